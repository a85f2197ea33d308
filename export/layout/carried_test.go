package layout_test

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// statedFields notes the fields of a value, and of those below it, that state
// something, as "Type.Field".
func statedFields(v reflect.Value, stated map[string]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			statedFields(v.Elem(), stated)
		}
	case reflect.Slice:
		for i := range v.Len() {
			statedFields(v.Index(i), stated)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && !v.Field(i).IsZero() {
				stated[v.Type().String()+"."+f.Name] = true
				statedFields(v.Field(i), stated)
			}
		}
	}
}

// modelFields are all fields of a type and of those below it.
func modelFields(typ reflect.Type, seen map[reflect.Type]bool, fields map[string]bool) {
	for typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice {
		typ = typ.Elem()
	}
	if typ.Kind() != reflect.Struct || seen[typ] {
		return
	}
	seen[typ] = true
	for i := range typ.NumField() {
		if f := typ.Field(i); f.IsExported() {
			fields[typ.String()+"."+f.Name] = true
			modelFields(f.Type, seen, fields)
		}
	}
}

// uncarried are the fields that no key carries, by the reason why a form does
// not hold them. A name that ends in a dot is a type, all of it.
var uncarried = []struct{ why, fields string }{
	{"the register as a document, which the form itself is", `
		ropa.Register.ID ropa.Register.Title ropa.Register.Version ropa.Register.Language ropa.Register.NextReview ropa.Register.Status ropa.Register.Approval
		ropa.Register.Versions ropa.Revision. ropa.Register.Documents ropa.Document. ropa.Register.Waivers ropa.Waiver. ropa.Register.Extra
		ropa.Register.Regimes ropa.Activity.Regimes ropa.ProcessorActivity.Regimes fact.Source.`},
	{"stated once for many, and written out in each entry that it holds for", `
		ropa.Register.Common ropa.Common. ropa.CommonProcessing. ropa.Register.Data ropa.Register.Subjects ropa.Party.Engagement ropa.Engagement.
		ropa.Activity.Bases ropa.Activity.Conditions ropa.DataCategory.Of ropa.SubjectCategory.Of`},
	{"a form names one controller, one officer and one representative, and how to reach them", `
		ropa.Register.DPOExempt ropa.Register.PrivacyContact ropa.Register.RepresentativeExempt ropa.Register.Representatives ropa.Activity.Controller
		ropa.Organisation. ropa.Establishment. ropa.Party. ropa.DPO. ropa.Certification.`},
	{"an address, a law and a document kept elsewhere are a line of text each", `
		ropa.Address. fact.Law. fact.Reference.`},
	{"which other elements of the entry it holds for: a cell numbers or names those of one field", `
		ropa.AutomatedDecisions.Data ropa.AutomatedDecisions.Purposes ropa.Purpose.Data ropa.Purpose.Subjects ropa.DataCategory.Subjects ropa.Recipient.Data
		ropa.Recipient.Purposes ropa.RetentionRule.Purposes lawfulbasis.Reliance.Data transfer.Transfer.Data transfer.Transfer.Purposes ropa.SubProcessor.Data`},
	{"a kind is the rows that a form has, not a value in one of them", `
		ropa.DataCategory.Kind ropa.Recipient.Kind ropa.Measure.Kind ropa.Client.Category ropa.SubProcessor.Category`},
	{"an element in a cell is a name and its parts, and this is a part of a part", `
		lawfulbasis.ConsentTerms. lawfulbasis.ChildConsent. lawfulbasis.ContractTerms. lawfulbasis.Vital. lawfulbasis.Interest. lawfulbasis.Basis. lawfulbasis.Reliance.
		lawfulbasis.Schedule1Use. transfer.Clauses. transfer.Derogation. transfer.Reliance. transfer.ForeignOrder. transfer.Transfer. ropa.Consultation.`},
	{"what tests the element and does not tell it from others: a cell of a list would be unreadable with it", `
		ropa.DataCategory. ropa.SubjectCategory. ropa.RetentionRule. ropa.Recipient. ropa.SubProcessor. ropa.JointController. ropa.Purpose. ropa.System.
		ropa.Place. ropa.Measure. ropa.DPIA. ropa.Rights. ropa.Marketing. ropa.FRIA. ropa.AIUse.FRIA ropa.AIUse.Instructions ropa.AIUse.ExceptionDocument ropa.AIUse.LogRetention ropa.Activity.Topics`},
	{"the entry as a part of the register: its class, review and publication", `
		ropa.Activity.Means ropa.Activity.Publishable ropa.Activity.Review ropa.LastReview. ropa.ProcessorActivity.Publishable ropa.ProcessorActivity.Review
		ropa.ProcessorActivity.OwnUse ropa.ProcessorActivity.RoleOpen ropa.ProcessorActivity.AtEnd ropa.ProcessorActivity.AtEndNote
		ropa.Activity.Notification ropa.Activity.WorksAgreement`},
}

