package storage

import (
	"context"
	"database/sql"
	"errors"

	"readout/app/brief"
)

// Positions are the places of actors on a brief's map, as they were saved.
func (db *DB) Positions(ctx context.Context, id brief.ID) (map[brief.ID]brief.Point, error) {
	type placed struct {
		actor brief.ID
		at    brief.Point
	}
	rows, err := db.read.QueryContext(ctx, "select actor, x, y, pinned from position where brief = ?", id)
	all, err := collect(rows, err, func(row scanner) (p placed, err error) {
		err = row.Scan(&p.actor, &p.at.X, &p.at.Y, &p.at.Pinned)
		return p, err
	})
	if err != nil {
		return nil, err
	}
	at := make(map[brief.ID]brief.Point, len(all))
	for _, p := range all {
		at[p.actor] = p.at
	}
	return at, nil
}

// SavePositions replaces the places of a brief's map.
func (db *DB) SavePositions(ctx context.Context, id brief.ID, at map[brief.ID]brief.Point) error {
	return db.change(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "delete from position where brief = ?", id); err != nil {
			return err
		}
		for actor, p := range at {
			_, err := tx.ExecContext(ctx, "insert into position (brief, actor, x, y, pinned) values (?, ?, ?, ?, ?)",
				id, actor, p.X, p.Y, p.Pinned)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// State is a small fact the window kept, "" where it was never set.
func (db *DB) State(ctx context.Context, key string) (value string, err error) {
	err = db.read.QueryRowContext(ctx, "select value from state where key = ?", key).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return value, plain(err)
}

// SetState keeps a small fact of the window.
func (db *DB) SetState(ctx context.Context, key, value string) error {
	return db.change(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "insert into state (key, value) values (?, ?) on conflict (key) do update set value = excluded.value", key, value)
		return err
	})
}
