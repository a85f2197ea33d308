package facesoft

import "github.com/openropa/openropa/ropa"

// retention is what the policy says of any data.
func retention() []ropa.RetentionRule {
	return []ropa.RetentionRule{
		{
			ID: "use", When: "unless the person is told otherwise or asks for erasure",
			Criteria: "the time the person uses the platform", Provenance: at(retaining + ", paragraph 2"),
		},
		{
			ID: "criteria", When: "in general",
			Criteria: "what the uses in the policy, or legal rights and obligations, reasonably require, weighed by the data's amount, nature and sensitivity, " +
				"the harm that unauthorised use or disclosure could do, the purposes and whether they can be met otherwise, and the law",
			Provenance: at(retaining + ", paragraph 1"),
		},
		{
			ID: "after-erasure", When: "the person asked for erasure",
			Criteria: "as far as still needed for a contract with the person, to assess and verify data on the platform or to manage it, or as the law allows it to be kept",
			Action:   ropa.ActionAnonymise, ActionNote: "may be kept where it no longer identifies the person",
			Provenance: append(at(retaining+", paragraph 3", "Your rights, limits"), rightsBullet(2)...),
		},
	}
}
