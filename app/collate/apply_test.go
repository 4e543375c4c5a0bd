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
			{ID: "met", Type: brief.Consult, Status: brief.Happened, Title: "Ana Ruiz met Bo Lind", Main: true, Trigger: s.at("met", 0),
				Evidence: []brief.Span{s.at("Ana Ruiz met Bo Lind in Oslo on Monday.", 0)}, Place: &brief.Place{Name: "Oslo", Span: s.at("Oslo", 0)},
				Parties: []brief.Party{party("ruiz", brief.Participant, s.at("Ana Ruiz", 0)), party("lind", brief.Participant, s.at("Bo Lind", 0))}, Quotes: []brief.ID{"agree"}},
			{ID: "accused", Type: brief.Accuse, Status: brief.Happened, Title: "The minister accused the Lind company", Trigger: s.at("accused", 0),
				Evidence: []brief.Span{s.at("The minister later accused the Lind company of delay.", 0)},
				Parties:  []brief.Party{party("ruiz", brief.Agent, s.at("The minister", 0)), party("lind", brief.Recipient, s.at("Lind", 1))}},
			{ID: "denial", Type: brief.Reject, Status: brief.Happened, Title: "Lind denied it", Trigger: s.at("denied", 0),
				Evidence: []brief.Span{s.at("Lind denied it", 0), s.at("the agency Nordwire reported.", 0)},
				Parties:  []brief.Party{party("lind", brief.Agent, s.at("Lind", 2))}, Quotes: []brief.ID{"denied"}, ReportedBy: []brief.ID{"wire"}},
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

