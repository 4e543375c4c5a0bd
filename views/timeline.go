package views

import (
	"fmt"
	"slices"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"readout/app/brief"
)

// timelineView puts the events on an honest axis: a day is a dot, an interval
// a bar as long as it is unsure, and what has no date stands apart.
type timelineView struct {
	d     *desk
	menus *menus
	list  *sceneList
	dated []brief.Event
	apart []brief.Event
	axis  axis
}

// axis maps days to places between 0 and 1; what is beyond its ends stands at
// them.
type axis struct{ from, to brief.Day }

// axisOf covers the events' days. A few that are far from all others, such as
// what an article recalls of fifty years ago, are left beyond its ends, where
// the rest would else be one dot.
func axisOf(dated []brief.Event) axis {
	if len(dated) == 0 {
		return axis{}
	}
	var starts, ends []brief.Day
	for _, e := range dated {
		starts, ends = append(starts, e.Date.Start), append(ends, e.Date.End)
	}
	slices.SortFunc(starts, brief.Day.Compare)
	slices.SortFunc(ends, brief.Day.Compare)
	last := len(dated) - 1
	few := len(dated) * 15 / 100
	all := axis{starts[0], ends[last]}
	if near := (axis{starts[few], ends[last]}); few > 0 && 3*near.days() < all.days() {
		all = near
	}
	if near := (axis{all.from, ends[last-few]}); few > 0 && 3*near.days() < all.days() {
		all = near
	}
	return all
}

func (a axis) days() int { return a.to.Sub(a.from) }

func (a axis) at(d brief.Day) float32 {
	days := a.days()
	if days <= 0 {
		return 0.5
	}
	return max(0, min(float32(d.Sub(a.from))/float32(days), 1))
}

func newTimelineView(d *desk, m *menus) *timelineView {
	v := &timelineView{d: d, menus: m}
	v.list = newSceneList(d.hints, v.rows, v.paint)
	v.list.typed = func(e *fyne.KeyEvent) {
		switch e.Name {
		case fyne.KeyDown:
			v.step(1)
		case fyne.KeyUp:
			v.step(-1)
		}
	}
	d.onChange(func(c change) {
		switch {
		case c&(briefChanged|filterChanged) != 0:
			v.reload()
		case c&cardChanged != 0:
			v.list.redraw()
		}
	})
	return v
}

func (v *timelineView) reload() {
	v.dated, v.apart = nil, nil
	for _, e := range v.d.events() {
		if e.Date != nil && !e.Date.IsZero() {
			v.dated = append(v.dated, e)
		} else {
			v.apart = append(v.apart, e)
		}
	}
	sort.SliceStable(v.dated, func(i, j int) bool {
		a, b := v.dated[i].Date.Interval, v.dated[j].Date.Interval
		if c := a.Start.Compare(b.Start); c != 0 {
			return c < 0
		}
		return a.End.Before(b.End)
	})
	v.axis = axisOf(v.dated)
	v.list.reload()
}

// rows: the axis, the dated events, a heading and the undated ones.
func (v *timelineView) rows() int {
	n := 1 + len(v.dated)
	if len(v.apart) > 0 {
		n += 1 + len(v.apart)
	}
	return n
}

func (v *timelineView) step(n int) {
	all := append(append([]brief.Event{}, v.dated...), v.apart...)
	at := -1
	for i, e := range all {
		if e.ID == v.d.card {
			at = i
		}
	}
	if at = max(0, at+n); at < len(all) {
		v.d.selectCard(all[at].ID)
	}
}

func (v *timelineView) paint(i int, width float32) *scene {
	switch n := len(v.dated); {
	case i == 0 && n == 0 && len(v.apart) == 0:
		return emptyScene(tr("No events"), tr("Dated events of the brief are shown here in order."), width)
	case i == 0:
		return v.scale(width)
	case i <= n:
		return v.event(v.dated[i-1], width)
	case i == n+1:
		s := &scene{}
		c := newColumn(s, gap4, gap4, width-2*gap4)
		heading(c, tr("UNDATED"))
		s.size = fyne.NewSize(width, c.y)
		return s
	default:
		if k := i - n - 2; k < len(v.apart) {
			return v.event(v.apart[k], width)
		}
	}
	return &scene{}
}

