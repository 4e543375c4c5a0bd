package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/app/read/learn"
	"readout/app/read/syntax/lexicon"
)

// tally is what a text was taken for in the document, by the sum of scores.
type tally map[brief.ActorKind]float64

func (t tally) best() (kind brief.ActorKind, lead float64) {
	var top, second float64
	for _, k := range []brief.ActorKind{brief.Person, brief.Organization, brief.Country, brief.Location} {
		switch v := t[k]; {
		case v > top:
			kind, top, second = k, v, top
		case v > second:
			second = v
		}
	}
	return kind, top - second
}

// agree gives the same words the same kind throughout, and a person's surname
// that of the person. A surname that several people share is, by itself, the
// firm named after them where there is one.
func (c *reading) agree() {
	votes, parts := map[string]tally{}, map[string]tally{}
	bearers := map[string]map[string]bool{}
	for _, n := range c.found {
		if n.First == n.Last || n.Demonym {
			continue
		}
		vote(votes, c.text(n), n.Kind, n.Score)
		if n.Last-n.First < 2 {
			continue
		}
		switch n.Kind {
		case brief.Person:
			surname := straight(c.doc.Word(n.Last - 1))
			if bearers[surname] == nil {
				bearers[surname] = map[string]bool{}
			}
			bearers[surname][c.text(n)] = true
			for i := n.First; i < n.Last; i++ {
				vote(parts, straight(c.doc.Word(i)), n.Kind, n.Score)
			}
		case brief.Organization:
			if !c.titled[n.First] && (n.Last-n.First < 3 || !c.hits[n.First].has(given)) { // not "Jane Roe Show"
				vote(parts, straight(c.doc.Word(n.First)), n.Kind, n.Score)
			}
			if k := n.First + 1; k+1 < n.Last && c.nouns[learn.Hash(c.doc.Tokens[n.Last-1].Lower)]&companyEnding != 0 && c.hits[k] == 0 && c.nouns[learn.Hash(c.doc.Tokens[k].Lower)] == 0 && c.capital(k) {
				vote(parts, straight(c.doc.Word(k)), n.Kind, n.Score) // "Zhejiang | Geely | Holding Group"
			}
		}
	}
	for at := range c.found {
		n := &c.found[at]
		if n.First == n.Last || n.Demonym || n.Rule != "model:names" {
			continue
		}
		text := c.text(*n)
		kind, lead := votes[text].best()
		if n.Last-n.First == 1 && c.hits[n.First]&(bit(country, whole)|bit(city, whole)|bit(region, whole)) == 0 {
			of := parts[text]
			k, l := of.best()
			if of[brief.Organization] > 0 && len(bearers[text]) != 1 && !c.titleBeforeAt(n.First) {
				k, l = brief.Organization, 1
			}
			if l > 0 {
				kind, lead = k, l
			}
		}
		if kind != n.Kind && lead > 0.1 {
			n.RunnerUp, n.Kind, n.Rule = n.Kind, kind, "rule:document"
		}
	}
}

// titleBeforeAt tells whether a title stands before token i: who is called
// "Mr." is a person.
func (c *reading) titleBeforeAt(i int) bool { return c.titleBefore(i) < i }

func vote(votes map[string]tally, text string, kind brief.ActorKind, score float64) {
	t := votes[text]
	if t == nil {
		t = tally{}
		votes[text] = t
	}
	t[kind] += score
}

// sure is the score from which a name is looked for elsewhere in the document.
const sure = 0.7

// maxAlike bounds how many names with one first word are looked for elsewhere.
const maxAlike = 50

