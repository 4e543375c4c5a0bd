package syntax

import (
	"slices"
	"strings"

	"readout/app/read/syntax/tag"
)

// retagger corrects, before a sentence is parsed, the few tags that the words
// beside them prove wrong.
type retagger struct {
	verbal, proper                    []bool // by class: a verb, a name
	adjective                         []bool // by class
	name, noun, plural, past, present uint8  // classes
	known                             bool
}

func newRetagger(pairs []tag.Pair) retagger {
	r := retagger{verbal: make([]bool, len(pairs)), proper: make([]bool, len(pairs)), adjective: make([]bool, len(pairs)), known: true}
	for i, p := range pairs {
		r.verbal[i] = p.POS == "VERB"
		r.proper[i] = p.POS == "PROPN"
		r.adjective[i] = p.POS == "ADJ"
	}
	class := func(pos, name string) uint8 {
		i := slices.Index(pairs, tag.Pair{POS: pos, Tag: name})
		r.known = r.known && i >= 0
		return uint8(max(i, 0))
	}
	r.name, r.noun, r.plural = class("PROPN", "NNP"), class("NOUN", "NN"), class("NOUN", "NNS")
	r.past, r.present = class("VERB", "VBD"), class("VERB", "VBP")
	return r
}

// correct reads "the appeals court" as a court, not as appeals that court, in
// "its director, Beat Roe, said" a given name that is spelt like a verb, and the
// like.
func (r *retagger) correct(words []string, tags []uint8, kind SentenceKind) {
	if !r.known {
		return
	}
	for i := 0; i+1 < len(words); i++ {
		if i > 0 && r.adjective[tags[i]] && holders[words[i]] && behind[words[i+1]] {
			tags[i] = r.noun // "an official close to the talks"
		}
		if i > 0 && swaps[words[i]] && swapped[words[i+1]] && !r.verbal[tags[i]] && (tags[i-1] != r.noun || i > 1 && words[i-2] == "and") {
			tags[i] = r.present // "Chad and Niger trade blame"
		}
		if i > 0 && (harms[words[i]] && counted(words[i+1]) && (words[i-1] == "and" || r.isNoun(tags[i-1])) || swapping[words[i]] && swapped[words[i+1]] && r.isNoun(tags[i-1])) {
			tags[i] = r.past // "killed two and wounded 30", "fans and police traded blows"
		}
		if !r.verbal[tags[i]] {
			continue
		}
		switch {
		case i == 0 && words[0] == "Presiding" && r.proper[tags[1]]:
			tags[0] = r.name // "Presiding Judge Roe"
		case i == len(words)-2 && i > 2 && tagging[words[i]] && r.adjective[tags[i-1]] && words[i-2] == "the" && closers[words[i-3]]:
			tags[i-1], tags[i] = r.noun, r.past // `…," the official added.`
		case i == 0:
		case strings.EqualFold(words[i], "court") && strings.EqualFold(words[i-1], "appeals"):
			tags[i-1], tags[i] = r.noun, r.noun
		case words[i] == "aid" && helpers[words[i+1]] && words[i-1] != "to":
			tags[i] = r.noun // "aid workers said"
		case i == 1 && r.verbal[tags[2]] && deeds[words[1]] && strings.HasSuffix(words[2], "ed"):
			tags[i] = r.plural // "Monsoon floods killed"
		case kind == Body && i > 1 && r.proper[tags[i+1]] && words[i-1] == "," && capitalised(words[i]) && capitalised(words[i+1]):
			tags[i] = r.name
		}
	}
}

// tagging are verbs that end the tag of a quotation, closers what stands before it.
var (
	tagging = map[string]bool{"said": true, "added": true, "told": true, "noted": true, "continued": true, "concluded": true, "stressed": true, "explained": true}
	closers = map[string]bool{"\"": true, "”": true, "''": true, "»": true, ",": true}
)

// swaps are verbs spelt like nouns, swapped what two sides give each other.
var (
	swaps    = map[string]bool{"trade": true, "swap": true, "exchange": true}
	swapping = map[string]bool{"traded": true, "swapped": true, "exchanged": true}
	swapped  = map[string]bool{
		"blame": true, "accusations": true, "fire": true, "insults": true, "barbs": true, "threats": true, "strikes": true, "attacks": true,
		"prisoners": true, "blows": true, "words": true, "charges": true, "hostages": true, "gunfire": true, "shots": true, "gifts": true,
	}
)

// harms are verbs in the past that look like adjectives, but for what they
// count.
var harms = map[string]bool{"wounded": true, "injured": true}

// counted tells a word that counts people.
func counted(w string) bool {
	switch w {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands", "scores", "several", "many", "at", "others":
		return true
	}
	return w[0] >= '1' && w[0] <= '9'
}

func (r *retagger) isNoun(class uint8) bool {
	return class == r.noun || class == r.plural || r.proper[class]
}

// holders are nouns spelt like adjectives, behind what follows them only as
// nouns.
var (
	holders = map[string]bool{"official": true, "executive": true, "representative": true, "relative": true, "militant": true, "veteran": true, "insider": true}
	behind  = map[string]bool{
		"close": true, "familiar": true, "briefed": true, "involved": true, "who": true, "with": true, "from": true, "at": true, "in": true,
		"of": true, "said": true, "says": true, "told": true, "added": true, "speaking": true, "on": true, "near": true, "aware": true,
	}
)

// helpers are those who bring aid.
var helpers = map[string]bool{"workers": true, "agencies": true, "groups": true, "officials": true, "organisations": true, "organizations": true, "convoys": true, "trucks": true}

// deeds are plurals spelt like verbs that often are the second word of a
// sentence, and its subject.
var deeds = map[string]bool{
	"floods": true, "strikes": true, "attacks": true, "raids": true, "clashes": true, "protests": true, "fires": true, "storms": true, "quakes": true,
	"talks": true, "blasts": true, "riots": true, "rains": true, "plans": true, "reports": true, "claims": true, "calls": true, "moves": true, "marches": true,
}
