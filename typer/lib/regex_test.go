package lib

import "testing"

func TestOptionalGroups(t *testing.T) {
	for pattern, want := range map[string]bool{
		`(\w+) moves (\d+)`:            false,
		`(a)|(b)`:                      true,
		`a|b`:                          false,
		`(a|b)c`:                       false,
		`((a)|b)c`:                     true,
		`(?:a|b)(c)`:                   false,
		`(?:(a)|b)c`:                   true,
		`(a)?b`:                        true,
		`(a)*`:                         true,
		`(a)+`:                         false,
		`(a){0,2}`:                     true,
		`(a){1,2}`:                     false,
		`(?:x(a))?b`:                   true,
		`(?P<n>\d+)(?P<u>[a-z|(]+)`:    false,
		`(?P<n>\d+)(?P<u>[]a-z|(]+)?`:  true,
		`\((a)\|(b)\)`:                 false,
		`[^]|](a)`:                     false,
		`(a(b(c)))`:                    false,
		`(?P<num>\d+)|(?P<name>[a-z])`: true,
	} {
		if got := optionalGroups(pattern); got != want {
			t.Errorf("optionalGroups(%q) = %v, want %v", pattern, got, want)
		}
	}
}
