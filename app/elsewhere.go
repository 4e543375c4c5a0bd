package app

import (
	"context"

	"readout/app/brief"
	"readout/app/collate"
)

// Elsewhere finds an actor of a brief in the other briefs of the library, the
// last changed brief first. It reads what search knows of them, so that the
// readings of none are loaded.
func (a *App) Elsewhere(ctx context.Context, id brief.ID, actor brief.Actor) ([]brief.Appearance, error) {
	if err := a.refresh(ctx, id); err != nil {
		return nil, err
	}
	all, err := a.store.Namesakes(ctx, actor.Names(), id)
	if err != nil {
		return nil, err
	}
	var found []brief.Appearance
	for _, x := range all {
		if !collate.SameActor(actor, x.Actor) {
			continue
		}
		if x.Events, x.Quotes, err = a.store.Doings(ctx, x.Brief, x.Actor.ID); err != nil {
			return nil, err
		}
		found = append(found, x)
	}
	return found, nil
}
