package export

import (
	"fmt"
	"io"
	"os"
	"testing"
	"text/tabwriter"

	"github.com/openropa/openropa/export/internal/exporttest"
)

// What each edition holds.
func ExampleHoldings() {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "name\tauthority\tworking\twhat")
	for _, h := range Holdings() {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", h.Content, h.Authority, h.Working, h.What)
	}
	w.Flush()
	// Output:
	// name             authority        working  what
	//                  yes              yes      who keeps the record: name, address, contact, representative, data protection officer, supervisory authority
	//                  yes              yes      version, day of the last review, law of the day
	// glance           unless left out  yes      all entries at a glance
	// matrix           unless left out  yes      matrix of entries and kinds of data
	// retention-chart  unless left out  yes      chart of the time limits
	// transfers        unless left out  yes      table of the transfers with their state on the day
	//                  yes              yes      the particulars of Art. 30(1) or 30(2), EUDPR Art. 31, FADP Art. 12, of each entry
	//                  yes              yes      grounds and conditions as the keeper states them
	// owners           unless left out  yes      department and person that answer for an entry, dates of an entry
	// systems          unless left out  yes      systems and where they stand
	// assessments      unless left out  yes      impact assessment, automated decisions, AI systems
	// measures         unless left out  yes      annex of measures
	// recipients       unless left out  yes      annex of recipients and entries
	// rights           unless left out  yes      annex of notices and rights, as the keeper states them
	// sources          unless left out  yes      annex of sources, as numbered notes
	// extra            if asked for     yes      additional information that the model has no field for
	//                  no               yes      findings and the state of the register
	//                  no               yes      rights that follow from the grounds
	//                  no               yes      comments
	//                  no               yes      risk, breaches, classification
	//                  no               yes      reviewers, approvals, history of the register
	//                  no               yes      references of entries and of their parts
	//                  no               yes      waivers
}

func TestChosen(t *testing.T) {
	for _, tt := range []struct {
		options PDFOptions
		ok      bool
	}{
		{PDFOptions{}, true},
		{PDFOptions{Edition: Working}, true},
		{PDFOptions{Edition: 2}, false},
		{PDFOptions{With: []Content{"extra"}, Without: []Content{"matrix", "sources"}}, true},
		{PDFOptions{With: []Content{"matrix"}}, false},   // it is there
		{PDFOptions{Without: []Content{"extra"}}, false}, // it is not
		{PDFOptions{Without: []Content{"matrx"}}, false}, // no such thing
		{PDFOptions{Without: []Content{""}}, false},      // what cannot be left out
	} {
		if err := PDF(t.Context(), io.Discard, exporttest.Complete(), &tt.options); (err == nil) != tt.ok {
			t.Errorf("%+v: %v", tt.options, err)
		}
	}
}
