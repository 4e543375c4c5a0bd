package brief

import (
	"encoding/json"
	"fmt"
	"time"
)

// Schema names the form that MarshalJSON of a Reading writes.
const Schema = "readout/1"

// MarshalJSON writes the reading as readout/1: offsets count Unicode code
// points of article.text, absent values are null.
func (r Reading) MarshalJSON() ([]byte, error) {
	w := spanWriter{offsets: NewOffsets(r.Article.Text)}
	return json.Marshal(jsonReading{
		Schema: Schema, ID: r.ID, Reader: r.Reader,
		Article:   articleOut(r.Article),
		Actors:    mapped(r.Actors, w.actor),
		Quotes:    mapped(r.Quotes, w.quote),
		Events:    mapped(r.Events, w.event),
		Relations: mapped(r.Relations, w.relation),
		Sentences: w.spans(r.Sentences),
		Scare:     w.spans(r.Scare),
		Notices:   mapped(r.Notices, func(n Notice) jsonNotice { return jsonNotice{n.Code, n.Detail} }),
	})
}

// UnmarshalJSON reads readout/1 and turns its offsets back into bytes. It
// returns ErrFormat for another schema and ErrSpan for an offset outside the
// text; it does not otherwise Validate.
func (r *Reading) UnmarshalJSON(b []byte) error {
	var j jsonReading
	if err := json.Unmarshal(b, &j); err != nil {
		return fmt.Errorf("reading: %w", err)
	}
	if j.Schema != Schema {
		return fmt.Errorf("reading: schema %q is not %q: %w", j.Schema, Schema, ErrFormat)
	}
	article := j.Article.in()
	in := spanReader{article: article.ID, offsets: NewOffsets(article.Text)}
	*r = Reading{
		ID: j.ID, Reader: j.Reader, Article: article,
		Actors:    mapped(j.Actors, in.actor),
		Quotes:    mapped(j.Quotes, in.quote),
		Events:    mapped(j.Events, in.event),
		Relations: mapped(j.Relations, in.relation),
		Sentences: in.spans(j.Sentences),
		Scare:     in.spans(j.Scare),
		Notices:   mapped(j.Notices, func(n jsonNotice) Notice { return Notice{article.ID, n.Code, n.Detail} }),
	}
	return in.err
}

type jsonReading struct {
	Schema    string         `json:"schema"`
	ID        ID             `json:"id"`
	Reader    string         `json:"reader"`
	Article   jsonArticle    `json:"article"`
	Actors    []jsonActor    `json:"actors"`
	Quotes    []jsonQuote    `json:"quotes"`
	Events    []jsonEvent    `json:"events"`
	Relations []jsonRelation `json:"relations"`
	Sentences []jsonSpan     `json:"sentences"`
	Scare     []jsonSpan     `json:"scare"`
	Notices   []jsonNotice   `json:"notices"`
}

type jsonNotice struct {
	Code   string `json:"code"`
	Detail string `json:"detail,omitempty"`
}

type jsonArticle struct {
	ID        ID            `json:"id"`
	Title     string        `json:"title"`
	Publisher string        `json:"publisher"`
	Author    string        `json:"author"`
	Published jsonPublished `json:"published"`
	URL       string        `json:"url"`
	Language  string        `json:"language"`
	SHA256    string        `json:"sha256,omitempty"`
	Imported  *time.Time    `json:"imported,omitempty"`
	Origin    Origin        `json:"origin,omitempty"`
	File      string        `json:"file,omitempty"`
	Text      string        `json:"text"`
}

type jsonPublished struct {
	Start  Day    `json:"start"`
	End    Day    `json:"end"`
	Basis  Basis  `json:"basis"`
	Reason string `json:"reason,omitempty"`
}

func articleOut(a Article) jsonArticle {
	j := jsonArticle{
		ID: a.ID, Title: a.Title, Publisher: a.Publisher, Author: a.Author,
		Published: jsonPublished{a.Published.Start, a.Published.End, a.Published.Basis, a.Published.Reason},
		URL:       a.URL, Language: a.Language, SHA256: a.SHA256,
		Origin: a.Origin, File: a.File, Text: a.Text,
	}
	if !a.Imported.IsZero() {
		j.Imported = &a.Imported
	}
	return j
}

