package export

import (
	"fmt"
	"time"

	"readout/app/brief"
)

// Journal is what a person did to a brief. With it and the articles the brief
// can be made again.
type Journal struct {
	Edits  []brief.Edit // in force, in their order
	Places map[brief.ID]brief.Point
	// Came are the facts of articles as they came, for those whose day was
	// pinned or whose publisher, say, was corrected. Their Text is "".
	Came map[brief.ID]brief.Article
}

// bundleEdit is an edit as JSON. Its spans are in code points, each with its
// article and the words it marks.
type bundleEdit struct {
	At     *time.Time   `json:"at,omitempty"`
	Op     brief.Op     `json:"op"`
	Target brief.ID     `json:"target"`
	Field  string       `json:"field,omitempty"`
	Value  string       `json:"value,omitempty"`
	With   []brief.ID   `json:"with,omitempty"`
	Spans  []bundleSpan `json:"spans,omitempty"`
}

type bundleSpan struct {
	Article brief.ID `json:"article"`
	Start   int      `json:"start"`
	End     int      `json:"end"`
	Exact   string   `json:"exact,omitempty"`
	Bytes   bool     `json:"bytes,omitempty"` // the offsets are bytes: the text is not here
}

type bundlePlace struct {
	X      float64 `json:"x"`
	Y      float64 `json:"y"`
	Pinned bool    `json:"pinned,omitempty"`
}

type bundleDays struct {
	Start  brief.Day   `json:"start"`
	End    brief.Day   `json:"end"`
	Basis  brief.Basis `json:"basis"`
	Reason string      `json:"reason,omitempty"`
}

// bundleNamed are the facts of an article without its text.
type bundleNamed struct {
	ID        brief.ID   `json:"id"`
	Title     string     `json:"title"`
	Publisher string     `json:"publisher"`
	Author    string     `json:"author"`
	Published bundleDays `json:"published"`
	URL       string     `json:"url"`
	Language  string     `json:"language"`
	SHA256    string     `json:"sha256,omitempty"`
}

// journalOut puts what a person did into the bundle.
func (out *bundle) journalOut(b brief.Brief, j Journal) {
	offsets := offsetsOf(b)
	for _, e := range j.Edits {
		x := bundleEdit{Op: e.Op, Target: e.Target, Field: e.Field, Value: e.Value, With: e.With}
		if !e.At.IsZero() {
			x.At = &e.At
		}
		for _, s := range e.Spans {
			if o := offsets[s.Article]; o != nil && b.Text(s) != "" {
				x.Spans = append(x.Spans, bundleSpan{Article: s.Article, Start: o.Runes(s.Start), End: o.Runes(s.End), Exact: b.Text(s)})
			} else {
				x.Spans = append(x.Spans, bundleSpan{Article: s.Article, Start: s.Start, End: s.End, Bytes: true})
			}
		}
		out.Edits = append(out.Edits, x)
	}
	for id, p := range j.Places {
		if out.Places == nil {
			out.Places = make(map[brief.ID]bundlePlace)
		}
		out.Places[id] = bundlePlace{p.X, p.Y, p.Pinned}
	}
	for _, a := range b.Articles {
		if came, ok := j.Came[a.ID]; ok {
			out.Came = append(out.Came, named(came))
		}
	}
	for _, a := range b.Awaited {
		out.Awaited = append(out.Awaited, named(a))
	}
}

func named(a brief.Article) bundleNamed {
	days := bundleDays{a.Published.Start, a.Published.End, a.Published.Basis, a.Published.Reason}
	return bundleNamed{a.ID, a.Title, a.Publisher, a.Author, days, a.URL, a.Language, a.SHA256}
}

func (n bundleNamed) article() brief.Article {
	d := n.Published
	return brief.Article{
		ID: n.ID, Title: n.Title, Publisher: n.Publisher, Author: n.Author, URL: n.URL, Language: n.Language, SHA256: n.SHA256,
		Published: brief.Published{Interval: brief.Interval{Start: d.Start, End: d.End}, Basis: d.Basis, Reason: d.Reason},
	}
}

// journal reads it back; brief.ErrSpan where a span does not mark the words
// that stand beside it.
func (in bundle) journal(b *brief.Brief) (j Journal, err error) {
	offsets := offsetsOf(*b)
	for i, x := range in.Edits {
		e := brief.Edit{Seq: int64(i + 1), Brief: in.Brief.ID, Op: x.Op, Target: x.Target, Field: x.Field, Value: x.Value, With: x.With}
		if x.At != nil {
			e.At = *x.At
		}
		for _, s := range x.Spans {
			span, err := spanIn(*b, offsets, s)
			if err != nil {
				return Journal{}, fmt.Errorf("edit %d: %w", i+1, err)
			}
			e.Spans = append(e.Spans, span)
		}
		j.Edits = append(j.Edits, e)
	}
	for id, p := range in.Places {
		if j.Places == nil {
			j.Places = make(map[brief.ID]brief.Point)
		}
		j.Places[id] = brief.Point{X: p.X, Y: p.Y, Pinned: p.Pinned}
	}
	for _, n := range in.Came {
		if j.Came == nil {
			j.Came = make(map[brief.ID]brief.Article)
		}
		j.Came[n.ID] = n.article()
	}
	for _, n := range in.Awaited {
		a := n.article()
		a.Origin = brief.FromShared
		b.Awaited = append(b.Awaited, a)
	}
	return j, nil
}

func offsetsOf(b brief.Brief) map[brief.ID]*brief.Offsets {
	all := make(map[brief.ID]*brief.Offsets, len(b.Articles))
	for _, a := range b.Articles {
		all[a.ID] = brief.NewOffsets(a.Text)
	}
	return all
}

func spanIn(b brief.Brief, offsets map[brief.ID]*brief.Offsets, s bundleSpan) (brief.Span, error) {
	o := offsets[s.Article]
	if s.Bytes {
		return brief.Span{Article: s.Article, Start: s.Start, End: s.End}, nil
	}
	if o == nil {
		return brief.Span{}, fmt.Errorf("article %s: %w", s.Article, brief.ErrNotFound)
	}
	start, ok1 := o.Bytes(s.Start)
	end, ok2 := o.Bytes(s.End)
	span := brief.Span{Article: s.Article, Start: start, End: end}
	if !ok1 || !ok2 || b.Text(span) != s.Exact {
		return brief.Span{}, fmt.Errorf("code points [%d, %d) are not %q: %w", s.Start, s.End, s.Exact, brief.ErrSpan)
	}
	return span, nil
}
