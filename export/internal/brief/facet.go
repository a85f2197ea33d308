package brief

// LongestPeriod is the key of the column of the longest time limits: what
// stands there is not in the order of its text.
const LongestPeriod = "longest"

// Facet is one thing by which entries are told apart: their grounds, say.
type Facet struct {
	Key     string // letters: "ground"
	Label   string
	Choices []Choice
	Column  bool // whether the table at a glance shows it too
}

// Choice is one value of a facet, and which entries have it.
type Choice struct {
	Key     string // the code of the value, or what stands for it
	Label   string
	Entries []int // places of the entries among all, rising
}
