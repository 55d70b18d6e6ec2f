// pyx/gen.hpp: native generators: counted handles on a struct with the variables of the generator function.
#pragma once
#include "compare.hpp"
#include "ret.hpp"
#include "tuple.hpp"

namespace pyx {

// Where a generator stands: at the start, behind yield number at (from 1), or one of these. At gen_returned_at it has
// come to its end in the last step: only then it has a value.
constexpr int gen_finished = -1, gen_running = -2, gen_generic = -3, gen_returned_at = -4;

// What the states of all generators have. Item is what they yield, R what they return.
template <class Item, class R>
struct gen_state {
  using item = Item;
  using result = R;
  int64_t references = 1;
  int at = 0;
  R returned{};
  obj generic;  // the object that goes on in its place, once it has been handed over

  bool finished() const { return at == gen_finished || at == gen_returned_at; }
  void close() {
    at = gen_finished;
    returned = {};
  }
  status finish() {
    at = gen_returned_at;
    return status::done;
  }
  status fail() {
    at = gen_finished;
    return status::raised;
  }
  // It is stepped again from behind a yield.
  status fail_at(int yield) {
    at = yield;
    return status::raised;
  }
  // Goes on under the interpreter, which object stands for.
  PYX_COLD status leave(pyobj* object, item& out) {
    if (!object) return fail();
    generic = obj::steal(object);
    at = gen_generic;
    return next_generic(out);
  }
  PYX_COLD status next_generic(item& out) { return take_generic(pyx_generator_next(generic.get()), out); }
  PYX_COLD status take_generic(pyobj* x, item& out) {
    if (!x) return pyx_error() ? status::raised : status::done;
    if (unbox(x, out)) {
      pyx_decref(x);
      return status::ok;
    }
    pyx_generator_push_back(generic.get(), x);
    return status::exit;
  }
  // A step by send() of a generator that does not stand behind a yield; not ready: it takes the step as next() does.
  PYX_COLD status send_aside(item& out, pyobj* value, bool& ready) {
    obj sent = obj::steal(value);
    if (!value) return status::raised;
    if (at == gen_generic) {
      pyobj* x = pyx_generator_send(generic.get(), value);
      return take_generic(x, out);
    }
    if (at == 0 && !is_none(sent)) {
      return raised(PYX_TypeError, "can't send non-None value to a just-started generator");
    }
    ready = at == 0;
    return ready ? status::ok : step_aside(out);
  }
  // A step of a generator that is finished, running already, or generic.
  PYX_COLD status step_aside(item& out) {
    if (at == gen_generic) return next_generic(out);
    if (finished()) {
      close();
      return status::done;
    }
    return raised(PYX_ValueError, "generator already executing");
  }
};

template <class G>
bool gen_drop(G* g);

// A handle on a generator with state G.
template <class G>
class gen {
 public:
  gen() = default;
  explicit gen(G* p) : p_(p) {}
  gen(const gen& o) : p_(o.p_) {
    if (p_) p_->references++;
  }
  gen(gen&& o) noexcept : p_(std::exchange(o.p_, nullptr)) {}
  gen& operator=(gen o) noexcept {
    std::swap(p_, o.p_);
    return *this;
  }
  ~gen() {
    if (p_ && --p_->references == 0) {
      if constexpr (requires { G::code(); }) {
        if (p_->at > 0 && !gen_drop(p_)) return;
      }
      p_->~G();
      give_block(p_, sizeof(G));
    }
  }
  G* get() const { return p_; }

