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
}
