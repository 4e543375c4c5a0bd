package views

import (
	"sort"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"readout/app/brief"
)

// option is one line of a chooser.
type option struct {
	title, detail, right string
	kind                 brief.ActorKind // its sign in front, for actors
	icon                 string
	do                   func()
}

// chooser is a box with a field to type in and a list that narrows: the
// command palette, the quick switcher, the choice of a speaker.
type chooser struct {
	canvas  fyne.Canvas
	popup   *widget.PopUp
	entry   *chooserEntry
	list    *sceneList
	all     []option
	shown   []option
	at      int
	hints   *hints
	onClose func()
}

const (
	chooserWidth float32 = 560
	chooserRows  float32 = 9
)

// choose opens a chooser over the window.
func choose(d *desk, placeholder string, all []option) *chooser {
	c, h := d.sheets.window.Canvas(), d.hints
	x := &chooser{canvas: c, all: all, shown: all, hints: h}
	x.entry = &chooserEntry{owner: x}
	x.entry.ExtendBaseWidget(x.entry)
	x.entry.PlaceHolder = placeholder
	x.entry.OnChanged = x.narrow
	x.list = newSceneList(h, func() int { return max(1, len(x.shown)) }, x.paint)
	search := canvas.NewImageFromResource(icon("search", softInk))
	search.SetMinSize(fyne.NewSquareSize(18))
	search.FillMode = canvas.ImageFillContain
	head := container.NewBorder(nil, nil, container.NewPadded(search), nil, x.entry)
	size := canvas.NewRectangle(hex("#00000000"))
	size.SetMinSize(fyne.NewSize(min(chooserWidth, c.Size().Width-40), chooserRows*lineHeight(bodyFace)*2.1))
	body := container.NewBorder(container.New(layout.NewCustomPaddedLayout(6, 2, 6, 6), head), nil, nil, nil,
		container.New(layout.NewCustomPaddedLayout(0, 6, 0, 0), container.NewStack(size, x.list)))
	x.popup = widget.NewModalPopUp(body, c)
	d.sheets.lay(x.popup.Show, x.close)
	x.popup.Move(fyne.NewPos(x.popup.Position().X, 80))
	c.Focus(x.entry)
	x.list.reload()
	return x
}

// narrow keeps the options that match what was typed, the best first.
func (x *chooser) narrow(words string) {
	x.at = 0
	x.set(matching(x.all, words))
}

func (x *chooser) set(all []option) {
	x.shown, x.at = all, 0
	x.list.reload()
	x.list.ScrollToTop()
}

func matching(all []option, words string) []option {
	type ranked struct {
		option
		score int
	}
	var found []ranked
	for _, o := range all {
		if s := fuzzy(o.title+" "+o.detail, words); s > 0 {
			found = append(found, ranked{o, s})
		}
	}
	// Of two that match alike, the one that says less else is meant.
	sort.SliceStable(found, func(i, j int) bool {
		a, b := found[i], found[j]
		return a.score > b.score || a.score == b.score && words != "" && len(a.title) < len(b.title)
	})
	out := make([]option, len(found))
	for i, f := range found {
		out[i] = f.option
	}
	return out
}

// fuzzy scores how well what was typed matches a text: all its letters in
// order, starts of words counting more, runs more. 0 is no match.
func fuzzy(text, typed string) int {
	score, run, at := 1, 0, 0
	letters := []rune(strings.ToLower(text))
	for _, r := range strings.ToLower(typed) {
		if unicode.IsSpace(r) {
			run = 0
			continue
		}
		found := false
		for ; at < len(letters); at++ {
			if letters[at] != r {
				run = 0
				continue
			}
			run++
			score += run
			if at == 0 || !unicode.IsLetter(letters[at-1]) {
				score += 4
			}
			at++
			found = true
			break
		}
		if !found {
			return 0
		}
	}
	return score
}

func (x *chooser) paint(i int, width float32) *scene {
	if i >= len(x.shown) {
		s := &scene{}
		c := newColumn(s, gap3, gap2, width-2*gap3)
		c.say(tr("Nothing matches."), bodyFace, softInk)
		s.size = fyne.NewSize(width, c.y)
		return s
	}
	o := x.shown[i]
	s := &scene{}
	c := newColumn(s, gap3, gap1+1, width-2*gap3)
	ground := s.rect(box{gap1, 0, width - 2*gap1, 0}, chosen, 6)
	ground.Hidden = i != x.at
	right := float32(0)
	if o.right != "" {
		w := measure(o.right, smallFace).Width
		s.text(o.right, width-gap3-w, gap1+1, smallFace, faintInk)
		right = w + gap3
	}
	c.w -= right
	line := []piece{{text: o.title, face: bodyFace, ink: ink}}
	if o.kind != "" {
		line = append([]piece{{sign: o.kind, face: bodyFace}}, line...)
	} else if o.icon != "" {
		line = append([]piece{{icon: o.icon, face: bodyFace, ink: softInk}}, line...)
	}
	c.flow(line...)
	c.w += right
	if o.detail != "" {
		c.say(shorten(o.detail, smallFace, c.w), smallFace, faintInk)
	}
	s.size = fyne.NewSize(width, c.y+gap1+1)
	ground.Resize(fyne.NewSize(width-2*gap1, s.size.Height))
	z := &zone{label: o.title, boxes: []box{{0, 0, width, s.size.Height}}, tap: func() { x.run(o) }, quiet: i == x.at}
	s.keep(z)
	return s
}

func (x *chooser) run(o option) {
	x.close()
	if o.do != nil {
		o.do()
	}
}

func (x *chooser) close() {
	x.popup.Hide()
	if x.onClose != nil {
		x.onClose()
	}
}

// step moves the choice.
func (x *chooser) step(n int) {
	if len(x.shown) == 0 {
		return
	}
	x.at = max(0, min(x.at+n, len(x.shown)-1))
	x.list.redraw()
	if x.at < len(x.list.heights) {
		x.list.reveal(x.at, 0, x.list.heights[x.at])
	}
}

// chooserEntry is the field; arrows move in the list, Return takes, Escape
// closes.
type chooserEntry struct {
	widget.Entry
	owner *chooser
}

// TypedKey keeps the keys that belong to the list.
func (e *chooserEntry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyDown:
		e.owner.step(1)
	case fyne.KeyUp:
		e.owner.step(-1)
	case fyne.KeyPageDown:
		e.owner.step(8)
	case fyne.KeyPageUp:
		e.owner.step(-8)
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.owner.at < len(e.owner.shown) {
			e.owner.run(e.owner.shown[e.owner.at])
		}
	case fyne.KeyEscape:
		e.owner.close()
	default:
		e.Entry.TypedKey(k)
	}
}
