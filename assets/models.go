package assets

import (
	_ "embed"
	"fmt"
)

// The models are variables of their own: embed.FS copies what it reads, and
// they are large.
var (
	//go:embed models/headlines.bin
	headlines []byte
	//go:embed models/lemmas.bin
	lemmas []byte
	//go:embed models/lemmas.tsv.gz
	lemmaExceptions []byte
	//go:embed models/lexicon.tsv.gz
	lexicon []byte
	//go:embed models/names.bin
	names []byte
	//go:embed models/parser.bin
	parser []byte
	//go:embed models/quotes-cue.bin
	quotesCue []byte
	//go:embed models/quotes-keep.bin
	quotesKeep []byte
	//go:embed models/quotes-said.bin
	quotesSaid []byte
	//go:embed models/quotes-tag.bin
	quotesTag []byte
	//go:embed models/tagger.bin
	tagger []byte
)

// Model is a trained model by its file name, "parser.bin" for example. It is
// the program's own memory and not to be written to. app/read/MODELS.md tells
// what each learned from.
func Model(name string) ([]byte, error) {
	switch name {
	case "headlines.bin":
		return headlines, nil
	case "lemmas.bin":
		return lemmas, nil
	case "lemmas.tsv.gz":
		return lemmaExceptions, nil
	case "lexicon.tsv.gz":
		return lexicon, nil
	case "names.bin":
		return names, nil
	case "parser.bin":
		return parser, nil
	case "quotes-cue.bin":
		return quotesCue, nil
	case "quotes-keep.bin":
		return quotesKeep, nil
	case "quotes-said.bin":
		return quotesSaid, nil
	case "quotes-tag.bin":
		return quotesTag, nil
	case "tagger.bin":
		return tagger, nil
	}
	return nil, fmt.Errorf("no embedded model %q", name)
}
