package ingest

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"chancery/internal/text"
)

// lawful checks what holds of every result: the text is UTF-8, its blocks are
// disjoint, in order and inside it, and the speaker is inside it.
func lawful(t *testing.T, r Result) {
	t.Helper()
	if !utf8.ValidString(r.Text.Text) {
		t.Error("the stored text is not UTF-8")
	}
	end := 0
	for _, b := range r.Text.Blocks {
		if b.Span.Start < end || b.Span.Empty() || b.Span.End > len(r.Text.Text) {
			t.Fatalf("block %+v is empty, out of order or outside the text of %d bytes", b, len(r.Text.Text))
		}
		end = b.Span.End
		if q := r.Text.Quote(b.Span); !utf8.ValidString(q) || strings.TrimSpace(q) == "" || b.Kind == "" {
			t.Fatalf("block %+v reads %q", b, q)
		}
	}
	if s := r.Text.Speaker; s.Start < 0 || s.End < s.Start || s.End > len(r.Text.Text) {
		t.Errorf("the speaker %+v is outside the text", s)
	}
	if string(r.Document.Published.Precision) != r.Text.Published.Precision || r.Text.Published.Reason == "" {
		t.Errorf("published: %+v and %+v", r.Document.Published, r.Text.Published)
	}
}

const (
	russian = "Министры встретились в Осло и обсудили торговлю. Они договорились о новой встрече."
	french  = "Le ministre a déclaré que l’été sera propice à la coopération européenne."
)

func encoded(t *testing.T, cm *charmap.Charmap, s string) []byte {
	t.Helper()
	raw, err := cm.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func utf16Bytes(s string, big bool) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune("\ufeff" + s)) {
		if big {
			out = append(out, byte(u>>8), byte(u))
		} else {
			out = append(out, byte(u), byte(u>>8))
		}
	}
	return out
}

func TestEncodings(t *testing.T) {
	for name, tt := range map[string]struct {
		raw         []byte
		media       string
		want, notes string
	}{
		"UTF-8":            {[]byte(russian), "text/plain", russian, ""},
		"UTF-8 with mark":  {[]byte("\ufeff" + russian), "text/plain", "\ufeff" + russian, ""},
		"windows-1251":     {encoded(t, charmap.Windows1251, russian), "text/plain", russian, "windows-1251"},
		"windows-1252":     {encoded(t, charmap.Windows1252, french), "text/plain", french, "windows-1252"},
		"KOI8-R, declared": {encoded(t, charmap.KOI8R, russian), "text/plain; charset=koi8-r", russian, "koi8-r"},
		"UTF-16 little":    {utf16Bytes(russian, false), "text/plain", russian, "UTF-16"},
		"UTF-16 big":       {utf16Bytes(russian, true), "text/plain", russian, "UTF-16"},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := Read(Page{Origin: "x", MediaType: tt.media, Raw: tt.raw})
			if err != nil {
				t.Fatal(err)
			}
			lawful(t, r)
			if r.Text.Text != tt.want {
				t.Errorf("the text is %q; want %q", r.Text.Text, tt.want)
			}
			if notes := strings.Join(r.Notes, "; "); !strings.Contains(notes, tt.notes) || (notes == "") != (tt.notes == "") {
				t.Errorf("the notes are %q; want %q in them", notes, tt.notes)
			}
			if got := r.Text.Quote(r.Text.Blocks[0].Span); strings.Contains(got, "\ufeff") {
				t.Errorf("the byte order mark is in the block %q", got)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	for name, tt := range map[string]struct{ raw, want string }{
		"empty":          {"", "it is empty"},
		"blank":          {" \n\t\u00a0\ufeff\n", "it is empty"},
		"noise":          {"123 --- 456\n== 7\n", "it holds no words"},
		"NUL":            {"word\x00word", "a NUL byte at offset 4"},
		"control":        {strings.Repeat("a\x01\x02", 20), "40 of its 60 characters are control characters"},
		"PDF":            {"%PDF-1.7 words", "it is a PDF file, not text"},
		"office":         {"PK\x03\x04 words", "a ZIP archive or an office file"},
		"stray byte":     {"Осло\nОсло \xff Осло", "byte 0xff at offset 18 (line 2)"},
		"no encoding":    {"\x81\x8d\x8f\x90\x9d words", "its encoding is not known"},
		"KOI8-R, silent": {string(encoded(t, charmap.KOI8R, russian)), "its encoding is not known"},
		"large":          {strings.Repeat("word ", MaxBytes/5+1), "larger than 8 MB"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read(Page{Origin: "a.txt", MediaType: "text/plain", Raw: []byte(tt.raw)})
			if err == nil || !strings.HasPrefix(err.Error(), "a.txt: ") || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got the error %v; want %q", err, tt.want)
			}
		})
	}
}

