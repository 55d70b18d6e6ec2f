// pyx/object.hpp: operations of the object protocol as rows call them: operands and results are pyx::obj.
#pragma once
#include "global.hpp"
#include "ret.hpp"

namespace pyx {

namespace detail {
PYX_INLINE bool take(obj& out, pyobj* r) {
  out = obj::steal(r);
  return PYX_LIKELY(r != nullptr);
}
PYX_INLINE bool flag(bool& out, int r) {
  out = r > 0;
  return PYX_LIKELY(r >= 0);
}
}  // namespace detail

template <int Op>
inline bool py_binary(obj& out, const obj& a, const obj& b) {
  return detail::take(out, pyx_binary(Op, a.get(), b.get()));
}
template <int Op>
inline bool py_unary(obj& out, const obj& a) {
  return detail::take(out, pyx_unary(Op, a.get()));
}
template <int Op>
inline bool py_compare(obj& out, const obj& a, const obj& b) {
  return detail::take(out, pyx_compare(Op, a.get(), b.get()));
}
// The truth of a comparison: in, not in.
template <int Op>
inline bool py_test(bool& out, const obj& a, const obj& b) {
  return detail::flag(out, pyx_compare_truth(Op, a.get(), b.get()));
}
inline bool py_truth(bool& out, const obj& a) { return detail::flag(out, pyx_truth(a.get())); }
inline bool py_not(bool& out, const obj& a) {
  bool ok = detail::flag(out, pyx_truth(a.get()));
  out = !out;
  return ok;
}
inline bool py_len(int64_t& out, const obj& a) {
  out = pyx_len(a.get());
  return PYX_LIKELY(out >= 0);
}
// float(a) and int(a) of any object; an int beyond 64 bits exits (its conversion is repeated there).
inline bool py_float(double& out, const obj& a) {
  static name n{"float", nullptr};
  obj type, r;
  pyobj* arg = a.get();
  if (pyx_unbox_f64(arg, &out)) return true;
  return detail::take(type, pyx_builtin_get(&n)) && detail::take(r, pyx_call(type.get(), &arg, 1, nullptr)) &&
         pyx_unbox_f64(r.get(), &out);
}
inline status py_int(int64_t& out, const obj& a) {
  static name n{"int", nullptr};
  obj type, r;
  pyobj* arg = a.get();
  if (pyx_unbox_i64(arg, &out)) return status::ok;
  if (!detail::take(type, pyx_builtin_get(&n)) || !detail::take(r, pyx_call(type.get(), &arg, 1, nullptr))) {
    return status::raised;
  }
  return pyx_unbox_i64(r.get(), &out) ? status::ok : status::exit;
}
inline bool py_getattr(obj& out, const obj& a, name* n) { return detail::take(out, pyx_getattr(a.get(), n)); }
inline bool py_setattr(const obj& a, name* n, const obj& v) { return pyx_setattr(a.get(), n, v.get()); }
inline bool py_delattr(const obj& a, name* n) { return pyx_delattr(a.get(), n); }
inline bool py_getitem(obj& out, const obj& a, const obj& i) {
  return detail::take(out, pyx_getitem(a.get(), i.get()));
}
inline bool py_setitem(const obj& a, const obj& i, const obj& v) { return pyx_setitem(a.get(), i.get(), v.get()); }
inline bool py_delitem(const obj& a, const obj& i) { return pyx_delitem(a.get(), i.get()); }
inline bool py_new_dict(obj& out) { return detail::take(out, pyx_dict_make(nullptr, 0)); }
inline bool py_new_set(obj& out) { return detail::take(out, pyx_set_make(nullptr, 0)); }
inline bool py_set_add(const obj& s, const obj& x) { return pyx_set_add(s.get(), x.get()); }
inline bool py_iter(obj& out, const obj& a) { return detail::take(out, pyx_iter(a.get())); }
// Names are those of the module itself, or of another one of the program.
template <class N>
inline bool py_global(obj& out, N* n) {
  return detail::take(out, pyx_global_get(home_of(n), n));
}
template <class N>
inline bool py_set_global(N* n, const obj& v) {
  return pyx_global_set(home_of(n), n, v.get());
}
template <class N>
inline bool py_del_global(N* n) {
  return pyx_global_del(home_of(n), n);
}
// What native code has put under a module name; an unbound variable (null, no exception) is left out.
PYX_COLD inline void store_name(name* n, pyobj* steals) {
  if (!steals) return;
  if (!pyx_global_set(module_state, n, steals)) pyx_error_clear();
  pyx_decref(steals);
}
// The variables of the function whose loop runs natively.
inline void py_set_local(name* n, const obj& v) { pyx_local_set(module_state, n, v.get()); }
inline void py_clear_local(name* n) { pyx_local_set(module_state, n, nullptr); }
// A variable that the loop has not assigned (null) keeps the value from before.
PYX_COLD inline void store_local(name* n, pyobj* steals) {
  if (!steals) return;
  pyx_local_set(module_state, n, steals);
  pyx_decref(steals);
}
// The names of the piece of the module body that runs: remembered before Python code runs, compared after it.
inline void mark_names() { pyx_names_mark(module_state); }
inline bool same_names() { return pyx_names_same(module_state); }
// Cells hold what the names that were written mean now.
inline bool assumptions() { return pyx_assumptions(module_state); }
inline void raise_undefined(name* n) {
  pyobj* other = pyx_global_get(module_state, n);  // raises
  if (!other) return;
  pyx_decref(other);
  pyx_raisef(PYX_NameError, "name '%s' is not defined", n->text);
}
inline bool py_builtin(obj& out, name* n) { return detail::take(out, pyx_builtin_get(n)); }
template <class N>
inline bool py_import(obj& out, N* n, bool as, int64_t level) {
  return detail::take(out, pyx_import(home_of(n), n->text, as, static_cast<int>(level)));
}
inline bool py_import_from(obj& out, const obj& m, name* n) { return detail::take(out, pyx_import_from(m.get(), n)); }
inline bool py_match_exc(bool& out, const obj& exc, const obj& classes) {
  return detail::flag(out, pyx_exc_match(exc.get(), classes.get()));
}
// The value of an object that is expected to be a T; of another type it is kept for the generic clone.
template <class T>
inline bool expect(T& out, const obj& o) {
  if (PYX_LIKELY(unbox(o.get(), out))) return true;
  pyx_incref(o.get());
  pyx_boxed_put(o.get());
  return false;
}
template <class T>
inline bool expect(const obj& o) {
  T nothing;
  return expect(nothing, o);
}
// An operation that should have raised has given o: false (exit), and it waits in take_boxed().
PYX_COLD inline bool unexpected(const obj& o) {
  pyx_boxed_put(obj(o).release());
  return false;
}
// next(it)
inline bool py_next_of(obj& out, const obj& it) { return detail::take(out, pyx_next_of(it.get())); }
// list(xs)
inline bool py_list_of(obj& out, const obj& xs) { return detail::take(out, pyx_list_of(xs.get())); }
inline bool py_getitem_int(obj& out, const obj& a, int64_t i) { return detail::take(out, pyx_getitem_int(a.get(), i)); }
inline bool py_is_instance(bool& out, const obj& o, const obj& cls) {
  return detail::flag(out, pyx_is_instance(o.get(), cls.get()));
}
inline bool py_is_builtin_instance(bool& out, const obj& o, int64_t cls) {
  return detail::flag(out, pyx_is_builtin_instance(o.get(), static_cast<int>(cls)));
}
// The same for one of several objects, all of which are at hand for the generic clone.
template <class T>
inline bool expect_item(T& out, const obj& o) {
  return PYX_LIKELY(unbox(o.get(), out));
}
// A helper of desugaring, by the interpreter's number.
template <int Number, class... O>
inline bool py_intrinsic(obj& out, const O&... operands) {
  pyobj* const all[sizeof...(O) + 1] = {operands.get()...};
  return detail::take(out, pyx_intrinsic_call(Number, all));
}
// a, *b, c = o; star is the index of the starred target or -1.
template <class... O>
inline bool py_unpack(const obj& o, int star, O&... out) {
  obj* all[] = {&out...};
  pyobj* items[sizeof...(O)];
  if (!pyx_unpack(o.get(), sizeof...(O), star, items)) return false;
  for (size_t i = 0; i < sizeof...(O); i++) *all[i] = obj::steal(items[i]);
  return true;
}

// Sorts a list in the order of the keys of its items.
inline bool py_sort_by(const obj& items, const obj& keys, const obj& reverse) {
  return pyx_sort_by(items.get(), keys.get(), reverse.get());
}

// raise: the exception is set; control then takes the raise edge.
inline void set_raise(const obj& exc) { pyx_raise_object(exc.get(), nullptr, false); }
inline void set_raise_from(const obj& exc, const obj& cause) { pyx_raise_object(exc.get(), cause.get(), true); }
inline void set_raise_bare() { pyx_raise_object(nullptr, nullptr, false); }
inline void set_reraise(const obj& exc) { pyx_reraise(exc.get()); }
inline void raise_unbound_free(name* n) {
  pyx_raisef(PYX_NameError,
             "cannot access free variable '%s' where it is not associated with a value in enclosing scope", n->text);
}
inline void raise_unbound(name* n) {
  pyx_raisef(PYX_UnboundLocalError, "cannot access local variable '%s' where it is not associated with a value",
             n->text);
}

// A tuple of objects that are given away; null with an exception when one of them is.
inline pyobj* box_all(std::initializer_list<pyobj*> items) {
  return pyx_tuple_make(items.begin(), static_cast<int64_t>(items.size()));
}

// Objects that native code knows without having them, for the generic clone. attr may be null.
inline pyobj* attribute_of(pyobj* steals, name* attr) {
  if (!steals || !attr) return steals;
  pyobj* r = pyx_getattr(steals, attr);
  pyx_decref(steals);
  return r;
}
template <class N>
inline pyobj* static_global(N* n, name* attr) {
  return attribute_of(pyx_global_get(home_of(n), n), attr);
}
inline pyobj* static_builtin(name* n, name* attr) { return attribute_of(pyx_builtin_get(n), attr); }
inline pyobj* static_module(name* n, name* attr) { return attribute_of(pyx_known_module(module_state, n), attr); }
inline pyobj* static_module(pyx_linked_name* n, name* attr) { return attribute_of(pyx_module_object(*n->home), attr); }
// numpy.dtype(code): one object for each of the dtypes that native code knows.
inline pyobj* static_dtype(name* code, name*) {
  static name module{"numpy", nullptr}, type{"dtype", nullptr};
  const pyx_text letters{code->text, static_cast<int64_t>(__builtin_strlen(code->text)), 1};
  obj f = obj::steal(static_module(&module, &type)), text = obj::steal(pyx_box_str(&letters));
  pyobj* args[] = {text.get()};
  return f && text ? pyx_call(f.get(), args, 1, nullptr) : nullptr;
}
inline bool py_super(obj& out, const obj& type, const obj& self) {
  return detail::take(out, pyx_super(type.get(), self.get()));
}
template <class N>
inline pyobj* static_super(N* type, pyobj* steals_self, name* attr) {
  obj self = obj::steal(steals_self), t = obj::steal(pyx_global_get(home_of(type), type));
  return self && t ? attribute_of(pyx_super(t.get(), self.get()), attr) : nullptr;
}
inline pyobj* super_of(pyobj* steals_type, pyobj* steals_self, name* attr) {
  obj self = obj::steal(steals_self), type = obj::steal(steals_type);
  return self && type ? attribute_of(pyx_super(type.get(), self.get()), attr) : nullptr;
}
template <class N>
inline bool py_static_global(obj& out, N* n, name* attr) {
  return detail::take(out, static_global(n, attr));
}
inline bool py_static_builtin(obj& out, name* n) { return detail::take(out, static_builtin(n, nullptr)); }
template <class N>
inline bool py_static_module(obj& out, N* n) {
  return detail::take(out, static_module(n, nullptr));
}
inline bool py_static_dtype(obj& out, name* code) { return detail::take(out, static_dtype(code, nullptr)); }

// The step of a Python iterator.
struct py_iterator {
  const obj& it;

  status next(obj& out) const {
    pyobj* r = pyx_next(it.get());
    if (PYX_LIKELY(r != nullptr)) {
      out = obj::steal(r);
      return status::ok;
    }
    return pyx_error() ? status::raised : status::done;
  }
};

}  // namespace pyx