// Every field of the model has a key that carries it, or is listed with the
// reason why a form does not hold it.
func TestEveryFieldHasAKey(t *testing.T) {
	carried, all := make(map[string]bool), make(map[string]bool)
	modelFields(reflect.TypeFor[ropa.Register](), make(map[reflect.Type]bool), all)
	filled, _ := exporttest.Filled()
	parts := slices.Sorted(maps.Keys(lang.English.Parts))
	for _, role := range []layout.Role{layout.Controller, layout.Processor} {
		keys := layout.Keys(role)
		apart := slices.DeleteFunc(slices.Clone(keys), func(k layout.Key) bool { return k == layout.KeyDPIA || k == layout.KeyTransfers })
		for _, list := range [][]layout.Key{keys, apart} {
			for _, chosen := range [][]string{nil, parts} {
				for _, r := range []*ropa.Register{filled, exporttest.Complete(), {None: []ropa.Element{ropa.ElementDPO}}} {
					statedFields(reflect.ValueOf(layout.LayoutOf(role, "en", list, chosen).Project(r)), carried)
				}
			}
		}
	}
	reasons, types := make(map[string]string), make(map[string]bool)
	for _, u := range uncarried {
		for _, name := range strings.Fields(u.fields) {
			if strings.HasSuffix(name, ".") {
				types[name] = false
			} else {
				reasons[name] = u.why
			}
		}
	}
	for field := range all {
		typ := field[:strings.LastIndexByte(field, '.')+1]
		name := field[len(typ):]
		if name == "Provenance" || name == "Extra" || typ == "fact.Extra." { // a column of the keeper's own has the key "extra:x"
			continue
		}
		_, whole := types[typ]
		switch {
		case carried[field] && reasons[field] != "":
			t.Errorf("%s is carried, and listed with the reason why not: %s", field, reasons[field])
		case !carried[field] && whole && reasons[field] == "":
			types[typ] = true
		case !carried[field] && reasons[field] == "":
			t.Errorf("%s is carried by no key, and no reason is listed", field)
		}
	}
	for typ, used := range types {
		if !used {
			t.Errorf("of %s all is carried, and a reason is listed why not", strings.TrimSuffix(typ, "."))
		}
	}
	for field := range reasons {
		if !all[field] {
			t.Errorf("the model has no %s", field)
		}
	}
}

