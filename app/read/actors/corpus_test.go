package actors

import (
	"bufio"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"readout/app/read/names"
	"readout/app/read/syntax"
)

// goldDoc is a document of a corpus with the mentions its annotators, or the
// program that read it, put together.
type goldDoc struct {
	id     string
	doc    *syntax.Document
	names  []names.Name
	chains map[string][][2]int // tokens [first, last)
}

// corpusPath skips the test where the corpora are not there.
func corpusPath(t *testing.T, path string) string {
	t.Helper()
	p := filepath.Join("..", "..", "..", "..", "shared", "corpora", filepath.FromSlash(path))
	if _, err := os.Stat(p); err != nil {
		t.Skip("no corpora beside the repository: ", err)
	}
	return p
}

// conllu reads the sentences of a gzipped CoNLL-U file; each starts with its
// comments.
func conllu(t *testing.T, path string, each func(comments []string, rows [][]string)) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	var comments []string
	var rows [][]string
	for lines.Scan() {
		switch l := lines.Text(); {
		case l == "":
			each(comments, rows)
			comments, rows = nil, nil
		case l[0] == '#':
			comments = append(comments, l)
		default:
			f := strings.Split(l, "\t")
			if !strings.ContainsAny(f[0], "-.") {
				rows = append(rows, f)
			}
		}
	}
	if lines.Err() != nil {
		t.Fatal(lines.Err())
	}
}

func finish(g *goldDoc, text *strings.Builder) {
	g.doc.Text = text.String()
	text.Reset()
}
