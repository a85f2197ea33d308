package pdf

// All measures are in points, 1/72 inch, from the upper left corner of a page.
const (
	mm = 72 / 25.4

	shortEdge = 210 * mm // A4
	longEdge  = 297 * mm

	marginX   = 20 * mm
	marginTop = 24 * mm // above the text; the running header stands in it
	marginEnd = 20 * mm // below the text; the footer stands in it
	headerY   = 13 * mm // top of the running header
	footerY   = 14 * mm // top of the footer, from the lower edge

	labelWidth = 50 * mm // labels of fields
	gutter     = 5 * mm  // between label and value
	padX       = 4.0     // inside a table's cell
	padY       = 3.0     // above and below a row's text
	lineGap    = 1.5     // between the lines of one cell
	hairline   = 0.4
	thickRule  = 1.2

	gapPart    = 14.0 // below a part's title
	gapHeading = 15.0 // above a heading
	gapUnder   = 4.0  // below a heading
	gapBlock   = 9.0  // below a block

	coverTop   = 62 * mm // top of the cover's text
	coverRoom  = 14.0    // above it, with the mark, at least
	coverBar   = 26 * mm // width of the cover's mark
	coverThick = 2.2 * mm

	chartLabel = 62 * mm // labels of bars
	chartValue = 16 * mm // figures at the ends of bars
	flowGap    = 13 * mm // between the columns of a flow
	flowLeast  = 9.6     // height of a box with the space around it
	flowMost   = 34.0
	legendLine = 11.0

	indent      = 5 * mm  // of a level in the contents
	folioWidth  = 12 * mm // page numbers in the contents
	leaderSpace = 4.0     // left free on either side of a leader

	keepShare    = 0.5  // of a page: lower rows move to the next page whole
	keepTogether = 0.7  // of a page: a text and the table that it introduces, if they are no higher
	headerShare  = 0.3  // of a page: a higher table header is not repeated
	footLines    = 6    // lines that a torn row leaves at a page's foot at least, if it has them
	splitLines   = 3    // lines of a torn row's first cell that are repeated
	aloneLines   = 2    // lines of a torn text, or cell, on either page at least
	longestFixed = 92.0 // the longest word that widens its column
	sampledRows  = 40   // rows whose words widen a column
)

// ink is a colour of the document.
type ink uint8

// Inks; all text is dark enough to be read in a black-and-white print.
const (
	black ink = iota
	grey
	accent
	red
	amber
	green
	rule // hairlines
	band // ground of table headers
	// Of a brief.
	ink0   // text
	muted  // what explains
	navy   // headings, grounds
	plum   // special categories
	ochre  // what needs attention
	leaf   // in force
	hair   // lines
	edge   // frames of signs
	panel  // ground of the heads of boxes
	pale   // ground of the heads of tables, and of legal grounds
	cream  // ground of what is missing
	copper // its frame
	white
	inkCount
)

// inks are the colours in RGB, ordered as the constants.
var inks = [...][3]int{
	black:  {0x1b, 0x1e, 0x23},
	grey:   {0x5a, 0x62, 0x6c},
	accent: {0x1a, 0x3a, 0x66},
	red:    {0x9b, 0x1c, 0x1c},
	amber:  {0x7a, 0x4a, 0x00},
	green:  {0x1c, 0x64, 0x36},
	rule:   {0xc4, 0xcb, 0xd3},
	band:   {0xe8, 0xed, 0xf3},
	ink0:   {0x1a, 0x1d, 0x21},
	muted:  {0x52, 0x5a, 0x64},
	navy:   {0x17, 0x37, 0x5e},
	plum:   {0x5e, 0x1a, 0x47},
	ochre:  {0x7a, 0x43, 0x00},
	leaf:   {0x14, 0x53, 0x2d},
	hair:   {0xc5, 0xcc, 0xd4},
	edge:   {0x7f, 0x8a, 0x97},
	panel:  {0xf1, 0xf4, 0xf7},
	pale:   {0xe3, 0xe9, 0xf0},
	cream:  {0xff, 0xf1, 0xd6},
	copper: {0xb3, 0x6b, 0x00},
	white:  {0xff, 0xff, 0xff},
}

