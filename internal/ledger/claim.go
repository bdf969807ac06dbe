package ledger

import "time"

// Identities. An id is made from content and is never re-used.
type (
	ClaimID     string // "c_" and 20 base32 letters
	ActorID     string // "TJK", "TJK.MFA", "Q58217", or one of our own
	DocID       string // the file's base name without extension, or the input's id
	JudgementID string // "j_" and 20 base32 letters
)

// Evidence is a run of bytes of a stored text: [Start, End), and what they read.
type Evidence struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Quote string `json:"quote"`
}

// Claim is one thing that one document says. Fields holds what is particular to
// its kind and is never nil in a lawful claim.
type Claim struct {
	ID       ClaimID
	Kind     Kind
	Doc      DocID
	Lang     string
	Evidence []Evidence // at least one; the first is the sentence or clause that says it
	Status   Status
	Cue      *Evidence // the words that decided Status; nil where plain tense did
	Holder   *Actor    // whose view it is; nil means the publisher's
	Time     *Time     // when it held in the world; nil when nothing is said
	Actors   []Actor
	Place    *Place
	Topics   []string
	Fields   Fields

	Provenance Provenance
	Confidence float64 // 0 to 1

	// RecordedAt is when the ledger learned the claim. It is not part of the
	// exchange format, so that equal input gives equal output.
	RecordedAt time.Time
	// WithdrawnAt is when a later reading no longer made the claim; zero while it stands.
	WithdrawnAt time.Time
}

// Time is an interval of days in the world.
type Time struct {
	Start     string    `json:"start,omitempty"` // ISO 8601 day; empty when unbounded
	End       string    `json:"end,omitempty"`   // ISO 8601 day, included; empty when unbounded
	Precision Precision `json:"precision"`
	Basis     Basis     `json:"basis"`
	Mention   *Evidence `json:"mention,omitempty"` // the words that say when
}

// Roles an actor can have in a claim.
const (
	RoleActor     = "actor"
	RoleRecipient = "recipient"
	RoleHost      = "host"
	RoleParty     = "party"
	RoleSpeaker   = "speaker"
	RolePerson    = "person"
	RoleMember    = "member"
	RoleSubject   = "subject"
)

// ActorKind is the kind of an actor.
type ActorKind string

// The kinds of actor.
const (
	KindState      ActorKind = "state"
	KindGovernment ActorKind = "government" // an organ of a state
	KindPerson     ActorKind = "person"
	KindIGO        ActorKind = "igo"
	KindArmedGroup ActorKind = "armed_group"
	KindOrg        ActorKind = "org"
	KindBase       ActorKind = "base"
	KindPlace      ActorKind = "place"
	KindGroup      ActorKind = "group" // an unnamed or vague collective, kept as a label
)

// Actor is an actor as one claim refers to it.
type Actor struct {
	Role    string    `json:"role,omitempty"`
	ID      ActorID   `json:"id,omitempty"` // empty when it was not resolved
	Name    string    `json:"name"`
	Kind    ActorKind `json:"kind"`
	Of      string    `json:"of,omitempty"`     // ISO 3166 alpha-3 of the state it belongs to, or a body's id
	Office  string    `json:"office,omitempty"` // as held at the time, in the field's standard words
	Mention *Evidence `json:"mention,omitempty"`
}

// Place is where something happened.
type Place struct {
	ID      ActorID   `json:"id,omitempty"`
	Name    string    `json:"name"`
	Of      string    `json:"of,omitempty"` // ISO 3166 alpha-3
	Mention *Evidence `json:"mention,omitempty"`
}

// PLOVER is the coding of an event in the PLOVER ontology.
type PLOVER struct {
	Event string `json:"event"`
	Mode  string `json:"mode,omitempty"`
}

