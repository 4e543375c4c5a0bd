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
			past: class == 1, participle: class == 2, noun: class == 3,
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
