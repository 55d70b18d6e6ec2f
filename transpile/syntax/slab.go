package syntax

// slab hands out nodes of one type from chunks, which costs far less than an
// allocation each. Chunks start small so that a short text stays cheap.
type slab[T any] struct {
	free []T
	size int
}

func (s *slab[T]) new() *T {
	if len(s.free) == 0 {
		s.size = min(128, 2*s.size+8)
		s.free = make([]T, s.size)
	}
	n := &s.free[0]
	s.free = s.free[1:]
	return n
}
