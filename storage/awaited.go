package storage

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"readout/app/brief"
)

// Await puts articles that came without their texts into a brief: at once
// where the library holds the text already, and else by the next Settle after
// it came to. An article is known again by its identifier, which is its text's hash.
func (db *DB) Await(ctx context.Context, id brief.ID, articles []brief.Article) error {
	err := db.change(ctx, func(tx *sql.Tx) error {
		if err := db.touched(ctx, tx, id); err != nil {
			return err
		}
		for _, a := range articles {
			if err := await(ctx, tx, id, a); err != nil {
				return err
			}
		}
		_, err := db.settle(ctx, tx)
		return err
	})
	if err != nil {
		return fmt.Errorf("await articles: %w", err)
	}
	return nil
}

func await(ctx context.Context, tx *sql.Tx, id brief.ID, a brief.Article) error {
	var here int
	err := tx.QueryRowContext(ctx, "select 1 from brief_article where brief = ? and article = ? and removed = 0", id, a.ID).Scan(&here)
	if !errors.Is(err, sql.ErrNoRows) {
		return err // it is in the brief, or the question failed
	}
	a.Text = ""
	facts, err := json.Marshal(a)
	if err != nil {
		return err
	}
	return do(ctx, tx, "insert into awaited (brief, article, place, facts) values (?1, ?2, "+nextPlace+", ?3) on conflict do nothing",
		id, a.ID, string(facts)).err
}

// nextPlace is the place behind the last article of the brief ?1, awaited ones
// counted.
const nextPlace = `(select coalesce(max(place), 0) + 1 from (select place from brief_article where brief = ?1
	union all select place from awaited where brief = ?1))`

// Settle lets every awaited article whose text the library holds join its
// brief, at the place it has there. It returns the briefs that grew.
func (db *DB) Settle(ctx context.Context) (grown []brief.ID, err error) {
	err = db.change(ctx, func(tx *sql.Tx) error {
		grown, err = db.settle(ctx, tx)
		return err
	})
	return grown, err
}

func (db *DB) settle(ctx context.Context, tx *sql.Tx) ([]brief.ID, error) {
	rows, err := tx.QueryContext(ctx, "select distinct w.brief from awaited w join article a on a.id = w.article order by w.brief")
	grown, err := collect(rows, err, func(row scanner) (id brief.ID, err error) { return id, row.Scan(&id) })
	if err != nil || len(grown) == 0 {
		return nil, err
	}
	for _, change := range []string{
		`insert into brief_article (brief, article, place)
			select w.brief, w.article, w.place from awaited w join article a on a.id = w.article where true
			on conflict (brief, article) do update set removed = 0`,
		"delete from awaited where article in (select id from article)",
	} {
		if o := do(ctx, tx, change); o.err != nil {
			return nil, o.err
		}
	}
	for _, id := range grown {
		if err := db.touched(ctx, tx, id); err != nil {
			return nil, err
		}
	}
	return grown, nil
}

// Awaited are the articles of a brief whose texts are not here yet, in the
// order of the brief; their Text is "".
func (db *DB) Awaited(ctx context.Context, id brief.ID) ([]brief.Article, error) {
	rows, err := db.read.QueryContext(ctx, "select facts from awaited where brief = ? order by place", id)
	return collect(rows, err, func(row scanner) (a brief.Article, err error) {
		var facts string
		if err := row.Scan(&facts); err != nil {
			return a, err
		}
		return a, json.Unmarshal([]byte(facts), &a)
	})
}
