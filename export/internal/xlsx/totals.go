package xlsx

import (
	"path"
	"strconv"
	"strings"
)

// maxTables is how many tables of a sheet are looked at.
const maxTables = 1000

// totals returns the numbers of the rows of a sheet that its tables have for
// totals.
func (b *reader) totals(part string) ([]int, error) {
	rels := path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
	if b.files[strings.ToLower(rels)] == nil {
		return nil, nil
	}
	var tables []string
	err := b.each(rels, func(s *scanner) error {
		if s.is("Relationship") && path.Base(s.attr("Type")) == "table" && len(tables) < maxTables {
			tables = append(tables, target(path.Dir(part), s.attr("Target")))
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	var rows []int
	for _, name := range tables {
		if b.files[strings.ToLower(name)] == nil {
			continue
		}
		err := b.each(name, func(s *scanner) error {
			n, err := strconv.Atoi(s.attr("totalsRowCount"))
			if _, to, ok := strings.Cut(s.attr("ref"), ":"); ok && err == nil && n > 0 {
				for last := rowOf(to); n > 0 && last-n+1 > 0 && len(rows) < maxTables; n-- {
					rows = append(rows, last-n+1)
				}
			}
			return errEnough
		})
		if err != nil {
			return nil, err
		}
	}
	return rows, nil
}
