package ropa

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
)

// What Arts. 9 and 10 protect, in the FADP's word sensitive. Every rule that
// asks whether data is special, or on offences, asks here.

// protection is under which regimes, on which day and in which language it is
// asked.
type protection struct {
	regimes [4]Regime  // those that are asked; others are ""
	on      civil.Date // zero: whether the regime knows the type on any day
	lang    string
}

// protection is what is asked in this pass.
func (p *Pass) protection() protection {
	return protection{[4]Regime{p.Regime}, p.AsOf, p.Register.Language}
}

// special answers whether data is special: yes where it is marked with a type
// that is, is special in a case, or identifies people by their body; not stated
// where its kind says that it should be marked, and nothing denies it.
func (in protection) special(d *DataCategory) Answer {
	switch {
	case in.category(d) != "" || d.SpecialWhen != "" || in.bodily(d):
		return Yes
	case d.Kind == DataHealth, d.Kind == DataBiometric && d.IdentifiesUniquely != No:
		return ""
	}
	return No
}

// category returns the first type that makes data special; "" if it is marked
// with none.
func (in protection) category(d *DataCategory) lawfulbasis.SpecialCategory {
	for _, s := range d.Special {
		for _, r := range in.regimes {
			known := lawfulbasis.SpecialUnder(s, r, in.on)
			if in.on.IsZero() {
				_, known = s.Cite(r)
			}
			if r != "" && known {
				return s
			}
		}
	}
	return ""
}

// bodily reports whether data is processed to identify people uniquely by
// their body, Art. 4(14): biometric data, marked as such or not. A number, an
// address or an account identifies people without being that.
func (in protection) bodily(d *DataCategory) bool {
	return d.IdentifiesUniquely == Yes && ofBody(d, in.lang)
}

// criminal answers whether data is on criminal convictions or offences: not
// stated where its kind is offence and it is not said.
func (d *DataCategory) criminal() Answer {
	if d.Criminal == "" && d.Kind != DataOffence {
		return No
	}
	return d.Criminal
}

// first returns the first data that is special; nil if none is.
func (in protection) first(data []DataCategory) *DataCategory {
	for i := range data {
		if in.special(&data[i]) == Yes {
			return &data[i]
		}
	}
	return nil
}

// label is what messages call that which makes data special.
func (in protection) label(d *DataCategory) string {
	switch s := in.category(d); {
	case s != "":
		return specialLabel(s)
	case in.bodily(d):
		return specialLabel(lawfulbasis.BiometricData)
	}
	return "type not stated"
}
