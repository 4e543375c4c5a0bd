package export

import (
	"fmt"
	"strings"
	"testing"

	"readout/app/actormap"
	"readout/app/brief"
	"readout/app/export/pdf"
)

// A map that could not be read on its page shows fewer actors, those that are
// named most, unless a person arranged it.
func TestMapOnPaperCanBeRead(t *testing.T) {
	var b brief.Brief
	for i := range 120 {
		id := brief.ID(fmt.Sprint(i))
		b.Actors = append(b.Actors, brief.Actor{ID: id, Name: "Actor number " + string(id), Kind: brief.Person, Salience: 1, Mentions: make([]brief.Mention, 200-i)})
		if i > 0 {
			b.Relations = append(b.Relations, brief.Relation{From: brief.ID(fmt.Sprint(i / 2)), To: id, Label: "met"})
		}
	}
	const width, height = 483, 600
	doc := pdf.New(width, height)
	m, leftOut, err := briefMap(t.Context(), doc, b, Options{}, width, height)
	if err != nil {
		t.Fatal(err)
	}
	if s := fit(m, width, height); s < leastMap {
		t.Errorf("%d actors at a scale of %.2f", len(m.Nodes), s)
	}
	if len(m.Nodes)+leftOut != 120 || len(m.Nodes) < 12 || m.Nodes[0].Actor != "0" {
		t.Errorf("%d actors, %d left out", len(m.Nodes), leftOut)
	}
	m, _, err = briefMap(t.Context(), doc, b, Options{Arranged: true}, width, height)
	if err != nil || len(m.Nodes) != actormap.BriefActors {
		t.Errorf("arranged: %d actors, %v", len(m.Nodes), err)
	}
}

// The numbers behind a word stay with it.
func TestMarksGoWithTheirWord(t *testing.T) {
	p := &printer{digest: &digest{}, uses: make(map[int][]string)}
	var text strings.Builder
	for _, s := range p.marks(statement{text: "it rains", notes: []int{4, 7, 9, 12}}) {
		text.WriteString(s.Text)
	}
	if got := text.String(); got != "\u202f4\u202f\u00a07\u202f\u00a09\u202f 12" {
		t.Errorf("%q", got)
	}
}
