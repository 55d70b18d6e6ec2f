// src/core/cycles.cpp: collecting cycles of native instances.
#include "pyx/cycles.hpp"

#include <sched.h>

namespace pyx {

namespace {

// The tracked instances, and when to look for cycles among them next. In Python the GIL guards them; in the C library,
// which has none, the latch does.
struct tracked {
  cyclic_head* first = nullptr;
  int64_t count = 0;
  int64_t limit = 10000;
  bool collecting = false;
};
tracked natives;

// The calls of the C library that run. While one of them looks for cycles it is alone: the others wait at their start.
int32_t running = 0;
constexpr int32_t kAlone = -(1 << 30);
bool without_gil = false;
bool latched = false;

class latch {
 public:
  latch() {
    if (PYX_LIKELY(!without_gil)) return;
    while (__atomic_test_and_set(&latched, __ATOMIC_ACQUIRE)) sched_yield();
  }
  ~latch() {
    if (PYX_UNLIKELY(without_gil)) __atomic_clear(&latched, __ATOMIC_RELEASE);
  }
  latch(const latch&) = delete;
  latch& operator=(const latch&) = delete;
};

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
work pending;

// Counts the references from outside, then marks what they reach.
void mark() {
  for (cyclic_head* h = natives.first; h; h = h->next) h->outside = h->refs;
  for (cyclic_head* h = natives.first; h; h = h->next) {
    if (!h->self) class_of(h)->visit(h, [](cyclic_head* child) { child->outside--; });
  }
  pending.count = 0;
  for (cyclic_head* h = natives.first; h; h = h->next) {
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
  for (cyclic_head* h = natives.first; h; h = h->next) {
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

void collect() {
  natives.collecting = true;
  mark();
  sweep();
  natives.collecting = false;
  natives.limit = 2 * natives.count + 10000;  // looking costs about as much as making what lives did
}

// Looks for cycles, if no other call of the C library is running.
PYX_COLD void try_collect() {
  if (!without_gil) return collect();
  int32_t one = 1;
  if (!__atomic_compare_exchange_n(&running, &one, kAlone, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) return;
  if (!natives.collecting && natives.count >= natives.limit) collect();
  __atomic_add_fetch(&running, 1 - kAlone, __ATOMIC_RELEASE);
}

}  // namespace

// A new instance: a good time to look for cycles first.
void track(cyclic_head* h) {
  bool due;
  {
    latch guard;
    due = natives.count >= natives.limit && !natives.collecting;
  }
  if (PYX_UNLIKELY(due)) try_collect();
  latch guard;
  h->next = natives.first;
  if (natives.first) natives.first->prev = h;
  natives.first = h;
  natives.count++;
}

void untrack(cyclic_head* h) {
  latch guard;
  (h->prev ? h->prev->next : natives.first) = h->next;
  if (h->next) h->next->prev = h->prev;
  natives.count--;
}

void begin_call() {
  without_gil = true;
  while (__atomic_add_fetch(&running, 1, __ATOMIC_ACQUIRE) <= 0) {
    __atomic_sub_fetch(&running, 1, __ATOMIC_RELAXED);
    sched_yield();
  }
}

void end_call() { __atomic_sub_fetch(&running, 1, __ATOMIC_RELEASE); }

int64_t tracked_instances() { return natives.count; }

}  // namespace pyx
