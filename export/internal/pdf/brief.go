package pdf

import (
	"strings"

	"github.com/openropa/openropa/export/internal/brief"
)

// run lays the brief out, section by section, until content has no more
// blocks.
func (l *layout) run(content func(section int) ([]brief.Block, bool)) {
	top := l.tree.begin(partDocument, 0)
	for i := range l.b.Sections {
		blocks, ok := content(i)
		if !ok {
			return
		}
		l.lay(&l.b.Sections[i], blocks, top)
	}
	if l.pages == 0 {
		l.sheet()
	}
	if len(l.bookmarks) == 0 {
		l.bookmarks = append(l.bookmarks, bookmark{title: l.b.Title, place: l.here()})
	}
	l.endSheet()
	l.release()
}

// The most that a title may be: a longer one, which a page might not hold, is
// shortened, and stands below as a paragraph.
const (
	longestTitle = 600 // characters
	highestTitle = 12  // lines
)

// shortTitle returns a title if it has no more than some lines, or what it
// begins with.
func (l *layout) shortTitle(s string, k style, width float64, most int) string {
	r := []rune(s)
	for n := longestTitle; ; n /= 2 {
		short := s
		if n < len(r) {
			short = string(r[:n]) + "…"
		}
		if n == 0 || len(l.setText(plainText(short), inTitle(k), width).lines) <= most {
			return short
		}
	}
}

// lay lays a section of some blocks out and puts it on pages.
func (l *layout) lay(s *brief.Section, blocks []brief.Block, top int32) {
	l.at = s.Title
	if len(blocks) == 0 && s.Make != nil && s.Level > 1 && s.Number == "" {
		return // an annex that turned out to hold nothing
	}
	sect := l.tree.begin(partSect, top)
	var all []slab
	at := site{x: briefLeft, w: briefWidth, base: inCell, parent: sect, level: max(s.Level, 1) + 1, heading: headSection}
	if title := l.shortTitle(s.Title, headTitle, briefWidth, highestTitle); title != s.Title {
		short := *s
		short.Title = title
		all = l.para(append(all, l.opening(&short, sect)), brief.Text{{Text: s.Title, Lang: s.Lang}}, at)
	} else if title != "" {
		all = append(all, l.opening(s, sect))
	}
	if s.Level > 1 {
		at.heading = headGroup
	}
	all = append(all, l.slabs(blocks, at)...)
	if s.Title == "" && len(all) > 0 {
		all[0].anchored(s.ID)
	}
	follows := l.compact && l.entry && s.Number != "" && stacked(all) <= pageHigh/2 && all[0].gap+stacked(all) <= l.room()
	if s.NewPage && !follows || l.cur == nil {
		l.sheet()
	}
	l.entry = s.Number != ""
	l.put(all)
}

// opening is the heading of a section.
func (l *layout) opening(b *brief.Section, sect int32) slab {
	s := slab{gap: 5 * mm, keep: true}
	s.anchored(b.ID)
	s.mark = strings.TrimSpace(b.Number + " " + b.Title)
	title, cited := brief.Text{{Text: b.Title, Lang: b.Lang}}, plainText(b.Cite)
	if len(cited) > 0 {
		cited[0].Link = b.CiteTo
	}
	switch {
	case b.Level <= 1:
		s.h = l.title(&s.pad, title, cited, headTitle, briefLeft, briefWidth, sect, 1) + 2*mm
		s.under = append(s.under, op{kind: opStroke, artifact: true, ink: navy, thick: headThick, x: briefLeft, y: s.h, w: briefWidth})
	case b.Number != "":
		e := l.tree.begin(partH2, sect)
		cite := l.setText(cited, inSmall, briefWidth/2)
		number := l.textWidth(b.Number, headEntry) + 3*mm
		t := l.setText(title, inTitle(headEntry), briefWidth-number-cite.width()-3*mm)
		m := &measures[headEntry]
		l.drawText(&s.pad, l.setText(plainText(b.Number+"\u00a0"), inTitle(headEntry), briefWidth), 0, 1, briefLeft, 0, e)
		if b.Cite != "" {
			t.spaced()
		}
		s.h = l.drawText(&s.pad, t, 0, len(t.lines), briefLeft+number, 0, e)
		if b.Cite != "" {
			l.drawText(&s.pad, cite, 0, len(cite.lines), briefLeft+briefWidth-cite.width(), m.baseline()-measures[textSmall].baseline(), e)
		}
		s.h += 1.2 * mm
		s.under = append(s.under, op{kind: opStroke, artifact: true, ink: navy, thick: headThick, x: briefLeft, y: s.h, w: briefWidth})
		s.h += 1.2 * mm
	default:
		s.h = l.title(&s.pad, title, cited, headSection, briefLeft, briefWidth, sect, b.Level) + titleGap
	}
	return s
}
