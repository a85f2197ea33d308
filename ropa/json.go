package ropa

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"reflect"
	"strings"
	"unicode/utf8"
)

// Encode writes the register as JSON: its canonical form. Fields stand in the
// order of the model, indented by two spaces, zero values are left out, and
// nothing else is in it, so the same register gives the same bytes. A text
// that is not valid UTF-8 cannot be written in JSON and is an error that names
// the field.
func (r *Register) Encode(w io.Writer) error {
	if err := r.encode(io.Discard); err != nil { // before anything is written
		return err
	}
	out := bufio.NewWriterSize(w, 1<<16)
	if err := r.encode(out); err != nil {
		return err
	}
	return out.Flush()
}

// Digest returns the SHA-256 of the canonical form as 64 hexadecimal digits:
// two registers with one digest hold the same. It is "" for a register that
// [Register.Encode] refuses.
func (r *Register) Digest() string {
	hash := sha256.New()
	if r.encode(hash) != nil {
		return ""
	}
	return hex.EncodeToString(hash.Sum(nil))
}

// encode writes the canonical form, a part at a time: what is held does not
// grow with the register.
func (r *Register) encode(w io.Writer) error {
	e := encoder{w: w, out: make([]byte, 0, 2*encoderPart)}
	e.value(reflect.ValueOf(r).Elem(), 0)
	e.out = append(e.out, '\n')
	e.flush()
	if e.notUTF8 {
		return checkUTF8(reflect.ValueOf(r).Elem(), Path{})
	}
	return e.err
}

// checkUTF8 returns an error for the first text below v that is not UTF-8.
func checkUTF8(v reflect.Value, path Path) error {
	switch v.Kind() {
	case reflect.String:
		if !utf8.ValidString(v.String()) {
			return fmt.Errorf("ropa: encode: %s: text %.40q is not valid UTF-8", path, v.String())
		}
	case reflect.Pointer:
		if !v.IsNil() {
			return checkUTF8(v.Elem(), path)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if !f.IsExported() || v.Field(i).IsZero() {
				continue
			}
			if v.Field(i).Kind() != reflect.Slice {
				if err := checkUTF8(v.Field(i), path.Child(name)); err != nil {
					return err
				}
				continue
			}
			for j := range v.Field(i).Len() {
				if err := checkUTF8(v.Field(i).Index(j), path.Index(name, j)); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
