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
}
