package ropa

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// The comparison walks the model by its types, so that a field that is added
// to the model is compared from that day on; what the law calls the elements
// is said by the tables below.

// listedAs says what the elements of a list are.
type listedAs struct {
	kind ChangeKind
	// names are the fields that say which one it is where it has no ID.
	names []string
	// only says that another name is another thing: it is never matched by
	// position.
	only bool
}

// listed are the types whose elements are things of the law of their own. All
// others are compared as values of the list they are in.
var listed = map[reflect.Type]listedAs{
	reflect.TypeFor[Party]():                {kind: ChangeParty, names: []string{"Name"}},
	reflect.TypeFor[System]():               {kind: ChangeSystem, names: []string{"Name"}},
	reflect.TypeFor[Place]():                {kind: ChangePlace, names: []string{"Country", "Area"}, only: true},
	reflect.TypeFor[Measure]():              {kind: ChangeMeasure, names: []string{"Name"}},
	reflect.TypeFor[Activity]():             {kind: ChangeActivity, names: []string{"Name"}},
	reflect.TypeFor[ProcessorActivity]():    {kind: ChangeProcessing, names: []string{"Name"}},
	reflect.TypeFor[JointController]():      {kind: ChangeJointController, names: []string{"Party"}, only: true},
	reflect.TypeFor[Purpose]():              {kind: ChangePurpose, names: []string{"Name"}},
	reflect.TypeFor[lawfulbasis.Basis]():    {kind: ChangeGround, names: []string{"Ground"}},
	reflect.TypeFor[lawfulbasis.Reliance](): {kind: ChangeCondition, names: []string{"Condition"}},
	reflect.TypeFor[SubjectCategory]():      {kind: ChangeSubjects, names: []string{"Name"}},
	reflect.TypeFor[DataCategory]():         {kind: ChangeData, names: []string{"Name"}},
	reflect.TypeFor[Recipient]():            {kind: ChangeRecipient, names: []string{"Party", "Category"}, only: true},
	reflect.TypeFor[transfer.Transfer]():    {kind: ChangeTransfer, names: []string{"Destination", "Organisation", "Importer"}},
	reflect.TypeFor[RetentionRule]():        {kind: ChangeRetention},
	reflect.TypeFor[AIUse]():                {kind: ChangeAI, names: []string{"Name"}},
	reflect.TypeFor[Client]():               {kind: ChangeClient, names: []string{"Party", "Category"}, only: true},
	reflect.TypeFor[SubProcessor]():         {kind: ChangeSubProcessor, names: []string{"Party", "Category"}, only: true},
}

// fieldKinds are the fields that are things of the law of their own.
var fieldKinds = map[string]ChangeKind{
	"Register.organisation":         ChangeKeeper,
	"Register.representative":       ChangeRepresentative,
	"Register.representativeExempt": ChangeRepresentative,
	"Register.dpo":                  ChangeDPO,
	"Register.authority":            ChangeAuthority,
	"System.measures":               ChangeMeasure,
	"Activity.security":             ChangeMeasure,
	"Activity.systems":              ChangeSystem,
	"Activity.decisions":            ChangeDecision,
	"Activity.dpia":                 ChangeDPIA,
	"Activity.notice":               ChangeNotice,
	"Activity.rights":               ChangeRights,
	"ProcessorActivity.security":    ChangeMeasure,
	"ProcessorActivity.systems":     ChangeSystem,
	"Transfer.destination":          ChangeDestination,
	"Transfer.organisation":         ChangeDestination,
	"Transfer.area":                 ChangeDestination,
}

// mechanismFields are those of a transfer that say what it relies on.
var mechanismFields = map[string]ChangeKind{
	"Transfer.mechanism":     ChangeMechanism,
	"Transfer.claim":         ChangeMechanism,
	"Transfer.adequacy":      ChangeMechanism,
	"Transfer.clauses":       ChangeMechanism,
	"Transfer.derogation":    ChangeMechanism,
	"Transfer.approval":      ChangeMechanism,
	"Transfer.commitments":   ChangeMechanism,
	"Transfer.document":      ChangeMechanism,
	"Transfer.safeguards":    ChangeMechanism,
	"Transfer.assessment":    ChangeMechanism,
	"Transfer.supplementary": ChangeMechanism,
	"Transfer.legalBasis":    ChangeMechanism,
}

