package storage

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"readout/app/brief"
)

// entry is what search knows of one article, quote, event or actor.
type entry struct {
	kind        brief.HitKind
	brief       brief.ID // "" for an article
	target      brief.ID
	article     brief.ID
	title, body string // body is "" for an article, whose text is kept already
	kindOf      string // the event's type, the quote's or actor's kind, folded
	outlet      string // the publishers it comes from, folded, one a line
	days        brief.Interval
	span        brief.Span
}

// insert keeps the entry and lets the words of its title and text be found.
func (e entry) insert(ctx context.Context, tx *sql.Tx, text string) error {
	res, err := tx.ExecContext(ctx, `insert into entry (kind, brief, target, article, title, body, type, outlet,
			day_first, day_last, span_start, span_end) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		e.kind, e.brief, e.target, e.article, e.title, e.body, e.kindOf, e.outlet,
		e.days.Start.String(), e.days.End.String(), e.span.Start, e.span.End)
	if err != nil {
		return err
	}
	id, err := res.LastInsertId()
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "insert into words (rowid, title, body, grams) values (?, ?, ?, ?)",
		id, e.title, text, grams(e.title+"\n"+text))
	return err
}

func articleEntry(a brief.Article) entry {
	return entry{
		kind: brief.HitArticle, target: a.ID, article: a.ID, title: a.Title,
		outlet: fold(a.Publisher), days: a.Published.Interval,
	}
}

// Index derives what search knows of a brief from the brief as it was at a
// revision that Stale told.
func (db *DB) Index(ctx context.Context, b brief.Brief, revision int64) error {
	x := indexer{b: b}
	entries := slices.Concat(x.actors(), x.quotes(), x.events())
	parts := x.parts()
	return db.change(ctx, func(tx *sql.Tx) error {
		if err := forget(ctx, tx, b.ID); err != nil {
			return err
		}
		for _, e := range entries {
			if err := e.insert(ctx, tx, e.body); err != nil {
				return err
			}
		}
		for _, a := range b.Articles {
			if err := dateAnew(ctx, tx, a); err != nil {
				return err
			}
		}
		for _, a := range b.Actors {
			for _, name := range a.Names() {
				o := do(ctx, tx, "insert into actor_name (brief, actor, name) values (?, ?, ?) on conflict do nothing", b.ID, a.ID, fold(name))
				if o.err != nil {
					return o.err
				}
			}
		}
		for _, p := range parts {
			o := do(ctx, tx, "insert into part (target, brief, actor, role) values (?, ?, ?, ?) on conflict do nothing", p.target, b.ID, p.actor, p.role)
			if o.err != nil {
				return o.err
			}
		}
		return one(b.ID, do(ctx, tx, "update brief set indexed = ? where id = ?", revision, b.ID))
	})
}

// dateAnew lets search know the publication day that the reader infers for an
// article now. One that a brief's edit says is that brief's own business.
func dateAnew(ctx context.Context, tx *sql.Tx, a brief.Article) error {
	if a.Published.Basis != brief.FromText && a.Published.Basis != brief.Unknown {
		return nil
	}
	return do(ctx, tx, "update entry set day_first = ?, day_last = ? where kind = ? and target = ?",
		a.Published.Start.String(), a.Published.End.String(), brief.HitArticle, a.ID).err
}

func forget(ctx context.Context, tx *sql.Tx, id brief.ID) error {
	for _, q := range []string{
		"delete from words where rowid in (select id from entry where brief = ?)",
		"delete from entry where brief = ?",
		"delete from actor_name where brief = ?",
		"delete from part where brief = ?",
	} {
		if _, err := tx.ExecContext(ctx, q, id); err != nil {
			return err
		}
	}
	return nil
}

// Stale lists the briefs that changed since they were indexed, with the
// revision they are at.
func (db *DB) Stale(ctx context.Context) (map[brief.ID]int64, error) {
	type row struct {
		id       brief.ID
		revision int64
	}
	rows, err := db.read.QueryContext(ctx, "select id, revision from brief where deleted = 0 and indexed < revision")
	all, err := collect(rows, err, func(s scanner) (r row, err error) {
		err = s.Scan(&r.id, &r.revision)
		return r, err
	})
	stale := make(map[brief.ID]int64, len(all))
	for _, r := range all {
		stale[r.id] = r.revision
	}
	return stale, err
}

// Rebuild derives the articles' index again and makes all briefs stale.
func (db *DB) Rebuild(ctx context.Context) error {
	return db.change(ctx, func(tx *sql.Tx) error {
		for _, q := range []string{
			"insert into words (words) values ('delete-all')", "delete from entry",
			"delete from actor_name", "delete from part", "update brief set indexed = 0",
		} {
			if _, err := tx.ExecContext(ctx, q); err != nil {
				return err
			}
		}
		rows, err := tx.QueryContext(ctx, "select id from article order by rowid")
		ids, err := collect(rows, err, func(s scanner) (id brief.ID, err error) { return id, s.Scan(&id) })
		if err != nil {
			return err
		}
		for _, id := range ids {
			a, err := scanArticle(tx.QueryRowContext(ctx, "select "+articleColumns+" from article a where a.id = ?", id))
			if err != nil {
				return fmt.Errorf("article %s: %w", id, err)
			}
			if err := articleEntry(a).insert(ctx, tx, a.Text); err != nil {
				return err
			}
		}
		return nil
	})
}

// indexer makes the entries of a brief.
type indexer struct{ b brief.Brief }

// part is an actor's role in a quote, an event or an article.
type part struct {
	target, actor brief.ID
	role          string
}

func (x indexer) actors() (all []entry) {
	for _, a := range x.b.Actors {
		e := entry{kind: brief.HitActor, target: a.ID, title: a.Name, kindOf: fold(string(a.Kind))}
		var spans []brief.Span
		for _, m := range a.Mentions {
			spans = append(spans, m.Span)
		}
		e.body = lines(append(a.Names()[1:], a.Role, a.Affiliation, a.Note)...)
		all = append(all, x.place(e, spans))
	}
	return all
}

func (x indexer) quotes() (all []entry) {
	for _, q := range x.b.Quotes {
		e := entry{kind: brief.HitQuote, target: q.ID, body: lines(q.Text, q.Note), kindOf: fold(string(q.Kind))}
		if speaker, ok := x.b.Actor(q.Speaker); ok {
			e.title = speaker.Name
		}
		e = x.place(e, q.Spans)
		if a, ok := x.b.Article(e.article); ok {
			e.days = a.Published.Interval
		}
		all = append(all, e)
	}
	return all
}

func (x indexer) events() (all []entry) {
	for _, v := range x.b.Events {
		e := entry{kind: brief.HitEvent, target: v.ID, title: v.Title, kindOf: fold(string(v.Type))}
		var said []string
		for _, s := range v.Evidence {
			said = append(said, x.b.Text(s))
		}
		e.body = lines(append(said, v.Note)...)
		e = x.place(e, v.Evidence)
		if v.Date != nil {
			e.days = v.Date.Interval
		}
		all = append(all, e)
	}
	return all
}

// place sets where an entry stands and which outlets it comes from.
func (x indexer) place(e entry, spans []brief.Span) entry {
	e.brief = x.b.ID
	if len(spans) > 0 {
		e.span, e.article = spans[0], spans[0].Article
	}
	var outlets []string
	for _, s := range spans {
		if a, ok := x.b.Article(s.Article); ok && !slices.Contains(outlets, fold(a.Publisher)) {
			outlets = append(outlets, fold(a.Publisher))
		}
	}
	e.outlet = lines(outlets...)
	return e
}

func (x indexer) parts() (all []part) {
	for _, a := range x.b.Actors {
		all = append(all, part{a.ID, a.ID, "self"})
		for _, m := range a.Mentions {
			all = append(all, part{m.Span.Article, a.ID, "mention"})
		}
	}
	for _, q := range x.b.Quotes {
		if q.Speaker != "" {
			all = append(all, part{q.ID, q.Speaker, "speaker"})
		}
		for _, v := range q.Via {
			all = append(all, part{q.ID, v, "via"})
		}
	}
	for _, v := range x.b.Events {
		for _, p := range v.Parties {
			all = append(all, part{v.ID, p.Actor, string(p.Role)})
		}
	}
	slices.SortFunc(all, func(a, b part) int {
		return cmp.Or(cmp.Compare(a.target, b.target), cmp.Compare(a.actor, b.actor), cmp.Compare(a.role, b.role))
	})
	return slices.Compact(all)
}

// lines joins what is not empty.
func lines(all ...string) string {
	return strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), "\n")
}
