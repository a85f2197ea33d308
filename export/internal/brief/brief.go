// Package brief is a register laid out short, as an authority wants to receive
// it: a front page, one page an entry where it fits, annexes. It says what
// stands where, and in which words; how it is drawn is the renderer's.
//
// Package record builds a Brief from a register, package pdf draws one.
package brief

// Brief is a register laid out in one language.
type Brief struct {
	Title    string
	Subject  string // one line for the properties of the document
	Keeper   string // the organisation's name
	Language string // BCP 47 tag of the labels
	Foot     string // left text of the foot of each page: keeper, version, day
	Page     string // right text with two verbs: "page %d of %d"
	More     string // mark of a table or box that goes on: "continued"
	Mark     string // of distribution, such as "Confidential"; "" for none
	AsOf     string // ISO 8601 day that the document stands for; "" for none
	Digest   string // of the register's canonical form
	Sections []Section
}

// Section is what begins under a heading of its own: the front page, an entry,
// an annex.
type Section struct {
	ID      string // anchor, unique: "entry:3", "annex:a"
	Title   string // heading, bookmark
	Number  string // of an entry, before its title: "05"; "" for none
	Lang    string // BCP 47 tag of the title where it differs from the document's; "" for none
	Cite    string // the provision it answers, at the right of the heading
	CiteTo  string // address at which that can be read; "" for none
	Level   int    // 1 is the document's title, 2 a section or entry
	Sheet   string // name of its sheet, in a workbook; "" in other documents
	NewPage bool   // whether it begins a page
	Blocks  []Block
	// Make makes the blocks when the section is read, once and in the order of
	// the sections; nil means Blocks.
	Make func() []Block
}

// Content returns the blocks of the section, made or not.
func (s *Section) Content() []Block {
	if s.Make != nil {
		return s.Make()
	}
	return s.Blocks
}

// Block is a piece of a section or of a box: *Heading, *Para, *List, *Strip,
// *Table, *Timeline, *Boxes, *Legend or *Columns.
type Block interface{ block() }

// Heading opens a part of a section, and stays with what follows.
type Heading struct {
	Text string
	Note string // smaller, behind the heading; "" for none
}

// Para is running text.
type Para struct{ Text Text }

// List is one item below the other.
type List struct {
	Items []Item
}

// Item is one item of a list.
type Item struct {
	Mark Mark // drawn before the item in place of the dash; zero means a dash
	Text Text
	// ID is an anchor of the item; "" if nothing links here.
	ID string
}

// Strip is a row of labels with their values, side by side.
type Strip struct {
	Cells []StripCell
	Rule  bool // a line above and below, as under the title
	// Flow frames the cells and leads from each to the next with an arrow.
	Flow bool
}

// StripCell is a label and the lines of its value.
type StripCell struct {
	Label  string
	To     string // what the label leads to, anchor or address; "" for none
	Lines  []Text
	Weight float64 // share of the width; 0 means 1
	Open   bool    // of a flow: framed with dashes
}

// Table is rows of cells under headings.
type Table struct {
	Title   string // for those who cannot see it: what the table holds
	Columns []Column
	Rows    []Row
	Grid    bool // lines between columns too, as in a matrix
	Plain   bool // no ground behind the headings: a table within a box
}

// Column is the heading of a column and how it is set.
type Column struct {
	Key     string // LongestPeriod, or "" for no name
	Heading Text
	Group   string  // a heading over this and the adjacent columns of the same group
	GroupTo string  // what that leads to, anchor or address; "" for none
	Width   float64 // millimetres; 0 shares what is left by Weight
	Weight  float64 // share of what is left; 0 means 1
	Turned  bool    // the heading reads upwards
	Centre  bool
}

// Row is one row of a table.
type Row struct {
	ID    string // anchor; "" if nothing links here
	Band  Text   // if not empty, the row is this text across all columns
	Cells []Cell // one a column; a cell that a cell above spans is zero
	Head  int    // how many of the first cells are the heads of the row
}

