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
	type post struct {
		owner int
		role  string
	}
	filled := map[post]bool{}
	for i := range f.set.Actors {
		a := &f.set.Actors[i]
		if a.Kind != brief.Person || a.Affiliation != "" || held[a.ID] {
			continue
		}
		role, told := f.roleTold(a)
		if told.IsZero() {
			continue
		}
		owner := -1
		role, whose := unowned(role)
		words := strings.Fields(strings.ToLower(role))
		switch {
		case national(role, words):
			owner = f.state(f.tokenAt(told.Start), home, len(words) > 1)
		case len(words) > 1 && bodies[words[0]] && f.called(words[0]) >= 0:
			owner, role = f.called(words[0]), role[len(words[0])+1:]
		case corporate(words):
			owner = f.employer(f.tokenAt(told.Start), whose || strings.HasSuffix(strings.ToLower(f.article.Text[:told.Start]), "its "))
			if owner >= 0 && words[len(words)-1] == "governor" && !strings.Contains(f.set.Actors[owner].Name, "Bank") {
				owner = -1 // of a province, mostly
			}
		}
		if owner >= 0 && owner != i && !filled[post{owner, role}] {
			filled[post{owner, role}] = true // the one whom the article is more about
			f.add(a.ID, f.id(owner), bareRole(bareOffice(role), &f.set.Actors[owner])+" of", told, "")
		}
	}
}

// roleTold is a person's role and the stretch in which the article gives it beside
// the name; zero where it gives it elsewhere.
func (f *finder) roleTold(a *brief.Actor) (string, brief.Span) {
	text := f.article.Text
	for _, m := range a.Mentions {
		if m.Kind != brief.Named {
			continue
		}
		before := strings.TrimRight(text[:m.Span.Start], " ,")
		behind := text[m.Span.End:min(len(text), m.Span.End+maxAside)]
		switch at := strings.Index(behind, a.Role); {
		case a.Role == "":
			return f.titleBefore(f.tokenAt(m.Span.Start), m.Span)
		case strings.HasSuffix(before, a.Role):
			return a.Role, f.article.Span(len(before)-len(a.Role), m.Span.End)
		case at >= 0:
			return a.Role, f.article.Span(m.Span.Start, m.Span.End+at+len(a.Role))
		}
	}
	return "", brief.Span{}
}

// titleBefore is the title that stands before the name at token i, "Chief executive
// Lorraine Marsh".
func (f *finder) titleBefore(i int, name brief.Span) (string, brief.Span) {
	t := f.t
	first := i
	for first > 0 && i-first < 3 && t.Tok(first-1).Sentence == t.Tok(i).Sentence && t.Tok(first-1).POS == "NOUN" && t.Is(first-1, "compound", "nmod:desc") {
		if _, named := f.set.Covering(first - 1); named && t.Tok(first-1).POS == "PROPN" {
			break
		}
		first--
	}
	if k := first - 1; first < i && k >= 0 && t.Tok(k).POS == "ADJ" && t.Tok(k).Sentence == t.Tok(i).Sentence {
		first = k // "Chief executive"
	}
	if first == i {
		return "", brief.Span{}
	}
	return t.Text(first, i), f.article.Span(t.Tok(first).Start, name.End)
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
	return last == "minister" || words[0] == "government" || len(words) == 1 && (last == "president" || last == "chancellor" || last == "premier")
}

// state is the country of an official named at a token: the one in whose capital
// the sentence says that he is, of a minister the only one that it or the sentence
// before it names, or home.
func (f *finder) state(at, home int, minister bool) int {
	if seat := f.seat(at); seat >= 0 {
		return seat
	}
	near := f.near(f.t.Tok(at).Sentence-1, at, brief.Country)
	switch {
	case len(near) == 1 && minister:
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
	of := states().capitals[f.t.Text(m.First, m.Last)]
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

// bodies are words that an article calls an organization by, "the union".
var bodies = clause.WordSet(`union club party bank company group firm airline league federation association ministry council commission
	agency university trust charity team festival museum hospital school orchestra theatre theater cooperative`)

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

// corporate tells an office that every firm, club and union has, in words that name
// nothing else.
func corporate(words []string) bool {
	for i, w := range words {
		if !corporateWord[w] && !(i == 0 && strings.HasSuffix(w, "-old")) {
			return false
		}
	}
	switch last := words[len(words)-1]; last {
	case "director", "executive", "secretary":
		return len(words) > 1
	default:
		return corporateHead[last]
	}
}

var (
	corporateHead = clause.WordSet("chairman chairwoman chairperson co-chairman co-chairwoman co-chair chair founder co-founder governor")
	corporateWord = clause.WordSet(`chairman chairwoman chairperson co-chairman co-chairwoman co-chair chair founder co-founder director executive
	secretary chief general managing finance financial president vice deputy acting interim technical sporting its his former then new
	governor`)
)

// employer is the organization that the article is about, where the sentence of
// token at or the two before it name it or name none, or the last one named behind
// an "its" that is not known; -1 where they name others only.
func (f *finder) employer(at int, its bool) int {
	near := f.near(f.t.Tok(at).Sentence-2, at, brief.Organization)
	main := -1
	for i := range f.set.Actors {
		if a := &f.set.Actors[i]; a.Kind == brief.Organization && a.Salience == 1 {
			main = i
			break
		}
	}
	switch {
	case len(near) == 1 && (its || main < 0):
		return near[0]
	case len(near) == 0 || slices.Contains(near, main):
		return main
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
			f.t.Is(i, "amod", "compound") || f.t.Is(i, "obl") && where[f.t.Marker(i)] || kind == brief.Country && !f.t.Is(i, "nsubj", "nsubj:pass", "nmod:poss") {
			continue
		}
		if !slices.Contains(near, m.Actor) {
			near = append(near, m.Actor)
		}
	}
	return near
}

var where = clause.WordSet("in at near off from to outside inside across")

// unowned is a role without "its" or "the company's" before it, and whether it had one.
func unowned(role string) (string, bool) {
	first, rest, ok := strings.Cut(role, " ")
	whose := strings.TrimSuffix(strings.TrimSuffix(first, "'s"), "’s")
	if ok && (whose != first && bodies[strings.ToLower(whose)] || strings.EqualFold(first, "its")) {
		return rest, true
	}
	return role, false
}

// bareOffice is a role without an age before it.
func bareOffice(role string) string {
	if first, rest, ok := strings.Cut(role, " "); ok && strings.HasSuffix(first, "-old") {
		return rest
	}
	return role
}
