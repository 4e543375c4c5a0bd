// Package quotes finds who said what: attributions after the PolNeAR scheme
// (Newell, Margolin and Ruths 2018), each with its source, cue and content,
// the speaker resolved through coreference, and the chain the words came
// through. Linear models learned from PolNeAR find cues, label each cue's
// sentence and judge the whole; quotation marks are read by exact rules.
package quotes

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/learn"
	"readout/app/read/syntax"
)

// Finder finds quotes. It is safe for concurrent use.
type Finder struct {
	cue, tag, said, keep *learn.Model
	cut                  cutoffs
}

// cutoffs are how likely an attribution must be right to be kept, by the kind
// of its content. Words in quotation marks are wanted even where the cue is
// strange; bare phrases ("urged restraint") are mostly events, not quotes.
type cutoffs struct{ quoted, clause, phrase, bare, orphan, act, withheld float64 }

var defaults = cutoffs{quoted: 0.03, clause: 0.45, phrase: 0.38, bare: 0.50, orphan: 0.40, act: 0.74, withheld: 0.97}

// scareCutoff is the least probability that marked words in a reported clause
// are the speaker's own.
const scareCutoff = 0.50

// wanted tells whether an attribution is a quote; fragments are the
// quotations in it that are the speaker's words.
func (f *Finder) wanted(v *view, a *attribution, fragments []int) bool {
	toks := v.d.Tokens
	switch {
	case len(fragments) == 0 && len(a.quoted) > 0 && v.onlyQuotes(a):
		return false // a term or a title
	case a.head >= 0 && len(a.quoted) == 0 && (v.epithet(a.head) || v.relative(a) || v.scant(a)):
		return false
	case a.head >= 0 && len(fragments) == 0 && (v.headlined(a) || v.calledOff(a) || v.called(a) || v.untold(a) || v.unclear(a) || v.turnedDown(a) || v.shown(a)):
		return false
	case a.head >= 0 && (v.posed(a) || handing[toks[a.head].Lower] && a.cue.last <= a.source.first || v.spokenOf(a) || v.happenedIn(a) || v.taken(a)), v.unsaid(a):
		return false
	case len(fragments) == 0 && a.head >= 0 && naming[toks[a.head].Lemma] && (len(a.quoted) > 0 || toks[a.head].Lemma == "know" && !v.finite(a)):
		return false // "known as UNIFIL"
	case len(fragments) == 0 && (a.words() <= 4 && v.noWords(a) || a.head >= 0 && !v.finite(a) && (toks[a.head].Lemma == "plead" || a.words() <= 2 && pleas[toks[a.head].Lemma])):
		return false // "disputed that one, too", "pleaded guilty to the first charge", "denies wrongdoing"
	case len(fragments) == 0 && a.head >= 0 && !v.finite(a) && (toks[a.head].Lemma == "declare" || v.passedOnBy(a)):
		return false // "declared a state of emergency", "which cited the ministry"
	case len(fragments) > 0:
		return a.keep >= f.cut.quoted
	case a.head >= 0 && v.withheld(a):
		return a.keep >= f.cut.withheld
	case a.head >= 0 && toks[a.head].Lower == ":" && a.source.last-a.source.first == 1 && pictures[toks[a.source.first].Lemma]:
		return false
	case a.head >= 0 && deeds[toks[a.head].Lemma] && !v.finite(a):
		return a.keep >= f.cut.withheld
	case v.bareAct(a):
		return a.keep >= f.cut.act
	case v.finite(a):
		return a.keep >= f.cut.clause
	case a.source.empty():
		return a.keep >= f.cut.orphan
	}
	if v.tenseless(a) {
		return a.keep >= f.cut.bare
	}
	return a.keep >= f.cut.phrase
}

// tenseless tells content without a verb in its tense: a thing or a deed that
// somebody speaks of, "remarks by the president".
func (v *view) tenseless(a *attribution) bool {
	for _, r := range a.content {
		for t := r.first; t < r.last; t++ {
			if tensed(v.d.Tokens[t].Tag) {
				return false
			}
		}
	}
	return true
}

