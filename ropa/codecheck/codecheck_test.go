package codecheck

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// shop is a register with two entries of one system.
func shop() *ropa.Register {
	return &ropa.Register{
		Systems: []ropa.System{{ID: "shop", Name: "Shop"}},
		Data:    []ropa.DataCategory{{ID: "health", Name: "Diagnoses", Special: []lawfulbasis.SpecialCategory{lawfulbasis.HealthData}}},
		Activities: []ropa.Activity{
			{
				ID: "orders", Systems: []ropa.ID{"shop"},
				Purposes:  []ropa.Purpose{{ID: "delivery", Name: "Deliver"}, {ID: "billing", Name: "Bill", Data: []ropa.ID{"identity", "contact"}}},
				Data:      []ropa.DataCategory{{ID: "identity", Name: "Name"}, {ID: "contact", Name: "E-mail"}, {ID: "diagnosis", Of: "health"}, {ID: "fines", Name: "Fines", Criminal: ropa.Yes}},
				Retention: []ropa.RetentionRule{{ID: "r", Period: civil.MustPeriod("P7Y"), Data: []ropa.ID{"identity", "contact", "diagnosis"}}},
			},
			{
				ID: "news", Systems: []ropa.ID{"shop"},
				Purposes:  []ropa.Purpose{{ID: "sending", Name: "Send"}},
				Data:      []ropa.DataCategory{{ID: "contact", Name: "E-mail"}},
				Retention: []ropa.RetentionRule{{ID: "r", Criteria: "until withdrawal"}},
			},
		},
		Processing: []ropa.ProcessorActivity{{ID: "hosting", Data: []ropa.DataCategory{{ID: "files", Name: "Files"}}, Retention: []ropa.RetentionRule{{Period: civil.MustPeriod("P30D")}}}},
	}
}

func TestCheck(t *testing.T) {
	for _, row := range []struct {
		name, tag string
		want      []string
	}{
		{"data for a purpose", "data=contact,purpose=billing", nil},
		{"several purposes", " data=identity , purpose=billing,purpose=delivery ", nil},
		{"several uses", "activity=orders,data=contact,purpose=billing; activity=news,data=contact,purpose=sending", nil},
		{"a processor's", "data=files,purpose=hosting", nil},
		{"nothing about a person", "-", nil},
		{"data that is not there", "data=contcat,purpose=billing", []string{`no entry of the register has data "contcat"; nearest: contact`}},
		{"data of another entry", "activity=news,data=identity,purpose=sending", []string{`entry "news" has no data "identity"`}},
		{"an entry that is not there", "activity=order,data=contact,purpose=billing", []string{`the register has no entry "order"; nearest: orders`}},
		{"a purpose that is not there", "data=contact,purpose=bilings", []string{`no entry of the register has purpose "bilings" beside data "contact"; nearest: billing`}},
		{"a purpose that does not use it", "data=diagnosis,purpose=billing,special", []string{`purpose "billing" does not use data "diagnosis" in the register`}},
		{"special", "data=diagnosis,purpose=delivery,special", nil},
		{"special, by the catalogue", "data=health,purpose=delivery,special", nil},
		{"special and not marked", "data=diagnosis,purpose=delivery", []string{`data "diagnosis" of activity "orders" is of a special category, Art. 9(1), and the field is not marked special`}},
		{"marked and not special", "data=contact,purpose=sending,special", []string{`the field is marked special, and data "contact" of activity "news" is not of a special category in the register`}},
		{"on offences, kept for ever", "data=fines,purpose=delivery", []string{
			`data "fines" of activity "orders" is on offences, Art. 10, and the field is not marked criminal`,
			`no time limit for erasure is stated for data "fines" of activity "orders"`}},
		{"marked and not on offences", "data=contact,purpose=sending,criminal", []string{`the field is marked criminal, and data "contact" of activity "news" is not on offences in the register`}},
		{"nothing", "", []string{`"" is none of activity=…, data=…, purpose=…, special, criminal`}},
		{"no data", "purpose=billing", []string{"no data is declared: data=…"}},
		{"no purpose", "data=contact", []string{"no purpose is declared: purpose=…"}},
		{"data twice", "data=a,data=b,purpose=c", []string{"data stands twice; divide several uses by semicolons"}},
		{"an unknown word", "data=a,purposes=c", []string{`"purposes=c" is none of activity=…, data=…, purpose=…, special, criminal`}},
	} {
		var got []string
		for _, f := range Check(shop(), []Field{{File: "a.go", Line: 7, Name: "Customer.X", Tag: row.tag, Tagged: true}}, nil) {
			got = append(got, strings.TrimPrefix(f.String(), "a.go:7: Customer.X: "))
		}
		if diff := cmp.Diff(row.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.name, diff)
		}
	}
}

