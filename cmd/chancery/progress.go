package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/mattn/go-isatty"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && isatty.IsTerminal(f.Fd())
}

// meter shows how far a run has got: a bar on a terminal, else a line now and
// then.
type meter struct {
	out  io.Writer
	bars *mpb.Progress
	bar  *mpb.Bar
	what string
	done int
	last time.Time
	now  func() time.Time
}

// newMeter begins a meter. total may be 0 when it is not known.
func (a *app) newMeter(what string, total int) *meter {
	m := &meter{out: a.err, what: what, now: a.now, last: a.now()}
	if isTerminal(a.err) {
		m.bars = mpb.New(mpb.WithOutput(a.err), mpb.WithWidth(40))
		m.bar = m.bars.AddBar(int64(total),
			mpb.PrependDecorators(decor.Name(what+" "), decor.CountersNoUnit("%d/%d")),
			mpb.AppendDecorators(decor.AverageSpeed(0, "%.0f/s"), decor.Name(" "), decor.Elapsed(decor.ET_STYLE_MMSS)))
	}
	return m
}

// step counts one more.
func (m *meter) step() {
	m.done++
	if m.bar != nil {
		m.bar.Increment()
		return
	}
	if m.now().Sub(m.last) >= 5*time.Second {
		m.last = m.now()
		fmt.Fprintf(m.out, "%s: %d\n", m.what, m.done)
	}
}

// end takes the bar away.
func (m *meter) end() {
	if m.bar != nil {
		m.bar.SetTotal(int64(m.done), true)
		m.bars.Wait()
	}
}
