package app

import (
	"context"

	"readout/app/brief"
	"readout/app/collate"
)

// Apply checks an edit, keeps it and returns the brief after it. An edit whose
// target or value does not fit is refused with brief.ErrNotFound or
// brief.ErrInvalid and not kept. What could be redone no longer can.
func (a *App) Apply(ctx context.Context, e brief.Edit) (brief.Brief, error) {
	before, err := a.Open(ctx, e.Brief)
	if err != nil {
		return brief.Brief{}, err
	}
	if err := collate.Check(before, e); err != nil {
		return brief.Brief{}, err
	}
	if _, err := a.store.AppendEdit(ctx, e); err != nil {
		return brief.Brief{}, err
	}
	return a.Open(ctx, e.Brief)
}

// Undo takes the last edit back and Redo applies the last one undone again;
// both return the brief after it and the edit, and brief.ErrNothingTo where
// there is none. They work across restarts.
func (a *App) Undo(ctx context.Context, id brief.ID) (brief.Brief, brief.Edit, error) {
	return a.walk(ctx, id, a.store.Undo)
}

// Redo is the other way of Undo.
func (a *App) Redo(ctx context.Context, id brief.ID) (brief.Brief, brief.Edit, error) {
	return a.walk(ctx, id, a.store.Redo)
}

func (a *App) walk(ctx context.Context, id brief.ID, step func(context.Context, brief.ID) (brief.Edit, error)) (brief.Brief, brief.Edit, error) {
	e, err := step(ctx, id)
	if err != nil {
		return brief.Brief{}, brief.Edit{}, err
	}
	b, err := a.Open(ctx, id)
	return b, e, err
}

// History is the journal of a brief in order, undone edits included.
func (a *App) History(ctx context.Context, id brief.ID) ([]brief.Edit, error) {
	return a.store.Edits(ctx, id)
}
