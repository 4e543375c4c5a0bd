package storage

import (
	"bytes"
	"compress/gzip"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"readout/app/brief"
)

// PutReading keeps a reading beside the article's older ones.
func (db *DB) PutReading(ctx context.Context, r brief.Reading) error {
	body, err := pack(r)
	if err != nil {
		return err
	}
	return db.change(ctx, func(tx *sql.Tx) error { return db.putReading(ctx, tx, r, body) })
}

func (db *DB) putReading(ctx context.Context, tx *sql.Tx, r brief.Reading, body []byte) error {
	_, err := tx.ExecContext(ctx, `insert into reading (article, reader, made, body) values (?, ?, ?, ?)
		on conflict (article, reader) do nothing`, r.Article.ID, r.Reader, db.stamp(), body)
	return err
}

// Reading returns the reading of an article by a version of the reader, with
// the publication day that it was made against; brief.ErrNotFound where there
// is none.
func (db *DB) Reading(ctx context.Context, article brief.ID, reader string) (brief.Reading, error) {
	var body []byte
	err := db.read.QueryRowContext(ctx, "select body from reading where article = ? and reader = ?", article, reader).Scan(&body)
	if err != nil {
		return brief.Reading{}, fmt.Errorf("reading of %s: %w", article, plain(err))
	}
	r, err := unpack(body)
	if err != nil {
		return brief.Reading{}, fmt.Errorf("reading of %s: %w: %w", article, brief.ErrDamaged, err)
	}
	against := r.Article.Published
	if r.Article, err = db.Article(ctx, article); err != nil {
		return brief.Reading{}, err
	}
	if against.Basis != "" { // readings of the first versions do not tell
		r.Article.Published = against
	}
	return r, nil
}

// stored is a reading as the library keeps it: the plain struct, not the JSON
// that leaves the program, and without the text that is kept already.
type stored brief.Reading

func pack(r brief.Reading) ([]byte, error) {
	r.Article = brief.Article{ID: r.Article.ID, Published: r.Article.Published}
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	if err != nil {
		return nil, err
	}
	if err := json.NewEncoder(z).Encode(stored(r)); err != nil {
		return nil, fmt.Errorf("reading %s: %w", r.ID, err)
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func unpack(body []byte) (brief.Reading, error) {
	z, err := gzip.NewReader(bytes.NewReader(body))
	if err != nil {
		return brief.Reading{}, err
	}
	var r stored
	if err := json.NewDecoder(z).Decode(&r); err != nil {
		return brief.Reading{}, err
	}
	return brief.Reading(r), nil
}
