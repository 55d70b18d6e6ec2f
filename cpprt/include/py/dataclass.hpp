// py/dataclass.hpp: what @dataclass has put into the namespace of a class.
#pragma once
#include "py/state.hpp"

// Is the value a function of that name as the decorator makes it from text, for a class of the module?
bool pyx_generated(pyx_module* m, PyObject* value, const char* name);
// Does __dataclass_fields__ hold the fields described? A description lists name, ':', letters and ';' per field.
bool pyx_fields_are(PyObject* fields, const char* description);
