package names

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"readout/app/read/learn"
	"readout/app/read/syntax"
	"readout/app/read/syntax/lexicon"
	"readout/assets"
)

// sort is a list that a word can stand in.
type sort uint8

const (
	country sort = iota
	demonym
	city
	region
	organisation
	outlet
	platform
	title
	given
	casual // a country, region or city written without capitals
	sorts
)

// lists are the phrases of all word lists by their first word.
type lists struct {
	phrases map[uint64][]phrase // by the hash of the first word
	// countries maps a country's names to its code and demonyms maps those.
	countries map[string]string
	demonyms  map[string]string
	titles    map[string]bool
	locals    map[string]bool // who is from a town or region: "Londoner"
	// owners are the names that end in a possessive, without it: "Moody".
	owners map[string]bool
	givens map[uint64]bool // hash of the lower-cased name
	// nouns says what kinds of thing a noun is for: "spokeswoman" a person,
	// "firm" an organization. Multi-word nouns stand under their last word.
	nouns map[uint64]nounKinds
}

// nounKinds is a set of kinds of name.
type nounKinds uint8

const (
	personNoun nounKinds = 1 << iota
	orgNoun
	placeNoun
	countryNoun
	companyEnding // "Foods", "plc"
)

type phrase struct {
	rest []string // the words after the first
	sort sort
}

// knowledge is all that the features look words up in.
type knowledge struct {
	*lists
	lexicon *lexicon.Lexicon
}

var know = sync.OnceValues(func() (*knowledge, error) {
	l, err := loadLists()
	if err != nil {
		return nil, err
	}
	words, err := syntax.Words()
	if err != nil {
		return nil, fmt.Errorf("names: %w", err)
	}
	return &knowledge{l, words}, nil
})

var loadLists = sync.OnceValues(readLists)

func readLists() (*lists, error) {
	l := &lists{
		phrases: map[uint64][]phrase{}, countries: map[string]string{}, demonyms: map[string]string{},
		titles: map[string]bool{}, locals: map[string]bool{}, owners: map[string]bool{}, givens: map[uint64]bool{}, nouns: map[uint64]nounKinds{},
	}
	files := []struct {
		name string
		row  func(c []string)
	}{
		{"countries.tsv", l.country},
		{"places.tsv", func(c []string) {
			if c[1] == "city" {
				l.add(city, c[0])
			} else {
				l.add(region, c[0])
			}
		}},
		{"organisations.tsv", func(c []string) {
			all := append(alternatives(c[1]), c[0])
			l.add(organisation, all...)
			for _, n := range all {
				if owner, ok := strings.CutSuffix(n, "'s"); ok {
					l.owners[owner] = true
				}
			}
		}},
		{"outlets.tsv", func(c []string) {
			s := outlet
			if c[2] == "platform" {
				s = platform
			}
			l.add(s, append(alternatives(c[1]), c[0])...)
		}},
		{"titles.tsv", func(c []string) {
			for _, t := range spellings(c[0], c[1]) {
				l.add(title, t)
				l.titles[t] = true
				l.titles[strings.ToLower(t)] = true
			}
		}},
		{"nouns.tsv", l.noun},
		{"locals.tsv", func(c []string) { l.locals[c[0]] = true }},
		{"given.tsv", func(c []string) { l.givens[learn.Hash(c[0])] = true }},
	}
	for _, w := range companyEndings {
		l.nouns[learn.Hash(w)] |= companyEnding
	}
	for _, f := range files {
		rows, err := assets.Rows(f.name)
		if err != nil {
			return nil, fmt.Errorf("names: %w", err)
		}
		for _, columns := range rows {
			f.row(columns)
		}
	}
	return l, nil
}

// spellings are a title and its other spellings; those who are about to take an
// office are called so too.
func spellings(title, kind string) []string {
	switch kind {
	case "head", "office", "minister", "envoy", "legislator", "law":
		return Spellings(title, true)
	}
	return Spellings(title, false)
}

// Spellings are the ways in which an office is written, as it is given first:
// with a hyphen too where it may have one, and, where it can be taken, of who is
// about to take it: "Vice-President", "President-elect".
func Spellings(office string, taken bool) []string {
	all := []string{office}
	if first, last, two := strings.Cut(office, " "); two && (strings.EqualFold(first, "vice") || seconds[strings.ToLower(last)]) {
		all = append(all, first+"-"+last)
	}
	if taken {
		for _, o := range slices.Clone(all) {
			all = append(all, o+"-elect", o+"-designate")
		}
	}
	return all
}

