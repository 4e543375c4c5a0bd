package actors

import (
	"math"
	"slices"
	"strings"

	"readout/app/brief"
)

// matchRoles scores what m says against what is known of e; ok is false where
// they contradict each other.
func (t *table) matchRoles(m *mention, e *entity) (score float64, ok bool) {
	if !kindFits(m, e) || m.gender != anyGender && e.gender != anyGender && m.gender != e.gender {
		return 0, false
	}
	if e.named == 0 && m.number != e.number {
		return 0, false
	}
	sameAge, odd := t.sameAge(m, e)
	if odd {
		return 0, false
	}
	best, typed := t.ownName(m, e)
	own := best
	if said(e) && rules(m) && !slices.ContainsFunc(e.roles, func(r role) bool {
		return r.noun.is("incumbent") || (r.noun.text == m.noun.text || r.noun.head == m.noun.head) && !ofBody(r)
	}) {
		return 0, false // "the Sundish leader" is no foreign minister
	}
	if m.what == brief.Organization && regular[m.noun.head] && slices.ContainsFunc(e.roles, func(r role) bool { return irregular[r.noun.head] }) {
		return 0, false // "the army" is not those it fights
	}
	if best < 2 && t.ownersSpeak(m) {
		return 0, false // "my sister" is known to the speaker alone
	}
	for _, r := range e.roles[:min(len(e.roles), 16)] {
		if r.general && (m.owner >= 0 || len(m.nations) > 0) {
			continue
		}
		match := nounMatch(m.noun, r.noun)
		if match > 0 && pastOffice(m.modifiers) && !pastOffice(r.modifiers) && (inOffice[r.noun.head] || e.seen == 0) {
			continue // who holds it now is not "the former prime minister"
		}
		if (m.noun.is("associate") || m.noun.is("relative")) && t.anothers(m, r) {
			continue // "his successor" is not the next man's
		}
		if match >= 2 && atOdds(m.modifiers, r.modifiers) {
			return 0, false
		}
		switch {
		case m.noun.head == "deputy" && deputises(r.noun, r.modifiers), r.noun.text == "deputy" && deputises(m.noun, m.modifiers):
			match = math.Max(match, 2)
		case outranks(m, r) && m.noun.text != "minister":
			continue
		}
		if r.deed && match < 2 {
			continue
		}
		if r.abroad && len(m.nations) == 0 {
			match -= 1
		}
		best = math.Max(best, match)
		typed = typed || r.noun.kind == brief.Organization && !r.noun.is("company")
	}
	for _, k := range e.keys[:min(len(e.keys), 4)] {
		if sort := t.words.outlets[k]; sort != "" {
			typed = true
			switch {
			case m.noun.text == "agency" && t.bodySpokenOf(m) != e: // of whatever sort
				best = math.Max(best, 1.6)
			case m.noun.head == sort, sort == "newspaper" && m.noun.text == "paper":
				best = math.Max(best, 2.2)
			case m.noun.is("media") && m.noun.head != "agency" && m.noun.head != "newspaper" && m.noun.head != "broadcaster":
				best = math.Max(best, 1.4)
			}
		}
	}
	if best == 0 && !typed && m.definite && e.seen > 0 && !(fellows(m.noun) && public(e)) && (m.owner < 0 || len(m.nations) > 0 && len(m.parties) == 0) {
		switch {
		case genericNouns[m.noun.text] && (m.noun.text != "state" || e.kind != brief.Organization):
			best = 1.1
		case m.noun.kind == brief.Organization && m.number == singular && fellows(m.noun):
			best = 0.9
		}
	}
	if governments[m.noun.head] && own < 2 && e.named > 0 && e.kind == brief.Organization {
		return 0, false // "the government" is no ministry
	}
	if m.what == brief.Organization && best > 0 && best < 0.9 && said(e) {
		return 0, false // bodies of two sorts
	}
	if best < 2 && (m.what == brief.Group || m.owner >= 0 && m.noun.is("relative")) {
		return 0, false // a group or a relative is taken up by the same noun only
	}
	if m.noun.text == "counterpart" {
		if best = t.counterpart(m, e); best == 0 {
			return 0, false
		}
	}
	if suspected(m) && e.accused {
		best = math.Max(best, 2)
	}
	known := t.profile(e)
	agreed := 0.0
	if e.named > 0 {
		agreed += 0.4
	}
	if m.seat != "" && known.seat != "" {
		if m.seat != known.seat {
			return 0, false
		}
		agreed += 1.4
	}
	if opposes(m) {
		switch {
		case slices.ContainsFunc(e.roles, func(r role) bool { return r.noun.is("incumbent") || r.noun.is("minister") }):
			return 0, false
		case slices.Contains(known.words, "opposition") || slices.ContainsFunc(e.roles, func(r role) bool { return contends[r.noun.head] }):
			best = math.Max(best, 1.7)
		}
	}
	switch {
	case t.elsewhere(m, e):
		agreed -= 0.7
	case len(m.nations) == 0:
	case sharesNation(m.nations, known.nations):
		agreed += 1.4
	case len(known.nations) > 0:
		return 0, false
	case m.based || m.owner >= 0:
		agreed -= 0.2
	case epithets[m.noun.head] && t.justSpokenOf(m, e), m.noun.kind == brief.Organization && (fellows(m.noun) || genericNouns[m.noun.text]) && !typed && t.bodySpokenOf(m) == e:
		agreed += 0.7
	default:
		agreed -= 0.8
	}
	if o := t.ownerOf(m); o != nil && !contends[m.noun.head] && len(known.parties)+len(known.nations) > 0 &&
		!slices.Contains(known.parties, o) && (o.country == "" || !slices.Contains(known.nations, o.country)) {
		agreed -= 1.2 // somebody else's
	}
	for _, p := range m.parties {
		switch {
		case p.entity == nil:
		case slices.Contains(known.parties, p.entity):
			agreed += 1.8
		case p.entity == e:
			return 0, false
		case len(known.parties) > 0:
			agreed -= 1.5
		case m.noun.kind == brief.Organization:
			agreed -= 1.3 // "the network of X" is no other body's
		default:
			agreed -= 0.8
		}
	}
	alien := false
	for _, w := range m.modifiers {
		switch {
		case faint[w]:
		case slices.Contains(known.words, w):
			agreed += 0.9
		case said(e):
			agreed, alien = agreed-0.8, true
		default:
			agreed, alien = agreed-0.5, true
		}
	}
	if alien && own >= 2 && own == best {
		agreed -= 1.2 // "the opposition group" is no "Terminal Group"
	}
	if sameAge {
		best = 3
	}
	if best == 0 && !said(e) && m.noun.is("official") && len(m.parties) == 0 && t.justSpokenOf(m, e) {
		best = 1.4 // "Ada Roe spoke on Monday. The prime minister also …"
	}
	if best == 0 { // "the Russian diplomat" of somebody known to be Russian
		if m.what == brief.Organization && e.named > 0 && e.kind == brief.Organization && typed {
			return 0, false // "the Korean army" is no Korean agency
		}
		if agreed < 0.9 || agreed < 1.3 && (typed || said(e)) {
			return 0, false
		}
		best = 0.6
	}
	return best + agreed, true
}

