package raster

import (
	"image/color"
	"testing"
)

// TestShapesOverTheEdgeAreCut fills squares that stand half, or all, outside.
func TestShapesOverTheEdgeAreCut(t *testing.T) {
	for _, at := range []Point{{-5, -5}, {15, -5}, {-5, 15}, {15, 15}, {5, 5}, {-100, 4}, {400, 400}} {
		c := New(20, 20, 1, Point{})
		c.Fill([]Point{at, {at.X + 10, at.Y}, {at.X + 10, at.Y + 10}, {at.X, at.Y + 10}}, Color{})
		for y := range 20 {
			for x := range 20 {
				in := float64(x) >= at.X && float64(x) < at.X+10 && float64(y) >= at.Y && float64(y) < at.Y+10
				want := color.RGBA{255, 255, 255, 255}
				if in {
					want = color.RGBA{A: 255}
				}
				if got := c.Image.RGBAAt(x, y); got != want {
					t.Fatalf("square at %v: point %d, %d is %v, want %v", at, x, y, got, want)
				}
			}
		}
	}
}
