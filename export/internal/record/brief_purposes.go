package record

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/transfer"
)

func itoa(n int) string { return strconv.Itoa(n) }

func item2(e *entry, v *transfer.Transfer) item[transfer.Transfer] {
	return item[transfer.Transfer]{e: e, v: v}
}

// groundsText is what a purpose rests on, with the secrecy that its
// conditions are under.
type groundsText struct {
	lines   []brief.Text
	secrecy []string
}

func (g groundsText) key() string {
	var s strings.Builder
	for _, l := range g.lines {
		s.WriteString(flat(l))
		s.WriteByte('\n')
	}
	return s.String()
}

// purposeBox states the purposes with their grounds: those that rest on the
// same share a row, and the secrecy of an entry stands once.
func (w *briefWriter) purposeBox(e *entry) brief.Box {
	b := w.box(e, "purposes", []int{statePurposes, stateGrounds, stateSpecial}, clausePurposes)
	purposes := e.resting()
	if len(purposes) == 0 {
		b.Blocks = append(b.Blocks, &brief.Para{Text: w.missing(e, clausePurposes)})
		return b
	}
	type row struct {
		names []brief.Text
		on    groundsText
	}
	var rows []*row
	at := make(map[string]*row)
	var secrecy []string
	grounded := false
	for i := range purposes {
		p := &purposes[i]
		on := w.groundsOf(e, p)
		r := at[on.key()]
		if r == nil {
			r = &row{on: on}
			at[on.key()] = r
			rows = append(rows, r)
		}
		r.names = append(r.names, w.purposeName(p))
		for _, s := range on.secrecy {
			if !slices.Contains(secrecy, s) {
				secrecy = append(secrecy, s)
			}
		}
		grounded = grounded || len(on.lines) > 0
	}
	t := &brief.Table{Title: w.say("purposes"), Plain: true, Columns: []brief.Column{{Weight: 37}, {Weight: 63}}}
	for _, r := range rows {
		var names brief.Text
		for i, n := range r.names {
			if len(r.names) > 1 {
				n = append(word("–\u00a0", brief.Plain), n...)
			}
			if i > 0 {
				names = append(names, brief.Piece{Text: "\n"})
			}
			names = append(names, n...)
		}
		t.Rows = append(t.Rows, brief.Row{Head: 1, Cells: []brief.Cell{{Text: names}, {Text: newline(r.on.lines...)}}})
	}
	if !grounded {
		t.Columns = t.Columns[:1]
		for i := range t.Rows {
			t.Rows[i].Cells = t.Rows[i].Cells[:1]
		}
	}
	b.Blocks = append(b.Blocks, t)
	for _, s := range secrecy {
		mark := brief.Text{{Text: "§", Style: brief.Raised}, {Text: "\u00a0" + w.say("secrecy") + w.set.Colon, Style: brief.Muted}}
		b.Blocks = append(b.Blocks, &brief.Para{Text: append(mark, w.free(s, brief.Muted)...)})
	}
	return b
}

func (w *briefWriter) purposeName(p *ropa.Purpose) brief.Text {
	t := w.free(cmp.Or(p.Name, w.say("allPurposes")), brief.Plain)
	if p.Description != "" {
		t = append(t, w.free(" – "+strings.TrimSpace(p.Description), brief.Muted)...)
	}
	if p.DirectMarketing == ropa.Yes {
		t = append(t, brief.Piece{Text: " "}, brief.Piece{Text: w.say("marketing"), Style: brief.Tag})
	}
	if f := p.Further; f != nil {
		t = newline(t, w.labelled("further", w.clauses(f.Original, f.Assessment, w.docRef(f.Compatibility))))
	}
	return w.andExtra(append(t, w.note(p.Provenance...)...), p.Extra)
}

// groundFrame is a ground or condition in its frame, which leads to the act:
// 6(1)(b) · contract.
func (w *briefWriter) groundFrame(e *entry, code, table string, cite citer, style brief.Style) brief.Text {
	if code == "" {
		return nil
	}
	frame := brief.Piece{Text: w.short(table, code), Style: style}
	for _, r := range w.boundBy(e) {
		if c, ok := cite(r); ok {
			source, _ := lang.SourceOf(c)
			frame.Text, frame.Link = w.bare(c)+" · "+frame.Text, w.set.Address(source)
			break
		}
	}
	return brief.Text{frame}
}

// groundsOf are the grounds and conditions of a purpose, a line each.
func (w *briefWriter) groundsOf(e *entry, p *ropa.Purpose) groundsText {
	var g groundsText
	var all []*groundLine
	add := func(frame brief.Text, claim, detail, when, below string, read ropa.Provenance, law []ropa.Law, secret bool) {
		if len(frame) == 0 && claim == "" && detail == "" && when == "" && below == "" {
			return
		}
		l := &groundLine{frame: frame, claim: claim, detail: detail, when: strings.TrimSpace(when), below: below, read: append(slices.Clone(read), lawNotes(law)...), law: law, secret: secret}
		if i := slices.IndexFunc(all, l.differsInCase); i >= 0 {
			all[i].when += w.set.Semicolon + l.when
			all[i].read = append(all[i].read, l.read...)
			return
		}
		all = append(all, l)
	}
	for i := range p.Bases {
		basis := &p.Bases[i]
		detail, below := w.basisDetail(basis)
		add(w.groundFrame(e, string(basis.Ground), "ground", basis.Ground.Cite, brief.Ground), basis.Claim, detail, basis.When, below, basis.Provenance, basis.Law, false)
	}
	for i := range p.Conditions {
		c := &p.Conditions[i]
		var data string
		if names := w.dataNames(e, c.Data); len(names) > 0 && severalSpecial(e, p) {
			data = w.say("for") + " " + strings.Join(names, ", ")
		}
		_, consented := w.consentDetail(c.Consent)
		below := w.clauses(consented, c.Safeguards, w.schedule1(c.Schedule1))
		detail := w.clauses(w.lawsLine(c.Law), c.HealthContract, c.Public, c.Authority, w.vitalDetail(c.Vital))
		secret := strings.TrimSpace(c.Secrecy)
		if secret != "" {
			g.secrecy = append(g.secrecy, secret)
		}
		add(w.groundFrame(e, string(c.Condition), "condition", c.Condition.Cite, brief.Special), c.Claim, detail, w.clauses(data, c.When), below, c.Provenance, c.Law, secret != "")
	}
	for _, l := range all {
		g.lines = append(g.lines, w.groundText(l))
	}
	if len(g.lines) == 0 && w.o.Edition == Working && e.Activity != nil && lawfulbasis.GroundRequired(w.boundBy(e)[0]) {
		g.lines = append(g.lines, w.missingAt("noGround", e, clauseGrounds))
	}
	if p.Objection != "" {
		g.lines = append(g.lines, append(word(w.say("objection")+w.set.Colon, brief.Muted), w.free(p.Objection, brief.Muted)...))
	}
	return g
}

