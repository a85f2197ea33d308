package ropa

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode"
)

// StablePath writes a path with the identities of elements for their
// positions, so that it does not change when others are added or moved:
// /activities/payroll/purposes/pay/bases/consent. An element without an
// identity, or with that of one before it, keeps its position: #2 is the
// third. It is "/" for the register itself.
func (r *Register) StablePath(path Path) string {
	s := stablePaths{of: r}
	return s.text(path)
}

// stablePaths writes paths of one register by the IDs of its elements.
type stablePaths struct {
	of    *Register
	lists map[string][]string // of the register's own lists, what each element is called
}

func (s *stablePaths) text(path Path) string {
	if path.n == 0 {
		return "/"
	}
	b := make([]byte, 0, 64)
	v := reflect.ValueOf(s.of)
	for i := range path.n {
		name, index := path.at(i)
		field, known := fieldOf(v, name)
		if !known {
			for _, part := range strings.Split(strings.TrimPrefix(path.text(i), "/"), "/") {
				b = append(append(b, '/'), escapeName(part)...)
			}
			continue
		}
		b = append(append(b, '/'), name...)
		v = field
		if index < 0 {
			continue
		}
		b = append(b, '/')
		if v.Kind() != reflect.Slice || index >= v.Len() {
			b = strconv.AppendInt(b, int64(index), 10)
			v = reflect.Value{}
			continue
		}
		if i == 0 {
			b = append(b, s.names(name, v)[index]...)
		} else {
			b = append(b, elementName(v, index)...)
		}
		v = v.Index(index)
	}
	return string(b)
}

// names returns what the elements of one of the register's own lists are
// called; it is worked out once.
func (s *stablePaths) names(field string, list reflect.Value) []string {
	if names, ok := s.lists[field]; ok {
		return names
	}
	names := make([]string, list.Len())
	seen := make(map[string]bool, list.Len())
	for i := range names {
		own := identity(list.Index(i))
		switch {
		case own == "":
			names[i] = "#" + strconv.Itoa(i)
		case seen[own]:
			names[i] = escapeName(own) + "#" + strconv.Itoa(i)
		default:
			names[i] = escapeName(own)
		}
		seen[own] = true
	}
	if s.lists == nil {
		s.lists = make(map[string][]string)
	}
	s.lists[field] = names
	return names
}

// path returns the place that a path in the stable form names; false if it
// names none, or is a pointer by positions.
func (s *stablePaths) path(stable string) (Path, bool) {
	var path Path
	if !strings.HasPrefix(stable, "/") {
		return path, false
	}
	byName := false
	v := reflect.ValueOf(s.of)
	steps := strings.Split(stable[1:], "/")
	for i := 0; i < len(steps); i++ {
		field, known := fieldOf(v, steps[i])
		if !known {
			return Path{}, false
		}
		if v = field; v.Kind() != reflect.Slice || i+1 == len(steps) {
			path = path.Child(steps[i])
			continue
		}
		at := -1
		if k, err := strconv.Atoi(steps[i+1]); err == nil && k >= 0 && k < v.Len() {
			at = k
		} else if path.n == 0 {
			for k, name := range s.names(steps[i], v) {
				if name == steps[i+1] {
					at, byName = k, true
					break
				}
			}
		} else {
			for k := range v.Len() {
				if elementName(v, k) == steps[i+1] {
					at, byName = k, true
					break
				}
			}
		}
		if at < 0 {
			return Path{}, false
		}
		path = path.Index(steps[i], at)
		v = v.Index(at)
		i++
	}
	return path, byName
}

// fieldOf returns the field of a struct by its JSON name.
func fieldOf(v reflect.Value, name string) (reflect.Value, bool) {
	for v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return reflect.Value{}, false
	}
	f, ok := fieldsOf(v.Type()).byName[name]
	if !ok {
		return reflect.Value{}, false
	}
	return v.Field(f.index), true
}

// elementName names one element of a list.
func elementName(list reflect.Value, i int) string {
	own := identity(list.Index(i))
	if own == "" {
		return "#" + strconv.Itoa(i)
	}
	for j := range i {
		if identity(list.Index(j)) == own {
			return escapeName(own) + "#" + strconv.Itoa(i)
		}
	}
	return escapeName(own)
}

// identities are the fields an element is known by, the first that is set.
var identities = [...]string{"ID", "Party", "Ground", "Condition", "Rule", "Key", "Name", "Category", "Title"}

// identity is what an element of a list is known by, or "".
func identity(v reflect.Value) string {
	switch v.Kind() {
	case reflect.String:
		return v.String()
	case reflect.Struct:
		for _, i := range fieldsOf(v.Type()).identity {
			if name := v.Field(i).String(); name != "" {
				return name
			}
		}
	}
	return ""
}

// escapeName writes a name so that it holds no white space, slash or number
// sign.
func escapeName(s string) string {
	plain := true
	for _, r := range s {
		plain = plain && r != unicode.ReplacementChar && !(unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune("/#%", r))
	}
	if plain {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune("/#%", r) {
			for _, c := range []byte(string(r)) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
