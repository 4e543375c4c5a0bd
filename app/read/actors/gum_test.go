package actors

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"readout/app/brief"
	"readout/app/read/names"
	"readout/app/read/syntax"
)

var (
	entityField = regexp.MustCompile(`Entity=([^|]*)`)
	entityOp    = regexp.MustCompile(`\([^()]*\)?|[^()]+\)`)
)

// gum reads GUM with its gold parse, entities and coreference. Names are the
// entities headed by a proper noun.
func gum(t *testing.T, path, genres string) []*goldDoc {
	var docs []*goldDoc
	var text strings.Builder
	type started struct {
		id, kind string
		at       int
	}
	var open []started
	conllu(t, path, func(comments []string, rows [][]string) {
		newPar := len(docs) == 0
		for _, c := range comments {
			if id, ok := strings.CutPrefix(c, "# newdoc id = "); ok {
				if len(docs) > 0 {
					finish(docs[len(docs)-1], &text)
				}
				docs = append(docs, &goldDoc{id: id, doc: &syntax.Document{}, chains: map[string][][2]int{}})
				open = nil
				newPar = true
			}
			newPar = newPar || strings.HasPrefix(c, "# newpar")
		}
		g := docs[len(docs)-1]
		d := g.doc
		first := len(d.Tokens)
		kind := func(s string) brief.ActorKind {
			switch s {
			case "person":
				return brief.Person
			case "organization":
				return brief.Organization
			case "place":
				return brief.Location
			}
			return ""
		}
		for i, f := range rows {
			head, _ := strconv.Atoi(f[6])
			at := text.Len()
			text.WriteString(f[1])
			text.WriteByte(' ')
			tok := syntax.Token{Start: at, End: at + len(f[1]), Lower: strings.ToLower(f[1]), Lemma: f[2], POS: f[3], Tag: f[4], Head: first + head - 1, Rel: f[7], Sentence: len(d.Sentences)}
			if head == 0 {
				tok.Head = -1
			}
			d.Tokens = append(d.Tokens, tok)
			m := entityField.FindStringSubmatch(f[9])
			if m == nil {
				continue
			}
			for _, op := range entityOp.FindAllString(m[1], -1) {
				if strings.HasPrefix(op, "(") {
					p := strings.Split(strings.Trim(op, "()"), "-")
					k := ""
					if len(p) > 1 {
						k = p[1]
					}
					open = append(open, started{p[0], k, first + i})
				}
				if !strings.HasSuffix(op, ")") {
					continue
				}
				id := strings.Split(strings.Trim(op, "()"), "-")[0]
				for k := len(open) - 1; k >= 0; k-- {
					if open[k].id == id {
						s := open[k]
						open = append(open[:k], open[k+1:]...)
						id, _, _ = strings.Cut(id, "[")
						g.chains[id] = append(g.chains[id], [2]int{s.at, first + i + 1})
						if kk := kind(s.kind); kk != "" {
							g.nameOf(s.at, first+i+1, kk)
						}
						break
					}
				}
			}
		}
		if len(d.Tokens) == first {
			return
		}
		n := len(d.Sentences)
		if newPar {
			d.Paragraphs = append(d.Paragraphs, syntax.Paragraph{First: n, Last: n, DatelineFirst: first, DatelineLast: first})
		}
		p := len(d.Paragraphs) - 1
		d.Sentences = append(d.Sentences, syntax.Sentence{Start: d.Tokens[first].Start, End: d.Tokens[len(d.Tokens)-1].End, First: first, Last: len(d.Tokens), Paragraph: p})
		d.Paragraphs[p].Last = n + 1
	})
	if len(docs) > 0 {
		finish(docs[len(docs)-1], &text)
	}
	var kept []*goldDoc
	for _, g := range docs {
		for genre := range strings.FieldsSeq(genres) {
			if strings.Contains(g.id, "_"+genre+"_") {
				g.chooseNames()
				kept = append(kept, g)
			}
		}
	}
	return kept
}

// nameOf notes a candidate name; chooseNames cuts it to its proper nouns.
func (g *goldDoc) nameOf(first, last int, kind brief.ActorKind) {
	g.names = append(g.names, names.Name{First: first, Last: last, Kind: kind, Score: 0.95, Rule: "gold"})
}

