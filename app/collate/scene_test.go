package collate_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"readout/app/brief"
	"readout/app/collate"
)

const story = `Ana Ruiz met Bo Lind in Oslo on Monday. Ruiz said "we agree on all of it" after the talks.
The minister later accused the Lind company of delay. Lind denied it, the agency Nordwire reported. Eva Falk was not there.`

// scene is a brief of one article with four actors, two quotes, three events
// and two ties, and its spans by their words.
type scene struct {
	brief.Brief
	t *testing.T
	a brief.Article
}

func newScene(t *testing.T) scene {
	a := brief.Article{ID: brief.ArticleID(story), Text: story, Title: "Talks in Oslo", Publisher: "The Bridge Times", Published: brief.Published{Basis: brief.Unknown}}
	s := scene{t: t, a: a}
	actor := func(id, name string, kind brief.ActorKind, mentions ...brief.Span) brief.Actor {
		x := brief.Actor{ID: brief.ID(id), Name: name, Kind: kind, Salience: 1}
		for _, m := range mentions {
			x.Mentions = append(x.Mentions, brief.Mention{Span: m, Kind: brief.Named})
		}
		return x
	}
	ruiz := actor("ruiz", "Ana Ruiz", brief.Person, s.at("Ana Ruiz", 0), s.at("Ruiz", 1), s.at("The minister", 0))
	ruiz.Role = "minister"
	ruiz.Aliases = []brief.Alias{
		{Text: "Ruiz", Status: brief.Same, Evidence: []brief.Span{s.at("Ruiz", 1)}},
		{Text: "The minister", Status: brief.Contested, Evidence: []brief.Span{s.at("The minister", 0)}},
	}
	lind := actor("lind", "Bo Lind", brief.Person, s.at("Bo Lind", 0), s.at("Lind", 1), s.at("Lind", 2))
	lind.Aliases = []brief.Alias{{Text: "Lind", Status: brief.Same, Evidence: []brief.Span{s.at("Lind", 1), s.at("Lind", 2)}}}
	wire := actor("wire", "Nordwire", brief.Organization, s.at("Nordwire", 0))
	falk := actor("falk", "Eva Falk", brief.Person, s.at("Eva Falk", 0))
	party := func(id string, role brief.Role, span brief.Span) brief.Party {
		return brief.Party{Actor: brief.ID(id), Role: role, Span: span}
	}
	r := brief.Reading{
		Article: a,
		Actors:  []brief.Actor{ruiz, lind, wire, falk},
		Quotes: []brief.Quote{
			{ID: "agree", Kind: brief.Direct, Text: "we agree on all of it", Spans: []brief.Span{s.at("we agree on all of it", 0)}, Source: s.at("Ruiz", 1), Speaker: "ruiz", Via: []brief.ID{"wire"}},
			{ID: "denied", Kind: brief.Indirect, Text: "it", Spans: []brief.Span{s.at("it,", 0)}, Source: s.at("Lind", 2), Speaker: "lind"},
		},
		Events: []brief.Event{
			{
				ID: "met", Type: brief.Consult, Status: brief.Happened, Title: "Ana Ruiz met Bo Lind", Main: true, Trigger: s.at("met", 0),
				Evidence: []brief.Span{s.at("Ana Ruiz met Bo Lind in Oslo on Monday.", 0)}, Place: &brief.Place{Name: "Oslo", Span: s.at("Oslo", 0)},
				Parties: []brief.Party{party("ruiz", brief.Participant, s.at("Ana Ruiz", 0)), party("lind", brief.Participant, s.at("Bo Lind", 0))}, Quotes: []brief.ID{"agree"},
			},
			{
				ID: "accused", Type: brief.Accuse, Status: brief.Happened, Title: "The minister accused the Lind company", Trigger: s.at("accused", 0),
				Evidence: []brief.Span{s.at("The minister later accused the Lind company of delay.", 0)},
				Parties:  []brief.Party{party("ruiz", brief.Agent, s.at("The minister", 0)), party("lind", brief.Recipient, s.at("Lind", 1))},
			},
			{
				ID: "denial", Type: brief.Reject, Status: brief.Happened, Title: "Lind denied it", Trigger: s.at("denied", 0),
				Evidence: []brief.Span{s.at("Lind denied it", 0), s.at("the agency Nordwire reported.", 0)},
				Parties:  []brief.Party{party("lind", brief.Agent, s.at("Lind", 2))}, Quotes: []brief.ID{"denied"}, ReportedBy: []brief.ID{"wire"},
			},
		},
		Relations: []brief.Relation{
			{From: "ruiz", To: "lind", Label: "met", Evidence: []brief.Span{s.at("Ana Ruiz met Bo Lind in Oslo on Monday.", 0)}, Events: []brief.ID{"met"}},
			{From: "ruiz", To: "lind", Label: "accused", Evidence: []brief.Span{s.at("The minister later accused the Lind company of delay.", 0)}, Events: []brief.ID{"accused"}},
		},
	}
	s.Brief = collate.Collate(brief.Summary{ID: "b1", Name: "Talks"}, []brief.Reading{r})
	return s
}

