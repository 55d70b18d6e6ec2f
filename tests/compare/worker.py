"""The fork server of one side of the comparison.

Run as ``python -m compare.worker`` from the folder ``tests``. Each line on standard input is a JSON job;
for each the server forks a child that imports the module, takes the steps and appends one JSON line per
step to the job's record file. The parent enforces the time-out and answers one line per job, so a crash
or a hang of one program costs nothing but that program.
"""

import ast
import contextlib
import ctypes
import gc
import importlib
import inspect
import json
import os
import random
import select
import signal
import sys
import time
import types
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from . import operations, snapshot

snapshot.HIDDEN_FILES += (
    __file__,
    importlib.__file__,
    "<frozen importlib._bootstrap>",
    "<frozen importlib._bootstrap_external>",
)


class Output:
    """File descriptors 1 and 2 sent to files, whatever layer writes to them."""

    def __init__(self, folder: Path):
        self._libc = ctypes.CDLL(None)
        self._files = []
        for descriptor, name in ((1, "stdout"), (2, "stderr")):
            sink = open(folder / name, "w+b", buffering=0)
            os.dup2(sink.fileno(), descriptor)
            stream = open(descriptor, "w", encoding="utf-8", errors="backslashreplace", closefd=False)
            setattr(sys, name, stream)
            self._files.append((sink, stream))

    def take(self) -> list[str]:
        """What was written to the two since the last call."""
        self._libc.fflush(None)
        texts = []
        for sink, stream in self._files:
            stream.flush()
            size = os.fstat(sink.fileno()).st_size
            text = os.pread(sink.fileno(), size, 0).decode("utf-8", "backslashreplace")
            texts.append(snapshot.without_addresses(text))
            os.ftruncate(sink.fileno(), 0)
            os.lseek(sink.fileno(), 0, os.SEEK_SET)
        return texts


class Recorder:
    """Imports one module and takes its steps, recording each."""

    def __init__(self, job: dict, output: Output):
        self.job = job
        self.output = output
        self.module: types.ModuleType | None = None
        self.names: dict[str, Any] = {}
        library = job.get("operations")
        self.operations = operations.Operations(library, job["counted"]) if library else None

    def run(self, emit: Callable[[dict], None]) -> None:
        """Import, then every step; `emit` receives each record as soon as it exists."""
        emit(self._observe({"kind": "import", "line": 0}, self._import))
        if self.module is None:
            return
        for step in self.job["steps"]:
            action = self._call if step["kind"] == "call" else self._setup
            emit(self._observe(step, lambda step=step, action=action: action(step)))
            # What a step leaves behind dies here on both sides, not when a threshold happens to be passed.
            self.arguments = []
            gc.collect()
        emit(self._closing())

    def _observe(self, step: dict, action: Callable[[], Any]) -> dict:
        """One step's outcome: value or exception, arguments, module state, output and warnings."""
        self.arguments: list = []
        record = {"kind": step["kind"], "line": step["line"], "value": None, "error": None}
        encoder = snapshot.Encoder(self.job["exact_nan"])
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            began = time.perf_counter()
            try:
                with self.operations or contextlib.nullcontext():
                    value = action()
            except BaseException as error:  # SystemExit and KeyboardInterrupt are results too
                record["seconds"] = time.perf_counter() - began
                record["error"] = encoder.encode(error)
            else:
                record["seconds"] = time.perf_counter() - began
                record["value"] = encoder.encode(value)
        record["arguments"] = encoder.encode(self.arguments)
        record["names"] = [[name, encoder.encode(self.names[name])] for name in sorted(self.names)]
        record["state"] = self._module_state(encoder)
        encoder.finish()
        record["stdout"], record["stderr"] = self.output.take()
        record["warnings"] = [_warning_row(row) for row in caught]
        return record

    def _import(self) -> list:
        sys.path[:0] = self.job["folders"]
        self.module = importlib.import_module(self.job["name"])
        return [_describe(name, value) for name, value in sorted(_public(self.module).items())]

    def _setup(self, step: dict) -> None:
        code = compile(step["text"], "<setup>", "exec")
        self._keep_names(lambda scope: exec(code, scope))

    def _call(self, step: dict) -> Any:
        code = compile(_recorded(step["text"], step["line"]), "<call>", "eval")
        return self._keep_names(lambda scope: eval(code, scope))

    def _keep_names(self, action: Callable[[dict], Any]) -> Any:
        """Run with the module's names in scope; names that the action binds are kept for later steps."""
        before = {"np": np, "mod": self.module, **_public(self.module), **self.names, "_record_": self._invoke}
        scope = dict(before)
        try:
            return action(scope)
        finally:
            scope.pop("__builtins__", None)
            bound = {k: v for k, v in scope.items() if k not in before or before[k] is not v}
            self.names.update(bound)

    def _invoke(self, function: Callable, *args: Any, **kwargs: Any) -> Any:
        self.arguments = [list(args), kwargs]
        return function(*args, **kwargs)

    def _module_state(self, encoder: snapshot.Encoder) -> list:
        if self.module is None:
            return []
        hidden = (types.ModuleType, type)
        rows = [
            [name, encoder.encode(value)]
            for name, value in sorted(_public(self.module).items())
            if not isinstance(value, hidden) and not snapshot.is_function(value)
        ]
        return rows

    def _closing(self) -> dict:
        """Facts about the module itself, for checks that are not comparisons."""
        counts = getattr(self.module, "__pyx_counts__", None)
        return {
            "kind": "facts",
            "origin": getattr(self.module.__spec__, "origin", None),
            # By type(): a compiled function may claim to be one by its __class__.
            "plain": [k for k, v in _public(self.module).items() if type(v) is types.FunctionType],
            "operations": self.operations.facts() if self.operations else None,
            "counts": dict(counts() if callable(counts) else counts) if counts is not None else None,
        }


