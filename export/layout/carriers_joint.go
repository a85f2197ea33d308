package layout

import (
	"slices"

	"github.com/openropa/openropa/ropa"
)

// jointCarriers are the fields of joint controllers.
var jointCarriers = []carrier{
	{
		key: KeySharedJoint, once: true, late: true, none: ropa.ElementJointControllers, parts: append(slices.Clone(partyParts), "document", "processing", "for"),
		get: func(x *entry, want []string) []item {
			if slices.Contains(want, "processing") {
				return x.jointControllers(want)
			}
			if j := x.sharedJoint(); j != nil {
				return []item{x.jointElement(j, want)}
			}
			return nil
		},
		set: (*entry).addJointControllers,
	},
	{
		key: KeyJointControllers, none: ropa.ElementJointControllers, parts: partyParts,
		get: func(x *entry, want []string) []item {
			var list []item
			for _, j := range x.a.JointControllers {
				list = append(list, x.jointElement(&j, want))
			}
			return list
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				x.a.JointControllers = append(x.a.JointControllers, x.jointController(e))
			}
		},
	},
	{
		key: KeyFurtherJoint, none: ropa.ElementJointControllers, parts: partyParts,
		get: func(x *entry, want []string) []item {
			var list []item
			first := x.sharedJoint()
			for _, j := range x.a.JointControllers {
				if first == nil || j.Party != first.Party {
					list = append(list, x.jointElement(&j, want))
				}
			}
			return list
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				x.a.JointControllers = append(x.a.JointControllers, x.jointController(e))
			}
		},
	},
}

// jointControllers returns the joint controllers of all activities, each once,
// with the activities it is of unless it is of all.
func (x *entry) jointControllers(want []string) []item {
	var list []item
	var of [][]int
	for n := range x.r.Activities {
		for _, j := range x.r.Activities[n].JointControllers {
			e := x.jointElement(&j, want)
			i := slices.IndexFunc(list, func(o item) bool { return sameItems([]item{o}, []item{e}) })
			if i < 0 {
				list, of, i = append(list, e), append(of, nil), len(list)
			}
			if !slices.Contains(of[i], n) {
				of[i] = append(of[i], n)
			}
		}
	}
	for i := range list {
		if len(of[i]) < len(x.r.Activities) {
			list[i] = x.ofActivities(list[i], of[i])
		}
	}
	return list
}

// addJointControllers adds to the activities those that elements say: of all,
// before their own.
func (x *entry) addJointControllers(list []item) {
	shared := 0
	for _, e := range list {
		j := x.jointController(e)
		own := e.part("processing") != "" || e.part("for") != ""
		for _, n := range x.activitiesOf(e) {
			a := &x.r.Activities[n]
			switch {
			case slices.ContainsFunc(a.JointControllers, func(o ropa.JointController) bool { return o.Party == j.Party }):
			case own:
				a.JointControllers = append(a.JointControllers, j)
			default:
				a.JointControllers = slices.Insert(a.JointControllers, min(shared, len(a.JointControllers)), j)
			}
		}
		if !own {
			shared++
		}
	}
}

// sharedJoint returns the first joint controller that all activities have; nil
// if there is none.
func (x *entry) sharedJoint() *ropa.JointController {
	if len(x.r.Activities) == 0 {
		return nil
	}
	first := x.r.Activities[0].JointControllers
	for i := range first {
		if !slices.ContainsFunc(x.r.Activities, func(a ropa.Activity) bool {
			return !slices.ContainsFunc(a.JointControllers, func(j ropa.JointController) bool { return j.Party == first[i].Party })
		}) {
			return &first[i]
		}
	}
	return nil
}

func (x *entry) jointElement(j *ropa.JointController, want []string) item {
	e := x.partyOr(j.Party, "", want)
	e.add("document", x.referenceText(j.Arrangement))
	return e
}

func (x *entry) jointController(e item) ropa.JointController {
	return ropa.JointController{Party: x.partyID(e), Arrangement: x.referenceOf(e.part("document"))}
}

// ofActivities adds to an element which activities it is of: by their names,
// or by their numbers where a name does not tell them apart or is not said.
func (x *entry) ofActivities(e item, which []int) item {
	e.parts = slices.Clone(e.parts)
	for _, n := range which {
		if name := x.activityName(n); !x.named || name == "" || len(x.activitiesNamed(name)) > 1 {
			e.add("for", numbersText(which, len(x.r.Activities)))
			return e
		}
	}
	for _, n := range which {
		e.add("processing", x.activityName(n))
	}
	return e
}

// activitiesOf returns which activities an element is of: all, if it does not
// say.
func (x *entry) activitiesOf(e item) []int {
	names, numbers := e.values("processing"), x.numbersOf(e.part("for"))
	if len(names) == 0 && len(numbers) == 0 {
		if len(x.r.Activities) == 0 {
			x.report(e.text, "wantActivity")
		}
		return x.activitiesNamed("")
	}
	var which []int
	for _, n := range numbers {
		if n < len(x.r.Activities) {
			which = append(which, n)
		} else {
			x.report(e.part("for"), "wantNumbers")
		}
	}
	for _, name := range names {
		of := x.activitiesNamed(name)
		if len(of) == 0 {
			x.report(name, "wantActivityName")
		}
		which = append(which, of...)
	}
	return which
}

// activitiesNamed returns the activities of a name, all for none.
func (x *entry) activitiesNamed(name string) []int {
	var which []int
	for n := range x.r.Activities {
		if name == "" || x.activityName(n) == name {
			which = append(which, n)
		}
	}
	return which
}

func (x *entry) activityName(n int) string { return firstOf(x.r.Activities[n].Name) }
