package record

// Edition is for whom a document is made. The zero value discloses least.
type Edition uint8

const (
	Authority Edition = iota // what the law asks the record to hold
	Working                  // all that the register holds, and what a check found
)

// Held is whether an edition holds something.
type Held uint8

const (
	Never  Held = iota
	Asked       // if it is asked for
	Unless      // unless it is to be left out
	Always
)

// Holding is what one part of a document is, and which editions hold it.
type Holding struct {
	Key       string // what it is asked for or left out by; "" where that cannot be
	What      string
	Authority Held
	Working   Held
	// Workbook is whether the workbook of an authority has it as the other
	// formats do, or has no place for it. That of the keeper holds the whole
	// register.
	Workbook bool
	// Fields are those of the model that the row is of, with all that stands in
	// them, where the edition of an authority does not print them as they are.
	// A field of no row is printed in both editions.
	Fields []string
}

// In returns whether an edition holds it.
func (h Holding) In(e Edition) Held {
	if e == Working {
		return h.Working
	}
	return h.Authority
}

// Holdings are what each edition holds.
var Holdings = []Holding{
	{"", "who keeps the record: name, address, contact, representative, data protection officer, supervisory authority", Always, Always, true, nil},
	{"", "version, day of the last review, law of the day", Always, Always, true, nil},
	{"glance", "all entries at a glance", Unless, Always, true, nil},
	{"matrix", "matrix of entries and kinds of data", Unless, Always, true, nil},
	{"retention-chart", "chart of the time limits", Unless, Always, false, nil},
	{"transfers", "table of the transfers with their state on the day", Unless, Always, true, nil},
	{"", "the particulars of Art. 30(1) or 30(2), EUDPR Art. 31, FADP Art. 12, of each entry", Always, Always, true, nil},
	{"", "codes, answers and references, by the marks, numbers and names they stand for", Always, Always, true, []string{
		"Activity.Controller", "Activity.LargeScale", "Activity.Monitoring", "Activity.PublicArea", "Activity.Publishable", "Activity.None", "Activity.ReplacedBy", "Activity.Security", "Activity.Systems",
		"ProcessorActivity.LargeScale", "ProcessorActivity.Monitoring", "ProcessorActivity.Publishable", "ProcessorActivity.None", "ProcessorActivity.ReplacedBy", "ProcessorActivity.Security", "ProcessorActivity.Systems",
		"AutomatedDecisions.Exist", "AutomatedDecisions.Profiling", "AutomatedDecisions.Solely", "AutomatedDecisions.Significant",
		"AIUse.Function", "Clauses.UKAddendum", "Clauses.SwissTerms", "Client.Party", "Client.Representative", "Client.Joint", "DPIA.Required",
		"DataCategory.Of", "DataCategory.Kind", "DataCategory.Special", "DataCategory.Criminal", "DataCategory.Anonymous", "DataSource.Kind", "DataSource.Party", "JointController.Party",
		"Organisation.Country", "Purpose.DirectMarketing", "Recipient.Party", "Recipient.Role", "Recipient.Country", "Recipient.Inquiry", "Reference.Signed",
		"Register.Language", "Register.Regimes", "Register.None", "Reliance.Listed", "Reliance.ScopeMet", "Reliance.Data", "RetentionRule.Data", "RetentionRule.Purposes",
		"Schedule1Use.Ground", "Schedule1Use.Followed", "Source.Document", "SubProcessor.Party", "SubjectCategory.Of", "SubjectCategory.Kind", "SubjectCategory.Vulnerable", "System.Operator",
		"Transfer.Importer", "Transfer.Exporter", "Transfer.Mechanism", "Transfer.Data",
	}},
	{"", "what holds for several entries, in each of them", Always, Always, true, []string{"Register.Common", "Register.Data", "Register.Subjects", "Party.Engagement", "Activity.Bases", "Activity.Conditions"}},
	{"", "grounds and conditions as the keeper states them", Always, Always, true, nil},
	{"owners", "department and person that answer for an entry, dates of an entry", Unless, Always, true, nil},
	{"systems", "systems and where they stand", Unless, Always, true, nil},
	{"assessments", "impact assessment, automated decisions, AI systems", Unless, Always, true, nil},
	{"measures", "annex of measures", Unless, Always, true, nil},
	{"recipients", "annex of recipients and entries", Unless, Always, true, nil},
	{"rights", "annex of notices and rights, as the keeper states them", Unless, Always, true, nil},
	{"sources", "annex of sources, as numbered notes", Unless, Always, true, nil},
	{"extra", "additional information that the model has no field for", Asked, Always, true, []string{
		"Register.Extra", "System.Extra", "Measure.Extra", "Activity.Extra", "ProcessorActivity.Extra", "Purpose.Extra", "DataCategory.Extra", "SubjectCategory.Extra",
		"Recipient.Extra", "SubProcessor.Extra", "RetentionRule.Extra", "Transfer.Extra",
	}},
	{"", "findings and the state of the register", Never, Always, true, nil},
	{"", "rights that follow from the grounds", Never, Always, true, nil},
	{"", "comments", Never, Always, true, []string{"Activity.Comments", "ProcessorActivity.Comments"}},
	{"", "risk, breaches, classification", Never, Always, true, []string{
		"Activity.Risk", "Activity.Breaches", "Activity.Classification", "ProcessorActivity.Risk", "ProcessorActivity.Breaches", "ProcessorActivity.Classification", "DPIA.ResidualRisk",
	}},
	{"", "reviewers, approvals, status and history of the register", Never, Always, true, []string{
		"LastReview.By", "Activity.Approval", "ProcessorActivity.Approval", "Register.Approval", "Register.Status", "Register.Versions",
	}},
	{"references", "references of entries and of their parts, which the page and the workbook hold anyway", Never, Asked, true, []string{
		"Register.ID", "Activity.ID", "ProcessorActivity.ID", "Purpose.ID", "SubjectCategory.ID", "DataCategory.ID", "Recipient.ID", "Transfer.ID", "RetentionRule.ID", "AIUse.ID",
		"Party.ID", "System.ID", "Measure.ID", "Document.ID",
	}},
	{"", "which data and people each purpose, recipient and decision is of", Never, Always, true, []string{
		"Purpose.Data", "Purpose.Subjects", "DataCategory.Subjects", "Recipient.Data", "Recipient.Purposes", "SubProcessor.Data", "Transfer.Purposes", "Transfer.AlternativeTo", "AutomatedDecisions.Data", "AutomatedDecisions.Purposes",
		"ProcessorActivity.OwnUse", "ProcessorActivity.RoleOpen",
	}},
	{"", "particulars that no provision on the record asks for", Never, Always, true, []string{
		"ConsentTerms.Record", "ConsentTerms.Affirmative", "ConsentTerms.Bundled", "ConsentTerms.ByOther", "ConsentTerms.Explicit", "ConsentTerms.Imbalance", "ConsentTerms.Proof", "ConsentTerms.Separate",
		"ContractTerms.SubjectParty", "ChildConsent.Offered", "ChildConsent.Countries", "Interest.Balance", "Interest.Children", "Interest.Holder", "Interest.OutsideTasks", "Vital.Other", "Vital.Routine",
		"DataCategory.Consequence", "DataCategory.Required", "DataCategory.Device", "DataCategory.DeviceExempt", "DataCategory.DeviceExemption", "DataCategory.IdentifiesUniquely", "DataCategory.Inferred", "DataCategory.NationalID",
		"SubjectCategory.PartyToContract", "Recipient.Kind", "Recipient.Terms", "Recipient.Guarantees", "Derogation.AuthorityTold", "Derogation.Explicit", "Derogation.Limited", "Derogation.OnRequest", "Derogation.PeopleTold", "Derogation.PublicPowers", "Derogation.Repeated",
		"Derogation.RisksTold", "Derogation.Whole", "Derogation.Law", "Derogation.Assessment", "Transfer.Commitments", "Transfer.LegalBasis", "Transfer.ExporterRole", "Transfer.ImporterRole", "Reliance.HumanResources", "Reliance.MembersOnly",
		"Schedule1Use.Disclosure", "FurtherProcessing.FromConsent", "Activity.Types", "Activity.Topics", "Activity.Means", "Activity.Occasional", "ProcessorActivity.Occasional", "SubProcessor.Authorised", "SubProcessor.FlowDown", "RetentionRule.Statutory",
		"AutomatedDecisions.Contest", "AutomatedDecisions.Informed", "AutomatedDecisions.Intervention", "AIUse.Role", "AIUse.Deduces", "AIUse.Context", "AIUse.MedicalOrSafety", "AIUse.RealTime", "AIUse.PublicSpace", "AIUse.LawEnforcement",
		"AIUse.Untargeted", "AIUse.Union", "AIUse.Informed", "AIUse.BiasDetection", "AIUse.StrictlyRequired", "AIUse.Use", "AIUse.Exception", "AIUse.ExceptionDocument",
		"AIUse.Instructions", "AIUse.Oversight", "AIUse.WorkersInformed", "AIUse.FRIA", "AIUse.Registration", "FRIA.Document", "Organisation.PublicServices", "Organisation.Charity",
		"Marketing.Channels", "Marketing.Relation", "Marketing.OwnSimilar", "Measure.Kind", "Measure.Type", "System.Description", "System.Technology", "System.Measures", "Law.Order", "Law.Country", "Law.URL",
		"Organisation.FederalBody", "Organisation.Group", "Organisation.OffersInside", "Organisation.PublicAuthority", "DPO.PartOfStaff",
		"JointController.EssencePublished", "Activity.WorksAgreement", "Activity.Notification",
		"Party.LegalForm", "Party.RegistrationNumber", "Party.Group", "Party.Certifications", "Party.PublicAuthority", "Party.SubjectToGDPR", "Party.Extra",
	}},
	{"", "waivers", Never, Always, true, []string{"Register.Waivers"}},
}
