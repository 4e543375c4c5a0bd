package collate

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"readout/assets"
)

// landed is a name with its countries' names and adjectives as codes and the
// other words in the order of the alphabet, so that "Turkey's central bank",
// "Turkish central bank" and "Central Bank of the Republic of Türkiye" are one
// and so are Turkey and Türkiye; "" for a name without a country.
func landed(text string) string {
	all := words(possessive.ReplaceAllString(text, ""))
	var codes, rest []string
	for i := 0; i < len(all); {
		n, code := landAt(all[i:])
		switch {
		case n > 0:
			codes = append(codes, code)
			i += n
			continue
		case !joining[all[i]]:
			rest = append(rest, all[i])
		}
		i++
	}
	if len(codes) == 0 {
		return ""
	}
	slices.Sort(codes)
	slices.Sort(rest)
	return strings.Join(append(slices.Compact(codes), rest...), " ")
}

var possessive = regexp.MustCompile(`['’]s?\b`)

// joining are words that stand between a body and its country.
var joining = map[string]bool{"of": true, "the": true, "republic": true, "and": true}

// longestLand is the number of words of the longest name of a country that is
// looked for.
const longestLand = 8

// landAt is the longest name or adjective of a country that the words begin
// with, in words, and the country's code.
func landAt(all []string) (n int, code string) {
	known := lands()
	for n = min(longestLand, len(all)); n > 0; n-- {
		if code, ok := known[strings.Join(all[:n], " ")]; ok {
			return n, code
		}
	}
	return 0, ""
}

// lands are the countries' codes by their names and adjectives, folded.
var lands = sync.OnceValue(func() map[string]string {
	by := map[string]string{}
	rows, err := assets.Rows("countries.tsv")
	if err != nil {
		return by // names are compared word by word then
	}
	for _, cols := range rows {
		names := append([]string{cols[1], cols[2]}, strings.Split(cols[3], "|")...)
		for _, name := range append(names, strings.Split(cols[5], "|")...) {
			if key := strings.Join(words(name), " "); key != "" && by[key] == "" {
				by[key] = "=" + cols[0]
			}
		}
	}
	return by
})
