package storage

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"readout/app/brief"
)

func TestBeginnings(t *testing.T) {
	for name, want := range map[string]string{
		"Ana Ruiz":                 "ana ruiz",
		"Volodymyr Zelenskyy":      "volo zele",
		"United States of America": "amer stat unit",
		"Müller":                   "mull",
		"EU":                       "eu",
		"Kim Jong-un":              "jong kim",
		"习近平":                      "习近平",
		"…":                        "",
	} {
		if got := strings.Join(beginnings([]string{name}), " "); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestNamesakesAndTheirDoings(t *testing.T) {
	db, oslo, quake := searchLibrary(t)
	for name, c := range map[string]struct {
		names  []string
		except brief.ID
		want   string
	}{
		"by the family name":       {[]string{"Anabel Ruiz"}, quake, "Talks/Ana Ruiz"},
		"by the beginning":         {[]string{"Ruizio"}, quake, "Talks/Ana Ruiz"},
		"by an alias of two names": {[]string{"Nobody", "The Guard"}, oslo, "Quake/Coast Guard"},
		"not in the brief itself":  {[]string{"Ana Ruiz"}, oslo, ""},
		"not within a word":        {[]string{"oast"}, oslo, ""},
		"nobody":                   {[]string{""}, oslo, ""},
	} {
		t.Run(name, func(t *testing.T) {
			all, err := db.Namesakes(t.Context(), c.names, c.except)
			var got []string
			for _, x := range all {
				got = append(got, x.Name+"/"+x.Actor.Name)
			}
			if strings.Join(got, " ") != c.want || err != nil {
				t.Errorf("%q, want %q, %v", got, c.want, err)
			}
		})
	}
	all, err := db.Namesakes(t.Context(), []string{"Ana Ruiz"}, quake)
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	want := brief.Actor{ID: all[0].Actor.ID, Name: "Ana Ruiz", Kind: brief.Person, Role: "minister, Oslo", Aliases: []brief.Alias{{Text: "Ruiz", Status: brief.Same}}}
	if diff := cmp.Diff(want, all[0].Actor); diff != "" {
		t.Error(diff)
	}
	events, quotes, err := db.Doings(t.Context(), oslo, all[0].Actor.ID)
	if err != nil || quotes != 1 || len(events) != 1 || events[0].Title != "Ruiz meets" || events[0].Date != day("2025-07-12") || events[0].Brief != oslo {
		t.Errorf("%+v, %d quotes, %v", events, quotes, err)
	}
	if err := db.DeleteBrief(t.Context(), oslo); err != nil {
		t.Fatal(err)
	}
	if all, err := db.Namesakes(t.Context(), []string{"Ana Ruiz"}, quake); len(all) != 0 || err != nil {
		t.Errorf("of a deleted brief: %+v, %v", all, err)
	}
}
