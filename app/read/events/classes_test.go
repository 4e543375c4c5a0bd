package events_test

import (
	"slices"
	"testing"

	"readout/app/brief"
)

// TestPlace tells where the main event was, over several sentences.
func TestPlace(t *testing.T) {
	p := newPipeline(t)
	tests := []struct{ name, text, want string }{
		{"town", "A tram derailed in Croydon on Wednesday, the police said.", "Croydon"},
		{"near one town, in another", "Seven people were killed when a tram derailed near London on Wednesday.\n\nThe police were called to the scene in Croydon at six.", "Croydon"},
		{"building, then town", "Gunmen attacked the Norwegian consulate on Thursday, killing two people.\n\nThe attack in Mazar-i-Sharif began at dawn.", "Mazar-i-Sharif"},
		{"country alone", "Voters in Zambia elected a new president on Thursday.", "Zambia"},
		{"what a storm hits", "OSLO (AFP) - Storm Berta slammed into northern Norway on Friday, officials said.", "northern Norway"},
		{"in the lead, beside a dateline", "BERN (AFP) - A bus plunged into a ravine in southern Norway on Monday, killing seven people, police said.", "southern Norway"},
		{"a decision told from the capital", "OSLO (AFP) - The government expelled two diplomats on Monday over the attack that closed the port in Bergen.", "Oslo"},
		{"said elsewhere", "Norway raised interest rates on Thursday.\n\nPrime Minister Ada Roe said in Tromso on Friday that the bank was free to act.", ""},
		{"a post is no place", "A court in Leeds convicted Per Holm on Monday and barred him from public office.", "Leeds"},
		{"named event", "Ada Roe crashed at the Norwegian Grand Prix on Sunday.", "Norwegian Grand Prix"},
		{"where things are taken", "The Red Cross flew 800 tents to Bergen on Sunday.", "Bergen"},
		{"where one marches to", "Ada Roe marched from Leeds to York on Sunday.", "York"},
		{"what words are sent to is no place", "The mayor sent a letter to Parliament on Monday, accusing Ada Roe of fraud.", ""},
		{"out of", "Chad pulled its last soldiers out of Niamey on Monday.", "Niamey"},
		{"above a town", "A wildfire raged in pine forest above the town of Omdal on Wednesday.", "Omdal"},
		{"between two towns", "A train derailed between Bergen and Voss on Monday, injuring 20.", "Bergen"},
		{"taken town, as described", "Rebels captured Bardai, the regional capital, on Monday.", "Bardai"},
		{"a part of a building", "Protesters stormed the chamber of the National Assembly on Friday.", "National Assembly"},
		{"in parliament", "Two deputies came to blows in parliament on Friday.", "parliament"},
		{"a gulf", "The navy seized the tanker in the Gulf of Finland on Monday.", "Gulf of Finland"},
		{"a conference elsewhere", "Rescuers pulled a boy alive from a collapsed school on Tuesday.\n\nAt a conference in Oslo, donors promised $90 million.", ""},
		{"from a town to another", "Ada Roe flew from Oslo to Nairobi on Monday.", "Nairobi"},
		{"so far from a town", "A quake struck 40 kilometres south of Izmir on Friday.", "Izmir"},
		{"in front of", "The bishop was shot in front of the cathedral of San Marcos on Monday.", "cathedral of San Marcos"},
		{"a body's offices", "Protesters gathered outside the offices of the World Bank in Dhaka on Monday.", "Dhaka"},
		{"talks called after a town", "Geneva talks between Chad and Norway broke down on Friday.", "Geneva"},
		{"a companion is no place", "Norway, along with Denmark, condemned the seizure of the trawler on Monday.", ""},
		{"off a point, as a particle", "The trawler Margaret Rose sank off Spurn Point on Monday.", "Spurn Point"},
		{"killed in a clash there", "Border guards killed a gunman in a firefight near the village of Omdal on Monday.", "Omdal"},
		{"a fortress", "Soldiers stormed the Amura fortress on Monday.", "Amura fortress"},
		{"a town after a sea", "Rebels attacked the Adriatic town of Omdal on Monday.", "Omdal"},
		{"what a fire did", "A fire licked at the walls of the monastery in Vik on Friday.", "Vik"},
		{"searched after", "Rescuers were searching on Wednesday for 63 people after a ferry capsized off the island of Omdal.", "Omdal"},
		{"flown to a town", "The hostages were flown to Algiers on Monday.", "Algiers"},
		{"led by, and promised", "At a conference in Panama City, donors led by the Harbour Bank promised $90 million.", "Panama City"},
		{"where a person is from", "The driver from Beckenham was arrested by police in Halden on Monday.", "Halden"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			events, _ := p.find(t, test.text, "")
			for _, e := range events {
				if !e.Main {
					continue
				}
				got := ""
				if e.Place != nil {
					got = e.Place.Name
				}
				if got != test.want {
					t.Errorf("got %q, want %q", got, test.want)
				}
				return
			}
			t.Error("no main event")
		})
	}
}