// Cell is what stands in a cell of a table.
type Cell struct {
	Text Text
	Mark Mark // a mark alone, centred; zero for none
	// Span is how many rows the cell reaches down; 0 and 1 mean its own.
	Span int
}

// Legend explains marks, in one line where it fits.
type Legend struct{ Items []Item }

// Columns are short items, set in several columns that are read downwards.
type Columns struct {
	Count int
	Items []Item
}

// Timeline is bars drawn to one scale of years.
type Timeline struct {
	Alt   string // what the picture shows, in one sentence
	Unit  string // of the scale: "years"
	Most  float64
	Ticks []Tick
	Rows  []Span
	Parts []Item // its legend
}

// Tick is a place on the scale of a timeline, with what it is called.
type Tick struct {
	Years float64
	Label string
}

// Span is one row of a timeline.
type Span struct {
	Label Text
	// Years is the length of the bar; a bar over the timeline's Most is drawn
	// cut. Zero with Open unset is a stroke at the origin ("at once").
	Years float64
	Open  bool // ends by a criterion: short and dashed
	After Text // behind the bar
}

// Boxes stand side by side, equally high.
type Boxes struct{ Boxes []Box }

// Box is a frame with a head.
type Box struct {
	ID      string
	Letters []string // of the law, as squares: "c", "f"
	Title   string
	Note    string // at the right of the head: numbers of findings
	Weight  float64
	Blocks  []Block
	Break   Breaking
}

// Breaking is whether a box may break between the rows of its table.
type Breaking uint8

const (
	Whole     Breaking = iota // it does not, unless it is higher than a page
	HighAlone                 // it does if it takes most of a page
	Anywhere                  // it begins where the page has room for a part of it
)

// Text is running text made of pieces.
type Text []Piece

// Piece is text in one style. Line breaks begin a new line.
type Piece struct {
	Text  string
	Style Style
	Mark  Mark   // drawn before Text
	Link  string // anchor or address; "" for none
	Page  bool   // what is set is the number of the page that Link leads to
	Lang  string // BCP 47 tag where it differs from the document's; "" for none
}

// Style is how a piece is set.
type Style uint8

const (
	Plain     Style = iota
	Bold            // names of parties, periods
	Muted           // what explains: grey
	Ground          // a legal ground, in a light frame
	Special         // a condition for special categories, white on plum
	Tag             // in a thin frame: "children", "vulnerable"
	Missing         // "missing – Art. 30(1)(f)", in an amber frame with a thick left edge
	Attention       // amber, bold
	Reason          // amber
	Raised          // small and raised: the number of a note
	Small           // small and grey: the ID of a rule
)

// Mark is a symbol drawn as a shape, with the words that stand for it.
type Mark struct {
	Shape Shape
	Text  string // within the shape: "P", "9", "5+1"
	Alt   string // for those who cannot see it: "processor"
}

// Shape is the form of a mark.
type Shape uint8

const (
	NoMark       Shape = iota
	Dot                // filled, navy: processed
	InForce            // filled, green
	Triangle           // amber: needs attention
	Ring               // empty: confirmed none
	SpecialMark        // plum square with a figure: Art. 9
	CriminalMark       // framed square with a figure: Art. 10
	Role               // rounded frame with a letter: P, C, J
	RoleOpen           // the same, dashed: ?
	Errors             // black ground, white figures
	Warnings           // amber frame
	Notes              // grey figures in brackets
	Bar                // of a timeline's legend: fixed period
	Dashes             // of a timeline's legend: ends by a criterion
	Dash               // optional and not stated
)

func (*Heading) block()  {}
func (*Para) block()     {}
func (*List) block()     {}
func (*Strip) block()    {}
func (*Table) block()    {}
func (*Timeline) block() {}
func (*Boxes) block()    {}
func (*Legend) block()   {}
func (*Columns) block()  {}