// lane is the part of the row that the axis takes.
func lane(width float32) (x, w float32) { return gap4, max(90, (width-2*gap4)*0.38) }

// scale draws the axis with a few days on it.
func (v *timelineView) scale(width float32) *scene {
	s := &scene{size: fyne.NewSize(width, lineHeight(smallFace)+gap4)}
	if len(v.dated) == 0 {
		return s
	}
	x, w := lane(width)
	from, to := dateWords(brief.OneDay(v.axis.from)), dateWords(brief.OneDay(v.axis.to))
	s.text(from, x, gap2, smallFace, faintInk)
	if v.axis.from != v.axis.to {
		tw := measure(to, smallFace).Width
		if fw := measure(from, smallFace).Width; fw+tw+gap2 < w {
			s.text(to, x+w-tw, gap2, smallFace, faintInk)
		}
	}
	return s
}

func (v *timelineView) event(e brief.Event, width float32) *scene {
	s := &scene{}
	x, w := lane(width)
	whole := &zone{
		label: e.Title, tap: func() { v.d.selectCard(e.ID) }, menu: func() []*fyne.MenuItem { return v.menus.event(e) },
		hint: func() string { return v.d.evidenceWords(evidence(e)) },
	}
	ground := s.rect(box{gap2, 0, width - 2*gap2, 0}, chosen, 6)
	ground.Hidden = e.ID != v.d.card
	s.keep(whole)
	c := newColumn(s, x+w+gap4, gap1+1, width-x-w-gap4-gap4)
	c.flow(piece{text: typeWord(e.Type), face: smallBold, chip: typeTone(e.Type)},
		piece{text: dateOf(e), whole: true, face: smallFace, ink: softInk, gap: 8})
	c.say(oneLine(e.Title), bodyFace, ink)
	h := c.y + gap1 + 1
	ground.Resize(fyne.NewSize(width-2*gap2, h))
	if e.Date != nil && !e.Date.IsZero() {
		v.bar(s, e, x, w, h/2)
	}
	whole.boxes = []box{{gap2, 0, width - 2*gap2, h}}
	s.size = fyne.NewSize(width, h)
	return s
}

func dateOf(e brief.Event) string {
	if e.Date == nil {
		return tr("undated")
	}
	return dateWords(e.Date.Interval)
}

// bar draws the event's stretch: full where it is one day, open where the day
// is somewhere within. What is beyond the axis is a tip that points there.
func (v *timelineView) bar(s *scene, e brief.Event, x, w, y float32) {
	s.line(fyne.NewPos(x, y), fyne.NewPos(x+w, y), 1, hairline)
	from, to := v.axis.at(e.Date.Start), v.axis.at(e.Date.End)
	in := theme.Color(typeTone(e.Type).words())
	if beyond := e.Date.End.Before(v.axis.from); beyond || v.axis.to.Before(e.Date.Start) {
		tip, back := fyne.NewPos(x, y), float32(9)
		if !beyond {
			tip, back = fyne.NewPos(x+w, y), -9
		}
		s.add(polygon([]fyne.Position{tip, tip.AddXY(back, -5), tip.AddXY(back, 5)}, in, nil, 0))
		return
	}
	if e.Date.Start == e.Date.End {
		s.add(dot(fyne.NewPos(x+from*w, y), 5, in))
		return
	}
	r := canvas.NewRectangle(theme.Color(typeTone(e.Type).ground()))
	r.StrokeColor, r.StrokeWidth, r.CornerRadius = in, 1.5, 5
	r.Move(fyne.NewPos(x+from*w-1, y-5))
	r.Resize(fyne.NewSize(max((to-from)*w, 8)+2, 10))
	s.add(r)
	s.words = append(s.words, fmt.Sprintf("%s–%s", e.Date.Start, e.Date.End))
}
