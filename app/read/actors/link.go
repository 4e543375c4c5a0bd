package actors

import (
	"slices"
	"strings"

	"readout/app/brief"
)

// roleVerbs are verbs whose subject holds an office.
var roleVerbs = map[string]string{
	"chair": "chair", "lead": "leader", "head": "head", "run": "boss", "teach": "lecturer", "found": "founder",
	"own": "owner", "edit": "editor", "coach": "coach", "represent": "representative", "command": "commander",
	"govern": "governor", "manage": "manager", "direct": "director", "preside": "president", "captain": "captain",
	"study": "researcher", "co-found": "co-founder", "rule": "ruler", "oversee": "head",
}

// selfNames are nouns that may follow the name of the very thing: "the Unite
// union", "the TASS news agency".
var selfNames = set("union party newspaper bank company firm broadcaster airline charity agency group paper magazine retailer consultancy gang cartel militia foundation brewery studio chain club movement station channel network daily weekly website portal tabloid")

// link joins what the syntax says is the same, and notes what each name is
// said to be.
func (t *table) link() {
	t.starts = map[int]*mention{}
	for _, m := range t.mentions {
		if m.kind == brief.Descriptive && t.starts[m.first] == nil {
			t.starts[m.first] = m // the longest comes first
		}
	}
	for _, m := range t.mentions {
		switch m.kind {
		case brief.Descriptive:
			t.linkDescription(m)
		case brief.Named:
			t.linkName(m)
		}
	}
}

func (t *table) linkDescription(m *mention) {
	d := t.doc
	n := len(d.Tokens)
	if name := t.placeOf(m); name != nil && t.join(m, name, "rule:title") {
		return // "the town of Leeds, Oslo's forces said": Oslo is no apposition
	}
	if m.last < n && t.sentence(m.last-1) == t.sentence(min(m.last, n-1)) {
		if name := t.nameAt(m.last); m.title && name != nil && t.join(m, name, "rule:title") {
			return
		}
		if name := t.calledName(m); name != nil && t.join(m, name, "rule:called") {
			return
		}
		if name := t.nameAfter(m); name != nil {
			last := m.last
			m.last = t.beyond(m) // "its envoy in Chad, Ada Roe"
			if t.join(m, name, "rule:apposition") {
				return
			}
			m.last = last
		}
		if name := t.firstRole(m); name != nil && t.join(m, name, "rule:title") {
			return
		}
	}
	if name := t.apposed(m); name != nil && t.join(m, name, "rule:apposition") {
		return
	}
	if name := t.bracketed(m); name != nil && t.join(m, name, "rule:parentheses") {
		return
	}
	if name := t.bearerOf(m.first, d.Sentences[t.sentence(m.head)].First); name != nil && capital(d.Word(m.head)) && t.join(m, name, "rule:also-known-as") {
		return
	}
	name := t.nameBefore(m)
	if name == nil {
		name = t.secondRole(m)
	}
	if name != nil && (t.join(m, name, "rule:apposition") || t.foremost(m, name)) {
		return
	}
	if len(m.parties) > 0 && selfNames[m.noun.head] {
		p := m.parties[len(m.parties)-1]
		if p.last < m.last && t.headed[m.head] == m && t.phraseAfter(p, m) && !p.demonym && !union(p.entity) &&
			p.what == brief.Organization && m.what == brief.Organization && m.number == singular {
			m.parties = m.parties[:len(m.parties)-1]
			if t.join(m, p, "rule:title") {
				if p.entity != nil {
					p.entity.roles[len(p.entity.roles)-1].text = m.noun.text
				}
				return
			}
		}
	}
	if m.noun.kind == brief.Location && len(m.parties) > 0 {
		p := m.parties[len(m.parties)-1]
		if p.what == brief.Location && p.first >= m.first && p.last < m.last && m.number == singular && !isPossessive(d.Tokens[p.last].Lower) && t.join(m, p, "rule:title") {
			return
		}
	}
	if name := t.predicateOf(m); name != nil {
		t.join(m, name, "rule:copula")
		return
	}
	if o := t.ofDescription(m); o != nil {
		m.same, m.why = o, brief.Why{How: "rule:apposition", Score: 0.9}
	}
}

// apposed is the name between commas before the verb of a body told by more than
// its noun: "the union representing the miners, Unifor,".
func (t *table) apposed(m *mention) *mention {
	d := t.doc
	if !m.definite || m.number != singular || m.noun.kind != brief.Organization {
		return nil
	}
	for k := m.last; k < min(d.Sentences[t.sentence(m.head)].Last-1, m.last+maxRight); k++ {
		n := t.covered[k]
		if n == nil || n.first != k || k <= m.last || d.Tokens[k-1].Lower != "," || n.last+1 >= len(d.Tokens) || d.Tokens[n.last].Lower != "," || t.listed(n.last) {
			continue
		}
		hung := d.Tokens[n.head].Head == m.head && d.Tokens[n.head].Rel == "appos"
		verb := d.Tokens[n.last+1].POS == "VERB" || d.Tokens[n.last+1].POS == "AUX"
		if hung || verb && d.Tokens[m.head].Head > n.last && baseRel(d.Tokens[m.head].Rel) == "nsubj" {
			return n
		}
	}
	return nil
}