// Find finds the quotes of a document whose actors are set, and what stands in
// quotation marks without being one: scare quotes, titles, terms, slogans.
// Where a source is no mention of set, it is added to it.
func (f *Finder) Find(d *syntax.Document, article brief.Article, set *actors.Set) (quotes []brief.Quote, scare []brief.Span) {
	if set == nil {
		set = actors.NewSet(nil, nil, len(d.Tokens))
	}
	v := newView(d)
	r := &resolver{v: v, article: article, set: set}
	if d.Language != "en" {
		return r.foreign()
	}
	found := f.attributions(v)
	var fragments [][]int
	for i := range found {
		own := slices.DeleteFunc(f.fragments(v, found, i), func(q int) bool { return r.nickname(q) || v.attribute(q) })
		if f.wanted(v, &found[i], own) || r.headed(&found[i]) {
			r.all, fragments = append(r.all, found[i]), append(fragments, own)
		}
	}
	for i := range r.all {
		r.own = append(r.own, len(fragments[i]) > 0)
	}
	r.speakers()
	r.chains()
	inQuote := make([]bool, len(v.regions))
	for i := range fragments { // r.all grows
		if r.dropped[i] || !r.own[i] && (r.thing(i) || r.topic(i) || r.somebody(i) || r.unsourced(i)) || r.nobodys(i) || r.repeated(i) {
			continue
		}
		q := r.quote(i, fragments[i])
		if q.Text == "" {
			continue
		}
		for _, x := range r.used {
			inQuote[x] = true
		}
		quotes = append(append(quotes, q), r.inner(i, fragments[i])...)
	}
	for q, reg := range v.regions {
		if reg.parent < 0 && !inQuote[q] && reg.in < reg.out {
			scare = append(scare, article.Span(reg.in, reg.out))
		}
	}
	return quotes, scare
}

// attribute tells a word or two in a headline's marks that describe the noun
// behind them: ‘Lost’ Treaty.
func (v *view) attribute(q int) bool {
	reg := v.regions[q]
	if reg.last >= len(v.d.Tokens) || v.d.Sentences[v.d.Tokens[reg.first].Sentence].Kind != syntax.Title || v.d.Tokens[reg.last].Sentence != v.d.Tokens[reg.first].Sentence {
		return false
	}
	words := 0
	for t := reg.first; t < reg.last; t++ {
		if v.d.Tokens[t].POS != "PUNCT" {
			words++
		}
	}
	next := v.d.Tokens[reg.last].POS
	if reg.first == v.d.Sentences[v.d.Tokens[reg.first].Sentence].First {
		return words <= 2 && (next == "VERB" || next == "NOUN" || next == "PROPN")
	}
	return words <= 2 && (next == "NOUN" || next == "PROPN")
}

// nickname tells a quotation within somebody's name: Joe ‘Buzz’ Miller.
func (r *resolver) nickname(q int) bool {
	reg := r.v.regions[q]
	m, ok := r.set.Covering(reg.first)
	return ok && m.Kind == brief.Named && m.First < reg.first && m.Last > reg.last
}

// fragments are the quotations in the content that are the speaker's words:
// not those of an attribution within it, nor terms and titles.
func (f *Finder) fragments(v *view, all []attribution, i int) []int {
	a := &all[i]
	var out []int
	if v.onlyQuotes(a) {
		for _, q := range a.quoted {
			if !v.named(q) && (v.free(q) || !v.properName(q)) {
				out = append(out, q)
			}
		}
		return out
	}
	var feats []learn.Feature
	for _, q := range a.quoted {
		other := false
		for k := max(0, i-8); k < min(len(all), i+9); k++ {
			b := &all[k]
			if k != i && b.head >= 0 && a.covers(b.head) && b.holds(q) && v.quote[b.head] == 0 {
				other = true
			}
		}
		if other {
			continue
		}
		feats = v.regionFeatures(q, feats[:0])
		if probability(f.said, feats) >= scareCutoff && !v.named(q) && !v.properName(q) {
			out = append(out, q)
		}
	}
	return out
}

// pleas are cues of what somebody says in court, which is seldom told in words
// of his own.
var pleas = wordSet("deny plead confess")

