package pdftest

import (
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/pdfobject"
)

// CheckTagged fails for what PDF/UA-1, ISO 14289-1, and PDF/A-3 at level A, ISO
// 19005-3, ask of a file and this one does not have, and returns its structure.
// Of the rules of veraPDF it checks those of these clauses:
//
//	ISO 14289-1: 5 (identification), 6.2 (marked), 7.1 (all is content or an
//	artifact, neither within the other; title, shown; metadata), 7.2 (what rows,
//	tables and lists consist of; the language), 7.3 (figures have a text), 7.4.2
//	(headings leave no level out), 7.5 (cells of headings have a scope; rows are
//	equally wide), 7.10 (no layers), 7.11 (names of attached files), 7.18.1,
//	7.18.3 and 7.18.5 (links are within elements, in their order, and have a
//	text), 7.20 (no drawings of other files), 7.21.4.1, 7.21.4.2, 7.21.7 and
//	7.21.8 (fonts are embedded, without a list of what they hold; their codes
//	have characters, and those that are drawn have glyphs)
//	ISO 19005-3: 6.1.2 and 6.1.3 (header, identity, no encryption), 6.1.7 (no
//	LZW), 6.1.13 (limits), 6.2.3 (meaning of colours), 6.2.8 (no alternates),
//	6.2.9 (no drawings of other files), 6.2.11 (fonts), 6.3.1 and 6.3.2 (links
//	alone, that are printed), 6.5 (no action but to an address), 6.6 (metadata),
//	6.7 (structure), 6.8 (attachments: kind, names, relation to the document),
//	6.9 (no layers)
func CheckTagged(t testing.TB, file []byte) *Element {
	t.Helper()
	r, err := pdfobject.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	top, err := Structure(file) // fails for what is neither content nor an artifact
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(file, []byte("%PDF-1.7\n%")) || slices.ContainsFunc(file[10:14], func(c byte) bool { return c < 128 }) {
		t.Errorf("header %q", file[:16])
	}
	if !bytes.Contains(file, []byte("/ID [<")) {
		t.Error("no identity of the file")
	}
	c := r.Catalog()
	if r.Dict(c["MarkInfo"])["Marked"] != pdfobject.Token("true") || r.Dict(c["ViewerPreferences"])["DisplayDocTitle"] != pdfobject.Token("true") || c["Lang"] == nil {
		t.Errorf("catalog %v", c)
	}
	checkIntent(t, r)
	checkMetadata(t, r, file)
	checkFonts(t, r)
	checkLinks(t, r)
	checkAttachments(t, r)
	checkLimits(t, file)
	checkElements(t, top)
	return top
}

