package linear

// node is what the templates see of a place in the state.
type node struct {
	w, t, p, l uint32 // word, fine tag, part of speech, relation to its head
	i          int
}

func (p *Parser) node(ws []Word, s *State, i int) node {
	switch {
	case i < 0:
		return node{1, 1, 1, 1, -1}
	case i == 0:
		return node{2, 2, 2, 2, 0}
	case i > len(ws):
		return node{3, 3, 3, 3, -1}
	}
	w := &ws[i-1]
	n := node{w.low, w.fine, w.upos, 0, i}
	if s.Heads[i] >= 0 {
		n.l = p.hashes[s.Labels[i]]
	}
	return n
}

// child returns the node of a child, or the empty node for none.
func (p *Parser) child(ws []Word, s *State, i int) node {
	if i == 0 {
		return node{4, 4, 4, 4, -1}
	}
	return p.node(ws, s, i)
}

// Features returns the features of state s over ws. It reuses list. The
// templates follow Zhang and Nivre (2011), moved to arc-hybrid.
func (p *Parser) Features(list []uint32, ws []Word, s *State) []uint32 {
	var f features
	f.reset(list)
	top := func(k int) node {
		if len(s.stack) <= k {
			return node{1, 1, 1, 1, -1}
		}
		return p.node(ws, s, s.stack[len(s.stack)-1-k])
	}
	s0, s1, s2 := top(0), top(1), top(2)
	b0, b1, b2 := p.node(ws, s, s.next), p.node(ws, s, s.next+1), p.node(ws, s, s.next+2)
	f.add(0)
	for _, n := range [...]node{s0, s1, b0, b1} {
		f.add(n.w)
		f.add(n.t)
		f.add2(n.w, n.t)
	}
	f.add2(s2.w, s2.p)
	f.add2(b2.w, b2.p)
	f.add(s2.t)
	f.add(b2.t)
	pairs(&f, s0, b0)
	pairs(&f, s1, s0)
	f.add2(s1.t, b0.t)
	f.add2(s1.w, b0.w)
	f.add3(s1.w, s0.p, b0.p)
	f.add3(s1.p, s0.p, b0.w)
	f.add3(s1.p, s0.w, b0.p)
	f.add2(b0.t, b1.t)
	f.add2(b0.w, b1.w)
	f.add2(b0.w, b1.t)
	f.add2(b0.t, b1.w)
	f.add2(s0.w, b1.w)
	f.add2(s0.p, b1.w)
	f.add3(s0.t, b0.t, b1.t)
	f.add3(s0.w, b0.p, b1.p)
	f.add3(s0.p, b0.w, b1.p)
	f.add3(b0.t, b1.t, b2.t)
	f.add3(s1.t, s0.t, b0.t)
	f.add3(s2.p, s1.p, s0.p)
	f.add4(s1.p, s0.p, b0.p, b1.p)
	f.add4(s2.p, s1.p, s0.p, b0.p)
	f.add4(s0.p, b0.p, b1.p, b2.p)
	p.children(&f, ws, s, [3]node{s1, s0, b0})
	p.around(&f, ws, s, [3]node{s1, s0, b0})
	return f.list
}

// around adds the templates over the words beside s1, s0 and b0, over the marks
// between them, and over all relations of their children.
func (p *Parser) around(f *features, ws []Word, s *State, n [3]node) {
	beside := func(i int) uint32 {
		if i < 1 || i > len(ws) {
			return 1
		}
		return ws[i-1].upos
	}
	for k, x := range n {
		had := uint32(0)
		if x.i > 0 {
			had = s.had[x.i]
		}
		f.add2(x.w, had)
		f.add2(x.t, had)
		if k == 0 {
			continue
		}
		y := n[k-1]
		marks := marksBetween(ws, y.i, x.i)
		f.add3(y.p, x.p, marks)
		f.add3(y.w, x.p, marks)
		f.add3(y.p, x.w, marks)
		f.add3(y.p, x.p, had)
		f.add4(y.p, beside(y.i+1), beside(x.i-1), x.p)
		f.add4(y.p, beside(y.i-1), x.p, beside(x.i+1))
	}
	f.add4(n[2].p, beside(s.next+1), beside(s.next+2), beside(s.next+3))
}

