package record

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// briefTransfer is a transfer that several entries may have, with its state on
// the day.
type briefTransfer struct {
	name    string // "T1"
	v       *transfer.Transfer
	entries []*entry
	reason  string   // key of what speaks against it; "" while it is in force
	goes    []string // what is sent, as the entries say it
}

// mark is a transfer's state: in force, or in need of attention.
func (t *briefTransfer) mark(w *briefWriter) brief.Mark {
	if t.reason == "" {
		return brief.Mark{Shape: brief.InForce, Alt: w.say("inForce")}
	}
	if w.o.NoMarks {
		return brief.Mark{}
	}
	return brief.Mark{Shape: brief.Triangle, Alt: w.say("attention")}
}

// state is the same in words.
func (t *briefTransfer) state(w *briefWriter) brief.Text {
	if t.reason == "" {
		return brief.Text{{Text: w.say("inForce"), Style: brief.Bold, Mark: t.mark(w)}}
	}
	if w.o.NoMarks {
		return nil
	}
	return brief.Text{{Text: w.say("attention"), Style: brief.Attention, Mark: t.mark(w)}}
}

// shareTransfers numbers the transfers, those that are the same once, those of
// the most entries first.
func (w *briefWriter) shareTransfers() {
	w.transfer = make(map[*transfer.Transfer]*briefTransfer)
	at := make(map[string]*briefTransfer)
	for _, e := range w.all {
		for i := range e.Transfers {
			v := &e.Transfers[i]
			reason := w.stateOf(e, i)
			key := fmt.Sprint(reason, "\x00", flat(w.instrument(e, v)), "\x00", v.Destination, v.Organisation, v.Area, "\x00", v.Importer, v.Exporter, v.Status, v.Start, v.End, w.boundBy(e), "\x00", v.Safeguards)
			t := at[key]
			if t == nil {
				t = &briefTransfer{v: v, reason: reason}
				at[key] = t
				w.transfers = append(w.transfers, t)
			}
			w.transfer[v] = t
			if !slices.Contains(t.entries, e) {
				t.entries = append(t.entries, e)
			}
			what := cmp.Or(v.Description, strings.Join(w.dataNames(e, v.Data), ", "))
			if what != "" && !slices.Contains(t.goes, what) {
				t.goes = append(t.goes, what)
			}
		}
	}
	slices.SortStableFunc(w.transfers, func(x, y *briefTransfer) int { return cmp.Compare(len(y.entries), len(x.entries)) })
	for i, t := range w.transfers {
		t.name = fmt.Sprintf("T%d", i+1)
	}
}

// dataNames names categories of an entry.
func (w *briefWriter) dataNames(e *entry, refs []ropa.ID) []string {
	var names []string
	for i := range e.Data {
		if slices.Contains(refs, e.Data[i].ID) {
			names = append(names, w.dataName(&e.Data[i]))
		}
	}
	return names
}

// reasons are what the rules that speak of a transfer say against it, the
// gravest first, as keys of words.
var reasons = []struct {
	rule ropa.RuleID
	key  string
}{
	{"transfer/not-adequate", "why:notAdequate"},
	{"transfer/clauses-repealed", "why:clausesRepealed"},
	{"transfer/clauses-not-transfer-tool", "why:noTool"},
	{"transfer/uk-instrument", "why:ukInstrument"},
	{"transfer/ch-adaptation", "why:swissTerms"},
	{"transfer/clauses-module", "why:module"},
	{"transfer/bcr-group", "why:bcrGroup"},
	{"transfer/derogation-occasional", "why:occasional"},
	{"transfer/derogation-public-authority", "why:publicAuthority"},
	{"transfer/derogation-consent", "why:consent"},
	{"transfer/derogation-public-interest", "why:publicInterest"},
	{"transfer/derogation-register", "why:wholeRegister"},
	{"transfer/compelling-conditions", "why:compelling"},
	{"transfer/claim-unrecognised", "why:claim"},
	{"transfer/mechanism-missing", "why:noInstrument"},
	{"transfer/foreign-order", "why:order"},
	{"transfer/adequacy-scope", "why:scope"},
	{"transfer/alternatives", "why:alternatives"},
	{"transfer/clauses-unstated", "why:clausesUnstated"},
	{"transfer/authorisation-missing", "why:authorisation"},
	{"transfer/bcr-approval", "why:approval"},
	{"transfer/approval-missing", "why:approval"},
	{"record/ch-guarantees", "why:guarantees"},
	{"record/eui-safeguards", "why:guarantees"},
	{"record/transfer-safeguards-documented", "why:guarantees"},
	{"transfer/clauses-importer-subject", "why:importerSubject"},
	{"transfer/derogation-last-resort", "why:lastResort"},
	{"record/transfer-destination", "why:destination"},
}