// checkIntent reads the profile of the colours.
func checkIntent(t testing.TB, r *pdfobject.Reader) {
	t.Helper()
	intents := r.List(r.Catalog()["OutputIntents"])
	if len(intents) != 1 {
		t.Fatalf("%d output intents", len(intents))
	}
	d := r.Dict(intents[0])
	profile, err := r.Stream(d["DestOutputProfile"], 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	if d["S"] != pdfobject.Token("/GTS_PDFA1") {
		t.Errorf("output intent %v", d)
	}
	size := int(profile[0])<<24 | int(profile[1])<<16 | int(profile[2])<<8 | int(profile[3])
	if size != len(profile) || string(profile[12:24]) != "mntrRGB XYZ " || string(profile[36:40]) != "acsp" {
		t.Errorf("profile of %d bytes, says %d: %q", len(profile), size, profile[:40])
	}
}

// checkMetadata looks at the metadata, and for dates that the file must not
// have.
func checkMetadata(t testing.TB, r *pdfobject.Reader, file []byte) {
	t.Helper()
	packet, err := r.Stream(r.Catalog()["Metadata"], 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	for d := xml.NewDecoder(bytes.NewReader(packet)); ; {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatalf("metadata: %v", err)
		}
	}
	for _, want := range []string{"<pdfaid:part>3<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "<dc:title>", "<pdfaSchema:prefix>pdfuaid<"} {
		if !bytes.Contains(packet, []byte(want)) {
			t.Errorf("metadata lacks %s", want)
		}
	}
	if bytes.Contains(packet, []byte("CreateDate")) || bytes.Contains(file, []byte("/CreationDate")) || bytes.Contains(file, []byte("/ModDate")) {
		t.Error("a day on which the file was made")
	}
}

// checkFonts looks at each font of the resources that pages share.
func checkFonts(t testing.TB, r *pdfobject.Reader) {
	t.Helper()
	page := r.Dict(r.List(r.Dict(r.Catalog()["Pages"])["Kids"])[0])
	for name, v := range r.Dict(r.Dict(page["Resources"])["Font"]) {
		f := r.Dict(v)
		below := r.Dict(r.List(f["DescendantFonts"])[0])
		if r.Dict(below["FontDescriptor"])["FontFile2"] == nil || below["CIDToGIDMap"] == nil {
			t.Errorf("font %s is not embedded: %v", name, below)
		}
		if cmap, err := r.Stream(f["ToUnicode"], 1<<20); err != nil || bytes.Contains(cmap, []byte("> <D800>")) {
			t.Errorf("font %s: map to Unicode %.200q, %v", name, cmap, err)
		}
	}
}

// checkLinks looks at the annotations of each page.
func checkLinks(t testing.TB, r *pdfobject.Reader) {
	t.Helper()
	for i, kid := range r.List(r.Dict(r.Catalog()["Pages"])["Kids"]) {
		page := r.Dict(kid)
		if page["Tabs"] != pdfobject.Token("/S") || page["StructParents"] != i {
			t.Errorf("page %d: %v", i+1, page)
		}
		for _, v := range r.List(page["Annots"]) {
			a := r.Dict(v)
			if text, _ := a["Contents"].(string); text == "" || a["F"] != 4 || a["StructParent"] == nil || a["Subtype"] != pdfobject.Token("/Link") {
				t.Errorf("page %d: link %v", i+1, a)
			}
			if act := r.Dict(a["A"]); act != nil && act["S"] != pdfobject.Token("/URI") {
				t.Errorf("page %d: action %v", i+1, act)
			}
		}
	}
}

// checkAttachments looks at what is embedded.
func checkAttachments(t testing.TB, r *pdfobject.Reader) {
	t.Helper()
	c := r.Catalog()
	files := r.List(r.Dict(r.Dict(c["Names"])["EmbeddedFiles"])["Names"])
	if len(files)/2 != len(r.List(c["AF"])) {
		t.Errorf("%d names of files, %d files that belong to the document", len(files)/2, len(r.List(c["AF"])))
	}
	for _, v := range r.List(c["AF"]) {
		spec := r.Dict(v)
		if spec["AFRelationship"] != pdfobject.Token("/Source") || spec["F"] == nil || spec["UF"] == nil || spec["Desc"] == nil {
			t.Errorf("file %v", spec)
		}
		data := r.Dict(r.Dict(spec["EF"])["F"])
		if kind, _ := data["Subtype"].(pdfobject.Token); !strings.Contains(string(kind), "/application") || r.Dict(data["Params"])["Size"] == nil {
			t.Errorf("data of the file %v", data)
		}
	}
}

// parts are the elements that an element may stand in.
var parts = map[string][]string{
	"TR": {"Table"}, "TH": {"TR"}, "TD": {"TR"}, "LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"},
}

// checkElements looks at the tree.
func checkElements(t testing.TB, top *Element) {
	t.Helper()
	if top.Kind != "Document" {
		t.Errorf("the tree begins with %s", top.Kind)
	}
	level := 0
	top.All(func(e *Element, above []*Element) {
		if in, ok := parts[e.Kind]; ok && !slices.Contains(in, above[len(above)-1].Kind) {
			t.Errorf("%s in %s", e.Kind, above[len(above)-1].Kind)
		}
		switch e.Kind {
		case "H1", "H2", "H3", "H4", "H5", "H6":
			n := int(e.Kind[1] - '0')
			if n > level+1 {
				t.Errorf("%s %q after level %d", e.Kind, e.Text(), level)
			}
			if level = n; strings.TrimSpace(e.Text()) == "" {
				t.Errorf("%s is empty", e.Kind)
			}
		case "Figure":
			if e.Alt == "" {
				t.Error("a figure without a text")
			}
		case "TH":
			if e.Scope == "" {
				t.Errorf("heading %q without a scope", e.Text())
			}
		case "Table":
			checkTable(t, e)
		case "Link":
			if !slices.ContainsFunc(e.Children, func(c Child) bool { return c.Link }) {
				t.Errorf("link %q without an annotation", e.Text())
			}
		case "Document", "Sect", "P", "L", "LI", "Lbl", "LBody", "TR", "TD", "Span":
		default:
			t.Errorf("unknown element %s", e.Kind)
		}
	})
}

// checkTable fails for rows that are not equally wide.
func checkTable(t testing.TB, table *Element) {
	t.Helper()
	width := -1
	var open []int // rows that the cell above goes on for, by column
	for n, c := range table.Children {
		var below []int
		covered := func() { // columns that a cell above covers
			for len(below) < len(open) && open[len(below)] > 0 {
				below = append(below, open[len(below)]-1)
			}
		}
		covered()
		for _, c := range c.Element.Children {
			for range c.Element.Columns {
				below = append(below, c.Element.Rows-1)
				covered()
			}
		}
		if width < 0 {
			width = len(below)
		}
		if len(below) != width {
			t.Errorf("row %d is %d columns wide, want %d: %q", n, len(below), width, c.Element.Text())
			return
		}
		open = below
	}
}
