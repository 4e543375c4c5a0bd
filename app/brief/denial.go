package brief

import (
	"regexp"
	"strings"
)

// denying are cues that take back what follows them; dismissing ones do so
// with a reported clause only: "rejected the plan as "a joke"" says the words.
var (
	denying    = regexp.MustCompile(`(?i)\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|disput(?:e|es|ed|ing))\b`)
	dismissing = regexp.MustCompile(`(?i)\b(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)\b`)
	undenied   = regexp.MustCompile(`(?i)\b(?:not|never|without|cannot)\b|n['’]t\b`)
)

// Denies tells a quote whose words its speaker takes back: "denied that the
// ferry had been overloaded". Its words alone would say the opposite.
func (b Brief) Denies(q Quote) bool {
	cue := b.Text(q.Cue)
	switch {
	case q.Kind == Direct || strings.TrimSpace(cue) == "" || undenied.MatchString(cue):
		return false
	case denying.MatchString(cue):
		return true
	}
	return q.Kind == Indirect && dismissing.MatchString(cue)
}
