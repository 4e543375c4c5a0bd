package quotes

import (
	"slices"

	"readout/app/read/syntax"
)

// named tells a name, a title, a charge or something written by the words before
// the marks, or before those of the same list: "also known as", "convicted of",
// "the film", "banners reading".
func (v *view) named(q int) bool {
	first, _ := v.sentence(v.regions[q].first)
	for steps := 0; steps < longestList; steps++ {
		before := v.listedBehind(q, first)
		if before < 0 {
			break
		}
		q = before
	}
	return v.introducedAsName(q, first) || v.writtenOn(q)
}

// writtenOn tells what stands on a sign that is told behind the marks: "…," read one
// banner.
func (v *view) writtenOn(q int) bool {
	toks := v.d.Tokens
	t := v.regions[q].last
	if t >= len(toks) || toks[t].Sentence != toks[t-1].Sentence && !v.sameLine(t-1, t) {
		return false
	}
	_, last := v.sentence(t)
	sign, verb := false, false
	for ; t < last && v.quote[t] == 0 && toks[t].POS != "ADP" && (v.nominal(t) || writes[toks[t].Lower]); t++ {
		sign, verb = sign || v.sign(t), verb || writes[toks[t].Lower]
	}
	return sign && verb
}

// sign tells the noun of a thing that words are written on.
func (v *view) sign(t int) bool { return signs[v.d.Tokens[t].Lemma] || signs[v.d.Tokens[t].Lower] }

// longestList is the number of names in marks of the longest list.
const longestList = 8

// listedBehind is the region that q goes on with in a list, "“A” and “B”"; -1 for
// none.
func (v *view) listedBehind(q, first int) int {
	t := v.regions[q].first - 1
	for t >= first && (v.d.Tokens[t].Lower == "," || v.d.Tokens[t].Lower == "and" || v.d.Tokens[t].Lower == "or" || v.d.Tokens[t].Lower == "another") && v.quote[t] == 0 {
		t--
	}
	if t < first {
		return -1
	}
	return v.outerQuote(t)
}

func (v *view) introducedAsName(q, first int) bool {
	r := v.regions[q]
	toks := v.d.Tokens
	for t := r.first - 1; t >= max(first, r.first-6); t-- {
		tok := &toks[t]
		if tok.POS == "PROPN" || tok.POS == "NUM" {
			continue // "tried on Monday for"
		}
		switch l := tok.Lower; {
		case l == "call" || l == "calls":
			return t == r.first-1 && v.customary(q, t, first)
		case l == "called":
			return (v.passive(t) && v.d.Tokens[min(r.last, len(toks)-1)].Lower != "by" || t > first+1 && toks[t-1].Lower == "-" && toks[t-2].Lower == "so" || tok.Tag == "VBN" && toks[t-1].POS == "NOUN") && !v.free(q)
		case leadsIn[l]:
			continue
		case givenNames[l]:
			return !v.free(q) && v.single(q) && !(tok.Lemma == "label" && v.passive(t)) // "was labelled “false”" by whoever rates it
		case titledNouns[tok.Lemma] && tok.POS == "NOUN":
			return !v.free(q) && v.single(q)
		case terms[tok.Lemma] && tok.POS == "NOUN":
			return !(tok.Rel == "obj" && uttering[toks[tok.Head].Lemma] || v.heading(t))
		case v.sign(t):
			return true
		case l == "reading" && t == r.first-1:
			return !v.documented(t, first)
		case writes[l]:
			return v.onSign(t, first)
		}
		return toks[r.first-1].Lower == "as" && v.knownBy(r.first-1, first)
	}
	return false
}

// knownBy tells the "as" at t behind a thing's name with those: "known locally as",
// "known by its critics as", "referred to as".
func (v *view) knownBy(t, first int) bool {
	for k := t - 1; k >= max(first, t-6) && v.quote[k] == 0; k-- {
		switch tok := &v.d.Tokens[k]; {
		case tok.Tag == "VBN" && (tok.Lemma == "know" || tok.Lemma == "refer" || tok.Lemma == "nickname"):
			return true
		case tok.POS == "VERB":
			return false
		}
	}
	return false
}

// customary tells what people call a thing, a term of theirs and no words of
// somebody: "what it calls “ghost shifts”", "which locals call “matchboxes”".
func (v *view) customary(q, t, first int) bool {
	if v.regions[q].last-v.regions[q].first > longestTerm {
		return false
	}
	for k := t - 1; k >= max(first, t-6) && v.quote[k] == 0; k-- {
		switch v.d.Tokens[k].Lower {
		case "he", "she", "i", "you", "we":
			return false
		case "what", "which", "that":
			return true
		}
	}
	return false
}

// longestTerm is the number of tokens of the longest such term, marks and a stop
// counted.
const longestTerm = 6

