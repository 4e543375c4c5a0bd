package quotes

import (
	"slices"
	"strings"

	"readout/app/brief"
)

// chains finds whom each quote came through: whoever reported that the
// speaker said it, and the outlet it was told to.
func (r *resolver) chains() {
	for i := range r.all {
		r.citing(i)
		r.toldTo(i)
	}
	for i := range r.all {
		for k := max(0, i-8); k < min(len(r.all), i+9); k++ {
			if k != i && r.reports(k, i) {
				r.through(k, i)
			}
		}
	}
}

// reports tells whether attribution k is of attribution i being made: its
// content holds i's cue, or both give the same words and k is an agency.
func (r *resolver) reports(k, i int) bool {
	a, b := &r.all[k], &r.all[i]
	if a.head < 0 || b.head < 0 || r.dropped[k] || r.dropped[i] || r.v.quote[b.head] > 0 || a.head == b.head {
		return false
	}
	if r.v.d.Tokens[a.head].Sentence != r.v.d.Tokens[b.head].Sentence {
		return false
	}
	if a.covers(b.head) {
		return true
	}
	return 10*common(a, b) >= 8*a.words() && (r.v.relays(a) && !r.v.relays(b) || r.isOutlet(r.speaker[k]) && !r.isOutlet(r.speaker[i]))
}

// through puts k's speaker into i's chain; where k says no more than i it is
// no quote of its own.
func (r *resolver) through(k, i int) {
	if s := r.speaker[k]; s >= 0 && s != r.speaker[i] && !slices.Contains(r.via[i], s) {
		r.via[i] = append(r.via[i], s)
	}
	a, b := &r.all[k], &r.all[i]
	if !reporting[r.v.d.Tokens[a.head].Lemma] || thoughts[r.v.d.Tokens[b.head].Lemma] && !r.own[i] || r.speaker[k] >= 0 && r.speaker[k] == r.speaker[i] {
		return
	}
	rest := 0
	for _, c := range a.content {
		for t := c.first; t < c.last; t++ {
			inB := b.covers(t) || b.cue.first <= t && t < b.cue.last || b.source.first <= t && t < b.source.last
			if !inB && r.v.d.Tokens[t].POS != "PUNCT" {
				rest++
			}
		}
	}
	if rest <= 3+b.words()/5 {
		r.dropped[k] = true
		for _, s := range r.via[k] {
			if !slices.Contains(r.via[i], s) {
				r.via[i] = append(r.via[i], s)
			}
		}
	}
}

// reporting are the cues of those who pass on what others say.
var reporting = map[string]bool{
	"say": true, "report": true, "tell": true, "accord": true, "according": true, "announce": true,
	"write": true, "state": true, "quote": true, "cite": true, "add": true, "claim": true, "note": true,
}

// thoughts are cues of what somebody has in mind; told by another, they are
// what the other says.
var thoughts = wordSet(`think believe know want hope wish feel see fear expect plan intend consider seem appear
	like love hate mean understand realize realise remember prefer need seek aim support oppose`)

// citing handles "X reported, citing Y": Y speaks, through X.
func (r *resolver) citing(i int) {
	a := &r.all[i]
	if a.head < 0 {
		return
	}
	toks := r.v.d.Tokens
	if l := toks[a.head].Lemma; l == "cite" || l == "quote" {
		return
	}
	first, last := r.v.window(a.head)
	for t := max(first, a.head); t < min(last, a.head+14); t++ {
		if (toks[t].Lower != "citing" && toks[t].Lower != "quoting") || toks[t].Head != a.head {
			continue
		}
		for k := r.v.kid[t]; k > 0; k = r.v.sibling[k-1] {
			if toks[k-1].Rel != "obj" {
				continue
			}
			s, _ := r.actorOf(r.v.phrase(int(k - 1)))
			if s < 0 || s == r.speaker[i] {
				continue
			}
			if r.speaker[i] >= 0 {
				r.via[i] = append(r.via[i], r.speaker[i])
			}
			r.second[i], r.speaker[i], r.how[i] = r.speaker[i], s, "rule:whom the report cites"
			return
		}
	}
}

