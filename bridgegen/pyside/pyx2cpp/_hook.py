"""Modules that compile when they are imported."""

import fnmatch
import os
import sys
from importlib.machinery import ExtensionFileLoader, PathFinder, SourceFileLoader
from importlib.util import spec_from_file_location

from . import _tool


class _Finder:
    """Finds what Python's own path finder finds, and has it compiled if a pattern asks for it."""

    def __init__(self):
        self.patterns = []

    def wants(self, name):
        return any(fnmatch.fnmatchcase(name, pattern) for pattern in self.patterns)

    def find_spec(self, name, path=None, target=None):
        if _tool.disabled() or not self.wants(name):
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or type(spec.loader) is not SourceFileLoader:
            return None  # namespace packages, and what is compiled already, are Python's business
        return _compiled(spec)


def _compiled(spec):
    short = spec.name.rpartition(".")[2]
    try:
        product = _tool.build(spec.origin, short)
    except (_tool.CompileError, OSError) as error:
        _tool.complain(f"module {spec.name}", error)
        return None
    loader = ExtensionFileLoader(spec.name, os.fspath(product))
    inside = spec.submodule_search_locations
    return spec_from_file_location(spec.name, product, loader=loader, submodule_search_locations=inside)


_finder = _Finder()


def install(*patterns):
    """Compile modules when they are imported from now on.

    Each pattern is a shell pattern over full module names, ``"strategies.*"``; without any, every module is meant whose
    file lies below the current directory.  Modules that are imported already stay as they are: import them again with
    ``importlib.reload``.  A module that can't be compiled is imported as Python, with a warning.
    """
    for pattern in patterns or _local_names():
        if pattern not in _finder.patterns:
            _finder.patterns.append(pattern)
    if _finder not in sys.meta_path:
        sys.meta_path.insert(0, _finder)


def uninstall():
    """Import modules as Python again; those that are imported keep what they are."""
    _finder.patterns.clear()
    if _finder in sys.meta_path:
        sys.meta_path.remove(_finder)


def _local_names():
    names = set()
    for entry in os.scandir():
        stem, suffix = os.path.splitext(entry.name)
        if suffix == ".py" and stem.isidentifier():
            names.add(stem)
        elif entry.is_dir() and stem.isidentifier():
            names.update((entry.name, f"{entry.name}.*"))
    return sorted(names)
