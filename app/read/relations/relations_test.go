package relations_test

import (
	"context"
	"reflect"
	"strings"
	"testing"

	"readout/app/brief"
	"readout/app/read/actors"
	"readout/app/read/dates"
	"readout/app/read/events"
	"readout/app/read/names"
	"readout/app/read/quotes"
	"readout/app/read/relations"
	"readout/app/read/syntax"
)

type reader struct {
	syntax *syntax.Analyzer
	names  *names.Finder
	actors *actors.Resolver
	quotes *quotes.Finder
	events *events.Finder
}

func newReader(t testing.TB) reader {
	t.Helper()
	var r reader
	var errs [5]error
	r.syntax, errs[0] = syntax.New()
	r.names, errs[1] = names.New()
	r.actors, errs[2] = actors.New()
	r.quotes, errs[3] = quotes.New()
	r.events, errs[4] = events.New()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
	return r
}

func (r reader) find(t testing.TB, text string) ([]brief.Relation, *actors.Set) {
	t.Helper()
	a := brief.Article{
		ID: brief.ArticleID(text), Text: text,
		Published: brief.Published{Interval: brief.OneDay(brief.NewDay(2025, 9, 18)), Basis: brief.Given},
	}
	d, err := r.syntax.Analyze(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	set := r.actors.Resolve(d, a, r.names.Find(d))
	said, _ := r.quotes.Find(d, a, set)
	got := r.events.Find(d, a, set, dates.Find(d, a.Published), said)
	ties := relations.Find(d, a, set, got, said)
	if again := relations.Find(d, a, set, got, said); !reflect.DeepEqual(ties, again) {
		t.Error("two readings differ")
	}
	return ties, set
}

func TestFind(t *testing.T) {
	tests := map[string]struct{ text, from, to, label string }{
		"met":         {"Norway met Finland in Oslo on Monday.", "Norway", "Finland", "met"},
		"accused":     {"Estonia accused Belarus of spying.", "Estonia", "Belarus", "accused"},
		"visited":     {"Maria Lund visited Canada on Tuesday.", "Lund", "Canada", "visited"},
		"passive":     {"Halden Bank was acquired by Corvex Group.", "Corvex", "Halden", "acquired"},
		"title":       {"Norwegian Foreign Minister Ada Lund arrived on Monday.", "Lund", "Norway", "Minister"},
		"rank":        {"Halden Bank's security adviser, Colonel Maria Lund, left on Monday.", "Lund", "Halden", "security adviser"},
		"apposition":  {"Ada Lund, the chairwoman of Corvex Group, resigned on Monday.", "Lund", "Corvex", "chairwoman"},
		"plain verb":  {"Orion Bank advised Halden Group on the sale.", "Orion", "Halden", "advised"},
		"clause":      {"Ada Lund, who leads Corvex Group, resigned on Monday.", "Lund", "Corvex", "leads"},
		"sent to":     {"Poland sent tents to Ukraine on Friday.", "Poland", "Ukraine", "sent"},
		"threatened":  {"Turkey threatened Greece with sanctions.", "Turkey", "Greece", "threatened"},
		"signed with": {"Kenya signed a pact with Uganda.", "Kenya", "Uganda", "sign"},
		"against":     {"Kenya offers full support to Uganda against Chad.", "Kenya", "Chad", "offers full support against"},
		"headline":    {"Judge orders Corvex Group to stop; union vows appeal\n\nOSLO - Judge Ada Lund granted an injunction on Friday. Corvex Group said it would obey.", "Lund", "Corvex", "orders"},
		"apart":       {"Defence Minister Karl Brandt, who is not related to the banker, resigned. The banker, Otto Brandt, was arrested.", "Karl Brandt", "Otto Brandt", "not related to"},
		"no relation": {"Mayor Ana Ruiz ordered an inquiry. Her spokesman, Pablo Ruiz (no relation), said it would last a month.", "Pablo Ruiz", "Ana Ruiz", "not related to"},
		"the two":     {"Lars Holm, the mayor of Solvik, met the trade minister, Eva Holm. The two are not related.", "Lars Holm", "Eva Holm", "not related to"},
		"by a word":   {"The Dockers' Union called off its strike on Monday. Union president Dale Quick told reporters that the talks had gone well.", "Dale Quick", "Dockers", "president of"},
		"from where":  {"In Canberra, Foreign Minister Claire Dunn cancelled a visit to Fiji. Australia has yet to name an envoy.", "Claire Dunn", "Australia", "Foreign Minister of"},
		"part":        {"The quake was measured by NASA's Harbour Institute in Oslo.", "Harbour Institute", "NASA", "of"},
		"defending":   {"Ada Lund, defending Per Berg, told the jury that he was innocent.", "Ada Lund", "Per Berg", "defending"},
		"counsel for": {"Ada Lund, for the Harbour Safety Agency, told the hearing that the quay was closed.", "Ada Lund", "Harbour Safety Agency", "for"},
		"governor":    {"Halden Bank cut its rate on Monday. The governor, Ada Lund, said prices were falling.", "Ada Lund", "Halden", "governor of"},
		"its leader":  {"Halden Bank closed on Monday. Its founder, ex-minister Ada Lund, wept.", "Ada Lund", "Halden", "founder of"},
		"between":     {"Per Berg resigned on Monday. Ada Lund, Berg's cousin, took over.", "Ada Lund", "Per Berg", "cousin of"},
		"for him":     {"Per Berg was questioned on Monday. A lawyer for Berg, Ada Lund, said he was silent.", "Ada Lund", "Per Berg", "lawyer for"},
		"bought":      {"Ada Lund left Halden Bank, the lender that Corvex Group bought in 2022.", "Corvex", "Halden", "bought"},
		"predicate":   {"Ruth Lund, who is a cousin of Joseph Berg, leads the party.", "Ruth Lund", "Joseph Berg", "cousin of"},
		"became":      {"Ada Lund became chairwoman of Halden Bank in May.", "Ada Lund", "Halden", "chairwoman of"},
		"succeeded":   {"Ada Lund succeeded Per Berg as head of Halden Bank in May.", "Ada Lund", "Halden", "head of"},
		"kin":         {"Ada Lund and her brother Per Lund left Halden Bank on Monday.", "Per Lund", "Ada Lund", "brother of"},
		"the company": {"Halden Bank has closed its branch in Leeds. The bank's chief executive, Ada Lund, said it would reopen.", "Ada Lund", "Halden", "chief executive of"},
		"twice told":  {"Ada Lund left on Monday. Her brother, the singer Per Lund, stayed.", "Per Lund", "Ada Lund", "brother of"},
		"out of":      {"France pulled its last soldiers out of Chad in 2025.", "France", "Chad", "pulled out of"},
		"thrown at":   {"Ada Lund threw a stapler at the minister, Per Berg.", "Ada Lund", "Per Berg", "threw a stapler at"},
		"wrote to":    {"Ada Lund wrote to Prime Minister Per Berg on Monday.", "Ada Lund", "Per Berg", "wrote to"},
		"home":        {"Norway closed its border on Monday. Prime Minister Ragnhild Moe said it would be open by Friday.", "Ragnhild Moe", "Norway", "Prime Minister of"},
	}
	r := newReader(t)
	right := 0
	for name, test := range tests {
		ties, set := r.find(t, test.text)
		byID := map[brief.ID]brief.Actor{}
		for _, a := range set.Actors {
			byID[a.ID] = a
		}
		ok := false
		for _, tie := range ties {
			if len(tie.Evidence) == 0 {
				t.Errorf("%s: %q has no evidence", name, tie.Label)
			}
			for _, s := range tie.Evidence {
				if err := s.Check(test.text); err != nil {
					t.Errorf("%s: %v", name, err)
				}
			}
			a, b := strings.Join(byID[tie.From].Names(), "|"), strings.Join(byID[tie.To].Names(), "|")
			either := strings.Contains(a, test.from) && strings.Contains(b, test.to) || strings.Contains(b, test.from) && strings.Contains(a, test.to)
			if either && strings.Contains(strings.ToLower(tie.Label), strings.ToLower(test.label)) {
				ok = true
			}
		}
		if ok {
			right++
			continue
		}
		t.Logf("%s: no %q from %s to %s:", name, test.label, test.from, test.to)
		for _, tie := range ties {
			t.Logf("    %s -[%s]-> %s", byID[tie.From].Name, tie.Label, byID[tie.To].Name)
		}
	}
	// the parse and the names under it are learned: not every row can be right
	if right < len(tests)*8/10 {
		t.Errorf("%d of %d right", right, len(tests))
	}
}

func TestDeniedIsNoTie(t *testing.T) {
	r := newReader(t)
	text := "Iceland did not attack Denmark, the minister said."
	ties, set := r.find(t, text)
	for _, tie := range ties {
		var from, to string
		for _, a := range set.Actors {
			if a.ID == tie.From {
				from = a.Name
			}
			if a.ID == tie.To {
				to = a.Name
			}
		}
		if from == "Iceland" && to == "Denmark" {
			t.Errorf("%s -[%s]-> %s", from, tie.Label, to)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "Ada Lund, of, of, the", "A met B and C and D and E with F and G by H.", "\x00 🙂 said", "会談"} {
		f.Add(s)
	}
	r := newReader(f)
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		ties, _ := r.find(t, text)
		for _, tie := range ties {
			for _, s := range tie.Evidence {
				if err := s.Check(text); err != nil {
					t.Error(err)
				}
			}
		}
	})
}

