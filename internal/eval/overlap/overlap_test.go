package overlap

import "testing"

func TestCount(t *testing.T) {
	c := Count{Gold: 4, Got: 2, Both: 1}
	if c.Precision() != 0.5 || c.Recall() != 0.25 || c.F1() != 1.0/3 {
		t.Errorf("%v has precision %g, recall %g, F1 %g", c, c.Precision(), c.Recall(), c.F1())
	}
	if z := (Count{}); z.F1() != 0 {
		t.Errorf("F1 of nothing is %g", z.F1())
	}
}
