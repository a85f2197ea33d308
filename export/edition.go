package export

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/record"
)

// Edition is for whom a document is made. [Holdings] says what each holds.
type Edition uint8

// The editions. The zero value discloses least. Of workbooks, [ReadExcel] reads
// the working one back.
const (
	Authority Edition = Edition(record.Authority) // for a supervisory authority: what the law asks the record to hold
	Working   Edition = Edition(record.Working)   // for the keeper: all that the register holds, and what a check found
)

// Content is something that an edition holds unless it is left out, or only if
// it is asked for, by its name in [Holdings].
type Content string

// Holding is one row of what the editions hold.
type Holding struct {
	Content   Content // "" for what can be neither left out nor asked for
	What      string
	Authority string // "yes", "no", "unless left out" or "if asked for"
	Working   string
	Workbook  bool // whether the workbook of an authority has it too: it has no charts
}

// Holdings returns what each edition holds.
func Holdings() []Holding {
	says := map[record.Held]string{record.Never: "no", record.Asked: "if asked for", record.Unless: "unless left out", record.Always: "yes"}
	var all []Holding
	for _, h := range record.Holdings {
		all = append(all, Holding{Content(h.Key), h.What, says[h.Authority], says[h.Working], h.Workbook})
	}
	return all
}

// chosen returns which contents differ from what the edition holds by itself.
func chosen(e Edition, with, without []Content) (map[string]bool, error) {
	if e > Working {
		return nil, fmt.Errorf("export: options: Edition %d: there are Authority and Working", e)
	}
	choice := make(map[string]bool)
	choose := func(option string, list []Content, held record.Held) error {
		var keys []string
		for _, h := range record.Holdings {
			if h.In(record.Edition(e)) == held {
				keys = append(keys, h.Key)
			}
		}
		for _, c := range list {
			if !slices.Contains(keys, string(c)) {
				return fmt.Errorf("export: options: %s %q: there are %s", option, c, strings.Join(keys, ", "))
			}
			choice[string(c)] = held == record.Asked
		}
		return nil
	}
	if err := choose("With", with, record.Asked); err != nil {
		return nil, err
	}
	if err := choose("Without", without, record.Unless); err != nil {
		return nil, err
	}
	return choice, nil
}
