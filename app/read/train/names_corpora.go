package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/read/names"
	"readout/app/read/syntax/token"
)

// The kinds of names.Span.
const (
	personName = iota
	orgName
	placeName
	peopleName
)

var (
	gmbKinds  = map[string]int{"per": personName, "org": orgName, "geo": placeName, "gpe": placeName}
	unerKinds = map[string]int{"PER": personName, "ORG": orgName, "LOC": placeName}
)

// nameSentence is a sentence with its names.
type nameSentence struct {
	words []string
	spans []names.Span
}

func (s nameSentence) example(weight float32) *names.Example {
	return &names.Example{Words: s.words, Labels: names.Mark(len(s.words), s.spans), Weight: weight}
}

// headline is the sentence as a headline would have it: Most Words Begin With a
// Capital, and no full stop.
func (s nameSentence) headline() nameSentence {
	h := nameSentence{words: slices.Clone(s.words), spans: s.spans}
	for i, w := range h.words {
		switch w {
		case "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "and", "or", "but", "as", "'s", "n't":
			if i > 0 {
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(w)
		h.words[i] = string(unicode.ToUpper(r)) + w[n:]
	}
	if n := len(h.words) - 1; n > 0 && h.words[n] == "." {
		h.words = h.words[:n]
		if k := len(h.spans) - 1; k >= 0 && h.spans[k].Last > n { // "U.S ."
			h.spans = h.spans[:k]
		}
	}
	return h
}

// small is the sentence as hasty people write it, without capitals.
func (s nameSentence) small() nameSentence {
	l := nameSentence{words: slices.Clone(s.words), spans: s.spans}
	for i, w := range l.words {
		l.words[i] = strings.ToLower(w)
	}
	return l
}

// lines calls f with each line of a gzip file, and with "" at its end.
func lines(path string, f func(line string) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	plain, err := gzip.NewReader(file)
	if err != nil {
		return fmt.Errorf("read %s: %w", path, err)
	}
	in := bufio.NewReaderSize(plain, 1<<20)
	for {
		line, err := in.ReadString('\n')
		if e := f(strings.TrimRight(line, "\n")); e != nil {
			return fmt.Errorf("read %s: %w", path, e)
		}
		if err == io.EOF {
			return f("")
		}
		if err != nil {
			return fmt.Errorf("read %s: %w", path, err)
		}
	}
}

// readBIO reads gmb's columns (word, tag, label) and uner's (number, word,
// label, …) as they stand, the way ../shared/score does.
func readBIO(path string, kind map[string]int) ([]nameSentence, error) {
	var all []nameSentence
	var now nameSentence
	var before string
	err := lines(path, func(line string) error {
		if strings.TrimSpace(line) == "" {
			if len(now.words) > 0 {
				all = append(all, now.cut())
			}
			now, before = nameSentence{}, ""
			return nil
		}
		if line[0] == '#' && strings.Contains(line, " = ") {
			return nil
		}
		c := strings.Split(line, "\t")
		word, label := c[0], c[len(c)-1]
		if _, err := strconv.Atoi(c[0]); err == nil && len(c) > 3 {
			word, label = c[1], c[2]
		}
		now.words = append(now.words, word)
		_, name, _ := strings.Cut(label, "-")
		k, ok := kind[name]
		switch n := len(now.spans) - 1; {
		case !ok:
			name = ""
		case label[0] == 'I' && before != "" && now.spans[n].Kind == k:
			now.spans[n].Last = len(now.words)
		default:
			now.spans = append(now.spans, names.Span{First: len(now.words) - 1, Last: len(now.words), Kind: k})
		}
		before = name
		return nil
	})
	return all, err
}

// cut cuts the words as the reader's tokenizer does, where a corpus leaves
// "Wells-Barnett" one word.
func (s nameSentence) cut() nameSentence {
	var out nameSentence
	at := make([]int, len(s.words)+1)
	var pieces []token.Span
	for i, w := range s.words {
		at[i] = len(out.words)
		pieces = token.Words(w, 0, len(w), pieces[:0])
		if strings.Trim(w, "-–") == w && strings.ContainsAny(w, "-–") && len(pieces) > 1 {
			for _, p := range pieces {
				out.words = append(out.words, w[p.Start:p.End])
			}
		} else {
			out.words = append(out.words, w)
		}
	}
	at[len(s.words)] = len(out.words)
	for _, n := range s.spans {
		n.First, n.Last = at[n.First], at[n.Last]
		out.spans = append(out.spans, n)
	}
	return out
}

// readGMB reads gmb and sets titles aside.
func readGMB(path string) ([]nameSentence, error) {
	all, err := readBIO(path, gmbKinds)
	if err != nil {
		return nil, err
	}
	for i := range all {
		if err := all[i].tidy(); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// tidy takes titles off people's names and marks nationalities, which some
// corpora mark as places and some not at all.
func (s *nameSentence) tidy() error {
	var kept []names.Span
	for _, n := range s.spans {
		if n.Kind == personName {
			off, err := names.TitleWords(s.words[n.First:n.Last])
			if err != nil {
				return err
			}
			n.First += off
		}
		if n.First >= n.Last {
			continue
		}
		is, err := names.IsPeople(s.words[n.First:n.Last])
		if err != nil {
			return err
		}
		if is {
			n.Kind = peopleName
		}
		kept = append(kept, n)
	}
	kept, err := s.nationalities(kept)
	if err != nil {
		return err
	}
	slices.SortFunc(kept, func(a, b names.Span) int { return a.First - b.First })
	s.spans = kept
	return nil
}

// nationalities marks the adjectives and nouns of nationality that no other
// name holds; one of two words, "North Korean", is one name although gmb cuts
// it.
func (s *nameSentence) nationalities(kept []names.Span) ([]names.Span, error) {
	for i := range s.words {
		for n := min(2, len(s.words)-i); n > 0; n-- {
			is, err := names.IsPeople(s.words[i : i+n])
			if err != nil {
				return nil, err
			}
			within := slices.ContainsFunc(kept, func(k names.Span) bool {
				return k.First < i+n && i < k.Last && (k.First < i || k.Last > i+n || n == 1)
			})
			if !is || within {
				continue
			}
			kept = slices.DeleteFunc(kept, func(k names.Span) bool { return k.First >= i && k.Last <= i+n })
			kept = append(kept, names.Span{First: i, Last: i + n, Kind: peopleName})
			break
		}
	}
	return kept, nil
}

// readSilverNames reads the names that CoreNLP found.
func readSilverNames(path string) ([]nameSentence, error) {
	kind := map[string]int{"PERSON": personName, "ORGANIZATION": orgName, "LOCATION": placeName}
	var all []nameSentence
	var now nameSentence
	before := ""
	err := lines(path, func(line string) error {
		if line == "" {
			if len(now.words) > 0 && len(now.words) < 120 {
				if err := now.tidy(); err != nil {
					return err
				}
				all = append(all, now.cut())
			}
			now, before = nameSentence{}, ""
			return nil
		}
		c := strings.Split(line, "\t")
		if line[0] == '#' || len(c) < 10 {
			return nil
		}
		word := bracket(c[1])
		now.words = append(now.words, word)
		name := field(c[len(c)-1], "NER")
		if k, ok := kind[name]; ok && name == before {
			now.spans[len(now.spans)-1].Last = len(now.words)
		} else if ok {
			now.spans = append(now.spans, names.Span{First: len(now.words) - 1, Last: len(now.words), Kind: k})
		}
		before = name
		return nil
	})
	return all, err
}

// bracket undoes the Penn Treebank's writing of brackets and quotes.
func bracket(w string) string {
	switch w {
	case "-LRB-":
		return "("
	case "-RRB-":
		return ")"
	case "``", "''":
		return `"`
	case "`":
		return "'"
	}
	return w
}

// field is the value of key in a column of MISC.
func field(misc, key string) string {
	for _, f := range strings.Split(misc, "|") {
		if v, ok := strings.CutPrefix(f, key+"="); ok {
			return v
		}
	}
	return ""
}

// gumKinds are the entity types of GUM that are names here.
var gumKinds = map[string]int{"person": personName, "organization": orgName, "place": placeName}

// gumMention is an entity mention of GUM: tokens [first, last).
type gumMention struct {
	id, kind    string
	first, last int
}

// readGUM reads GUM's entities: of each that is linked to an article about it
// the proper name within, outermost first.
func readGUM(path string) ([]nameSentence, error) {
	var all []nameSentence
	var words, tags, misc []string
	err := lines(path, func(line string) error {
		if line == "" {
			if len(words) > 0 {
				s := nameSentence{words: words, spans: gumNames(words, tags, misc)}
				if err := s.tidy(); err != nil {
					return err
				}
				all = append(all, s)
			}
			words, tags, misc = nil, nil, nil
			return nil
		}
		c := strings.Split(line, "\t")
		if line[0] == '#' || strings.ContainsAny(c[0], "-.") {
			return nil
		}
		words, tags, misc = append(words, c[1]), append(tags, c[3]), append(misc, field(c[9], "Entity"))
		return nil
	})
	return all, err
}

func gumNames(words, tags, misc []string) []names.Span {
	var spans []names.Span
	taken := make([]bool, len(words))
	for _, m := range gumMentions(misc) {
		k, ok := gumKinds[m.kind]
		if !ok {
			continue
		}
		first, last := properPart(words, tags, m.first, m.last)
		if first == last || slices.Contains(taken[first:last], true) {
			continue
		}
		spans = append(spans, names.Span{First: first, Last: last, Kind: k})
		for i := first; i < last; i++ {
			taken[i] = true
		}
	}
	return spans
}

// properPart is the name that a mention is, without its article: all of it must
// be proper nouns and the small words between them.
func properPart(words, tags []string, first, last int) (int, int) {
	if first < last && tags[first] == "DET" {
		first++
	}
	for first < last && (tags[last-1] == "PUNCT" || tags[last-1] == "PART") {
		last--
	}
	proper := 0
	for i := first; i < last; i++ {
		switch {
		case tags[i] == "PROPN":
			proper++
		case tags[i] == "ADP" || tags[i] == "CCONJ" || tags[i] == "DET" || tags[i] == "PART" || words[i] == "-" || words[i] == ".":
			if i == first {
				return 0, 0
			}
		default:
			if r, _ := utf8.DecodeRuneInString(words[i]); !unicode.IsUpper(r) {
				return 0, 0
			}
		}
	}
	if proper == 0 {
		return 0, 0
	}
	return first, last
}

// gumMentions reads the Entity column of a sentence, outer mentions first.
func gumMentions(misc []string) []gumMention {
	var all []gumMention
	var open []int
	for i, m := range misc {
		for m != "" {
			if m[0] == '(' {
				end := strings.IndexAny(m[1:], "()") + 1
				if end == 0 {
					end = len(m)
				}
				parts := strings.Split(m[1:end], "-")
				g := gumMention{id: parts[0], first: i, last: i + 1}
				if len(parts) > 1 {
					g.kind = parts[1]
				}
				all = append(all, g)
				if end < len(m) && m[end] == ')' {
					end++
				} else {
					open = append(open, len(all)-1)
				}
				m = m[end:]
				continue
			}
			end := strings.IndexByte(m, ')')
			if end < 0 {
				break
			}
			for k := len(open) - 1; k >= 0; k-- {
				if all[open[k]].id == m[:end] {
					all[open[k]].last = i + 1
					open = slices.Delete(open, k, k+1)
					break
				}
			}
			m = m[end+1:]
		}
	}
	slices.SortStableFunc(all, func(a, b gumMention) int { return (b.last - b.first) - (a.last - a.first) })
	return all
}
