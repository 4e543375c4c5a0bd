package events

import (
	"slices"

	"readout/app/brief"
	"readout/app/read/clause"
)

// Whom an answer is given to, where the article has told of what is answered:
// "rejected the bid", "dismissed that account", "condemned the attack".

// answered gives an answer without another side the agents of what it names, else
// whoever said it.
func (s *scanner) answered() {
	said := s.sourcesBySentence()
	for i := range s.found {
		c := &s.found[i]
		if !answering[c.kind] || c.hasRole(brief.Recipient) || c.joint || !s.t.Verbal(c.trigger) {
			continue
		}
		for _, o := range s.answeredTo(c) {
			if s.toDeed(i, o) || s.toWords(i, o, said) {
				break
			}
		}
	}
}

// answering are the types of what answers what somebody did or said.
var answering = map[brief.EventType]bool{brief.Reject: true, brief.Agree: true, brief.Accuse: true, "OTHER:deny": true}

// answeredTo are the nouns and pronouns that an answer may be given to.
func (s *scanner) answeredTo(c *candidate) []int {
	out := s.t.Objects(c.trigger)
	for _, k := range s.t.Children(c.trigger) {
		if k := int(k); s.t.Is(k, "obl") && s.t.Marker(k) == "against" {
			out = append(out, k)
		}
	}
	return out
}

// toDeed takes as the other sides of the i-th mention those who did, told of
// before, what the noun o names.
func (s *scanner) toDeed(i, o int) bool {
	c := &s.found[i]
	definite, _ := s.determined(o)
	kinds := s.deeds(o)
	for k := i - 1; k >= 0 && k >= i-maxBack; k-- {
		p := &s.found[k]
		told := definite && (slices.Contains(kinds, p.kind) || p.nominal && s.t.Tok(p.noun).Lemma == s.t.Tok(o).Lemma)
		bid := s.t.Tok(o).POS == "NOUN" && bids[s.t.Tok(o).Lemma] && p.kind == "OTHER:acquisition" && s.aimedAt(p, c)
		if p.sentence >= c.sentence || p.quoted || p.status == brief.Denied || !told && !bid {
			continue
		}
		before := len(c.parties)
		s.lend(c, brief.Recipient, slices.DeleteFunc(slices.Clone(p.parties), func(x party) bool { return x.role == brief.Recipient }))
		return len(c.parties) > before
	}
	return false
}

// aimedAt tells what was done to who acts in c: whose bid it is that they turn
// down, in whatever words.
func (s *scanner) aimedAt(p, c *candidate) bool {
	return slices.ContainsFunc(p.parties, func(x party) bool {
		return x.role == brief.Recipient && slices.ContainsFunc(c.parties, func(y party) bool { return y.actor == x.actor })
	})
}

// bids are what is made to who may be bought.
var bids = clause.WordSet("bid offer approach proposal takeover letter")

// deeds are the types of what a noun names that somebody did; none where it names
// nothing of the kind.
func (s *scanner) deeds(o int) []brief.EventType {
	switch s.t.Tok(o).Lemma {
	case "accusation", "allegation", "charge", "claim", "criticism", "complaint", "finding":
		return []brief.EventType{brief.Accuse}
	case "demand", "request", "call", "appeal", "ultimatum":
		return []brief.EventType{brief.Request}
	case "threat", "warning":
		return []brief.EventType{brief.Threaten}
	case "offer", "proposal", "plan", "idea":
		return []brief.EventType{brief.Agree, brief.Request, brief.Aid}
	case "bid", "takeover", "sale":
		return []brief.EventType{"OTHER:acquisition"}
	case "attack", "strike", "raid", "assault", "bombing", "shelling", "killing", "violence":
		return []brief.EventType{brief.Assault}
	case "injunction", "ruling", "verdict", "judgment":
		return []brief.EventType{"OTHER:ruling"}
	case "accord", "agreement", "deal", "pact", "treaty", "truce", "ceasefire":
		return []brief.EventType{brief.Agree}
	}
	return nil
}

// toWords takes as the other side who said what the noun or pronoun o stands for
// in the sentences just before: "rejected that", "denied the report".
func (s *scanner) toWords(i, o int, said map[int][]int) bool {
	c := &s.found[i]
	word := s.t.Tok(o).Lower
	if s.t.Tok(o).POS == "NOUN" || s.t.Tok(o).POS == "PROPN" {
		word = s.t.Tok(o).Lemma
		if definite, _ := s.determined(o); !definite {
			return false
		}
	}
	if !words[word] {
		return false
	}
	who, at := s.lastToSay(i, published[word], said)
	if who < 0 || c.has(who) {
		return false
	}
	c.add(party{actor: who, role: brief.Recipient, token: o, span: at, loose: true, lent: true})
	return true
}

// words stand for what was said before them, published for what a paper printed.
var (
	words     = clause.WordSet("that this account version claim claims allegation accusation statement story report article")
	published = clause.WordSet("story report article")
)

// sourcesBySentence are the quotes whose source stands in each sentence, the last first.
func (s *scanner) sourcesBySentence() map[int][]int {
	in := map[int][]int{}
	for n, q := range slices.Backward(s.quotes) {
		if q.Speaker != "" && !q.Source.IsZero() {
			sentence := s.t.Tok(tokenAt(s.t.Doc, q.Source.Start)).Sentence
			in[sentence] = append(in[sentence], n)
		}
	}
	return in
}

// lastToSay is who said or claimed what the sentence before that of the i-th
// mention tells, or the one before it, and where that is named; -1 for nobody.
// What was printed is the outermost of the chain's.
func (s *scanner) lastToSay(i int, outermost bool, said map[int][]int) (actor int, at brief.Span) {
	k := i - 1
	for n := s.found[i].sentence - 1; n >= max(0, s.found[i].sentence-maxToSay); n-- {
		for ; k >= 0 && s.found[k].sentence >= n; k-- {
			p := &s.found[k]
			if p.sentence != n || p.kind != brief.Accuse || p.quoted || outermost {
				continue
			}
			for _, x := range p.parties {
				if x.role == brief.Agent {
					return x.actor, x.span
				}
			}
		}
		for _, x := range said[n] {
			q := &s.quotes[x]
			who := q.Speaker
			if outermost && len(q.Via) > 0 {
				who = q.Via[len(q.Via)-1]
			}
			a := slices.IndexFunc(s.set.Actors, func(a brief.Actor) bool { return a.ID == who })
			if a >= 0 && !(outermost && s.set.Actors[a].Kind == brief.Person) {
				return a, q.Source
			}
		}
	}
	return -1, brief.Span{}
}

// maxToSay is how many sentences back "that" may stand for.
const maxToSay = 2

// maxBack is how many mentions back the event answered is looked for.
const maxBack = 48
