package eval

import (
	"fmt"
	"strings"
)

// Degree says how far what a claim says agrees with the gold.
type Degree int

// The degrees of agreement.
const (
	NotJudged Degree = iota // the gold does not say
	Differs
	Half // part of it agrees: one of two parties, another act of the same root
	Agrees
)

// String returns the name of d.
func (d Degree) String() string {
	return [...]string{"not judged", "differs", "half", "agrees"}[d]
}

// Compared is one field of a row next to that of a claim.
type Compared struct {
	Field string
	Degree
	Want, Got string
}

// String tells a reader what was compared.
func (c Compared) String() string {
	return fmt.Sprintf("%s %s: want %s, got %s", c.Field, c.Degree, orDash(c.Want), orDash(c.Got))
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// anyOf judges a value against a list of which any member is right.
func anyOf[S ~string](field string, want []S, got S) Compared {
	c := Compared{Field: field, Want: join(want), Got: string(got)}
	if len(want) == 0 {
		return c
	}
	c.Degree = Differs
	for _, w := range want {
		if w == got {
			c.Degree = Agrees
		}
	}
	return c
}

// prefixed judges a date against prefixes of which any is right.
func prefixed(field string, want []string, got string) Compared {
	c := Compared{Field: field, Want: strings.Join(want, " or "), Got: got}
	if len(want) == 0 {
		return c
	}
	c.Degree = Differs
	for _, w := range want {
		if got == w || w != "" && strings.HasPrefix(got, w) {
			c.Degree = Agrees
		}
	}
	return c
}

func join[S ~string](list []S) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return strings.Join(out, " or ")
}
