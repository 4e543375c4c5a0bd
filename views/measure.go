package views

import (
	"time"

	"fyne.io/fyne/v2/theme"
)

// Measuring the rows of a list. Text is measured on the UI goroutine only, so
// a list measures what is in view at once and the rest in slices of time.

// wish is what is to be done once row and all before it are measured.
type wish struct {
	row int
	do  func()
}

// place is what of a list is at its upper edge, for coming back to it.
type place struct {
	Row int
	Y   float32 // within the row
}

// draw builds the scene of a row, or takes the one it was measured with.
func (l *sceneList) draw(i int, width float32) *scene {
	if l.asleep {
		l.stale = true
		return &scene{}
	}
	if i >= l.count() {
		return &scene{}
	}
	if s, ok := l.fresh[i]; ok && width == l.width {
		delete(l.fresh, i)
		return s
	}
	return l.build(i, width)
}

// measure measures what is in view, within a slice of time, and guesses the
// rest, which is measured in later slices: a long list never holds the window
// up. A row that was there before is guessed to be as high as it was.
func (l *sceneList) measure() {
	if l.width <= 0 {
		return
	}
	l.round++
	l.measured = 0
	before := l.heights
	l.heights = make([]float32, l.count())
	copy(l.heights, before)
	l.fresh = make(map[int]*scene)
	view := l.GetScrollOffset() + l.Size().Height
	l.measureUntil(len(l.heights), time.Now().Add(l.hints.slice), view)
	l.later()
}

// later asks for the next slice where rows are left.
func (l *sceneList) later() {
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

// slice measures on for one slice of time. What is at the upper edge stays
// there.
func (l *sceneList) slice() {
	at := l.place()
	before := l.top(at.Row)
	l.fresh = nil
	if l.measureUntil(len(l.heights), time.Now().Add(l.hints.slice), 0) {
		l.List.Refresh()
	}
	if moved := l.top(at.Row) - before; moved != 0 && at != (place{}) {
		l.ScrollToOffset(l.GetScrollOffset() + moved)
	}
	l.grant()
	l.later()
}

// measureUntil measures rows up to n, until the time is over or until the
// place view is reached, 0 for none; at least one row. It tells whether any
// height was guessed wrong: then the list is to be drawn again.
func (l *sceneList) measureUntil(n int, over time.Time, view float32) (changed bool) {
	l.measuring = true
	var total float32
	for _, h := range l.heights[:l.measured] {
		total += h
	}
	for l.measured < n {
		i := l.measured
		s := l.build(i, l.width)
		if l.fresh != nil {
			l.fresh[i] = s
		}
		changed = changed || l.heights[i] != s.size.Height
		l.heights[i] = s.size.Height
		l.SetItemHeight(i, l.heights[i])
		total += l.heights[i]
		l.measured++
		if time.Now().After(over) || view > 0 && total > view {
			break
		}
	}
	for i := l.measured; i < len(l.heights); i++ {
		if l.heights[i] == 0 {
			l.heights[i] = total / float32(max(1, l.measured))
		}
		l.SetItemHeight(i, l.heights[i])
	}
	l.measuring = false
	return changed
}

// top is where row i starts.
func (l *sceneList) top(i int) float32 {
	var y float32
	for j := range min(i, len(l.heights)) {
		y += l.heights[j] + theme.Padding()
	}
	return y
}

// place is what is at the upper edge.
func (l *sceneList) place() place { return l.placeAt(l.GetScrollOffset()) }

// placeAt is what is y from the top of the list, the last row below its end.
func (l *sceneList) placeAt(y float32) place {
	for i, h := range l.heights {
		if y < h+theme.Padding() {
			return place{i, y}
		}
		if i == len(l.heights)-1 {
			return place{i, y}
		}
		y -= h + theme.Padding()
	}
	return place{}
}

// restore scrolls back to a place.
func (l *sceneList) restore(p place) {
	l.onceMeasured(p.Row, func() { l.ScrollToOffset(max(0, l.top(p.Row)+p.Y)) })
}

// reveal scrolls so that the place y within row i is in view, a little below
// the upper edge, and does not scroll where it is in view already.
func (l *sceneList) reveal(i int, y, height float32) {
	l.onceMeasured(i, func() {
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
	})
}

// onceMeasured does something now where row i and those before it are
// measured or can be in a slice of time, else as soon as they are. A newer
// wish drops an older one.
func (l *sceneList) onceMeasured(i int, do func()) {
	l.wish = &wish{i, do}
	if l.asleep || l.stale || l.width <= 0 {
		return
	}
	if i < 0 || i >= len(l.heights) {
		l.wish = nil
		return
	}
	if l.measured <= i && l.measureUntil(i+1, time.Now().Add(l.hints.slice), 0) {
		l.List.Refresh()
	}
	l.grant()
}

// grant does what was waiting for a row to be measured.
func (l *sceneList) grant() {
	w := l.wish
	if l.measured == len(l.heights) {
		l.wish = nil // also one for a row that is gone
	}
	if w != nil && l.measured > w.row {
		l.wish = nil
		w.do()
	}
}