func (g *goldDoc) chooseNames() {
	d := g.doc
	used := make([]bool, len(d.Tokens))
	var kept []names.Name
	for _, n := range g.names { // inner spans close first
		h := headOf(d, n.First, n.Last)
		if d.Tokens[h].POS != "PROPN" || used[h] {
			continue
		}
		first, last := h, h+1
		for first > n.First && d.Tokens[first-1].POS == "PROPN" && !used[first-1] {
			first--
		}
		for last < n.Last && d.Tokens[last].POS == "PROPN" && !used[last] {
			last++
		}
		for k := first; k < last; k++ {
			used[k] = true
		}
		n.First, n.Last = first, last
		kept = append(kept, n)
	}
	// in the order of the text
	for i := range kept {
		for j := i; j > 0 && kept[j-1].First > kept[j].First; j-- {
			kept[j-1], kept[j] = kept[j], kept[j-1]
		}
	}
	g.names = kept
}

// linkFigures counts, of the mentions of one kind that the gold puts in a
// chain with a name, those we put with a name of that chain.
type linkFigures struct{ right, ours, gold int }

func measure(g *goldDoc, s *Set, kind brief.MentionKind, f *linkFigures) {
	chainOf := map[[2]int]string{}
	heads := map[int]string{}
	named := map[string]bool{}
	for id, spans := range g.chains {
		for _, sp := range spans {
			chainOf[sp] = id
			if h := headOf(g.doc, sp[0], sp[1]); sp[1]-sp[0] < 12 {
				if old, ok := heads[h]; !ok || old > id {
					heads[h] = id
				}
			}
		}
	}
	for _, n := range g.names {
		if id, ok := heads[headOf(g.doc, n.First, n.Last)]; ok {
			named[id] = true
		}
	}
	byActor := map[int]map[string]int{}
	for _, m := range s.Mentions {
		if m.Kind == brief.Named {
			if id, ok := heads[m.Head]; ok {
				if byActor[m.Actor] == nil {
					byActor[m.Actor] = map[string]int{}
				}
				byActor[m.Actor][id]++
			}
		}
	}
	mine := map[int]Mention{}
	for _, m := range s.Mentions {
		if m.Kind == kind {
			mine[m.Head] = m
		}
	}
	for h, m := range mine {
		id := heads[h]
		if len(byActor[m.Actor]) > 0 {
			f.ours++
			if byActor[m.Actor][id] > 0 {
				f.right++
			}
		}
	}
	for h, id := range heads {
		if !named[id] {
			continue
		}
		isPronoun := thirdPersons[g.doc.Tokens[h].Lower] != thirdPerson{}
		isNoun := g.doc.Tokens[h].POS == "NOUN"
		if kind == brief.Pronoun && isPronoun || kind == brief.Descriptive && isNoun {
			f.gold++
		}
	}
}

func articleOf(g *goldDoc) brief.Article {
	return brief.Article{ID: brief.ArticleID(g.doc.Text), Text: g.doc.Text}
}

// TestGUM says how many pronouns and descriptions of named actors are linked
// rightly, on GUM's gold parse and gold names.
func TestGUM(t *testing.T) {
	docs := gum(t, corpusPath(t, "ud/gum-dev.conllu.gz"), "news interview bio speech essay academic court")
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	var pron, desc linkFigures
	for _, g := range docs {
		s := r.Resolve(g.doc, articleOf(g), g.names)
		measure(g, s, brief.Pronoun, &pron)
		measure(g, s, brief.Descriptive, &desc)
	}
	t.Logf("%d documents", len(docs))
	t.Logf("pronouns: precision %.1f recall %.1f (%d of ours, %d gold)", pc(pron.right, pron.ours), pc(pron.right, pron.gold), pron.ours, pron.gold)
	t.Logf("descriptions: precision %.1f recall %.1f (%d of ours, %d gold)", pc(desc.right, desc.ours), pc(desc.right, desc.gold), desc.ours, desc.gold)
}

func pc(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return 100 * float64(a) / float64(b)
}
