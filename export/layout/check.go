package layout

import (
	"cmp"
	"fmt"
)

// fields calls f for every field that the layout has, with its heading.
func (l *Layout) fields(f func(heading string, key Key, req Requirement, clause string)) {
	sections := func(heading string, list []Section, req Requirement, clause string) {
		for _, s := range list {
			f(heading+": "+s.Label, s.Key, req, clause)
		}
	}
	blocks := func(list []Block) {
		for _, b := range list {
			listed := false
			for _, row := range b.Rows {
				switch {
				case row.Key != "" && row.Hidden:
				case len(row.Sections) > 0:
					sections(row.Label, row.Sections, row.Requirement, row.Clause)
				case row.Key != "":
					f(row.Label, row.Key, cmp.Or(row.Requirement, b.Requirement), cmp.Or(row.Clause, b.Clause))
				default:
					listed = true
				}
			}
			if listed {
				f(cmp.Or(b.Title, b.Rows[0].Label), b.Key, b.Requirement, b.Clause)
			}
		}
	}
	blocks(l.Header)
	if l.Kind != Forms { // an index repeats what the forms say
		for _, c := range l.Columns {
			if len(c.Sections) > 0 {
				sections(c.Heading, c.Sections, c.Requirement, c.Clause)
			} else {
				f(c.Heading, c.Key, c.Requirement, c.Clause)
			}
		}
	}
	blocks(l.Blocks)
}

// check returns an error if the layout is not one that can be followed.
func (l *Layout) check() error {
	if l.Role != Controller && l.Role != Processor {
		return fmt.Errorf("export: layout %q: Role %q: want %q or %q", l.ID, l.Role, Controller, Processor)
	}
	if l.Kind != WideTable && l.Kind != Forms && l.Kind != Cards {
		return fmt.Errorf("export: layout %q: Kind %q: want %q, %q or %q", l.ID, l.Kind, WideTable, Forms, Cards)
	}
	if l.Kind == WideTable && len(l.Columns) == 0 {
		return fmt.Errorf("export: layout %q: a table without Columns", l.ID)
	}
	if err := l.checkLanguage(); err != nil {
		return err
	}
	var err error
	one := func(heading string, key Key, _ Requirement, _ string) {
		switch {
		case err != nil:
		case carrierOf(key) == nil:
			err = fmt.Errorf("export: layout %q: %q: unknown Key %q", l.ID, heading, key)
		case keyRole(key) != "" && keyRole(key) != l.Role:
			err = fmt.Errorf("export: layout %q: %q: Key %q is not of the record of a %s", l.ID, heading, key, l.Role)
		}
	}
	l.fields(one)
	for _, c := range l.Columns {
		if len(c.Sections) == 0 {
			one(c.Heading, c.Key, "", "")
		}
	}
	for i := range l.Columns {
		if err == nil {
			err = l.checkChoices(&l.Columns[i])
		}
	}
	if l.TitleKey != "" {
		one("TitleKey", l.TitleKey, "", "")
	}
	return err
}

// keyRole returns the record that a key is of; "" for both.
func keyRole(key Key) Role {
	switch key {
	case KeyControllers, KeyClientReps, KeyClientDPOs, KeyClientJoint, KeyCategories, KeySubProcessors, KeyDuration, KeyInstructions, KeyClientContract:
		return Processor
	case KeySharedJoint, KeyJointControllers, KeyFurtherJoint, KeyPurposes, KeyFurther, KeyBases, KeyConditions, KeyInterests, KeyAssessments, KeyConsentRecords, KeySchedule1, KeySchedule1Ground,
		KeySchedule1Policy, KeySchedule1Followed, KeySchedule1Reason, KeyRecipients, KeyProcessors, KeyOtherRecipients, KeyInternalRecipients, KeyExternalRecipients,
		KeyContracts, KeyTypes, KeyRights, KeyRightsProcedure, KeyDecisions, KeyPublicArea, KeyDPIARequired, KeyDPIAStatus, KeyDPIADocument, KeyDPIA, KeyNotice:
		return Controller
	}
	return ""
}
