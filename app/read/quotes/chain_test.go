package quotes

import (
	"slices"
	"testing"

	"readout/app/brief"
)

func TestSpeakersAndChains(t *testing.T) {
	tests := []struct {
		name, text string
		words      string // of the quote looked at
		speaker    string
		via        []string
	}{
		{
			"reported by an agency", `Marta Olsen told the delegates that the port was "open for all," Reuters reported.`,
			"open for all", "Marta Olsen",
			[]string{"Reuters"},
		},
		{
			"according to an agency", `According to Reuters, Marta Olsen said that the port would stay open.`,
			"the port would stay open", "Marta Olsen",
			[]string{"Reuters"},
		},
		{
			"cited between an agency and its verb", `The Russian news agency RIA Novosti, citing an unnamed source, reported on Monday that the port would close.`,
			"the port would close", "unnamed source",
			[]string{"RIA Novosti"},
		},
		{
			"according to a paper that cited", `According to the Financial Times, which cited three officials, the port would close.`,
			"the port would close", "three officials",
			[]string{"Financial Times"},
		},
		{
			"quoted by one agency that cites another", "Marta Olsen opened the port on Monday.\n\n\"It will stay open,\" Reuters quoted her as saying, citing TASS.",
			"It will stay open", "Marta Olsen",
			[]string{"TASS", "Reuters"},
		},
		{
			"a name behind what he is and whom he serves", `A lawyer for the younger man, Marta Olsen, said her client had been asleep.`,
			"her client had been asleep", "Marta Olsen", nil,
		},
		{
			"the port whose director says", `The order was asked for by the port of Malmö, whose director, Marta Olsen, says the law robs it of its quays.`,
			"the law robs it of its quays", "Marta Olsen", nil,
		},
		{
			"an aside between dashes", `The port's director, Marta Olsen – no relation of the mayor – accused the police of firing at people who "were already running".`,
			"were already running", "Marta Olsen", nil,
		},
		{
			"speaking to an outlet", `Speaking to the BBC, Marta Olsen said the vote was "stolen in daylight".`,
			"stolen in daylight", "Marta Olsen",
			[]string{"BBC"},
		},
		{
			"through his lawyer", `Jan Brandt said through his lawyer, Marta Olsen, that he had never met the harbour master.`,
			"he had never met the harbour master", "Jan Brandt",
			[]string{"Marta Olsen"},
		},
		{
			"in remarks aired by a station of an unknown name", `"We will not go," Marta Olsen said in remarks aired by the station Havn.`,
			"We will not go", "Marta Olsen",
			[]string{"Havn"},
		},
		{
			"told behind two clauses", `Marta Olsen telephoned her counterpart, Jan Brandt, on Friday and told him that the port would close, two people who were in the room said.`,
			"the port would close", "Marta Olsen",
			[]string{"two people"},
		},
		{
			"an agency that quotes behind its tag", `The ministry summoned the envoy on Friday, state news agency NORSK reported, quoting a ministry official as saying that patience "has a floor".`,
			"has a floor", "ministry official",
			[]string{"NORSK"},
		},
		{
			"quoted by whom the report cites", `At least nine boats have sunk since Friday, the Reuters agency reported, citing Radio Havn, which quoted the harbour master, Jan Brandt, as saying that the quay "smelled of oil".`,
			"smelled of oil", "Jan Brandt",
			[]string{"Radio Havn", "Reuters"},
		},
		{
			"named something within what another tells", `Two officials told the Irish Times that Marta Olsen had called the plan "a fantasy".`,
			"a fantasy", "Marta Olsen",
			[]string{"Two officials", "Irish Times"},
		},
		{
			"the subject behind an apposition with a place", `The clips were aired by Radio Havn, a private station in Bergen, which said it had them from "a sailor" aboard.`,
			"a sailor", "Radio Havn", nil,
		},
		{
			"denied to an outlet", `Marta Olsen denied to the Irish Times that she had planned to move the port.`,
			"she had planned to move the port", "Marta Olsen",
			[]string{"Irish Times"},
		},
		{
			"wrote in an outlet", `Marta Olsen wrote in the Irish Times that the port was "dead".`,
			"dead", "Marta Olsen",
			[]string{"Irish Times"},
		},
		{
			"writing in an outlet", `Writing in the Irish Times, Marta Olsen called the port "dead".`,
			"dead", "Marta Olsen",
			[]string{"Irish Times"},
		},
		{
			"quoted as saying, behind whose he is", `"An invention," the ministry's spokesman, Jan Brandt, was quoted as saying by the Armenpress agency.`,
			"An invention", "Jan Brandt",
			[]string{"Armenpress"},
		},
		{
			"comments to an outlet", `In comments to the Irish Times, Marta Olsen said the deal was "dead in the water".`,
			"dead in the water", "Marta Olsen",
			[]string{"Irish Times"},
		},
		{
			"quoted as saying, behind his name and what he is", `"The dam is safe," the engineer, Jan Brandt, was quoted as saying by the daily Haaretz.`,
			"The dam is safe", "Jan Brandt",
			[]string{"Haaretz"},
		},
		{
			"according to a paper, whom it heard", `According to the newspaper Le Monde, the prosecutor, Marta Olsen, said the suspect had confessed.`,
			"the suspect had confessed", "Marta Olsen",
			[]string{"Le Monde"},
		},
		{
			"citing, first", `Citing a security source, Al Jazeera reported that the convoy had turned back.`,
			"the convoy had turned back", "security source",
			[]string{"Al Jazeera"},
		},
		{
			"citing, before what is told", `Reuters reported, citing government sources, that the port would open in April.`,
			"the port would open in April", "government sources",
			[]string{"Reuters"},
		},
		{
			"a daily of an unknown name", `Marta Olsen told the weekly Savana that the port was "shut".`,
			"shut", "Marta Olsen",
			[]string{"Savana"},
		},
		{
			"a film in an aside", `Olsen, whose film "Winter in the Harbour" was banned, called the order "cowardice in a tuxedo."`,
			"cowardice in a tuxedo.", "Olsen", nil,
		},
		{
			"one of several", `The other, an accountant, said the chairman had burned the files.`,
			"the chairman had burned the files", "accountant", nil,
		},
		{
			"blunter, and a colon", `Marta Olsen was more blunt: "They lied."`,
			"They lied.", "Marta Olsen", nil,
		},
		{
			"who speaks and of whom", `Mayor Marta Olsen said residents had twice reported sparks. "They came, they went away."`,
			"They came, they went away.", "Marta Olsen", nil,
		},
		{
			"told what she had been asked", `Marta Olsen told the court she had been asked to "look away" twice.`,
			"look away", "Marta Olsen", nil,
		},
		{
			"told an outlet", `"The port will stay open," Marta Olsen told the Sydney Morning Herald.`,
			"The port will stay open", "Marta Olsen",
			[]string{"Sydney Morning Herald"},
		},
		{
			"cited at the end", `The daily Haaretz reported that Olsen had asked the port to "wait", citing an unnamed harbour official.`,
			"wait", "Olsen",
			[]string{"unnamed harbour official", "Haaretz"},
		},
		{
			"a source in a council, cited", `The Tasnim news agency, citing an informed source in the Harbour Security Council, reported that the port would close next week.`,
			"the port would close next week", "informed source in the Harbour Security Council",
			[]string{"Tasnim"},
		},
		{
			"said and reported", `Port Minister Marta Olsen said the council and the union had signed a plan that would extend the lease, Russia's RIA Novosti reported.`,
			"the council and the union had signed a plan that would extend the lease", "Marta Olsen",
			[]string{"RIA Novosti"},
		},
		{
			"a statement from a country's embassy", `Jan Brandt told the minister that the port "has no favourites", according to a statement from the Chilean embassy.`,
			"has no favourites", "Jan Brandt",
			[]string{"Chilean embassy"},
		},
		{
			"who says so in a headline's first clause", "Envoy 'will not be missed', says Oslo as Kremlin warns of 'mirror response'\n\nThe talks went on until Monday.",
			"will not be missed", "Norway", nil,
		},
		{
			"who says so in a headline's second clause", "Envoy 'will not be missed', says Oslo as Kremlin warns of 'mirror response'\n\nThe talks went on until Monday.",
			"mirror response", "Russia", nil,
		},
		{
			"a headline's quotation that is given below", "Norway PM fires deputy, calls coup talk \"a fairy tale\"\n\nThe prime minister did not name him. \"There was no coup. That is a fairy tale,\" Marta Olsen said.",
			"a fairy tale", "Marta Olsen", nil,
		},
		{
			"a headline's quotation before its colon", "‘I would rather sell it to the milkman’: Olsen brothers at war over port\n\n“I would rather sell it to the milkman,” Jan Olsen said as he got into his car.",
			"I would rather sell it to the milkman", "Jan Olsen", nil,
		},
		{
			"a channel with a number", `Israel's Channel 12, without naming its sources, said Prime Minister Marta Olsen had warned the envoys that any deal would be "a sentence with a delay".`,
			"a sentence with a delay", "Marta Olsen",
			[]string{"Channel 12"},
		},
		{
			"asked by an outlet", `Asked by Reuters whether the port would close, Marta Olsen said that "nobody knows".`,
			"nobody knows", "Marta Olsen",
			[]string{"Reuters"},
		},
		{
			"asked by a court", `Asked by Oslo District Court whether the port would close, Marta Olsen said that "nobody knows".`,
			"nobody knows", "Marta Olsen", nil,
		},
		{
			"quoted as saying, without marks", "The port will not open until the strike has ended, Foreign Minister Jan Brandt was quoted as saying by the Yonhap agency.",
			"The port will not open until the strike has ended", "Jan Brandt",
			[]string{"Yonhap"},
		},
		{
			"urged somebody, and a colon", `The mayor, Marta Olsen, urged people not to guess online: "There are three families reading every word."`,
			"There are three families reading every word.", "Marta Olsen", nil,
		},
		{
			"a headline in capitals", "‘HE SMILED AND WAVED’: NEIGHBOURS TELL OF MAN HELD AT PORT\n\n“He smiled and waved,” Jan Olsen said.",
			"HE SMILED AND WAVED", "Jan Olsen", nil,
		},
		{
			"two lines of a headline", "Norway says no talks before the strike ends, Denmark sees \"window\"\n\nMarta Olsen spoke on Monday.",
			"no talks before the strike ends", "Norway", nil,
		},
		{
			"a pronoun that nothing explains", `Boreal Group acknowledged that the officer had raised concerns. It insisted that they had been addressed.`,
			"they had been addressed", "Boreal Group", nil,
		},
		{
			"a minister quoted as saying by an agency", `"There was no talk of a port," Foreign Minister Jan Brandt was quoted as saying by the Yonhap agency.`,
			"There was no talk of a port", "Jan Brandt",
			[]string{"Yonhap"},
		},
		{
			"told by phone", `Harbour Minister Marta Olsen told her colleague Jan Brandt in a phone call on Friday evening that the port was prepared to hold "fair and balanced" talks, Reuters reported.`,
			"fair and balanced", "Marta Olsen",
			[]string{"Reuters"},
		},
		{
			"head of a union", `Marta Olsen, head of the Free Dockers for Germany (FDG), accused Brandt of "gambling away the money of the port."`,
			"gambling away the money of the port.", "Marta Olsen", nil,
		},
		{
			"named behind the office of a body", `The United Nations harbour chief, Marta Olsen, warned on Tuesday that the port was at risk of a "slide back into war".`,
			"slide back into war", "Marta Olsen", nil,
		},
		{
			"a leader with a name of her own", "Harbour Minister Jan Brandt said it was late. The Port Party denounced the plan. Its floor leader, Marta Olsen, said that the minister should \"ask the port for pardon.\"",
			"ask the port for pardon.", "Marta Olsen", nil,
		},
		{
			"an announcement at the end", "Pilots at the largest port in the north are to walk out for two days from Thursday, the Harbour Cockpit (HC) union announced on Tuesday evening.",
			"Pilots at the largest port in the north are to walk out for two days from Thursday", "Harbour Cockpit", nil,
		},
		{
			"a name that nothing knows", "Harbour Minister Jan Brandt said it was late. Its floor leader, Vrelk Oon-zeg, said that he should \"ask the port for pardon.\"",
			"ask the port for pardon.", "Vrelk Oon-zeg", nil,
		},
		{
			"according to somebody, quoted by an agency", "According to the harbour intelligence services, quoted by Yonhap, some ten ships remain near the border.",
			"some ten ships remain near the border", "harbour intelligence services",
			[]string{"Yonhap"},
		},
		{
			"cited, behind an adverb", `Meanwhile, the semi-official Tasnim news agency, citing an informed source in the Harbour Security Council, reported that the port would examine a bill.`,
			"the port would examine a bill", "informed source in the Harbour Security Council",
			[]string{"Tasnim"},
		},
		{
			"in the words of", `The union wants twice the money, which, in the words of chief engineer Marta Olsen, "would eat up the whole profit of the port."`,
			"would eat up the whole profit of the port.", "Marta Olsen", nil,
		},
		{
			"goes on after whom he spoke of", `Harbour Minister Marta Olsen said that Ankara was ready to send ships if asked, stressing that "the port must be open."`,
			"the port must be open.", "Marta Olsen", nil,
		},
		{
			"a headline's second verb", "Sund's Olsen closes the port for a month, vows to \"go on the offensive\" against smugglers\n\nMarta Olsen closed the port on Monday.",
			"go on the offensive", "Marta Olsen", nil,
		},
		{
			"a name and a colon in a headline", "Olsen: Moscow will not send ships to the port\n\nHarbour Minister Marta Olsen spoke on Monday. Mr Brandt did not.",
			"Moscow will not send ships to the port", "Marta Olsen", nil,
		},
		{
			"an interview before the verb", `Former harbour minister Marta Olsen, in an interview with the Nikkei business daily, said the port may move as early as this month.`,
			"the port may move as early as this month", "Marta Olsen",
			[]string{"Nikkei"},
		},
		{
			"quoted by a daily of a country", `Harbour president Marta Olsen, quoted by Italian daily Corriere della Sera, said the port "could do more".`,
			"could do more", "Marta Olsen",
			[]string{"Corriere della Sera"},
		},
		{
			"told nobody who publishes", `"The port will stay open," Marta Olsen told reporters.`,
			"The port will stay open", "Marta Olsen", nil,
		},
		{
			"said, according to", `"The port will stay open," Marta Olsen said, according to Reuters.`,
			"The port will stay open", "Marta Olsen",
			[]string{"Reuters"},
		},
		{
			"said, according to a statement of its own", `Sundland said that the port would close, according to a statement from Sundland.`,
			"the port would close", "Sundland", nil,
		},
		{
			"a report within a report", `Marta Olsen said that Jan Brandt had told her that the port was closed.`,
			"the port was closed", "Jan Brandt",
			[]string{"Marta Olsen"},
		},
		{
			"a quotation within a quotation", `"And then Jan Brandt told me, 'You will regret this,' and he walked off," Marta Olsen said on Monday.`,
			"You will regret this", "Jan Brandt",
			[]string{"Marta Olsen"},
		},
		{
			"a participle within a quotation", `"Jan Brandt walked onto the stage, chanting 'Port first! Port first!' and nobody laughed," Marta Olsen said.`,
			"Port first! Port first!", "Jan Brandt",
			[]string{"Marta Olsen"},
		},
		{
			"a tag within a quotation", `“We met Jan Brandt. ‘We will not sign it,’ Brandt said. I believed him,” Marta Olsen told reporters.`,
			"We will not sign it", "Jan Brandt",
			[]string{"Marta Olsen"},
		},
		{
			"a person named behind a description", `"The port will stay open," said one of the family's lawyers, Jan Brandt.`,
			"The port will stay open", "Jan Brandt", nil,
		},
		{
			"described without its clauses", `One commenter who had bragged about the fire said that the port was closed.`,
			"the port was closed", "One commenter", nil,
		},
		{
			"a thing is no speaker", `The weather report of the port said that the storm "may turn north."`,
			"may turn north.", "", nil,
		},
		{
			"a platform is no link", `"The port will stay open," Marta Olsen wrote on X.`,
			"The port will stay open", "Marta Olsen", nil,
		},
		{
			"pronoun", "Marta Olsen visited the port on Monday. “It will stay open,” she said.",
			"It will stay open", "Marta Olsen", nil,
		},
		{
			"no tag", "“It will stay open,” Marta Olsen said on Monday.\n\n“Nobody will lose a job.”",
			"It will stay open … Nobody will lose a job.", "Marta Olsen", nil,
		},
		{
			"anonymous", "Two people briefed on the talks said the port would stay open.",
			"the port would stay open", "Two people briefed on the talks", nil,
		},
		{
			"as quoted by", "Albin Krasniqi rejected the allegation and, as quoted by Reuters, called on the neighbours to “end their support for gangs”.",
			"end their support for gangs", "Albin Krasniqi",
			[]string{"Reuters"},
		},
		{
			"quoted by somebody as saying", `The general was quoted by state media as saying that the army "stands ready".`,
			"stands ready", "general",
			[]string{"state media"},
		},
		{
			"in an interview", `In an interview with Der Spiegel, the chancellor described the plan as "a mistake".`,
			"a mistake", "chancellor",
			[]string{"Der Spiegel"},
		},
		{
			"as quoted by, with a surname", "Krasniqi rejected the allegation and, as quoted by Reuters, called on Belgrade to \"end its support for criminal gangs\".",
			"end its support for criminal gangs", "Krasniqi",
			[]string{"Reuters"},
		},
		{
			"quoted as saying by", "The minister, Omar Badri, dismissed the warning. “We make our own decisions,” he was quoted as saying by the state news agency ONA.",
			"We make our own decisions", "Omar Badri",
			[]string{"ONA"},
		},
		{
			"owner of the office before the name", "Boreal's chief executive, Peter Malm, called the ruling “a catastrophe for the north”.",
			"a catastrophe for the north", "Peter Malm", nil,
		},
		{
			"quoted as saying", "State TV quoted the governor as saying that rescue work was under way.",
			"rescue work was under way", "governor",
			[]string{"State TV"},
		},
		{
			"quoted by", "Brandt, quoted by the Tass news agency, said the convoy had arrived.",
			"the convoy had arrived", "Brandt",
			[]string{"Tass"},
		},
		{
			"a statement carried by an agency", "In a statement carried by the Vesto News Agency (VNA), Marta Olsen said the port has never removed its loudspeakers.",
			"the port has never removed its loudspeakers", "Marta Olsen",
			[]string{"Vesto News Agency"},
		},
		{
			"quoted by an agency as telling", "Port spokesman Jan Brandt was quoted by the Interfax news agency as telling reporters that the port \"never reacts to ultimatums\".",
			"never reacts to ultimatums", "Jan Brandt",
			[]string{"Interfax"},
		},
		{
			"told local media", "The ban was lifted late on Monday, Harbour Minister Jan Brandt told local media.",
			"The ban was lifted late on Monday", "Jan Brandt", nil,
		},
		{
			"a country's ministry", "South Korea's Unification Ministry said on Wednesday that it was watching the port.",
			"it was watching the port", "South Korea's Unification Ministry", nil,
		},
		{
			"one of several", "Three diplomats saw it. One of the diplomats, who asked not to be identified, said the port had responded by calling up reservists.",
			"the port had responded by calling up reservists", "One of the diplomats", nil,
		},
		{
			"a platform", "Marta Olsen had written on Truth Social: \"Open the port now, not later, or it is over for you.\"",
			"Open the port now, not later, or it is over for you.", "Marta Olsen", nil,
		},
		{
			"somebody close to somebody", "\"No one told us about it,\" a source close to the mayor told Reuters.",
			"No one told us about it", "source close to the mayor",
			[]string{"Reuters"},
		},
		{
			"document", "The port would stay open, Marta Olsen said in a statement.",
			"The port would stay open", "Marta Olsen", nil,
		},
	}
	found := pipeline(t)
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			quotes, set := found(t, x.text)
			called := map[brief.ID]string{}
			for _, actor := range set.Actors {
				called[actor.ID] = actor.Name
			}
			for _, q := range quotes {
				if q.Text != x.words {
					continue
				}
				var via []string
				for _, id := range q.Via {
					via = append(via, called[id])
				}
				if called[q.Speaker] != x.speaker || !slices.Equal(via, x.via) {
					t.Errorf("%q via %q, want %q via %q", called[q.Speaker], via, x.speaker, x.via)
				}
				return
			}
			t.Errorf("no quote %q among %+v", x.words, quotes)
		})
	}
}

