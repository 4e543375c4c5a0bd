// Package lemma gives words their dictionary forms: a classifier chooses how
// the ending changes, and a list holds what it gets wrong.
package lemma

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"readout/app/read/learn"
	"readout/app/read/syntax/lexicon"
)

// ErrExceptions: bytes that are not a list of exceptions.
var ErrExceptions = errors.New("not a list of lemmas")

// Lemmatizer is read-only and safe to share.
type Lemmatizer struct {
	model      *learn.Model
	scripts    []Script
	exceptions map[string]string // "went\tVBD" -> "go"
}

// Script turns a form into a lemma: Cut bytes off its end, then Add.
type Script struct {
	Cut int
	Add string
}

// Between is the script that makes lemma of form.
func Between(form, lemma string) Script {
	n := 0
	for n < len(form) && n < len(lemma) && form[n] == lemma[n] {
		n++
	}
	return Script{len(form) - n, lemma[n:]}
}

// Class is the name of the script as a class of the model.
func (s Script) Class() string { return strconv.Itoa(s.Cut) + ":" + s.Add }

// Apply makes the lemma; a form too short for the script is its own.
func (s Script) Apply(form string) string {
	if s.Cut > len(form) || s.Cut == len(form) && s.Add == "" || s == (Script{}) {
		return form
	}
	return form[:len(form)-s.Cut] + s.Add
}

// New makes a lemmatizer of a trained model and its exceptions.
func New(model *learn.Model, exceptions map[string]string) *Lemmatizer {
	l := &Lemmatizer{model: model, exceptions: exceptions}
	for _, c := range model.Classes {
		cut, add, _ := strings.Cut(c, ":")
		n, _ := strconv.Atoi(cut)
		l.scripts = append(l.scripts, Script{n, add})
	}
	return l
}

// Inflects tells tags whose words differ from their lemmas.
func Inflects(tag string) bool {
	switch tag {
	case "NNS", "VBD", "VBG", "VBN", "VBZ", "JJR", "JJS", "RBR", "RBS", "NNPS":
		return true
	}
	return false
}

// Key is an exception's key.
func Key(folded, tag string) string { return folded + "\t" + tag }

// Lemma is the dictionary form of a word as written, folded and tagged. Names
// keep their capitals.
func (l *Lemmatizer) Lemma(word, folded, tag string) string {
	if tag == "NNP" || tag == "NNPS" {
		return lexicon.Unquote(word)
	}
	if e, ok := l.exceptions[Key(folded, tag)]; ok {
		return e
	}
	if !Inflects(tag) {
		return folded
	}
	best, _, _ := l.model.Best(Features(folded, tag))
	return l.scripts[best].Apply(folded)
}

// Features of a folded form with its tag.
func Features(folded, tag string) []learn.Feature {
	t := learn.Hash(tag)
	f := make([]learn.Feature, 0, 12)
	f = append(f, learn.Of1(0, t))
	for n := 1; n <= 7 && n <= len(folded); n++ {
		f = append(f, learn.Of2(uint64(n), t, learn.Hash(folded[len(folded)-n:])))
	}
	return append(f, learn.Of2(20, t, learn.Hash(folded)), learn.Of2(21, t, vowels(folded)))
}

// vowels is the pattern of vowels and consonants before the ending.
func vowels(s string) uint64 {
	var v uint64 = 1
	for i := max(0, len(s)-7); i < len(s); i++ {
		v <<= 1
		if strings.IndexByte("aeiouy", s[i]) >= 0 {
			v |= 1
		}
	}
	return v
}

// EncodeExceptions writes a list as a gzip file, one sorted line for each.
func EncodeExceptions(list map[string]string) []byte {
	keys := make([]string, 0, len(list))
	for k := range list {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	var out bytes.Buffer
	z, _ := gzip.NewWriterLevel(&out, gzip.BestCompression) // the level is a valid one
	for _, k := range keys {
		fmt.Fprintf(z, "%s\t%s\n", k, list[k])
	}
	_ = z.Close() // a bytes.Buffer takes all
	return out.Bytes()
}

// DecodeExceptions reads what EncodeExceptions wrote, or returns
// ErrExceptions.
func DecodeExceptions(b []byte) (map[string]string, error) {
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrExceptions, err)
	}
	plain, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrExceptions, err)
	}
	list := map[string]string{}
	for line := range strings.Lines(string(plain)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 3 {
			return nil, ErrExceptions
		}
		list[Key(f[0], f[1])] = f[2]
	}
	return list, nil
}
