// Package pdf writes PDF 1.7 files: shaped text in embedded subset fonts,
// vector drawing, links, bookmarks, metadata and a structure tree. It knows
// nothing of briefs. Coordinates are points from the top left corner of the
// page, y downwards. Same calls, same bytes.
package pdf

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/go-text/typesetting/shaping"

	"readout/app/export/raster"
)

// Doc is a document being made. It is not safe for concurrent use.
type Doc struct {
	Title, Author, Subject string
	Producer               string
	Language               string // BCP 47, of the document's own words
	Created                time.Time
	Width, Height          float64 // of a page
	// Keep remembers what is drawn, so that Picture can show it.
	Keep bool
	// Root is the top of the structure tree.
	Root *Elem

	objects
	pages     []*page
	at        int // the page that is drawn on
	fonts     *fonts
	dests     map[string]dest
	outline   []bookmark
	open      *Elem // what Tagged has open
	annots    int
	shaper    shaping.HarfbuzzShaper
	segmenter shaping.Segmenter
	wrapper   shaping.LineWrapper
	widths    map[measured]float64
}

type page struct {
	ref     ref
	content bytes.Buffer
	fonts   map[string]bool
	links   []annotation
	marks   []*Elem // by marked-content identifier
	drawn   []func(*raster.Canvas)
}

type dest struct {
	page *page
	y    float64
}

type annotation struct {
	target     string
	leads      string
	x, y, w, h float64
	elem       *Elem
	ref        ref
	key        int // in the parent tree
}

type bookmark struct {
	level int
	title string
	dest
}

// New is an empty document with pages of that size in points.
func New(width, height float64) *Doc {
	d := &Doc{
		Width: width, Height: height, Root: &Elem{tag: "Document"}, Language: "en",
		fonts: newFonts(), dests: make(map[string]dest), widths: make(map[measured]float64),
	}
	d.shaper.SetFontCacheSize(32)
	return d
}

// AddPage starts a page and draws on it from now on.
func (d *Doc) AddPage() {
	d.pages = append(d.pages, &page{ref: d.reserve(), fonts: make(map[string]bool)})
	d.at = len(d.pages) - 1
}

// Pages counts the pages so far.
func (d *Doc) Pages() int { return len(d.pages) }

// Goto draws on page n from now on, counted from 0.
func (d *Doc) Goto(n int) { d.at = n }

func (d *Doc) current() *page { return d.pages[d.at] }

// Dest names the place y on the current page for links to "#name".
func (d *Doc) Dest(name string, y float64) { d.dests[name] = dest{d.current(), y} }

// PageOf is the number of the page, from 1, that a Dest is on; 0 for none.
func (d *Doc) PageOf(name string) int { return slices.Index(d.pages, d.dests[name].page) + 1 }

// Bookmark adds an entry to the outline, level 0 at the top.
func (d *Doc) Bookmark(level int, title string, y float64) {
	d.outline = append(d.outline, bookmark{level, title, dest{d.current(), y}})
}

// Missing are the characters that no font had a glyph for, each of which was
// drawn as a box.
func (d *Doc) Missing() []rune { return slices.Sorted(maps.Keys(d.fonts.missing)) }

func (d *Doc) link(s Span, x, y, w, h float64, elem *Elem) {
	if n := len(d.current().links); n > 0 {
		// One span in several fonts is one link.
		last := &d.current().links[n-1]
		if last.target == s.Link && last.elem == elem && last.y == y && x-(last.x+last.w) < 1 && x >= last.x {
			last.w = x + w - last.x
			return
		}
	}
	d.current().links = append(d.current().links, annotation{target: s.Link, leads: cmp.Or(s.Leads, s.Link), x: x, y: y, w: w, h: h, elem: elem})
}

// Write finishes the document and writes it.
func (d *Doc) Write(w io.Writer) error {
	if d.fonts.err != nil {
		return d.fonts.err
	}
	if len(d.pages) == 0 {
		d.AddPage()
	}
	tree := d.reserve()
	fontRefs := make(map[string]ref)
	for _, t := range d.fonts.order {
		if len(t.used) > 1 {
			fontRefs[t.name] = t.write(&d.objects)
		}
	}
	d.writeAnnotations()
	for i, p := range d.pages {
		d.writePage(p, i, tree, fontRefs)
	}
	var kids strings.Builder
	for _, p := range d.pages {
		fmt.Fprintf(&kids, "%v ", p.ref)
	}
	d.set(tree, "<</Type/Pages/Count %d/Kids[%s]>>", len(d.pages), strings.TrimSpace(kids.String()))
	structure := d.writeStructure()
	meta := d.plainStream("/Type/Metadata/Subtype/XML", d.xmp())
	outline := ""
	if o := d.writeOutline(); o != 0 {
		outline = fmt.Sprintf("/Outlines %v/PageMode/UseOutlines", o)
	}
	root := d.add("<</Type/Catalog/Pages %v/Lang%s/MarkInfo<</Marked true>>/StructTreeRoot %v/Metadata %v"+
		"/ViewerPreferences<</DisplayDocTitle true>>%s>>", tree, literal(d.Language), structure, meta, outline)
	return d.writeTo(w, root, d.writeInfo())
}

