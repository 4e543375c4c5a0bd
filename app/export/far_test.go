package export

import (
	"testing"

	"readout/app/actormap"
	"readout/app/brief"
)

// TestFarPlaces takes places on the map that no person chose: a file that was
// shared may hold any.
func TestFarPlaces(t *testing.T) {
	b := richBrief(t)
	for _, far := range []float64{1e6, 1e15, 1e300} {
		opt := Options{Positions: map[brief.ID]actormap.Point{}}
		for i, a := range b.Actors {
			opt.Positions[a.ID] = actormap.Point{X: far * float64(i%3-1), Y: far * float64(i%2)}
		}
		for _, ending := range []string{".pdf", ".svg", ".png", ".docx", ".html"} {
			f, _ := ByPath("x" + ending)
			var n counter
			if err := Write(t.Context(), &n, f, b, opt, nil); err != nil || n == 0 || n > 50<<20 {
				t.Errorf("%s at %g: %d bytes, %v", ending, far, n, err)
			}
		}
	}
}

type counter int

func (c *counter) Write(b []byte) (int, error) {
	*c += counter(len(b))
	return len(b), nil
}
