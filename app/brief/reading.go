package brief

import "strings"

// Reading is all that one version of the reader found in one article. Same
// text and same reader give the same bytes.
type Reading struct {
	ID      ID
	Reader  string // the reader's version
	Article Article

	Actors    []Actor
	Quotes    []Quote
	Events    []Event
	Relations []Relation

	Sentences []Span
	Scare     []Span
	Notices   []Notice
}

// Why is how one field of a value was found, and what came second.
type Why struct {
	Field string // "kind", "speaker", "type", "date", …; "" for the value itself
	How   string // the rule or the model: "rule:apposition", "model:cue"
	// Score is the model's confidence in [0, 1]; 1 for an exact rule.
	Score float64
	// RunnerUp is the second choice as a person would name it, "" where there
	// was none, with its own score.
	RunnerUp      string
	RunnerUpScore float64
}

// ActorKind says what an actor is.
type ActorKind string

// The kinds of actor.
const (
	Person       ActorKind = "person"
	Organization ActorKind = "organization"
	Country      ActorKind = "country" // a state or its government
	Location     ActorKind = "place"
	Group        ActorKind = "group"
)

// MentionKind says how a mention refers.
type MentionKind string

// The kinds of mention.
const (
	Named       MentionKind = "named"       // "Lavrov"
	Descriptive MentionKind = "descriptive" // "the Russian diplomat"
	Pronoun     MentionKind = "pronoun"     // "he"
)

// Mention is a span that refers to an actor.
type Mention struct {
	Span Span
	Kind MentionKind
}

// AliasStatus says how sure it is that an alias means its actor.
type AliasStatus string

// What an alias can be. All three are reversible by an edit.
const (
	Same      AliasStatus = "same"
	Contested AliasStatus = "contested"
	NotSame   AliasStatus = "not same"
)

// Alias is another name for an actor, with the mentions that show it.
type Alias struct {
	Text     string
	Status   AliasStatus
	Evidence []Span
	Why      Why
}

// Actor is a person, organization, country, place or group.
type Actor struct {
	ID          ID
	Name        string // the canonical name, in the article's own words
	Kind        ActorKind
	Aliases     []Alias
	Role        string // as stated: "Russian Foreign Minister"
	Affiliation string
	Mentions    []Mention // in the order of the text
	// Salience is 1 for the actors the article is about, 2 for those who
	// matter, 3 for those merely named.
	Salience int
	Members  []ID // in a brief: the actors of the readings it was made from
	Note     string
	Why      []Why
}

// Names are the canonical name and the aliases held to be the same.
func (a Actor) Names() []string {
	names := []string{a.Name}
	for _, x := range a.Aliases {
		if x.Status != NotSame {
			names = append(names, x.Text)
		}
	}
	return names
}

// Count is how often the articles speak of the actor: a mention within another of
// the actor's own, the name in "President Putin", counts with it.
func (a Actor) Count() int {
	n, around := 0, Span{}
	for _, m := range a.Mentions {
		if n == 0 || !around.Contains(m.Span) {
			n, around = n+1, m.Span
		}
	}
	return n
}

// QuoteKind says how words are given.
type QuoteKind string

// The kinds of quote.
const (
	Direct   QuoteKind = "direct"   // all of it stands in quotation marks
	Mixed    QuoteKind = "mixed"    // a reported clause with words in marks
	Indirect QuoteKind = "indirect" // a reported clause
)

// Quote is words attributed to somebody: PolNeAR's content, cue and source,
// with the speaker resolved and the chain the words came through.
type Quote struct {
	ID   ID
	Kind QuoteKind
	// Text is the words themselves: what stands between the marks for direct
	// and mixed quotes, the reported clause for indirect ones; parts are
	// joined by a space.
	Text    string
	Spans   []Span // the content, in the order of the text
	Cue     Span   // zero where a colon, dash or heading introduces the words
	Source  Span   // the source as written, zero where there is none
	Speaker ID     // "" where nobody is named
	Via     []ID   // nearest first: the agency, then who published it
	// Headline marks words of a title or section heading.
	Headline bool
	Members  []ID
	Note     string
	Why      []Why
}

// Status says whether an event took place.
type Status string

// The statuses of an event.
const (
	Happened     Status = "happened"
	Ongoing      Status = "ongoing"
	Planned      Status = "planned"
	Denied       Status = "denied"
	Alleged      Status = "alleged"
	Hypothetical Status = "hypothetical"
)

// EventType is a PLOVER code or "OTHER:label".
type EventType string

// The PLOVER event types (Open Event Data Alliance, PLOVER 2.0).
const (
	Agree     EventType = "AGREE"
	Consult   EventType = "CONSULT"
	Support   EventType = "SUPPORT"
	Cooperate EventType = "COOPERATE"
	Aid       EventType = "AID"
	Concede   EventType = "CONCEDE"
	Request   EventType = "REQUEST"
	Accuse    EventType = "ACCUSE"
	Reject    EventType = "REJECT"
	Threaten  EventType = "THREATEN"
	Protest   EventType = "PROTEST"
	Sanction  EventType = "SANCTION"
	Mobilize  EventType = "MOBILIZE"
	Coerce    EventType = "COERCE"
	Assault   EventType = "ASSAULT"
	Retreat   EventType = "RETREAT"
)

// EventTypes lists the PLOVER codes in the order a chooser shows them.
func EventTypes() []EventType {
	return []EventType{
		Agree, Consult, Support, Cooperate, Aid, Concede, Request, Accuse,
		Reject, Threaten, Protest, Sanction, Mobilize, Coerce, Assault, Retreat,
	}
}

// Date is when something was, and the words that say so.
type Date struct {
	Interval
	Text string // the expression, "" where it is the publication day's
	Span Span   // zero where Text is ""
}

// Place is where something was.
type Place struct {
	Name string
	Span Span
}

// Role is a participant's part in an event.
type Role string

// The roles.
const (
	Agent       Role = "agent"
	Recipient   Role = "recipient"
	Participant Role = "participant" // neither side acts on the other
)

// Party is an actor taking part in an event.
type Party struct {
	Actor ID
	Role  Role
	Span  Span // the mention that shows it
}

// Answer is one of the six W's as the article says it.
type Answer struct {
	Text string
	Span Span
}

// Answers are the six W's of an event. An empty Answer is not said.
type Answers struct{ Who, What, When, Where, Why, How Answer }

// Shown are the answers as a card has them, on screen and on paper: without a how
// that only repeats what.
func (a Answers) Shown() Answers {
	if strings.Contains(a.What.Text, a.How.Text) {
		a.How = Answer{}
	}
	return a
}

// Event is what somebody would want a card for.
type Event struct {
	ID       ID
	Type     EventType
	Status   Status
	Title    string // made of the article's own words
	Main     bool
	Trigger  Span
	Evidence []Span
	Date     *Date  // nil where nothing tells
	Place    *Place // nil where nothing tells
	Parties  []Party
	Answers  Answers
	Quotes   []ID
	// ReportedBy are the actors the article has the event from.
	ReportedBy []ID
	Members    []ID
	// Origins are the independent origins of a collated event, agencies
	// before outlets; articles that copy one agency share an origin.
	Origins []string
	Note    string
	Hidden  bool
	Why     []Why
}

// Relation is a labelled tie between two actors, derived from events and
// quotes.
type Relation struct {
	From, To ID
	Label    string
	Evidence []Span
	Events   []ID // the events it was derived from
}