// stateOf returns the key of what speaks against a transfer on the day; "" if
// an instrument is named, is signed and goes on as far as the keeper says, the
// tables of the law confirm it for the destination, and no rule speaks against
// it. What the keeper claims is not taken as found.
func (w *briefWriter) stateOf(e *entry, i int) string {
	v := &e.Transfers[i]
	place := fmt.Sprintf("%s/transfers/%d", e.Path, i)
	found := make(map[ropa.RuleID]bool)
	for _, f := range w.foundIn[e] {
		if f.Waiver != nil {
			continue
		}
		for _, p := range append(slices.Clone(f.Places), f.Path) {
			if s := p.String(); s == place || strings.HasPrefix(s, place+"/") {
				found[f.Rule] = true
			}
		}
	}
	nowhere := v.Destination == "" && v.Organisation == ""
	switch {
	case v.Mechanism == "" && v.Claim != "":
		return "why:claim"
	case nowhere && v.Mechanism == transfer.AdequacyDecision && (v.Adequacy == nil || v.Adequacy.Decision == ""):
		return "why:noDecisionNoCountry"
	}
	if found["transfer/alternatives"] && found["transfer/not-adequate"] {
		return "why:openAndEnded"
	}
	for _, r := range reasons {
		if found[r.rule] {
			return r.key
		}
	}
	switch {
	case nowhere && v.Mechanism == "":
		return "why:noInstrument"
	case nowhere:
		return "why:noCountry"
	}
	for _, d := range []*ropa.Reference{v.Document, v.Approval} {
		switch {
		case d == nil:
		case d.Signed == ropa.No:
			return "why:unsigned"
		case !d.Until.IsZero() && !w.day.Before(d.Until):
			return "why:expired"
		}
	}
	for _, r := range w.boundBy(e) {
		if r = r.On(w.day); r == "" {
			continue
		}
		if why := w.confirmed(v, r); why != "" {
			return why
		}
	}
	return ""
}

// confirmed looks an instrument up in the tables of the law under one regime;
// "" if they confirm it.
func (w *briefWriter) confirmed(v *transfer.Transfer, r ropa.Regime) string {
	standing := transfer.StandingOf(v.Destination, r, w.day)
	if v.Destination == "" {
		standing = transfer.StandingOfOrganisation(v.Organisation, r, w.day)
	}
	if standing.Kind == transfer.StandingInside || standing.Kind == transfer.StandingBridge {
		return ""
	}
	switch v.Mechanism {
	case "":
		return "why:noInstrument"
	case transfer.AdequacyDecision:
		if v.Adequacy == nil || v.Adequacy.Decision == "" {
			return "why:noDecision"
		}
		named := w.decision(v.Adequacy.Decision).named
		for _, a := range standing.Adequacy {
			if slices.ContainsFunc(named, func(n transfer.Adequacy) bool { return n.Decision == a.Decision && n.Regime == a.Regime }) {
				if a.Scope.Partial() && v.Adequacy.ScopeMet != ropa.Yes && v.Adequacy.Listed != ropa.Yes {
					return "why:scope"
				}
				return ""
			}
		}
		return "why:notAdequate"
	case transfer.StandardClauses:
		if v.Clauses == nil || v.Clauses.Set == "" {
			return "why:clausesUnstated"
		}
		s := v.Clauses.Standing(r, w.day)
		switch {
		case s.Kind == "" && r == ropa.EUInstitutions:
			return "why:unknown"
		case !s.Kind.Serves():
			return "why:clausesRepealed"
		case s.Rule.UKAddendum && v.Clauses.UKAddendum != ropa.Yes:
			return "why:ukInstrument"
		case s.Rule.SwissTerms && v.Clauses.SwissTerms != ropa.Yes:
			return "why:swissTerms"
		}
		return ""
	}
	if _, ok := v.Mechanism.Under(r, w.day); !ok {
		return "why:unknown"
	}
	if v.Mechanism.Derogation() {
		return ""
	}
	if v.Document.Empty() && v.Approval.Empty() && v.Safeguards == "" {
		return "why:noDocument"
	}
	return ""
}

// where names the destination of a transfer, with the status where it does not
// take place.
func (w *briefWriter) where(e *entry, v *transfer.Transfer, asked clause) brief.Text {
	var t brief.Text
	name := joined(transferDestination(w.Builder, item[transfer.Transfer]{e: e, v: v}), ", ")
	if name != "" {
		t = w.destinationText(v, name)
	}
	if v.Status != transfer.Actual {
		t = newline(t, word(w.say("transferStatus:"+string(v.Status)), brief.Muted))
	} else if v.Destination == "" && v.Organisation == "" {
		t = newline(t, w.missing(e, asked))
	}
	return t
}