// known are the names that the model was sure of, by their first word, the
// surnames of people named in full, whichever end they stand at, and what bodies
// are called for short.
func (c *reading) known() map[string][]Name {
	firsts := map[string][]Name{}
	seen := map[string]bool{}
	add := func(n Name) {
		if text := c.text(n); !seen[text] {
			seen[text] = true
			first := straight(c.doc.Word(n.First))
			if len(firsts[first]) < maxAlike {
				firsts[first] = append(firsts[first], n)
			}
		}
	}
	for _, n := range c.found {
		if n.First < n.Last && !n.Demonym && n.Score >= sure {
			add(n)
		}
	}
	for _, n := range c.found {
		if n.Last-n.First == 2 && n.Kind == brief.Organization && n.Score >= sure && c.hits[n.First] == 0 && c.doc.Tokens[n.First].POS == "PROPN" &&
			c.lexicon.Entry(lexicon.Fold(c.doc.Tokens[n.First].Lower)).Tags == 0 && c.nouns[learn.Hash(c.doc.Tokens[n.Last-1].Lower)] != 0 {
			short := n // "Castlegate" of Castlegate Bank
			short.Last--
			add(short)
		}
		if n.Last-n.First > 1 && n.Kind == brief.Person && (n.Score >= sure || n.Score > 0.5 && (c.titleBeforeAt(n.First) || c.nounBefore(n.First) == personNoun)) {
			surname := n
			surname.First = n.Last - 1
			for surname.First-2 > n.First && c.doc.Tokens[surname.First-1].Lower == "-" {
				surname.First -= 2
			}
			if len(c.text(surname)) > 2 {
				add(surname)
			}
			if size := n.Last - n.First; !c.hits[n.First].has(given) && !pronounNames[c.doc.Word(n.First)] && (size < 4 || size == 4 && c.doc.Tokens[n.Last-2].Lower == "-") { // the family's name comes first: "Xi Jinping"
				family := n
				family.Last = n.First + 1
				add(family)
			}
		}
	}
	return firsts
}

// repeat finds where the model missed a name that it was sure of elsewhere.
func (c *reading) repeat() {
	firsts := c.known()
	for i := range c.doc.Tokens {
		if c.owner[i] != 0 {
			continue
		}
		var best Name
		for _, n := range firsts[straight(c.doc.Word(i))] {
			if n.Last-n.First > best.Last-best.First && c.same(n, i) {
				best = n
			}
		}
		if best.Last == best.First || best.Last-best.First == 1 && !c.nameLike(i) {
			continue
		}
		best.First, best.Last, best.Rule = i, i+best.Last-best.First, "rule:repeated"
		c.found = append(c.found, best)
		c.own(len(c.found) - 1)
	}
}

// same tells whether the tokens from i on are the words of n, none of them in a
// name, in one sentence.
func (c *reading) same(n Name, i int) bool {
	size := n.Last - n.First
	if i+size > len(c.doc.Tokens) || c.doc.Tokens[i].Sentence != c.doc.Tokens[i+size-1].Sentence || !c.free(i, i+size) {
		return false
	}
	for k := range size {
		if straight(c.doc.Word(i+k)) != straight(c.doc.Word(n.First+k)) {
			return false
		}
	}
	return true
}

// nameLike tells a single token that can be a name by itself: capitalized, no
// word of the text's own, and not inside another capitalized stretch.
func (c *reading) nameLike(i int) bool {
	r, _ := utf8.DecodeRuneInString(c.doc.Word(i))
	if !unicode.IsUpper(r) || c.small[c.doc.Tokens[i].Lower] {
		return false
	}
	return c.titled[i] || !c.inName(Name{First: i, Last: i + 1})
}

// abbreviations of things that are no actors.
var abbreviations = func() map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields(`CD TV PM AM MP MPS IT AI PR HR OK ID VP DJ PhD MD AD BC MLA MSP MNA CEO CFO COO CTO CIO SVP EVP MEP DNA RNA GDP GNP HIV AIDS COVID SARS MERS GMT EST EDT PST PDT CET BST UTC
		USD EUR GBP MBA PHD BREAKING UPDATE EXCLUSIVE WATCH VIDEO PHOTO PHOTOS READ MORE LIVE NEWS ALSO AND THE NOT BUT FOR YOU SUV ATM
		PDF HTML HTTP WWW GPS USB DVD CEOS LGBT LGBTQ DACA IPO VAT PTSD ADHD ICBM ICBMS UAV UFO WMD NGO IED IEDS TPP NAFTA Nafta TTIP PACs HFCs L.L.C.s LLCs NGOs FAQ LOL OMG
		LNG LPG VHS ISO RFP RFQ IRR ROI KPI SEO URL SMS MMS MMO MMOG RPG FPS ASCII ASAP LMAO LMFAO ROFL WTF BTW TBH IRL MCT HMB
		CPU GPU RAM ROM SSD LCD LED HDTV UHF VHF AIM SIM PIN ISBN DST NAV APR ARM BMI BPM CPI PPI PMI EBITDA EPS GAAP IFRS NDA MOU LOI
		BSE BPD MPG MPH KPH RPM PSI HVAC LSD MDMA THC CBD HPV STD STDS TB MRI EKG ECG ICU GOAT MBAS PHDS CPAS
		DJ DUI RSVP TBA TBD ETA ASAP DIY FYI RIP SOS VIP VIPS POW MIA AFAIK IMO PAC PACS MVP RBI ERA USS HMS`) {
		words[w] = true
	}
	return words
}()
