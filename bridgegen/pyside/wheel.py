"""Writes the wheel that carries the compiler: ``python wheel.py BINARY FOLDER`` prints the path of the file."""

import base64
import hashlib
import platform
import subprocess
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent

METADATA = """Metadata-Version: 2.1
Name: pyx2cpp
Version: {version}
Summary: Compiles ordinary Python to native code
License: Apache-2.0
Requires-Python: ==3.11.*
Description-Content-Type: text/markdown

"""
WHEEL = "Wheel-Version: 1.0\nGenerator: pyx2cpp\nRoot-Is-Purelib: false\nTag: {tag}\n"
ENTRY_POINTS = "[console_scripts]\npyx2cpp = pyx2cpp._tool:main\n"


def contents(binary: Path, version: str, tag: str) -> dict[str, bytes]:
    """The files of the wheel by name, without the record of them."""
    info = f"pyx2cpp-{version}.dist-info"
    files = {f"pyx2cpp/{path.name}": path.read_bytes() for path in sorted((HERE / "pyx2cpp").glob("*.py"))}
    files["pyx2cpp/bin/pyx2cpp"] = binary.read_bytes()
    readme = (HERE.parents[1] / "docs" / "python.md").read_text(encoding="utf-8")
    files[f"{info}/METADATA"] = (METADATA.format(version=version) + readme).encode()
    files[f"{info}/WHEEL"] = WHEEL.format(tag=tag).encode()
    files[f"{info}/entry_points.txt"] = ENTRY_POINTS.encode()
    files[f"{info}/licenses/LICENSE"] = (HERE.parents[1] / "LICENSE").read_bytes()
    return files


def record(files: dict[str, bytes], name: str) -> bytes:
    """The list of all files with their hashes, as the wheel format asks for."""
    lines = []
    for path, data in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        lines.append(f"{path},sha256={digest},{len(data)}\n")
    return ("".join(lines) + f"{name},,\n").encode()


def write(binary: Path, folder: Path) -> Path:
    """Write the wheel; the same input gives the same bytes."""
    answer = subprocess.run([binary, "--version"], capture_output=True, text=True, check=True)
    version = answer.stdout.split()[-1]
    tag = f"py3-none-manylinux2014_{platform.machine()}"
    files = contents(binary, version, tag)
    name = f"pyx2cpp-{version}.dist-info/RECORD"
    files[name] = record(files, name)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"pyx2cpp-{version}-{tag}.whl"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as wheel:
        for path, data in files.items():
            entry = zipfile.ZipInfo(path, date_time=(1980, 1, 1, 0, 0, 0))
            entry.external_attr = (0o100755 if path.startswith("pyx2cpp/bin/") else 0o100644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            wheel.writestr(entry, data)
    return target


if __name__ == "__main__":
    print(write(Path(sys.argv[1]).resolve(), Path(sys.argv[2])))
