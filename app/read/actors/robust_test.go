package actors

import (
	"math/rand/v2"
	"strings"
	"testing"

	"readout/app/brief"
	"readout/app/read/names"
	"readout/app/read/syntax"
)

// TestSpansOfAnyParse resolves documents whose parse and names are random:
// nothing may panic, loop or mark what is not there.
func TestSpansOfAnyParse(t *testing.T) {
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Fields("and and rescue agency the a minister Ana Pires said he her of , ( ) CUF \" “ ” police Moscow 's its two people familiar with Bank bank - to in ’ « » who chairs President Kim Kim. also known as it they Russia Russian")
	tags := strings.Fields("NOUN PROPN VERB ADP DET PUNCT ADJ PRON AUX NUM PART CCONJ")
	rels := strings.Fields("nsubj obj obl nmod nmod:poss appos compound amod det case cop conj acl:relcl flat root punct")
	for seed := range uint64(400) {
		rnd := rand.New(rand.NewPCG(seed, 1))
		d := &syntax.Document{}
		var b strings.Builder
		for range 1 + rnd.IntN(6) {
			first := len(d.Tokens)
			n := 1 + rnd.IntN(30)
			for range n {
				w := words[rnd.IntN(len(words))]
				head := first + rnd.IntN(n+1) - 1
				if head < first {
					head = -1
				}
				d.Tokens = append(d.Tokens, syntax.Token{
					Start: b.Len(), End: b.Len() + len(w), Lower: strings.ToLower(w), Lemma: strings.ToLower(w),
					POS: tags[rnd.IntN(len(tags))], Tag: "NN", Head: head, Rel: rels[rnd.IntN(len(rels))], Sentence: len(d.Sentences),
				})
				b.WriteString(w + " ")
			}
			d.Sentences = append(d.Sentences, syntax.Sentence{First: first, Last: len(d.Tokens), Paragraph: len(d.Paragraphs), Kind: syntax.SentenceKind(rnd.IntN(5))})
			d.Paragraphs = append(d.Paragraphs, syntax.Paragraph{First: len(d.Sentences) - 1, Last: len(d.Sentences)})
		}
		d.Text = b.String()
		var found []names.Name
		for at := 0; at < len(d.Tokens); at += 1 + rnd.IntN(5) {
			found = append(found, names.Name{First: at, Last: min(len(d.Tokens), at+1+rnd.IntN(3)), Kind: kinds[rnd.IntN(len(kinds))], Demonym: rnd.IntN(5) == 0})
		}
		article := brief.Article{ID: brief.ArticleID(d.Text), Text: d.Text, Publisher: "Kim"}
		s := r.Resolve(d, article, found)
		for _, a := range s.Actors {
			for _, m := range a.Mentions {
				if err := m.Span.Check(d.Text); err != nil {
					t.Fatalf("seed %d: %v", seed, err)
				}
			}
			if a.Name == "" || a.Kind == "" {
				t.Fatalf("seed %d: an actor without name or kind: %+v", seed, a)
			}
		}
		for _, m := range s.Mentions {
			if m.First < 0 || m.First >= m.Last || m.Last > len(d.Tokens) || m.Head < 0 || m.Head >= len(d.Tokens) {
				t.Fatalf("seed %d: mention %+v of %d tokens", seed, m, len(d.Tokens))
			}
		}
		if again := r.Resolve(d, article, found); len(again.Actors) != len(s.Actors) || len(again.Mentions) != len(s.Mentions) {
			t.Fatalf("seed %d: another result the second time", seed)
		}
	}
}

// BenchmarkResolve reports the time a word takes, on a text of many actors.
func BenchmarkResolve(b *testing.B) {
	for _, size := range []struct {
		name   string
		repeat int
	}{{"article", 1}, {"long", 100}} {
		b.Run(size.name, func(b *testing.B) {
			a, err := syntax.New()
			if err != nil {
				b.Fatal(err)
			}
			f, err := names.New()
			if err != nil {
				b.Fatal(err)
			}
			r, err := New()
			if err != nil {
				b.Fatal(err)
			}
			var text strings.Builder
			for range size.repeat {
				for _, c := range cases {
					text.WriteString(c.text + "\n\n")
				}
			}
			article := brief.Article{ID: brief.ArticleID(text.String()), Text: text.String()}
			d, err := a.Analyze(b.Context(), article)
			if err != nil {
				b.Fatal(err)
			}
			found := f.Find(d)
			for b.Loop() {
				r.Resolve(d, article, found)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(d.Tokens)), "ns/token")
		})
	}
}