func (d *Doc) writePage(p *page, n int, tree ref, fontRefs map[string]ref) {
	content := d.stream("", p.content.Bytes())
	var used, annots strings.Builder
	for _, name := range slices.Sorted(maps.Keys(p.fonts)) {
		if r, ok := fontRefs[name]; ok {
			fmt.Fprintf(&used, "/%s %v", name, r)
		}
	}
	for _, a := range p.links {
		if a.ref != 0 {
			fmt.Fprintf(&annots, "%v ", a.ref)
		}
	}
	list := ""
	if annots.Len() > 0 {
		list = "/Annots[" + strings.TrimSpace(annots.String()) + "]"
	}
	d.set(p.ref, "<</Type/Page/Parent %v/MediaBox[0 0 %s %s]/Resources<</Font<<%s>>>>/Contents %v/StructParents %d/Tabs/S%s>>",
		tree, num(d.Width), num(d.Height), used.String(), content, n, list)
}

// writeAnnotations writes the links; one whose Dest does not exist is left out.
func (d *Doc) writeAnnotations() {
	key := len(d.pages)
	for _, p := range d.pages {
		for i := range p.links {
			a := &p.links[i]
			var action string
			if name, ok := strings.CutPrefix(a.target, "#"); ok {
				to, ok := d.dests[name]
				if !ok {
					continue
				}
				action = "/Dest" + d.place(to)
			} else {
				action = "/A<</S/URI/URI" + literal(a.target) + ">>"
			}
			parent := ""
			if a.elem != nil {
				a.key = key
				key++
				parent = fmt.Sprintf("/StructParent %d", a.key)
			}
			a.ref = d.add("<</Type/Annot/Subtype/Link/Rect[%s %s %s %s]/Border[0 0 0]/F 4/Contents%s%s%s>>",
				num(a.x), num(d.Height-a.y-a.h), num(a.x+a.w), num(d.Height-a.y), text(a.leads), action, parent)
			if a.elem != nil {
				a.elem.kids = append(a.elem.kids, kid{annot: a.ref, page: p})
			}
		}
	}
	d.annots = key - len(d.pages)
}

func (d *Doc) place(to dest) string {
	return fmt.Sprintf("[%v/XYZ 0 %s null]", to.page.ref, num(d.Height-max(0, to.y-8)))
}

// writeOutline writes the bookmarks as a doubly linked tree; the first level
// is open.
func (d *Doc) writeOutline() ref {
	if len(d.outline) == 0 {
		return 0
	}
	root := d.reserve()
	refs := make([]ref, len(d.outline))
	for i := range refs {
		refs[i] = d.reserve()
	}
	type links struct {
		parent, prev, next, first, last ref
		count                           int
	}
	at := make([]links, len(refs))
	var top links
	var path []int // the open ancestors, by index
	for i, b := range d.outline {
		for len(path) > 0 && d.outline[path[len(path)-1]].level >= b.level {
			path = path[:len(path)-1]
		}
		parent := &top
		at[i].parent = root
		if len(path) > 0 {
			parent = &at[path[len(path)-1]]
			at[i].parent = refs[path[len(path)-1]]
		}
		if parent.first == 0 {
			parent.first = refs[i]
		} else {
			at[i].prev = parent.last
			at[slices.Index(refs, parent.last)].next = refs[i]
		}
		parent.last = refs[i]
		parent.count++
		path = append(path, i)
	}
	entry := func(key string, r ref) string {
		if r == 0 {
			return ""
		}
		return fmt.Sprintf("/%s %v", key, r)
	}
	for i, b := range d.outline {
		l, count := at[i], ""
		if l.count > 0 {
			count = fmt.Sprintf("/Count %d", -l.count) // closed
		}
		d.set(refs[i], "<</Title%s/Dest%s%s%s%s%s%s%s>>", text(b.title), d.place(b.dest), entry("Parent", l.parent),
			entry("Prev", l.prev), entry("Next", l.next), entry("First", l.first), entry("Last", l.last), count)
	}
	d.set(root, "<</Type/Outlines%s%s/Count %d>>", entry("First", top.first), entry("Last", top.last), top.count)
	return root
}

func (d *Doc) writeInfo() ref {
	date, author := d.Created.UTC().Format("D:20060102150405Z"), ""
	if d.Author != "" {
		author = "/Author" + text(d.Author)
	}
	return d.add("<</Title%s%s/Subject%s/Producer%s/Creator%s/CreationDate(%s)/ModDate(%s)>>",
		text(d.Title), author, text(d.Subject), text(d.Producer), text(d.Producer), date, date)
}

func (d *Doc) xmp() []byte {
	esc := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace
	date := d.Created.UTC().Format(time.RFC3339)
	return fmt.Appendf(nil, `<?xpacket begin="`+"\ufeff"+`" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate><xmp:CreatorTool>%s</xmp:CreatorTool><pdf:Producer>%s</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`, esc(d.Title), esc(d.Subject), esc(d.Language), date, date, esc(d.Producer), esc(d.Producer))
}
