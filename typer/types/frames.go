package types

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Frames and series of pandas are objects whose names say what is expected of their columns:
//
//	DataFrame(0f8_close,0i8_Adj.032Close)    Series(0f8_)
//
// A column is written as a single word that no name in a program can be: its dtype and its name, with what is neither a
// letter nor a digit in decimal. What a frame lacks here may still be one of its columns.

// Column is a column of which native code knows where its values lie.
type Column struct{ Name, DType string }

// Two words more say what iterrows gives: under the name "" the dtype that the values of a row have in common (rowObjects
// when they are Python's own objects), under " " what labels are: ints (i8), Timestamps (M8) or strs (U8).
const (
	framePrefix  = "DataFrame("
	seriesPrefix = "Series("
	rowsPrefix   = "FrameRows("
	takenPrefix  = "TakenRow("
	handedPrefix = "FrameRow("
	commonDType  = ""
	labelDType   = " "
	rowObjects   = "O8"
)

// Frame is the type of a DataFrame.
func Frame(columns ...Column) Type {
	words := make([]string, len(columns))
	for i, c := range columns {
		words[i] = "0" + c.DType + "_" + escaped(c.Name)
	}
	return Known(framePrefix + strings.Join(words, ",") + ")")
}

// With is the type of a frame in which a column has been stored; dtype "": one of which nothing is known.
func With(frame Type, name, dtype string) Type {
	kept := slices.DeleteFunc(columns(frame, framePrefix), func(c Column) bool { return c.Name == name || c.Name == commonDType })
	if dtype != "" {
		kept = append(kept, Column{name, dtype})
	}
	if row := commonOf(ColumnOf(frame, commonDType), dtype); row != "" {
		kept = append(kept, Column{commonDType, row})
	}
	slices.SortFunc(kept, func(a, b Column) int { return strings.Compare(a.Name, b.Name) })
	return Frame(kept...)
}

// common is the type of what is one of two frames.
func common(x, y Type) Type {
	return Frame(slices.DeleteFunc(columns(x, framePrefix), func(c Column) bool { return ColumnOf(y, c.Name) != c.DType })...)
}

// Series is the type of a Series. Iteration over it gives Python's own scalars.
func Series(dtype string) Type {
	return Known(seriesPrefix+"0"+dtype+"_)", map[byte][]Type{'f': {Float}, 'i': {Int}, 'b': {Bool}}[dtype[0]]...)
}

// IsFrame tells whether a type is that of a DataFrame.
func IsFrame(t Type) bool { return t.Kind == KObject && strings.HasPrefix(t.Name, framePrefix) }

// IsSeries tells whether a type is that of a Series.
func IsSeries(t Type) bool { return t.Kind == KObject && strings.HasPrefix(t.Name, seriesPrefix) }

// ColumnOf is the dtype of a column of a frame, "" when nothing is known of it.
func ColumnOf(t Type, name string) string {
	for _, c := range columns(t, framePrefix) {
		if c.Name == name {
			return c.DType
		}
	}
	return ""
}

// SeriesOf is the dtype of a series, "" when it is none.
func SeriesOf(t Type) string {
	if cs := columns(t, seriesPrefix); len(cs) == 1 {
		return cs[0].DType
	}
	return ""
}

func columns(t Type, prefix string) []Column {
	if t.Kind != KObject || !strings.HasPrefix(t.Name, prefix) {
		return nil
	}
	var out []Column
	for _, word := range strings.Split(strings.TrimSuffix(t.Name[len(prefix):], ")"), ",") {
		if dtype, name, ok := strings.Cut(strings.TrimPrefix(word, "0"), "_"); ok {
			out = append(out, Column{unescaped(name), dtype})
		}
	}
	return out
}

func escaped(name string) string {
	var b strings.Builder
	for i := range len(name) {
		if c := name[i]; c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, ".%03d", c)
		}
	}
	return b.String()
}

func unescaped(word string) string {
	var b strings.Builder
	for i := 0; i < len(word); i++ {
		if word[i] == '.' && i+4 <= len(word) {
			if c, err := strconv.Atoi(word[i+1 : i+4]); err == nil {
				b.WriteByte(byte(c))
				i += 3
				continue
			}
		}
		b.WriteByte(word[i])
	}
	return b.String()
}

// RowDType is the dtype that the values of a row have in common, "" when it is not known.
func RowDType(frame Type) string { return ColumnOf(frame, commonDType) }

// ItemOfRow says what df.iloc[i][column] is, of a column with a dtype: "f8" where rows have that dtype as well, "f8_i8" where
// the item is made one, "f8_O8" where a row of objects has it as it is; "" when rows are not known.
func ItemOfRow(frame Type, dtype string) string {
	row := RowDType(frame)
	switch {
	case row == "" || dtype == "":
		return ""
	case row == dtype:
		return row
	case row == rowObjects:
		return dtype + "_" + row
	}
	return row + "_" + dtype
}

// RowSeries is the type of a row of a frame as a Series, nil when nothing is known of its items.
func RowSeries(frame Type) Type {
	if row := RowDType(frame); row != "" && row != rowObjects {
		return Series(row)
	}
	return nil
}

