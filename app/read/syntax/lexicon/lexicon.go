// Package lexicon knows words: their folded forms, the features of their
// spelling, and what was learned about each of them, its cluster and the tags
// it can bear.
package lexicon

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// ErrLexicon: bytes that are not a whole lexicon file.
var ErrLexicon = errors.New("not a lexicon file")

// Entry is what is known of one folded form. The zero Entry is an unknown
// word's.
type Entry struct {
	// Cluster numbers the distributional cluster, 1 and up; 0 is none.
	// Coarse is the same in a clustering with fewer clusters.
	Cluster, Coarse uint16
	// Tags numbers the set of tags the word was seen with, 1 and up; 0 is
	// unknown or too rare to tell.
	Tags uint16
}

// Lexicon maps folded forms to entries. It is read-only and safe to share.
type Lexicon struct{ entries map[string]Entry }

// New makes a lexicon of entries.
func New(entries map[string]Entry) *Lexicon { return &Lexicon{entries} }

// Entry is what is known of a folded form. Numbers have the clusters of their
// shape.
func (l *Lexicon) Entry(folded string) Entry {
	e := l.entries[folded]
	if e.Cluster == 0 && strings.ContainsAny(folded, "0123456789") {
		n := l.entries[Shape(folded)]
		e.Cluster, e.Coarse = n.Cluster, n.Coarse
	}
	return e
}

// Len is the number of words known.
func (l *Lexicon) Len() int { return len(l.entries) }

// Encode writes the lexicon as a gzip file, one sorted line for each word.
func (l *Lexicon) Encode() []byte {
	words := make([]string, 0, len(l.entries))
	for w := range l.entries {
		words = append(words, w)
	}
	slices.Sort(words)
	var out bytes.Buffer
	z, _ := gzip.NewWriterLevel(&out, gzip.BestCompression) // the level is a valid one
	for _, w := range words {
		e := l.entries[w]
		fmt.Fprintf(z, "%s\t%d\t%d\t%d\n", w, e.Cluster, e.Coarse, e.Tags)
	}
	_ = z.Close() // a bytes.Buffer takes all
	return out.Bytes()
}

// Decode reads what Encode wrote, or returns ErrLexicon.
func Decode(b []byte) (*Lexicon, error) {
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrLexicon, err)
	}
	plain, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrLexicon, err)
	}
	entries := make(map[string]Entry, bytes.Count(plain, []byte("\n")))
	lines := bufio.NewScanner(bytes.NewReader(plain))
	for lines.Scan() {
		f := strings.Split(lines.Text(), "\t")
		if len(f) != 4 {
			return nil, ErrLexicon
		}
		var n [3]uint16
		for i := range n {
			v, err := strconv.ParseUint(f[i+1], 10, 16)
			if err != nil {
				return nil, fmt.Errorf("%w: %w", ErrLexicon, err)
			}
			n[i] = uint16(v)
		}
		entries[f[0]] = Entry{n[0], n[1], n[2]}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrLexicon, err)
	}
	return &Lexicon{entries}, nil
}
