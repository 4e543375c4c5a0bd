package views

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// hints shows a few words beside the pointer when it rests: what a button
// does, the sentence a field rests on.
type hints struct {
	layer *fyne.Container
	post  func(func())
	wait  time.Duration
	turn  int // counts requests, so that a late timer shows nothing stale
	timer *time.Timer
	last  fyne.Position // of the pointer, for menus that open there
	// slice is how long a list may measure its rows at a time.
	slice time.Duration
}

// hintWidth keeps a hint readable: about 60 characters.
const hintWidth float32 = 420

func newHints(post func(func())) *hints {
	return &hints{layer: container.NewWithoutLayout(), post: post, wait: 450 * time.Millisecond, slice: 7 * time.Millisecond}
}

// later shows what say tells unless the pointer moves on before.
func (h *hints) later(say func() string, at fyne.Position) {
	h.turn++
	turn := h.turn
	h.timer = time.AfterFunc(h.wait, func() {
		h.post(func() {
			if h.turn == turn {
				h.show(say(), at)
			}
		})
	})
}

// hide takes the hint away, and the one to come.
func (h *hints) hide() {
	h.turn++
	if h.timer != nil {
		h.timer.Stop()
		h.timer = nil
	}
	if len(h.layer.Objects) > 0 {
		h.layer.RemoveAll()
	}
}

func (h *hints) show(text string, at fyne.Position) {
	if text == "" {
		return
	}
	s := hintScene(text)
	room := h.layer.Size()
	origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(h.layer)
	pos := at.Subtract(origin).Add(fyne.NewPos(12, 18))
	pos.X = max(gap1, min(pos.X, room.Width-s.size.Width-gap2))
	if pos.Y+s.size.Height > room.Height-gap1 {
		pos.Y = max(gap1, at.Y-origin.Y-s.size.Height-gap2)
	}
	box := container.NewWithoutLayout(s.objects...)
	box.Move(pos)
	box.Resize(s.size)
	h.layer.Objects = []fyne.CanvasObject{box}
	h.layer.Refresh()
}

// hintScene draws the words on a small card.
func hintScene(text string) *scene {
	text = clip(text, 420)
	probe := &scene{}
	col := newColumn(probe, 0, 0, hintWidth)
	col.say(text, smallFace, ink)
	width := float32(0)
	for _, o := range probe.objects {
		width = max(width, o.Position().X+o.Size().Width)
	}
	s := &scene{}
	s.framed(box{0, 0, width + 2*gap2, col.y + 2*gap1 + 2}, panel, hairline, 6)
	in := newColumn(s, gap2, gap1, hintWidth)
	in.say(text, smallFace, ink)
	s.size = fyne.NewSize(width+2*gap2, col.y+2*gap1+2)
	return s
}
