package quotes

import (
	"readout/app/brief"
	"readout/app/read/actors"
)

// carried handles what was said to an outlet or in something that it published:
// "in an interview with the magazine, she said …", "said in a statement carried
// by the agency".
func (r *resolver) carried(i int) {
	a := &r.all[i]
	if a.head < 0 || len(r.via[i]) > 0 || r.v.quote[a.head] > 0 {
		return
	}
	first, last := r.v.sentence(a.head)
	for t := first; t < last; t++ {
		if r.v.quote[t] > 0 || a.covers(t) {
			continue
		}
		from := r.v.carrier(t, last)
		for k := from; from > 0 && k < min(last, from+4); k++ {
			if r.relayed(i, r.called(k)) {
				return
			}
		}
		if from > 0 && r.relay(i, from, min(last, from+9), func(m actors.Mention) bool {
			toOutlet := r.v.d.Tokens[t].POS == "VERB" || given[r.v.d.Tokens[t].Lemma] || written[r.v.d.Tokens[t].Lemma] // others may ask or be told as well
			return m.Kind == brief.Named && r.set.Actor(m).Kind == brief.Organization && (!toOutlet || r.isOutlet(m.Actor))
		}) {
			return
		}
	}
}

// carrier is where the name of the outlet begins that carried what the noun t
// is a word for, or that asked, the verb t; 0 where none does.
func (v *view) carrier(t, last int) int {
	toks := v.d.Tokens
	if toks[t].POS != "NOUN" && toks[t].POS != "VERB" || t+2 >= last {
		return 0
	}
	next := toks[t+1].Lower
	switch noun := toks[t].Lemma; {
	case toks[t].POS == "VERB" && toks[t].Tag == "VBN" && questioning[noun] && next == "by":
		return t + 2
	case toks[t].Tag == "VBG" && (noun == "speak" || noun == "talk") && (next == "to" || next == "with" || next == "on"):
		return t + 2
	case toks[t].Tag == "VBG" && noun == "write" && (next == "in" || next == "for"):
		return t + 2
	case written[noun] && (next == "in" || next == "for"):
		return t + 2
	case given[noun] && (next == "to" || next == "for"):
		return t + 2
	case noun == "interview" && next == "with":
		return t + 2
	case documents[noun] && carrying[next] && t+3 < last && (toks[t+2].Lower == "by" || toks[t+2].Lower == "on" || toks[t+2].Lower == "in"):
		return t + 3
	}
	return 0
}

// written are nouns of what somebody writes for an outlet.
var written = wordSet("article column essay op-ed commentary editorial piece")

// given are nouns of what somebody says to an outlet: "in comments to the radio".
var given = wordSet("comment remark reply response answer email e-mail message statement")

// questioning are verbs of what a reporter does with who then answers: "asked by the
// agency whether …, he said".
var questioning = wordSet("ask question contact interview reach quiz approach press")

// carrying are participles of what an outlet does with somebody's words.
var carrying = wordSet("carried published broadcast aired released relayed cited quoted distributed run")

// mouthpiece handles what was said "through a spokesman" or "via his lawyer, Ada
// Lindqvist": they are in the chain.
func (r *resolver) mouthpiece(i int) {
	a, v := &r.all[i], r.v
	if a.head < 0 || v.quote[a.head] > 0 {
		return
	}
	toks := v.d.Tokens
	_, last := v.sentence(a.head)
	for t := a.head + 1; t+1 < min(last, a.head+6) && v.quote[t] == 0; t++ {
		if toks[t].Lower != "through" && toks[t].Lower != "via" {
			continue
		}
		who := run{t + 1, v.tellerEnd(t+1, last)}
		if who.empty() {
			return
		}
		noun := who.last - 1
		if kind, ok := v.speakerKind(noun); !ok || kind != brief.Person || interpreting[toks[noun].Lemma] {
			return
		}
		if end := v.tellerEnd(min(who.last+1, last-1), last); toks[min(who.last, last-1)].Lower == "," && end < last && toks[end].Lower == "," {
			who.last = end // "through his lawyer, Ada Lindqvist, that"
		}
		s, _ := r.actorOf(who)
		r.relayed(i, s)
		return
	}
}

// interpreting are those who put words into another language and add nothing.
var interpreting = wordSet("interpreter translator")
