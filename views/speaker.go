package views

import "readout/app/brief"

// changeSpeakerOf is the way to correct a speaker without the mouse: it asks
// for the quote, those of the selected card first, and then who said it.
func (w *window) changeSpeakerOf() {
	qs := w.d.brief.Quotes
	if e, ok := w.d.ix.events[w.d.card]; ok && len(w.d.ix.quotesOf(e)) > 0 {
		qs = w.d.ix.quotesOf(e)
	}
	w.menus.chooseQuote(qs, w.menus.changeSpeaker)
}

// chooseQuote asks for a quote, unless there is only one.
func (m *menus) chooseQuote(qs []brief.Quote, then func(brief.Quote)) {
	if len(qs) == 1 {
		then(qs[0])
		return
	}
	var all []option
	for _, q := range qs {
		all = append(all, option{title: saidWords(q, 90), detail: m.d.ix.name(q.Speaker), icon: "quote", do: func() { then(q) }})
	}
	choose(m.d, tr("Which quote?"), all)
}
