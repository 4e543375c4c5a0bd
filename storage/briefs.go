package storage

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"fmt"

	"readout/app/brief"
)

// nameNow is a brief's name after its edits: the last rename in force.
const nameNow = `coalesce((select value from edit e where e.brief = b.id and e.op = 'rename' and e.target = b.id
	and e.undone = 0 order by e.seq desc limit 1), b.name)`

const selectSummary = "select b.id, " + nameNow + `, b.created, b.changed, b.events,
	(select count(*) from brief_article m where m.brief = b.id and m.removed = 0) from brief b`

func scanSummary(row scanner) (s brief.Summary, err error) {
	var created, changed string
	err = row.Scan(&s.ID, &s.Name, &created, &changed, &s.Events, &s.Articles)
	s.Created, s.Changed = parseStamp(created), parseStamp(changed)
	return s, err
}

// Briefs lists the briefs that are not deleted, the last changed first.
func (db *DB) Briefs(ctx context.Context) ([]brief.Summary, error) {
	rows, err := db.read.QueryContext(ctx, selectSummary+" where b.deleted = 0 order by b.changed desc, b.id")
	return collect(rows, err, scanSummary)
}

// collect reads all rows.
func collect[T any](rows *sql.Rows, err error, scan func(scanner) (T, error)) ([]T, error) {
	if err != nil {
		return nil, plain(err)
	}
	defer rows.Close()
	var all []T
	for rows.Next() {
		x, err := scan(rows)
		if err != nil {
			return nil, plain(err)
		}
		all = append(all, x)
	}
	return all, plain(rows.Err())
}

// CreateBrief makes an empty brief.
func (db *DB) CreateBrief(ctx context.Context, name string) (s brief.Summary, err error) {
	err = db.change(ctx, func(tx *sql.Tx) (err error) {
		s, err = db.createBrief(ctx, tx, name)
		return err
	})
	return s, err
}

func (db *DB) createBrief(ctx context.Context, tx *sql.Tx, name string) (brief.Summary, error) {
	now := db.stamp()
	s := brief.Summary{ID: newBriefID(), Name: name, Created: parseStamp(now), Changed: parseStamp(now)}
	_, err := tx.ExecContext(ctx, "insert into brief (id, name, created, changed) values (?, ?, ?, ?)", s.ID, name, now, now)
	return s, err
}

// newBriefID is chance: two briefs of one name and one day are two.
func newBriefID() brief.ID {
	var b [8]byte
	rand.Read(b[:]) // never fails
	return brief.ID("b" + hex.EncodeToString(b[:]))
}

// DeleteBrief hides a brief; nothing of it is lost.
func (db *DB) DeleteBrief(ctx context.Context, id brief.ID) error { return db.setDeleted(ctx, id, 1) }

// RestoreBrief brings a deleted brief back.
func (db *DB) RestoreBrief(ctx context.Context, id brief.ID) error { return db.setDeleted(ctx, id, 0) }

func (db *DB) setDeleted(ctx context.Context, id brief.ID, deleted int) error {
	return db.change(ctx, func(tx *sql.Tx) error {
		return one(id, do(ctx, tx, "update brief set deleted = ? where id = ?", deleted, id))
	})
}

// SetEvents keeps how many cards a brief shows.
func (db *DB) SetEvents(ctx context.Context, id brief.ID, n int) error {
	return db.change(ctx, func(tx *sql.Tx) error {
		return one(id, do(ctx, tx, "update brief set events = ? where id = ?", n, id))
	})
}

// touched marks a change to a brief: it is the last changed now, and what
// search knows of it is old.
func (db *DB) touched(ctx context.Context, tx *sql.Tx, id brief.ID) error {
	return one(id, do(ctx, tx, "update brief set changed = ?, revision = revision + 1 where id = ?", db.stamp(), id))
}

// outcome is how many rows a statement changed.
type outcome struct {
	rows int64
	err  error
}

