package parse

import (
	"slices"
	"strings"
	"testing"
)

// TestRepairs: words with a * behind what is finite, a + behind the past, a ^
// behind participles and a _ behind nouns, then the head and relation of each
// before and after.
func TestRepairs(t *testing.T) {
	tests := []struct{ name, words, heads, relations, want, wantRelations string }{
		{
			"marks in pairs", "He ( Roe ) left", "4 2 0 4 -1", "nsubj punct appos punct root",
			"4 2 0 2 -1", "nsubj punct appos punct root",
		},
		{
			"marks around two trees", "( Roe left ) and", "2 2 -1 2 2", "punct nsubj root punct cc",
			"2 2 -1 2 2", "punct nsubj root punct cc",
		},
		{
			"a mark that something hangs on", "( Roe )", "1 0 1", "punct dep punct",
			"1 0 1", "punct dep punct",
		},
		{
			"an office before its name", "Minister Ada opened* the port .", "-1 2 0 4 2 0", "root nsubj acl:relcl det obj punct",
			"1 2 -1 4 2 2", "nmod:desc nsubj root det obj punct",
		},
		{
			"what two peoples do", "Roe left* when Chadian_ and Libyan_ troops_ fought* there", "1 -1 3 1 5 3 3 1 7", "nsubj root advmod advcl cc conj obj conj advmod",
			"1 -1 7 6 5 3 7 1 7", "nsubj root advmod compound cc conj nsubj advcl advmod",
		},
		{
			"a name beside the subject", "They praised* it_ , and leader_ , Roe_ , called* there", "1 -1 1 5 5 2 7 5 7 2 9", "nsubj root obj punct cc conj punct appos punct acl advmod",
			"1 -1 1 5 9 9 7 5 7 1 9", "nsubj root obj punct cc nsubj punct appos punct conj advmod",
		},
		{
			"what a relative clause is about", "Men_ who shot* him_ were* held^", "5 2 0 5 5 -1", "nsubj:pass nsubj acl:relcl nsubj:pass aux:pass root",
			"5 2 0 2 5 -1", "nsubj:pass nsubj acl:relcl obj aux:pass root",
		},
		{
			"a main verb under a relative clause", "Men_ who fled* rain_ were* housed^ .", "-1 2 0 5 5 2 0", "root nsubj acl:relcl nsubj:pass aux:pass ccomp punct",
			"5 2 0 2 5 -1 5", "nsubj:pass nsubj acl:relcl obj aux:pass root punct",
		},
		{
			"according to", "According chairman boats left* the port .", "1 -1 3 1 5 3 1", "case root nsubj acl:relcl det obj punct",
			"1 3 3 -1 5 3 3", "case obl nsubj root det obj punct",
		},
		{
			"a headline", "Ship Ada saw* off Oslo", "-1 2 0 4 2", "root nsubj acl:relcl case obl",
			"-1 2 0 4 2", "root nsubj acl:relcl case obl",
		},
		{
			"a relative clause with its pronoun", "Minister who opened* the port .", "-1 2 0 4 2 0", "root nsubj acl:relcl det obj punct",
			"-1 2 0 4 2 0", "root nsubj acl:relcl det obj punct",
		},
		{
			"a relative clause that lacks its object", "Ports Ada opened* .", "-1 2 0 0", "root nsubj acl:relcl punct",
			"-1 2 0 0", "root nsubj acl:relcl punct",
		},
		{
			"a reduced relative clause", "People_ briefed^ on it said* things .", "1 -1 3 1 1 4 1", "nsubj root case obl advcl obj punct",
			"4 0 3 1 -1 4 4", "nsubj acl case obl root obj punct",
		},
		{
			"two roots", "Trucks_ loaded^ with gravel_ hit* vans_ .", "1 -1 3 1 1 4 1", "nsubj root case obl root obj punct",
			"4 0 3 1 -1 4 4", "nsubj acl case obl root obj punct",
		},
		{
			"a preposition that begins a clause", "It stopped* after ferries_ carrying^ pilgrims_ capsized^ .", "1 -1 3 1 3 4 5 1", "nsubj root case obl acl obj acl punct",
			"1 -1 6 6 3 4 1 1", "nsubj root mark nsubj acl obj advcl punct",
		},
		{
			"the object of a participle", "Roe_ said* drones_ carrying^ ministers_ went* down .", "1 -1 1 2 5 3 5 1", "nsubj root obj acl nsubj conj advmod punct",
			"1 -1 5 2 3 1 5 1", "nsubj root nsubj acl obj ccomp advmod punct",
		},
		{
			"a participle before its noun", "Jets_ using^ precision_ guided^ missiles_ killed^ four .", "-1 0 1 2 3 4 5 0", "root acl obj acl obj acl obj punct",
			"5 0 1 2 3 -1 5 5", "nsubj acl obj acl obj root obj punct",
		},
		{
			"one participle behind another", "Men_ wearing^ coats_ stolen^ yesterday ran* .", "5 0 1 2 3 -1 5", "nsubj acl obj acl advmod root punct",
			"5 0 1 2 3 -1 5", "nsubj acl obj acl advmod root punct",
		},
		{
			"a preposition of a noun", "It stopped* with ferries_ carrying^ pilgrims_ rescued^ .", "1 -1 3 1 3 4 5 1", "nsubj root case obl acl obj acl punct",
			"1 -1 3 1 3 4 5 1", "nsubj root case obl acl obj acl punct",
		},
		{
			"a clause with its own subject", "Roe left^ as Berg came* .", "1 -1 4 4 1 1", "nsubj root mark nsubj advcl punct",
			"1 -1 4 4 1 1", "nsubj root mark nsubj advcl punct",
		},
		{
			"what the teller does", "Roe says* talks failed+ and has* left^ .", "1 -1 3 1 6 6 3 1", "nsubj root nsubj ccomp cc aux conj punct",
			"1 -1 3 1 6 6 1 1", "nsubj root nsubj ccomp cc aux conj punct",
		},
		{
			"what is told of one", "Roe says* Berg failed+ and left+ .", "1 -1 3 1 5 3 1", "nsubj root nsubj ccomp cc conj punct",
			"1 -1 3 1 5 3 1", "nsubj root nsubj ccomp cc conj punct",
		},
		{
			"what is between two", "It closed* after talks between Lund and Nordkai collapsed* .", "1 -1 3 1 5 3 8 8 1 1", "nsubj root case obl case nmod cc nsubj conj punct",
			"1 -1 8 8 5 3 7 5 1 1", "nsubj root mark nsubj case nmod cc conj advcl punct",
		},
		{
			"behind an aside", "Banks_ , owned^ by states_ , denied^ it .", "-1 2 0 4 2 6 4 6 0", "root punct acl case obl:agent punct acl obj punct",
			"6 2 0 4 2 6 -1 6 6", "nsubj punct acl case obl:agent punct root obj punct",
		},
		{
			"behind the teller at the end", "Rebels took+ it , killing^ nine and wounding^ 30 , Roe said+ .", "1 11 1 4 11 4 7 4 11 8 11 -1 11", "nsubj ccomp obj punct advcl obj cc conj obj punct nsubj root punct",
			"1 11 1 4 1 4 7 4 7 8 11 -1 11", "nsubj ccomp obj punct advcl obj cc conj obj punct nsubj root punct",
		},
		{
			"a number that says nothing", "Rebels took+ it , wounding^ 30 , police said+ .", "1 8 1 4 1 7 5 8 -1 8", "nsubj ccomp obj punct advcl nummod punct nsubj root punct",
			"1 8 1 4 1 4 5 8 -1 8", "nsubj ccomp obj punct advcl obj punct nsubj root punct",
		},
		{
			"what is told, taken for an aside", "Rebels took+ it , injuring^ nine , police said+ .", "1 8 1 4 8 4 4 8 -1 8", "nsubj advcl obj punct advcl obj punct nsubj root punct",
			"1 8 1 4 1 4 4 8 -1 8", "nsubj ccomp obj punct advcl obj punct nsubj root punct",
		},
		{
			"a clause before the teller that is not told", "When it rains* , Roe said+ , boats_ leak* .", "2 2 5 2 5 -1 5 8 5 5", "advmod nsubj advcl punct nsubj root punct nsubj ccomp punct",
			"2 2 5 2 5 -1 5 8 5 5", "advmod nsubj advcl punct nsubj root punct nsubj ccomp punct",
		},
		{
			"men missing since a day", "Men_ missing^ since Tuesday were* found^ .", "1 -1 5 5 5 1 1", "nsubj root mark nsubj:pass aux:pass advcl punct",
			"5 0 3 1 5 -1 5", "nsubj:pass acl case obl aux:pass root punct",
		},
		{
			"a verb of its own before a clause", "Shares_ fell+ after Oslo raised+ rates_ .", "1 -1 4 4 1 4 1", "nsubj root mark nsubj advcl obj punct",
			"1 -1 4 4 1 4 1", "nsubj root mark nsubj advcl obj punct",
		},
		{
			"weeks that nobody shot", "It comes* weeks_ after Roe was* shot^ .", "1 -1 6 4 2 6 1 1", "nsubj root nsubj:pass case nmod aux:pass ccomp punct",
			"1 -1 6 6 6 6 1 1", "nsubj root obl:unmarked mark nsubj:pass aux:pass advcl punct",
		},
		{
			"a verb in the past before a reduced clause", "Men_ died+ after cars_ loaded^ with bombs_ hit+ them .", "7 0 3 1 3 6 4 -1 7 7", "nsubj acl case obl acl case obl root obj punct",
			"1 -1 7 7 3 6 4 1 7 7", "nsubj root mark nsubj acl case obl advcl obj punct",
		},
		{
			"two nouns behind as", "It shut+ as fans_ and police_ clashed+ .", "1 -1 3 1 6 6 1 1", "nsubj root case obl cc nsubj conj punct",
			"1 -1 6 6 5 3 1 1", "nsubj root mark nsubj cc conj advcl punct",
		},
		{
			"two nouns and their verb", "It shut+ after roads_ and bridges_ collapsed+ .", "1 -1 3 1 5 3 3 1", "nsubj root case obl cc conj acl punct",
			"1 -1 6 6 5 3 1 1", "nsubj root mark nsubj cc conj advcl punct",
		},
		{
			"an event and what was done behind it", "It shut+ after lunch_ and police_ came+ .", "1 -1 3 1 6 6 1 1", "nsubj root case obl cc nsubj conj punct",
			"1 -1 3 1 6 6 1 1", "nsubj root case obl cc nsubj conj punct",
		},
		{
			"what the teller goes on to say", "Roe said+ wages_ fell+ and called+ for calm .", "1 -1 3 1 5 3 7 5 1", "nsubj root nsubj ccomp cc conj case obl punct",
			"1 -1 3 1 5 1 7 5 1", "nsubj root nsubj ccomp cc conj case obl punct",
		},
		{
			"what is claimed", "Roe denied+ reports_ by Berg_ that it lied+ .", "1 -1 1 4 2 7 7 1 1", "nsubj root obj case nmod mark nsubj advcl punct",
			"1 -1 1 4 2 7 7 2 1", "nsubj root obj case nmod mark nsubj acl punct",
		},
		{
			"what a report is like", "Roe denied+ reports_ that Berg_ wrote+ .", "1 -1 1 5 5 2 1", "nsubj root obj obj nsubj acl:relcl punct",
			"1 -1 1 5 5 2 1", "nsubj root obj obj nsubj acl:relcl punct",
		},
		{
			"because of that", "Roe left+ town_ that it sank+ .", "1 -1 1 5 5 1 1", "nsubj root obj mark nsubj advcl punct",
			"1 -1 1 5 5 1 1", "nsubj root obj mark nsubj advcl punct",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			words := strings.Fields(test.words)
			s := tree{words, tagged(words), numbers(test.heads), strings.Fields(test.relations)}
			s.repair()
			if !slices.Equal(s.heads, numbers(test.want)) || strings.Join(s.relations, " ") != test.wantRelations {
				t.Errorf("got %v %v, want %s %s", s.heads, s.relations, test.want, test.wantRelations)
			}
		})
	}
}

// tagged takes the signs off words and tells what they stand for.
func tagged(words []string) []tagInfo {
	signs := []string{"*", "+", "^", "_"}
	out := make([]tagInfo, len(words))
	for i, w := range words {
		words[i] = strings.TrimRight(w, "*+^_")
		class := slices.Index(signs, w[len(words[i]):])
		out[i] = tagInfo{
			tag: uint64(class + 1), verb: class >= 0 && class < 3, finite: class == 0 || class == 1,
			past: class == 1, participle: class == 2, noun: class == 3, plural: class == 3 && strings.HasSuffix(words[i], "s"),
		}
	}
	return out
}

func numbers(s string) []int {
	var out []int
	for _, f := range strings.Fields(s) {
		n := 0
		for _, r := range strings.TrimPrefix(f, "-") {
			n = 10*n + int(r-'0')
		}
		if f[0] == '-' {
			n = -n
		}
		out = append(out, n)
	}
	return out
}