// style is one of the ways in which text is set.
type style uint8

// Styles of text.
const (
	display  style = iota // title on the cover
	keeper                // organisation on the cover
	marking               // mark of distribution on the cover
	title1                // title of a part
	titleSub              // title of a part below another
	title2                // heading
	title3                // heading below it, title of a table
	body                  // values of fields, paragraphs
	bodyStrong
	bodyNote
	label
	clause // provisions, beside labels and headings
	cellText
	cellStrong
	cellNote
	cellHead
	running // header and footer
	entry   // contents
	entryTop
	mono
	boxText // boxes of a flow
	// Of a brief.
	headTitle // of the document
	headEntry
	headSection // of a part of the front page, an annex
	headGroup   // below it
	headBox
	textBox // in boxes
	textBoxStrong
	textCell // in tables
	textCellStrong
	textHead  // heads of tables
	textSmall // labels, legends, feet
	textSmallStrong
	textNoteItem // notes in an annex
	textNoteItemStrong
	textTiny // IDs of rules
	textNote // numbers of notes, raised
	textLarge
	textBar  // in the bars of a timeline
	signText // in frames
	signStrong
	signLetter // letters of the law
	styles     // their number
)

// measure is how a style is set.
type measure struct {
	face    int // index into faces
	size    float64
	leading float64
	ink     ink
}

// measures are the styles' measures, ordered as the constants.
var measures = [styles]measure{
	display:    {bold, 25, 31, accent},
	keeper:     {regular, 13, 18, grey},
	marking:    {bold, 11, 18, red},
	title1:     {bold, 19, 24, accent},
	titleSub:   {bold, 15, 19, accent},
	title2:     {bold, 12, 16, accent},
	title3:     {bold, 10.5, 14, black},
	body:       {regular, 9.5, 13, black},
	bodyStrong: {bold, 9.5, 13, black},
	bodyNote:   {regular, 8, 11, grey},
	label:      {bold, 8.5, 13, black},
	clause:     {regular, 7.5, 10, grey},
	cellText:   {regular, 8.5, 11.5, black},
	cellStrong: {bold, 8.5, 11.5, black},
	cellNote:   {regular, 7.5, 10, grey},
	cellHead:   {bold, 8, 10.5, accent},
	running:    {regular, 7.5, 10, grey},
	entry:      {regular, 9.5, 15, black},
	entryTop:   {bold, 9.5, 17, black},
	mono:       {fixed, 8, 11, grey},
	boxText:    {regular, 6.3, 7.2, black},

	headTitle:          {bold, 17, 19.5, navy},
	headEntry:          {bold, 14, 16, navy},
	headSection:        {bold, 11.5, 14, navy},
	headGroup:          {bold, 9.2, 11.5, navy},
	headBox:            {bold, 8.2, 10, navy},
	textBox:            {regular, 7.8, 10.3, ink0},
	textBoxStrong:      {bold, 7.8, 10.3, ink0},
	textCell:           {regular, 7.5, 9.6, ink0},
	textCellStrong:     {bold, 7.5, 9.6, ink0},
	textHead:           {bold, 7.2, 9.4, navy},
	textSmall:          {regular, 6.8, 9, muted},
	textSmallStrong:    {bold, 6.8, 9, muted},
	textNoteItem:       {regular, 6.8, 8.8, ink0},
	textNoteItemStrong: {bold, 6.8, 8.8, ink0},
	textTiny:           {regular, 5.8, 9, muted},
	textNote:           {regular, 5.4, 9, muted},
	textLarge:          {bold, 14, 16, ink0},
	textBar:            {regular, 6.4, 8, white},
	signText:           {regular, 6.8, 9, navy},
	signStrong:         {bold, 6.6, 9, white},
	signLetter:         {bold, 8, 10, white},
}

// baseline is how far a style's baseline lies below the top of its line.
func (m *measure) baseline() float64 { return m.leading/2 + m.size*0.35 }
