package xlsx

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Unprotected returns those of the sheets of some names whose cells anyone may
// edit, within the limits of [Read].
func Unprotected(ctx context.Context, data []byte, names []string) ([]string, error) {
	if len(names) == 0 {
		return nil, nil
	}
	b, err := unpack(ctx, data, usual)
	if err != nil {
		return nil, err
	}
	sheets, _, _, err := b.outline()
	if err != nil {
		return nil, err
	}
	var open []string
	for _, s := range sheets {
		f := b.files[strings.ToLower(s.part)]
		if f == nil || !slices.Contains(names, s.name) {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return nil, fmt.Errorf("part %q: %w", s.part, err)
		}
		protected, err := saysProtected(io.LimitReader(r, usual.part))
		r.Close()
		if err != nil {
			return nil, fmt.Errorf("part %q: %w", s.part, err)
		}
		if !protected {
			open = append(open, s.name)
		}
	}
	return open, ctx.Err()
}

// saysProtected reports whether a sheet has the element of its protection,
// whatever the prefix. No text of a cell has the bracket before it.
func saysProtected(r io.Reader) (bool, error) {
	const name = "sheetProtection"
	buf := make([]byte, 0, 1<<16)
	for {
		n, err := r.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		for at := 0; ; {
			i := bytes.Index(buf[at:], []byte(name))
			if i < 0 {
				break
			}
			at += i
			if before := bytes.TrimRight(buf[:at], "abcdefghijklmnopqrstuvwxyz0123456789:"); bytes.HasSuffix(before, []byte("<")) {
				return true, nil
			}
			at += len(name)
		}
		if keep := min(len(buf), 64); keep < len(buf) {
			copy(buf, buf[len(buf)-keep:])
			buf = buf[:keep]
		}
		if err == io.EOF {
			return false, nil
		}
		if err != nil {
			return false, err
		}
	}
}
