package brief

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
