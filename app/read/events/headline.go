package events

import (
	"context"
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/clause"
	"readout/app/read/syntax"
)

// headline is what the title and the lead of an article speak of. The title is
// read like any sentence, whether it stands in the text or is given apart.
type headline struct {
	text   string          // the title's words
	words  map[string]bool // its content words and their lemmas
	found  []candidate     // the events it tells of
	title  *scanner        // over the title: the article's own where it stands in the text
	first  int             // the title's tokens in title's document
	last   int
	actors map[int]bool
	parts  []part // its clauses
	lead   int    // the first sentence of the body, -1 where there is none
}

// headline reads the title; in is true where it stands in the text.
func (s *scanner) headline(article brief.Article, a *syntax.Analyzer, about climate) *headline {
	h := &headline{words: map[string]bool{}, actors: map[int]bool{}, lead: -1}
	t := s.t
	for n, sent := range t.Doc.Sentences {
		if sent.Kind == syntax.Title {
			if h.title == nil {
				h.title, h.first = s, sent.First
			}
			h.last = sent.Last
		}
		if sent.Kind == syntax.Body && sent.Last-sent.First > 4 {
			h.lead = n
			break
		}
		if n > 20 {
			break
		}
	}
	switch {
	case h.title != nil:
		for _, c := range s.found {
			if c.title && c.how != ruleHeadline {
				h.found = append(h.found, c)
			}
		}
	case strings.TrimSpace(article.Title) != "" && len(article.Title) < maxTitleBytes:
		h.apart(s, article.Title, a, about)
	}
	if h.title == nil {
		return h
	}
	h.text = strings.Join(strings.Fields(h.title.t.Text(h.first, h.last)), " ")
	for i := h.first; i < h.last; i++ {
		tok := h.title.t.Tok(i)
		if len(tok.Lower) > 2 && !stopWords[tok.Lower] {
			h.words[tok.Lower], h.words[strings.ToLower(tok.Lemma)] = true, true
		}
		if m, ok := h.title.set.Headed(i); ok {
			h.actors[m.Actor] = true
		}
	}
	for a, actor := range s.set.Actors {
		for _, name := range actor.Names() {
			if f := strings.Fields(strings.ToLower(name)); len(f) > 0 && h.words[f[len(f)-1]] {
				h.actors[a] = true
			}
		}
	}
	h.divide(s)
	return h
}

// besides begin what a headline tells beside its news: "Norway rejects the offer
// as talks go on".
var besides = clause.WordSet("as amid while despite")

// meanings notes the types a word of the title can stand for. Headlines leave
// out so much that not every event in one has a clause.
func (h *headline) meanings(lex *lexicon, lemma string, kinds map[brief.EventType]bool) {
	for _, list := range [][]entry{lex.nouns[lemma], lex.verbs[lemma]} {
		for i := range list {
			if e := &list[i]; !e.frame() && len(e.rest) == 0 && !e.weak && e.specific() <= 1 {
				kinds[e.event()] = true
			}
		}
	}
}

// guessLemma undoes the commonest endings of a word, whatever its part of
// speech was taken for.
func guessLemma(lex *lexicon, w string) string {
	known := func(l string) bool { return lex.verbs[l] != nil || lex.nouns[l] != nil }
	for _, suffix := range []struct{ cut, put string }{
		{"", ""},
		{"s", ""},
		{"es", ""},
		{"ies", "y"},
		{"ed", ""},
		{"ed", "e"},
		{"ing", ""},
		{"ing", "e"},
		{"d", ""},
		{"ted", ""},
		{"led", ""},
		{"ped", ""},
		{"bed", ""},
		{"ned", ""},
		{"ting", ""},
		{"ling", ""},
		{"ping", ""},
		{"ied", "y"},
	} {
		if l, ok := strings.CutSuffix(w, suffix.cut); ok && known(l+suffix.put) {
			return l + suffix.put
		}
	}
	return w
}

// maxTitleBytes is the longest title that is read as one.
const maxTitleBytes = 600

// apart reads a title that does not stand in the text. Its mentions are those
// of the actors the text names.
func (h *headline) apart(s *scanner, title string, a *syntax.Analyzer, about climate) {
	d, err := a.Analyze(context.Background(), brief.Article{Title: title, Text: title})
	if err != nil || len(d.Tokens) == 0 {
		return
	}
	for i := range d.Sentences {
		d.Sentences[i].Kind = syntax.Title
	}
	h.title = &scanner{
		lex: s.lex, t: clause.New(d), set: knownNames(d, s.set),
		quoted: make([]bool, len(d.Tokens)), timed: make([]bool, len(d.Tokens)), works: make([]bool, len(d.Tokens)),
	}
	for n := range d.Sentences {
		h.title.sentence(n)
	}
	h.title.recast(about)
	h.found = slices.DeleteFunc(h.title.found, func(c candidate) bool { return c.how == ruleHeadline })
	h.last = len(d.Tokens)
}

