// src/core/inst.cpp: sharing and destroying graphs of instances without deep recursion.
#include "pyx/inst.hpp"

#include "pyx/cycles.hpp"
#include "pyx/ret.hpp"

namespace pyx {

namespace {

const class_layout& layout(const inst_head* h) { return *static_cast<const class_layout*>(h->of->layout); }
template <class T>
T* field(inst_head* h, size_t at) {
  return reinterpret_cast<T*>(reinterpret_cast<char*>(h) + at);
}

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

thread_local stack<inst_head*> gifts;
thread_local bool giving = false;

struct doomed {
  inst_head* h;
  void (*drop)(inst_head*);
};

thread_local stack<doomed> graveyard;
thread_local int dropping = 0;
constexpr int deep = 64;

// Moves one attribute to the object of the instance.
bool give_slot(inst_head* h, int i) {
  const slot_layout& s = layout(h).slots[i];
  return s.give(field<char>(h, s.at), h->self, s.slot);
}

// Early attributes come first, those assigned later in the order of their first assignment.
bool give_slots(inst_head* h) {
  const class_layout& l = layout(h);
  const auto* bound = field<uint64_t>(h, l.bound);
  for (int i = 0; i < l.early; i++) {
    if (bound[i / 64] >> (i % 64) & 1 && !give_slot(h, i)) return false;
  }
  const int late = *field<uint16_t>(h, l.late_count);
  for (int i = 0; i < late; i++) {
    if (!give_slot(h, field<uint16_t>(h, l.late)[i])) return false;
  }
  return true;
}

// Gives the attributes of a shared instance to Python, and those of the instances that this shares in turn.
bool give_later(inst_head* h) {
  h->refs++;
  gifts.push(h);
  if (giving) return true;
  giving = true;
  const bool collecting = pyx_gc_pause();
  bool ok = true;
  for (int64_t next = 0; next < gifts.count; next++) {
    inst_head* given = gifts.items[next];
    ok = ok && give_slots(given);
    // What was the attribute of another instance has lost its owner: only the object is left, which Python holds.
    if (--given->refs == 0) {
      pyx_decref(given->self);
      __builtin_free(given);
    }
  }
  gifts.count = 0;
  giving = false;
  pyx_gc_resume(collecting);
  return ok;
}

}  // namespace

bool share_inst(inst_head* h) {
  pyobj* self = pyx_inst_new(h->of);
  if (!self) return false;
  if (h->of->cycles) untrack(static_cast<cyclic_head*>(h));
  h->self = self;
  if (*field<bool>(h, layout(h).hashed)) keep_identity(self, h);
  return give_later(h);
}

bool give_owner(void* owner) {
  auto* h = static_cast<inst_head*>(owner);
  return (h->self || share_inst(h)) && give_slot(h, 0);
}

pyobj* box_inst(char* at) {
  if (!(reinterpret_cast<uintptr_t>(at) & 1)) {
    auto* h = reinterpret_cast<inst_head*>(at);
    if (!h->self && !share_inst(h)) return nullptr;
  }
  pyobj* self = shared_self(at);
  pyx_incref(self);
  return self;
}

void release_shared(char* at, size_t bytes) {
  if (reinterpret_cast<uintptr_t>(at) & 1) {
    auto* self = reinterpret_cast<pyobj*>(at - 1);
    raw::head(self)->refs = 1;
    pyx_decref(self);
  } else {
    raw::decref(reinterpret_cast<inst_head*>(at)->self);
    give_block(at, bytes);
  }
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
