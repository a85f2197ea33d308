package facesoft

import "github.com/openropa/openropa/ropa"

// systems are the platform and the website, whose data the policy places in
// the EEA, and the analytics product its table of cookies names.
func systems() []ropa.System {
	inEEA := []ropa.Place{{Area: "EEA"}}
	return []ropa.System{
		{
			ID: platform, Name: "Facesoft Platform", Description: "analyses images; reached through the website and from anywhere in the world",
			Places: inEEA, Measures: []ropa.ID{secureServers, passwords}, Provenance: append(at("Introduction"), stored(1, 4)...),
		},
		{
			ID: website, Name: "https://www.facesoft.io/", Places: inEEA, Measures: []ropa.ID{secureServers},
			Provenance: append(at("Introduction"), stored(1)...),
		},
		// Who runs it, and where, the policy does not say.
		{ID: googleAnalytics, Name: "Google Analytics", Provenance: cookieRow(3)},
	}
}

// measures are as general as the policy leaves them: an objective of Art. 32
// is given only where the policy names what a measure is for.
func measures() []ropa.Measure {
	return []ropa.Measure{
		{ID: secureServers, Name: "Secure servers", Description: "hold everything that people provide", Kind: ropa.MeasureTechnical, Provenance: at(security + ", paragraph 1")},
		{ID: measuresAtLarge, Name: "Appropriate technical and organisational measures", Provenance: at(security+", paragraph 1", security+", paragraph 3")},
		{
			ID: recipientsBound, Name: "The same of everyone who receives data", Description: "Facesoft sees to it that whoever it shares data with keeps appropriate measures",
			Kind: ropa.MeasureOrganisational, Type: ropa.MeasureProcessors, Provenance: at(security + ", paragraph 3"),
		},
		{
			ID: accessProcedures, Name: "Strict procedures and security features",
			Description: "against unauthorised access and disclosure by mistake, once data has arrived; on its way over the internet it is not called safe and travels at the sender's own risk",
			Objectives:  []ropa.Objective{ropa.ObjectiveConfidentiality}, Provenance: at(security + ", paragraph 3"),
		},
		{
			ID: passwords, Name: "Passwords of users", Description: "given to or chosen by an end user, who must keep it secret and not share it",
			Objectives: []ropa.Objective{ropa.ObjectiveConfidentiality}, Type: ropa.MeasureAccessControl, Provenance: at(security + ", paragraph 2"),
		},
	}
}