// elsewhere tells that m is based in a town no list has, and e is known to be of
// some country.
func (t *table) elsewhere(m *mention, e *entity) bool {
	return m.based && len(m.nations) == 0 && len(t.profile(e).nations) > 0
}

// contends are nouns for those who stand against whoever is in office.
var contends = set("challenger rival opponent contender candidate nominee")

// opposes tells a description of somebody who is not in office.
func opposes(m *mention) bool {
	return m.what == brief.Person && (contends[m.noun.text] || m.noun.text == "opposition leader" || slices.Contains(m.modifiers, "opposition"))
}

// counterpart scores that e holds an office like that of m's owner.
func (t *table) counterpart(m *mention, e *entity) (best float64) {
	owner := t.ownerOf(m)
	if owner == nil {
		return 0
	}
	for _, r := range owner.roles[:min(len(owner.roles), 8)] {
		for _, s := range e.roles[:min(len(e.roles), 8)] {
			best = math.Max(best, nounMatch(r.noun, s.noun))
		}
	}
	return best
}

// inheritOffice notes that a counterpart holds the office of whose counterpart he
// is: "Roe and her Indian counterpart, Ravi Menon," are two ministers.
func (t *table) inheritOffice(m *mention, e *entity) {
	if m.noun.text != "counterpart" {
		return
	}
	if p := t.pronounAt(m.owner); p != nil && p.entity == nil {
		t.resolvePronoun(p)
	}
	owner := t.ownerOf(m)
	if owner == nil || owner == e {
		return
	}
	for _, r := range owner.roles[:min(len(owner.roles), 4)] {
		if r.noun.is("official") {
			e.roles = append(e.roles, role{noun: r.noun, nations: m.nations, modifiers: r.modifiers, start: m.first, abroad: true})
		}
	}
}

