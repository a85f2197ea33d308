package main

import (
	"bytes"
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/internal/tell"
	"github.com/openropa/openropa/ropa/yaml"
)

func fmtCommand() *cobra.Command {
	var list bool
	c := &cobra.Command{
		Use:   "fmt FILE...",
		Short: "Put registers into their canonical form",
		Long: `Fmt rewrites files of JSON and YAML in their canonical form: fields in the order of the
model, what is empty left out. Comments of YAML stay. Standard input is written to
standard output.`,
		Example: "  ropa fmt acme.yaml\n  ropa fmt -l *.yaml   # for a pre-commit check",
		Args:    takes(1, 0, "a register or several"),
	}
	c.Flags().BoolVarP(&list, "list", "l", false, "list the files that would change, write none, and exit with 1 if there are any")
	c.RunE = func(c *cobra.Command, args []string) error {
		changed := false
		for _, name := range args {
			s, err := load(c, name)
			if err != nil {
				return err
			}
			var out []byte
			if s.yaml {
				var b bytes.Buffer
				err = yaml.Format(&b, bytes.NewReader(s.data))
				out = b.Bytes()
			} else {
				out, err = encode(s.register, false)
			}
			if err != nil {
				return located(s.name, err)
			}
			same := bytes.Equal(out, s.data)
			changed = changed || !same
			switch {
			case list && !same:
				if _, err := fmt.Fprintln(c.OutOrStdout(), s.name); err != nil {
					return err
				}
			case !list && (name == "-" || !same):
				if err := writeOutput(c, name, out); err != nil {
					return err
				}
			}
		}
		if list && changed {
			return errFound
		}
		return nil
	}
	return c
}

func convertCommand() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:     "convert FILE",
		Short:   "Write JSON as YAML, and YAML as JSON",
		Long:    "Convert writes a register of JSON as YAML, and one of YAML as JSON, without its comments.",
		Example: "  ropa convert acme.yaml -o acme.json\n  ropa convert - < acme.json",
		Args:    takes(1, 1, "one register"),
	}
	c.Flags().StringVarP(&out, "output", "o", "", "write to this file; - is standard output")
	c.RunE = func(c *cobra.Command, args []string) error {
		s, err := load(c, args[0])
		if err != nil {
			return err
		}
		asYAML := !s.yaml
		if out != "" && out != "-" {
			asYAML = isYAML(out, []byte("{"))
		}
		data, err := encode(s.register, asYAML)
		if err != nil {
			return err
		}
		return writeOutput(c, out, data)
	}
	return c
}

func mergeCommand() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "merge FILE FILE...",
		Short: "Make one register of several, and name what they state differently",
		Long: `Merge makes one register of several: what the first leaves unsaid is taken from the next,
and what two state differently stays as the earlier has it and is listed on standard
error. The exit status is 1 if there is any.`,
		Example: "  ropa merge group.yaml branch.yaml -o all.yaml",
		Args:    takes(2, 0, "two registers or more"),
	}
	c.Flags().StringVarP(&out, "output", "o", "", "write to this file; - is standard output")
	c.RunE = func(c *cobra.Command, args []string) error {
		var all []*ropa.Register
		asYAML := false
		for _, name := range args {
			s, err := load(c, name)
			if err != nil {
				return err
			}
			asYAML = asYAML || s.yaml
			all = append(all, s.register)
		}
		if out != "" && out != "-" {
			asYAML = isYAML(out, []byte("{"))
		}
		merged, conflicts := ropa.Merge(all...)
		data, err := encode(merged, asYAML)
		if err != nil {
			return err
		}
		if err := writeOutput(c, out, data); err != nil {
			return err
		}
		for _, conflict := range conflicts {
			subject := ""
			if conflict.Subject != "register" {
				subject = " of " + conflict.Subject
			}
			fmt.Fprintln(c.ErrOrStderr(), tell.Shown(fmt.Sprintf("%s: %s%s is %s; what an earlier register says is kept: %s", args[conflict.Register], conflict.Path, subject, conflict.Dropped, conflict.Kept)))
		}
		if len(conflicts) > 0 {
			return errFound
		}
		return nil
	}
	return c
}

func usersCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:     "users FILE ID",
		Short:   "Say what refers to a party, system, measure or document",
		Long:    "Users lists where a register refers to an element by its ID, and the entries that the reference matters to.",
		Example: "  ropa users acme.yaml mailgun",
		Args:    takes(2, 2, "a register and an ID"),
	}
	c.Flags().StringVar(&format, "format", "text", "how it is written: text, json")
	c.RunE = func(c *cobra.Command, args []string) error {
		if format != "text" && format != "json" {
			return fmt.Errorf("--format: unknown format %q; there are: text, json", format)
		}
		s, err := load(c, args[0])
		if err != nil {
			return err
		}
		id := ropa.ID(args[1])
		uses := ropa.Users(s.register, id)
		if format == "json" {
			if uses == nil {
				uses = []ropa.Use{}
			}
			return jsonTo(c.OutOrStdout(), uses)
		}
		what, ids := elementOf(s.register, id)
		if what == "" && len(uses) == 0 {
			if near := fact.Nearest(args[1], ids); len(near) > 0 {
				return fmt.Errorf("%s has no element %q; did you mean %s?", s.name, id, strings.Join(near, ", "))
			}
			return fmt.Errorf("%s has no element %q", s.name, id)
		}
		return usesText(c, s, cmp.Or(what, strconv.Quote(args[1])+", which the register does not have,"), uses)
	}
	return c
}

// elementOf returns what an ID names in a register, party "Host", or "", and the
// IDs of the elements that can be referred to.
func elementOf(r *ropa.Register, id ropa.ID) (what string, ids []string) {
	is := func(kind string, at ropa.ID, name string) {
		if ids = append(ids, string(at)); at == id && what == "" {
			what = kind + " " + strconv.Quote(cmp.Or(name, string(id)))
		}
	}
	for _, p := range r.Parties {
		is("party", p.ID, p.Name)
	}
	for _, s := range r.Systems {
		is("system", s.ID, s.Name)
	}
	for _, m := range r.Measures {
		is("measure", m.ID, m.Name)
	}
	for _, d := range r.Documents {
		is("document", d.ID, d.Title)
	}
	for _, d := range r.Data {
		is("data", d.ID, d.Name)
	}
	for _, s := range r.Subjects {
		is("data subjects", s.ID, s.Name)
	}
	for _, a := range r.Activities {
		is("activity", a.ID, a.Name)
	}
	for _, p := range r.Processing {
		is("processing", p.ID, p.Name)
	}
	return what, ids
}

// usesText says where an element is referred to, and which other entries that
// matters to.
func usesText(c *cobra.Command, s *source, what string, uses []ropa.Use) error {
	var b bytes.Buffer
	p := colours(c, "")
	if len(uses) == 0 {
		p.print(&b, 2, "Nothing refers to the %s.", tell.Shown(what))
		return writeOutput(c, "", b.Bytes())
	}
	p.print(&b, 2, "The %s is referred to in %s:", tell.Shown(what), count(len(uses), "place", "places"))
	for _, u := range uses {
		var parts []string
		own := ""
		for i, part := range s.register.Parts(u.Path) {
			if i == 0 {
				own = part.Name
			}
			parts = append(parts, part.String())
		}
		path := u.Path.String()
		at := tell.Shown(strings.Join(parts, ", "))
		if field := path[strings.LastIndexByte(path, '/')+1:]; !strings.ContainsAny(field, "0123456789") && field != "party" {
			at += ", as " + field
		}
		var others []string
		for _, e := range u.Entries {
			if name := tell.EntryName(s.register, e); name != own {
				others = append(others, strconv.Quote(name))
			}
		}
		if len(others) > 0 {
			at += "; it matters to " + tell.Shown(strings.Join(others, ", "))
		}
		position := ""
		if at := s.at.Of(u.Path); at.Line > 0 {
			position = fmt.Sprintf("%s:%d:%d: ", s.name, at.Line, at.Column)
		}
		p.print(&b, 2, "  %s%s", position, at)
	}
	return writeOutput(c, "", b.Bytes())
}