// bookkeeping are the fields that say something of the record, and nothing of
// the processing.
var bookkeeping = map[string]bool{
	"Register.version": true, "Register.created": true, "Register.reviewed": true, "Register.documents": true, "Register.waivers": true,
	"Activity.created": true, "Activity.updated": true, "Activity.review": true, "Activity.approval": true,
	"ProcessorActivity.created": true, "ProcessorActivity.updated": true, "ProcessorActivity.review": true, "ProcessorActivity.approval": true,
}

// first are lists that others refer to and so are matched before them.
var first = []string{"Register.parties", "Register.measures", "Register.systems", "Activity.subjects", "Activity.data", "Activity.purposes",
	"ProcessorActivity.subjects", "ProcessorActivity.data"}

// fieldMode is how a field is compared.
type fieldMode int

const (
	asValue    fieldMode = iota
	asID                 // the ID of what has the field
	asStruct             // field by field
	asPointer            // what it points to
	asElements           // a list of things of the law
	asValues             // any other list
)

type comparedField struct {
	index   int
	name    string // in JSON
	mode    fieldMode
	kind    ChangeKind // of a thing of its own; "" is that of what has the field
	part    bool       // its changes are of the kind, but it is none of its own
	whole   bool       // a document: compared as a whole though it is a struct
	entries bool       // of the register: activities and processing
	idKind  string     // of the element whose ID it is, or that it refers to
	elem    *comparedType
	listedAs
}

// own reports whether the field holds a struct or document that is a thing of
// its own.
func (f *comparedField) own() bool {
	return f.kind != "" && !f.part && (f.mode == asStruct || f.mode == asPointer)
}

type comparedType struct {
	fields []comparedField
	id     int // the field of its ID; -1 if it has none
	idKind string
}

func (t *comparedType) idOf(v reflect.Value) ID {
	if t.id < 0 {
		return ""
	}
	return ID(v.Field(t.id).String())
}

var comparedTypes sync.Map // reflect.Type to *comparedType: a cache of what the types say

func planOf(t reflect.Type) *comparedType {
	if plan, ok := comparedTypes.Load(t); ok {
		return plan.(*comparedType)
	}
	plan := &comparedType{id: -1}
	for i := range t.NumField() {
		sf := t.Field(i)
		name, _, _ := strings.Cut(sf.Tag.Get("json"), ",")
		path := t.Name() + "." + name
		if name == "" || name == "-" || bookkeeping[path] || sf.Type == reflect.TypeFor[Provenance]() {
			continue
		}
		f := comparedField{index: i, name: name, kind: fieldKinds[path]}
		if kind := mechanismFields[path]; kind != "" {
			f.kind, f.part = kind, true
		}
		tag, idKind, _ := strings.Cut(sf.Tag.Get("ropa"), " ")
		if tag == "ref" {
			f.idKind = idKind
		}
		switch sf.Type.Kind() {
		case reflect.Struct:
			if sf.Type != reflect.TypeFor[civil.Date]() && sf.Type != reflect.TypeFor[civil.Period]() {
				f.mode = asStruct
			}
		case reflect.Pointer:
			f.mode, f.whole = asPointer, sf.Type.Elem() == reflect.TypeFor[Reference]()
		case reflect.Slice:
			f.mode = asValues
			if e, ok := listed[sf.Type.Elem()]; ok {
				f.mode, f.listedAs, f.kind = asElements, e, e.kind
				f.elem = planOf(sf.Type.Elem())
				f.entries = e.kind == ChangeActivity || e.kind == ChangeProcessing
			}
		default:
			if tag == "id" && t != reflect.TypeFor[Register]() {
				f.mode = asID
				plan.id, plan.idKind = i, idKind
			}
		}
		plan.fields = append(plan.fields, f)
	}
	rank := func(f comparedField) int {
		if i := slices.Index(first, t.Name()+"."+f.name); i >= 0 {
			return i
		}
		return len(first)
	}
	slices.SortStableFunc(plan.fields, func(f, g comparedField) int { return cmp.Compare(rank(f), rank(g)) })
	comparedTypes.Store(t, plan)
	return plan
}
