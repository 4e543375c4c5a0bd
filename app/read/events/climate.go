package events

import (
	"readout/app/brief"
	"readout/app/read/clause"
)

// climate counts the words by which an article shows what it is about. Some
// triggers say it of themselves only beside them: a victory in a race or in a
// vote, people killed by a flood or by a gunman.
type climate struct{ vote, sport, nature, crash, violence int }

func (s *scanner) climate() (c climate) {
	for i := range s.t.Doc.Tokens {
		switch l := s.t.Doc.Tokens[i].Lemma; {
		case ofVotes[l]:
			c.vote++
		case ofSport[l]:
			c.sport++
		case ofNature[l]:
			c.nature++
		case ofCrashes[l]:
			c.crash++
		case ofViolence[l]:
			c.violence++
		}
	}
	return c
}

var (
	ofVotes = clause.WordSet("election vote voter ballot poll runoff referendum candidate electoral elect presidential parliamentary constituency turnout")
	ofSport = clause.WordSet(`match marathon tournament championship cup league coach season stadium team athlete goal striker midfielder goalkeeper
	medal sprint runner race racing driver lap quarterfinal semifinal playoff inning doping`)
	ofNature = clause.WordSet(`earthquake quake wave gust hail lightning flood flooding storm hurricane typhoon cyclone tornado tsunami landslide mudslide avalanche wildfire
	eruption heatwave rain monsoon aftershock`)
	ofCrashes  = clause.WordSet("blast crash derail derailment collision collide accident capsize sink fire blaze explosion collapse wreck plunge overturn swerve pile-up pileup stampede")
	ofViolence = clause.WordSet(`attack bomb bombing shooting shoot gunman militant rebel soldier troop missile drone airstrike shelling war fighter insurgent
	terrorist murder knife stab assailant ambush army militia gunfire assassin gang`)
)

// harm is the type of what harms people in an article that is about no
// violence.
func (c climate) harm() brief.EventType {
	if c.crash > c.nature {
		return "OTHER:accident"
	}
	return "OTHER:disaster"
}

// recast types anew what its words alone mistake, by what the article is about.
func (s *scanner) recast(about climate) {
	for i := range s.found {
		c := &s.found[i]
		lemma := s.t.Tok(c.noun).Lemma
		switch {
		case c.how == "rule:unlisted verb" && mounts[lemma] && s.tollOf(c.trigger) && about.nature+about.crash > about.violence:
			c.kind, c.toll = about.harm(), true
		case (c.kind == brief.Mobilize || c.kind == brief.Threaten && c.second == brief.Mobilize) && handing[lemma] && about.nature+about.crash > about.violence:
			if c.kind, c.second = brief.Aid, brief.Mobilize; c.how == "rule:will" {
				c.kind, c.second = brief.Agree, brief.Aid // what is promised after an earthquake is no threat
			}
		case c.kind == "OTHER:sport" && about.vote > about.sport && contested[lemma]:
			c.kind = "OTHER:election"
		case c.kind == "OTHER:election" && about.sport > about.vote && (lemma == "declare" || lemma == "win"):
			c.kind = "OTHER:sport"
		case c.kind == "OTHER:death" && s.t.Is(c.trigger, "advcl") && s.t.Tok(c.trigger).Tag == "VBG" && about.nature+about.crash > about.violence:
			c.kind, c.toll = about.harm(), true
		case c.kind == brief.Assault && (mishaps[lemma] || harmed[lemma] && s.by(c.trigger, mishaps)) && about.crash > 2*about.violence && !c.hasRole(brief.Agent):
			c.kind = "OTHER:accident"
		case c.kind == brief.Assault && s.by(c.trigger, vehicles):
			c.kind = "OTHER:accident"
		case c.kind == brief.Assault && (harmed[lemma] || lemma == "hit" || lemma == "strike") && s.by(c.trigger, ofNature):
			c.kind = "OTHER:disaster"
		case c.kind == brief.Assault && harmed[lemma] && !c.hasRole(brief.Agent) && (s.t.Passive(c.trigger) || s.t.Is(c.trigger, "advcl") && s.t.Tok(c.trigger).Tag == "VBG") && about.nature+about.crash > about.violence:
			c.kind, c.toll = about.harm(), true
		}
	}
}

// by tells a verb whose subject is one of the words.
func (s *scanner) by(v int, words map[string]bool) bool {
	for _, x := range s.t.Subjects(v) {
		if words[s.t.Tok(x).Lemma] {
			return true
		}
	}
	return false
}

// tollOf tells a verb whose subject is a count of the dead.
func (s *scanner) tollOf(v int) bool {
	x := s.t.Subject(v, 1)
	if x < 0 || s.t.Tok(x).Lemma != "number" {
		return x >= 0 && s.t.Tok(x).Lemma == "toll"
	}
	for i := x + 1; i < min(s.t.Last(x), x+5); i++ {
		if victims[s.t.Tok(i).Lower] {
			return true
		}
	}
	return false
}

var victims = clause.WordSet("dead deaths killed victims casualties fatalities")

var (
	mounts    = clause.WordSet("rise climb reach mount jump stand pass hit top near")
	contested = clause.WordSet("victory win defeat beat edge trounce race lead upset final")
	mishaps   = clause.WordSet("explosion blast")
	vehicles  = clause.WordSet("bus truck lorry car train tram vehicle motorcycle taxi van trailer")
	harmed    = clause.WordSet("kill injure wound hurt")
)
