package transpile

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pyx2cpp/transpile/syntax"
)

func TestPathEdits(t *testing.T) {
	root := realPath(t.TempDir())
	for _, dir := range []string{"src", "scripts", "lib"} {
		if err := os.Mkdir(filepath.Join(root, dir), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	src, lib := filepath.Join(root, "src"), filepath.Join(root, "lib")
	for text, want := range map[string][2][]string{
		`sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "src"))`:                                   {{src}, nil},
		`sys.path.insert(0, os.path.abspath(os.path.join(os.path.dirname(__file__), os.pardir, "src")))`:             {{src}, nil},
		`sys.path.append(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))`:                               {nil, {root}},
		`sys.path.append(os.path.dirname(__file__) + "/../lib")`:                                                     {nil, {lib}},
		"R = Path(__file__).resolve().parents[1]\nsys.path[:0] = [str(R / 'src'), str(R / 'lib')]":                   {{src, lib}, nil},
		"R = pathlib.Path(__file__).absolute().parent.parent\nsys.path = [f'{R}/src'] + sys.path":                    {{src}, nil},
		"d = os.path.dirname(os.path.abspath(inspect.getfile(inspect.currentframe())))\nsys.path += [d + '/../lib']": {nil, {lib}},
		"sys.path.insert(1, os.path.join(os.path.split(__file__)[0], 'x'))\nsys.path.insert(0, '/no/such')":          {nil, nil},
		"R = 'src'\nR = unknown()\nsys.path.insert(0, R)":                                                            {nil, nil},
		"sys.path.insert(0, os.path.join('/usr/lib/python3', 'site-packages'))\nos.path.join('a', 'b')":              {nil, nil},
	} {
		tree, err := syntax.Parse([]byte(text+"\n"), "prog.py")
		if err != nil {
			t.Fatal(err)
		}
		e := editsOf(tree, filepath.Join(root, "scripts", "prog.py"))
		if !slices.Equal(e.front, want[0]) || !slices.Equal(e.back, want[1]) {
			t.Errorf("%s\n%q %q, not %q", text, e.front, e.back, want)
		}
	}
}
