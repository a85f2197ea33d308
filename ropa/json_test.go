package ropa

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
)

func encode(t *testing.T, r *Register) string {
	t.Helper()
	var buf bytes.Buffer
	if err := r.Encode(&buf); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}

func TestRoundTrip(t *testing.T) {
	tests := []struct {
		name string
		r    *Register
	}{
		{"zero", &Register{}},
		{"complete", complete()},
		{"every field", filled(t)},
		{"empty lists stay empty lists", &Register{Activities: []Activity{}, Parties: []Party{{Certifications: []Certification{}}}}},
		{"empty parts stay", &Register{DPO: &DPO{}, Activities: []Activity{{DPIA: &DPIA{}}}}},
		{"at once is not unstated", &Register{Activities: []Activity{{Retention: []RetentionRule{{Period: civil.MustPeriod("P0D")}, {}}}}}},
		{"odd text", &Register{Title: "<b>&\u2028 \x00\x1f \"\\ 😀 \ufffd ẞ"}},
		{"unknown code", &Register{Activities: []Activity{{Purposes: []Purpose{{Bases: []lawfulbasis.Basis{{Ground: "because"}}}}}}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := encode(t, tt.r)
			var want bytes.Buffer
			enc := json.NewEncoder(&want)
			enc.SetEscapeHTML(false)
			enc.SetIndent("", "  ")
			if err := enc.Encode(tt.r); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want.String(), text); diff != "" {
				t.Errorf("encoded (-as encoding/json does +got):\n%s", diff)
			}
			got, err := Decode(strings.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.r, got); diff != "" {
				t.Errorf("decode(encode(r)) (-want +got):\n%s", diff)
			}
			if again := encode(t, got); again != text {
				t.Errorf("encode(decode(encode(r))) differs:\n%s", cmp.Diff(text, again))
			}
		})
	}
}

