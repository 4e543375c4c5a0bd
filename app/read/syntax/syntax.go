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

	tree tree
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
	Body      SentenceKind = iota
	Title                  // the headline at the top of the text
	Heading                // a heading between paragraphs
	Byline                 // "By Jane Roe in Paris", "Additional reporting by …", a bare outlet name
	Caption                // a picture's caption or credit
	Dateline               // "GENEVA, Nov. 9 (Reuters) -"
	Furniture              // "Share", "Read more", and other articles' headlines below it
)

// Paragraph is a run of sentences [First, Last).
type Paragraph struct {
	Start, End  int
	First, Last int
	// The token range of "GENEVA, Nov. 9 (Reuters) -" at the paragraph's
	// start, which is a sentence of kind Dateline; empty where there is none.
	DatelineFirst, DatelineLast int
}

// Word is the token's text as written.
func (d *Document) Word(i int) string { return d.Text[d.Tokens[i].Start:d.Tokens[i].End] }

// Children are the tokens whose head is i, in order. The slice is the
// document's own: do not change it.
func (d *Document) Children(i int) []int {
	if len(d.tree.first) != len(d.Tokens)+1 {
		d.index()
	}
	return d.tree.kids[d.tree.first[i]:d.tree.first[i+1]:d.tree.first[i+1]]
}

// Subtree is the smallest range [first, last) of tokens that holds i and all
// that depends on it.
func (d *Document) Subtree(i int) (first, last int) {
	if len(d.tree.first) != len(d.Tokens)+1 {
		d.index()
	}
	return int(d.tree.left[i]), int(d.tree.right[i]) + 1
}

// tree is what Children and Subtree look up.
type tree struct {
	first       []int32 // of kids, by token; one more at the end
	kids        []int
	left, right []int32 // outermost tokens below each
}

// index builds the tree from the tokens' heads. Analyze does it; a document
// made by hand gets it at the first question, before it is shared.
func (d *Document) index() {
	n := len(d.Tokens)
	t := tree{first: make([]int32, n+1), kids: make([]int, 0, n), left: make([]int32, n), right: make([]int32, n)}
	counts := make([]int32, n)
	for i, k := range d.Tokens {
		t.left[i], t.right[i] = int32(i), int32(i)
		if k.Head >= 0 {
			counts[k.Head]++
		}
	}
	for i, c := range counts {
		t.first[i+1] = t.first[i] + c
	}
	t.kids = t.kids[:t.first[n]]
	at := append([]int32(nil), t.first[:n]...)
	for i, k := range d.Tokens {
		if k.Head >= 0 {
			t.kids[at[k.Head]] = i
			at[k.Head]++
		}
	}
	for i := range d.Tokens { // widen every ancestor; sentences are of bounded length
		for h, steps := d.Tokens[i].Head, 0; h >= 0 && steps < n; h, steps = d.Tokens[h].Head, steps+1 {
			t.left[h], t.right[h] = min(t.left[h], int32(i)), max(t.right[h], int32(i))
		}
	}
	d.tree = t
}
