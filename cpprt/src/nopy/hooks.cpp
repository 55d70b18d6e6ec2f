// src/nopy/hooks.cpp: the hooks of a process without Python.
//
// Lists never become shared and objects other than exceptions do not exist here, so most hooks are out of reach; those
// that a side exit can reach say that the case needs Python.
#include <pthread.h>

#include <cstdio>
#include <cstdlib>

#include "errors.hpp"
#include "pyx/date_hooks.hpp"
#include "pyx/frame_hooks.hpp"
#include "pyx/nopy.hpp"
#include "pyx/random_hooks.hpp"
#include "pyx/sort.hpp"

namespace {

thread_local const int32_t* stop_flag = nullptr;

pyobj* needs_python() {
  pyx_raise(PYX_RuntimeError, "this needs Python objects, which this process does not have");
  return nullptr;
}

// The lowest address that a native frame may reach on this thread's stack.
char* stack_floor() {
  constexpr size_t kReserve = 128 * 1024;
  pthread_attr_t attributes;
  void* lowest = nullptr;
  size_t size = 0;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return nullptr;
  pthread_attr_getstack(&attributes, &lowest, &size);
  pthread_attr_destroy(&attributes);
  return static_cast<char*>(lowest) + (size > 2 * kReserve ? kReserve : size / 2);
}

}  // namespace

