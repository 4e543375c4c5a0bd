package actors

// posted tells whether the preposition behind a noun begins where an unnamed source
// is or what he knows, which sets him apart from others: "two diplomats in Sund",
// "people with knowledge of the case".
func (t *table) posted(m *mention, prep string) bool {
	if m.definite {
		return false
	}
	knows := false
	for k := m.last + 1; k < min(m.last+4, len(t.doc.Tokens)); k++ {
		knows = knows || t.doc.Tokens[k].Lemma == "knowledge"
	}
	switch prep {
	case "in", "at", "inside", "within":
		knows = unnamedSources[m.noun.head]
	case "with":
		knows = knows && vagueNouns[m.noun.text]
	default:
		return false
	}
	if knows {
		m.bare, m.indefinite, m.apart = false, true, true
	}
	return knows
}

// unnamedSources are nouns of those who tell reporters something without a name.
var unnamedSources = set("source diplomat official insider")
