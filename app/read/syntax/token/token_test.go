package token

import (
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"titles and possessive", "Mr. Oakes's dog", "Mr.|Oakes|'s|dog"},
		{"negations", "She can't, won't and couldn’t've", "She|ca|n't|,|wo|n't|and|could|n’t|'ve"},
		{"two words in one", "I cannot; they're gonna", "I|can|not|;|they|'re|gon|na"},
		{"plural possessive", "the unions' plan", "the|unions|'|plan"},
		{"whole words with apostrophes", "five o'clock in Côte d'Ivoire, said O'Neil", "five|o'clock|in|Côte|d'Ivoire|,|said|O'Neil"},
		{"hyphens", "a 15-year-old non-profit re-election", "a|15|-|year|-|old|non-profit|re-election"},
		{"offices", "the Secretary-General's envoy, President-elect Roe, a vice-president, its editor-in-chief", "the|Secretary-General|'s|envoy|,|President-elect|Roe|,|a|vice-president|,|its|editor-in-chief"},
		{"no offices", "a Paris-based two-general in-depth sister-in-law", "a|Paris|-|based|two|-|general|in|-|depth|sister-in-law"},
		{"initialisms", "the U.S. and D.C. at 5 p.m.", "the|U.S.|and|D.C.|at|5|p.m."},
		{"numbers and units", "$5.3bn, 10pm, 1,200 people, 61%", "$|5.3|bn|,|10|pm|,|1,200|people|,|61|%"},
		{"decade", "the ’90s and '80s", "the|’90s|and|'80s"},
		{"dates and scores", "on 11/9 at 10:30", "on|11/9|at|10:30"},
		{"ampersand", "AT&T and R&D", "AT&T|and|R&D"},
		{"slash", "and/or", "and|/|or"},
		{"dashes", "well -- no—never", "well|--|no|—|never"},
		{"address", "see https://a.example/b?c=d.", "see|https://a.example/b?c=d|."},
		{"address in brackets", "(www.example.org/a)", "(|www.example.org/a|)"},
		{"mail and handles", "press@example.org @mayor #storm", "press@example.org|@mayor|#storm"},
		{"quotation marks", "«Oui» „ja“ ‘yes’ \"si\"", "«|Oui|»|„|ja|“|‘|yes|’|\"|si|\""},
		{"space before marks", "in June 2024 ,\" she said", "in|June|2024|,|\"|she|said"},
		{"full stop run in", "It closed.Ships left", "It|closed|.|Ships|left"},
		{"ellipsis and doubled marks", "Well... really?!", "Well|...|really|?!"},
		{"other scripts", "Москва, 北京。", "Москва|,|北|京|。"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range Words(tt.text, 0, len(tt.text), nil) {
				got = append(got, tt.text[s.Start:s.End])
			}
			if g := strings.Join(got, "|"); g != tt.want {
				t.Errorf("got  %s\nwant %s", g, tt.want)
			}
		})
	}
}
