package views

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"readout/app/brief"
)

// desk is what lies open: the brief, the card that is selected, the evidence
// that is lit, the filter. Views read it and are told of changes; all of it is
// touched on the UI goroutine only.
type desk struct {
	app    App
	tasks  *tasks
	edits  *queue
	hints  *hints
	notify *notices
	sheets *sheets

	briefs  []brief.Summary
	brief   brief.Brief
	ix      *index
	history []brief.Edit
	labels  map[brief.ID]string // what things are called, also those gone since

	card      brief.ID     // the selected event
	article   brief.ID     // the article that is shown
	lit       []brief.Span // the evidence that is lit
	selection brief.Span   // text of the article selected by hand
	words     words        // words of a card selected by hand
	coverage  bool         // the article is coloured by what was taken from it
	filter    filter
	folded    map[brief.ID]bool // cards that are folded
	page      brief.ID          // the actor whose page is open, "" for none
	hidden    bool              // hidden cards are shown

	watch []func(change)
	// slowly tells of work that takes longer than a blink, until done is called.
	slowly func(kind, words string) (done func())
}

// words are a stretch of a card's own text.
type words struct {
	card     brief.ID
	from, to int
	text     string
}

// change says what of the desk is another now.
type change uint

const (
	briefsChanged change = 1 << iota
	briefChanged
	cardChanged
	litChanged
	filterChanged
	pageChanged
	lookChanged
	foldChanged
	selectionChanged
	historyChanged
	otherBrief // with briefChanged: it is not the one that was open
)

// filter narrows cards, quotes and the rest.
type filter struct {
	actor brief.ID
}

func newDesk(a App, t *tasks) *desk {
	return &desk{
		app: a, tasks: t, edits: &queue{tasks: t, kind: "edit"},
		hints: newHints(t.post), notify: newNotices(t.post),
		ix: newIndex(brief.Brief{}), folded: make(map[brief.ID]bool), labels: make(map[brief.ID]string),
		slowly: func(string, string) func() { return func() {} },
	}
}

// onChange has f told of every change.
func (d *desk) onChange(f func(change)) { d.watch = append(d.watch, f) }

func (d *desk) tell(c change) {
	for _, f := range d.watch {
		f(c)
	}
}

// briefName is what a brief of the library is called, "" for none.
func (d *desk) briefName(id brief.ID) string {
	for _, s := range d.briefs {
		if s.ID == id {
			return oneLine(s.Name)
		}
	}
	return ""
}

// open tells whether a brief is open.
func (d *desk) open() bool { return d.brief.ID != "" }

// show puts a brief on the desk; what was selected stays where it still is.
func (d *desk) show(b brief.Brief) { d.showIndexed(newIndex(b)) }

// showIndexed is show for a brief whose index was made in the background.
func (d *desk) showIndexed(ix *index) {
	b := ix.brief
	other := b.ID != d.brief.ID
	d.brief, d.ix = b, ix
	d.noteLabels()
	if other {
		d.card, d.lit, d.filter, d.page, d.article = "", nil, filter{}, "", ""
	}
	d.words = words{}
	if d.ix.text(d.selection) == "" {
		d.selection = brief.Span{}
	}
	if _, ok := d.ix.events[d.card]; !ok {
		d.card = ""
	}
	if _, ok := d.ix.articles[d.article]; !ok {
		d.article = ""
		if len(b.Articles) > 0 {
			d.article = b.Articles[0].ID
		}
	}
	d.lit = slices.DeleteFunc(slices.Clone(d.lit), func(s brief.Span) bool { return d.ix.text(s) == "" })
	if _, ok := d.ix.actors[d.page]; !ok {
		d.page = ""
	}
	if _, ok := d.ix.actors[d.filter.actor]; !ok {
		d.filter.actor = ""
	}
	c := briefChanged | cardChanged | litChanged | filterChanged | pageChanged
	if other {
		c |= otherBrief
	}
	d.tell(c)
	d.loadHistory()
}

// pointer is where the mouse was last, for menus that open there.
func (d *desk) pointer() (fyne.Position, bool) { return d.hints.last, !d.hints.last.IsZero() }

// loadHistory asks for the journal, for Undo, Redo and the history panel.
func (d *desk) loadHistory() {
	id := d.brief.ID
	if id == "" {
		d.history = nil
		return
	}
	start(d.tasks, "history", func(ctx context.Context) ([]brief.Edit, error) {
		return d.app.History(ctx, id)
	}, func(all []brief.Edit, err error) {
		if err == nil && id == d.brief.ID {
			d.history = all
			d.tell(historyChanged)
		}
	})
}

// light shows evidence: its article comes up, scrolled to the first sentence.
func (d *desk) light(spans ...brief.Span) {
	spans = slices.DeleteFunc(slices.Clone(spans), func(s brief.Span) bool { return d.ix.text(s) == "" })
	if len(spans) == 0 {
		return
	}
	d.lit = spans
	d.article = spans[0].Article
	d.tell(litChanged)
}

