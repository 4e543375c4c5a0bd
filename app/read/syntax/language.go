package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// language tells what a text is written in, as BCP 47, by its script first and
// then by its function words; "" where neither tells.
func language(text string) string {
	sample := text
	if len(sample) > 1<<16 {
		sample = sample[:1<<16]
	}
	scripts, letters := countScripts(sample)
	if letters == 0 {
		return ""
	}
	best, most := "", 0
	for _, s := range scriptOrder {
		if scripts[s] > most {
			best, most = s, scripts[s]
		}
	}
	switch {
	case scripts["ja"]*10 > letters: // kana among the Han
		return "ja"
	case best == "latin":
		return latinLanguage(sample)
	case best == "cyrillic":
		return cyrillicLanguage(sample)
	}
	return best
}

var scriptOrder = []string{"latin", "cyrillic", "ar", "he", "ko", "ja", "zh"}

func countScripts(text string) (counts map[string]int, letters int) {
	counts = map[string]int{}
	var latin, cyrillic int
	for _, r := range text {
		switch {
		case r < 0x250 && unicode.IsLetter(r):
			latin++
		case !unicode.IsLetter(r):
			continue
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic++
		case unicode.Is(unicode.Arabic, r):
			counts["ar"]++
		case unicode.Is(unicode.Hebrew, r):
			counts["he"]++
		case unicode.Is(unicode.Hangul, r):
			counts["ko"]++
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			counts["ja"]++
		case unicode.Is(unicode.Han, r):
			counts["zh"]++
		}
		letters++
	}
	counts["latin"], counts["cyrillic"] = latin, cyrillic
	return counts, letters
}

// functionWords are frequent words that tell the languages in Latin script
// apart.
var functionWords = map[string][]string{
	"en": strings.Fields("the of and to in that is was for on with as by at from his has have it he she they said not be are this will were which a an after who had but been its their over into than about would when against or if before during"),
	"es": strings.Fields("el la los las de que y en un una por con para del se su al es como más lo pero sus fue este ha"),
	"fr": strings.Fields("le la les de des et en un une du que qui dans pour par sur au aux est pas avec ce il elle sont plus été ne"),
	"de": strings.Fields("der die das und in den von zu mit dem des ist im für auf nicht ein eine sich als auch es an werden aus hat bei am nach vor wird wurde sagte bis über um sind noch oder zum zur dass sei seien"),
	"it": strings.Fields("il la lo gli le di che e in un una per con del della dei nel alla sono è non si ha come anche più da"),
	"pt": strings.Fields("o a os as de que e em um uma por com para do da dos das no na se ao é como mais não foi pela sua"),
	"nl": strings.Fields("het een van en dat zijn voor niet met ook naar door bij uit heeft zei aan maar wordt werd deze"),
	"pl": strings.Fields("w z na i że się nie do jest od przez po za o oraz są dla ze być jak był została"),
	"tr": strings.Fields("ve bir bu için ile da de olarak olduğu olan çok sonra daha kadar gibi dedi ise göre"),
	"ro": strings.Fields("și în de la pe cu care să nu din pentru au fost mai că este după sunt prin"),
	"id": strings.Fields("yang dan di dengan untuk dari ini pada itu tidak dalam akan telah oleh ke adalah kata"),
	"sv": strings.Fields("och att det som en på är av för med till den har inte om ett efter från var kan säger"),
}

var latinOrder = []string{"en", "es", "fr", "de", "it", "pt", "nl", "pl", "tr", "ro", "id", "sv"}

func latinLanguage(text string) string {
	index := map[string][]string{}
	for _, l := range latinOrder {
		for _, w := range functionWords[l] {
			index[w] = append(index[w], l)
		}
	}
	counts, words := map[string]float64{}, 0.0
	fields := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
	inName := false
	for i, w := range fields {
		words++
		// "João da Silva", "Rosa de la Cruz", but German has capitals on nouns
		inName = (inName || i > 0 && startsUpper(fields[i-1])) && i+1 < len(fields) && (startsUpper(fields[i+1]) || len(w) <= 3 && len(fields[i+1]) <= 3)
		for _, l := range index[strings.ToLower(w)] {
			if l == "en" || !inName {
				counts[l] += 1 / float64(len(index[strings.ToLower(w)]))
			}
		}
	}
	best := "en"
	for _, l := range latinOrder {
		if counts[l] > counts[best] {
			best = l
		}
	}
	switch {
	case words < fewWords && counts["en"] >= counts[best]:
		return "en" // a headline may have no function word at all
	case counts[best] < words*minShare && (counts["en"] == 0 || words >= manyWords):
		return "" // long enough to have had function words
	case counts[best] < minEvidence || counts[best] < counts["en"]*minLead:
		return "en" // foreign names alone are no foreign text
	}
	return best
}

func startsUpper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// What it takes to call a text in Latin script anything but English.
const (
	fewWords    = 12   // words below which the lack of function words tells nothing
	manyWords   = 60   // words from which on a small share of them tells against English
	minShare    = 0.12 // share of the words that function words have at least
	minEvidence = 1.5  // function words of the other language, a shared one counted in part
	minLead     = 1.3  // how many times as many as of English
)

// cyrillicLanguage tells Ukrainian from Russian by letters that the other does
// not have.
func cyrillicLanguage(text string) string {
	uk := strings.Count(text, "і") + strings.Count(text, "ї") + strings.Count(text, "є") + strings.Count(text, "ґ")
	ru := strings.Count(text, "ы") + strings.Count(text, "э") + strings.Count(text, "ё") + strings.Count(text, "ъ")
	if uk > ru {
		return "uk"
	}
	return "ru"
}
