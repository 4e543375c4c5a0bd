package parse

import "readout/app/read/syntax/tag"

// Agree gives the words of a parsed sentence the tags that go with their
// relations. The tagger, which sees no tree, often takes a preposition for a
// conjunction and "have" with an object for an auxiliary.
func Agree(pairs []tag.Pair, tags []uint8, heads []int, relations []string) []tag.Pair {
	object := make([]bool, len(tags)) // it has an object or an open complement
	for i, h := range heads {
		if h >= 0 && (relations[i] == "obj" || relations[i] == "xcomp") {
			object[h] = true
		}
	}
	out := make([]tag.Pair, len(tags))
	for i, t := range tags {
		out[i] = agreed(pairs[t], relations[i], object[i])
	}
	return out
}

func agreed(p tag.Pair, rel string, object bool) tag.Pair {
	switch {
	case p.POS == "SCONJ" && rel == "case":
		p.POS = "ADP"
	case p.POS == "SCONJ" && (rel == "nsubj" || rel == "nsubj:pass" || rel == "obj"):
		p.POS, p.Tag = "PRON", "WDT"
	case p.POS == "AUX" && object && rel != "aux" && rel != "aux:pass" && rel != "cop":
		p.POS = "VERB"
	case p.POS == "ADV" && rel == "amod":
		p.POS, p.Tag = "ADJ", "JJ"
	case p.POS == "ADV" && rel == "compound:prt":
		p.POS, p.Tag = "ADP", "RP"
	case p.POS == "ADJ" && p.Tag == "JJ" && rel == "advmod":
		p.POS, p.Tag = "ADV", "RB"
	case p.POS == "ADJ" && p.Tag == "JJS" && rel == "advmod":
		p.POS, p.Tag = "ADV", "RBS"
	case p.Tag == "TO" && rel == "case":
		p.POS, p.Tag = "ADP", "IN"
	case p.Tag == "VBZ" && rel == "obj" && !object:
		p.POS, p.Tag = "NOUN", "NNS"
	case p.Tag == "VB" && (rel == "obj" && !object || rel == "compound"):
		p.POS, p.Tag = "NOUN", "NN"
	case (p.POS == "PRON" || p.POS == "SCONJ") && rel == "det":
		p.POS, p.Tag = "DET", "DT"
	}
	return p
}