// bracketed is the acronym in brackets right behind a body that is told by what it
// is: "the electoral commission (CNE)".
func (t *table) bracketed(m *mention) *mention {
	d := t.doc
	if !m.definite || m.number != singular || m.noun.kind != brief.Organization || m.last+2 >= len(d.Tokens) || d.Tokens[m.last].Lower != "(" || d.Tokens[m.last+2].Lower != ")" {
		return nil
	}
	name := t.covered[m.last+1]
	if name == nil || name.what != brief.Organization || !isAcronym(t.text(name.first, name.last)) {
		return nil
	}
	return name
}

// ofDescription is the description that m says more of: "the champion, now a
// commentator,", "the older man, who is his uncle,".
func (t *table) ofDescription(m *mention) *mention {
	d := t.doc
	w := &d.Tokens[m.head]
	if w.Head < 0 || w.Head >= m.first || m.number != singular || m.noun.kind != brief.Person {
		return nil
	}
	if !t.saidOfWho(m) && (w.Rel != "appos" || t.listed(m.last)) {
		return nil
	}
	o := t.headed[w.Head]
	if o == nil || o.kind != brief.Descriptive || o.number != singular || o.noun.kind != brief.Person || o.last > m.first ||
		m.gender != anyGender && o.gender != anyGender && m.gender != o.gender {
		return nil
	}
	return o
}

// saidOfWho tells the predicate of a relative clause: "who is his uncle".
func (t *table) saidOfWho(m *mention) bool {
	d := t.doc
	if d.Tokens[m.head].Rel != "acl:relcl" {
		return false
	}
	who, is := false, false
	for k := d.Tokens[m.head].Head + 1; k < m.head; k++ {
		if d.Tokens[k].Head == m.head {
			who = who || d.Tokens[k].Lower == "who"
			is = is || d.Tokens[k].Rel == "cop"
		}
	}
	return who && is
}

// union tells a country or a union of countries, whose agency is another body:
// "the UN agency".
func union(e *entity) bool {
	return e != nil && (e.country != "" || slices.ContainsFunc(e.keys, func(k string) bool { return unions[k] }))
}

var unions = map[string]bool{"un": true, "united nations": true, "eu": true, "european union": true, "au": true, "african union": true, "us": true}

// foremost says that a description with a superlative means the country it
// stands beside: "Oslo, the largest buyer of gas,".
func (t *table) foremost(m, name *mention) bool {
	if name.what != brief.Country || m.number != singular || !m.definite || m.what != brief.Person && m.what != brief.Organization {
		return false
	}
	for k := m.first; k < m.head; k++ {
		if w := &t.doc.Tokens[k]; w.Tag == "JJS" || w.Tag == "RBS" {
			m.same, m.what, m.why = name, brief.Country, brief.Why{How: "rule:apposition", Score: 0.9}
			return true
		}
	}
	return false
}

// placeOf is the place that "the province of Van" names.
func (t *table) placeOf(m *mention) *mention {
	of := m.head + 1
	if m.noun.kind != brief.Location || m.number != singular || of+1 >= len(t.doc.Tokens) || t.doc.Tokens[of].Lower != "of" || !areaNouns[m.noun.head] {
		return nil
	}
	name := t.covered[of+1]
	if name == nil || name.first != of+1 || name.what != brief.Location || t.sentence(of+1) != t.sentence(m.head) {
		return nil
	}
	return name
}

// areaNouns are what a place may be called before "of" and its name.
var areaNouns = set("province city town village district region state county municipality island prefecture governorate canton capital port")

// join says that m means what name means, where their kinds agree.
func (t *table) join(m, name *mention, how string) bool {
	e := name.entity
	fits := slices.IndexFunc(m.nouns, func(n noun) bool { return agree(n.kind, name, m.number) })
	if fits < 0 {
		fits = slices.IndexFunc(m.nouns, func(n noun) bool { return t.overrules(n, m, name) })
	}
	ok := fits >= 0
	if ok {
		m.settle(m.nouns[fits])
		if (name.what == brief.Organization || e != nil && e.kind == brief.Organization) && m.what == brief.Person && dealers[m.noun.head] {
			m.what = brief.Organization
		}
	}
	if !ok || e != nil && m.gender != anyGender && e.gender != anyGender && m.gender != e.gender {
		return false
	}
	m.same = name
	m.why = brief.Why{How: how, Score: 1}
	if name.gender == anyGender {
		name.gender = m.gender
	}
	if e == nil {
		return true
	}
	if e.gender == anyGender {
		e.gender = m.gender
	}
	if e.country == "" {
		for i, k := range kinds {
			if k == m.what || k == brief.Organization && m.what == brief.Group {
				e.votes[i] += 2.5
			} else if how != "rule:copula" && m.what != brief.Group {
				e.votes[i] *= 0.3
			}
		}
		e.settleKind()
	}
	if !m.noun.is("honorific") {
		e.roles = append(e.roles, t.roleOf(m, how != "rule:copula"))
	}
	return true
}

