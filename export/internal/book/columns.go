package book

import (
	"slices"

	"github.com/openropa/openropa/export/internal/table"
)

// Colours of the tabs, by what a sheet is for.
const (
	tabView      = "1F4E79" // to read
	tabTable     = "1E6B3A" // to edit
	tabReference = "6A2C6A" // to edit: what tables refer to
	tabTechnical = "6B6B6B"
)

// Groups of the sheets of tables, in their order.
const (
	tableGroup = iota
	referenceGroup
	technicalGroup
)

// groupOf are the groups of the tables that are not in the first.
var groupOf = map[string]int{
	"register": referenceGroup, "versions": referenceGroup, "establishments": referenceGroup, "parties": referenceGroup, "certifications": referenceGroup,
	"systems": referenceGroup, "places": referenceGroup, "measures": referenceGroup, "documents": referenceGroup,
	"law": technicalGroup, "extra": technicalGroup, "provenance": technicalGroup,
}

// shownEmpty are the tables whose sheets are shown though they hold nothing.
var shownEmpty = map[string]bool{
	"register": true, "activities": true, "purposes": true, "bases": true, "subjects": true, "data": true, "recipients": true, "transfers": true, "retention": true,
	"parties": true, "systems": true, "measures": true,
}

// mainColumns are the columns of each table that are not folded: what a new row
// needs, and what rows are told apart by. A table that is not here shows all.
var mainColumns = map[string][]string{
	"activities":       {"id", "name", "function", "owner.name", "status", "security", "systems", "dpia.required", "dpia.status", "none", "updated", "review.next"},
	"processing":       {"id", "name", "function", "owner.name", "status", "categories", "security", "systems", "none", "updated", "review.next"},
	"purposes":         {table.OfKey, "id", "name", "data", "subjects"},
	"bases":            {table.OfKey, "ground", "when", "interest.interest", "contract.name", "claim"},
	"conditions":       {table.OfKey, "condition", "when", "data"},
	"subjects":         {table.OfKey, "id", "name", "of", "kind", "number"},
	"data":             {table.OfKey, "id", "name", "of", "kind", "special"},
	"sources":          {table.OfKey, "kind", "party", "description"},
	"recipients":       {table.OfKey, "party", "category", "role", "purpose", "data", "contract.title", "contract.until"},
	"transfers":        {table.OfKey, "destination", "organisation", "importer", "mechanism", "adequacy.decision", "document.title", "data"},
	"retention":        {table.OfKey, "data", "period", "from", "criteria", "action"},
	"jointControllers": {table.OfKey, "party", "arrangement.title", "responsibilities", "contactPoint"},
	"controllers":      {table.OfKey, "party", "category", "contract.title", "contract.until"},
	"subProcessors":    {table.OfKey, "party", "category", "processing", "contract.title", "contract.until"},
	"ai":               {table.OfKey, "id", "name", "role", "function"},
	"records":          {table.OfKey, "title", "number", "date"},
	"certifications":   {table.OfKey, "name", "number", "valid"},
	"establishments":   {"name", "address.city", "address.country"},
	"measures":         {"id", "name", "description", "kind", "objectives"},
	"systems":          {"id", "name", "description", "operator", "measures"},
	"places":           {table.OfKey, "country", "area", "location"},
	"parties":          {"id", "name", "country", "contact.email", "engagement.role", "engagement.service", "engagement.contract.title", "engagement.contract.until"},
	"law":              {table.OfKey, "name", "provision", "country"},
}

// Keys of the columns that are looked up.
const (
	nameKey  = "#name." // before the key of the column whose references it names
	pathKey  = "#path"  // what rows that belong to a row call it
	checkKey = "#check" // whether the row states what the law asks of it
	gapKey   = "#gap"   // the entry of a purpose without a ground
	viaKey   = "#via"   // the entry to which a party that is used brings transfers
)

// isLookup reports whether a key is that of a column that is looked up.
func isLookup(key string) bool {
	return len(key) > len(nameKey) && key[:len(nameKey)] == nameKey || key == pathKey || key == checkKey || key == gapKey || key == viaKey
}

// columnOrder returns the columns of a table as its sheet has them, the main
// ones first, and how many these are.
func sheetOrder(d *table.Def) (order []int, main int) {
	keys := mainColumns[d.Key]
	for i := range d.Columns {
		c := &d.Columns[i]
		if keys == nil && c.Kind != table.Key && c.Kind != table.Stated {
			order = append(order, i)
		}
	}
	for _, key := range keys {
		order = append(order, d.Column(key))
	}
	main = len(order)
	for i := range d.Columns {
		if !slices.Contains(order, i) {
			order = append(order, i)
		}
	}
	return order, main
}
