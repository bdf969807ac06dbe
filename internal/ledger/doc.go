// Package ledger is the waist of Chancery: an append-only log of claims and of
// judgements on them, and the accounts that are computed from the log.
//
// A [Claim] is one thing that one document says, with the bytes that say it. A
// [Judgement] is a later word on a claim or on a pair of actors, by a rule or by
// a person. An account ([Contact], [Instrument], [Indicator] …) is the view of
// one thing in the world that follows from the claims about it; accounts are
// computed for a moment ([AsOf]) and never stored.
//
// Laws, checked by [Lint]: every claim has evidence and its quotes equal the
// stored bytes; time carries precision and basis; a status is in the list of its
// kind; nothing is deleted. The package imports the standard library only.
package ledger
