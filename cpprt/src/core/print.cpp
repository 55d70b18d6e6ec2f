// src/core/print.cpp: printing, and the texts of objects.
#include <pyx/print.hpp>

namespace pyx {

bool print_text(const str& text, bool flush) {
  pyx_text t = text.text();
  return pyx_print(&t, flush);
}

void detail::print_before_failure(pyx_text text, int64_t length) {
  pyobj* failure = pyx_error_fetch();
  text.length = length;
  if (pyx_print(&text, false)) {
    pyx_error_restore(failure);
  } else {
    pyx_decref(failure);
  }
}

status append_object(builder& b, pyobj* o, bool repr) {
  obj text = obj::steal(repr ? pyx_repr_of(o) : pyx_str_of(o));
  pyx_text t;
  if (!text) return status::raised;
  // An instance of a subclass of str does not show its characters here.
  if (!pyx_unbox_str(text.get(), &t)) return status::exit;
  b.add(t);
  return status::ok;
}

}  // namespace pyx
