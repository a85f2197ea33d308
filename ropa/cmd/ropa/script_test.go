package main

import (
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/rogpeppe/go-internal/testscript"

	"github.com/openropa/openropa/ropa/internal/raced"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"ropa": main})
}

// The scripts in testdata/script use the command as a person would.
func TestScripts(t *testing.T) {
	p := testscript.Params{Dir: "testdata/script", RequireExplicitExec: true, RequireUniqueNames: true}
	if raced.On { // one register needs no goroutine but the one that hears an interrupt
		p.Dir, p.Files = "", []string{"testdata/script/check.txtar", "testdata/script/group.txtar", "testdata/script/import.txtar"}
	}
	testscript.Run(t, p)
}

// What --format sarif writes is valid by the schema of SARIF 2.1.0, and
// stands at the lines of the register.
func TestSARIF(t *testing.T) {
	file := write(t, "acme.yaml", "title: Record\norganisation: {name: 𝄞 Acme, country: NL, employees: 3}\nactivities:\n- id: a\n  name: A\n")
	status, out, errs := command(t, "check", file, "--asof", "2026-11-21", "--format", "sarif")
	if status != 1 || errs != "" {
		t.Fatalf("status %d, %s", status, errs)
	}
	log, err := sarif.FromString(out)
	if err != nil {
		t.Fatal(err)
	}
	if err := log.Validate(); err != nil {
		t.Error(err)
	}
	if len(log.Runs) != 1 || len(log.Runs[0].Results) == 0 {
		t.Fatalf("no results in %s", out)
	}
	level := log.Runs[0].Results[0].Level
	log.Runs[0].Results[0].Level = "grave"
	if log.Validate() == nil {
		t.Error("the schema takes any level")
	}
	log.Runs[0].Results[0].Level = level
	lines := make(map[int]bool)
	for _, r := range log.Runs[0].Results {
		lines[*r.Locations[0].PhysicalLocation.Region.StartLine] = true
		if r.PartialFingerprints["ruleAndPlace/v1"] == "" {
			t.Errorf("%s has no fingerprint", *r.RuleID)
		}
	}
	if !lines[4] || !lines[2] {
		t.Errorf("findings stand at the lines %v, want 2 and 4 among them", lines)
	}
	for _, r := range log.Runs[0].Tool.Driver.Rules {
		if r.Help == nil || r.HelpURI == nil || !strings.HasSuffix(*r.HelpURI, "#"+strings.ReplaceAll(*r.ID, "/", "")) {
			t.Errorf("rule %s has no help", *r.ID)
		}
	}
}

// The log of every register of the repository is valid by the schema of SARIF,
// has a line for each result, and says what was waived.
func TestSARIFOfAll(t *testing.T) {
	for name, text := range registers(t) {
		file := write(t, name+".json", string(text))
		_, out, errs := command(t, "check", file, "--asof", "2026-11-21", "--format", "sarif")
		if errs != "" {
			t.Fatal(errs)
		}
		log, err := sarif.FromString(out)
		if err != nil {
			t.Fatal(err)
		}
		if err := log.Validate(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for _, r := range log.Runs[0].Results {
			if len(r.Locations) != 1 || r.Locations[0].PhysicalLocation.Region == nil {
				t.Errorf("%s: %s stands nowhere", name, *r.RuleID)
			}
		}
	}
}

// One log is made of several registers, of which some have no finding.
func TestSARIFOfSeveral(t *testing.T) {
	bad := "activities: [{id: a, name: A}]\n"
	files := []string{write(t, "empty.yaml", "title: x\n"), write(t, "a.yaml", bad), write(t, "b.yaml", bad), write(t, "c.json", "{}")}
	for n, want := range map[int]int{0: 0, 1: 2, 2: 4} { // files of an activity: results
		args := append([]string{"check", "--asof", "2026-11-21", "--format", "sarif", "--only", "record/purpose-missing,record/data-missing"}, files[:n+1]...)
		_, out, errs := command(t, append(args, files[3])...)
		log, err := sarif.FromString(out)
		if err != nil {
			t.Fatalf("%v: %s", err, errs)
		}
		if err := log.Validate(); err != nil {
			t.Errorf("%d files: %v", n, err)
		}
		if run := log.Runs[0]; len(run.Results) != want || len(run.Tool.Driver.Rules) != min(want, 2) || !strings.HasSuffix(out, "\n}") {
			t.Errorf("%d files: %d results of %d rules\n%s", n, len(run.Results), len(run.Tool.Driver.Rules), out)
		}
	}
}
