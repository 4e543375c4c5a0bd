package quotes

import "strings"

// acts are cues that are events in themselves where no clause and no marked
// words follow: "urged restraint", "pledged to stay", "rejected the offer".
// The annotators of PolNeAR count them, a brief shows them as events.
var acts = wordSet(`
	accept accuse adopt advise agree aim announce answer apologize apologise appeal approve arrange ask 
	authorize authorise avoid back ban bar beg blame block boycott bow call cancel challenge choose commit
	compel condemn confirm congratulate criticise criticize consent decide decline demand denounce designate direct
	dismiss dispute disown distance drop enact expect forbid force halt honor honour impose
	instruct intend invite issue launch lobby mandate name offer order persuade petition praise
	plan pledge prepare press prohibit promise push quote refer refrain refuse
	reject renew request resist resolve rule schedule seek sentence set sign sponsor stop sue summon
	swear task thank threaten try undertake urge veto vote vow warn welcome withdraw withhold`)

// deeds are the acts among them that are done rather than said: an order of a
// court or the approval of a budget is nobody's words.
var deeds = wordSet(`
	adopt approve authorize authorise ban bar block boycott build buy carry charge cut enact endorse extradite
	file force go halt hit impose kill land launch lay lower order prohibit renew roll schedule sell send
	sentence set sign sponsor stop strike sue touch veto wash withdraw`)

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(s) {
		set[w] = true
	}
	return set
}