func TestLanguage(t *testing.T) {
	for s, want := range map[string]string{
		para: "en", "Ministers met in Oslo.": "en", "Minister met ambassador in Oslo today.": "en", russian: "ru", french: "fr",
		"Die Minister trafen sich in Oslo und sprachen über den Handel.": "de", "Los ministros se reunieron en la capital para hablar del comercio.": "es",
		"Міністри зустрілися в Осло і обговорили торгівлю між країнами.": "uk", "Міністры сустрэліся ў Осла і абмеркавалі гандаль.": "be",
		"Вазирони корҳои хориҷӣ дар Осло мулоқот карданд.": "tg", "Министрлер Ослода кездесіп, сауда туралы әңгімелесті.": "kk",
		"اجتمع الوزراء في أوسلو وناقشوا التجارة بين البلدين.": "ar", "两国部长在奥斯陆会晤并讨论了贸易问题。": "zh", "Oslo": "",
	} {
		if got := language(s); got != want {
			t.Errorf("%q is %q; want %q", s, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"", para, russian, "Title\n\n6 June 2023\n\n" + para, "– Will it?\nYes.\n- a\n- b", "Q: a?\nA: b", "MOSCOW, Feb 13 (X) - " + para,
		"<html><body><p>" + para + "</p><li>x</li>", "**Bold?**\n" + para, "\xff\xfea\x00", "Interview with Ole Hansen\n- Why?\n- So.", "31.02.2024", "\u2028a\u2029b\r\rc\f"} {
		f.Add([]byte(s), false)
		f.Add([]byte(s), true)
	}
	f.Fuzz(func(t *testing.T, raw []byte, page bool) {
		media := "text/plain"
		if page {
			media = "text/html"
		}
		before := bytes.Clone(raw)
		r, err := Read(Page{Origin: "x", ID: "x", MediaType: media, Raw: raw})
		if !bytes.Equal(before, raw) {
			t.Error("the raw bytes were changed")
		}
		if err != nil {
			return
		}
		lawful(t, r)
		if !page && utf8.Valid(raw) && r.Text.Text != string(raw) {
			t.Error("the stored text of a UTF-8 file is not the file")
		}
	})
}

func FuzzDateline(f *testing.F) {
	for _, s := range []string{"6 June 2023", "MOSCOW, Feb 13 (X) - ", "31/12/2024", "May 2024 at 10:15 (GMT)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, m := range mentions(s) {
			if m.span.Start < 0 || m.span.End > len(s) || m.span.Empty() || !m.lawful() {
				t.Errorf("%q holds the mention %+v", s, m)
			}
		}
		wholeLine(s)
		openingDate(s)
		gather(s)
	})
}

func TestResultIDs(t *testing.T) {
	r, err := Read(Page{Origin: "dir/a.txt", ID: "a", MediaType: "text/plain", Raw: []byte(para)})
	if err != nil {
		t.Fatal(err)
	}
	if r.Document.ID != "a" || r.Text.ID != text.DocID("a") || r.Document.Origin != "dir/a.txt" {
		t.Errorf("ids %q and %q, origin %q", r.Document.ID, r.Text.ID, r.Document.Origin)
	}
}
