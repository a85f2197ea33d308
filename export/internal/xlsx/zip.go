package xlsx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"hash"
	"hash/crc32"
	"io"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// sortedZip is an archive whose entries stand in the order of their names,
// whatever the order they were created in, and carry no date. It holds the
// compressed entries until it is closed.
type sortedZip struct {
	w       io.Writer
	before  map[string]string // by entry: text to insert before afterLinks
	entries []*zipEntry
	flate   *flate.Writer // of the last entry
	chunks  chan *flate.Writer
}

func newSortedZip(w io.Writer, before map[string]string) *sortedZip {
	return &sortedZip{w: w, before: before, chunks: make(chan *flate.Writer, runtime.GOMAXPROCS(0))}
}

// compression is the level of package flate: quicker than the default, for
// files a tenth larger.
const compression = 3

// chunkSize is how much of a large entry is compressed by itself.
const chunkSize = 256 << 10

type zipEntry struct {
	name  string
	data  bytes.Buffer
	flate *flate.Writer // nil once the entry is whole
	zip   *sortedZip
	crc   hash.Hash32
	size  uint64

	insert string // "" when done
	held   []byte // the end of what was written that may begin afterLinks
}

// afterLinks is what follows the links of a sheet. All text above it is
// escaped, so that it stands in a sheet once.
const afterLinks = "<pageMargins"

// Create begins an entry, which ends where the next one begins.
func (z *sortedZip) Create(name string) (io.Writer, error) {
	e := &zipEntry{zip: z, name: name, crc: crc32.NewIEEE(), insert: z.before[name]}
	if err := z.end(); err != nil {
		return nil, err
	}
	if z.flate == nil {
		var err error
		if z.flate, err = flate.NewWriter(&e.data, compression); err != nil {
			return nil, err
		}
	} else {
		z.flate.Reset(&e.data)
	}
	e.flate = z.flate
	z.entries = append(z.entries, e)
	return e, nil
}

// end ends the last entry.
func (z *sortedZip) end() error {
	if len(z.entries) == 0 {
		return nil
	}
	e := z.entries[len(z.entries)-1]
	if e.flate == nil {
		return nil
	}
	if e.insert != "" {
		return errors.New(e.name + ": no place for the links")
	}
	e.flate = nil
	return z.flate.Close()
}

func (e *zipEntry) Write(p []byte) (int, error) {
	if e.insert == "" {
		return e.write(p)
	}
	all := p
	if len(e.held) > 0 {
		all = append(e.held, p...)
	}
	at := bytes.Index(all, []byte(afterLinks))
	if at < 0 {
		keep := max(0, len(all)-len(afterLinks)+1)
		_, err := e.write(all[:keep])
		e.held = bytes.Clone(all[keep:])
		return len(p), err
	}
	insert := e.insert
	e.insert, e.held = "", nil
	for _, part := range [][]byte{all[:at], []byte(insert), all[at:]} {
		if _, err := e.write(part); err != nil {
			return 0, err
		}
	}
	return len(p), nil
}

func (e *zipEntry) write(p []byte) (int, error) {
	e.size += uint64(len(p))
	if len(p) < 2*chunkSize {
		e.crc.Write(p)
		return e.flate.Write(p)
	}
	// Chunks of its own each, so that they can be compressed at a time.
	if err := e.flate.Flush(); err != nil {
		return 0, err
	}
	chunks := slices.Collect(slices.Chunk(p, chunkSize))
	packed := make([]bytes.Buffer, len(chunks))
	errs := make([]error, len(chunks))
	var next atomic.Int32
	var wait sync.WaitGroup
	wait.Go(func() { e.crc.Write(p) })
	for range min(runtime.GOMAXPROCS(0), len(chunks)) {
		wait.Go(func() {
			w, err := e.zip.take()
			defer e.zip.give(w)
			for i := int(next.Add(1)) - 1; i < len(chunks); i = int(next.Add(1)) - 1 {
				if errs[i] = err; err != nil {
					continue
				}
				w.Reset(&packed[i])
				_, failed := w.Write(chunks[i])
				errs[i] = errors.Join(failed, w.Flush())
			}
		})
	}
	wait.Wait()
	for i := range packed {
		e.data.Write(packed[i].Bytes())
	}
	e.flate.Reset(&e.data) // what it remembers is further back now
	return len(p), errors.Join(errs...)
}

// take returns a compressor of chunks that is free, or a new one.
func (z *sortedZip) take() (*flate.Writer, error) {
	select {
	case w := <-z.chunks:
		return w, nil
	default:
		return flate.NewWriter(nil, compression)
	}
}

// give keeps a compressor for another entry.
func (z *sortedZip) give(w *flate.Writer) {
	select {
	case z.chunks <- w:
	default:
	}
}

// AddFS is of no use here.
func (z *sortedZip) AddFS(fs.FS) error { return errors.New("not supported") }

// Close writes the archive.
func (z *sortedZip) Close() error {
	if err := z.end(); err != nil {
		return err
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
			Name: e.name, Method: zip.Deflate, CRC32: e.crc.Sum32(),
			CompressedSize64: uint64(e.data.Len()), UncompressedSize64: e.size,
		})
		if err != nil {
			return err
		}
		if _, err := e.data.WriteTo(w); err != nil {
			return err
		}
	}
	return out.Close()
}
