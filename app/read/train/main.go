// Command train makes the reader's models from the corpora, the same bytes
// every time.
//
//	go run ./app/read/train parser -data ../shared/corpora
//	go run ./app/read/train -eval FILE.conllu[.gz]
//
// app/read/MODELS.md says what each model learns from and what it reaches.
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
)

// commands are the models that can be trained, one file of this package each.
// Each takes the folder of the corpora and the folder to write models into.
var commands = map[string]func(data, out string) error{
	"parser":    trainParser,
	"headlines": trainHeadlines,
	"names":     trainNames,
	"quotes":    trainQuotes,
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	var name string
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		name, args = args[0], args[1:]
	}
	flags := flag.NewFlagSet("train", flag.ContinueOnError)
	data := flags.String("data", "../shared/corpora", "folder of the corpora")
	out := flags.String("out", "assets/models", "folder to write models into")
	eval := flags.String("eval", "", "CoNLL-U file to measure tagger and parser on, gold tokens")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *eval != "" {
		return evaluate(*eval)
	}
	train, ok := commands[name]
	if !ok {
		var names []string
		for n := range commands {
			names = append(names, n)
		}
		slices.Sort(names)
		return fmt.Errorf("name a model to train: %s", strings.Join(names, ", "))
	}
	return train(*data, *out)
}
