package parse

import "slices"

// closing is the mark that ends what an opening one begins.
var closing = map[string]string{
	"(": ")", "[": "]", "{": "}", "“": "”", "„": "“", "‘": "’", "«": "»", "``": "''", "\"": "\"",
}

// hangPairs hangs both marks of a pair on the head of what they enclose, as
// Universal Dependencies has it, where that is a single tree: the parser,
// which sees the opening mark long before the closing one, often parts them.
func (s *tree) hangPairs() {
	var open []int
	for i, w := range s.words {
		if s.relations[i] != "punct" {
			continue
		}
		if n := len(open); n > 0 && closes(s.words[open[n-1]], w) {
			s.enclose(open[n-1], i)
			open = open[:n-1]
			continue
		}
		if closing[w] != "" {
			open = append(open, i)
		}
	}
}

func closes(opening, w string) bool {
	return w == closing[opening] || opening == "“" && w == "\"" || opening == "\"" && w == "”"
}

// enclose hangs the marks at first and last on the only word between them whose
// head lies outside, unless something hangs on one of them.
func (s *tree) enclose(first, last int) {
	if slices.Contains(s.heads, first) || slices.Contains(s.heads, last) {
		return
	}
	top := -1
	for i := first + 1; i < last; i++ {
		if h := s.heads[i]; h > first && h < last {
			continue
		}
		if top >= 0 {
			return
		}
		top = i
	}
	if top >= 0 {
		s.heads[first], s.heads[last] = top, top
	}
}
