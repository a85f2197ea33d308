package fact

import "github.com/openropa/openropa/ropa/civil"

// informationCommissionFrom is the first day of the Information Commission:
// DUAA 2025 ss. 117 to 119 and SI 2026/386, which take effect together. The
// day is that of SI 2026/1015 in secondary sources; the instrument was not
// read.
var informationCommissionFrom = civil.MustDate("2026-09-30")

// UKAuthority returns what the supervisory authority of the United Kingdom is
// called on a day: until 2026-09-29 the Information Commissioner, since then
// the Information Commission. The zero day is an early one.
func UKAuthority(day civil.Date) string {
	if day.Before(informationCommissionFrom) {
		return "Information Commissioner"
	}
	return "Information Commission"
}
