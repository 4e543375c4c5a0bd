package collate_test

import (
	"slices"
	"testing"

	"readout/app/brief"
	"readout/app/collate"
)

func TestOriginsFollowEdits(t *testing.T) {
	s := newScene(t)
	via := func(quote brief.ID, with ...brief.ID) brief.Edit {
		return brief.Edit{Op: brief.Set, Target: quote, Field: "via", With: with}
	}
	for name, c := range map[string]struct {
		edits []brief.Edit
		event brief.ID
		want  []string
	}{
		"as read":                            {nil, "met", []string{"Nordwire"}},
		"the words came through nobody":      {[]brief.Edit{via("agree")}, "met", []string{"The Bridge Times"}},
		"a person is no origin":              {[]brief.Edit{via("agree", "falk")}, "met", []string{"The Bridge Times"}},
		"there and back":                     {[]brief.Edit{via("agree"), via("agree", "wire")}, "met", []string{"Nordwire"}},
		"who the event is from stays":        {[]brief.Edit{via("denied")}, "denial", []string{"Nordwire"}},
		"another event is left alone":        {[]brief.Edit{via("denied", "wire")}, "met", []string{"Nordwire"}},
		"the agency is called otherwise":     {[]brief.Edit{{Op: brief.Rename, Target: "wire", Value: "NW"}}, "denial", []string{"NW"}},
		"the agency is another's other name": {[]brief.Edit{{Op: brief.Merge, Target: "falk", With: []brief.ID{"wire"}}}, "denial", []string{"Eva Falk"}},
		"the outlet is called otherwise":     {[]brief.Edit{via("agree"), {Op: brief.Set, Target: s.a.ID, Field: "publisher", Value: "Bridge Daily"}}, "met", []string{"Bridge Daily"}},
		"the way of a quote that was merged": {[]brief.Edit{via("agree"), {Op: brief.Merge, Target: "denied", With: []brief.ID{"agree"}}}, "met", []string{"The Bridge Times"}},
	} {
		t.Run(name, func(t *testing.T) {
			b := collate.Apply(s.Brief, c.edits)
			e, _ := b.Event(c.event)
			if len(b.Lost) > 0 || !slices.Equal(e.Origins, c.want) {
				t.Errorf("origins %v, want %v; lost %v", e.Origins, c.want, b.Lost)
			}
		})
	}
}