// overrules tells that the noun beside a name says better what it is than the
// tagger did: "the union Usdaw" is no person's name.
func (t *table) overrules(n noun, m, name *mention) bool {
	if n.kind == brief.Person && m.number == singular && dealers[n.head] && name.what == brief.Organization {
		return true // "the owner, Halden Shipping"
	}
	if n.kind != brief.Organization || m.number != singular || name.entity == nil || name.entity.kind != brief.Person && name.entity.kind != brief.Location {
		return false
	}
	for _, o := range name.entity.mentions[:min(len(name.entity.mentions), 8)] {
		if t.words.given[firstWord(o.key)] != anyGender {
			return m.title && !m.bare && !t.verbAfter(name) // "the firm Grant Roe", not "the firm Grant Roe founded"
		}
	}
	return m.title || !m.bare
}

// verbAfter tells a name that a verb follows.
func (t *table) verbAfter(name *mention) bool {
	return name.last < len(t.doc.Tokens) && (t.doc.Tokens[name.last].POS == "VERB" || t.doc.Tokens[name.last].POS == "AUX")
}

// dealers are nouns of those who deal, people or bodies.
var dealers = set(`owner co-owner operator maker manufacturer builder developer publisher distributor supplier contractor subcontractor insurer
	shareholder creditor rival competitor sponsor buyer bidder organiser organizer shipowner producer exporter importer landlord winner
	champion partner ally employer creator provider seller vendor investor lender backer donor auditor administrator liquidator receiver
	adviser advisor consultant short-seller lobbyist underwriter insurer`)

// agree tells whether a noun of this kind can stand beside the name.
func agree(kind brief.ActorKind, name *mention, num number) bool {
	what := name.what
	if name.entity != nil {
		what = name.entity.kind
	}
	switch kind {
	case brief.Person:
		if num == plural {
			return what == brief.Group || what == brief.Organization
		}
		return what == brief.Person || what == brief.Organization && name.why.Score < 0.6
	case brief.Organization, brief.Group:
		return what == brief.Organization || what == brief.Group
	case brief.Country:
		return what == brief.Country
	case brief.Location:
		return what == brief.Location || what == brief.Country
	}
	return false
}

func (t *table) roleOf(m *mention, apposed bool) role {
	return role{
		noun: m.noun, nations: m.nations, parties: m.parties, modifiers: m.modifiers, seat: m.seat,
		text: t.text(m.first, m.last), start: m.first, apposed: apposed, from: m,
	}
}

// linkName notes what stands behind a name: "of the opposition PRA", "who
// chairs the commission", "also known as".
func (t *table) linkName(m *mention) {
	d := t.doc
	s := d.Sentences[t.sentence(m.head)]
	t.alsoKnown(m, s.First)
	e := m.entity
	if e == nil || e.kind != brief.Person {
		return
	}
	for k := m.last; k < min(s.Last, m.last+8); k++ {
		if d.Tokens[k].Head < m.first || d.Tokens[k].Head >= m.last {
			continue
		}
		if d.Tokens[k].Rel == "acl:relcl" {
			if text, ok := roleVerbs[strings.ToLower(d.Tokens[k].Lemma)]; ok {
				r := t.around(k, min(s.Last, k+12))
				if n := t.words.nouns[text]; n != nil {
					r.noun = n[0]
				}
				end := subtreeEnd(d, k, min(s.Last, k+maxRight))
				for i := k; i < end; i++ {
					if d.Tokens[i].POS == "PUNCT" && d.Tokens[i].Lower != "-" || d.Tokens[i].Lower == "and" && i > k+3 {
						end = i
					}
				}
				r.text, r.start = t.text(k, end), k
				e.roles = append(e.roles, r)
			}
		}
	}
	if k := m.first - 1; k > s.First && isPossessive(d.Tokens[k].Lower) && t.covered[k-1] != nil && t.nationOf(t.covered[k-1]) != "" {
		e.roles = append(e.roles, role{nations: []string{t.nationOf(t.covered[k-1])}, start: k}) // "Russia's Ada Roe"
	}
	if m.last < s.Last {
		switch d.Tokens[m.last].Lower {
		case "of", "from", "at", "with":
			e.roles = append(e.roles, t.around(m.last+1, min(s.Last, m.last+9)))
		}
	}
}

// around gathers the names and content words of a stretch.
func (t *table) around(first, last int) (r role) {
	d := t.doc
	r.start = first
	for k := first; k < last; k++ {
		if w := &d.Tokens[k]; w.Lower == "," || k > first && (w.POS == "ADP" && w.Lower != "of" || w.POS == "AUX" || finite(w.Tag)) {
			break
		}
		if n := t.covered[k]; n != nil {
			if n.first == k {
				if n.entity != nil && n.entity.country != "" && n.demonym {
					r.nations = append(r.nations, n.entity.country)
				} else {
					r.parties = append(r.parties, n)
				}
			}
			continue
		}
		switch d.Tokens[k].POS {
		case "NOUN", "ADJ", "PROPN":
			r.modifiers = append(r.modifiers, d.Tokens[k].Lower)
		}
	}
	return r
}
