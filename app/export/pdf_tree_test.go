package export

import (
	"encoding/base64"
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"readout/app/brief"
)

// TestPDFTree wants of the structure tree what a screen reader needs, as far
// as a program can tell (the Matterhorn Protocol's checks of PDF/UA-1):
// elements in their places, no empty ones, headings that skip no level, words
// for figures and links, and nothing drawn that is neither tagged nor an
// artifact.
func TestPDFTree(t *testing.T) {
	spanish := richBrief(t)
	spanish.Articles[0].Language = "es"
	wide := Options{Paper: Letter, Landscape: true}
	for name, c := range map[string]struct {
		b   brief.Brief
		opt Options
	}{
		"rich": {richBrief(t), Options{}}, "rich, wide": {richBrief(t), wide}, "big, wide": {bigBrief(t, 30), wide},
		"empty": {brief.Brief{Name: "Nothing yet"}, Options{}}, "cards only": {richBrief(t), Options{Sections: []Section{Cards}}},
		"spanish": {spanish, Options{}},
	} {
		t.Run(name, func(t *testing.T) {
			file := readPDF(t, printed(t, c.b, c.opt))
			file.checkCatalog()
			file.checkElement(file.dict(file.root("/StructTreeRoot")), "/Document")
			file.checkPages()
			if name == "spanish" && !file.languages["es"] {
				t.Error("no element says that its words are Spanish")
			}
		})
	}
}

// pdfFile is a PDF as qpdf shows it.
type pdfFile struct {
	*testing.T
	objects   map[string]map[string]any
	catalog   map[string]any
	heading   int // the level of the last one
	languages map[string]bool
}

func readPDF(t *testing.T, raw []byte) *pdfFile {
	t.Helper()
	if _, err := exec.LookPath("qpdf"); err != nil {
		t.Skip("qpdf is not installed")
	}
	out, err := exec.Command("qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", saved(t, ".pdf", raw)).Output()
	if err != nil {
		t.Skip("this qpdf writes no JSON of version 2: ", err)
	}
	var all struct{ QPDF []json.RawMessage }
	f := &pdfFile{T: t, objects: map[string]map[string]any{}, languages: map[string]bool{}}
	if err := json.Unmarshal(out, &all); err != nil || len(all.QPDF) != 2 {
		t.Fatal("not what qpdf writes: ", err)
	}
	if err := json.Unmarshal(all.QPDF[1], &f.objects); err != nil {
		t.Fatal(err)
	}
	f.catalog = f.dict(f.dict("trailer")["/Root"])
	return f
}

// dict is a dictionary, or the one that a reference leads to.
func (f *pdfFile) dict(v any) map[string]any {
	if d, ok := v.(map[string]any); ok {
		return d
	}
	name, _ := v.(string)
	if name != "trailer" {
		name = "obj:" + name
	}
	o := f.objects[name]
	if s, ok := o["stream"].(map[string]any); ok {
		return s
	}
	d, _ := o["value"].(map[string]any)
	return d
}

func (f *pdfFile) root(key string) any { return f.catalog[key] }

func (f *pdfFile) checkCatalog() {
	f.Helper()
	if f.catalog["/Lang"] != "u:en" || f.dict(f.catalog["/MarkInfo"])["/Marked"] != true ||
		f.dict(f.catalog["/ViewerPreferences"])["/DisplayDocTitle"] != true || f.catalog["/Metadata"] == nil {
		f.Errorf("catalog %v", f.catalog)
	}
}

// kidsOf are the tags that may stand in some elements; others hold any.
var kidsOf = map[string][]string{
	"/L": {"/LI"}, "/LI": {"/Lbl", "/LBody"}, "/Figure": {}, "/Lbl": {}, "/Link": {},
	"/H1": {"/Link"}, "/H2": {"/Link"}, "/H3": {"/Link"}, "/H4": {"/Link"}, "/P": {"/Link"},
}

// checkElement walks an element and all under it. only is the tag that its
// kids must have, "" for any that may stand there.
func (f *pdfFile) checkElement(e map[string]any, only string) {
	f.Helper()
	tag, _ := e["/S"].(string)
	kids, ok := e["/K"].([]any)
	if !ok {
		kids = []any{e["/K"]}
	}
	if len(kids) == 0 {
		f.Errorf("an empty %s", tag)
	}
	if len(tag) == 3 && tag[1] == 'H' {
		if level := int(tag[2] - '0'); level > f.heading+1 {
			f.Errorf("%s after H%d", tag, f.heading)
		} else {
			f.heading = level
		}
	}
	if alt, _ := e["/Alt"].(string); tag == "/Figure" && (len(alt) < 12 || f.dict(e["/A"])["/BBox"] == nil) {
		f.Errorf("a figure with the words %q and the attributes %v", alt, e["/A"])
	}
	if l, _ := e["/Lang"].(string); l != "" {
		f.languages[strings.TrimPrefix(l, "u:")] = true
	}
	for _, k := range kids {
		kid := f.dict(k)
		kidTag, isElement := kid["/S"].(string)
		if !isElement {
			continue // a stretch of a page, or a link's place
		}
		if allowed, told := kidsOf[tag]; told && !slices.Contains(allowed, kidTag) || only != "" && kidTag != only {
			f.Errorf("%s in %s", kidTag, tag)
		}
		f.checkElement(kid, "")
	}
}

func (f *pdfFile) checkPages() {
	f.Helper()
	for name, o := range f.objects {
		page, _ := o["value"].(map[string]any)
		if page["/Type"] != "/Page" {
			continue
		}
		if page["/Tabs"] != "/S" || page["/StructParents"] == nil {
			f.Errorf("page %s: %v", name, page)
		}
		links, _ := page["/Annots"].([]any)
		for _, l := range links {
			words, _ := f.dict(l)["/Contents"].(string)
			if words = strings.TrimPrefix(words, "u:"); words == "" || words[0] == '#' || f.dict(l)["/StructParent"] == nil {
				f.Errorf("a link says %q: %v", words, f.dict(l))
			}
		}
		data, _ := f.dict(page["/Contents"])["data"].(string)
		content, err := base64.StdEncoding.DecodeString(data)
		if err != nil || len(content) == 0 {
			f.Errorf("page %s has no content: %v", name, err)
		}
		if at := untagged(string(content)); at != "" {
			f.Errorf("page %s: neither tagged nor an artifact: %s", name, at)
		}
	}
}

// untagged is the first line of a page that draws outside marked content.
func untagged(content string) string {
	depth := 0
	for line := range strings.Lines(content) {
		switch line = strings.TrimSpace(line); {
		case strings.HasSuffix(line, "BDC"), strings.HasSuffix(line, "BMC"):
			depth++
		case strings.HasSuffix(line, "EMC"):
			depth--
		case depth == 0 && line != "" && !strings.HasSuffix(line, " cm") && line != "q" && line != "Q":
			return line
		}
	}
	return ""
}
