// Package pdf renders a document as a PDF: A4, typeset in one system, with
// contents, bookmarks, running lines and links, and byte for byte the same each
// time; and a brief, short and tagged, for people who cannot see it and for
// archives (PDF/UA-1, PDF/A-3a). It has no knowledge of registers.
//
// A page is laid out, drawn through gofpdf, compressed and written while the
// parts after it are still being made, so that a long document needs hardly
// more memory than a short one: of a page there remain its links, of a part its
// lines in the contents and the outline.
package pdf

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"

	"github.com/jung-kurt/gofpdf"

	"github.com/openropa/openropa/export/internal/doc"
)

// Options adjust a rendering; the zero value is the default.
type Options struct {
	// Fonts are TrueType fonts to fall back on, in order, for the characters
	// that the fonts of the document lack.
	Fonts [][]byte
	// Attach is a file to embed; nil for none.
	Attach *Attachment
}

// Attachment is a file inside the document.
type Attachment struct {
	Name, Type, Description string // Type is a media type
	Write                   func(io.Writer) error
}

// Render writes d to w as a PDF, page by page as they are made. The warnings
// name each character that is drawn as a substitute or left out, and each link
// that leads nowhere. Notes on columns are for the workbook and not shown.
//
// The error names the part in work, or is that of w; what w got before it is
// not a whole file. Options that cannot be met are known before anything is
// written. Render may be called concurrently.
func Render(w io.Writer, d *doc.Document, o Options) (warnings []string, err error) {
	if d == nil {
		return nil, errors.New("pdf: no document")
	}
	r, err := begin(w, o, running)
	if err != nil {
		return nil, err
	}
	r.properties = func(l *layout, library *gofpdf.Fpdf) []byte {
		l.properties(library)
		return nil
	}
	r.layout = newLayout(d, r.draw.faces, r.take)
	r.layout.spare = make(chan []op, 8)
	r.start(r.making)
	r.start(r.drawing)
	r.start(r.writing)
	r.fail(r.layingOut())
	return r.end()
}

// begin opens a file; foot is the style of its number of pages.
func begin(w io.Writer, o Options, foot style) (*rendering, error) {
	faces, err := loadFaces()
	if err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	if faces, err = withFonts(faces, o.Fonts); err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	file := &file{w: bufio.NewWriterSize(w, 1<<16)}
	if o.Attach != nil {
		if err := file.attach(o.Attach); err != nil {
			return nil, fmt.Errorf("pdf: attachment: %w", err)
		}
	}
	return &rendering{
		stop: make(chan struct{}), bodies: make(chan []doc.Block, 4), read: make(chan struct{}), pages: make(chan *page, 4), drawn: make(chan inked, 4),
		draw: newDrawing(faces), file: file, foot: foot,
	}, nil
}

// end waits for the pages to be written, and writes the rest.
func (r *rendering) end() (warnings []string, err error) {
	close(r.pages)
	r.wg.Wait()
	if r.err == nil {
		r.err = r.finish()
	}
	if r.err != nil {
		return nil, fmt.Errorf("pdf: %w", r.err)
	}
	return r.layout.warnings, nil
}

// rendering is a document on its way to a file. What it is made of goes from
// stage to stage in order, so that the file does not depend on which is ahead.
type rendering struct {
	layout *layout
	draw   *drawing
	file   *file
	foot   style // of the number of pages
	// properties sets the metadata of the library's file, and returns the
	// properties in place of the library's, or nil.
	properties func(l *layout, library *gofpdf.Fpdf) []byte

	bodies chan []doc.Block // of the parts, made
	read   chan struct{}    // a body whose rows are made as they are read has been
	pages  chan *page       // laid out
	drawn  chan inked

	wg   sync.WaitGroup
	stop chan struct{} // closed by the first error
	once sync.Once
	err  error
}

// inked is a page as the file holds it.
type inked struct {
	number  int
	content []byte
	sheet   sheet
}

// errStopped is the error of a stage that another's stopped.
var errStopped = errors.New("stopped")

func (r *rendering) fail(err error) {
	if err != nil {
		r.once.Do(func() {
			r.err = err
			close(r.stop)
		})
	}
}

func (r *rendering) start(stage func() error) {
	r.wg.Go(func() { r.fail(stage()) })
}

// guard turns a panic, of the library or of ours, into an error that names
// what was in work.
func guard(at *string, err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("%q: %v", *at, p)
	}
}

func send[T any](r *rendering, to chan<- T, v T) error {
	select {
	case to <- v:
		return nil
	case <-r.stop:
		return errStopped
	}
}

func receive[T any](r *rendering, from <-chan T, v *T) error {
	select {
	case *v = <-from:
		return nil
	case <-r.stop:
		return errStopped
	}
}

// making makes the bodies of the parts, a few ahead of the layout. It waits
// where rows are made while they are laid out.
func (r *rendering) making() (err error) {
	at := ""
	defer guard(&at, &err)
	for _, p := range shown(r.layout.d) {
		at = p.Title
		body := p.Body()
		if err := send(r, r.bodies, body); err != nil {
			return err
		}
		if streams(body) {
			if err := send(r, r.read, struct{}{}); err != nil {
				return err
			}
		}
	}
	return nil
}

// streams reports whether rows of the blocks are made as they are read.
func streams(blocks []doc.Block) bool {
	for _, b := range blocks {
		if t, ok := b.(*doc.Table); ok && t != nil && t.Each != nil {
			return true
		}
	}
	return false
}

func (r *rendering) layingOut() (err error) {
	defer guard(&r.layout.at, &err)
	var last []doc.Block
	next := func() error {
		if streams(last) {
			return receive(r, r.read, new(struct{}))
		}
		return nil
	}
	err = r.layout.run(func(*doc.Part) ([]doc.Block, error) {
		if err := next(); err != nil {
			return nil, err
		}
		err := receive(r, r.bodies, &last)
		return last, err
	})
	if err == nil {
		err = next()
	}
	if err != nil && err != errStopped {
		return fmt.Errorf("%q: %w", r.layout.at, err)
	}
	return err
}

// take passes a page on.
func (r *rendering) take(p *page) { send(r, r.pages, p) }

func (r *rendering) drawing() (err error) {
	defer close(r.drawn)
	defer guard(&r.draw.section, &err)
	for p := range r.pages {
		content, err := r.draw.page(p)
		if err != nil {
			return fmt.Errorf("%q: %w", p.section, err)
		}
		select {
		case r.layout.spare <- p.ops[:0]:
		default:
		}
		if err := send(r, r.drawn, inked{p.number, content, sheet{wide: p.wide, links: p.links, owners: p.owners}}); err != nil {
			return err
		}
	}
	return nil
}

func (r *rendering) writing() error {
	r.file.begin()
	for p := range r.drawn {
		if err := r.file.page(p); err != nil {
			return err
		}
	}
	return nil
}

// finish writes what all pages share, once they are written.
func (r *rendering) finish() (err error) {
	at := "fonts"
	defer guard(&at, &err)
	l := r.layout
	content, w, h, err := r.draw.total(strconv.Itoa(l.pages)+l.running.number[2], r.foot)
	if err != nil {
		return err
	}
	r.file.fonts = strings.NewReplacer(r.draw.tellFonts()...)
	return r.file.finish(l, r.draw.doc, form{content, w, h}, r.properties(l, r.draw.doc))
}
