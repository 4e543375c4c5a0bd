// Package read turns an Article into a Reading: the language engine, a
// pipeline of small steps. Each step is a package of its own and works on what
// the steps before it found:
//
//	syntax -> names -> actors -> dates -> quotes -> events -> relations
//
// MODELS.md is the card of the models that were learned.
package read

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/dates"
	"readout/app/read/events"
	"readout/app/read/names"
	"readout/app/read/quotes"
	"readout/app/read/relations"
	"readout/app/read/syntax"
)

// Version names this reader. A reading by another version is made again, so
// it changes with every change of a rule or a model.
const Version = "7"

// Notice codes of a reading; the window has the words.
const (
	// NoticeLanguage: the text is not English, so only what does not hang on
	// grammar was read, and with less certainty. Detail is the language.
	NoticeLanguage = "language"
	// NoticeNoDate: no publication day is known, and nothing in the text
	// tells it, so relative dates have no day.
	NoticeNoDate = "no-date"
	// NoticeInferredDate: the publication day was inferred. Detail is why.
	NoticeInferredDate = "inferred-date"
)

// Reader reads articles. It is safe for concurrent use.
type Reader struct {
	syntax *syntax.Analyzer
	names  *names.Finder
	actors *actors.Resolver
	quotes *quotes.Finder
	events *events.Finder
}

// New makes a reader. It unpacks the models, on all cores.
func New() (*Reader, error) {
	var r Reader
	var wait sync.WaitGroup
	errs := make([]error, 5)
	load(&wait, "syntax", &r.syntax, syntax.New, &errs[0])
	load(&wait, "names", &r.names, names.New, &errs[1])
	load(&wait, "actors", &r.actors, actors.New, &errs[2])
	load(&wait, "quotes", &r.quotes, quotes.New, &errs[3])
	load(&wait, "events", &r.events, events.New, &errs[4])
	wait.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return &r, nil
}

func load[T any](wait *sync.WaitGroup, name string, into *T, open func() (T, error), failed *error) {
	wait.Go(func() {
		step, err := open()
		if err != nil {
			*failed = fmt.Errorf("load %s: %w", name, err)
		}
		*into = step
	})
}

// Version is the reader's version.
func (r *Reader) Version() string { return Version }

// Read finds what an article says. The same article gives the same reading.
// It returns brief.ErrEmpty or brief.ErrInvalid for an article that is none,
// and ctx's error when it ends.
func (r *Reader) Read(ctx context.Context, a brief.Article) (brief.Reading, error) {
	if err := a.Validate(); err != nil {
		return brief.Reading{}, err
	}
	doc, err := r.syntax.Analyze(ctx, a)
	if err != nil {
		return brief.Reading{}, fmt.Errorf("read %q: %w", a.Title, err)
	}
	var notices []brief.Notice
	notice := func(code, detail string) {
		notices = append(notices, brief.Notice{Article: a.ID, Code: code, Detail: detail})
	}
	if doc.Language != "en" {
		notice(NoticeLanguage, doc.Language)
	}
	if a.Language == "" {
		a.Language = doc.Language
	}
	if a.Published.IsZero() {
		a.Published = dates.Infer(doc)
		if a.Published.IsZero() {
			notice(NoticeNoDate, "")
		} else {
			notice(NoticeInferredDate, a.Published.Reason)
		}
	}
	var found []names.Name
	var set *actors.Set
	var when []dates.Expression
	var said []brief.Quote
	var scare []brief.Span
	var happened []brief.Event
	var ties []brief.Relation
	for _, step := range []func(){
		func() { found = r.names.Find(doc) },
		func() { set = r.actors.Resolve(doc, a, found) },
		func() { when = dates.Find(doc, a.Published) },
		func() { said, scare = r.quotes.Find(doc, a, set) },
		func() { happened = r.events.Find(doc, a, set, when, said) },
		func() { ties = relations.Find(doc, a, set, happened, said) },
		func() { r.actors.TakeInTitles(doc, a, set) },
	} {
		if err := ctx.Err(); err != nil {
			return brief.Reading{}, err
		}
		step()
	}
	reading := brief.Reading{
		ID: brief.NameID(a.ID, "reading", Version), Reader: Version, Article: a,
		Actors: set.Actors, Quotes: said, Events: happened, Relations: ties,
		Scare: scare, Notices: notices,
	}
	for _, s := range doc.Sentences {
		reading.Sentences = append(reading.Sentences, a.Span(s.Start, s.End))
	}
	return reading, nil
}
