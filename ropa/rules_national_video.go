package ropa

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

// Video surveillance under the law of a State.
var nationalVideoRules = []Rule{
	retentionVideoLimitRule,
	basisDEVideoRule,
}

// VideoLimit is how long images of video surveillance are kept at most in a
// State, by a law or by what its authority says.
type VideoLimit struct {
	Country    transfer.Country
	Maximum    civil.Period
	From       civil.Date // first day it binds; zero: before the GDPR
	Severity   Severity   // of going beyond it
	Cite       Citation
	Confidence transfer.Confidence
	Note       string // whom it binds, and what it rests on
}

// videoLimits is ordered by country. What an authority says binds nobody by
// itself, and is never an error.
var videoLimits = []VideoLimit{
	{Country: "AT", Maximum: civil.MustPeriod("PT72H"), From: gdprFrom, Severity: SeverityInfo, Cite: ofState("AT", "DSG § 13(3)")[0], Confidence: transfer.OneSource,
		Note: "longer with a reason; courts have held the section not to apply to private keepers"},
	{Country: "BE", Maximum: civil.MustPeriod("P1M"), From: gdprFrom, Severity: SeverityWarning, Cite: ofState("BE", "act of 2007-03-21 Art. 6 § 3")[0], Confidence: transfer.Memory,
		Note: "three months for places of special risk"},
	{Country: "DE", Maximum: civil.MustPeriod("PT72H"), From: gdprFrom, Severity: SeverityWarning, Cite: ofState("DE", "BDSG § 4(5)")[0], Confidence: transfer.Memory,
		Note: "the act says without delay; 72 hours is what the authorities say"},
	{Country: "ES", Maximum: civil.MustPeriod("P1M"), From: lopdgddFrom, Severity: SeverityError, Cite: ofState("ES", "LO 3/2018 Art. 22(3)")[0], Confidence: transfer.Official,
		Note: "longer as evidence alone"},
	{Country: "FR", Maximum: civil.MustPeriod("P1M"), Severity: SeverityError, Cite: ofState("FR", "CSI Art. L252-5")[0], Confidence: transfer.Official,
		Note: "of public places and places open to the public"},
	{Country: "IT", Maximum: civil.MustPeriod("P7D"), Severity: SeverityWarning, Cite: eu("5(1)(e)")[0], Confidence: transfer.Memory,
		Note: "what the authority says"},
	{Country: "NL", Maximum: civil.MustPeriod("P4W"), Severity: SeverityInfo, Cite: eu("5(1)(e)")[0], Confidence: transfer.Memory,
		Note: "what the authority says"},
	{Country: "PL", Maximum: civil.MustPeriod("P3M"), From: gdprFrom, Severity: SeverityWarning, Cite: ofState("PL", "Kodeks pracy Art. 22² § 3")[0], Confidence: transfer.OneSource,
		Note: "monitoring at work"},
}

// VideoLimits returns the limits for images of video surveillance, by country.
func VideoLimits() []VideoLimit { return slices.Clone(videoLimits) }

// videoWords are parts of words, folded, in the names of video surveillance.
var videoWords = []string{"video", "cctv", "camera", "camara", "kamera", "telecamer", "wizyjn", "overvag"}

// surveillance reports whether an activity records people by cameras that
// watch a place, as its name, its facts and its images say.
func (a *Activity) surveillance() bool {
	if !slices.ContainsFunc(a.Data, func(d DataCategory) bool { return d.Kind == DataImage }) {
		return false
	}
	name := words.Fold(a.Name)
	named := slices.ContainsFunc(videoWords, func(w string) bool { return strings.Contains(name, w) })
	return a.PublicArea == Yes || slices.Contains(a.Types, TypePublicSpaces) || named && !strings.Contains(name, "conference") && !strings.Contains(name, "konferenz")
}

// Art. 5(1)(e) and the law of the State: images are kept for a short time.
var retentionVideoLimitRule = Rule{
	ID:        "retention/video-limit",
	Title:     "Images of video surveillance are kept for longer than the State allows",
	Concerns:  "video surveillance in a State that says how long",
	Doc:       "States say how long images of video surveillance may be kept: a month in Spain, in Belgium and, for public places and places open to the public, in France; three months at work in Poland. In Germany, Austria, Italy and the Netherlands it is the authorities that say so, or a section that courts do not apply, so that going beyond is a warning or a hint. A rule for one case, such as evidence, is passed over, and so is one that names the law, which retention/statutory-maximum compares.",
	Fix:       "Shorten the period, or state the case and the reason for more.",
	Fails:     "Images of the entrance kept for three months by a shop in Spain.",
	Passes:    "Images of the entrance kept for 14 days.",
	Cites:     slices.Concat(eu("5(1)(e)"), ofState("AT", "DSG § 13(3)"), ofState("BE", "act of 2007-03-21 Art. 6 § 3"), ofState("DE", "BDSG § 4(5)"), ofState("ES", "LO 3/2018 Art. 22(3)"), ofState("FR", "CSI Art. L252-5"), ofState("PL", "Kodeks pracy Art. 22² § 3")),
	Severity:  SeverityWarning,
	Demand:    DemandProcessing,
	ByEntry:   true,
	Regimes:   []Regime{EU},
	Countries: rowCountries(videoLimits, func(l *VideoLimit) transfer.Country { return l.Country }),
	bySeat:    true,
	Check:     retentionVideoLimit,
}

