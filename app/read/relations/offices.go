package relations

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
	"readout/app/read/clause"
	"readout/app/read/syntax"
)

// offices ties a person whose role says of whom only by what stands around it:
// "union president Dale Quick" to the union of the article, "In Canberra, Foreign
// Minister Claire Dunn" to Australia, "Tom Reddy, the finance director" to the firm
// that the sentences before it tell of.
func (f *finder) offices(events []brief.Event) {
	held := map[brief.ID]bool{}
	for _, r := range f.out {
		if strings.HasSuffix(r.Label, " of") || strings.HasSuffix(r.Label, " at") || strings.HasSuffix(r.Label, " for") {
			held[r.From] = true
		}
	}
	home := f.home(events)
	for i := range f.set.Actors {
		a := &f.set.Actors[i]
		if a.Kind != brief.Person || a.Role == "" || a.Affiliation != "" || held[a.ID] {
			continue
		}
		told := f.roleTold(a)
		if told.IsZero() {
			continue
		}
		role, owner := a.Role, -1
		words := strings.Fields(strings.ToLower(role))
		switch {
		case national(role, words):
			owner = f.state(f.tokenAt(told.Start), home)
		case len(words) > 1 && f.called(words[0]) >= 0:
			owner, role = f.called(words[0]), role[len(words[0])+1:]
		case corporate(words):
			owner = f.employer(f.tokenAt(told.Start), strings.HasSuffix(strings.ToLower(f.article.Text[:told.Start]), "its "))
		}
		if owner >= 0 && owner != i {
			f.add(a.ID, f.id(owner), bareRole(bareOffice(role), &f.set.Actors[owner])+" of", told, "")
		}
	}
}

// roleTold is the stretch in which the article gives a person's role beside the
// name, zero where it gives it elsewhere.
func (f *finder) roleTold(a *brief.Actor) brief.Span {
	text := f.article.Text
	for _, m := range a.Mentions {
		if m.Kind != brief.Named {
			continue
		}
		if at := strings.TrimRight(text[:m.Span.Start], " ,"); strings.HasSuffix(at, a.Role) {
			return f.article.Span(len(at)-len(a.Role), m.Span.End)
		}
		if at := strings.Index(text[m.Span.End:min(len(text), m.Span.End+maxAside)], a.Role); at >= 0 {
			return f.article.Span(m.Span.Start, m.Span.End+at+len(a.Role))
		}
	}
	return brief.Span{}
}

// maxAside is how many bytes behind a name its role may begin.
const maxAside = 60

// national tells an office of a state that is written before a name: "Foreign
// Minister", "Prime Minister".
func national(role string, words []string) bool {
	if r, _ := utf8.DecodeRuneInString(role); !unicode.IsUpper(r) {
		return false
	}
	last := words[len(words)-1]
	return last == "minister" || len(words) == 1 && (last == "president" || last == "chancellor" || last == "premier")
}

// state is the country of an official named at a token: the one in whose capital
// the sentence says that he is, the only one that it or the sentence before it
// names, or home.
func (f *finder) state(at, home int) int {
	if seat := f.seat(at); seat >= 0 {
		return seat
	}
	near := f.near(f.t.Tok(at).Sentence-1, at, brief.Country)
	switch {
	case len(near) == 1:
		return near[0]
	case len(near) == 0 || slices.Contains(near, home):
		return home
	}
	return -1
}

// seat is the country in whose capital a sentence that begins so tells of its
// official: "In Oslo, Prime Minister Ragnhild Moe"; -1 where it begins otherwise.
func (f *finder) seat(at int) int {
	first := f.t.Doc.Sentences[f.t.Tok(at).Sentence].First
	if f.t.Tok(first).Lower != "in" || at-first > 4 {
		return -1
	}
	m, ok := f.set.Covering(first + 1)
	if !ok {
		return -1
	}
	of := capitals()[f.t.Text(m.First, m.Last)]
	for i := range f.set.Actors {
		if f.set.Actors[i].Kind == brief.Country && of != "" && f.set.Actors[i].Name == of {
			return i
		}
	}
	return -1
}

// home is the country whose officials the article names by their office alone: the
// one that acts in its main events, where there is only one; else -1.
func (f *finder) home(events []brief.Event) int {
	home := -1
	for _, e := range events {
		for _, p := range e.Parties {
			if !e.Main || p.Role == brief.Recipient {
				continue
			}
			for i := range f.set.Actors {
				if a := &f.set.Actors[i]; a.ID == p.Actor && a.Kind == brief.Country && i != home {
					if home >= 0 {
						return -1
					}
					home = i
				}
			}
		}
	}
	return home
}

// called is the one organization that the article calls by a word, "the union",
// "the club", or whose name ends in it; -1 where none is or several are.
func (f *finder) called(word string) int {
	found := -1
	for i := range f.set.Actors {
		a := &f.set.Actors[i]
		if a.Kind != brief.Organization {
			continue
		}
		for _, name := range a.Names() {
			if name = strings.ToLower(name); name != word && !strings.HasSuffix(name, " "+word) {
				continue
			}
			if found >= 0 && found != i {
				return -1
			}
			found = i
		}
	}
	return found
}

// corporate tells an office that every firm, club and union has.
func corporate(words []string) bool {
	for i, w := range words {
		if corporateOffice[w] || i > 0 && (w == "executive" && words[i-1] == "chief" || w == "director" && directs[words[i-1]] || w == "secretary" && words[i-1] == "general") {
			return true
		}
	}
	return false
}

var (
	corporateOffice = clause.WordSet("chairman chairwoman chairperson co-chairman co-chairwoman co-chair chair founder co-founder")
	directs         = clause.WordSet("managing finance financial president executive technical sporting")
)

// employer is the organization that the article is about, where the sentence of
// token at or the two before it name it or name none, or the last one named behind
// an "its" that is not known; -1 where they name others only.
func (f *finder) employer(at int, its bool) int {
	near := f.near(f.t.Tok(at).Sentence-2, at, brief.Organization)
	if n := len(near); n == 1 && its {
		return near[0]
	}
	for i := range f.set.Actors {
		if a := &f.set.Actors[i]; a.Kind == brief.Organization && a.Salience == 1 {
			if len(near) == 0 || slices.Contains(near, i) {
				return i
			}
			break
		}
	}
	return -1
}

// near are the actors of a kind that are named in the sentences from one on up to
// token at, not counting where something was.
func (f *finder) near(sentence, at int, kind brief.ActorKind) []int {
	var near []int
	for i := f.t.Doc.Sentences[max(0, sentence)].First; i < at; i++ {
		m, ok := f.set.Headed(i)
		if !ok || f.set.Actors[m.Actor].Kind != kind || f.t.Doc.Sentences[f.t.Tok(i).Sentence].Kind != syntax.Body ||
			f.t.Is(i, "amod", "compound") || f.t.Is(i, "obl") && where[f.t.Marker(i)] {
			continue
		}
		if !slices.Contains(near, m.Actor) {
			near = append(near, m.Actor)
		}
	}
	return near
}

var where = clause.WordSet("in at near off from to outside inside across")

// bareOffice is a role without an age before it.
func bareOffice(role string) string {
	if first, rest, ok := strings.Cut(role, " "); ok && strings.HasSuffix(first, "-old") {
		return rest
	}
	return role
}
