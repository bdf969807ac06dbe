// Package sqlite is the embedded store: a ledger in one SQLite file, without cgo.
//
// The file is a log. Tables only grow; triggers refuse every UPDATE and DELETE,
// and what stands at a moment is computed from the rows recorded until then. A
// claim stands from its row in claim_recorded until the row of claim_withdrawn
// that names it, and a claim that is made again gets another row.
//
// One connection writes, in transactions begun at once for writing and synced to
// the disk before they return; other connections read snapshots beside it. Several
// processes may open one file. Sentences are found through an FTS5 index whose
// tokenizer stems English and Russian words; see [Store.Search].
package sqlite
