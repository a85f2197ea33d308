package codecheck

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
)

// Finding is one difference between code and register.
type Finding struct {
	File    string // "" for what the register has and no field
	Line    int    // from 1; 0 without a file
	Name    string // of the field, or activity "orders"
	Message string
}

// String returns the finding on one line, as compilers write theirs:
// "schema.sql:3: customers.email: …".
func (f Finding) String() string {
	text := f.Message
	if f.Name != "" {
		text = f.Name + ": " + text
	}
	if f.File == "" {
		return "register: " + text
	}
	return fmt.Sprintf("%s:%d: %s", f.File, f.Line, text)
}

// Options say what is checked. The zero value, and nil, are the default.
type Options struct {
	// System is the register's ID of the system that the fields are of. The
	// entries that use it, and have not ended, are to have no data and no purpose
	// that no field has. "" does not ask for that.
	System ropa.ID
	// DeclaredOnly passes over the fields that look personal and declare
	// nothing.
	DeclaredOnly bool
}

// Check holds fields against the register, as [ropa.Resolved] writes it out, and
// returns what differs in the order of the fields, then what the register has
// and no field.
func Check(r *ropa.Register, fields []Field, o *Options) []Finding {
	if o == nil {
		o = &Options{}
	}
	c := checker{entries: slices.Collect(ropa.ResolvedView(r).Entries()), held: make(map[[2]ropa.ID]bool), served: make(map[[2]ropa.ID]bool), structs: make(map[string]bool)}
	for _, f := range fields {
		if owner, _, ok := strings.Cut(f.Name, "."); ok {
			c.structs[owner] = true
		}
	}
	c.catalogue = make(map[[2]ropa.ID]ropa.ID)
	for e := range r.Entries() {
		for _, d := range e.Data {
			c.catalogue[[2]ropa.ID{e.ID, d.ID}] = d.Of
		}
	}
	for i := range fields {
		c.field(&fields[i], o)
	}
	if o.System != "" {
		c.complete(r, o.System)
	}
	return c.findings
}

type checker struct {
	entries      []ropa.Entry
	structs      map[string]bool
	held, served map[[2]ropa.ID]bool    // by entry and data or purpose
	catalogue    map[[2]ropa.ID]ropa.ID // what data of an entry is of, by entry and data
	findings     []Finding
	at           *Field
}

func (c *checker) report(format string, args ...any) {
	c.findings = append(c.findings, Finding{c.at.File, c.at.Line, c.at.Name, fmt.Sprintf(format, args...)})
}

// field checks one field.
func (c *checker) field(f *Field, o *Options) {
	c.at = f
	switch {
	case f.Name == "":
		c.report("%q stands at no column", key+": "+f.Tag)
	case f.Tagged && strings.TrimSpace(f.Tag) == "-":
	case f.Tagged:
		for part := range strings.SplitSeq(f.Tag, ";") {
			u, err := parse(part)
			if err != nil {
				c.report("%v", err)
				continue
			}
			c.use(u)
		}
	case !o.DeclaredOnly && !c.structs[strings.TrimLeft(f.Type, "*[]")]: // else its own fields say it
		if said := looksPersonal(f); said != "" {
			c.report("looks personal (%s) and declares nothing: %s", said, "data=…,purpose=…, or - if it says nothing about a person")
		}
	}
}

// use is one use of a field.
type use struct {
	entry, data       ropa.ID
	purposes          []ropa.ID
	special, criminal bool
}

// parse reads one use: "activity=orders,data=contact,purpose=delivery".
func parse(text string) (use, error) {
	var u use
	for part := range strings.SplitSeq(text, ",") {
		name, value, is := strings.Cut(strings.TrimSpace(part), "=")
		name, value = strings.TrimSpace(name), strings.TrimSpace(value)
		switch {
		case name == "special" && !is:
			u.special = true
		case name == "criminal" && !is:
			u.criminal = true
		case !is || value == "":
			return u, fmt.Errorf("%q is none of activity=…, data=…, purpose=…, special, criminal", strings.TrimSpace(part))
		case name == "activity" && u.entry == "":
			u.entry = ropa.ID(value)
		case name == "data" && u.data == "":
			u.data = ropa.ID(value)
		case name == "purpose":
			u.purposes = append(u.purposes, ropa.ID(value))
		case name == "activity", name == "data":
			return u, fmt.Errorf("%s stands twice; divide several uses by semicolons", name)
		default:
			return u, fmt.Errorf("%q is none of activity=…, data=…, purpose=…, special, criminal", strings.TrimSpace(part))
		}
	}
	switch {
	case u.data == "":
		return u, fmt.Errorf("no data is declared: data=…")
	case len(u.purposes) == 0:
		return u, fmt.Errorf("no purpose is declared: purpose=…")
	}
	return u, nil
}

// held is data of an entry.
type held struct {
	entry *ropa.Entry
	data  *ropa.DataCategory
}

// dataOf returns the data of an ID in the entries: by its own, or that of the
// catalogue it is of.
func (c *checker) dataOf(u use) (found []held) {
	for i := range c.entries {
		e := &c.entries[i]
		if u.entry != "" && e.ID != u.entry {
			continue
		}
		for j := range e.Data {
			if d := &e.Data[j]; d.ID == u.data || c.catalogue[[2]ropa.ID{e.ID, d.ID}] == u.data {
				found = append(found, held{e, d})
			}
		}
	}
	return found
}