// What the register has of a system and no field has is found too.
func TestCheckSystem(t *testing.T) {
	tagged := func(tag string) Field { return Field{File: "a.go", Line: 1, Name: "A.B", Tag: tag, Tagged: true} }
	fields := []Field{tagged("data=identity,purpose=billing"), tagged("data=contact,purpose=billing,purpose=delivery"), tagged("data=diagnosis,purpose=delivery,special")}
	var got []string
	for _, f := range Check(shop(), fields, &Options{System: "shop"}) {
		got = append(got, f.String())
	}
	want := []string{
		`register: activity "orders": no field has the data "fines" (Fines)`,
		`register: activity "news": no field has the data "contact" (E-mail)`,
		`register: activity "news": no field serves the purpose "sending" (Send)`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	r := shop()
	r.Activities[0].Status, r.Activities[1].Status = ropa.StatusEnded, ropa.StatusEnded
	if got := Check(r, nil, &Options{System: "shop"}); len(got) > 0 {
		t.Errorf("what has ended: %v", got)
	}
	if got := Check(r, nil, &Options{System: "shpo"}); len(got) != 1 || got[0].String() != `register: there is no system "shpo"` {
		t.Errorf("an unknown system: %v", got)
	}
}

// Fields that look personal are named, and those that do not are not.
func TestLooksPersonal(t *testing.T) {
	for name, want := range map[string]string{
		"Customer.Email": "email", "customers.e_mail": "e mail", "User.DateOfBirth": "birth", "users.dob": "dob", "Order.ShippingAddress": "shipping address",
		"customers.name": "customers name", "Order.CustomerName": "customer name", "mitarbeiter.geburtsdatum": "geburtsdatum", "clients.prenom": "prenom",
		"klanten.BSN": "bsn", "log.ip": "ip", "log.ip_address": "ip address", "Visit.IPAddress": "ip address", "patients.health_status": "health status", "staff.religion": "religion",
		"personen.konfession": "konfession", "employee.casier_judiciaire": "casier judiciaire", "person.age": "age", "kunden.Straße": "strasse",
		"Product.Name": "", "products.price": "", "Config.MaxAge": "", "Order.Number": "", "ZipFile.Zip64": "zip", "Cache.Key": "", "Server.Address": "", "files.zip_path": "", "customers.company_name": "", "T._": "",
	} {
		if got := looksPersonal(&Field{Name: name}); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
	fields := []Field{
		{File: "a.go", Line: 1, Name: "Customer.Address", Type: "*Address"}, // its own fields say it
		{File: "a.go", Line: 2, Name: "Address.Street", Type: "string"},
	}
	if got := Check(shop(), fields, nil); len(got) != 1 || got[0].Line != 2 {
		t.Errorf("got %v", got)
	}
	if got := Check(shop(), fields, &Options{DeclaredOnly: true}); len(got) > 0 {
		t.Errorf("got %v", got)
	}
}

func lines(fields []Field) (all []string) {
	for _, f := range fields {
		tag := "no tag"
		if f.Tagged {
			tag = fmt.Sprintf("%q", f.Tag)
		}
		all = append(all, fmt.Sprintf("%s:%d %s %s %s", f.File, f.Line, f.Name, f.Type, tag))
	}
	return all
}

func TestGo(t *testing.T) {
	got, err := Go("a.go", []byte(`package a

import "time"

// Customer is a customer.
type Customer struct {
	Base  `+"`ropa:\"-\"`"+`
	Other
	Name, Nick string `+"`json:\"name\" ropa:\"data=identity,purpose=billing\"`"+`
	Born  *time.Time
	Home  struct {
		Street string
	}
	Tags map[string][]struct{ Text string }
}

func f() {
	type row struct{ Email string }
}
`))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		`a.go:7 Customer.Base Base "-"`,
		`a.go:9 Customer.Name string "data=identity,purpose=billing"`,
		`a.go:9 Customer.Nick string "data=identity,purpose=billing"`,
		`a.go:10 Customer.Born *time.Time no tag`,
		`a.go:12 Customer.Home.Street string no tag`,
		`a.go:14 Customer.Tags.Text string no tag`,
		`a.go:18 row.Email string no tag`,
	}
	if diff := cmp.Diff(want, lines(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := Go("a.go", []byte("package")); err == nil || !strings.HasPrefix(err.Error(), "codecheck: a.go:1:") {
		t.Errorf("what does not parse: %v", err)
	}
}

func TestSQL(t *testing.T) {
	got, err := SQL("s.sql", []byte(`-- ropa: data=lost,purpose=lost
SET search_path = public;
CREATE TABLE IF NOT EXISTS public."customers" ( -- ropa: nowhere
	id bigint PRIMARY KEY, -- ropa: data=identity,purpose=billing
	-- the name
	-- ropa: data=identity,purpose=billing
	name varchar(80) NOT NULL DEFAULT 'it''s; ok, (yes)',
	email text NOT NULL, note text, -- ropa: data=contact,purpose=billing
	born date
		NOT NULL -- ropa: -
	, price numeric(10, 2) CHECK (price > 0),
	key varchar(20), tags text[] DEFAULT ARRAY[]::text[],
	KEY by_name (name), INDEX (email), PRIMARY KEY (id),
	CONSTRAINT c FOREIGN KEY (a) REFERENCES b (c) ON DELETE CASCADE,
	last timestamp with time zone /* ropa: data=contact,purpose=delivery */
);
create table `+"`t`"+` (
  `+"`e-mail`"+` varchar(80) COMMENT 'ropa: data=contact,purpose=billing', -- of the customer
  [Birth Date] date
) ENGINE=InnoDB COMMENT='ropa: none';
COMMENT ON COLUMN public.customers.note IS 'ropa: data=contact,purpose=sending';
COMMENT ON COLUMN customers.price IS 'in euros';
COMMENT ON COLUMN customers.nosuch IS 'ropa: -';
CREATE FUNCTION f() RETURNS void AS $body$ CREATE TABLE no (a int); $body$ LANGUAGE sql;
CREATE INDEX i ON customers (email);
CREATE TABLE copy AS SELECT 1;
ALTER TABLE ONLY customers ADD COLUMN IF NOT EXISTS phone text, -- ropa: data=contact,purpose=delivery
	ADD fax text;
ALTER TABLE customers ADD CONSTRAINT d CHECK (true);
CREATE TABLE last (x int);
`))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		`s.sql:1   "data=lost,purpose=lost"`,
		`s.sql:3   "nowhere"`,
		`s.sql:4 customers.id bigint "data=identity,purpose=billing"`,
		`s.sql:7 customers.name varchar(80) "data=identity,purpose=billing"`,
		`s.sql:8 customers.email text no tag`,
		`s.sql:8 customers.note text "data=contact,purpose=sending"`,
		`s.sql:9 customers.born date "-"`,
		`s.sql:11 customers.price numeric(10,2) no tag`,
		`s.sql:12 customers.key varchar(20) no tag`,
		`s.sql:12 customers.tags text[] no tag`,
		`s.sql:15 customers.last timestamp with time zone "data=contact,purpose=delivery"`,
		`s.sql:18 t.e-mail varchar(80) "data=contact,purpose=billing"`,
		`s.sql:19 t.Birth Date date no tag`,
		`s.sql:23   "-"`,
		`s.sql:27 customers.phone text "data=contact,purpose=delivery"`,
		`s.sql:28 customers.fax text no tag`,
		`s.sql:30 last.x int no tag`,
	}
	if diff := cmp.Diff(want, lines(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for text, want := range map[string]string{
		"CREATE TABLE a (b text DEFAULT 'x": "codecheck: s.sql:1: a text does not end",
		"\n/* a /* b */":                    "codecheck: s.sql:2: a comment does not end",
		"SELECT $a$ x $b$":                  "codecheck: s.sql:1: a text does not end",
	} {
		if _, err := SQL("s.sql", []byte(text)); err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %q", text, err, want)
		}
	}
}

// A comment at no column is a finding.
func TestLost(t *testing.T) {
	fields, err := SQL("s.sql", []byte("-- ropa: data=contact,purpose=billing\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := Check(shop(), fields, nil); len(got) != 1 || got[0].String() != `s.sql:1: "ropa: data=contact,purpose=billing" stands at no column` {
		t.Errorf("got %v", got)
	}
}

func TestRead(t *testing.T) {
	fsys := fstest.MapFS{
		"b.go":      {Data: []byte("package a\ntype T struct{ A string }\n")},
		"a_test.go": {Data: []byte("package a\ntype U struct{ A string }\n")},
		"db/1.sql":  {Data: []byte("CREATE TABLE t (a int);")},
		"x.txt":     {Data: []byte("x")},
		"bad.go":    {Data: []byte("x")},
	}
	got, err := Read(fsys, "db/*.sql", "b*.go", "*_test.go", "b.go")
	if err == nil || !strings.Contains(err.Error(), "bad.go:1") {
		t.Errorf("got %v, %v", got, err)
	}
	got, err = Read(fsys, "db/*.sql", "b.go", "*_test.go", "b.go")
	if diff := cmp.Diff([]string{"b.go:2 T.A string no tag", "db/1.sql:1 t.a int no tag"}, lines(got)); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	for pattern, want := range map[string]string{"*.sql": `codecheck: pattern "*.sql" names no file`, "x.txt": "codecheck: x.txt is neither .go nor .sql", "[": `codecheck: pattern "[": syntax error in pattern`} {
		if _, err := Read(fsys, pattern); err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %q", pattern, err, want)
		}
	}
}

// No input panics, and columns stand at their lines.
func FuzzSQL(f *testing.F) {
	f.Add("CREATE TABLE a (b int, -- ropa: -\n c text COMMENT 'ropa: -');")
	f.Add("ALTER TABLE a ADD b int; COMMENT ON COLUMN a.b IS 'ropa: x'")
	f.Add("CREATE TABLE [a] (`b` $$x$$, \"c\"\"d\" E'\\'' /* /* */ */ #\n")
	f.Fuzz(func(t *testing.T, text string) {
		fields, err := SQL("s.sql", []byte(text))
		if err != nil {
			return
		}
		for _, c := range fields {
			if c.Line < 1 || c.Line > 1+strings.Count(text, "\n") {
				t.Errorf("%+v", c)
			}
		}
		Check(shop(), fields, &Options{System: "shop"})
	})
}
