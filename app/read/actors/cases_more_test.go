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
}
