package export

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"readout/app/actormap"
	"readout/app/brief"
	"readout/app/export/pdf"
)

// A map that could not be read on its page shows fewer actors, those that are
// named most, unless a person arranged it.
func TestMapOnPaperCanBeRead(t *testing.T) {
	b := crowd(120)
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

// crowd is a brief of one article with n actors, each with a tie.
func crowd(n int) brief.Brief {
	b := brief.Brief{Name: "Crowd", Articles: []brief.Article{{ID: "a", Text: "They met."}}}
	for i := range n {
		id := brief.ID(fmt.Sprint(i))
		b.Actors = append(b.Actors, brief.Actor{ID: id, Name: "Actor number " + string(id), Kind: brief.Person, Salience: 1, Mentions: make([]brief.Mention, 200-i)})
		if i > 0 {
			b.Relations = append(b.Relations, brief.Relation{From: brief.ID(fmt.Sprint(i / 2)), To: id, Label: "met"})
		}
	}
	return b
}

// What a summary leaves out is counted in every document.
func TestDocumentsCountWhatTheyLeaveOut(t *testing.T) {
	b := crowd(120)
	for ending, says := range map[string][]string{
		".docx": {"other actors named in the articles.", "Not drawn: "},
		".md":   {"other actors named in the articles."},
		".html": {"full size, to scroll"}, // all of the map is there
	} {
		formats := Formats()
		f := formats[slices.IndexFunc(formats, func(f Format) bool { return f.Ending == ending })]
		var out bytes.Buffer
		if err := Write(t.Context(), &out, f, b, Options{}, nil); err != nil {
			t.Fatal(err)
		}
		text := out.String()
		if ending == ".docx" {
			z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
			if err != nil {
				t.Fatal(err)
			}
			raw, err := fs.ReadFile(z, "word/document.xml")
			if err != nil {
				t.Fatal(err)
			}
			text = string(raw)
		}
		for _, s := range says {
			if !strings.Contains(text, s) {
				t.Errorf("%s does not say %q", ending, s)
			}
		}
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
