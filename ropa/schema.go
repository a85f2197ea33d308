package ropa

import _ "embed" // for schema.json

//go:generate go run ./internal/schemagen

//go:embed schema.json
var schema string

// Schema returns the JSON Schema, draft 2020-12, of a register: of the JSON that
// [Decode] reads, with what the model's comments say and with codes as
// constants with their titles. Decode is wider in one thing: it keeps an unknown
// code, which is a finding.
func Schema() string { return schema }
