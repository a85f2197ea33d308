package facesoft

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// common is what the policy says of any processing. It reaches what is
// processed for others as well: the policy makes no exception for it.
func common() ropa.Common {
	return ropa.Common{
		Recipients: recipients(),
		Notice:     &ropa.Reference{Title: "Privacy and cookies policy", URL: notice, Date: updated},
		Rights:     rights(),
		Transfers:  transfers(),
		Retention:  retention(),
		Security:   []ropa.ID{secureServers, measuresAtLarge, recipientsBound, accessProcedures, passwords},
		Systems:    []ropa.ID{platform},
	}
}

// recipients are the eight bullets of the policy on disclosure. They name
// kinds of recipient and no recipient; none is given a role. Two are tied to a
// use. Partners stand apart from the providers of the same bullet because they
// are none.
func recipients() []ropa.Recipient {
	const served = "performing contracts with the person, and marketing communications"
	contracts := []ropa.ID{purposeAccess, purposeSupport, purposeIdentify, purposeChanges, purposeNewTerms, purposeDetect, purposePromote}
	improvement := []ropa.ID{
		purposePresent, purposeInternal, purposeSecure,
		purposeCookieNeeded, purposeCookieCount, purposeCookieReturn, purposeCookieTarget, purposeCookieChoices,
	}
	return []ropa.Recipient{
		{ID: "group", Category: "Companies of Facesoft's group: subsidiaries and the ultimate holding company among them", Kind: ropa.RecipientGroup, Provenance: disclosed(1)},
		{
			ID: "providers", Category: "Service providers (IT among them), suppliers and sub-contractors", Kind: ropa.RecipientService,
			Purpose: served, Purposes: contracts, Provenance: disclosed(2),
		},
		{ID: "partners", Category: "Business partners", Kind: ropa.RecipientPartner, Purpose: served, Purposes: contracts, Provenance: disclosed(2)},
		{
			ID: "analytics", Category: "Analytics and search engine providers", Kind: ropa.RecipientService,
			Purpose: "improving and optimising the platform", Purposes: improvement, Provenance: disclosed(3),
		},
		{
			ID: "authorities", Category: "Government and law enforcement agencies", Kind: ropa.RecipientAuthority,
			Purpose: "investigating unlawful acts, and other legal reasons; location may be among what they get", Provenance: disclosed(4),
		},
		{ID: "buyer", Category: "Prospective buyers and investors", Kind: ropa.RecipientAcquirer, Purpose: "a sale of a business or of assets, or an investment", Provenance: disclosed(5)},
		{
			ID: "advisers", Category: "Professional advisers: lawyers, bankers, auditors, insurers", Kind: ropa.RecipientAdviser,
			Purpose: "advice, banking, legal services, insurance and accounting", Provenance: disclosed(6),
		},
		{ID: "acquirer", Category: "A third party that acquires Facesoft or nearly all its assets", Kind: ropa.RecipientAcquirer, Purpose: "the data is among the assets that pass", Provenance: disclosed(7)},
		// To whom, the last bullet does not say: they are among the "third
		// parties" that all bullets are introduced by.
		{
			ID: "legal-duty", Category: "Third parties",
			Purpose:    "a legal obligation; enforcing the terms or another contract with the person; protecting what Facesoft, its customers or others own, are entitled to or need to be safe",
			Provenance: disclosed(8),
		},
	}
}

// rights are offered alike for every activity, and more in some. Withdrawing
// consent is offered for marketing alone; what the policy says under automated
// decision making is no right: people may ask questions.
func rights(more ...ropa.Right) *ropa.Rights {
	return &ropa.Rights{
		Contact: "Data Protection Officer, by post at the trading office or at " + email,
		Offered: append(more,
			lawfulbasis.RightAccess, lawfulbasis.RightRectification, lawfulbasis.RightErasure, lawfulbasis.RightRestriction,
			lawfulbasis.RightPortability, lawfulbasis.RightObject, lawfulbasis.RightObjectMarketing,
			lawfulbasis.RightComplaint, lawfulbasis.RightComplaintKeeper,
		),
		Notes: "Erasure may be refused where Facesoft may keep the data by law, and limited where it is needed for the contract, to assess and verify data on the platform or to manage it. " +
			"A copy shows whether data is processed lawfully. Portability, in a structured electronic format, covers what rests on consent or contract. Restriction is offered for data that is inaccurate, unlawfully processed or no longer needed. " +
			"A complaint goes to Facesoft first. None of the rights reaches non-personal data. Stopping or erasing may end the use of the platform. " +
			"Requests take at least 10 working days; objecting to direct marketing is possible at any time and without restriction. " +
			"Questions about profiling, automated decisions or how accurate they are go to the data protection officer.",
		Provenance: append(rightsBullet(1, 2, 3, 4, 5, 6, 7), at("Your rights, limits", contact)...),
	}
}

// transfers are the ways out of the EEA that the policy keeps open for any
// data. It keeps data in the EEA and says what would hold should that change,
// so each is contingent, although it calls the last two put in place already.
// Which of these two would carry a transfer it leaves open: "and/or".
func transfers() []transfer.Transfer {
	return []transfer.Transfer{
		{
			ID: adequateCountries, Description: "to countries that the Commission has found adequate; none is named, the policy links to a list", Area: "countries with an adequacy decision",
			Status: transfer.Contingent, Mechanism: transfer.AdequacyDecision, Provenance: places(storage, "safeguard", []int{1}),
		},
		{
			ID: privacyShield, Description: "where there is no adequacy decision for the country; more on request", Destination: "US",
			Status: transfer.Contingent, Mechanism: transfer.AdequacyDecision, AlternativeTo: []ropa.ID{standardClauses},
			Adequacy:   &transfer.Reliance{Decision: "EU-US Privacy Shield"},
			Provenance: places(storage, "safeguard", []int{2}),
		},
		{
			// In 2018 the Commission's clauses were those made under Directive
			// 95/46/EC. Which of its sets, the policy does not say.
			ID: standardClauses, Description: "without an adequacy decision for the country; more on request", Area: "outside the EEA",
			Status: transfer.Contingent, Mechanism: transfer.StandardClauses, AlternativeTo: []ropa.ID{privacyShield},
			Clauses:    &transfer.Clauses{Set: transfer.SCCDirective},
			Provenance: places(storage, "safeguard", []int{2}),
		},
	}
}

// useFromAnywhere is the transfer of what users reach through the platform:
// the policy says that use from anywhere may mean processing outside the EEA,
// and gives that flow no safeguard.
func useFromAnywhere() []transfer.Transfer {
	return []transfer.Transfer{{
		ID: worldwideAccess, Description: "users reach the platform from anywhere; the country they are in may not protect data adequately", Area: "worldwide",
		Provenance: stored(4),
	}}
}

// retention is what the policy says of any data, and of uploads.
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
		{ // processed and gone
			ID: "not-stored", Data: []ropa.ID{content}, When: "without explicit consent to storing", Period: civil.MustPeriod("P0D"), From: "the processing of the upload",
			ActionNote: "not stored at all", Provenance: given(4),
		},
	}
}
