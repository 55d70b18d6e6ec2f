"""Runs the extension modules that an executable carries as `python prog.py` would run their sources.

What the executable carries is put into the text when that is made. Everything here has a namespace of its own, so that
the program's stays clean.
"""

import _imp
import json
import os
import sys
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import SourceFileLoader

CARRIED = json.loads("carried")
MODULES = CARRIED["modules"]
EXECUTABLE = os.open("/proc/self/exe", os.O_RDONLY | os.O_CLOEXEC)


def content(place):
    """Give a file descriptor of memory with a part of the executable's file."""
    offset, size = place
    memory = os.memfd_create("pyx2cpp", os.MFD_CLOEXEC)
    while size > 0:
        done = os.sendfile(memory, EXECUTABLE, offset, size)
        offset += done
        size -= done
    return memory


class CarriedLoader(SourceFileLoader):
    """Loads a module that the executable carries: its library, or its source where it has none."""

    def create_module(self, spec):
        """Make the module object of the library."""
        module = MODULES[spec.name]
        if not module["library"]:
            return None
        return _imp.create_dynamic(ModuleSpec(spec.name, None, origin=library(module["library"])))

    def exec_module(self, module):
        """Run the module's body."""
        if MODULES[module.__name__]["library"]:
            _call_with_frames_removed(_imp.exec_dynamic, module)
        else:
            super().exec_module(module)

    def get_data(self, path):
        """Give the bytes of a source."""
        for module in MODULES.values():
            if module["file"] == path:
                memory = content(module["source"])
                with open(memory, "rb") as file:
                    file.seek(0)
                    return file.read()
        return super().get_data(path)

    def path_stats(self, path):
        """Say that nothing is known of a source's file, so that no cached bytecode stands for it."""
        raise OSError(path)


def library(place):
    """Give the path by which a carried library is loaded."""
    return f"/proc/self/fd/{content(place)}"


def _call_with_frames_removed(run, module):
    run(module)


class CarriedFinder:
    """Finds the modules that the executable carries."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        """Find a module."""
        module = MODULES.get(name)
        if module is None:
            return None
        loader = CarriedLoader(name, module["file"])
        spec = ModuleSpec(name, loader, origin=module["file"], is_package=module["package"])
        spec.has_location = True
        if module["package"]:
            spec.submodule_search_locations.append(os.path.dirname(module["file"]))
        return spec


sys.orig_argv[:] = sys.argv
if not sys.flags.safe_path:
    sys.path[0] = os.path.dirname(os.path.realpath("/proc/self/exe"))
sys.meta_path.insert(0, CarriedFinder)


def describe(main):
    """Tell __main__ whose it is. Nothing keeps it: at the end it goes when sys.modules lets go of it."""
    main.__file__ = os.path.join(os.path.dirname(os.path.realpath("/proc/self/exe")), CARRIED["name"])
    main.__cached__ = None
    main.__loader__ = SourceFileLoader("__main__", main.__file__)


describe(sys.modules["__main__"])
module = _imp.create_dynamic(ModuleSpec("__main__", None, origin=library(CARRIED["library"])))
try:
    _imp.exec_dynamic(module)
except KeyboardInterrupt:  # shown already
    sys.excepthook = lambda *_: None
    raise
