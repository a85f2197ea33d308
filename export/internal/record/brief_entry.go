package record

import (
	"cmp"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// The clauses of the record as a whole.
var (
	clauseControllerPart = clause{"30(1)", "31(1)", "12(2)"}
	clauseProcessorPart  = clause{"30(2)", "31(2)", "12(3)"}
	clauseRecord         = clause{"30", "31", "12"}
)

// entryHead is the heading of an entry.
func (w *briefWriter) entryHead(e *entry) brief.Section {
	asked, cite := clauseControllerPart, ""
	if e.Processing != nil {
		asked = clauseProcessorPart
	}
	if p := w.place(e, asked); p != "" {
		cite = w.set.BesideActs(p, w.acts(e, " / "))
	}
	if e.Processing != nil {
		cite = lang.JoinNonEmpty(" – ", cite, w.say("asProcessor"))
	}
	title, in := e.title(), w.freeLang
	if title == "" {
		title, in = w.say("unnamed"), ""
	}
	return brief.Section{ID: w.anchor(e), Title: title, Lang: in, Number: w.number[e], Cite: cite, CiteTo: w.actAddress(e, asked), Level: 2, NewPage: true}
}

// entryBlocks are one entry of the record.
func (w *briefWriter) entryBlocks(e *entry) []brief.Block {
	w.noted = nil
	blocks := w.head(e)
	if w.o.Edition == Working {
		blocks = append(blocks, w.flowStrip(e))
	}
	blocks = append(blocks, w.boxes(e)...)
	return append(blocks, w.entryWorking(e, blocks)...)
}

// boxes are the particulars of an entry, lettered as the law that binds it
// counts.
func (w *briefWriter) boxes(e *entry) []brief.Block {
	var blocks []brief.Block
	row := func(boxes ...brief.Box) {
		boxes = slices.DeleteFunc(boxes, func(b brief.Box) bool { return len(b.Blocks) == 0 })
		if len(boxes) > 0 {
			blocks = append(blocks, &brief.Boxes{Boxes: boxes})
		}
	}
	third, measures, assessments := w.thirdBox(e), w.measureBox(e), w.assessmentBox(e)
	last := func() {
		switch {
		case len(e.Transfers) == 0 && len(assessments.Blocks) > 0:
			third.Weight, measures.Weight, assessments.Weight = 20, 40, 40
			if w.lastLetter(e, clauseTransfers) {
				row(measures, third, assessments)
			} else {
				row(third, measures, assessments)
			}
		default:
			third.Weight, measures.Weight = 50, 50
			if w.lastLetter(e, clauseTransfers) {
				row(measures, third)
			} else {
				row(third, measures)
			}
			row(assessments)
		}
	}
	if e.Activity != nil {
		row(w.jointBox(e))
		row(w.purposeBox(e))
		people, recipients := w.peopleBox(e), w.recipientBox(e)
		people.Weight, recipients.Weight = 38, 62
		row(people, recipients)
		row(w.dataBox(e))
		last()
	} else {
		row(w.clientBox(e))
		row(w.categoryBox(e))
		third.Weight, measures.Weight = 50, 50
		row(third, measures)
		row(w.subProcessorBox(e))
		row(w.dataBox(e))
		row(assessments)
	}
	return blocks
}

// lastLetter reports whether a clause comes after that on security, as that
// of Swiss law on abroad does.
func (w *briefWriter) lastLetter(e *entry, c clause) bool {
	return w.cite(e, c).Provision > w.cite(e, clauseSecurity).Provision
}

// headGap stands between the particulars of an entry's head.
const headGap = "\u2003 "

// whole is a label that does not break over lines, nor from what follows it.
func whole(label string) string { return strings.ReplaceAll(label, " ", "\u00a0") }

// head is the line below the name of an entry, and what it is.
func (w *briefWriter) head(e *entry) []brief.Block {
	v := e.common()
	var t brief.Text
	add := func(key, value string, free bool) {
		if value = strings.TrimSpace(value); value == "" {
			return
		}
		if len(t) > 0 {
			t = append(t, brief.Piece{Text: headGap})
		}
		t = append(t, brief.Piece{Text: whole(w.say(key) + " "), Style: brief.Muted})
		if free {
			t = append(t, w.free(value, brief.Plain)...)
		} else {
			t = append(t, word(value, brief.Plain)...)
		}
	}
	is := func(key string, a ropa.Answer) {
		if a != ropa.Yes {
			return
		}
		if len(t) > 0 {
			t = append(t, brief.Piece{Text: headGap})
		}
		t = append(t, word(whole(w.say(key)), brief.Plain)...)
	}
	day := func(key string, d civil.Date) { add(key, w.set.ShortDate(d), false) }
	if w.shows("owners") {
		add("department", v.function, true)
		if o := v.owner; o != nil {
			add("responsible", lang.JoinNonEmpty(", ", personName(o), o.Role), true)
		}
	}
	if v.status != "" && v.status != ropa.StatusActive {
		add("status", w.code("status", string(v.status)), false)
	}
	if w.shows("owners") {
		day("start", v.start)
		day("end", v.end)
		if to := w.entryAt[v.replacedBy]; to != nil {
			add("replacedBy", w.number[to], false)
		}
		day("since", v.created)
		day("changed", v.updated)
		if v.review != nil {
			day("reviewedOn", v.review.Date)
		}
	}
	if len(v.regimes) > 0 {
		var names []string
		for _, r := range v.regimes {
			names = append(names, w.set.Regime(r))
		}
		add("law", strings.Join(names, ", "), false)
	}
	is("largeScale", v.largeScale)
	is("monitoring", v.monitoring)
	is("publicArea", v.public)
	if slices.Contains(w.boundBy(e), ropa.EUInstitutions) {
		is("publishable", v.publishable)
		if v.publishable == ropa.No {
			add("publishable", w.say("noAnswer"), false)
		}
	}
	if w.o.Edition == Working && v.comments == "" {
		if n := w.note(v.provenance...); len(n) > 0 { // else with the comment
			if len(t) > 0 {
				t = append(t, brief.Piece{Text: "\u2003 "})
			}
			t = append(append(t, word(w.say("annexSources"), brief.Muted)...), n...)
		}
	}
	var blocks []brief.Block
	if len(t) > 0 {
		blocks = append(blocks, &brief.Para{Text: t})
	}
	if d := w.free(v.description, brief.Muted); len(d) > 0 {
		blocks = append(blocks, &brief.Para{Text: d})
	}
	return blocks
}

// box opens a box of what clauses ask for, with the findings in some columns of
// the state.
func (w *briefWriter) box(e *entry, key string, columns []int, clauses ...clause) brief.Box {
	return brief.Box{Letters: w.letters(e, clauses...), Title: w.say(key), Note: w.numbers(e, columns...)}
}

// jointBox names who decides together with the keeper, and the body that
// answers for the entry where that is not the keeper.
func (w *briefWriter) jointBox(e *entry) brief.Box {
	b := w.box(e, "joint", []int{stateKeeper}, clauseJoint)
	a := e.Activity
	var items []brief.Item
	if a.Controller != "" {
		b.Title = w.say("controllers")
		items = append(items, brief.Item{Text: w.partyText(a.Controller, nil)})
	}
	for i := range a.JointControllers {
		j := &a.JointControllers[i]
		items = append(items, brief.Item{Text: newline(
			w.partyText(j.Party, j.Provenance),
			w.labelled("arrangement", w.docRef(j.Arrangement)),
			w.labelled("responsibilities", j.Responsibilities),
			w.labelled("contactPoint", j.ContactPoint),
		)})
	}
	if len(items) > 0 {
		b.Blocks = append(b.Blocks, &brief.List{Items: items})
	}
	return b
}

// partyText names a party with how to reach it.
func (w *briefWriter) partyText(ref ropa.ID, read ropa.Provenance) brief.Text {
	t := w.free(w.partyName(ref), brief.Bold)
	if len(t) == 0 {
		return w.notStated()
	}
	t = append(t, w.note(read...)...)
	if p := w.partyOf(ref); p != nil {
		if reach := lang.JoinNonEmpty(" · ", w.postal(&p.Contact.Address), w.reach(&p.Contact)); reach != "" {
			t = append(t, w.free(", "+reach, brief.Muted)...)
		} else if p.Country != "" {
			t = append(t, word(", "+w.set.Country(p.Country), brief.Muted)...)
		}
	}
	return t
}

// labelled is a label with free text, if there is any.
func (w *briefWriter) labelled(key, value string) brief.Text {
	t := w.free(value, brief.Plain)
	if len(t) == 0 {
		return nil
	}
	return append(word(w.say(key)+w.set.Colon, brief.Muted), t...)
}

// peopleBox lists the people that an entry concerns.
func (w *briefWriter) peopleBox(e *entry) brief.Box {
	b := w.box(e, "people", nil, clauseData)
	var items []brief.Item
	for i := range e.Subjects {
		items = append(items, brief.Item{Text: w.subject(&e.Subjects[i])})
	}
	if len(items) == 0 {
		b.Blocks = append(b.Blocks, &brief.Para{Text: w.missing(e, clauseData)})
		return b
	}
	b.Blocks = append(b.Blocks, &brief.List{Items: items})
	return b
}

// subject is a category of people, with what makes it one to take care of.
func (w *briefWriter) subject(s *ropa.SubjectCategory) brief.Text {
	t := w.free(w.subjectName(s), brief.Plain)
	if s.Number != "" {
		t = append(t, w.free(" ("+strings.TrimSpace(s.Number)+")", brief.Muted)...)
	}
	tag := ""
	switch {
	case s.Kind == ropa.SubjectChild:
		tag = w.say("child")
	case s.Vulnerable == ropa.Yes:
		tag = w.say("vulnerable")
	}
	if tag != "" {
		t = append(t, brief.Piece{Text: " "}, brief.Piece{Text: tag, Style: brief.Tag})
	}
	if s.Description != "" {
		t = append(t, w.free(" – "+strings.TrimSpace(s.Description), brief.Muted)...)
	}
	return w.andExtra(append(t, w.note(s.Provenance...)...), s.Extra)
}

// roleMark is the letter of what a recipient is for the data.
func (w *briefWriter) roleMark(role ropa.RecipientRole) brief.Mark {
	key := "role:" + string(role)
	if letter, ok := w.set.Brief[key]; ok && role != "" {
		return brief.Mark{Shape: brief.Role, Text: letter, Alt: w.code("role", string(role))}
	}
	return brief.Mark{Shape: brief.RoleOpen, Text: "?", Alt: w.say("roleOpen")}
}

// recipientName names a recipient: a party in bold with its country if that is
// another than the keeper's, a category plain.
func (w *briefWriter) recipientName(party ropa.ID, category string, country string) brief.Text {
	t := w.free(w.partyName(party), brief.Bold)
	if p := w.partyOf(party); p != nil && p.Country != "" {
		country = ""
		if p.Country != w.home() {
			country = w.set.Country(p.Country)
		}
	}
	if len(t) > 0 && category != "" {
		t = append(t, w.free(" ("+strings.TrimSpace(category)+")", brief.Plain)...)
	} else if len(t) == 0 {
		t = w.free(category, brief.Plain)
	}
	if len(t) == 0 {
		t = w.notStated()
	}
	if country != "" {
		t = append(t, word(", "+country, brief.Plain)...)
	}
	return t
}

// recipientBox lists who receives data.
func (w *briefWriter) recipientBox(e *entry) brief.Box {
	b := w.box(e, "recipients", []int{stateRecipients}, clauseRecipients)
	var items []brief.Item
	elsewhere := false
	for i := range e.Activity.Recipients {
		r := &e.Activity.Recipients[i]
		country := ""
		if r.Country != w.home() {
			country = w.set.Country(r.Country)
		}
		t := append(w.recipientName(r.Party, r.Category, country), w.note(r.Provenance...)...)
		purpose := strings.TrimSpace(r.Purpose)
		if purpose != "" && w.purposeOf[useKey{r.Party, r.Category}] == purpose {
			purpose, elsewhere = "", true
		}
		contract := ""
		if r.Contract != nil {
			contract = cmp.Or(r.Contract.Number, w.docRef(r.Contract))
		}
		inquiry := ""
		if r.Inquiry == ropa.Yes {
			inquiry = w.say("inquiry")
		}
		data := ""
		if n := len(r.Data); n > 0 && n < len(e.Data) && w.o.Edition == Working {
			data = w.say("receivesOnly") + " " + strings.Join(w.dataNames(e, r.Data), ", ")
		}
		var grounds brief.Text
		for j := range r.Bases {
			grounds = join(" ", brief.Plain, grounds, w.groundFrame(e, string(r.Bases[j].Ground), "ground", r.Bases[j].Ground.Cite, brief.Ground))
		}
		if more := w.free(w.clauses(purpose, inquiry, contract, data), brief.Muted); len(more) > 0 {
			t = append(append(t, word(" – ", brief.Muted)...), more...)
		}
		items = append(items, brief.Item{Mark: w.roleMark(r.Role), Text: w.andExtra(join(" ", brief.Plain, t, grounds), r.Extra)})
	}
	switch {
	case len(items) > 0:
		b.Blocks = append(b.Blocks, &brief.List{Items: items})
	case e.hasNone(ropa.ElementRecipients):
		b.Blocks = append(b.Blocks, &brief.Para{Text: w.none()})
	default:
		b.Blocks = append(b.Blocks, &brief.Para{Text: w.missing(e, clauseRecipients)})
	}
	if elsewhere {
		where := "seeAnnexB"
		if w.sheets {
			where = "seeRecipients"
		}
		b.Blocks = append(b.Blocks, &brief.Para{Text: word(w.say(where), brief.Muted)})
	}
	return b
}

// useKey is a recipient, whatever entries it is of.
type useKey struct {
	party    ropa.ID
	category string
}

// sharePurposes finds what recipients receive data for, where that is the same
// in several entries: it stands in the annex of recipients.
func (w *briefWriter) sharePurposes() {
	w.purposeOf = make(map[useKey]string)
	if !w.shows("recipients") {
		return
	}
	n := make(map[useKey]int)
	for _, it := range collect(w.controllers, recipientsIn) {
		key := useKey{it.v.Party, it.v.Category}
		p := strings.TrimSpace(it.v.Purpose)
		if n[key] > 0 && p != w.purposeOf[key] {
			p = ""
		}
		n[key]++
		w.purposeOf[key] = p
	}
	for key, times := range n {
		if times < 2 {
			delete(w.purposeOf, key)
		}
	}
}

// thirdBox lists the transfers of an entry, each with its state.
func (w *briefWriter) thirdBox(e *entry) brief.Box {
	asked := clauseTransfers
	if e.Processing != nil {
		asked = clauseOwnTransfers
	}
	b := w.box(e, "third", []int{stateTransfers}, asked)
	if len(e.Transfers) == 0 {
		t := w.notStated()
		if e.hasNone(ropa.ElementTransfers) {
			t = w.none()
		} else if w.findsIn(e, "transfer/undeclared") {
			t = w.missing(e, asked)
		}
		b.Blocks = append(b.Blocks, &brief.Para{Text: t})
		return b
	}
	var items []brief.Item
	var seen []*briefTransfer
	for i := range e.Transfers {
		v := &e.Transfers[i]
		x := w.transfer[v]
		if slices.Contains(seen, x) {
			continue
		}
		seen = append(seen, x)
		var t brief.Text
		if w.shows("transfers") {
			t = brief.Text{{Text: x.name + " ", Style: brief.Bold, Link: "transfer:" + x.name}}
		}
		where := joined(transferDestination(w.Builder, item2(e, v)), ", ")
		if where == "" {
			t = append(t, w.missing(e, asked)...)
		} else {
			t = append(t, join(w.set.Colon, brief.Plain, w.destinationText(v, where), w.free(w.partyName(v.Importer), brief.Plain))...)
		}
		t = append(t, word(" – ", brief.Plain)...)
		if w.shows("transfers") {
			t = append(t, w.instrumentName(v)...)
		} else {
			t = append(t, w.instrument(e, v)...)
		}
		t = append(t, w.note(v.Provenance...)...)
		items = append(items, brief.Item{Text: join(" ", brief.Plain, t, x.state(w))})
	}
	b.Blocks = append(b.Blocks, &brief.List{Items: items})
	return b
}

// findsIn reports whether the rules find what is not waived in an entry.
func (w *briefWriter) findsIn(e *entry, rule ropa.RuleID) bool {
	return slices.ContainsFunc(w.foundIn[e], func(f *ropa.Finding) bool { return f.Rule == rule && f.Waiver == nil })
}

// measureBox names the measures by their numbers, and the systems.
func (w *briefWriter) measureBox(e *entry) brief.Box {
	asked, key := clauseSecurity, "measures"
	if e.Processing != nil {
		asked, key = clauseOwnSecurity, "ownMeasures"
	}
	b := w.box(e, key, []int{stateSecurity}, asked)
	var at []int
	unknown := 0
	var refs string
	for _, ref := range e.Security {
		if i, ok := w.at.Measures[ref]; ok {
			if !slices.Contains(at, i) {
				at = append(at, i)
			}
		} else {
			unknown++
			refs += w.unknown(ref)
		}
	}
	slices.Sort(at)
	t := w.measureNames(at)
	if unknown > 0 {
		t = join(", ", brief.Plain, t, word(w.count("unknownMeasures", unknown)+refs, brief.Plain))
	}
	if len(t) == 0 {
		t = w.missing(e, asked)
	}
	b.Blocks = append(b.Blocks, &brief.Para{Text: t})
	if w.shows("systems") {
		if s := w.systemNames(e); len(s) > 0 {
			b.Blocks = append(b.Blocks, &brief.Para{Text: s})
		} else if e.hasNone(ropa.ElementSystems) {
			b.Blocks = append(b.Blocks, &brief.Para{Text: append(word(w.say("systems")+w.set.Colon, brief.Muted), w.none()...)})
		}
	}
	return b
}

// measureNames names measures, a run of them after the numbers it has.
func (w *briefWriter) measureNames(at []int) brief.Text {
	if len(at) == 0 {
		return nil
	}
	name := func(i int) string { return cmp.Or(w.r.Measures[i].Name, w.say("unnamed")) }
	numbered := w.shows("measures")
	var t brief.Text
	run := len(at) > 2 && at[len(at)-1]-at[0] == len(at)-1
	if run && numbered {
		t = brief.Text{{Text: "M" + itoa(at[0]+1) + "–M" + itoa(at[len(at)-1]+1) + w.set.Colon, Style: brief.Muted, Link: "measure:" + itoa(at[0]+1)}}
	}
	for j, i := range at {
		if j > 0 {
			t = append(t, brief.Piece{Text: ", "})
		}
		if numbered && !run {
			t = append(t, brief.Piece{Text: "M" + itoa(i+1) + " ", Style: brief.Muted, Link: "measure:" + itoa(i+1)})
		}
		t = append(t, w.free(name(i), brief.Plain)...)
		if !numbered {
			t = append(t, w.note(w.r.Measures[i].Provenance...)...)
		}
	}
	return t
}

// systemNames names the systems that an entry uses, with who runs them and
// where they are.
func (w *briefWriter) systemNames(e *entry) brief.Text {
	var t brief.Text
	for _, ref := range e.Systems {
		if len(t) == 0 {
			t = word(w.say("systems")+w.set.Colon, brief.Muted)
		} else {
			t = append(t, brief.Piece{Text: w.set.Semicolon})
		}
		i, ok := w.at.Systems[ref]
		if !ok {
			t = append(t, word(w.say("unknownSystem")+w.unknown(ref), brief.Plain)...)
			continue
		}
		s := &w.r.Systems[i]
		t = append(t, w.free(cmp.Or(s.Name, w.say("unnamed")), brief.Plain)...)
		var at []string
		if s.Operator != "" {
			at = append(at, w.partyName(s.Operator))
		}
		for _, p := range s.Places {
			country := w.set.Country(p.Country)
			if p.Country == w.home() && p.Location != "" {
				country = ""
			}
			if place := lang.JoinNonEmpty(", ", p.Location, w.set.Area(p.Area), country); place != "" {
				at = append(at, place)
			}
		}
		if len(at) > 0 {
			t = append(t, w.free(" ("+strings.Join(at, ", ")+")", brief.Muted)...)
		}
		t = w.andExtra(append(t, w.note(s.Provenance...)...), s.Extra)
	}
	return t
}

// assessmentBox states the impact assessment, automated decisions and AI
// systems.
func (w *briefWriter) assessmentBox(e *entry) brief.Box {
	b := brief.Box{Title: w.say("assessments"), Note: w.numbers(e, stateRights, stateDPIA, stateAI)}
	for _, t := range w.extraLines(e.common().extra) {
		b.Blocks = append(b.Blocks, &brief.Para{Text: t})
	}
	if !w.shows("assessments") {
		return b
	}
	add := func(label string, t brief.Text) {
		if len(t) > 0 {
			b.Blocks = append(b.Blocks, &brief.Para{Text: append(word(label+" ", brief.Bold), t...)})
		}
	}
	if a := e.Activity; a != nil {
		if a.DPIA != nil {
			add(w.say("dpia"), w.dpia(a.DPIA))
		}
		switch d := a.Decisions; {
		case d != nil:
			add(w.say("decisions"), w.decisions(d))
		case e.hasNone(ropa.ElementDecisions) && w.o.Edition == Working:
			add(w.say("decisions"), w.none())
		}
	}
	var names brief.Text
	for i := range e.AI {
		ai := &e.AI[i]
		names = join(w.set.Semicolon, brief.Plain, names, append(w.free(cmp.Or(ai.Name, lang.UpperFirst(w.code("aiFunction", string(ai.Function))), w.say("unnamed")), brief.Plain), w.note(ai.Provenance...)...))
	}
	add(w.say("ai"), names)
	return b
}

func (w *briefWriter) dpia(d *ropa.DPIA) brief.Text {
	required := map[ropa.Answer]string{ropa.Yes: w.say("isRequired"), ropa.No: w.say("isNotRequired")}[d.Required]
	status := ""
	if d.Status != "" {
		status = w.code("dpia", string(d.Status))
		if !d.Date.IsZero() && d.Document == nil {
			status += " (" + w.set.ShortDate(d.Date) + ")"
		}
	}
	t := word(lang.JoinNonEmpty(", ", required, status), brief.Plain)
	t = join(" – ", brief.Plain, t, w.free(w.docRef(d.Document), brief.Plain))
	t = append(join(w.set.Colon, brief.Plain, t, w.free(d.Reason, brief.Plain)), w.note(d.Provenance...)...)
	if c := d.Consultation; c != nil {
		t = newline(t, w.labelled("consultation", lang.JoinNonEmpty(", ", c.Authority, w.set.ShortDate(c.Date), c.Outcome, w.docRef(c.Document))))
	}
	return t
}

func (w *briefWriter) decisions(d *ropa.AutomatedDecisions) brief.Text {
	var said []string
	if d.Exist != "" {
		said = append(said, w.say(map[ropa.Answer]string{ropa.Yes: "yes", ropa.No: "noAnswer"}[d.Exist]))
	}
	for _, is := range []struct {
		a   ropa.Answer
		key string
	}{{d.Profiling, "profiling"}, {d.Solely, "solely"}, {d.Significant, "significant"}} {
		if is.a == ropa.Yes {
			said = append(said, w.say(is.key))
		}
	}
	if d.Exception != "" {
		said = append(said, w.code("exception", string(d.Exception)))
	}
	t := append(word(strings.Join(said, ", "), brief.Plain), w.note(d.Provenance...)...)
	t = join(w.set.Colon, brief.Plain, t, w.free(w.clauses(d.Logic, d.Consequences, d.Safeguards), brief.Plain))
	return join(w.set.Semicolon, brief.Plain, t, w.lawsText(w.lawsLine(d.Law), brief.Muted, d.Law))
}

// andExtra is a text with what the model has no field for below it.
func (w *briefWriter) andExtra(t brief.Text, list []ropa.Extra) brief.Text {
	return newline(append([]brief.Text{t}, w.extraLines(list)...)...)
}

// extraLines state what the model has no field for, if that is asked for.
func (w *briefWriter) extraLines(list []ropa.Extra) []brief.Text {
	if !w.shows("extra") {
		return nil
	}
	var lines []brief.Text
	for _, x := range list {
		line := w.free(x.Value, brief.Plain)
		if key := w.free(x.Key, brief.Muted); len(key) > 0 {
			line = append(append(key, word(w.set.Colon, brief.Muted)...), line...)
		}
		lines = append(lines, line)
	}
	return lines
}
