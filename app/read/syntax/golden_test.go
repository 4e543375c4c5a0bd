package syntax

import (
	"slices"
	"strings"
	"testing"
)

// golden holds the classes of the Golden Rules for English sentence
// segmentation (Dias, Pragmatic Segmenter) and those that news adds, each with
// a text of our own; ¦ marks where sentences end.
var golden = []struct{ name, text string }{
	{"full stop", "The boat sank.¦ Nobody drowned."},
	{"question mark", "Who pays?¦ The harbour does."},
	{"exclamation mark", "It works!¦ They cheered."},
	{"initial of a middle name", "The prize went to Lena K. Moritz on Friday."},
	{"initials before a surname", "The study by T. R. Oakes was shelved."},
	{"one-letter initial at the start", "P. Anders resigned.¦ Nobody knew why."},
	{"title before a name", "They asked Dr. Imre Kovac to stay."},
	{"two titles", "Sen. Ruiz met Gov. Hale at noon."},
	{"military ranks", "Lt. Col. Adler led Brig. Gen. Moss to the gate."},
	{"St. in a name", "The fire near St. Anne burned for days."},
	{"abbreviated month and day", "Talks resume on Nov. 9 in Bern."},
	{"company before more text", "Harlow Corp. bought the mill."},
	{"company at the end", "She left Harlow Inc.¦ The shares fell."},
	{"Co. before a name", "Banks such as Lind & Co. Holding objected."},
	{"Jr. within", "Otto Bell Jr. spoke first."},
	{"country with dots", "The U.S. Senate voted."},
	{"country with dots at the end", "He moved to the U.S.¦ He never returned."},
	{"country as an adjective", "A U.S. official denied it."},
	{"a.m. within", "It struck at 4 a.m. local time."},
	{"p.m. at the end", "The doors shut at 9 p.m.¦ They stayed shut."},
	{"p.m. before a weekday", "He landed at 7 p.m. Tuesday and left."},
	{"etc. at the end", "They sold nets, ropes, etc.¦ Business was poor."},
	{"etc. within", "They sold nets, ropes, etc. to sailors."},
	{"e.g. within", "Some ports, e.g. Varna, were closed."},
	{"No. before a number", "The vote on item No. 4 failed."},
	{"no at the end", "The answer was no.¦ The mayor left."},
	{"number with a point", "Output rose 2.5 percent in May."},
	{"money with a point", "It cost $3.40 a litre.¦ Drivers balked."},
	{"number at the end", "The toll stands at 14.¦ It may rise."},
	{"number begins a sentence", "The bus left late.¦ 12 people waited."},
	{"web address", "The list is at www.example.org/list.html for now.¦ Few looked."},
	{"web address at the end", "Read https://example.org/a.b?c=d.¦ Then call."},
	{"mail address", "Write to press@example.org by noon.¦ Or phone."},
	{"brackets within", "The bridge (built in 1901) was closed.¦ It leaks."},
	{"a sentence in brackets", "The bridge was closed.¦ (It had leaked.)¦ Boats waited."},
	{"quote closes after the full stop", "\"We will wait.\"¦ The minister sat down."},
	{"curly quote closes after the full stop", "“We will wait.”¦ The minister sat down."},
	{"guillemets", "«We will wait.»¦ The minister sat down."},
	{"German quotes", "„We will wait.“¦ The minister sat down."},
	{"comma in a quote", "\"We will wait,\" the minister said.¦ He sat down."},
	{"question in a quote, small letter", "\"Who pays?\" he asked.¦ No one spoke."},
	{"question in a quote, name", "\"Who pays?\" Ruiz asked.¦ No one spoke."},
	{"exclamation in a quote, verb first", "“Never again!” said Ruiz.¦ No one spoke."},
	{"sentences within a quote", "“It is late.¦ We go home.”¦ They went."},
	{"single quotes", "‘It is over.’¦ She hung up."},
	{"quote begins a sentence", "He sat down.¦ “We wait,” he said."},
	{"space before the mark", "The talks in May 2023 , \"long and dull ,\" ended.¦ All left."},
	{"quote in a quote", "“He told me, ‘Stay here.’”¦ She stayed."},
	{"ellipsis goes on", "They waited ... and waited."},
	{"ellipsis ends", "They waited...¦ Nobody came."},
	{"one-character ellipsis", "They waited…¦ Nobody came."},
	{"doubled marks", "Really?!¦ Nobody knew."},
	{"clitic", "It isn't over.¦ It's begun."},
	{"list number", "1. Open the valve.\n¦2. Close the door."},
	{"bullets", "• Open the valve\n¦• Close the door"},
	{"lines without full stops", "Harbour shut\n\n¦The port closed on Monday.\n¦Ships turned back."},
	{"wrapped line", "The port was closed on Monday after a storm had\nbroken its outer wall.¦ Ships turned back."},
	{"dash dialogue", "— Who pays?\n¦— The harbour does."},
	{"missing space", "The port closed.¦Ships turned back and waited for hours."},
	{"initials in a country's name", "The U.N. Security Council met.¦ It was split."},
	{"vs.", "The case of Ruiz vs. Harlow goes on."},
	{"Ph.D.", "She holds a Ph.D. in law."},
	{"exclamation in a name", "The firm Yahoo! of Ghent grew fast."},
	{"agency in brackets", "BERN, Nov. 9 (Agency) -¦ Talks resumed on Monday."},
	{"tail", "They left. ¦(Reporting by Ana Ruiz; editing by Tom Oakes)"},
	{"I at the end", "So do I.¦ He nodded."},
	{"percent", "Turnout was 61%.¦ That is low."},
	{"colon", "One thing is sure: the port stays shut."},
}

func TestGoldenRules(t *testing.T) {
	right := 0
	for _, g := range golden {
		text := strings.ReplaceAll(g.text, "¦", "")
		var want []string
		for s := range strings.SplitSeq(g.text, "¦") {
			want = append(want, strings.TrimSpace(s))
		}
		d := &Document{Text: text}
		if err := cut(t.Context(), d, ""); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range d.Sentences {
			got = append(got, text[s.Start:s.End])
		}
		if slices.Equal(got, want) {
			right++
			continue
		}
		t.Logf("%s:\n got %q\nwant %q", g.name, got, want)
	}
	t.Logf("golden rules: %d of %d", right, len(golden))
	if right*100 < len(golden)*95 {
		t.Errorf("%d of %d right, want 95%%", right, len(golden))
	}
}
