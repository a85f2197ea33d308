package transfer

import "strings"

// companyForms are forms of companies, folded, which end their names.
var companyForms = setOf("inc llc llp ltd limited plc corp corporation co company gmbh ag se kg eg ug sarl sas sa sl slu srl spa bv nv lda aps ab oy oyj kft zrt sro ead ood pty pvt group holdings technologies labs")

// vendors are providers that records name most, and regions and cities where their
// servers stand, by the words of their names, folded.
var vendors = setOf(`google microsoft amazon azure meta facebook instagram whatsapp linkedin twitter youtube apple oracle adobe mailchimp intuit stripe paypal square zoom slack salesforce tableau zendesk intercom dropbox box
	atlassian jira trello asana notion figma miro monday github gitlab cloudflare twilio sendgrid segment datadog sentry vercel heroku fastly okta openai anthropic snowflake databricks workday servicenow docusign shopify squarespace wix wordpress
	automattic eventbrite surveymonkey typeform calendly canva infosys wipro tata accenture cognizant genpact freshworks freshdesk zoho tencent alibaba huawei samsung sony ibm sap cisco webex teams outlook office hetzner ovh strato ionos datev scaleway
	virginia ohio oregon california texas washington seattle delaware illinois chicago boston york francisco frankfurt dublin ireland amsterdam london paris stockholm milan bangalore bengaluru mumbai hyderabad pune chennai delhi manila tokyo osaka sydney melbourne toronto montreal quebec québec singapore seoul zürich zurich geneva genf genève`)

func setOf(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}
