package ropa

import (
	"iter"
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/transfer"
)

// ActivityAt is an activity with its place.
type ActivityAt struct {
	Path Path
	*Activity
}

// ProcessingAt is a processor's entry with its place.
type ProcessingAt struct {
	Path Path
	*ProcessorActivity
}

// Entry is what entries of both kinds share: of Art. 30(1) and 30(2).
type Entry struct {
	Path       Path
	ID         ID
	Name       string
	Subjects   []SubjectCategory
	Data       []DataCategory
	Transfers  []transfer.Transfer
	Security   []ID
	Systems    []ID
	Retention  []RetentionRule
	AI         []AIUse
	None       []Element
	Activity   *Activity          // nil for a processor's entry
	Processing *ProcessorActivity // nil for a controller's
}

// PurposeAt is a purpose with its place and activity.
type PurposeAt struct {
	Path Path
	*Purpose
	Activity *Activity
}

// BasisAt is a ground a purpose relies on, with its place.
type BasisAt struct {
	Path Path
	*lawfulbasis.Basis
}

// RelianceAt is a condition a purpose relies on, with its place.
type RelianceAt struct {
	Path Path
	*lawfulbasis.Reliance
}

// TransferAt is a transfer with its place and the entry it belongs to.
type TransferAt struct {
	Path Path
	*transfer.Transfer
	Entry Entry
}

// RecipientAt is a recipient with its place and activity.
type RecipientAt struct {
	Path Path
	*Recipient
	Activity *Activity
}

// RetentionAt is a retention rule with its place and entry.
type RetentionAt struct {
	Path Path
	*RetentionRule
	Entry Entry
}

// DataAt is a category of data with its place and entry.
type DataAt struct {
	Path Path
	*DataCategory
	Entry Entry
}

// The walks of a register are over all of it; those of a [Pass] over what a
// rule has to judge.

// Entries walks the entries of both kinds: the activities as controller, then
// the processing for others.
func (r *Register) Entries() iter.Seq[Entry] { return entriesOf(r.activities(), r.processing()) }

// Purposes walks the purposes of the activities.
func (r *Register) Purposes() iter.Seq[PurposeAt] { return purposesOf(r.activities()) }

// Bases walks the grounds that purposes rest on, each with its purpose: those
// of the given kinds, or all.
func (r *Register) Bases(grounds ...lawfulbasis.Ground) iter.Seq2[PurposeAt, BasisAt] {
	return basesOf(r.Purposes(), grounds)
}

// Conditions walks the conditions of Art. 9(2) and 10 that purposes rely on,
// each with its purpose: those of the given kinds, or all.
func (r *Register) Conditions(conditions ...lawfulbasis.Condition) iter.Seq2[PurposeAt, RelianceAt] {
	return conditionsOf(r.Purposes(), conditions)
}

// Recipients walks the recipients of the activities.
func (r *Register) Recipients() iter.Seq[RecipientAt] { return recipientsOf(r.activities()) }

// Retention walks the retention rules of both kinds of entry.
func (r *Register) Retention() iter.Seq[RetentionAt] { return retentionOf(r.Entries()) }

// DataCategories walks the categories of data of both kinds of entry.
func (r *Register) DataCategories() iter.Seq[DataAt] { return dataOf(r.Entries()) }

// Transfers walks the transfers of both kinds of entry.
func (r *Register) Transfers() iter.Seq[TransferAt] { return transfersOf(r.Entries()) }

func (r *Register) activities() iter.Seq[ActivityAt] {
	return func(yield func(ActivityAt) bool) {
		for i := range r.Activities {
			if !yield(r.activityAt(i)) {
				return
			}
		}
	}
}

func (r *Register) processing() iter.Seq[ProcessingAt] {
	return func(yield func(ProcessingAt) bool) {
		for i := range r.Processing {
			if !yield(r.processingAt(i)) {
				return
			}
		}
	}
}

func (r *Register) activityAt(i int) ActivityAt {
	return ActivityAt{Path{}.Index("activities", i), &r.Activities[i]}
}

func (r *Register) processingAt(i int) ProcessingAt {
	return ProcessingAt{Path{}.Index("processing", i), &r.Processing[i]}
}

func entriesOf(activities iter.Seq[ActivityAt], processing iter.Seq[ProcessingAt]) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for a := range activities {
			if !yield(a.entry()) {
				return
			}
		}
		for a := range processing {
			if !yield(a.entry()) {
				return
			}
		}
	}
}

func (a ActivityAt) entry() Entry {
	return Entry{Path: a.Path, ID: a.ID, Name: a.Name, Subjects: a.Subjects, Data: a.Data, Transfers: a.Transfers, Security: a.Security,
		Systems: a.Systems, Retention: a.Retention, AI: a.AI, None: a.None, Activity: a.Activity}
}

