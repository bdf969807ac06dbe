package eval

import (
	"testing"

	"chancery/internal/text"
)

func TestCharacterSpan(t *testing.T) {
	doc := "Äpfel — déjà vu"
	tests := []struct {
		start, end int
		want       string
		ok         bool
	}{
		{0, 5, "Äpfel", true},
		{6, 7, "—", true},
		{8, 12, "déjà", true},
		{13, 15, "vu", true},
		{13, 16, "", false}, // beyond the text
		{4, 4, "", false},   // empty
	}
	for _, tt := range tests {
		span, ok := characterSpan(doc, tt.start, tt.end)
		if ok != tt.ok || ok && span.In(doc) != tt.want {
			t.Errorf("characterSpan(%d, %d) = %v %v, want %q %v", tt.start, tt.end, span, ok, tt.want, tt.ok)
		}
	}
}

func TestLocate(t *testing.T) {
	doc := "Die Ministerin reiste am Montag nach Zürich, wo sie drei Tage blieb."
	tests := []struct {
		phrase, want string
		how          Located
	}{
		{"nach Zürich", "nach Zürich", Exactly},
		{"Am Montag, nach Zürich wo sie", "am Montag nach Zürich, wo sie", ByWords},
		{"reiste am Montag nach Wien und kam bald", "reiste am Montag nach", ByWords},
		{"reiste am Montag nach Wien und kam gar nicht bald zurück", "", Nowhere}, // less than half
		{"drei Wochen", "", Nowhere},
		{"", "", Nowhere},
	}
	for _, tt := range tests {
		span, how := locate(doc, tt.phrase)
		if how != tt.how || span.In(doc) != tt.want {
			t.Errorf("locate(%q) = %q %s, want %q %s", tt.phrase, span.In(doc), how, tt.want, tt.how)
		}
	}
}

func FuzzLocate(f *testing.F) {
	f.Add("Äpfel und Birnen und Kirschen", "und Birnen, und")
	f.Add("\xff\xfe", "\xff")
	f.Fuzz(func(t *testing.T, doc, phrase string) {
		span, how := locate(doc, phrase)
		if how == Nowhere {
			if span != (text.Span{}) {
				t.Errorf("nowhere, but %v", span)
			}
			return
		}
		if span.Start < 0 || span.End > len(doc) || span.Empty() {
			t.Errorf("%v is not inside %d bytes", span, len(doc))
		}
	})
}
