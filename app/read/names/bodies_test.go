package names

import "testing"

func TestBodies(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"nation in a party's name", "The Kenyan Workers Party lost, the Norwegian minister said.", "Kenyan Workers Party/organization Norwegian/~country"},
		{"body of a nation", "The French Socialist Party lost.", "French/~country Socialist Party/organization"},
		{"department and those in it", "Older State Department Kremlinologists disagreed.", "State Department/organization"},
		{"ministry and person", "Police shot a member of the Transport Ministry Zaid Qarub on Monday.", "Transport Ministry/organization Zaid Qarub/person"},
		{"team", "The hosts of the Boston Otters lost.", "Boston Otters/organization"},
		{"state beside its party", "The court ruled for Ohio Democrats. It said Ohio had erred, and Ohio appealed.", "Ohio Democrats/organization Ohio/place Ohio/place"},
		{"body and the title of its head", "UNESCO Director-General Irma Holm said so.", "UNESCO/organization Irma Holm/person"},
		{"body of two listed words", "Critics of the ruling Labor Party won.", "Labor Party/organization"},
		{"nation before a verb like a coin", "Mongolia won its freedom.", "Mongolia/country"},
		{"what bodies agree on", "They signed the Lower Halden Agreement in Oslo.", "Oslo/place"},
		{"body with a place", "He led al-Qaida in Iraq for years.", "al-Qaida in Iraq/organization"},
		{"house of a saint", "She works at Saint Mary's Hospital in Oslo.", "Saint Mary's Hospital/organization Oslo/place"},
		{"house of a person", "The fire began at Georges Harlow Hospital on Monday.", "Georges Harlow Hospital/organization"},
		{"letters of another language", "The ruling Movement for the South (MHR) lost.", "Movement for the South/organization MHR/organization"},
		{"firm by its trade", "Kiku Robotics and Mercer Lithium lost money.", "Kiku Robotics/organization Mercer Lithium/organization"},
		{"mark in a name", "She left Yahoo! and joined a bank.", "Yahoo!/organization"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { expect(t, test.text, test.want) })
	}
}

func TestPersons(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"two people", "We thank Greta and Tom for their help.", "Greta/person Tom/person"},
		{"partners", "She worked at the law firm Harlow & Van Brandt.", "Harlow & Van Brandt/organization"},
		{"what a minister is for", "They met Prime Minister Ada Roe and Minister of Defense Karim Salhab on Monday.", "Ada Roe/person Karim Salhab/person"},
		{"title amid a name", "They questioned Wells Fargo CEO Lars Holm on Tuesday.", "Wells Fargo/organization Lars Holm/person"},
		{"given name before a place", "By Amelie Olssen in Oslo", "Amelie Olssen/person Oslo/place"},
		{"who was held", "Soldiers arrested Ghulam Qasemi Wardak in Oslo.", "Ghulam Qasemi Wardak/person Oslo/place"},
		{"surname before the given name", "Holmgren, Greta\n\nThe minister resigned.", "Holmgren, Greta/person"},
		{"place and state on a line", "Brenlow, Virginia\n\nThe minister resigned.", "Brenlow/place Virginia/place"},
		{"person and employer", "Greta A. Holm Accenture -- Oslo", "Greta A. Holm/person Accenture/organization Oslo/place"},
		{"place called after a saint", "Former St. Thomas residents left.", "St. Thomas/place"},
		{"saint", "She prayed to St. Thomas.", "Thomas/person"},
		{"greeting", "Dear Greta,\n\nThe minister resigned.", "Greta/person"},
		{"signature", "The minister resigned.\n\nGreta", "Greta/person"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { expect(t, test.text, test.want) })
	}
}
