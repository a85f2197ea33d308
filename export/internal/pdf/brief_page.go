package pdf

import (
	"math"
	"strconv"
	"strings"
)

// area is a part of a slab that leads somewhere.
type area struct {
	x, y, w, h float64
	to         string // as anchor returns it
	text       string // for those who cannot see it
	element    int32
}

// mark of a place in a slab that something links to.
type spot struct {
	name string
	y    float64
}

// pad is what is drawn, with y from its own top: first what lies under.
type pad struct {
	under, ops []op
	links      []area
	spots      []spot
}

// add adds what is drawn on another pad, lower by dy.
func (p *pad) add(q *pad, dy float64) {
	from, fromOps, fromLinks, fromSpots := len(p.under), len(p.ops), len(p.links), len(p.spots)
	p.under = append(p.under, q.under...)
	p.ops = append(p.ops, q.ops...)
	p.links = append(p.links, q.links...)
	p.spots = append(p.spots, q.spots...)
	for i := range p.under[from:] {
		p.under[from+i].y += dy
	}
	for i := range p.ops[fromOps:] {
		p.ops[fromOps+i].y += dy
	}
	for i := range p.links[fromLinks:] {
		p.links[fromLinks+i].y += dy
	}
	for i := range p.spots[fromSpots:] {
		p.spots[fromSpots+i].y += dy
	}
}

// slab is what does not break over pages.
type slab struct {
	pad
	h    float64
	gap  float64 // above it, unless it is the first of its page or box
	keep bool    // it stays with the next
	head *slab   // what is repeated above it when it begins a page
	mark string  // bookmark of its place; "" for none
	// breaks is what stands in place of the slab and may break over pages.
	breaks interface {
		least() float64 // height that it needs on its page
		place(l *layout)
	}
}

// anchored makes a place of a slab one that links lead to.
func (p *pad) anchored(id string) {
	if id != "" {
		p.spots = append(p.spots, spot{name: id})
	}
}

func (l *layout) room() float64 { return briefBottom - l.y }

// pageHigh is the height of a whole page.
const pageHigh = briefBottom - briefTop

// sheet begins a page.
func (l *layout) sheet() {
	l.endSheet()
	l.cur = &page{number: l.pages, section: l.at}
	select {
	case l.cur.ops = <-l.spare:
	default:
	}
	l.pages++
	l.y, l.last = briefTop, 0
}

// endSheet hands over the page in work, or keeps it until the pages that it
// names are known.
func (l *layout) endSheet() {
	if l.cur == nil {
		return
	}
	l.footer()
	p := l.cur
	l.cur = nil
	for i := range p.ops {
		if p.ops[i].page > 0 {
			l.held = append(l.held, p)
			return
		}
	}
	l.done(p)
}

// release hands over the pages kept, with the numbers of the pages they name.
func (l *layout) release() {
	for _, p := range l.held {
		for i := range p.ops {
			if o := &p.ops[i]; o.page > 0 {
				l.pageNumber(o)
				l.fitLink(p, o)
			}
		}
		l.done(p)
	}
	l.held = nil
}

// fitLink sets the number of a page to the right of its room, and makes its
// link as wide if that is narrower.
func (l *layout) fitLink(p *page, o *op) {
	w := l.textWidth(o.text, o.style)
	for i := range p.links {
		k := &p.links[i]
		if k.to == o.page-1 && k.x == float32(o.x) && float64(k.w) < w && math.Abs(float64(k.y)-o.y) < measures[o.style].leading {
			k.x, k.w = float32(o.x+o.w-w), float32(w)
		}
	}
	o.x += o.w - w
}

// footer draws the foot of the page in work.
func (l *layout) footer() {
	const s = textSmall
	m := &measures[s]
	f := l.faces[m.face]
	if l.number == [3]string{} {
		left := l.b.Foot
		if l.b.Mark != "" {
			left += " · " + l.b.Mark
		}
		l.foot = l.unbroken(strings.Join(lines(left), " "), f)
		l.number = l.numbers()
	}
	n := &l.number
	own := n[0] + strconv.Itoa(l.pages) + n[1]
	// How wide the total is is known at the end: as wide as the number of
	// sections that begin a page, and two that run over, is a good guess.
	total := l.textWidth(strconv.Itoa(max(l.opened+2, l.pages))+n[2], s)
	x := briefLeft + briefWidth - total - l.textWidth(own, s)
	left := f.shorten(l.foot, m.size, x-briefLeft-12)
	y := briefFoot + m.baseline()
	l.add(
		op{kind: opRun, style: s, ink: muted, artifact: true, x: briefLeft, y: y, text: left},
		op{kind: opRun, style: s, ink: muted, artifact: true, x: x, y: y, text: own},
		op{kind: opTotal, style: s, ink: muted, artifact: true, x: x + l.textWidth(own, s), y: briefFoot})
}

