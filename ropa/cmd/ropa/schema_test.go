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
	"github.com/openropa/openropa/examples/codecheck"
	"github.com/openropa/openropa/examples/facesoft"
	"github.com/openropa/openropa/examples/humaninsight"
	"github.com/openropa/openropa/examples/piufoto"
	"github.com/openropa/openropa/examples/valossa"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
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

// registers are the registers of the repository in JSON, by name: the examples,
// the clean ones, and what init writes.
func registers(t *testing.T) map[string][]byte {
	t.Helper()
	texts := make(map[string][]byte)
	encoded := func(name string, r *ropa.Register) {
		var b bytes.Buffer
		if err := r.Encode(&b); err != nil {
			t.Fatal(err)
		}
		texts[name] = b.Bytes()
	}
	encoded("zero", &ropa.Register{})
	examples := map[string]*ropa.Register{
		"cctv": cctv.Register(), "codecheck": codecheck.Register(), "facesoft": facesoft.Register(), "humaninsight": humaninsight.Register(),
		"piufoto": piufoto.Register(), "valossa": valossa.Register(),
	}
	for name, r := range examples {
		encoded(name, r)
	}
	sources, err := filepath.Glob("../../../examples/*/*.go")
	if err != nil || len(sources) == 0 {
		t.Fatal("no examples", err)
	}
	for _, source := range sources {
		text, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		if name := filepath.Base(filepath.Dir(source)); bytes.Contains(text, []byte("\nfunc Register() *ropa.Register {")) && examples[name] == nil {
			t.Errorf("the register of examples/%s is not tested", name)
		}
	}
	files, err := filepath.Glob("../../testdata/clean/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no clean registers", err)
	}
	for _, name := range files {
		if texts[filepath.Base(name)], err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
	for _, kind := range starterKinds {
		text, err := starter{Kind: kind, Name: "Acme: \"A\" & B", Country: "AT", Day: civil.MustDate("2026-11-21")}.render()
		if err != nil {
			t.Fatal(err)
		}
		s, err := decode(kind+".yaml", text)
		if err != nil {
			t.Fatal(err)
		}
		encoded(kind, s.register)
	}
	return texts
}

// Every register of the repository is valid by the schema, and so is what it
// reads back as from YAML.
func TestSchema(t *testing.T) {
	s := schema(t)
	for name, text := range registers(t) {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(doc); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		read, err := decode("r.json", text)
		if err != nil {
			t.Fatal(err)
		}
		asYAML, err := encode(read.register, true)
		if err != nil {
			t.Fatal(err)
		}
		back, err := decode("r.yaml", asYAML)
		if err != nil || back.register.Digest() != read.register.Digest() {
			t.Errorf("%s reads back from YAML as another: %v", name, err)
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
