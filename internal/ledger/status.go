package ledger

import "slices"

// Kind is the kind of a claim.
type Kind string

// The eight kinds of claim.
const (
	KindEvent      Kind = "event"
	KindAgenda     Kind = "agenda"
	KindAgreement  Kind = "agreement"
	KindCommitment Kind = "commitment"
	KindFigure     Kind = "figure"
	KindPosition   Kind = "position"
	KindOffice     Kind = "office"
	KindMembership Kind = "membership"
)

// Kinds lists every kind in the order in which they are printed.
var Kinds = []Kind{
	KindEvent, KindAgenda, KindAgreement, KindCommitment,
	KindFigure, KindPosition, KindOffice, KindMembership,
}

// Status says how far a claimed thing has got in the world, in the words of the
// document. Every claim has one, whatever its kind; see docs/format.md.
type Status string

// The statuses of events and contacts, used for all kinds.
const (
	Happened  Status = "happened"
	Ongoing   Status = "ongoing"
	Scheduled Status = "scheduled" // fixed and announced: "will meet"
	Expected  Status = "expected"  // "is expected to", "is likely to"
	Possible  Status = "possible"  // "may", "it is possible that"
	Proposed  Status = "proposed"  // "suggested", "invited"
	Postponed Status = "postponed"
	Cancelled Status = "cancelled"
	Denied    Status = "denied" // negated, or denied by the holder
	Unknown   Status = "unknown"
)

// Statuses is the closed list of [Status].
var Statuses = []Status{
	Happened, Ongoing, Scheduled, Expected, Possible,
	Proposed, Postponed, Cancelled, Denied, Unknown,
}

// AgreementStatus is the state of an agreement, programme or treaty.
type AgreementStatus string

// The states of an agreement.
const (
	AgreementProposed   AgreementStatus = "proposed"
	Negotiating         AgreementStatus = "negotiating"
	ToBeSigned          AgreementStatus = "to_be_signed"
	Signed              AgreementStatus = "signed"
	Ratified            AgreementStatus = "ratified"
	InForce             AgreementStatus = "in_force"
	AgreementPostponed  AgreementStatus = "postponed"
	Suspended           AgreementStatus = "suspended"
	Expired             AgreementStatus = "expired"
	Terminated          AgreementStatus = "terminated"
	Rejected            AgreementStatus = "rejected"
	NoAgreementOnRecord AgreementStatus = "no_record"
)

// AgreementStatuses is the closed list of [AgreementStatus].
var AgreementStatuses = []AgreementStatus{
	AgreementProposed, Negotiating, ToBeSigned, Signed, Ratified, InForce,
	AgreementPostponed, Suspended, Expired, Terminated, Rejected, NoAgreementOnRecord,
}

// CommitmentStatus is the state of a promise. Overdue is not among them: it is
// computed for a day and never stored.
type CommitmentStatus string

// The states of a commitment.
const (
	Pledged     CommitmentStatus = "pledged"
	Conditional CommitmentStatus = "conditional"
	InProgress  CommitmentStatus = "in_progress"
	Fulfilled   CommitmentStatus = "fulfilled"
	Refused     CommitmentStatus = "refused"
	NotAssessed CommitmentStatus = "not_assessed"
)

// CommitmentStatuses is the closed list of [CommitmentStatus].
var CommitmentStatuses = []CommitmentStatus{
	Pledged, Conditional, InProgress, Fulfilled, Refused, NotAssessed,
}

// Band says how firmly a topic is on an agenda.
type Band string

// The bands of an agenda.
const (
	Announced    Band = "announced"
	BandExpected Band = "expected"
	BandPossible Band = "possible"
)

// Bands is the closed list of [Band].
var Bands = []Band{Announced, BandExpected, BandPossible}

// Qualifier says how a stated number stands to the true one.
type Qualifier string

// The qualifiers of a figure.
const (
	Exact    Qualifier = "exact"
	About    Qualifier = "about"
	MoreThan Qualifier = "more_than"
	LessThan Qualifier = "less_than"
	Nearly   Qualifier = "nearly"
	UpTo     Qualifier = "up_to"
	Range    Qualifier = "range"
)

// Qualifiers is the closed list of [Qualifier].
var Qualifiers = []Qualifier{Exact, About, MoreThan, LessThan, Nearly, UpTo, Range}

// Precision is the grain of a time.
type Precision string

// The grains of a time.
const (
	Day              Precision = "day"
	Month            Precision = "month"
	Season           Precision = "season"
	Year             Precision = "year"
	Interval         Precision = "interval"
	UnknownPrecision Precision = "unknown"
)

// Precisions is the closed list of [Precision].
var Precisions = []Precision{Day, Month, Season, Year, Interval, UnknownPrecision}

// Basis says why a time is believed.
type Basis string

// The bases of a time.
const (
	Stated   Basis = "stated"   // the words give it in full
	Dateline Basis = "dateline" // relative words, resolved from the document's date
	Inferred Basis = "inferred" // nothing says it outright
)

// Bases is the closed list of [Basis].
var Bases = []Basis{Stated, Dateline, Inferred}

// Act is what kind of thing an event is: finer than a PLOVER root.
type Act string

// Acts is the closed list of [Act].
var Acts = []Act{
	"meet", "visit", "call", "host", "sign", "agree", "consult", "summit",
	"negotiate", "invite", "request", "promise", "aid", "trade", "sanction",
	"expel", "recall", "threaten", "protest", "accuse", "reject", "deny", "clash",
	"attack", "exercise", "deploy", "withdraw", "appoint", "accede", "ratify",
	"mediate", "statement", "other",
}

// Contacts are the acts by which two sides meet.
var Contacts = []Act{"meet", "visit", "call", "host", "consult", "summit", "negotiate", "mediate"}

// IsContact reports whether a is an act by which two sides meet.
func (a Act) IsContact() bool { return slices.Contains(Contacts, a) }

// PLOVERRoots is the closed list of PLOVER event roots.
var PLOVERRoots = []string{
	"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT",
	"REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE",
	"COERCE", "ASSAULT",
}

// Asserts reports whether s says that the thing is or was so.
func (s Status) Asserts() bool { return s == Happened || s == Ongoing }
