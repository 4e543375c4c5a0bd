package storage

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/app/brief"
)

// Namesakes are the actors of all briefs but one that have a name with a word
// that begins as one of the names' words do: few enough to be compared one by
// one, the last changed brief's first. Their events and quotes are left out.
func (db *DB) Namesakes(ctx context.Context, names []string, except brief.ID) ([]brief.Appearance, error) {
	begins, err := json.Marshal(beginnings(names))
	if err != nil {
		return nil, err
	}
	rows, err := db.read.QueryContext(ctx, `select b.id, b.name, e.target, e.type, e.title, e.body,
			(select json_group_array(m.name) from actor_name m where m.brief = b.id and m.actor = e.target)
		from brief b join entry e on e.brief = b.id and e.kind = 'actor'
		where b.deleted = 0 and b.id <> ? and exists (select 1 from actor_name n join json_each(?) w
			where n.brief = b.id and n.actor = e.target and instr(' ' || replace(n.name, '-', ' '), ' ' || w.value) > 0)
		order by b.changed desc, b.id, e.id`, except, begins)
	return collect(rows, err, scanAppearance)
}

// beginnings are the first letters of the names' words, folded. Words of one
// or two letters say nothing, unless a name has no others.
func beginnings(names []string) []string {
	const letters = 4
	all := []string{}
	for _, n := range names {
		words := strings.FieldsFunc(fold(n), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		long := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return utf8.RuneCountInString(w) <= 2 })
		if len(long) == 0 {
			long = words
		}
		for _, w := range long {
			r := []rune(w)
			all = append(all, string(r[:min(letters, len(r))]))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// scanAppearance makes an actor of its entry again: the first lines of the
// body are its other names, what follows them is said of it.
func scanAppearance(row scanner) (x brief.Appearance, err error) {
	var body, known string
	if err = row.Scan(&x.Brief, &x.Name, &x.Actor.ID, &x.Actor.Kind, &x.Actor.Name, &body, &known); err != nil {
		return x, err
	}
	var names []string
	if err = json.Unmarshal([]byte(known), &names); err != nil {
		return x, err
	}
	said := strings.Split(body, "\n")
	for len(said) > 0 && slices.Contains(names, fold(said[0])) {
		x.Actor.Aliases = append(x.Actor.Aliases, brief.Alias{Text: said[0], Status: brief.Same})
		said = said[1:]
	}
	x.Actor.Role = strings.Join(said, ", ")
	return x, nil
}

// Doings are the events that an actor takes part in, by day, and how many
// quotes it is the speaker of.
func (db *DB) Doings(ctx context.Context, id, actor brief.ID) (events []brief.Hit, quotes int, err error) {
	const taking = `from part p join entry e on e.target = p.target and e.brief = p.brief where p.brief = ? and p.actor = ? and `
	rows, err := db.read.QueryContext(ctx, `select e.kind, e.brief, e.article, e.target, e.title, e.day_first, e.day_last, e.span_start, e.span_end, ''
		`+taking+`e.kind = 'event' group by e.id order by e.day_first, e.id`, id, actor)
	events, err = collect(rows, err, func(row scanner) (brief.Hit, error) { return scanHit(row, nil) })
	if err != nil {
		return nil, 0, err
	}
	row := db.read.QueryRowContext(ctx, `select count(distinct e.id) `+taking+`e.kind = 'quote' and p.role = 'speaker'`, id, actor)
	if err := row.Scan(&quotes); err != nil {
		return nil, 0, plain(err)
	}
	return events, quotes, nil
}
