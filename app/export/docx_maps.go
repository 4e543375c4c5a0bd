package export

import (
	"runtime"
	"sync"
	"sync/atomic"

	"readout/app/actormap"
	"readout/app/export/pdf"
)

// docxMap is a map and its picture, without a file where there is nothing to
// show.
type docxMap struct {
	actormap.Map
	file    []byte
	leftOut int // actors, so that the rest can be read
	err     error
}

// docxMaps are the maps of a document while they are being drawn. Pictures are
// most of the work, and none needs another: every core draws.
type docxMaps struct {
	whole chan docxMap
	cards []chan docxMap // by the place of the card
	work  sync.WaitGroup
}

// drawMaps begins to draw. It stops when d.ctx does.
func (d *docx) drawMaps() *docxMaps {
	all := &docxMaps{whole: make(chan docxMap, 1), cards: make([]chan docxMap, len(d.cards))}
	for i := range all.cards {
		all.cards[i] = make(chan docxMap, 1)
	}
	if d.opt.has(Summary) {
		all.work.Go(func() {
			wide, high := d.mapArea()
			m, leftOut, err := briefMap(d.ctx, pdf.New(1, 1), d.brief, d.opt, wide, high)
			made := drawn(new(pictures), m, err)
			made.leftOut = leftOut
			all.whole <- made
		})
	}
	var next atomic.Int64
	for range min(runtime.GOMAXPROCS(0), len(d.cards)) {
		all.work.Go(func() {
			// Measuring and encoding keep what they work in, each worker its own.
			measure, maker := mapMeasure(pdf.New(1, 1)), new(pictures)
			for i := int(next.Add(1)) - 1; i < len(d.cards); i = int(next.Add(1)) - 1 {
				m, err := actormap.Layout(d.ctx, actormap.OfEvent(d.brief, d.cards[i].event), nil, measure)
				if err == nil {
					err = d.ctx.Err() // a small map is laid out before it is looked at
				}
				all.cards[i] <- drawn(maker, m, err)
			}
		})
	}
	return all
}

func drawn(maker *pictures, m actormap.Map, err error) docxMap {
	if err != nil || len(m.Nodes) < 2 {
		return docxMap{err: err}
	}
	file, err := maker.png(m)
	return docxMap{Map: m, file: file, err: err}
}

// wait returns when nobody draws any more.
func (all *docxMaps) wait() { all.work.Wait() }