// selectCard selects a card and lights its evidence.
func (d *desk) selectCard(id brief.ID) {
	e, ok := d.ix.events[id]
	if !ok {
		return
	}
	d.card, d.words = e.ID, words{}
	d.remember("card", string(e.ID))
	d.tell(cardChanged)
	d.light(evidence(e)...)
}

// pick selects a card and lights only part of its evidence.
func (d *desk) pick(card brief.ID, spans ...brief.Span) {
	if card != "" && card != d.card {
		d.card = card
		d.tell(cardChanged)
	}
	d.light(spans...)
}

// showArticle brings an article up with nothing lit.
func (d *desk) showArticle(id brief.ID) {
	d.article, d.lit = id, nil
	d.tell(litChanged)
}

// filterActor narrows every view to one actor; the same again lifts it.
func (d *desk) filterActor(id brief.ID) {
	if d.filter.actor == id {
		id = ""
	}
	d.filter.actor = id
	d.tell(filterChanged)
}

// openActor opens an actor's page; "" closes it.
func (d *desk) openActor(id brief.ID) {
	d.page = ""
	if a, ok := d.ix.actors[id]; ok {
		d.page = a.ID
	}
	d.tell(pageChanged)
}

// events are the cards to show, in order.
func (d *desk) events() []brief.Event {
	var es []brief.Event
	for _, e := range d.brief.Events {
		if e.Hidden && !d.hidden {
			continue
		}
		if d.filter.actor != "" && !d.ix.takesPart(e, d.filter.actor) {
			continue
		}
		es = append(es, e)
	}
	return es
}

// apply makes an edit. Undo takes it back.
func (d *desk) apply(e brief.Edit) { d.applyAll(e) }

// applyAll makes several edits, one after the other.
func (d *desk) applyAll(es ...brief.Edit) {
	id := d.brief.ID
	enqueue(d.edits, func(ctx context.Context) (*index, error) {
		var b brief.Brief
		for _, e := range es {
			var err error
			e.Brief = id
			if b, err = d.app.Apply(ctx, e); err != nil {
				return nil, err
			}
		}
		return newIndex(b), nil
	}, func(ix *index, err error) {
		if err != nil {
			d.notify.problem(tr("The change was not made."), err)
			return
		}
		d.took(ix)
	})
}

// took shows a brief after an edit, if it is still the one that is open.
func (d *desk) took(ix *index) {
	if ix.brief.ID == d.brief.ID {
		d.showIndexed(ix)
	}
	d.loadBriefs()
}

// loadBriefs asks for the list of briefs.
func (d *desk) loadBriefs() {
	start(d.tasks, "briefs", d.app.Briefs, func(all []brief.Summary, err error) {
		if err != nil {
			d.notify.problem(tr("The briefs could not be listed."), err)
			return
		}
		d.briefs = all
		d.tell(briefsChanged)
	})
}

// openBrief opens a brief; then, when given, what to do once it is there.
func (d *desk) openBrief(id brief.ID, then func()) {
	opened := d.slowly("open", tr("opening …"))
	start(d.tasks, "open", func(ctx context.Context) (*index, error) {
		b, err := d.app.Open(ctx, id)
		return newIndex(b), err
	}, func(ix *index, err error) {
		opened()
		if err != nil {
			d.notify.problem(tr("The brief could not be opened."), err)
			return
		}
		d.showIndexed(ix)
		d.remember("brief", string(id))
		if then != nil {
			then()
		}
	})
}

// remember keeps a small fact for the next start. Losing one is no harm.
func (d *desk) remember(key, value string) {
	start(d.tasks, "state:"+key, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, d.app.SetState(ctx, key, value)
	}, func(struct{}, error) {})
}

// undo takes the last edit back.
func (d *desk) undo() { d.walk(d.app.Undo, "Undone: %s") }

// redo applies the last edit that was undone.
func (d *desk) redo() { d.walk(d.app.Redo, "Redone: %s") }

func (d *desk) walk(step func(context.Context, brief.ID) (brief.Brief, brief.Edit, error), said string) {
	id := d.brief.ID
	if id == "" {
		return
	}
	type result struct {
		ix   *index
		edit brief.Edit
	}
	enqueue(d.edits, func(ctx context.Context) (result, error) {
		b, e, err := step(ctx, id)
		return result{newIndex(b), e}, err
	}, func(r result, err error) {
		if errors.Is(err, brief.ErrNothingTo) {
			d.notify.warn(explain("", err).sentence())
			return
		}
		if err != nil {
			d.notify.problem(tr("Nothing was changed."), err)
			return
		}
		d.took(r.ix)
		d.notify.say(trf(said, d.editWords(r.edit)))
	})
}

// redoable tells whether an edit was undone and none was made since.
func (d *desk) redoable() bool {
	n := len(d.history)
	return n > 0 && d.history[n-1].Undone
}

// undoable is the edit that Undo would take back.
func (d *desk) undoable() (e brief.Edit, ok bool) {
	for _, x := range slices.Backward(d.history) {
		if !x.Undone {
			return x, true
		}
	}
	return e, false
}
