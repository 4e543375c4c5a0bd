package views

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2/container"

	"readout/app"
	"readout/app/brief"
)

// sharedEnding is that of a file with a whole brief in it.
const sharedEnding = ".readout"

func isShared(path string) bool { return strings.EqualFold(filepath.Ext(path), sharedEnding) }

// shareBrief asks whether the texts go with the open brief, and writes it to a
// file that another Readout opens.
func (w *window) shareBrief() {
	id, name := w.d.brief.ID, w.d.brief.Name
	without := newCheckField(tr("Leave the articles' texts out"), false)
	hint := hintLabel(tr("Whoever has the same articles gets the brief back whole by importing them."))
	body := container.NewVBox(hintLabel(tr("The file holds the articles, the corrections and the map. Another Readout opens it.")), without, hint)
	var d *sheet
	d, _ = w.d.sheets.asking(tr("Share brief"), tr("Save…"), body, func() {
		d.Hide()
		bare := without.Checked
		w.savePath(tr("Share brief"), fileName(name)+sharedEnding, sharedEnding, func(path string) {
			w.write(path, func(ctx context.Context, _ func(app.Progress)) error { return w.opt.Share(ctx, id, path, bare) })
		})
	})
	d.resize(460, 0)
	w.d.sheets.show(d)
	w.win.Canvas().Focus(without)
}

// splitShared takes the shared briefs out of what is to be imported.
func splitShared(sources []app.Source) (shared []string, rest []app.Source) {
	for _, s := range sources {
		if isShared(s.Path) {
			shared = append(shared, s.Path)
		} else {
			rest = append(rest, s)
		}
	}
	return shared, rest
}

// askShared asks where a shared brief goes: it can be one of its own, or
// become part of the one that is open.
func (m *importer) askShared(paths []string) {
	if len(paths) == 0 || m.shared == nil {
		return
	}
	if !m.d.open() {
		m.takeShared(paths, "")
		return
	}
	open := m.d.brief
	choose(m.d, tr("Where should the shared brief go?"), []option{
		{title: tr("A brief of its own"), icon: "brief", do: func() { m.takeShared(paths, "") }},
		{title: trf("Into “%s”", open.Name), icon: "merge", do: func() { m.takeShared(paths, open.ID) }},
	})
}

// takeShared copies shared briefs into the library and opens the last one.
func (m *importer) takeShared(paths []string, into brief.ID) {
	const kind = "take shared"
	m.status.working(kind, tr("reading …"))
	start(m.d.tasks, kind, func(ctx context.Context) (ids []brief.ID, err error) {
		for _, p := range paths {
			took, err := m.shared(ctx, p, into)
			for _, id := range took {
				if !slices.Contains(ids, id) {
					ids = append(ids, id)
				}
			}
			if err != nil {
				return ids, err
			}
		}
		return ids, nil
	}, func(ids []brief.ID, err error) {
		m.status.idle(kind)
		m.d.loadBriefs()
		if len(ids) > 0 {
			m.d.openBrief(ids[len(ids)-1], nil)
		}
		if err != nil {
			m.d.notify.problem(tr("The shared brief was not taken in."), err)
			return
		}
		m.d.notify.say(count(len(ids), "%d shared brief taken in.", "%d shared briefs taken in."))
	})
}
