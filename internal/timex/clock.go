package timex

import (
	"strings"

	"chancery/internal/quantity/numeral"
	"chancery/internal/timex/atom"
)

// hour is a clock time on its way: sure when the words can be nothing else.
type hour struct {
	h, m, sec int
	sure      bool
	half      bool // of the day, told
	next      int
}

// want is h as an expression that leans on the day told.
func (h hour) want() want {
	return want{shape: sRel, rel: dThat, told: true, unit: uTime, clock: h.h*3600 + h.m*60 + h.sec + 1}
}

// clock reads "15:00", "3 p.m.", "9.30 am", "7:56:35", "8 in the morning" and
// "seven o'clock".
func (s *scan) clock(i int) (want, int, bool) {
	h, ok := s.hourAt(i)
	if !ok || !h.sure || h.h > 24 || h.m > 59 || h.sec > 59 {
		return want{}, i, false
	}
	return h.want(), h.next, true
}

// hourAt reads a clock time at atom i, sure or not.
func (s *scan) hourAt(i int) (hour, bool) {
	if i >= len(s.as) {
		return hour{}, false
	}
	h := hour{next: i + 1}
	switch {
	case s.is(i-1, ":") && s.tight(i):
		return h, false
	case s.class(i) == cNumber:
		return s.wordHour(i)
	case s.as[i].Kind != atom.Number:
		return h, false
	case s.digits(i) == 1 || s.digits(i) == 2:
		if past, ok := s.pastHour(i); ok {
			return past, true
		}
		h.h = s.value(i)
		s.minutes(&h)
	case s.digits(i) == 3 || s.digits(i) == 4:
		h.h, h.m = s.value(i)/100, s.value(i)%100
		if _, _, ok := s.half(h.next); !ok || h.h < 1 || h.h > 12 {
			return h, false
		}
	default:
		a, b, ok := strings.Cut(s.as[i].Low, ".")
		if !ok || len(a) > 2 || len(b) != 2 {
			return h, false
		}
		h.h = int(s.as[i].Value)
		h.m = int(b[0]-'0')*10 + int(b[1]-'0')
	}
	return s.halved(h)
}

// minutes reads ":30" and ":30:15" after the hour.
func (s *scan) minutes(h *hour) {
	k := h.next
	if !s.is(k, ":", ".") || !s.tight(k) || !s.tight(k+1) || s.digits(k+1) != 2 {
		return
	}
	h.m, h.sure, h.next = s.value(k+1), s.is(k, ":"), k+2
	if k = h.next; s.is(k, ":") && s.tight(k) && s.tight(k+1) && s.digits(k+1) == 2 && h.sure {
		h.sec, h.next = s.value(k+1), k+2
	}
}

// halved reads what says in which half of the day h lies: "am", "o'clock", "in
// the morning", "at night".
func (s *scan) halved(h hour) (hour, bool) {
	k := h.next
	switch {
	case s.is(k, "oclock"):
		h.sure, h.next = true, k+1
	case s.is(k, "o") && s.is(k+1, "'", "’") && s.is(k+2, "clock"):
		h.sure, h.next = true, k+3
	}
	k = h.next
	next, pm, ok := s.half(k)
	if !ok {
		next, pm, ok = s.dayHalf(k)
	}
	if h.h == 12 && s.class(k) == cNoon {
		return hour{h: s.lx[k].n % 24, m: h.m, sure: true, next: k + 1}, true
	}
	if ok && s.is(next-1, "night") && h.h < 6 {
		pm = false
	}
	if !ok || h.h > 12 || h.h == 0 && pm {
		if s.is(h.next, "hours") && h.sure {
			h.next++
		}
		return h, true
	}
	if pm && h.h != 12 {
		h.h += 12
	}
	if !pm && h.h == 12 {
		h.h = 0
	}
	h.sure, h.half, h.next = true, true, next
	if next, again, ok := s.dayHalf(next); ok && again == pm {
		h.next = next
	}
	return h, true
}

// dayHalf reads "in the morning", "in the evening", "at night".
func (s *scan) dayHalf(k int) (next int, pm, ok bool) {
	switch {
	case s.is(k, "in") && s.is(k+1, "the") && s.is(k+2, "morning", "afternoon", "evening", "night"):
		return k + 3, !s.is(k+2, "morning"), true
	case s.is(k, "at") && s.is(k+1, "night"):
		return k + 2, true, true
	}
	return k, false, false
}

