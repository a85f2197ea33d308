// Package layout writes and reads a record in the form that an authority, or a
// company, wants: a [Layout] is data, and one implementation serves all. What a
// layout cannot hold of a register [Layout.Loss] lists, what reading it gives
// back is [Layout.Project], and [Layout.Coverage] says what is filled in.
// Package authority has the layouts of the authorities.
//
// It touches no file system, clock, environment or locale; the same register
// and layout give the same bytes.
//
// # How well words are read
//
// Cells written before the reader was asked what it makes of them, in 17
// languages; the figures are those of the first reading of each set, before
// what was found was mended. Reported is not understood and said so; wrong is
// read otherwise than meant and not said. About a third of the wrong ones are
// readings that can be argued for. go test ./export/internal/lang -run
// xxx -bench ReadCells$ -benchtime 1x prints the shares by kind and language in
// the repository's own table of cells.
//
//	set                                             cells  right   reported  wrong
//	all kinds                                       310    91.9 %  7         18
//	grounds, conditions, periods, transfers         228    92.1 %  5         13
//	the other kinds                                 306    95.1 %  7         8
//	all kinds, two fifths written to mislead        310    87.1 %  3         37
//	the same, after mending                         160    92.5 %  0         12
//	the same again                                  104    88.5 %  4         8
//	all kinds, every word accounted for since then  524    93.3 %  25        10
//	the same, after mending                         535    93.6 %  25        9
//	the same again                                  553    90.4 %  38        15
//	nothing but cells written to mislead            215    81.4 %  0         40
//	all kinds, a third written to mislead           949    94.1 %  32        24
//	the same, after mending                         499    92.6 %  29        8
//	the same again, half of it written to mislead   179    88.8 %  10        10
//	all kinds, a third written to mislead           791    96.5 %  20        8
//	terse, long and mixed cells, since known words  276    82.6 %  29        19
//	grounds, transfers and data, half to mislead    221    92.8 %  13        3
//
// Each was read once by the reader as the set before left it. Wrong is what is
// read otherwise than meant or kept in words without a report; in the sets of
// 524, 535 and 553 cells a code that was not meant was given in 5, 3 and 5, of
// them 2, 1 and 3 for grounds, conditions and countries; in those of 949, 499
// and 179 cells in 21, 8 and 10, of them 17, 6 and 8 for grounds, conditions,
// countries and special data; in those of 791, 276 and 221 cells in 8, 15 and
// 3, of them 6, 10 and 3. Since the set of 276 cells a word that is not known
// beside the name of a ground, or a mark of data, is a doubt. In the sets written to
// mislead are denials ("no consent"), contrasts ("not the US but Canada"), other
// times ("formerly", "planned"), other people's consent, companies named like
// countries ("Air India") and words that resemble a mechanism ("adequate
// protection"). A reading that is in doubt where doubt is meant counts as right.
//
//	right, in % of the cells of the sets of 524, 535 and 553  en de fr es it nl pl  others
//	ground                                                    87                    98
//	condition                                                 91                    100
//	period                                                    93                    98
//	transfer                                                  96                    100
//	recipient, with its role                                  89                    97
//	subject                                                   87                    100
//	data: special, criminal, national number                  86                    100
//	answer                                                    93                    100
//	measure                                                   76                    100
//	status                                                    96                    100
//	date                                                      100                   100
//
// Of the measures in the sets of 949, 499 and 179 cells 85, 71 and 74 % were
// right.
package layout

// Role says which record a layout is for.
type Role string

// The two records of Art. 30.
const (
	Controller Role = "controller" // Art. 30(1)
	Processor  Role = "processor"  // Art. 30(2)
)

// Kind is how a layout sets out a record.
type Kind string

// The kinds of layouts.
const (
	WideTable Kind = "table" // one table, a row an entry
	Forms     Kind = "forms" // an index, and a sheet an entry with blocks of rows
	Cards     Kind = "cards" // a sheet an entry with a label and a value a row
)

// Grade says how sure the wording of a layout is.
type Grade string

// Grades of evidence, best first.
const (
	FromFile   Grade = "V1"     // the authority's own file or page was read
	FromCopies Grade = "V2"     // a public copy by others was read
	Derived    Grade = "V3"     // the content is sure, the wording or the order is not
	FromMemory Grade = "memory" // nobody has compared it with the original
	Own        Grade = "own"    // there is no original: the layout is of this package
)

// Requirement says whether the law wants a field.
type Requirement string

// Requirements; the zero value is a field that no law wants in the record.
const (
	Voluntary     Requirement = ""
	Required      Requirement = "required"       // Art. 30(1)(a)-(d), 30(2)(a)-(b)
	IfApplicable  Requirement = "if applicable"  // joint controller, representative, DPO, transfers
	WherePossible Requirement = "where possible" // Art. 30(1)(f)-(g), 30(2)(d)
	LocalLaw      Requirement = "local law"      // a law of the authority's country
)

