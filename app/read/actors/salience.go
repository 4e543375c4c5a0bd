package actors

import (
	"slices"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// weigh counts how much of the article is about each.
func (t *table) weigh(all []*shown) {
	for _, s := range all {
		for _, m := range s.mentions {
			switch m.kind {
			case brief.Named:
				s.points++
				if m.demonym {
					s.points -= 0.6
				}
			case brief.Descriptive:
				s.points += 0.7
			default:
				s.points += 0.4
			}
		}
		if len(s.mentions) == 0 {
			continue
		}
		m := s.mentions[0]
		switch sent := t.sentence(m.first); {
		case t.doc.Sentences[sent].Kind == syntax.Title:
			s.points += 3
		case sent <= 2 && t.doc.Sentences[sent].Kind == syntax.Body:
			s.points += 1.5
		}
		if s.entity.named == 0 {
			s.points *= 0.6
		}
	}
}

func (t *table) salience(s, top *shown) int {
	e := s.entity
	switch {
	case s.publisher && e.named < 3 || s.reporter || e.kind == brief.Location || e.onlyDemonyms():
		return 3
	case s.points >= 4 && s.points >= 0.35*top.points:
		return 1
	case s.points >= 2.4:
		return 2
	}
	return 3
}

func (e *entity) onlyDemonyms() bool {
	return e.named > 0 && !slices.ContainsFunc(e.mentions, func(m *mention) bool { return !m.demonym })
}