// destinationText is the name of a destination: of a country in the language of
// the document, of an area in the keeper's words.
func (w *briefWriter) destinationText(v *transfer.Transfer, name string) brief.Text {
	if v.Area == "" && v.Organisation == "" {
		return word(name, brief.Plain)
	}
	return w.free(name, brief.Plain)
}

// instrument names what a transfer relies on, on a few lines.
func (w *briefWriter) instrument(e *entry, v *transfer.Transfer) brief.Text {
	head := w.instrumentName(v)
	if v.Mechanism == "" {
		if v.Claim == "" {
			return nil
		}
		return w.claim(v.Claim)
	}
	lines := []brief.Text{head}
	if v.Claim != "" {
		lines = append(lines, w.claim(v.Claim))
	}
	add := func(style brief.Style, label, s string) {
		if s = strings.TrimSpace(s); s != "" {
			lines = append(lines, append(word(label, brief.Muted), w.free(s, style)...))
		}
	}
	if a := v.Adequacy; a != nil {
		var said []string
		if a.Listed == ropa.Yes {
			said = append(said, w.say("listed"))
		}
		if !a.Checked.IsZero() {
			said = append(said, w.dated("checked", a.Checked))
		}
		add(brief.Plain, "", strings.Join(said, ", "))
	}
	if c := v.Clauses; c != nil {
		var said []string
		if !c.Signed.IsZero() {
			number := ""
			if v.Document != nil {
				number = parenthesis(v.Document.Number)
			}
			said = append(said, lang.JoinNonEmpty(" ", w.dated("signed", c.Signed), number))
		}
		if c.UKAddendum == ropa.Yes {
			said = append(said, w.say("ukAddendum"))
		}
		if c.SwissTerms == ropa.Yes {
			said = append(said, w.say("swissTerms"))
		}
		add(brief.Plain, "", strings.Join(said, ", "))
	}
	if v.Document != nil && (v.Clauses == nil || v.Clauses.Signed.IsZero()) {
		add(brief.Plain, "", w.docRef(v.Document))
	}
	if v.Approval != nil {
		add(brief.Plain, w.say("approval")+" ", w.docRef(v.Approval))
	}
	if v.Assessment != nil {
		add(brief.Plain, "", lang.JoinNonEmpty(" ", w.say("assessment"), cmp.Or(lang.JoinNonEmpty(", ", v.Assessment.Number, w.set.ShortDate(v.Assessment.Date)), v.Assessment.Title)))
	}
	if v.Derogation != nil {
		add(brief.Muted, "", v.Derogation.Why)
		add(brief.Muted, "", v.Derogation.Interest)
	}
	if v.Order != nil {
		add(brief.Plain, "", lang.JoinNonEmpty(", ", v.Order.Authority, v.Order.Agreement))
	}
	add(brief.Muted, "", v.Safeguards)
	if v.Supplementary != "" {
		add(brief.Muted, w.say("supplementary")+w.set.Colon, v.Supplementary)
	}
	return w.andExtra(newline(lines...), v.Extra)
}

// instrumentName names what a transfer relies on, on one line.
func (w *briefWriter) instrumentName(v *transfer.Transfer) brief.Text {
	if v.Mechanism == "" {
		if v.Claim == "" {
			return w.notStated()
		}
		return w.claim(v.Claim)
	}
	name := codeCell(w.Builder, "mechanism", v.Mechanism).String()
	if key := "mechanism:" + string(v.Mechanism); w.set.Brief[key] != "" {
		name = w.say(key)
	}
	link := ""
	if v.Adequacy != nil {
		decision := v.Adequacy.Decision
		link = w.decision(decision).address
		if annex, ok := strings.CutPrefix(decision, "DPO "); ok {
			decision, link = w.Cites([]fact.Citation{{Act: fact.DPO, Provision: annex}}), w.set.Address(lang.Source{Act: fact.DPO})
		}
		if w.set.Numbers != nil {
			decision = w.set.Numbers.Replace(decision)
		}
		name = lang.JoinNonEmpty(" ", name, decision)
	}
	if c := v.Clauses; c != nil && c.Set != "" {
		set := w.short("clauses", string(c.Set))
		if c.Module != "" {
			set = lang.JoinNonEmpty(", ", set, w.say("module")+"\u00a0"+string(c.Module))
		}
		name = lang.JoinNonEmpty(" ", name, set)
		for _, info := range transfer.ClauseSets() {
			if info.Code == c.Set {
				link = w.set.Address(lang.Source{Act: fact.EUAct, Number: info.Name})
			}
		}
	}
	return brief.Text{{Text: name, Link: link}}
}