// seconds are the second words of offices that may follow a hyphen.
var seconds = wordSet("general colonel admiral")

func alternatives(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

func (l *lists) country(c []string) {
	names := append([]string{c[1]}, alternatives(c[3])...)
	if c[2] != "" {
		names = append(names, c[2])
	}
	for _, n := range names {
		l.countries[n] = c[0]
		if len(n) > 3 {
			l.countries[strings.ToLower(n)] = c[0]
		}
	}
	l.add(country, names...)
	l.add(city, c[4])
	for _, d := range alternatives(c[5]) {
		if l.countries[d] == "" { // "US" is the country's name first
			l.demonyms[d] = c[0]
			l.add(demonym, d)
		}
	}
}

func (l *lists) noun(c []string) {
	bits := map[string]nounKinds{"person": personNoun, "organization": orgNoun, "group": orgNoun, "place": placeNoun, "country": countryNoun}
	key := learn.Hash(c[0][strings.LastIndexByte(c[0], ' ')+1:])
	if strings.Contains(c[0], " ") && l.nouns[key] != 0 {
		return // what the noun is alone counts more
	}
	l.nouns[key] |= bits[c[1]]
}

// companyEndings close the names of firms and other bodies.
var companyEndings = strings.Fields(`foods industries industrier industrie group holdings holding dairies breweries motors airlines
	airways bank banks bancorp capital partners ventures securities insurance energy oil gas petroleum resources mining steel
	pharmaceuticals pharma laboratories labs therapeutics biotech healthcare medical systems software technologies technology tech
	networks networks communications telecom media entertainment pictures studios records books press publishing publications
	newspapers broadcasting television radio stores supermarkets retail brands foundation trust institute institution university college
	academy school hospital clinic church council committee commission agency authority ministry department bureau office union
	federation confederation association alliance league party movement front army navy corps brigade militia court tribunal
	parliament assembly senate congress orchestra museum theatre theater club inc inc. corp corp. corporation co co. ltd ltd. limited
	plc llc llp lp gmbh ag sa s.a. nv n.v. bv b.v. spa s.p.a. srl oyj ab asa a/s aps kgaa pjsc pao bhd pte kk company companies enterprises international global solutions services
	consulting advisors associates brothers bros & sons ` + industries)

// industries are what firms deal in, the words that close their names and nobody's
// surname.
const industries = `robotics chemical chemicals lithium aerospace aviation aeronautics shipping logistics freight cargo cruises ferries
	railways semiconductor semiconductors electronics electric instruments optics genomics biosciences diagnostics vaccines biologics biopharma
	pharmacies cosmetics apparel textiles garments footwear toys interactive cement concrete ceramics plastics rubber tyres packaging timber
	lumber pulp forestry fisheries seafood sugar cocoa beverages brewing distillers distillery spirits vineyards fertilisers fertilizers
	seeds poultry bakeries copper nickel zinc cobalt uranium aluminium aluminum metals minerals mines coal lignite hydro solar renewables
	nuclear utilities recycling hydrogen batteries refining refineries refinery petrochemicals pipelines drilling offshore oilfield engineering
	engines turbines machinery automation automotive autos tractors cycles drones shipyard shipyards shipbuilding shipbuilders dockyard maritime
	lines terminals containers construction properties realty developments infrastructure cinemas animation gaming casinos leisure resorts
	hotels hospitality catering outfitters appliances computing computers microsystems analytics digital online wireless telecoms
	telecommunications broadband satellites payments finance financial leasing lending mortgages savings assurance reinsurance mutual equity
	investments trading brokers commodities advisers consultants recruitment staffing`

func (l *lists) add(s sort, names ...string) {
	for _, n := range names {
		for _, w := range words(n) {
			first := learn.Hash(w[0])
			l.phrases[first] = append(l.phrases[first], phrase{w[1:], s})
		}
		if s <= region && s != demonym && len(n) > 3 && !commonNouns[strings.ToLower(n)] {
			for _, w := range words(strings.ToLower(n)) {
				first := learn.Hash(w[0])
				l.phrases[first] = append(l.phrases[first], phrase{w[1:], casual})
			}
		}
	}
}

// commonNouns are places only with a capital.
var commonNouns = map[string]bool{
	"turkey": true, "china": true, "jordan": true, "chad": true, "nice": true, "bath": true, "split": true, "hull": true, "cork": true,
	"gulf": true, "pacific": true, "atlantic": true, "java": true, "moon": true, "mars": true, "orange": true, "buffalo": true, "phoenix": true,
	"aspen": true, "boulder": true, "flint": true, "providence": true, "independence": true, "reading": true, "queens": true, "jersey": true,
	"arctic": true, "states": true, "union": true, "emirates": true, "islamic republic": true, "richmond": true, "essen": true, "rhodes": true,
	"gold coast": true, "the states": true, "islands": true, "mali": true, "guinea": true, "america": false, "springfield": false, "trinidad": false,
	"ind.": true, "miss.": true, "mass.": true, "wash.": true, "ore.": true, "surat": true, "victoria": true, "salvador": true, "santiago": true,
	"kent": true, "male": true, "malé": true, "praia": true, "victoria ": true, "charlotte": true, "columbus": true, "long beach": true, "rose garden": true, "west wing": true, "swat": true,
}

// words cuts a listed name the ways a tokenizer may: a possessive ending is a
// word of its own, and hyphens may be.
func words(name string) [][]string {
	var whole, cut []string
	for _, w := range strings.Fields(name) {
		stem, possessive := strings.CutSuffix(w, "'s")
		if !possessive || stem == "" {
			stem = w
		}
		whole = append(whole, stem)
		for i, part := range strings.Split(stem, "-") {
			if i > 0 {
				cut = append(cut, "-")
			}
			if part != "" {
				cut = append(cut, part)
			}
		}
		if stem != w {
			whole, cut = append(whole, "'s"), append(cut, "'s")
		}
	}
	if len(cut) == len(whole) {
		return [][]string{whole}
	}
	return [][]string{whole, cut}
}

// place in a listed phrase.
const (
	begin = iota
	inner
	last
	whole
	places
)

// hit marks a token's place in a phrase of a list: bit sort*places + place.
type hit uint64

func bit(s sort, place int) hit { return 1 << (int(s)*places + place) }

func (h hit) has(s sort) bool { return h>>(int(s)*places)&(1<<places-1) != 0 }

// longest phrase that is looked for, in words.
const longest = 8

// mark finds the listed phrases among words. Of the phrases of one list that
// begin at a word the longest counts.
func (l *lists) mark(words []word, hits []hit) {
	clear(hits)
	for i := range words {
		w := &words[i]
		w.nouns = uint64(l.nouns[w.lower])
		if w.upper && l.givens[w.lower] {
			hits[i] |= bit(given, whole)
		}
		var best [sorts]int
		for _, p := range l.phrases[w.form] {
			if n := len(p.rest) + 1; n > best[p.sort] && n <= longest && fits(words[i+1:], p.rest) {
				best[p.sort] = n
			}
		}
		for s, n := range best {
			for k := range n {
				hits[i+k] |= bit(sort(s), position(k, n))
			}
		}
	}
}

func position(k, n int) int {
	switch {
	case n == 1:
		return whole
	case k == 0:
		return begin
	case k == n-1:
		return last
	}
	return inner
}

func fits(words []word, rest []string) bool {
	if len(rest) > len(words) {
		return false
	}
	for i, r := range rest {
		if words[i].text != r {
			return false
		}
	}
	return true
}

// titleWords counts the words of titles at the start of a name. A country
// before a title belongs to it: "U.S. Secretary of State".
func (l *lists) titleWords(name []string) int {
	n := 0
	for n < len(name) {
		next := l.titleAt(name[n:])
		if next == 0 && (l.countries[name[n]] != "" || l.demonyms[name[n]] != "") && n+1 < len(name) && l.titleAt(name[n+1:]) > 0 {
			next = 1
		}
		if next == 0 {
			break
		}
		n += next
	}
	return n
}

// titleAt is the length of the longest title that begins here. Words that are
// given names too do not count.
func (l *lists) titleAt(name []string) int {
	for n := min(len(name), 5); n > 0; n-- {
		t := strings.ReplaceAll(strings.Join(name[:n], " "), " - ", "-") // a treebank cuts "Director-General" in three
		if l.titles[t] && (n > 1 || !l.givens[learn.Hash(strings.ToLower(t))] || honor[t]) {
			return n
		}
	}
	return 0
}

// honor are titles although people are called so too.
var honor = map[string]bool{"Prince": true, "Princess": true, "King": true, "Queen": true, "Pope": true, "Justice": true, "Major": true, "General": true}
