package piufoto

import (
	"github.com/openropa/openropa/examples/internal/catalogue"
	"github.com/openropa/openropa/ropa"
)

// improvementActivity is what is done with the data for the services to come.
// The first two purposes are as wide as the policy leaves them.
func improvementActivity() ropa.Activity {
	purpose := func(id ropa.ID, name, what string, p ropa.Provenance, data ...ropa.ID) ropa.Purpose {
		return ropa.Purpose{ID: id, Name: name, Description: what, Data: data, Provenance: p}
	}
	develop := purpose(purposeDevelop, "Develop new services", "", at(ofDeveloping))
	develop.Further = &ropa.FurtherProcessing{Original: "the existing services"}
	return ropa.Activity{
		ID: improvement, Name: "Improvement and development", Bases: otherGrounds(),
		Purposes: []ropa.Purpose{
			purpose(purposeImprove, "Improve the services", "", at(ofIntroduction, ofUsage)),
			develop,
			purpose(purposeMeasure, "Measure how the services are used", "analyse visits to the websites to design the product better, for instance", at(ofMeasuring), usage),
			purpose(purposeBugs, "Find and mend bugs", "", at(ofLocation), device),
			purpose(purposeAudio, "Improve the recognition of audio", "service providers listen to, and analyse, audio that users saved, in samples", at(ofExternal), audio),
			purpose(purposeInternal, "Improve the company's internal business processes", "with the help of service providers", at(ofExternal)),
		},
		Subjects: catalogue.Subjects(users, teamUsers),
		Data: append(catalogue.Data(listedIDs()...), ropa.DataCategory{
			ID: audio, Name: "Samples of saved audio", Kind: ropa.DataContent, Provenance: at(ofExternal),
			Sources: []ropa.DataSource{{Kind: ropa.SourceSubject, Description: "audio that users saved", Provenance: at(ofExternal)}},
		}),
		Systems: []ropa.ID{services},
		Types:   []ropa.ProcessingType{ropa.TypeMatching},
		Comments: combined + " Information that identifies nobody may be given to partners or published, to show how the services are used in general. " +
			"Consent is promised before data is used for a purpose that the policy does not cover.",
		Provenance: at(ofIntroduction, ofUsage, ofDeveloping, ofMeasuring, ofProtecting, ofExternal, ofLegal),
	}
}
