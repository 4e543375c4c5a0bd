package events

import (
	"strings"

	"readout/app/brief"
	"readout/app/read/actors"
)

// capitals are the countries by their capital, of the rows of countries.tsv.
func capitals(countries [][]string) map[string]string {
	of := map[string]string{}
	for _, cols := range countries {
		if cols[4] != "" {
			of[strings.ToLower(cols[4])] = strings.ToLower(cols[1])
		}
	}
	return of
}

// hosts are the countries among the actors by their capital among them: whoever
// visits the capital visits the country.
func hosts(capitals map[string]string, set *actors.Set) map[int]int {
	byName := map[string]int{}
	for i, a := range set.Actors {
		if a.Kind == brief.Country {
			byName[strings.ToLower(a.Name)] = i
		}
	}
	of := map[int]int{}
	for i, a := range set.Actors {
		if country, ok := byName[capitals[strings.ToLower(a.Name)]]; ok && a.Kind == brief.Location {
			of[i] = country
		}
	}
	return of
}

// visited is whom somebody goes to see who goes to a place: the country whose
// capital it is; false where it is a place and no more.
func (s *scanner) visited(place int) (actor int, ok bool) {
	if s.set.Actors[place].Kind != brief.Location {
		return place, true
	}
	actor, ok = s.hosts[place]
	return actor, ok
}
