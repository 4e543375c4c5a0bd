package names

import "testing"

func TestSigns(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"goes on with which", "The auditor, Pike Halmar, which signed the accounts, declined to comment.", "Pike Halmar/organization"},
		{"opens its sentence", "Larkenor, which represents the staff, said so.", "Larkenor/organization"},
		{"owns", "Halmark fired its chief executive on Monday.", "Halmark/organization"},
		{"ends as firms do", "The sensor was replaced, Sonaspace said.", "Sonaspace/organization"},
		{"behind its noun", "The weekly Der Halm reported it on Monday.", "Der Halm/organization"},
		{"rides for", "Rui Roe, who rides for Vini Halmar, won.", "Rui Roe/person Vini Halmar/organization"},
		{"a place speaks", "Halmar Gulf said it had paid.", "Halmar Gulf/organization"},
		{"letters", "Japan's XAXA will share its data.", "Japan/country XAXA/organization"},
		{"shares", "Halmark Lithium won. Halmark's shares fell 11%.", "Halmark Lithium/organization Halmark/organization"},
		{"listed behind letters", "He met the Royal Bank of Halden (RBH), Halmark and two others.", "Royal Bank of Halden/organization RBH/organization Halmark/organization"},
		{"whole of a firm", "The Canada Deposit Insurance Corp. (CDIC) will pay.", "Canada Deposit Insurance Corp./organization CDIC/organization"},
		{"letters of a substance", "Traces of erythropoietin, better known as EPO, were found. EPO is banned.", ""},
		{"another country's money", "It paid C$2.3 billion and A$4 million.", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { expect(t, test.text, test.want) })
	}
}
