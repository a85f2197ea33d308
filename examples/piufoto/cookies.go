package piufoto

import (
	"github.com/openropa/openropa/examples/internal/catalogue"
	"github.com/openropa/openropa/ropa"
)

// cookiesActivity has what two sections say of cookies. The later one
// announces a list of purposes of non-essential cookies, and no list follows;
// the earlier one names some. Neither says that consent to cookies is asked
// for: browsers can refuse them.
func cookiesActivity() ropa.Activity {
	purpose := func(id ropa.ID, name, what string, p ropa.Provenance, data ...ropa.ID) ropa.Purpose {
		return ropa.Purpose{ID: id, Name: name, Description: what, Data: data, Objection: "the settings of the browser, the app or the device", Provenance: p}
	}
	return ropa.Activity{
		ID: cookies, Name: "Cookies, pixels and identifiers", Bases: otherGrounds(),
		Purposes: []ropa.Purpose{
			{ID: purposeOperate, Name: "Operate the website and the services", Bases: serviceGrounds(), Data: []ropa.ID{cookiesNeeded}, Provenance: at(ofNecessary)},
			purpose(purposeRemember, "Remember the username, and see how people interact with the services to improve them", "", at(ofTrackers), cookiesOther),
			// Which cookies protect, the policy does not say.
			{ID: purposeGuard, Name: "Protect the website and the services", Bases: serviceGrounds(), Data: []ropa.ID{cookiesNeeded, cookiesOther}, Provenance: at(ofTrackers, ofCookies)},
			purpose(purposeAdvertise, "Promote the services, also through cookies that service providers set", "", at(ofTrackers, ofCookies), cookiesOther, cookiesThird),
			purpose(purposePartners, "Let partners collect information from browsers and devices for advertising and measurement", "", at(ofLegal), cookiesThird),
			purpose(purposeUnlisted, "Various purposes", "", at(ofNonEssential), cookiesOther),
		},
		Subjects: catalogue.Subjects(users),
		Data: []ropa.DataCategory{
			cookieData(cookiesNeeded, "Strictly necessary cookies", ropa.Yes, at(ofNecessary)),
			cookieData(cookiesOther, "Non-essential cookies", ropa.No, at(ofNonEssential, ofTrackers)),
			cookieData(cookiesThird, "Cookies and similar technologies of service providers and partners", "", at(ofTrackers, ofLegal)),
		},
		Recipients: []ropa.Recipient{
			{ID: "cookie-providers", Category: "Service providers that set cookies to promote Piufoto", Kind: ropa.RecipientService, Data: []ropa.ID{cookiesThird}, Provenance: at(ofTrackers)},
			{
				ID: "cookie-partners", Category: "Certain partners; partners are developers, publishers, advertisers and holders of rights, for instance", Kind: ropa.RecipientPartner,
				Purpose: "advertising and measurement, with cookies of their own", Data: []ropa.ID{cookiesThird}, Provenance: at(ofLegal),
			},
		},
		Retention: []ropa.RetentionRule{{ID: "need", Criteria: "as long as needed for the purposes it was collected for", Provenance: at(ofCookies)}},
		Systems:   []ropa.ID{services},
		Comments: "Browsers can refuse and clear cookies, for each site too; settings of devices and apps govern advertising identifiers and those of an app. " +
			"The policy calls the browser it describes Piufoto's own. That data is kept while its purposes need it is said in the section on cookies, and of personal data as a whole.",
		Provenance: at(ofTrackers, ofCookieTerm, ofCookies, ofNecessary, ofNonEssential, ofBrowsers, ofOtherTech),
	}
}

func cookieData(id ropa.ID, name string, exempt ropa.Answer, p ropa.Provenance) ropa.DataCategory {
	return ropa.DataCategory{
		ID: id, Name: name, Description: "cookies, pixels, local storage, and identifiers of a browser, an app or a device", Kind: ropa.DataCookies, DeviceExempt: exempt,
		Consequence: "refusing cookies may limit the use of the services",
		Sources:     []ropa.DataSource{{Kind: ropa.SourceObserved, Description: "the person's browser or device", Provenance: at(ofTrackers)}},
		Provenance:  append(p, at(ofCookieTerm)...),
	}
}
