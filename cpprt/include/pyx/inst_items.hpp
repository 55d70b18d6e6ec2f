// pyx/inst_items.hpp: what instances of subclasses of list and dict hold, and how it gets to Python.
#pragma once
#include "hash.hpp"
#include "list.hpp"

namespace pyx {

// The field of such a list or dict, for as long as the instance lives.
template <class L>
struct owned : L {
  owned() = default;
  owned(const owned&) = delete;
  owned& operator=(const owned&) = delete;
  ~owned() { disown(); }
  void empty() {
    disown();
    L::operator=(L());
  }
  void own(void* owner, bool (*give)(void*)) { L::operator=(L::make_owned(owner, give)); }

 private:
  void disown() {
    if (this->get()) this->get()->refs &= ~kOwned;
  }
};

// Moves the items of a list to self.
template <class L>
bool give_items(void* field, pyobj* self, pyx_slot*) {
  using item = typename L::item;
  L& l = *static_cast<L*>(field);
  if (!l.get() || !l.native()) return true;  // they are there
  auto* body = l.get();
  item *from = body->begin, *to = body->end;
  body->begin = body->end = body->cap = nullptr;
  pyx_incref(self);
  body->self = self;
  bool ok = true;
  for (item* p = from; ok && p != to; ++p) {
    const item v = *p;
    pyobj* o = box(v);
    ok = o && pyx_list_append(self, o);
  }
  L::destroy_items(from, to);
  __builtin_free(from);
  return ok;
}

// Moves the entries of a dict to self, deleted ones included: what iterates goes on at its place.
template <class D>
bool give_entries(void* field, pyobj* self, pyx_slot*) {
  D& d = *static_cast<D*>(field);
  if (!d.get() || !d.native()) return true;
  const int64_t n = d.get()->filled;
  auto** all = static_cast<pyobj**>(allocate(2 * n, sizeof(pyobj*)));
  if (!all) return false;
  auto old = d.leave_to(self);
  bool ok = true;
  for (int64_t i = 0; i < n; i++) {
    all[2 * i] = all[2 * i + 1] = nullptr;
    const auto& e = old.entries[i];
    if (!ok || e.hash == kHashGone) continue;
    all[2 * i] = box(e.key);
    all[2 * i + 1] = box(e.value);
    ok = all[2 * i] && all[2 * i + 1];
  }
  ok = pyx_dict_fill(self, all, n, ok);
  if (ok) D::keep_order(old, self);
  __builtin_free(all);
  D::drop(&old);
  return ok;
}

}  // namespace pyx
