package valossa

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

func marketingActivity() ropa.Activity {
	return ropa.Activity{
		ID: promotion, Name: "Marketing and analyses",
		Purposes: []ropa.Purpose{
			{
				ID: purposeTarget, Name: "Target and segment users, for marketing or for statistics",
				Bases: []lawfulbasis.Basis{interest("marketing, and better offers for customers")}, DirectMarketing: ropa.Yes, Objection: objection, Provenance: append(used(6), at(rightsOf, contact)...),
			},
			{
				ID: purposeAnalyse, Name: "Analyse products and customers",
				Bases: []lawfulbasis.Basis{interest("a better range of products and better offers for customers")}, Objection: objection, Provenance: append(ground(2), at(rightsOf, contact)...),
			},
		},
		Subjects:   []ropa.SubjectCategory{userSubject(used(6))},
		Data:       []ropa.DataCategory{identificationData(), contactDetails(), customershipData()},
		Recipients: anyRecipients(),
		Transfers:  anyTransfers(),
		Retention:  retention(register("until the data is found to be outdated, or marketing to draw no response")),
		Security:   protection(),
		Systems:    []ropa.ID{website, portal, applications, servers},
		Decisions:  &ropa.AutomatedDecisions{Profiling: ropa.Yes, Provenance: ground(2)},
		Notice:     policyNotice(),
		Rights:     rights(),
		Comments:   "Profiling is said to be possible, not that it takes place.",
		Provenance: append(used(6), ground(2)...),
	}
}

// operationsActivity is the seventh bullet on use. Development, with testing,
// is among what the legitimate interest covers; maintenance, logging and
// repair are not, nor does another ground speak of them.
func operationsActivity() ropa.Activity {
	return ropa.Activity{
		ID: operations, Name: "Maintenance and development of the service",
		Purposes: []ropa.Purpose{
			{
				ID: purposeMaintain, Name: "Maintain, log and repair the service, debugging included",
				Description: "personal data may be involved in an error", Provenance: used(7),
			},
			{
				ID: purposeDevelop, Name: "Develop processes, the business and systems, testing included",
				Bases: []lawfulbasis.Basis{interest("a better range of products")}, Objection: objection,
				Provenance: append(append(used(7), ground(2)...), at(rightsOf, contact)...),
			},
		},
		Subjects:   []ropa.SubjectCategory{userSubject(used(7)), visitorSubject(collected(5))},
		Data:       []ropa.DataCategory{technicalData(), identificationData(), contactDetails(), customershipData()},
		Recipients: anyRecipients(),
		Transfers:  anyTransfers(),
		Retention:  retention(),
		Security:   protection(),
		Systems:    []ropa.ID{website, portal, applications, servers},
		Notice:     policyNotice(),
		Rights:     rights(),
		Comments:   "Which personal data an error may involve is not said; development rests on what marketing and the analyses hold.",
		Provenance: append(used(7), ground(2)...),
	}
}

func technicalData() ropa.DataCategory {
	return ropa.DataCategory{
		ID: technical, Name: "Technical data", Kind: ropa.DataConnection, Provenance: collected(5),
		Examples: []string{
			"IP address", "site the visitor came from", "browser type and version", "pages visited", "time and date of the visit",
			"time spent on pages", "devices used", "other traffic data",
		},
		Sources: []ropa.DataSource{{Kind: ropa.SourceObserved, Description: "logs of the services", Provenance: collected(5)}},
	}
}

// cookiesActivity is what the banner says. Its own policy, to which it refers,
// is another document.
func cookiesActivity() ropa.Activity {
	purpose := func(id ropa.ID, name string) ropa.Purpose {
		return ropa.Purpose{ID: id, Name: name, Provenance: at(banner), Bases: []lawfulbasis.Basis{{
			Ground: lawfulbasis.Consent, Provenance: at(banner, children),
			Consent: &lawfulbasis.ConsentTerms{
				Obtained: "the button of the banner that accepts", Affirmative: ropa.Yes, Separate: ropa.No, // one button for all three
				Withdrawal: "the choices on the page of the Cookies Policy",
				Child:      &lawfulbasis.ChildConsent{MinAge: 13}, // no younger visitor is meant
			},
		}}}
	}
	return ropa.Activity{
		ID: cookies, Name: "Cookies and other tracking technologies",
		Purposes: []ropa.Purpose{
			purpose(purposeBrowse, "Improve the browsing experience"),
			purpose(purposeTraffic, "Analyse the traffic of the site"),
			purpose(purposeAudience, "Learn where visitors come from"),
		},
		Subjects: []ropa.SubjectCategory{visitorSubject(at(banner))},
		Data: []ropa.DataCategory{
			{
				ID: trackers, Name: "Cookies and other tracking technologies", Kind: ropa.DataCookies, Provenance: at(banner),
				Sources: []ropa.DataSource{{Kind: ropa.SourceObserved, Description: "the company website and the Portal", Provenance: at(banner)}},
			},
			technicalData(), // traffic and where visitors come from
		},
		Recipients: anyRecipients(),
		Transfers:  anyTransfers(),
		Retention:  retention(),
		Security:   protection(),
		Systems:    []ropa.ID{website, portal, servers},
		Notice:     &ropa.Reference{Title: "Cookies Policy"},
		Rights:     rights(),
		Comments:   "The banner also refers to the Privacy Policy and to Terms and Conditions.",
		Provenance: append(at(banner), collected(5)...),
	}
}
