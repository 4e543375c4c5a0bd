package storage

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"readout/app/brief"
)

const selectEdit = "select brief, seq, at, op, target, field, value, with_ids, spans, undone from edit"

func scanEdit(row scanner) (e brief.Edit, err error) {
	var at, with, spans string
	if err := row.Scan(&e.Brief, &e.Seq, &at, &e.Op, &e.Target, &e.Field, &e.Value, &with, &spans, &e.Undone); err != nil {
		return brief.Edit{}, err
	}
	e.At = parseStamp(at)
	if err := json.Unmarshal([]byte(with), &e.With); err != nil {
		return brief.Edit{}, fmt.Errorf("edit %d: %w", e.Seq, err)
	}
	var plain []storedSpan
	if err := json.Unmarshal([]byte(spans), &plain); err != nil {
		return brief.Edit{}, fmt.Errorf("edit %d: %w", e.Seq, err)
	}
	for _, s := range plain {
		e.Spans = append(e.Spans, brief.Span(s))
	}
	return e, nil
}

// storedSpan is a span as the library keeps it, in bytes.
type storedSpan brief.Span

// AppendEdit keeps an edit and drops the undone ones from redo's reach; they
// stay in the journal. It returns the edit with Seq and At set.
func (db *DB) AppendEdit(ctx context.Context, e brief.Edit) (brief.Edit, error) {
	spans := make([]storedSpan, len(e.Spans))
	for i, s := range e.Spans {
		spans[i] = storedSpan(s)
	}
	spansJSON, err := json.Marshal(spans)
	if err != nil {
		return brief.Edit{}, err
	}
	withJSON, err := json.Marshal(e.With)
	if err != nil {
		return brief.Edit{}, err
	}
	at := db.stamp()
	e.At, e.Undone = parseStamp(at), false
	err = db.change(ctx, func(tx *sql.Tx) error {
		if err := db.touched(ctx, tx, e.Brief); err != nil {
			return err
		}
		if o := do(ctx, tx, "update edit set dropped = 1 where brief = ? and undone = 1", e.Brief); o.err != nil {
			return o.err
		}
		return tx.QueryRowContext(ctx, `insert into edit (brief, seq, at, op, target, field, value, with_ids, spans)
			values (?1, (select coalesce(max(seq), 0) + 1 from edit where brief = ?1), ?2, ?3, ?4, ?5, ?6, ?7, ?8)
			returning seq`,
			e.Brief, at, e.Op, e.Target, e.Field, e.Value, string(withJSON), string(spansJSON)).Scan(&e.Seq)
	})
	if err != nil {
		return brief.Edit{}, fmt.Errorf("keep edit: %w", err)
	}
	return e, nil
}

// Edits is the journal of a brief in order, undone edits included.
func (db *DB) Edits(ctx context.Context, id brief.ID) ([]brief.Edit, error) {
	rows, err := db.read.QueryContext(ctx, selectEdit+" where brief = ? order by seq", id)
	return collect(rows, err, scanEdit)
}

// Undo marks the last edit that is not undone and returns it;
// brief.ErrNothingTo where there is none.
func (db *DB) Undo(ctx context.Context, id brief.ID) (brief.Edit, error) {
	return db.step(ctx, id, 1, "select max(seq) from edit where brief = ? and undone = 0")
}

// Redo takes the mark from the first undone edit that can be redone and
// returns it; brief.ErrNothingTo where there is none.
func (db *DB) Redo(ctx context.Context, id brief.ID) (brief.Edit, error) {
	return db.step(ctx, id, 0, "select min(seq) from edit where brief = ? and undone = 1 and dropped = 0")
}

func (db *DB) step(ctx context.Context, id brief.ID, undone int, which string) (e brief.Edit, err error) {
	err = db.change(ctx, func(tx *sql.Tx) error {
		var seq sql.NullInt64
		if err := tx.QueryRowContext(ctx, which, id).Scan(&seq); err != nil {
			return err
		}
		if !seq.Valid {
			return fmt.Errorf("brief %s: %w", id, brief.ErrNothingTo)
		}
		if o := do(ctx, tx, "update edit set undone = ? where brief = ? and seq = ?", undone, id, seq.Int64); o.err != nil {
			return o.err
		}
		if err := db.touched(ctx, tx, id); err != nil {
			return err
		}
		e, err = scanEdit(tx.QueryRowContext(ctx, selectEdit+" where brief = ? and seq = ?", id, seq.Int64))
		return err
	})
	return e, err
}