// claim is what the keeper gives as a ground or an instrument and is none.
func (w *briefWriter) claim(s string) brief.Text {
	open, end := w.quotes()
	return append(word(w.say("sourcePuts")+w.set.Colon, brief.Muted), w.free(open+strings.TrimSpace(s)+end, brief.Plain)...)
}

// quotes are the quotation marks of the language.
func (w *briefWriter) quotes() (open, end string) {
	open, end = w.set.Quotes()
	if w.swiss && open == "„" {
		return "«", "»"
	}
	return open, end
}

// transferBlocks are the table of the transfers, or that there are none.
func (w *briefWriter) transferBlocks() []brief.Block {
	head := &brief.Heading{Text: w.say("transfers")}
	var confirmed, open []*entry
	for _, e := range w.all {
		if len(e.Transfers) == 0 {
			if e.hasNone(ropa.ElementTransfers) {
				confirmed = append(confirmed, e)
			} else {
				open = append(open, e)
			}
		}
	}
	if len(w.transfers) == 0 {
		none := brief.Text{{Text: w.say("noTransfersAtAll"), Mark: brief.Mark{Shape: brief.Ring, Alt: w.say("none")}}}
		switch {
		case len(open) == 0:
			return []brief.Block{head, &brief.Para{Text: none}}
		case len(confirmed) == 0:
			return []brief.Block{head, &brief.Para{Text: w.notStated()}}
		}
	}
	t := &brief.Table{Title: w.say("transfers"), Columns: []brief.Column{
		{Width: 9}, {Heading: word(w.say("destination"), brief.Plain), Weight: 1}, {Heading: word(w.say("goes"), brief.Plain), Weight: 1.2},
		{Heading: word(w.say("importer"), brief.Plain), Weight: 1.1}, {Heading: word(w.say("instrument"), brief.Plain), Weight: 2},
		{Heading: word(w.say("state"), brief.Plain), Width: 27}, {Heading: word(w.say("activitiesHead"), brief.Plain), Width: 17},
	}}
	row := func(id string, cells ...brief.Text) {
		r := brief.Row{ID: id, Head: 1}
		for _, c := range cells {
			r.Cells = append(r.Cells, brief.Cell{Text: c})
		}
		t.Rows = append(t.Rows, r)
	}
	for _, x := range w.transfers {
		e := x.entries[0]
		asked := clauseTransfers
		if e.Processing != nil {
			asked = clauseOwnTransfers
		}
		state := x.state(w)
		if x.reason != "" && !w.o.NoMarks {
			state = newline(state, word(w.say(x.reason), brief.Reason))
		}
		importer := w.free(w.partyName(x.v.Importer), brief.Plain)
		if x.v.Exporter != "" {
			importer = newline(importer, word(w.say("exporter")+w.set.Colon+w.partyName(x.v.Exporter), brief.Muted))
		}
		row("transfer:"+x.name, word(x.name, brief.Bold), append(w.where(e, x.v, asked), w.note(x.v.Provenance...)...), w.free(strings.Join(x.goes, w.set.Semicolon), brief.Plain),
			importer, w.instrument(e, x.v), state, word(w.entries(x.entries), brief.Plain))
	}
	if len(open) > 0 {
		row("", nil, w.notStated(), nil, nil, nil, nil, word(w.entries(open), brief.Plain))
	}
	const ordinary = 160 // runes of what goes, at most, where the column is as wide as others
	for _, x := range w.transfers {
		if utf8.RuneCountInString(strings.Join(x.goes, w.set.Semicolon)) > ordinary {
			t.Columns[2].Weight = 2.4
		}
	}
	dropEmpty(t)
	blocks := []brief.Block{head, t}
	if len(confirmed) > 0 {
		blocks = append(blocks, &brief.Para{Text: brief.Text{
			{Text: w.say("noTransfers") + w.set.Colon, Style: brief.Muted, Mark: brief.Mark{Shape: brief.Ring, Alt: w.say("none")}}, {Text: w.entries(confirmed)},
		}})
	}
	return blocks
}

// dropEmpty takes columns off a table that are empty in every row.
func dropEmpty(t *brief.Table) {
	for j := len(t.Columns) - 1; j >= 0; j-- {
		if slices.ContainsFunc(t.Rows, func(r brief.Row) bool { return len(r.Cells[j].Text) > 0 || r.Cells[j].Mark.Shape != brief.NoMark }) {
			continue
		}
		t.Columns = slices.Delete(t.Columns, j, j+1)
		for i := range t.Rows {
			t.Rows[i].Cells = slices.Delete(t.Rows[i].Cells, j, j+1)
		}
	}
}

// citer returns where a regime has a ground or condition.
type citer func(fact.Regime) (fact.Citation, bool)
