package dates

import (
	"strings"

	"readout/app/read/syntax"
)

// tense is what the clause around an expression says about time.
type tense uint8

const (
	none tense = iota
	past
	pluperfect
	present
	future
)

// direction says whether a day without a year or week lies behind (past) or
// ahead (future) of the publication day.
func (p *parser) direction(i int) tense {
	if p.oneOf(i-2, "scheduled", "due", "set") || p.after(i, "for") && !p.possessive(i) || p.is(i-2, "ahead", "of") {
		return future // "a strike for Thursday", not "blamed for Thursday's attack"; "ahead of Tuesday's vote"
	}
	if p.possessive(i) && !p.takesPart(i) || p.apart(p.at(i).token) || p.latest(i) {
		return past
	}
	t := p.tense(i)
	if p.ahead && t != past && t != pluperfect || p.deferred(i) {
		return future
	}
	switch t {
	case future:
		return future
	case present:
		if p.scheduled(i) || p.planning(i) {
			return future
		}
	}
	return past
}

// latest tells the last time of something, "most recently in Leeds on 3 May",
// which was, whatever the verb before it says of what is to come.
func (p *parser) latest(i int) bool {
	for k := i - 1; k >= max(0, i-maxClause) && !p.ends(k); k-- {
		if p.is(k, "recently") {
			return p.is(k-1, "most")
		}
	}
	return false
}

// deferred tells the day to which something is put off, "was adjourned until
// Friday", "was moved to Friday", or until which it has been set.
func (p *parser) deferred(i int) bool {
	if !p.ahead && !p.after(i, "to", "until", "till") {
		return false
	}
	v := p.governor(p.at(i).token)
	if v < 0 {
		return false
	}
	if deferring[p.doc.Tokens[v].Lemma] {
		return true
	}
	for k := v - 1; k >= max(0, v-3) && p.ahead; k-- {
		if w := p.doc.Tokens[k].Lower; w == "has" || w == "have" {
			return p.doc.Tokens[k].Sentence == p.sentence && p.doc.Tokens[v].Lemma != "be"
		}
	}
	return false
}

// deferring verbs put something off to a day that lies ahead.
var deferring = map[string]bool{
	"postpone": true, "delay": true, "adjourn": true, "extend": true, "defer": true, "reschedule": true, "move": true, "push": true, "prolong": true,
	"suspend": true, "remand": true, "shift": true, "renew": true,
}

// possessive tells a day that only names a noun: "Thursday's attack".
func (p *parser) possessive(i int) bool {
	rel := p.doc.Tokens[p.at(i).token].Rel
	return p.is(i+1, "'s") || p.is(i+1, "’s") || rel == "nmod:poss" || rel == "compound" || rel == "nummod"
}

// takesPart tells a day whose noun is part of what the verb says, as in "will
// vote in Tuesday's election"; in "a premium to Tuesday's close" it is not.
func (p *parser) takesPart(i int) bool {
	tok := p.doc.Tokens[p.at(i).token]
	if tok.Rel == "" || tok.Head < 0 {
		return true
	}
	noun := p.doc.Tokens[tok.Head]
	if noun.Head < 0 || !isVerb(p.doc.Tokens[noun.Head].Tag) {
		return false
	}
	for k := noun.Head; k < p.at(i).token; k++ {
		if p.doc.Tokens[k].Lower == "," {
			return false
		}
	}
	return true
}

// apart tells a day in an adjective's own phrase, "absent on Saturday", which
// what the verb says does not touch.
func (p *parser) apart(t int) bool {
	tok := p.doc.Tokens[t]
	if tok.Rel == "" || tok.Head < 0 || tok.Head == t {
		return false
	}
	head := p.doc.Tokens[tok.Head]
	if head.POS != "ADJ" || p.copula(tok.Head) >= 0 {
		return false
	}
	switch head.Lemma {
	case "due", "likely", "ready", "set", "available", "open", "scheduled", "expected", "early", "late", "next", "possible":
		return false
	}
	return head.Rel == "amod" || head.Rel == "acl" || head.Rel == "advcl" || head.Rel == "appos" || head.Rel == "parataxis"
}