 private:
  G* p_ = nullptr;
};

template <class G>
inline constexpr bool plainly_comparable<gen<G>> = false;

template <class H, class... A>
inline H make_gen(const A&... args) {
  using state = std::remove_pointer_t<decltype(H().get())>;
  void* memory = take_block(sizeof(state));
  if (PYX_UNLIKELY(!memory)) __builtin_trap();
  return H(new (memory) state(args...));
}

template <class G>
PYX_INLINE gen<G> get_iter(const gen<G>& g) {
  return g;
}

// The next item, if there is one. exit: it is of another type, and waits.
template <class G>
PYX_INLINE ret<tuple<bool, typename G::item>> gen_next(const gen<G>& handle) {
  using next = tuple<bool, typename G::item>;
  G* g = handle.get();
  next out{};
  status st = PYX_LIKELY(g->at >= 0) ? g->resume(out.tail.head) : g->step_aside(out.tail.head);
  if (st == status::raised || st == status::exit) return st;
  out.head = st == status::ok;
  return out;
}

// The next item after value has been sent, if there is one.
template <class G, class V>
PYX_INLINE ret<tuple<bool, typename G::item>> gen_send(const gen<G>& handle, const V& value) {
  using next = tuple<bool, typename G::item>;
  G* g = handle.get();
  next out{};
  status st = status::ok;
  bool ready = g->at > 0;
  if (PYX_LIKELY(ready)) {
    if constexpr (requires { g->sent = value; }) g->sent = value;
  } else {
    st = g->send_aside(out.tail.head, box(value), ready);
  }
  if (ready) st = g->resume(out.tail.head);
  if (st == status::raised || st == status::exit) return st;
  out.head = st == status::ok;
  return out;
}

// An iterator that counts down takes no number below 0: it raises when it is made.
PYX_INLINE bool gen_steps(int64_t n) { return n >= 0; }

// Raises the exception that is set where the generator stands.
template <class G>
PYX_COLD status gen_raise_inside(G* g, typename G::item& out) {
  if (g->at == gen_generic) return g->take_generic(pyx_generator_throw(g->generic.get()), out);
  if constexpr (requires { g->thrown; }) {
    g->thrown = true;
    return g->resume(out);
  }
  return g->fail();
}

// g.throw(type, value, traceback): the next item, if there is one.
template <class G>
PYX_COLD ret<tuple<bool, typename G::item>> gen_throw(const gen<G>& handle, const obj& type, const obj& value,
                                                      const obj& traceback) {
  G* g = handle.get();
  tuple<bool, typename G::item> out{};
  if (g->at == 0) obj::steal(box(handle));  // it raises where it starts
  if (g->at == gen_generic) {
    pyobj* item = pyx_generator_throw_into(g->generic.get(), type.get(), value.get(), traceback.get());
    const status st = g->take_generic(item, out.tail.head);
    if (st == status::raised || st == status::exit) return st;
    out.head = st == status::ok;
    return out;
  }
  if (g->at == gen_running) return raised(PYX_ValueError, "generator already executing");
  if (!pyx_throw(type.get(), value.get(), traceback.get()) || g->finished()) return status::raised;
  const status st = gen_raise_inside(g, out.tail.head);
  if (st == status::raised || st == status::exit) return st;
  out.head = st == status::ok;
  return out;
}

// g.close(): what is left to be done in it sees a GeneratorExit.
template <class G>
inline bool gen_close(const gen<G>& handle) {
  G* g = handle.get();
  if (g->at == gen_generic) return pyx_generator_close(g->generic.get());
  if (g->at == gen_running) return raised(PYX_ValueError, "generator already executing") == status::ok;
  if constexpr (requires { G::code(); }) {
    if (g->at > 0) {
      pyx_raise(PYX_GeneratorExit, nullptr);
      typename G::item item{};
      const status st = gen_raise_inside(g, item);
      if (st == status::ok || st == status::exit) {
        return raised(PYX_RuntimeError, "generator ignored GeneratorExit") == status::ok;
      }
      if (st == status::raised && !pyx_error_is(PYX_GeneratorExit)) return false;
      if (st == status::raised) pyx_error_clear();
      g->close();
      return true;
    }
  }
  g->finish();
  g->close();
  return true;
}

// What happens when nobody has a generator any more that stands behind a yield: it is closed.
// False: somebody has it again.
template <class G>
PYX_COLD bool gen_drop(G* g) {
  g->references = 2;
  {
    const gen<G> handle(g);
    obj error = obj::steal(pyx_error() ? pyx_error_fetch() : nullptr);
    if (!gen_close(handle)) pyx_generator_ignored(G::code());
    if (error) pyx_error_restore(error.release());
  }
  return --g->references == 0;
}

// Raises the exception that is set where the generator stands whose items another one passes on.
template <class G>
PYX_COLD status gen_delegate(const gen<G>& handle, typename G::item& out) {
  G* g = handle.get();
  if (pyx_error_is(PYX_GeneratorExit)) {
    obj error = obj::steal(pyx_error_fetch());
    if (gen_close(handle)) pyx_error_restore(error.release());
    pyx_raise_here();
    return status::raised;
  }
  if (g->at == 0) obj::steal(box(handle));
  if (g->at == gen_running) return raised(PYX_ValueError, "generator already executing");
  if (g->finished()) return status::raised;
  return gen_raise_inside(g, out);
}

// What it returned at its end; exit: of another type.
template <class G>
inline bool gen_returned(typename G::result& out, const gen<G>& handle) {
  G* g = handle.get();
  if (PYX_LIKELY(g->at == gen_returned_at)) {
    out = std::exchange(g->returned, {});
    g->at = gen_finished;
    return true;
  }
  obj value = obj::steal(g->generic ? pyx_generator_returned(g->generic.get()) : box(none{}));
  if (unbox(value.get(), out)) return true;
  pyx_boxed_put(value.release());
  return false;
}

// Raises what next() raises at the end.
template <class G>
PYX_COLD bool gen_stop(const gen<G>& g) {
  G* state = g.get();
  obj value = obj::steal(state->generic                 ? pyx_generator_returned(state->generic.get())
                         : state->at == gen_returned_at ? box(std::exchange(state->returned, {}))
                                                        : box(none{}));
  if (!state->generic) state->at = gen_finished;
  if (is_none(value)) {
    pyx_raise(PYX_StopIteration, nullptr);
  } else {
    pyx_raise_arg(PYX_StopIteration, value.release());
  }
  return false;
}

// The object that goes on in its place, from then on for all who have it.
template <class G>
PYX_COLD pyobj* box(const gen<G>& handle) {
  G* g = handle.get();
  if (!g) return nullptr;
  if (!g->generic) {
    g->generic = obj::steal(g->finished() ? pyx_generator_finished() : g->suspended());
    g->at = gen_generic;
  }
  return box(g->generic);
}
template <class G>
inline bool unbox(pyobj*, gen<G>&) {
  return false;
}
template <class G>
inline bool is_same(const gen<G>& a, const gen<G>& b) {
  return a.get() == b.get();
}

}  // namespace pyx
