package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"readout/app/brief"
	"readout/app/read/quotes"
	"readout/app/read/syntax"
)

// polnear is one article of the PolNeAR corpus; offsets count code points.
type polnear struct {
	ID           string `json:"id"`
	Text         string `json:"text"`
	Attributions []struct {
		Source  [][2]int `json:"source"`
		Cue     [][2]int `json:"cue"`
		Content [][2]int `json:"content"`
	} `json:"attributions"`
}

// readPolnear reads a .jsonl.gz of PolNeAR, each article parsed by parse.
func readPolnear(path string, parse func(text string) (*syntax.Document, error)) ([]quotes.Example, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	plain, err := gzip.NewReader(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var all []quotes.Example
	lines := bufio.NewScanner(plain)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var a polnear
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		doc, err := parse(a.Text)
		if err != nil {
			return nil, fmt.Errorf("%s: %s: %w", path, a.ID, err)
		}
		offsets := brief.NewOffsets(a.Text)
		spans := func(pairs [][2]int) (out []brief.Span) {
			for _, p := range pairs {
				start, ok1 := offsets.Bytes(p[0])
				end, ok2 := offsets.Bytes(p[1])
				if ok1 && ok2 && start < end {
					out = append(out, brief.Span{Start: start, End: end})
				}
			}
			return out
		}
		e := quotes.Example{Doc: doc}
		for _, x := range a.Attributions {
			e.Gold = append(e.Gold, quotes.Marked{Source: spans(x.Source), Cue: spans(x.Cue), Content: spans(x.Content)})
		}
		all = append(all, e)
	}
	return all, lines.Err()
}

// trainQuotes learns the models of app/read/quotes from PolNeAR's training
// part, parsed by the reader's own analyzer, and prints the figures on the
// development part.
func trainQuotes(data, out string) error {
	analyzer, err := syntax.New()
	if err != nil {
		return err
	}
	parse := func(text string) (*syntax.Document, error) {
		return analyzer.Analyze(context.Background(), brief.Article{ID: brief.ArticleID(text), Text: text})
	}
	train, err := readPolnear(filepath.Join(data, "polnear", "train.jsonl.gz"), parse)
	if err != nil {
		return err
	}
	dev, err := readPolnear(filepath.Join(data, "polnear", "dev.jsonl.gz"), parse)
	if err != nil {
		return err
	}
	finder := quotes.Train(train)
	err = finder.Save(func(name string, b []byte) error {
		return os.WriteFile(filepath.Join(out, name), b, 0o644)
	})
	if err != nil {
		return err
	}
	fmt.Println(finder.Measure(dev))
	return nil
}
