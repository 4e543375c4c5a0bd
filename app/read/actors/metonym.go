package actors

import (
	"slices"
	"strings"

	"readout/app/brief"
)

// in are prepositions after which a city is a place.
var in = set("in at near around outside inside within across throughout through over above beyond beside off onto into toward towards en via")

// movers are verbs whose object or "to" phrase is a place.
var movers = set(`visit leave reach enter tour quit flee bomb shell hit strike attack rock paralyse paralyze
	travel go fly head return move arrive come drive sail march walk relocate bring carry transport send take depart
	host hold evacuate besiege capture seize recapture surround storm devastate batter destroy flood damage
	lie stand sit grow attract welcome`)

// addressees are verbs whose object or "to" phrase is somebody.
var addressees = set(`tell ask urge warn accuse blame thank criticize criticise condemn praise assure offer give
	support back help aid arm supply sell lend pay owe pressure press threaten sanction punish deter provoke
	persuade convince invite force allow order call beg challenge defy defend please anger irritate alarm upset
	court woo isolate appease engage grant deny demand promise pledge notify inform remind inform answer respond
	reply speak talk say appeal listen report complain protest apologize apologise hand belong surrender submit matter leave`)

// conduct are nouns that only somebody can have.
var conduct = set(`decision offensive policy plan position stance claim demand request response reaction approach
	support backing role interest ambition aim goal strategy tactic influence involvement relation tie relationship
	ally rival envoy ambassador effort attempt move refusal rejection denial warning threat promise pledge offer
	proposal official government leadership concern fear view vote veto army troop force military sanction tariff
	behaviour behavior action aggression campaign war invasion attack assault counterpart negotiator spokesman spokeswoman
	spokesperson representative partner willingness intention hand credibility commitment invitation accusation statement
	message grip patience signal share opposition argument case diplomat client proxy partnership cooperation alliance contact
	programme program budget applause praise anger fury wrath ire doctrine diplomacy objection condition
	talk negotiation dispute conflict rivalry friendship trade dependence determination readiness word side agreement deal treaty`)

// upon are words whose "on" phrase is somebody.
var upon = set(`call pressure press prevail rely depend dependence reliance sanction tariff embargo impose slap dependent reliant`)

func set(words string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		all[w] = true
	}
	return all
}

// acts tells whether a city or house is named as somebody who acts rather
// than as somewhere: its place in the clause decides (Markert and Hahn 2002,
// "Understanding metonymies in discourse": subjects and possessors act,
// phrases with "in" locate).
func (t *table) acts(m *mention) bool {
	d := t.doc
	s := d.Sentences[t.sentence(m.head)]
	p := s.Paragraph
	if p >= 0 && p < len(d.Paragraphs) && m.first < d.Paragraphs[p].DatelineLast {
		return false
	}
	if m.last < s.Last && d.Tokens[m.last].Lower == "," && m.last+1 < s.Last && t.covered[m.last+1] != nil &&
		t.covered[m.last+1] != m && t.doc.Tokens[m.first].Rel != "conj" && isPlace(t.covered[m.last+1]) && !followedByAnd(t, t.covered[m.last+1].last) {
		return false // "Moscow, Russia"
	}
	prep := caseOf(d, m.head)
	if h := d.Tokens[m.head].Head; prep == "" && d.Tokens[m.head].Rel == "conj" && h >= s.First && h < m.head {
		prep = caseOf(d, h) // "between Tehran and | Washington"
	}
	owns := m.last < s.Last && isPossessive(d.Tokens[m.last].Lower)
	if owns && in[prep] {
		prep = "" // "at Moscow's request": what is at is the request
	}
	if m.first > s.First && d.Tokens[m.first-1].POS == "ADP" && !owns {
		prep = d.Tokens[m.first-1].Lower
	}
	if m.first > s.First+1 && d.Tokens[m.first-2].Lower == "according" {
		return true
	}
	f, h := t.functionOf(m)
	lemma := ""
	if h >= 0 {
		lemma = strings.ToLower(d.Tokens[h].Lemma)
	}
	switch {
	case in[prep]:
		return false
	case prep == "to" || prep == "from":
		return !movers[lemma] && (addressees[lemma] || conduct[lemma] || lemma == "up")
	case prep == "for" || prep == "of":
		return conduct[lemma] || addressees[lemma]
	case prep == "on":
		return upon[lemma]
	case prep == "by", prep == "between", prep == "against", prep == "with":
		return true
	}
	switch f {
	case subject:
		return !(h >= 0 && (movers[lemma] && d.Tokens[h].POS == "VERB" && passive(d.Tokens[m.head].Rel) || d.Tokens[h].POS == "NOUN" && t.isPlaceNoun(lemma)))
	case object:
		return !movers[lemma]
	case possessor, attribute:
		return conduct[lemma]
	}
	return false
}

func passive(rel string) bool { return rel == "nsubj:pass" }

func isPlace(m *mention) bool { return m.what == "place" || m.what == "country" }

func followedByAnd(t *table, at int) bool {
	for k := at; k < min(at+2, len(t.doc.Tokens)); k++ {
		if w := t.doc.Tokens[k].Lower; w == "and" || w == "or" {
			return true
		}
	}
	return false
}

func (t *table) isPlaceNoun(lemma string) bool {
	for _, n := range t.words.nouns[lemma] {
		if n.kind == "place" {
			return true
		}
	}
	return false
}

// seatUnions puts the seat of a union of states, "Brussels", under the union
// where the text names it too.
func (t *table) seatUnions() {
	for _, name := range []string{"European Union", "United Nations"} {
		seat, body := t.byKey["country "+name], t.byKey["name "+nameKey(name)]
		if body == nil && name == "European Union" && seat != nil && !slices.ContainsFunc(seat.mentions, func(m *mention) bool { return m.key != "brussels" }) {
			body = t.byKey["name european commission"]
		}
		if seat == nil || body == nil || seat == body {
			continue
		}
		for _, m := range seat.mentions {
			body.add(m)
		}
		seat.mentions = nil
		t.byKey["country "+name] = body
	}
}

// seatOffices decides what a house such as the White House stands for: its
// country, where the article has that country act under another name, else
// a body of its own.
func (t *table) seatOffices(offices []*mention) {
	for _, m := range offices {
		s := t.words.seats[m.key]
		e := t.byKey["country "+s.of]
		if e != nil && t.acts(m) && slices.ContainsFunc(e.mentions, func(o *mention) bool {
			f, _ := t.functionOf(o)
			return !o.demonym && o.key != m.key && f == subject
		}) {
			m.why.How = "rule:metonym"
			t.addCountry(m, s.of, false)
			continue
		}
		m.what = brief.Organization
		t.addKeyed(m)
	}
}
