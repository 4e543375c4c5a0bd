package syntax

import (
	"context"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/app/read/syntax/lexicon"
	"readout/app/read/syntax/parse"
	"readout/app/read/syntax/tag"
	"readout/app/read/syntax/token"
)

// Analyzer reads texts. It is safe to share between goroutines.
type Analyzer struct {
	models models
	spare  sync.Pool // of *work
}

// New loads the models, once for the whole program.
func New() (*Analyzer, error) {
	m, err := loadModels()
	if err != nil {
		return nil, err
	}
	return &Analyzer{models: m}, nil
}

// Analyze cuts the article's text into paragraphs, sentences and tokens and,
// where it is English, tags and parses them. The only error is ctx's.
func (a *Analyzer) Analyze(ctx context.Context, article brief.Article) (*Document, error) {
	d := &Document{Text: article.Text, Language: language(article.Text)}
	d.Tokens = make([]Token, 0, len(d.Text)/bytesPerToken)
	if err := cut(ctx, d, article.Title); err != nil {
		return nil, err
	}
	if err := a.parseAll(ctx, d); err != nil {
		return nil, err
	}
	d.index()
	return d, nil
}

// parseAll tags and parses the sentences, which know nothing of each other, on
// all processors: on two a single article is read in three quarters of the time.
// What panics on another goroutine panics on the caller's, who may recover.
func (a *Analyzer) parseAll(ctx context.Context, d *Document) error {
	var next atomic.Int64
	some := func() {
		w, ok := a.spare.Get().(*work)
		if !ok {
			w = new(work)
		}
		defer a.spare.Put(w)
		for ctx.Err() == nil {
			last := int(next.Add(batch))
			for i := last - batch; i < min(last, len(d.Sentences)) && ctx.Err() == nil; i++ {
				if d.Language == "en" {
					a.parse(d, d.Sentences[i], w)
				} else {
					guess(d, d.Sentences[i])
				}
			}
			if last >= len(d.Sentences) {
				return
			}
		}
	}
	var wait sync.WaitGroup
	var broken atomic.Pointer[any]
	for range min(runtime.GOMAXPROCS(0), len(d.Sentences)/batch) - 1 {
		wait.Go(func() {
			defer func() {
				if cause := recover(); cause != nil {
					broken.Store(&cause)
				}
			}()
			some()
		})
	}
	some()
	wait.Wait()
	if cause := broken.Load(); cause != nil {
		panic(*cause)
	}
	return ctx.Err()
}

// batch is how many sentences a goroutine takes at a time.
const batch = 4

// bytesPerToken is a little less than in English. To let the tokens of a long
// text grow took a twentieth of the time.
const bytesPerToken = 5

// work is memory that sentences share, and articles one after another.
type work struct {
	words []string
	tags  tag.Scratch
	trees parse.Scratch
}

func (a *Analyzer) parse(d *Document, s Sentence, w *work) {
	w.words = w.words[:0]
	for i := s.First; i < s.Last; i++ {
		w.words = append(w.words, d.Word(i))
	}
	tagger, read := a.models.tagger, a.models.parser.Parse
	if s.Kind == Title {
		tagger, read = a.models.titles, a.models.parser.ParseTitle
	}
	tags := tagger.Tag(w.words, &w.tags)
	a.models.retag.correct(w.words, tags, s.Kind)
	heads, relations := read(w.words, tags, &w.trees)
	agreed := parse.Agree(a.models.tagger.Pairs(), tags, heads, relations)
	for k := range w.words {
		t, p := &d.Tokens[s.First+k], agreed[k]
		t.POS, t.Tag, t.Rel, t.Head = p.POS, p.Tag, relations[k], -1
		if heads[k] >= 0 {
			t.Head = s.First + heads[k]
		}
		t.Lemma = a.models.lemmas.Lemma(w.words[k], t.Lower, t.Tag)
	}
}

