// py/enum.hpp: enumerations of the program: are they as their statements made them, and what are their members?
#pragma once
#include "py/state.hpp"
#include "pyx/member.hpp"

// As pyx_class_as_defined.
bool pyx_enum_as_defined(pyx_module* m, pyx_validity* v, PyObject* value, const pyx_class_spec* c);
// Is a value in the namespace of a class what its statement put there?
bool pyx_member_as_made(pyx_module* m, PyObject* value, const pyx_member_spec* s);
// The same for a class that typing.NamedTuple or collections.namedtuple makes.
bool pyx_named_as_defined(pyx_module* m, pyx_validity* v, PyObject* value, const pyx_class_spec* c);
// The name, the value and the hash of a member: false, without an exception, when it has no such.
bool pyx_member_facts(PyObject* member, PyObject** name, PyObject** value, int64_t* hash);

namespace pyx {

// Takes the members of an enumeration over into its struct; false: their values have other types than expected.
template <class K>
bool load_enum(PyObject* const* members) {
  for (int i = 0; i < K::count; i++) {
    PyObject *name, *value;
    if (!pyx_member_facts(members[i], &name, &value, &K::hashes[i])) return false;
    K::objects[i] = reinterpret_cast<pyobj*>(members[i]);
    bool ok = unbox(reinterpret_cast<pyobj*>(name), K::names[i]);
    if constexpr (!std::is_same_v<typename K::value, none>) {
      ok = ok && unbox(reinterpret_cast<pyobj*>(value), K::values[i]);
    }
    Py_DECREF(name);
    Py_DECREF(value);
    if (!ok) return false;
  }
  return true;
}

}  // namespace pyx