def _public(module: types.ModuleType) -> dict[str, Any]:
    return {name: value for name, value in vars(module).items() if not name.startswith("__")}


def _describe(name: str, value: Any) -> list:
    """What introspection shows of a module attribute."""
    if isinstance(value, types.ModuleType):
        return [name, "module", value.__name__]
    if isinstance(value, type):
        return [name, "class", value.__qualname__, value.__module__, [base.__qualname__ for base in value.__mro__]]
    if not snapshot.is_function(value):
        return [name, "data"]
    try:
        signature = snapshot.without_addresses(str(inspect.signature(value)))
    except (TypeError, ValueError) as error:
        signature = f"no signature: {error}"
    return [name, "function", value.__qualname__, value.__module__, value.__doc__, signature]


def _recorded(text: str, line: int) -> ast.Expression:
    """The expression; if it is a call, made through the recorder so that its arguments are kept."""
    tree = ast.parse(text.strip(), "<call>", "eval")
    ast.increment_lineno(tree, line - 1)
    if isinstance(tree.body, ast.Call):
        call = tree.body
        keeper = ast.copy_location(ast.Name("_record_", ast.Load()), call)
        call.args.insert(0, call.func)
        call.func = keeper
    return tree


def _warning_row(row: warnings.WarningMessage) -> list:
    return [row.category.__name__, str(row.message), Path(row.filename).name, row.lineno]


def _child(job: dict) -> None:
    """The life of a forked child; never returns."""
    status = 0
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.chdir(job["scratch"])
        output = Output(Path(job["scratch"]))
        gc.disable()
        random.seed(1)
        np.random.seed(1)
        with open(job["record"], "w", encoding="utf-8") as sink:

            def emit(row: dict) -> None:
                sink.write(json.dumps(row) + "\n")
                sink.flush()

            Recorder(job, output).run(emit)
            gc.collect()
            emit({"kind": "end"})
    except BaseException as error:
        Path(job["record"] + ".fault").write_text(f"{type(error).__name__}: {error}", encoding="utf-8")
        status = 97
    finally:
        os._exit(status)


def _supervise(child: int, timeout: float) -> dict:
    """Wait for a child at most `timeout` seconds; returns how it ended."""
    watch = os.pidfd_open(child)
    try:
        ready, _, _ = select.select([watch], [], [], timeout)
        if not ready:
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    finally:
        os.close(watch)
    if not ready:
        return {"end": "timeout"}
    if os.WIFSIGNALED(status):
        return {"end": "crash", "signal": signal.Signals(os.WTERMSIG(status)).name}
    return {"end": "exit", "status": os.WEXITSTATUS(status)}


def serve() -> None:
    """Answer jobs until standard input ends."""
    answers = os.fdopen(os.dup(1), "w")
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    gc.freeze()  # so that collections in the children look at the programs' objects only
    for line in iter(sys.stdin.readline, ""):
        job = json.loads(line)
        child = os.fork()
        if child == 0:
            answers.detach()
            _child(job)
        answers.write(json.dumps(_supervise(child, job["timeout"])) + "\n")
        answers.flush()


if __name__ == "__main__":
    serve()
