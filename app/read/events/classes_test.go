package events_test

import "testing"

// TestPlace tells where the main event was, over several sentences.
func TestPlace(t *testing.T) {
	p := newPipeline(t)
	tests := []struct{ name, text, want string }{
		{"town", "A tram derailed in Croydon on Wednesday, the police said.", "Croydon"},
		{"near one town, in another", "Seven people were killed when a tram derailed near London on Wednesday.\n\nThe police were called to the scene in Croydon at six.", "Croydon"},
		{"building, then town", "Gunmen attacked the Norwegian consulate on Thursday, killing two people.\n\nThe attack in Mazar-i-Sharif began at dawn.", "Mazar-i-Sharif"},
		{"country alone", "Voters in Zambia elected a new president on Thursday.", "Zambia"},
		{"named event", "Ada Roe crashed at the Norwegian Grand Prix on Sunday.", "Norwegian Grand Prix"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			events, _ := p.find(t, test.text, "")
			for _, e := range events {
				if !e.Main {
					continue
				}
				if e.Place == nil || e.Place.Name != test.want {
					t.Errorf("got %+v, want %s", e.Place, test.want)
				}
				return
			}
			t.Error("no main event")
		})
	}
}

// TestSourceIsNoEvent: what says who a source is tells of no event.
func TestSourceIsNoEvent(t *testing.T) {
	p := newPipeline(t)
	events, _ := p.find(t, "Two people briefed on the investigation said a demand for money had arrived in June.", "")
	for _, e := range events {
		if e.Type == "CONSULT" {
			t.Errorf("event %q", e.Title)
		}
	}
}

// TestKinds tells what sort of event the main one is, and how many there are.
func TestKinds(t *testing.T) {
	p := newPipeline(t)
	tests := []struct {
		name, text, kind string
		events           int
	}{
		{"quake that kills", "An earthquake struck the town of Vellmar on Tuesday, killing at least 40 people.", "OTHER:disaster", 1},
		{"crash that kills", "Two trains collided near Vellmar on Tuesday night, killing 36 people.", "OTHER:accident", 1},
		{"one more agreement", "Norway and Chad signed a gas deal on Sunday.\n\nThe two countries also agreed to hold joint drills in May.", "AGREE", 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			events, _ := p.find(t, test.text, "")
			if len(events) != test.events || string(events[0].Type) != test.kind {
				for _, e := range events {
					t.Logf("%s %s", e.Type, e.Title)
				}
				t.Errorf("%d events, the first %s", len(events), events[0].Type)
			}
		})
	}
}

// TestReach tells when something took place, not how far it reaches.
func TestReach(t *testing.T) {
	p := newPipeline(t)
	for name, text := range map[string]string{
		"until":      "The Senate approved a bill to fund the government until March.",
		"forecast":   "The bank cut its growth forecast for 2026.",
		"a record":   "It was the deadliest shooting in Portugal since 1987.",
		"since then": "The deadliest attack since 2019 killed 40 people.",
	} {
		t.Run(name, func(t *testing.T) {
			events, _ := p.find(t, text, "")
			for _, e := range events {
				if e.Date != nil && e.Date.Start != published {
					t.Errorf("%s on %v", e.Title, e.Date)
				}
			}
		})
	}
}
