package storage

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"readout/app/brief"
)

const articleColumns = `a.id, a.sha256, a.text, a.title, a.publisher, a.author, a.published_start, a.published_end,
	a.basis, a.reason, a.url, a.language, a.imported, a.origin, a.file`

// scanner is a row of either kind.
type scanner interface{ Scan(into ...any) error }

func scanArticle(row scanner) (a brief.Article, err error) {
	var start, end, imported string
	err = row.Scan(&a.ID, &a.SHA256, &a.Text, &a.Title, &a.Publisher, &a.Author, &start, &end,
		&a.Published.Basis, &a.Published.Reason, &a.URL, &a.Language, &imported, &a.Origin, &a.File)
	if err != nil {
		return brief.Article{}, err
	}
	a.Imported = parseStamp(imported)
	if a.Published.Interval, err = parseDays(start, end); err != nil {
		return brief.Article{}, fmt.Errorf("article %s: %w", a.ID, err)
	}
	return a, nil
}

func parseDays(start, end string) (i brief.Interval, err error) {
	if err := i.Start.UnmarshalText([]byte(start)); err != nil {
		return brief.Interval{}, err
	}
	return i, i.End.UnmarshalText([]byte(end))
}

// Article returns brief.ErrNotFound where there is none.
func (db *DB) Article(ctx context.Context, id brief.ID) (brief.Article, error) {
	row := db.read.QueryRowContext(ctx, "select "+articleColumns+" from article a where a.id = ?", id)
	a, err := scanArticle(row)
	if err != nil {
		return brief.Article{}, fmt.Errorf("article %s: %w", id, plain(err))
	}
	return a, nil
}

// Lookup finds the article with this identifier, or else the one that came
// from the same original bytes; brief.ErrNotFound where there is neither.
func (db *DB) Lookup(ctx context.Context, id brief.ID, sha256 string) (brief.Article, error) {
	row := db.read.QueryRowContext(ctx, "select "+articleColumns+` from article a
		where a.id = ?1 or (a.sha256 = ?2 and ?2 <> '') order by a.id <> ?1 limit 1`, id, sha256)
	a, err := scanArticle(row)
	if err != nil {
		return brief.Article{}, fmt.Errorf("article %s: %w", id, plain(err))
	}
	return a, nil
}

// addArticle keeps an article that the library does not hold yet and lets
// search know it.
func addArticle(ctx context.Context, tx *sql.Tx, a brief.Article) error {
	if err := a.Validate(); err != nil {
		return err
	}
	res, err := tx.ExecContext(ctx, `insert into article (id, sha256, text, title, publisher, author,
			published_start, published_end, basis, reason, url, language, imported, origin, file)
		values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing`,
		a.ID, a.SHA256, a.Text, a.Title, a.Publisher, a.Author, a.Published.Start.String(), a.Published.End.String(),
		a.Published.Basis, a.Published.Reason, a.URL, a.Language, a.Imported.UTC().Format(time.RFC3339Nano), a.Origin, a.File)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); n == 0 || err != nil {
		return err
	}
	return articleEntry(a).insert(ctx, tx, a.Text)
}
