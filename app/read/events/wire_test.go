package events_test

import (
	"slices"
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

// TestTeller: it is not done to who tells of it, nor to whom the clause beside it
// is about.
func TestTeller(t *testing.T) {
	p := newPipeline(t)
	for name, text := range map[string]string{
		"agency":   "Ada Roe arrived in the Chadian capital aboard her train on Tuesday afternoon, state broadcaster CTV reported.",
		"minister": "The government lifted the ban on sailing late on Monday, Harbour Minister Per Holm told local media.",
		"beside":   "Turkey's foreign ministry condemned the strikes, while Israel's ambassador to Chad, Per Holm, said his country supported the right to self-defence.",
	} {
		t.Run(name, func(t *testing.T) {
			events, x := p.find(t, text, "")
			for _, not := range []string{"CTV", "Holm", "Israel"} {
				if has(events[0], x, brief.Recipient, not) {
					t.Errorf("%s: done to %s: %+v", events[0].Title, not, events[0].Parties)
				}
			}
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

// TestLead: the main event is the one that the lead's main clause tells of, also
// where the headline has other words for it, not what stands beside the news nor
// a second meeting of others.
func TestLead(t *testing.T) {
	p := newPipeline(t)
	tests := []struct{ name, title, text, kind, agent string }{
		{
			"court's ruling, and a vote of the judges", "Chadian court bars ex-president from running in August vote",
			"Chad's Constitutional Court ruled on Wednesday that former President Per Holm cannot stand in the election. The judges, who voted unanimously, said that nobody may serve twice.",
			"OTHER:ruling", "Court",
		},
		{
			"what goes on beside the news", "Chad extradites drug lord as Roe hails victory",
			"Chad's National Court on Tuesday approved the extradition to Kenya of Per Holm, the leader of a gang. President Ada Roe thanked the police and the armed forces.",
			"OTHER:decision", "Court",
		},
		{
			"what the headline tells, not how the lead begins", "Ferry sinks off Chad with 214 aboard",
			"Chadian rescuers were searching on Wednesday for 63 people missing after a ferry carrying 214 passengers sank in heavy seas off the island of Roe.",
			"OTHER:accident", "",
		},
		{
			"trading blame", "Chad and Norway trade blame after clash kills nine",
			"Chad and Norway each accused the other on Thursday of shooting first, a day after nine soldiers died on the border.",
			"ACCUSE", "Norway",
		},
		{
			"a meeting of others", "Holm and Berg meet in Leeds without Chad",
			"Norwegian Foreign Minister Per Holm met Danish envoy Jonas Berg in Leeds on Tuesday. The two spoke for three hours about fishing rights in the strait, officials said.\n\nA meeting between President Ada Roe and King Olav is planned next week.",
			"CONSULT", "Holm",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			events, x := p.find(t, test.text, test.title)
			if e := events[0]; string(e.Type) != test.kind || test.agent != "" && !has(e, x, brief.Agent, test.agent) {
				t.Errorf("the first is %s %q: %+v", e.Type, e.Title, e.Parties)
			}
		})
	}
}

// TestWhole: a card's headline begins and ends where a sentence can, with whoever
// acted by name.
func TestWhole(t *testing.T) {
	p := newPipeline(t)
	tests := []struct{ name, text, kind, want string }{
		{
			"the quake, not its day", "Most of the deaths were reported in Sebu, a province still recovering from a magnitude-6.9 earthquake on Sept. 30 that killed at least 79 people.",
			"OTHER:disaster", "A magnitude-6.9 earthquake killed at least 79 people",
		},
		{
			"a day after", "The rebels entered the town late on Wednesday, residents said, a day after the presidents of Chad and Kenya called for a ceasefire.",
			"REQUEST", "The presidents of Chad and Kenya called for a ceasefire",
		},
		{
			"a word of time in a phrase", "Reporters Ada Roe and Per Holm were detained in dawn raids on Saturday.",
			"COERCE", "Reporters Ada Roe and Per Holm were detained in dawn raids",
		},
		{
			"asked to hold", "President Roe asked the outgoing premier to hold final talks with the parties until Wednesday evening.",
			"REQUEST", "President Roe asked the outgoing premier to hold final talks with the parties",
		},
		{
			"without a clause", "Norway will send tents and water purifiers, which are made in Leeds, Foreign Minister Per Holm said.",
			"AGREE", "Norway will send tents and water purifiers",
		},
		{
			"without an aside", "Norway will send tents and water purifiers for the victims, the largest gift since 2019, Foreign Minister Per Holm said.",
			"AGREE", "Norway will send tents and water purifiers for the victims",
		},
		{
			"with what it is worth", "Norway will send tents and water purifiers worth $1 million, Foreign Minister Per Holm said.",
			"AGREE", "Norway will send tents and water purifiers worth $1 million",
		},
		{
			"without according to", "About 1.4 million people have fled their homes in the two countries since March, according to the Chadian refugee agency, which warned last week that it had received too few tents.",
			"THREATEN", "The Chadian refugee agency warned that it had received too few tents",
		},
		{
			"years asked for", "A court in Leeds jailed Per Holm on Monday. Ada Roe had asked for twelve years.",
			"REQUEST", "Ada Roe had asked for twelve years",
		},
		{
			"what it stands for", "The quake struck at 4:12 a.m. on Saturday, according to the Leeds Seismic Institute. It triggered landslides in three valleys.",
			"OTHER:disaster", "The quake triggered landslides in three valleys",
		},
		{
			"a circumstance in marks that is too long", "Ada Roe and Per Holm met in the Black Sea port of Batumi in \"an atmosphere of frankness and old friendship\", the agency said.",
			"CONSULT", "Ada Roe and Per Holm met in the Black Sea port of Batumi",
		},
		{
			"hours of talks", "The presidents of Chad and Kenya opened six hours of talks on Thursday.",
			"CONSULT", "The presidents of Chad and Kenya opened six hours of talks",
		},
		{
			"a word of its verb before a day", "Ada Roe was sworn in on Friday by Chief Justice Per Holm.",
			"OTHER:appointment", "Ada Roe was sworn in by Chief Justice Per Holm",
		},
		{
			"a short form behind a name", "Ada Roe ordered the Port Safety Board (PSB) to report within 30 days.",
			"REQUEST", "Ada Roe ordered the Port Safety Board to report",
		},
		{
			"a year in quoted words", "Ada Roe accused her brother of “living in 1987”.",
			"ACCUSE", "Ada Roe accused her brother of “living in 1987”",
		},
		{
			"a name behind whose office the verb stands", "Dame Ada Margaret Roe, the local MP, called on the brothers to stop.",
			"REQUEST", "Dame Ada Margaret Roe called on the brothers to stop",
		},
		{
			"what carried others", "Divers were searching for nine people after a ferry carrying 200 pilgrims capsized off Leeds.",
			"OTHER:accident", "A ferry capsized off Leeds",
		},
		{
			"what is asked", "The opposition Harbour Party called on Roe to explain what she had signed.",
			"REQUEST", "The opposition Harbour Party called on Roe to explain what she had signed",
		},
		{
			"due to visit", "Ada Roe was in Leeds. She was tired and was due to visit the camp on Monday, her office said.",
			"CONSULT", "Ada Roe to visit the camp",
		},
		{
			"singular verb", "Deputies in Leeds debated a tax on small boats that has sparked weeks of protests.",
			"PROTEST", "A tax on small boats has sparked weeks of protests",
		},
		{
			"votes counted", "The motion passed by 61 votes to 12 in the 90-seat council, with the Harbour party in favour.",
			"OTHER:legislation", "The motion passed by 61 votes to 12 in the 90-seat council",
		},
		{
			"a number held", "The harbour ministry said 45 sailors had been detained and seven guards injured.",
			"COERCE", "45 sailors had been detained and seven guards injured",
		},
		{
			"counted from", "The law takes effect 30 days after its signing.",
			"OTHER:legislation", "The law takes effect",
		},
		{
			"would close too", "Halden said it would cut 300 jobs and close its plant in Leeds.",
			"OTHER:closure", "Halden would close its plant in Leeds",
		},
		{
			"found to be", "A jury in Leeds tried Ada Roe in May. The judges found her guilty of taking gifts from a builder.",
			"OTHER:ruling", "The judges found Ada Roe guilty of taking gifts from a builder",
		},
		{
			"a crowd at a place", "Relatives gathered outside the harbour office demanding news.",
			"REQUEST", "Relatives demanding news",
		},
		{
			"what is said of a visit", "Ada Roe's visit is the first by a Norwegian minister to Chad.",
			"CONSULT", "Ada Roe's visit is the first by a Norwegian minister to Chad",
		},
		{
			"name not cut", "US envoy Jonas Berg is scheduled to travel to Leeds this weekend to meet Norwegian President Ada Roe and European leaders, he said.",
			"CONSULT", "US envoy Jonas Berg is scheduled to travel to Leeds",
		},
		{
			"its own", "The Harbour Union concluded its own agreement with Norvig last year and criticized the Port Union.",
			"AGREE", "The Harbour Union concluded its own agreement with Norvig",
		},
		{
			"whose", "Police arrested the manager of a shipping company whose ferry sank last week, the minister said.",
			"OTHER:accident", "A shipping company’s ferry sank",
		},
		{
			"name beside the office", "The speaker of Congress, Ada Roe, promised on Monday to wage war on crime.",
			"AGREE", "Ada Roe promised to wage war on crime",
		},
		{
			"verb above", "The Norwegian army started to deploy along the border on Monday.",
			"MOBILIZE", "The Norwegian army started to deploy along the border",
		},
		{
			"a clause that is the object", "Prosecutors in Leeds are examining whether a minister took money from a trader.",
			"OTHER:examine", "Prosecutors in Leeds are examining whether a minister took money from a trader",
		},
		{
			"an aside before the sentence of a court", "A court in Oslo sentenced the three men, all from Chad, to nine years in prison on Friday.",
			"COERCE", "A court in Oslo sentenced the three men to nine years in prison",
		},
		{
			"an aside of time", "The two blasts, 17 minutes apart, ruptured the line off the coast of Kenya on Monday.",
			"OTHER:accident", "The two blasts ruptured the line off the coast of Kenya",
		},
		{
			"words between apostrophes", "The Chadian embassy urged 'all sides' to show restraint on Monday.",
			"REQUEST", "The Chadian embassy urged 'all sides' to show restraint",
		},
		{
			"a name in marks beside its noun", "The song, “March of the Boys,” was banned in Chad on Monday.",
			"COERCE", "The song “March of the Boys” was banned in Chad",
		},
		{
			"a participle before a day", "Chad released four Kenyan shepherds detained a week earlier.",
			"CONCEDE", "Chad released four Kenyan shepherds",
		},
		{
			"those who are told of next", "The minister apologised to relatives of those who died in the fire.",
			"SUPPORT", "The minister apologised to relatives",
		},
		{
			"a name behind what it is", "Ministers from Chad met with House speaker Ada Roe on Monday.",
			"CONSULT", "Ministers from Chad met with House speaker Ada Roe",
		},
		{
			"what was done to protest", "Farmers dumped manure outside the parliament in Leeds to protest against cuts on Monday.",
			"PROTEST", "Farmers dumped manure outside the parliament in Leeds to protest against cuts",
		},
		{
			"polls", "Voters in Chad went to the polls on Sunday.",
			"OTHER:election", "Voters in Chad went to the polls",
		},
		{
			"what somebody is before the name", "The Nobel-winning economist Per Holm died in Oslo at the age of 87, his family said on Monday.",
			"OTHER:death", "Per Holm died in Oslo at the age of 87",
		},
		{
			"days of a meeting", "Norway's foreign minister, Ada Roe, who chaired the three-day meeting in Leeds, said so.",
			"CONSULT", "Norway's foreign minister Ada Roe chaired the three-day meeting in Leeds",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			events, _ := p.find(t, test.text, "Another headline about something else")
			var got []string
			for _, e := range events {
				if string(e.Type) == test.kind {
					got = append(got, e.Title)
				}
			}
			if !slices.Contains(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// TestDayThatOwns: a day that something is of stays in its headline, and makes it
// the one told of.
func TestDayThatOwns(t *testing.T) {
	p := newPipeline(t)
	for _, test := range []struct{ name, text, headline string }{
		{"in a phrase", "After Ada Roe's narrow defeat of Per Holm in Tuesday's election, she thanked the voters.", "Ada Roe's narrow defeat of Per Holm in Tuesday's election"},
		{"before a word with hyphens", "Leeds, 3 May 2024.\n\nAda Roe spoke to the press. After Thursday's behind-closed-doors meeting with Per Holm at the palace, she left.", "Thursday's behind-closed-doors meeting with Per Holm at the palace"},
	} {
		t.Run(test.name, func(t *testing.T) {
			events, _ := p.find(t, test.text, "")
			for _, e := range events {
				if e.Title == test.headline {
					return
				}
			}
			for _, e := range events {
				t.Errorf("%s %q", e.Type, e.Title)
			}
		})
	}
}

// TestHour: a part of a day that stands before a noun says less of when it was
// than a day in the next sentence.
func TestHour(t *testing.T) {
	p := newPipeline(t)
	events, _ := p.find(t, "At least seven passengers died after a tram turned over in a dawn crash. Eight of those hurt were treated for injuries after it tipped over at a bend in Leeds at 6.13am on Tuesday.", "")
	for _, e := range events {
		if e.Main && e.Answers.When.Text != "" && e.Answers.When.Text != "dawn" {
			return
		}
	}
	for _, e := range events {
		t.Errorf("%v %q: %q", e.Main, e.Title, e.Answers.When.Text)
	}
}
