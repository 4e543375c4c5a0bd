package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// treebankSentence is a sentence of a CoNLL-U file: its syntactic words only.
type treebankSentence struct {
	words []treebankWord
}

type treebankWord struct {
	form, lemma, pos, tag, rel string
	head                       int    // index in words, -1 for the root
	ner                        string // NER= of the last column, where there is one
}

// forms are the words as written.
func (s treebankSentence) forms() []string {
	out := make([]string, len(s.words))
	for i, w := range s.words {
		out[i] = w.form
	}
	return out
}

// readTreebank reads a CoNLL-U file, gzip or plain.
func readTreebank(path string) ([]treebankSentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("read %s: %w", path, err)
		}
	}
	var all []treebankSentence
	var now treebankSentence
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" {
			if len(now.words) > 0 {
				all = append(all, now)
			}
			now = treebankSentence{}
			continue
		}
		c := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") || strings.ContainsAny(c[0], "-.") {
			continue
		}
		if len(c) < 8 {
			return nil, fmt.Errorf("read %s: line %d has %d columns", path, n, len(c))
		}
		head, err := strconv.Atoi(c[6])
		if err != nil {
			return nil, fmt.Errorf("read %s: line %d: %w", path, n, err)
		}
		w := treebankWord{form: c[1], lemma: c[2], pos: c[3], tag: c[4], head: head - 1, rel: c[7]}
		if len(c) > 9 {
			_, ner, _ := strings.Cut(c[9], "NER=")
			w.ner, _, _ = strings.Cut(ner, "|")
		}
		now.words = append(now.words, w)
	}
	if len(now.words) > 0 {
		all = append(all, now)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return all, nil
}
