package xlsx

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"context"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// sortedZip is an archive whose entries stand in the order of their names,
// whatever the order they were created in, and carry no date. The rows of
// sheets are made while the archive is closed, several sheets at a time; what
// is held of them is compressed.
type sortedZip struct {
	ctx     context.Context
	w       io.Writer
	sheets  map[string]*sheetPart // by entry
	entries []*zipEntry
}

// sheetPart is what a sheet has beside what the library writes of it.
type sheetPart struct {
	size    int                    // about how much that is, to begin with the largest
	columns string                 // elements of the columns; "" for none
	rows    func(*rowWriter) error // in the place of those the library wrote
	links   hyperlinks             // written by the rows, if there are any
}

// Where the parts of a sheet stand. All text above them is escaped, so that
// they are found once.
const (
	beforeRows = "<sheetData>"
	afterRows  = "</sheetData>"
	afterLinks = "<pageMargins"
)

// The library declares a prefix of its own for the relation of a drawing. Some
// readers take the attribute by the name that Excel gives it, r:id.
const (
	libraryPrefix = `xmlns:relationships="` + relationships + `" relationships:id=`
	usualPrefix   = `xmlns:r="` + relationships + `" r:id=`
)

func newSortedZip(ctx context.Context, w io.Writer, sheets map[string]*sheetPart) *sortedZip {
	return &sortedZip{ctx: ctx, w: w, sheets: sheets}
}

// compression is the level of package flate: quicker than the default, for
// files a tenth larger.
const compression = 3

type zipEntry struct {
	name   string
	sheet  *sheetPart // nil for none
	data   []byte     // as the library wrote it
	packed bytes.Buffer
	crc    uint32
	size   uint64
	more   *zipEntry // the links of a sheet that lead out of the workbook
}

// Create begins an entry.
func (z *sortedZip) Create(name string) (io.Writer, error) {
	e := &zipEntry{name: name, sheet: z.sheets[name]}
	z.entries = append(z.entries, e)
	return e, nil
}

func (e *zipEntry) Write(p []byte) (int, error) {
	e.data = append(e.data, p...)
	return len(p), nil
}

// AddFS is of no use here.
func (z *sortedZip) AddFS(fs.FS) error { return errors.New("not supported") }

// Close compresses the entries and writes the archive. Nothing is written
// unless all could be compressed.
func (z *sortedZip) Close() error {
	if err := z.pack(); err != nil {
		return err
	}
	for _, e := range z.entries {
		if e.more != nil {
			z.entries = append(z.entries, e.more)
		}
	}
	const types = "[Content_Types].xml" // readers that sniff expect it first
	slices.SortFunc(z.entries, func(a, b *zipEntry) int {
		switch {
		case a.name == types:
			return -1
		case b.name == types:
			return 1
		}
		return strings.Compare(a.name, b.name)
	})
	out := zip.NewWriter(z.w)
	for _, e := range z.entries {
		w, err := out.CreateRaw(&zip.FileHeader{
			Name: e.name, Method: zip.Deflate, CRC32: e.crc,
			CompressedSize64: uint64(e.packed.Len()), UncompressedSize64: e.size,
		})
		if err != nil {
			return err
		}
		if _, err := e.packed.WriteTo(w); err != nil {
			return err
		}
	}
	return out.Close()
}

// pack compresses the entries, several at a time, the largest first.
func (z *sortedZip) pack() error {
	order := slices.Clone(z.entries)
	size := func(e *zipEntry) int {
		if e.sheet != nil {
			return len(e.data) + e.sheet.size
		}
		return len(e.data)
	}
	slices.SortStableFunc(order, func(a, b *zipEntry) int { return cmp.Compare(size(b), size(a)) })
	return parallel(len(order), func() (func(int) error, error) {
		p, err := newPacker(z.ctx)
		return func(i int) error { return p.pack(order[i]) }, err
	})
}

// packer compresses entries, one after the other.
type packer struct {
	ctx   context.Context
	flate *flate.Writer
	rows  *rowWriter
	entry *zipEntry
}

func newPacker(ctx context.Context) (*packer, error) {
	p := &packer{ctx: ctx}
	p.rows = newRowWriter(p)
	var err error
	p.flate, err = flate.NewWriter(nil, compression)
	return p, err
}

func (p *packer) Write(b []byte) (int, error) {
	if err := p.ctx.Err(); err != nil {
		return 0, err
	}
	p.entry.crc = crc32.Update(p.entry.crc, crc32.IEEETable, b)
	p.entry.size += uint64(len(b))
	return p.flate.Write(b)
}

func (p *packer) pack(e *zipEntry) error {
	p.entry = e
	p.flate.Reset(&e.packed)
	if strings.HasPrefix(e.name, "xl/worksheets/") {
		e.data = bytes.ReplaceAll(e.data, []byte(libraryPrefix), []byte(usualPrefix))
	}
	if e.sheet != nil {
		if err := p.sheet(e); err != nil {
			return err
		}
	} else if _, err := p.Write(e.data); err != nil {
		return err
	}
	e.data = nil
	return p.flate.Close()
}

// sheet writes a sheet with its rows and links.
func (p *packer) sheet(e *zipEntry) error {
	s := e.sheet
	above, rest, ok := bytes.Cut(e.data, []byte(beforeRows))
	_, rest, ok2 := bytes.Cut(rest, []byte(afterRows))
	between, below, ok3 := bytes.Cut(rest, []byte(afterLinks))
	if !ok || !ok2 || !ok3 {
		return errors.New(e.name + ": no place for rows and links")
	}
	w := p.rows
	w.err = nil
	if strings.Contains(s.columns, "outlineLevel") { // else Excel leaves no room for what unfolds them
		above = bytes.Replace(above, []byte("<sheetFormatPr "), []byte(`<sheetFormatPr outlineLevelCol="1" `), 1)
	}
	w.buf = append(w.buf[:0], above...)
	if s.columns != "" {
		w.buf = append(append(append(w.buf, "<cols>"...), s.columns...), "</cols>"...)
	}
	w.buf = append(w.buf, beforeRows...)
	if err := s.rows(w); err != nil {
		return err
	}
	w.buf = append(append(w.buf, afterRows...), between...)
	if s.links.n > 0 {
		w.buf = append(append(w.buf, `<hyperlinks xmlns:r="`+relationships+`">`...), s.links.cells...)
		w.buf = append(w.buf, "</hyperlinks>"...)
	}
	w.buf = append(append(w.buf, afterLinks...), below...)
	w.flush()
	if len(s.links.addresses) == 0 {
		return w.err
	}
	// The addresses are a part of their own.
	if err := errors.Join(w.err, p.flate.Close()); err != nil {
		return err
	}
	at := strings.LastIndexByte(e.name, '/') + 1
	e.more = &zipEntry{name: e.name[:at] + "_rels/" + e.name[at:] + ".rels"}
	p.entry = e.more
	p.flate.Reset(&e.more.packed)
	for _, s := range []string{relationshipsHead, string(s.links.addresses), "</Relationships>"} {
		if _, err := io.WriteString(p, s); err != nil {
			return err
		}
	}
	return nil
}
