package piufoto

import "github.com/openropa/openropa/ropa"

func systems() []ropa.System {
	return []ropa.System{
		{ID: services, Name: "Websites, software and services of Piufoto", Description: "apps for Android among them", Provenance: at(ofIntroduction, ofApps)},
		{
			ID: servers, Name: "Servers", Description: "infrastructure shared with other Alltuu companies; service providers help to operate the data centres",
			Places: []ropa.Place{{Country: "SG"}}, Provenance: at(ofPlaces, ofGroup, ofExternal),
		},
		// Where, the policy does not say.
		{ID: backups, Name: "Backup storage", Provenance: at(ofRetention)},
		{ID: platform, Name: "Open AI capabilities of Piufoto", Description: "the platform that clients reach for recognition", Provenance: at(ofFaces, ofCharacters)},
	}
}

// measures have an objective of Art. 32 only where the policy names what a
// measure does.
func measures() []ropa.Measure {
	return []ropa.Measure{
		{
			ID: securityTeam, Name: "Security team", Description: "keeps information secure, tests for vulnerabilities",
			Objectives: []ropa.Objective{ropa.ObjectiveTesting}, Kind: ropa.MeasureOrganisational, Type: ropa.MeasureTesting, Provenance: at(ofSecurity),
		},
		{ID: twoFactor, Name: "Two-factor authentication", Objectives: []ropa.Objective{ropa.ObjectiveConfidentiality}, Kind: ropa.MeasureTechnical, Type: ropa.MeasureAccessControl, Provenance: at(ofSecurity, ofAccounts)},
		{ID: atRest, Name: "Encryption of files at rest", Objectives: []ropa.Objective{ropa.ObjectiveEncryption}, Kind: ropa.MeasureTechnical, Type: ropa.MeasureEncryption, Provenance: at(ofSecurity)},
		{ID: linkAlerts, Name: "Alerts when new devices or apps are linked to an account", Kind: ropa.MeasureTechnical, Type: ropa.MeasureTraceability, Provenance: at(ofSecurity)},
		{ID: abuseDetection, Name: "Automated detection of abusive behaviour and content", Kind: ropa.MeasureTechnical, Provenance: at(ofSecurity, ofProtecting)},
		{
			ID: processorsBound, Name: "Instructions, the policy, and confidentiality and security measures for those who process data for Piufoto",
			Objectives: []ropa.Objective{ropa.ObjectiveConfidentiality}, Kind: ropa.MeasureOrganisational, Type: ropa.MeasureProcessors, Provenance: at(ofExternal, ofProviders),
		},
		{
			ID: principlesOnFile, Name: "Principles on requests of governments", Description: "be transparent, resist blanket requests, protect every user, provide services that can be trusted",
			Kind: ropa.MeasureOrganisational, Type: ropa.MeasurePolicy, Provenance: at(ofAuthorities),
		},
	}
}

// accountMeasures protect accounts and the files in them, beside what protects
// whatever is processed.
func accountMeasures() []ropa.ID { return []ropa.ID{twoFactor, atRest, linkAlerts} }
