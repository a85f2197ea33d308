package ropa

// Index says where the elements that others refer to by ID stand in their
// lists. Of several with one ID it is the first. An element without an ID is
// not in it.
type Index struct {
	Documents, Parties, Systems, Measures map[ID]int
	// Activities and Processing share their IDs: a reference to an entry
	// is looked up in Activities first.
	Activities, Processing map[ID]int
}

// Index returns the index of a register as it is; it does not follow changes.
func (r *Register) Index() Index {
	return Index{
		Documents: positions(r.Documents, documentID), Parties: positions(r.Parties, partyID),
		Systems: positions(r.Systems, systemID), Measures: positions(r.Measures, measureID),
		Activities: positions(r.Activities, activityID), Processing: positions(r.Processing, processingID),
	}
}

// Entry returns the entry with the ID in the register that x is the index of;
// false if there is none.
func (x *Index) Entry(r *Register, id ID) (Entry, bool) {
	if i, ok := x.Activities[id]; ok {
		return r.entry("activities", i), true
	}
	if i, ok := x.Processing[id]; ok {
		return r.entry("processing", i), true
	}
	return Entry{}, false
}

// positions maps the IDs of a list to where they stand first.
func positions[T any](list []T, id func(*T) ID) map[ID]int {
	at := make(map[ID]int, len(list))
	for i := range list {
		key := id(&list[i])
		if _, twice := at[key]; key != "" && !twice {
			at[key] = i
		}
	}
	return at
}

// element returns the element of a list that has an ID, or nil.
func element[T any](list []T, at map[ID]int, id ID) *T {
	if i, ok := at[id]; ok {
		return &list[i]
	}
	return nil
}

func documentID(d *Document) ID            { return d.ID }
func partyID(p *Party) ID                  { return p.ID }
func systemID(s *System) ID                { return s.ID }
func measureID(m *Measure) ID              { return m.ID }
func activityID(a *Activity) ID            { return a.ID }
func processingID(a *ProcessorActivity) ID { return a.ID }