// at is the n-th place of words in the story, from 0.
func (s scene) at(words string, n int) brief.Span {
	s.t.Helper()
	from := 0
	for range n {
		from += strings.Index(story[from:], words) + len(words)
	}
	i := strings.Index(story[from:], words)
	if i < 0 {
		s.t.Fatalf("no %q", words)
	}
	return s.a.Span(from+i, from+i+len(words))
}

// show writes what tests look at, a line a value.
func show(b brief.Brief) string {
	var w strings.Builder
	fmt.Fprintf(&w, "brief %s\n", b.Name)
	for _, a := range b.Actors {
		fmt.Fprintf(&w, "actor %s %q %s %d mentions", a.ID, a.Name, a.Kind, len(a.Mentions))
		for _, x := range a.Aliases {
			fmt.Fprintf(&w, ", %s: %s", x.Status, x.Text)
		}
		fmt.Fprintf(&w, ", role %s, note %s\n", a.Role, a.Note)
	}
	for _, q := range b.Quotes {
		fmt.Fprintf(&w, "quote %s %s %q by %s via %v note %s\n", q.ID, q.Kind, q.Text, q.Speaker, q.Via, q.Note)
	}
	for _, e := range b.Events {
		fmt.Fprintf(&w, "event %s %s %s %q", e.ID, e.Type, e.Status, e.Title)
		for _, p := range e.Parties {
			fmt.Fprintf(&w, " %s:%s", p.Role, p.Actor)
		}
		if e.Date != nil {
			fmt.Fprintf(&w, " on %s", e.Date.ISO())
		}
		if e.Place != nil {
			fmt.Fprintf(&w, " in %s", e.Place.Name)
		}
		fmt.Fprintf(&w, " quotes %v, %d evidence, hidden %v, note %s, why %s\n", e.Quotes, len(e.Evidence), e.Hidden, e.Note, e.Answers.Why.Text)
	}
	for _, r := range b.Relations {
		fmt.Fprintf(&w, "tie %s %s %s\n", r.From, r.Label, r.To)
	}
	for _, a := range b.Articles {
		fmt.Fprintf(&w, "article by %s, %s\n", a.Publisher, a.Published.ISO())
	}
	for _, e := range b.Lost {
		fmt.Fprintf(&w, "lost %s %s\n", e.Op, e.Target)
	}
	return w.String()
}

