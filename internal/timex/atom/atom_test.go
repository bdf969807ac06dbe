package atom

import (
	"strings"
	"testing"

	"chancery/internal/text"

	"github.com/google/go-cmp/cmp"
)

func TestSplit(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"In mid-May 2022-2023, €500m.", "In mid - May 2022 - 2023 , € 500 m ."},
		{"06.06.2023 and 2.5 and 1,344-km", "06 . 06 . 2023 and 2.5 and 1,344 - km"},
		{"1 500 000 men, 5 200 men, 12\u00a0000", "1_500_000 men , 5 200 men , 12\u00a0000"},
		{"May 6,2023", "May 6 , 2023"},
		{"5\xffé", "5 \xff é"},
	} {
		var got []string
		for _, a := range Split(nil, c.in, text.Span{Start: 0, End: len(c.in)}) {
			got = append(got, strings.ReplaceAll(a.Span.In(c.in), " ", "_"))
		}
		if d := cmp.Diff(c.want, strings.Join(got, " ")); d != "" {
			t.Errorf("%q\n%s", c.in, d)
		}
	}
}