// ownerOf is who m belongs to, nil where nobody is known.
func (t *table) ownerOf(m *mention) *entity {
	if m.owner < 0 {
		return nil
	}
	if n := t.covered[m.owner]; n != nil {
		return n.entity
	}
	if p := t.pronounAt(m.owner); p != nil {
		return p.entity
	}
	if o := t.headed[m.owner]; o != nil && o != m {
		return o.entity // "the minister's aunt"
	}
	return nil
}

// anothers tells that m and r belong to two.
func (t *table) anothers(m *mention, r role) bool {
	if r.from == nil {
		return false
	}
	a, b := t.ownerOf(m), t.ownerOf(r.from)
	return a != nil && b != nil && a != b
}

// said tells that the article says outright what e is.
func said(e *entity) bool {
	return slices.ContainsFunc(e.roles, func(r role) bool {
		return r.noun.text != "" && !r.general && !r.noun.is("associate") && !r.noun.is("relative")
	})
}

// exclusive are words of which nobody in one office bears two: portfolios and
// parties.
var exclusive = []map[string]bool{
	set("foreign interior defence defense finance health justice education transport trade energy environment labour agriculture culture home prime economy interior tourism housing information sports"),
	set("republican democratic labour conservative socialist liberal green communist christian social nationalist independent"),
	set("opposition ruling"), set("vice deputy"), set("former current"), set("public private"),
}

// atOdds tells that two offices of one noun differ: the foreign and the
// interior minister.
func atOdds(a, b []string) bool {
	for _, x := range exclusive {
		v := slices.IndexFunc(a, func(w string) bool { return x[w] })
		u := slices.IndexFunc(b, func(w string) bool { return x[w] })
		if v >= 0 && u >= 0 && a[v] != b[u] {
			return true
		}
	}
	return false
}

// deputises tells an office below another of the same name.
func deputises(n noun, modifiers []string) bool {
	return slices.Contains(modifiers, "deputy") || slices.Contains(modifiers, "vice") || strings.HasPrefix(n.text, "deputy") || strings.HasPrefix(n.text, "vice ")
}

// outranks tells that of m and r one is the other's deputy: the prime minister
// and the deputy prime minister.
func outranks(m *mention, r role) bool {
	return (m.noun.head == r.noun.head || nounMatch(m.noun, r.noun) >= 1.7) && deputises(m.noun, m.modifiers) != deputises(r.noun, r.modifiers)
}

// fellows are sorts of body whose names seldom tell the sort.
func fellows(n noun) bool {
	return n.is("company") || n.is("ngo") || n.is("media") || n.is("union") || n.is("party") || n.is("armed group") || n.is("club")
}

// genericNouns may take up anybody of their kind just named.
var genericNouns = set("man woman person company firm group organisation organization party agency newspaper paper country nation state city town bank club team union court charity body politician official pair couple business leader institution university school hospital church island region province area")

func kindFits(m *mention, e *entity) bool {
	switch m.what {
	case brief.Person:
		return e.kind == brief.Person && e.number != plural ||
			dealers[m.noun.head] && e.kind == brief.Organization && e.named > 0 && slices.ContainsFunc(e.roles, func(r role) bool { return r.noun.text == m.noun.text })
	case brief.Organization:
		return e.kind == brief.Organization || e.kind == brief.Group && e.named > 0
	case brief.Group:
		return e.kind == brief.Group || e.kind == brief.Organization && m.noun.kind == brief.Group
	case brief.Country:
		return m.number != plural && e.kind == brief.Country && e.seen > 0 && !e.demonymOnly
	case brief.Location:
		return e.kind == brief.Location && e.named > 0 && m.number == singular && m.definite
	}
	return false
}

// nounMatch scores that somebody said to be b is meant by a.
func nounMatch(a, b noun) float64 {
	switch {
	case b.text == "":
		return 0
	case a.text == b.text:
		return 2.4
	case a.head == b.head:
		return 2
	case b.is(a.text):
		return 1.7
	case b.is(a.head):
		return 1.2 // a chairman is an executive, but no chief executive
	case a.is(b.text):
		return 1
	}
	for _, c := range a.classes {
		if c != "official" && c != "group" && c != "person" && c != "leader" && b.is(c) {
			return 0.7
		}
	}
	return 0
}
