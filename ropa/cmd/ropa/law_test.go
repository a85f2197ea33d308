package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// lawRow is a row of a table of law: what the line of ropa law on it holds, and
// the days on which it is in force.
type lawRow struct {
	from, until civil.Date
	holds       []string
}

// lawTables are the tables of law, by the type of their rows. A nil one is
// not listed by rows.
var lawTables = map[string]func() []lawRow{
	"AIActDate": func() []lawRow {
		return rowsOf(ropa.AIActDates(), func(d ropa.AIActDate) lawRow {
			return lawRow{d.From, civil.Date{}, []string{d.Provisions, d.Set.String(), string(d.Confidence)}}
		})
	},
	"CriminalLaw": func() []lawRow {
		return rowsOf(ropa.CriminalLaws(), func(l ropa.CriminalLaw) lawRow {
			return lawRow{l.From, civil.Date{}, []string{string(l.Country), l.Cite.String(), string(l.Confidence)}}
		})
	},
	"ImpactList": func() []lawRow {
		return rowsOf(ropa.ImpactLists(), func(l ropa.ImpactList) lawRow {
			return lawRow{l.From, civil.Date{}, []string{l.Authority, l.Cite.String(), string(l.Confidence), l.Doubt}}
		})
	},
	"MarketingLaw": func() []lawRow {
		return rowsOf(ropa.MarketingLaws(), func(l ropa.MarketingLaw) lawRow {
			return lawRow{l.From, l.Until, []string{string(l.Country), string(l.Matter), l.Cite.String(), string(l.Confidence), l.Doubt}}
		})
	},
	"NationalIDRule": func() []lawRow {
		return rowsOf(ropa.NationalIDRules(), func(n ropa.NationalIDRule) lawRow {
			return lawRow{n.From, civil.Date{}, []string{n.Number, n.Cite.String(), string(n.Confidence), n.Doubt}}
		})
	},
	"PendingAct": func() []lawRow {
		return rowsOf(ropa.PendingActs(), func(a ropa.PendingAct) lawRow {
			return lawRow{a.Since, civil.Date{}, []string{a.Name, a.Stage, a.Seen.String(), string(a.Confidence)}}
		})
	},
	"Rule": func() []lawRow {
		national := slices.DeleteFunc(ropa.Rules(), func(r ropa.Rule) bool { return len(r.Countries) == 0 && r.Confidence == "" })
		return rowsOf(national, func(r ropa.Rule) lawRow {
			return lawRow{r.From, r.Until, []string{string(r.ID), r.Title, string(r.Confidence)}}
		})
	},
	"StatutoryPeriod": func() []lawRow {
		return rowsOf(ropa.StatutoryPeriods(), func(s ropa.StatutoryPeriod) lawRow {
			return lawRow{s.From, s.Until, []string{s.What, s.Cite(s.Laws[0]).String(), string(s.Confidence), s.Doubt}}
		})
	},
	"VideoLimit": func() []lawRow {
		return rowsOf(ropa.VideoLimits(), func(v ropa.VideoLimit) lawRow {
			return lawRow{v.From, civil.Date{}, []string{string(v.Country), v.Maximum.String(), v.Cite.String(), string(v.Confidence)}}
		})
	},
	"WorksCouncilRule": func() []lawRow {
		return rowsOf(ropa.WorksCouncilRules(), func(w ropa.WorksCouncilRule) lawRow {
			return lawRow{holds: []string{w.What, w.Cite.String(), string(w.Confidence)}}
		})
	},
	"Adequacy": func() []lawRow {
		rows := slices.DeleteFunc(transfer.Adequacies(), func(a transfer.Adequacy) bool { return a.Decision == "" })
		return rowsOf(rows, func(a transfer.Adequacy) lawRow {
			return lawRow{a.From, a.Until, []string{a.Decision, a.From.String(), string(a.Confidence)}}
		})
	},
	"Age": func() []lawRow {
		return rowsOf(lawfulbasis.Ages(), func(a lawfulbasis.Age) lawRow {
			return lawRow{a.From, a.Until, []string{a.Regime.Name(), a.Country, a.Law}}
		})
	},
	"ClauseSetInfo": nil, // by the regimes under which it can be used on the day
	"ClauseRule":    nil, // those regimes
	"ListedEntry":   nil, // of an ImpactList
	"CountryInfo":   nil, // memberships decide which table is asked
	"Replaced":      nil, // numbers of provisions
	"ScopeInfo":     nil, // of an Adequacy
}

func rowsOf[T any](all []T, row func(T) lawRow) []lawRow {
	var rows []lawRow
	for _, x := range all {
		rows = append(rows, row(x))
	}
	return rows
}

// Each type of a row of law, one that says how sure it is, stands in lawTables.
func TestEachTableOfLawIsKnown(t *testing.T) {
	found := make(map[string]bool)
	for _, dir := range []string{"../..", "../../../transfer", "../../../lawfulbasis"} {
		files, err := filepath.Glob(dir + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(parsed, func(n ast.Node) bool {
				spec, ok := n.(*ast.TypeSpec)
				if !ok {
					return true
				}
				if fields, ok := spec.Type.(*ast.StructType); ok && slices.ContainsFunc(fields.Fields.List, func(f *ast.Field) bool {
					return slices.ContainsFunc(f.Names, func(name *ast.Ident) bool {
						return name.Name == "Confidence" || name.Name == "Sources" && spec.Name.Name == "Age"
					})
				}) {
					found[spec.Name.Name] = true
					if _, known := lawTables[spec.Name.Name]; !known {
						t.Errorf("%s: %s says how sure it is, and ropa law is not known to list it", file, spec.Name.Name)
					}
				}
				return true
			})
		}
	}
	for name := range lawTables {
		if !found[name] {
			t.Errorf("there is no type %s of rows of law", name)
		}
	}
}

// ropa law lists each row that is in force on the day, with its source and how
// sure it is, and none that is not.
func TestLawListsEachRow(t *testing.T) {
	for _, day := range []string{"2018-06-01", "2022-05-28", "2026-11-29", "2031-01-01"} {
		status, out, errs := command(t, "law", day)
		if status != 0 {
			t.Fatalf("status %d, %s", status, errs)
		}
		// A row may go on over several lines, each further one indented deeper.
		rows := strings.Split(strings.ReplaceAll(out, "\n    ", " "), "\n")
		on := civil.MustDate(day)
		for name, table := range lawTables {
			if table == nil {
				continue
			}
			for _, row := range table() {
				want := !on.Before(row.from) && (row.until.IsZero() || on.Before(row.until))
				got := slices.ContainsFunc(rows, func(line string) bool {
					return !slices.ContainsFunc(row.holds, func(text string) bool { return !strings.Contains(line, text) })
				})
				if want && !got {
					t.Errorf("%s, %s: no line holds %q", day, name, row.holds)
				}
			}
		}
	}
}
