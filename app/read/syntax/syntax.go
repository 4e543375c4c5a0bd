// Package syntax turns an article's text into sentences of tagged,
// lemmatized, parsed tokens with exact byte offsets. Every later step of the
// reader works on its Document.
package syntax

// Document is one article's text, cut and parsed. Tokens of all sentences lie
// in one slice in the order of the text; a token is named by its index there.
type Document struct {
	Text       string
	Language   string // BCP 47 of the text, "en" where it is English, "" unknown
	Tokens     []Token
	Sentences  []Sentence
	Paragraphs []Paragraph
}

// Token is a word or a mark. Text[Start:End] is the token, always: a clitic
// ("'s", "n't") is a token of its own.
type Token struct {
	Start, End int    // bytes in Document.Text
	Lower      string // lower-cased form; quotation marks and dashes folded to ASCII
	Lemma      string
	POS        string // Universal POS: NOUN, PROPN, VERB, …
	Tag        string // Penn Treebank tag: NNP, VBD, …
	Head       int    // index in Document.Tokens of the head; -1 for a root
	Rel        string // Universal Dependencies relation to the head: "nsubj", "obl:tmod", …
	Sentence   int    // index in Document.Sentences
	SpaceAfter bool
}

// Sentence is a run of tokens [First, Last).
type Sentence struct {
	Start, End  int // bytes, without surrounding white space
	First, Last int // indices in Document.Tokens
	Paragraph   int
	Kind        SentenceKind
}

// SentenceKind says what part of an article a sentence is.
type SentenceKind uint8

// The kinds of sentence.
const (
	Body    SentenceKind = iota
	Title                // the headline at the top of the text
	Heading              // a heading between paragraphs
	Byline               // "By Jane Roe in Paris", "Additional reporting by …", a bare outlet name
	Caption              // a picture's caption or credit
)

// Paragraph is a run of sentences [First, Last).
type Paragraph struct {
	Start, End  int
	First, Last int
	// Dateline is the token range of "GENEVA, Nov. 9 (Reuters) -" at the
	// paragraph's start; empty where there is none.
	DatelineFirst, DatelineLast int
}

// Word is the token's text as written.
func (d *Document) Word(i int) string { return d.Text[d.Tokens[i].Start:d.Tokens[i].End] }

// Children are the tokens whose head is i, in order. It scans the sentence.
func (d *Document) Children(i int) []int {
	var kids []int
	s := d.Sentences[d.Tokens[i].Sentence]
	for k := s.First; k < s.Last; k++ {
		if d.Tokens[k].Head == i {
			kids = append(kids, k)
		}
	}
	return kids
}

// Subtree is the smallest range [first, last) of tokens that holds i and all
// that depends on it.
func (d *Document) Subtree(i int) (first, last int) {
	first, last = i, i+1
	s := d.Sentences[d.Tokens[i].Sentence]
	for grown := true; grown; {
		grown = false
		for k := s.First; k < s.Last; k++ {
			h := d.Tokens[k].Head
			if h >= first && h < last && (k < first || k >= last) && d.under(k, i) {
				first, last = min(first, k), max(last, k+1)
				grown = true
			}
		}
	}
	return first, last
}

func (d *Document) under(k, top int) bool {
	for k >= 0 {
		if k == top {
			return true
		}
		k = d.Tokens[k].Head
	}
	return false
}
