package names

import (
	"strings"

	"readout/app/brief"
)

// articles are those of the languages whose articles the model, which knows
// English only, takes for parts of names.
var articles = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range []string{
		"le", "la", "les", "l'", "l’", "un", "une", "des", "du", "aux", "au", // French
		"el", "los", "las", "una", "unos", "al", // Spanish
		"der", "die", "das", "den", "dem", "ein", "eine", "im", "am", "zum", "zur", // German
		"il", "lo", "gli", "i", "o", "os", "as", "na", "no", "da", "do", // Italian, Portuguese
	} {
		set[w] = true
	}
	return set
}()

// into are words of those languages behind which a place stands.
var into = map[string]bool{"en": true, "in": true, "à": true, "nach": true, "aus": true, "desde": true, "hacia": true, "vers": true, "depuis": true, "em": true}

// foreign takes the articles and offices off the names of a text that is not
// English, of which grammar tells nothing.
func (c *reading) foreign() {
	for at := range c.found {
		n := &c.found[at]
		first := n.First
		for first < n.Last && articles[c.doc.Tokens[first].Lower] {
			first++
		}
		withArticle := first > n.First
		c.cutFirst(n, first)
		if first == n.Last {
			continue
		}
		if c.doc.Language == "de" && n.Last-first == 1 && c.hits[first] == 0 && strings.ToUpper(c.doc.Word(first)) != c.doc.Word(first) {
			c.cutFirst(n, n.Last) // a noun: "das Gesetz"
			continue
		}
		if n.Kind == brief.Person && !c.toGiven(n) {
			c.seldomPerson(n, withArticle)
		}
	}
}

// toGiven takes what stands before the given name off a person's, "Kanzler Otto
// Brandt", and tells whether there is one.
func (c *reading) toGiven(n *Name) bool {
	for k := n.First; k < n.Last; k++ {
		if c.hits[k].has(given) {
			c.cutFirst(n, k)
			return true
		}
	}
	return false
}

// seldomPerson takes for a place or a body what is one as a rule: what has an
// article, "la Russie", what a list has for a city, what stands behind "en".
func (c *reading) seldomPerson(n *Name, withArticle bool) {
	alone := n.Last-n.First == 1
	if !withArticle && (!alone || c.listedAt(n.First, city) != 1 && (n.First == 0 || !into[c.doc.Tokens[n.First-1].Lower])) {
		return
	}
	n.RunnerUp, n.Kind = n.Kind, brief.Location
	if !alone {
		n.Kind = brief.Organization
	}
}

// cutFirst lets a name begin at a later token.
func (c *reading) cutFirst(n *Name, first int) {
	for ; n.First < first; n.First++ {
		c.owner[n.First] = 0
	}
}

// foreignForms corrects the bodies whose names are in another language though
// the text is English: "Compañía Halden" is no person, and "Juntos por el Sur"
// goes on behind its small words.
func (c *reading) foreignForms() {
	for i := range c.doc.Tokens {
		if last := c.foreignHead(i); last > 0 {
			c.replace(Name{First: i, Last: last, Kind: brief.Organization, RunnerUp: brief.Person, Score: 0.8, Rule: "rule:firm"})
		}
	}
	for at := range c.found {
		n := &c.found[at]
		if n.First == n.Last || n.Demonym || c.titled[n.First] {
			continue
		}
		if foreignBodies[c.doc.Tokens[n.First].Lower] && n.Last-n.First > 1 && n.Kind != brief.Organization {
			n.RunnerUp, n.Kind, n.Rule = n.Kind, brief.Organization, "rule:firm"
		}
		if n.Kind != brief.Organization {
			continue
		}
		for last := c.foreignTail(n.Last); last > n.Last; last = c.foreignTail(last) {
			c.extend(at, last)
		}
	}
}

// foreignHead is the end of a body's name that begins at token i with a word for
// it and that the model missed or left that word out of, "TV | Solvik"; 0 where
// there is none.
func (c *reading) foreignHead(i int) int {
	d := c.doc
	if i+1 >= len(d.Tokens) || c.owner[i] != 0 || !foreignBodies[d.Tokens[i].Lower] || !c.capital(i) || !c.capital(i+1) || c.titled[i] || c.titles[d.Word(i+1)] ||
		d.Tokens[i].Sentence != d.Tokens[i+1].Sentence {
		return 0
	}
	if o := int(c.owner[i+1]) - 1; o >= 0 {
		return c.found[o].Last
	}
	return i + 2
}

// foreignTail is one past the word with a capital that follows the small words
// of another language from token i on, "por el | Sur"; i where there are none.
func (c *reading) foreignTail(i int) int {
	end := i
	for end+1 < len(c.doc.Tokens) && end-i < 3 && foreignSmall[c.doc.Word(end)] && c.doc.Tokens[end].Sentence == c.doc.Tokens[end+1].Sentence {
		end++
	}
	if end == i || !c.capital(end) || c.doc.Tokens[i].Sentence != c.doc.Tokens[i-1].Sentence {
		return i
	}
	return end + 1
}

// foreignBodies begin the names of bodies in other languages.
var foreignBodies = wordSet(`compañía companhia compagnie compagnia banco banque banca banka grupo groupe gruppo agência agencia agence agenzia
	empresa sociedad sociedade société corporación corporação fundación fundação fondation fondazione stiftung instituto institut istituto
	universidad universidade université università partido parti partito partei sindicato syndicat confederación federación asociación
	associação associazione movimiento movimento mouvement frente unión união alianza aliança ministerio fiscalía radio tv televisión
	diario jornal gazeta revista minera mineradora petróleos deutsche verband gewerkschaft constructora construtora cooperativa consorcio consórcio
	inmobiliaria cervecería refinería siderúrgica aerolíneas transportes colegio colégio`)

// foreignSmall join the words of such names; namesBegin may begin one, with a
// capital: "the newspaper El Mundo".
var (
	foreignSmall = wordSet("por para pour per con del della dei degli delle de da do dos das du des la le les los las el il y et und von der für ve dla")
	namesBegin   = wordSet("el la le les los las il al de del della di du van von der")
)