func TestDecodeErrors(t *testing.T) {
	tests := []struct {
		name, in string
		want     string // the error less its prefix
	}{
		{"nothing", "", `line 1, column 1: unexpected end of the text`},
		{"blank", "  \n ", `line 2, column 2: unexpected end of the text`},
		{"not JSON", "register", `line 1, column 1: invalid character 'r' looking for beginning of value`},
		{"cut off", "{\n  \"title\": \"x\",\n  \"parties\": [ {", `line 3, column 17 (/parties/0): unexpected end of the text`},
		{"unknown field", "{\"titel\": \"x\"}", `line 1, column 2: unknown field "titel"; nearest: title`},
		{"unknown field, deep", "{\"activities\": [\n{\"purposes\": [{\"name\": \"x\", \"basis\": []}]}]}", `line 2, column 29 (/activities/0/purposes/0): unknown field "basis"; nearest: bases`},
		{"wrong case", "{\"Title\": \"x\"}", `line 1, column 2: unknown field "Title"; nearest: title`},
		{"field twice", "{\"title\": \"x\", \"title\": \"y\"}", `line 1, column 16: field "title" stands twice`},
		{"string for a list", "{\"parties\": \"x\"}", `line 1, column 13 (/parties): want a list, found the string "x"`},
		{"list for a string", "{\"title\": [\"x\"]}", `line 1, column 11 (/title): want a string, found a list`},
		{"number for a string", "{\"title\": 7}", `line 1, column 11 (/title): want a string, found the number 7`},
		{"object for a list", "{\"activities\": {}}", `line 1, column 16 (/activities): want a list, found an object`},
		{"string for an object", "{\"dpo\": \"Ann\"}", `line 1, column 9 (/dpo): want an object, found the string "Ann"`},
		{"fraction for a number", "{\"organisation\": {\"employees\": 2.5}}", `line 1, column 32 (/organisation/employees): want a whole number, found the number 2.5`},
		{"huge number", "{\"organisation\": {\"employees\": 99999999999999999999}}", `line 1, column 32 (/organisation/employees): want a whole number, found the number 99999999999999999999`},
		{"boolean for an answer", "{\"organisation\": {\"publicAuthority\": true}}", `line 1, column 38 (/organisation/publicAuthority): want a string, found true (yes and no are strings)`},
		{"null", "{\"title\": null}", `line 1, column 11 (/title): want a string, found null (leave out what is not stated)`},
		{"null for a part", "{\"dpo\": null}", `line 1, column 9 (/dpo): want an object, found null (leave out what is not stated)`},
		{"no such day", "{\"reviewed\": \"2026-02-30\"}", `line 1, column 14 (/reviewed): civil: date "2026-02-30": no such day`},
		{"second document", "{}\n{}", `line 2, column 1: text after the end: "{}"`},
		{"trailing text", "{} x", `line 1, column 4: text after the end: "x"`},
		{"list of registers", "[{}]", `line 1, column 1: want an object, found a list`},
		{"missing comma", "{\"title\": \"x\" \"version\": \"1\"}", `line 1, column 15: invalid character '"' after object key:value pair`},
		{"trailing comma", "{\"title\": \"x\",}", `line 1, column 15: invalid character '}' looking for beginning of object key string`},
		{"a fault within a text", "{\"title\": \"a\nb\"}", `line 1, column 13 (/title): invalid character '\n' in string literal`},
		{"a fault in an element", "{\"regimes\": [\"eu\",\n uk\"]}", `line 2, column 2 (/regimes/1): invalid character 'u' looking for beginning of value`},
		{"cut off in an escape", "{\"title\": \"a\\u00", `line 1, column 17 (/title): unexpected end of the text`},
		{"cut off in a word", "{\"dpo\": tru", `line 1, column 12 (/dpo): unexpected end of the text`},
		{"not UTF-8", "{\"title\": \"a\xffb\"}", `line 1, column 13: text is not valid UTF-8`},
		{"lone high surrogate", `{"title": "\ud83d!"}`, `line 1, column 11 (/title): lone surrogate \ud83d`},
		{"lone low surrogate", `{"title": "\\\ude00"}`, `line 1, column 11 (/title): lone surrogate \ude00`},
		{"key with a lone surrogate", `{"\ud83d": "x"}`, `line 1, column 2: lone surrogate \ud83d`},
		{"deep nesting", "{\"activities\": " + strings.Repeat("[", 100000), `line 1, column 17 (/activities/0): want an object, found a list`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := Decode(strings.NewReader(tt.in))
			if r != nil || err == nil {
				t.Fatalf("got %v, %v; want an error", r, err)
			}
			var positioned *DecodeError
			if !errors.As(err, &positioned) {
				t.Errorf("error is a %T, want *DecodeError", err)
			}
			if got := strings.TrimPrefix(err.Error(), "ropa: decode: "); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestDecodeAccepts(t *testing.T) {
	r, err := Decode(strings.NewReader("\n { \"title\" : \"\\ud83d\\ude00 \\\\ud83d\" }\r\n\t"))
	if err != nil {
		t.Fatal(err)
	}
	if want := "😀 \\ud83d"; r.Title != want {
		t.Errorf("title %q, want %q", r.Title, want)
	}
}

func TestDecodeReaderError(t *testing.T) {
	_, err := Decode(errReader{})
	if !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v, want the reader's error", err)
	}
}

type errReader struct{}

func (errReader) Read([]byte) (int, error) { return 0, os.ErrClosed }

func TestEncodeRefusesInvalidUTF8(t *testing.T) {
	r := &Register{Activities: []Activity{{}, {Purposes: []Purpose{{Name: "a\xff"}}}}}
	err := r.Encode(&bytes.Buffer{})
	if err == nil || !strings.Contains(err.Error(), "/activities/1/purposes/0/name") {
		t.Errorf("got %v, want an error that names the field", err)
	}
	if d := r.Digest(); d != "" {
		t.Errorf("digest %q of a register that has no JSON form", d)
	}
}

func TestDigest(t *testing.T) {
	a, b := complete(), complete()
	if a.Digest() != b.Digest() || len(a.Digest()) != 64 {
		t.Errorf("digests of one register: %q and %q", a.Digest(), b.Digest())
	}
	b.Activities[0].Name += "."
	if a.Digest() == b.Digest() {
		t.Error("two registers share a digest")
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(`{"title":"x","activities":[{"purposes":[{"bases":[{"ground":"consent"}]}],"retention":[{"period":"P0D"}]}]}`)
	f.Add(`{"activities":[{"transfers":[{"destination":"US","mechanism":"adequacy"}],"none":["transfers"]}]}`)
	f.Add(`[`)
	f.Fuzz(func(t *testing.T, in string) {
		r, err := Decode(strings.NewReader(in))
		if err != nil {
			var positioned *DecodeError
			if !errors.As(err, &positioned) {
				t.Fatalf("error without a position: %v", err)
			}
			return
		}
		text := encode(t, r)
		again, err := Decode(strings.NewReader(text))
		if err != nil {
			t.Fatalf("cannot read back: %v\n%s", err, text)
		}
		if diff := cmp.Diff(r, again); diff != "" {
			t.Fatalf("round trip (-want +got):\n%s", diff)
		}
	})
}

// Encode writes what the standard library's encoder would of the whole.
func TestEncodeInParts(t *testing.T) {
	for name, r := range map[string]*Register{
		"zero": {}, "empty lists": {Activities: []Activity{}, None: []Element{}}, "one field": {Extra: []Extra{{Key: "<&>\u2028"}}},
		"complete": complete(), "elements that are zero": {Activities: make([]Activity, 2), Regimes: []Regime{""}},
	} {
		var got, want bytes.Buffer
		if err := r.Encode(&got); err != nil {
			t.Fatal(err)
		}
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		if err := enc.Encode(r); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want.String(), got.String()); diff != "" {
			t.Errorf("%s (-want +got)\n%s", name, diff)
		}
	}
}

// What a text holds at length is not repeated at length.
func TestDecodeErrorsAreShort(t *testing.T) {
	long := strings.Repeat("x", 1<<20)
	for name, text := range map[string]string{
		"unknown field": `{"` + long + `": 1}`,
		"date":          `{"created": "` + long + `"}`,
		"number":        `{"title": ` + strings.Repeat("9", 1<<20) + `}`,
		"string":        `{"activities": "` + long + `"}`,
	} {
		if _, err := Decode(strings.NewReader(text)); err == nil || len(err.Error()) > 250 {
			t.Errorf("%s: error of %d bytes", name, len(fmt.Sprint(err)))
		}
	}
	r := &Register{Reviewed: civil.MustDate("2026-11-21"), Activities: []Activity{{ID: "a", Systems: []ID{ID(long)}, ReplacedBy: ID(long), Status: Status(long)}}}
	for _, f := range validate(t, r, nil).Findings {
		if len(f.Message) > 300 {
			t.Errorf("%s: a message of %d bytes", f.Rule, len(f.Message))
		}
	}
}

func TestDecodePositions(t *testing.T) {
	text := "{\n  \"title\": \"x\",\n  \"activities\": [\n    {\"id\": \"a\", \"purposes\": [{\"id\": \"b\"}]}\n  ]\n}\n"
	r, at, err := DecodePositions(strings.NewReader(text))
	if err != nil || r.Title != "x" {
		t.Fatal(r, err)
	}
	for pointer, want := range map[string]Position{
		"": {1, 1}, "/title": {2, 12}, "/activities/0/purposes/0/id": {4, 37}, "/activities/0/retention/3": {4, 5}, "/dpo": {1, 1},
	} {
		if got := at.Of(ParsePath(pointer)); got != want {
			t.Errorf("%q stands at %v, want %v", pointer, got, want)
		}
	}
	if got := Positions(nil).Of(ParsePath("/title")); got != (Position{}) {
		t.Errorf("without positions: %v", got)
	}
}

// What editors put into JSON unasked is named.
func TestDecodeMarks(t *testing.T) {
	for text, want := range map[string]string{
		"\xef\xbb\xbf{}":     "line 1, column 1: the text begins with a byte order mark",
		"\xff\xfe{\x00}\x00": "byte order mark of UTF-16",
		"\xfe\xff\x00{\x00}": "byte order mark of UTF-16",
		"{“title”: \"x\"}":   "column 2: “ is a typographic quotation mark",
		"{\"title\": „x“}":   "„ is a typographic quotation mark",
		"{\"title\": «x»}":   "« is a typographic quotation mark",
	} {
		if _, err := Decode(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", text, err, want)
		}
	}
}

// The places of values are those of the text, whether it is on one line or on
// many.
func TestDecodePositionsOfOneLine(t *testing.T) {
	for text, want := range map[string]Position{
		`{"title": "x", "activities": [{"id": "a"}, {"id": "é"}, {"name": "b"}]}`:        {1, 67},
		"{\n\"activities\": [{\"id\": \"a\"},\n\n  {\"id\": \"b\"}, {\"name\": \"b\"}]}": {4, 25},
	} {
		_, at, err := DecodePositions(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if got := at["/activities/2/name"]; got != want {
			t.Errorf("%s: got %v, want %v", text, got, want)
		}
	}
}
