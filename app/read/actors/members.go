package actors

import (
	"slices"

	"readout/app/brief"
)

// members are nouns of those who in the plural stand for the body that they are:
// "the judges" the court, "the rebels" the front.
var members = map[string][]string{
	"judge": {"court", "tribunal"}, "justice": {"court", "tribunal"}, "magistrate": {"court", "tribunal"},
	"lawmaker": {"parliament"}, "legislator": {"parliament"}, "mp": {"parliament"}, "parliamentarian": {"parliament"},
	"rebel": {"armed group", "front"}, "insurgent": {"armed group", "front"}, "guerrilla": {"armed group", "front"}, "jihadist": {"armed group"},
	"militant": {"armed group"}, "fighter": {"armed group", "front"}, "gunman": {"armed group"}, "kidnapper": {"armed group"},
	"auditor": {"accountancy firm", "auditor"}, "prosecutor": {"prosecutor's office"}, "player": {"club", "team"},
}

// bodyOfMembers is the one body met so far that a description of its members means;
// nil where there is none or several.
func (t *table) bodyOfMembers(m *mention) *entity {
	if !m.definite || m.owner >= 0 || m.number != plural || len(m.nations)+len(m.parties)+len(m.modifiers) > 0 || m.last > m.head+1 || t.count(m) > 0 {
		return nil
	}
	sorts := members[m.noun.head]
	return only(t.recent, func(e *entity) bool {
		return e.named > 0 && (e.kind == brief.Organization || e.kind == brief.Group) && !t.onlySigns(e) && slices.ContainsFunc(sorts, func(s string) bool { return t.ofSort(e, s) })
	})
}

// ofSort tells that a body's name or what is said of it makes it one of a sort.
func (t *table) ofSort(e *entity, sort string) bool {
	all := t.words.nouns[sort]
	if len(all) == 0 {
		return false
	}
	asked := &mention{noun: all[0], nouns: all[:1], what: brief.Organization}
	if own, _ := t.ownName(asked, e); own > 1.4 {
		return true
	}
	return slices.ContainsFunc(e.roles, func(r role) bool { return nounMatch(all[0], r.noun) >= 1.7 })
}
