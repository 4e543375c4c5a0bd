package export

import (
	"maps"
	"slices"

	"readout/app/actormap"
	"readout/app/brief"
	"readout/app/export/pdf"
)

// aroundMap is the room for a map's heading and legend.
const aroundMap = 72

// sides are the two columns of a wide page: words on the left, a map on the
// right.
type sides struct{ left, gap, right float64 }

// sides reports false where the map would be much smaller in its column, room
// high, than on a page of its own.
func (p *printer) sides(m actormap.Map, room, least float64) (s sides, scale float64, ok bool) {
	s = sides{left: p.width * 0.41, gap: 26}
	s.right = p.width - s.left - s.gap
	scale = fit(m, s.right, room-aroundMap)
	enough := min(goodMap, least*fit(m, p.width, p.height()-aroundMap))
	return s, scale, p.doc.Width > p.doc.Height && len(m.Nodes) > 1 && scale >= enough
}

// spread adds both columns as one.
func (p *printer) spread(s sides, left, right []atom) {
	p.add(atom{before: 18, height: max(heightOf(left), heightOf(right)) - 18, draw: func(y float64) {
		p.column(y, p.left, s.left, left)
		p.column(y, p.left+s.left+s.gap, s.right, right)
	}})
}

// summaryBesideMap fills the first page of a wide paper: the time line and who
// is who on the left, the map on the right. A map under them would not be
// readable, and on the next page it would leave this one half empty. It
// reports false, and sets nothing, where that does not come out well.
func (p *printer) summaryBesideMap(sect *pdf.Elem, m actormap.Map, leftOut int) bool {
	room := p.bottom - p.y - 18
	s, scale, ok := p.sides(m, room, 0.6)
	if !ok || len(p.timeline) == 0 {
		return false
	}
	column, undo := p.try(sect)
	list := p.inColumn(s.left, func() { p.timelineList(column) })
	people := p.peopleIn(column, s.left)
	height := heightOf(list)
	if height > room {
		undo()
		return false
	}
	set := 0
	for height += heightOf(people.title) + heightOf(people.end); set < len(people.rows) && height+heightOf(people.rows[set:][:1]) <= room; set++ {
		height += heightOf(people.rows[set:][:1])
	}
	if set == 1 && len(people.rows) > 1 {
		set = 0 // a heading with one name under it looks lost
	}
	if set > 0 {
		list, people.title = append(append(list, people.title...), people.rows[:set]...), nil
	}
	if set == len(people.rows) {
		list, people.end = append(list, people.end...), nil
	}
	p.spread(s, list, p.inColumn(s.right, func() { p.figureOfBrief(sect, m, scale, leftOut) }))
	p.addAll(people.title, p.inPairs(s, people.entries[set:]), people.end)
	return true
}

// peopleBesideMap is for a summary too long for one wide page: who is who ends
// on the next one, beside the map. It reports false, and sets nothing, where
// that does not come out well.
func (p *printer) peopleBesideMap(sect *pdf.Elem, m actormap.Map, leftOut int) bool {
	p.flush()
	s, scale, ok := p.sides(m, p.height(), 0.75)
	if !ok {
		return false
	}
	column, undo := p.try(sect)
	people := p.peopleIn(column, s.left)
	set := 0
	for y := p.y + heightOf(people.title); set < len(people.entries); set += 2 {
		pair := p.inPairs(s, people.entries[set:min(set+2, len(people.entries))])
		if y += heightOf(pair); y > p.bottom {
			break
		}
	}
	if set >= len(people.entries) {
		undo()
		return false
	}
	left := people.rows[set:]
	if set == 0 {
		left = append(people.title, left...)
	}
	left = append(left, people.end...)
	if over := heightOf(left) - p.height(); over > 0 {
		if over > 3*float64(len(left)) {
			undo()
			return false
		}
		for i := range left {
			left[i].before -= over / float64(len(left))
		}
	}
	if set > 0 {
		p.addAll(people.title, p.inPairs(s, people.entries[:set]))
	}
	p.newPage()
	p.spread(s, left, p.inColumn(s.right, func() { p.figureOfBrief(sect, m, scale, leftOut) }))
	return true
}

// try is a part of sect that undo takes out again, with what it cites.
func (p *printer) try(sect *pdf.Elem) (part *pdf.Elem, undo func()) {
	part = sect.Add("Sect")
	uses := maps.Clone(p.uses)
	return part, func() {
		sect.Remove(part)
		p.uses = uses
	}
}