// Provenance says which piece of the program made a claim.
type Provenance struct {
	Stage string `json:"stage"`
	By    string `json:"by"`              // "rule:consult.meet" or "model:en-core"
	Rules string `json:"rules"`           // version of the rule set
	Model string `json:"model,omitempty"` // name@digest of the model
	KB    string `json:"kb,omitempty"`    // digest of the knowledge base that actors were looked up in
}

// Fields is what is particular to a kind of claim.
type Fields interface{ Kind() Kind }

// Event is something that was done, or may be.
type Event struct {
	Act    Act    `json:"act"`
	PLOVER PLOVER `json:"plover"`
	Format string `json:"format,omitempty"` // "official visit", "on the margins", …
}

// Agenda is a topic of a meeting.
type Agenda struct {
	Topic   string  `json:"topic"`
	Meeting ClaimID `json:"meeting,omitempty"` // the event claim it belongs to
	Band    Band    `json:"band"`
}

// Agreement is an instrument between parties, at one point of its life.
type Agreement struct {
	Name            string          `json:"name"`
	Instrument      string          `json:"instrument"` // treaty, agreement, programme, memorandum, …
	Parties         []Actor         `json:"parties"`
	AgreementStatus AgreementStatus `json:"agreement_status"`
	Signed          string          `json:"signed,omitempty"` // ISO 8601 day or month
	Period          string          `json:"period,omitempty"` // "2025/2026": the years it covers
	Series          string          `json:"series,omitempty"` // the name without its period
}

// Commitment is a promise, an offer or a plan that binds its actor.
type Commitment struct {
	Actor            Actor            `json:"actor"`
	What             string           `json:"what"`
	Due              string           `json:"due,omitempty"` // ISO 8601 day, month or year
	CommitmentStatus CommitmentStatus `json:"commitment_status"`
	Condition        string           `json:"condition,omitempty"`
}

// Figure is a number that somebody states.
type Figure struct {
	Indicator string    `json:"indicator"`
	Subject   string    `json:"subject,omitempty"`
	Low       float64   `json:"low"`  // scaled: 2 billion is 2e9
	High      float64   `json:"high"` // equals Low unless Qualifier is range
	Unit      string    `json:"unit"` // km, USD, percent, persons, times, …
	Qualifier Qualifier `json:"qualifier"`
	Period    string    `json:"period,omitempty"` // ISO 8601 year, month or interval
	Speaker   *Actor    `json:"speaker,omitempty"`
	IsTarget  bool      `json:"is_target"` // aimed at, not reached
}

// Position is what a speaker says.
type Position struct {
	Speaker  Actor    `json:"speaker"`
	Direct   bool     `json:"direct"`
	Content  Evidence `json:"content"`
	Topic    string   `json:"topic,omitempty"`
	Target   *Actor   `json:"target,omitempty"`
	NestedIn ClaimID  `json:"nested_in,omitempty"` // the position that reports this one
}

// Office is a post that a person is said to hold.
type Office struct {
	Person   Actor  `json:"person"`
	Office   string `json:"office"`
	Of       string `json:"of,omitempty"` // ISO 3166 alpha-3 or a body's id
	From     string `json:"from,omitempty"`
	To       string `json:"to,omitempty"`
	Attested string `json:"attested,omitempty"` // the day on which it is attested
}

// Membership is a seat, a chair or a part in a body.
type Membership struct {
	Member Actor  `json:"member"`
	Body   Actor  `json:"body"`
	Role   string `json:"role"` // member, chair, observer, candidate, partner
	From   string `json:"from,omitempty"`
	To     string `json:"to,omitempty"`
}

func (Event) Kind() Kind      { return KindEvent }
func (Agenda) Kind() Kind     { return KindAgenda }
func (Agreement) Kind() Kind  { return KindAgreement }
func (Commitment) Kind() Kind { return KindCommitment }
func (Figure) Kind() Kind     { return KindFigure }
func (Position) Kind() Kind   { return KindPosition }
func (Office) Kind() Kind     { return KindOffice }
func (Membership) Kind() Kind { return KindMembership }