func TestEveryOperation(t *testing.T) {
	s := newScene(t)
	split := brief.SpanID(s.a.ID, "split:lind", s.at("Lind", 1))
	addedQuote := collate.AddedID("quote", []brief.Span{s.at("Eva Falk was not there", 0)})
	addedEvent := collate.AddedID("event", []brief.Span{s.at("Eva Falk was not there.", 0)})
	addedActor := collate.AddedID("actor", []brief.Span{s.at("the Lind company", 0)})
	minister := brief.NameID("ruiz", "alias", "The minister")
	tests := map[string]struct {
		edits []brief.Edit
		want  []string // lines of show, or parts of them
		not   []string
	}{
		"rename the brief": {
			[]brief.Edit{{Op: brief.Rename, Target: "b1", Value: "New name"}},
			[]string{"brief New name"}, nil,
		},
		"rename an actor, the old name stays an alias": {
			[]brief.Edit{{Op: brief.Rename, Target: "lind", Value: "Bo Lindqvist"}},
			[]string{`actor lind "Bo Lindqvist" person 3 mentions, same: Lind, same: Bo Lind,`}, nil,
		},
		"rename an event": {
			[]brief.Edit{{Op: brief.Rename, Target: "met", Value: "Talks"}},
			[]string{`event met CONSULT happened "Talks"`}, nil,
		},
		"set a speaker": {
			[]brief.Edit{{Op: brief.Set, Target: "agree", Field: "speaker", Value: "falk"}},
			[]string{`"we agree on all of it" by falk`}, nil,
		},
		"set nobody as speaker": {
			[]brief.Edit{{Op: brief.Set, Target: "agree", Field: "speaker"}},
			[]string{`"we agree on all of it" by  via`}, nil,
		},
		"set via": {
			[]brief.Edit{{Op: brief.Set, Target: "denied", Field: "via", With: []brief.ID{"falk", "wire"}}},
			[]string{`"it" by lind via [falk wire]`}, nil,
		},
		"set date, place, status, why and role of an event": {
			[]brief.Edit{
				{Op: brief.Set, Target: "met", Field: "date", Value: "2025-07-12/2025-07-13"},
				{Op: brief.Set, Target: "met", Field: "place", Value: "Oslo harbour"},
				{Op: brief.Set, Target: "met", Field: "status", Value: "planned"},
				{Op: brief.Set, Target: "met", Field: "why", Value: "delay", Spans: []brief.Span{s.at("delay", 0)}},
				{Op: brief.Set, Target: "met", Field: "role", Value: "agent", With: []brief.ID{"ruiz"}},
				{Op: brief.Set, Target: "met", Field: "role", Value: "recipient", With: []brief.ID{"falk"}},
				{Op: brief.Set, Target: "met", Field: "role", Value: "", With: []brief.ID{"lind"}},
			},
			[]string{`event met CONSULT planned "Ana Ruiz met Bo Lind" agent:ruiz recipient:falk on 2025-07-12/2025-07-13 in Oslo harbour`, "why delay"}, nil,
		},
		"set an actor's role": {
			[]brief.Edit{{Op: brief.Set, Target: "falk", Field: "role", Value: "mayor"}},
			[]string{`"Eva Falk" person 1 mentions, role mayor`}, nil,
		},
		"set an article's publisher": {
			[]brief.Edit{{Op: brief.Set, Target: s.a.ID, Field: "publisher", Value: "The Other Times"}},
			[]string{"article by The Other Times"}, nil,
		},
		"retype an actor, a quote and an event": {
			[]brief.Edit{
				{Op: brief.Retype, Target: "wire", Value: "group"},
				{Op: brief.Retype, Target: "agree", Value: "mixed"},
				{Op: brief.Retype, Target: "met", Value: "OTHER:summit"},
			},
			[]string{`"Nordwire" group`, "quote agree mixed", "event met OTHER:summit"}, nil,
		},
		"merge actors": {
			[]brief.Edit{{Op: brief.Merge, Target: "lind", With: []brief.ID{"falk"}}},
			[]string{`actor lind "Bo Lind" person 4 mentions, same: Lind, same: Eva Falk`}, []string{"actor falk"},
		},
		"what was merged is found by its old identifier": {
			[]brief.Edit{
				{Op: brief.Merge, Target: "lind", With: []brief.ID{"falk"}},
				{Op: brief.Annotate, Target: "falk", Value: "seen"},
			},
			[]string{`actor lind "Bo Lind" person 4 mentions, same: Lind, same: Eva Falk, role , note seen`}, []string{"lost"},
		},
		"merged ends drop their tie": {
			[]brief.Edit{{Op: brief.Merge, Target: "ruiz", With: []brief.ID{"lind"}}},
			[]string{"participant:ruiz"}, []string{"tie", "participant:lind"},
		},
		"merge quotes of one article": {
			[]brief.Edit{{Op: brief.Merge, Target: "agree", With: []brief.ID{"denied"}}},
			[]string{`quote agree direct "we agree on all of it it" by ruiz`, "quotes [agree], 2 evidence"}, []string{"quote denied"},
		},
		"merge events": {
			[]brief.Edit{{Op: brief.Merge, Target: "met", With: []brief.ID{"accused"}}},
			[]string{`event met CONSULT happened "Ana Ruiz met Bo Lind" participant:ruiz participant:lind in Oslo quotes [agree], 2 evidence`, "tie ruiz accused lind"}, []string{"event accused"},
		},
		"split an actor, its parts follow": {
			[]brief.Edit{{Op: brief.Split, Target: "lind", Value: "Lind AS", Spans: []brief.Span{s.at("Lind", 1)}}},
			[]string{
				`actor lind "Bo Lind" person 2 mentions`,
				fmt.Sprintf(`actor %s "Lind AS" person 1 mentions`, split),
				fmt.Sprintf(`"The minister accused the Lind company" agent:ruiz recipient:%s`, split),
				fmt.Sprintf("tie ruiz accused %s", split), "tie ruiz met lind",
			}, nil,
		},
		"split an event": {
			[]brief.Edit{{Op: brief.Split, Target: "denial", Value: "Nordwire reported", Spans: []brief.Span{s.at("the agency Nordwire reported.", 0)}}},
			[]string{`"Lind denied it" agent:lind quotes [denied], 1 evidence`, `"Nordwire reported" quotes [], 1 evidence`}, nil,
		},
		"split a quote": {
			[]brief.Edit{{Op: brief.Split, Target: "agree", Spans: []brief.Span{s.at("on all of it", 0)}}},
			[]string{`quote agree direct "we agree" by ruiz`, `direct "on all of it" by ruiz`}, nil,
		},
		"move a mention": {
			[]brief.Edit{{Op: brief.Move, Target: "ruiz", Value: "falk", Spans: []brief.Span{s.at("The minister", 0)}}},
			[]string{`"Ana Ruiz" person 2 mentions, same: Ruiz, role`, `"Eva Falk" person 2 mentions, contested: The minister`, "agent:falk recipient:lind", "tie falk accused lind"}, nil,
		},
		"move a quote to another event": {
			[]brief.Edit{{Op: brief.Move, Target: "met", Value: "accused", With: []brief.ID{"agree"}}},
			[]string{"in Oslo quotes [], 1", "recipient:lind quotes [agree]"}, nil,
		},
		"move evidence to another event": {
			[]brief.Edit{{Op: brief.Move, Target: "denial", Value: "met", Spans: []brief.Span{s.at("the agency Nordwire reported.", 0)}}},
			[]string{"quotes [agree], 2 evidence", "quotes [denied], 1 evidence"}, nil,
		},
		"an alias that is not the same goes apart": {
			[]brief.Edit{{Op: brief.AliasAs, Target: "ruiz", Field: "The minister", Value: "not same"}},
			[]string{`"Ana Ruiz" person 2 mentions, same: Ruiz, not same: The minister`, fmt.Sprintf("actor %s %q person 1", minister, "The minister"), fmt.Sprintf("agent:%s", minister)}, nil,
		},
		"and comes back": {
			[]brief.Edit{
				{Op: brief.AliasAs, Target: "ruiz", Field: "The minister", Value: "not same"},
				{Op: brief.AliasAs, Target: "ruiz", Field: "The minister", Value: "same"},
			},
			[]string{`"Ana Ruiz" person 3 mentions, same: Ruiz, same: The minister`, "agent:ruiz"}, []string{string(minister)},
		},
		"add a quote": {
			[]brief.Edit{{Op: brief.Add, Field: "quote", Spans: []brief.Span{s.at("Eva Falk was not there", 0)}, With: []brief.ID{"wire"}}},
			[]string{fmt.Sprintf("quote %s indirect %q by wire", addedQuote, "Eva Falk was not there")}, nil,
		},
		"add an event, who is mentioned takes part": {
			[]brief.Edit{{Op: brief.Add, Field: "event", Value: "OTHER:absence", Spans: []brief.Span{s.at("Eva Falk was not there.", 0)}}},
			[]string{fmt.Sprintf("event %s OTHER:absence happened %q participant:falk", addedEvent, "Eva Falk was not there")}, nil,
		},
		"add an actor and a tie": {
			[]brief.Edit{
				{Op: brief.Add, Field: "actor", Spans: []brief.Span{s.at("the Lind company", 0)}, Value: "Lind company"},
				{Op: brief.Add, Field: "relation", Target: "lind", With: []brief.ID{addedActor}, Value: "owns", Spans: []brief.Span{s.at("the Lind company", 0)}},
			},
			[]string{fmt.Sprintf("actor %s %q person 1", addedActor, "Lind company"), "tie lind owns " + string(addedActor)}, nil,
		},
		"add a mention": {
			[]brief.Edit{{Op: brief.Add, Field: "mention", Target: "falk", Spans: []brief.Span{s.at("the agency", 0)}}},
			[]string{`"Eva Falk" person 2 mentions`}, nil,
		},
		"remove an actor": {
			[]brief.Edit{{Op: brief.Remove, Target: "ruiz"}},
			[]string{`"we agree on all of it" by  via`, `"Ana Ruiz met Bo Lind" participant:lind`}, []string{"actor ruiz", "tie"},
		},
		"remove a quote": {
			[]brief.Edit{{Op: brief.Remove, Target: "agree"}},
			[]string{"in Oslo quotes []"}, []string{"quote agree"},
		},
		"remove an event with its ties": {
			[]brief.Edit{{Op: brief.Remove, Target: "accused"}},
			[]string{"tie ruiz met lind"}, []string{"event accused", "tie ruiz accused"},
		},
		"remove a tie": {
			[]brief.Edit{{Op: brief.Remove, Field: "relation", Target: "ruiz", With: []brief.ID{"lind"}, Value: "met"}},
			[]string{"tie ruiz accused lind"}, []string{"tie ruiz met"},
		},
		"reorder cards": {
			[]brief.Edit{{Op: brief.Reorder, Target: "denial", With: []brief.ID{"met"}}, {Op: brief.Reorder, Target: "met"}},
			[]string{"denied"}, nil,
		},
		"note and hide": {
			[]brief.Edit{{Op: brief.Annotate, Target: "met", Value: "check"}, {Op: brief.Hide, Target: "met", Value: "true"}},
			[]string{"hidden true, note check"}, nil,
		},
		"pin the day": {
			[]brief.Edit{{Op: brief.Pin, Target: s.a.ID, Value: "2025-07-13"}},
			[]string{"article by The Bridge Times, 2025-07-13"}, nil,
		},
		"undone edits are not applied": {
			[]brief.Edit{{Op: brief.Rename, Target: "b1", Value: "New name", Undone: true}},
			[]string{"brief Talks"}, []string{"lost"},
		},
		"what cannot be applied is shown as lost and changes nothing": {
			[]brief.Edit{
				{Op: brief.Rename, Target: "nobody", Value: "X"},
				{Op: brief.Set, Target: "met", Field: "type", Value: "NONSENSE"},
				{Op: brief.Set, Target: "met", Field: "date", Value: "yesterday"},
				{Op: brief.Set, Target: "agree", Field: "speaker", Value: "nobody"},
				{Op: brief.Split, Target: "falk", Spans: []brief.Span{s.at("Eva Falk", 0)}},
				{Op: brief.Merge, Target: "falk", With: []brief.ID{"falk"}},
				{Op: brief.Add, Field: "quote", Spans: []brief.Span{{Article: s.a.ID, Start: 5, End: 5000}}},
				{Op: "dance", Target: "met"},
			},
			[]string{"lost rename nobody", "lost set agree", "lost split falk", "lost merge falk", "lost add", "lost dance met",
				`event met CONSULT happened "Ana Ruiz met Bo Lind" participant:ruiz participant:lind in Oslo`}, nil,
		},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			got := show(collate.Apply(s.Brief, c.edits))
			for _, want := range c.want {
				if !strings.Contains(got, want) {
					t.Errorf("no %q in\n%s", want, got)
				}
			}
			for _, not := range c.not {
				if strings.Contains(got, not) {
					t.Errorf("%q in\n%s", not, got)
				}
			}
		})
	}
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
