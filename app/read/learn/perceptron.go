package learn

import "slices"

// Perceptron trains a multi-class averaged perceptron (Collins 2002). It is
// not safe for concurrent use.
type Perceptron struct {
	classes []string
	table   table
	rows    []perceptronRow
	now     int32 // examples seen
	scores  []float32
}

// perceptronRow keeps the weights, which every score reads, apart from their
// history, which only an update does.
type perceptronRow struct {
	cells   []perceptronCell
	history []history
	updates int32
}

type perceptronCell struct {
	weight float32
	class  uint16
}

type history struct {
	total float64 // of the weight over all examples before since
	since int32   // when the weight last changed
}

// NewPerceptron makes an untrained perceptron over classes, MostClasses at most.
func NewPerceptron(classes []string) *Perceptron {
	return &Perceptron{classes: slices.Clone(classes), scores: make([]float32, len(classes))}
}

// Learn shows one example and tells whether it was classified correctly
// before; if not, the weights move.
func (p *Perceptron) Learn(features []Feature, gold int) bool {
	p.Score(features, p.scores)
	best, _, _ := Top(p.scores)
	p.Tick()
	if best == gold {
		return true
	}
	p.Update(features, gold, 1)
	p.Update(features, best, -1)
	return false
}

// Score sets scores, one for each class, with the weights of this moment.
func (p *Perceptron) Score(features []Feature, scores []float32) {
	clear(scores)
	var rows [64]int32
	for len(features) > 0 { // as Model.Sum does
		n := 0
		for _, f := range features[:min(len(rows), len(features))] {
			if r := p.table.find(f); r >= 0 {
				rows[n] = int32(r)
				n++
			}
		}
		features = features[min(len(rows), len(features)):]
		for _, r := range rows[:n] {
			for _, c := range p.rows[r].cells {
				scores[c.class] += c.weight
			}
		}
	}
}

// Tick counts one example for the average. Learn does it by itself; a trainer
// that calls Update for structured learning calls it once for each decision.
func (p *Perceptron) Tick() { p.now++ }

// Update adds delta to the weights of features for class.
func (p *Perceptron) Update(features []Feature, class int, delta float32) {
	for _, f := range features {
		r := p.table.find(f)
		if r < 0 {
			r = p.table.add(f)
			p.rows = append(p.rows, perceptronRow{})
		}
		row := &p.rows[r]
		row.updates++
		c := row.cell(uint16(class))
		w, h := &row.cells[c].weight, &row.history[c]
		h.total += float64(*w) * float64(p.now-h.since)
		h.since = p.now
		*w += delta
	}
}

// cell is the index of a class in the row, made where it is new.
func (r *perceptronRow) cell(class uint16) int {
	for i := range r.cells {
		if r.cells[i].class == class {
			return i
		}
	}
	r.cells, r.history = append(r.cells, perceptronCell{class: class}), append(r.history, history{})
	return len(r.cells) - 1
}

// Model is the average over all examples so far, pruned and quantized.
// Training may go on afterwards.
func (p *Perceptron) Model(prune Pruning) *Model { return Mean([]*Perceptron{p}, prune) }

// Mean is the mean of perceptrons over the same classes, each averaged over its
// own examples. Perceptrons that saw the examples in other orders err
// differently, and their mean is as fast as one of them. Pruning.Updates counts
// for the mean of the updates.
func Mean(all []*Perceptron, prune Pruning) *Model {
	var sums table
	var rows []weights
	var updates []int32
	for _, p := range all {
		for i, key := range p.table.keys {
			r := p.table.rows[i]
			if r == 0 {
				continue
			}
			at := sums.find(key)
			if at < 0 {
				at = sums.add(key)
				rows, updates = append(rows, weights{key: key}), append(updates, 0)
			}
			updates[at] += p.rows[r-1].updates
			rows[at].add(&p.rows[r-1], p.now, float64(len(all)))
		}
	}
	var kept []weights
	for i, r := range rows {
		if int(updates[i]) >= prune.Updates*len(all) {
			kept = append(kept, r)
		}
	}
	return quantize(all[0].classes, kept, prune)
}

// add adds a row's averages after now examples, divided by share.
func (w *weights) add(r *perceptronRow, now int32, share float64) {
	for k, c := range r.cells {
		h := r.history[k]
		total := h.total + float64(c.weight)*float64(now-h.since)
		mean := float32(total / float64(max(1, now)) / share)
		at := slices.IndexFunc(w.values, func(v classWeight) bool { return v.class == c.class })
		if at < 0 {
			w.values = append(w.values, classWeight{class: c.class})
			at = len(w.values) - 1
		}
		w.values[at].weight += mean
	}
}