// TestNoTie: nobody is tied to his own country by what the two did together, to
// the agency that tells of it, or twice by the same words.
func TestNoTie(t *testing.T) {
	tests := map[string]struct {
		text, from, to string
		want           []string
	}{
		"if attacked": {"Oman would attack Kenya only if it were invaded.", "Oman", "Kenya", nil},
		"own country": {"The Kenyan president met Chancellor Lukas Brandt in Oslo on Monday. Kenyan President Ada Roe thanked him.", "Ada Roe", "Kenya", []string{"President of"}},
		"who tells":   {"The government lifted the ban on Monday, Harbour Minister Per Holm told local media.", "government", "Per Holm", nil},
		"same words":  {"Oman had conveyed a message from Kenya on Monday.", "Oman", "Kenya", []string{"conveyed a message from"}},
		"same verb":   {"Oman severed diplomatic relations with Kenya on Monday.", "Oman", "Kenya", []string{"severed diplomatic relations with"}},
		"to others":   {"Oman is sharing information with Chad and Kenya.", "Oman", "Kenya", []string{"sharing information with"}},
		"whose":       {"Ada Roe asked Oman to use its influence on Kenya.", "Oman", "Ada Roe", nil},
		"could":       {"Oman could veto Kenya on Monday.", "Oman", "Kenya", []string{"could veto"}},
		"tried to":    {"Boreal Group tried to buy Halden Bank in May.", "Boreal Group", "Halden Bank", []string{"tried to buy"}},
		"will":        {"Oman will invite Kenya on Monday.", "Oman", "Kenya", []string{"will invite"}},
		"went to":     {"Ada Roe will travel to Oslo next week to meet Jonas Berg.", "Ada Roe", "Jonas Berg", []string{"to meet"}},
		"title":       {"Foreign Minister Per Holm met Danish envoy Jonas Berg on Tuesday.", "Per Holm", "Jonas Berg", []string{"met"}},
	}
	r := newReader(t)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			ties, set := r.find(t, test.text)
			named := map[brief.ID]string{}
			for _, a := range set.Actors {
				named[a.ID] = a.Name
			}
			var got []string
			for _, tie := range ties {
				if named[tie.From] == test.from && named[tie.To] == test.to {
					got = append(got, tie.Label)
				}
			}
			if !reflect.DeepEqual(got, test.want) {
				t.Errorf("from %s to %s: %q, want %q", test.from, test.to, got, test.want)
			}
		})
	}
}
