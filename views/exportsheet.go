package views

import (
	"context"
	"encoding/json"
	"image"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"readout/app"
	"readout/app/brief"
)

// exportSheet asks how to export, beside a page as it will be printed.
type exportSheet struct {
	w      *window
	id     brief.ID // the brief, which stays the same behind the sheet
	choice exportChoice
	paper  string
	dialog *sheet

	format, size, turn *choiceField
	parts              []*checkField
	hidden             *checkField

	page, pages int
	picture     *canvas.Image
	words       *widget.Label // where the page is, or why there is none
	back, forth *tool
}

// previewRoom is the side of the square that the page has in the sheet.
func (s *exportSheet) previewRoom() float32 {
	return max(300, min(s.w.win.Canvas().Size().Height-320, 640))
}

func newExportSheet(w *window, c exportChoice) *exportSheet {
	s := &exportSheet{w: w, id: w.d.brief.ID, choice: c, paper: w.look.page}
	if s.paper == "" {
		s.paper = "A4"
	}
	var names []string
	for _, f := range app.ExportFormats() {
		names = append(names, tr(f.Name))
	}
	s.format = newChoiceField(names, slices.IndexFunc(app.ExportFormats(), func(f app.Format) bool { return f.Ending == c.Ending }))
	s.size = newChoiceField([]string{"A4", "Letter"}, -1)
	s.size.SetSelected(s.paper)
	s.turn = newChoiceField([]string{tr("Upright"), tr("Wide")}, map[bool]int{false: 0, true: 1}[c.Landscape])
	for _, x := range app.ExportSections() {
		s.parts = append(s.parts, newCheckField(sectionWord(x), !slices.Contains(c.Without, x)))
	}
	s.hidden = newCheckField(tr("Hidden cards too"), c.Hidden)
	s.picture = canvas.NewImageFromImage(nil)
	s.picture.FillMode = canvas.ImageFillContain
	s.words = widget.NewLabel("")
	s.words.Alignment, s.words.Truncation = fyne.TextAlignCenter, fyne.TextTruncateEllipsis
	s.back = newTool("left", "", tr("Previous page"), w.d.hints, func() { s.leaf(-1) })
	s.forth = newTool("right", "", tr("Next page"), w.d.hints, func() { s.leaf(1) })
	s.back.enabled = func() bool { return s.page > 0 }
	s.forth.enabled = func() bool { return s.page < s.pages-1 }
	s.listen()
	return s
}

func sectionWord(s app.Section) string {
	return map[string]string{
		"summary": tr("Summary and actor map"), "cards": tr("Event cards"), "quotes": tr("Quotes by speaker"),
		"sources": tr("Sources"), "evidence": tr("Evidence, numbered"),
	}[string(s)]
}

// listen draws the page again with each choice.
func (s *exportSheet) listen() {
	again := func(string) { s.chosen() }
	s.format.OnChanged, s.size.OnChanged, s.turn.OnChanged = again, again, again
	for _, c := range append(slices.Clone(s.parts), s.hidden) {
		c.OnChanged = func(bool) { s.chosen() }
	}
}

func (s *exportSheet) chosenFormat() app.Format { return app.ExportFormats()[s.format.SelectedIndex()] }

// chosen reads the fields.
func (s *exportSheet) chosen() {
	f := s.chosenFormat()
	s.choice.Ending, s.choice.Landscape, s.choice.Hidden = f.Ending, s.turn.SelectedIndex() == 1, s.hidden.Checked
	s.paper = s.size.Selected
	s.choice.Without = nil
	for i, x := range app.ExportSections() {
		if !s.parts[i].Checked {
			s.choice.Without = append(s.choice.Without, x)
		}
	}
	s.enable(f)
	s.draw()
}

// enable greys what the format has no use for.
func (s *exportSheet) enable(f app.Format) {
	set := func(on bool, all ...fyne.Disableable) {
		for _, x := range all {
			if on {
				x.Enable()
			} else {
				x.Disable()
			}
		}
	}
	set(f.Paged, s.size, s.turn)
	for _, c := range s.parts {
		set(f.Parts, c)
	}
}

// leaf turns pages.
func (s *exportSheet) leaf(n int) {
	s.page = max(0, min(s.page+n, s.pages-1))
	s.draw()
}

func (s *exportSheet) options() app.ExportOptions { return s.choice.options(s.paper, s.w.opt.Version) }

// draw asks for the page; a newer choice drops an older one's page.
func (s *exportSheet) draw() {
	if !s.chosenFormat().Paged {
		s.w.d.tasks.cancel("preview page")
		s.put(nil, 0)
		return
	}
	type result struct {
		page  image.Image
		pages int
	}
	opt, at := s.options(), s.page
	// The longer side of any of the papers is under 842 points.
	scale := float64(s.previewRoom()*s.w.win.Canvas().Scale()) / 842
	start(s.w.d.tasks, "preview page", func(ctx context.Context) (result, error) {
		p, n, err := s.w.d.app.PreviewExport(ctx, s.id, opt, at, scale)
		return result{p, n}, err
	}, func(r result, err error) {
		if err != nil {
			if p := explain(tr("The page cannot be shown."), err); !p.quiet {
				s.put(nil, 0)
				s.words.SetText(p.sentence())
			}
			return
		}
		s.put(r.page, r.pages)
	})
}

// put puts a page up, or says that the format has none.
func (s *exportSheet) put(page image.Image, pages int) {
	s.picture.Image, s.pages = page, pages
	s.page = max(0, min(s.page, pages-1))
	s.picture.Refresh()
	if page == nil {
		s.words.SetText(tr("This format has no pages to show."))
	} else {
		s.words.SetText(trf("page %d of %d", s.page+1, pages))
	}
	s.back.Refresh()
	s.forth.Refresh()
}

// show opens the sheet.
func (s *exportSheet) show() {
	parts := container.NewVBox()
	for _, c := range s.parts {
		parts.Add(c)
	}
	parts.Add(s.hidden)
	form := widget.NewForm(widget.NewFormItem(tr("Format"), s.format), widget.NewFormItem(tr("Paper"), s.size),
		widget.NewFormItem(tr("Page"), s.turn), widget.NewFormItem(tr("Parts"), parts))
	room := canvas.NewRectangle(hex("#00000000"))
	room.SetMinSize(fyne.NewSquareSize(s.previewRoom()))
	desk := container.NewStack(newFill(sidebar, 0), room, container.New(layout.NewCustomPaddedLayout(8, 8, 8, 8), s.picture))
	pager := container.NewBorder(nil, nil, s.back, s.forth, s.words)
	preview := container.NewBorder(nil, pager, nil, nil, desk)
	body := container.NewBorder(nil, nil, container.New(layout.NewCustomPaddedLayout(0, 0, 0, gap4), form), nil, preview)
	s.dialog, _ = s.w.d.sheets.asking(tr("Export"), tr("Export…"), container.NewPadded(body), s.send)
	s.dialog.onClosed = func() { s.w.d.tasks.cancel("preview page") }
	s.enable(s.chosenFormat())
	s.w.d.sheets.show(s.dialog)
	s.draw()
}

// send remembers the choice and asks where to.
func (s *exportSheet) send() {
	s.dialog.Hide()
	if b, err := json.Marshal(s.choice); err == nil {
		s.w.d.remember("export", string(b))
	}
	if s.paper != s.w.look.page {
		l := s.w.look
		l.page = s.paper
		s.w.setLook(l)
	}
	s.w.export(s.choice.Ending, s.options())
}