func do(ctx context.Context, tx *sql.Tx, query string, args ...any) outcome {
	res, err := tx.ExecContext(ctx, query, args...)
	if err != nil {
		return outcome{err: err}
	}
	n, err := res.RowsAffected()
	return outcome{n, err}
}

// one wants a statement to have changed something.
func one(what brief.ID, o outcome) error {
	if o.err == nil && o.rows == 0 {
		return fmt.Errorf("%s: %w", what, brief.ErrNotFound)
	}
	return o.err
}

// Contents are a brief's articles in the order they were added.
func (db *DB) Contents(ctx context.Context, id brief.ID) (brief.Summary, []brief.Article, error) {
	s, err := scanSummary(db.read.QueryRowContext(ctx, selectSummary+" where b.id = ?", id))
	if err != nil {
		return brief.Summary{}, nil, fmt.Errorf("brief %s: %w", id, plain(err))
	}
	rows, err := db.read.QueryContext(ctx, "select "+articleColumns+` from brief_article m join article a on a.id = m.article
		where m.brief = ? and m.removed = 0 order by m.place`, id)
	articles, err := collect(rows, err, scanArticle)
	return s, articles, err
}

// Keep puts articles with their readings into a brief: all of them or, on an
// error, none. Where into.ID is "" a brief named into.Name is made.
func (db *DB) Keep(ctx context.Context, into brief.Summary, rs []brief.Reading) (id brief.ID, added, known []brief.ID, err error) {
	bodies := make([][]byte, len(rs))
	for i, r := range rs {
		if bodies[i], err = pack(r); err != nil {
			return "", nil, nil, err
		}
	}
	err = db.change(ctx, func(tx *sql.Tx) error {
		if into.ID == "" {
			if into, err = db.createBrief(ctx, tx, into.Name); err != nil {
				return err
			}
		}
		for i, r := range rs {
			if err := addArticle(ctx, tx, r.Article); err != nil {
				return err
			}
			if err := db.putReading(ctx, tx, r, bodies[i]); err != nil {
				return err
			}
			isNew, err := join(ctx, tx, into.ID, r.Article.ID)
			if err != nil {
				return err
			}
			if isNew {
				added = append(added, r.Article.ID)
			} else {
				known = append(known, r.Article.ID)
			}
		}
		if len(added) == 0 {
			return nil
		}
		return db.touched(ctx, tx, into.ID)
	})
	if err != nil {
		return "", nil, nil, err
	}
	return into.ID, added, known, nil
}

// join puts an article into a brief: at its old place where it was there once,
// at that which is kept for it where it is awaited; isNew is false where it is
// there already.
func join(ctx context.Context, tx *sql.Tx, id, article brief.ID) (isNew bool, err error) {
	o := do(ctx, tx, `insert into brief_article (brief, article, place)
		values (?1, ?2, coalesce((select place from awaited where brief = ?1 and article = ?2), `+nextPlace+`))
		on conflict (brief, article) do update set removed = 0 where removed = 1`, id, article)
	return o.rows > 0, o.err
}

// AddArticle puts an article of the library into a brief;
// brief.ErrDuplicate where it is there already.
func (db *DB) AddArticle(ctx context.Context, id, article brief.ID) error {
	if _, err := db.Article(ctx, article); err != nil {
		return err
	}
	return db.change(ctx, func(tx *sql.Tx) error {
		if err := db.touched(ctx, tx, id); err != nil {
			return err
		}
		isNew, err := join(ctx, tx, id, article)
		if err == nil && !isNew {
			err = fmt.Errorf("article %s: %w", article, brief.ErrDuplicate)
		}
		return err
	})
}

// RemoveArticle takes an article out of a brief; the library keeps it.
func (db *DB) RemoveArticle(ctx context.Context, id, article brief.ID) error {
	return db.change(ctx, func(tx *sql.Tx) error {
		o := do(ctx, tx, "update brief_article set removed = 1 where brief = ? and article = ? and removed = 0", id, article)
		if err := one(article, o); err != nil {
			return err
		}
		return db.touched(ctx, tx, id)
	})
}
