package actors

import (
	"math"
	"strings"

	"readout/app/brief"
)

// ownName scores a noun that is part of e's own name: "the commission" for
// the Electoral Commission of Zambia; or what such names are called: "the
// watchdog". typed tells that the name says what sort of body it is.
func (t *table) ownName(m *mention, e *entity) (best float64, typed bool) {
	if e.named == 0 || m.what == brief.Person || m.what == brief.Country {
		return 0, false
	}
	for _, k := range e.keys[:min(len(e.keys), 8)] {
		words := strings.Fields(k)
		if n := t.words.nouns["club"]; len(words) > 1 && len(n) > 0 && (clubWords[lastWord(k)] || lastWord(k) == "town" || lastWord(k) == "city") {
			best, typed = math.Max(best, 0.85*nounMatch(m.noun, n[0])), true
		}
		for i, w := range words {
			if i == 0 && len(words) > 1 && words[1] != "of" && words[1] != "for" && nameSorts[w] == "" {
				continue // "the military" is no "Military Demarcation Line"
			}
			if w == m.noun.head {
				return 2.2, true
			}
			sort := w
			if t.words.nouns[w] == nil {
				sort = singularOf(w, "")
			}
			if s, ok := nameSorts[w]; ok {
				sort = s
			}
			for _, n := range t.words.nouns[sort] {
				if n.kind == m.noun.kind && n.kind == brief.Organization {
					best = math.Max(best, 0.85*nounMatch(m.noun, n))
					typed = typed || !n.is("company") && !n.is("media")
				}
			}
		}
	}
	return best, typed
}

// nameSorts are words in the names of firms that tell what they do.
var nameSorts = map[string]string{
	"motor": "carmaker", "motors": "carmaker", "automotive": "carmaker", "air": "airline", "pharma": "drugmaker",
	"pharmaceuticals": "drugmaker", "oil": "oil company", "petroleum": "oil company", "steel": "steelmaker",
	"shipping": "shipping company", "insurance": "insurer", "foods": "food group", "brewing": "brewer",
	"energy": "energy company", "airways": "airline", "airlines": "airline", "intelligence": "spy agency", "refinery": "refiner", "mining": "mining company", "stores": "retailer", "telecom": "telecoms company",
	"semiconductor": "chipmaker", "rail": "railway operator", "railways": "railway operator", "news": "newspaper",
	"times": "newspaper", "post": "newspaper", "capital": "fund", "partners": "firm", "electric": "utility",
	"savings": "bank", "credit": "bank", "bancorp": "bank", "assembly": "parliament", "deputies": "parliament", "representatives": "parliament",
	"television": "broadcaster", "tv": "broadcaster", "radio": "broadcaster", "broadcasting": "broadcaster",
}

// profile is what is known of an entity, gathered from its roles.
type profile struct {
	nations []string
	parties []*entity
	words   []string
	seat    string // the town it is based in
}

func (t *table) profile(e *entity) profile {
	size := len(e.roles) + 100*len(e.keys)
	if e.knownOf == size {
		return e.known
	}
	var p profile
	for _, r := range e.roles[:min(len(e.roles), 16)] {
		p.nations = append(p.nations, r.nations...)
		p.words = append(p.words, r.modifiers...)
		if p.seat == "" {
			p.seat = r.seat
		}
		for _, m := range r.parties {
			if m.entity == nil {
				continue
			}
			if m.entity.country != "" {
				p.nations = append(p.nations, m.entity.country)
			}
			p.parties = append(p.parties, m.entity)
			p.words = append(p.words, strings.Fields(m.key)...)
		}
	}
	if e.nation != "" {
		p.nations = append(p.nations, e.nation)
	}
	for _, k := range e.keys[:min(len(e.keys), 4)] {
		if e.kind == brief.Person {
			continue
		}
		for w := range strings.FieldsSeq(k) {
			p.words = append(p.words, w)
			if s, ok := t.words.states[w]; ok {
				p.nations = append(p.nations, s.country)
			}
		}
	}
	e.known, e.knownOf = p, size
	return p
}
