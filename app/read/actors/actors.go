package actors

import (
	"cmp"
	"slices"

	"readout/app/brief"
	"readout/app/read/names"
	"readout/app/read/syntax"
)

// Resolver groups mentions into actors. It is safe for concurrent use.
type Resolver struct{ words *lexicon }

// New loads the word lists, once for all resolvers.
func New() (*Resolver, error) {
	x, err := loadLexicon()
	if err != nil {
		return nil, err
	}
	return &Resolver{x}, nil
}

// Resolve finds who appears in an article: the named, the described and the
// pronouns that stand for them. The work is a series of sieves, most precise
// first (Raghunathan et al. 2010, "A multi-pass sieve for coreference
// resolution"): names, then what the syntax says outright (titles,
// appositions, "X is the Y", acronyms in parentheses), then descriptions and
// pronouns from left to right by score.
func (r *Resolver) Resolve(d *syntax.Document, article brief.Article, found []names.Name) *Set {
	t := &table{words: r.words, doc: d, article: article}
	t.markQuotes()
	t.addNames(found)
	t.groupNames()
	t.addNominals()
	t.addPronouns()
	slices.SortStableFunc(t.mentions, func(a, b *mention) int {
		if c := cmp.Compare(a.first, b.first); c != 0 {
			return c
		}
		return cmp.Compare(b.last, a.last)
	})
	t.ages()
	t.link()
	t.resolve()
	return t.set()
}

// number of a mention.
type number uint8

const (
	anyNumber number = iota
	singular
	plural
)

// mention is a candidate: a stretch of tokens that may refer to an actor.
type mention struct {
	first, last, head int
	kind              brief.MentionKind
	what              brief.ActorKind // "" for a pronoun
	gender            gender
	number            number
	entity            *entity
	why               brief.Why
	second            *entity // whom it could have meant as well
	contested         bool
	candidates        []*entity // of a name that several share

	// of a name
	key     string // nameKey of its text
	called  gender // that the honorific before it tells
	demonym bool
	// of a body that every state has: the name of its country before it, or the
	// one that stood before the same name elsewhere
	nation, ofNation *mention

	// of a description
	noun       noun
	nouns      []noun     // all readings of its noun
	nations    []string   // countries its modifiers name
	parties    []*mention // other names among its modifiers
	modifiers  []string   // other content words, lower case
	definite   bool
	owner      int      // token of "his", "its", "Moscow's"; -1 for none
	title      bool     // stands before a name: "Foreign Minister Lavrov"
	same       *mention // what the syntax says it is the same as
	based      bool     // "Oslo-listed"
	seat       string   // where: "oslo", "" with another word than a town's
	bare       bool     // neither article nor possessive
	apart      bool     // what follows the noun sets him apart: "people familiar with the matter"
	indefinite bool
}

// role is one thing an article says an entity is.
type role struct {
	noun      noun
	nations   []string
	parties   []*mention
	modifiers []string
	seat      string // of "Oslo-based"
	text      string
	start     int      // token
	from      *mention // the description that said it
	apposed   bool     // said beside the name, so worth showing as its role
	general   bool     // known of it, not said by the article
	deed      bool     // for what it did, which tells nothing of its sort
	abroad    bool     // as the counterpart of who is meant where no country is told
}

// entity is an actor in the making.
type entity struct {
	serial   int
	mentions []*mention
	kind     brief.ActorKind
	votes    [5]float64 // by kind, for names
	gender   gender
	number   number
	age      int    // as the text says, 0 where it does not
	country  string // plain name, of a country
	nation   string // plain name of the country, of a body that every state has
	keys     []string
	roles    []role
	known    profile // what its roles tell; see table.profile
	knownOf  int     // how many roles and names that was gathered from
	named    int
	name     string // once it was asked for
	noun     string // of an unnamed entity: its noun

	lastSentence int
	lastFunction function
	lastToken    int
	lastEnd      int // one past the last token of any mention met so far
	lastGovernor int
	spoke        int // sentence of its last verb of speaking, one more; 0 for none
	lastKind     brief.MentionKind
	demonymOnly  bool // met only as "Norwegian" so far
	accused      bool // of something, as the text says
	seen         int  // mentions met so far, from left to right
	first        int  // token of the first mention
}

// table is the state of one article's resolution.
type table struct {
	words    *lexicon
	doc      *syntax.Document
	article  brief.Article
	mentions []*mention
	entities []*entity
	covered  []*mention       // token -> the name that covers it
	headed   map[int]*mention // token -> the mention it is head of
	starts   map[int]*mention // token -> the description that starts there, articles not counted

	byKey  map[string]*entity
	recent []*entity // met so far, the latest first; bounded
	quoted []bool    // token -> within quotation marks

	unrelated *bool // the text says so of two people; nil until asked for
}

func (t *table) text(first, last int) string {
	if first >= last {
		return ""
	}
	return t.doc.Text[t.doc.Tokens[first].Start:t.doc.Tokens[last-1].End]
}

func (t *table) sentence(token int) int { return t.doc.Tokens[token].Sentence }

func (t *table) newEntity(kind brief.ActorKind) *entity {
	e := &entity{serial: len(t.entities), kind: kind, lastSentence: -1}
	t.entities = append(t.entities, e)
	return e
}

func (e *entity) add(m *mention) {
	m.entity = e
	e.mentions = append(e.mentions, m)
	if m.kind == brief.Named {
		e.named++
	}
	if e.gender == anyGender {
		e.gender = m.gender
	}
}
