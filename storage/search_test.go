package storage

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"readout/app/brief"
)

func day(s string) brief.Interval {
	d, err := brief.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return brief.OneDay(d)
}

func TestParseQuery(t *testing.T) {
	year := brief.Interval{Start: brief.NewDay(2025, 1, 1), End: brief.NewDay(2025, 12, 31)}
	tests := map[string]query{
		"":                     {},
		" \t-\" :":             {},
		"two words":            {terms: []term{{"two", false}, {"words", false}}},
		`"a phrase" word`:      {terms: []term{{"a phrase", true}, {"word", false}}},
		`"not closed`:          {terms: []term{{"not closed", true}}},
		"-not well-known":      {without: []term{{"not", false}}, terms: []term{{"well-known", false}}},
		`-"not this"`:          {without: []term{{"not this", true}}},
		"Actor:Müller":         {filters: []filter{{key: "actor", value: "muller"}}},
		`speaker:"Ana Ruiz"`:   {filters: []filter{{key: "speaker", value: "ana ruiz"}}},
		"-type:ASSAULT":        {filters: []filter{{key: "type", value: "assault", not: true}}},
		"actor: Kim":           {terms: []term{{"Kim", false}}},
		"note:this":            {terms: []term{{"note:this", false}}},
		"date:2025":            {filters: []filter{{key: "date", days: year}}},
		"date:2025-02":         {filters: []filter{{key: "date", days: brief.Interval{Start: brief.NewDay(2025, 2, 1), End: brief.NewDay(2025, 2, 28)}}}},
		"date:2025-07-12":      {filters: []filter{{key: "date", days: day("2025-07-12")}}},
		"date:2024-12..2025":   {filters: []filter{{key: "date", days: brief.Interval{Start: brief.NewDay(2024, 12, 1), End: year.End}}}},
		"date:..2025":          {filters: []filter{{key: "date", days: brief.Interval{Start: firstDay, End: year.End}}}},
		"date:2025..":          {filters: []filter{{key: "date", days: brief.Interval{Start: year.Start, End: lastDay}}}},
		"date:yesterday":       {terms: []term{{"yesterday", false}}},
		"date:2025-13":         {terms: []term{{"2025-13", false}}},
		"date:2026..2025":      {terms: []term{{"2026..2025", false}}},
		"AND OR NOT NEAR( * ^": {terms: []term{{"AND", false}, {"OR", false}, {"NOT", false}, {"NEAR(", false}}},
	}
	for text, want := range tests {
		if diff := cmp.Diff(want, parseQuery(text), cmp.AllowUnexported(query{}, term{}, filter{})); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

// searchLibrary is one of three articles in two briefs, of which search knows all.
func searchLibrary(t testing.TB) (db *DB, oslo, quake brief.ID) {
	db = tempLibrary(t)
	talks := article("Ana Ruiz met Müller in Genève. She said: “we agree on all of it”. Женеву посетил министр.")
	talks.Title = "Talks at the lake"
	korean := article("제네바에서 외교부 장관이 회담했다. 中国外交部发言人表示。")
	korean.Title, korean.Publisher = "회담", "www.wire.example.com"
	shock := article("An earthquake struck the coast. Nobody was hurt, officials said.")
	shock.Title, shock.Publisher = "Quake", "Coast Herald"
	shock.Published = brief.Published{Interval: day("2024-03-01"), Basis: brief.Given}
	oslo = keep(t, db, "Talks", reading(talks), reading(korean))
	quake = keep(t, db, "Quake", brief.Reading{Reader: "1", Article: shock})
	index(t, db, oslo, func(b *brief.Brief) {
		r := reading(talks)
		b.Actors, b.Quotes, b.Events = r.Actors, r.Quotes, r.Events
		b.Quotes[0].Text = "we agree on all of it"
	})
	index(t, db, quake, func(b *brief.Brief) {
		s := shock.Span(0, 31)
		b.Actors = []brief.Actor{{ID: "coast", Name: "Coast Guard", Kind: brief.Organization, Mentions: []brief.Mention{{Span: s}}}}
		b.Events = []brief.Event{{ID: "shock", Type: "OTHER:earthquake", Status: brief.Happened, Title: "Earthquake struck the coast", Evidence: []brief.Span{s}, Date: &brief.Date{Interval: day("2024-02-29")}}}
	})
	return db, oslo, quake
}

func index(t testing.TB, db *DB, id brief.ID, fill func(*brief.Brief)) {
	t.Helper()
	sum, articles, err := db.Contents(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	stale, err := db.Stale(t.Context())
	if err != nil || stale[id] == 0 {
		t.Fatalf("stale %v, %v", stale, err)
	}
	b := brief.Brief{ID: sum.ID, Name: sum.Name, Articles: articles}
	fill(&b)
	if err := db.Index(t.Context(), b, stale[id]); err != nil {
		t.Fatal(err)
	}
	if stale, _ := db.Stale(t.Context()); stale[id] != 0 {
		t.Fatal("it is stale still")
	}
}

func TestSearch(t *testing.T) {
	db, oslo, quake := searchLibrary(t)
	tests := map[string]struct {
		q    brief.Query
		want string // kinds and titles, the best first
	}{
		"words of an article":       {brief.Query{Text: "officials hurt"}, "article:Quake"},
		"a word begun":              {brief.Query{Text: "offic"}, "article:Quake"},
		"a phrase":                  {brief.Query{Text: `"nobody was hurt"`}, "article:Quake"},
		"a phrase out of order":     {brief.Query{Text: `"hurt nobody"`}, ""},
		"a phrase is whole words":   {brief.Query{Text: `"offic"`}, ""},
		"without marks":             {brief.Query{Text: "muller geneve", Kind: brief.HitArticle}, "article:Talks at the lake"},
		"with other marks":          {brief.Query{Text: "MÜLLER", Kind: brief.HitArticle}, "article:Talks at the lake"},
		"Cyrillic":                  {brief.Query{Text: "женеву"}, "article:Talks at the lake"},
		"Hangul within a word":      {brief.Query{Text: "장관"}, "article:회담"},
		"Hangul, three syllables":   {brief.Query{Text: "외교부"}, "article:회담"},
		"Han within a sentence":     {brief.Query{Text: "外交部"}, "article:회담"},
		"one Han character":         {brief.Query{Text: "部"}, "article:회담"},
		"Han that is not there":     {brief.Query{Text: "交外"}, ""},
		"in one brief only":         {brief.Query{Text: "coast", Brief: oslo}, ""},
		"in the other":              {brief.Query{Text: "coast", Brief: quake, Kind: brief.HitEvent}, "event:Earthquake struck the coast"},
		"words and not others":      {brief.Query{Text: "coast -guard -nobody"}, "event:Earthquake struck the coast"},
		"by actor":                  {brief.Query{Text: "actor:ruiz"}, "actor:Ana Ruiz article:Talks at the lake event:Ruiz meets quote:Ana Ruiz"},
		"by speaker":                {brief.Query{Text: "speaker:ruiz"}, "quote:Ana Ruiz"},
		"by speaker and word":       {brief.Query{Text: "agree speaker:ana"}, "quote:Ana Ruiz"},
		"by another speaker":        {brief.Query{Text: "agree speaker:lind"}, ""},
		"by type of event":          {brief.Query{Text: "type:earthquake"}, "event:Earthquake struck the coast"},
		"by kind of actor":          {brief.Query{Text: "type:organization"}, "actor:Coast Guard"},
		"by outlet":                 {brief.Query{Text: "outlet:coast", Kind: brief.HitArticle}, "article:Quake"},
		"by outlet, within a host":  {brief.Query{Text: "outlet:wire", Kind: brief.HitArticle}, "article:회담"},
		"by outlet, second word":    {brief.Query{Text: `outlet:herald type:earthquake`}, "event:Earthquake struck the coast"},
		"by month":                  {brief.Query{Text: "date:2024-02"}, "event:Earthquake struck the coast"},
		"by day within an interval": {brief.Query{Text: "date:2025-07-14 lake"}, "article:Talks at the lake"},
		"by period":                 {brief.Query{Text: "date:2024..2024-03 quake"}, "article:Quake"},
		"by no date":                {brief.Query{Text: "date:1999"}, ""},
		"not of a type":             {brief.Query{Text: "coast -type:earthquake -type:organization", Kind: brief.HitEvent}, ""},
		"at most":                   {brief.Query{Text: "coast", Limit: 1}, "actor:Coast Guard"},
		"blank":                     {brief.Query{Text: "  "}, ""},
		"only what is not wanted":   {brief.Query{Text: "-coast"}, ""},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			hits, err := db.Search(t.Context(), c.q)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, h := range hits {
				got = append(got, string(h.Kind)+":"+h.Title)
				if h.Brief != oslo && h.Brief != quake {
					t.Errorf("hit of brief %q", h.Brief)
				}
			}
			if !strings.Contains(c.q.Text, " ") && strings.HasPrefix(c.q.Text, "actor:") {
				slices.Sort(got)
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("got %s, want %s", s, c.want)
			}
		})
	}
}

func TestSnippetMarksWhatWasSearchedFor(t *testing.T) {
	long := strings.Repeat("Nothing of note happened on that day in the town. ", 20)
	tests := map[string]struct{ text, query, want string }{
		"a word":              {"The ministers met in Oslo.", "minister", "The [ministers] met in Oslo."},
		"with marks":          {"In Genève and İstanbul.", "geneve istanbul", "In [Genève] and [İstanbul]."},
		"not within a word":   {"The unmet minister met.", "met", "The unmet minister [met]."},
		"Han":                 {"中国外交部发言人", "外交部", "中国[外交部]发言人"},
		"a phrase":            {"of all of it", `"all of it"`, "of [all of it]"},
		"in the middle":       {long + "Then Ruiz met Lind. " + long, "ruiz lind", "… day in the town. Nothing of note happened on that day in the town. Then [Ruiz] met [Lind]. Nothing"},
		"nothing to mark":     {"A short text.", "other", "A short text."},
		"line ends":           {"one\ntwo", "two", "one [two]"},
		"an empty text":       {"", "x", ""},
		"a letter that grows": {"ﬁne İ", "fine", "[ﬁne] İ"},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			var got strings.Builder
			for _, p := range snippet(c.text, matches(c.text, parseQuery(c.query).terms)) {
				if p.Match {
					p.Text = "[" + p.Text + "]"
				}
				got.WriteString(p.Text)
			}
			if s := got.String(); s != c.want && !(len(c.text) > 1000 && strings.Contains(s, "[Ruiz] met [Lind]") && strings.HasPrefix(s, "… ") && len(s) < 2*snippetBytes) {
				t.Errorf("got %q, want %q", s, c.want)
			}
		})
	}
}

