package pdf

import (
	"compress/zlib"
	"errors"
	"fmt"
	"io"

	"github.com/openropa/openropa/export/internal/pdfobject"
)

// ErrNoAttachment says that a file is a PDF and has no attachment of the name.
var ErrNoAttachment = errors.New("no such attachment")

// ReadAttachment returns the file of a name that a PDF has embedded, of at
// most limit bytes. It reads what Render writes, also after other programs
// have appended to it: tables of cross-references, not streams, and files
// that are compressed by Flate or not at all. Nothing in the file makes it
// panic, loop, or take more memory than limit and some of the file's size.
func ReadAttachment(file []byte, name string, limit int64) ([]byte, error) {
	r, err := pdfobject.Open(file)
	if err != nil {
		return nil, err
	}
	names := r.Dict(r.Catalog()["Names"])
	spec := find(r, r.Dict(names["EmbeddedFiles"]), name, make(map[pdfobject.Reference]bool), 0)
	if spec == nil {
		return nil, ErrNoAttachment
	}
	data, err := r.Stream(r.Dict(spec["EF"])["F"], limit)
	if err != nil {
		return nil, fmt.Errorf("attachment: %w", err)
	}
	return data, nil
}

// find looks for a file of a name in a tree of names.
func find(r *pdfobject.Reader, node pdfobject.Dictionary, name string, seen map[pdfobject.Reference]bool, depth int) pdfobject.Dictionary {
	if depth > 16 {
		return nil
	}
	names := r.List(node["Names"])
	for i := 1; i < len(names); i += 2 {
		spec := r.Dict(names[i])
		if text(r.Get(spec["UF"])) == name || text(r.Get(spec["F"])) == name {
			return spec
		}
	}
	for _, kid := range r.List(node["Kids"]) {
		if ref, ok := kid.(pdfobject.Reference); ok {
			if seen[ref] {
				continue
			}
			seen[ref] = true
		}
		if spec := find(r, r.Dict(kid), name, seen, depth+1); spec != nil {
			return spec
		}
	}
	return nil
}

// text returns a string of the format, also one in UTF-16 if it is ASCII.
func text(v any) string {
	s, _ := v.(string)
	if len(s) < 2 || s[:2] != "\xfe\xff" {
		return s
	}
	var b []byte
	for i := 3; i < len(s); i += 2 {
		if s[i-1] != 0 {
			return ""
		}
		b = append(b, s[i])
	}
	return string(b)
}

// attach compresses an attachment, to be written at the end.
func (f *file) attach(a *Attachment) error {
	f.attachment = a
	z := zlib.NewWriter(&f.attached)
	if err := a.Write(&counter{z, &f.size}); err != nil {
		return err
	}
	return z.Close()
}

// counter counts what is written.
type counter struct {
	w io.Writer
	n *int
}

func (c *counter) Write(b []byte) (int, error) {
	*c.n += len(b)
	return c.w.Write(b)
}

// embedded writes the attachment and returns the number of the object that
// describes it.
func (f *file) embedded() int {
	a, data := f.attachment, f.reserve(2)
	f.packed(data, fmt.Sprintf("/Type /EmbeddedFile /Subtype %s /Params <</Size %d>> ", name(a.Type), f.size), f.attached.Bytes())
	f.object(data+1, fmt.Appendf(nil, "<</Type /Filespec /F %s /UF %s /Desc %s /AFRelationship /Source /EF <</F %d 0 R /UF %d 0 R>>>>",
		literal(a.Name), literal(a.Name), literal(a.Description), data, data))
	return data + 1
}
