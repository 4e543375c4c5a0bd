package syntax

import (
	"fmt"
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
	parser *parse.Parser
	lemmas *lemma.Lemmatizer
}

var loadModels = sync.OnceValues(func() (models, error) {
	var m models
	b, err := assets.Model("lexicon.tsv.gz")
	if err != nil {
		return m, err
	}
	if m.words, err = lexicon.Decode(b); err != nil {
		return m, err
	}
	tagger, err := linear("tagger.bin")
	if err != nil {
		return m, err
	}
	m.tagger = tag.New(tagger, m.words)
	parser, err := linear("parser.bin")
	if err != nil {
		return m, err
	}
	m.parser = parse.New(parser, m.words, m.tagger.Pairs())
	lemmas, err := linear("lemmas.bin")
	if err != nil {
		return m, err
	}
	if b, err = assets.Model("lemmas.tsv.gz"); err != nil {
		return m, err
	}
	exceptions, err := lemma.DecodeExceptions(b)
	if err != nil {
		return m, err
	}
	m.lemmas = lemma.New(lemmas, exceptions)
	return m, nil
})

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

// Models loads the tagger and the parser, for measuring them alone.
func Models() (*tag.Tagger, *parse.Parser, error) {
	m, err := loadModels()
	return m.tagger, m.parser, err
}

// Words loads the lexicon, for later steps that want a word's cluster.
func Words() (*lexicon.Lexicon, error) {
	m, err := loadModels()
	return m.words, err
}
