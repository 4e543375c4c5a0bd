package actors

import (
	"fmt"
	"strings"
	"sync"

	"readout/app/brief"
	"readout/app/read/names"
	"readout/assets"
)

// gender is what a pronoun can mean.
type gender uint8

const (
	anyGender gender = iota
	male
	female
)

// noun is one reading of a common noun that names actors: "minister" is a
// person who may also be called a politician or an official.
type noun struct {
	text    string // the phrase, its last word singular: "chief executive"
	head    string // its head: "executive", "minister", "inspector"
	kind    brief.ActorKind
	gender  gender
	classes []string
}

// headWord is the last word of a phrase, without a particle phrase after it.
func headWord(s string) string {
	for _, cut := range []string{" of ", " d'", "-general", " general", "-in-chief"} {
		if i := strings.Index(s, cut); i > 0 {
			s = s[:i]
		}
	}
	return s[strings.LastIndexByte(s, ' ')+1:]
}

func (n noun) is(class string) bool {
	for _, c := range n.classes {
		if c == class {
			return true
		}
	}
	return false
}

// seat is a place or house that stands for those who sit there.
type seat struct {
	of   string // the country or body
	sort string // "capital", "government" or "office"
}

// state is one way of writing a country.
type state struct {
	country string // its plain name: "North Korea"
	sort    stateSort
}

type stateSort uint8

const (
	plainName stateSort = iota
	otherName           // official, older or short: "DPRK", "Republic of Korea"
	demonym             // "North Korean", "Danes"
)

// lexicon holds the word lists that resolution rests on.
type lexicon struct {
	nouns   map[string][]noun
	widest  int // words of the longest phrase in nouns
	given   map[string]gender
	seats   map[string]seat
	states  map[string]state
	bodies  map[string]string // other names of organizations and outlets -> full name's key
	outlets map[string]string // key -> what sort it is: "agency", "newspaper", "broadcaster"

	locals   map[string]string   // who is from a town or region -> the country it is in
	epithets map[string][]string // key of a body's name -> the nouns it is taken up by: "bloc"
	titles   map[string]bool     // by which people are addressed, lower case, without full stops
}

var loadLexicon = sync.OnceValues(newLexicon)

func newLexicon() (*lexicon, error) {
	x := &lexicon{
		nouns: map[string][]noun{}, given: map[string]gender{},
		seats: map[string]seat{}, states: map[string]state{}, bodies: map[string]string{}, outlets: map[string]string{},
		epithets: map[string][]string{}, locals: map[string]string{},
		titles: map[string]bool{},
	}
	for _, list := range []struct {
		file string
		add  func(f []string)
	}{
		{"nouns.tsv", x.addNoun},
		{"given.tsv", func(f []string) { x.given[f[0]] = genderOf(f[1]) }},
		{"countries.tsv", x.addCountry},
		{"organisations.tsv", x.addBody},
		{"outlets.tsv", x.addOutlet},
		{"epithets.tsv", func(f []string) { x.epithets[nameKey(f[0])] = strings.Split(f[1], "|") }},
		{"locals.tsv", func(f []string) { x.locals[f[0]] = f[1] }},
		{"titles.tsv", x.addTitle},
		{"seats.tsv", func(f []string) { x.seats[nameKey(f[0])] = seat{f[1], f[2]} }},
	} {
		rows, err := assets.Rows(list.file)
		if err != nil {
			return nil, fmt.Errorf("word list of actors: %w", err)
		}
		for _, f := range rows {
			list.add(f)
		}
	}
	return x, nil
}

func (x *lexicon) addNoun(f []string) {
	n := noun{text: f[0], head: headWord(f[0]), kind: brief.ActorKind(f[1]), gender: genderOf(f[2])}
	if f[3] != "" {
		n.classes = strings.Split(f[3], ",")
	}
	spellings := []string{n.text}
	if n.kind == brief.Person {
		spellings = names.Spellings(n.text, n.is("politician") || n.is("leader"))
	}
	for _, text := range spellings {
		n.text = text
		x.nouns[text] = append(x.nouns[text], n)
	}
	x.widest = max(x.widest, strings.Count(f[0], " ")+1)
}

func genderOf(s string) gender {
	switch s {
	case "m":
		return male
	case "f":
		return female
	}
	return anyGender
}

// addCountry takes a row of countries.tsv: code, name, official name, other
// names, capital, demonyms, seats.
func (x *lexicon) addCountry(f []string) {
	name := f[1]
	add := func(s string, sort stateSort) {
		for w := range strings.SplitSeq(s, "|") {
			if k := nameKey(w); k != "" {
				if _, ok := x.states[k]; !ok {
					x.states[k] = state{name, sort}
				}
			}
		}
	}
	add(name, plainName)
	add(f[2], otherName)
	add(f[3], otherName)
	add(f[5], demonym)
	for w := range strings.SplitSeq(f[4]+"|"+f[6], "|") {
		k := nameKey(w)
		_, own := x.states[k] // Singapore is a state before it is a seat
		if _, taken := x.seats[k]; k != "" && !own && !taken {
			x.seats[k] = seat{name, "capital"}
		}
	}
}

// addBody takes a row of organisations.tsv or outlets.tsv: name, other names.
func (x *lexicon) addBody(f []string) {
	name := nameKey(f[0])
	for w := range strings.SplitSeq(f[1], "|") {
		if k := nameKey(w); k != "" && x.bodies[k] == "" {
			x.bodies[k] = name
		}
	}
}

func (x *lexicon) addOutlet(f []string) {
	x.addBody(f)
	for w := range strings.SplitSeq(f[0]+"|"+f[1], "|") {
		if k := nameKey(w); len(k) > 2 && f[2] != "platform" {
			x.outlets[k] = f[2]
		}
	}
}

// KindOf is the kind of actor that a common noun means, given in the singular
// and in lower case: "minister" a person. It is false for nouns of things.
func KindOf(noun string) (kind brief.ActorKind, ok bool) {
	x, err := loadLexicon()
	if err != nil || len(x.nouns[noun]) == 0 {
		return "", false
	}
	return x.nouns[noun][0].kind, true
}
