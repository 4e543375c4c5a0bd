package events_test

import (
	"strings"
	"testing"
)

// TestDayOf tells on which day a verb's event was, which the article says in
// another sentence or counts from another event. The publication day is Thursday
// 18 September 2025.
func TestDayOf(t *testing.T) {
	p := newPipeline(t)
	tests := []struct{ name, text, trigger, date, status string }{
		{"force after a march", "Hundreds of students marched through Lisbon on Sunday. Police fired tear gas and arrested nine people.", "arrested", "2025-09-14", "happened"},
		{"what they went on to do", "Gunmen attacked a bus near Kano late on Friday. They abducted 12 passengers.", "abducted", "2025-09-12", "happened"},
		{"passive", "Hundreds of students marched through Lisbon on Sunday. Nine of them were arrested.", "arrested", "2025-09-14", "happened"},
		{"said of it later", "Hundreds of students marched through Lisbon on Sunday. Norway condemned the march.", "condemned", "2025-09-18", "happened"},
		{"what she did next", "Ada Roe visited Oslo on Monday. She met the king at noon.", "met", "2025-09-15", "happened"},
		{"an hour of no named day", "The navy seized a tanker on Monday. At 6 p.m. the crew was released.", "released", "2025-09-15", "happened"},
		{"so long before what is told elsewhere", "An explosion ripped through the mill on May 16. Norvig had dismissed its engineer ten days before the explosion.", "dismissed", "2025-05-06", "happened"},
		{"the day after", "An explosion ripped through the mill on May 16. Two engineers were arrested the day after the blast.", "arrested", "2025-05-17", "happened"},
		{"counted from a vote", "Norvig sacked its chairman, Per Holm, two days after the vote. Shareholders voted against the merger on 2 September.", "sacked", "2025-09-04", "happened"},
		{"from a race", "The Swiss rider withdrew from Sunday's race.", "withdrew", "2025-09-18", "happened"},
		{"in an attack", "Nine people died in Sunday's attack on a mosque in Kano.", "died", "2025-09-14", "happened"},
		{"third time this month", "Talks between Norway and Chad collapsed on Tuesday for the third time this month.", "collapsed", "2025-09-16", "happened"},
		{"no evidence", "Investigators have found no evidence of sabotage, Per Holm said on Wednesday.", "found", "2025-09-17", "happened"},
		{"found no agreement", "Norway and Chad reached no agreement on Wednesday.", "reached", "2025-09-17", "denied"},
		{"if he were", "Per Holm would face charges of fraud if he were extradited from Chad, the prosecutor said.", "face", "", "hypothetical"},
		{"denied by another", "Radio Solvik reported that two engineers were detained on Monday. Police denied it.", "detained", "2025-09-15", "denied"},
		{"disputed by another", "The Times said that rebels had shelled the port of Moro. The rebels disputed that.", "shelled", "", "alleged"},
		{"behind a semicolon", "The party wants a vote; the unions said they would sue Norvig Group.", "sue", "", "planned"},
		{"must by", "The rebels must leave Moro by the end of the month.", "leave", "2025-09-18..2025-09-30", "planned"},
		{"news in somebody's words", "Police said they had detained two men on suspicion of arson.", "detained", "2025-09-18", "happened"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			events, _ := p.find(t, test.text, "")
			for _, e := range events {
				if !strings.Contains(test.text[e.Trigger.Start:e.Trigger.End], test.trigger) {
					continue
				}
				if got := days(e.Date); got != test.date {
					t.Errorf("on %s, want %s", got, test.date)
				}
				if string(e.Status) != test.status {
					t.Errorf("%s, want %s", e.Status, test.status)
				}
				return
			}
			t.Errorf("no %q in %+v", test.trigger, events)
		})
	}
}