// use checks one use of a field.
func (c *checker) use(u use) {
	if u.entry != "" && !slices.ContainsFunc(c.entries, func(e ropa.Entry) bool { return e.ID == u.entry }) {
		var ids []ropa.ID
		for _, e := range c.entries {
			ids = append(ids, e.ID)
		}
		c.report("the register has no entry %q%s", u.entry, nearest(u.entry, ids))
		return
	}
	all := c.dataOf(u)
	if len(all) == 0 {
		c.report("%s data %q%s", lacks(u), u.data, nearest(u.data, c.ids(u, func(e *ropa.Entry) (ids []ropa.ID) {
			for _, d := range e.Data {
				ids = append(ids, d.ID, c.catalogue[[2]ropa.ID{e.ID, d.ID}])
			}
			return ids
		})))
		return
	}
	var used []held
	for _, id := range u.purposes {
		known := false
		served := false
		for _, h := range all {
			has, uses := purposeOf(h, id)
			known = known || has
			if has && uses {
				served = true
				c.served[[2]ropa.ID{h.entry.ID, id}] = true
				c.held[[2]ropa.ID{h.entry.ID, h.data.ID}] = true
				if !slices.Contains(used, h) {
					used = append(used, h)
				}
			}
		}
		switch {
		case !known:
			c.report("%s purpose %q beside data %q%s", lacks(u), id, u.data, nearest(id, c.ids(u, func(e *ropa.Entry) []ropa.ID { return purposesOf(e) })))
		case !served:
			c.report("purpose %q does not use data %q in the register", id, u.data)
		}
	}
	c.special(u, used)
	for _, h := range used {
		if !retained(h) {
			c.report("no time limit for erasure is stated for data %q of %s", u.data, called(h.entry))
		}
	}
}

// special checks that the field and the register agree on what is special.
func (c *checker) special(u use, used []held) {
	for _, h := range used {
		special := len(h.data.Special) > 0 || h.data.SpecialWhen != ""
		criminal := h.data.Criminal == ropa.Yes
		switch {
		case special && !u.special:
			c.report("data %q of %s is of a special category, Art. 9(1), and the field is not marked special", u.data, called(h.entry))
		case u.special && !special:
			c.report("the field is marked special, and data %q of %s is not of a special category in the register", u.data, called(h.entry))
		case criminal && !u.criminal:
			c.report("data %q of %s is on offences, Art. 10, and the field is not marked criminal", u.data, called(h.entry))
		case u.criminal && !criminal:
			c.report("the field is marked criminal, and data %q of %s is not on offences in the register", u.data, called(h.entry))
		}
	}
}

// purposeOf reports whether the entry of data has a purpose, and whether that
// uses the data. A processor's entry has the categories of processing that its
// controllers ask for in place of purposes: it has every purpose.
func purposeOf(h held, id ropa.ID) (has, uses bool) {
	if h.entry.Activity == nil {
		return true, true
	}
	for _, p := range h.entry.Activity.Purposes {
		if p.ID == id {
			return true, len(p.Data) == 0 || slices.Contains(p.Data, h.data.ID)
		}
	}
	return false, false
}

func purposesOf(e *ropa.Entry) (ids []ropa.ID) {
	if e.Activity != nil {
		for _, p := range e.Activity.Purposes {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// retained reports whether a time limit for erasure is stated for data.
func retained(h held) bool {
	return slices.ContainsFunc(h.entry.Retention, func(rule ropa.RetentionRule) bool {
		return rule.Stated() && (len(rule.Data) == 0 || slices.Contains(rule.Data, h.data.ID))
	})
}

// complete reports data and purposes of the entries that use a system which no
// field has.
func (c *checker) complete(r *ropa.Register, system ropa.ID) {
	c.at = &Field{}
	if !slices.ContainsFunc(r.Systems, func(s ropa.System) bool { return s.ID == system }) {
		c.report("there is no system %q", system)
	}
	for i := range c.entries {
		e := &c.entries[i]
		if !slices.Contains(e.Systems, system) || ended(e) {
			continue
		}
		c.at = &Field{Name: called(e)}
		for _, d := range e.Data {
			if !c.held[[2]ropa.ID{e.ID, d.ID}] {
				c.report("no field has the data %q (%s)", d.ID, d.Name)
			}
		}
		if e.Activity == nil {
			continue
		}
		for _, p := range e.Activity.Purposes {
			if !c.served[[2]ropa.ID{e.ID, p.ID}] {
				c.report("no field serves the purpose %q (%s)", p.ID, p.Name)
			}
		}
	}
}

func ended(e *ropa.Entry) bool {
	if e.Activity != nil {
		return e.Activity.Status == ropa.StatusEnded
	}
	return e.Processing.Status == ropa.StatusEnded
}

// called is what an entry is called by its ID.
func called(e *ropa.Entry) string {
	if e.Activity != nil {
		return fmt.Sprintf("activity %q", e.ID)
	}
	return fmt.Sprintf("processing %q", e.ID)
}

// lacks says which entry has not what a use declares.
func lacks(u use) string {
	if u.entry != "" {
		return fmt.Sprintf("entry %q has no", u.entry)
	}
	return "no entry of the register has"
}

// ids returns IDs of the entries that a use may mean.
func (c *checker) ids(u use, of func(*ropa.Entry) []ropa.ID) (all []ropa.ID) {
	for i := range c.entries {
		if e := &c.entries[i]; u.entry == "" || e.ID == u.entry {
			all = append(all, of(e)...)
		}
	}
	return all
}

// nearest names the IDs that one may have meant.
func nearest(id ropa.ID, ids []ropa.ID) string {
	var texts []string
	for _, other := range ids {
		texts = append(texts, string(other))
	}
	slices.Sort(texts)
	near := fact.Nearest(string(id), slices.Compact(texts))
	if len(near) == 0 {
		return ""
	}
	return "; nearest: " + strings.Join(near, ", ")
}