// half reads "am", "p.m." at atom i.
func (s *scan) half(i int) (next int, pm, ok bool) {
	if s.is(i, ".") && s.tight(i) && s.is(i+1, "am", "pm") && s.tight(i+1) {
		i++
	}
	switch {
	case s.is(i, "am", "pm"):
		return i + 1, s.is(i, "pm"), true
	case s.is(i, "a", "p") && s.is(i+1, ".") && s.tight(i+1) && s.is(i+2, "m"):
		pm, i = s.is(i, "p"), i+3
		if s.is(i, ".") && s.tight(i) {
			i++
		}
		return i, pm, true
	case s.is(i, "a", "p") && s.is(i+1, "m"):
		return i + 2, s.is(i, "p"), true
	}
	return i, false, false
}

// wordHour reads "seven thirty", "half past seven", "ten to nine", which a half of
// the day or "o'clock" makes sure; the fractions of an hour are sure as they are.
func (s *scan) wordHour(i int) (hour, bool) {
	if h, ok := s.pastHour(i); ok {
		return h, true
	}
	h := hour{}
	n, k, ok := s.small(i, 12)
	if !ok {
		return h, false
	}
	h.h, h.next = n, k
	if m, next, ok := s.small(k, 59); ok && m >= 10 {
		h.m, h.next = m, next
	}
	return s.halved(h)
}

// pastHour reads "half past seven", "quarter to nine", "twenty minutes past five".
func (s *scan) pastHour(i int) (hour, bool) {
	m, k := 0, i+1
	switch {
	case s.is(i, "half"):
		m = 30
	case s.is(i, "quarter"):
		m = 15
	case s.is(i, "a") && s.is(k, "quarter"):
		m, k = 15, k+1
	default:
		var ok bool
		if m, k, ok = s.small(i, 59); !ok {
			return hour{}, false
		}
		if s.is(k, "minutes", "minute", "mins", "min") {
			k++
		}
	}
	to := s.is(k, "to")
	if !to && !s.is(k, "past") || to && m != 15 && !s.is(k-1, "minutes", "minute") {
		return hour{}, false
	}
	h, ok := s.plainHour(k + 1)
	if !ok || h.m != 0 {
		return h, false
	}
	h.sure = true
	if h.m = m; to {
		h.h, h.m = (h.h+23)%24, 60-m
	}
	return h, true
}

// plainHour reads an hour without minutes, in digits or words.
func (s *scan) plainHour(i int) (hour, bool) {
	n, k, ok := s.small(i, 12)
	if !ok {
		return hour{}, false
	}
	return s.halved(hour{h: n, next: k})
}

// small reads a whole number up to most, in digits or words.
func (s *scan) small(i, most int) (int, int, bool) {
	if i >= len(s.as) || s.class(i) != cNumber && s.digits(i) == 0 || s.digits(i) > 2 || s.is(i, "a", "an") {
		return 0, i, false
	}
	n, ok := numeral.At(s.as, i)
	if !ok || n.Ordinal || n.Fraction || n.Vague || n.Low > float64(most) || n.Low < 1 || n.Low != float64(int(n.Low)) {
		return 0, i, false
	}
	return int(n.Low), n.Next, true
}

// clockRange reads the end of a range of clock times that began with a: "5 to 6
// pm", "14:00–16:30". lead says that "from" or "between" stands before.
func (s *scan) clockRange(i int, lead bool) (want, int, bool) {
	a, ok := s.hourAt(i)
	if !ok || !a.sure && !lead && !s.dash(a.next) && !s.is(a.next, "to", "until", "till", "til", "and") {
		return want{}, i, false
	}
	k := a.next
	if !s.dash(k) && !s.is(k, "to", "until", "till", "til", "through") && !(lead && s.is(k, "and")) {
		return want{}, i, false
	}
	b, ok := s.hourAt(k + 1)
	if !ok || !b.sure || a.h > 24 || b.h > 24 || a.m > 59 || b.m > 59 {
		return want{}, i, false
	}
	if !a.half && b.half && a.h < 12 && (a.h+12)*60+a.m < b.h*60+b.m {
		a.h += 12
	}
	w := a.want()
	w.till = b.want().clock
	return w, b.next, true
}
