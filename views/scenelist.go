package views

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// sceneList is a list of scenes of any height. It measures them at its width
// when data or width change, never while it draws.
type sceneList struct {
	widget.List
	hints *hints
	count func() int
	build func(i int, width float32) *scene
	// typed is asked for each key while the list has the keyboard.
	typed func(*fyne.KeyEvent)
	// loose hears keys that are the window's, F1 for example.
	loose   func(*fyne.KeyEvent)
	letters func(rune)
	// selectText hears which bytes of the source a drag went over.
	selectText func(from, to int)

	heights    []float32
	width      float32
	generation int
	measuring  bool
	measured   int // rows whose heights are known, the rest is guessed
	round      int // counts measurings: an older one stops
	focused    bool
	asleep     bool // not in view
	stale      bool // to be reloaded when it is
	onFocus    func(bool)
}

// row shows one scene of the list.
type row struct {
	sceneView
	index, generation int
	list              *sceneList
	from              fyne.Position
	dragging          bool
}

func newSceneList(h *hints, count func() int, build func(i int, width float32) *scene) *sceneList {
	l := &sceneList{hints: h, count: count, build: build}
	l.HideSeparators = true
	l.Length = count
	l.CreateItem = func() fyne.CanvasObject {
		r := &row{index: -1, list: l}
		r.hints, r.scene, r.self = h, &scene{}, r
		r.ExtendBaseWidget(r)
		return r
	}
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if r := o.(*row); !l.measuring && (r.index != i || r.generation != l.generation) {
			r.index, r.generation = i, l.generation
			r.show(func(width float32) *scene {
				if i >= l.count() {
					return &scene{}
				}
				return l.build(i, width)
			})
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// Tapped gives the list the keyboard, as clicking in a list does.
func (r *row) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r.list); c != nil && r.list.typed != nil {
		c.Focus(r.list)
	}
	r.sceneView.Tapped(e)
}

// reload measures and draws everything again: the data are others now.
func (l *sceneList) reload() {
	if l.stale = l.asleep; l.asleep {
		return
	}
	l.generation++
	l.measure()
	l.List.Refresh()
}

// sleep has a list that is not in view put reloading off until it is.
func (l *sceneList) sleep(on bool) {
	l.asleep = on
	if !on && l.stale {
		l.reload()
	}
}

// redraw draws what is visible again: heights are as they were.
func (l *sceneList) redraw() {
	l.generation++
	l.List.Refresh()
}

// Refresh draws the list as it is; reload is for data that changed.
func (l *sceneList) Refresh() { l.List.Refresh() }

// Resize measures again for another width.
func (l *sceneList) Resize(s fyne.Size) {
	if s.Width != l.width {
		l.width = s.Width
		l.measure()
	}
	l.List.Resize(s)
}

// measure measures what a slice of time allows and guesses the rest, which is
// measured in later slices: a long list never holds the window up.
func (l *sceneList) measure() {
	if l.width <= 0 {
		return
	}
	l.round++
	l.measured = 0
	l.heights = make([]float32, l.count())
	l.slice()
}

// slice measures on for one slice of time and asks for the next.
func (l *sceneList) slice() {
	l.measureUntil(len(l.heights), time.Now().Add(l.hints.slice))
	if l.measured == len(l.heights) {
		return
	}
	round := l.round
	time.AfterFunc(time.Millisecond, func() {
		l.hints.post(func() {
			if l.round == round {
				l.slice()
			}
		})
	})
}

// measureUntil measures rows up to n or until the time is over, at least one.
func (l *sceneList) measureUntil(n int, over time.Time) {
	l.measuring = true
	var total float32
	for l.measured < n {
		i := l.measured
		l.heights[i] = l.build(i, l.width).size.Height
		l.SetItemHeight(i, l.heights[i])
		l.measured++
		if time.Now().After(over) {
			break
		}
	}
	for _, h := range l.heights[:l.measured] {
		total += h
	}
	for i := l.measured; i < len(l.heights); i++ {
		if guess := total / float32(l.measured); l.heights[i] == 0 {
			l.heights[i] = guess
			l.SetItemHeight(i, guess)
		}
	}
	l.measuring = false
}

// top is where row i starts.
func (l *sceneList) top(i int) float32 {
	var y float32
	for j := range min(i, len(l.heights)) {
		y += l.heights[j] + theme.Padding()
	}
	return y
}

// reveal scrolls so that the place y within row i is in view, a little below
// the upper edge, and does not scroll where it is in view already.
func (l *sceneList) reveal(i int, y, height float32) {
	if i < 0 || i >= len(l.heights) {
		return
	}
	l.measureUntil(i+1, time.Now().Add(time.Hour))
	at, view := l.top(i)+y, l.Size().Height
	offset := l.GetScrollOffset()
	if at >= offset && at+height <= offset+view {
		return
	}
	if height >= view {
		l.ScrollToOffset(max(0, at))
		return
	}
	l.ScrollToOffset(max(0, at-min(view/4, view-height)))
}

// FocusGained has the keyboard go to typed; the list draws no row of its own.
func (l *sceneList) FocusGained() { l.setFocus(true) }

// FocusLost ends FocusGained.
func (l *sceneList) FocusLost() { l.setFocus(false) }

func (l *sceneList) setFocus(on bool) {
	l.focused = on
	if l.onFocus != nil {
		l.onFocus(on)
	}
}

// TypedKey hands keys on, and pages.
func (l *sceneList) TypedKey(e *fyne.KeyEvent) {
	view := l.Size().Height
	switch e.Name {
	case fyne.KeySpace, fyne.KeyPageDown:
		l.ScrollToOffset(l.GetScrollOffset() + view*0.9)
	case fyne.KeyPageUp:
		l.ScrollToOffset(max(0, l.GetScrollOffset()-view*0.9))
	case fyne.KeyHome:
		l.ScrollToTop()
	case fyne.KeyEnd:
		l.ScrollToBottom()
	default:
		if l.typed != nil {
			l.typed(e)
		}
		if l.loose != nil {
			l.loose(e)
		}
	}
}

// TypedRune hands single letters on.
func (l *sceneList) TypedRune(r rune) {
	if l.letters != nil {
		l.letters(r)
	}
}