func retentionVideoLimit(p *Pass) {
	i := slices.IndexFunc(videoLimits, func(l VideoLimit) bool { return l.Country == p.keeperCountry() })
	if i < 0 || p.AsOf.Before(videoLimits[i].From) {
		return
	}
	limit := &videoLimits[i]
	for place, r := range controllerRetention(p) {
		a := place.Activity
		if r.Period.IsZero() || !a.surveillance() || !a.keepsImages(r) || limit.Country == "PL" && !a.concernsKind(SubjectEmployee) {
			continue
		}
		p.Applies()
		if !longerThan(r.Period, limit.Maximum) || r.When != "" || r.ActionNote != "" || slices.ContainsFunc(p.bindOn(p.statutoryFor(place.ActivityAt, r)), func(s *StatutoryPeriod) bool { return !s.Maximum.IsZero() }) {
			continue
		}
		f := Finding{Path: place.at("period"), Severity: limit.Severity, Cites: slices.Compact([]Citation{limit.Cite, eu("5(1)(e)")[0]})}
		f.Message = fmt.Sprintf("images are kept for %s, and %s has them kept for %s at most", inWords(r.Period), countryName(limit.Country), inWords(limit.Maximum))
		if limit.Note != "" {
			f.Message += " (" + limit.Note + ")"
		}
		if limit.Country == "FR" && a.PublicArea != Yes {
			f.Severity = SeverityWarning
		}
		p.ReportFinding(f)
	}
}

// keepsImages reports whether a retention rule is for images.
func (a *Activity) keepsImages(r *RetentionRule) bool {
	return slices.ContainsFunc(a.Data, func(d DataCategory) bool {
		return d.Kind == DataImage && (len(r.Data) == 0 || slices.Contains(r.Data, d.ID))
	})
}

// BDSG § 4(1) on cameras in places open to the public cannot be the ground of a
// private keeper; Art. 6(1)(f) is (BVerwG 6 C 2.18 of 2019-03-27).
var basisDEVideoRule = Rule{
	ID:         "basis/de-video",
	Title:      "A private keeper in Germany rests its cameras on § 4 BDSG",
	Concerns:   "purposes of private keepers that name § 4 BDSG",
	Doc:        "§ 4(1) BDSG on cameras in places open to the public has no room beside the GDPR for private keepers: their ground is Art. 6(1)(f), with its weighing. The Federal Administrative Court said so on 2019-03-27 (6 C 2.18, cited from memory).",
	Fix:        "State legitimate interests as the ground, with the interest and the weighing.",
	Fails:      "A shop whose cameras rest on § 4 BDSG.",
	Passes:     "The same on legitimate interests.",
	Cites:      slices.Concat(eu("6(1)(f)"), ofState("DE", "BDSG § 4(1)")),
	Severity:   SeverityWarning,
	Demand:     DemandProcessing,
	ByEntry:    true,
	Regimes:    []Regime{EU},
	From:       civil.MustDate("2019-03-27"),
	Countries:  []transfer.Country{"DE"},
	Confidence: transfer.Memory,
	Check:      basisDEVideo,
}

func basisDEVideo(p *Pass) {
	if p.Register.Organisation.PublicAuthority == Yes {
		return
	}
	for purpose := range p.Purposes() {
		named, carried := -1, false
		for i := range purpose.Bases {
			b := &purpose.Bases[i]
			text := words.Fold(b.Claim)
			for j := range b.Law {
				text += " " + words.Fold(b.Law[j].Name+" "+b.Law[j].Provision)
			}
			if hasPhrase(text, []string{"bdsg", "bundesdatenschutzgesetz"}) && (hasNumber(text, "§ 4") || hasNumber(text, "§4")) {
				named = i
			}
			carried = carried || b.Ground == lawfulbasis.LegitimateInterests || b.Ground == lawfulbasis.Consent
		}
		if named < 0 {
			continue
		}
		p.Applies()
		if !carried {
			p.Report(purpose.Path.Index("bases", named), "%s rests on § 4 BDSG, which is no ground for a private keeper", called("purpose", purpose.Name))
		}
	}
}
