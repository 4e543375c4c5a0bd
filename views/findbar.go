package views

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"readout/app/brief"
)

// findBar finds words in the article that is shown.
type findBar struct {
	d     *desk
	v     *articleView
	box   *fyne.Container
	entry *findEntry
	count *widget.Label
	spans []brief.Span
	at    int
}

func newFindBar(d *desk, v *articleView) *findBar {
	f := &findBar{d: d, v: v, count: widget.NewLabel("")}
	f.entry = &findEntry{owner: f}
	f.entry.ExtendBaseWidget(f.entry)
	f.entry.PlaceHolder = tr("Find in the article")
	f.entry.OnChanged = func(string) { f.search() }
	f.entry.OnSubmitted = func(string) { f.step(1) }
	buttons := container.NewHBox(f.count,
		newTool("up", "", tr("Previous"), d.hints, func() { f.step(-1) }),
		newTool("down", "", tr("Next"), d.hints, func() { f.step(1) }),
		newTool("close", "", tr("Close"), d.hints, f.close))
	f.box = container.NewPadded(container.NewBorder(nil, nil, nil, buttons, f.entry))
	f.box.Hide()
	return f
}

func (f *findBar) open(c fyne.Canvas) {
	f.box.Show()
	f.v.body.Refresh()
	c.Focus(f.entry)
	f.search()
}

func (f *findBar) close() {
	f.box.Hide()
	f.spans = nil
	f.v.body.Refresh()
	f.v.list.redraw()
}

// search marks every place where the words stand, whatever their case.
func (f *findBar) search() {
	f.spans, f.at = nil, 0
	a := f.d.ix.articles[f.v.shown]
	for _, s := range findAll(a.Text, f.entry.Text) {
		f.spans = append(f.spans, a.Span(s[0], s[1]))
	}
	f.v.list.redraw()
	f.show()
}

// findAll are the places of words in text, case aside, as byte offsets.
func findAll(text, words string) [][2]int {
	words = strings.TrimSpace(words)
	if words == "" {
		return nil
	}
	var all [][2]int
	for at := 0; at+len(words) <= len(text) && len(all) < 1000; {
		if strings.EqualFold(text[at:at+len(words)], words) {
			all = append(all, [2]int{at, at + len(words)})
			at += len(words)
			continue
		}
		at++
		for at < len(text) && text[at]&0xC0 == 0x80 {
			at++
		}
	}
	return all
}

func (f *findBar) step(n int) {
	if len(f.spans) == 0 {
		return
	}
	f.at = (f.at + n + len(f.spans)) % len(f.spans)
	f.show()
}

func (f *findBar) show() {
	if len(f.spans) == 0 {
		text := ""
		if strings.TrimSpace(f.entry.Text) != "" {
			text = tr("not found")
		}
		f.count.SetText(text)
		return
	}
	f.count.SetText(fmt.Sprintf("%d / %d", f.at+1, len(f.spans)))
	f.v.revealSpan(f.spans[f.at])
}

// findEntry closes the bar on Escape.
type findEntry struct {
	widget.Entry
	owner *findBar
}

// TypedKey closes on Escape.
func (e *findEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		e.owner.close()
		return
	}
	e.Entry.TypedKey(k)
}
