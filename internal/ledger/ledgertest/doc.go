// Package ledgertest is the suite that every [ledger.Store] passes, with the
// fixtures it is made of. A store's own tests call [Run] and add what is
// particular to it.
package ledgertest
