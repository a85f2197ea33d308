package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"io"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
	"github.com/spf13/cobra"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

func aheadCommand() *cobra.Command {
	var format, out string
	var until civil.Date
	c := &cobra.Command{
		Use:   "ahead FILE",
		Short: "List the days ahead on which findings begin or end",
		Long: `Ahead lists, for the next two years, the days on which findings begin or end although
nobody changes the register: decisions that lapse, rules that start to bind, waivers,
contracts, certifications, reviews. It knows the law that its tables hold.`,
		Example: "  ropa ahead acme.yaml\n  ropa ahead acme.yaml --format ical -o acme.ics",
		Args:    cobra.ExactArgs(1),
	}
	asOf := dayFlag(c, "asof", "the day before the first")
	c.Flags().TextVar(&until, "until", civil.Date{}, "the last day, YYYY-MM-DD (default: two years later)")
	c.Flags().StringVar(&format, "format", "text", "how it is written: text, json, ical")
	c.Flags().StringVarP(&out, "output", "o", "", "write to this file; - is standard output")
	c.RunE = func(c *cobra.Command, args []string) error {
		write, ok := map[string]func(io.Writer, *source, []ropa.Event, civil.Date) error{"text": eventsText, "json": eventsJSON, "ical": eventsCalendar}[format]
		if !ok {
			return fmt.Errorf("--format: unknown format %q; there are: text, json, ical", format)
		}
		s, err := load(c, args[0])
		if err != nil {
			return err
		}
		events, err := ropa.Ahead(s.register, *asOf, cmp.Or(until, asOf.AddMonths(24)), &ropa.Options{Positions: s.at})
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := write(&b, s, events, *asOf); err != nil {
			return err
		}
		return writeOutput(c, out, b.Bytes())
	}
	return c
}

func eventsText(w io.Writer, s *source, events []ropa.Event, asOf civil.Date) error {
	if len(events) == 0 {
		fmt.Fprintf(w, "%s: nothing begins or ends\n", s.name)
	}
	for i, e := range events {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintln(w, e.Day)
		for _, f := range e.Begins {
			fmt.Fprintf(w, "  begins: %s %s: %s%s\n", f.Severity, f.Rule, message(s.register, &f), waived(f))
		}
		for _, f := range e.Ends {
			fmt.Fprintf(w, "  ends: %s %s: %s%s\n", f.Severity, f.Rule, message(s.register, &f), waived(f))
		}
	}
	return nil
}

func waived(f ropa.Finding) string {
	if f.Waiver == nil {
		return ""
	}
	return " (waived)"
}

func eventsJSON(w io.Writer, _ *source, events []ropa.Event, _ civil.Date) error {
	if events == nil {
		events = []ropa.Event{}
	}
	return jsonTo(w, events)
}

// eventsCalendar writes an event of iCalendar for each day on which findings
// begin, unwaived.
func eventsCalendar(w io.Writer, s *source, events []ropa.Event, asOf civil.Date) error {
	calendar := ics.NewCalendar()
	calendar.SetProductId("-//OpenROPA//ropa " + ropa.Version + "//EN")
	for _, e := range events {
		var lines []string
		var rules []string
		for _, f := range e.Begins {
			if f.Waiver == nil {
				rules = append(rules, string(f.Rule))
				lines = append(lines, message(s.register, &f)+"\n"+f.Fix)
			}
		}
		if len(lines) == 0 {
			continue
		}
		id := fmt.Sprintf("%x@openropa", sha256.Sum256([]byte(string(s.register.ID)+"\x00"+e.Day.String()+"\x00"+strings.Join(rules, " "))))
		event := calendar.AddEvent(id)
		event.SetDtStampTime(midnight(asOf))
		event.SetAllDayStartAt(midnight(e.Day))
		event.SetAllDayEndAt(midnight(e.Day.AddDays(1)))
		event.SetSummary(fmt.Sprintf("%s: %s", cmp.Or(s.register.Organisation.Name, s.register.Title, "register"), count(len(lines), "finding begins", "findings begin")))
		event.SetDescription(strings.Join(lines, "\n\n"))
	}
	return calendar.SerializeTo(w)
}

func midnight(d civil.Date) time.Time {
	return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, time.UTC)
}