func TestScare(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"name", `The ship, also known as "Old Bess", lay in the harbour.`, "Old Bess"},
		{"so called", `He was accused of murder over his so-called "war on rats," in which hundreds died.`, "war on rats,"},
		{"film", `She directed the film "Winter Harbour" in 2011.`, "Winter Harbour"},
		{"charge", `Six men were charged with "violence against an officer" on Monday.`, "violence against an officer"},
		{"what one banner reads, told behind it", `"Go home, sailor," read one banner. Nobody was hurt.`, "Go home, sailor,"},
		{"a placard far from its verb", `A placard tied to his walking frame read "Boats not quotas". Nobody was hurt.`, "Boats not quotas"},
		{"what a banner reads", `The banner underneath read "Sold down the river" yesterday.`, "Sold down the river"},
		{"what a bedsheet reads", `Neighbours have hung up a bedsheet reading "Who drank our water?" The council left it there.`, "Who drank our water?"},
		{"the second of two signs", `One placard said "Hands off our port," another "Fish, not oil." Nobody was hurt.`, "Fish, not oil."},
		{"headline of another paper", `The Swedish daily ran the news under the headline "Who Is Afraid of Herring?" and sold out.`, "Who Is Afraid of Herring?"},
		{"title before the sentence's stop", `Lund won the prize in 2011 with "Bread for the Harbour." She lives in Oslo.`, "Bread for the Harbour."},
		{"charge, guilty of", `The pair were found guilty of "outraging public decency" and fined.`, "outraging public decency"},
		{"known by some as", `The programme, known by its critics as "cash for clunkers", ends in June.`, "cash for clunkers"},
		{"alleged", `The alleged "coup plotters" were taken to a prison outside the capital.`, "coup plotters"},
		{"what is found", `The "black box" was found on Monday at a depth of 40 metres.`, "black box"},
		{"term", `Shares in "meme stocks" such as Gamewell rose sharply on Monday.`, "meme stocks"},
		{"a word for itself", `The word "harbour" does not appear in the resolution.`, "harbour"},
		{"mark on a thing", `Boxes marked "fish" were found in the cellar of the house.`, "fish"},
		{"what a law bans", `The law, which bans "propaganda of idleness", took effect on Monday.`, "propaganda of idleness"},
		{"what people call a thing", `Such houses, which locals call "matchboxes", burn easily.`, "matchboxes"},
		{"what things are called", `In the trade, such ships are called "shadow tankers".`, "shadow tankers"},
		{"slogan", `Marchers carried a banner "Hands off the port" through the town.`, "Hands off the port"},
	}
	analyzer, finder := reader(t)
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			a := article(x.text)
			d, err := analyzer.Analyze(t.Context(), a)
			if err != nil {
				t.Fatal(err)
			}
			quotes, scare := finder.Find(d, a, nil)
			for _, q := range quotes {
				if q.Text == x.want {
					t.Errorf("%q taken for a quote", x.want)
				}
			}
			found := false
			for _, s := range scare {
				found = found || x.text[s.Start:s.End] == x.want
			}
			if !found {
				t.Errorf("%q is not among what stands in marks without being a quote", x.want)
			}
		})
	}
}
