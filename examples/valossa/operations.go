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
		Subjects:   []ropa.SubjectCategory{{Of: users, Provenance: used(6)}},
		Data:       held(identification, contactData, customership),
		Retention:  register("until the data is found to be outdated, or marketing to draw no response"),
		Systems:    []ropa.ID{website, portal, applications},
		Decisions:  &ropa.AutomatedDecisions{Profiling: ropa.Yes, Provenance: ground(2)},
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
		Subjects:   []ropa.SubjectCategory{{Of: users, Provenance: used(7)}, {Of: visitors, Provenance: collected(5)}},
		Data:       held(technical, identification, contactData, customership),
		Systems:    []ropa.ID{website, portal, applications},
		Comments:   "Which personal data an error may involve is not said; development rests on what marketing and the analyses hold.",
		Provenance: append(used(7), ground(2)...),
	}
}

// cookiesActivity is what the banner says. Its own policy, to which it refers,
// is another document.
func cookiesActivity() ropa.Activity {
	return ropa.Activity{
		ID: cookies, Name: "Cookies and other tracking technologies",
		Bases: []lawfulbasis.Basis{{
			Ground: lawfulbasis.Consent, Provenance: at(banner, children),
			Consent: &lawfulbasis.ConsentTerms{
				Obtained: "the button of the banner that accepts", Affirmative: ropa.Yes, Separate: ropa.No, // one button for all three
				Withdrawal: "the choices on the page of the Cookies Policy",
				Child:      &lawfulbasis.ChildConsent{MinAge: 13}, // no younger visitor is meant
			},
		}},
		Purposes: []ropa.Purpose{
			{ID: purposeBrowse, Name: "Improve the browsing experience", Provenance: at(banner)},
			{ID: purposeTraffic, Name: "Analyse the traffic of the site", Provenance: at(banner)},
			{ID: purposeAudience, Name: "Learn where visitors come from", Provenance: at(banner)},
		},
		Subjects: []ropa.SubjectCategory{{Of: visitors, Provenance: at(banner)}},
		Data: []ropa.DataCategory{
			{
				ID: trackers, Name: "Cookies and other tracking technologies", Kind: ropa.DataCookies, Provenance: at(banner),
				Sources: []ropa.DataSource{{Kind: ropa.SourceObserved, Description: "the company website and the Portal", Provenance: at(banner)}},
			},
			{Of: technical}, // traffic and where visitors come from
		},
		Systems:    []ropa.ID{website, portal},
		Notice:     &ropa.Reference{Title: "Cookies Policy"},
		Comments:   "The banner also refers to the Privacy Policy and to Terms and Conditions.",
		Provenance: append(at(banner), collected(5)...),
	}
}
