package events

import (
	"readout/app/brief"
)

// candidate is one mention of an event: a trigger and what its clause tells.
type candidate struct {
	trigger int // the token that names the event
	last    int // end of the trigger's tokens
	noun    int // the eventive noun a light verb took its type from, else trigger
	clause  int // the head of the clause it stands in, the trigger itself for a verb
	outer   int // the outermost operator above it: "plans to", "asked … to"; clause where there is none

	kind     brief.EventType
	second   brief.EventType // the type that came second
	status   brief.Status
	how      string // the rule that found it
	statusBy string // the words or rule that gave the status
	joint    bool
	weak     bool
	nominal  bool

	sentence   int
	parties    []party
	reported   []int // actors the sentence has it from
	date       *brief.Date
	dateBy     string
	anchored   bool // the date comes from words at the event itself
	place      *brief.Place
	placeBy    string
	definite   bool // "the talks", "their meeting"
	indefinite bool // "a march"
	old        bool // dated well before the publication day
	title      bool // stands in the headline
	quoted     bool // stands in words quoted from somebody
	toll       bool // those harmed by what the article is about
	adjunct    bool // told in passing: "during …", a relative clause

	score float64
}

// party is an actor taking part, by its index in the set.
type party struct {
	actor int
	role  brief.Role
	token int
	span  brief.Span
	lent  bool // a side of what was told before: no sign that both are one event
	loose bool // named near the trigger, not tied to it by the parse
	alone bool // a person, who is nobody else's side
}

func (c *candidate) has(actor int) bool {
	for _, p := range c.parties {
		if p.actor == actor {
			return true
		}
	}
	return false
}

func (c *candidate) add(p party) {
	for i, q := range c.parties {
		if q.actor == p.actor {
			if q.role == brief.Participant {
				c.parties[i].role = p.role
			}
			return
		}
	}
	c.parties = append(c.parties, p)
}

// families of types, for what a frame makes of them.
var (
	friendly = map[brief.EventType]bool{
		brief.Support: true, brief.Cooperate: true, brief.Aid: true, brief.Concede: true, brief.Retreat: true,
	}
	hostile = map[brief.EventType]bool{
		brief.Sanction: true, brief.Mobilize: true, brief.Coerce: true, brief.Assault: true, brief.Threaten: true,
	}
)
