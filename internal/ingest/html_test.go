package ingest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"

	"chancery/internal/text"
)

// article is a page in the manner of a newspaper; the body is put into it.
func article(head, body string) string {
	return `<!doctype html><html lang="en"><head><title>Norway and Latvia agree on ports | Nordic Herald</title>
<meta property="og:site_name" content="Nordic Herald">` + head + `<style>p{color:red}</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/p">Politics</a></li></ul></nav>
<article><h1>Norway and Latvia agree on ports</h1>` + body + `</article>
<aside><p>Most read: <a href="/x">Ten things about fish that nobody knew</a></p></aside>
<div hidden>Hidden words.</div><script>var a = "script words"</script>
<footer><p>© Nordic Herald. <a href="/s">Subscribe</a> to our newsletter.</p></footer></body></html>`
}

const long = "The two ministers talked about ports and roads, and about the price of fish in both countries, for more than three hours. "

const body = `<p>3 May 2024</p><p>` + long + long + `</p><h2>The road</h2><p>` + long + `They <b>signed</b> a memorandum&nbsp;on <a href="/r">roads</a>.</p>
<ul><li>Two ports will open.</li><li>One road will close.</li></ul><blockquote><p>We agree on everything, the minister said in Oslo.</p></blockquote>
<p>` + long + `</p><p>Photo: Norwegian Ministry</p><p>Based on materials from TASS</p>`

func readPage(t *testing.T, page string, h Hints) Result {
	t.Helper()
	r, err := Read(Page{Origin: "a.html", ID: "a", MediaType: "text/html", Raw: []byte(page), Hints: h})
	if err != nil {
		t.Fatal(err)
	}
	lawful(t, r)
	return r
}

