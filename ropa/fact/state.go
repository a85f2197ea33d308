package fact

import "slices"

// Acts of States beside the United Kingdom's are cited under the code of the
// State, ISO 3166-1 alpha-2, with the name of the act before the place:
// "DE BDSG § 38(1)". Those of the United Kingdom are [UKAct].
var stateActs = []Act{"AT", "BE", "CH", "DE", "DK", "ES", "FI", "FR", "IE", "IT", "NL", "NO", "PL", "SE"}

// StateAct returns the source that the acts of a country are cited under, ""
// for a country whose acts no rule or table cites.
func StateAct(country string) Act {
	switch {
	case country == "GB":
		return UKAct
	case slices.Contains(stateActs, Act(country)):
		return Act(country)
	}
	return ""
}
