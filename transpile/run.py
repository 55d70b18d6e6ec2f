"""Runs an extension module as `python prog.py` would run its source.

The interpreter's own __main__, argv and sys.path[0] are the program's; the module itself does the rest
(cpprt/src/py/main.cpp). Everything here has a namespace of its own, so that the program's stays clean.
"""

import _imp
import os
import sys
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import PathFinder, SourceFileLoader

# The arguments: how many libraries there are, then each after its source, the program's first, and then its own.
end = 2 + 2 * int(sys.argv[1])
library = sys.argv[3]
libraries = dict(zip(sys.argv[4:end:2], sys.argv[5:end:2]))
del sys.argv[:end]
sys.orig_argv[1:] = sys.argv


class CompiledLoader:
    """Executes a module from its library; everything that can be seen of the module is the source's."""

    def __init__(self, spec):
        self.spec = spec
        self.original = spec.loader
        self.library = libraries[os.path.realpath(spec.origin)]

    def create_module(self, spec):
        """Make the module object of the library."""
        return _imp.create_dynamic(ModuleSpec(spec.name, None, origin=self.library))

    def exec_module(self, module):
        """Run the module's body."""
        self.spec.loader = module.__loader__ = self.original
        _call_with_frames_removed(module)


def _call_with_frames_removed(module):
    _imp.exec_dynamic(module)


class CompiledFinder:
    """Finds what Python's own path finder finds, where it was compiled."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        """Find a module that was compiled; None leaves it to the finders that come after."""
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or type(spec.loader) is not SourceFileLoader or target is not None:
            return None
        if not os.path.exists(libraries.get(os.path.realpath(spec.origin), "")):
            return None
        spec.loader = CompiledLoader(spec)
        return spec


if not sys.flags.safe_path:
    sys.path[0] = os.path.dirname(os.path.realpath(sys.argv[0]))
if libraries:
    sys.meta_path.insert(sys.meta_path.index(PathFinder), CompiledFinder)


def describe(main):
    """Tell __main__ whose it is. Nothing keeps it: at the end it goes when sys.modules lets go of it."""
    main.__file__ = os.path.join(os.getcwd(), sys.argv[0])
    main.__cached__ = None
    main.__loader__ = SourceFileLoader("__main__", main.__file__)


describe(sys.modules["__main__"])
module = _imp.create_dynamic(ModuleSpec("__main__", None, origin=library))
try:
    _imp.exec_dynamic(module)
except KeyboardInterrupt:  # shown already
    sys.excepthook = lambda *_: None
    raise
