package ropa

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
)

// A change to a clean register raises the duty that comes with it, and no
// finding of the register itself.
func TestCleanChanges(t *testing.T) {
	tests := []struct {
		register, name string
		want           []RuleID
		edit           func(r *Register)
	}{
		{"dentist", "nothing", nil, func(*Register) {}},
		{"saas", "a purpose is widened under its ID", []RuleID{"change/purpose-reworded"}, func(r *Register) {
			purposeOf(r, "accounts", "sole").Name += ", and compare what customers buy with what others of their trade buy"
		}},
		{"saas", "a processor becomes a controller", []RuleID{"change/role-changed"}, func(r *Register) {
			x := recipientOf(r, "security-logs", "host")
			x.Role, x.Contract = RoleController, nil
		}},
		{"dentist", "a processor is gone", []RuleID{"change/processor-gone"}, func(r *Register) {
			a := activityOf(r, "abrechnung")
			i := slices.IndexFunc(a.Recipients, func(x Recipient) bool { return x.Role == RoleProcessor })
			a.Recipients = slices.Delete(a.Recipients, i, i+1)
		}},
	}
	for _, tt := range tests {
		t.Run(tt.register+"/"+tt.name, func(t *testing.T) {
			before, after := cleanRegister(t, tt.register), cleanRegister(t, tt.register)
			tt.edit(after)
			var got []RuleID
			for _, f := range reviewChange(t, before, after, &Options{AsOf: cleanAsOf}).Findings {
				if strings.HasPrefix(string(f.Rule), "change/") && !slices.Contains(got, f.Rule) {
					got = append(got, f.Rule)
				}
			}
			slices.Sort(got)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("rules of change (-want +got):\n%s", diff)
			}
		})
	}
}

// What is wrong on the day alone, or no more than a hint, is said of a clean
// register too.
func TestCleanMutationsOfOneRule(t *testing.T) {
	tests := []struct {
		register, name string
		rule           RuleID
		asOf           string
		edit           func(r *Register)
	}{
		{"dentist", "vital interests of those who can be asked", "special/vital-incapacity", "", func(r *Register) {
			purposeOf(r, "behandlung", "behandeln").Conditions[0] = lawfulbasis.Reliance{Condition: lawfulbasis.ConditionVitalInterests}
		}},
		{"saas", "before the law", "form/no-law", "2016-11-21", func(*Register) {}},
		{"saas", "beyond the tables", "form/beyond-tables", "2040-01-01", func(*Register) {}},
		{"saas", "a national number under no law", "record/national-id-law", "", func(r *Register) {
			d := &activityOf(r, "marketing").Data[0]
			d.NationalID = Yes
		}},
	}
	for _, tt := range tests {
		t.Run(tt.register+"/"+tt.name, func(t *testing.T) {
			on := cleanAsOf
			if tt.asOf != "" {
				on = civil.MustDate(tt.asOf)
			}
			of := func(f Finding) bool { return f.Rule == tt.rule }
			r := cleanRegister(t, tt.register)
			if slices.ContainsFunc(validate(t, r, &Options{AsOf: cleanAsOf}).Findings, of) {
				t.Errorf("%s speaks of the clean register", tt.rule)
			}
			tt.edit(r)
			if !slices.ContainsFunc(validate(t, r, &Options{AsOf: on}).Findings, of) {
				t.Errorf("%s is silent", tt.rule)
			}
		})
	}
}
