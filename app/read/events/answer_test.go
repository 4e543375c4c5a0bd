package events_test

import "testing"

// TestAnswers: what the rows of the main card say, each of its own event.
func TestAnswers(t *testing.T) {
	p := newPipeline(t)
	for _, test := range []struct{ name, title, text, field, want string }{
		{
			"the headline's words", "Norway expels two envoys over port raid",
			"OSLO - Norway's government on Thursday expelled two diplomats from Chad.", "what", "expels two envoys over port raid",
		},
		{
			"no words in marks", "“I would rather burn it”: Roe brothers at odds over mill sale",
			"LEEDS - The sale of the mill collapsed on Monday.", "who", "sale of the mill",
		},
		{
			"who says it is not who does it", "Roe quits over leak, says Oslo",
			"OSLO - Ada Roe resigned on Thursday over a leak.", "what", "quits over leak",
		},
		{
			"subject of a passive", "",
			"LEEDS - Skipper Per Holm was rescued by the Santa Rosa on Monday.", "who", "Skipper Per Holm",
		},
		{
			"cause further on", "Mill closes in Leeds",
			"LEEDS - Holm Mills closed its plant on Monday. Workers were told in the morning. The plant had shut because of rising costs, it said.", "why", "rising costs",
		},
		{
			"cause of another event", "Ferry sinks off Leeds",
			"LEEDS - A ferry sank on Monday. Divers searched the harbour. The minister resigned in May because of a housing scandal.", "why", "",
		},
		{
			"charge before the verb", "Accused laughed, court told",
			"A trader accused of selling berths laughed when a jury told him of the drowning.", "why", "selling berths",
		},
		{
			"charge of one arrested", "Trader arrested in Leeds",
			"LEEDS - A trader was arrested on suspicion of selling berths on Monday.", "why", "suspicion of selling berths",
		},
		{
			"purpose of others", "Chad signs accord with Norway",
			"OSLO - Chad signed an accord with Norway on Monday. Ministers met in May. Farmers blocked a road to stop trucks.", "why", "",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			events, _ := p.find(t, test.text, test.title)
			if len(events) == 0 {
				t.Fatal("no event")
			}
			a := events[0].Answers
			got := map[string]string{"who": a.Who.Text, "what": a.What.Text, "why": a.Why.Text, "how": a.How.Text}[test.field]
			if got != test.want {
				t.Errorf("%s is %q, want %q (%+v)", test.field, got, test.want, a)
			}
		})
	}
}
