// src/core/cycles.cpp: collecting cycles of native instances.
#include "pyx/cycles.hpp"

namespace pyx {

namespace {

// The tracked instances of this thread, and when to look for cycles among them next.
struct tracked {
  cyclic_head* first = nullptr;
  int64_t count = 0;
  int64_t limit = 10000;
  bool collecting = false;
};
tracked of_owner;
thread_local tracked of_thread;

// Those of this thread; the thread that loaded the runtime has its own at hand.
PYX_INLINE tracked& all() { return detail::small_blocks.owner == detail::this_thread() ? of_owner : of_thread; }

const cycle_class* class_of(cyclic_head* h) { return static_cast<const cycle_class*>(h->of->cycles); }

constexpr int64_t reached = -1;  // outside, of an instance that something outside reaches

struct work {
  cyclic_head** items = nullptr;
  int64_t count = 0, room = 0;

  void push(cyclic_head* h) {
    if (count == room) {
      room = room * 2 + 256;
      void* p = __builtin_realloc(items, room * sizeof(cyclic_head*));
      if (!p) __builtin_trap();
      items = static_cast<cyclic_head**>(p);
    }
    items[count++] = h;
  }
};
thread_local work pending;

// Counts the references from outside, then marks what they reach.
void mark() {
  for (cyclic_head* h = all().first; h; h = h->next) h->outside = h->refs;
  for (cyclic_head* h = all().first; h; h = h->next) {
    if (!h->self) class_of(h)->visit(h, [](cyclic_head* child) { child->outside--; });
  }
  pending.count = 0;
  for (cyclic_head* h = all().first; h; h = h->next) {
    if (h->outside > 0) pending.push(h);
  }
  for (int64_t i = 0; i < pending.count; i++) pending.items[i]->outside = reached;
  while (pending.count > 0) {
    cyclic_head* h = pending.items[--pending.count];
    if (h->self) continue;
    class_of(h)->visit(h, [](cyclic_head* child) {
      if (child->outside == reached) return;
      child->outside = reached;
      pending.push(child);
    });
  }
}

// Empties the instances that nothing reaches; they hold each other only.
void sweep() {
  for (cyclic_head* h = all().first; h; h = h->next) {
    if (h->outside == reached) continue;
    h->refs++;
    pending.push(h);
  }
  for (int64_t i = 0; i < pending.count; i++) class_of(pending.items[i])->clear(pending.items[i]);
  const int64_t n = pending.count;
  pending.count = 0;
  cyclic_head** dead = pending.items;
  pending.items = nullptr;  // what dies below may use it
  pending.room = 0;
  for (int64_t i = 0; i < n; i++) class_of(dead[i])->release(dead[i]);
  __builtin_free(dead);
}

PYX_COLD void collect() {
  all().collecting = true;
  mark();
  sweep();
  all().collecting = false;
  all().limit = all().count + all().count / 2 + 10000;
}

}  // namespace

// A new instance: a good time to look for cycles first.
void track(cyclic_head* h) {
  tracked& t = all();
  if (PYX_UNLIKELY(t.count >= t.limit) && !t.collecting) collect();
  h->next = t.first;
  if (t.first) t.first->prev = h;
  t.first = h;
  t.count++;
}

void untrack(cyclic_head* h) {
  tracked& t = all();
  (h->prev ? h->prev->next : t.first) = h->next;
  if (h->next) h->next->prev = h->prev;
  t.count--;
}

int64_t tracked_instances() { return all().count; }

}  // namespace pyx