func TestHTML(t *testing.T) {
	r := readPage(t, article("", body), Hints{})
	want := []string{"title Norway and Latvia", "dateline 3 May 2024", "paragraph The two ministers", "heading The road", "paragraph The two ministers",
		"item Two ports will", "item One road will", "paragraph We agree on", "paragraph The two ministers", "credit Photo: Norwegian Ministry", "derivation Based on materials"}
	if diff := cmp.Diff(want, outline(r)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	if !strings.HasPrefix(r.Text.Text, "Norway and Latvia agree on ports\n\n3 May 2024\n\n") {
		t.Errorf("the text does not start with the title and a blank line: %.80q", r.Text.Text)
	}
	if !strings.Contains(r.Text.Text, "They signed a memorandum on roads.") {
		t.Errorf("inline markup breaks the sentence: %q", r.Text.Text)
	}
	for _, not := range []string{"Hidden", "script", "Most read", "Politics", "Subscribe", "color"} {
		if strings.Contains(r.Text.Text, not) {
			t.Errorf("the text holds %q of the page around the article", not)
		}
	}
	d := r.Document
	if d.Title != "Norway and Latvia agree on ports" || d.Publisher != "Nordic Herald" || d.Derivation != "TASS" || d.Lang != "en" || d.Published.Start != "2024-05-03" {
		t.Errorf("document %+v", d)
	}
}

func TestHTMLDate(t *testing.T) {
	undated := strings.Replace(body, "3 May 2024", "3 May", 1)
	for name, tt := range map[string]struct {
		page, basis, start string
		hints              Hints
	}{
		"metadata":            {article(`<meta property="article:published_time" content="2024-05-02T20:00:00Z">`, strings.Replace(body, "<p>3 May 2024</p>", "", 1)), "metadata", "2024-05-02", Hints{}},
		"dateline first":      {article(`<meta property="article:published_time" content="2024-05-04T20:00:00Z">`, body), "dateline", "2024-05-03", Hints{}},
		"hint before both":    {article(`<meta property="article:published_time" content="2024-05-04T20:00:00Z">`, body), "metadata", "2024-05-05", Hints{Published: "2024-05-05"}},
		"address":             {article("", strings.Replace(body, "<p>3 May 2024</p>", "", 1)), "metadata", "2024-05-01", Hints{URL: "https://herald.example/2024/05/01/ports.html"}},
		"no year":             {article("", undated), "", "", Hints{}},
		"no year in its data": {article(`<meta property="article:published_time" content="3 May">`, undated), "", "", Hints{}},
	} {
		t.Run(name, func(t *testing.T) {
			got := readPage(t, tt.page, tt.hints).Document.Published
			if got.Start != tt.start || got.Basis != tt.basis {
				t.Errorf("published is %+v; want %s by %s", got, tt.start, tt.basis)
			}
		})
	}
}

func TestHTMLInterview(t *testing.T) {
	page := article("", `<p>Ole Hansen, Head of the Port Institute, told Nordic Herald about the ports of both countries.</p>
<p><strong>Will the ports open?</strong></p><p>`+long+`</p><p><strong>And what about the road?</strong></p><p>`+long+long+`</p>`)
	r := readPage(t, page, Hints{})
	want := []string{"title Norway and Latvia", "paragraph Ole Hansen, Head", "question Will the ports", "answer The two ministers", "question And what about", "answer The two ministers"}
	if diff := cmp.Diff(want, outline(r)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	if got := r.Text.Quote(r.Text.Speaker); got != "Ole Hansen" {
		t.Errorf("speaker is %q", got)
	}
}

func TestHTMLShort(t *testing.T) {
	for page, want := range map[string]string{
		"<p>Ministers met in Oslo on Friday.</p>":                                         "Ministers met in Oslo on Friday.",
		"<p>One line.<br>Another line.</p><div>A <i>third</i> one.</div>":                 "One line.\n\nAnother line.\n\nA third one.",
		"<title>Talks</title><nav>Home</nav><p>Ministers met.</p><p hidden>No.</p>":       "Talks\n\nMinisters met.",
		"<table><tr><td>Trade</td><td>5</td></tr><tr><td>Aid</td><td>7</td></tr></table>": "Trade 5\n\nAid 7",
		"Just text &amp; an entity":                                                       "Just text & an entity",
	} {
		if got := readPage(t, page, Hints{}).Text.Text; got != want {
			t.Errorf("%s reads %q; want %q", page, got, want)
		}
	}
}

func TestHTMLRefuses(t *testing.T) {
	for _, page := range []string{"<html><body></body></html>", "<script>words in a script</script>", "<p>123</p>", "<nav>Home</nav>"} {
		_, err := Read(Page{Origin: "a.html", MediaType: "text/html", Raw: []byte(page)})
		if err == nil || !strings.Contains(err.Error(), "a.html: the page holds no article text") {
			t.Errorf("%s: got the error %v", page, err)
		}
	}
}

func TestHTMLCharset(t *testing.T) {
	raw := encoded(t, charmap.Windows1251, `<html><head><meta charset="windows-1251"><title>Переговоры</title></head><body><p>`+russian+`</p></body></html>`)
	r, err := Read(Page{Origin: "a.html", ID: "a", MediaType: "text/html", Raw: raw})
	if err != nil {
		t.Fatal(err)
	}
	if want := "Переговоры\n\n" + russian; r.Text.Text != want || r.Document.Lang != "ru" {
		t.Errorf("the text is %q in %q; want %q", r.Text.Text, r.Document.Lang, want)
	}
	page := strings.Replace(article(`<meta charset="windows-1251">`, "<p>"+russian+"</p>"+body), "—", "-", -1)
	if text := readPage(t, page, Hints{}).Text.Text; !strings.Contains(text, russian) {
		t.Errorf("a false charset in a UTF-8 page garbles it: %q", text)
	}
	if k := r.Text.Blocks[0].Kind; k != text.Title {
		t.Errorf("the title is a block of kind %s", k)
	}
}

func TestHTMLDeep(t *testing.T) {
	page := strings.Repeat("<div>", 20000) + "<p>Ministers met in Oslo.</p>"
	if r, err := Read(Page{Origin: "a.html", ID: "a", MediaType: "text/html", Raw: []byte(page)}); err == nil {
		lawful(t, r)
	}
}
