package actors

import (
	"slices"
	"strings"

	"readout/app/brief"
)

// deed is what somebody may be called after a verb: who does it and to whom it is
// done.
type deed struct{ doer, sufferer []string }

// deeds by verb: who wins is the winner, who is shot the victim.
var deeds = func() map[string]deed {
	all := map[string]deed{}
	for _, row := range [...][3]string{ // verbs, doers, sufferers
		{"win", "winner champion", ""},
		{"beat defeat", "winner victor", "loser opponent challenger rival"},
		{"challenge", "challenger", ""},
		{"lose", "loser", ""},
		{"kill murder shoot stab assassinate poison attack injure wound assault beat rape rob strangle", "attacker killer assailant", "victim"},
		{"kidnap abduct seize", "kidnapper abductor captor", "hostage captive victim"},
		{"survive", "survivor", ""},
		{"charge accuse indict try prosecute sue", "", "defendant accused"},
		{"convict sentence jail imprison", "", "convict prisoner defendant inmate"},
		{"arrest detain", "", "detainee prisoner suspect"},
		{"sue", "plaintiff claimant", ""},
		{"flee escape abscond", "fugitive", ""},
		{"buy acquire purchase", "buyer owner acquirer purchaser bidder", "target"},
		{"bid offer", "bidder suitor", "target"},
		{"sell", "seller vendor", ""},
		{"write", "author writer", ""},
		{"leak", "whistleblower", ""},
		{"testify", "witness", ""},
		{"nominate", "", "nominee"},
		{"appoint", "", "appointee"},
		{"found", "founder", ""},
		{"own", "owner", ""},
		{"build", "builder", ""},
		{"operate", "operator", ""},
		{"make manufacture produce", "maker manufacturer producer", ""},
		{"insure", "insurer", ""},
		{"audit", "auditor", ""},
		{"host", "host", ""},
		{"publish", "publisher", ""},
		{"sponsor", "sponsor", ""},
		{"mediate", "mediator", ""},
		{"donate", "donor", ""},
	} {
		for verb := range strings.FieldsSeq(row[0]) {
			all[verb] = deed{append(all[verb].doer, strings.Fields(row[1])...), append(all[verb].sufferer, strings.Fields(row[2])...)}
		}
	}
	return all
}()

// undergo notes what a clause says that m does or is done to him which tells what
// he may be called: a winner, the accused.
func (t *table) undergo(m *mention) {
	f, g := t.functionOf(m)
	e := m.entity
	if g < 0 || e.kind != brief.Person && e.kind != brief.Organization && e.kind != brief.Group || t.inQuote(m.first) || t.denied(g) || t.doc.Tokens[g].Rel == "acl" && t.doc.Tokens[g].Tag == "VB" {
		return // "an attempt to buy it"
	}
	if f == subject && t.answers(g) {
		e.accused = true
	}
	suffers := f == object || f == subject && passive(t.doc.Tokens[m.head].Rel)
	if !suffers && f != subject {
		return
	}
	verb := strings.ToLower(t.doc.Tokens[g].Lemma)
	called := deeds[verb].doer
	switch {
	case suffers:
		called = deeds[verb].sufferer
		e.accused = e.accused || accusing[verb]
	case called == nil:
		var done bool
		verb, done = t.meant(g)
		called = deeds[verb].doer
		if done {
			called = deeds[verb].sufferer
		}
	}
	for _, noun := range called {
		t.called(e, noun, g)
	}
}

// meant is the verb of what somebody is said to agree to or to try, "agreed to buy",
// or the deed that a noun tells, "launched a bid"; "" where there is none. It may be
// done to him: "agreed to be bought".
func (t *table) meant(verb int) (lemma string, suffers bool) {
	d := t.doc
	last := d.Sentences[t.sentence(verb)].Last
	for k := verb + 1; k < min(last, verb+maxRight); k++ {
		switch w := &d.Tokens[k]; {
		case w.Head != verb:
		case w.Rel == "xcomp" && w.Tag == "VB":
			return strings.ToLower(w.Lemma), false
		case w.Rel == "xcomp" && w.Tag == "VBN" && d.Tokens[k-1].Lower == "be":
			return strings.ToLower(w.Lemma), true
		case w.Rel == "obj":
			if noun := strings.ToLower(w.Lemma); noun == "bid" || noun == "offer" || noun == "takeover" {
				return "bid", false
			}
		}
	}
	return "", false
}

// called notes that e may be called by a noun for what a verb tells of it.
func (t *table) called(e *entity, text string, verb int) {
	for _, n := range t.words.nouns[text] {
		fits := n.kind == e.kind || dealers[text] || e.kind == brief.Group && n.kind == brief.Person
		if fits && !slices.ContainsFunc(e.roles, func(r role) bool { return r.noun.text == text }) {
			e.roles = append(e.roles, role{noun: n, start: verb, general: true, deed: true})
		}
	}
}

// denied tells that a verb is said not to hold.
func (t *table) denied(verb int) bool {
	for k := verb - 1; k >= max(0, verb-3); k-- {
		if w := t.doc.Tokens[k].Lower; w == "not" || w == "n't" || w == "never" {
			return true
		}
	}
	return false
}
