package main

import (
	"bytes"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/openropa/openropa/ropa"
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
		Args:    cobra.MinimumNArgs(1),
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
				fmt.Fprintln(c.OutOrStdout(), s.name)
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
		Args:    cobra.ExactArgs(1),
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
		Args:    cobra.MinimumNArgs(2),
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
			fmt.Fprintf(c.ErrOrStderr(), "%s: %s\n", args[conflict.Register], conflict)
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
		Args:    cobra.ExactArgs(2),
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
		uses := ropa.Users(s.register, ropa.ID(args[1]))
		if format == "json" {
			return jsonTo(c.OutOrStdout(), uses)
		}
		if len(uses) == 0 {
			return fmt.Errorf("%s: nothing refers to %q", s.name, args[1])
		}
		table := tabwriter.NewWriter(c.OutOrStdout(), 0, 0, 2, ' ', 0)
		for _, u := range uses {
			var names []string
			for _, p := range u.Entries {
				names = append(names, entryName(s.register, p))
			}
			fmt.Fprintf(table, "%s\t%s\t%s\n", u.Kind, s.register.StablePath(u.Path), strings.Join(names, ", "))
		}
		return table.Flush()
	}
	return c
}
