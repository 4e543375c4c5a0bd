package events_test

import (
	"testing"

	"readout/app/brief"
)

// TestWire tells what agencies' sentences of war, sanctions and courts tell of:
// the type of the first event, who acted and upon whom.
func TestWire(t *testing.T) {
	p := newPipeline(t)
	tests := []struct{ name, text, kind, agent, recipient string }{
		{"backed by a state", "Chad-backed rebels seized the town of Moro on Monday, residents said.", "ASSAULT", "rebels", ""},
		{"led by a body", "The war began when Chad-led militants attacked southern Kenya on 7 October 2023.", "ASSAULT", "militants", "Kenya"},
		{"strikes of missiles", "Kenya launched missile strikes on nine sites in Chad on Wednesday.", "ASSAULT", "Kenya", "Chad"},
		{"strike of workers", "Teachers launched a strike in Leeds on Monday.", "PROTEST", "Teachers", ""},
		{"package of sanctions", "Norway formally adopted a new package of sanctions against Chad on Tuesday.", "SANCTION", "Norway", "Chad"},
		{"hit with sanctions", "Norway hit Chad with new sanctions on Tuesday.", "SANCTION", "Norway", "Chad"},
		{"beating by the police", "Police beat demonstrators in Leeds on Friday, witnesses said.", "ASSAULT", "Police", "demonstrators"},
		{"visit put off", "President Ada Roe postponed a visit to Chad on Tuesday.", "OTHER:postponement", "Roe", ""},
		{"barred from running", "A court barred former President Ada Roe from running in August.", "COERCE", "court", "Roe"},
		{"government formed", "The rebels announced the formation of a rival government on Tuesday.", "OTHER:formation", "rebels", ""},
		{"resignation tendered", "Prime Minister Ada Roe tendered her resignation on Monday.", "OTHER:resignation", "Roe", ""},
		{"airport shut", "Leeds Airport was closed on Monday.", "OTHER:closure", "", "Airport"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			events, x := p.find(t, test.text, "")
			for _, e := range events {
				if string(e.Type) != test.kind {
					continue
				}
				for role, want := range map[brief.Role]string{brief.Agent: test.agent, brief.Recipient: test.recipient} {
					if want != "" && !has(e, x, role, want) {
						t.Errorf("%s has no %s %q: %+v", e.Title, role, want, e.Parties)
					}
				}
				return
			}
			t.Errorf("no %s in %+v", test.kind, events)
		})
	}
}

// TestCharged: what somebody is accused of is told of him, not of the accuser.
func TestCharged(t *testing.T) {
	p := newPipeline(t)
	events, x := p.find(t, "President Ada Roe accused Senator Per Holm on Tuesday of plotting to overthrow the government.", "")
	for _, e := range events {
		if e.Type == brief.Assault && !has(e, x, brief.Agent, "Holm") {
			t.Errorf("%s: %+v", e.Title, e.Parties)
		}
	}
}
