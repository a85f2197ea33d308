// Package catalogue takes categories of a register's catalogue into its
// entries, under the IDs that they have there.
package catalogue

import "github.com/openropa/openropa/ropa"

// Data takes categories of data.
func Data(ids ...ropa.ID) []ropa.DataCategory {
	var taken []ropa.DataCategory
	for _, id := range ids {
		taken = append(taken, ropa.DataCategory{ID: id, Of: id})
	}
	return taken
}

// Subjects takes categories of people.
func Subjects(ids ...ropa.ID) []ropa.SubjectCategory {
	var taken []ropa.SubjectCategory
	for _, id := range ids {
		taken = append(taken, ropa.SubjectCategory{ID: id, Of: id})
	}
	return taken
}
