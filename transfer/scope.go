package transfer

import "slices"

// Scope is what an adequacy decision covers in its country.
type Scope string

// Scopes.
const (
	ScopeFull                Scope = "full"
	ScopeExceptUKImmigration Scope = "full-except-uk-immigration"
	ScopeLGPD                Scope = "br-lgpd"
	ScopePIPEDA              Scope = "ca-pipeda"
	ScopeAutomated           Scope = "il-automated"
	ScopeAPPI                Scope = "jp-appi"
	ScopePIPA                Scope = "kr-pipa"
	ScopePIPAUK              Scope = "kr-uk"
	ScopeSafeHarbour         Scope = "us-safe-harbour"
	ScopePrivacyShield       Scope = "us-privacy-shield"
	ScopeDPF                 Scope = "us-dpf"
	ScopeDPFUK               Scope = "us-dpf-uk"
	ScopeDPFSwiss            Scope = "us-dpf-ch"
)

// ScopeTest is how one knows that an importer is within a scope.
type ScopeTest string

// Tests of a scope.
const (
	ScopeWhole     ScopeTest = "whole"     // every importer is, save what Except names
	ScopeAttribute ScopeTest = "attribute" // the importer, or the transfer, has the attribute named
	ScopeListed    ScopeTest = "list"      // the importer is on a public list of certified organisations
)

// ScopeTests returns the tests in table order.
func ScopeTests() []ScopeTest { return []ScopeTest{ScopeWhole, ScopeAttribute, ScopeListed} }

// Valid reports whether t is one of [ScopeTests].
func (t ScopeTest) Valid() bool { return slices.Contains(ScopeTests(), t) }

// ScopeInfo is one row of the table of scopes.
type ScopeInfo struct {
	Code           Scope
	Test           ScopeTest
	Importer       string // what the importer must be, one sentence
	Except         string // which data stays outside, one sentence; "" if none does
	HumanResources bool   // the list says whether a certification covers human resources data
	Confidence     Confidence
}

// Scopes returns the scopes in table order.
func Scopes() []ScopeInfo { return slices.Clone(scopeTable) }

// ScopeOf returns the row of one scope; false if s is none.
func ScopeOf(s Scope) (ScopeInfo, bool) {
	for _, row := range scopeTable {
		if row.Code == s {
			return row, true
		}
	}
	return ScopeInfo{}, false
}

// Valid reports whether s is in the table.
func (s Scope) Valid() bool {
	_, ok := ScopeOf(s)
	return ok
}

// Partial reports whether the decision covers only importers that are what
// the scope says. A scope not in the table is not partial.
func (s Scope) Partial() bool {
	row, ok := ScopeOf(s)
	return ok && row.Test != ScopeWhole
}

var scopeTable = []ScopeInfo{
	{
		Code: ScopeFull, Test: ScopeWhole, Confidence: Agreed,
		Importer: "The importer is in the country or territory, or is the organisation.",
	},
	{
		Code: ScopeExceptUKImmigration, Test: ScopeWhole, Confidence: Agreed,
		Importer: "The importer is in the United Kingdom.",
		Except:   "Data sent for the immigration control of the United Kingdom is outside, Art. 1(2).",
	},
	{
		Code: ScopeLGPD, Test: ScopeWhole, Confidence: Agreed,
		Importer: "The importer is subject to the Brazilian LGPD.",
		Except:   "Processing solely for public safety, national defence, State security or criminal investigation is outside the LGPD.",
	},
	{
		Code: ScopePIPEDA, Test: ScopeAttribute, Confidence: Agreed,
		Importer: "The importer is subject to the Canadian PIPEDA, as commercial organisations are; public bodies are not.",
	},
	{
		Code: ScopeAutomated, Test: ScopeAttribute, Confidence: Agreed,
		Importer: "The transfer is automated, or the importer processes the data further by automated means in Israel, Art. 1(1).",
		Except:   "The territory is that of Israel under international law, Art. 1(2).",
	},
	{
		Code: ScopeAPPI, Test: ScopeAttribute, Confidence: Agreed,
		Importer: "The importer is a business operator subject to the Japanese APPI and its Supplementary Rules; public bodies are not.",
		Except:   "Press, professional writers, universities, religious and political bodies are outside for those purposes.",
	},
	{
		Code: ScopePIPA, Test: ScopeAttribute, Confidence: Agreed,
		Importer: "The importer is a controller subject to the Korean PIPA and Notification 2021-5.",
		// From memory.
		Except: "Missionary work, the nomination of candidates by political parties, and credit information overseen by the Financial Services Commission are outside.",
	},
	{
		Code: ScopePIPAUK, Test: ScopeAttribute, Confidence: Official,
		Importer: "The importer is a person subject to the Korean PIPA, SI 2022/1213 reg. 2(2); credit information is included.",
	},
	{
		Code: ScopeSafeHarbour, Test: ScopeListed, HumanResources: true, Confidence: Memory,
		Importer: "The importer had certified itself to the Safe Harbour Principles.",
	},
	{
		Code: ScopePrivacyShield, Test: ScopeListed, HumanResources: true, Confidence: Memory,
		Importer: "The importer was on the Privacy Shield List.",
	},
	{
		Code: ScopeDPF, Test: ScopeListed, HumanResources: true, Confidence: Agreed,
		Importer: "The importer is on the Data Privacy Framework List for the EU-US framework, and its certification covers the data: human resources data or other.",
	},
	{
		Code: ScopeDPFUK, Test: ScopeListed, HumanResources: true, Confidence: Agreed,
		Importer: "The importer is on the Data Privacy Framework List and has certified to the UK Extension.",
		Except:   "Journalistic data is outside.",
	},
	{
		Code: ScopeDPFSwiss, Test: ScopeListed, HumanResources: true, Confidence: Agreed,
		Importer: "The importer is on the Data Privacy Framework List for the Swiss-US framework.",
	},
}