// called tells "what it called a crime", which the words in it say better.
func (v *view) called(a *attribution) bool {
	first := a.content[0].first
	if v.d.Tokens[first].Lower != "what" {
		return false
	}
	for t := first + 1; t < min(a.content[0].last, first+7); t++ {
		switch v.d.Tokens[t].Lemma {
		case "call", "describe", "term", "dub":
			return true
		}
	}
	return false
}

// calledOff tells the verb of "called off the strike" and "call in the loan".
func (v *view) calledOff(a *attribution) bool {
	toks := v.d.Tokens
	if toks[a.head].Lemma != "call" || a.head+1 >= len(toks) {
		return false
	}
	next := toks[a.head+1].Lower
	return next == "off" || next == "in"
}

// turnedDown tells what somebody rejects where it is named and not told: "rejected
// the claim that …" has words of the one who claims it.
func (v *view) turnedDown(a *attribution) bool {
	if !refusals[v.d.Tokens[a.head].Lemma] || len(a.content) > 1 {
		return false
	}
	head := &v.d.Tokens[v.headOf(a.content[0])]
	return head.POS == "NOUN" || head.POS == "PROPN"
}

// shown tells a picture that somebody published, which says nothing.
func (v *view) shown(a *attribution) bool {
	head := &v.d.Tokens[v.headOf(a.content[0])]
	return head.POS == "NOUN" && pictures[head.Lemma] && !v.finite(a)
}

var refusals = wordSet("reject dismiss refute rebuff")

// unclear tells what nobody says: "it was not clear whether …".
func (v *view) unclear(a *attribution) bool {
	if v.d.Tokens[a.head].POS != "ADJ" {
		return false
	}
	if a.source.empty() {
		return slices.ContainsFunc(v.d.Tokens[a.cue.first:a.cue.last], func(t syntax.Token) bool { return t.Lower == "not" || t.Lower == "n't" || t.Lower == "unclear" })
	}
	return a.source.last == a.source.first+1 && v.d.Tokens[a.source.first].Lower == "it"
}

// naming are cues that give names.
var naming = wordSet("know call name dub nickname title entitle label brand")

// posed tells a question put to somebody ("Asked if …, she paused"): it is
// nobody's statement.
func (v *view) posed(a *attribution) bool {
	switch t := &v.d.Tokens[a.head]; t.Lemma {
	case "ask", "press", "question", "quiz":
		first, _ := v.sentence(a.head)
		return len(a.quoted) == 0 && (a.cue.first <= first+1 || a.source.empty() && (t.Tag == "VBN" || v.d.Tokens[a.cue.first-1].Lower == ","))
	}
	return false
}

// epithet tells an adjective with a capital, a nationality, or a name, which is no
// cue.
func (v *view) epithet(t int) bool {
	tok := &v.d.Tokens[t]
	r, _ := utf8.DecodeRuneInString(v.d.Word(t))
	return (tok.POS == "ADJ" || tok.POS == "PROPN") && unicode.IsUpper(r) && (t > v.d.Sentences[tok.Sentence].First || tok.Rel == "nsubj") && v.d.Sentences[tok.Sentence].Kind == syntax.Body
}

// relative tells content that is a relative clause of what stands before it.
func (v *view) relative(a *attribution) bool {
	t := &v.d.Tokens[a.content[0].first]
	if t.Tag == "WDT" && t.Rel == "nsubj" && t.Lower == "that" && (a.source.empty() && a.content[0].first == a.cue.last || a.content[0].first > a.cue.last && acts[v.d.Tokens[a.head].Lemma]) {
		return true
	}
	return relative[t.Lower] && a.content[0].first > 0 && v.nominal(a.content[0].first-1) && !telling[v.d.Tokens[a.head].Lemma]
}

// scant tells content of a word or two that is no clause: "the move".
func (v *view) scant(a *attribution) bool {
	return a.words() <= 2 && acts[v.d.Tokens[a.head].Lemma] && !v.finite(a)
}

