package actors

import "readout/app/brief"

// textCase is a text with its names and what becomes of them.
type textCase struct {
	name, text, names, publisher string
	want                         []want
	gone                         []string
}

// cases are texts written for these tests; persons and events are invented.
var cases = []textCase{
	{
		name: "acronym, titles, opposition leader",
		text: "Kasonda wins in tight vote\n\nPresident Felix Kasonda was declared the winner on Monday. Ruth Mbewe of the opposition Civic Unity Front (CUF) rejected the result.\n\n" +
			"The opposition leader told supporters that the count was false. The CUF will go to court. Mbewe said she had proof, and the president urged calm.",
		names: "P:Felix Kasonda; P:Kasonda; P:Ruth Mbewe; P:Mbewe; O:Civic Unity Front; O:CUF",
		want: []want{
			{"Felix Kasonda", brief.Person, []string{"Kasonda", "president"}, []string{"opposition leader", "she"}},
			{"Ruth Mbewe", brief.Person, []string{"Mbewe", "opposition leader", "she"}, nil},
			{"Civic Unity Front", brief.Organization, []string{"CUF"}, nil},
		},
		gone: []string{"CUF", "Mbewe"},
	},
	{
		name: "metonyms and places",
		text: "Moscow rejected the charge. Foreign Minister Olga Danko said in Moscow that Russia had no part in it. The Kremlin called the report a fairy tale.\n\n" +
			"Japan asked Beijing for talks. In Beijing, Chinese officials declined to comment. China said later that it would reply.",
		names: "L:Moscow; P:Olga Danko; C:Russia; O:Kremlin; C:Japan; L:Beijing; D:Chinese; C:China",
		want: []want{
			{"Russia", brief.Country, []string{"Moscow", "Kremlin"}, nil},
			{"China", brief.Country, []string{"Beijing", "Chinese", "it"}, nil},
			{"Moscow", brief.Location, nil, nil},
			{"Beijing", brief.Location, nil, nil},
		},
	},
	{
		name: "namesakes in a family firm",
		text: "Harlow Mills has agreed to be sold to Brandt Group for 2 billion euros. Sir Peter Harlow, the chairman, said the board was content. " +
			"Edith Harlow, his sister and a former director, said she would vote against it.\n\nHarlow makes bread. Brandt said the company would keep its head office.",
		names: "O:Harlow Mills; O:Brandt Group; P:Peter Harlow; P:Edith Harlow; O:Harlow; O:Brandt",
		want: []want{
			{"Harlow Mills", brief.Organization, []string{"Harlow"}, nil},
			{"Peter Harlow", brief.Person, []string{"chairman", "his"}, []string{"Harlow", "she"}},
			{"Edith Harlow", brief.Person, []string{"his sister", "she"}, []string{"Harlow"}},
			{"Brandt Group", brief.Organization, []string{"Brandt"}, nil},
		},
	},
	{
		name: "apposition after a comma, its officer",
		text: "Varga Shipping (VS) denied the claim. \"Our logs are clean,\" its chief information officer, Petra Lindqvist, said on Friday. " +
			"The company said it would appeal. The port's union, the Dockers' League, called a strike.",
		names: "O:Varga Shipping; O:VS; P:Petra Lindqvist; O:Dockers' League",
		want: []want{
			{"Varga Shipping", brief.Organization, []string{"VS", "company", "its"}, nil},
			{"Petra Lindqvist", brief.Person, []string{"its chief information officer"}, nil},
		},
		gone: []string{"VS"},
	},
	{
		name: "other words for who has just been spoken of",
		text: "Ada Roe, who heads the Halden Forum, told reporters that the ruling was cruel. The activist said women would suffer first.\n\n" +
			"Tom Vale described the railway as a dream. The 79-year-old also asked for help.\n\n" +
			"Deputy Prime Minister Olga Danko warned of cuts. The minister left early.\n\n" +
			"Peter Lind, the party leader, praised the veto. The 76-year-old former prime minister spoke to the press.",
		names: "P:Ada Roe; O:Halden Forum; P:Tom Vale; P:Olga Danko; P:Peter Lind",
		want: []want{
			{"Ada Roe", brief.Person, []string{"activist"}, []string{"minister"}},
			{"Tom Vale", brief.Person, []string{"79-year-old"}, nil},
			{"Olga Danko", brief.Person, []string{"minister"}, []string{"76-year-old former prime minister"}},
			{"Peter Lind", brief.Person, []string{"76-year-old former prime minister"}, nil},
		},
		gone: []string{"activist", "79-year-old"},
	},
	{
		name:  "charged, and told of by a lawyer",
		text:  "The security chief, Paul Flor, said the town was afraid. Prosecutors have charged Miguel Dias with the killings. Police arrested the alleged gang leader in Leeds.",
		names: "P:Paul Flor; P:Miguel Dias; L:Leeds",
		want:  []want{{"Miguel Dias", brief.Person, []string{"alleged gang leader"}, nil}},
	},
	{
		name:  "two roles behind a name, and a role that ends in a long name",
		text:  "Abdel Roe, the army chief and Norway's de facto leader, visited troops. The governor of the Central Bank of the Republic of Norway (CBN), Ada Lind, said rates would stay.",
		names: "P:Abdel Roe; C:Norway; O:Central Bank of the Republic of Norway; O:CBN; P:Ada Lind",
		want: []want{
			{"Abdel Roe", brief.Person, []string{"army chief", "Norway's de facto leader"}, nil},
			{"Ada Lind", brief.Person, []string{"governor of the Central Bank of the Republic of Norway"}, nil},
		},
	},
	{
		name: "owner that is a firm, and an agency of the UN",
		text: "The owner of the ship, Oslo-based Halden Shipping, said it was sorry. The United Nations was told. The UN agency's director, Ada Roe, said the road was closed. " +
			"Dockers accused the gang known as Pale Otter. Norway's parliament heard of mafias.",
		names: "L:Oslo; O:Halden Shipping; O:United Nations; O:UN; P:Ada Roe; O:Pale Otter; C:Norway",
		want: []want{
			{"Halden Shipping", brief.Organization, []string{"owner of the ship", "it"}, nil},
			{"United Nations", brief.Organization, []string{"UN"}, []string{"UN agency"}},
			{"Pale Otter", brief.Organization, []string{"gang"}, nil},
		},
	},
	{
		name: "party men, former offices, nationality alone and well-known bodies",
		text: "Norwegian Prime Minister Ben Roe told his cabinet that the talks were a trap. The Likud leader said Norway would act.\n\n" +
			"Speaker Ana Lind called the blockade a disgrace. The former premier said that many had been hurt.\n\n" +
			"Tom Grosso, the agency's director, spoke on Monday. The Argentine warned that the lists were lost.\n\n" +
			"Norway will join the EU, she said, and the bloc cannot look away.",
		names: "D:Norwegian; P:Ben Roe; O:Likud; C:Norway; P:Ana Lind; P:Tom Grosso; D:Argentine; O:EU",
		want: []want{
			{"Ben Roe", brief.Person, []string{"Likud leader"}, nil},
			{"Ana Lind", brief.Person, []string{"former premier"}, nil},
			{"Tom Grosso", brief.Person, []string{"Argentine"}, nil},
			{"EU", brief.Organization, []string{"bloc"}, nil},
		},
		gone: []string{"Argentina", "Argentine"},
	},
	{
		name:  "groups that only somebody's words are of, and whom everybody tells",
		text:  "\"The public was kept in the dark, and thousands of people will suffer,\" Ada Roe told reporters.",
		names: "P:Ada Roe",
		want:  []want{{"Ada Roe", brief.Person, nil, nil}},
		gone:  []string{"public", "reporters", "thousands of people"},
	},
	{
		name:  "firm by the middle of its name, seat of the Commission, an aide",
		text:  "The European Commission asked for an answer. Brussels wants it soon. Zhejiang Vanda Holding Group agreed. Vanda will invest.\n\nBen Roe, the chief of staff, denied it. The presidential aide said it was false.",
		names: "O:European Commission; L:Brussels; O:Zhejiang Vanda Holding Group; O:Vanda; P:Ben Roe",
		want: []want{
			{"European Commission", brief.Organization, []string{"Brussels"}, nil},
			{"Zhejiang Vanda Holding Group", brief.Organization, []string{"Vanda"}, nil},
			{"Ben Roe", brief.Person, []string{"presidential aide"}, nil},
		},
		gone: []string{"Vanda"},
	},
	{
		name:  "appointed",
		text:  "The company has appointed Ada Roe as chief executive. Tom Vale left.",
		names: "P:Ada Roe; P:Tom Vale",
		want: []want{
			{"Ada Roe", brief.Person, []string{"chief executive"}, nil},
		},
	},
	{
		name:  "halves of Korea",
		text:  "North Korea fired two shells at South Korea. The North said it was a test, and the South did not answer.",
		names: "C:North Korea; C:South Korea; L:North; L:South",
		want: []want{
			{"North Korea", brief.Country, []string{"North"}, []string{"South"}},
			{"South Korea", brief.Country, []string{"South"}, []string{"North"}},
		},
	},
	{
		name:  "declared the winner",
		text:  "Ada Roe has been declared the winner of the election. Tom Vale called it a fraud.",
		names: "P:Ada Roe; P:Tom Vale",
		want: []want{
			{"Ada Roe", brief.Person, []string{"winner of the election"}, nil},
		},
	},
	{
		name:  "another group than the one so named",
		text:  "Halden Terminal Group runs the port. The leader of the largest opposition group, Tom Vale, criticised the government.",
		names: "O:Halden Terminal Group; P:Tom Vale",
		want: []want{
			{"Halden Terminal Group", brief.Organization, nil, []string{"largest opposition group"}},
		},
	},
	{
		name: "two ministers",
		text: "Interior Minister Jon Aster met Foreign Minister Mira Sole on Tuesday. The interior minister said the border would stay open. " +
			"The foreign minister thanked him. Sole, 51, a former judge, leaves for Oslo today.",
		names: "P:Jon Aster; P:Mira Sole; P:Sole; L:Oslo",
		want: []want{
			{"Jon Aster", brief.Person, []string{"interior minister", "him"}, []string{"foreign minister"}},
			{"Mira Sole", brief.Person, []string{"foreign minister", "Sole"}, []string{"interior minister"}},
			{"Oslo", brief.Location, nil, nil},
		},
	},
	{
		name: "unnamed speakers are actors",
		text: "Two people familiar with the matter said the bank would close. A person close to the ministry confirmed it. " +
			"Police said nine people were held. An aide to Paula Reyes denied that she had known.",
		names: "P:Paula Reyes",
		want: []want{
			{"Two people familiar with the matter", brief.Group, nil, nil},
			{"person close to the ministry", brief.Person, nil, nil},
			{"Police", brief.Group, nil, nil},
			{"aide to Paula Reyes", brief.Person, nil, nil},
			{"Paula Reyes", brief.Person, nil, nil},
		},
	},
	{
		name: "where unnamed speakers are and what they know",
		text: "Two diplomats in Oslo said the bank would close. A source in the delegation confirmed it. Sources at the ministry did not. Sources at the port were silent. " +
			"Four people with direct knowledge of the case said she had known. People familiar with the matter said it was late. A source close to the Bergen-based bidder insisted the deal was done. Five people in Oslo were hurt.",
		names: "L:Oslo; L:Bergen; L:Oslo",
		want: []want{
			{"Two diplomats in Oslo", brief.Group, nil, nil},
			{"source in the delegation", brief.Person, nil, nil},
			{"Sources at the ministry", brief.Group, nil, []string{"Sources at the port"}},
			{"Four people with direct knowledge of the case", brief.Group, nil, nil},
			{"People familiar with the matter", brief.Group, nil, nil},
			{"source close to the Bergen-based bidder", brief.Person, nil, nil},
			{"Five people", brief.Group, nil, nil},
		},
	},
	{
		name:  "official names and acronyms of countries",
		text:  "South Korea said on Friday that the ROK navy had rescued two sailors. The Republic of Korea thanked the United States. The U.S. embassy said Washington was glad. Seoul will send a letter.",
		names: "C:South Korea; C:ROK; C:Republic of Korea; C:United States; C:U.S.; L:Washington; L:Seoul",
		want: []want{
			{"South Korea", brief.Country, []string{"ROK", "Republic of Korea", "Seoul"}, nil},
			{"United States", brief.Country, []string{"U.S.", "Washington"}, nil},
		},
	},
	{
		name: "regulator and agency by type",
		text: "The Aviation Safety Board grounded the fleet of Nimbus Air on Sunday. The regulator said the airline had ignored warnings. " +
			"Nimbus said it disagreed. The state news agency Lumen and the Tarn news agency reported the order.",
		names: "O:Aviation Safety Board; O:Nimbus Air; O:Nimbus; O:Lumen; O:Tarn",
		want: []want{
			{"Aviation Safety Board", brief.Organization, []string{"regulator"}, nil},
			{"Nimbus Air", brief.Organization, []string{"Nimbus", "airline", "it"}, nil},
			{"Lumen", brief.Organization, []string{"state news agency"}, nil},
			{"Tarn", brief.Organization, nil, nil},
		},
	},
	{
		name: "counterpart and nationality",
		text: "Chilean Energy Minister Rosa Quintana met her Peruvian counterpart Luis Tello in Lima. The Peruvian minister said the pipeline was safe. " +
			"The Chilean minister praised him. The Chilean government will vote on it.",
		names: "D:Chilean; P:Rosa Quintana; D:Peruvian; P:Luis Tello; L:Lima",
		want: []want{
			{"Rosa Quintana", brief.Person, []string{"Chilean minister"}, []string{"Peruvian minister"}},
			{"Luis Tello", brief.Person, []string{"her Peruvian counterpart", "him"}, nil},
			{"Chile", brief.Country, []string{"Chilean government"}, nil},
		},
	},
	{
		name: "who chairs, who leads",
		text: "Amos Keita, who chairs the National Election Board (NEB), announced the result. Dora Keita of the Green Party refused to accept it. The two are not related.\n\n" +
			"The NEB chair told reporters the count was over. Keita, 44, a former teacher, said she would sue.",
		names: "P:Amos Keita; O:National Election Board; O:NEB; P:Dora Keita; O:Green Party; P:Keita",
		want: []want{
			{"Amos Keita", brief.Person, []string{"NEB chair"}, []string{"she"}},
			{"Dora Keita", brief.Person, []string{"she"}, nil},
		},
	},
	{
		name:  "also known as",
		text:  "The hackers, a group called Pale Otter, also known as Quill Bear, broke into a bank. Pale Otter has ties to the army. Quill Bear struck in 2019.",
		names: "O:Pale Otter; O:Quill Bear",
		want:  []want{{"Pale Otter", brief.Organization, []string{"Quill Bear"}, nil}},
		gone:  []string{"Quill Bear"},
	},
	{
		name:  "spellings",
		text:  "Volodymyr Zelenskyy spoke in Kyiv. Zelensky said Kiev would not yield.",
		names: "P:Volodymyr Zelenskyy; P:Zelensky; L:Kyiv; L:Kiev",
		want: []want{
			{"Volodymyr Zelenskyy", brief.Person, []string{"Zelensky"}, nil},
			{"Ukraine", brief.Country, []string{"Kiev"}, []string{"Kyiv"}},
		},
	},
	{
		name: "a firm and the man it is named after",
		text: "A court has ordered Tanabe Motor Corp to pay the family of a student. It ruled that Japan's third-largest carmaker had hidden the defect.\n\n" +
			"Tanabe said it would study the ruling. The automaker's president, Kenta Tanabe, apologised. He did not say whether the firm would appeal. Shares in Tanabe fell 6%.",
		names: "O:Tanabe Motor Corp; C:Japan; P:Tanabe; P:Kenta Tanabe",
		want: []want{
			{"Tanabe Motor Corp", brief.Organization, []string{"Tanabe", "Japan's third-largest carmaker", "automaker"}, nil},
			{"Kenta Tanabe", brief.Person, []string{"automaker's president", "He"}, []string{"Tanabe", "firm"}},
		},
	},
	{
		name:  "a ship named after a woman",
		text:  "Guards seized the tanker Maria Roth on Friday. The Maria Roth is named after the wife of the firm's founder, Otto Roth. Roth died in 1961.",
		names: "P:Maria Roth; P:Otto Roth; P:Roth",
		want:  []want{{"Otto Roth", brief.Person, []string{"firm's founder", "Roth"}, []string{"wife of the firm's founder"}}},
		gone:  []string{"Maria Roth"},
	},
	{
		name:  "dateline and agency",
		text:  "LIMA (AP) - The civil defence agency Indeca said 40 people had died. Firefighter Luis Sosa pulled out a boy. \"He was calling,\" the rescuer said. His colleague Ana Tito was searching.",
		names: "L:LIMA; O:AP; P:Indeca; P:Firefighter Luis Sosa; P:Ana Tito",
		want: []want{
			{"Lima", brief.Location, nil, []string{"AP"}},
			{"Indeca", brief.Organization, []string{"civil defence agency"}, nil},
			{"Luis Sosa", brief.Person, []string{"His"}, nil},
			{"Ana Tito", brief.Person, []string{"His colleague"}, nil},
		},
	},
	{
		name:  "houses of government: named country or not",
		text:  "The White House urged restraint. The United States said it was watching. Downing Street declined to comment.",
		names: "O:White House; C:United States; O:Downing Street",
		want: []want{
			{"United States", brief.Country, []string{"White House"}, nil},
			{"Downing Street", brief.Organization, nil, nil},
		},
	},
	{
		name:  "bank of the country, the opposition party",
		text:  "Ghana's central bank raised rates.\n\nThe Bank of Ghana acted on Monday. The opposition NDC called for the minister to go. \"He has lost control,\" the party said. The bank declined to comment.",
		names: "C:Ghana; O:Bank of Ghana; O:NDC",
		want: []want{
			{"Bank of Ghana", brief.Organization, []string{"Ghana's central bank", "bank"}, nil},
			{"NDC", brief.Organization, []string{"party"}, nil},
		},
	},
	{
		name:  "kin are nobody else",
		text:  "Mayor Lina Ortega was shot as she left home with her husband. Her brother, Tomas Ortega, a lawmaker, blamed a gang. The congressman called for calm. Ortega, 41, was seeking a second term in her town.",
		names: "P:Lina Ortega; P:Tomas Ortega; P:Ortega",
		want: []want{
			{"Lina Ortega", brief.Person, []string{"Ortega", "she"}, []string{"her husband", "Her brother", "congressman"}},
			{"Tomas Ortega", brief.Person, []string{"Her brother", "congressman"}, []string{"Ortega"}},
		},
	},
	{
		name:  "seat of a union of states",
		text:  "The EU rejected the offer on Monday. Brussels said it would keep the duties, and the bloc is to vote in May.",
		names: "O:EU; L:Brussels",
		want:  []want{{"EU", brief.Organization, []string{"Brussels", "bloc"}, nil}},
	},
	{
		name:  "town before a possessor",
		text:  "Two days after they took the town of Velmar, Oslo's forces left the region, Norway said.",
		names: "L:Velmar; L:Oslo; C:Norway",
		want:  []want{{"Velmar", brief.Location, []string{"town of Velmar"}, nil}, {"Norway", brief.Country, nil, []string{"town of Velmar"}}},
	},
	{
		name:  "nation told by nothing else",
		text:  "Maros Holm said the duties would stay. The Slovak politician also spoke of trade.",
		names: "P:Maros Holm; D:Slovak",
		want:  []want{{"Maros Holm", brief.Person, []string{"Slovak politician"}, nil}},
	},
	{
		name:  "country with a superlative",
		text:  "Norvig Motors opened a plant. Spain, the second-largest maker of cars, asked for talks. The company said it would hire.",
		names: "O:Norvig Motors; C:Spain",
		want: []want{
			{"Spain", brief.Country, []string{"second-largest maker of cars"}, nil},
			{"Norvig Motors", brief.Organization, []string{"company"}, nil},
		},
	},
	{
		name:  "the state and the government are no firm and no ministry",
		text:  "Nordhaven drills for gas. The court told the state to pay. The Finance Ministry said the new government would float the crown.",
		names: "O:Nordhaven; O:Finance Ministry",
		want: []want{
			{"Nordhaven", brief.Organization, nil, []string{"state"}},
			{"Finance Ministry", brief.Organization, nil, []string{"new government"}},
		},
	},
	{
		name:  "activists, not the court",
		text:  "The Hague Court acquitted two activists who were tried after they occupied a rig.",
		names: "O:Hague Court",
		want:  []want{{"two activists", brief.Group, []string{"they"}, nil}},
	},
	{
		name:      "publisher by another name, nobody's byline",
		text:      "Floods kill forty\n\nBy Our Correspondent\n\nForty people died in floods on Monday, the Associated Press said. Mr. Roe, who led the rescue, told the agency so.",
		names:     "O:Associated Press; P:Roe",
		publisher: "AP",
		want:      []want{{"Associated Press", brief.Organization, []string{"agency"}, nil}},
		gone:      []string{"AP", "Our Correspondent"},
	},
	{
		name:  "a name's first word tells no sort",
		text:  "Soldiers crossed the Military Line on Monday. Norway's military said it fired shots.",
		names: "O:Military Line; C:Norway",
		want:  []want{{"Military Line", brief.Organization, nil, []string{"Norway's military"}}},
	},
	{
		name:  "an office named before",
		text:  "Ada Roe urged the Lund Prosecutor's Office to act on Monday. The office confirmed that it would. Roe left her office.",
		names: "P:Ada Roe; O:Lund Prosecutor's Office; P:Roe",
		want:  []want{{"Lund Prosecutor's Office", brief.Organization, []string{"office", "it"}, nil}},
		gone:  []string{"office"},
	},
	{
		name:  "honorific within an apposition",
		text:  "Daniel Hargreave shot a man. Hargreave will appear in court.\n\nThe commissioner, Sir Mark Rowe, said he understood. He has argued that officers face scrutiny.",
		names: "P:Daniel Hargreave; P:Hargreave; P:Mark Rowe",
		want:  []want{{"Mark Rowe", brief.Person, []string{"commissioner", "He", "he"}, nil}},
	},
	{
		name:  "speaker who ends a tag",
		text:  "\"We have admired this business for a decade,\" said Helvar's chief executive, Beat Aebischer. He said the group would save money.",
		names: "O:Helvar; P:Beat Aebischer",
		want:  []want{{"Beat Aebischer", brief.Person, []string{"He"}, nil}},
	},
	{
		name:  "surname that ends a tag, and a body named after the family",
		text:  "The Gowrie Email Panel met. Ada Gowrie came late. \"It is over,\" added Gowrie.",
		names: "O:Gowrie Email Panel; P:Ada Gowrie; P:Gowrie",
		want:  []want{{"Ada Gowrie", brief.Person, []string{"Gowrie"}, nil}},
	},
	{
		name:  "who said it goes on",
		text:  "The Court of Appeal said that the Transport Ministry had failed to act. It ordered a new study.",
		names: "O:Court of Appeal; O:Transport Ministry",
		want:  []want{{"Court of Appeal", brief.Organization, []string{"It"}, nil}},
	},
	{
		name: "ministries of two countries",
		text: "Brazil's Foreign Ministry voiced concern about the build-up. Russian Foreign Ministry spokeswoman Olga Danko told reporters that Moscow was in contact with Caracas. " +
			"The Foreign Ministry had received a request, she said.",
		names: "C:Brazil; O:Foreign Ministry; D:Russian; P:Olga Danko; L:Moscow; L:Caracas",
		want: []want{
			{"Brazil's Foreign Ministry", brief.Organization, nil, nil},
			{"Russian Foreign Ministry", brief.Organization, nil, nil},
			{"Olga Danko", brief.Person, []string{"she"}, nil},
		},
		gone: []string{"Foreign Ministry"},
	},
	{
		name: "who leads a country",
		text: "Foreign Minister Pavel Orlov of Russia flew to Ankara. He said that Russian President Igor Belov would call. " +
			"Orlov met the envoys of Russia. The Russian leader was told of the talks on Tuesday evening.",
		names: "P:Pavel Orlov; C:Russia; L:Ankara; D:Russian; P:Igor Belov; P:Orlov",
		want: []want{
			{"Igor Belov", brief.Person, []string{"Russian leader"}, nil},
			{"Pavel Orlov", brief.Person, []string{"Orlov"}, []string{"Russian leader"}},
		},
	},
	{
		name:  "head of a body with its acronym",
		text:  "Leader Ali Karim rejected it on Monday. The head of the Harbour Safety Agency (HSA), Rafael Costa, told the newspaper that it was late.",
		names: "P:Ali Karim; O:Harbour Safety Agency; O:HSA; P:Rafael Costa",
		want:  []want{{"Rafael Costa", brief.Person, []string{"head of the Harbour Safety Agency"}, nil}},
	},
	{
		name:  "widely known as, alias",
		text:  "The rebel leader Osman Daud, widely known as Hamdo, issued a statement. The police caught Rafael Ochoa, alias \"Tito\", in the coastal city. Tito was armed.",
		names: "P:Osman Daud; P:Hamdo; P:Rafael Ochoa; P:Tito",
		want: []want{
			{"Osman Daud", brief.Person, []string{"Hamdo"}, nil},
			{"Rafael Ochoa", brief.Person, []string{"Tito"}, nil},
		},
		gone: []string{"Hamdo", "Tito"},
	},
	{
		name: "namesakes, the one who has just spoken",
		text: "Kim Chol Su inspected a ship on Monday. Kim Chol Su praised the crew. Kim Chol Su left.\n\n" +
			"In a statement, Kim Un Hui said the North had no will to talk. \"We have said it several times,\" Kim said.",
		names: "P:Kim Chol Su; P:Kim Un Hui; P:Kim",
		want:  []want{{"Kim Un Hui", brief.Person, []string{"Kim"}, nil}},
	},
	{
		name:  "what the dateline's agency is not",
		text:  "SOLVIK, May 7 (Wireline News) - Police detained two reporters of the daily on Saturday, a day after the newspaper printed photographs.",
		names: "L:SOLVIK; O:Wireline News",
		want:  []want{{"Wireline News", brief.Organization, nil, []string{"newspaper", "daily"}}},
	},
	{
		name:  "the army and those it fights",
		text:  "The paramilitary Rapid Relief Forces (RRF) named a government on Tuesday. War broke out between the group and the army in May. The army said it would fight.",
		names: "O:Rapid Relief Forces; O:RRF",
		want:  []want{{"Rapid Relief Forces", brief.Organization, []string{"RRF"}, []string{"army"}}},
	},
	{
		name:  "the union and its council",
		text:  "The UN Human Rights Council met on Monday. UN experts said so. The UN said nothing.",
		names: "O:UN Human Rights Council; O:UN",
		want:  []want{{"UN Human Rights Council", brief.Organization, nil, []string{"UN"}}},
	},
	{
		name:  "hyphens in a title",
		text:  "It rained. \"It is a victory,\" said 24-year-old student Ada Basnet. Far-right leader Marine Le Moan agreed.",
		names: "P:Ada Basnet; P:Marine Le Moan",
		want: []want{
			{"Ada Basnet", brief.Person, []string{"24-year-old student"}, nil},
			{"Marine Le Moan", brief.Person, []string{"Far-right leader Marine Le Moan"}, nil},
		},
	},
	{
		name:  "what a capital's owner is at",
		text:  "Russia condemned the raid. The board will meet on Monday at Moscow's request. The envoys met at Moscow.",
		names: "C:Russia; L:Moscow; L:Moscow",
		want:  []want{{"Russia", brief.Country, []string{"Moscow"}, nil}},
	},
	{
		name: "an office nobody was said to hold",
		text: "It rained. Netanel, in a video statement, urged the envoys to leave. The prime minister also said he had spoken to Per Holm.\n\n" +
			"Russia's Igor Belov discussed it with Per Holm. Aide Pavel Orlov said the Russian president had condemned it.",
		names: "P:Netanel; P:Per Holm; C:Russia; P:Igor Belov; P:Per Holm; P:Pavel Orlov; D:Russian",
		want: []want{
			{"Netanel", brief.Person, []string{"prime minister", "he"}, nil},
			{"Igor Belov", brief.Person, []string{"Russian president"}, nil},
		},
	},
	{
		name: "a daughter and whom the surname means",
		text: "Duarte flown to court\n\nFormer President Raul Duarte was flown to court on Wednesday. Duarte's daughter, Senator Sara Duarte, said she would follow him. She called it a crime, she said.\n\n" +
			"The court met. Duarte is expected to appear within days.",
		names: "P:Duarte; P:Raul Duarte; P:Duarte; P:Sara Duarte; P:Duarte",
		want:  []want{{"Raul Duarte", brief.Person, []string{"Duarte"}, nil}, {"Sara Duarte", brief.Person, []string{"She"}, []string{"Duarte"}}},
	},
	{
		name:  "a tag's subject is no apposition",
		text:  "The premier resigned after unveiling his cabinet, Lidova Palace said.",
		names: "O:Lidova Palace",
		want:  []want{{"Lidova Palace", brief.Organization, nil, []string{"his cabinet", "cabinet"}}},
	},
	{
		name:  "words of a longer title",
		text:  "On Monday Labour Market Minister Johan Britz met Gujarat Chief Minister Anil Rao.",
		names: "P:Johan Britz; L:Gujarat; P:Anil Rao",
		want:  []want{{"Johan Britz", brief.Person, nil, nil}},
		gone:  []string{"Market", "Chief"},
	},
	{
		name: "offices with hyphens",
		text: "President-elect Anton Roe met Prime Minister-designate Beatrice Doe on Monday. The president-elect praised Attorney-General Karin Loe. " +
			"The Attorney-General thanked him.\n\nVice-President Carl Moe visited Ankara. The vice-president said talks would resume.",
		names: "P:Anton Roe; P:Beatrice Doe; P:Karin Loe; P:Carl Moe; L:Ankara",
		want: []want{
			{"Anton Roe", brief.Person, []string{"president-elect", "him"}, nil},
			{"Karin Loe", brief.Person, []string{"Attorney-General"}, nil},
			{"Carl Moe", brief.Person, []string{"vice-president"}, nil},
		},
		gone: []string{"elect", "General"},
	},
	{
		name:  "he of the same paragraph",
		text:  "Jonas Berg, a student, said he would come back.\n\nPrime Minister Irakli Tsereli defended the law. He accused the president of lying.",
		names: "P:Jonas Berg; P:Irakli Tsereli",
		want:  []want{{"Irakli Tsereli", brief.Person, []string{"He"}, nil}},
	},
}
