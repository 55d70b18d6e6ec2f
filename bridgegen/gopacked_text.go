package bridgegen

// goPacked is what reads and writes packed values: a codec per type, made of those of its parts.
const goPacked = `
// packer collects bytes.
type packer struct {
	data []byte
	err  error
}

// unpacker goes through bytes from the library.
type unpacker struct {
	data   []byte
	within *session // of the instances among them
}

// codec reads and writes values of a type.
type codec[T any] struct {
	put     func(w *packer, v T)
	get     func(r *unpacker) T
	compare func(a, b T) int                     // of keys
	hold    func(v T, to []*object) []*object // adds the instances in v; nil: there are none
}

func (c codec[T]) objects(v T, to []*object) []*object {
	if c.hold == nil {
		return to
	}
	return c.hold(v, to)
}

// pack gives the bytes that stand for v.
func (c codec[T]) pack(v T) ([]byte, error) {
	var w packer
	c.put(&w, v)
	return w.data, w.err
}

// unpack makes a value of n bytes of C memory, which it frees.
func (c codec[T]) unpack(within *session, bytes *C.uint8_t, n C.int64_t) T {
	defer C.PREFIX_free(unsafe.Pointer(bytes))
	return c.get(&unpacker{unsafe.Slice((*byte)(unsafe.Pointer(bytes)), n), within})
}

func (w *packer) count(n int) { number[int64]().put(w, int64(n)) }

func (r *unpacker) count() int { return int(number[int64]().get(r)) }

func (r *unpacker) next(n int) []byte {
	out := r.data[:n:n]
	r.data = r.data[n:]
	return out
}

// memory is the bytes of values that have no pointers.
func memory[T any](v []T) []byte {
	var one T
	return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(v))), len(v)*int(unsafe.Sizeof(one)))
}

// number is the codec of values that lie in memory as they do in C.
func number[T any]() codec[T] {
	return codec[T]{
		put: func(w *packer, v T) { w.data = append(w.data, memory([]T{v})...) },
		get: func(r *unpacker) T {
			var v [1]T
			to := memory(v[:])
			copy(to, r.next(len(to)))
			return v[0]
		},
	}
}

// ordered is number for what can be a key.
func ordered[T cmp.Ordered]() codec[T] {
	c := number[T]()
	c.compare = cmp.Compare[T]
	return c
}

// numbers is the codec of a row of them.
func numbers[T any]() codec[[]T] {
	return codec[[]T]{
		put: func(w *packer, v []T) {
			w.count(len(v))
			w.data = append(w.data, memory(v)...)
		},
		get: func(r *unpacker) []T {
			out := make([]T, r.count())
			to := memory(out)
			copy(to, r.next(len(to)))
			return out
		},
	}
}

func word() codec[string] {
	return codec[string]{
		put: func(w *packer, v string) {
			w.count(len(v))
			w.data = append(w.data, v...)
		},
		get:     func(r *unpacker) string { return string(r.next(r.count())) },
		compare: cmp.Compare[string],
	}
}

func sliceOf[T any](item codec[T]) codec[[]T] {
	c := codec[[]T]{
		put: func(w *packer, v []T) {
			w.count(len(v))
			for i := range v {
				item.put(w, v[i])
			}
		},
		get: func(r *unpacker) []T {
			out := make([]T, r.count())
			for i := range out {
				out[i] = item.get(r)
			}
			return out
		},
	}
	if item.hold != nil {
		c.hold = func(v []T, to []*object) []*object {
			for i := range v {
				to = item.hold(v[i], to)
			}
			return to
		}
	}
	return c
}

// mapOf is the codec of dicts: the library gets the keys in ascending order.
func mapOf[K comparable, V any](key codec[K], value codec[V]) codec[map[K]V] {
	c := codec[map[K]V]{
		put: func(w *packer, v map[K]V) {
			w.count(len(v))
			keys := make([]K, 0, len(v))
			for k := range v {
				keys = append(keys, k)
			}
			slices.SortFunc(keys, key.compare)
			for _, k := range keys {
				key.put(w, k)
				value.put(w, v[k])
			}
		},
		get: func(r *unpacker) map[K]V {
			n := r.count()
			out := make(map[K]V, n)
			for ; n > 0; n-- {
				k := key.get(r)
				out[k] = value.get(r)
			}
			return out
		},
	}
	if value.hold != nil {
		c.hold = func(v map[K]V, to []*object) []*object {
			for k := range v {
				to = value.hold(v[k], to)
			}
			return to
		}
	}
	return c
}

func setOf[K comparable](key codec[K]) codec[map[K]struct{}] {
	return mapOf(key, codec[struct{}]{put: func(*packer, struct{}) {}, get: func(*unpacker) struct{} { return struct{}{} }})
}

// union is the codec of None or a value: a byte says which member of the union it is.
func union[T, U any](none byte, c codec[T], is func(U) bool, of func(U) T, from func(T) U) codec[U] {
	out := codec[U]{
		put: func(w *packer, v U) {
			if is(v) {
				w.data = append(w.data, none)
				return
			}
			w.data = append(w.data, 1-none)
			c.put(w, of(v))
		},
		get: func(r *unpacker) U {
			if r.next(1)[0] == none {
				var nothing U
				return nothing
			}
			return from(c.get(r))
		},
	}
	if c.hold != nil {
		out.hold = func(v U, to []*object) []*object {
			if is(v) {
				return to
			}
			return c.hold(of(v), to)
		}
	}
	return out
}

// pointer is the codec of None or a value whose type has no nil.
func pointer[T any](none byte, c codec[T]) codec[*T] {
	return union(none, c, func(v *T) bool { return v == nil }, func(v *T) T { return *v }, func(v T) *T { return &v })
}

// orNil is the codec of None or a value whose type has a nil.
func orNil[T any](none byte, c codec[T], is func(T) bool) codec[T] {
	same := func(v T) T { return v }
	return union(none, c, is, same, same)
}

// member is one of several types that a value may have.
type member struct {
	codec[any]
	is func(v any) bool
}

func nothing() member {
	return member{codec[any]{put: func(*packer, any) {}, get: func(*unpacker) any { return nil }}, func(v any) bool { return v == nil }}
}

func either[T any](c codec[T]) member {
	m := member{is: func(v any) bool { _, ok := v.(T); return ok }}
	m.put = func(w *packer, v any) { c.put(w, v.(T)) }
	m.get = func(r *unpacker) any { return c.get(r) }
	if c.hold != nil {
		m.hold = func(v any, to []*object) []*object { return c.hold(v.(T), to) }
	}
	return m
}

// anyOf is the codec of a value of one of several types.
func anyOf(members ...member) codec[any] {
	c := codec[any]{
		put: func(w *packer, v any) {
			for i, m := range members {
				if m.is(v) {
					w.data = append(w.data, byte(i))
					m.put(w, v)
					return
				}
			}
			w.err = &Error{Type: "TypeError", Message: fmt.Sprintf("a value of type %T is none of those that are expected", v)}
		},
		get: func(r *unpacker) any { return members[r.next(1)[0]].get(r) },
	}
	if slices.ContainsFunc(members, func(m member) bool { return m.hold != nil }) {
		c.hold = func(v any, to []*object) []*object {
			for _, m := range members {
				if m.is(v) {
					return m.objects(v, to)
				}
			}
			return to
		}
	}
	return c
}

// handles is the codec of the instances of a class.
func handles[T any](adopt func(within *session, at unsafe.Pointer) *T, held func(*T) *object) codec[*T] {
	return codec[*T]{
		put: func(w *packer, v *T) { number[unsafe.Pointer]().put(w, held(v).at) },
		get: func(r *unpacker) *T { return adopt(r.within, number[unsafe.Pointer]().get(r)) },
		hold: func(v *T, to []*object) []*object { return append(to, held(v)) },
	}
}
`
