package web

import (
	"context"
	"sync"
	"time"

	"chancery/internal/ledger"
)

// kept is how many moments the cache holds accounts for.
const kept = 8

// cache keeps the accounts of the moments asked for last, for a short while.
type cache struct {
	store ledger.Store
	opts  Options

	mu   sync.Mutex
	rows map[ledger.AsOf]row
}

type row struct {
	acc ledger.Accounts
	at  time.Time
}

func newCache(s ledger.Store, opts Options) *cache {
	return &cache{store: s, opts: opts, rows: map[ledger.AsOf]row{}}
}

// accounts returns the accounts as of a. One request at a time computes; the
// others wait for it rather than compute the same.
func (c *cache) accounts(ctx context.Context, a ledger.AsOf) (ledger.Accounts, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	now := c.opts.Clock()
	if r, ok := c.rows[a]; ok && now.Sub(r.at) < c.opts.Refresh {
		return r.acc, nil
	}
	v, err := ledger.Look(ctx, c.store, a)
	if err != nil {
		return ledger.Accounts{}, err
	}
	acc := ledger.Compute(v)
	if len(c.rows) >= kept {
		c.dropOldest()
	}
	c.rows[a] = row{acc, now}
	return acc, nil
}

func (c *cache) dropOldest() {
	var oldest ledger.AsOf
	var at time.Time
	for a, r := range c.rows {
		if at.IsZero() || r.at.Before(at) {
			oldest, at = a, r.at
		}
	}
	delete(c.rows, oldest)
}
