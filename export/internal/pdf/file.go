package pdf

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"hash"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"
)

// packer compresses data.
type packer struct {
	z   *zlib.Writer
	buf bytes.Buffer
}

func newPacker() *packer {
	z, _ := zlib.NewWriterLevel(nil, zlib.BestSpeed) // the level is known
	return &packer{z: z}
}

// of returns data compressed, until it is called again.
func (p *packer) of(data []byte) []byte {
	p.buf.Reset()
	p.z.Reset(&p.buf)
	p.z.Write(data) // a buffer takes all
	p.z.Close()
	return p.buf.Bytes()
}

// file is a PDF in the writing. The contents of its pages come first, as they
// are drawn; what refers to them, or is shared by them, is written at the end.
type file struct {
	w      *bufio.Writer // it remembers an error
	n      int           // bytes written
	at     []int         // of each object, where it begins
	body   []byte        // storage for the object in work
	pack   *packer
	sheets []sheet // the pages

	tree *structure // of the text
	sum  hash.Hash  // of what is written, for the identity of the file

	fonts *strings.Replacer // of the library's names of fonts

	attachment *Attachment  // nil for none
	attached   bytes.Buffer // its data, compressed
	size       int          // of its data
}

// sheet is what is kept of a page that is written.
type sheet struct {
	content int // number of the object
	links   []link
	owners  []int32 // elements of the structure, by the number of marked content
}

// form is a drawing that pages share.
type form struct {
	content []byte
	w, h    float64
}

// The second line says that the file is binary.
const binaryMark = "%\xe2\xe3\xcf\xd3\n"

func (f *file) begin() {
	f.pack = newPacker()
	f.write([]byte("%PDF-1.7\n" + binaryMark))
}

func (f *file) write(b []byte) {
	f.w.Write(b) // Flush returns the error
	f.sum.Write(b)
	f.n += len(b)
}

func (f *file) print(format string, args ...any) { f.write(fmt.Appendf(nil, format, args...)) }

// reserve returns the first of n numbers of objects.
func (f *file) reserve(n int) int {
	first := len(f.at) + 1
	f.at = slices.Grow(f.at, n)[:len(f.at)+n]
	return first
}

// object writes an object. Its number is a reserved one.
func (f *file) object(number int, body []byte) { f.end(append(f.open(number), body...)) }

// open begins an object, and returns what its body is to be appended to.
func (f *file) open(number int) []byte {
	f.at[number-1] = f.n
	return append(strconv.AppendInt(f.body[:0], int64(number), 10), " 0 obj\n"...)
}

// end writes the object that open began.
func (f *file) end(body []byte) {
	f.body = append(body, "\nendobj\n"...)
	f.write(f.body)
}

// stream writes an object of data, compressed; extra stands in its dictionary.
func (f *file) stream(number int, extra string, data []byte) {
	f.packed(number, extra, f.pack.of(data))
}

// packed writes an object of compressed data.
func (f *file) packed(number int, extra string, data []byte) {
	f.at[number-1] = f.n
	f.print("%d 0 obj\n<<%s/Filter /FlateDecode /Length %d>>\nstream\n", number, extra, len(data))
	f.write(data)
	f.write([]byte("\nendstream\nendobj\n"))
}

// page writes what a page shows.
func (f *file) page(p inked) error {
	p.sheet.content = f.reserve(1)
	f.packed(p.sheet.content, "", p.content)
	for len(f.sheets) <= p.number { // pages that name others come late
		f.sheets = append(f.sheets, sheet{})
	}
	f.sheets[p.number] = p.sheet
	_, err := f.w.Write(nil)
	return err
}

