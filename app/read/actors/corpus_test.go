package actors

import (
	"bufio"
	"compress/gzip"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"readout/app/brief"
	"readout/app/read/names"
	"readout/app/read/syntax"
)

// goldDoc is a document of a corpus with the mentions its annotators, or the
// program that read it, put together.
type goldDoc struct {
	id     string
	doc    *syntax.Document
	names  []names.Name
	chains map[string][][2]int // tokens [first, last)
}

// corpusPath skips the test where the corpora are not there.
func corpusPath(t *testing.T, path string) string {
	t.Helper()
	p := filepath.Join("..", "..", "..", "..", "shared", "corpora", filepath.FromSlash(path))
	if _, err := os.Stat(p); err != nil {
		t.Skip("no corpora beside the repository: ", err)
	}
	return p
}

// conllu reads the sentences of a gzipped CoNLL-U file; each starts with its
// comments.
func conllu(t *testing.T, path string, each func(comments []string, rows [][]string)) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	var comments []string
	var rows [][]string
	for lines.Scan() {
		switch l := lines.Text(); {
		case l == "":
			each(comments, rows)
			comments, rows = nil, nil
		case l[0] == '#':
			comments = append(comments, l)
		default:
			f := strings.Split(l, "\t")
			if !strings.ContainsAny(f[0], "-.") {
				rows = append(rows, f)
			}
		}
	}
	if lines.Err() != nil {
		t.Fatal(lines.Err())
	}
}

// newRels maps the relations of CoreNLP's older scheme to today's.
var newRels = map[string]string{"nsubjpass": "nsubj:pass", "dobj": "obj", "auxpass": "aux:pass", "name": "flat", "mwe": "fixed", "neg": "advmod", "nmod:tmod": "obl:tmod", "acl:relcl": "acl:relcl"}

func upos(tag string) string {
	switch {
	case tag == "NNP" || tag == "NNPS":
		return "PROPN"
	case strings.HasPrefix(tag, "NN"):
		return "NOUN"
	case strings.HasPrefix(tag, "VB"):
		return "VERB"
	case strings.HasPrefix(tag, "JJ"):
		return "ADJ"
	case tag == "IN" || tag == "TO":
		return "ADP"
	case tag == "CD":
		return "NUM"
	case strings.HasPrefix(tag, "PRP"), strings.HasPrefix(tag, "WP"):
		return "PRON"
	case tag == "DT" || tag == "WDT" || tag == "PDT":
		return "DET"
	case tag == "POS":
		return "PART"
	case tag == "CC":
		return "CCONJ"
	case strings.HasPrefix(tag, "RB"):
		return "ADV"
	case tag == "MD":
		return "AUX"
	case len(tag) > 0 && (tag[0] < 'A' || tag[0] > 'Z'):
		return "PUNCT"
	}
	return "X"
}

var kindOfNER = map[string]brief.ActorKind{"PERSON": brief.Person, "ORGANIZATION": brief.Organization, "LOCATION": brief.Location}

// silver reads the CoreNLP reading of PolNeAR.
func silver(t *testing.T, path string) []*goldDoc {
	var docs []*goldDoc
	var text strings.Builder
	open := map[string][]int{}
	conllu(t, path, func(comments []string, rows [][]string) {
		for _, c := range comments {
			if id, ok := strings.CutPrefix(c, "# newdoc id = "); ok {
				if len(docs) > 0 {
					finish(docs[len(docs)-1], &text)
				}
				docs = append(docs, &goldDoc{id: id, doc: &syntax.Document{}, chains: map[string][][2]int{}})
				clear(open)
			}
		}
		g := docs[len(docs)-1]
		d := g.doc
		first := len(d.Tokens)
		var ner string
		start := first
		for i, f := range rows {
			head, _ := strconv.Atoi(f[6])
			if head == 0 {
				head = -1 - first
			}
			word := f[1]
			at := text.Len()
			text.WriteString(word)
			text.WriteByte(' ')
			rel := f[7]
			if r, ok := newRels[rel]; ok {
				rel = r
			}
			d.Tokens = append(d.Tokens, syntax.Token{
				Start: at, End: at + len(word), Lower: strings.ToLower(word), Lemma: f[2], POS: upos(f[4]), Tag: f[4],
				Head: first + head - 1, Rel: rel, Sentence: len(d.Sentences), SpaceAfter: true,
			})
			if head < 0 {
				d.Tokens[first+i].Head = -1
			}
			now := ""
			for part := range strings.SplitSeq(f[9], "|") {
				if v, ok := strings.CutPrefix(part, "NER="); ok {
					now = v
				}
				if v, ok := strings.CutPrefix(part, "Coref="); ok {
					for op := range strings.SplitSeq(v, ";") {
						id := strings.Trim(op, "()")
						if strings.HasPrefix(op, "(") {
							open[id] = append(open[id], first+i)
						}
						if s := open[id]; strings.HasSuffix(op, ")") && len(s) > 0 {
							g.chains[id] = append(g.chains[id], [2]int{s[len(s)-1], first + i + 1})
							open[id] = s[:len(s)-1]
						}
					}
				}
			}
			if now != ner {
				if k, ok := kindOfNER[ner]; ok {
					g.names = append(g.names, names.Name{First: start, Last: first + i, Kind: k, Score: 0.9, Rule: "silver"})
				}
				ner, start = now, first+i
			}
		}
		if k, ok := kindOfNER[ner]; ok {
			g.names = append(g.names, names.Name{First: start, Last: len(d.Tokens), Kind: k, Score: 0.9, Rule: "silver"})
		}
		closeSentence(d, first)
	})
	if len(docs) > 0 {
		finish(docs[len(docs)-1], &text)
	}
	return docs
}

func closeSentence(d *syntax.Document, first int) {
	if len(d.Tokens) == first {
		return
	}
	n := len(d.Sentences)
	d.Sentences = append(d.Sentences, syntax.Sentence{Start: d.Tokens[first].Start, End: d.Tokens[len(d.Tokens)-1].End, First: first, Last: len(d.Tokens), Paragraph: n / 2})
	if n%2 == 0 {
		d.Paragraphs = append(d.Paragraphs, syntax.Paragraph{First: n, Last: n + 1, DatelineFirst: first, DatelineLast: first})
	} else {
		d.Paragraphs[n/2].Last = n + 1
	}
}

func finish(g *goldDoc, text *strings.Builder) {
	g.doc.Text = text.String()
	text.Reset()
}
