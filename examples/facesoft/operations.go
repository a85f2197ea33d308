package facesoft

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// operationsActivity uses the technical information, read as what goes by that
// name among the data collected. Details of use, the location of it and visits
// are collected beside it, and no row of the table says what for: no purpose
// lists them.
func operationsActivity() ropa.Activity {
	purpose := func(n int, id ropa.ID, name, interested, holder string) ropa.Purpose {
		return ropa.Purpose{
			ID: id, Name: name, Bases: []lawfulbasis.Basis{interest(interested, holder, n)},
			Data: []ropa.ID{technical}, Objection: objection, Provenance: row(n),
		}
	}
	const notStated = ""
	return ropa.Activity{
		ID: operations, Name: "Technical operation of the platform and the website",
		Purposes: []ropa.Purpose{
			purpose(8, purposePresent, "Present the platform as suits the person and their device best", "presenting the platform better", keeper),
			purpose(9, purposeInternal, "Internal operations: data analysis, testing, research, statistics and troubleshooting", "knowing customers and end users better and improving the platform all the time", notStated),
			purpose(10, purposeSecure, "Keep the platform safe and secure", "a safe platform, and a safer one", notStated),
		},
		Subjects:   people(organisationUsers, ownUsers, visitors),
		Data:       observedData(),
		Systems:    []ropa.ID{website},
		Provenance: row(8, 9, 10),
	}
}

// observedData is what is collected without anyone's doing.
func observedData() []ropa.DataCategory {
	observed := func(n int) []ropa.DataSource {
		return []ropa.DataSource{{Kind: ropa.SourceObserved, Description: "automatic collection on the website and the platform", Provenance: collected(n)}}
	}
	return []ropa.DataCategory{
		{
			ID: technical, Name: "Technical information", Kind: ropa.DataConnection, Sources: observed(2), Provenance: append(collected(2), row(8, 9, 10)...),
			Examples: []string{
				"type of device", "unique device identifier", "IP address", "login information", "browser type and version", "time zone setting",
				"browser plug-in types and versions", "operating system", "mobile network information", "platform",
			},
		},
		{
			ID: usage, Name: "Details of use", Kind: ropa.DataUsage, Sources: observed(1), Provenance: collected(1),
			Examples: []string{"date", "time", "duration"},
		},
		{ID: location, Name: "Location of use", Kind: ropa.DataLocation, Sources: observed(1), Provenance: collected(1)},
		{
			ID: visit, Name: "Information about visits", Kind: ropa.DataUsage, Sources: observed(3), Provenance: collected(3),
			Examples: []string{
				"full URLs", "clickstream with date and time, before, during and after the visit", "pages viewed", "page response times", "download errors",
				"time spent on certain pages", "scrolling", "clicks", "mouse-overs", "how the page is left",
			},
		},
	}
}