// Taken is the type of a row of which a variable holds the items with some names: ItemOfRow says what they are.
func Taken(names, items []string) Type {
	words := make([]string, len(names))
	for i, name := range names {
		words[i] = items[i] + "/" + escaped(name)
	}
	return Known(takenPrefix + strings.Join(words, ",") + ")")
}

// TakenSlot is where a row has what is read under a name, and what it is; "" when t is no row that has been taken.
func TakenSlot(t Type, name string) (slot int64, item string) {
	if !IsTaken(t) {
		return 0, ""
	}
	for i, word := range strings.Split(strings.TrimSuffix(t.Name[len(takenPrefix):], ")"), ",") {
		if item, of, _ := strings.Cut(word, "/"); of == escaped(name) {
			return int64(i), item
		}
	}
	return 0, ""
}

// IsTaken tells whether a type is that of a row that has been taken.
func IsTaken(t Type) bool { return t.Kind == KObject && strings.HasPrefix(t.Name, takenPrefix) }

// Places and Labels are the types of what frame.iloc and frame.loc give, of a frame or series.
func Places(of Type) Type { return Known("places", of) }

// Labels is described with Places.
func Labels(of Type) Type { return Known("labels", of) }

// Timestamp is the type of a point in time of pandas.
var Timestamp = Known("Timestamp")

// Label is the type of the labels of a frame's rows.
func Label(frame Type) Type {
	switch ColumnOf(frame, labelDType) {
	case "i8":
		return Int
	case "M8":
		return Timestamp
	case "U8":
		return Str
	}
	return Object
}

// Index is the type of the index of a frame.
func Index(frame Type) Type { return Known("Index", Label(frame)) }

// commonOf is the dtype of rows to which a column is added, "" when it is not known.
func commonOf(row, dtype string) string {
	switch {
	case row == "" || dtype == "":
		return ""
	case row == rowObjects || row == dtype:
		return row
	case dtype == "b1" || row == "b1":
		return rowObjects
	case row == "f8" || dtype == "f8":
		return "f8"
	}
	return ""
}

// Reindexed is the type of a frame whose index was replaced: by numbers, with what it was as a column perhaps, or by columns.
func Reindexed(frame Type, numbered bool) Type {
	kept := slices.DeleteFunc(columns(frame, framePrefix), func(c Column) bool { return c.Name == commonDType || c.Name == labelDType })
	if numbered {
		kept = append(kept, Column{labelDType, "i8"})
	}
	slices.SortFunc(kept, func(a, b Column) int { return strings.Compare(a.Name, b.Name) })
	return Frame(kept...)
}

// Rows is the type of what holds the rows of a frame, of which a loop reads the columns names:
//
//	FrameRows(int,np.f8,np.f8)     the labels, then what is read
//
// nil when too little is known of the frame.
func Rows(frame Type, names []string) Type {
	row := RowDType(frame)
	if row == "" {
		return nil
	}
	words := []string{labelItem(frame)}
	for _, name := range names {
		words = append(words, rowItem(frame, row, name))
	}
	return Known(rowsPrefix+strings.Join(words, ",")+")", Label(frame))
}

// Handed is the type of a row of a frame that is an argument: where the rows are, to be read at the one where the loop is.
func Handed(frame Type) Type {
	return Known(handedPrefix + strings.TrimPrefix(frame.Name, framePrefix))
}

// IsHanded tells whether a type is that of such a row.
func IsHanded(t Type) bool { return t.Kind == KObject && strings.HasPrefix(t.Name, handedPrefix) }

// HandedItem is what such a row has under a name.
func HandedItem(row Type, name string) string {
	frame := Frame(columns(row, handedPrefix)...)
	return rowItem(frame, RowDType(frame), name)
}

// HandedLabel is what the label of such a row is, and the type that is known of it.
func HandedLabel(row Type) (word string, label Type) {
	frame := Frame(columns(row, handedPrefix)...)
	return labelItem(frame), Label(frame)
}

// labelItem is what labels are as what a loop reads.
func labelItem(frame Type) string {
	if word := map[string]string{"i8": "int", "U8": "str"}[ColumnOf(frame, labelDType)]; word != "" {
		return word
	}
	return "object"
}

// rowItem is what a row whose values have a dtype in common has under a name.
func rowItem(frame Type, common, name string) string {
	if common == rowObjects {
		return pythonItem(ColumnOf(frame, name))
	}
	return "np." + common
}

// pythonItem is what an item of a column is as an object of Python.
func pythonItem(dtype string) string {
	switch {
	case dtype == "":
		return "object"
	case dtype == "b1":
		return "bool"
	case dtype[0] == 'f':
		return "float"
	}
	return "int"
}

// RowItem is what the rows of a frame have at a place: 0 is the label.
func RowItem(rows Type, i int64) string {
	return strings.Split(strings.TrimSuffix(rows.Name[len(rowsPrefix):], ")"), ",")[i]
}

// IsRows tells whether a type is that of the rows of a frame.
func IsRows(t Type) bool { return t.Kind == KObject && strings.HasPrefix(t.Name, rowsPrefix) }
