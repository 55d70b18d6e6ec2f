// pyx/hooks.hpp: what native code asks of the process around it: CPython (src/py) or a stand-in without it (src/nopy).
//
// Core objects see Python objects as opaque pointers. Conventions: arguments are borrowed unless the comment says
// "steals"; results are new references unless it says "borrowed"; a null or false result means that an exception has been
// set, unless the comment says otherwise; int results are -1 with an exception set.
#pragma once
#include "hook_types.hpp"

extern "C" {

// ---- References -------------------------------------------------------------------------------------------------

void pyx_incref(pyobj* o);  // o may be null
void pyx_decref(pyobj* o);  // o may be null

// ---- Raising and the error state --------------------------------------------------------------------------------

void pyx_raise(int exc, const char* utf8);                                                // exc(text); null text: exc()
void pyx_raisef(int exc, const char* format, ...) __attribute__((format(printf, 2, 3)));  // UTF-8 text
void pyx_raise_errno(int exc, int number, const char* text);                              // exc(number, text)
void pyx_raise_arg(int exc, pyobj* arg);                                                  // steals arg: exc(arg)
void pyx_raise_object(pyobj* exc, pyobj* cause, bool has_cause);  // raise exc from cause; exc null: bare raise
void pyx_reraise(pyobj* exc);                                     // with its traceback and context as they are
bool pyx_error();                                                 // is an exception set?
bool pyx_error_is(int exc);  // is one set that is an instance of the builtin class?
void pyx_error_clear();
pyobj* pyx_error_fetch();                       // takes the exception set, as an instance with its traceback
void pyx_error_restore(pyobj* exc);             // steals; sets it again unchanged
int pyx_exc_match(pyobj* exc, pyobj* classes);  // as an except clause: 1, 0, -1
pyobj* pyx_handled_push(pyobj* exc);    // exc is now the one being handled; gives the previous one, or null: no error
void pyx_handled_pop(pyobj* previous);  // steals what push gave
pyobj* pyx_handled();                   // the one being handled, or null: no error
// The exception set leaves a native frame at a line, counted from that of the code; it was raised between two columns of
// the line (in UTF-8 bytes; 0, 0: unknown).
void pyx_trace(const pyx_code_info* code, int line, int from, int to);
// The next pyx_trace of this thread is about these columns instead: one operation stands for several.
void pyx_trace_at(int from, int to);
void pyx_leave_generator();  // the exception set leaves a generator: StopIteration becomes RuntimeError
bool pyx_warn(int category, const char* utf8, const pyx_code_info* code, int line);  // code may be null

// ---- Generators that native code has handed over ----------------------------------------------------------------

// A generator that goes on at a point of its generic clone: in the middle of a step, or suspended there (-1: not started)
// with sent the variable for what is sent (-1: none). slots as for pyx_resume.
pyobj* pyx_generator_at(const pyx_code_info* code, int point, pyobj** slots);
pyobj* pyx_generator_suspended(const pyx_code_info* code, int point, pyobj** slots, int sent);
pyobj* pyx_generator_finished();
pyobj* pyx_generator_next(pyobj* generator);  // null: the end, or an exception
pyobj* pyx_generator_send(pyobj* generator, pyobj* value);
bool pyx_generator_close(pyobj* generator);
pyobj* pyx_generator_throw(pyobj* generator);  // raises the exception set where it stands
pyobj* pyx_generator_throw_into(pyobj* generator, pyobj* type, pyobj* value, pyobj* traceback);
bool pyx_throw(pyobj* type, pyobj* value, pyobj* traceback);  // sets what throw() raises; false: it is no exception
void pyx_raise_here();  // the exception set is raised where another may be handled: that is its context
void pyx_generator_ignored(const pyx_code_info* code);        // reports the exception set that nobody can see
pyobj* pyx_generator_returned(pyobj* generator);              // new reference: what its last step returned, once
void pyx_generator_push_back(pyobj* generator, pyobj* item);  // steals: what the next step gives

// ---- With statements over generators, as contextlib has them -------------------------------------------------------

enum pyx_manager_place { PYX_MANAGER_ENTER, PYX_MANAGER_EXIT, PYX_MANAGER_THROW };
// The exception set leaves the function of contextlib that steps the generator at that place.
void pyx_manager_trace(pyx_manager_place place);
// Raises what contextlib raises there for a generator that goes on or ends; true: it is to be closed then.
bool pyx_manager_wrong(pyx_manager_place place);
pyobj* pyx_manager_throw(pyobj* exc);  // sets exc with its traceback, which it gives, null if there is none
// Is the exception set exc, or what comes of it when a StopIteration leaves a generator? Then it is cleared, and exc has
// the traceback again.
bool pyx_manager_same(pyobj* exc, pyobj* traceback);

// ---- Leaving for the generic clone ------------------------------------------------------------------------------

// Continues code at a resume point. slots has code->nvars items by core variable ID (null: unbound), all stolen.
pyobj* pyx_resume(const pyx_code_info* code, int point, pyobj** slots);
// Carries out the statement at a point alone (a call or display with stars, a def): its operands and cells are in slots.
pyobj* pyx_step(const pyx_code_info* code, int point, pyobj** slots);
// Puts the values into cells, and makes the functions among them, closing over the cells.
void pyx_captures(pyx_capture* all, int n);
pyobj* pyx_capture_cell(const pyx_capture* c);
// Another function that closes over the cells; defaults (stolen) may be null.
pyobj* pyx_captured_function(pyx_capture* all, int n, const pyx_code_info* code, pyobj* defaults);
void pyx_captures_done(pyx_capture* all, int n);
// Cell objects.
pyobj* pyx_cell_new(pyobj* v);  // steals v; null: unbound
// Is the object a function of the code, with the defaults that its def gives it?
bool pyx_is_function_of(pyobj* o, const pyx_code_info* code);
// What a module of the interpreter has under a name; a reference that is kept. Null without it.
pyobj* pyx_function_of_module(const char* module, const char* name);
pyobj* pyx_function_cell(pyobj* function, int i);  // new reference
// ---- functools.lru_cache: see pyx/memo.hpp

struct pyx_memo_view {
  const uint64_t* version;  // of the dict of the entries
  const int64_t* used;
  int64_t* hits;
  int64_t* misses;
  pyobj** function;
};
// What native code has of the entries of a cache object. flush puts them into its dict before Python sees it.
struct pyx_memo_hook {
  pyobj* owner;  // borrowed; null when it has died
  void (*flush)(pyx_memo_hook*);
  bool lazy;  // Python asks for it: new entries need not go into the dict at once
  bool known;
  pyx_memo_hook* next;
  uint64_t epoch;  // ends when the cache is cleared
};
// hook is for the cache object from now on.
void pyx_memo_adopt(pyobj* cache, pyx_memo_hook* hook);
bool pyx_is_memo_of(pyobj* o, const pyx_code_info* code);
bool pyx_is_partial(pyobj* o);                                                // functools.partial's own, not a subclass
pyobj* pyx_partial_keyword(pyobj* keywords, pyobj** name, const char* text);  // borrowed, null: none; *name is kept
pyx_memo_view pyx_memo_at(pyobj* cache);
bool pyx_memo_full(pyobj* cache);
void pyx_memo_used(pyobj* cache, void* entry);  // makes an entry the one used last
// Stores a value under arguments, all of them given away; entry: where it stands in the order of use, if there is one.
bool pyx_memo_store(pyobj* cache, pyobj** args, int n, pyobj* value, void** entry);
bool pyx_recursion_call();  // counts a call through the protocol of Python objects; false: too deep

bool pyx_cell_set(pyobj* cell, pyobj* v);  // steals v
// Keeps the result (stolen) of a native function that completed generically until its caller takes it.
void pyx_boxed_put(pyobj* result);
pyobj* pyx_boxed_take();

// ---- Scalars ----------------------------------------------------------------------------------------------------
// unbox: false when o is not exactly of that type (an int that needs more than 64 bits included); never sets an exception.

pyobj* pyx_none();  // borrowed
pyobj* pyx_box_bool(bool v);
pyobj* pyx_box_i64(int64_t v);
pyobj* pyx_box_f64(double v);
pyobj* pyx_box_complex(double re, double im);
// high * 2**64 + low
pyobj* pyx_box_i128(int64_t high, uint64_t low);
pyobj* pyx_box_str(const pyx_text* text);
pyobj* pyx_box_constant(const pyx_text* text);  // of a literal: interned where CPython interns it
pyobj* pyx_box_utf8(const char* utf8, int64_t size);
pyobj* pyx_box_bytes(const char* data, int64_t size);
pyobj* pyx_box_ellipsis();
pyobj* pyx_box_scalar(int dtype, const void* v);  // a NumPy scalar
bool pyx_unbox_bool(pyobj* o, bool* v);
bool pyx_unbox_i64(pyobj* o, int64_t* v);
bool pyx_unbox_f64(pyobj* o, double* v);
bool pyx_unbox_complex(pyobj* o, double* re, double* im);
bool pyx_unbox_i128(pyobj* o, int64_t* high, uint64_t* low);
bool pyx_unbox_str(pyobj* o, pyx_text* v);  // v points into o
bool pyx_unbox_bytes(pyobj* o, const char** data, int64_t* size);
int64_t pyx_hash_bytes(const void* data, int64_t size);  // the hash of a str or bytes with these bytes as its data
bool pyx_unbox_scalar(pyobj* o, int dtype, void* v);

// ---- Containers -------------------------------------------------------------------------------------------------

// Steals the items. A null item (a boxing that failed) releases the others and gives null.
pyobj* pyx_tuple_make(pyobj* const* items, int64_t n);
pyobj* pyx_list_make(pyobj* const* items, int64_t n);
pyobj* pyx_set_make(pyobj* const* items, int64_t n);
pyobj* pyx_dict_make(pyobj* const* keys_values, int64_t n);  // n pairs, in order
bool pyx_is_tuple(pyobj* o, int64_t n);                      // exactly a tuple of n items; no exception
int64_t pyx_tuple_size(pyobj* o);                            // of exactly a tuple; -1: it is none, without an exception
pyobj* pyx_tuple_item(pyobj* o, int64_t i);                  // borrowed, 0 <= i < n

bool pyx_is_list(pyobj* o);                               // exactly a list; no exception
pyobj* pyx_list_new(int64_t n);                           // items unset: each is to be set by pyx_list_init
void pyx_list_init(pyobj* o, int64_t i, pyobj* v);        // steals v; first setting of an item
pyobj* pyx_list_of_f64(const double* items, int64_t n);   // a list of n boxed floats
pyobj* pyx_list_of_i64(const int64_t* items, int64_t n);  // a list of n boxed ints
int64_t pyx_list_len(pyobj* o);                           // cannot fail
bool pyx_list_empty_for_sort(pyobj* o);                   // takes the items out as list.sort does
bool pyx_list_changed(pyobj* o, bool emptied);            // since then? `emptied`: by the function before, for certain
pyobj* pyx_list_item(pyobj* o, int64_t i);                // borrowed, 0 <= i < len
bool pyx_list_item_f64(pyobj* o, int64_t i, double* v);   // unboxed item; false without exception: another type
bool pyx_list_item_i64(pyobj* o, int64_t i, int64_t* v);  // likewise
void pyx_list_set(pyobj* o, int64_t i, pyobj* v);         // steals v; 0 <= i < len
bool pyx_list_append(pyobj* o, pyobj* v);                 // steals v
bool pyx_list_insert(pyobj* o, int64_t i, pyobj* v);      // steals v; i clipped as list.insert does
pyobj* pyx_list_slice(pyobj* o, int64_t lo, int64_t hi);  // 0 <= lo <= hi <= len
bool pyx_learn_array(pyobj* o);                           // sets pyx_array_type when o is an array.array
const char* pyx_struct_format(pyobj* o, int64_t* size);   // of a struct.Struct; null for anything else
bool pyx_buffer_append(pyobj* o, pyobj* v);               // steals v: o.append(v)
bool pyx_list_set_slice(pyobj* o, int64_t lo, int64_t hi, pyobj* v);  // v a list or tuple; null deletes
// Finds the order of n items by less(items, i, j): 1, 0, or -1 where it failed. 1: found; 0: less raised, and order is how
// far it came; -1: less failed without an exception.
int pyx_sort_places(void* items, int64_t n, bool reverse, int (*less)(void* items, int64_t i, int64_t j),
                    int64_t* order);
bool pyx_list_sort(pyobj* o, pyobj* key, bool reverse);  // key null: none
void pyx_list_reverse(pyobj* o);
bool pyx_list_permute(pyobj* o, const int64_t* order);        // item i becomes what item order[i] is
bool pyx_sort_by(pyobj* items, pyobj* keys, pyobj* reverse);  // items.sort by the keys of the items, two lists

int64_t pyx_hash_none();

bool pyx_is_set(pyobj* o, bool frozen);  // exactly a set, or exactly a frozenset; no exception
// A set with a given table; a free entry has the hash INT64_MIN, a deleted one -1. Steals the keys; not ok: releases them.
pyobj* pyx_set_from(const pyx_set_table* t, bool frozen, bool ok, bool again);  // again: the keys have other hashes now
bool pyx_set_add(pyobj* o, pyobj* key);
int pyx_set_contains(pyobj* o, pyobj* key);  // 1, 0, -1 with an exception
int pyx_set_discard(pyobj* o, pyobj* key);   // 1, 0, -1 with an exception
pyobj* pyx_set_peek(pyobj* o);               // what pop would take, borrowed; not empty
bool pyx_set_pop(pyobj* o);
void pyx_set_clear(pyobj* o);
bool pyx_set_method(pyobj* o, const char* name, pyobj* arg);
pyobj* pyx_set_iter(pyobj* o, int64_t at, int64_t used, int64_t left);  // as pyx_dict_iter

bool pyx_is_dict(pyobj* o);  // exactly a dict; no exception
// A dict of n entries (key, value), all stolen; a null key leaves a place as a deleted entry does. Not ok: releases all.
// kind: 0 dict, 1 defaultdict with the builtin of that name (null: None), 2 Counter, 3 OrderedDict.
pyobj* pyx_dict_from(pyobj* const* keys_values, int64_t n, bool ok, int kind, const char* factory, pyobj* fn);
bool pyx_dict_fill(pyobj* o, pyobj* const* keys_values, int64_t n, bool ok);  // the same into an empty dict
int pyx_dict_kind(pyobj* o);                        // its kind, -1 when it is none of these; no exception
int64_t pyx_dict_len(pyobj* o);                     // cannot fail
pyobj* pyx_dict_get(pyobj* o, pyobj* key);          // borrowed; null without an exception: not there
bool pyx_dict_set(pyobj* o, pyobj* key, pyobj* v);  // steals key and v
int pyx_dict_del(pyobj* o, pyobj* key);             // 1 deleted, 0 not there, -1 with an exception
// The next entry from place *at on, borrowed, moving *at behind it; false at the end.
bool pyx_dict_next(pyobj* o, int64_t* at, pyobj** key, pyobj** value);
pyobj* pyx_dict_last(pyobj* o);  // the last entry as a tuple; not empty
pyobj* pyx_dict_copy(pyobj* o);
void pyx_dict_clear(pyobj* o);
pyobj* pyx_dict_view(pyobj* o, int part);  // part: 0 keys, 1 values, 2 items
// The iterator over a part of a dict that goes on at a place, expects used entries and gives left more; null: exhausted.
pyobj* pyx_dict_iter(pyobj* o, int part, int64_t at, int64_t used, int64_t left);

// What OrderedDicts have beside: an order of their own, with a count of its changes. place is null before the first entry.
bool pyx_ordered_next(pyobj* o, void** place, pyobj** key, pyobj** value);
uint64_t pyx_ordered_state(pyobj* o);
void pyx_ordered_set_state(pyobj* o, uint64_t state);
pyobj* pyx_ordered_iter(pyobj* o, int part, int64_t size, int64_t left, uint64_t state);
bool pyx_ordered_drop(pyobj* o, bool last);  // popitem(last)
bool pyx_ordered_move(pyobj* o, pyobj* key, bool last);

// The method of that name of args[0], called with the other arguments; n counts all.
pyobj* pyx_method_call(const char* method, pyobj* const* args, int64_t n);

bool pyx_is_deque(pyobj* o);  // exactly a collections.deque; no exception
// A deque of n items, all stolen (a null item releases the others), whose count of changes is state; maxlen -1: none.
pyobj* pyx_deque_from(pyobj* const* items, int64_t n, int64_t maxlen, uint64_t state);
int64_t pyx_deque_len(pyobj* o);
pyobj* pyx_deque_item(pyobj* o, int64_t i);  // new reference, 0 <= i < len
int64_t pyx_deque_maxlen(pyobj* o);          // -1: none
uint64_t pyx_deque_state(pyobj* o);
// The iterator (reversed when back) that has given at items, gives left more and expects the state.
pyobj* pyx_deque_iter(pyobj* o, bool back, int64_t at, int64_t left, uint64_t state);

// Iterators at a given position, for the generic clone.
pyobj* pyx_list_iter(pyobj* list, int64_t i);     // list_iterator that gives item i next
pyobj* pyx_reversed(pyobj* sequence, int64_t i);  // reversed(sequence) that gives item i next, -1: exhausted
pyobj* pyx_seq_iter(pyobj* o, int64_t i);         // iter(o) of a str, tuple, bytes or ndarray, at item i
pyobj* pyx_range_make(int64_t lo, int64_t hi, int64_t step);
pyobj* pyx_range_iter(int64_t lo, int64_t hi, int64_t step);              // range_iterator whose next item is lo
bool pyx_unbox_range(pyobj* o, int64_t* lo, int64_t* hi, int64_t* step);  // exactly a range, parts fit; no exception
pyobj* pyx_enumerate_make(pyobj* iter, int64_t next);                     // steals iter
pyobj* pyx_zip_make(pyobj* const* iters, int64_t n);                      // steals the iterators
pyobj* pyx_slice_make(pyobj* lo, pyobj* hi, pyobj* step);                 // steals; null parts as in pyx_tuple_make
bool pyx_unbox_slice(pyobj* o, pyobj** lo, pyobj** hi, pyobj** step);     // borrowed parts; no exception

// ---- Arrays -----------------------------------------------------------------------------------------------------

// An ndarray that owns data (from malloc, C-contiguous) and frees it with free.
pyobj* pyx_array_own(int dtype, int ndim, const int64_t* shape, void* data);
// A view into the memory of base (an ndarray); writeable where base is and the view itself may be written.
pyobj* pyx_array_view(int dtype, int ndim, const int64_t* shape, const int64_t* strides, void* data, pyobj* base,
                      bool writeable);
// Exactly numpy.ndarray of that native-endian, aligned dtype and ndim (contiguous: C order demanded); no exception.
bool pyx_array_unbox(pyobj* o, int dtype, int ndim, bool contiguous, pyx_array_info* info);

// ---- NumPy's ufuncs ---------------------------------------------------------------------------------------------------

// Floating-point flags, as the x86 control register has them.
enum np_flag : unsigned { NP_FLAG_INVALID = 1, NP_FLAG_DIVIDE = 4, NP_FLAG_OVERFLOW = 8, NP_FLAG_UNDERFLOW = 16 };

using pyx_np_loop = void (*)(char** args, const intptr_t* n, const intptr_t* strides, void* data);
// The inner loop of a ufunc for these type characters; false without an exception: there is none.
bool pyx_np_inner(const char* ufunc, const char* types, pyx_np_loop* run, void** data);
// The functions of a dtype that sort a row of items, and the positions of such a row; false: they are not there.
struct pyx_np_sorters {
  int (*sort)(void* row, intptr_t n, void* array);
  int (*argsort)(void* row, intptr_t* order, intptr_t n, void* array);
};
bool pyx_np_find_sorters(int dtype, pyx_np_sorters* out);
// np.einsum of a str and arrays, with an array even where NumPy gives a scalar; null without an exception: not done.
pyobj* pyx_np_einsum(pyobj* const* operands, int n);
// The flags that np.errstate does not ignore now.
unsigned pyx_np_errors();
// May a floating-point flag become an exception, by np.errstate or a filter of warnings?
bool pyx_np_may_raise();
// The same by np.errstate or np.seterr alone.
bool pyx_np_raises();
// What NumPy does about flags that a ufunc has raised so often; false: an exception has been set.
bool pyx_np_report(unsigned flags, const char* ufunc, const pyx_code_info* code, int line, int64_t times);

// ---- Object protocol --------------------------------------------------------------------------------------------

pyobj* pyx_binary(int op, pyobj* a, pyobj* b);
pyobj* pyx_power(pyobj* a, pyobj* b, pyobj* modulus);
pyobj* pyx_unary(int op, pyobj* a);
pyobj* pyx_compare(int op, pyobj* a, pyobj* b);
int pyx_compare_truth(int op, pyobj* a, pyobj* b);  // truth of the comparison
int pyx_truth(pyobj* o);
int64_t pyx_len(pyobj* o);  // -1 with an exception
pyobj* pyx_getattr(pyobj* o, pyx_name* name);
// o.name that is called at once: the function that takes o first, with *self = o, or the attribute, with *self = null.
pyobj* pyx_get_method(pyobj* o, pyx_name* name, pyobj** self);
pyobj* pyx_make_method(pyobj* function, pyobj* self);  // the object of such a method
bool pyx_setattr(pyobj* o, pyx_name* name, pyobj* v);
bool pyx_delattr(pyobj* o, pyx_name* name);
pyobj* pyx_list_of(pyobj* xs);  // list(xs)
pyobj* pyx_getitem_int(pyobj* object, int64_t i);
// A statement of a function has made the class o: is it c from now on?
bool pyx_class_made(pyx_module* m, pyobj* o, pyx_class* c);
int pyx_is_instance(pyobj* o, pyobj* cls);  // isinstance(o, cls): 1, 0, -1
// The same for a builtin class, by its place in bool, int, float, complex, str, bytes, list, tuple, dict, set, frozenset, range.
int pyx_is_builtin_instance(pyobj* o, int cls);
pyobj* pyx_getitem(pyobj* o, pyobj* index);
bool pyx_setitem(pyobj* o, pyobj* index, pyobj* v);
bool pyx_delitem(pyobj* o, pyobj* index);
pyobj* pyx_iter(pyobj* o);
pyobj* pyx_next_of(pyobj* iterator);                   // next(iterator): its StopIteration as it is
pyobj* pyx_next(pyobj* iterator);                      // null without an exception: exhausted
pyobj* pyx_iter_before(pyobj* item, pyobj* iterator);  // steals item: gives it, then what the iterator gives
// The next call is made at this place: the callee sees the function there as its caller (warnings, sys._getframe).
void pyx_calling(pyx_call_site* at);
// The last kwnames->count of nargs + count arguments are the keywords' values; kwnames may be null.
pyobj* pyx_call(pyobj* fn, pyobj* const* args, int64_t nargs, pyx_kwnames* kwnames);
pyobj* pyx_call_method(pyx_name* name, pyobj* const* args, int64_t nargs,
                       pyx_kwnames* kwnames);  // args[0] is self, counted
// Calls what pyx_get_method gave: args[0] is self or null, and not counted.
pyobj* pyx_call_held(pyobj* function, pyobj* const* args, int64_t nargs, pyx_kwnames* kwnames);
pyobj* pyx_call_ex(pyobj* fn, pyobj* args_tuple, pyobj* kwargs_dict);  // kwargs_dict may be null
pyobj* pyx_format(pyobj* o, char conversion, pyobj* spec);             // conversion 0, 's', 'r', 'a'; spec may be null
pyobj* pyx_str_of(pyobj* o);
pyobj* pyx_repr_of(pyobj* o);
pyobj* pyx_join(pyobj* const* parts, int64_t n);                // strs
pyobj* pyx_intrinsic_call(int number, pyobj* const* operands);  // numbered as in the interpreter
bool pyx_unpack(pyobj* o, int n, int star, pyobj** out);        // n targets, star -1 or the index of the starred one

// ---- Instances of classes of the program ------------------------------------------------------------------------

pyobj* pyx_inst_new(const pyx_class* c);              // object.__new__(class)
bool pyx_inst_give(pyobj* o, pyx_slot* s, pyobj* v);  // steals v: sets an attribute of a new instance
// The types of float and int, None, True and False, and the place of an attribute among the plain values of an instance of the class: null when
// it is not there.
extern const pyobj* const pyx_float_type;
extern const pyobj* const pyx_int_type;
extern const pyobj* const pyx_list_type;
extern const pyobj* const pyx_str_type;
extern const pyobj* const pyx_tuple_type;
extern const pyobj* const pyx_wrapper_type;  // of functions of a module that have native entries
extern const pyobj* const pyx_bytearray_type;
extern const pyobj* pyx_array_type;  // null until the first array.array has been seen
extern pyobj* const pyx_the_none;
extern pyobj* const pyx_the_true;
extern pyobj* const pyx_the_zero;  // and beside it the other small ints
extern pyobj* const pyx_the_false;
pyobj** pyx_inst_place(pyobj* o, const pyx_class* c, pyx_slot* s);
// An attribute of an instance of exactly the class. Null or false without an exception: there is none, it is of another
// type, or o is no such instance any more.
pyobj* pyx_inst_load(pyobj* o, const pyx_class* c, pyx_slot* s);
int pyx_inst_store(pyobj* o, const pyx_class* c, pyx_slot* s, pyobj* v);  // steals v; 1: done, 0: raised, -1: no such o
bool pyx_inst_plain(pyobj* o, const pyx_class* c, pyx_slot* s);           // has o no attribute of that name itself?
// A method of a class by name: its function, of the class that had it when native code asked first.
struct pyx_method_ref {
  const char* name;
  pyobj* function;
  const pyobj* type;
};
void pyx_method_find(pyx_method_ref* m, const pyx_class* c);
pyobj* pyx_method_bind(pyx_method_ref* m, pyobj* self);                   // new reference
pyobj* pyx_method_self(pyobj* o, pyx_method_ref* m, const pyx_class* c);  // borrowed; null: o is not that method bound
// What the operation of a special method makes of its result, which is stolen.
pyobj* pyx_special_result(pyx_special kind, pyobj* result);
pyobj* pyx_chain(pyobj* item, pyobj* it);  // steals both: an iterator that gives item, then the items of it
bool pyx_gc_pause();                       // gives what resume wants
void pyx_gc_resume(bool was_on);
pyobj* pyx_super(pyobj* type, pyobj* self);  // super(type, self)

// ---- Names ------------------------------------------------------------------------------------------------------

pyobj* pyx_global_get(pyx_module* m, pyx_name* name);  // module, then builtins; NameError
bool pyx_global_set(pyx_module* m, pyx_name* name, pyobj* v);
// Where the dict of the module has the value of a name; null: it has none, or is no plain table. Until Python can run.
pyobj** pyx_global_place(pyx_module* m, pyx_name* name);
// Assigns a name that no native code takes for constant; steals v.
bool pyx_global_put(pyx_module* m, pyx_name* name, pyobj* v);
bool pyx_global_del(pyx_module* m, pyx_name* name);
pyobj* pyx_builtin_get(pyx_name* name);
// For the piece of the module body that runs now: remembers what its names mean; does that still hold? No exception.
void pyx_names_mark(pyx_module* m);
bool pyx_names_same(pyx_module* m);
// For the loop of a function that runs now: assigns the function's variable of the name; v null: it is unbound then.
void pyx_local_set(pyx_module* m, const pyx_name* n, pyobj* v);
pyobj* pyx_module_object(pyx_module* m);                 // the module whose state block this is
pyobj* pyx_known_module(pyx_module* m, pyx_name* name);  // one that has been imported already, as a rule
pyobj* pyx_import(pyx_module* m, const char* name, bool as, int level);  // as: the named module, not the top package
pyobj* pyx_import_from(pyobj* module, pyx_name* name);

// ---- The process ------------------------------------------------------------------------------------------------

bool pyx_print(const pyx_text* text, bool flush);  // writes text to what sys.stdout is now; nothing when that is None
// Counts a call: what is left of the recursion limit of the thread, to be counted up again when the call ends. Null: too
// deep: RecursionError, or, without an exception, the C stack is used up.
int* pyx_recursion_enter();
// Runs run(job) on a further stack; false with an exception.
bool pyx_on_new_stack(void (*run)(void*), void* job);
void pyx_recursion_leave();  // after pyx_recursion_call
bool pyx_signals();          // runs pending signal handlers; false: one of them raised
bool pyx_signals_giving();   // the same, and other threads get the GIL when its turn is over
// Does what the native code that runs assumes of names still hold? Cells have their values then. No exception.
bool pyx_assumptions(pyx_module* m);
void* pyx_gil_release();
void pyx_gil_acquire(void* state);
// A thread that helps another one between these two (see parallel.hpp) has nothing to do with Python: where it calls for
// the GIL it leaves by pyx_team_escape.
void pyx_team_enter();
void pyx_team_leave();
[[noreturn]] void pyx_team_escape();
// The thread that is helped gives the GIL back for as long, unless it keeps it; the result is for pyx_team_end.
int pyx_team_begin(bool keeps);
void pyx_team_end(int how);
// Forgets the exception and the result that a turn has left, which is to be run again; false when the exception is that of
// a signal handler, which stays.
bool pyx_team_forget();

// Number of hooks called so far that went to the interpreter, when PYX2CPP_COUNT is set in the environment; else 0.
uint64_t pyx_call_count();

}  // extern "C"
