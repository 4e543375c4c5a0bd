package collate_test

import (
	"fmt"
	"strings"
	"testing"

	"readout/app/brief"
	"readout/app/collate"
)

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
			[]string{"brief New name"},
			nil,
		},
		"rename an actor, the old name stays an alias": {
			[]brief.Edit{{Op: brief.Rename, Target: "lind", Value: "Bo Lindqvist"}},
			[]string{`actor lind "Bo Lindqvist" person 3 mentions, same: Lind, same: Bo Lind,`},
			nil,
		},
		"rename an event": {
			[]brief.Edit{{Op: brief.Rename, Target: "met", Value: "Talks"}},
			[]string{`event met CONSULT happened "Talks"`},
			nil,
		},
		"set a speaker": {
			[]brief.Edit{{Op: brief.Set, Target: "agree", Field: "speaker", Value: "falk"}},
			[]string{`"we agree on all of it" by falk`},
			nil,
		},
		"set nobody as speaker": {
			[]brief.Edit{{Op: brief.Set, Target: "agree", Field: "speaker"}},
			[]string{`"we agree on all of it" by  via`},
			nil,
		},
		"set via": {
			[]brief.Edit{{Op: brief.Set, Target: "denied", Field: "via", With: []brief.ID{"falk", "wire"}}},
			[]string{`"it" by lind via [falk wire]`},
			nil,
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
			[]string{`event met CONSULT planned "Ana Ruiz met Bo Lind" agent:ruiz recipient:falk on 2025-07-12/2025-07-13 in Oslo harbour`, "why delay"},
			nil,
		},
		"set an actor's role": {
			[]brief.Edit{{Op: brief.Set, Target: "falk", Field: "role", Value: "mayor"}},
			[]string{`"Eva Falk" person 1 mentions, role mayor`},
			nil,
		},
		"set an article's publisher": {
			[]brief.Edit{{Op: brief.Set, Target: s.a.ID, Field: "publisher", Value: "The Other Times"}},
			[]string{"article by The Other Times"},
			nil,
		},
		"retype an actor, a quote and an event": {
			[]brief.Edit{
				{Op: brief.Retype, Target: "wire", Value: "group"},
				{Op: brief.Retype, Target: "agree", Value: "mixed"},
				{Op: brief.Retype, Target: "met", Value: "OTHER:summit"},
			},
			[]string{`"Nordwire" group`, "quote agree mixed", "event met OTHER:summit"},
			nil,
		},
		"merge actors": {
			[]brief.Edit{{Op: brief.Merge, Target: "lind", With: []brief.ID{"falk"}}},
			[]string{`actor lind "Bo Lind" person 4 mentions, same: Lind, same: Eva Falk`},
			[]string{"actor falk"},
		},
		"what was merged is found by its old identifier": {
			[]brief.Edit{
				{Op: brief.Merge, Target: "lind", With: []brief.ID{"falk"}},
				{Op: brief.Annotate, Target: "falk", Value: "seen"},
			},
			[]string{`actor lind "Bo Lind" person 4 mentions, same: Lind, same: Eva Falk, role , note seen`},
			[]string{"lost"},
		},
		"merged ends drop their tie": {
			[]brief.Edit{{Op: brief.Merge, Target: "ruiz", With: []brief.ID{"lind"}}},
			[]string{"participant:ruiz"},
			[]string{"tie", "participant:lind"},
		},
		"merge quotes of one article": {
			[]brief.Edit{{Op: brief.Merge, Target: "agree", With: []brief.ID{"denied"}}},
			[]string{`quote agree direct "we agree on all of it it" by ruiz`, "quotes [agree], 2 evidence"},
			[]string{"quote denied"},
		},
		"merge events": {
			[]brief.Edit{{Op: brief.Merge, Target: "met", With: []brief.ID{"accused"}}},
			[]string{`event met CONSULT happened "Ana Ruiz met Bo Lind" participant:ruiz participant:lind in Oslo quotes [agree], 2 evidence`, "tie ruiz accused lind"},
			[]string{"event accused"},
		},
		"split an actor, its parts follow": {
			[]brief.Edit{{Op: brief.Split, Target: "lind", Value: "Lind AS", Spans: []brief.Span{s.at("Lind", 1)}}},
			[]string{
				`actor lind "Bo Lind" person 2 mentions`,
				fmt.Sprintf(`actor %s "Lind AS" person 1 mentions`, split),
				fmt.Sprintf(`"The minister accused the Lind company" agent:ruiz recipient:%s`, split),
				fmt.Sprintf("tie ruiz accused %s", split), "tie ruiz met lind",
			},
			nil,
		},
		"split an event": {
			[]brief.Edit{{Op: brief.Split, Target: "denial", Value: "Nordwire reported", Spans: []brief.Span{s.at("the agency Nordwire reported.", 0)}}},
			[]string{`"Lind denied it" agent:lind quotes [denied], 1 evidence`, `"Nordwire reported" quotes [], 1 evidence`},
			nil,
		},
		"split a quote": {
			[]brief.Edit{{Op: brief.Split, Target: "agree", Spans: []brief.Span{s.at("on all of it", 0)}}},
			[]string{`quote agree direct "we agree" by ruiz`, `direct "on all of it" by ruiz`},
			nil,
		},
		"move a mention": {
			[]brief.Edit{{Op: brief.Move, Target: "ruiz", Value: "falk", Spans: []brief.Span{s.at("The minister", 0)}}},
			[]string{`"Ana Ruiz" person 2 mentions, same: Ruiz, role`, `"Eva Falk" person 2 mentions, contested: The minister`, "agent:falk recipient:lind", "tie falk accused lind"},
			nil,
		},
		"move a quote to another event": {
			[]brief.Edit{{Op: brief.Move, Target: "met", Value: "accused", With: []brief.ID{"agree"}}},
			[]string{"in Oslo quotes [], 1", "recipient:lind quotes [agree]"},
			nil,
		},
		"move evidence to another event": {
			[]brief.Edit{{Op: brief.Move, Target: "denial", Value: "met", Spans: []brief.Span{s.at("the agency Nordwire reported.", 0)}}},
			[]string{"quotes [agree], 2 evidence", "quotes [denied], 1 evidence"},
			nil,
		},
		"an alias that is not the same goes apart": {
			[]brief.Edit{{Op: brief.AliasAs, Target: "ruiz", Field: "The minister", Value: "not same"}},
			[]string{`"Ana Ruiz" person 2 mentions, same: Ruiz, not same: The minister`, fmt.Sprintf("actor %s %q person 1", minister, "The minister"), fmt.Sprintf("agent:%s", minister)},
			nil,
		},
		"and comes back": {
			[]brief.Edit{
				{Op: brief.AliasAs, Target: "ruiz", Field: "The minister", Value: "not same"},
				{Op: brief.AliasAs, Target: "ruiz", Field: "The minister", Value: "same"},
			},
			[]string{`"Ana Ruiz" person 3 mentions, same: Ruiz, same: The minister`, "agent:ruiz"},
			[]string{string(minister)},
		},
		"add a quote": {
			[]brief.Edit{{Op: brief.Add, Field: "quote", Spans: []brief.Span{s.at("Eva Falk was not there", 0)}, With: []brief.ID{"wire"}}},
			[]string{fmt.Sprintf("quote %s indirect %q by wire", addedQuote, "Eva Falk was not there")},
			nil,
		},
		"add an event, who is mentioned takes part": {
			[]brief.Edit{{Op: brief.Add, Field: "event", Value: "OTHER:absence", Spans: []brief.Span{s.at("Eva Falk was not there.", 0)}}},
			[]string{fmt.Sprintf("event %s OTHER:absence happened %q participant:falk", addedEvent, "Eva Falk was not there")},
			nil,
		},
		"add an actor and a tie": {
			[]brief.Edit{
				{Op: brief.Add, Field: "actor", Spans: []brief.Span{s.at("the Lind company", 0)}, Value: "Lind company"},
				{Op: brief.Add, Field: "relation", Target: "lind", With: []brief.ID{addedActor}, Value: "owns", Spans: []brief.Span{s.at("the Lind company", 0)}},
			},
			[]string{fmt.Sprintf("actor %s %q person 1", addedActor, "Lind company"), "tie lind owns " + string(addedActor)},
			nil,
		},
		"add a mention": {
			[]brief.Edit{{Op: brief.Add, Field: "mention", Target: "falk", Spans: []brief.Span{s.at("the agency", 0)}}},
			[]string{`"Eva Falk" person 2 mentions`},
			nil,
		},
		"remove an actor": {
			[]brief.Edit{{Op: brief.Remove, Target: "ruiz"}},
			[]string{`"we agree on all of it" by  via`, `"Ana Ruiz met Bo Lind" participant:lind`},
			[]string{"actor ruiz", "tie"},
		},
		"remove a quote": {
			[]brief.Edit{{Op: brief.Remove, Target: "agree"}},
			[]string{"in Oslo quotes []"},
			[]string{"quote agree"},
		},
		"remove an event with its ties": {
			[]brief.Edit{{Op: brief.Remove, Target: "accused"}},
			[]string{"tie ruiz met lind"},
			[]string{"event accused", "tie ruiz accused"},
		},
		"remove a tie": {
			[]brief.Edit{{Op: brief.Remove, Field: "relation", Target: "ruiz", With: []brief.ID{"lind"}, Value: "met"}},
			[]string{"tie ruiz accused lind"},
			[]string{"tie ruiz met"},
		},
		"reorder cards": {
			[]brief.Edit{{Op: brief.Reorder, Target: "denial", With: []brief.ID{"met"}}, {Op: brief.Reorder, Target: "met"}},
			[]string{"denied"},
			nil,
		},
		"note and hide": {
			[]brief.Edit{{Op: brief.Annotate, Target: "met", Value: "check"}, {Op: brief.Hide, Target: "met", Value: "true"}},
			[]string{"hidden true, note check"},
			nil,
		},
		"pin the day": {
			[]brief.Edit{{Op: brief.Pin, Target: s.a.ID, Value: "2025-07-13"}},
			[]string{"article by The Bridge Times, 2025-07-13"},
			nil,
		},
		"undone edits are not applied": {
			[]brief.Edit{{Op: brief.Rename, Target: "b1", Value: "New name", Undone: true}},
			[]string{"brief Talks"},
			[]string{"lost"},
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
			[]string{
				"lost rename nobody", "lost set agree", "lost split falk", "lost merge falk", "lost add", "lost dance met",
				`event met CONSULT happened "Ana Ruiz met Bo Lind" participant:ruiz participant:lind in Oslo`,
			},
			nil,
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
