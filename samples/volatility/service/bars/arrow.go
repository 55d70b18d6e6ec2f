package bars

import (
	"fmt"
	"io"
	"sync/atomic"
	"time"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/ipc"
	"github.com/apache/arrow/go/v17/arrow/memory"
)

// maxMemory is what a binary format may take while it is read: compressed data
// can claim to be anything.
const maxMemory = 64 << 20

// capped is an allocator that panics with ErrTooMany beyond maxMemory.
type capped struct {
	memory.Allocator
	used atomic.Int64
}

func newCapped() *capped { return &capped{Allocator: memory.NewGoAllocator()} }

func (c *capped) Allocate(size int) []byte {
	c.take(size)
	return c.Allocator.Allocate(size)
}

func (c *capped) Reallocate(size int, b []byte) []byte {
	c.take(size - len(b))
	return c.Allocator.Reallocate(size, b)
}

func (c *capped) Free(b []byte) {
	c.used.Add(-int64(len(b)))
	c.Allocator.Free(b)
}

func (c *capped) take(size int) {
	if c.used.Add(int64(size)) > maxMemory {
		panic(ErrTooMany)
	}
}

// readArrow reads an IPC stream. The prices of a stream of one batch are
// borrowed from it; those of several are put together.
func readArrow(r io.Reader) (*Table, error) {
	stream, err := ipc.NewReader(r, ipc.WithAllocator(newCapped()))
	if err != nil {
		return nil, err
	}
	defer stream.Release()
	fields := stream.Schema().Fields()
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.Name
	}
	at, err := find(names)
	if err != nil {
		return nil, err
	}
	t := &Table{}
	for stream.Next() {
		if err := t.take(stream.Record(), at); err != nil {
			t.Release()
			return nil, err
		}
	}
	if err := stream.Err(); err != nil && err != io.EOF {
		t.Release()
		return nil, err
	}
	return t, nil
}

// take appends a batch.
func (t *Table) take(batch arrow.Record, at [4]int) error {
	n := int(batch.NumRows())
	if t.Len()+n > MaxBars {
		return ErrTooMany
	}
	if n == 0 {
		return nil
	}
	for k, i := range at {
		if batch.Column(i).NullN() > 0 {
			return &Invalid{Row: -1, Reason: fmt.Sprintf("column %s has missing values", columns[k])}
		}
	}
	dates, err := dates(batch.Column(at[0]), t.Len())
	if err != nil {
		return err
	}
	first := t.Len() == 0
	t.Date = append(t.Date, dates...)
	for k, to := range []*[]float64{&t.High, &t.Low, &t.Close} {
		values, err := prices(columns[k+1], batch.Column(at[k+1]))
		if err != nil {
			return err
		}
		if first {
			*to = values[:n:n] // full: to append is to copy
		} else {
			*to = append(*to, values...)
		}
	}
	if first {
		batch.Retain()
		t.release = append(t.release, batch.Release)
	}
	return nil
}

func prices(name string, column arrow.Array) ([]float64, error) {
	switch c := column.(type) {
	case *array.Float64:
		return c.Float64Values(), nil
	case *array.Float32:
		return converted(c.Float32Values()), nil
	case *array.Int64:
		return converted(c.Int64Values()), nil
	case *array.Int32:
		return converted(c.Int32Values()), nil
	}
	return nil, &Invalid{Row: -1, Reason: fmt.Sprintf("column %s is %s, not numbers", name, column.DataType())}
}

func converted[T float32 | int64 | int32](values []T) []float64 {
	out := make([]float64, len(values))
	for i, v := range values {
		out[i] = float64(v)
	}
	return out
}

// dates reads the dates of a batch whose first row is row `first` of the table.
func dates(column arrow.Array, first int) ([]Date, error) {
	out := make([]Date, column.Len())
	switch c := column.(type) {
	case *array.Date32:
		for i, d := range c.Date32Values() {
			out[i] = Date(d)
		}
	case *array.Date64:
		for i, d := range c.Date64Values() {
			out[i] = dateOf(d.ToTime())
		}
	case *array.Timestamp:
		unit := c.DataType().(*arrow.TimestampType).Unit
		for i, v := range c.TimestampValues() {
			out[i] = dateOf(v.ToTime(unit))
		}
	case *array.String:
		return texts(c.Len(), first, c.Value)
	case *array.LargeString:
		return texts(c.Len(), first, c.Value)
	default:
		return nil, &Invalid{Row: -1, Reason: fmt.Sprintf("column date is %s, not dates", column.DataType())}
	}
	return out, nil
}

func texts(n, first int, value func(int) string) ([]Date, error) {
	out := make([]Date, n)
	for i := range out {
		date, err := ParseDate(clip(value(i)))
		if err != nil {
			return nil, &Invalid{Row: first + i, Reason: err.Error()}
		}
		out[i] = date
	}
	return out, nil
}

// timeOf is the time of a count of units of 1/perSecond since 1970.
func timeOf(v, perSecond int64) time.Time {
	return time.Unix(v/perSecond, v%perSecond*(int64(time.Second)/perSecond))
}
