package relations

import (
	"strings"

	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/clause"
)

// roles ties a person to what a title, an apposition or a possessive says they
// are of: "Norwegian Finance Minister Ada Lund", "Ada Lund, the head of X",
// "its chairman, Ada Lund".
func (f *finder) roles(sentence int) {
	t := f.t
	s := t.Doc.Sentences[sentence]
	for i := s.First; i < s.Last; i++ {
		f.predicate(i)
		m, ok := f.set.Headed(i)
		if ok && f.person(m) {
			f.kin(i, m)
		}
		if !ok || m.Kind != brief.Named || f.set.Actors[m.Actor].Kind == brief.Location {
			continue
		}
		if f.set.Actors[m.Actor].Kind == brief.Person {
			f.title(i, m)
		}
		f.apposition(i, m)
	}
}

// title reads the words before a name in its own phrase.
func (f *finder) title(head int, m actors.Mention) {
	t := f.t
	lo := max(t.First(head), m.First-8)
	for k := lo; k < m.First; k++ {
		org, ok := f.set.Covering(k)
		if !ok || org.Actor == m.Actor || !organized(f.set.Actors[org.Actor].Kind) || !t.Under(k, head) {
			continue
		}
		first := org.Last
		if first < m.First && (t.Tok(first).Lower == "'s" || t.Tok(first).Lower == "’s") {
			first++
		}
		last := first
		for last < m.First && (t.Nominal(last) || t.Tok(last).POS == "ADJ" || t.Tok(last).Lower == "-") {
			last++
		}
		if last > first && last >= m.First-1 && !f.anyMention(first, last) {
			f.add(f.id(m.Actor), f.id(org.Actor), bareRole(t.Text(first, last), &f.set.Actors[org.Actor])+" of", f.span(k, m.Last), "")
			return
		}
	}
}

// organized tells a kind that people hold roles in.
func organized(k brief.ActorKind) bool {
	return k == brief.Organization || k == brief.Country || k == brief.Group || k == brief.Location
}

func (f *finder) anyMention(first, last int) bool {
	for i := first; i < last; i++ {
		if m, ok := f.set.Headed(i); ok && m.Kind == brief.Named {
			return true
		}
	}
	return false
}

// apposition reads "X, the chairman of Y", "Y's chairman, X" and "its
// chairman, X".
func (f *finder) apposition(head int, m actors.Mention) {
	t := f.t
	for _, k := range t.Children(head) {
		if k := int(k); t.Is(k, "appos") && t.Tok(k).POS == "NOUN" && !f.reports(k) {
			f.roleOf(m, k, f.span(min(m.First, t.First(k)), t.Last(k)))
		}
	}
	h := t.Head(head)
	if h >= 0 && t.Is(head, "flat") && t.Is(h, "appos") {
		h = t.Head(h) // "its spokesman, Colonel Ada Roe"
	}
	if h >= 0 && t.Is(head, "appos", "flat") && t.Tok(h).POS == "NOUN" {
		f.roleOf(m, h, f.span(t.First(h), max(m.Last, h+1)))
		if up := t.Head(h); up >= 0 && t.Is(h, "appos") && t.Tok(up).POS == "NOUN" && t.Child(up, "nmod:poss") >= 0 { // "her brother, the singer Per Lund"
			f.roleOf(m, up, f.span(t.First(up), max(m.Last, h+1)))
		}
	}
	if f.set.Actors[m.Actor].Kind != brief.Person {
		f.partOf(head, m)
		return
	}
	// "X of Y", "Y's X": a person of an organization
	for _, k := range t.Children(head) {
		k := int(k)
		o, ok := f.set.Headed(k)
		if !ok || !t.Is(k, "nmod") || !organized(f.set.Actors[o.Actor].Kind) {
			continue
		}
		label := t.Marker(k)
		if n := t.Child(head, "appos"); n >= 0 && n < k && t.Tok(n).POS == "NOUN" { // "Peter May, a professor of law at the university"
			label = f.roleWords(n, k) + " " + label
		} else if label != "of" && !(label == "for" && f.apart(k)) {
			continue
		}
		if belongs[t.Marker(k)] {
			f.add(f.id(m.Actor), f.id(o.Actor), label, f.span(m.First, o.Last), "")
		}
	}
}

// apart tells a phrase behind a name between commas: "Ada Roe, for the agency, said".
func (f *finder) apart(k int) bool {
	first := f.t.First(k)
	return f.t.Tok(first).Lower == "," || first > 0 && f.t.Tok(first-1).Lower == ","
}

