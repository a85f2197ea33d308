package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/openropa/openropa/examples/cctv"
	"github.com/openropa/openropa/examples/facesoft"
	"github.com/openropa/openropa/examples/humaninsight"
	"github.com/openropa/openropa/examples/piufoto"
	"github.com/openropa/openropa/examples/valossa"
	"github.com/openropa/openropa/ropa"
)

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(ropa.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	c.AssertFormat()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Every example and every clean register is valid by the schema.
func TestSchema(t *testing.T) {
	s := schema(t)
	texts := make(map[string][]byte)
	for name, r := range map[string]*ropa.Register{
		"cctv": cctv.Register(), "facesoft": facesoft.Register(), "humaninsight": humaninsight.Register(), "piufoto": piufoto.Register(), "valossa": valossa.Register(), "zero": {},
	} {
		var b bytes.Buffer
		if err := r.Encode(&b); err != nil {
			t.Fatal(err)
		}
		texts[name] = b.Bytes()
	}
	files, err := filepath.Glob("../../testdata/clean/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no clean registers", err)
	}
	for _, name := range files {
		if texts[name], err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range texts {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(doc); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What Decode refuses, and unknown codes, are not valid by the schema.
func TestSchemaRefuses(t *testing.T) {
	s := schema(t)
	for text, want := range map[string]bool{
		`{}`:                                   true,
		`{"created": "2024-02-29"}`:            true,
		`{"created": "2024-02-30"}`:            false,
		`{"activites": []}`:                    false,
		`{"title": 1}`:                         false,
		`{"title": null}`:                      false,
		`{"organisation": {"employees": 1.5}}`: false,
		`{"activities": [{"retention": [{"period": "P1Y6M"}]}]}`:               true,
		`{"activities": [{"retention": [{"period": "P"}]}]}`:                   false,
		`{"activities": [{"retention": [{"period": "10 years"}]}]}`:            false,
		`{"activities": [{"purposes": [{"bases": [{"ground": "consent"}]}]}]}`: true,
		`{"activities": [{"purposes": [{"bases": [{"ground": "concent"}]}]}]}`: false,
	} {
		var doc any
		if err := json.Unmarshal([]byte(text), &doc); err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(doc); (err == nil) != want {
			t.Errorf("%s: %v", text, err)
		}
	}
}
