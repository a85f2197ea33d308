package layout

import (
	"cmp"

	"github.com/openropa/openropa/export/internal/xlsx"
)

func (b *layoutBook) titleLook() xlsx.Look {
	return xlsx.Look{Ink: b.look.Title, Bold: true, Size: 14, Flat: true, Middle: true}
}

func (b *layoutBook) headLook(optional bool) xlsx.Look {
	l := xlsx.Look{Fill: b.look.Head, Ink: b.look.HeadInk, Bold: true, Line: "FFFFFF", Middle: true}
	if optional {
		l.Fill, l.Ink = b.look.Optional, b.look.OptionalInk
	}
	return l
}

func (b *layoutBook) bandLook() xlsx.Look {
	return xlsx.Look{Fill: b.look.Band, Ink: b.look.BandInk, Bold: true, Line: "FFFFFF", Middle: true, Size: 10}
}

func (b *layoutBook) labelLook() xlsx.Look {
	return xlsx.Look{Fill: b.look.Label, Ink: b.look.LabelInk, Bold: true, Line: "FFFFFF", Middle: true}
}

func (b *layoutBook) valueLook(n int) xlsx.Look {
	l := xlsx.Look{Line: "BFC5CC"}
	if b.look.Stripe != "" {
		l.Fill, l.Line = b.look.Stripe, "FFFFFF"
		if n%2 == 1 {
			l.Fill = cmp.Or(b.look.StripeOdd, b.look.Stripe)
		}
	}
	return l
}

func middle(l xlsx.Look) xlsx.Look {
	l.Middle = true
	return l
}