// toldTo handles "X told Reuters": the outlet is in the chain.
func (r *resolver) toldTo(i int) {
	a := &r.all[i]
	if a.head < 0 {
		return
	}
	toks := r.v.d.Tokens
	switch toks[a.head].Lemma {
	case "tell", "say", "speak", "talk", "write", "confirm", "explain", "confide":
	default:
		return
	}
	tell := toks[a.head].Lemma == "tell"
	for k := r.v.kid[a.head]; k > 0; k = r.v.sibling[k-1] {
		t := int(k - 1)
		switch rel := toks[t].Rel; {
		case tell && (rel == "obj" || rel == "iobj"):
		case rel == "obl" && r.v.cased(t, "to"):
		default:
			continue
		}
		m, ok := r.set.Headed(t)
		if !ok {
			continue
		}
		if r.isOutlet(m.Actor) && m.Actor != r.speaker[i] && !slices.Contains(r.via[i], m.Actor) {
			r.via[i] = append(r.via[i], m.Actor)
		}
	}
}

func (v *view) cased(t int, word string) bool {
	for k := v.kid[t]; k > 0; k = v.sibling[k-1] {
		if v.d.Tokens[k-1].Rel == "case" {
			return v.d.Tokens[k-1].Lower == word
		}
	}
	return false
}

// agencies and outlets whose names do not say what they are.
var outlets = map[string]bool{
	"reuters": true, "ap": true, "associated press": true, "afp": true, "agence france-presse": true,
	"upi": true, "tass": true, "itar-tass": true, "ria": true, "ria novosti": true, "interfax": true,
	"xinhua": true, "kcna": true, "yonhap": true, "kyodo": true, "nhk": true, "ansa": true, "dpa": true,
	"efe": true, "irna": true, "fars": true, "tasnim": true, "isna": true, "sana": true, "wafa": true,
	"anadolu": true, "bloomberg": true, "bbc": true, "cnn": true, "nbc": true, "cbs": true, "abc": true,
	"msnbc": true, "cnbc": true, "npr": true, "pbs": true, "c-span": true, "al jazeera": true,
	"al arabiya": true, "itv": true, "nos": true, "rte": true, "rté": true, "ard": true, "zdf": true,
	"rai": true, "tf1": true, "bfmtv": true, "franceinfo": true, "politico": true, "axios": true,
	"the hill": true, "breitbart": true, "buzzfeed": true, "vox": true, "slate": true, "ukrinform": true,
	"le monde": true, "le figaro": true, "libération": true, "el país": true, "der spiegel": true,
	"die zeit": true, "bild": true, "la repubblica": true, "corriere della sera": true, "haaretz": true,
	"the economist": true, "the atlantic": true, "the new yorker": true, "vanity fair": true,
	"kommersant": true, "izvestia": true, "vedomosti": true, "meduza": true, "pti": true, "sky": true,
}

// outletWords end or make the names of outlets.
var outletWords = map[string]bool{
	"times": true, "post": true, "journal": true, "herald": true, "gazette": true, "tribune": true,
	"news": true, "newspaper": true, "magazine": true, "telegraph": true, "guardian": true, "mail": true,
	"chronicle": true, "observer": true, "broadcaster": true, "radio": true, "tv": true, "television": true,
	"express": true, "mirror": true, "standard": true, "globe": true, "bulletin": true, "daily": true,
	"weekly": true, "media": true, "press": true, "examiner": true, "courier": true, "inquirer": true,
	"newswire": true, "newsweek": true, "matin": true, "zeitung": true,
}

// isOutlet tells whether an actor publishes news, by its names.
func (r *resolver) isOutlet(actor int) bool {
	if actor < 0 || r.set.Actors[actor].Kind == brief.Person {
		return false
	}
	for _, name := range r.set.Actors[actor].Names() {
		name = strings.TrimPrefix(strings.ToLower(name), "the ")
		if outlets[name] || outlets["the "+name] || strings.Contains(name, "news agency") || strings.Contains(name, "state media") {
			return true
		}
		words := strings.Fields(name)
		for k, w := range words {
			if outletWords[w] && (k == len(words)-1 || w == "radio" || w == "daily" || w == "news") || outlets[w] {
				return true
			}
		}
	}
	return false
}
