// Package words reads how people write, in the languages of the Union and in
// Norwegian and Catalan, what a record of processing activities says: places
// in the law ("Art. 6 Abs. 1 Buchst. c DSGVO", "6.1.c RGPD"), denials ("findet
// nicht statt"), answers, and cells that nobody filled in.
//
// A reading is a code or nothing: what a careful reader could not decide is
// not decided here. A language is a BCP 47 tag of which the base is used; ""
// is any. The vocabulary is data, one entry of the table of languages each.
package words
