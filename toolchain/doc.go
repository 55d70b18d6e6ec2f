// Package toolchain turns C++ text into shared objects: it finds clang, a
// linker and the Python interpreter, chooses the flags, and keeps everything
// that was compiled in a content-addressed cache on disk.
//
// A build goes through these steps, each of which is an entry of the cache:
//
//	probe    clang -###, once per flag set  → the exact cc1 command line
//	python   one run of the interpreter     → versions, include folders, suffix
//	headers  cpprt/include unpacked         → a folder named by its hash
//	pch      all runtime headers of a kind  → one precompiled header
//	archive  cpprt/src compiled             → libpyxrt.a and libpyxpy.a
//	object   one translation unit           → one .o
//	shared   objects + archives linked      → the .so, copied to its place
//
// An entry's key is the hash of all that went into it by value (source text,
// flags, the CPU's features, the runtime's headers). What went into it by
// reference (system headers, Python.h, the compiler itself) is recorded beside
// it as (path, size, mtime) and compared at every use, so an upgraded package
// invalidates what was made from its files, and a hit runs no program at all.
//
// Entries are written to a temporary file and renamed; a lock per key keeps
// parallel builds from doing the same work twice, and losing the lock (on a
// file system without locks) costs time, never correctness.
//
// Known limits: a header that newly appears earlier in a search path is not
// noticed, and neither is a file changed without a change of size and mtime.
package toolchain