// untold tells what somebody did not say: "did not say how many", "had not
// mentioned the call".
func (v *view) untold(a *attribution) bool {
	toks := v.d.Tokens
	if a.content[0].first < a.head || !telling[toks[a.head].Lemma] {
		return false
	}
	return (asking[toks[a.content[0].first].Lower] || !v.finite(a)) && v.denied(a.head)
}

// asking begin a clause that holds a question.
var asking = wordSet("how whether what when where which who why if whom whose")

// denied tells a word with a "not" of its own, or a "nor" before it.
func (v *view) denied(t int) bool {
	for k := v.kid[t]; k > 0; k = v.sibling[k-1] {
		if negations[v.d.Tokens[k-1].Lower] {
			return true
		}
	}
	return false
}

var negations = wordSet("not n't n’t never nor neither")

// telling are verbs of giving information.
var telling = wordSet("say specify disclose reveal explain tell give elaborate state announce indicate clarify mention")

// spokenOf tells a passive whose subject is spoken of and says nothing: "he was
// expected to fly to the region", "they were told to wait".
func (v *view) spokenOf(a *attribution) bool {
	toks := v.d.Tokens
	last := a.content[len(a.content)-1]
	if toks[a.head].Tag != "VBN" || len(a.quoted) > 0 || !a.source.empty() && a.source.first > a.head || last.first <= a.head || !v.infinitive(&attribution{content: []run{last}}) {
		return false
	}
	return v.passive(a.head)
}

// passive tells a verb with an auxiliary of the passive.
func (v *view) passive(t int) bool {
	for k := v.kid[t]; k > 0; k = v.sibling[k-1] {
		if v.d.Tokens[k-1].Rel == "aux:pass" {
			return true
		}
	}
	return false
}

// happenedIn tells a passive that says where something is and has nobody for a
// source: "most deaths were reported in Sund", "he is wanted by a court".
func (v *view) happenedIn(a *attribution) bool {
	toks := v.d.Tokens
	if toks[a.head].Tag != "VBN" || len(a.quoted) > 0 || a.source.first <= a.head || a.content[0].first > a.head {
		return false
	}
	switch before := toks[a.source.first-1].Lower; {
	case toks[a.head].Lemma == "want":
		return true
	default:
		return !v.finite(a) && (before == "in" || before == "at" || before == "across" || before == "near" || before == "from")
	}
}

// taken tells a relative clause that takes up the statement it hangs on: "an
// allegation that Sund rejects".
func (v *view) taken(a *attribution) bool {
	t := a.content[0].first
	that := &v.d.Tokens[t]
	return v.d.Tokens[a.head].POS == "NOUN" && t == a.cue.last && that.Lower == "that" && (that.Rel == "obj" || that.Rel == "nsubj") && len(a.quoted) == 0
}

// pictures head a caption: "Photo: …".
var pictures = wordSet("photo photograph picture image video caption graphic illustration file map chart")

// withheld tells what somebody would not say ("declined to say whether …",
// "did not respond to a request") or only points at ("citing a report").
func (v *view) withheld(a *attribution) bool {
	t := &v.d.Tokens[a.head]
	if a.citing(v) && (!v.finite(a) || a.content[0].first == a.cue.last) {
		return true // "citing an official who may not speak in public"
	}
	for _, k := range []int{a.head, t.Head} {
		if k >= 0 && k <= a.head && (k == a.head || t.Rel != "conj") && !a.covers(k) && (v.d.Tokens[k].Lemma == "decline" || v.d.Tokens[k].Lemma == "refuse") {
			return true
		}
	}
	if t.Lemma != "respond" && t.Lemma != "comment" && t.Lemma != "reply" {
		return false
	}
	return v.denied(a.head)
}

// noWords tells content that only points to what was said.
func (v *view) noWords(a *attribution) bool {
	for _, r := range a.content {
		for t := r.first; t < r.last; t++ {
			switch tok := &v.d.Tokens[t]; {
			case tok.POS == "PRON", tok.POS == "DET", tok.POS == "PUNCT", tok.Lower == "that", tok.Lower == "one", tok.Lower == "too":
			default:
				return false
			}
		}
	}
	return true
}
