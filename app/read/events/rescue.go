package events

import (
	"strings"

	"readout/app/brief"
)

// rescue looks for an event word by word in a sentence whose parse shows none:
// a verb taken for an adjective ("a train derailed"), a headline's clipped
// grammar, a text whose language was not recognized. What stands before the
// word acts, what stands after it is acted on.
func (s *scanner) rescue(n int) {
	sent := s.t.Doc.Sentences[n]
	best, bestEntry, rank := -1, (*entry)(nil), 0
	for i := sent.First; i < min(sent.Last, sent.First+maxPhrase); i++ {
		if s.isName(i) || s.quoted[i] || s.works[i] || s.t.Verbal(i) || s.timed[i] || s.t.Is(i, "amod") && s.t.Head(i) == i+1 { // "armed forces"
			continue
		}
		if e, r := s.plainEntry(i, sent.Last); r > rank {
			best, bestEntry, rank = i, e, r
		}
	}
	if best < 0 {
		return
	}
	c := candidate{
		trigger: best, last: best + 1, noun: best, clause: best, outer: best, kind: bestEntry.event(), how: "rule:word alone",
		status: brief.Happened, statusBy: "rule:word alone", sentence: n, joint: bestEntry.joint, title: s.t.InTitle(n),
		nominal: s.lex.nouns[guessLemma(s.lex, s.t.Tok(best).Lower)] != nil && rank < 3,
	}
	s.beforeAndAfter(&c, sent.First, sent.Last)
	c.score = s.weigh(&c, scope{outer: -1, reporter: -1, depth: 2}, bestEntry)
	s.found = append(s.found, c)
}

// irregular are past tenses that no ending gives away.
var irregular = map[string]string{
	"met": "meet", "held": "hold", "shot": "shoot", "struck": "strike", "won": "win", "sent": "send", "fought": "fight", "began": "begin",
	"broke": "break", "fell": "fall", "rose": "rise", "beat": "beat", "hit": "hit", "cut": "cut", "stole": "steal", "fled": "flee", "led": "lead",
	"sank": "sink", "shook": "shake", "tore": "tear", "drove": "drive", "flew": "fly", "flown": "fly", "spoke": "speak", "withdrew": "withdraw", "overthrew": "overthrow",
}

// lemma is the lemma of a verb, also where the reader takes "flown" for "flow".
func (s *scanner) lemma(v int) string {
	if l := irregular[s.t.Tok(v).Lower]; l != "" {
		return l
	}
	return s.t.Tok(v).Lemma
}

// plainEntry is what the token i means by itself, and how sure that is: 0 for
// nothing.
func (s *scanner) plainEntry(i, end int) (*entry, int) {
	tok := s.t.Tok(i)
	l := irregular[tok.Lower]
	if l == "" {
		l = guessLemma(s.lex, tok.Lower)
	}
	if past := strings.HasSuffix(tok.Lower, "ed") || irregular[tok.Lower] != "" || strings.HasSuffix(tok.Lower, "s") && tok.POS != "NOUN"; past {
		for k := range s.lex.verbs[l] {
			e := &s.lex.verbs[l][k]
			if e.frame() || len(e.rest) > 0 || e.pass || e.comp || e.subjs != nil || e.preps != nil || e.obls != nil || e.noobj {
				continue
			}
			if e.objs == nil {
				return e, 3
			}
			for k := i + 1; k < min(end, i+7); k++ {
				if s.t.Named(k, e.objs) {
					return e, 4
				}
			}
		}
	}
	for k := range s.lex.nouns[l] {
		if e := &s.lex.nouns[l][k]; !e.frame() && !e.weak && len(e.rest) == 0 && (e.mods == nil || modified(s.t, i, e.mods)) && tok.POS != "PROPN" {
			return e, 2
		}
	}
	return nil, 0
}

// beforeAndAfter takes the actor named last before the trigger and the one
// named next after it as its sides.
func (s *scanner) beforeAndAfter(c *candidate, first, last int) {
	agent, recipient := brief.Agent, brief.Recipient
	if c.joint {
		agent, recipient = brief.Participant, brief.Participant
	}
	for i := c.trigger - 1; i >= first; i-- {
		if m, ok := s.set.Covering(i); ok {
			s.join(c, m.Actor, agent, i)
			break
		}
	}
	for i := c.trigger + 1; i < last; i++ {
		if m, ok := s.set.Covering(i); ok && !c.has(m.Actor) {
			s.join(c, m.Actor, recipient, i)
			break
		}
	}
}
