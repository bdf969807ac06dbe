package resolve

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestForcesAndUnits reads forces under no name of their own, each as a label of its
// own, the parts of ministries, and the bodies inside titles.
func TestForcesAndUnits(t *testing.T) {
	for _, tt := range []struct {
		name, text  string
		want, aside []string
	}{
		{"by the people", "Malian rebels left.", []string{"Malian rebels = collective Malian rebels"}, nil},
		{"by the place behind it", "The resistance remained in Kandahar.",
			[]string{"resistance = collective Kandahar resistance", "Kandahar = place @Kandahār"}, nil},
		{"an adjective is no force", "Malian resistance leaders left.", []string{"Malian = demonym MLI"}, nil},
		{"bands", "Radical and armed groups left. Detachments formed from ethnic Kurds left. Working groups met.", nil,
			[]string{"Radical and armed groups = collective Radical and armed groups", "Detachments = collective Detachments formed from ethnic Kurds"}},
		{"law enforcement", "Kenyan law enforcement agencies left.", []string{"Kenyan law enforcement agencies = organ Law enforcement of Kenya"}, nil},
		{"law enforcement as an adjective", "Kenyan law enforcement training ended.", []string{"Kenyan = demonym KEN"}, nil},
		{"a part of a ministry", "The Polish agriculture ministry veterinary service closed.",
			[]string{"The Polish agriculture ministry veterinary service = organ veterinary service of the Ministry of Agriculture of Poland"}, nil},
		{"those who speak for a ministry", "The Polish foreign ministry press service wrote.", []string{"The Polish foreign ministry = organ POL.MFA"}, nil},
		{"a body inside a title", "Anna Testova, a researcher at MGIMO University, left.",
			[]string{"Anna Testova, a researcher at MGIMO University = title Anna Testova"}, []string{"MGIMO University = name A:MGIMO"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, _ := marked(t, tt.text, "2024-05-14")
			r := Read(d, load(t))
			check(t, d, r)
			var got, aside []string
			for _, m := range r.Mentions {
				got = append(got, brief(d, m))
			}
			for _, m := range r.Aside {
				aside = append(aside, brief(d, m))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("mentions (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.aside, aside); diff != "" {
				t.Errorf("aside (-want +got):\n%s", diff)
			}
		})
	}
}
