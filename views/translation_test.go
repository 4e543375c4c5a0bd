package views

import (
	"encoding/json"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"readout/app"
	"readout/app/brief"
	"readout/assets"
)

var update = flag.Bool("update", false, "write the golden files again")

// translated are the functions whose arguments are keys, with the arguments
// that are.
var translated = map[string][]int{
	"tr": {0}, "trf": {0}, "count": {1, 2}, "item": {0}, "link": {0}, "head": {0}, "paneHead": {0}, "button": {1},
}

// keys are all English sentences of the window: those written in the source,
// and those that come from the words of the trade.
func keys(t *testing.T) []string {
	t.Helper()
	all := make(map[string]bool)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				fromCall(n, all)
			case *ast.CompositeLit:
				fromTable(n, all)
			}
			return true
		})
	}
	for _, k := range fromTrade() {
		all[k] = true
	}
	delete(all, "")
	return slices.Sorted(maps.Keys(all))
}

func fromCall(c *ast.CallExpr, all map[string]bool) {
	name := ""
	switch f := c.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
	}
	for _, i := range translated[name] {
		if i < len(c.Args) {
			literal(c.Args[i], all)
		}
	}
}

// fromTable takes labels and reasons out of the tables of commands, errors,
// rows and pages.
func fromTable(c *ast.CompositeLit, all map[string]bool) {
	for _, e := range c.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if k, ok := kv.Key.(*ast.Ident); ok && (k.Name == "label" || k.Name == "menu") {
				literal(kv.Value, all)
			}
		}
	}
	for _, e := range c.Elts {
		inner, ok := e.(*ast.CompositeLit)
		if !ok || inner.Type != nil {
			continue
		}
		for _, x := range inner.Elts {
			if s := text(x); strings.Contains(s, " ") || len(s) > 2 && s == strings.ToUpper(s) || s == "Zoom, fit" || s == "Remove" || s == "Move" {
				all[s] = true
			}
		}
	}
}

func text(e ast.Expr) string {
	if l, ok := e.(*ast.BasicLit); ok && l.Kind == token.STRING {
		s, _ := strconv.Unquote(l.Value)
		return s
	}
	return ""
}

func literal(e ast.Expr, all map[string]bool) { all[text(e)] = true }

// fromTrade are the words that are made of values: types, kinds, months.
func fromTrade() []string {
	var all []string
	for _, t := range brief.EventTypes() {
		all = append(all, string(t))
	}
	all = append(all, otherTypes()...)
	for _, k := range actorKinds() {
		all = append(all, string(k))
	}
	for _, s := range statuses() {
		all = append(all, string(s))
	}
	for _, r := range roles() {
		all = append(all, string(r))
	}
	for m := time.January; m <= time.December; m++ {
		all = append(all, m.String())
	}
	for _, f := range app.ExportFormats() {
		all = append(all, f.Name)
	}
	all = append(all, string(brief.Direct), string(brief.Mixed), string(brief.Indirect),
		string(brief.Same), string(brief.Contested), string(brief.NotSame),
		"speaker", "via", "kind", "type", "status", "date", "place", "role", "found", "title", "publisher", "url",
		"All ties", "Ties of two and more", "Ties of three and more", "Hide card", "Show card again", "Show all", "Show only this actor",
		"Undone: %s", "Redone: %s", "Who", "What", "When", "Where", "Why", "How", "Cards", "Timeline", "Quotes", "Sources", "undated")
	return append(all, menuOrder()...)
}

// The types that the reader has a name for have one in every language. A few
// new ones may wait: they show as the reader calls them.
func TestTypesHaveWords(t *testing.T) {
	b, err := os.ReadFile("../assets/words/events.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var missing []string
	for line := range strings.Lines(string(b)) {
		kind, _, _ := strings.Cut(line, "\t")
		label, ok := strings.CutPrefix(strings.TrimSpace(kind), "OTHER:")
		if ok && !slices.Contains(otherTypes(), strings.ToUpper(label)) {
			missing = append(missing, label)
		}
	}
	missing = slices.Compact(slices.Sorted(slices.Values(missing)))
	if t.Logf("without words, in otherTypes and in the translations: %q", missing); len(missing) > 5 {
		t.Errorf("%d types have no words", len(missing))
	}
}

// Every sentence has a translation in every language, with the same places
// for values, and no language has more.
func TestTranslationsAreComplete(t *testing.T) {
	want := keys(t)
	if *update {
		english := make(map[string]string)
		for _, k := range want {
			english[k] = k
		}
		b, err := json.MarshalIndent(english, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile("../assets/translations/en.json", append(b, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for _, language := range []string{"en", "es"} {
		b, err := assets.Translation(language)
		if err != nil {
			t.Fatal(err)
		}
		if err := lang.AddTranslationsForLocale(b, fyne.Locale(language)); err != nil {
			t.Errorf("%s does not load: %.80s", language, err)
		}
		have := make(map[string]string)
		if err := json.Unmarshal(b, &have); err != nil {
			t.Fatalf("%s: %v", language, err)
		}
		for _, k := range want {
			switch v, ok := have[k]; {
			case !ok:
				t.Errorf("%s lacks %q", language, k)
			case verbs(v) != verbs(k):
				t.Errorf("%s: %q has other values than %q", language, v, k)
			}
		}
		for k := range have {
			if !slices.Contains(want, k) {
				t.Errorf("%s has %q, which is not used", language, k)
			}
		}
	}
}

// verbs are the places for values, in order.
func verbs(s string) string {
	var all strings.Builder
	for i := range len(s) - 1 {
		if s[i] == '%' {
			all.WriteByte(s[i+1])
		}
	}
	return all.String()
}
