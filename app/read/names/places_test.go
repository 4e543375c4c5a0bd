package names

import "testing"

func TestPlaces(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"place by its last word", "They met near Lower Halden Road and dined at Brennick Lake.", "Lower Halden Road/place Brennick Lake/place"},
		{"office that is a room", "He signed it in the Oval Office on Monday.", "Oval Office/place"},
		{"person who is called as a place", "The minister, Anna Hill, met Peter Beach.", "Anna Hill/person Peter Beach/person"},
		{"called a town", "She was born in a small town called Velmar.", "Velmar/place"},
		{"said to be a town", "Velmar is a quiet little town.", "Velmar/place"},
		{"name in two parts", "Rebels fired on boats in the Senegal Delta on Monday.", "Senegal Delta/place"},
		{"state by its letters", "The fire began near Carthage, MO, on Monday.", "Carthage/place MO/place"},
		{"state right behind", "They live in Brennick Ohio.", "Brennick/place Ohio/place"},
		{"state behind a name of two words", "The firm moved to Salt Ridge, California, on Monday.", "Salt Ridge/place California/place"},
		{"near an unknown place", "The fire started near Brenlow on Monday.", "Brenlow/place"},
		{"list that goes on with places", "Bombs killed ten people in Mosul, Brenlow, and Tuz on Monday.", "Mosul/place Brenlow/place Tuz/place"},
		{"old abbreviation of a state", "A march was held in Brenlow, Ala. The mayor led it.", "Brenlow/place Ala/place"},
		{"capital with its district", "They met in Washington D.C. on Monday.", "Washington D.C./place"},
		{"doctor of medicine", "Jane Holm, MD, treated the victims.", "Jane Holm/person"},
		{"parts of a country", "Troops left the oil-rich Delta region, northern Binh Tuong province and Oru State.", "Delta/place Binh Tuong/place Oru State/place"},
		{"a state that is a group", "The Islamic State claimed it.", "Islamic State/organization"},
		{"what is said of towns alone", "They marched through central Salvera and downtown Brenlow, and left the border town of al-Rumeda.", "Salvera/place Brenlow/place al-Rumeda/place"},
		{"said behind the name to be a village", "Residents fled Qarad, a mountain village near the sea.", "Qarad/place"},
		{"dateline of an unknown town", "VELMAR (AFP) - Voters stayed at home on Monday.", "VELMAR/place AFP/organization"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { expect(t, test.text, test.want) })
	}
}