// What each key of a fact of the newer rules carries is written and read in
// each language.
func TestKeysInEachLanguage(t *testing.T) {
	r := &ropa.Register{
		Organisation: ropa.Organisation{Name: "Muster", PublicAuthority: ropa.Yes, FederalBody: ropa.No},
		Activities: []ropa.Activity{{
			ID: "a", Name: "Website", LargeScale: ropa.No, Monitoring: ropa.Yes, Occasional: ropa.No, PublicArea: ropa.Yes,
			Purposes: []ropa.Purpose{
				{ID: "purpose-1", Name: "Statistics", Conditions: []lawfulbasis.Reliance{{Condition: lawfulbasis.ArchivingResearch, Safeguards: "pseudonymised; keys kept apart"}}},
				{ID: "purpose-2", Name: "Archive", Further: &ropa.FurtherProcessing{
					Original: "Serve the site", Compatibility: &ropa.Reference{Title: "Compatibility test"}, Assessment: "linked to it", FromConsent: ropa.No,
				}},
			},
			Data: []ropa.DataCategory{
				{ID: "data-1", Name: "Counting cookie", Device: ropa.Yes, DeviceExempt: ropa.Yes, DeviceExemption: ropa.DeviceStatistics}, {ID: "data-2", Name: "Faces"},
			},
			Decisions: &ropa.AutomatedDecisions{
				Exist: ropa.Yes, Profiling: ropa.No, Solely: ropa.Yes, Significant: ropa.Yes, Logic: "score", Consequences: "refusal", Exception: ropa.DecisionByConsent,
				Law: []ropa.Law{{Name: "Act 1"}}, Intervention: ropa.Yes, Contest: ropa.Yes, Informed: ropa.No, Safeguards: "second look",
			},
			AI: []ropa.AIUse{{
				ID: "ai-1", Name: "Sorter", Role: ropa.AIDeployer, Function: ropa.AIBiometricCategorisation, Deduces: []ropa.AICharacteristic{ropa.DeducesAge, ropa.DeducesGender},
				Context: ropa.ContextPublic, MedicalOrSafety: ropa.No, RealTime: ropa.Yes, PublicSpace: ropa.Yes, LawEnforcement: ropa.No, Untargeted: ropa.No, Union: ropa.Yes,
				Informed: ropa.Yes, BiasDetection: ropa.No, StrictlyRequired: "no other data would do",
				Use: ropa.AIForRecruitment, Exception: ropa.AIPreparatory, Oversight: "head of sales", WorkersInformed: ropa.Yes, Registration: "EU-1",
			}},
		}},
	}
	keys := []layout.Key{
		layout.KeyKeeper, layout.KeyPublicAuthority, layout.KeyFederalBody, layout.KeyReference, layout.KeyName, layout.KeyLargeScale, layout.KeyMonitoring, layout.KeyOccasional,
		layout.KeyPublicArea, layout.KeyPurposes, layout.KeyFurther, layout.KeyConditions, layout.KeyData, layout.KeyDevice, layout.KeyDecisions, layout.KeyAI,
	}
	for _, w := range lang.All {
		l := layout.LayoutOf(layout.Controller, w.Tag, keys, nil)
		got, problems, _ := throughLayout(t, l, r)
		if len(problems) > 0 {
			t.Errorf("%s: %v", w.Tag, problems)
		}
		want := *r
		want.Language = got.Language
		if diff := cmp.Diff(&want, got, sameRegister); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", w.Tag, diff)
		}
		if losses := l.Loss(r); len(losses) > 0 {
			t.Errorf("%s: lost: %v", w.Tag, losses)
		}
		for _, c := range l.Coverage(r) {
			if c.State != layout.Filled {
				t.Errorf("%s: %s is %s", w.Tag, c.Key, c.State)
			}
		}
	}
	r.Activities[0].AI, r.Activities[0].None = nil, []ropa.Element{ropa.ElementAI}
	got, _, _ := throughLayout(t, layout.LayoutOf(layout.Controller, "en", keys, nil), r)
	if !slices.Equal(got.Activities[0].None, []ropa.Element{ropa.ElementAI}) {
		t.Errorf("none of AI is read as %v", got.Activities[0].None)
	}
}

// Where a form does not say what entries are called, a joint controller of one
// of them is told by its number.
func TestJointControllerOfAnEntryWithoutName(t *testing.T) {
	r := &ropa.Register{
		Parties: []ropa.Party{{ID: "party-1", Name: "Partner SE", Contact: ropa.Contact{Email: "privacy@partner.example"}}},
		Activities: []ropa.Activity{
			{Name: "Website", Purposes: []ropa.Purpose{{Name: "Serve the site"}}},
			{Name: "Page", Purposes: []ropa.Purpose{{Name: "Answer messages"}}, JointControllers: []ropa.JointController{{Party: "party-1"}}},
		},
	}
	got, problems, _ := throughLayout(t, layoutNamed(t, "cnpd"), r)
	if len(problems) > 0 || len(got.Activities) != 2 || len(got.Activities[0].JointControllers) > 0 || len(got.Activities[1].JointControllers) != 1 {
		t.Fatalf("%v, %+v", problems, got.Activities)
	}
	if diff := cmp.Diff(r.Parties, got.Parties, sameRegister); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
