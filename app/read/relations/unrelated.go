package relations

import (
	"slices"
	"strings"

	"readout/app/brief"
	"readout/app/read/actors"
)

// unrelated ties two of one surname whom the article keeps apart: "Karl Brandt, who
// is not related to the banker", "Jane Hill (no relation)", "the two are not
// related".
func (f *finder) unrelated(sentence int) {
	t := f.t
	s := t.Doc.Sentences[sentence]
	for i := s.First; i < s.Last; i++ {
		if !f.saysUnrelated(i, s.First) || f.quoted[i] {
			continue
		}
		x, y := f.kept(i, s.First, s.Last)
		if x.Actor == y.Actor || x.Last == 0 || y.Last == 0 {
			continue
		}
		from := s.First
		if x.First > from && x.First < i {
			from = x.First
		}
		f.add(f.id(x.Actor), f.id(y.Actor), "not related to", f.span(from, max(i+1, min(y.Last, s.Last))), "")
	}
}

// saysUnrelated tells "not related", "unrelated to" and "no relation" at token i.
func (f *finder) saysUnrelated(i, first int) bool {
	switch t := f.t.Tok(i); t.Lower {
	case "related":
		for k := i - 1; k >= max(first, i-4); k-- {
			switch f.t.Tok(k).Lower {
			case "not", "n't", "n’t", "nor", "neither":
				return true
			}
		}
	case "unrelated":
		return i+1 < len(f.t.Doc.Tokens) && f.t.Tok(i+1).Lower == "to"
	case "relation", "relative":
		return i > first && f.t.Tok(i-1).Lower == "no"
	}
	return false
}

// kept are the two whom the words at i keep apart: the last one named or meant
// before them, and the one named behind "to" or else the last other one who shares
// a name.
func (f *finder) kept(i, first, last int) (x, y actors.Mention) {
	for k := i - 1; k >= first; k-- {
		if m, ok := f.set.Headed(k); ok && f.person(m) && (m.Kind == brief.Named || m.First == first) {
			x = m
			break
		}
	}
	if x.Last == 0 { // "The two are not related"
		if x = f.namedBefore(first, func(m actors.Mention) bool { return f.namesake(m, i).Last > 0 }); x.Last == 0 {
			return x, y
		}
	}
	if y = f.namesake(x, i); y.Last > 0 {
		return x, y
	}
	for k := i + 1; k < min(last, i+8); k++ {
		if m, ok := f.set.Headed(k); ok && f.person(m) && m.Actor != x.Actor {
			return x, m
		}
	}
	return x, y
}

// namesake is the mention before token i, or else anywhere, of another person who
// shares a name with the one of m.
func (f *finder) namesake(m actors.Mention, i int) actors.Mention {
	other := func(o actors.Mention) bool {
		return o.Actor != m.Actor && shareName(f.set.Actors[m.Actor].Name, f.set.Actors[o.Actor].Name)
	}
	if o := f.namedBefore(i, other); o.Last > 0 {
		return o
	}
	return f.namedBefore(len(f.t.Doc.Tokens), other)
}

// namedBefore is the last named mention of a person before token i that fits.
func (f *finder) namedBefore(i int, fits func(actors.Mention) bool) actors.Mention {
	n, _ := slices.BinarySearchFunc(f.set.Mentions, i, func(m actors.Mention, at int) int { return m.First - at })
	for k := n - 1; k >= max(0, n-maxApart); k-- {
		if m := f.set.Mentions[k]; m.Last <= i && m.Kind == brief.Named && f.person(m) && fits(m) {
			return m
		}
	}
	return actors.Mention{}
}

// maxApart is how many mentions back a namesake is looked for.
const maxApart = 150

func (f *finder) person(m actors.Mention) bool { return f.set.Actors[m.Actor].Kind == brief.Person }

// shareName tells two names of more than one word with a word in common behind the
// first, "Terry Marsh" and "Priya Marsh-Patel".
func shareName(a, b string) bool {
	cut := func(r rune) bool { return r == ' ' || r == '-' }
	x, y := strings.FieldsFunc(a, cut), strings.FieldsFunc(b, cut)
	for i := 1; i < len(x); i++ {
		for j := 1; j < len(y); j++ {
			if len(x[i]) > 1 && x[i] == y[j] {
				return true
			}
		}
	}
	return false
}
