package ropa

import (
	"strings"

	"github.com/openropa/openropa/ropa/civil"
)

// What a change of processing asks for. The rules compare the register with
// an earlier one and speak of entries that took place before and still do: a
// new activity, or one that was planned, is judged as it stands by all other
// rules. A change happened at some time after the last day on which the
// earlier state is known to have stood (see since); a duty that the record
// shows to be met since then is not reported.
//
// EUDPR Arts. 15 and 16 lack point (d) of Art. 13(1), so that recipients are
// 15(1)(d) and transfers 15(1)(e), and 16(1)(e) and (f).
var changeRules = []Rule{
	changePurposeAddedRule,
	changeBasisSwappedRule,
	changeBasisChangedRule,
	changeSpecialAddedRule,
	changeDataAddedRule,
	changeSubjectsAddedRule,
	changeRecipientAddedRule,
	changeSubProcessorAddedRule,
	changeTransferAddedRule,
	changeSafeguardWeakenedRule,
	changeRetentionExtendedRule,
	changeMeasureRemovedRule,
	changeDecisionAddedRule,
	changeDPIAReviewRule,
	changeActivityVanishedRule,
	changeControllerChangedRule,
	changePurposeRewordedRule,
	changeRoleChangedRule,
	changeProcessorGoneRule,
}

// since returns the last day on which the earlier state of an entry is known
// to have stood: the review of its register or, if that is later, the last
// change of the entry. What is dated after it is taken to follow the change.
func (p *Pass) since(was *Entry) civil.Date {
	day := p.Before.Reviewed
	if a := was.Activity; a != nil && a.Updated.After(day) {
		day = a.Updated
	}
	return day
}

// renewed reports whether something dated is newer than it was before, or
// than the earlier state.
func renewed(was, is, since civil.Date) bool {
	return !is.IsZero() && is != was && (!was.IsZero() && is.After(was) || is.After(since))
}

// noticeOwed says what is missing until people have been told of a change: it
// is empty if the entry's privacy notice was updated since, by its date or, if
// it has none, as another document.
func (p *Pass) noticeOwed(c *changeAt) string {
	was, is := c.was.Activity.Notice, c.is.Activity.Notice
	if is.Empty() {
		return "no privacy notice is on record"
	}
	if was == nil {
		was = &Reference{}
	}
	switch {
	case renewed(was.Date, is.Date, p.since(&c.was)):
		return ""
	case !is.Date.IsZero():
		return "the privacy notice is still that of " + is.Date.String()
	case was.Date.IsZero() && *was != *is:
		return ""
	}
	return "the privacy notice has no date that shows an update"
}

// dpiaRenewed reports whether the impact assessment was carried out or
// reviewed since the change, or it was recorded anew that none is required.
func (p *Pass) dpiaRenewed(c *changeAt) bool {
	was, is := c.was.Activity.DPIA, c.is.Activity.DPIA
	if was == nil {
		was = &DPIA{}
	}
	switch {
	case is == nil:
		return false
	case is.refused():
		return is.Reason != was.Reason || renewed(was.Date, is.Date, p.since(&c.was))
	case !is.done():
		return false
	}
	dated := func(d *DPIA) civil.Date {
		if d.Date.IsZero() && d.Document != nil {
			return d.Document.Date
		}
		return d.Date
	}
	return renewed(dated(was), dated(is), p.since(&c.was))
}

// dpiaStanding says in words how an assessment stands that was not renewed.
func (c *changeAt) dpiaStanding() string {
	switch d := c.is.Activity.DPIA; {
	case d.done() && !d.Date.IsZero():
		return "the impact assessment is still that of " + d.Date.String()
	case d.done():
		return "the impact assessment has no date that shows a review"
	case d == nil:
		return "no impact assessment is on record"
	case d.Status == DPIAInProgress:
		return "the impact assessment is still in progress"
	case d.refused():
		return "why no impact assessment is required was recorded before"
	}
	return "no impact assessment is done"
}

// index returns the position in a list that the n-th step of a path names.
func (p Path) index(n int) int {
	if n < p.n {
		return int(p.indexes[n])
	}
	return gone
}

// duty is something a change asks for that the record does not show to be
// done, in words, and where the law asks for it; met if the words are empty.
type duty struct {
	missing string
	cites   []Citation
}

// owes reports a change with the duties that are unmet, and cites those alone;
// it is silent if there is none.
func (p *Pass) owes(f Finding, what string, duties ...duty) {
	p.Applies()
	var missing []string
	f.Cites = []Citation{}
	for _, d := range duties {
		if d.missing == "" {
			continue
		}
		missing = append(missing, d.missing)
		for _, c := range d.cites {
			if of := regimeOf(c.Act); of == "" || of == p.Regime {
				f.Cites = append(f.Cites, c)
			}
		}
	}
	if len(missing) > 0 {
		f.Message = what + ": " + strings.Join(missing, ", and ")
		p.ReportFinding(f)
	}
}