// finish writes all but what the pages show. Properties take the place of the
// library's.
func (f *file) finish(l *layout, library *gofpdf.Fpdf, total form, properties []byte) error {
	resources := f.reserve(1)
	number := f.reserve(1)
	f.stream(number, fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [0 0 %.2f %.2f] /Resources %d 0 R ", total.w, total.h, resources), total.content)
	metadata, info, err := f.shared(library, l.faces, resources, fmt.Sprintf("/Total %d 0 R", number), properties)
	if err != nil {
		return err
	}
	pages := f.reserve(1 + len(f.sheets))
	first := pages + 1
	annotations := f.pages(l, pages, resources)
	outline := f.outline(l.bookmarks, first)

	root := f.reserve(1)
	var b bytes.Buffer
	fmt.Fprintf(&b, "<<\n/Type /Catalog\n/Pages %d 0 R\n/Outlines %d 0 R\n/PageMode /UseOutlines\n", pages, outline)
	fmt.Fprintf(&b, "/Metadata %d 0 R\n/ViewerPreferences <</DisplayDocTitle true>>\n", metadata)
	if lang := tag(l.b.Language); lang != "" {
		fmt.Fprintf(&b, "/Lang (%s)\n", lang)
	}
	fmt.Fprintf(&b, "/MarkInfo <</Marked true>>\n/StructTreeRoot %d 0 R\n/OutputIntents [%d 0 R]\n", f.structure(first, annotations), f.intent())
	if a := f.attachment; a != nil {
		spec := f.embedded()
		fmt.Fprintf(&b, "/Names <</EmbeddedFiles <</Names [%s %d 0 R]>>>>\n/AF [%d 0 R]\n", literal(a.Name), spec, spec)
	}
	b.WriteString(">>")
	f.object(root, b.Bytes())
	at := f.n
	f.print("xref\n0 %d\n0000000000 65535 f \n", len(f.at)+1)
	entry := []byte("0000000000 00000 n \n")
	for _, offset := range f.at {
		for i := 9; i >= 0; i-- {
			entry[i] = byte('0' + offset%10)
			offset /= 10
		}
		f.write(entry)
	}
	id := f.sum.Sum(nil)[:16]
	f.print("trailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n/ID [<%x> <%x>]\n>>\nstartxref\n%d\n%%%%EOF\n", len(f.at)+1, root, info, id, id, at)
	return f.w.Flush()
}

// pages writes the tree of pages, and the pages, whose links lead to each
// other. It returns the objects of the links, by page; 0 for
// a link that leads nowhere.
func (f *file) pages(l *layout, tree, resources int) (annotations [][]int) {
	goal := l.goals()
	first := tree + 1
	actions := make(map[int32]int) // objects of the addresses
	var b []byte
	for i := range f.sheets {
		s := &f.sheets[i]
		b = fmt.Appendf(b[:0], "<</Type /Page\n/Parent %d 0 R\n", tree)
		b = fmt.Appendf(b, "/Resources %d 0 R\n/StructParents %d\n/Tabs /S\n", resources, i)
		own := make([]int, len(s.links))
		open := false
		for j := range s.links {
			k := &s.links[j]
			number := 0
			g, ok := goal(k.to)
			if ok {
				if !open {
					open = true
					b = append(b, "/Annots ["...)
				}
				if g.address != "" && actions[k.to] == 0 {
					actions[k.to] = f.reserve(1)
					f.object(actions[k.to], []byte("<</S /URI /URI "+literal(g.address)+">>"))
				}
				number = f.reserve(1)
				parent := len(f.sheets) + f.tree.links
				f.tree.links++
				link := linkTo(f.open(number), k, g, actions, first)
				link = strconv.AppendInt(append(link, "/F 4 /StructParent "...), int64(parent), 10)
				f.end(append(appendText(append(link, " /Contents "...), flat(k.text)), ">>"...))
				b = ref(b, number)
			}
			own[j] = number
		}
		if open {
			b = append(b, "]\n"...)
		}
		annotations = append(annotations, own)
		b = fmt.Appendf(b, "/Contents %d 0 R>>", s.content)
		f.object(first+i, b)
	}
	b = append(b[:0], "<</Type /Pages\n/Kids ["...)
	for i := range f.sheets {
		b = append(strconv.AppendInt(b, int64(first+i), 10), " 0 R "...)
	}
	b = fmt.Appendf(b, "]\n/Count %d\n/MediaBox [0 0 %.2f %.2f]\n>>", len(f.sheets), shortEdge, longEdge)
	f.object(tree, b)
	return annotations
}

// linkTo appends a link of a page, without its end.
func linkTo(b []byte, k *link, g goal, actions map[int32]int, first int) []byte {
	const h = float32(longEdge)
	b = append(b, "<</Type /Annot /Subtype /Link /Rect ["...)
	for _, v := range [...]float32{k.x, h - k.y, k.x + k.w, h - k.y - k.h} {
		b = append(appendFloat(b, v), ' ')
	}
	b = append(b, "] /Border [0 0 0] "...)
	if g.address != "" {
		return append(strconv.AppendInt(append(b, "/A "...), int64(actions[k.to]), 10), " 0 R"...)
	}
	return dest(b, g.place, first)
}

func appendFloat(b []byte, v float32) []byte { return strconv.AppendFloat(b, float64(v), 'f', 2, 64) }

// dest appends a place of the file; first is the number of its first page.
func dest(b []byte, at place, first int) []byte {
	b = strconv.AppendInt(append(b, "/Dest ["...), int64(first+int(at.page)), 10)
	b = append(b, " 0 R /XYZ 0 "...)
	return append(appendFloat(b, float32(longEdge)-at.y), " null]"...)
}

// outline writes the bookmarks, one after the other, and returns the number of
// their root.
func (f *file) outline(marks []bookmark, first int) int {
	root := f.reserve(1 + len(marks))
	var b []byte
	for i, m := range marks {
		b = appendUTF16(append(b[:0], "<</Title "...), flat(m.title))
		b = fmt.Appendf(b, "\n/Parent %d 0 R\n", root)
		if i > 0 {
			b = fmt.Appendf(b, "/Prev %d 0 R\n", root+i)
		}
		if i+1 < len(marks) {
			b = fmt.Appendf(b, "/Next %d 0 R\n", root+i+2)
		}
		b = append(dest(b, m.place, first), ">>"...)
		f.object(root+i+1, b)
	}
	f.object(root, fmt.Appendf(nil, "<</Type /Outlines /First %d 0 R /Last %d 0 R /Count %d>>", root+1, root+len(marks), len(marks)))
	return root
}

var errForm = errors.New("the library's file has not the expected form")

// What the library writes: the end of a file, with the numbers of its objects;
// an uncompressed stream; an object that names a font; a reference.
var (
	tail       = regexp.MustCompile(`^xref\n0 \d+\n\d{10} 65535 f \n((?:\d{10} 00000 n \n)*)trailer\n<<\n/Size \d+\n/Root (\d+) 0 R\n/Info (\d+) 0 R\n>>\nstartxref\n(\d+)\n%%EOF\n$`)
	plain      = regexp.MustCompile(`^<</Length (\d+)>>\nstream\n`)
	aFont      = regexp.MustCompile(`^<</Type /Font\n/Subtype /Type0\n/BaseFont /utf8(?:font(\d+))?(?s:.*)/ToUnicode (\d+) 0 R`)
	aReference = regexp.MustCompile(`\b(\d+) 0 R\b`)
)

// subset marks the name of a font that is embedded in part.
const subset = "OPROPA"

// shared writes what the library makes for the whole file: the fonts, the
// resources, to which a form is added, the properties and the metadata. Its
// own pages are none of the file's. Replaced are properties in place of its
// own.
func (f *file) shared(library *gofpdf.Fpdf, faces []*face, resources int, forms string, replaced []byte) (metadata, info int, err error) {
	var out bytes.Buffer
	if err := library.Output(&out); err != nil {
		return 0, 0, err
	}
	file := out.Bytes()
	xref, err := lastNumber(file)
	if err != nil || xref > len(file) {
		return 0, 0, errForm
	}
	m := tail.FindSubmatch(file[xref:])
	if m == nil {
		return 0, 0, errForm
	}
	const entry = len("0000000000 00000 n \n")
	// The library's first objects are the tree of pages, the resources, a page
	// and its contents; its last are metadata, properties and catalog.
	const others = 4
	n := len(m[1]) / entry
	root, _ := strconv.Atoi(string(m[2]))
	properties, _ := strconv.Atoi(string(m[3]))
	if n < others+3 || root != n || properties != n-1 {
		return 0, 0, errForm
	}
	ends := []int{xref}
	begins := make([]int, n+1)
	for i := range n {
		begins[i+1], _ = strconv.Atoi(string(m[1][i*entry:][:10]))
		ends = append(ends, begins[i+1])
	}
	slices.Sort(ends)
	first := f.reserve(n - 1 - others)
	own := func(number int) int { return first + number - others - 1 }
	renumbered := func(dict []byte) []byte {
		return aReference.ReplaceAllFunc(dict, func(ref []byte) []byte {
			number, _ := strconv.Atoi(string(ref[:bytes.IndexByte(ref, ' ')]))
			return fmt.Appendf(nil, "%d 0 R", own(number))
		})
	}
	meant := make(map[int]rune) // the block whose codes a map to Unicode is of, by its number; 0 for the first plane
	for number := 2; number < root; number++ {
		if number > 2 && number <= others {
			continue
		}
		at := begins[number]
		i, _ := slices.BinarySearch(ends, at+1)
		body, ok := bytes.CutPrefix(file[at:ends[min(i, len(ends)-1)]], fmt.Appendf(nil, "%d 0 obj\n", number))
		body, okEnd := bytes.CutSuffix(body, []byte("\nendobj\n"))
		if !ok || !okEnd {
			return 0, 0, errForm
		}
		if number == 2 {
			body, ok = cutIn(renumbered(body), "/XObject <<\n", forms+"\n")
			if !ok {
				return 0, 0, errForm
			}
			f.object(resources, []byte(f.fonts.Replace(string(body))))
			continue
		}
		if number == properties {
			body = replaced
		}
		if s := plain.FindSubmatch(body); s != nil {
			length, _ := strconv.Atoi(string(s[1]))
			if len(s[0])+length > len(body) {
				return 0, 0, errForm
			}
			data := body[len(s[0]):][:length]
			if first, ok := meant[number]; ok {
				data = toUnicode(first)
			}
			f.stream(own(number), "", data)
			continue
		}
		if m := aFont.FindSubmatch(body); m != nil {
			first := rune(0)
			face, err := strconv.Atoi(string(m[1]))
			if face += faceCount - 1; err == nil && face < len(faces) {
				first = faces[face].first
			}
			n, _ := strconv.Atoi(string(m[2]))
			meant[n] = first
		}
		if bytes.HasPrefix(body, []byte("<</Type /Font")) {
			body = bytes.ReplaceAll(renumbered(body), []byte(" /utf8"), []byte(" /"+subset+"+"))
		}
		f.object(own(number), body)
	}
	return own(n - 2), own(n - 1), nil
}

// toUnicode is the map from the codes of a block to what they stand for; of
// the first plane, where they stand for themselves, if first is 0.
func toUnicode(first rune) []byte {
	b := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const each, most = 256, 64 // codes that differ in their last byte alone; at most 100 ranges stand together
	var ranges []string
	if first == 0 {
		for code := rune(0); code < planeSize; code += each {
			if code < 0xd800 || code >= 0xe000 {
				ranges = append(ranges, fmt.Sprintf("<%04X> <%04X> <%04X>\n", code, code+each-1, code))
			}
		}
	} else {
		for i := rune(0); i < blockSize; i += each {
			hi, lo := utf16.EncodeRune(first + i)
			code := blockCodes + i
			ranges = append(ranges, fmt.Sprintf("<%04X> <%04X> <%04X%04X>\n", code, code+each-1, hi, lo))
		}
	}
	for part := range slices.Chunk(ranges, most) {
		b = fmt.Appendf(b, "%d beginbfrange\n%sendbfrange\n", len(part), strings.Join(part, ""))
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"...)
}

// cutIn inserts text after a mark.
func cutIn(b []byte, mark, text string) ([]byte, bool) {
	before, after, ok := bytes.Cut(b, []byte(mark))
	return slices.Concat(before, []byte(mark), []byte(text), after), ok
}

// lastNumber returns the number that a file ends with, before its mark.
func lastNumber(file []byte) (int, error) {
	rest, ok := bytes.CutSuffix(file, []byte("\n%%EOF\n"))
	if !ok {
		return 0, errForm
	}
	return strconv.Atoi(string(rest[bytes.LastIndexByte(rest, '\n')+1:]))
}

// literal returns a string of printable ASCII as the format writes it.
func literal(s string) string { return string(appendLiteral(nil, s)) }

func appendLiteral(b []byte, s string) []byte {
	b = append(b, '(')
	for i := range len(s) {
		b = appendEscaped(b, s[i])
	}
	return append(b, ')')
}

// appendEscaped appends a byte of a string.
func appendEscaped(b []byte, c byte) []byte {
	switch c {
	case '\\', '(', ')':
		return append(b, '\\', c)
	case '\r':
		return append(b, '\\', 'r')
	}
	return append(b, c)
}

// longestString is of how many units the longest string is: PDF/A allows 32,767
// bytes. What is longer stands on the pages, or in the metadata, whole.
const longestString = 16_000

// shortString returns a text, or what it begins with.
func shortString(s string) string {
	if len(s) <= longestString {
		return s
	}
	n := 0
	for i, r := range s {
		if n += utf16.RuneLen(r); n >= longestString {
			return s[:i] + "…"
		}
	}
	return s
}

// appendText appends any text as the format writes it, the shorter way.
func appendText(b []byte, s string) []byte {
	s = shortString(s)
	if isPrintableASCII(s) {
		return appendLiteral(b, s)
	}
	return appendUTF16(b, s)
}

// appendUTF16 appends any text as the format writes it.
func appendUTF16(b []byte, s string) []byte {
	s = shortString(s)
	b = append(b, '(', 0xfe, 0xff)
	for _, r := range s {
		hi, lo := r, rune(-1)
		if r > 0xffff {
			hi, lo = utf16.EncodeRune(r)
		}
		b = appendEscaped(appendEscaped(b, byte(hi>>8)), byte(hi))
		if lo >= 0 {
			b = appendEscaped(appendEscaped(b, byte(lo>>8)), byte(lo))
		}
	}
	return append(b, ')')
}

// name returns a media type as a name of the format.
func name(s string) string { return "/" + strings.ReplaceAll(s, "/", "#2F") }

// tag returns a language tag if it is made as one, else "".
func tag(s string) string {
	for _, r := range s {
		if r != '-' && (r > '~' || !unicode.IsLetter(r) && !unicode.IsDigit(r)) {
			return ""
		}
	}
	return s
}