// place draws a slab at the cursor and moves it.
func (l *layout) place(s *slab) {
	for _, k := range s.spots {
		if at := &l.places[l.target("#"+k.name)]; at.page < 0 {
			*at = place{int32(l.cur.number), float32(l.y + k.y)}
		}
	}
	if s.mark != "" {
		l.bookmarks = append(l.bookmarks, bookmark{title: s.mark, place: l.here()})
	}
	for i := range s.under {
		s.under[i].y += l.y
		l.last = 0
	}
	for i := range s.ops {
		o := &s.ops[i]
		o.y += l.y
		if o.artifact = o.artifact || o.element == 0; o.artifact {
			l.last = 0
		} else {
			o.mcid = l.content(o.element)
		}
	}
	l.add(s.under...)
	l.add(s.ops...)
	for i := range s.links {
		k := &s.links[i]
		n := len(l.cur.links)
		l.link(k.x, l.y+k.y, k.w, k.h, k.to)
		if len(l.cur.links) > n {
			own := &l.cur.links[n]
			own.element, own.text = k.element, k.text
			if k.element > 0 {
				l.tree.refer(k.element, int32(l.cur.number), int32(n))
			}
		}
	}
	l.y += s.h
}

// content returns the number of the marked content that an element's next
// operation belongs to.
func (l *layout) content(element int32) int32 {
	if l.last != element {
		l.cur.owners = append(l.cur.owners, element)
		l.tree.content(element, int32(l.cur.number), int32(len(l.cur.owners)-1))
		l.last = element
	}
	return int32(len(l.cur.owners))
}

// overhang is how far the end of a section may reach below the others, so that
// it does not stand on a page of its own.
const overhang = 3 * mm

// heights are those from each of some slabs to the end of the last.
func heights(slabs []slab) []float64 {
	rest := make([]float64, len(slabs)+1)
	for i := len(slabs) - 1; i >= 0; i-- {
		rest[i] = slabs[i].gap + slabs[i].h + rest[i+1]
		if slabs[i].breaks != nil {
			rest[i] = math.Inf(1)
		}
	}
	return rest
}

// closed makes the gaps between slabs smaller, by so much in all, if that
// leaves most of each.
func closed(slabs []slab, over float64) bool {
	const most = 0.4
	sum := 0.0
	for i := range slabs {
		sum += slabs[i].gap
	}
	if over > most*sum {
		return false
	}
	for i := range slabs {
		slabs[i].gap *= 1 - over/sum
	}
	return true
}

// put places slabs one below the other, on as many pages as they need.
func (l *layout) put(slabs []slab) {
	if l.y == briefTop && len(slabs) > 0 {
		slabs[0].gap = 0
	}
	rest := heights(slabs)
	if over := rest[0] - l.room() - overhang; over > 0 && l.y == briefTop && closed(slabs, over+0.01) {
		rest = heights(slabs)
	}
	for i := range slabs {
		s := &slabs[i]
		if l.y > briefTop && rest[i] > l.room()+overhang {
			if need := s.gap + l.chain(slabs[i:]); need > l.room() && (s.gap+s.h > l.room() || need <= briefBottom-briefTop) {
				l.sheet()
			}
		}
		if l.y > briefTop {
			l.y += s.gap
		} else if s.head != nil {
			l.place(s.head.again())
		}
		if s.breaks != nil {
			s.breaks.place(l)
			continue
		}
		l.place(s)
	}
}

// chain is the height of the first of some slabs with what stays with it.
func (l *layout) chain(slabs []slab) float64 {
	h := 0.0
	for i := range slabs {
		if i > 0 {
			h += slabs[i].gap
		}
		h += slabs[i].least()
		if !slabs[i].keep {
			break
		}
	}
	return h
}

// least is the height that a slab needs on its page.
func (s *slab) least() float64 {
	if s.breaks != nil {
		return s.breaks.least()
	}
	return s.h
}

// again is a slab to be drawn once more, as no part of the document's text.
func (s *slab) again() *slab {
	q := &slab{h: s.h}
	q.add(&s.pad, 0)
	for i := range q.ops {
		q.ops[i].element, q.ops[i].artifact = 0, true
	}
	q.spots, q.links = nil, nil
	return q
}

// numbers is "page n of m" in the language of the brief without the numbers.
func (l *layout) numbers() (out [3]string) {
	parts := strings.Split(l.b.Page, "%d")
	if len(parts) != 3 {
		parts = []string{"", " / ", ""}
	}
	for i := range out {
		out[i] = l.unbroken(parts[i], l.faces[measures[textSmall].face])
	}
	return out
}