func TestRebuildFindsTheSame(t *testing.T) {
	db, oslo, _ := searchLibrary(t)
	if err := db.Rebuild(t.Context()); err != nil {
		t.Fatal(err)
	}
	hits, err := db.Search(t.Context(), brief.Query{Text: "müller"})
	if err != nil || len(hits) != 1 || hits[0].Brief != oslo {
		t.Errorf("%v, %v", hits, err)
	}
	if stale, err := db.Stale(t.Context()); err != nil || len(stale) != 2 {
		t.Errorf("stale %v, %v", stale, err)
	}
}

func TestDeletedBriefIsNotFound(t *testing.T) {
	db, _, quake := searchLibrary(t)
	if err := db.DeleteBrief(t.Context(), quake); err != nil {
		t.Fatal(err)
	}
	hits, err := db.Search(t.Context(), brief.Query{Text: "coast"})
	if err != nil || len(hits) != 1 || hits[0].Kind != brief.HitArticle || hits[0].Brief != "" {
		t.Errorf("%v, %v", hits, err)
	}
}

// An actor's names and role are told apart, and each once.
func TestHitOfAnActorTellsNamesOnce(t *testing.T) {
	db := tempLibrary(t)
	id := keep(t, db, "Quake", reading(article("The Coast Guard came.")))
	index(t, db, id, func(b *brief.Brief) {
		b.Actors = []brief.Actor{{
			ID: "guard", Name: "Coast Guard", Kind: brief.Organization, Role: "rescue service", Affiliation: "Norway",
			Aliases: []brief.Alias{{Text: "Rescue Service", Status: brief.Same}, {Text: "guard", Status: brief.Same}},
		}}
	})
	hits, err := db.Search(t.Context(), brief.Query{Text: "guard", Kind: brief.HitActor})
	if err != nil || len(hits) != 1 {
		t.Fatalf("%v, %v", hits, err)
	}
	var words strings.Builder
	for _, p := range hits[0].Snippet {
		words.WriteString(p.Text)
	}
	if got := words.String(); got != "Rescue Service · guard · Norway" {
		t.Errorf("%q", got)
	}
}

