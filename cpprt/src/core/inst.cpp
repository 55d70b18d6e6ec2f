// src/core/inst.cpp: sharing and destroying graphs of instances without deep recursion.
#include "pyx/inst.hpp"

#include "pyx/ret.hpp"

namespace pyx {

namespace {

struct gift {
  inst_head* h;
  bool (*give)(inst_head*);
};

// A stack that grows; items are plain memory.
template <class T>
struct stack {
  T* items = nullptr;
  int64_t count = 0, room = 0;

  void push(T item) {
    if (count == room) {
      room = room * 2 + 64;
      void* p = __builtin_realloc(items, room * sizeof(T));
      if (!p) __builtin_trap();
      items = static_cast<T*>(p);
    }
    items[count++] = item;
  }
};

thread_local stack<gift> gifts;
thread_local bool giving = false;

struct doomed {
  inst_head* h;
  void (*drop)(inst_head*);
};

thread_local stack<doomed> graveyard;
thread_local int dropping = 0;
constexpr int deep = 64;

}  // namespace

bool give_later(inst_head* h, bool (*give)(inst_head*)) {
  h->refs++;
  gifts.push({h, give});
  if (giving) return true;
  giving = true;
  const bool collecting = pyx_gc_pause();
  bool ok = true;
  for (int64_t next = 0; next < gifts.count; next++) {
    gift g = gifts.items[next];
    ok = ok && g.give(g.h);
    // What was the attribute of another instance has lost its owner: only the object is left, which Python holds.
    if (--g.h->refs == 0) {
      pyx_decref(g.h->self);
      __builtin_free(g.h);
    }
  }
  gifts.count = 0;
  giving = false;
  pyx_gc_resume(collecting);
  return ok;
}

void drop_later(inst_head* h, void (*drop)(inst_head*)) {
  if (dropping == deep) {
    graveyard.push({h, drop});
    return;
  }
  dropping++;
  drop(h);
  dropping--;
  while (dropping == 0 && graveyard.count > 0) {
    doomed d = graveyard.items[--graveyard.count];
    dropping++;
    d.drop(d.h);
    dropping--;
  }
}

namespace {

// What instances that were hashed before they were shared had as hashes, by the address of the object. Entries stay: what
// has the address later keeps the hash that it finds here, which is as good as any other.
struct identity_entry {
  pyobj* self;
  int64_t hash;
};
identity_entry* identities = nullptr;
uint64_t identity_mask = 0, identity_count = 0;

identity_entry* identity_place(identity_entry* table, uint64_t mask, pyobj* self) {
  uint64_t i = (reinterpret_cast<uintptr_t>(self) >> 4) * 0x9e3779b97f4a7c15u >> 20 & mask;
  while (table[i].self && table[i].self != self) i = (i + 1) & mask;
  return table + i;
}

void grow_identities() {
  const uint64_t size = identities ? 2 * (identity_mask + 1) : 64;
  auto* table = static_cast<identity_entry*>(__builtin_calloc(size, sizeof(identity_entry)));
  if (!table) __builtin_trap();
  for (uint64_t i = 0; identities && i <= identity_mask; i++) {
    if (identities[i].self) *identity_place(table, size - 1, identities[i].self) = identities[i];
  }
  __builtin_free(identities);
  identities = table;
  identity_mask = size - 1;
}

}  // namespace

// A function, as every thread-local that code with vectors in registers asks for: clang takes the first access in a
// thread, which allocates, to keep the vector registers 16 to 31.
bool& key_doubt() {
  static thread_local bool value = false;
  return value;
}

int64_t shared_identity(pyobj* self) {
  if (PYX_LIKELY(identity_count == 0)) return pointer_hash(self);
  const identity_entry* e = identity_place(identities, identity_mask, self);
  return e->self ? e->hash : pointer_hash(self);
}

void keep_identity(pyobj* self, const void* made) {
  if (!identities || identity_count * 2 > identity_mask) grow_identities();
  identity_entry* e = identity_place(identities, identity_mask, self);
  identity_count += e->self == nullptr;
  *e = {self, pointer_hash(made)};
}

void forget_failure(status st) {
  if (st == status::raised) {
    pyx_error_clear();
  } else {
    take_boxed();
  }
}

status key_failed() { return pyx_error() ? status::raised : status::exit; }

status undecided() {
  pyx_error_clear();
  return status::exit;
}

status special_result(pyx_special kind) {
  pyobj* made = pyx_special_result(kind, take_boxed().release());
  if (!made) return status::raised;
  pyx_boxed_put(made);
  return status::exit;
}

status special_init_result() {
  const status st = special_result(PYX_SPECIAL_INIT);
  if (st != status::exit) return st;
  take_boxed();
  return status::ok;
}

pyobj* chain_boxed(pyobj* steals_it) {
  obj it = obj::steal(steals_it), item = take_boxed();
  return it ? pyx_chain(item.release(), it.release()) : nullptr;
}

status negative_length() { return raised(PYX_ValueError, "__len__() should return >= 0"); }

}  // namespace pyx
