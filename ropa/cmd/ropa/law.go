package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

func explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "explain RULE",
		Short:   "Explain a rule: why it exists, what fails and passes, the law",
		Long:    "Explain says why a rule exists, how to put right what it finds, what fails and passes, and the law.",
		Example: "  ropa explain transfer/not-adequate",
		Args:    takes(1, 1, "one rule"),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return ruleIDs(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error {
			for _, r := range ropa.Rules() {
				if string(r.ID) == args[0] {
					var b bytes.Buffer
					p := colours(c, "")
					for line := range strings.Lines(r.Explanation()) {
						p.print(&b, 2, "%s", strings.TrimSuffix(line, "\n"))
					}
					return writeOutput(c, "", b.Bytes())
				}
			}
			var near []string
			for _, id := range ruleIDs() {
				if strings.Contains(id, args[0]) {
					near = append(near, id)
				}
			}
			if len(near) == 0 {
				near = fact.Nearest(args[0], ruleIDs())
			}
			near = near[:min(len(near), 10)]
			if len(near) == 0 {
				return fmt.Errorf("there is no rule %q; ropa rules lists them", args[0])
			}
			return fmt.Errorf("there is no rule %q; did you mean %s?", args[0], strings.Join(near, ", "))
		},
	}
}

func ruleIDs() []string {
	var ids []string
	for _, r := range ropa.Rules() {
		ids = append(ids, string(r.ID))
	}
	return ids
}

func rulesCommand() *cobra.Command {
	var demand string
	c := &cobra.Command{
		Use: "rules", Short: "List the rules", Args: cobra.NoArgs,
		Long:    "Rules lists the rules with what they hold a register against, their severity and title.",
		Example: "  ropa rules --demand record",
	}
	c.Flags().StringVar(&demand, "demand", "", "those of one demand: record, processing, accountability")
	c.RunE = func(c *cobra.Command, _ []string) error {
		if d := ropa.Demand(demand); !d.Valid() {
			return fmt.Errorf("--demand: unknown demand %q; there are: record, processing, accountability", demand)
		}
		var rows [][]string
		for _, r := range ropa.Rules() {
			if demand == "" || string(r.Demand) == demand {
				rows = append(rows, []string{string(r.ID), string(r.Severity), string(r.Demand), r.Title})
			}
		}
		return colours(c, "").table(c.OutOrStdout(), rows)
	}
	return c
}

func layoutsCommand() *cobra.Command {
	return &cobra.Command{
		Use: "layouts [ID]", Short: "List the forms of authorities", Args: takes(0, 1, "one form"),
		Long: `Layouts lists the forms for export --layout and import --layout: the authority, the
language, how the form is set out, and how sure the wording of its least sure heading is:
V1, the authority's own file or page was read; V2, a copy by others; V3, the wording or the
order is not sure; memory, nobody has compared it with the original; own, there is no
original. With the ID of one it lists its headings with the grade of each, and where they
are from.`,
		Example: "  ropa layouts\n  ropa export acme.yaml -o acme.xlsx --layout cnil-simplifie",
		RunE: func(c *cobra.Command, args []string) error {
			var rows [][]string
			if len(args) == 1 {
				return layoutHeadings(c, args[0])
			}
			for _, l := range export.Layouts() {
				rows = append(rows, []string{l.ID, l.Authority, l.Language, string(l.Kind), string(l.Verified)})
			}
			return colours(c, "").table(c.OutOrStdout(), rows)
		},
	}
}

// layoutHeadings lists the headings of a form, each with how sure it is.
func layoutHeadings(c *cobra.Command, id string) error {
	all := export.Layouts()
	i := slices.IndexFunc(all, func(l export.Layout) bool { return strings.EqualFold(l.ID, id) })
	if i < 0 {
		return fmt.Errorf("no layout %q; ropa layouts lists them", id)
	}
	l := &all[i]
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s: %s, %s\n%s\n", l.ID, l.Authority, l.Verified, l.Evidence)
	var rows [][]string
	l.Headings(func(heading string, g layout.Grade) {
		rows = append(rows, []string{string(g), strings.Join(strings.Fields(heading), " ")})
	})
	if err := colours(c, "").table(&b, rows); err != nil {
		return err
	}
	return writeOutput(c, "", b.Bytes())
}

func schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use: "schema", Short: "Write the JSON Schema of a register", Args: cobra.NoArgs,
		Long: `Schema writes the JSON Schema (2020-12) of a register, for editors: names, what they mean,
and the codes with their titles. It holds for YAML as for JSON.`,
		Example: "  ropa schema > ropa.schema.json",
		RunE: func(c *cobra.Command, _ []string) error {
			_, err := io.WriteString(c.OutOrStdout(), ropa.Schema())
			return err
		},
	}
}

func lawCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "law [DATE]",
		Short: "List what the tables of law hold in force on a day",
		Long: `Law lists the adequacy decisions, the sets of clauses, the ages of consent and the rules
that are in force on a day (default today), the day to which each table was checked, what
stands beside them (the AI Act, direct marketing, lists on impact assessments, what the law
of a State adds), and what may become law, which no rule applies. Each row names its source
and how sure it is: official, the text was read; agreed, several sources; one-source;
memory, not checked.`,
		Example: "  ropa law 2020-07-15",
		Args:    takes(0, 1, "one day"),
		RunE: func(c *cobra.Command, args []string) error {
			day := today()
			if len(args) == 1 {
				var err error
				if day, err = civil.ParseDate(args[0]); err != nil {
					return err
				}
			}
			return law(c, day)
		},
	}
}

// actOn is what the act of a regime is called on a day on which it applied;
// before the GDPR, that which it replaced; "" for an act that did not apply.
func actOn(regime fact.Regime, day civil.Date) string {
	switch {
	case regime.On(day) == regime:
		return "the " + regime.Name()
	case regime == fact.EU:
		return "Directive 95/46/EC"
	}
	return ""
}

func law(c *cobra.Command, day civil.Date) error {
	var b bytes.Buffer
	p := colours(c, "")
	fmt.Fprintf(&b, "The law of %s\n\nTables\n", day)
	later := false
	for _, t := range slices.Concat(transfer.Tables(), lawfulbasis.Tables()) {
		later = later || day.After(t.Checked)
		p.print(&b, 2, "  %s: from %s, checked to %s", t.Name, t.Since, t.Checked)
	}
	if later {
		p.print(&b, 0, "Later acts are not in the tables: the day is after that to which they were checked.")
	}
	for _, regime := range fact.Regimes() {
		act := actOn(regime, day)
		if act == "" {
			continue
		}
		head := fmt.Sprintf("\nAdequacy decisions under %s\n", act)
		for _, a := range transfer.Adequacies() {
			if a.Regime != regime || !a.In(day) {
				continue
			}
			until := ""
			if !a.Until.IsZero() {
				until = " until " + a.Until.AddDays(-1).String()
			}
			fmt.Fprint(&b, head)
			head = ""
			p.print(&b, 2, "  %s (%s): %s, from %s%s (%s)", a.Name, cmp.Or(string(a.Country), a.Organisation, string(a.Group)), a.Decision, a.From, until, a.Confidence)
		}
	}
	head := "\nStandard clauses for transfers\n"
	for _, s := range transfer.ClauseSets() {
		var usable []string
		for _, regime := range fact.Regimes() {
			act, standing := actOn(regime, day), transfer.ClauseStandingOf(s.Code, regime, day, day)
			if act == "" || !s.Transfers || standing.Kind != transfer.ClausesUsable {
				continue
			}
			switch {
			case standing.Rule.UKAddendum:
				act += " with the UK Addendum"
			case standing.Rule.SwissTerms:
				act += " with the adaptations of the FDPIC"
			}
			usable = append(usable, act)
		}
		if len(usable) > 0 {
			fmt.Fprint(&b, head)
			head = ""
			p.print(&b, 2, "  %s (%s): under %s (%s)", s.Name, s.Code, strings.Join(usable, ", "), s.Confidence)
		}
	}
	head = "\nAge of consent to services of the information society\n"
	for _, a := range lawfulbasis.Ages() {
		if !day.Before(a.From) && (a.Until.IsZero() || day.Before(a.Until)) {
			fmt.Fprint(&b, head)
			head = ""
			sure := "memory"
			if a.Sources > 0 {
				sure = fmt.Sprintf("sources read: %d", a.Sources)
			}
			p.print(&b, 2, "  %s, %s: %d years, %s (%s)", a.Regime.Name(), cmp.Or(a.Country, "every country"), a.Years, cmp.Or(a.Law, a.Cite.String()), sure)
		}
	}
	beside(p, &b, day)
	head = "\nPossible, and applied by no rule\n"
	for _, a := range ropa.PendingActs() {
		if !day.Before(a.Since) {
			fmt.Fprint(&b, head)
			head = ""
			possible(p, &b, &a)
		}
	}
	rules := 0
	for _, r := range ropa.Rules() {
		if !day.Before(r.From) && (r.Until.IsZero() || day.Before(r.Until)) {
			rules++
		}
	}
	fmt.Fprintf(&b, "\nRules in force: %d of %d\n", rules, len(ropa.Rules()))
	return writeOutput(c, "", b.Bytes())
}

// possible prints what may become law, with the day to which it was looked up.
func possible(p palette, w io.Writer, a *ropa.PendingAct) {
	p.print(w, 2, "  %s: %s; %s (looked up on %s; %s)", a.Name, a.What, a.Stage, a.Seen, a.Confidence)
}
