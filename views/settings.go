package views

import (
	"encoding/json"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// keptLook is a look as it is remembered.
type keptLook struct {
	Theme    variantChoice
	TextSize float32
	Language string
	Page     string // the size of exported pages, "A4" or "Letter"
}

func readLook(s string) look {
	k := keptLook{Theme: systemVariant, TextSize: 1}
	_ = json.Unmarshal([]byte(s), &k) // anything odd gives the usual look
	if k.TextSize < 0.7 || k.TextSize > 2 {
		k.TextSize = 1
	}
	return look{variant: k.Theme, textSize: k.TextSize, language: k.Language, page: k.Page}
}

// setLook wears a look and remembers it.
func (w *window) setLook(l look) {
	w.look = l
	w.app.Settings().SetTheme(paint{l}) // relook hears of it
	b, err := json.Marshal(keptLook{l.variant, l.textSize, l.language, l.page})
	if err == nil {
		w.d.remember("look", string(b))
	}
}

// relook has everything drawn in the theme as it is now.
func (w *window) relook() {
	w.d.ix = newIndex(w.d.brief)
	w.d.tell(lookChanged)
	w.menu.Refresh() // the menu bar is as high as its text, and the rest as it leaves
	w.win.Content().Refresh()
	for _, l := range w.lists() {
		l.reload()
	}
	w.chart.layout(false)
}

func (w *window) nextTheme() {
	l := w.look
	l.variant = l.variant.next()
	w.setLook(l)
	w.d.notify.say(map[variantChoice]string{
		lightVariant: tr("Light theme."), darkVariant: tr("Dark theme."), systemVariant: tr("The theme follows the system."),
	}[l.variant])
}

// scaleText makes text larger or smaller; 0 is the usual size.
func (w *window) scaleText(factor float32) {
	l := w.look
	l.textSize *= factor
	if factor == 0 {
		l.textSize = 1
	}
	l.textSize = max(0.75, min(l.textSize, 1.8))
	w.setLook(l)
}

// showSettings is the one page of settings there is.
func (w *window) showSettings() {
	variants := []variantChoice{systemVariant, lightVariant, darkVariant}
	variant := newChoiceField([]string{tr("System"), tr("Light"), tr("Dark")}, slices.Index(variants, w.look.variant))
	variant.OnChanged = func(string) {
		l := w.look
		l.variant = variants[variant.SelectedIndex()]
		w.setLook(l)
	}
	size := newSlideField(0.8, 1.6, 0.1, float64(w.look.textSize))
	percentage := widget.NewLabel(percent(size.Value))
	size.OnChanged = func(v float64) { percentage.SetText(percent(v)) }
	size.OnChangeEnded = func(v float64) {
		l := w.look
		l.textSize = float32(v)
		w.setLook(l)
	}
	language := newChoiceField([]string{tr("System"), "English", "Español"}, map[string]int{"": 0, "en": 1, "es": 2}[w.look.language])
	language.OnChanged = func(string) {
		l := w.look
		l.language = []string{"", "en", "es"}[language.SelectedIndex()]
		w.setLook(l)
		w.d.notify.say(tr("The language changes when Readout starts again."))
	}
	page := newChoiceField([]string{"A4", "Letter"}, 0)
	page.SetSelected(w.look.page)
	page.OnChanged = func(s string) {
		l := w.look
		l.page = s
		w.setLook(l)
	}
	library := newCopyField(w.d.app.LibraryPath(), 2)
	hint := widget.NewLabel(tr("Start Readout with --library PATH to use another file."))
	hint.Wrapping = fyne.TextWrapWord
	form := widget.NewForm(
		widget.NewFormItem(tr("Theme"), variant), widget.NewFormItem(tr("Text size"), container.NewBorder(nil, nil, nil, percentage, size)),
		widget.NewFormItem(tr("Language"), language), widget.NewFormItem(tr("PDF page"), page),
		widget.NewFormItem(tr("Library"), library), widget.NewFormItem("", hint))
	d := w.d.sheets.plain(tr("Settings"), container.NewPadded(form))
	d.resize(560, 0)
	w.d.sheets.show(d)
}

// about tells versions and where the data are.
func (w *window) about() {
	lines := []string{
		"Readout " + w.opt.Version,
		fmt.Sprintf("Go %s, Fyne 2.8.1, %s/%s", strings.TrimPrefix(runtime.Version(), "go"), runtime.GOOS, runtime.GOARCH),
		tr("Library") + ": " + w.d.app.LibraryPath(),
	}
	text := newCopyField(strings.Join(lines, "\n"), len(lines)+1)
	what := widget.NewLabel(tr("Readout makes briefs out of news articles, offline. Nothing leaves this computer."))
	what.Wrapping = fyne.TextWrapWord
	copyAll := newButton(tr("Copy"), func() { w.app.Clipboard().SetContent(strings.Join(lines, "\n")) })
	copyAll.Icon = icon("copy", ink)
	d := w.d.sheets.plain(tr("About Readout"), container.NewVBox(what, text, container.NewHBox(copyAll)))
	d.resize(520, 0)
	w.d.sheets.show(d)
}
