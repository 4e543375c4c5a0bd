package views

import (
	"encoding/json"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"readout/app/brief"
)

// panes holds the three columns and the two halves of the right one. Each can
// be folded away; where the borders stand is remembered.
type panes struct {
	side, middle, article, chart fyne.CanvasObject
	body                         *fyne.Container
	left, right                  *container.Split // side | rest, middle | reading
	reading                      *container.Split // article over map
	shown                        paneState
}

// paneState is what is remembered.
type paneState struct {
	NoSide, NoArticle, NoMap bool
	Left, Right, Reading     float64
	Briefs                   float64 // the briefs' part of the left pane
	Width, Height            float32
	Tab                      string
	At                       [4]place // where the lists are scrolled to, by tab
	Article                  brief.ID // that is shown
	Paragraph                place    // where it is scrolled to
}

func defaultPanes() paneState {
	return paneState{Left: 0.17, Right: 0.58, Reading: 0.5, Briefs: 0.4, Width: 1280, Height: 800}
}

// readPanes reads what was remembered; anything odd gives the usual sizes.
func readPanes(s string) paneState {
	p := defaultPanes()
	if json.Unmarshal([]byte(s), &p) != nil {
		return defaultPanes()
	}
	sane := func(x *float64, usual float64) {
		if *x < 0.05 || *x > 0.95 {
			*x = usual
		}
	}
	d := defaultPanes()
	sane(&p.Left, d.Left)
	sane(&p.Right, d.Right)
	sane(&p.Reading, d.Reading)
	sane(&p.Briefs, d.Briefs)
	if p.Width < 640 || p.Height < 400 || p.Width > 20000 || p.Height > 20000 {
		p.Width, p.Height = d.Width, d.Height
	}
	return p
}

func newPanes(side, middle, article, chart fyne.CanvasObject, state paneState) *panes {
	p := &panes{body: container.NewStack(), shown: state}
	p.side, p.middle, p.article, p.chart = onGround(side, sidebar), middle, onGround(article, panel), onGround(chart, panel)
	p.arrange()
	return p
}

// onGround gives a pane its colour, which follows the theme.
func onGround(o fyne.CanvasObject, c fyne.ThemeColorName) fyne.CanvasObject {
	return container.NewStack(newFill(c, 0), o)
}

// measureNow reads where the borders stand.
func (p *panes) measureNow() {
	if p.left != nil {
		p.shown.Left = p.left.Offset
	}
	if p.right != nil {
		p.shown.Right = p.right.Offset
	}
	if p.reading != nil {
		p.shown.Reading = p.reading.Offset
	}
}

// toggle folds a pane away or brings it back.
func (p *panes) toggle(folded *bool) {
	p.measureNow()
	*folded = !*folded
	p.arrange()
}

// arrange builds the splits of the panes that are shown.
func (p *panes) arrange() {
	p.left, p.right, p.reading = nil, nil, nil
	rest := p.middle
	var reading fyne.CanvasObject
	switch {
	case !p.shown.NoArticle && !p.shown.NoMap:
		p.reading = container.NewVSplit(p.article, p.chart)
		p.reading.Offset = p.shown.Reading
		reading = p.reading
	case !p.shown.NoArticle:
		reading = p.article
	case !p.shown.NoMap:
		reading = p.chart
	}
	if reading != nil {
		p.right = container.NewHSplit(p.middle, reading)
		p.right.Offset = p.shown.Right
		rest = p.right
	}
	if !p.shown.NoSide {
		p.left = container.NewHSplit(p.side, rest)
		p.left.Offset = p.shown.Left
		rest = p.left
	}
	p.body.Objects = []fyne.CanvasObject{rest}
	p.body.Refresh()
}

// tight puts objects under each other without room between them; the one at
// fill takes what is left.
type tight struct{ fill int }

// MinSize is all of them.
func (t tight) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for _, o := range objects {
		least := o.MinSize()
		size.Width, size.Height = max(size.Width, least.Width), size.Height+least.Height
	}
	return size
}

// Layout gives all but one their least height.
func (t tight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := size.Height - t.MinSize(objects).Height
	var y float32
	for i, o := range objects {
		h := o.MinSize().Height
		if i == t.fill {
			h += left
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h
	}
}