// Layout is the form in which an authority, or a company, wants a record: data
// that both writing and reading follow. A table needs a Role, a Kind and
// Columns, forms and cards have Blocks; the zero value of any other field
// leaves the part out.
type Layout struct {
	ID        string // "ico-controller"
	Authority string // whose it is
	Title     string // of the workbook
	Language  string // BCP 47 tag of its headings: en, fr, de, pl, it or es; zero is English
	Version   string // of the original, as far as it is known
	Role      Role
	Kind      Kind
	// Verified is the grade of the least sure of its headings, and of those that
	// have none of their own: [Layout.LeastSure] lists them. Evidence says where
	// they are from.
	Verified Grade
	Evidence string

	Sheet   string   // name of the table's, the index's or the cover's sheet
	Header  []Block  // what stands once, on that sheet or the cover's
	Cover   string   // name of a sheet of its own for the header; "" for none
	Columns []Column // of the table or the index
	// HeaderRow is the row of the headings of the columns, from 1; zero is the
	// first that is free. It matters for writing alone: reading goes by the
	// headings.
	HeaderRow int
	Blocks    []Block // of the sheet of one entry
	Entry     string  // what its sheet's name begins with: "Fiche"
	// Head is the title of an entry's sheet; if it is empty, TitleKey is what
	// stands there.
	Head     string
	TitleKey Key
	// Numbered says that a column before the labels of a card has their
	// numbers, CardHead the headings of the card's columns.
	Numbered bool
	CardHead []string
	Widths   []float64 // of the columns of an entry's sheet

	Lists        []List   // the sheet of the drop-downs' values
	ListSheet    string   // its name
	Placeholders []string // texts that stand for an empty cell
	Example      string   // what the name of an example begins with, which is not read
	Notes        []string // a sheet of notes, a line a paragraph
	NotesSheet   string   // its name
	None         string   // what a cell says of which there is none; zero is the language's word
	Look         Look
}

// Block is a part of a header, a form or a card: rows with labels. Its fields
// say what the rows hold:
//   - a row with a Key of its own holds that field;
//   - rows with Parts hold the parts of the one element of the block's Key;
//   - rows with Codes hold the elements of the block's Key that have them;
//   - other rows hold the elements of the block's Key, one a row.
type Block struct {
	Title       string
	Aliases     []string
	Key         Key
	Columns     []Column // of the values; none is one column that holds all
	Rows        []BlockRow
	More        string // the label of further rows, with a verb: "Destinataire %d"
	Requirement Requirement
	Clause      string
	Verified    Grade  // of the title; zero is the layout's
	Note        string // comment on the title
	// At is where the title stands in a header, row and column from 1; zero
	// puts the block below the one before. Down is how many rows the title
	// spans.
	At   [2]int
	Down int
}

// BlockRow is one row of a block.
type BlockRow struct {
	Number      string // before the label of a numbered card
	Label       string
	Aliases     []string
	Key         Key
	Part        string   // of the element of the block's Key; NamePart is its name
	Codes       []string // that its elements have as their PartKind
	Hidden      bool     // left out where no element has its codes; of a Key, read and not written
	None        string   // what it says of which there is none; zero is the layout's
	Sections    []Section
	Requirement Requirement
	Clause      string
	Verified    Grade // zero is the layout's
	Note        string
	At          [2]int // in a header: where the label stands
}

// NamePart is the part of an element that is its name.
const NamePart = "name"

// Column is one column of a table, or of the values of a block.
type Column struct {
	Key     Key    // what of an entry it holds; in a block, empty
	Part    string // in a block: which part of the row's element; empty is its name and the parts that have no column
	Heading string // verbatim
	Aliases []string
	Group   string // the band above the heading
	// Sections are the fields of a column that holds several, each under a
	// label of its own; Key is empty then.
	Sections []Section
	// Parts are what the cell says of each element beside its name; nil is
	// what its Key says by itself, an empty list nothing.
	Parts []string
	// Join stands between elements that are single words or phrases; zero puts
	// each on a line of its own. Reading also splits at the runes of Split;
	// zero is the semicolon.
	Join, Split string
	List        string // the name of the list its drop-down takes values from
	// Choices are what the cell says instead of the words for codes. In a table
	// the field must take codes: a ground, a condition, a mechanism, a special
	// category, a status, a level of risk, an answer.
	Choices     []Choice
	Requirement Requirement
	Clause      string
	Verified    Grade   // zero is the layout's
	Width       float64 // characters; zero is 24
	Across      int     // columns of the sheet it spans; zero is 1
	Note        string  // comment on the heading
}

// Section is one field of a cell that holds several.
type Section struct {
	Label string
	Key   Key
	Parts []string
}

// Choice is one value of a drop-down and the codes of the model it stands for.
// Reading it gives the first.
type Choice struct {
	Text  string
	Codes []string
}

// List is one list of values of drop-downs.
type List struct {
	Name    string
	Column  int // on the sheet of lists, from 1; zero is the next but one
	Values  []string
	Choices []Choice // beside Values
}

// Look is the colours of a layout, RRGGBB each; a zero value is the package's
// own.
type Look struct {
	Head, HeadInk         string // headings that the law wants
	Optional, OptionalInk string // other headings
	Band, BandInk         string
	Label, LabelInk       string // of rows
	Stripe, StripeOdd     string // values
	Title                 string // ink of the title
}