extern "C" {

pyobj* pyx_resume(const pyx_code_info* code, int, pyobj** slots) {
  for (int i = 0; i < code->nvars; i++) pyx_decref(slots[i]);
  pyx_raisef(PYX_OverflowError, "%s needs Python to go on here: a value left what native code handles", code->qualname);
  return nullptr;
}
pyobj* pyx_step(const pyx_code_info* code, int, pyobj** slots) {
  for (int i = 0; i < code->nvars; i++) pyx_decref(slots[i]);
  return needs_python();
}
pyobj* pyx_generator_at(const pyx_code_info* code, int point, pyobj** slots) { return pyx_resume(code, point, slots); }
pyobj* pyx_generator_suspended(const pyx_code_info*, int, pyobj**, int) { return nullptr; }
pyobj* pyx_generator_finished() { return nullptr; }
pyobj* pyx_generator_next(pyobj*) { return nullptr; }
pyobj* pyx_generator_send(pyobj*, pyobj*) { return nullptr; }
bool pyx_generator_close(pyobj*) { return false; }
pyobj* pyx_generator_throw(pyobj*) { return nullptr; }
pyobj* pyx_generator_throw_into(pyobj*, pyobj*, pyobj*, pyobj*) { return nullptr; }
bool pyx_throw(pyobj* type, pyobj* value, pyobj*) {
  pyx_raise_object(value ? value : type, nullptr, false);
  return true;
}
void pyx_raise_here() {}
void pyx_generator_ignored(const pyx_code_info*) { pyx_error_clear(); }
pyobj* pyx_generator_returned(pyobj*) { return nullptr; }
void pyx_generator_push_back(pyobj*, pyobj*) {}
void pyx_manager_trace(pyx_manager_place) {}
bool pyx_manager_wrong(pyx_manager_place place) {
  pyx_raise(PYX_RuntimeError, place == PYX_MANAGER_ENTER  ? "generator didn't yield"
                              : place == PYX_MANAGER_EXIT ? "generator didn't stop"
                                                          : "generator didn't stop after throw()");
  return place != PYX_MANAGER_ENTER;
}
pyobj* pyx_manager_throw(pyobj* exc) {
  pyx_incref(exc);
  pyx_error_restore(exc);
  return nullptr;
}
bool pyx_manager_same(pyobj* exc, pyobj*) {
  pyobj* error = pyx_error_fetch();
  const bool same = error == exc;
  if (same) {
    pyx_decref(error);
  } else {
    pyx_error_restore(error);
  }
  return same;
}
void pyx_boxed_put(pyobj* result) { pyx_decref(result); }
pyobj* pyx_boxed_take() { return nullptr; }

// Values are boxed on the way to pyx_resume, which does not look at the slots, and to exceptions, which keep the text
// of numbers and strs (objects.cpp).
pyobj* pyx_none() { return nullptr; }
pyobj* pyx_box_complex(double, double) { return nullptr; }
pyobj* pyx_box_bytes(const char*, int64_t) { return nullptr; }
pyobj* pyx_box_ellipsis() { return nullptr; }
pyobj* pyx_box_scalar(int, const void*) { return nullptr; }
bool pyx_unbox_bool(pyobj*, bool*) { return false; }
bool pyx_unbox_i64(pyobj*, int64_t*) { return false; }
bool pyx_unbox_f64(pyobj*, double*) { return false; }
bool pyx_unbox_complex(pyobj*, double*, double*) { return false; }
bool pyx_unbox_i128(pyobj*, int64_t*, uint64_t*) { return false; }
bool pyx_unbox_str(pyobj*, pyx_text*) { return false; }
bool pyx_unbox_bytes(pyobj*, const char**, int64_t*) { return false; }
bool pyx_unbox_scalar(pyobj*, int, void*) { return false; }

pyx_random* pyx_random_source() { return nullptr; }
bool pyx_random_use(pyobj*) { return false; }
int pyx_random_kept(double*) { return -1; }
bool pyx_random_keep(const double*) { return false; }
bool pyx_random_seed(int64_t) { return false; }
pyx_bits* pyx_np_bits(pyobj*) { return nullptr; }
pyx_legacy* pyx_np_legacy(pyobj*) { return nullptr; }
void* pyx_np_distribution(int) { return nullptr; }
bool pyx_np_seed(int64_t) { return false; }
bool pyx_frame_column(pyobj*, pyx_name*, int, pyx_column*) { return false; }
bool pyx_series_column(pyobj*, int, pyx_column*) { return false; }
bool pyx_frame_labelled(pyobj*, pyx_name*, int, pyx_column*) { return false; }
bool pyx_series_labelled(pyobj*, int, pyx_column*) { return false; }
int64_t pyx_frame_rows(pyobj*) { return -1; }
int64_t pyx_frame_place(pyobj*, pyobj*) { return -1; }
int64_t pyx_frame_numbered_place(pyobj*, int64_t) { return -1; }
bool pyx_frame_may_put(pyobj*, pyx_name*, int64_t) { return false; }
bool pyx_frame_row_has(pyobj*, int) { return false; }
pyobj* pyx_rows_begin(pyobj*, pyobj*, int) { return nullptr; }
pyobj* pyx_rows_item(pyobj*, int64_t) { return nullptr; }
pyobj* pyx_rows_label(pyobj*) { return nullptr; }
pyobj* pyx_rows_row(pyobj*) { return nullptr; }
pyobj* pyx_rows_named_item(pyobj*, pyx_name*) { return nullptr; }
pyobj* pyx_rows_hand(pyobj*) { return nullptr; }
pyobj* pyx_handed_series(pyobj*) { return nullptr; }
bool pyx_date_field(pyobj*, int, int64_t*) { return false; }
bool pyx_date_difference(pyobj*, pyobj*, pyobj**) { return false; }
bool pyx_date_compare(pyobj*, pyobj*, int, bool*) { return false; }

// FNV-1a: nobody compares it with Python's.
int64_t pyx_hash_bytes(const void* data, int64_t size) {
  uint64_t h = 0xcbf29ce484222325;
  for (int64_t i = 0; i < size; i++) h = (h ^ static_cast<const uint8_t*>(data)[i]) * 0x100000001b3;
  return h == UINT64_MAX ? -2 : static_cast<int64_t>(h);
}

namespace {
pyobj* drop(pyobj* const* items, int64_t n) {
  for (int64_t i = 0; i < n; i++) pyx_decref(items[i]);
  return nullptr;
}
}  // namespace

pyobj* pyx_tuple_make(pyobj* const* items, int64_t n) { return drop(items, n); }
pyobj* pyx_list_make(pyobj* const* items, int64_t n) { return drop(items, n); }
pyobj* pyx_set_make(pyobj* const* items, int64_t n) { return drop(items, n); }
pyobj* pyx_dict_make(pyobj* const* keys_values, int64_t n) { return drop(keys_values, 2 * n); }
bool pyx_is_tuple(pyobj*, int64_t) { return false; }
int64_t pyx_tuple_size(pyobj*) { return -1; }
pyobj* pyx_tuple_item(pyobj*, int64_t) { return nullptr; }

bool pyx_is_list(pyobj*) { return false; }
pyobj* pyx_list_new(int64_t) { return nullptr; }
void pyx_list_init(pyobj*, int64_t, pyobj*) {}
pyobj* pyx_list_of_f64(const double*, int64_t) { return nullptr; }
pyobj* pyx_list_of_i64(const int64_t*, int64_t) { return nullptr; }
int64_t pyx_list_len(pyobj*) { return 0; }
bool pyx_list_empty_for_sort(pyobj*) { return needs_python(); }
bool pyx_list_changed(pyobj*, bool) { return false; }
pyobj* pyx_list_item(pyobj*, int64_t) { return nullptr; }
bool pyx_list_item_f64(pyobj*, int64_t, double*) { return false; }
bool pyx_list_item_i64(pyobj*, int64_t, int64_t*) { return false; }
void pyx_list_set(pyobj*, int64_t, pyobj*) {}
bool pyx_list_append(pyobj*, pyobj*) { return needs_python(); }
bool pyx_list_insert(pyobj*, int64_t, pyobj*) { return needs_python(); }
pyobj* pyx_list_slice(pyobj*, int64_t, int64_t) { return needs_python(); }
bool pyx_list_set_slice(pyobj*, int64_t, int64_t, pyobj*) { return needs_python(); }
int pyx_sort_places(void* items, int64_t n, bool reverse, int (*less)(void*, int64_t, int64_t), int64_t* order) {
  auto* all = static_cast<int64_t*>(pyx::allocate(2 * n, sizeof(int64_t)));
  if (!all) return 0;
  for (int64_t i = 0; i < n; i++) all[i] = i;
  int outcome = 1;
  pyx::detail::merge_sort(all, all + n, n, [&](int64_t i, int64_t j) {
    const int yes = outcome < 1 ? 0 : reverse ? less(items, j, i) : less(items, i, j);
    if (yes < 0) outcome = pyx_error() ? 0 : -1;
    return yes > 0;
  });
  __builtin_memcpy(order, all, n * sizeof(int64_t));
  __builtin_free(all);
  return outcome;
}
bool pyx_list_sort(pyobj*, pyobj*, bool) { return needs_python(); }
bool pyx_list_permute(pyobj*, const int64_t*) { return needs_python(); }
bool pyx_sort_by(pyobj*, pyobj*, pyobj*) { return needs_python(); }
void pyx_list_reverse(pyobj*) {}

int64_t pyx_hash_none() { return 0xfca86420; }

bool pyx_is_set(pyobj*, bool) { return false; }
pyobj* pyx_set_from(const pyx_set_table* t, bool, bool, bool) { return t->keys ? drop(t->keys, t->mask + 1) : nullptr; }
bool pyx_set_add(pyobj*, pyobj*) { return needs_python(); }
int pyx_set_contains(pyobj*, pyobj*) { return needs_python() ? 0 : -1; }
int pyx_set_discard(pyobj*, pyobj*) { return needs_python() ? 0 : -1; }
pyobj* pyx_set_peek(pyobj*) { return nullptr; }
bool pyx_set_pop(pyobj*) { return needs_python(); }
void pyx_set_clear(pyobj*) {}
bool pyx_set_method(pyobj*, const char*, pyobj*) { return needs_python(); }
pyobj* pyx_set_iter(pyobj*, int64_t, int64_t, int64_t) { return nullptr; }

bool pyx_is_dict(pyobj*) { return false; }
bool pyx_dict_fill(pyobj*, pyobj* const* keys_values, int64_t n, bool) { return drop(keys_values, 2 * n) != nullptr; }
pyobj* pyx_dict_from(pyobj* const* keys_values, int64_t n, bool, int, const char*, pyobj*) {
  return drop(keys_values, 2 * n);
}
int pyx_dict_kind(pyobj*) { return -1; }
int64_t pyx_dict_len(pyobj*) { return 0; }
pyobj* pyx_dict_get(pyobj*, pyobj*) { return needs_python(); }
bool pyx_dict_set(pyobj*, pyobj*, pyobj*) { return needs_python(); }
int pyx_dict_del(pyobj*, pyobj*) { return needs_python() ? 0 : -1; }
bool pyx_dict_next(pyobj*, int64_t*, pyobj**, pyobj**) { return false; }
pyobj* pyx_dict_last(pyobj*) { return needs_python(); }
pyobj* pyx_dict_copy(pyobj*) { return needs_python(); }
void pyx_dict_clear(pyobj*) {}
pyobj* pyx_dict_view(pyobj*, int) { return nullptr; }
pyobj* pyx_dict_iter(pyobj*, int, int64_t, int64_t, int64_t) { return nullptr; }
bool pyx_ordered_next(pyobj*, void**, pyobj**, pyobj**) { return false; }
uint64_t pyx_ordered_state(pyobj*) { return 0; }
void pyx_ordered_set_state(pyobj*, uint64_t) {}
pyobj* pyx_ordered_iter(pyobj*, int, int64_t, int64_t, uint64_t) { return nullptr; }
bool pyx_ordered_drop(pyobj*, bool) { return needs_python(); }
bool pyx_ordered_move(pyobj*, pyobj*, bool) { return needs_python(); }

pyobj* pyx_method_call(const char*, pyobj* const*, int64_t) { return needs_python(); }
bool pyx_is_deque(pyobj*) { return false; }
pyobj* pyx_deque_from(pyobj* const* items, int64_t n, int64_t, uint64_t) { return drop(items, n); }
int64_t pyx_deque_len(pyobj*) { return 0; }
pyobj* pyx_deque_item(pyobj*, int64_t) { return needs_python(); }
int64_t pyx_deque_maxlen(pyobj*) { return -1; }
uint64_t pyx_deque_state(pyobj*) { return 0; }
pyobj* pyx_deque_iter(pyobj*, bool, int64_t, int64_t, uint64_t) { return nullptr; }

pyobj* pyx_list_iter(pyobj*, int64_t) { return nullptr; }
pyobj* pyx_reversed(pyobj*, int64_t) { return nullptr; }
pyobj* pyx_seq_iter(pyobj*, int64_t) { return nullptr; }
pyobj* pyx_range_make(int64_t, int64_t, int64_t) { return nullptr; }
pyobj* pyx_range_iter(int64_t, int64_t, int64_t) { return nullptr; }
bool pyx_unbox_range(pyobj*, int64_t*, int64_t*, int64_t*) { return false; }
pyobj* pyx_enumerate_make(pyobj*, int64_t) { return nullptr; }
pyobj* pyx_zip_make(pyobj* const*, int64_t) { return nullptr; }
pyobj* pyx_slice_make(pyobj*, pyobj*, pyobj*) { return nullptr; }
bool pyx_unbox_slice(pyobj*, pyobj**, pyobj**, pyobj**) { return false; }

pyobj* pyx_array_own(int, int, const int64_t*, void*) { return nullptr; }
pyobj* pyx_array_view(int, int, const int64_t*, const int64_t*, void*, pyobj*, bool) { return nullptr; }
bool pyx_array_unbox(pyobj*, int, int, bool, pyx_array_info*) { return false; }

bool pyx_np_inner(const char*, const char*, pyx_np_loop*, void**) { return false; }
bool pyx_np_find_sorters(int, pyx_np_sorters*) { return false; }
pyobj* pyx_np_einsum(pyobj* const*, int) { return nullptr; }
unsigned pyx_np_errors() { return 0; }
bool pyx_np_may_raise() { return false; }
bool pyx_np_raises() { return false; }
bool pyx_np_report(unsigned, const char*, const pyx_code_info*, int, int64_t) { return true; }

pyobj* pyx_binary(int, pyobj*, pyobj*) { return needs_python(); }
pyobj* pyx_power(pyobj*, pyobj*, pyobj*) { return needs_python(); }
pyobj* pyx_unary(int, pyobj*) { return needs_python(); }
pyobj* pyx_compare(int, pyobj*, pyobj*) { return needs_python(); }
int pyx_compare_truth(int, pyobj*, pyobj*) { return needs_python() ? 0 : -1; }
int pyx_truth(pyobj*) { return needs_python() ? 0 : -1; }
int64_t pyx_len(pyobj*) { return needs_python() ? 0 : -1; }
pyobj* pyx_getattr(pyobj*, pyx_name*) { return needs_python(); }
pyobj* pyx_get_method(pyobj*, pyx_name*, pyobj**) { return needs_python(); }
pyobj* pyx_make_method(pyobj*, pyobj*) { return needs_python(); }
pyobj* pyx_call_held(pyobj*, pyobj* const*, int64_t, pyx_kwnames*) { return needs_python(); }
bool pyx_setattr(pyobj*, pyx_name*, pyobj*) { return needs_python(); }
bool pyx_delattr(pyobj*, pyx_name*) { return needs_python(); }
pyobj* pyx_getitem(pyobj*, pyobj*) { return needs_python(); }
pyobj* pyx_list_of(pyobj*) { return needs_python(); }
pyobj* pyx_getitem_int(pyobj*, int64_t) { return needs_python(); }
bool pyx_class_made(pyx_module*, pyobj*, pyx_class*) { return false; }
int pyx_is_instance(pyobj*, pyobj*) { return needs_python() ? 1 : -1; }
int pyx_is_builtin_instance(pyobj*, int) { return needs_python() ? 1 : -1; }
bool pyx_setitem(pyobj*, pyobj*, pyobj*) { return needs_python(); }
bool pyx_delitem(pyobj*, pyobj*) { return needs_python(); }
pyobj* pyx_iter(pyobj*) { return needs_python(); }
pyobj* pyx_next_of(pyobj*) { return needs_python(); }
pyobj* pyx_next(pyobj*) { return needs_python(); }
pyobj* pyx_iter_before(pyobj*, pyobj*) { return needs_python(); }
pyobj* pyx_intrinsic_call(int number, pyobj* const*) {
  constexpr int kAssertionError = 15;
  return number == kAssertionError ? pyx::nopy::exc_class("AssertionError") : needs_python();
}
void pyx_calling(pyx_call_site*) {}
pyobj* pyx_call_method(pyx_name*, pyobj* const*, int64_t, pyx_kwnames*) { return needs_python(); }
pyobj* pyx_call_ex(pyobj*, pyobj*, pyobj*) { return needs_python(); }
pyobj* pyx_format(pyobj*, char, pyobj*) { return needs_python(); }
pyobj* pyx_str_of(pyobj*) { return needs_python(); }
pyobj* pyx_repr_of(pyobj*) { return needs_python(); }
pyobj* pyx_join(pyobj* const*, int64_t) { return needs_python(); }
bool pyx_unpack(pyobj*, int, int, pyobj**) { return needs_python(); }

pyobj* pyx_inst_new(const pyx_class*) { return nullptr; }
bool pyx_inst_give(pyobj*, pyx_slot*, pyobj*) { return false; }
pyobj* pyx_inst_load(pyobj*, const pyx_class*, pyx_slot*) { return nullptr; }
pyobj** pyx_inst_place(pyobj*, const pyx_class*, pyx_slot*) { return nullptr; }
const pyobj* const pyx_float_type = nullptr;
const pyobj* const pyx_int_type = nullptr;
const pyobj* const pyx_list_type = nullptr;
const pyobj* const pyx_str_type = nullptr;
const pyobj* const pyx_tuple_type = nullptr;
const pyobj* const pyx_wrapper_type = nullptr;
const pyobj* const pyx_bytearray_type = nullptr;
const pyobj* pyx_array_type = nullptr;
const char* pyx_struct_format(pyobj*, int64_t*) { return nullptr; }
bool pyx_learn_array(pyobj*) { return false; }
bool pyx_buffer_append(pyobj*, pyobj*) { return needs_python(); }
pyobj* const pyx_the_zero = nullptr;
pyobj* const pyx_the_none = nullptr;
pyobj* const pyx_the_true = nullptr;
pyobj* const pyx_the_false = nullptr;
int pyx_inst_store(pyobj*, const pyx_class*, pyx_slot*, pyobj*) { return -1; }
bool pyx_inst_plain(pyobj*, const pyx_class*, pyx_slot*) { return false; }
pyobj* pyx_chain(pyobj*, pyobj*) {
  pyx_raise(PYX_TypeError, "an item has another type");
  return nullptr;
}

pyobj* pyx_special_result(pyx_special, pyobj*) {  // nothing completes generically here
  pyx_raise(PYX_TypeError, "the result of a special method has another type");
  return nullptr;
}
bool pyx_gc_pause() { return false; }
void pyx_gc_resume(bool) {}
pyobj* pyx_super(pyobj*, pyobj*) { return needs_python(); }

pyobj* pyx_builtin_get(pyx_name* name) {
  pyobj* o = pyx::nopy::exc_class(name->text);
  return o ? o : needs_python();
}
pyobj* pyx_global_get(pyx_module*, pyx_name* name) { return pyx_builtin_get(name); }
pyobj** pyx_global_place(pyx_module*, pyx_name*) { return nullptr; }
bool pyx_global_put(pyx_module*, pyx_name*, pyobj*) { return needs_python(); }
bool pyx_global_set(pyx_module*, pyx_name*, pyobj*) { return needs_python(); }
bool pyx_global_del(pyx_module*, pyx_name*) { return needs_python(); }
pyobj* pyx_module_object(pyx_module*) { return needs_python(); }
pyobj* pyx_known_module(pyx_module*, pyx_name*) { return needs_python(); }
pyobj* pyx_import(pyx_module*, const char*, bool, int) { return needs_python(); }
pyobj* pyx_import_from(pyobj*, pyx_name*) { return needs_python(); }

pyobj* pyx_cell_new(pyobj*) { return needs_python(); }
pyobj* pyx_function_of_module(const char*, const char*) { return nullptr; }
bool pyx_is_function_of(pyobj*, const pyx_code_info*) { return false; }
pyobj* pyx_function_cell(pyobj*, int) { return nullptr; }
void pyx_method_find(pyx_method_ref*, const pyx_class*) {}
pyobj* pyx_method_bind(pyx_method_ref*, pyobj*) { return needs_python(); }
pyobj* pyx_method_self(pyobj*, pyx_method_ref*, const pyx_class*) { return nullptr; }
void pyx_memo_adopt(pyobj*, pyx_memo_hook*) {}
bool pyx_is_memo_of(pyobj*, const pyx_code_info*) { return false; }
bool pyx_is_partial(pyobj*) { return false; }
pyobj* pyx_partial_keyword(pyobj*, pyobj**, const char*) { return nullptr; }
pyx_memo_view pyx_memo_at(pyobj*) { return {}; }
bool pyx_memo_full(pyobj*) { return true; }
void pyx_memo_used(pyobj*, void*) {}
bool pyx_memo_store(pyobj*, pyobj**, int, pyobj*, void**) { return needs_python() != nullptr; }
bool pyx_recursion_call() { return true; }
bool pyx_cell_set(pyobj*, pyobj*) { return needs_python(); }
void pyx_captures(pyx_capture*, int) {}
pyobj* pyx_capture_cell(const pyx_capture*) { return nullptr; }
pyobj* pyx_captured_function(pyx_capture*, int, const pyx_code_info*, pyobj*) { return nullptr; }
void pyx_captures_done(pyx_capture*, int) {}

bool pyx_print(const pyx_text* text, bool) {
  size_t n = 0;
  char* bytes = pyx::nopy::utf8(*text, &n);
  fwrite(bytes, 1, n, stdout);
  free(bytes);
  // The host may never flush C's buffer, nor end by exit.
  fflush(stdout);
  return true;
}

int* pyx_recursion_enter() {
  static thread_local char* const floor = stack_floor();
  static thread_local int uncounted = 0;
  char here;
  if (&here > floor) return &uncounted;
  pyx_raise(PYX_RecursionError, "maximum recursion depth exceeded");
  return nullptr;
}
bool pyx_on_new_stack(void (*)(void*), void*) { return false; }
void pyx_recursion_leave() {}
void pyx_stop_when(const int32_t* flag) { stop_flag = flag; }
bool pyx_signals() {
  if (!stop_flag || __atomic_load_n(stop_flag, __ATOMIC_RELAXED) == 0) return true;
  pyx_raise(PYX_KeyboardInterrupt, "");
  return false;
}
bool pyx_signals_giving() { return pyx_signals(); }
bool pyx_assumptions(pyx_module*) { return true; }
void pyx_names_mark(pyx_module*) {}
bool pyx_names_same(pyx_module*) { return true; }
void pyx_local_set(pyx_module*, const pyx_name*, pyobj*) {}
void* pyx_gil_release() { return nullptr; }
void pyx_gil_acquire(void*) {}
void pyx_team_enter() {}
void pyx_team_leave() {}
int pyx_team_begin(bool) { return 0; }
void pyx_team_end(int) {}
bool pyx_team_forget() {
  if (stop_flag && __atomic_load_n(stop_flag, __ATOMIC_RELAXED) != 0) return false;
  pyx_decref(pyx_error_fetch());
  pyx_decref(pyx_boxed_take());
  return true;
}
uint64_t pyx_call_count() { return 0; }

}  // extern "C"