// marksBetween says which marks stand between words a and b: commas, and marks
// that open or end a clause.
func marksBetween(ws []Word, a, b int) uint32 {
	if a < 1 || b < 1 {
		return 9
	}
	commas, others := uint32(0), uint32(0)
	for i := a; i < b-1 && i < a+25; i++ {
		switch ws[i].Form {
		case ",":
			commas++
		case ":", ";", "(", ")", "-", "--", "—", "–", "\"", "“", "”":
			others = 1
		}
	}
	return min(commas, 2)*2 + others
}

func pairs(f *features, a, b node) {
	f.add4(a.w, a.t, b.w, b.t)
	f.add3(a.w, a.t, b.w)
	f.add3(a.w, b.w, b.t)
	f.add3(a.w, a.t, b.t)
	f.add3(a.t, b.w, b.t)
	f.add2(a.w, b.w)
	f.add2(a.t, b.t)
	f.add2(a.p, b.w)
	f.add2(a.w, b.p)
}

// children adds the templates over the children of s1, s0 and b0, over
// distances and over the numbers of children.
func (p *Parser) children(f *features, ws []Word, s *State, at [3]node) {
	s1, s0, b0 := at[0], at[1], at[2]
	var l, r [3]node
	var l2, r2 [3]node
	var nl, nr [3]uint32
	for k, n := range at {
		l[k], r[k], l2[k], r2[k] = node{i: -1}, node{i: -1}, node{i: -1}, node{i: -1}
		if n.i < 0 {
			continue
		}
		l[k], l2[k] = p.child(ws, s, s.left[n.i][0]), p.child(ws, s, s.left[n.i][1])
		r[k], r2[k] = p.child(ws, s, s.right[n.i][0]), p.child(ws, s, s.right[n.i][1])
		nl[k], nr[k] = uint32(min(s.lefts[n.i], 4)), uint32(min(s.rights[n.i], 4))
	}
	near, far := distance(s0.i, b0.i), distance(s1.i, s0.i)
	for k, n := range at {
		f.add2(n.w, nl[k])
		f.add2(n.t, nl[k])
		f.add2(n.w, nr[k])
		f.add2(n.t, nr[k])
		f.add2(n.w, l[k].l)
		f.add2(n.t, l[k].l)
		f.add2(n.w, r[k].l)
		f.add2(n.t, r[k].l)
		f.add2(n.p, l[k].w)
		f.add2(n.p, r[k].w)
		f.add3(n.p, l[k].p, l2[k].p)
		f.add3(n.p, r[k].p, r2[k].p)
		f.add3(n.p, l[k].l, l2[k].l)
		f.add3(n.p, r[k].l, r2[k].l)
	}
	for k, d := range [...]uint32{near, far} {
		a, b := at[1-k], at[2-k]
		f.add2(a.w, d)
		f.add2(a.t, d)
		f.add2(b.w, d)
		f.add2(b.t, d)
		f.add3(a.t, b.t, d)
		f.add3(a.w, b.w, d)
		f.add3(a.t, b.t, l[1-k].p)
		f.add3(a.t, b.t, r[1-k].p)
		f.add3(a.t, b.t, l[2-k].p)
		f.add3(a.t, b.t, r[2-k].p)
		f.add3(a.p, b.p, l[1-k].l)
		f.add3(a.p, b.p, r[1-k].l)
		f.add3(a.p, b.p, l[2-k].l)
		f.add3(a.p, b.p, r[2-k].l)
		f.add3(a.w, b.p, r[1-k].w)
		f.add3(a.p, b.w, l[2-k].w)
		f.add3(a.p, b.w, l[2-k].l)
		f.add3(a.w, b.p, r[1-k].l)
		f.add3(a.w, b.p, l[2-k].w)
		f.add4(a.w, b.w, l[2-k].w, l[2-k].l)
	}
	f.add4(s1.p, s0.p, b0.p, far)
	f.add4(s1.p, s0.p, b0.p, near)
	f.add4(s0.p, b0.p, r[1].l, l[1].l)
	f.add4(s1.p, s0.p, r[1].l, l[1].l)
	f.add4(s1.p, r[0].l, s0.p, l[1].l)
}

func distance(a, b int) uint32 {
	d := b - a
	switch {
	case a < 0 || b < 0:
		return 0
	case d <= 5:
		return uint32(d)
	case d <= 10:
		return 6
	}
	return 7
}
