package ropa

import (
	"fmt"
	"iter"
	"slices"
	"strings"
)

// Security of processing: Art. 32(1) GDPR, with its siblings: UK GDPR Art. 32,
// EUDPR Art. 33, FADP Art. 8.
var securityRules = []Rule{
	securitySpecialProtectionRule,
	securityObjectiveUncoveredRule,
	securityVagueRule,
}

// measuresOf walks the measures that protect an entry: its own and those of
// its systems. IDs that name no measure are passed over.
func measuresOf(p *Pass, security, systems []ID) iter.Seq[*Measure] {
	return func(yield func(*Measure) bool) {
		for _, id := range security {
			if m := p.Measure(id); m != nil && !yield(m) {
				return
			}
		}
		for _, id := range systems {
			system := p.System(id)
			if system == nil {
				continue
			}
			for _, id := range system.Measures {
				if m := p.Measure(id); m != nil && !yield(m) {
					return
				}
			}
		}
	}
}

// Art. 32(1)(a): measures include, as appropriate, the pseudonymisation and
// encryption of personal data. FADP Art. 8(1): security is adequate to the
// risk.
var securitySpecialProtectionRule = Rule{
	ID:       "security/special-protection",
	Title:    "Special-category data with neither encryption nor pseudonymisation",
	Concerns: "special-category data in entries that state security measures",
	Doc:      "Encryption and pseudonymisation are the two measures the law names. They are owed where appropriate to the risk, and for special categories a decision against both needs a reason. The measures looked at are those of the entry and of its systems.",
	Fix:      "Add the measure that encrypts or pseudonymises the data, or accept the finding with the reason why neither is appropriate.",
	Fails:    "Health data protected by access control and backups alone.",
	Passes:   "Health data on encrypted disks.",
	Cites:    slices.Concat(gdpr("32(1)(a)"), eudpr("33(1)(a)"), fadp("8(1)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    securitySpecial,
}

func securitySpecial(p *Pass) {
	for rec := range p.Entries() {
		d := p.protection().first(rec.Data)
		if d == nil {
			continue
		}
		stated, protected := false, false
		for m := range measuresOf(p, rec.Security, rec.Systems) {
			stated = true
			if m.conceals() {
				protected = true
				break
			}
		}
		if !stated { // record/security-missing speaks
			continue
		}
		p.Applies()
		if !protected {
			p.Report(rec.Path.Child("security"), "special data %q (%s) is processed with neither encryption nor pseudonymisation stated",
				dataName(d), p.protection().label(d))
		}
	}
}

// conceals reports whether a measure encrypts or pseudonymises: by its type,
// by what it serves, or in words.
func (m *Measure) conceals() bool {
	if m.Type == MeasureEncryption || m.Type == MeasurePseudonymisation ||
		slices.Contains(m.Objectives, ObjectiveEncryption) || slices.Contains(m.Objectives, ObjectivePseudonymisation) {
		return true
	}
	for _, stem := range concealing {
		if containsFold(m.Name, stem) || containsFold(m.Description, stem) {
			return true
		}
	}
	return false
}

// concealing are stems of the words for encryption and pseudonymisation in
// English, German, French, Italian, Spanish, Portuguese and Dutch.
var concealing = [...]string{"encrypt", "verschlüssel", "chiffr", "crittogra", "cifra", "versleutel", "pseudonym", "pseudonim", "seudonim"}

// objectives32 are those of Art. 32(1)(b) to (d), in order, with their letter
// and the types of measures that serve them by their nature.
var objectives32 = [...]struct {
	objective Objective
	letter    string
	by        []MeasureType
}{
	{ObjectiveConfidentiality, "(b)", []MeasureType{MeasureEncryption, MeasurePseudonymisation, MeasureAccessControl, MeasurePhysical}},
	{ObjectiveIntegrity, "(b)", nil},
	{ObjectiveAvailability, "(b)", []MeasureType{MeasureBackup}},
	{ObjectiveResilience, "(b)", nil},
	{ObjectiveRestoration, "(c)", []MeasureType{MeasureBackup}},
	{ObjectiveTesting, "(d)", []MeasureType{MeasureTesting}},
}

// serves reports whether a measure serves an objective of Art. 32(1)(b) to
// (d): as stated, or by what it is. What serves letter (a) keeps data from
// those who may not read it.
func (m *Measure) serves(i int) bool {
	o := &objectives32[i]
	return slices.Contains(m.Objectives, o.objective) || slices.Contains(o.by, m.Type) ||
		o.objective == ObjectiveConfidentiality && (slices.Contains(m.Objectives, ObjectiveEncryption) || slices.Contains(m.Objectives, ObjectivePseudonymisation))
}

// Art. 32(1)(b) to (d): the ongoing confidentiality, integrity, availability
// and resilience of systems and services, restoring availability and access in
// time after an incident, and regular testing of the measures.
var securityObjectiveUncoveredRule = Rule{
	ID:       "security/objective-uncovered",
	Title:    "An objective of security that no measure serves",
	Concerns: "entries with security measures",
	Doc:      "The law names confidentiality, integrity, availability and resilience, restoring after an incident, and testing. An objective that no stated measure serves is either a gap in the security or one in the record. Encryption, pseudonymisation, control of access and physical protection serve confidentiality, backups serve availability and restoring, tests serve testing, whether or not the record says so. The FADP leaves the objectives to its ordinance, and is not checked.",
	Fix:      "Add the measures that serve the objective, or state on those recorded that they serve it.",
	Fails:    "An entry with encryption and access control, and nothing that restores or tests.",
	Passes:   "An entry with encryption, backups that are rehearsed, and a yearly audit.",
	Cites:    slices.Concat(gdpr("32(1)(b)", "32(1)(c)", "32(1)(d)"), eudpr("33(1)(b)", "33(1)(c)", "33(1)(d)")),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    securityObjectives,
}

func securityObjectives(p *Pass) {
	for rec := range p.Entries() {
		var covered [len(objectives32)]bool
		stated := false
		for m := range measuresOf(p, rec.Security, rec.Systems) {
			stated = true
			for i := range objectives32 {
				covered[i] = covered[i] || m.serves(i)
			}
		}
		if !stated {
			continue
		}
		p.Applies()
		var lacks, provisions []string
		for i, ok := range covered {
			if ok {
				continue
			}
			lacks = append(lacks, codeLabel(objectives, objectives32[i].objective))
			provision := "32(1)" + objectives32[i].letter
			if p.Regime == EUInstitutions {
				provision = "33(1)" + objectives32[i].letter
			}
			if !slices.Contains(provisions, provision) {
				provisions = append(provisions, provision)
			}
		}
		if len(lacks) > 0 {
			p.ReportFinding(Finding{
				Path:    rec.Path.Child("security"),
				Message: fmt.Sprintf("no measure stated serves %s", strings.Join(lacks, ", ")),
				Cites:   p.citesIn(provisions...),
			})
		}
	}
}

// Arts. 30(1)(g) and 30(2)(d): a general description of the measures.
var securityVagueRule = Rule{
	ID:       "security/vague",
	Title:    "A security measure that describes nothing",
	Concerns: "security measures",
	Doc:      "The record gives a general description of the measures. \"Appropriate technical and organisational measures\" repeats the law and describes none.",
	Fix:      "Say in a sentence what is done: who has access, what is encrypted, how data is backed up and restored.",
	Fails:    "A measure \"Appropriate technical and organisational measures\" with no description.",
	Passes:   "A measure \"Access is granted by role and reviewed twice a year\".",
	Cites:    slices.Concat(gdpr("30(1)(g)", "30(2)(d)"), eudpr("31(1)(g)", "31(2)(d)"), fadp("12(2)(f)", "12(3)")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    securityVague,
}

func securityVague(p *Pass) {
	for i := range p.Register.Measures {
		m := &p.Register.Measures[i]
		if m.Name == "" && m.Description == "" || p.unread(vagueMeasures) {
			continue
		}
		p.Applies()
		if len(m.Objectives) > 0 || m.Type != "" && m.Type != MeasureOther || !m.Reference.Empty() {
			continue
		}
		if vagueSecurity(m.Name, m.Description, p.Register.Language) {
			p.ReportFinding(Finding{
				Path:    Path{}.Index("measures", i),
				Message: fmt.Sprintf("measure %q describes nothing that is done", shorten(strings.TrimSpace(m.Name+" "+m.Description), 60)),
				Cites:   p.citesFor(len(p.Register.Activities) > 0, len(p.Register.Processing) > 0),
			})
		}
	}
}
