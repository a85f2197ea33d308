package pdf

// All measures are in points, 1/72 inch, from the upper left corner of a page.
const (
	mm = 72 / 25.4

	shortEdge = 210 * mm // A4
	longEdge  = 297 * mm

	briefLeft   = 14 * mm
	briefWidth  = 182 * mm
	briefTop    = 13 * mm
	briefBottom = longEdge - 15*mm
	briefFoot   = longEdge - 10.5*mm // top of the foot

	titleGap   = 1.6 * mm // below a heading
	sectionGap = 4.4 * mm // above a heading
	boxGap     = 2.2 * mm
	boxRound   = 1.2 * mm
	boxHead    = 5 * mm
	boxInset   = 1.8 * mm
	boxAbove   = 0.7 * mm
	boxBelow   = 1 * mm
	wholeShare = 0.6 // of a page: a box that is higher may break
)

// ink is a colour of the document.
type ink uint8

// Inks; all text is dark enough to be read in a black-and-white print.
const (
	ink0   ink = iota // text
	muted             // what explains
	navy              // headings, grounds
	plum              // special categories
	ochre             // what needs attention
	leaf              // in force
	hair              // lines
	edge              // frames of signs
	panel             // ground of the heads of boxes
	pale              // ground of the heads of tables, and of legal grounds
	cream             // ground of what is missing
	copper            // its frame
	white
	inkCount
)

// inks are the colours in RGB, ordered as the constants.
var inks = [...][3]int{
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
	headTitle style = iota // of the document
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