func (j jsonArticle) in() Article {
	a := Article{
		ID: j.ID, Title: j.Title, Publisher: j.Publisher, Author: j.Author,
		Published: Published{Interval{j.Published.Start, j.Published.End}, j.Published.Basis, j.Published.Reason},
		URL:       j.URL, Language: j.Language, SHA256: j.SHA256,
		Origin: j.Origin, File: j.File, Text: j.Text,
	}
	if j.Imported != nil {
		a.Imported = *j.Imported
	}
	return a
}

type jsonSpan struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type jsonWhy struct {
	Field         string  `json:"field,omitempty"`
	How           string  `json:"how"`
	Score         float64 `json:"score"`
	RunnerUp      string  `json:"runnerUp,omitempty"`
	RunnerUpScore float64 `json:"runnerUpScore,omitempty"`
}

type jsonMention struct {
	jsonSpan
	Named bool        `json:"named"`
	Kind  MentionKind `json:"kind"`
}

type jsonAlias struct {
	Text     string      `json:"text"`
	Status   AliasStatus `json:"status"`
	Evidence []jsonSpan  `json:"evidence"`
	Why      *jsonWhy    `json:"why,omitempty"`
}

type jsonActor struct {
	ID          ID            `json:"id"`
	Name        string        `json:"name"`
	Kind        ActorKind     `json:"kind"`
	Aliases     []string      `json:"aliases"` // those held to be the same
	Ledger      []jsonAlias   `json:"aliasLedger"`
	Role        string        `json:"role"`
	Affiliation string        `json:"affiliation"`
	Salience    int           `json:"salience"`
	Mentions    []jsonMention `json:"mentions"`
	Members     []ID          `json:"members,omitempty"`
	Note        string        `json:"note,omitempty"`
	Why         []jsonWhy     `json:"why"`
}

type jsonQuote struct {
	ID       ID         `json:"id"`
	Kind     QuoteKind  `json:"kind"`
	Text     string     `json:"text"`
	Spans    []jsonSpan `json:"spans"`
	Cue      *jsonSpan  `json:"cue"`
	Source   *jsonSpan  `json:"source"`
	Speaker  *ID        `json:"speaker"`
	Via      []ID       `json:"via"`
	Headline bool       `json:"headline,omitempty"`
	Members  []ID       `json:"members,omitempty"`
	Note     string     `json:"note,omitempty"`
	Why      []jsonWhy  `json:"why"`
}

type jsonDate struct {
	Start Day       `json:"start"`
	End   Day       `json:"end"`
	Text  string    `json:"text"`
	Span  *jsonSpan `json:"span,omitempty"`
}

type jsonPlace struct {
	Name string    `json:"name"`
	Span *jsonSpan `json:"span,omitempty"`
}

type jsonParty struct {
	Actor ID        `json:"actor"`
	Role  Role      `json:"role"`
	Span  *jsonSpan `json:"span,omitempty"`
}

type jsonEvent struct {
	ID         ID                   `json:"id"`
	Type       EventType            `json:"type"`
	Status     Status               `json:"status"`
	Title      string               `json:"title"`
	Main       bool                 `json:"main"`
	Trigger    jsonSpan             `json:"trigger"`
	Evidence   []jsonSpan           `json:"evidence"`
	Date       *jsonDate            `json:"date"`
	Place      *jsonPlace           `json:"place"`
	Parties    []jsonParty          `json:"participants"`
	Who        string               `json:"who"`
	What       string               `json:"what"`
	When       string               `json:"when"`
	Where      string               `json:"where"`
	WhyText    string               `json:"why"`
	How        string               `json:"how"`
	Answers    map[string]*jsonSpan `json:"answers"` // where each of the six stands
	Quotes     []ID                 `json:"quotes"`
	ReportedBy []ID                 `json:"reportedBy"`
	Members    []ID                 `json:"members,omitempty"`
	Origins    []string             `json:"origins,omitempty"`
	Note       string               `json:"note,omitempty"`
	Hidden     bool                 `json:"hidden,omitempty"`
	Found      []jsonWhy            `json:"found"`
}

type jsonRelation struct {
	From     ID         `json:"from"`
	To       ID         `json:"to"`
	Label    string     `json:"label"`
	Evidence []jsonSpan `json:"evidence"`
	Events   []ID       `json:"events,omitempty"`
}

// mapped never returns nil, so that an empty list is written as [].
func mapped[A, B any](all []A, f func(A) B) []B {
	out := make([]B, 0, len(all))
	for _, x := range all {
		out = append(out, f(x))
	}
	return out
}
