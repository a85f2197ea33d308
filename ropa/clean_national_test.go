package ropa

import "github.com/openropa/openropa/ropa/civil"

// nationalMutations put clean registers wrong in what the law of their country
// asks for.
var nationalMutations = []mutation{
	{"association", "vouchers for six years", []RuleID{"retention/statutory-shorter"}, func(r *Register) { keeps(r, "fees", 0, "P6Y") }},
	{"association", "vouchers for ten years still", []RuleID{"retention/statutory-outdated"}, func(r *Register) { keeps(r, "fees", 0, "P10Y") }},
	{"physiotherapist", "a file for fifteen years still", []RuleID{"retention/statutory-shorter"}, func(r *Register) { keeps(r, "behandeling", 0, "P15Y") }},
	{"ayuntamiento", "an entry of the inventory without a ground", []RuleID{"basis/missing", "record/es-inventory"}, func(r *Register) {
		activityOf(r, "boletin").Purposes[0].Bases = nil
	}},
	{"ayuntamiento", "images for two months", []RuleID{"retention/statutory-maximum"}, func(r *Register) {
		keeps(r, "videovigilancia", 0, "P2M")
		activityOf(r, "videovigilancia").Retention[0].Limit = civil.Period{}
	}},
}

// keeps changes the period of a retention rule.
func keeps(r *Register, activity ID, rule int, period string) {
	activityOf(r, activity).Retention[rule].Period = civil.MustPeriod(period)
}