// groundLine is a ground or condition with what is said of it.
type groundLine struct {
	frame                      brief.Text
	claim, detail, when, below string
	read                       ropa.Provenance
	law                        []ropa.Law
	secret                     bool
}

// differsInCase reports whether two lines say the same of two cases.
func (l *groundLine) differsInCase(m *groundLine) bool {
	return l.when != "" && m.when != "" && l.claim == m.claim && l.detail == m.detail && l.below == m.below && l.secret == m.secret && slices.Equal(l.frame, m.frame)
}

// groundText is a ground or condition on a line, and what stands below it.
func (w *briefWriter) groundText(l *groundLine) brief.Text {
	t := l.frame
	if l.claim != "" {
		t = join(" ", brief.Plain, t, w.claim(l.claim))
	}
	t = join(" ", brief.Plain, t, w.lawsText(l.detail, brief.Plain, l.law))
	if l.when != "" {
		t = join(" ", brief.Plain, t, w.free("("+l.when+")", brief.Muted))
	}
	if l.secret {
		t = append(t, brief.Piece{Text: "§", Style: brief.Raised})
	}
	t = append(t, w.note(l.read...)...)
	if l.below != "" {
		t = newline(t, w.free(l.below, brief.Muted))
	}
	return t
}

// severalSpecial reports whether a purpose uses several special categories, so
// that a condition must say which it is for.
func severalSpecial(e *entry, p *ropa.Purpose) bool {
	n := 0
	for _, d := range e.Activity.DataOf(p) {
		if special(d) {
			n++
		}
	}
	return n > 1
}

// basisDetail is what the law asks to be said of a ground: on its line, and
// below it.
func (w *briefWriter) basisDetail(basis *lawfulbasis.Basis) (detail, below string) {
	var parts, under []string
	if c := basis.Contract; c != nil {
		before := c.PreContract
		switch ropa.Answer(before) { // in place of the step
		case ropa.Yes:
			before = w.say("preContract")
		case ropa.No:
			before = ""
		}
		parts = append(parts, c.Name, before)
		under = append(under, c.Necessary)
	}
	if s := w.lawsLine(basis.Law); s != "" {
		parts = append(parts, s)
	}
	obtained, rest := w.consentDetail(basis.Consent)
	parts, under = append(parts, obtained), append(under, rest)
	parts = append(parts, w.vitalDetail(basis.Vital))
	if i := basis.Interest; i != nil {
		parts = append(parts, lang.JoinNonEmpty(" – ", i.Interest, w.docRef(i.Assessment)))
	}
	if basis.Annex1 != "" {
		parts = append(parts, w.code("annex1", string(basis.Annex1)))
	}
	return w.clauses(parts...), w.clauses(under...)
}

func (w *briefWriter) consentDetail(c *lawfulbasis.ConsentTerms) (obtained, below string) {
	if c == nil {
		return "", ""
	}
	withdrawal, through := c.Withdrawal, c.Through
	if withdrawal != "" {
		withdrawal = w.say("withdrawal") + w.set.Colon + withdrawal
	}
	if through != "" {
		through = w.say("consentThrough") + w.set.Colon + through
	}
	parental := ""
	if c.Child != nil && c.Child.Parental != "" {
		parental = w.say("parental") + w.set.Colon + c.Child.Parental
	}
	return c.Obtained, w.clauses(withdrawal, through, parental)
}

func (w *briefWriter) vitalDetail(v *lawfulbasis.Vital) string {
	if v == nil {
		return ""
	}
	return w.clauses(v.Interest, v.LastResort, v.Incapacity)
}

// schedule1 is what DPA 2018 Sch. 1 para. 41 asks the record to hold.
func (w *briefWriter) schedule1(s *lawfulbasis.Schedule1Use) string {
	if s == nil {
		return ""
	}
	var parts []string
	if s.Condition != "" {
		parts = append(parts, "DPA 2018 Sch.\u00a01: "+w.code("schedule1", string(s.Condition)))
	}
	if s.Ground != "" {
		if c, ok := s.Ground.Cite(ropa.UK); ok {
			parts = append(parts, w.set.ShortPlace(c))
		}
	}
	if s.Policy != nil {
		parts = append(parts, w.docRef(s.Policy))
	}
	switch s.Followed {
	case ropa.Yes:
		parts = append(parts, w.say("policyFollowed"))
	case ropa.No:
		parts = append(parts, w.say("policyNotFollowed"))
	}
	parts = append(parts, s.Reason)
	return w.clauses(parts...)
}
