package pdf

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// finisher completes the file that the library makes on its way to w: it
// compresses the pages, for which the library would set up a compressor each,
// refers to the metadata, which the library writes and leaves alone, states the
// language, and marks the fonts as subsets.
type finisher struct {
	w        *bufio.Writer // it remembers an error
	language string
	attach   *Attachment
	n        int // bytes written
}

var errForm = errors.New("the file has not the expected form")

// tail is the end of a file: its cross-reference table, root and the table's place.
var tail = regexp.MustCompile(`^xref\n0 \d+\n\d{10} 65535 f \n((?:\d{10} 00000 n \n)*)trailer\n<<\n/Size \d+\n/Root (\d+) 0 R\n(/Info \d+ 0 R)\n>>\nstartxref\n(\d+)\n%%EOF\n$`)

// plain is the beginning of an object that is an uncompressed stream.
var plain = regexp.MustCompile(`^\d+ 0 obj\n<</Length (\d+)>>\nstream\n`)

// fontObject is the beginning of an object that names a font.
var fontObject = regexp.MustCompile(`^\d+ 0 obj\n<</Type /Font`)

// noNames is the catalog's list of names, when there are none.
var noNames = regexp.MustCompile(`/Names <<\n/EmbeddedFiles [^\n]*(?:\n[^/\n]*)*?\n>>\n`)

// literal returns a string of printable ASCII as the format writes it.
func literal(s string) string {
	return "(" + strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(s) + ")"
}

// name returns a media type as a name of the format.
func name(s string) string { return "/" + strings.ReplaceAll(s, "/", "#2F") }

// subset marks the name of a font that is embedded in part.
const subset = "OPROPA"

// Write takes the whole file, which the library hands over at once.
func (f *finisher) Write(file []byte) (int, error) {
	const entry = len("0000000000 00000 n \n")
	xref, err := lastNumber(file)
	if err != nil || xref > len(file) {
		return 0, errForm
	}
	m := tail.FindSubmatch(file[xref:])
	if m == nil {
		return 0, errForm
	}
	type object struct{ number, at int }
	var objects []object
	for table := m[1]; len(table) > 0; table = table[entry:] {
		at, _ := strconv.Atoi(string(table[:10]))
		objects = append(objects, object{len(objects) + 1, at})
	}
	root, _ := strconv.Atoi(string(m[2]))
	slices.SortFunc(objects, func(a, b object) int { return a.at - b.at })

	// Version 1.4 knows metadata and languages; the comment says that the file is binary.
	f.print("%%PDF-1.4\n%%\xe2\xe3\xcf\xd3\n")
	offsets := make([]int, len(objects)+1)
	spec := len(objects) + 2                         // number of the object that describes the attached file, after that of its data
	z, _ := zlib.NewWriterLevel(nil, zlib.BestSpeed) // the level is known
	var packed bytes.Buffer
	for i, o := range objects {
		end := xref
		if i+1 < len(objects) {
			end = objects[i+1].at
		}
		if o.at > end {
			return 0, errForm
		}
		body := file[o.at:end]
		offsets[o.number] = f.n
		if o.number == root {
			open := fmt.Appendf(nil, "%d 0 obj\n<<\n/Type /Catalog\n", root)
			if !bytes.HasPrefix(body, open) {
				return 0, errForm
			}
			// Metadata, properties and catalog are the last objects.
			f.print("%s/Metadata %d 0 R\n/ViewerPreferences <</DisplayDocTitle true>>\n", open, root-2)
			if lang := tag(f.language); lang != "" {
				f.print("/Lang (%s)\n", lang)
			}
			body = body[len(open):]
			if f.attach != nil {
				// Of the names that the library lists there is one tree, which is empty.
				m := noNames.FindIndex(body)
				if m == nil {
					return 0, errForm
				}
				f.write(body[:m[0]])
				f.print("/Names <</EmbeddedFiles <</Names [%s %d 0 R]>>>>\n/AF [%d 0 R]\n", literal(f.attach.Name), spec, spec)
				body = body[m[1]:]
			}
			f.write(body)
		} else if s := plain.FindSubmatch(body); s != nil {
			n, _ := strconv.Atoi(string(s[1]))
			if len(s[0])+n > len(body) {
				return 0, errForm
			}
			packed.Reset()
			z.Reset(&packed)
			z.Write(body[len(s[0]) : len(s[0])+n]) // a buffer takes all
			z.Close()
			f.print("%d 0 obj\n<</Filter /FlateDecode /Length %d>>\nstream\n", o.number, packed.Len())
			f.write(packed.Bytes())
			f.write(body[len(s[0])+n:])
		} else if fontObject.Match(body) {
			f.write(bytes.ReplaceAll(body, []byte(" /utf8"), []byte(" /"+subset+"+")))
		} else {
			f.write(body)
		}
	}
	if f.attach != nil {
		packed.Reset()
		best, _ := zlib.NewWriterLevel(&packed, zlib.BestCompression)
		best.Write(f.attach.Data)
		best.Close()
		offsets = append(offsets, f.n)
		f.print("%d 0 obj\n<</Type /EmbeddedFile /Subtype %s /Params <</Size %d>> /Filter /FlateDecode /Length %d>>\nstream\n",
			spec-1, name(f.attach.Type), len(f.attach.Data), packed.Len())
		f.write(packed.Bytes())
		f.print("\nendstream\nendobj\n")
		offsets = append(offsets, f.n)
		f.print("%d 0 obj\n<</Type /Filespec /F %s /UF %s /Desc %s /AFRelationship /Data /EF <</F %d 0 R /UF %d 0 R>>>>\nendobj\n",
			spec, literal(f.attach.Name), literal(f.attach.Name), literal(f.attach.Description), spec-1, spec-1)
	}
	at := f.n
	f.print("xref\n0 %d\n0000000000 65535 f \n", len(offsets))
	for _, offset := range offsets[1:] {
		f.print("%010d 00000 n \n", offset)
	}
	f.print("trailer\n<<\n/Size %d\n/Root %d 0 R\n%s\n>>\nstartxref\n%d\n%%%%EOF\n", len(offsets), root, m[3], at)
	if err := f.w.Flush(); err != nil {
		return 0, err
	}
	return len(file), nil
}

// lastNumber returns the number that a file ends with, before its mark.
func lastNumber(file []byte) (int, error) {
	rest, ok := bytes.CutSuffix(file, []byte("\n%%EOF\n"))
	if !ok {
		return 0, errForm
	}
	return strconv.Atoi(string(rest[bytes.LastIndexByte(rest, '\n')+1:]))
}

func (f *finisher) print(format string, args ...any) { f.write(fmt.Appendf(nil, format, args...)) }

func (f *finisher) write(b []byte) {
	f.w.Write(b) // Flush returns the error
	f.n += len(b)
}

// tag returns a language tag if it is made as one, else "".
func tag(s string) string {
	for _, r := range s {
		if r != '-' && (r > '~' || !unicode.IsLetter(r) && !unicode.IsDigit(r)) {
			return ""
		}
	}
	return s
}
