package read_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"readout/app/brief"
	"readout/app/read"
)

// gold is what a person found in an article of testdata/articles.
type gold struct {
	Published string
	Actors    []struct {
		Name     string
		Aliases  []string
		Optional bool
	}
	Quotes []struct {
		Text      []string
		Clause    string
		Speaker   string
		SpeakerOK []string `json:"speaker_ok"`
		Via       []string
		Optional  bool
	}
	Scare []string
}

var (
	wordForm = regexp.MustCompile(`[\pL\pN_]+`)
	leading  = regexp.MustCompile(`^(the|a|an|his|her|their|its) `)
)

// plain is the words of s in lower case, without a leading article.
func plain(s string) string {
	return leading.ReplaceAllString(strings.Join(wordForm.FindAllString(strings.ToLower(s), -1), " "), "")
}

// tally counts hits among what was wanted.
type tally struct{ hit, of int }

func (t *tally) add(ok bool) {
	t.of++
	if ok {
		t.hit++
	}
}

func (t tally) percent() float64 { return 100 * float64(t.hit) / float64(max(1, t.of)) }

// marks are the figures of a set of articles.
type marks struct{ actors, aliases, quotes, precise, speakers, via, scare tally }

// overlap is how much two texts have in common, from 0 to 1.
func overlap(a, b string) float64 {
	x, y := strings.Fields(a), strings.Fields(b)
	both := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			both++
		}
	}
	return float64(both) / float64(max(1, len(x)+len(y)-both))
}

// compare adds to the figures what a reading has of g.
func (m *marks) compare(got brief.Reading, g gold) {
	text := got.Article.Text
	found := map[string]brief.ID{} // the name of the gold to our actor
	forms := map[brief.ID][]string{}
	for _, a := range got.Actors {
		for _, n := range a.Names() {
			forms[a.ID] = append(forms[a.ID], plain(n))
		}
		for _, x := range a.Mentions {
			forms[a.ID] = append(forms[a.ID], plain(text[x.Span.Start:x.Span.End]))
		}
	}
	for _, want := range g.Actors {
		for _, a := range got.Actors {
			if slices.Contains(forms[a.ID], plain(want.Name)) {
				found[want.Name] = a.ID
				break
			}
		}
		_, ok := found[want.Name]
		if !want.Optional {
			m.actors.add(ok)
		}
		for _, alias := range want.Aliases {
			m.aliases.add(slices.Contains(forms[found[want.Name]], plain(alias)))
		}
	}
	taken := map[int]bool{}
	for _, want := range g.Quotes {
		best, at := 0.0, -1
		for i, q := range got.Quotes {
			o := max(overlap(plain(strings.Join(want.Text, " ")), plain(q.Text)), overlap(plain(want.Clause), plain(q.Text)))
			if !taken[i] && o > best {
				best, at = o, i
			}
		}
		if best < 0.5 {
			if !want.Optional {
				m.quotes.add(false)
				m.speakers.add(false)
			}
			continue
		}
		taken[at] = true
		m.quotes.add(true)
		q := got.Quotes[at]
		m.speakers.add(slices.ContainsFunc(append(want.SpeakerOK, want.Speaker), func(s string) bool { return q.Speaker != "" && found[s] == q.Speaker }))
		if len(want.Via) > 0 {
			m.via.add(!slices.ContainsFunc(want.Via, func(s string) bool { return !slices.Contains(q.Via, found[s]) }))
		}
	}
	m.precise.hit += len(taken)
	m.precise.of += len(got.Quotes)
	for _, s := range g.Scare {
		m.scare.add(!slices.ContainsFunc(got.Quotes, func(q brief.Quote) bool { return plain(q.Text) == plain(s) }))
	}
}

// TestArticles holds the reader to what it reaches on articles in several
// manners: agency copy, a tabloid, an obituary, claims of two governments, a
// court, an outbreak, a bank, a launch. A figure that falls below its floor
// was lost by a change; one well above it is worth a higher floor.
func TestArticles(t *testing.T) {
	r := reader(t)
	var m marks
	// Those whose quotes and actors are annotated in full.
	for _, name := range []string{"earthquake", "launch", "obituary", "outbreak", "ratecut", "ruling", "tanker", "transfer"} {
		got, g := readGold(t, r, filepath.Join("testdata", "articles", name, "article.txt"))
		m.compare(got, g)
	}
	for _, f := range []struct {
		name  string
		got   tally
		floor float64
	}{
		{"actors found", m.actors, 93},
		{"aliases resolved", m.aliases, 70},
		{"quotes found", m.quotes, 94},
		{"quotes wanted", m.precise, 78},
		{"speakers", m.speakers, 82},
		{"via", m.via, 70},
		{"scare quotes left out", m.scare, 100},
	} {
		t.Logf("%s: %d of %d, %.1f %%", f.name, f.got.hit, f.got.of, f.got.percent())
		if f.got.percent() < f.floor {
			t.Errorf("%s: %.1f %%, below %.0f", f.name, f.got.percent(), f.floor)
		}
	}
}

func readGold(t *testing.T, r *read.Reader, path string) (brief.Reading, gold) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(filepath.Join(filepath.Dir(path), "gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var g gold
	if err := json.Unmarshal(b, &g); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	day, err := time.Parse(time.DateOnly, g.Published)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	a := article(string(text))
	a.Title, _, _ = strings.Cut(string(text), "\n")
	a.Published.Interval = brief.OneDay(brief.NewDay(day.Year(), day.Month(), day.Day()))
	return mustRead(t, r, a), g
}