// guess gives the tokens of a language that was not learned what their
// spelling tells, and a flat tree.
func guess(d *Document, s Sentence) {
	for i := s.First; i < s.Last; i++ {
		t := &d.Tokens[i]
		r, _ := utf8.DecodeRuneInString(d.Word(i))
		switch {
		case unicode.IsDigit(r):
			t.POS, t.Tag = "NUM", "CD"
		case unicode.IsUpper(r):
			t.POS, t.Tag = "PROPN", "NNP"
		case unicode.IsLetter(r):
			t.POS, t.Tag = "X", "FW"
		case unicode.IsPunct(r):
			t.POS, t.Tag = "PUNCT", "."
		default:
			t.POS, t.Tag = "SYM", "SYM"
		}
		t.Lemma, t.Head, t.Rel = t.Lower, s.First, "dep"
	}
	d.Tokens[s.First].Head, d.Tokens[s.First].Rel = -1, "root"
}

// cut fills in paragraphs, sentences and the spans of tokens.
func cut(ctx context.Context, d *Document, title string) error {
	all := blocks(d.Text)
	var spans []token.Span
	l := layout{title: title, total: len(all)}
	for n, b := range all {
		if err := ctx.Err(); err != nil {
			return err
		}
		spans = token.Words(d.Text, b.start, b.end, spans[:0])
		if len(spans) == 0 {
			continue
		}
		p := Paragraph{Start: b.start, End: b.end, First: len(d.Sentences)}
		first := !l.begun // in the body
		w := line{d.Text, spans}
		headline, dateline := 0, 0
		kind := Dateline
		if first && w.datelineAlone(l.titled) {
			dateline = len(spans)
		} else if kind = l.see(d.Text[b.start:b.end], following(d.Text, all, n), n, len(spans)); kind == Body {
			headline, dateline = w.dateline(first)
		}
		if headline > 0 {
			addSentence(d, spans[:headline], Title)
		}
		p.DatelineFirst = len(d.Tokens)
		if p.DatelineLast = p.DatelineFirst + dateline; dateline > 0 {
			addSentence(d, spans[headline:headline+dateline], Dateline)
		}
		rest, begin := spans[headline+dateline:], 0
		for _, end := range sentenceEnds(d.Text, rest) {
			addSentence(d, rest[begin:end], tailKind(d.Text, rest[begin:end], kind))
			begin = end
		}
		p.Last = len(d.Sentences)
		d.Paragraphs = append(d.Paragraphs, p)
	}
	return nil
}

// following is the text of the paragraph after the n-th.
func following(text string, all []block, n int) string {
	if n+1 >= len(all) {
		return ""
	}
	return text[all[n+1].start:all[n+1].end]
}

// tailKind finds "(Reporting by …)" after the last sentence of a paragraph.
func tailKind(text string, s []token.Span, kind SentenceKind) SentenceKind {
	if kind != Body || len(s) > 40 {
		return kind
	}
	sentence := text[s[0].Start:s[len(s)-1].End]
	if len(s) <= 3 && note(sentence) {
		return Furniture
	}
	if !strings.HasPrefix(strings.ToLower(sentence), "by ") && bylineStart.MatchString(sentence) && byline(sentence) ||
		contributed.MatchString(sentence) {
		return Byline
	}
	return kind
}

func addSentence(d *Document, spans []token.Span, kind SentenceKind) {
	s := Sentence{
		Start: spans[0].Start, End: spans[len(spans)-1].End,
		First: len(d.Tokens), Last: len(d.Tokens) + len(spans),
		Paragraph: len(d.Paragraphs), Kind: kind,
	}
	for _, t := range spans {
		r, _ := utf8.DecodeRuneInString(d.Text[t.End:])
		d.Tokens = append(d.Tokens, Token{
			Start: t.Start, End: t.End, Lower: lexicon.Fold(d.Text[t.Start:t.End]),
			Sentence: len(d.Sentences), SpaceAfter: t.End < len(d.Text) && unicode.IsSpace(r), Head: -1,
		})
	}
	d.Sentences = append(d.Sentences, s)
}
