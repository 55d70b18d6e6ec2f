package server

import (
	"io"
	"strconv"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/ipc"
	"github.com/apache/arrow/go/v17/arrow/memory"

	"volatility/service/model"
)

// writeArrow writes the points of a run as an IPC stream; what is not per day is metadata of the schema.
func writeArrow(w io.Writer, r *model.Result) error {
	meta := map[string]string{
		"grid": r.Grid, "models": strconv.Itoa(r.Models), "after": r.After.String(),
		"log_variance": number(r.Forecast.LogVariance), "error_variance": number(r.Forecast.ErrorVariance),
		"volatility": number(r.Forecast.Volatility),
	}
	if r.R2 != nil && r.R2Lhar != nil {
		meta["r2"], meta["r2_lhar"] = number(*r.R2), number(*r.R2Lhar)
	}
	metadata := arrow.MetadataFrom(meta)
	schema := arrow.NewSchema([]arrow.Field{
		{Name: "date", Type: arrow.FixedWidthTypes.Date32},
		{Name: "log_variance", Type: arrow.PrimitiveTypes.Float64},
		{Name: "volatility", Type: arrow.PrimitiveTypes.Float64},
		{Name: "lhar_log_variance", Type: arrow.PrimitiveTypes.Float64, Nullable: true},
		{Name: "for", Type: arrow.FixedWidthTypes.Date32, Nullable: true},
		{Name: "realised", Type: arrow.PrimitiveTypes.Float64, Nullable: true},
	}, &metadata)
	b := array.NewRecordBuilder(memory.DefaultAllocator, schema)
	defer b.Release()
	for _, p := range r.Points {
		b.Field(0).(*array.Date32Builder).Append(arrow.Date32(p.Date))
		b.Field(1).(*array.Float64Builder).Append(p.LogVariance)
		b.Field(2).(*array.Float64Builder).Append(p.Volatility)
		if p.Lhar == nil {
			b.Field(3).AppendNull()
		} else {
			b.Field(3).(*array.Float64Builder).Append(*p.Lhar)
		}
		if p.Realised == nil {
			b.Field(4).AppendNull()
			b.Field(5).AppendNull()
			continue
		}
		b.Field(4).(*array.Date32Builder).Append(arrow.Date32(p.For))
		b.Field(5).(*array.Float64Builder).Append(*p.Realised)
	}
	record := b.NewRecord()
	defer record.Release()
	out := ipc.NewWriter(w, ipc.WithSchema(schema))
	if err := out.Write(record); err != nil {
		return err
	}
	return out.Close()
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