// scheduled tells a present tense that speaks of what is to come: "the bill
// comes before parliament on Tuesday". In headlines and with verbs of speech
// the present tells what was, and "Thursday's vote is" tells nothing.
func (p *parser) scheduled(i int) bool {
	t := p.at(i).token
	tok := p.doc.Tokens[t]
	if p.doc.Sentences[p.sentence].Kind != syntax.Body || strings.HasPrefix(tok.Rel, "nmod") && !strings.HasSuffix(tok.Rel, "tmod") && !p.where(tok.Head) ||
		p.possessive(i) {
		return false
	}
	v := p.governor(t)
	return v >= 0 && !speech[p.doc.Tokens[v].Lemma]
}

// planning tells the day of what somebody plans, "plan a strike on Friday".
func (p *parser) planning(i int) bool {
	v := p.governor(p.at(i).token)
	if v < 0 || p.possessive(i) {
		return false
	}
	switch p.doc.Tokens[v].Lemma {
	case "plan", "expect", "prepare", "schedule", "propose":
		return p.doc.Sentences[p.sentence].Kind == syntax.Body
	}
	return false
}

// where tells the noun of a place that a verb goes to, "go to the polls on
// Sunday", whose day is the verb's.
func (p *parser) where(noun int) bool {
	if noun < 0 || p.doc.Tokens[noun].Rel != "obl" {
		return false
	}
	for k := noun - 1; k >= max(p.doc.Sentences[p.sentence].First, noun-6); k-- {
		if t := p.doc.Tokens[k]; t.Rel == "case" && t.Head == noun {
			return t.Lower == "to" || t.Lower == "in" || t.Lower == "at"
		}
	}
	return false
}

// speech verbs: their present tense reports what has been said.
var speech = map[string]bool{
	"say": true, "tell": true, "report": true, "write": true, "announce": true, "claim": true, "accuse": true, "deny": true,
	"warn": true, "add": true, "confirm": true, "show": true, "state": true, "blame": true,
}

// aboutToday tells a clause about the day of the article: its verb is in the
// present or the perfect, or m opens the sentence's first clause.
func (p *parser) aboutToday(m match) bool {
	if p.today.IsZero() {
		return false
	}
	t := p.tense(max(0, m.next-2))
	return t != pluperfect && t != future
}

// clauseHead is the token that heads the phrase beginning at token t, the verb
// or noun that "after" introduces; -1 at the sentence's end.
func (p *parser) clauseHead(t int) int {
	s := p.doc.Sentences[p.sentence]
	if t >= s.Last {
		return -1
	}
	for k := t; k < min(s.Last, t+40); k++ {
		tok := p.doc.Tokens[k]
		if tok.Rel != "" && tok.Head < t && tok.Rel != "mark" && tok.Rel != "case" {
			if tok.Rel == "nsubj" || tok.Rel == "nsubj:pass" { // the parse missed the clause
				break
			}
			if k+1 < s.Last && !isVerb(tok.Tag) && isVerb(p.doc.Tokens[k+1].Tag) && p.doc.Tokens[k+1].Tag != "VBN" && p.doc.Tokens[k+1].Tag != "VBG" {
				return k + 1 // likewise
			}
			return k
		}
	}
	// Without a parse: the first verb, or the first word.
	for k := t; k < min(s.Last, t+40); k++ {
		if strings.HasPrefix(p.doc.Tokens[k].Tag, "VB") {
			return k
		}
	}
	return t
}

// tense reads the verb that governs atom i.
func (p *parser) tense(i int) tense {
	at := p.at(i).token
	if at < 0 {
		return none
	}
	verb := p.governor(at)
	if verb < 0 {
		return p.spoken(at)
	}
	if t := p.verbTense(verb, 0); t != none || p.doc.Tokens[verb].Tag != "VBG" {
		return t
	}
	for k := at + 1; k < p.doc.Sentences[p.sentence].Last; k++ { // "Starting Monday the bridge will be shut"
		if isVerb(p.doc.Tokens[k].Tag) {
			return p.verbTense(k, 0)
		}
	}
	return none
}

// governor is the nearest verb above token t, -1 where the parse has none.
func (p *parser) governor(t int) int {
	s := p.doc.Sentences[p.sentence]
	for range 30 {
		tok := p.doc.Tokens[t]
		if isVerb(tok.Tag) && tok.Rel != "amod" {
			return t
		}
		if t != tok.Head && p.copula(t) >= 0 {
			return p.copula(t)
		}
		if tok.Rel == "" || tok.Head < s.First || tok.Head >= s.Last || tok.Head == t {
			return -1
		}
		t = tok.Head
	}
	return -1
}