// inColumn is what build adds, set for a column of that width and not yet on
// the page.
func (p *printer) inColumn(width float64, build func()) []atom {
	full, held, waiting := p.width, p.held, p.waiting
	p.width, p.held, p.waiting = width, true, nil
	build()
	atoms := p.waiting
	p.width, p.held, p.waiting = full, held, waiting
	return atoms
}

// column draws atoms one under the other from y on.
func (p *printer) column(y, left, width float64, atoms []atom) {
	wasLeft, wasWidth := p.left, p.width
	p.left, p.width = left, width
	for i, a := range atoms {
		if i > 0 {
			y += a.before
		}
		a.draw(y)
		y += a.height
	}
	p.left, p.width = wasLeft, wasWidth
}

// peopleAndMap sets who is who and then the map, or the map before where only
// so it stays readable on this page: the list flows on to the next one, a map
// cannot, and would leave the rest of the page empty.
func (p *printer) peopleAndMap(sect *pdf.Elem, m actormap.Map, leftOut int) {
	if p.peopleBesideMap(sect, m, leftOut) {
		return
	}
	people := sect.Add("Sect")
	list := p.inColumn(p.width, func() { p.peopleList(people) })
	room, high := p.bottom-p.y-aroundMap, heightOf(list)
	readable := min(goodMap, 0.85*fit(m, p.width, p.height()-aroundMap))
	first := high < room && fit(m, p.width, room-high) < readable && fit(m, p.width, room) >= min(readable, leastMap)
	if first {
		p.mapOfBrief(sect, m, leftOut)
		sect.Last(people)
	}
	p.addAll(list)
	p.flush()
	if !first {
		p.mapOfBrief(sect, m, leftOut)
	}
}

func (p *printer) mapOfBrief(sect *pdf.Elem, m actormap.Map, leftOut int) {
	if len(m.Nodes) < 2 {
		return
	}
	// What is left of this page will do where the map stays readable there.
	p.flush()
	scale := fit(m, p.width, p.bottom-p.y-aroundMap)
	if whole := fit(m, p.width, p.height()-aroundMap); scale < leastMap && scale < whole*0.85 {
		scale = whole
	}
	p.figureOfBrief(sect, m, scale, leftOut)
}

// figureOfBrief sets the map of the brief under its heading.
func (p *printer) figureOfBrief(sect *pdf.Elem, m actormap.Map, scale float64, leftOut int) {
	p.section(sect, "Actor map", "map")
	if _, h := m.Size(); leftOut > 0 {
		scale -= min(scale/4, 16/h) // room for one more line
	}
	p.figure(sect, m, scale, true)
	if leftOut > 0 {
		p.para(sect.Add("P"), 0, 4, false, small(notDrawn(leftOut)))
	}
}

// figure adds a map across the page with its legend under it.
func (p *printer) figure(sect *pdf.Elem, m actormap.Map, scale float64, legend bool) {
	w, h := m.Size()
	elem := sect.Add("Figure").Alt(mapWords(m))
	p.add(atom{before: 4, height: h * scale, glue: legend, draw: func(y float64) {
		drawMap(p.doc, m, p.left+(p.width-w*scale)/2, y, scale, elem)
	}})
	if legend {
		p.legend(m)
	}
}

// legend names the kinds of actor that a map shows.
func (p *printer) legend(m actormap.Map) {
	var kinds []brief.ActorKind
	for _, k := range []brief.ActorKind{brief.Person, brief.Organization, brief.Country, brief.Location, brief.Group} {
		if slices.ContainsFunc(m.Nodes, func(n actormap.Node) bool { return n.Kind == k }) {
			kinds = append(kinds, k)
		}
	}
	p.add(atom{before: 6, height: 12, draw: func(y float64) {
		p.doc.Artifact(func() {
			x := p.left
			for _, k := range kinds {
				mark := actormap.Node{Kind: k, W: 32, H: 16, Point: actormap.Point{X: 16, Y: 11}}
				drawOutline(p.doc, mark, 0.5, func(at actormap.Point) (px, py float64) { return x + at.X/2, y + at.Y/2 })
				for _, l := range p.doc.Wrap(100, pdf.Start, small(kindWords(k))) {
					p.doc.Text(l, x+20, y, nil)
					x += 20 + l.Width + 14
				}
			}
		})
	}})
}
