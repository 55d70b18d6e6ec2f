package bridgegen

import "strings"

// punycode encodes s as RFC 3492 says, as Python's codec of that name does.
func punycode(s string) string {
	runes := []rune(s)
	var out strings.Builder
	for _, r := range runes {
		if r < 0x80 {
			out.WriteRune(r)
		}
	}
	basic := out.Len()
	if basic > 0 {
		out.WriteByte('-')
	}
	n, delta, bias := rune(0x80), 0, 72
	for done := basic; done < len(runes); {
		m := rune(0x10ffff)
		for _, r := range runes {
			if r >= n && r < m {
				m = r
			}
		}
		delta += int(m-n) * (done + 1)
		n = m
		for _, r := range runes {
			if r < n {
				delta++
			}
			if r == n {
				puny(&out, delta, bias)
				bias = adapt(delta, done+1, done == basic)
				delta = 0
				done++
			}
		}
		delta++
		n++
	}
	return out.String()
}

// puny writes one variable-length number.
func puny(out *strings.Builder, q, bias int) {
	const digits = "abcdefghijklmnopqrstuvwxyz0123456789"
	for k := 36; ; k += 36 {
		t := min(max(k-bias, 1), 26)
		if q < t {
			out.WriteByte(digits[q])
			return
		}
		out.WriteByte(digits[t+(q-t)%(36-t)])
		q = (q - t) / (36 - t)
	}
}

func adapt(delta, points int, first bool) int {
	if first {
		delta /= 700
	} else {
		delta /= 2
	}
	delta += delta / points
	k := 0
	for ; delta > 455; k += 36 {
		delta /= 35
	}
	return k + 36*delta/(delta+38)
}
