package ingest

import (
	"bytes"
	"fmt"
	"mime"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode/utf32"

	utf "golang.org/x/text/encoding/unicode"
)

// signatures are the first bytes of files that are often taken for text.
var signatures = []struct{ magic, name string }{
	{"%PDF", "a PDF file"}, {"PK\x03\x04", "a ZIP archive or an office file"},
	{"\x1f\x8b", "a gzip archive"}, {"\x89PNG", "a picture"}, {"\xff\xd8\xff", "a picture"},
	{"GIF8", "a picture"}, {"{\\rtf", "an RTF file"}, {"\xd0\xcf\x11\xe0", "an office file"},
	{"\x7fELF", "a program"}, {"SQLite format 3", "a data file"},
}

// decode returns raw as UTF-8 text and a note when that took a conversion.
// Valid UTF-8 is returned as it is, a byte order mark included.
func decode(raw []byte, media string) (s, note string, err error) {
	for _, sig := range signatures {
		if bytes.HasPrefix(raw, []byte(sig.magic)) {
			return "", "", fmt.Errorf("it is %s, not text; save its text as UTF-8 in a .txt file", sig.name)
		}
	}
	if enc, name := byteOrder(raw); enc != nil {
		return convert(raw, enc, name)
	}
	if utf8.Valid(raw) {
		return string(raw), "", notText(string(raw))
	}
	if enc, name := declared(raw, media); enc != nil {
		return convert(raw, enc, name)
	}
	if bytes.IndexByte(raw, 0) >= 0 {
		return "", "", notText(string(raw))
	}
	return guess(raw)
}

// byteOrder returns the encoding that a byte order mark other than UTF-8's names.
func byteOrder(raw []byte) (encoding.Encoding, string) {
	switch {
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe, 0, 0}):
		return utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), "UTF-32"
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe}), bytes.HasPrefix(raw, []byte{0xfe, 0xff}):
		return utf.UTF16(utf.LittleEndian, utf.UseBOM), "UTF-16"
	}
	return nil, ""
}

// declared returns the encoding that the media type or the page's head names,
// unless that is UTF-8, which the bytes have already belied.
func declared(raw []byte, media string) (encoding.Encoding, string) {
	kind, params, err := mime.ParseMediaType(media)
	if err != nil || kind != "text/html" && params["charset"] == "" {
		return nil, ""
	}
	enc, name, certain := charset.DetermineEncoding(raw[:min(len(raw), 1024)], media)
	if name == "utf-8" || name == "replacement" || !certain && params["charset"] == "" && !bytes.Contains(bytes.ToLower(raw[:min(len(raw), 1024)]), []byte("charset")) {
		return nil, ""
	}
	return enc, name
}

func convert(raw []byte, enc encoding.Encoding, name string) (string, string, error) {
	out, err := enc.NewDecoder().Bytes(raw)
	if err != nil {
		return "", "", fmt.Errorf("its bytes are not the %s they claim to be: %w; save it as UTF-8", name, err)
	}
	return string(out), "converted from " + name, notText(string(out))
}

// guess decodes bytes that are neither UTF-8 nor labelled as windows-1251 or
// windows-1252, when what comes out reads as words.
func guess(raw []byte) (string, string, error) {
	at, good, bad := invalid(raw)
	if good > bad {
		line := 1 + bytes.Count(raw[:at], []byte("\n"))
		return "", "", fmt.Errorf("it is not valid UTF-8: byte 0x%02x at offset %d (line %d); save it as UTF-8", raw[at], at, line)
	}
	for _, c := range []struct {
		cm   *charmap.Charmap
		name string
		ok   func(string) bool
	}{
		{charmap.Windows1251, "windows-1251", cyrillic},
		{charmap.Windows1252, "windows-1252", western},
	} {
		if s, ok := mapped(raw, c.cm); ok && c.ok(s) {
			return s, "converted from " + c.name + ", as its bytes suggest", notText(s)
		}
	}
	return "", "", fmt.Errorf("its encoding is not known: byte 0x%02x at offset %d is not UTF-8 and the whole is neither windows-1251 nor windows-1252; save it as UTF-8", raw[at], at)
}

// invalid returns the offset of the first byte that is not UTF-8 and counts the
// well-formed runes of several bytes and the stray bytes.
func invalid(raw []byte) (at, good, bad int) {
	at = -1
	for i := 0; i < len(raw); {
		r, n := utf8.DecodeRune(raw[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			if bad++; at < 0 {
				at = i
			}
		case n > 1:
			good++
		}
		i += n
	}
	return at, good, bad
}

// mapped decodes raw with cm unless a byte stands for nothing there.
func mapped(raw []byte, cm *charmap.Charmap) (string, bool) {
	var b strings.Builder
	for _, c := range raw {
		r := cm.DecodeByte(c)
		if r == utf8.RuneError || r >= 0x80 && r < 0xa0 {
			return "", false
		}
		b.WriteRune(r)
	}
	return b.String(), true
}

// cyrillic reports whether s reads as Cyrillic words: letters of one script in a
// word, most of them of the alphabets in use, capitals mostly at the start.
func cyrillic(s string) bool {
	letters, mixed, capitals, shouted, odd := 0, 0, 0, 0, 0
	var last rune
	for _, r := range s {
		here, before := unicode.Is(unicode.Cyrillic, r), unicode.Is(unicode.Cyrillic, last)
		switch {
		case here && isASCIILetter(last), before && isASCIILetter(r):
			mixed++
		}
		if here {
			letters++
			if unicode.IsUpper(r) {
				capitals++
			}
			if unicode.IsUpper(r) && unicode.IsLower(last) {
				shouted++
			}
			if (r < 'А' || r > 'я') && !strings.ContainsRune("ЁёІіЇїЄєҐґЎў", r) {
				odd++
			}
		}
		last = r
	}
	return letters > 0 && 10*mixed <= letters && 20*shouted <= letters && 2*capitals <= letters && 20*odd <= letters
}

// western reports whether s reads as words of a Latin alphabet with some
// letters and marks beyond ASCII.
func western(s string) bool {
	plain, high, odd := 0, 0, 0
	for _, r := range s {
		switch {
		case r < 0x80:
			if isASCIILetter(r) {
				plain++
			}
		case unicode.IsLetter(r), strings.ContainsRune("‘’“”„«»–—…•€£§©®°ºª¿¡·\u00a0\u00ad†™", r):
			high++
		default:
			odd++
		}
	}
	return plain > 2*high && 4*odd <= high
}

func isASCIILetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// notText reports what shows that s is not text: a NUL, or many control characters.
func notText(s string) error {
	controls, total := 0, 0
	for i, r := range s {
		total++
		switch {
		case r == 0:
			return fmt.Errorf("it is binary, not text: a NUL byte at offset %d; save its text as UTF-8 in a .txt file", i)
		case r < 0x20 && !strings.ContainsRune("\t\n\v\f\r", r), r == 0x7f:
			controls++
		}
	}
	if controls > 2 && 100*controls > total {
		return fmt.Errorf("it is binary, not text: %d of its %d characters are control characters; save its text as UTF-8 in a .txt file", controls, total)
	}
	return nil
}

// wordless reports what is wrong with a text that holds no word.
func wordless(s string) error {
	letters, seen := 0, 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
		}
		if !unicode.IsSpace(r) && r != '\ufeff' {
			seen++
		}
	}
	switch {
	case seen == 0:
		return fmt.Errorf("it is empty; there is nothing to read")
	case letters < 2:
		return fmt.Errorf("it holds no words, only digits and marks; check that it is the right file")
	}
	return nil
}
