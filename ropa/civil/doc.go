// Package civil has the two values of time that a record of processing needs:
// a calendar date and a period. Neither has a zone or a clock. The zero value
// of both means "not stated" and is written as empty text.
package civil
