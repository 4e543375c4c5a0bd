package actors

import "readout/app/brief"

// moreCases are further texts written for these tests, in the form of cases.
var moreCases = []textCase{
	{
		name: "ships told by what stands behind, beside or before their names",
		text: "The Carla Mendes, a 40-year-old roll-on roll-off ferry built in Poland, sank on Monday. Two cutters, the Juan Perez and the Ada Lind, were sent. " +
			"The Emma Holm was near. The trawler Margaret Rose was not. The owner of the Rose, Peter Holm, said nothing. The Carla Mendes had 40 people on board.",
		names: "P:Carla Mendes; C:Poland; P:Juan Perez; P:Ada Lind; P:Emma Holm; P:Margaret Rose; P:Rose; P:Peter Holm; P:Carla Mendes",
		want:  []want{{"Peter Holm", brief.Person, []string{"owner of the Rose"}, nil}},
		gone:  []string{"Carla Mendes", "Juan Perez", "Ada Lind", "Emma Holm", "Margaret Rose", "Rose"},
	},
	{
		name:  "a sentence that a preposition opens, and an agency of two tasks",
		text:  "At the hospital, Ada Roe was looking for her brother. Peter Holm heads the office of the national search and rescue agency, Basarnas. Basarnas sent divers.",
		names: "P:Ada Roe; P:Peter Holm; P:Basarnas; P:Basarnas",
		want: []want{
			{"Ada Roe", brief.Person, []string{"her"}, []string{"hospital"}},
			{"Basarnas", brief.Organization, []string{"national search and rescue agency"}, nil},
		},
	},
	{
		name: "a deputy is not who he stands in for, nor one man's successor the next one's",
		text: "Prime Minister Tomas Vale dismissed his deputy on Thursday. Deputy Prime Minister Olga Danko was replaced by Peter Lind.\n\n" +
			"Danko called the move cowardly. The former general told a newspaper she knew nothing. General Ada Roe, the army chief, denied it.\n\n" +
			"The prime minister did not name her. The premier's office was closed. Finance Minister Otto Brandt said his designated successor, Hans Blom, was ready. " +
			"Karl Beck, who lost the vote, said his successor had failed.",
		names: "P:Tomas Vale; P:Olga Danko; P:Danko; P:Peter Lind; P:Ada Roe; P:Otto Brandt; P:Hans Blom; P:Karl Beck",
		want: []want{
			{"Tomas Vale", brief.Person, []string{"prime minister", "premier"}, nil},
			{"Olga Danko", brief.Person, []string{"his deputy", "former general", "Danko"}, []string{"prime minister"}},
			{"Ada Roe", brief.Person, []string{"army chief"}, []string{"former general"}},
			{"Hans Blom", brief.Person, []string{"his designated successor"}, []string{"his successor"}},
		},
	},
	{
		name: "offices held until now, and not yet held",
		text: "The ministry goes to Ivo Stein, until now the acting governor of the island. Mia Falk is to be sworn in on Friday. " +
			"The home minister-designate said she was ready.",
		names: "P:Ivo Stein; P:Mia Falk",
		want: []want{
			{"Ivo Stein", brief.Person, []string{"acting governor of the island"}, nil},
			{"Mia Falk", brief.Person, []string{"home minister-designate"}, nil},
		},
	},
	{
		name:  "an honorific before an office before a name",
		text:  "The judge, Mrs Justice Hope, warned jurors. The judge said the trial would go on.",
		names: "P:Hope",
		want:  []want{{"Hope", brief.Person, []string{"judge"}, nil}},
	},
	{
		name: "bodies taken up by who was spoken of last, whatever else is known",
		text: "Norvig said on Tuesday it would buy Halden Partners. The Oslo-based lender will pay in cash. The Norwegian company declined to comment.\n\n" +
			"Shares in Halden rose. The British group has been looking for a buyer.\n\nVesta Airways cancelled 40 flights. The carrier blamed the weather.\n\n" +
			"Ola Mining fired Peter Holm. The buyout firm Kestrel is its largest owner. The American firm wants two seats on the board.",
		names: "O:Norvig; O:Halden Partners; O:Halden; D:Norwegian; D:British; O:Vesta Airways; O:Ola Mining; P:Peter Holm; O:Kestrel; D:American",
		want: []want{
			{"Norvig", brief.Organization, []string{"Oslo-based lender", "Norwegian company"}, []string{"carrier"}},
			{"Halden Partners", brief.Organization, []string{"British group"}, []string{"carrier"}},
			{"Vesta Airways", brief.Organization, []string{"carrier"}, nil},
			{"Kestrel", brief.Organization, []string{"American firm", "its largest owner"}, nil},
		},
	},
	{
		name:  "what people are called, and who is another for it",
		text:  "Peter Holm died on Monday. Mrs Holm was not at home. Of course Mr Holm had smiled.",
		names: "P:Peter Holm; P:Holm",
		want:  []want{{"Peter Holm", brief.Person, []string{"Mr Holm"}, []string{"Mrs Holm", "course Mr Holm"}}, {"Holm", brief.Person, []string{"Mrs Holm"}, nil}},
	},
	{
		name:  "a club of a division, and a source behind a hyphen",
		text:  "Delwyn Rovers have sacked their manager. The League One club sit bottom. A source close to the Boston-based bidder said the side would be sold.",
		names: "O:Delwyn Rovers; L:Boston",
		want: []want{
			{"Delwyn Rovers", brief.Organization, []string{"League One club", "side"}, nil},
			{"source close to the Boston-based bidder", brief.Person, nil, nil},
		},
	},
	{
		name: "who stands before a court, and who is heard there",
		text: "Colin Price, 58, denies conspiracy. Deborah Lamb, prosecuting, called Tamsin Rook.\n\nMs Rook told the court that he had telephoned. \"He laughed,\" the witness said.\n\n" +
			"The defendant was silent. Police found cash at the accused's home.",
		names: "P:Colin Price; P:Deborah Lamb; P:Tamsin Rook; P:Rook",
		want: []want{
			{"Colin Price", brief.Person, []string{"defendant", "accused"}, []string{"witness"}},
			{"Tamsin Rook", brief.Person, []string{"witness"}, nil},
		},
	},
	{
		name: "outlets by their sort, a station beside its name, and a leader of a party",
		text: "Russia's TASS, citing a source, said talks had collapsed. The source told the agency that he was there.\n\nThe Solvik radio station said ten had died. Solvik had no details.\n\n" +
			"The Turkish leader left on Monday. Ada Roe, the leader of the Turkish opposition party CHP, did not. Turkish President Tarik Erdem spoke.",
		names: "C:Russia; O:TASS; O:Solvik; D:Turkish; P:Ada Roe; O:CHP; P:Tarik Erdem",
		want: []want{
			{"TASS", brief.Organization, []string{"agency"}, nil},
			{"Solvik", brief.Organization, []string{"Solvik radio station"}, nil},
			{"Tarik Erdem", brief.Person, []string{"Turkish leader"}, nil},
		},
	},
	{
		name:  "two titles before one name, and a party before its leader",
		text:  "Among them was the activist and singer Luka Holm. Lelo leader Ada Roe walked out. Lelo has ten seats. The party will sue.",
		names: "P:Luka Holm; P:Lelo; P:Ada Roe; P:Lelo",
		want: []want{
			{"Luka Holm", brief.Person, []string{"activist"}, nil},
			{"Lelo", brief.Organization, []string{"party"}, nil},
		},
	},
	{
		name:  "a speaker who goes on under another description",
		text:  "Fire\n\nAda Roe was asleep. The floor, she said, \"became the wall.\" A man she did not know pushed her out. \"I never saw his face,\" the nursing student said.",
		names: "P:Ada Roe",
		want:  []want{{"Ada Roe", brief.Person, []string{"nursing student"}, nil}},
	},
}
