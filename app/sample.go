package app

import (
	"context"
	"encoding/json"
	"fmt"

	"readout/app/brief"
	"readout/assets"
)

// Sample makes a brief of the sample article and returns its identifier.
func (a *App) Sample(ctx context.Context) (brief.ID, error) {
	text, facts := assets.Sample()
	var given struct{ Title, Publisher, Published string }
	if err := json.Unmarshal(facts, &given); err != nil {
		return "", fmt.Errorf("facts of the sample article: %w", err)
	}
	published, err := brief.ParseInterval(given.Published)
	if err != nil {
		return "", fmt.Errorf("facts of the sample article: %w", err)
	}
	report, err := a.Import(ctx, "", []Source{{
		Name: "sample.txt", Bytes: text, Origin: brief.FromSample,
		Given: Facts{Title: given.Title, Publisher: given.Publisher, Published: published},
	}}, nil)
	if err != nil {
		return "", err
	}
	if len(report.Problems) > 0 {
		return "", report.Problems[0].Err
	}
	return report.Brief, nil
}
