package ropa

import "github.com/openropa/openropa/lawfulbasis"

// Rights is how people exercise their rights, Arts. 12 and 15 to 22.
type Rights struct {
	Contact    string     `json:"contact,omitzero"`   // where a request goes
	Procedure  *Reference `json:"procedure,omitzero"` // the internal procedure
	Offered    []Right    `json:"offered,omitzero"`   // rights the keeper tells people of
	Notes      string     `json:"notes,omitzero"`     // limits the keeper states
	Provenance Provenance `json:"provenance,omitzero"`
}

// Right is a right of the data subject.
type Right = lawfulbasis.Right
