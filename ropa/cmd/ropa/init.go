package main

import (
	"bufio"
	"bytes"
	"cmp"
	"embed"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"text/template"
	"unicode"

	"github.com/spf13/cobra"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/yaml"
	"github.com/openropa/openropa/transfer"
)

//go:embed starters
var starters embed.FS

// starterKinds are the kinds of organisations that there are starters for.
var starterKinds = []string{"firm", "association", "town-hall", "vendor"}

// starter is what a starter's template is filled with.
type starter struct {
	Kind    string
	Name    string
	Country transfer.Country
	Day     civil.Date
}

// QuotedName is the name as YAML.
func (s starter) QuotedName() string { return strconv.Quote(s.Name) }

// Public answers whether the organisation is a public authority.
func (s starter) Public() string {
	if s.Kind == "town-hall" {
		return "yes"
	}
	return "no"
}

func initCommand() *cobra.Command {
	var s starter
	var country, out string
	c := &cobra.Command{
		Use:   "init",
		Short: "Write a first register, to be completed",
		Long: `Init writes a first register as YAML, with comments, for a small firm, an association, a
town hall or a software vendor. What has to be completed stands in brackets and capitals,
and ropa check finds it. What is not given by a flag is asked for on a terminal.`,
		Example: "  ropa init --kind association --country FR --name 'Les Amis du Lac' -o register.yaml",
		Args:    cobra.NoArgs,
	}
	day := dayFlag(c, "asof", "the day it is made")
	c.Flags().StringVar(&s.Kind, "kind", "", "the kind of organisation: "+strings.Join(starterKinds, ", "))
	c.Flags().StringVar(&s.Name, "name", "", "its name")
	c.Flags().StringVar(&country, "country", "", "its country: an ISO 3166-1 code, or a name")
	c.Flags().StringVarP(&out, "output", "o", "", "write to this file, which must not be there; - is standard output")
	c.RunE = func(c *cobra.Command, _ []string) error {
		s.Day = *day
		ask := asker(c)
		var err error
		s.Kind, err = ask(s.Kind, "kind", "What kind of organisation is it ("+strings.Join(starterKinds, ", ")+")?")
		if err != nil {
			return err
		}
		if !slices.Contains(starterKinds, s.Kind) {
			return fmt.Errorf("--kind: no starter for %q; there are: %s", s.Kind, strings.Join(starterKinds, ", "))
		}
		if s.Name, err = ask(s.Name, "name", "What is it called?"); err != nil {
			return err
		}
		if strings.ContainsFunc(s.Name, unicode.IsControl) {
			return errors.New("--name: a name is one line")
		}
		if country, err = ask(country, "country", "In which country is it?"); err != nil {
			return err
		}
		var ok bool
		if s.Country, ok = countryNamed(country); !ok {
			return fmt.Errorf("--country: no country %q", country)
		}
		if out != "" && out != "-" {
			if _, err := os.Stat(out); !errors.Is(err, os.ErrNotExist) {
				return cmp.Or(err, fmt.Errorf("%s is there already", out))
			}
		}
		text, err := s.render()
		if err != nil {
			return err
		}
		if err := writeOutput(c, out, text); err != nil {
			return err
		}
		if out != "" && out != "-" {
			fmt.Fprintf(c.ErrOrStderr(), "Next: complete %s, then ropa check %s\n", out, out)
		}
		return nil
	}
	return c
}

// asker returns a function that gives a flag's value or, on a terminal, asks
// for it.
func asker(c *cobra.Command) func(value, flag, question string) (string, error) {
	in := bufio.NewScanner(c.InOrStdin())
	return func(value, flag, question string) (string, error) {
		if value != "" {
			return value, nil
		}
		if terminal(c.InOrStdin()) == nil {
			return "", fmt.Errorf("--%s is needed", flag)
		}
		fmt.Fprint(c.ErrOrStderr(), question, " ")
		if !in.Scan() {
			return "", fmt.Errorf("--%s is needed", flag)
		}
		return strings.TrimSpace(in.Text()), in.Err()
	}
}

// countryNamed returns the country of a code or a name.
func countryNamed(text string) (transfer.Country, bool) {
	if c, err := transfer.ParseCountry(strings.ToUpper(text)); err == nil {
		return c, true
	}
	return transfer.ReadCountry(text, "en")
}

// render returns the register as YAML.
func (s starter) render() ([]byte, error) {
	t, err := template.ParseFS(starters, "starters/*.tmpl")
	if err != nil {
		return nil, err
	}
	var text, formatted bytes.Buffer
	for _, name := range []string{"head.yaml.tmpl", s.Kind + ".yaml.tmpl"} {
		if err := t.ExecuteTemplate(&text, name, s); err != nil {
			return nil, err
		}
	}
	if err := yaml.Format(&formatted, &text); err != nil {
		return nil, err
	}
	return formatted.Bytes(), nil
}
