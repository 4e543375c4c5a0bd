package actors

import "readout/app/brief"

// peopleCases tell how people are spoken of, in the form of cases.
var peopleCases = []textCase{
	{
		name: "where somebody is from",
		text: "Its president, the Dane Lars Holm, said so. The Dane will go.\n\nThe title passed to Rui Vale. The Portuguese, who rides well, does not want it.\n\n" +
			"Ada Roe accused Norway. The Nova Scotian demanded more. Londoner Tom Lind disagreed. Swede Max Berg did not.",
		names: "D:Dane; P:Lars Holm; D:Dane; P:Rui Vale; D:Portuguese; P:Ada Roe; C:Norway; P:Tom Lind; D:Swede; P:Max Berg",
		want: []want{
			{"Lars Holm", brief.Person, []string{"Dane", "Its president"}, nil},
			{"Rui Vale", brief.Person, []string{"Portuguese"}, nil},
			{"Ada Roe", brief.Person, []string{"Nova Scotian"}, nil},
		},
		gone: []string{"Denmark", "Portugal", "Sweden"},
	},
	{
		name:  "a people for its one firm",
		text:  "The Norwegian miner Halden Group bid for Solvik Foods, which Norway's regulator had cleared. The Norwegians have until Friday.",
		names: "D:Norwegian; O:Halden Group; O:Solvik Foods; C:Norway; D:Norwegians",
		want:  []want{{"Halden Group", brief.Organization, []string{"Norwegians"}, nil}},
	},
	{
		name:  "ages, whoever was spoken of last",
		text:  "Ada Holm, 34, and Tom Vale, 45, were charged. The 45-year-old denied it. The 34-year-old, a nurse, pleaded guilty.",
		names: "P:Ada Holm; P:Tom Vale",
		want: []want{
			{"Tom Vale", brief.Person, []string{"45-year-old"}, []string{"34-year-old"}},
			{"Ada Holm", brief.Person, []string{"34-year-old", "nurse"}, nil},
		},
	},
	{
		name: "kinship both ways",
		text: "Terry Marsh walked out. His younger brother Simon had signed it. Simon accused his brother of lying. His sibling said nothing.\n\n" +
			"Ana Roe resigned. Her cousin, Hugo Roe, sued. \"My cousin gave it away,\" the retired banker said.",
		names: "P:Terry Marsh; P:Simon; P:Simon; P:Ana Roe; P:Hugo Roe",
		want: []want{
			{"Terry Marsh", brief.Person, []string{"his brother"}, nil},
			{"Ana Roe", brief.Person, []string{"My cousin"}, nil},
			{"Hugo Roe", brief.Person, []string{"Her cousin", "retired banker"}, []string{"My cousin"}},
		},
	},
	{
		name:  "the elder of two",
		text:  "Joris Roe and his younger brother Thijs Roe were suspended. A sample of the elder Roe had been tested. The younger Roe was not tested.",
		names: "P:Joris Roe; P:Thijs Roe; P:Roe; P:Roe",
		want: []want{
			{"Joris Roe", brief.Person, []string{"elder Roe"}, []string{"younger Roe"}},
			{"Thijs Roe", brief.Person, []string{"younger Roe"}, nil},
		},
	},
	{
		name: "described beside a description, and named beside an indefinite one",
		text: "The fund is run by a former trader, Felix Lind, who left in 2021. A lawyer for the trader, Ada Roe, said so. His predecessor, Alan Vale, who is his uncle, left.\n\n" +
			"The former sprinter Gianni Holm was at home. \"People stop me,\" said the retired champion, now a commentator.",
		names: "P:Felix Lind; P:Ada Roe; P:Alan Vale; P:Gianni Holm",
		want: []want{
			{"Felix Lind", brief.Person, []string{"trader"}, nil},
			{"Ada Roe", brief.Person, []string{"lawyer for the trader"}, nil},
			{"Alan Vale", brief.Person, []string{"his uncle"}, nil},
			{"Gianni Holm", brief.Person, []string{"retired champion", "commentator"}, nil},
		},
	},
	{
		name: "as many, firms by their towns, and bodies by the head of their names",
		text: "The two brothers met on Monday. The pair did not speak.\n\nHalden Motors lost. The Leeds-based carmaker sued. Vesta Foods, a dairy, agreed. The Bergen-based company has no staff.\n\n" +
			"The Front for Renewal signed. The Front will disarm.",
		names: "O:Halden Motors; L:Leeds; O:Vesta Foods; L:Bergen; O:Front for Renewal; O:Front",
		want: []want{
			{"two brothers", brief.Group, []string{"pair"}, nil},
			{"Halden Motors", brief.Organization, []string{"Leeds-based carmaker"}, []string{"Bergen-based company"}},
			{"Vesta Foods", brief.Organization, []string{"Bergen-based company"}, nil},
			{"Front for Renewal", brief.Organization, []string{"Front"}, nil},
		},
	},
	{
		name:  "a name held back until the next paragraph",
		text:  "A Norwegian nurse was jailed for life on Monday.\n\nKarl Roe, 41, killed six people. The nurse said nothing.",
		names: "D:Norwegian; P:Karl Roe",
		want:  []want{{"Karl Roe", brief.Person, []string{"nurse"}, nil}},
		gone:  []string{"Norwegian nurse"},
	},
	{
		name:  "a body held back until the next paragraph, and another one",
		text:  "The banking regulator seized the lender on Monday. A man was hurt in the rush.\n\nThe Office of Halden (OOH) said it was broke.\n\nAda Roe, who lives nearby, said she heard him.",
		names: "O:Office of Halden; O:OOH; P:Ada Roe",
		want: []want{
			{"Office of Halden", brief.Organization, []string{"banking regulator"}, nil},
			{"Ada Roe", brief.Person, nil, []string{"man"}},
		},
	},
	{
		name:  "a founder's firm, and where an office is held",
		text:  "Loans to Kessler, a Norwegian oil group that failed, were lost. Kessler owes millions. Its founder, Warren Kessler, denied it.\n\nThe ambassador in Oslo, Yuri Holm, was summoned. The firm Grant Pellerin was named.",
		names: "P:Kessler; D:Norwegian; P:Kessler; P:Warren Kessler; L:Oslo; P:Yuri Holm; P:Grant Pellerin",
		want: []want{
			{"Kessler", brief.Organization, []string{"Norwegian oil group"}, []string{"Its founder"}},
			{"Warren Kessler", brief.Person, []string{"Its founder"}, nil},
			{"Yuri Holm", brief.Person, []string{"ambassador in Oslo"}, nil},
			{"Grant Pellerin", brief.Organization, nil, nil},
		},
	},
	{
		name:  "the country of the article",
		text:  "Norway votes on Monday. Norwegian parties quarrel. It rained in Oslo. Nobody came. The country is split.",
		names: "C:Norway; D:Norwegian; L:Oslo",
		want:  []want{{"Norway", brief.Country, []string{"country"}, nil}},
	},
}