func (a ProcessingAt) entry() Entry {
	return Entry{Path: a.Path, ID: a.ID, Name: a.Name, Subjects: a.Subjects, Data: a.Data, Transfers: a.Transfers, Security: a.Security,
		Systems: a.Systems, Retention: a.Retention, AI: a.AI, None: a.None, Processing: a.ProcessorActivity}
}

func purposesOf(activities iter.Seq[ActivityAt]) iter.Seq[PurposeAt] {
	return func(yield func(PurposeAt) bool) {
		for a := range activities {
			at := a.Path.Index("purposes", 0)
			for i := range a.Purposes {
				if !yield(PurposeAt{at.sibling(i), &a.Purposes[i], a.Activity}) {
					return
				}
			}
		}
	}
}

func basesOf(purposes iter.Seq[PurposeAt], grounds []lawfulbasis.Ground) iter.Seq2[PurposeAt, BasisAt] {
	return func(yield func(PurposeAt, BasisAt) bool) {
		for purpose := range purposes {
			for i := range purpose.Bases {
				b := &purpose.Bases[i]
				if len(grounds) > 0 && !slices.Contains(grounds, b.Ground) {
					continue
				}
				if !yield(purpose, BasisAt{purpose.Path.Index("bases", i), b}) {
					return
				}
			}
		}
	}
}

func conditionsOf(purposes iter.Seq[PurposeAt], conditions []lawfulbasis.Condition) iter.Seq2[PurposeAt, RelianceAt] {
	return func(yield func(PurposeAt, RelianceAt) bool) {
		for purpose := range purposes {
			for i := range purpose.Conditions {
				c := &purpose.Conditions[i]
				if len(conditions) > 0 && !slices.Contains(conditions, c.Condition) {
					continue
				}
				if !yield(purpose, RelianceAt{purpose.Path.Index("conditions", i), c}) {
					return
				}
			}
		}
	}
}

func transfersOf(entries iter.Seq[Entry]) iter.Seq[TransferAt] {
	return func(yield func(TransferAt) bool) {
		for rec := range entries {
			at := rec.Path.Index("transfers", 0)
			for i := range rec.Transfers {
				if !yield(TransferAt{at.sibling(i), &rec.Transfers[i], rec}) {
					return
				}
			}
		}
	}
}

func recipientsOf(activities iter.Seq[ActivityAt]) iter.Seq[RecipientAt] {
	return func(yield func(RecipientAt) bool) {
		for a := range activities {
			at := a.Path.Index("recipients", 0)
			for i := range a.Recipients {
				if !yield(RecipientAt{at.sibling(i), &a.Recipients[i], a.Activity}) {
					return
				}
			}
		}
	}
}

func retentionOf(entries iter.Seq[Entry]) iter.Seq[RetentionAt] {
	return func(yield func(RetentionAt) bool) {
		for rec := range entries {
			at := rec.Path.Index("retention", 0)
			for i := range rec.Retention {
				if !yield(RetentionAt{at.sibling(i), &rec.Retention[i], rec}) {
					return
				}
			}
		}
	}
}

func dataOf(entries iter.Seq[Entry]) iter.Seq[DataAt] {
	return func(yield func(DataAt) bool) {
		for rec := range entries {
			at := rec.Path.Index("data", 0)
			for i := range rec.Data {
				if !yield(DataAt{at.sibling(i), &rec.Data[i], rec}) {
					return
				}
			}
		}
	}
}

// DataOf walks the categories of data a purpose uses: those it names, or all
// of the activity.
func (a *Activity) DataOf(purpose *Purpose) iter.Seq2[int, *DataCategory] {
	return func(yield func(int, *DataCategory) bool) {
		for i := range a.Data {
			if (len(purpose.Data) == 0 || slices.Contains(purpose.Data, a.Data[i].ID)) && !yield(i, &a.Data[i]) {
				return
			}
		}
	}
}

// SubjectsOf walks the categories of people a purpose concerns: those it
// names, or all of the activity.
func (a *Activity) SubjectsOf(purpose *Purpose) iter.Seq2[int, *SubjectCategory] {
	return func(yield func(int, *SubjectCategory) bool) {
		for i := range a.Subjects {
			if (len(purpose.Subjects) == 0 || slices.Contains(purpose.Subjects, a.Subjects[i].ID)) && !yield(i, &a.Subjects[i]) {
				return
			}
		}
	}
}

// Confirms reports whether the keeper confirms that there is none of e.
func (rec *Entry) Confirms(e Element) bool { return slices.Contains(rec.None, e) }
