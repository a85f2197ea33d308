package ropa

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/lawfulbasis"
)

func TestScreen(t *testing.T) {
	none := lawfulbasis.SpecialCategory("")
	special := func(s lawfulbasis.SpecialCategory) []DataCategory {
		return []DataCategory{{ID: "x", Name: "Data", Special: []lawfulbasis.SpecialCategory{s}}}
	}
	tests := []struct {
		name     string
		regimes  []Regime
		activity Activity
		cases    string // "code citation", comma between
		criteria string // "code path: fact", line between
	}{
		{name: "nothing stated"},
		{name: "answers of no", activity: Activity{LargeScale: No, Monitoring: No, PublicArea: No,
			Decisions: &AutomatedDecisions{Exist: No, Profiling: No, Solely: Yes, Significant: Yes},
			Subjects:  []SubjectCategory{{Kind: SubjectEmployee, Vulnerable: No}, {Kind: SubjectCustomer}},
			Data:      []DataCategory{{Kind: DataHealth, Criminal: No, Special: []lawfulbasis.SpecialCategory{none, "helth"}}},
			AI:        []AIUse{{Function: AIOther}}, Types: []ProcessingType{TypeOrdinary, "unknown"}}},
		{name: "every type the keeper states",
			activity: Activity{Types: []ProcessingType{TypeEvaluation, TypeDecision, TypeMonitoring, TypeSensitive, TypeLargeScale, TypeMatching, TypeVulnerable, TypeInnovative, TypePreventing}},
			cases:    "a GDPR Art. 35(3)(a)",
			criteria: `1 /activities/0/types/0: the record classifies it as "evaluation"
2 /activities/0/types/1: the record classifies it as "automated-decision"
3 /activities/0/types/2: the record classifies it as "systematic-monitoring"
4 /activities/0/types/3: the record classifies it as "sensitive-data"
5 /activities/0/types/4: the record classifies it as "large-scale"
6 /activities/0/types/5: the record classifies it as "matching"
7 /activities/0/types/6: the record classifies it as "vulnerable-subjects"
8 /activities/0/types/7: the record classifies it as "innovative-technology"
9 /activities/0/types/8: the record classifies it as "preventing-a-right"`},
		{name: "profiling and a decision", activity: Activity{Decisions: &AutomatedDecisions{Profiling: Yes, Solely: Yes, Significant: Yes}},
			cases: "a GDPR Art. 35(3)(a)",
			criteria: `1 /activities/0/decisions/profiling: profiling is stated
2 /activities/0/decisions: solely automated decisions with legal or similar effect are stated`},
		{name: "profiling without significant effect", activity: Activity{Decisions: &AutomatedDecisions{Profiling: Yes, Solely: Yes}},
			criteria: `1 /activities/0/decisions/profiling: profiling is stated`},
		{name: "public area", activity: Activity{PublicArea: Yes, LargeScale: Yes},
			criteria: `3 /activities/0/publicArea: a publicly accessible area is monitored
5 /activities/0/largeScale: a large scale is stated`},
		{name: "public area, systematically", activity: Activity{PublicArea: Yes, Monitoring: Yes, LargeScale: Yes},
			cases: "c GDPR Art. 35(3)(c)",
			criteria: `3 /activities/0/monitoring: regular and systematic monitoring is stated
5 /activities/0/largeScale: a large scale is stated`},
		{name: "public area, by type", regimes: []Regime{EUInstitutions}, activity: Activity{Types: []ProcessingType{TypePublicSpaces}, LargeScale: Yes},
			cases: "c EUDPR Art. 39(3)(c)",
			criteria: `3 /activities/0/types/0: the record classifies it as "public-area-monitoring"
5 /activities/0/largeScale: a large scale is stated`},
		{name: "special data on a large scale", regimes: []Regime{UK}, activity: Activity{LargeScale: Yes, Data: special(lawfulbasis.ReligiousBeliefs)},
			cases: "b UK GDPR Art. 35(3)(b)",
			criteria: `4 /activities/0/data/0/special: data "Data" is special (religious or philosophical beliefs)
5 /activities/0/largeScale: a large scale is stated`},
		{name: "sensitive in Switzerland", regimes: []Regime{EU, Swiss}, activity: Activity{LargeScale: Yes, Data: special(lawfulbasis.SocialAssistance)},
			cases: "b GDPR Art. 35(3)(b)",
			criteria: `4 /activities/0/data/0/special: data "Data" is special (social assistance measures)
5 /activities/0/largeScale: a large scale is stated`},
		{name: "sensitive in Switzerland only", activity: Activity{LargeScale: Yes, Data: special(lawfulbasis.SocialAssistance)},
			criteria: `5 /activities/0/largeScale: a large scale is stated`},
		{name: "criminal data", activity: Activity{Data: []DataCategory{{ID: "x", Criminal: Yes}}},
			criteria: `4 /activities/0/data/0/criminal: data "x" is on criminal convictions or offences`},
		{name: "faces that identify, not marked", activity: Activity{LargeScale: Yes, Data: []DataCategory{{Name: "Faces", Kind: DataImage, IdentifiesUniquely: Yes}}},
			cases: "b GDPR Art. 35(3)(b)",
			criteria: `4 /activities/0/data/0/identifiesUniquely: data "Faces" identifies people uniquely
5 /activities/0/largeScale: a large scale is stated`},
		{name: "a number that identifies", activity: Activity{LargeScale: Yes, Data: []DataCategory{{Name: "Tax number", Kind: DataNationalID, IdentifiesUniquely: Yes}}},
			criteria: `5 /activities/0/largeScale: a large scale is stated`},
		{name: "faces that do not identify", activity: Activity{Data: []DataCategory{{Name: "Faces", Kind: DataImage, IdentifiesUniquely: No}}}},
		{name: "invoices and payments", activity: Activity{Data: []DataCategory{{Name: "Card payments", Kind: DataFinancial}}}},
		{name: "location", activity: Activity{Data: []DataCategory{{Name: "Contact"}, {Name: "GPS", Kind: DataLocation}}},
			criteria: `4 /activities/0/data/1/kind: data "GPS" is location data`},
		{name: "children", activity: Activity{Subjects: []SubjectCategory{{Name: "Adults"}, {Name: "Pupils under 14", Kind: SubjectChild}}},
			criteria: `7 /activities/0/subjects/1: data subjects "Pupils under 14" are vulnerable`},
		{name: "vulnerable as stated", activity: Activity{Subjects: []SubjectCategory{{Name: "Asylum seekers", Vulnerable: Yes}}},
			criteria: `7 /activities/0/subjects/0: data subjects "Asylum seekers" are vulnerable`},
		{name: "staff of customers", activity: Activity{Subjects: []SubjectCategory{{Name: "Contacts", Kind: SubjectCustomerStaff}}, AI: []AIUse{{Function: AIOther}}}},
		{name: "staff of customers, monitored", activity: Activity{Monitoring: Yes, Subjects: []SubjectCategory{{Name: "Drivers", Kind: SubjectCustomerStaff}}},
			criteria: `3 /activities/0/monitoring: regular and systematic monitoring is stated
7 /activities/0/subjects/0: data subjects "Drivers" are staff of customers who are watched`},
		{name: "staff of customers, monitored and not vulnerable", activity: Activity{Monitoring: Yes, Subjects: []SubjectCategory{{Name: "Drivers", Kind: SubjectCustomerStaff, Vulnerable: No}}},
			criteria: `3 /activities/0/monitoring: regular and systematic monitoring is stated`},
		{name: "staff of customers, identified", activity: Activity{Subjects: []SubjectCategory{{ID: "crew", Kind: SubjectCustomerStaff}}, AI: []AIUse{{Name: "Search", Function: AIBiometricIdentification}}},
			criteria: `7 /activities/0/subjects/0: data subjects "crew" are staff of customers who are watched
8 /activities/0/ai/0: AI use "Search" is biometric identification`},
		{name: "expressions", activity: Activity{Subjects: []SubjectCategory{{ID: "crew", Kind: SubjectCustomerStaff}}, AI: []AIUse{{Name: "Smile", Function: AIExpressionDetection}}},
			criteria: `8 /activities/0/ai/0: AI use "Smile" is detection of expressions`},
		{name: "emotion recognition", activity: Activity{AI: []AIUse{{Name: "Mood", Function: AIEmotionRecognition}}},
			criteria: `1 /activities/0/ai/0: AI use "Mood" is emotion recognition
8 /activities/0/ai/0: AI use "Mood" is emotion recognition`},
		{name: "verification", activity: Activity{AI: []AIUse{{ID: "gate", Function: AIBiometricVerification}}},
			criteria: `8 /activities/0/ai/0: AI use "gate" is biometric verification`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := &Register{Regimes: tt.regimes, Activities: []Activity{tt.activity}}
			s := Screen(r, &r.Activities[0])
			var cases, criteria []string
			for _, c := range s.Cases {
				cases = append(cases, c.Code+" "+c.Cite.String())
			}
			for _, c := range s.Criteria {
				criteria = append(criteria, c.Code+" "+c.Path.String()+": "+c.Fact)
				if c.Label == "" || c.Cite.String() != "WP29 WP248 rev.01, criterion "+c.Code {
					t.Errorf("criterion %s: label %q, citation %s", c.Code, c.Label, c.Cite)
				}
			}
			if got := strings.Join(cases, ", "); got != tt.cases {
				t.Errorf("cases %q, want %q", got, tt.cases)
			}
			if diff := cmp.Diff(tt.criteria, strings.Join(criteria, "\n")); diff != "" {
				t.Errorf("criteria (-want +got):\n%s", diff)
			}
		})
	}
}

func TestScreenOutsideARegister(t *testing.T) {
	if s := Screen(nil, nil); s.Cases != nil || s.Criteria != nil {
		t.Errorf("Screen(nil, nil) = %v", s)
	}
	s := Screen(nil, &Activity{LargeScale: Yes})
	if len(s.Criteria) != 1 || s.Criteria[0].Path.String() != "/largeScale" {
		t.Errorf("Screen(nil, large scale) = %v", s)
	}
}

// The count that rules use is made for every activity, so it allocates
// nothing.
func TestSignsAllocatesNothing(t *testing.T) {
	r := complete()
	largeHealth(nil)(r)
	if n := testing.AllocsPerRun(10, func() {
		for i := range r.Activities {
			s := r.Activities[i].signs(protection{regimes: [4]Regime{EU, Swiss}})
			if s.count() < 0 || s.caseIn(Swiss) && !s.caseIn(EU) {
				t.Error("a Swiss case is none of the GDPR")
			}
		}
	}); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}