// single tells marks around no more than one sentence, as a name is.
func (v *view) single(q int) bool {
	r := v.regions[q]
	return v.d.Tokens[r.first].Sentence == v.d.Tokens[r.last-1].Sentence
}

// leadsIn are the words that may stand between such a word and the marks.
var leadsIn = wordSet("as the a an for of in with on by name title under :")

// givenNames give a name, a title or a charge.
var givenNames = wordSet(`known nicknamed dubbed codenamed code-named titled entitled headlined aka alias named christened
	charged tried convicted sentenced charges acquitted indicted guilty wanted jailed imprisoned prosecuted years months
	alleged
	marked labelled labeled stamped captioned inscribed emblazoned filed`)

// titledNouns are things that have a title or a name of words.
var titledNouns = wordSet(`film movie book novel song album show series play poem podcast documentary opera musical ballet
	exhibition painting sculpture hit anthem ballad hymn article essay column
	slogan motto heading headline caption hashtag nickname codename label`)

// terms are what a word or two in marks may be called.
var terms = wordSet("term phrase word expression")

// uttering are verbs of somebody who says a word.
var uttering = wordSet("use say utter repeat hear speak mention choose drop")

// signs are things that words are written on.
var signs = wordSet(`banner placard sign poster plaque sticker graffiti t-shirt slogan inscription bedsheet tattoo billboard
	flag page cover screen label`)

// writes are verbs of what stands on such a thing.
var writes = wordSet("read reads reading said says saying proclaiming declaring showed bearing bore bears")

// onSign tells whether the verb at t says what is written on such a thing: "the
// banner underneath read", "carrying signs saying".
func (v *view) onSign(t, first int) bool {
	subject := v.subjectOf(t, 1, func(k int) bool { return v.d.Tokens[k].Rel == "nsubj" && k < t })
	if subject >= 0 && !relative[v.d.Tokens[subject].Lower] && v.d.Tokens[subject].Lower != "that" {
		return v.sign(subject)
	}
	for k := t - 1; k >= max(first, t-8) && v.quote[k] == 0 && v.d.Tokens[k].Lower != ","; k-- {
		if v.sign(k) {
			return true
		}
	}
	return false
}

// documented tells a document before t in its clause, whose words are those of
// whoever wrote it: "put out a statement reading".
func (v *view) documented(t, first int) bool {
	for k := t - 1; k >= first && v.quote[k] == 0 && v.d.Tokens[k].Lower != ","; k-- {
		if documents[v.d.Tokens[k].Lemma] && v.d.Tokens[k].POS == "NOUN" {
			return true
		}
	}
	return false
}

// legal tells what a law has in its words: "the law bans “false rumours”".
func (v *view) legal(a *attribution) bool {
	if a.source.empty() || a.head < 0 || v.d.Tokens[a.head].Lemma == "say" {
		return false
	}
	t := v.headOf(a.source)
	if h := v.d.Tokens[t].Head; relative[v.d.Tokens[t].Lower] && h >= 0 && v.d.Tokens[h].Head >= 0 {
		t = v.d.Tokens[h].Head // "the law, which bans"
	}
	return laws[v.d.Tokens[t].Lemma]
}

var laws = wordSet("law bill act statute code constitution ordinance regulation decree treaty charter")

// nobodys tells marked words that nobody in particular says: no speaker was found,
// and what the models took for a cue is no verb of saying.
func (r *resolver) nobodys(i int) bool {
	a, v := &r.all[i], r.v
	if r.own[i] && v.legal(a) {
		return true
	}
	if r.speaker[i] >= 0 || !r.own[i] || a.keep >= likelyCue || v.free(a.quoted[0]) || v.heading(a.place()) ||
		slices.ContainsFunc(v.chain(a.quoted[0]), v.clausal) {
		return false
	}
	for t := a.source.first; t < a.source.last; t++ {
		if v.d.Tokens[t].POS == "PRON" && !relative[v.d.Tokens[t].Lower] {
			return false // somebody whom the text does not name
		}
	}
	if a.head < 0 {
		return false
	}
	if v.passive(a.head) && v.d.Tokens[a.head].Lemma == "find" {
		return true // "the “black box” was found"
	}
	return v.d.Tokens[a.head].Lower != ":" && !slices.ContainsFunc(v.d.Tokens[a.cue.first:a.cue.last], func(t syntax.Token) bool {
		return reporting[t.Lemma] || tagVerbs[t.Lemma] || secondhand[t.Lemma] || telling[t.Lemma] || judging[t.Lemma] || crying[t.Lemma]
	})
}

// likelyCue is how likely an attribution is right whose words are somebody's, though
// nothing says whose.
const likelyCue = 0.5
