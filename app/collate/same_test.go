package collate_test

import (
	"testing"

	"readout/app/brief"
	"readout/app/collate"
)

func TestSameActor(t *testing.T) {
	actor := func(kind brief.ActorKind, name, role string, aliases ...string) brief.Actor {
		a := brief.Actor{Name: name, Kind: kind, Role: role}
		for _, x := range aliases {
			a.Aliases = append(a.Aliases, brief.Alias{Text: x, Status: brief.Same})
		}
		return a
	}
	const person, body = brief.Person, brief.Organization
	for name, c := range map[string]struct {
		a, b brief.Actor
		want bool
	}{
		"full name":                 {actor(person, "Ana Ruiz", ""), actor(person, "Ana Ruiz", "minister"), true},
		"another spelling":          {actor(person, "Sergei Lavrov", ""), actor(person, "Sergey Lavrov", ""), true},
		"another person":            {actor(person, "Ana Ruiz", ""), actor(person, "Bo Ruiz", ""), false},
		"surname only":              {actor(person, "Ana Ruiz", "minister"), actor(person, "Ruiz", "minister"), false},
		"surname as an alias":       {actor(person, "Ana Ruiz", "", "Ruiz"), actor(person, "Ruiz", ""), false},
		"and of one office":         {actor(person, "Ana Ruiz", "trade minister", "Ruiz"), actor(person, "Ruiz", "minister"), true},
		"an initial":                {actor(person, "A. Ruiz", ""), actor(person, "Ana Ruiz", ""), false},
		"one name, nothing said":    {actor(person, "Lula", ""), actor(person, "Lula", ""), false},
		"two walks of life":         {actor(person, "Ana Ruiz", "striker"), actor(person, "Ana Ruiz", "minister"), false},
		"a body":                    {actor(body, "Coast Guard", ""), actor(body, "The Coast Guard", ""), true},
		"its acronym":               {actor(body, "Organization of Caspian Carriers", ""), actor(body, "OCC", ""), false},
		"its acronym, spelled out":  {actor(body, "Organization of Caspian Carriers", "", "OCC"), actor(body, "OCC", ""), true},
		"a description":             {actor(body, "the company", ""), actor(body, "the company", ""), false},
		"a city and its government": {actor(brief.Location, "Moscow", ""), actor(brief.Country, "Russia", "", "Moscow"), false},
	} {
		if got := collate.SameActor(c.a, c.b); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
		if collate.SameActor(c.a, c.b) != collate.SameActor(c.b, c.a) {
			t.Errorf("%s: not the same the other way round", name)
		}
	}
}