func TestReorder(t *testing.T) {
	s := newScene(t)
	for name, c := range map[string]struct {
		what, before brief.ID
		want         []brief.ID
	}{
		"to the front": {"denial", "met", []brief.ID{"denial", "met", "accused"}},
		"to the end":   {"met", "", []brief.ID{"accused", "denial", "met"}},
		"one on":       {"met", "denial", []brief.ID{"accused", "met", "denial"}},
		"before self":  {"met", "met", []brief.ID{"met", "accused", "denial"}},
	} {
		e := brief.Edit{Op: brief.Reorder, Target: c.what}
		if c.before != "" {
			e.With = []brief.ID{c.before}
		}
		var got []brief.ID
		for _, v := range collate.Apply(s.Brief, []brief.Edit{e}).Events {
			got = append(got, v.ID)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestCheckTellsWhy(t *testing.T) {
	s := newScene(t)
	for _, c := range []struct {
		edit brief.Edit
		want error
	}{
		{brief.Edit{Op: brief.Rename, Target: "met", Value: "X"}, nil},
		{brief.Edit{Op: brief.Rename, Target: "met", Value: " "}, brief.ErrInvalid},
		{brief.Edit{Op: brief.Remove, Target: "gone"}, brief.ErrNotFound},
		{brief.Edit{Op: brief.Add, Field: "quote", Spans: []brief.Span{{Article: s.a.ID, Start: -1, End: 3}}}, brief.ErrSpan},
	} {
		if err := collate.Check(s.Brief, c.edit); !errors.Is(err, c.want) {
			t.Errorf("%s %s: %v, want %v", c.edit.Op, c.edit.Target, err, c.want)
		}
	}
}

// TestApplyChangesNothingGiven applies random journals: the same one gives the
// same brief, the brief given stays as it was, and what comes out holds
// together.
func TestApplyChangesNothingGiven(t *testing.T) {
	s := newScene(t)
	before := asJSON(t, s.Brief)
	rng := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		edits := randomEdits(rng, s)
		first := collate.Apply(s.Brief, edits)
		if second := collate.Apply(s.Brief, edits); asJSON(t, first) != asJSON(t, second) {
			t.Fatalf("two results of %+v", edits)
		}
		if asJSON(t, s.Brief) != before {
			t.Fatalf("the brief given was changed by %+v", edits)
		}
		checkWhole(t, first, edits)
	}
}

func randomEdits(rng *rand.Rand, s scene) (edits []brief.Edit) {
	ids := []brief.ID{"b1", "ruiz", "lind", "wire", "falk", "agree", "denied", "met", "accused", "denial", s.a.ID, "gone"}
	spans := []brief.Span{s.at("Ana Ruiz", 0), s.at("Lind", 1), s.at("Ana Ruiz met Bo Lind in Oslo on Monday.", 0), s.at("agree", 0), s.at("the agency Nordwire reported.", 0)}
	pick := func(all ...string) string { return all[rng.IntN(len(all))] }
	for range 1 + rng.IntN(8) {
		e := brief.Edit{
			Op:     brief.Op(pick("rename", "set", "retype", "merge", "split", "move", "alias", "add", "remove", "reorder", "note", "hide", "pin")),
			Target: ids[rng.IntN(len(ids))],
			Field:  pick("", "speaker", "via", "date", "place", "role", "quotes", "quote", "event", "actor", "mention", "relation", "Ruiz", "Lind"),
			Value:  pick("", "X", "falk", "lind", "denial", "not same", "same", "2025-07-13", "AGREE", "agent", "mixed", "group"),
		}
		for range rng.IntN(3) {
			e.With = append(e.With, ids[rng.IntN(len(ids))])
		}
		for range rng.IntN(3) {
			e.Spans = append(e.Spans, spans[rng.IntN(len(spans))])
		}
		edits = append(edits, e)
	}
	return edits
}

// checkWhole wants every reference of a brief to be to something in it, and
// every identifier once.
func checkWhole(t *testing.T, b brief.Brief, edits []brief.Edit) {
	t.Helper()
	seen := map[brief.ID]bool{}
	once := func(id brief.ID) {
		if seen[id] {
			t.Fatalf("%s twice after %+v", id, edits)
		}
		seen[id] = true
	}
	actor := func(id brief.ID) {
		if _, ok := b.Actor(id); !ok && id != "" {
			t.Fatalf("actor %s is gone after %+v", id, edits)
		}
	}
	for _, a := range b.Actors {
		once(a.ID)
	}
	for _, q := range b.Quotes {
		once(q.ID)
		actor(q.Speaker)
		for _, v := range q.Via {
			actor(v)
		}
		if len(q.Spans) == 0 {
			t.Fatalf("quote %s without words after %+v", q.ID, edits)
		}
	}
	for _, e := range b.Events {
		once(e.ID)
		if len(e.Evidence) == 0 {
			t.Fatalf("event %s without evidence after %+v", e.ID, edits)
		}
		for _, p := range e.Parties {
			actor(p.Actor)
		}
		for _, q := range e.Quotes {
			if _, ok := b.Quote(q); !ok {
				t.Fatalf("quote %s is gone after %+v", q, edits)
			}
		}
	}
	for _, r := range b.Relations {
		actor(r.From)
		actor(r.To)
		if r.From == r.To {
			t.Fatalf("a tie to itself after %+v", edits)
		}
	}
}

func asJSON(t *testing.T, b brief.Brief) string {
	t.Helper()
	out, err := json.Marshal(b)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
