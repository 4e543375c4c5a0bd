package views

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"readout/app/brief"
)

// why tells how a value was found, and what came second; takeSecond, where
// given, makes the runner-up the value.
func (m *menus) why(title string, all []brief.Why, takeSecond map[string]func()) {
	view := newSceneView(m.d.hints)
	var d *sheet
	view.show(func(w float32) *scene {
		s := &scene{}
		c := newColumn(s, gap2, gap1, w-2*gap2)
		c.say(clip(oneLine(title), 140), boldFace, ink)
		c.space(gap2)
		if len(all) == 0 {
			c.say(tr("Nothing was noted about how this was found."), bodyFace, softInk)
		}
		for _, y := range all {
			whyLines(c, y, func() {
				if take := takeSecond[y.Field]; take != nil {
					d.Hide()
					take()
				}
			}, takeSecond[y.Field] != nil)
		}
		s.size = fyne.NewSize(w, c.y+gap2)
		return s
	})
	d = m.d.sheets.plain(tr("Why?"), scroll(view))
	d.resize(520, 320)
	m.d.sheets.show(d)
}

func whyLines(c *column, y brief.Why, take func(), canTake bool) {
	field := y.Field
	if field == "" {
		field = "found"
	}
	c.flow(piece{text: tr(field), face: smallBold, ink: ink},
		piece{text: howWords(y.How), face: smallFace, ink: softInk, gap: 8},
		piece{text: percent(y.Score), face: smallFace, chip: toneNeutral, gap: 8})
	if y.RunnerUp != "" {
		line := []piece{
			{text: trf("second choice: %s", y.RunnerUp), face: smallFace, ink: softInk},
			{text: percent(y.RunnerUpScore), face: smallFace, ink: faintInk, gap: 8},
		}
		if canTake {
			line = append(line, piece{text: tr("Use it"), face: smallBold, ink: accent, gap: 10, under: true, zone: &zone{label: tr("Use it"), tap: take}})
		}
		c.flow(line...)
	}
	c.space(gap2)
}

// howWords says a rule or a model as a person reads it.
func howWords(how string) string {
	kind, name, ok := strings.Cut(how, ":")
	name = strings.ReplaceAll(name, "-", " ")
	switch {
	case ok && kind == "rule":
		return trf("by the rule “%s”", name)
	case ok && kind == "model":
		return trf("by the model “%s”", name)
	case ok && kind == "edit":
		return tr("corrected by you")
	}
	return how
}

func percent(score float64) string { return fmt.Sprintf("%.0f %%", score*100) }

// whyField tells why one field of an event is as it is.
func (m *menus) whyField(e brief.Event, field string) {
	some := slices.DeleteFunc(slices.Clone(e.Why), func(y brief.Why) bool { return y.Field != field })
	if len(some) == 0 {
		some = e.Why
	}
	second := make(map[string]func())
	for _, y := range some {
		if y.RunnerUp == "" {
			continue
		}
		switch y.Field {
		case "type":
			second["type"] = func() { m.d.apply(brief.Edit{Op: brief.Retype, Target: e.ID, Value: y.RunnerUp}) }
		case "status":
			second["status"] = func() {
				m.d.apply(brief.Edit{Op: brief.Set, Target: e.ID, Field: "status", Value: y.RunnerUp})
			}
		}
	}
	m.why(e.Title, some, second)
}

// speakerRunnerUp makes the reader's second choice the speaker.
func (m *menus) speakerRunnerUp(q brief.Quote) map[string]func() {
	for _, y := range q.Why {
		if y.Field != "speaker" || y.RunnerUp == "" {
			continue
		}
		for _, a := range m.d.brief.Actors {
			if slices.Contains(a.Names(), y.RunnerUp) {
				return map[string]func(){"speaker": func() {
					m.d.apply(brief.Edit{Op: brief.Set, Target: q.ID, Field: "speaker", Value: string(a.ID)})
				}}
			}
		}
	}
	return nil
}
