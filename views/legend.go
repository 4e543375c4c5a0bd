package views

import (
	"fyne.io/fyne/v2"

	"readout/app/brief"
)

// mapLegend tells the shapes of the kinds, below the map.
func mapLegend(h *hints) fyne.CanvasObject {
	v := newSceneView(h)
	v.show(func(width float32) *scene {
		s := &scene{}
		c := newColumn(s, gap4, gap1, width-2*gap4)
		var line []piece
		for _, k := range []brief.ActorKind{brief.Person, brief.Organization, brief.Country, brief.Location, brief.Group} {
			line = append(line, piece{sign: k, face: smallFace, gap: 10}, piece{text: kindWord(k), face: smallFace, ink: faintInk})
		}
		c.flow(line...)
		s.size = fyne.NewSize(width, c.y+gap1)
		return s
	})
	return v
}
