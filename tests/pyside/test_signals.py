"""Signals that whoever starts a program has it ignore, as nohup does, are ignored by the compiled program, too."""

import pathlib
import signal
import subprocess
import sys

TOOL = pathlib.Path(__file__).parents[2] / "bin" / "pyx2cpp"

PROGRAM = """import os
import signal

print(signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGHUP), signal.getsignal(signal.SIGTERM))
os.kill(os.getpid(), signal.SIGHUP)
print("still there")
"""


def ignore():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)


def run(command, folder, start):
    command = [*command, "prog.py"]
    done = subprocess.run(command, cwd=folder, preexec_fn=start, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def test_ignored_signals(tmp_path):
    (tmp_path / "prog.py").write_text(PROGRAM)
    expected = run([sys.executable], tmp_path, ignore)
    assert expected[1].endswith("still there\n")
    compiled = [TOOL, "run", "--python", sys.executable]
    assert run(compiled, tmp_path, ignore) == expected  # built
    assert run(compiled, tmp_path, ignore) == expected  # and started again


def test_heeded_signals(tmp_path):
    (tmp_path / "prog.py").write_text(PROGRAM.replace("SIGHUP)\n", "SIGINT)\n"))
    assert run([TOOL, "run", "--python", sys.executable], tmp_path, None)[1] == run([sys.executable], tmp_path, None)[1]
