package events_test

import (
	"testing"

	"readout/app/brief"
)

// TestWhenAndWhere tells when and where an event was, what is told of it in an
// aside, a clause of its own or from another event, and whether it took place.
// The publication day is Thursday 18 September 2025.
func TestWhenAndWhere(t *testing.T) {
	p := newPipeline(t)
	tests := []struct{ name, text, kind, date, place, status string }{
		{"year that opens a clause", "In 1960 King Olav jailed the entire cabinet.", "COERCE", "1960-01-01..1960-12-31", "", "happened"},
		{"clause of a year", "It is the first time since 2010, when Norway rejected a bid from Norvig, that a sale was stopped.", "REJECT", "2010-01-01..2010-12-31", "", "happened"},
		{"days before the tag", "Five people died at a clinic in Leeds between Thursday and Saturday, the ministry said.", "OTHER:death", "2025-09-11..2025-09-13", "clinic in Leeds", "happened"},
		{"counted from a dated clause", "Norvig sued Halden six weeks after it rejected the offer in June.", "ACCUSE", "2025-07-10..2025-08-14", "", "happened"},
		{"the last time", "Norvig has told investors three times to reject the bid, most recently at its annual meeting in Leeds on April 29.", "REJECT", "2025-04-29", "Leeds", "happened"},
		{"eve", "Norway's king dismissed five ministers in a reshuffle on Tuesday. Chad's envoy met Per Holm on the eve of the reshuffle.", "CONSULT", "2025-09-15", "", "happened"},
		{"eve of something unknown", "Norway's king dismissed five ministers on Tuesday. Chad's envoy met Per Holm on the eve of his departure.", "CONSULT", "", "", "happened"},
		{"aside of the subject", "The cyclone, which came ashore at Moro on 14 January, killed 40 people.", "OTHER:disaster", "2025-01-14", "Moro", "happened"},
		{"speaking", "The club is closed. Ada Roe, speaking at a forum in Leeds on Monday, ruled out any concession on rice.", "REJECT", "2025-09-15", "Leeds", "happened"},
		{"chronology", "The talks broke down.\n\nTimeline\n\n5 January Government arrests a union leader in Leeds.", "COERCE", "2025-01-05", "Leeds", "happened"},
		{"beside whom", "Norway held talks with Norvig Holdings in Toronto on Monday.", "CONSULT", "2025-09-15", "Toronto", "happened"},
		{"come together to", "About 200 people gathered outside the National Assembly to protest against a deal on fruit.", "PROTEST", "2025-09-18", "National Assembly", "happened"},
		{"where", "Guards fired near the Moro water station, where 11 people were killed in clashes in April.", "OTHER:accident", "2025-04-01..2025-04-30", "Moro water station", "happened"},
		{"topic of talks", "Norway and Chad held talks on their disputed border on Monday.", "CONSULT", "2025-09-15", "", "happened"},
		{"said and said", "Ada Roe sent her condolences and said she would fly to Leeds on Friday.", "CONSULT", "2025-09-19", "Leeds", "planned"},
		{"if it fails", "If the commission fails to meet by Friday, the dispute may go to court.", "CONSULT", "2025-09-18..2025-09-19", "", "hypothetical"},
		{"the year that", "Rovers won the cup in 1954. They have not played in the top flight since 1991, the year the owners' father, Per Holm, bought the club for £1.", "OTHER:acquisition", "1991-01-01..1991-12-31", "", "happened"},
		{"when the house returns", "Ada Roe will sign the treaty when parliament returns in March.", "AGREE", "2026-03-01..2026-03-31", "", "planned"},
		{"at a conference", "At a conference in Leeds on Tuesday, donors promised Chad $90 million.", "AID", "2025-09-16", "Leeds", "happened"},
		{"part of an island", "A ferry capsized off the northern tip of Sulawesi on Tuesday, killing six people.", "OTHER:accident", "2025-09-16", "Sulawesi", "happened"},
		{"when it crashed", "LEEDS (AFP) - Nine people were killed on Tuesday when a bus crashed near Ras Doumeira, police said.", "OTHER:accident", "2025-09-16", "Ras Doumeira", "happened"},
		{"pledged, and will", "Norway pledged 15 million euros and Chad will send a field hospital on Friday.", "AID", "2025-09-18", "", "happened"},
		{"while a flood was elsewhere", "President Ada Roe cut short a visit to Ghana on Tuesday after floods killed at least 14 people in the county of Bassa.", "CONSULT", "2025-09-16", "Ghana", "happened"},
		{"where it was due", "In Accra, where Ada Roe had been due to sign a fisheries accord on Friday, nobody was told.", "AGREE", "2025-09-19", "Accra", "planned"},
		{"all over", "Rail unions will strike across France on Friday, disrupting travel in Lyon.", "PROTEST", "2025-09-19", "France", "planned"},
		{"the third since", "The walkout, the third since January, was called after talks in Paris collapsed on Monday.", "PROTEST", "2025-09-15", "Paris", "happened"},
		{"called for a day", "The African Union called an emergency meeting in Addis Ababa for Friday.", "CONSULT", "2025-09-19", "Addis Ababa", "planned"},
		{"through a town", "Several thousand people marched in silence through Volos on Tuesday, ten years after the strike.", "PROTEST", "2025-09-16", "Volos", "happened"},
		{"behind an apposition", "The deal comes two weeks after Chad's president, Ada Roe, flew to Oslo.", "CONSULT", "2025-09-01..2025-09-07", "Oslo", "happened"},
		{"years after, from another year", "Norvig closed its plant in 2023, three years after a fire there killed six workers.", "OTHER:disaster", "2020-01-01..2020-12-31", "", "happened"},
		{"again two years later", "Per Holm had been arrested in Albany in 1961 and again in Birmingham two years later.", "COERCE", "1961-01-01..1961-12-31", "Albany", "happened"},
		{"stake", "Norvig bought a stake in Simba Breweries on Tuesday.", "OTHER:acquisition", "2025-09-16", "", "happened"},
		{"eve, before the verb", "Ada Roe will visit Chad on Saturday. On the eve of the visit she is to meet Per Holm.", "CONSULT", "2025-09-20", "Chad", "planned"},
		{"planned", "The unions plan a strike in Leeds on Friday.", "PROTEST", "2025-09-19", "Leeds", "planned"},
		{"expected", "Norvig said it expects a ruling next week.", "OTHER:ruling", "2025-09-22..2025-09-28", "", "planned"},
		{"police there", "Hundreds gathered outside the palace in Leeds on Tuesday, where police fired tear gas.", "COERCE", "2025-09-16", "palace in Leeds", "happened"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			events, _ := p.find(t, test.text, "")
			for _, e := range events {
				if string(e.Type) != test.kind {
					continue
				}
				if got := days(e.Date); got != test.date {
					t.Errorf("on %s, want %s", got, test.date)
				}
				if got := name(e.Place); got != test.place {
					t.Errorf("in %q, want %q", got, test.place)
				}
				if string(e.Status) != test.status {
					t.Errorf("%s, want %s", e.Status, test.status)
				}
				return
			}
			t.Errorf("no %s in %+v", test.kind, events)
		})
	}
}

// days is a date as the tables have it.
func days(d *brief.Date) string {
	switch {
	case d == nil:
		return ""
	case d.Start == d.End:
		return d.Start.String()
	}
	return d.Start.String() + ".." + d.End.String()
}

func name(p *brief.Place) string {
	if p == nil {
		return ""
	}
	return p.Name
}
