package raster

import (
	"cmp"
	"image"
	"image/color"
	"math"
	"slices"
)

// shades is how many shades of a colour channel Indexed tells apart.
const shades = 32

// bin is what Indexed learned of the pixels of nearly one colour.
type bin struct {
	count uint32
	lead  uint32     // of the colour in the vote for the most frequent
	color color.RGBA // that colour, where one has the majority
	place uint8      // in the palette
}

// Indexed is an opaque picture with 256 colours at most, a quarter of the
// bytes to pack. A map has few colours: those of its areas are kept exactly,
// and the blends at the edges of letters move by a shade nobody sees.
func Indexed(img *image.RGBA) *image.Paletted {
	bins := make([]bin, shades*shades*shades)
	keyOf := func(c color.RGBA) int {
		return (int(c.R)*shades>>8*shades+int(c.G)*shades>>8)*shades + int(c.B)*shades>>8
	}
	runs(img, func(c color.RGBA, from, to int) {
		b, n := &bins[keyOf(c)], uint32(to-from)
		b.count += n
		switch {
		case b.color == c:
			b.lead += n
		case b.lead >= n:
			b.lead -= n
		default:
			b.color, b.lead = c, n-b.lead
		}
	})
	out := image.NewPaletted(img.Rect, palette(bins))
	runs(img, func(c color.RGBA, from, to int) {
		place := bins[keyOf(c)].place
		for i := from; i < to; i++ {
			out.Pix[i] = place
		}
	})
	return out
}

// runs calls f for each stretch of equal pixels, in order.
func runs(img *image.RGBA, f func(c color.RGBA, from, to int)) {
	for i := 0; i < len(img.Pix); {
		p := (*[4]uint8)(img.Pix[i:])
		j := i + 4
		for j < len(img.Pix) && *(*[4]uint8)(img.Pix[j:]) == *p {
			j += 4
		}
		f(color.RGBA{p[0], p[1], p[2], p[3]}, i/4, j/4)
		i = j
	}
}

// palette picks the colours of the fullest bins and tells every other bin the
// nearest of them.
func palette(bins []bin) color.Palette {
	var used []*bin
	for i := range bins {
		if bins[i].count > 0 {
			used = append(used, &bins[i])
		}
	}
	slices.SortStableFunc(used, func(a, b *bin) int { return cmp.Compare(b.count, a.count) })
	chosen := make(color.Palette, min(256, len(used)))
	for i, b := range used {
		if i < len(chosen) {
			chosen[i], b.place = b.color, uint8(i)
		} else {
			b.place = nearest(used[:len(chosen)], b.color)
		}
	}
	return chosen
}

func nearest(chosen []*bin, c color.RGBA) (place uint8) {
	least := math.MaxInt
	for i, b := range chosen {
		dr, dg, db := int(b.color.R)-int(c.R), int(b.color.G)-int(c.G), int(b.color.B)-int(c.B)
		if d := dr*dr + dg*dg + db*db; d < least {
			least, place = d, uint8(i)
		}
	}
	return place
}
