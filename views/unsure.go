package views

import (
	"strings"

	"readout/app/brief"
)

// What the reader was unsure of stands above the cards, as prose, with what
// can be done about it.

// The codes of brief.Notice that package read gives.
const (
	noticeLanguage = "language"
	noticeNoDate   = "no-date"
	noticeInferred = "inferred-date"
)

// fewNotices is how many articles are named one by one before their notices
// are put into one line.
const fewNotices = 2

// unsure draws the notices of the brief.
func (v *cards) unsure(c *column) {
	var undated []brief.Article
	for _, n := range v.d.brief.Notices {
		a, ok := v.d.ix.articles[n.Article]
		switch {
		case !ok:
		case n.Code == noticeNoDate || n.Code == noticeInferred:
			if !dayKnown(a.Published) {
				undated = append(undated, a)
			}
		default:
			v.tell(c, noticeWords(n, a), tr("Show the article"), func() { v.d.showArticle(a.ID) })
		}
	}
	if len(undated) > fewNotices {
		v.tell(c, trf("Publication day not known for %d articles: what they call “yesterday” or “last week” is only as sure as the text.", len(undated)),
			tr("Set the days"), func() { v.menus.chooseFacts(undated) })
		return
	}
	for _, a := range undated {
		words := tr("Publication day not known.")
		if len(v.d.brief.Articles) > 1 {
			words = trf("Publication day of “%s” not known.", clip(titleOf(a), 60))
		}
		if a.Published.Basis == brief.FromText {
			words += " " + inferredWords(a.Published)
		} else {
			words += " " + tr("What the text calls “yesterday” or “last week” stays without a day.")
		}
		v.tell(c, words, tr("Set the day"), func() { v.menus.facts(a) })
	}
}

// dayKnown tells a day that was set since, and one that the article itself
// states at its top, which stands above its text with the words "from the text".
func dayKnown(p brief.Published) bool {
	if p.Basis == brief.FromText {
		stated := strings.HasPrefix(p.Reason, "dateline ") || strings.HasPrefix(p.Reason, "line ")
		return stated && p.Start == p.End
	}
	return p.Basis != brief.Unknown && p.Basis != ""
}

// tell is one line with a way to do something about it.
func (v *cards) tell(c *column, words, label string, do func()) {
	z := &zone{label: label, tap: do}
	c.flow(piece{icon: "info", face: smallFace, ink: softInk}, piece{text: words, face: smallFace, ink: softInk},
		piece{text: label, face: smallBold, ink: accent, zone: z, gap: 6, under: true})
	c.space(gap1)
}

func noticeWords(n brief.Notice, a brief.Article) string {
	if n.Code == noticeLanguage {
		return trf("“%s” does not look English: little may have been found in it.", clip(titleOf(a), 60))
	}
	return n.Detail
}

// inferredWords say what the publication day was inferred as, and from what.
func inferredWords(p brief.Published) string {
	day := dateWords(p.Interval)
	if clue, ok := strings.CutPrefix(p.Reason, "dateline "); ok {
		return trf("Inferred as %s because its dateline says %s.", day, clue)
	}
	if clue, ok := strings.CutPrefix(p.Reason, "line "); ok {
		return trf("Inferred as %s because a line at its top says %s.", day, clue)
	}
	if words, near, ok := strings.Cut(p.Reason, " beside "); ok {
		return trf("Inferred as %s because the text says %s beside %s.", day, words, near)
	}
	if p.Reason == "" {
		return trf("Inferred as %s from the text.", day)
	}
	return trf("Inferred as %s because the text says %s.", day, p.Reason)
}

// chooseFacts asks which article's facts to correct.
func (m *menus) chooseFacts(all []brief.Article) {
	var options []option
	for _, a := range all {
		options = append(options, option{title: titleOf(a), detail: outlet(a), right: publishedWords(a.Published), icon: "calendar", do: func() { m.facts(a) }})
	}
	choose(m.d, tr("Of which article?"), options)
}
