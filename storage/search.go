package storage

import (
	"context"
	"slices"
	"strings"

	"readout/app/brief"
)

// Search finds articles, quotes, events and actors, the best first: what has
// the very title, then by bm25 with a title's words counting four times, or by
// day where only filters are given. A blank query finds nothing.
func (db *DB) Search(ctx context.Context, q brief.Query) ([]brief.Hit, error) {
	parsed := parseQuery(q.Text)
	if len(parsed.terms) == 0 && len(parsed.filters) == 0 {
		return nil, nil
	}
	query, args := parsed.sql(q)
	rows, err := db.read.QueryContext(ctx, query, args...)
	return collect(rows, err, func(row scanner) (brief.Hit, error) { return scanHit(row, parsed.terms) })
}

// scanHit reads a row and marks the words searched for. An article's hit
// stands where its text has them first.
func scanHit(row scanner, terms []term) (h brief.Hit, err error) {
	var first, last, body string
	err = row.Scan(&h.Kind, &h.Brief, &h.Article, &h.Target, &h.Title, &first, &last, &h.Span.Start, &h.Span.End, &body)
	if err != nil {
		return brief.Hit{}, err
	}
	if h.Date, err = parseDays(first, last); err != nil {
		return brief.Hit{}, err
	}
	if h.Kind == brief.HitActor { // names and roles, one a line
		body = strings.Join(once(strings.Split(body, "\n")), " · ")
	}
	found := matches(body, terms)
	h.Snippet = snippet(body, found)
	if h.Kind == brief.HitArticle && len(found) > 0 {
		h.Span = brief.Span{Start: found[0].start, End: found[0].end}
	}
	if !h.Span.IsZero() {
		h.Span.Article = h.Article
	}
	return h, nil
}

// once are the lines, each once.
func once(all []string) (out []string) {
	for _, s := range all {
		if s != "" && !slices.ContainsFunc(out, func(o string) bool { return fold(o) == fold(s) }) {
			out = append(out, s)
		}
	}
	return out
}

const (
	hitColumns = `select e.kind, case when e.brief <> '' then e.brief else coalesce((select m.brief from brief_article m
			join brief b on b.id = m.brief where m.article = e.target and m.removed = 0 and b.deleted = 0
			order by b.changed desc, b.id limit 1), '') end,
		e.article, e.target, e.title, e.day_first, e.day_last, e.span_start, e.span_end,
		case when e.kind = 'article' then (select a.text from article a where a.id = e.target) else e.body end `
	// notDeleted leaves out what only deleted briefs know.
	notDeleted = `(e.brief = '' or exists (select 1 from brief b where b.id = e.brief and b.deleted = 0))`
	inBrief    = `(e.brief = ? or e.brief = '' and exists (select 1 from brief_article m
			where m.brief = ? and m.article = e.target and m.removed = 0))`
	// hasPart finds the actors with a name that has a word beginning with the
	// value; a part of an article, which has no brief, counts in every brief.
	hasPart = `exists (select 1 from part p join actor_name n on n.brief = p.brief and n.actor = p.actor
		where p.target = e.target and (e.brief = '' or p.brief = e.brief) and instr(' ' || n.name, ' ' || ?) > 0`
)

// defaultLimit is how many hits there are where the query says nothing.
const defaultLimit = 50

func (p query) sql(q brief.Query) (string, []any) {
	where, args := []string{notDeleted}, []any{}
	and := func(condition string, values ...any) {
		where, args = append(where, condition), append(args, values...)
	}
	const order = " order by score, e.day_first desc, e.kind, e.id"
	from, score := "from entry e", "0"
	if len(p.terms) > 0 {
		// What is called as the search is comes before what only says it.
		from = "from words join entry e on e.id = words.rowid"
		score = "bm25(words, 4, 1, 1) - 1000 * (e.title = trim(?) collate nocase)"
		args = append(args, q.Text)
		and("words match ?", expression(p.terms))
	}
	if q.Brief != "" {
		and(inBrief, q.Brief, q.Brief)
	}
	if q.Kind != "" {
		and("e.kind = ?", q.Kind)
	}
	for _, t := range p.without {
		and("e.id not in (select rowid from words where words match ?)", expression([]term{t}))
	}
	for _, f := range p.filters {
		condition, values := f.sql()
		if f.not {
			condition = "not " + condition
		}
		and(condition, values...)
	}
	limit := q.Limit
	if limit <= 0 {
		limit = defaultLimit
	}
	// The best are chosen by their numbers first: texts are read for them only.
	best := "with best as materialized (select e.id, " + score + " as score " + from +
		" where " + strings.Join(where, " and ") + order + " limit ?) "
	return best + hitColumns + "from best join entry e on e.id = best.id" + order, append(args, limit)
}

func (f filter) sql() (condition string, values []any) {
	switch f.key {
	case "actor":
		return hasPart + ")", []any{f.value}
	case "speaker":
		return hasPart + " and p.role = 'speaker')", []any{f.value}
	case "type":
		return "instr(e.type, ?) > 0", []any{f.value}
	case "outlet":
		// www.example.com is found by example too.
		return "instr(' ' || replace(replace(e.outlet, char(10), ' '), '.', ' '), ' ' || replace(?, '.', ' ')) > 0", []any{f.value}
	}
	// Days compare as text; an unknown day is '' and meets no interval.
	return "(e.day_first <> '' and e.day_first <= ? and e.day_last >= ?)", []any{f.days.End.String(), f.days.Start.String()}
}
