// Package assets holds the embedded bytes: fonts, icons, the language models,
// word lists, translations and a sample article.
package assets

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed fonts icons translations words
var files embed.FS

// Font is a TrueType font by its file name, "NotoSans-Regular.ttf" for example.
// assets/fonts/README.md tells which there are and under which licence.
func Font(name string) ([]byte, error) { return read("fonts/" + name) }

// Words is a word list by its file name, "countries.tsv" for example.
func Words(name string) ([]byte, error) { return read("words/" + name) }

// Rows are the lines of a word list that has columns, tab between them, without
// the first, which says what they are.
func Rows(name string) ([][]string, error) {
	b, err := Words(name)
	if err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimRight(string(b), "\n"), "\n")
	columns := strings.Count(lines[0], "\t") + 1
	rows := make([][]string, 0, len(lines)-1)
	for i, line := range lines[1:] {
		row := strings.Split(line, "\t")
		if len(row) != columns {
			return nil, fmt.Errorf("embedded words/%s: line %d has %d columns, not %d", name, i+2, len(row), columns)
		}
		rows = append(rows, row)
	}
	return rows, nil
}

func read(path string) ([]byte, error) {
	b, err := files.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("embedded %s: %w", path, err)
	}
	return b, nil
}

// Icon is a drawing of ours by its name, "import" for example: SVG, stroked in
// black, which the window replaces by a colour of its theme.
func Icon(name string) ([]byte, error) { return read("icons/" + name + ".svg") }

// Picture is a drawing of the program itself, "readout.png" for example.
func Picture(name string) ([]byte, error) { return read("icons/" + name) }

// Translation is the window's words in a language, "es" for example, as the
// toolkit's lang package reads them.
func Translation(language string) ([]byte, error) { return read("translations/" + language + ".json") }
