package bars

import (
	"bytes"
	"fmt"
	"io"

	"github.com/apache/arrow/go/v17/parquet"
	"github.com/apache/arrow/go/v17/parquet/file"
	"github.com/apache/arrow/go/v17/parquet/schema"
)

// readParquet reads a file with flat columns.
func readParquet(r io.Reader) (*Table, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	f, err := file.NewParquetReader(bytes.NewReader(data), file.WithReadProps(parquet.NewReaderProperties(newCapped())))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if f.NumRows() > MaxBars {
		return nil, ErrTooMany
	}
	names := make([]string, f.MetaData().Schema.NumColumns())
	for i := range names {
		names[i] = f.MetaData().Schema.Column(i).Path()
	}
	at, err := find(names)
	if err != nil {
		return nil, err
	}
	t := &Table{}
	for g := 0; g < f.NumRowGroups(); g++ {
		if err := t.takeGroup(f.RowGroup(g), at); err != nil {
			return nil, err
		}
	}
	return t, nil
}

func (t *Table) takeGroup(group *file.RowGroupReader, at [4]int) error {
	if group.NumRows() < 0 || group.NumRows() > MaxBars-int64(t.Len()) {
		return ErrTooMany
	}
	n := int(group.NumRows())
	dates, err := groupDates(group, at[0], n, t.Len())
	if err != nil {
		return err
	}
	t.Date = append(t.Date, dates...)
	for k, to := range []*[]float64{&t.High, &t.Low, &t.Close} {
		values, err := groupPrices(columns[k+1], group, at[k+1], n)
		if err != nil {
			return err
		}
		*to = append(*to, values...)
	}
	return nil
}

// batched is what the column readers of all physical types have.
type batched[T any] interface {
	Descriptor() *schema.Column
	ReadBatch(batchSize int64, values []T, definitions, repetitions []int16) (total int64, read int, err error)
}

// values reads the n values of a column, none of which may be missing.
func values[T any](name string, column batched[T], n int) ([]T, error) {
	out := make([]T, n)
	definitions, repetitions := make([]int16, n), make([]int16, n)
	for done := 0; done < n; {
		total, read, err := column.ReadBatch(int64(n-done), out[done:], definitions[done:], repetitions[done:])
		if err != nil {
			return nil, err
		}
		if column.Descriptor().MaxRepetitionLevel() > 0 {
			return nil, &Invalid{Row: -1, Reason: fmt.Sprintf("column %s is nested", name)}
		}
		if total == 0 {
			return nil, io.ErrUnexpectedEOF
		}
		if int64(read) < total {
			return nil, &Invalid{Row: -1, Reason: fmt.Sprintf("column %s has missing values", name)}
		}
		done += read
	}
	return out, nil
}

func groupPrices(name string, group *file.RowGroupReader, i, n int) ([]float64, error) {
	column, err := group.Column(i)
	if err != nil {
		return nil, err
	}
	switch c := column.(type) {
	case *file.Float64ColumnChunkReader:
		return values[float64](name, c, n)
	case *file.Float32ColumnChunkReader:
		v, err := values[float32](name, c, n)
		return converted(v), err
	case *file.Int64ColumnChunkReader:
		v, err := values[int64](name, c, n)
		return converted(v), err
	case *file.Int32ColumnChunkReader:
		v, err := values[int32](name, c, n)
		return converted(v), err
	}
	return nil, &Invalid{Row: -1, Reason: fmt.Sprintf("column %s is %s, not numbers", name, column.Type())}
}

func groupDates(group *file.RowGroupReader, i, n, first int) ([]Date, error) {
	column, err := group.Column(i)
	if err != nil {
		return nil, err
	}
	logical := column.Descriptor().LogicalType()
	out := make([]Date, n)
	switch c := column.(type) {
	case *file.Int32ColumnChunkReader:
		if logical.Equals(schema.DateLogicalType{}) {
			days, err := values[int32]("date", c, n)
			for i, d := range days {
				out[i] = Date(d)
			}
			return out, err
		}
	case *file.Int64ColumnChunkReader:
		if stamp, ok := logical.(*schema.TimestampLogicalType); ok {
			stamps, err := values[int64]("date", c, n)
			for i, v := range stamps {
				out[i] = dateOf(timeOf(v, perSecond[stamp.TimeUnit()]))
			}
			return out, err
		}
	case *file.ByteArrayColumnChunkReader:
		v, err := values[parquet.ByteArray]("date", c, n)
		if err != nil {
			return nil, err
		}
		return texts(n, first, func(i int) string { return string(v[i]) })
	}
	return nil, &Invalid{Row: -1, Reason: fmt.Sprintf("column date is %s, not dates", logical)}
}

var perSecond = map[schema.TimeUnitType]int64{
	schema.TimeUnitMillis: 1e3, schema.TimeUnitMicros: 1e6, schema.TimeUnitNanos: 1e9,
}
