package main

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
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

	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/ropa"
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
	var country, out, language string
	var workbook bool
	c := &cobra.Command{
		Use:   "init",
		Short: "Write a first register, to be completed",
		Long: `Init writes a first register as YAML, with comments, for a small firm, an association, a
town hall or a software vendor. What has to be completed stands in brackets and capitals,
and ropa check finds it. What is not given by a flag is asked for on a terminal.

With --simple it writes a workbook in place of it, for who would rather fill in rows: who
keeps the record, an activity a row in twelve columns, and who receives data. Write as you
speak; ropa import makes a register of it.`,
		Example: "  ropa init --kind association --country FR --name 'Les Amis du Lac' -o register.yaml\n  ropa init --simple --country FR --name 'Les Amis du Lac' --lang fr -o registre.xlsx",
		Args:    cobra.NoArgs,
	}
	day := dayFlag(c, "asof", "the day it is made")
	c.Flags().StringVar(&s.Kind, "kind", "", "the kind of organisation: "+strings.Join(starterKinds, ", "))
	c.Flags().StringVar(&s.Name, "name", "", "its name")
	c.Flags().StringVar(&country, "country", "", "its country: an ISO 3166-1 code, or a name")
	c.Flags().StringVarP(&out, "output", "o", "", "write to this file, which must not be there; - is standard output")
	c.Flags().BoolVar(&workbook, "simple", false, "write the simple workbook (.xlsx), to be filled in")
	c.Flags().StringVar(&language, "lang", "", "the language of the simple workbook: "+strings.Join(export.Languages(), ", ")+" (default: en)")
	c.RunE = func(c *cobra.Command, _ []string) error {
		s.Day = *day
		ask := asker(c)
		var err error
		switch {
		case workbook && s.Kind != "":
			return errors.New("--kind: the simple workbook is the same for all kinds")
		case workbook && suffixOf(out) != "xlsx" && out != "-":
			return errors.New("--simple: give the output with -o; it must end in .xlsx")
		case !workbook && language != "":
			return errors.New("--lang: only the simple workbook is in several languages")
		case workbook && language != "" && !slices.Contains(export.Languages(), language):
			return fmt.Errorf("--lang: no labels in %q; there are: %s", language, strings.Join(export.Languages(), ", "))
		case !workbook:
			if s.Kind, err = ask(s.Kind, "kind", "What kind of organisation is it ("+strings.Join(starterKinds, ", ")+")?"); err != nil {
				return err
			}
			if !slices.Contains(starterKinds, s.Kind) {
				return fmt.Errorf("--kind: no starter for %q; there are: %s", s.Kind, strings.Join(starterKinds, ", "))
			}
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
		var text []byte
		if workbook {
			text, err = s.simple(c.Context(), language)
		} else {
			text, err = s.render()
		}
		if err != nil {
			return err
		}
		if err := writeOutput(c, out, text); err != nil {
			return err
		}
		switch {
		case out == "" || out == "-":
		case workbook:
			fmt.Fprintf(c.ErrOrStderr(), "Next: fill in %s, then ropa import %s -o register.yaml\n", out, out)
		default:
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

// simple returns the workbook to be filled in.
func (s starter) simple(ctx context.Context, language string) ([]byte, error) {
	r := &ropa.Register{Organisation: ropa.Organisation{Name: s.Name, Country: s.Country}, Reviewed: s.Day}
	var b bytes.Buffer
	err := export.Excel(ctx, &b, r, &export.ExcelOptions{Simple: true, Language: language})
	return b.Bytes(), err
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
