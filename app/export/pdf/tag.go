package pdf

import (
	"fmt"
	"slices"
	"strings"
)

// Elem is an element of the structure tree, by which a screen reader walks
// the document (ISO 32000-1, 14.7). Its kids come in the order they are drawn.
type Elem struct {
	tag    string
	alt    string
	lang   string
	attrs  string // as they stand in the file
	parent *Elem
	kids   []kid
	ref    ref
}

// kid is a child element, a marked stretch of a page, or a link.
type kid struct {
	elem  *Elem
	page  *page
	mcid  int
	annot ref
}

// Add makes a child with a standard tag: "Sect", "H1", "P", "L", "LI",
// "LBody", "Figure", "Link".
func (e *Elem) Add(tag string) *Elem {
	child := &Elem{tag: tag, parent: e}
	e.kids = append(e.kids, kid{elem: child})
	return child
}

// Last moves a child behind the others, where it was made before it was known
// what comes first.
func (e *Elem) Last(child *Elem) {
	for i, k := range e.kids {
		if k.elem == child {
			e.kids = append(slices.Delete(e.kids, i, i+1), k)
			return
		}
	}
}

// Remove takes a child out that was made to see whether it fits. Nothing of it
// may have been drawn.
func (e *Elem) Remove(child *Elem) {
	e.kids = slices.DeleteFunc(e.kids, func(k kid) bool { return k.elem == child })
}

// Alt gives a figure the words that stand for it.
func (e *Elem) Alt(words string) *Elem {
	e.alt = words
	return e
}

// Lang says that the words of an element are in another language than the
// document's own (BCP 47); "" for not known.
func (e *Elem) Lang(tag string) *Elem {
	e.lang = tag
	return e
}

// Numbered says that the labels of a list are its numbers.
func (e *Elem) Numbered() *Elem {
	e.attrs = "<</O/List/ListNumbering/Decimal>>"
	return e
}

// Frame tells where on its page a figure stands.
func (d *Doc) Frame(figure *Elem, x, y, w, h float64) {
	figure.attrs = fmt.Sprintf("<</O/Layout/Placement/Block/BBox[%s %s %s %s]>>", num(x), num(d.Height-y-h), num(x+w), num(d.Height-y))
}

// Tagged draws everything in f as the one content of elem, a figure for
// example.
func (d *Doc) Tagged(elem *Elem, f func()) {
	var open *Elem
	d.mark(&open, elem)
	d.open = elem
	f()
	d.open = nil
	d.mark(&open, nil)
}

// Artifact draws what is no content: grounds, rules.
func (d *Doc) Artifact(f func()) { d.aside("/Artifact BMC\n", f) }

// Header draws what every page has at its top.
func (d *Doc) Header(f func()) {
	d.aside("/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n", f)
}

// Footer draws what every page has at its foot.
func (d *Doc) Footer(f func()) {
	d.aside("/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n", f)
}

func (d *Doc) aside(begin string, f func()) {
	if d.open != nil {
		f()
		return
	}
	d.op("%s", begin)
	d.open = &Elem{}
	f()
	d.open = nil
	d.op("EMC\n")
}

// artifact closes what a line has open and draws an artifact.
func (d *Doc) artifact(open **Elem, f func()) {
	d.mark(open, nil)
	d.Artifact(f)
}

// mark closes the marked content of *open and opens that of elem, where they
// differ. Within Tagged it does nothing.
func (d *Doc) mark(open **Elem, elem *Elem) {
	if d.open != nil || *open == elem {
		return
	}
	if *open != nil {
		d.op("EMC\n")
	}
	*open = elem
	if elem == nil {
		return
	}
	p := d.current()
	elem.kids = append(elem.kids, kid{page: p, mcid: len(p.marks)})
	d.op("/%s<</MCID %d>>BDC\n", elem.tag, len(p.marks))
	p.marks = append(p.marks, elem)
}

// writeStructure writes the tree and the parent tree that leads from the
// content of pages and links back to it.
func (d *Doc) writeStructure() ref {
	root := d.reserve()
	d.number(d.Root)
	d.writeElem(d.Root, root)
	var nums strings.Builder
	for i, p := range d.pages {
		fmt.Fprintf(&nums, "%d[", i)
		for _, e := range p.marks {
			fmt.Fprintf(&nums, "%v ", e.ref)
		}
		nums.WriteString("]")
	}
	for _, p := range d.pages {
		for _, a := range p.links {
			if a.ref != 0 && a.elem != nil {
				fmt.Fprintf(&nums, "%d %v ", a.key, a.elem.ref)
			}
		}
	}
	parents := d.add("<</Nums[%s]>>", nums.String())
	d.set(root, "<</Type/StructTreeRoot/K %v/ParentTree %v/ParentTreeNextKey %d>>",
		d.Root.ref, parents, len(d.pages)+d.annots)
	return root
}

func (d *Doc) number(e *Elem) {
	e.ref = d.reserve()
	for _, k := range e.kids {
		if k.elem != nil {
			d.number(k.elem)
		}
	}
}

func (d *Doc) writeElem(e *Elem, parent ref) {
	var kids strings.Builder
	for _, k := range e.kids {
		switch {
		case k.elem != nil:
			fmt.Fprintf(&kids, "%v ", k.elem.ref)
			d.writeElem(k.elem, e.ref)
		case k.annot != 0:
			fmt.Fprintf(&kids, "<</Type/OBJR/Pg %v/Obj %v>>", k.page.ref, k.annot)
		default:
			fmt.Fprintf(&kids, "<</Type/MCR/Pg %v/MCID %d>>", k.page.ref, k.mcid)
		}
	}
	more := ""
	if e.alt != "" {
		more += "/Alt" + text(e.alt)
	}
	if e.lang != "" && e.lang != d.Language {
		more += "/Lang" + literal(e.lang)
	}
	if e.attrs != "" {
		more += "/A" + e.attrs
	}
	d.set(e.ref, "<</Type/StructElem/S/%s/P %v%s/K[%s]>>", e.tag, parent, more, kids.String())
}
