package names

import "testing"

func TestThings(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a word said loudly", "The rooms were VERY small and we NEVER got a reply, and it was a HUGE loss.", ""},
		{"letters of a body", "The ceasefire was broken when ELNB rebels fired on a patrol.", "ELNB/organization"},
		{"letters of a thing", "The firm sent its RFP and an URL on Monday.", ""},
		{"letters before a noun", "He ditched his NYPD escort.", "NYPD/organization"},
		{"heading of ordinary words", "Awful Food\n\nThe soup was cold.", ""},
		{"planet", "Astronomers watched Venus and Jupiter rise.", ""},
		{"called like a planet", "Venus Abbott won on Monday. Venus served well.", "Venus Abbott/person Venus/person"},
		{"the faithful", "The organization urged Sikhs to vote.", "Sikhs/group"},
		{"holders of a belief", "The party is split, for the Trotskyists left it.", "Trotskyists/group"},
		{"number of a thing", "Critics of the KB-7 program met Paul Roe on Monday.", "Paul Roe/person"},
		{"winner of a pageant", "He insulted a former Miss Universe.", ""},
		{"money", "It costs 5 Euros or 7 Euros at the door.", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { expect(t, test.text, test.want) })
	}
}