// knownNames finds the names of a set's actors, and the surnames, in another text.
func knownNames(d *syntax.Document, set *actors.Set) *actors.Set {
	byName := map[string]int{}
	for i := len(set.Actors) - 1; i >= 0; i-- { // the first keeps a shared name
		for _, n := range set.Actors[i].Names() {
			byName[strings.ToLower(n)] = i
		}
	}
	for i, a := range set.Actors {
		if f := strings.Fields(strings.ToLower(a.Name)); a.Kind == brief.Person && len(f) > 1 {
			if _, taken := byName[f[len(f)-1]]; !taken {
				byName[f[len(f)-1]] = i
			}
		}
	}
	var found []actors.Mention
	for i := 0; i < len(d.Tokens); i++ {
		for n := min(5, len(d.Tokens)-i); n > 0; n-- {
			a, ok := byName[strings.ToLower(d.Text[d.Tokens[i].Start:d.Tokens[i+n-1].End])]
			if !ok || d.Tokens[i].POS == "PRON" || d.Tokens[i].POS == "DET" {
				continue
			}
			head := i + n - 1
			for k := i; k < i+n; k++ { // the token that hangs on something outside
				if g := d.Tokens[k].Head; g < i || g >= i+n {
					head = k
					break
				}
			}
			found = append(found, actors.Mention{First: i, Last: i + n, Head: head, Kind: brief.Named, Actor: a})
			i += n - 1
			break
		}
	}
	return actors.NewSet(set.Actors, found, len(d.Tokens))
}

// answers are who and what as the headline says them of an event; empty where it
// has no verb of its own, or only one in a part that tells of something else.
func (h *headline) answers(s *scanner, e *event) (who, what string) {
	v := h.verb()
	if v < 0 {
		return "", ""
	}
	if k := h.tellsOf(s, e); k >= 0 && (v < h.parts[k].first || v >= h.parts[k].last) {
		return "", ""
	}
	tw := &writer{scanner: h.title}
	if x := h.title.t.Subject(v, clause.MaxControl); x >= 0 && x < v {
		who = h.title.t.Text(tw.nouns(x))
	}
	a, b := tw.predicate(v, 20)
	return who, h.title.t.Text(a, b)
}

// why is the reason that the headline gives, where it gives one.
func (h *headline) why() (string, bool) {
	if h.title == nil {
		return "", false
	}
	tw := &writer{scanner: h.title}
	for i := h.first; i < h.last; i++ {
		if !h.title.t.Verbal(i) {
			continue
		}
		if a, rank := tw.why(i); rank >= 6 || rank == 4 && h.title.t.Head(i) < 0 {
			return a.Text, a.Text != ""
		}
	}
	return "", false
}

// verb is the main verb of the title: of "Lund quits, says Oslo" what is said,
// and nothing of somebody's words in marks; -1 where there is none.
func (h *headline) verb() int {
	if h.title == nil {
		return -1
	}
	t := h.title.t
	for i := h.first; i < h.last; i++ {
		said := t.Head(i) >= 0 && t.Head(t.Head(i)) < 0 && saying[t.Tok(t.Head(i)).Lemma] && t.Is(i, "ccomp", "parataxis")
		if (said || t.Head(i) < 0 && !saying[t.Tok(i).Lemma]) && t.Verbal(i) && !h.inMarks(i) {
			return i
		}
	}
	for _, c := range h.found {
		if t.Verbal(c.trigger) && c.clause == c.trigger && !t.Is(c.trigger, "advcl", "acl") && !h.inMarks(c.trigger) {
			return c.trigger
		}
	}
	return -1
}

// inMarks tells a token of the title that stands between quotation marks.
func (h *headline) inMarks(token int) bool {
	in := false
	for i := h.first; i < token; i++ {
		if opens, closes := marks(h.title.t.Tok(i).Lower); opens || closes {
			in = opens && !(closes && in)
		}
	}
	return in
}

var stopWords = clause.WordSet(`the and for with from that this after over his her its their has have was were are but not into says said say
	who what when how why new two one first amid about against out off more than will would could may might been being by at in on of
	to as it is a an or if up`)
