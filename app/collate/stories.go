package collate

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"readout/app/brief"
)

// storyLink is how alike two groups of articles must be, on average over
// their pairs, to tell of one event: the cosine of their weighted words,
// tuned on news of 44 events.
const storyLink = 0.12

// Stories groups articles by the event they report, and gives for each the
// index of its group's first article. Words are
// weighted by how rare they are among these articles (tf-idf), those of the
// headline and the lead more, names more; groups are merged by average link,
// the most alike first.
func Stories(articles []brief.Article) []int {
	vectors := wordVectors(articles)
	groups := link(similarities(vectors), len(articles))
	story := make([]int, len(articles))
	for _, g := range groups {
		for _, i := range g {
			story[i] = g[0]
		}
	}
	return story
}

// leadWords are read of each article: the rest tells the background.
const leadWords = 220

type weights map[string]float64

func wordVectors(articles []brief.Article) []weights {
	vectors := make([]weights, len(articles))
	seenIn := map[string]int{}
	for i, a := range articles {
		vectors[i] = counts(a)
		for w := range vectors[i] {
			seenIn[w]++
		}
	}
	for _, v := range vectors {
		sum := 0.0
		for w, n := range v {
			// The added 1 keeps a weight where there are very few articles.
			v[w] = math.Sqrt(n) * math.Log(1+float64(len(articles))/float64(seenIn[w]))
			sum += v[w] * v[w]
		}
		for w := range v {
			v[w] /= math.Sqrt(sum)
		}
	}
	return vectors
}

func counts(a brief.Article) weights {
	v := weights{}
	add := func(text string, limit int, weight float64) {
		for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			if limit--; limit < 0 {
				return
			}
			factor := weight
			if r := []rune(w)[0]; unicode.IsUpper(r) || unicode.IsDigit(r) {
				factor *= 2
			}
			if w = stem(strings.ToLower(w)); w != "" {
				v[w] += factor
			}
		}
	}
	add(a.Title, 40, 3)
	add(a.Text, leadWords/4, 1.5)
	add(a.Text, leadWords, 1)
	return v
}

// stem cuts English endings, and drops words that say nothing alone.
func stem(w string) string {
	if len(w) < 3 || stopWords[w] {
		return ""
	}
	for _, end := range []string{"'s", "ing", "ies", "es", "ed", "s", "ly"} {
		if cut, ok := strings.CutSuffix(w, end); ok && len(cut) >= 4 {
			return cut
		}
	}
	return w
}

var stopWords = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(`the and for that with was were has have had his her its their from are but not this who will
		would could should said says say been after before when where which what while about into over under more than also
		one two three new year years last first they them you she him our out all can may day days time people monday tuesday
		wednesday thursday friday saturday sunday january february march april may june july august september october november
		december told according news photo image video click share read how why there some just like being because only other`) {
		set[w] = true
	}
	return set
}()

// similarities of all pairs that share a word, i < j.
func similarities(vectors []weights) [][]float64 {
	sim := make([][]float64, len(vectors))
	for i := range vectors {
		sim[i] = make([]float64, len(vectors))
	}
	type entry struct {
		article int
		weight  float64
	}
	index := map[string][]entry{}
	for j, v := range vectors {
		// In the order of the words, so that the sums come out the same.
		for _, w := range sortedKeys(v) {
			for _, e := range index[w] {
				sim[e.article][j] += e.weight * v[w]
				sim[j][e.article] = sim[e.article][j]
			}
			index[w] = append(index[w], entry{j, v[w]})
		}
	}
	return sim
}

func sortedKeys(v weights) []string {
	keys := make([]string, 0, len(v))
	for w := range v {
		keys = append(keys, w)
	}
	slices.Sort(keys)
	return keys
}

// link merges the two groups with the highest average similarity until none
// reaches storyLink. Each group lists its articles in order. It remembers the
// nearest neighbour of each group, which keeps it near n² steps.
func link(sim [][]float64, n int) [][]int {
	l := linkage{groups: make([][]int, n), total: make([][]float64, n), near: make([]int, n)}
	for i := range n {
		l.groups[i] = []int{i}
		l.total[i] = slices.Clone(sim[i])
	}
	for i := range n {
		l.near[i] = l.nearest(i)
	}
	for {
		a := -1
		for i := range l.groups {
			if l.near[i] >= 0 && (a < 0 || l.average(i, l.near[i]) > l.average(a, l.near[a])) {
				a = i
			}
		}
		if a < 0 || l.average(a, l.near[a]) < storyLink {
			break
		}
		l.merge(a, l.near[a])
	}
	groups := slices.DeleteFunc(l.groups, func(g []int) bool { return g == nil })
	for _, g := range groups {
		slices.Sort(g)
	}
	slices.SortFunc(groups, func(x, y []int) int { return cmp.Compare(x[0], y[0]) })
	return groups
}

type linkage struct {
	groups [][]int     // nil for one merged into another
	total  [][]float64 // sums of similarity over the pairs of two groups
	near   []int       // the most alike group, -1 where there is none
}

func (l *linkage) average(i, j int) float64 {
	return l.total[i][j] / float64(len(l.groups[i])*len(l.groups[j]))
}

func (l *linkage) nearest(i int) int {
	near := -1
	for j := range l.groups {
		if j != i && l.groups[j] != nil && (near < 0 || l.average(i, j) > l.average(i, near)) {
			near = j
		}
	}
	return near
}

func (l *linkage) merge(a, b int) {
	for k := range l.groups {
		l.total[a][k] += l.total[b][k]
		l.total[k][a] = l.total[a][k]
	}
	l.groups[a] = append(l.groups[a], l.groups[b]...)
	l.groups[b], l.near[b] = nil, -1
	for i := range l.groups {
		if l.groups[i] != nil && (i == a || l.near[i] == a || l.near[i] == b) {
			l.near[i] = l.nearest(i)
		}
	}
}
