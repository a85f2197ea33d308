// Package pdf renders a brief as a PDF: A4 upright, typeset in one system, with
// bookmarks, feet and links, tagged for people who cannot see it and for
// archives (PDF/UA-1, PDF/A-3a), and byte for byte the same each time. It has
// no knowledge of registers.
//
// A section is made, a page laid out, drawn, compressed and written while those
// after it are still being made, so that a long brief needs hardly more memory
// than a short one: of a page there remain its links and the structure of its
// text. Those that name the numbers of later pages are kept
// until these are known.
package pdf

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"

	"github.com/openropa/openropa/export/internal/brief"
)

// Options adjust a rendering; the zero value is the default.
type Options struct {
	// Fonts are TrueType fonts to fall back on, in order, for the characters
	// that the fonts of the document lack.
	Fonts [][]byte
	// Compact sets entries of less than half a page below the one before, where
	// they fit.
	Compact bool
	// Attach is a file to embed; nil for none.
	Attach *Attachment
}

// Attachment is a file inside the document.
type Attachment struct {
	Name, Type, Description string // Type is a media type
	Write                   func(io.Writer) error
}

// Render writes b to w as a PDF, page by page as they are made. The warnings
// name each character that is drawn as a substitute or left out, and each link
// that leads nowhere.
//
// The error names the section in work, or is that of w; what w got before it is
// not a whole file. Options that cannot be met are known before anything is
// written. Render may be called concurrently.
func Render(w io.Writer, b *brief.Brief, o Options) (warnings []string, err error) {
	if b == nil {
		return nil, errors.New("pdf: no brief")
	}
	r, err := begin(w, b, o)
	if err != nil {
		return nil, err
	}
	r.start(r.making)
	r.start(r.drawing)
	r.start(r.writing)
	r.fail(r.layingOut())
	return r.end()
}

// begin opens a file.
func begin(w io.Writer, b *brief.Brief, o Options) (*rendering, error) {
	faces, err := loadFaces()
	if err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	if faces, err = withFonts(faces, o.Fonts); err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	file := &file{w: bufio.NewWriterSize(w, 1<<16), sum: sha256.New()}
	if o.Attach != nil {
		if err := file.attach(o.Attach); err != nil {
			return nil, fmt.Errorf("pdf: attachment: %w", err)
		}
	}
	r := &rendering{
		stop: make(chan struct{}), made: make(chan []brief.Block, 2), pages: make(chan *page, 4), drawn: make(chan inked, 4),
		brief: b, draw: newDrawing(faces), file: file,
	}
	r.layout = newLayout(b, faces, r.take)
	r.layout.compact = o.Compact
	r.layout.spare = make(chan []op, 8)
	file.tree = &r.layout.tree
	return r, nil
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

// rendering is a brief on its way to a file. What it is made of goes from
// stage to stage in order, so that the file does not depend on which is ahead.
type rendering struct {
	brief  *brief.Brief
	layout *layout
	draw   *drawing
	file   *file

	made  chan []brief.Block // of each section
	pages chan *page         // laid out
	drawn chan inked         // compressed

	wg   sync.WaitGroup
	stop chan struct{} // closed by the first error
	once sync.Once
	err  error
}

// inked is a page as the file holds it.
type inked struct {
	number  int
	content []byte // compressed
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

// making makes what the sections hold, ahead of what lays it out.
func (r *rendering) making() (err error) {
	var at string
	defer close(r.made)
	defer guard(&at, &err)
	for i := range r.brief.Sections {
		at = r.brief.Sections[i].Title
		if err := send(r, r.made, r.brief.Sections[i].Content()); err != nil {
			return err
		}
	}
	return nil
}

func (r *rendering) layingOut() (err error) {
	defer guard(&r.layout.at, &err)
	r.layout.run(func(int) ([]brief.Block, bool) {
		blocks, ok := <-r.made
		return blocks, ok
	})
	return nil
}

// take passes a page on.
func (r *rendering) take(p *page) { send(r, r.pages, p) }

func (r *rendering) drawing() (err error) {
	pack := newPacker()
	defer close(r.drawn)
	defer guard(&r.draw.section, &err)
	for p := range r.pages {
		content, err := r.draw.page(p)
		if err != nil {
			return fmt.Errorf("%q: %w", p.section, err)
		}
		content = bytes.Clone(pack.of(content))
		select {
		case r.layout.spare <- p.ops[:0]:
		default:
		}
		if err := send(r, r.drawn, inked{p.number, content, sheet{links: p.links, owners: p.owners}}); err != nil {
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
	content, w, h, err := r.draw.total(strconv.Itoa(l.pages)+l.number[2], textSmall)
	if err != nil {
		return err
	}
	r.file.fonts = strings.NewReplacer(r.draw.tellFonts()...)
	r.draw.doc.SetXmpMetadata(l.archived(l.b))
	return r.file.finish(l, r.draw.doc, form{content, w, h}, properties(l.b))
}
