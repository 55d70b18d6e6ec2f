"""The Python package: decorator, import hook, cell magic, --trace, annotate, and the wheel."""

import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "bin" / "pyx2cpp"


def run(folder, program, *, status=0, warnings="default", **environment):
    """Run a program text in a folder with the package at hand; its standard output and error."""
    (folder / "prog.py").write_text(textwrap.dedent(program), encoding="utf-8")
    names = {"PYTHONPATH": str(ROOT / "bridgegen" / "pyside"), "PYX2CPP": str(TOOL), "PYTHONWARNINGS": warnings}
    done = subprocess.run(
        [sys.executable, "prog.py"],
        cwd=folder,
        env={**os.environ, **names, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == status, done.stderr
    return done.stdout, done.stderr


DECORATED = """
    import pyx2cpp

    K = 3

    def helper(x):
        return x * K

    @pyx2cpp.compile
    def total(n, step=1):
        "Adds."
        s = 0
        for i in range(0, n, step):
            s += helper(i)
        return s

    @pyx2cpp.compile(sig="half(float)")
    def half(x):
        return x / 2

    @pyx2cpp.compile
    class Account:
        def __init__(self, balance):
            self.balance = balance

        def pay(self, rates):
            for r in rates:
                self.balance += self.balance * r
            return self.balance

        @staticmethod
        def double(x):
            return x * 2

    print(type(total).__name__, total.__name__, total.__doc__, total(10), total(10, step=2), half(3.0), half(3))
    K = 4
    print(total(10), Account(100.0).pay([0.5, 0.5]), Account.double("ab"))

    def helper(x):
        return -x

    print(total(4))
    try:
        total("a")
    except TypeError as error:
        print(error, error.__traceback__.tb_next.tb_lineno)
"""


def test_decorator(tmp_path):
    out, err = run(tmp_path, DECORATED)
    plain, _ = run(tmp_path, DECORATED, PYX2CPP_DISABLE="1")
    assert err == ""
    assert out.startswith("function total Adds. 135 60 1.5 1.5")
    assert out == plain


def test_decorated_functions_are_native(tmp_path):
    out, _ = run(
        tmp_path,
        """
        import pyx2cpp

        @pyx2cpp.compile(sig="total(int)")
        def total(n):
            s = 0
            for i in range(n):
                s += i % 7
            return s

        plain = total.__wrapped__
        import time
        began = time.perf_counter(); total(2_000_000); native = time.perf_counter() - began
        began = time.perf_counter(); plain(2_000_000); python = time.perf_counter() - began
        print(native * 3 < python)
        """,
    )
    assert out == "True\n"


def test_a_file_edited_after_loading_stays_python(tmp_path):
    out, err = run(
        tmp_path,
        """
        import linecache, pyx2cpp

        def f(x):
            return x + 1

        lines = linecache.getlines(__file__)
        linecache.cache[__file__] = (1, None, [line.replace("x + 1", "x + 2") for line in lines], __file__)
        f = pyx2cpp.compile(f)
        print(f(1), type(f).__name__)
        """,
    )
    assert out == "2 function\n"
    assert "was edited after it was loaded" in err


def test_without_a_compiler(tmp_path):
    lost = {"PYX2CPP": "nothing", "PYX2CPP_CXX": "/nonexistent", "PYX2CPP_CACHE": str(tmp_path / "cache")}
    out, err = run(tmp_path, DECORATED, **lost)
    assert out.startswith("function total Adds. 135")
    assert "RuntimeWarning: total() runs as Python" in err


def test_wrong_target(tmp_path):
    _, err = run(tmp_path, "import pyx2cpp\npyx2cpp.compile(len)\n", status=1)
    assert "TypeError: pyx2cpp.compile takes a Python function or a class, not builtin_function_or_method" in err


def test_import_hook(tmp_path):
    (tmp_path / "strategies").mkdir()
    (tmp_path / "strategies" / "__init__.py").write_text("")
    source = "from . import other\ndef signal(x):\n    return [v * other.F for v in x]\n"
    (tmp_path / "strategies" / "mean.py").write_text(source)
    (tmp_path / "strategies" / "other.py").write_text("F = 2.0\n")
    (tmp_path / "strategies" / "third.py").write_text("")
    (tmp_path / "bad.py").write_text("def f(:\n")
    out, err = run(
        tmp_path,
        """
        import pyx2cpp
        pyx2cpp.install("strategies.*", "bad")
        from strategies import mean
        print(mean.signal([1.0, 2.0]), mean.__name__, mean.__spec__.origin.endswith(".so"), mean.__file__)
        try:
            import bad
        except SyntaxError as error:
            print(error.msg)
        pyx2cpp.uninstall()
        import importlib.util
        print(importlib.util.find_spec("strategies.third").origin.endswith(".py"))
        """,
        warnings="ignore",
    )
    assert err == ""
    assert out.splitlines() == [
        f"[2.0, 4.0] strategies.mean True {tmp_path}/strategies/mean.py",
        "invalid syntax",
        "True",
    ]


def test_import_hook_compiles_packages(tmp_path):
    (tmp_path / "shapes").mkdir()
    (tmp_path / "shapes" / "__init__.py").write_text("from .area import square\nUNIT = square(1.0)\n")
    (tmp_path / "shapes" / "area.py").write_text("def square(x):\n    return x * x\n")
    out, _ = run(
        tmp_path,
        """
        import pyx2cpp
        pyx2cpp.install()
        import shapes, shapes.area
        print(shapes.UNIT, shapes.square is shapes.area.square, shapes.__path__, shapes.__package__)
        print(shapes.__spec__.origin.endswith(".so"), shapes.area.__spec__.origin.endswith(".so"), shapes.__file__)
        """,
        warnings="ignore",
    )
    assert out.splitlines() == [
        f"1.0 True ['{tmp_path}/shapes'] shapes",
        f"True True {tmp_path}/shapes/__init__.py",
    ]


CELLS = """
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell.instance()
    shell.run_line_magic("load_ext", "pyx2cpp")

    def cell(line, text):
        return shell.run_cell_magic("pyx2cpp", line, text)

    loop = "    s = 0\\n    for i in range(n):\\n        s += i\\n    return s\\n"
    print(cell("", "def f(n):\\n" + loop + "\\nk = 2\\nf(10) * k"))
    print(type(shell.user_ns["f"]).__name__, shell.user_ns["k"])
    print(cell("'g(int)'", "def g(n):\\n    return f(n) + k\\ng(5);"), cell("", "k = 7"), shell.user_ns["g"](5))
    try:
        cell("", "def bad(n):\\n    return 1 // n\\n\\nbad(0)")
    except ZeroDivisionError as error:
        import traceback
        print([(frame.name, frame.line) for frame in traceback.extract_tb(error.__traceback__)][-2:])
    try:
        cell("", "def f(:")
    except SyntaxError as error:
        print(error.msg)
"""


def test_cell_magic(tmp_path):
    out, err = run(tmp_path, CELLS, IPYTHONDIR=str(tmp_path))
    assert out.splitlines() == [
        "90",
        "function 2",
        "12 None 17",
        "[('<module>', 'bad(0)'), ('bad', 'return 1 // n')]",
        "invalid syntax",
    ], err


STRATEGY = """def average(prices, n):
    out = []
    for i in range(len(prices) - n + 1):
        s = 0.0
        for j in range(n):
            s += prices[i + j]
        out.append(s / n)
    return out
"""


def compiler(folder, *arguments, status=0):
    """Run the compiler in a folder; its standard output and error together."""
    command = [TOOL, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_trace(tmp_path):
    (tmp_path / "strategy.py").write_text(STRATEGY)
    driver = "import sys, numpy as np, strategy\nassert sys.argv[1:] == ['a b', 'c']\n"
    driver += "strategy.average([1.0, 2.0, 3.0], 2)\nstrategy.average(np.arange(4.0)[::2], 1)\n"
    (tmp_path / "driver.py").write_text(driver)
    python = ["--python", sys.executable, "--no-go"]
    out = compiler(tmp_path, "strategy.py", "--trace", "driver.py 'a b' c", "--report", "r.json", *python)
    signatures = json.loads((tmp_path / "r.json").read_text())["functions"][0]["signatures"]
    assert sorted(signatures) == ["(f8[:], int) -> list[float | np.f8]", "(list[float], int) -> list[float]"], out
    assert "error[PX0302]" in compiler(tmp_path, "strategy.py", "--trace", "nowhere.py", *python, status=1)


def test_annotate(tmp_path):
    point = "import dataclasses\n\n@dataclasses.dataclass\nclass Point:\n    x: float\n\n"
    end = "\ndef other(x):\n    return eval(x)\n\nfor n in range(3):\n    print(average([Point(1.0).x], 1))"
    (tmp_path / "strategy.py").write_text(point + STRATEGY + end)
    assert compiler(tmp_path, "annotate", "strategy.py", "--python", sys.executable) == "strategy.html\n"
    page = (tmp_path / "strategy.html").read_text()
    assert "http" not in page  # one file, nothing from elsewhere
    assert '<summary class="row native">' in page and "s: float" in page
    assert '<div class="row "><span class="number">3</span>' in page  # what @dataclass adds is not from line 3
    assert '<summary class="row native"><span class="number">20</span>' in page  # the loop of the module body
    assert compiler(tmp_path, "annotate", "strategy.py", "-o", "no/where.html", status=1).count("error[") == 1


def alone(command, folder):
    """The output of a command that knows nothing of this checkout."""
    environment = {k: v for k, v in os.environ.items() if k not in ("PYX2CPP", "PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_wheel(tmp_path):
    script = ROOT / "bridgegen" / "pyside" / "wheel.py"
    made = subprocess.run([sys.executable, script, TOOL, tmp_path], capture_output=True, text=True, check=True)
    wheel = Path(made.stdout.strip())
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "venv"], check=True)
    python = tmp_path / "venv" / "bin" / "python"
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index", wheel]
    subprocess.run(pip, check=True)
    main = "\nif __name__ == '__main__':\n    print(average([1.0, 2.0, 4.0], 2))\n"
    (tmp_path / "strategy.py").write_text(STRATEGY + main)
    assert alone([tmp_path / "venv" / "bin" / "pyx2cpp", "run", "strategy.py"], tmp_path) == "[1.5, 3.0]\n"
    program = "import pyx2cpp; pyx2cpp.install(); import strategy; print(strategy.__spec__.origin, pyx2cpp.tool())"
    module, tool = alone([python, "-c", program], tmp_path).split()
    assert module.endswith(".so") and tool.startswith(f"{tmp_path}/venv/")


MARKED = """
    import sys

    import pyx2cpp
    from pyx2cpp import prange

    @pyx2cpp.fast_math
    def dot(x, y):
        s = 0.0
        for i in prange(len(x)):
            s += x[i] * y[i]
        return s

    def evens(n):
        return [i for i in pyx2cpp.prange(0, n, 2)]

    if __name__ == "__main__":
        print(dot([1.0, 2.0, 3.0], [4.0, 5.0, 6.0]), evens(7), prange is range, dot.__name__)
"""


def test_marks(tmp_path):
    """Prange and fast_math leave results as they are, and functions that use them are native."""
    out, _ = run(tmp_path, MARKED)
    assert out == "32.0 [0, 2, 4, 6] True dot\n"
    report = tmp_path / "report.json"
    subprocess.run([TOOL, "prog.py", "--report", report], cwd=tmp_path, check=True, capture_output=True, timeout=120)
    natives = {f["name"]: f["native"] for f in json.loads(report.read_text(encoding="utf-8"))["functions"]}
    assert natives == {"dot": True, "evens": True}
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "bridgegen" / "pyside")}
    done = subprocess.run(
        [TOOL, "run", "prog.py"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert done.stdout == out
