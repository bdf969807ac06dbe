package ledger

import (
	"bytes"
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
)

// head and tail are the common fields of the exchange format, before and after
// the fields of the kind. Their order is the order of the keys in a line.
type head struct {
	Kind     Kind       `json:"kind"`
	ID       ClaimID    `json:"id"`
	Doc      DocID      `json:"doc"`
	Lang     string     `json:"lang"`
	Evidence []Evidence `json:"evidence"`
	Status   Status     `json:"status"`
	Cue      *Evidence  `json:"cue"`
	Holder   *Actor     `json:"holder"`
	Time     *Time      `json:"time"`
	Actors   []Actor    `json:"actors"`
	Place    *Place     `json:"place"`
}

type tail struct {
	Topics     []string   `json:"topics"`
	Provenance Provenance `json:"provenance"`
	Confidence float64    `json:"confidence"`
}

// MarshalJSON writes c in the exchange format of docs/format.md.
func (c Claim) MarshalJSON() ([]byte, error) {
	if c.Fields == nil {
		return nil, fmt.Errorf("claim %s has no fields of its kind", c.ID)
	}
	h := head{c.Fields.Kind(), c.ID, c.Doc, c.Lang, orEmpty(c.Evidence), c.Status, c.Cue, c.Holder, c.Time, orEmpty(c.Actors), c.Place}
	t := tail{orEmpty(c.Topics), c.Provenance, c.Confidence}
	var out bytes.Buffer
	out.WriteByte('{')
	for i, part := range []any{h, c.Fields, t} {
		raw, err := marshalPlain(part)
		if err != nil {
			return nil, fmt.Errorf("write claim %s: %w", c.ID, err)
		}
		if i > 0 {
			out.WriteByte(',')
		}
		out.Write(raw[1 : len(raw)-1])
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// UnmarshalJSON reads one line of the exchange format.
func (c *Claim) UnmarshalJSON(raw []byte) error {
	kind, err := lineKind(raw)
	if err != nil {
		return fmt.Errorf("read claim: %w", err)
	}
	h, fields, t, err := decodeLine(kind, raw)
	if err != nil {
		return fmt.Errorf("read claim %s: %w", h.ID, err)
	}
	*c = Claim{
		ID: h.ID, Kind: kind, Doc: h.Doc, Lang: h.Lang, Evidence: h.Evidence,
		Status: h.Status, Cue: h.Cue, Holder: h.Holder, Time: h.Time,
		Actors: h.Actors, Place: h.Place, Fields: fields,
		Topics: t.Topics, Provenance: t.Provenance, Confidence: t.Confidence,
	}
	return nil
}

// lineKind returns the kind of a line. Lines of [WriteLine] begin with it and need
// not be read twice.
func lineKind(raw []byte) (Kind, error) {
	if rest, ok := bytes.CutPrefix(raw, []byte(`{"kind":"`)); ok {
		if i := bytes.IndexByte(rest, '"'); i > 0 && slices.Contains(Kinds, Kind(rest[:i])) {
			return Kind(rest[:i]), nil
		}
	}
	var h struct {
		Kind Kind `json:"kind"`
	}
	err := json.Unmarshal(raw, &h)
	return h.Kind, err
}

// decodeLine reads a line of kind k in one pass.
func decodeLine(k Kind, raw []byte) (head, Fields, tail, error) {
	switch k {
	case KindEvent:
		var l struct {
			head
			Event
			tail
		}
		err := json.Unmarshal(raw, &l)
		return l.head, l.Event, l.tail, err
	case KindAgenda:
		var l struct {
			head
			Agenda
			tail
		}
		err := json.Unmarshal(raw, &l)
		return l.head, l.Agenda, l.tail, err
	case KindAgreement:
		var l struct {
			head
			Agreement
			tail
		}
		err := json.Unmarshal(raw, &l)
		return l.head, l.Agreement, l.tail, err
	case KindCommitment:
		var l struct {
			head
			Commitment
			tail
		}
		err := json.Unmarshal(raw, &l)
		return l.head, l.Commitment, l.tail, err
	case KindFigure:
		var l struct {
			head
			Figure
			tail
		}
		err := json.Unmarshal(raw, &l)
		return l.head, l.Figure, l.tail, err
	case KindPosition:
		var l struct {
			head
			Position
			tail
		}
		err := json.Unmarshal(raw, &l)
		return l.head, l.Position, l.tail, err
	case KindOffice:
		var l struct {
			head
			Office
			tail
		}
		err := json.Unmarshal(raw, &l)
		return l.head, l.Office, l.tail, err
	case KindMembership:
		var l struct {
			head
			Membership
			tail
		}
		err := json.Unmarshal(raw, &l)
		return l.head, l.Membership, l.tail, err
	}
	return head{}, nil, tail{}, fmt.Errorf("kind %q is not one of %v", k, Kinds)
}

// marshalPlain is json.Marshal without the escaping of <, > and &: quotes must
// read as they stand in the text.
func marshalPlain(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

func orEmpty[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// WriteLine writes c to w as one line of the exchange format.
func WriteLine(w io.Writer, c Claim) error {
	raw, err := c.MarshalJSON()
	if err != nil {
		return err
	}
	_, err = w.Write(append(raw, '\n'))
	return err
}

// Identify returns c with the id that follows from what makes it that claim:
// its document, kind, evidence, status, cue, holder, time, actors, place and own
// fields. Provenance and confidence do not count, so that reading the same thing
// again with better rules gives the same id.
func Identify(c Claim) (Claim, error) {
	bare := c
	bare.ID, bare.Provenance, bare.Confidence = "", Provenance{}, 0
	raw, err := bare.MarshalJSON()
	if err != nil {
		return c, err
	}
	c.Kind = c.Fields.Kind()
	c.ID = ClaimID("c_" + digest(raw))
	return c, nil
}

// digest is the first 100 bits of the SHA-256 of raw in lower-case base32.
func digest(raw []byte) string {
	sum := sha256.Sum256(raw)
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:])[:20])
}
