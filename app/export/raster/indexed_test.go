package raster

import (
	"image/color"
	"math"
	"testing"
)

// TestIndexedKeepsAreas wants the colours of areas back as they were, and
// those of edges nearly.
func TestIndexedKeepsAreas(t *testing.T) {
	c := New(200, 200, 1, Point{})
	for i := range 16 {
		angle := float64(i)
		sin, cos := math.Sincos(angle)
		shade := float64(i%4) / 3
		c.Fill(RoundRect(float64(i*12), float64(i*12), 11.5, 11.5, 3), Color{0.9, 0.8 + shade/5, 0.9})
		c.Stroke([]Point{{100, 100}, {100 + 90*cos, 100 + 90*sin}}, 1.3, 0, Color{0.1, 0.2, 0.4})
	}
	got := Indexed(c.Image)
	for y := range 200 {
		for x := range 200 {
			want := c.Image.RGBAAt(x, y)
			have := color.RGBAModel.Convert(got.At(x, y)).(color.RGBA)
			for _, d := range []int{int(want.R) - int(have.R), int(want.G) - int(have.G), int(want.B) - int(have.B)} {
				if d > 7 || d < -7 {
					t.Fatalf("point %d, %d is %v, want about %v", x, y, have, want)
				}
			}
		}
	}
	for _, area := range []struct{ x, y int }{{5, 5}, {65, 65}, {150, 150}, {199, 0}} {
		if want, have := c.Image.At(area.x, area.y), color.RGBAModel.Convert(got.At(area.x, area.y)); want != have {
			t.Errorf("area at %v is %v, want %v", area, have, want)
		}
	}
	if n := len(got.Palette); n > 256 {
		t.Errorf("%d colours", n)
	}
}

// TestIndexedOfManyColours has more colours than a palette holds: the area
// stays, the rest takes the nearest.
func TestIndexedOfManyColours(t *testing.T) {
	c := New(64, 80, 1, Point{})
	for y := range 64 {
		for x := range 64 {
			c.Image.SetRGBA(x, y, color.RGBA{uint8(4 * x), uint8(4 * y), uint8(2 * (x + y)), 255})
		}
	}
	got := Indexed(c.Image)
	if n := len(got.Palette); n != 256 {
		t.Errorf("%d colours", n)
	}
	if have := color.RGBAModel.Convert(got.At(9, 79)); have != c.Image.At(9, 79) {
		t.Errorf("the area is %v", have)
	}
}
