package quotes

// tagOf is the verb of a tag that the plain forms miss, and its subject: one with a
// description and a name, "…, its chairman, Jonas Berg, said", or one turned round,
// "…, said the pilot who found it"; -1 for none.
func (v *view) tagOf(first, last int) (int, run) {
	for k := range v.tagCommas(first, last) {
		t, source := v.roleTag(k, last)
		if t < 0 {
			t, source = v.turnedTag(k, last)
		}
		if t >= 0 && (v.clausal(run{first, k}) || v.opensClause(first, k)) {
			return t, source
		}
	}
	return -1, run{}
}

// roleTag is the verb of ", its chairman, Jonas Berg, said" behind the comma k, and
// its subject.
func (v *view) roleTag(k, last int) (int, run) {
	toks := v.d.Tokens
	role := v.tellerEnd(k+1, last)
	if role == k+1 || role >= last || toks[role].Lower != "," || toks[role-1].POS != "NOUN" {
		return -1, run{}
	}
	if _, ok := v.speakerKind(role - 1); !ok {
		return -1, run{}
	}
	name := v.tellerEnd(role+1, last)
	if name == role+1 || name+1 >= last || toks[name].Lower != "," || toks[name-1].POS != "PROPN" {
		return -1, run{}
	}
	t := name + 1
	for t < last-1 && (toks[t].POS == "ADV" || toks[t].Lemma == "have") {
		t++
	}
	if v.quote[t] > 0 || !v.tagVerb(t) && !(secondhand[toks[t].Lemma] && tensed(toks[t].Tag)) || !v.afterTag(t, last) {
		return -1, run{}
	}
	return t, run{k + 1, name}
}

// turnedTag is the verb of ", said the pilot who found it" behind the comma k, and
// its subject, where nothing else stands behind the two.
func (v *view) turnedTag(k, last int) (int, run) {
	toks := v.d.Tokens
	t := k + 1
	if t+1 >= last || v.quote[t] > 0 || toks[t].Tag != "VBD" || !tagVerbs[toks[t].Lemma] {
		return -1, run{}
	}
	end := v.tellerEnd(t+1, last)
	if end == t+1 || end < last-1 && !relative[toks[end].Lower] && toks[end].Lower != "," {
		return -1, run{}
	}
	if _, ok := v.speakerKind(v.headOf(run{t + 1, end})); !ok {
		return -1, run{} // "Roe, a baker, said Tuesday"
	}
	return t, run{t + 1, end}
}
