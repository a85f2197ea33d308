package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
	"github.com/spf13/cobra"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/internal/tell"
)

func aheadCommand() *cobra.Command {
	var format, out string
	var until civil.Date
	c := &cobra.Command{
		Use:   "ahead FILE",
		Short: "List the days ahead on which findings begin or end",
		Long: `Ahead lists, for the next two years, the days on which findings begin or end although
nobody changes the register: decisions that lapse, rules that start to bind, waivers,
contracts, certifications, reviews. It knows the law that its tables hold; as text it
names below them what may become law and would concern the keeper.`,
		Example: "  ropa ahead acme.yaml\n  ropa ahead acme.yaml --format ical -o acme.ics",
		Args:    takes(1, 1, "one register"),
	}
	asOf := dayFlag(c, "asof", "the day before the first")
	c.Flags().TextVar(&until, "until", civil.Date{}, "the last day, YYYY-MM-DD (default: two years later)")
	c.Flags().StringVar(&format, "format", "text", "how it is written: text, json, ical")
	c.Flags().StringVarP(&out, "output", "o", "", "write to this file; - is standard output")
	c.RunE = func(c *cobra.Command, args []string) error {
		write, ok := map[string]func(io.Writer, *source, []ropa.Event, span, palette) error{"text": eventsText, "json": eventsJSON, "ical": eventsCalendar}[format]
		if !ok {
			return fmt.Errorf("--format: unknown format %q; there are: text, json, ical", format)
		}
		if err := notRead("--output", out, args[0]); err != nil {
			return err
		}
		s, err := load(c, args[0])
		if err != nil {
			return err
		}
		days := span{*asOf, cmp.Or(until, asOf.AddMonths(24))}
		events, err := ropa.Ahead(s.register, days.from, days.until, &ropa.Options{Positions: s.at})
		if err != nil {
			return err
		}
		events = ofRegister(events)
		var b bytes.Buffer
		if err := write(&b, s, events, days, colours(c, out)); err != nil {
			return err
		}
		return writeOutput(c, out, b.Bytes())
	}
	return c
}

// ofRegister returns the events without the day on which the tables of law end:
// what the register is then found wanting in, nobody knows yet.
func ofRegister(events []ropa.Event) []ropa.Event {
	isTables := func(f ropa.Finding) bool { return f.Rule == "form/beyond-tables" }
	var rest []ropa.Event
	for _, e := range events {
		e.Begins, e.Ends = slices.DeleteFunc(e.Begins, isTables), slices.DeleteFunc(e.Ends, isTables)
		if len(e.Begins)+len(e.Ends) > 0 {
			rest = append(rest, e)
		}
	}
	return rest
}

// span is the days that are looked ahead to: from is the day before the first.
type span struct{ from, until civil.Date }

func eventsText(w io.Writer, s *source, events []ropa.Event, days span, p palette) error {
	if len(events) == 0 {
		p.print(w, 2, "%s: no finding begins or ends until %s", s.name, days.until)
	}
	for i, e := range events {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintln(w, e.Day)
		say := func(what string, f *ropa.Finding) {
			p.print(w, 2, "  %s: %s %s: %s%s", what, p.severity(f.Severity, string(f.Severity)), f.Rule, tell.Message(s.register, f), waived(*f))
		}
		for i := range e.Begins {
			say("begins", &e.Begins[i])
			if fix := e.Begins[i].Fix; fix != "" {
				p.print(w, 2, "    fix: %s", tell.Shown(fix))
			}
		}
		for i := range e.Ends {
			say("ends", &e.Ends[i])
		}
	}
	head := "\nPossible, and not among these days\n"
	for _, a := range ropa.PendingActs() {
		if a.Concerns(s.register, days.from) {
			fmt.Fprint(w, head)
			head = ""
			possible(p, w, &a)
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

func eventsJSON(w io.Writer, _ *source, events []ropa.Event, _ span, _ palette) error {
	if events == nil {
		events = []ropa.Event{}
	}
	return jsonTo(w, events)
}

// eventsCalendar writes an event of iCalendar for each day on which findings
// begin, unwaived, and one for the last day, on which the calendar ends.
func eventsCalendar(w io.Writer, s *source, events []ropa.Event, days span, _ palette) error {
	calendar := ics.NewCalendar()
	calendar.SetProductId("-//OpenROPA//ropa " + ropa.Version + "//EN")
	add := func(day civil.Date, key, summary, description string) {
		id := fmt.Sprintf("%x@openropa", sha256.Sum256([]byte(string(s.register.ID)+"\x00"+day.String()+"\x00"+key)))
		event := calendar.AddEvent(id)
		event.SetDtStampTime(midnight(days.from))
		event.SetAllDayStartAt(midnight(day))
		event.SetAllDayEndAt(midnight(day.AddDays(1)))
		event.SetSummary(tell.Shown(cmp.Or(s.register.Organisation.Name, s.register.Title, "Record of processing activities") + ": " + summary))
		event.SetDescription(description)
	}
	for _, e := range events {
		var lines, rules, titles []string
		for _, g := range tell.Grouped(e.Begins) {
			rules = append(rules, string(g.Rule))
			titles = append(titles, cmp.Or(g.Title, string(g.Rule)))
			for i := range g.Findings {
				lines = append(lines, tell.Message(s.register, &g.Findings[i])+"\n"+g.Findings[i].Fix)
			}
		}
		if len(lines) > 0 {
			add(e.Day, strings.Join(rules, " "), strings.Join(titles, "; "), strings.Join(lines, "\n\n"))
		}
	}
	add(days.until, "until", "look ahead again", "The days on which findings begin are in this calendar until today. Make a new one.")
	return calendar.SerializeTo(w)
}

func midnight(d civil.Date) time.Time {
	return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, time.UTC)
}
