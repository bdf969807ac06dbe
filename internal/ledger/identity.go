package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"
)

// HashText returns the SHA-256 of a stored text in hex, as [Revision.SHA256]
// holds it.
func HashText(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// IdentifyJudgement returns j with sorted subjects and with the id that follows
// from its subjects, verdict, author, reason and correction.
//
// The moment counts only where a person judges: a person who says the same
// again after somebody else has spoken makes a new judgement, while a rule that
// is run again makes the one it made before. So a person's judgement must have its
// RecordedAt, and a rule's may leave it to the store.
func IdentifyJudgement(j Judgement) (Judgement, error) {
	if len(j.Subjects) == 0 {
		return j, fmt.Errorf("judgement %q by %q is about nothing", j.Verdict, j.By)
	}
	j.Subjects = slices.Clone(j.Subjects)
	slices.Sort(j.Subjects)
	bare := j
	bare.ID, bare.RecordedAt = "", time.Time{}
	if strings.HasPrefix(j.By, "person:") {
		if j.RecordedAt.IsZero() {
			return j, fmt.Errorf("judgement on %v by %q has no moment", j.Subjects, j.By)
		}
		bare.RecordedAt = j.RecordedAt.UTC()
	}
	raw, err := marshalPlain(bare)
	if err != nil {
		return j, fmt.Errorf("identify judgement on %v: %w", j.Subjects, err)
	}
	j.ID = JudgementID("j_" + digest(raw))
	return j, nil
}
