package syntax

import (
	"errors"
	"fmt"
	"slices"
	"sync"

	"readout/app/read/learn"
	"readout/app/read/syntax/lemma"
	"readout/app/read/syntax/lexicon"
	"readout/app/read/syntax/parse"
	"readout/app/read/syntax/tag"
	"readout/assets"
)

type models struct {
	words  *lexicon.Lexicon
	tagger *tag.Tagger
	titles *tag.Tagger // of headlines
	parser *parse.Parser
	lemmas *lemma.Lemmatizer
	retag  retagger
}

// loadWords unpacks the lexicon, which other steps want before the models.
var loadWords = sync.OnceValues(func() (*lexicon.Lexicon, error) {
	b, err := assets.Model("lexicon.tsv.gz")
	if err != nil {
		return nil, err
	}
	return lexicon.Decode(b)
})

// loadModels unpacks them on all cores.
var loadModels = sync.OnceValues(func() (models, error) {
	var m models
	var tagger, titles *learn.Model
	var parser *learn.Net
	var wait sync.WaitGroup
	errs := make([]error, 5)
	wait.Go(func() { parser, errs[0] = network("parser.bin") })
	wait.Go(func() { tagger, errs[1] = linear("tagger.bin") })
	wait.Go(func() { titles, errs[4] = linear("headlines.bin") })
	wait.Go(func() { m.words, errs[2] = loadWords() })
	wait.Go(func() { m.lemmas, errs[3] = loadLemmas() })
	wait.Wait()
	if err := errors.Join(errs...); err != nil {
		return m, err
	}
	m.tagger, m.titles = tag.New(tagger, m.words), tag.New(titles, m.words)
	if !slices.Equal(m.titles.Pairs(), m.tagger.Pairs()) {
		return m, errors.New("embedded headlines.bin: its tags are not those of tagger.bin")
	}
	m.retag = newRetagger(m.tagger.Pairs())
	m.parser = parse.New(parser, m.words, m.tagger.Pairs())
	return m, nil
})

func loadLemmas() (*lemma.Lemmatizer, error) {
	lemmas, err := linear("lemmas.bin")
	if err != nil {
		return nil, err
	}
	b, err := assets.Model("lemmas.tsv.gz")
	if err != nil {
		return nil, err
	}
	exceptions, err := lemma.DecodeExceptions(b)
	if err != nil {
		return nil, err
	}
	return lemma.New(lemmas, exceptions), nil
}

func linear(name string) (*learn.Model, error) {
	b, err := assets.Model(name)
	if err != nil {
		return nil, err
	}
	m, err := learn.Decode(b)
	if err != nil {
		return nil, fmt.Errorf("embedded %s: %w", name, err)
	}
	return m, nil
}

func network(name string) (*learn.Net, error) {
	b, err := assets.Model(name)
	if err != nil {
		return nil, err
	}
	n, err := learn.DecodeNet(b)
	if err != nil {
		return nil, fmt.Errorf("embedded %s: %w", name, err)
	}
	return n, nil
}

// Models loads the tagger and the parser, for measuring them alone.
func Models() (*tag.Tagger, *parse.Parser, error) {
	m, err := loadModels()
	return m.tagger, m.parser, err
}

// Words loads the lexicon, for later steps that want a word's cluster.
func Words() (*lexicon.Lexicon, error) { return loadWords() }