// FuzzSearch lets anybody type anything: no error, no panic, and snippets
// that are text.
func FuzzSearch(f *testing.F) {
	for _, s := range []string{"a", `"`, `""`, `a"b`, "-", "actor:", `actor:"`, "date:..", "a* AND (b OR", "外", "외교 部x", "\x00", "\xff\xfe", "NEAR(a b)", "^a", "{title}:x", "a:b", "'; drop table article; --", "ﬃ", "İ", "e\u0301"} {
		f.Add(s)
	}
	f.Add(strings.Repeat("many words ", 1000))
	f.Add(strings.Repeat("外 -交 actor:b ", 1000))
	db, _, _ := searchLibrary(f)
	f.Fuzz(func(t *testing.T, text string) {
		hits, err := db.Search(t.Context(), brief.Query{Text: text})
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		for _, h := range hits {
			for _, p := range h.Snippet {
				if !utf8.ValidString(p.Text) {
					t.Errorf("%q: snippet %q", text, p.Text)
				}
			}
		}
	})
}

// FuzzSnippet looks for any words in any text.
func FuzzSnippet(f *testing.F) {
	f.Add("The ministers met in Genève.", "minister geneve")
	f.Add("中国外交部", "交")
	f.Add("\xff a\u0301 ﬃ", "a ffi")
	f.Fuzz(func(t *testing.T, text, query string) {
		found := matches(text, parseQuery(query).terms)
		for i, m := range found {
			if m.start < 0 || m.end > len(text) || m.start >= m.end || i > 0 && m.start < found[i-1].end {
				t.Fatalf("match %v of %d bytes", m, len(text))
			}
		}
		snippet(text, found)
	})
}

