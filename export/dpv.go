package export

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/url"

	"github.com/openropa/openropa/export/internal/dpv"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/ropa"
)

// DPVOptions say what the JSON-LD of a register holds. The zero value, and nil,
// are the edition for an authority.
type DPVOptions struct {
	// Edition is for whom it is made. [Holdings] says what each holds. The
	// working edition has no findings, and keeps the whole register beside the
	// terms, as a literal of type rdf:JSON.
	Edition Edition

	// With is what the edition holds only if it is asked for, such as "extra",
	// and Without what it is to leave out: "owners", "systems", "assessments"
	// and "rights" are said here, and none of the other parts.
	With, Without []Content

	// Language of the labels of codes and countries, as that of
	// [MarkdownOptions]; each text says which language it is in.
	Language string

	// Base is the IRI that those of the register are relative to, such as
	// "urn:example:register". Zero is the place of the file.
	Base string
}

// DPV writes a register as JSON-LD 1.1 in the terms of the Data Privacy
// Vocabulary 2.3: a node for the register (dpv:ROPA), one for each party, system
// and measure that it names, and one for each entry, with its purposes and their
// grounds, people, data, recipients by role, transfers, storage, measures,
// rights and assessments. Of terms of GDPR it takes eu-gdpr.
//
// A code that the vocabulary has a class for makes the thing one of that class;
// where the class is only near in meaning it stands under skos:closeMatch, and
// where the code is one of several under skos:narrowMatch. Each code has its
// word as rdfs:label too, and one without a term has that alone. Near in meaning
// are among the properties those of: the last review, the regimes, the company of
// an officer, business functions, the operator of a system, the allocation of a
// joint controllership, ways to object, numbers of people, what a recipient is
// sent the data for, the start, the criteria and the end of a period, and
// instructions. What no term says stands under skos:note as a
// literal of type rdf:JSON, by its name in the JSON of the register. Documents
// that statements were drawn from are not given place by place.
//
// The IRIs of elements are fragments: numbers in the edition for an authority,
// the references of the register in the working edition. Of what DPCat 0.2
// (2022) makes mandatory, a title, description, controller, purpose, ground, people,
// data, storage and measures of an entry are there if the register states them,
// and a processor's categories of processing; the register itself is no dcat:Catalog. The shapes
// of DPCat are not met: they test the namespace of an earlier DPV, and
// dpv:hasStorage and dpv:hasJointControllers, which 2.3 no longer has.
//
// The output has no time or random part. Errors are as for [Markdown].
func DPV(ctx context.Context, w io.Writer, r *ropa.Register, o *DPVOptions) error {
	if o == nil {
		o = &DPVOptions{}
	}
	choice, err := chosen(o.Edition, o.With, o.Without)
	if err != nil {
		return err
	}
	if r == nil {
		return errNoRegister
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	set, err := labelsFor(r, o.Language)
	if err != nil {
		return err
	}
	if u, err := url.Parse(o.Base); o.Base != "" && (err != nil || !u.IsAbs()) {
		return fmt.Errorf("export: options: Base %q: an absolute IRI is wanted, such as urn:example:register", o.Base)
	}
	var whole []byte
	if o.Edition == Working {
		var b bytes.Buffer
		if err := r.Encode(&b); err != nil {
			return fmt.Errorf("export: %w", err)
		}
		whole = b.Bytes()
	} else {
		r = record.Disclosed(r, choice)
	}
	err = dpv.Write(untilDone{ctx, w}, ropa.Resolved(r), dpv.Options{
		Labels: set, Base: o.Base, IDs: o.Edition == Working, Whole: whole,
		Without: func(content string) bool { asked, said := choice[content]; return said && !asked },
	})
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}