// TestScene tells where those were arrested or hurt whose sentence follows on what
// took place there.
func TestScene(t *testing.T) {
	p := newPipeline(t)
	tests := []struct{ text, want string }{
		{"Miners fought with police in Plaza Murillo on Friday. Nineteen were arrested.", "Plaza Murillo"},
		{"Dockers rallied on the quay in Bergen on Monday. Officers were attacked with stones.", "Bergen"},
		{"Talks between Chad and Norway began in Oslo on Monday. The talks collapsed over fish quotas.", "Oslo"},
		{"Dockers rallied in Bergen on Monday. Ada Roe was arrested on Friday.", ""},
	}
	for _, test := range tests {
		events, _ := p.find(t, test.text, "")
		if len(events) < 2 {
			t.Errorf("%s: %d events", test.text, len(events))
			continue
		}
		got := ""
		if last := events[len(events)-1]; last.Place != nil {
			got = last.Place.Name
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.text, got, test.want)
		}
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
		{"what the quake did", "A strong earthquake shook western Chad on Tuesday. The quake struck at dawn near the town of Vellmar. It triggered landslides.", "OTHER:disaster", 1},
		{"crash that kills", "Two trains collided near Vellmar on Tuesday night, killing 36 people.", "OTHER:accident", 1},
		{"killed in a plunge", "Six people were killed when a bus plunged into a gorge in Chad on Monday, police said.", "OTHER:accident", 1},
		{"stampede that kills", "A stampede killed more than 150 people in Leeds on Monday.", "OTHER:accident", 1},
		{"disease that kills", "Cholera has killed 94 people in Chad since May, the ministry said.", "OTHER:outbreak", 1},
		{"killed by a flood", "At least 17 people were killed in floods in Norway on Monday. Heavy rain had fallen since Sunday.", "OTHER:disaster", 1},
		{"victory in a vote", "Ada Roe claimed victory in the election on Sunday. Voters had queued for hours.", "OTHER:election", 1},
		{"drowned in a sinking", "A ferry capsized off Chad on Monday, drowning 12 people. Heavy seas had broken a window.", "OTHER:accident", 1},
		{"pulled from a ruin", "The mayor was pulled from the rubble by volunteers on Monday.", "OTHER:rescue", 1},
		{"mourning", "President Ada Roe declared three days of national mourning on Monday.", "OTHER:mourning", 1},
		{"beaten in a vote", "Ada Roe was elected mayor in May, beating the candidate Per Holm.", "OTHER:election", 2},
		{"winner of a race", "Ada Roe was declared the winner of the marathon on Sunday. The runner had crossed the line second.", "OTHER:sport", 1},
		{"tools laid down", "Dockers in Leeds laid down tools on Monday.", "PROTEST", 1},
		{"road blocked by mud", "A landslide blocked the road near Leeds on Monday.", "OTHER:disaster", 1},
		{"person dismissed", "Ada Roe, who was dismissed in May last year, showed no anger.", "OTHER:dismissal", 1},
		{"appeal dismissed", "Ada Roe dismissed the appeal on Monday.", "REJECT", 1},
		{"loan suspended", "The Norway Bank suspended a loan of 30 million euros for it in June.", "SANCTION", 1},
		{"licence suspended", "Premier Ada Roe suspended the licence of the Blue Line company on Monday.", "COERCE", 1},
		{"plea", "Per Holm pleaded guilty in Leeds on Monday.", "OTHER:trial", 1},
		{"irregular past", "A ferry carrying 40 passengers sank in rough seas on Saturday, the police said.", "OTHER:accident", 1},
		{"storm at land", "Storm Berta slammed into northern Norway on Friday.", "OTHER:disaster", 1},
		{"fine", "A court in Leeds fined Ada Roe 500 pounds on Monday.", "COERCE", 1},
		{"the thing told of", "Norway fired six missiles towards Chad on Monday. The missiles were launched at dawn.", "ASSAULT", 1},
		{"mandate", "The Harbour Council extended the mandate of its mission on Monday.", "OTHER:extension", 1},
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

// TestNoEvent: what something is called, what it always does or has, is no news.
func TestNoEvent(t *testing.T) {
	p := newPipeline(t)
	tests := []struct{ name, text, kind string }{
		{"the law", "Ada Roe met Per Holm in Oslo. He teaches the law that she studied.", "OTHER:legislation"},
		{"named for somebody", "Ada Roe met Per Holm in Oslo. The ship is named after the miner who found gold there.", "OTHER:appointment"},
		{"called", "Ada Roe met Per Holm in Oslo. The agency called the launch \"a beautiful beginning\".", "OTHER:launch"},
		{"called in marks", "Ada Roe met Per Holm in Oslo. Its director, Per Holm, called the walkout \"completely unnecessary\".", "PROTEST"},
		{"a cause", "Ada Roe met Per Holm in Oslo. Halden said it had lost money, blaming weak demand for ships.", "ACCUSE"},
		{"each year", "Ada Roe met Per Holm in Oslo. An average of 12 storms hit Norway each year.", "OTHER:disaster"},
		{"those held", "Ada Roe met Per Holm in Oslo. The Harbour Union put the number of detained at more than 70.", "COERCE"},
		{"name kept back", "Ada Roe met Per Holm in Oslo. Jonas, who declined to give his last name, said so.", "REJECT"},
		{"habit", "Ada Roe met Per Holm in Oslo. Inquest, a charity that supports families, said so.", "SUPPORT"},
		{"panels", "Ada Roe met Per Holm in Oslo. The probe had deployed its solar panels.", "MOBILIZE"},
		{"armed forces", "Ada Roe met Per Holm in Oslo. For help, the police and the armed forces of Norway.", "AID"},
		{"what a jury heard", "Ada Roe met Per Holm in Oslo. A jury heard on Tuesday that Roe was ill.", "OTHER:ruling"},
		{"what one is accused of", "Ada Roe met Per Holm in Oslo. Each government accused the other of shooting first.", "ASSAULT"},
		{"money saved", "Ada Roe met Per Holm in Oslo. The group would save 180 million pounds a year.", "OTHER:rescue"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			events, _ := p.find(t, test.text, "")
			for _, e := range events {
				if string(e.Type) == test.kind {
					t.Errorf("%s %q", e.Type, e.Title)
				}
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

// TestDay tells which day of a text an event of it was on.
func TestDay(t *testing.T) {
	p := newPipeline(t)
	tests := []struct {
		name, text, kind string
		want             brief.Interval
	}{
		{
			"aside's own month", "Ada Roe, who had led the embassy since May 2024, thanked her hosts.", "SUPPORT",
			brief.OneDay(published),
		},
		{
			"month of a noun", "Chad praised Norway on Tuesday for its role in the fisheries deal of 2022.", "SUPPORT",
			brief.OneDay(brief.NewDay(2025, 9, 16)),
		},
		{
			"perfect", "An officer has been charged with murder over the shooting of a man in Leeds last year.", "ACCUSE",
			brief.OneDay(published),
		},
		{
			"record", "Halden has bought Norrland in the biggest takeover of a brewer this year.", "OTHER:acquisition",
			brief.OneDay(published),
		},
		{
			"weeks before, an age between", "Ada Roe resigned on Monday. It comes three weeks after Kaden Moore, 19, was stabbed in Leeds.", "ASSAULT",
			brief.Interval{Start: brief.NewDay(2025, 8, 25), End: brief.NewDay(2025, 8, 31)},
		},
		{
			"told on", "Ada Roe was shot in Leeds on 3 May 2019. Roe died at the scene.", "OTHER:death",
			brief.OneDay(brief.NewDay(2019, 5, 3)),
		},
		{
			"day of the dateline", "SOLVIK, Sept. 17 (Agency) - Norway has bought Halden.", "OTHER:acquisition",
			brief.OneDay(brief.NewDay(2025, 9, 17)),
		},
		{
			"day of the saying", "Chad's army said on Tuesday its soldiers seized the town of Moro.", "ASSAULT",
			brief.OneDay(brief.NewDay(2025, 9, 16)),
		},
		{
			"day of the next sentence", "Norway has blamed Chad for the collapse of the talks. It told reporters so in Leeds on Tuesday.", "ACCUSE",
			brief.OneDay(brief.NewDay(2025, 9, 16)),
		},
		{
			"day before a clause that the parse hangs on it", "Halden, 17 Sept. (Agency) - Norway praised Chad.\n\nOn the night of September 6-7, Norwegian drones set fire to an oil depot in Moro, in southern Chad.", "COERCE",
			brief.Interval{Start: brief.NewDay(2025, 9, 6), End: brief.NewDay(2025, 9, 7)},
		},
		{
			"total since a war began", "More than 1,200 people have been killed in Chad since the war began in May 2023.", "ASSAULT",
			brief.Interval{Start: brief.NewDay(2023, 5, 1), End: published},
		},
		{
			"clause beside", "In December 1987, the ferry sank after a collision with a tanker; more than 4,300 people died.", "OTHER:death",
			brief.Interval{Start: brief.NewDay(1987, 12, 1), End: brief.NewDay(1987, 12, 31)},
		},
		{
			"year after a person's office", "Chad said on Friday it will resume talks with Norway, a year after President Ada Roe suspended them.", "OTHER:dismissal",
			brief.Interval{Start: brief.NewDay(2024, 1, 1), End: brief.NewDay(2024, 12, 31)},
		},
		{
			"verb after the day", "Norway on Tuesday named Ada Roe, a lawyer, as its new envoy to Chad.", "OTHER:appointment",
			brief.OneDay(brief.NewDay(2025, 9, 16)),
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			events, _ := p.find(t, test.text, "")
			for _, e := range events {
				if string(e.Type) == test.kind {
					if e.Date == nil || e.Date.Interval != test.want {
						t.Errorf("%s on %+v, want %v", e.Title, e.Date, test.want)
					}
					return
				}
			}
			t.Errorf("no %s in %v", test.kind, events)
		})
	}
}

// TestApart: what one actor does to different others, sentences apart, are
// different events, and a coordinated clause has sides of its own.
func TestApart(t *testing.T) {
	p := newPipeline(t)
	tests := []struct {
		name, text, kind string
		sides            []int
	}{
		{"asked beside", "Ada Roe accused the board of hiding letters and asked Norway to open an inquiry.", "ACCUSE", []int{2}},
		{
			"two refusals", "Ada Roe refused to concede on Monday.\n\nThe count went on.\n\nVoters waited.\n\nPer Holm dismissed the claim.\n\nAda Roe rejected the offer of Chad.",
			"REJECT",
			[]int{1, 1, 2},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			events, x := p.find(t, test.text, "")
			var got []int
			for _, e := range events {
				if string(e.Type) == test.kind {
					got = append(got, len(e.Parties))
				}
			}
			if !slices.Equal(got, test.sides) {
				t.Errorf("%v sides, want %v; %d actors", got, test.sides, len(x.set.Actors))
			}
		})
	}
}
