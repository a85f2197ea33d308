package facesoft

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// cookiesActivity has the four kinds of cookie and the four cookies of the
// table; which cookie is of which kind follows from what each is for.
func cookiesActivity() ropa.Activity {
	return ropa.Activity{
		ID: cookies, Name: "Cookies",
		Bases: []lawfulbasis.Basis{cookieConsent()},
		Purposes: []ropa.Purpose{
			{ID: purposeCookieNeeded, Name: "Operate the platform: log people in and keep them logged in", Data: []ropa.ID{neededCookies, authenticationCookie}, Provenance: append(cookieKind(1), cookieRow(1)...)},
			{ID: purposeCookieCount, Name: "Count visitors, follow how they move and use the platform, and so improve how it works", Data: []ropa.ID{analyticsCookies, googleCookies}, Provenance: append(cookieKind(2), cookieRow(3)...)},
			{ID: purposeCookieReturn, Name: "Know returning users again to personalise content, greet them by name and keep their preferences", Data: []ropa.ID{functionCookies}, Provenance: cookieKind(3)},
			{ID: purposeCookieTarget, Name: "Fit the website and the advertising on it to a visitor's interests", Data: []ropa.ID{targetingCookies}, Provenance: cookieKind(4)},
			{ID: purposeCookieChoices, Name: "Remember what a visitor agreed to: cookies, and images stored for research", Data: []ropa.ID{consentCookie, imageConsentCookie}, Provenance: cookieRow(2, 4)},
		},
		Subjects:   people(organisationUsers, ownUsers, visitors),
		Data:       cookieData(),
		Systems:    []ropa.ID{website, googleAnalytics},
		Comments:   "On how cookies are managed and deleted the policy refers to www.allaboutcookies.org.",
		Provenance: at("Cookies"),
	}
}

// cookieConsent counts going on using the platform as agreeing, which is no
// affirmative act, and is tied to the use: whoever uses the platform has
// agreed, and what remains is to block cookies in the browser.
func cookieConsent() lawfulbasis.Basis {
	return lawfulbasis.Basis{
		Ground: lawfulbasis.Consent,
		Consent: &lawfulbasis.ConsentTerms{
			Obtained:    "the agree button of the cookie box at the first access, and going on using the platform; a cookie in the visitor's browser keeps the consent",
			Withdrawal:  "browser settings that refuse all or some cookies",
			Affirmative: ropa.No,
			Separate:    ropa.No, // one agreement to all kinds
			Bundled:     ropa.Yes,
		},
		Provenance: append(at("Cookies, consent"), cookieRow(2)...),
	}
}

func cookieData() []ropa.DataCategory {
	// Of the kinds, the first alone is called strictly necessary. Of which kind
	// the two cookies are that keep a choice, is not said.
	data := func(id ropa.ID, name, what string, exempt ropa.Answer, p ropa.Provenance, examples ...string) ropa.DataCategory {
		return ropa.DataCategory{
			ID: id, Name: name, Description: what, Kind: ropa.DataCookies, DeviceExempt: exempt, Examples: examples, Provenance: p,
			Sources: []ropa.DataSource{{Kind: ropa.SourceObserved, Description: "files on the person's browser or device", Provenance: at("Cookies")}},
		}
	}
	needed := data(neededCookies, "Strictly necessary cookies", "needed to operate the platform", ropa.Yes, append(cookieKind(1), at("Cookies, consent")...), "logging in")
	needed.Consequence = "all or parts of the platform may be closed to those who block all cookies"
	return []ropa.DataCategory{
		needed,
		data(analyticsCookies, "Analytical and performance cookies", "recognise and count visitors and show how they move and use the platform", ropa.No, cookieKind(2)),
		data(functionCookies, "Functionality cookies", "recognise returning users", ropa.No, cookieKind(3), "choice of language", "region"),
		data(targetingCookies, "Targeting cookies", "record the visit", ropa.No, cookieKind(4), "the visit", "pages visited", "links followed"),
		data(authenticationCookie, "Authentication cookie", "authenticates and authorises visitors, and so keeps them logged in", ropa.Yes, cookieRow(1)),
		data(consentCookie, "Cookie consent cookie", "keeps a visitor's consent to cookies", "", cookieRow(2)),
		data(googleCookies, "Google Analytics cookies", "help to monitor how the platform is used", ropa.No, cookieRow(3)),
		data(imageConsentCookie, "Image storage consent cookie", "keeps whether a visitor lets stored images be used for research", "", cookieRow(4)),
	}
}
