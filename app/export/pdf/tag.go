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

// Artifact draws what is no content: grounds, rules, headers and footers.
func (d *Doc) Artifact(f func()) {
	if d.open != nil {
		f()
		return
	}
	d.op("/Artifact BMC\n")
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
	alt := ""
	if e.alt != "" {
		alt = "/Alt" + text(e.alt)
	}
	d.set(e.ref, "<</Type/StructElem/S/%s/P %v%s/K[%s]>>", e.tag, parent, alt, kids.String())
}
