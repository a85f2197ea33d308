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
	{"", "who keeps the record: name, address, contact, representative, data protection officer, supervisory authority", Always, Always},
	{"", "version, day of the last review, law of the day", Always, Always},
	{"glance", "all entries at a glance", Unless, Always},
	{"matrix", "matrix of entries and kinds of data", Unless, Always},
	{"retention-chart", "chart of the time limits", Unless, Always},
	{"transfers", "table of the transfers with their state on the day", Unless, Always},
	{"", "the particulars of Art. 30(1) or 30(2), EUDPR Art. 31, FADP Art. 12, of each entry", Always, Always},
	{"", "grounds and conditions as the keeper states them", Always, Always},
	{"owners", "department and person that answer for an entry, dates of an entry", Unless, Always},
	{"systems", "systems and where they stand", Unless, Always},
	{"assessments", "impact assessment, automated decisions, AI systems", Unless, Always},
	{"measures", "annex of measures", Unless, Always},
	{"recipients", "annex of recipients and entries", Unless, Always},
	{"rights", "annex of notices and rights, as the keeper states them", Unless, Always},
	{"sources", "annex of sources, as numbered notes", Unless, Always},
	{"extra", "additional information that the model has no field for", Asked, Always},
	{"", "findings and the state of the register", Never, Always},
	{"", "rights that follow from the grounds", Never, Always},
	{"", "comments", Never, Always},
	{"", "risk, breaches, classification", Never, Always},
	{"", "reviewers, approvals, history of the register", Never, Always},
	{"", "references of entries and of their parts", Never, Always},
	{"", "waivers", Never, Always},
}
