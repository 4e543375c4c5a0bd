package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// rawText rebuilds a treebank's text with the ends of its tokens and
// sentences in bytes.
func rawText(t *testing.T, path string) (text string, tokens map[[2]int]bool, sentences map[int]bool) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Skip("corpora are not here: ", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	tokens, sentences = map[[2]int]bool{}, map[int]bool{}
	within, whole, space := 0, [2]int{}, false
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		line := lines.Text()
		c := strings.Split(line, "\t")
		switch {
		case line == "":
			sentences[whole[1]] = true
			b.WriteString(" ")
		case strings.HasPrefix(line, "# newpar"), strings.HasPrefix(line, "# newdoc"):
			b.WriteString("\n\n")
		case strings.HasPrefix(line, "#"), strings.Contains(c[0], "."):
		default:
			after := !strings.Contains(c[9], "SpaceAfter=No")
			if strings.Contains(c[0], "-") {
				var from, to int
				fmt.Sscanf(c[0], "%d-%d", &from, &to)
				whole = [2]int{b.Len(), b.Len() + len(c[1])}
				b.WriteString(c[1])
				within, space = to-from+1, after
				continue
			}
			if within > 0 { // parts of a written word: they lie one after another
				start := whole[0]
				if rest := b.String()[start:whole[1]]; strings.HasPrefix(rest, c[1]) {
					tokens[[2]int{start, start + len(c[1])}] = true
					whole[0] += len(c[1])
				}
				if within--; within == 0 && space {
					b.WriteString(" ")
				}
				continue
			}
			whole = [2]int{b.Len(), b.Len() + len(c[1])}
			tokens[whole] = true
			b.WriteString(c[1])
			if after {
				b.WriteString(" ")
			}
		}
	}
	return b.String(), tokens, sentences
}

// TestCutsAsTreebanksDo measures tokens and sentences on raw text.
func TestCutsAsTreebanksDo(t *testing.T) {
	a, err := syntax.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		file              string
		tokens, sentences float64
	}{
		{"ewt-dev", 98, 89},
		{"gum-dev", 99, 96},
	} {
		text, tokens, sentences := rawText(t, "../../../../shared/corpora/ud/"+tt.file+".conllu.gz")
		d, err := a.Analyze(context.Background(), brief.Article{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		right, ends := 0, 0
		for _, k := range d.Tokens {
			if tokens[[2]int{k.Start, k.End}] {
				right++
			}
		}
		for _, s := range d.Sentences {
			if sentences[s.End] {
				ends++
			}
		}
		f := 200 * float64(right) / float64(len(tokens)+len(d.Tokens))
		g := 200 * float64(ends) / float64(len(sentences)+len(d.Sentences))
		t.Logf("%s: tokens F1 %.2f, sentence ends F1 %.2f", tt.file, f, g)
		if f < tt.tokens || g < tt.sentences {
			t.Errorf("%s: tokens F1 %.2f, want %v; sentence ends F1 %.2f, want %v", tt.file, f, tt.tokens, g, tt.sentences)
		}
	}
}
