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
    g.h->refs--;  // whoever boxes it holds it, or self does not outlive it anyway
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

status special_result(pyx_special kind) {
  pyobj* made = pyx_special_result(kind, take_boxed().release());
  if (!made) return status::raised;
  pyx_boxed_put(made);
  return status::exit;
}

status negative_length() { return raised(PYX_ValueError, "__len__() should return >= 0"); }

}  // namespace pyx
