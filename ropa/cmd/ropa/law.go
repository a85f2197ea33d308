package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/openropa/openropa/export"
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
		Example: "  ropa explain transfer/not-adequate",
		Args:    cobra.ExactArgs(1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return ruleIDs(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error {
			for _, r := range ropa.Rules() {
				if string(r.ID) == args[0] {
					_, err := fmt.Fprint(c.OutOrStdout(), r.Explanation())
					return err
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
		Long: "Rules lists the rules with what they hold a register against, their severity and title.",
	}
	c.Flags().StringVar(&demand, "demand", "", "those of one demand: record, processing, accountability")
	c.RunE = func(c *cobra.Command, _ []string) error {
		if d := ropa.Demand(demand); !d.Valid() {
			return fmt.Errorf("--demand: unknown demand %q; there are: record, processing, accountability", demand)
		}
		table := tabwriter.NewWriter(c.OutOrStdout(), 0, 0, 2, ' ', 0)
		for _, r := range ropa.Rules() {
			if demand == "" || string(r.Demand) == demand {
				fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", r.ID, r.Severity, r.Demand, r.Title)
			}
		}
		return table.Flush()
	}
	return c
}

func layoutsCommand() *cobra.Command {
	return &cobra.Command{
		Use: "layouts", Short: "List the forms of authorities", Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			table := tabwriter.NewWriter(c.OutOrStdout(), 0, 0, 2, ' ', 0)
			for _, l := range export.Layouts() {
				fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", l.ID, l.Authority, l.Language, l.Kind, l.Verified)
			}
			return table.Flush()
		},
	}
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
that are in force on a day (default today), and the day to which each table was checked.`,
		Example: "  ropa law 2020-07-15",
		Args:    cobra.MaximumNArgs(1),
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

func law(c *cobra.Command, day civil.Date) error {
	table := tabwriter.NewWriter(c.OutOrStdout(), 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "The law of %s\n\nTables\n", day)
	for _, t := range slices.Concat(transfer.Tables(), lawfulbasis.Tables()) {
		note := ""
		if day.After(t.Checked) {
			note = "later acts are not in it"
		}
		fmt.Fprintf(table, "  %s\tfrom %s\tchecked to %s\t%s\n", t.Name, t.Since, t.Checked, note)
	}
	fmt.Fprintf(table, "\nAdequacy decisions\n")
	for _, a := range transfer.Adequacies() {
		if a.In(day) {
			until := ""
			if !a.Until.IsZero() {
				until = "until " + a.Until.AddDays(-1).String()
			}
			fmt.Fprintf(table, "  %s\t%s\t%s\t%s\tfrom %s\t%s\n", a.Regime.Name(), cmp.Or(string(a.Country), a.Organisation, string(a.Group)), a.Name, a.Decision, a.From, until)
		}
	}
	fmt.Fprintf(table, "\nStandard clauses\n")
	for _, s := range transfer.ClauseSets() {
		for _, regime := range fact.Regimes() {
			if s.Transfers && transfer.ClauseStandingOf(s.Code, regime, day, day).Kind == transfer.ClausesUsable {
				fmt.Fprintf(table, "  %s\t%s\t%s\t%s\n", regime.Name(), s.Code, s.Name, s.Cite)
			}
		}
	}
	fmt.Fprintf(table, "\nAge of consent to services of the information society\n")
	for _, a := range lawfulbasis.Ages() {
		if !day.Before(a.From) && (a.Until.IsZero() || day.Before(a.Until)) {
			fmt.Fprintf(table, "  %s\t%s\t%d\t%s\n", a.Regime.Name(), cmp.Or(a.Country, "all"), a.Years, a.Law)
		}
	}
	rules := 0
	for _, r := range ropa.Rules() {
		if !day.Before(r.From) && (r.Until.IsZero() || day.Before(r.Until)) {
			rules++
		}
	}
	fmt.Fprintf(table, "\nRules in force: %d of %d\n", rules, len(ropa.Rules()))
	return table.Flush()
}
