package actors

import "readout/app/brief"

// variationCases are texts that call somebody by another word, in the form of cases.
var variationCases = []textCase{
	{
		name: "firms varied by their town, trade or size",
		text: "Ortiz Banco agreed to sell its arm. The Madrid lender needs cash.\n\nAnalysts said Edmund Vale was in talks with Lind Shipping. The Geneva giant could not be reached.\n\n" +
			"Vesto Nord makes pipes. Shares in the Lyon group fell.\n\nThe Labour Board fined it. The Vienna fund declined to comment.",
		names: "O:Ortiz Banco; L:Madrid; P:Edmund Vale; O:Lind Shipping; L:Geneva; O:Vesto Nord; L:Lyon; O:Labour Board; L:Vienna",
		want: []want{
			{"Ortiz Banco", brief.Organization, []string{"Madrid lender"}, nil},
			{"Lind Shipping", brief.Organization, []string{"Geneva giant"}, nil},
			{"Vesto Nord", brief.Organization, []string{"Lyon group"}, nil},
			{"Labour Board", brief.Organization, nil, []string{"Vienna fund"}},
		},
	},
	{
		name: "what somebody may be called for what he did or suffered",
		text: "Hana Weiss won the Halden prize on Tuesday. Her translator, Paul Deane, wept. The winner receives 50,000 euros.\n\n" +
			"Jens Krag was jailed for six years on Friday. The judge, Mette Holm, said the defendant had shown no remorse.\n\n" +
			"Anwar Lind was shot dead outside his home. The victim was 63. Peter Vale was not charged. Ada Roe said the accused had lied.",
		names: "P:Hana Weiss; L:Halden; P:Paul Deane; P:Jens Krag; P:Mette Holm; P:Anwar Lind; P:Peter Vale; P:Ada Roe",
		want: []want{
			{"Hana Weiss", brief.Person, []string{"winner"}, nil},
			{"Jens Krag", brief.Person, []string{"defendant"}, nil},
			{"Anwar Lind", brief.Person, []string{"victim"}, nil},
			{"Peter Vale", brief.Person, nil, []string{"accused"}},
		},
	},
	{
		name: "a title that leaves out who it is about",
		text: "Harbour boss jailed as heiress sues brother\n\nThe former head of Halden harbour was jailed for six years on Friday. Colin Vale, 58, denied taking bribes.\n\n" +
			"Rosa Lind has sued her brother, Otto Lind, in Oslo.",
		names: "L:Halden; P:Colin Vale; P:Rosa Lind; P:Otto Lind; L:Oslo",
		want: []want{
			{"Colin Vale", brief.Person, []string{"Harbour boss", "former head of Halden harbour"}, nil},
			{"Otto Lind", brief.Person, []string{"brother"}, nil},
		},
	},
	{
		name:  "a title that opens with who the first sentence is about",
		text:  "Striker walks out on club\n\nLuis Holm, the Halden forward, has left Vesto for good, his lawyer said on Monday. Minister Ada Roe regretted it.",
		names: "P:Luis Holm; L:Halden; O:Vesto; P:Ada Roe",
		want:  []want{{"Luis Holm", brief.Person, []string{"Striker"}, nil}},
	},
	{
		name: "relatives of one family's name, told nowhere else",
		text: "Edmund Vale runs the line. Rosa Vale launched a bid on Tuesday to oust her brother. \"My sister left the table,\" Edmund Vale said.\n\n" +
			"Aizada Petrova said her father had eaten nothing. Temir Petrov is in hospital.",
		names: "P:Edmund Vale; P:Rosa Vale; P:Edmund Vale; P:Aizada Petrova; P:Temir Petrov",
		want: []want{
			{"Edmund Vale", brief.Person, []string{"her brother"}, nil},
			{"Rosa Vale", brief.Person, []string{"My sister"}, nil},
			{"Temir Petrov", brief.Person, []string{"her father"}, nil},
		},
	},
	{
		name:  "namesakes who are not related",
		text:  "Grace Vale chairs the board. Joan Vale leads the union. The two women are not related. Joan Vale said her sister was ill.",
		names: "P:Grace Vale; P:Joan Vale; P:Joan Vale",
		want:  []want{{"Grace Vale", brief.Person, nil, []string{"her sister"}}},
	},
	{
		name: "a country by its government, whose official or neighbour is told",
		text: "Belgium's economy minister, Pieter Lind, said the government would not take sides. Norway's prime minister, Ada Holm, denied it. Her government has been in office for a year.\n\n" +
			"Chad and the Vesto Front signed a truce on Monday. The government will free 300 prisoners.",
		names: "C:Belgium; P:Pieter Lind; C:Norway; P:Ada Holm; C:Chad; O:Vesto Front",
		want: []want{
			{"Belgium", brief.Country, []string{"government"}, nil},
			{"Norway", brief.Country, []string{"Her government"}, nil},
			{"Chad", brief.Country, []string{"government"}, nil},
		},
	},
	{
		name:  "a body by those who are its members",
		text:  "The Constitutional Court struck down the law on Monday. It was vague. The judges voted by seven to two.",
		names: "O:Constitutional Court",
		want:  []want{{"Constitutional Court", brief.Organization, []string{"judges"}, nil}},
	},
	{
		name: "counterparts hold one office, in two countries",
		text: "Foreign Secretary Alan Vale flew to Ankara to meet his Turkish counterpart, Selim Aksoy. The Turkish foreign minister said talks were useful. " +
			"The foreign secretary went on to Doha.",
		names: "P:Alan Vale; L:Ankara; D:Turkish; P:Selim Aksoy; D:Turkish; L:Doha",
		want: []want{
			{"Alan Vale", brief.Person, []string{"foreign secretary"}, nil},
			{"Selim Aksoy", brief.Person, []string{"his Turkish counterpart", "Turkish foreign minister"}, nil},
		},
	},
	{
		name: "an epithet in what another says",
		text: "Rebel leader Musa Lind was captured in Oslo on Sunday. The interior minister, Ivo Bah, said the fugitive would be handed over. " +
			"Singer Rosa Holm fell in Lima. Her manager, Tom Rey, said the star was tired.",
		names: "P:Musa Lind; L:Oslo; P:Ivo Bah; P:Rosa Holm; L:Lima; P:Tom Rey",
		want: []want{
			{"Musa Lind", brief.Person, []string{"fugitive"}, nil},
			{"Rosa Holm", brief.Person, []string{"star"}, nil},
		},
	},
	{
		name: "other names that the text tells of somebody",
		text: "Temir Vale, known across the coast as the Owl, or Sova, is in hospital. Gulna Roe, a blogger who wrote as Apa, was shot. Apa had 90,000 readers.\n\n" +
			"The head of the electoral commission (CNE), Ana Holm, said turnout was low.",
		names: "P:Temir Vale; P:Owl; P:Sova; P:Gulna Roe; P:Apa; P:Apa; O:CNE; P:Ana Holm",
		want: []want{
			{"Temir Vale", brief.Person, []string{"Owl", "Sova"}, nil},
			{"Gulna Roe", brief.Person, []string{"Apa"}, nil},
			{"CNE", brief.Organization, []string{"electoral commission"}, nil},
			{"Ana Holm", brief.Person, nil, []string{"electoral commission"}},
		},
	},
	{
		name: "who an article is about is taken up by his life where a paragraph opens",
		text: "The opposition leader Temir Vale is fighting for his life after he fell at a dinner on Monday. Vale was taken to Lind.\n\n" +
			"\"It was poison,\" said Karl Roe, a doctor at Lind.\n\nThe former police general founded the party. The 58-year-old fled a year ago.",
		names: "P:Temir Vale; P:Vale; L:Lind; P:Karl Roe; L:Lind",
		want: []want{
			{"Temir Vale", brief.Person, []string{"former police general"}, nil},
			{"Karl Roe", brief.Person, nil, []string{"former police general"}},
		},
	},
	{
		name: "public bodies are no unions, and what a body is told by beside its name",
		text: "Peter Roe, for the Lind Health Service, said the offer stood. The union walked out. " +
			"The union representing 1,900 miners at Vesto, Minera, is to hold a rally. Ada Holm accused the minister of hiding. Minister Tom Vale replied.",
		names: "P:Peter Roe; O:Lind Health Service; L:Vesto; P:Minera; P:Ada Holm; P:Tom Vale",
		want: []want{
			{"Lind Health Service", brief.Organization, nil, []string{"union"}},
			{"Minera", brief.Organization, nil, nil},
			{"Tom Vale", brief.Person, []string{"minister"}, []string{"minister of hiding"}},
		},
	},
	{
		name: "buyers and targets, and a country by what it is like",
		text: "Nordlind agreed to buy Vesto Foods for a billion. Shares in the target jumped. The buyer will pay in cash.\n\n" +
			"The board blocked its attempt to buy Halden Dairies. Shares in the target rose again.\n\n" +
			"Bolivia will sell lithium. The Andean country needs dollars. Mali expelled an envoy. The junta has hired mercenaries.",
		names: "O:Nordlind; O:Vesto Foods; O:Halden Dairies; C:Bolivia; L:Andean; C:Mali",
		want: []want{
			{"Nordlind", brief.Organization, []string{"buyer"}, nil},
			{"Vesto Foods", brief.Organization, []string{"target"}, nil},
			{"Halden Dairies", brief.Organization, nil, []string{"target"}},
			{"Bolivia", brief.Country, []string{"Andean country"}, nil},
			{"Mali", brief.Country, []string{"junta"}, nil},
		},
	},
	{
		name:  "so many, told by their number alone",
		text:  "Four Halden customs officers were freed on Sunday. The four had been held for a week. The two met again in May.",
		names: "L:Halden",
		want:  []want{{"Four Halden customs officers", brief.Group, []string{"four"}, []string{"two"}}},
		gone:  []string{"two"},
	},
}