// partOf ties a body to the one that it is told to be of: "the ministry's Harbour
// Institute".
func (f *finder) partOf(head int, m actors.Mention) {
	k := f.t.Child(head, "nmod:poss")
	if k < 0 || f.set.Actors[m.Actor].Kind != brief.Organization {
		return
	}
	if o, ok := f.set.Headed(k); ok && o.Kind == brief.Named && f.set.Actors[o.Actor].Kind == brief.Organization {
		f.add(f.id(m.Actor), f.id(o.Actor), "of", f.span(min(o.First, m.First), m.Last), "")
	}
}

// reports tells a noun that a verb of saying follows, "met Lund, the agency
// reported": it says so and is no apposition.
func (f *finder) reports(n int) bool {
	v := n + 1
	return v < len(f.t.Doc.Tokens) && f.t.Tok(v).Sentence == f.t.Tok(n).Sentence && f.t.Tok(v).Tag == "VBD" && speech[f.t.Tok(v).Lemma]
}

// roleOf ties a named mention to whom the noun n, which says what it is, is of.
func (f *finder) roleOf(m actors.Mention, n int, evidence brief.Span) {
	t := f.t
	for _, x := range t.Conjuncts(n) {
		if t.Tok(x).POS != "NOUN" {
			continue
		}
		for _, k := range t.Children(x) {
			k := int(k)
			of := t.Is(k, "nmod") && belongs[t.Marker(k)]
			if !of && !t.Is(k, "nmod:poss", "compound", "amod") {
				continue
			}
			o, ok := f.set.Headed(k)
			if !ok {
				o, ok = f.set.Covering(k)
			}
			if !ok && t.Tok(k).Lower == "whose" {
				o, ok = f.set.Covering(t.Antecedent(k))
			}
			if !ok || o.Actor == m.Actor || o.Head == x || strings.HasSuffix(strings.ToLower(f.set.Actors[o.Actor].Name), t.Tok(x).Lower) {
				continue
			}
			label := bareRole(f.roleWords(x, k), &f.set.Actors[o.Actor]) + " of"
			if of && t.Marker(k) != "of" {
				label = f.roleWords(x, k) + " " + t.Marker(k)
			}
			f.add(f.id(m.Actor), f.id(o.Actor), label, evidence, "")
		}
	}
}

var belongs = clause.WordSet("of at for to in with from")

// roleWords is the noun with what stands right before it, after the owner k.
func (f *finder) roleWords(n, k int) string {
	t := f.t
	first := n
	for first-1 >= t.First(n) && first-1 != k && n-first < 4 && t.Head(first-1) >= first && t.Head(first-1) <= n && t.Is(first-1, "compound", "amod") {
		first--
	}
	return t.Text(first, n+1)
}

// leading are labels that say what a role says.
var leading = clause.WordSet("leads lead led heads head headed chairs chair chaired runs run ran")

// tied are the pairs, either way round, of whom one is told to be something of the
// other.
func (f *finder) tied() map[[2]brief.ID]bool {
	did := map[int]bool{}
	for _, n := range f.verbs {
		did[n] = true
	}
	tied := map[[2]brief.ID]bool{}
	for n, r := range f.out {
		if did[n] && !leading[bareLabel(r.Label)] {
			continue // whoever walked out of a party was of it
		}
		tied[[2]brief.ID{r.From, r.To}], tied[[2]brief.ID{r.To, r.From}] = true, true
	}
	return tied
}

// affiliations ties a person to the affiliation the actors step found.
func (f *finder) affiliations() {
	byName, tied := f.byName(), f.tied()
	for i := range f.set.Actors {
		a := &f.set.Actors[i]
		o, ok := byName[strings.ToLower(a.Affiliation)]
		if a.Affiliation == "" || !ok || tied[[2]brief.ID{a.ID, f.id(o)}] {
			continue
		}
		label := strings.TrimSpace(bareRole(a.Role, &f.set.Actors[o]) + " of")
		if strings.HasSuffix(label, "counterpart of") {
			label = "of" // he is somebody's counterpart, not his country's
		}
		if label == "of" && a.Kind != brief.Person && f.set.Actors[o].Kind == brief.Country {
			continue // "the Danish firm": where it is from makes no tie
		}
		for _, m := range a.Mentions {
			if m.Kind == brief.Named {
				f.add(a.ID, f.id(o), label, m.Span, "")
				break
			}
		}
	}
}
