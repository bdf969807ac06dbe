package ledger

// Law is a rule that a ledger keeps, in a sentence for its readers.
type Law struct {
	ID   string
	Says string
}

// claimLaw is a law about one claim. broken returns what is wrong, an item for
// each fault, given the claim and the text it points into.
type claimLaw struct {
	Law
	broken func(c Claim, text string) []string
}

// claimLaws are the laws that [LintClaim] checks, in the order of its problems.
var claimLaws = []claimLaw{
	{Law{"claim.kind", "A claim's kind is one of the eight, and its fields are those of its kind."}, kindLaw},
	{Law{"claim.id", "A claim's id follows from its content."}, idLaw},
	{Law{"claim.doc", "A claim names its document and the language it is in."}, docLaw},
	{Law{"evidence.present", "A claim rests on at least one run of bytes."}, evidenceLaw},
	{Law{"evidence.inside", "Every span of a claim is not empty and lies inside the stored text."}, insideLaw},
	{Law{"evidence.runes", "Every span of a claim begins and ends between characters, never inside one."}, runeLaw},
	{Law{"evidence.quote", "Every quote equals the bytes it points at."}, quoteLaw},
	{Law{"status.closed", "A status is one of the closed list."}, statusLaw},
	{Law{"time.closed", "A time has a precision and a basis of the closed lists."}, timeClosedLaw},
	{Law{"time.dates", "The ends of a time are ISO 8601 days."}, timeDatesLaw},
	{Law{"time.order", "A time does not end before it starts, and a day is one day."}, timeOrderLaw},
	{Law{"time.grain", "A time of a known precision is bounded on one side at least."}, timeGrainLaw},
	{Law{"actor.closed", "An actor's kind and role are of the closed lists, and each listed actor has a role."}, actorClosedLaw},
	{Law{"actor.named", "An actor and a place have a name."}, actorNamedLaw},
	{Law{"event.closed", "An event's act and PLOVER root are of the closed lists."}, eventLaw},
	{Law{"agenda.closed", "A topic on an agenda is named, and its band is of the closed list."}, agendaLaw},
	{Law{"agreement.closed", "An agreement is named, and its state is of the closed list."}, agreementClosedLaw},
	{Law{"agreement.plan", "An agreement that is signed, ratified, in force, suspended, expired or terminated is asserted or denied, never planned; one that is not yet signed has no day of signing."}, agreementPlanLaw},
	{Law{"commitment.closed", "A commitment says what is promised, and its state is of the closed list."}, commitmentClosedLaw},
	{Law{"commitment.plan", "A commitment that is fulfilled is asserted or denied, never planned."}, commitmentPlanLaw},
	{Law{"figure.closed", "A figure names its indicator, and its qualifier is of the closed list."}, figureClosedLaw},
	{Law{"figure.order", "A figure's low value is not above its high value, they differ only in a range, and both are finite."}, figureOrderLaw},
	{Law{"office.closed", "An office has a name."}, officeLaw},
	{Law{"membership.closed", "A membership's role is member, chair, observer, candidate or partner."}, membershipLaw},
	{Law{"fields.dates", "A date among the fields is an ISO 8601 day, month, year or interval of them, and an interval does not end before it starts."}, fieldDatesLaw},
	{Law{"provenance.filled", "A claim names the stage, the rule or model, and the version of it that made it."}, provenanceLaw},
	{Law{"confidence.range", "A confidence lies between 0 and 1."}, confidenceLaw},
}

// The laws that need more of the ledger than one claim.
var (
	lawHeld     = Law{"claim.held", "The ledger holds the document of every claim."}
	lawPast     = Law{"claim.past", "What happened did not begin after the document that says so was published."}
	lawLinks    = Law{"claim.links", "The meeting of an agenda and the statement around a position are claims of the ledger, of the kind that fits."}
	lawHash     = Law{"revision.hash", "The stored text of a revision hashes to its SHA-256."}
	lawUTF8     = Law{"revision.utf8", "The stored text of a revision is UTF-8."}
	lawDated    = Law{"document.dates", "A publication date is two ISO 8601 days in order, with a precision and a basis of the closed lists, or nothing."}
	lawJudged   = Law{"judgement.id", "A judgement's id follows from its content, and its subjects are sorted."}
	lawVerdict  = Law{"judgement.verdict", "A verdict is of the closed list, about two things where it compares and about one where it does not; a correction comes with the claim it puts in place."}
	lawReasoned = Law{"judgement.reason", "A judgement says who judged and why."}
	lawSubjects = Law{"judgement.subjects", "The claims that a judgement is about are in the ledger."}
)

// Laws returns every law that [Lint] checks, those of a single claim first.
func Laws() []Law {
	var out []Law
	for _, l := range claimLaws {
		out = append(out, l.Law)
	}
	return append(out, lawHeld, lawPast, lawLinks, lawHash, lawUTF8, lawDated,
		lawJudged, lawVerdict, lawReasoned, lawSubjects)
}
