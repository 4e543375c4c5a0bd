package events

import "strings"

// thingMeant is the phrase that an "it" without an actor stands for at the head
// of a sentence: the subject of the sentence before, where that is one thing.
// "The quake struck at four. It cut a road": "The quake".
func (w *writer) thingMeant(i int) string {
	t := w.t
	s := t.Tok(i).Sentence
	if t.Tok(i).Lower != "it" || !t.Is(i, "nsubj") || s == 0 || i > t.Doc.Sentences[s].First {
		return ""
	}
	before := t.Doc.Sentences[s-1]
	for k := before.First; k < before.Last; k++ {
		h := t.Head(k)
		if !t.Is(k, "nsubj") || h < 0 || t.Head(h) >= 0 {
			continue
		}
		if _, actor := w.actorAt(k); actor || t.Tok(k).Tag != "NN" || saying[t.Tok(h).Lemma] {
			return ""
		}
		var words []string
		for _, x := range w.unmarked(w.gather(k, 5)) {
			words = append(words, t.Doc.Word(x))
		}
		return strings.Join(words, " ")
	}
	return ""
}
