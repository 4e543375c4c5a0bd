package quotes

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/app/read/syntax"
	"readout/assets"
)

// toldOutlet handles the outlets that are no mention of their own: it looks
// their names up in the words after "told".
func (r *resolver) toldOutlet(i int) {
	a := &r.all[i]
	toks := r.v.d.Tokens
	if a.head < 0 || toks[a.head].Lemma != "tell" || len(r.via[i]) > 0 {
		return
	}
	_, last := r.v.window(a.head)
	for t := a.head + 1; t < min(last, a.head+8) && toks[t].Lower != "that" && toks[t].POS != "VERB" && r.v.quote[t] == 0; t++ {
		if r.aired(i, t) || r.relayed(i, r.called(t)) {
			return
		}
		if o := r.listed(t, last); o >= 0 {
			r.relayed(i, o)
			return
		}
	}
}

// listed is the outlet of the list that is named at token t, before last; -1 for
// none.
func (r *resolver) listed(t, last int) int {
	toks := r.v.d.Tokens
	for n := min(4, last-t); n > 0 && (toks[t].POS == "PROPN" || toks[t-1].Lemma == "agency"); n-- {
		span := r.article.Span(toks[t].Start, toks[t+n-1].End)
		if outlets()[strings.ToLower(r.v.d.Text[span.Start:span.End])] {
			if m, ok := r.set.Covering(t); ok && m.Kind == brief.Named && r.set.Actor(m).Kind == brief.Organization {
				return m.Actor // "the Kompas daily"
			}
			return r.add(span, brief.Organization, brief.Named)
		}
	}
	return -1
}

// aired puts into the chain of quote i the name beside the noun t of an outlet:
// "told Harbour radio", "told the Olsen group's newspapers".
func (r *resolver) aired(i, t int) bool {
	toks := r.v.d.Tokens
	if toks[t].POS != "NOUN" || toks[t].Lemma == "media" || !outletWords[toks[t].Lemma] {
		return false
	}
	for k := t - 1; k > r.all[i].head && (toks[k].POS == "PROPN" || toks[k].POS == "NOUN" || toks[k].Tag == "POS" || toks[k].POS == "ADJ"); k-- {
		m, ok := r.set.Covering(k)
		if ok && m.Kind == brief.Named && r.set.Actor(m).Kind == brief.Organization {
			return r.relayed(i, m.Actor)
		}
	}
	return false
}

// called is the outlet whose name, which is no mention of its own, stands behind the
// noun t for what it is: "the daily Aftenposten"; -1 where none does.
func (r *resolver) called(t int) int {
	toks := r.v.d.Tokens
	if toks[t].POS != "NOUN" && toks[t].POS != "ADJ" || !outletWords[toks[t].Lemma] && !r.v.outletNoun(run{t, t + 1}) {
		return -1
	}
	last := t + 1
	for last < len(toks) && r.v.upper(last) && toks[last].Sentence == toks[t].Sentence && r.v.quote[last] == 0 {
		if n, known := r.set.Covering(last); known && n.Kind == brief.Named {
			if n.First == t+1 && toks[t].Lemma != "media" {
				return n.Actor
			}
			return -1
		}
		last++
	}
	if last == t+1 {
		return -1
	}
	return r.add(r.article.Span(toks[t+1].Start, toks[last-1].End), brief.Organization, brief.Named)
}

// outletNoun tells a phrase whose noun is a word for what publishes news, which in
// a name can mean much else: "the agency Sund", "the news site Orkney Today".
func (v *view) outletNoun(r run) bool {
	return slices.ContainsFunc(v.d.Tokens[r.first:r.last], func(t syntax.Token) bool { return t.POS == "NOUN" && outletNouns[t.Lemma] })
}

var outletNouns = wordSet("agency station channel site website portal outlet network broadsheet tabloid")

// upper tells a word with a capital.
func (v *view) upper(t int) bool {
	c, _ := utf8.DecodeRuneInString(v.d.Word(t))
	return unicode.IsUpper(c)
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
	listed := outlets()
	if role := strings.ToLower(r.set.Actors[actor].Role); publishing(role) {
		return true
	}
	for _, name := range r.set.Actors[actor].Names() {
		name = strings.TrimPrefix(strings.ToLower(name), "the ")
		if listed[name] || strings.Contains(name, "news agency") || strings.Contains(name, "state media") {
			return true
		}
		words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' })
		for k, w := range words {
			if outletWords[w] && (k == len(words)-1 || w == "radio" || w == "daily" || w == "news") || listed[w] {
				return true
			}
		}
	}
	return false
}

// publishing tells a role of whoever publishes news: "Georgian state agency",
// "business daily".
func publishing(role string) bool {
	for _, end := range []string{"news agency", "state agency", "press agency", "newspaper", "broadcaster", "daily", "weekly", "magazine", "news site", "television", "radio", "news website", "tv channel", "channel", "tabloid", "news outlet"} {
		if strings.HasSuffix(role, end) {
			return true
		}
	}
	return false
}

// outlets are the names of agencies, newspapers and broadcasters, in lower
// case without "the".
var outlets = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	rows, err := assets.Rows("outlets.tsv")
	if err != nil {
		return set // the endings of names still tell
	}
	for _, f := range rows {
		if f[2] == "platform" {
			continue
		}
		for _, name := range append(strings.Split(f[1], "|"), f[0]) {
			if name != "" {
				set[strings.TrimPrefix(strings.ToLower(name), "the ")] = true
			}
		}
	}
	return set
})