// copula is the form of "be" that makes token t a predicate, or -1.
func (p *parser) copula(t int) int {
	s := p.doc.Sentences[p.sentence]
	for k := max(s.First, t-12); k < t; k++ {
		if tok := p.doc.Tokens[k]; tok.Head == t && tok.Rel == "cop" {
			return k
		}
	}
	return -1
}

func isVerb(tag string) bool { return strings.HasPrefix(tag, "VB") || tag == "MD" }

// verbTense reads the verb group that ends in token v: its auxiliaries stand
// before it.
func (p *parser) verbTense(v, depth int) tense {
	s := p.doc.Sentences[p.sentence]
	tag := p.doc.Tokens[v].Tag
	infinitive := false
	had, has, be := false, false, false
	for k := v - 1; k >= max(s.First, v-7); k-- {
		tok := p.doc.Tokens[k]
		switch tok.Lower {
		case "will", "'ll", "shall", "would", "'d", "wo", "may", "might", "could", "can", "should", "must":
			return future
		case "to":
			infinitive = true
			continue
		case "had":
			had = true
			continue
		case "has", "have", "'ve":
			has = true
			continue
		case "is", "are", "'s", "'re", "am", "be", "been", "being", "was", "were":
			if infinitive && tok.Lower != "been" && tok.Lower != "being" {
				return future // "are to be tried"
			}
			if tok.Lower == "is" || tok.Lower == "are" || tok.Lower == "am" || tok.Lower == "'re" {
				be = true
			}
			if tok.Lower == "was" || tok.Lower == "were" {
				return past
			}
			continue
		case "not", "n't", "also", "never", "already", "now", "since", "still", "then", "again":
			continue
		}
		if infinitive || !strings.HasPrefix(tok.Tag, "RB") {
			break
		}
	}
	switch {
	case infinitive:
		return p.planned(v, depth)
	case had && (tag == "VBN" || tag == "VBD"):
		return pluperfect
	case has:
		return past
	case tag == "VBD":
		return past
	case tag == "VBN" && be:
		return present
	case tag == "VBN":
		return past
	case tag == "VBG" && be, tag == "VBZ", tag == "VBP":
		return present
	case tag == "MD":
		return future
	}
	return p.above(v, depth)
}

// above is the tense of the verb that governs v.
func (p *parser) above(v, depth int) tense {
	tok := p.doc.Tokens[v]
	if depth > 3 || tok.Rel == "" || tok.Head < 0 || tok.Head == v {
		return none
	}
	if up := p.governor(tok.Head); up >= 0 && up != v {
		return p.verbTense(up, depth+1)
	}
	return none
}

// planned is the tense of an infinitive: what is expected, agreed or asked for
// lies ahead; "managed to", "was said to" follow their verb.
func (p *parser) planned(v, depth int) tense {
	tok := p.doc.Tokens[v]
	if tok.Head >= 0 && tok.Head < len(p.doc.Tokens) {
		head := p.doc.Tokens[tok.Head]
		switch head.Lemma {
		case "expect", "plan", "due", "set", "schedule", "intend", "agree", "promise", "pledge", "vow", "want", "hope",
			"prepare", "order", "ask", "urge", "tell", "invite", "decide", "likely", "ready", "threaten", "seek", "offer",
			"consider", "aim", "propose", "call", "need", "have", "go", "decision", "plan_n", "request", "bid":
			return future
		}
	}
	if t := p.above(v, depth); t != none {
		return t
	}
	return future
}

// spoken guesses from the words alone where the parse names no verb: the
// nearest verb before the expression, else after it.
func (p *parser) spoken(t int) tense {
	s := p.doc.Sentences[p.sentence]
	for k := t - 1; k >= max(s.First, t-25); k-- {
		tok := p.doc.Tokens[k]
		if tok.Lower == ";" || tok.Lower == "—" {
			return none
		}
		if isVerb(tok.Tag) {
			return p.verbTense(k, 0)
		}
		if tok.Lower == "will" || tok.Lower == "would" {
			return future
		}
	}
	for k := t; k < min(s.Last, t+12); k++ {
		if tok := p.doc.Tokens[k]; isVerb(tok.Tag) {
			return p.verbTense(k, 0)
		}
	}
	return none
}