// bench10k makes a library of 10,000 articles of 400 words.
func bench10k(b *testing.B) (db *DB, id brief.ID) {
	db, err := Open(b.Context(), filepath.Join(b.TempDir(), "library.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { db.Close() })
	rng := rand.New(rand.NewPCG(1, 2))
	id = keep(b, db, "all")
	for n := range 20 {
		var batch []brief.Reading
		for i := range 500 {
			var text strings.Builder
			fmt.Fprintf(&text, "Article %d.", n*500+i)
			for range 400 { // few words are common and most are rare, as in news
				fmt.Fprintf(&text, " x%dq", int(10*rng.ExpFloat64()*rng.ExpFloat64()*rng.ExpFloat64()*10))
			}
			batch = append(batch, reading(article(text.String())))
		}
		if _, _, _, err := db.Keep(b.Context(), brief.Summary{ID: id}, batch); err != nil {
			b.Fatal(err)
		}
	}
	return db, id
}

func Benchmark10kArticles(b *testing.B) {
	db, id := bench10k(b)
	for name, q := range map[string]brief.Query{
		"rare word":    {Text: "x4321q"},
		"common word":  {Text: "x1q"},
		"a word begun": {Text: "x1"},
		"two words":    {Text: "x10q x200q"},
		"phrase":       {Text: `"x1q x2q"`},
		"filter":       {Text: "date:2025-07 x77q"},
		"in one brief": {Text: "x200q", Brief: id},
	} {
		b.Run("search/"+name, func(b *testing.B) {
			for b.Loop() {
				if _, err := db.Search(b.Context(), q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("briefs", func(b *testing.B) {
		for b.Loop() {
			if _, err := db.Briefs(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("edit", func(b *testing.B) {
		for b.Loop() {
			if _, err := db.AppendEdit(b.Context(), brief.Edit{Brief: id, Op: brief.Annotate, Target: "x", Value: "y"}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func TestTheVeryTitleComesFirst(t *testing.T) {
	db := tempLibrary(t)
	a := article("Russian troops and the Russian army of Russia.")
	id := keep(t, db, "Talks", reading(a))
	index(t, db, id, func(b *brief.Brief) {
		also := []brief.Alias{{Text: "Russia", Status: brief.Same}}
		b.Actors = []brief.Actor{
			{ID: "army", Name: "Russia Russian army", Kind: brief.Organization, Aliases: also},
			{ID: "state", Name: "Russia", Kind: brief.Country, Role: "country of many names, Moscow and the Kremlin among them"},
		}
	})
	for _, words := range []string{"russia", " Russia ", "Russia"} {
		hits, err := db.Search(t.Context(), brief.Query{Text: words})
		if err != nil || len(hits) < 2 || hits[0].Target != "state" {
			t.Errorf("%q: %+v, %v", words, hits, err)
		}
	}
}
