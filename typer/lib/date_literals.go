package lib

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"pyx2cpp/typer/types"
)

// Literals that np.datetime64 and np.timedelta64 take have types that say what they are: "date:M8D:18262" a text that is a
// date, "unit:D" one that is a unit. Nothing but the count is passed.
const (
	datePrefix = "date:"
	unitPrefix = "unit:"
)

// UnitLiteral is the type of a literal that is a unit of dates; nil: it is none.
func UnitLiteral(text string) types.Type {
	if !types.IsDate("M8" + text) {
		return nil
	}
	return types.Class(unitPrefix + text)
}

// unitLiteral is the unit that a literal of type t is, "" if it is none.
func unitLiteral(t types.Type) string {
	if t.Kind != types.KClass {
		return ""
	}
	unit, _ := strings.CutPrefix(t.Name, unitPrefix)
	if unit == t.Name {
		return ""
	}
	return unit
}

// DateCount is the count that stands for a literal of type t; not ok: it is no date.
func DateCount(t types.Type) (int64, bool) {
	if t == nil || t.Kind != types.KClass || !strings.HasPrefix(t.Name, datePrefix) {
		return 0, false
	}
	n, err := strconv.ParseInt(t.Name[strings.LastIndexByte(t.Name, ':')+1:], 10, 64)
	return n, err == nil
}

// dateLiteral is the dtype of a literal that is a date, "" if it is none.
func dateLiteral(t types.Type) string {
	if _, ok := DateCount(t); !ok {
		return ""
	}
	return strings.Split(t.Name, ":")[1]
}

// isoDate is a date as NumPy reads it: what is there decides the unit.
var isoDate = regexp.MustCompile(`^([0-9]{4})(-[0-9]{2})?(-[0-9]{2})?([T ][0-9]{2})?(:[0-9]{2})?(:[0-9]{2})?(\.[0-9]{1,9})?$`)

// DateLiteral is the type of a literal that is a date, counted in a unit, "" being its own; nil: it is none, or none that a
// count of this unit is certain for.
func DateLiteral(text, unit string) types.Type {
	m := isoDate.FindStringSubmatch(text)
	if m == nil {
		return nil
	}
	const year, month, day, fraction = 0, 1, 2, 6
	fields, last := [7]int{month: 1, day: 1}, 0
	for i, part := range m[1:] {
		if part == "" {
			continue
		}
		if i > 0 && i != last+1 {
			return nil
		}
		last = i
		if digits := strings.TrimLeft(part, "-T :."); i == fraction {
			fields[i], _ = strconv.Atoi((digits + "00000000")[:9])
		} else {
			fields[i], _ = strconv.Atoi(digits)
		}
	}
	t := time.Date(fields[year], time.Month(fields[month]), fields[day], fields[3], fields[4], fields[5], fields[fraction], time.UTC)
	if t.Day() != fields[day] || int(t.Month()) != fields[month] || t.Hour() != fields[3] || t.Minute() != fields[4] || t.Second() != fields[5] {
		return nil // NumPy says what is out of range
	}
	own := []string{"Y", "M", "D", "h", "m", "s", "ms"}[last]
	if n := len(m[7]); n > 4 {
		own = map[bool]string{true: "us", false: "ns"}[n <= 7]
	}
	if unit == "" {
		unit = own
	}
	if unit == "W" || types.UnitOf("M8"+unit) < types.UnitOf("M8"+own) {
		return nil
	}
	n, ok := countOf(t, unit)
	if !ok {
		return nil
	}
	return types.Class(fmt.Sprintf("%sM8%s:%d", datePrefix, unit, n))
}

// countOf counts units from 1970 to t.
func countOf(t time.Time, unit string) (int64, bool) {
	const epoch, day = 1970, 86400
	switch unit {
	case "Y":
		return int64(t.Year() - epoch), true
	case "M":
		return int64(t.Year()-epoch)*12 + int64(t.Month()) - 1, true
	case "D", "h", "m", "s": // whole ones, since t has no finer unit
		return t.Unix() / map[string]int64{"D": day, "h": 3600, "m": 60, "s": 1}[unit], true
	case "ms":
		return t.UnixMilli(), true
	case "us":
		return t.UnixMicro(), true
	}
	return t.UnixNano(), t.Year() > 1678 && t.Year() < 2262
}

// dateMakers are np.datetime64 and np.timedelta64.
var dateMakers = withRules(rows("np/date_arithmetic.hpp", `
numpy.datetime64(value: V) -> object ;; t:date_of ;; pure dates ;; np.datetime64("2020-03-05T10:30")
numpy.datetime64(value: V, unit: U) -> object ;; t:date_of ;; pure dates ;; np.datetime64("2020-03-05", "ns")
numpy.datetime64(value: V, unit: U) -> object ;; t:date_of ;; pure dates ;; np.datetime64(18000, "D")
numpy.timedelta64(value: V, unit: U) -> object ;; t:date_of ;; pure dates ;; np.timedelta64(5, "m")
`), []rule{
	{accepts: func(ts []types.Type) bool { return dateLiteral(ts[0]) != "" }, infer: literalDate},
	{accepts: func(ts []types.Type) bool { return dateLiteral(ts[0]) != "" && unitLiteral(ts[1]) != "" }, infer: literalDate},
	{accepts: func(ts []types.Type) bool { return ts[0] == types.Int && unitLiteral(ts[1]) != "" }, infer: countedIn("M8")},
	{accepts: func(ts []types.Type) bool {
		return (ts[0] == types.Int || ts[0] == types.NumPy("i8")) && unitLiteral(ts[1]) != ""
	}, infer: countedIn("m8")},
})

func literalDate(ts []types.Type) types.Type { return types.NumPy(dateLiteral(ts[0])) }

func countedIn(kind string) func([]types.Type) types.Type {
	return func(ts []types.Type) types.Type { return types.NumPy(kind + unitLiteral(ts[1])) }
}
