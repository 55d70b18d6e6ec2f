package toolchain

import (
	"debug/elf"
	"errors"
	"strings"
)

// symbols are the names that an object offers and asks for.
type symbols struct {
	defined   []string
	undefined []string
}

// objectSymbols reads the global symbols of an object file.
func objectSymbols(path string) (symbols, error) {
	file, err := elf.Open(path)
	if err != nil {
		return symbols{}, err
	}
	defer file.Close()
	table, err := file.Symbols()
	if err != nil && !errors.Is(err, elf.ErrNoSymbols) {
		return symbols{}, err
	}
	var s symbols
	for _, symbol := range table {
		switch {
		case elf.ST_BIND(symbol.Info) == elf.STB_LOCAL || symbol.Name == "":
		case symbol.Section == elf.SHN_UNDEF:
			s.undefined = append(s.undefined, symbol.Name)
		default:
			s.defined = append(s.defined, symbol.Name)
		}
	}
	return s, nil
}

// fromCXXRuntime says whether an unresolved symbol can only come from
// libstdc++ or libgcc_s: C++ names, and what exceptions of the C++ library are made with.
func fromCXXRuntime(name string) bool {
	switch name {
	case "__cxa_finalize", "__cxa_atexit", "__cxa_thread_atexit_impl":
		return false // libc's, used for destructors of static objects
	}
	for _, prefix := range []string{"_Z", "__cxa_", "__gxx_", "__dynamic_cast", "_Unwind_"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// needsCXX follows the symbols that the objects ask for through the archives,
// as the linker will, and says whether any is left for the C++ runtime.
func needsCXX(objects []string, archives []archive) (bool, error) {
	defined := map[string]bool{}
	var wanted []string
	for _, path := range objects {
		s, err := objectSymbols(path)
		if err != nil {
			return false, err
		}
		for _, name := range s.defined {
			defined[name] = true
		}
		wanted = append(wanted, s.undefined...)
	}
	for len(wanted) > 0 {
		name := wanted[len(wanted)-1]
		wanted = wanted[:len(wanted)-1]
		if defined[name] {
			continue
		}
		defined[name] = true // asked for once is enough
		member, ok := memberDefining(name, archives)
		if !ok {
			if fromCXXRuntime(name) {
				return true, nil
			}
			continue
		}
		for _, other := range member.Defined {
			defined[other] = true
		}
		wanted = append(wanted, member.Undefined...)
	}
	return false, nil
}

// memberDefining finds the first member that the linker would take a symbol
// from.
func memberDefining(name string, archives []archive) (*archiveMember, bool) {
	for _, a := range archives {
		if i, ok := a.index[name]; ok {
			return &a.members[i], true
		}
	}
	return nil, false
}
