package dates

import (
	"strings"
	"testing"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// tags of the verbs in the test sentences: the grammar is tested here, not the
// tagger.
var tags = map[string]string{
	"met": "VBD", "said": "VBD", "visited": "VBD", "opened": "VBD", "fell": "VBD", "rose": "VBD", "left": "VBD", "died": "VBD",
	"will": "MD", "would": "MD", "meets": "VBZ", "comes": "VBZ", "are": "VBP", "is": "VBZ", "was": "VBD", "had": "VBD",
	"has": "VBZ", "have": "VBP", "been": "VBN", "began": "VBD", "won": "VBD", "meet": "VB", "vote": "VB", "open": "VB",
	"stay": "VB", "close": "VB", "inside": "IN", "rejected": "VBD", "signed": "VBD", "grew": "VBD", "arrived": "VBD",
	"tried": "VBN", "leave": "VB", "agreed": "VBD", "people": "NNS", "banks": "NNS", "start": "VB", "arrive": "VB", "ended": "VBD",
	"announced": "VBD", "planned": "VBN", "expected": "VBN", "due": "JJ", "held": "VBD", "hid": "VBD", "waited": "VBD",
}

// document cuts plain words: enough for the grammar.
func document(text string) *syntax.Document {
	d := &syntax.Document{Text: text}
	at := 0
	for _, w := range strings.Fields(text) {
		start := at + strings.Index(text[at:], w)
		at = start + len(w)
		end := at
		var tail []int
		for end > start+1 && strings.IndexByte(",.;:)", text[end-1]) >= 0 && !abbreviated(text[start:end]) {
			end--
			tail = append([]int{end}, tail...)
		}
		if end > start+1 && text[start] == '(' {
			d.Tokens = append(d.Tokens, syntax.Token{Start: start, End: start + 1, Lower: "(", Head: -1})
			start++
		}
		cut := end
		if strings.HasSuffix(text[start:end], "'s") && end-start > 2 && (text[start] < '0' || text[start] > '9') {
			cut = end - 2
		}
		d.Tokens = append(d.Tokens, syntax.Token{Start: start, End: cut, Head: -1})
		if cut < end {
			d.Tokens = append(d.Tokens, syntax.Token{Start: cut, End: end, Head: -1})
		}
		for _, p := range tail {
			d.Tokens = append(d.Tokens, syntax.Token{Start: p, End: p + 1, Head: -1})
		}
	}
	d.Sentences = []syntax.Sentence{{End: len(text), Last: len(d.Tokens)}}
	for i := range d.Tokens {
		t := &d.Tokens[i]
		t.Lower = strings.ToLower(text[t.Start:t.End])
		t.Tag = tags[t.Lower]
	}
	return d
}

func abbreviated(w string) bool {
	switch strings.ToLower(w) {
	case "a.m.", "p.m.", "jan.", "feb.", "nov.", "sept.", "dec.", "oct.", "aug.":
		return true
	}
	return false
}

// The publication day of the tests is Wednesday 14 May 2025.
var wednesday = brief.Published{Interval: brief.OneDay(brief.Day{Year: 2025, Month: 5, Day: 14}), Basis: brief.Given}

// write is an interval as the tables have it: "2025-05-14",
// "2025-05-12..2025-05-18", "-" for none.
func write(i brief.Interval) string {
	switch {
	case i.IsZero():
		return "-"
	case i.Start == i.End:
		return i.Start.String()
	}
	return i.Start.String() + ".." + i.End.String()
}

func TestFind(t *testing.T) {
	tests := []struct{ text, found, want string }{
		// Weekdays.
		{"The two met on Monday in Oslo.", "Monday", "2025-05-12"},
		{"The two met on Wednesday.", "Wednesday", "2025-05-14"},
		{"They met on Thursday.", "Thursday", "2025-05-08"},
		{"The court will meet on Thursday.", "Thursday", "2025-05-15"},
		{"Six of them are to be tried on Friday.", "Friday", "2025-05-16"},
		{"The mine opened early Tuesday.", "early Tuesday", "2025-05-13"},
		{"The mine opened late on Tuesday.", "late on Tuesday", "2025-05-13"},
		{"It fell on Saturday evening.", "Saturday evening", "2025-05-10"},
		{"She said on Sunday night.", "Sunday night", "2025-05-11"},
		{"In Thursday's vote he won.", "Thursday", "2025-05-08"},
		{"The hall will open next Tuesday.", "next Tuesday", "2025-05-20"},
		{"He left last Wednesday.", "last Wednesday", "2025-05-07"},
		{"It will close this Friday.", "this Friday", "2025-05-16"},
		{"The guests will stay until Sunday.", "until Sunday", "2025-05-14..2025-05-18"},
		{"The firm will vote by Friday.", "by Friday", "2025-05-14..2025-05-16"},
		{"The unions announced a strike for Thursday.", "Thursday", "2025-05-15"},
		{"The bill comes before the house on Tuesday 3 June.", "Tuesday 3 June", "2025-06-03"},
		{"She met him on Saturday, 12 April 2025.", "Saturday, 12 April 2025", "2025-04-12"},
		{"He has waited since Monday.", "since Monday", "2025-05-12..2025-05-14"},
		{"It began shortly after 2am on Monday.", "shortly after 2am on Monday", "2025-05-12"},
		{"They have until midnight on Sunday.", "until midnight on Sunday", "2025-05-14..2025-05-18"},
		// Days with a month.
		{"The demand arrived on June 15.", "June 15", "2024-06-15"},
		{"The demand arrived on April 15.", "April 15", "2025-04-15"},
		{"Owners will vote on 12 November.", "12 November", "2025-11-12"},
		{"Owners will vote on 2 February.", "2 February", "2026-02-02"},
		{"It opened on June 15, 2019.", "June 15, 2019", "2019-06-15"},
		{"It opened on the 3rd of February 2020.", "the 3rd of February 2020", "2020-02-03"},
		{"It opened on Nov. 9.", "Nov. 9", "2024-11-09"},
		{"The fair ended on 3-5 March.", "3-5 March", "2025-03-03..2025-03-05"},
		{"The fair will open June 3 to 8, 2025.", "June 3 to 8, 2025", "2025-06-03..2025-06-08"},
		{"It was signed on 2024-02-29.", "2024-02-29", "2024-02-29"},
		{"It was signed on 13/07/2024.", "13/07/2024", "2024-07-13"},
		{"It was signed on 7/23/2024.", "7/23/2024", "2024-07-23"},
		{"He was born on 31 June.", "", ""},
		// Months.
		{"It fell in April.", "April", "2025-04-01..2025-04-30"},
		{"It fell in August.", "August", "2024-08-01..2024-08-31"},
		{"It will open in August.", "August", "2025-08-01..2025-08-31"},
		{"They signed it in June 2024.", "June 2024", "2024-06-01..2024-06-30"},
		{"They signed it in early March.", "early March", "2025-03-01..2025-03-10"},
		{"They signed it in mid-March.", "mid-March", "2025-03-11..2025-03-20"},
		{"They signed it in late February.", "late February", "2025-02-21..2025-02-28"},
		{"He has been there since November 2023.", "since November 2023", "2023-11-01..2025-05-14"},
		{"He had been inside since November 2023.", "since November 2023", "2023-11-01..2023-11-30"},
		{"It rose last month.", "last month", "2025-04-01..2025-04-30"},
		{"The council will meet next month.", "next month", "2025-06-01..2025-06-30"},
		{"They will start at next month's council.", "next month", "2025-06-01..2025-06-30"},
		{"It began in June last year.", "June last year", "2024-06-01..2024-06-30"},
		{"It ended last June.", "last June", "2024-06-01..2024-06-30"},
		{"It may rain and they march on.", "", ""},
		// Years and more.
		{"They signed it last year.", "last year", "2024-01-01..2024-12-31"},
		{"It fell in 2018.", "2018", "2018-01-01..2018-12-31"},
		{"Some 2000 people left.", "", ""},
		{"It rose between 2014 and 2018.", "between 2014 and 2018", "2014-01-01..2018-12-31"},
		{"It grew in the 1990s.", "the 1990s", "1990-01-01..1999-12-31"},
		{"It was built in the 19th century.", "the 19th century", "1801-01-01..1900-12-31"},
		{"It will open in late 2026.", "late 2026", "2026-09-01..2026-12-31"},
		{"It will open later this year.", "later this year", "2025-05-14..2025-12-31"},
		{"It began earlier this week.", "Earlier this week", "2025-05-12..2025-05-14"},
		{"It will close by the end of the year.", "by the end of the year", "2025-05-14..2025-12-31"},
		{"It rose this week.", "this week", "2025-05-12..2025-05-18"},
		{"It fell last week.", "last week", "2025-05-05..2025-05-11"},
		// Quarters and seasons.
		{"The deal is expected to close in the first quarter of next year.", "the first quarter of next year", "2026-01-01..2026-03-31"},
		{"Sales rose in the third quarter.", "the third quarter", "2024-07-01..2024-09-30"},
		{"Sales rose in the first half of 2024.", "the first half of 2024", "2024-01-01..2024-06-30"},
		{"They met in the summer.", "the summer", "2024-06-01..2024-08-31"},
		{"They met last summer.", "last summer", "2024-06-01..2024-08-31"},
		{"It will open in the summer of 2026.", "the summer of 2026", "2026-06-01..2026-08-31"},
		{"It fell in winter 2023.", "winter 2023", "2023-12-01..2024-02-29"},
		{"Profit fell in the year to March.", "in the year to March", "2024-04-01..2025-03-31"},
		{"Profit fell in the three months to March.", "in the three months to March", "2025-01-01..2025-03-31"},
		{"It will open in the second week of June.", "the second week of June", "2025-06-08..2025-06-14"},
		// Offsets.
		{"She died three days ago.", "three days ago", "2025-05-11"},
		{"She died two weeks ago.", "two weeks ago", "2025-04-27..2025-05-03"},
		{"She died five years ago.", "five years ago", "2020-01-01..2020-12-31"},
		{"She died two years ago this month.", "two years ago this month", "2023-05-01..2023-05-31"},
		{"She died a month and a half ago.", "a month and a half ago", "2025-03-22..2025-04-07"},
		{"The firm has agreed, six weeks after it rejected a bid.", "six weeks after", "2025-03-30..2025-04-05"},
		{"The visit comes a month and a half after he visited Rome.", "a month and a half after", "2025-03-22..2025-04-07"},
		{"She died exactly a year ago.", "exactly a year ago", "2024-05-14"},
		{"Two weeks from today it will open.", "Two weeks from today", "2025-05-25..2025-05-31"},
		{"They will meet in the next fortnight.", "the next fortnight", "2025-05-14..2025-05-28"},
		{"Forty people have died so far this year.", "this year", "2025-01-01..2025-05-14"},
		{"They have 48 hours to leave.", "48 hours", "2025-05-14..2025-05-16"},
		{"They waited 48 hours to leave.", "48 hours", "-"},
		{"The court will meet in ten days.", "in ten days", "2025-05-24"},
		{"The judges will meet within 14 days.", "within 14 days", "2025-05-14..2025-05-28"},
		{"It rose over the past three months.", "the past three months", "2025-02-14..2025-05-14"},
		{"It will grow in the next ten years.", "the next ten years", "2025-05-14..2035-05-14"},
		// Words for days.
		{"It fell yesterday.", "yesterday", "2025-05-13"},
		{"It will open tomorrow morning.", "tomorrow morning", "2025-05-15"},
		{"It fell overnight.", "overnight", "2025-05-13..2025-05-14"},
		{"He left last night.", "last night", "2025-05-13"},
		{"He left this morning.", "this morning", "2025-05-14"},
		{"He left the day before yesterday.", "the day before yesterday", "2025-05-12"},
		{"It opened on Christmas Eve.", "Christmas Eve", "2024-12-24"},
		{"It opened on Easter Monday.", "Easter Monday", "2025-04-21"},
		{"It fell on Ash Wednesday.", "Ash Wednesday", "2025-03-05"},
		{"It fell on Palm Sunday.", "Palm Sunday", "2025-04-13"},
		{"It will open at Whitsun.", "Whitsun", "2025-06-08"},
		{"It will open on Ascension Day.", "Ascension Day", "2025-05-29"},
		{"It will open on the Tuesday after Whitsun.", "Tuesday after Whitsun", "2025-06-10"},
		{"It fell on the Sunday before 3 May.", "Sunday before 3 May", "2025-04-27"},
		{"It fell on New Year's Eve.", "New Year's Eve", "2024-12-31"},
		{"It fell on the eve of Thanksgiving.", "the eve of Thanksgiving", "2024-11-27"},
		{"It will open on Memorial Day.", "Memorial Day", "2025-05-26"},
		{"It fell on Labor Day.", "Labor Day", "2024-09-02"},
		{"It fell on Christmas Eve in 2022.", "Christmas Eve in 2022", "2022-12-24"},
		{"It fell at Easter last year.", "Easter last year", "2024-03-31"},
		{"He left Easter Island on Monday.", "Monday", "2025-05-12"},
		// Ranges.
		{"It was open from Monday to Tuesday.", "from Monday to Tuesday", "2025-05-12..2025-05-13"},
		{"It was closed from December to February.", "from December to February", "2024-12-01..2025-02-28"},
		{"The poll was held from April 9 to 12.", "from April 9 to 12", "2025-04-09..2025-04-12"},
		{"The day after Monday she left.", "The day after Monday", "2025-05-13"},
		{"He left on Monday of last week.", "Monday of last week", "2025-05-05"},
		{"Seventy-four years ago it was held.", "Seventy-four years ago", "1951-01-01..1951-12-31"},
		{"She won a decade ago.", "a decade ago", "2014-01-01..2016-12-31"},
		{"It will grow over the next decade.", "the next decade", "2025-05-14..2035-05-14"},
		{"It rose through the end of April.", "through the end of April", "2025-04-21..2025-04-30"},
		{"The firm will close before the end of the year.", "before the end of the year", "2025-05-14..2025-12-31"},
		{"She said he would be back before Friday.", "before Friday", "2025-05-14..2025-05-15"},
		{"The owners will meet from Tuesday to Thursday.", "from Tuesday to Thursday", "2025-05-20..2025-05-22"},
		{"They planned it in the early hours of Sunday.", "in the early hours of Sunday", "2025-05-11"},
		{"It opened at 10:30 GMT on Tuesday.", "at 10:30 GMT on Tuesday", "2025-05-13"},
		{"He left USA Today and won.", "", ""},
		// What neighbours and what counts from another day.
		{"He will stay on Thursday and Friday.", "Thursday and Friday", "2025-05-15..2025-05-16"},
		{"He arrived on May 5 and 6.", "May 5 and 6", "2025-05-05..2025-05-06"},
		{"He arrived between 5 and 8 May.", "between 5 and 8 May", "2025-05-05..2025-05-08"},
		{"It fell in March and April.", "March and April", "2025-03-01..2025-04-30"},
		{"It was signed on 12.11.2024.", "12.11.2024", "2024-11-12"},
		{"It began at 3.12pm on Monday.", "at 3.12pm on Monday", "2025-05-12"},
		{"It fell in Q3 2024.", "Q3 2024", "2024-07-01..2024-09-30"},
		{"It fell in the early 1990s.", "the early 1990s", "1990-01-01..1993-12-31"},
		{"It rose in the first nine months of 2024.", "the first nine months of 2024", "2024-01-01..2024-09-30"},
		{"It fell in the second half of the month.", "the second half of the month", "2025-05-16..2025-05-31"},
		{"It will close on the last day of June.", "the last day of June", "2025-06-30"},
		{"It will close in the last week of the season.", "", ""},
		{"It was lost in fiscal year 2024.", "fiscal year 2024", "-"},
		{"It rose over the past 24 hours.", "the past 24 hours", "2025-05-13..2025-05-14"},
		{"They fell in the last week.", "the last week", "2025-05-07..2025-05-14"},
		{"Since mid-April 30 people have died.", "Since mid-April", "2025-04-11..2025-05-14"},
		{"Earlier in the day it fell.", "Earlier in the day", "2025-05-14"},
		{"Earlier in the week it fell.", "Earlier in the week", "2025-05-12..2025-05-14"},
		{"It fell overnight from Sunday to Monday.", "overnight from Sunday to Monday", "2025-05-11..2025-05-12"},
		{"It fell overnight into Tuesday.", "overnight into Tuesday", "2025-05-12..2025-05-13"},
		{"It fell in the night to Saturday.", "the night to Saturday", "2025-05-09..2025-05-10"},
		{"It fell on the eve of Easter.", "the eve of Easter", "2025-04-19"},
		{"Two died at the weekend.", "the weekend", "2025-05-10..2025-05-11"},
		{"They will meet at the weekend.", "the weekend", "2025-05-17..2025-05-18"},
		{"In the week of May 5 it fell.", "the week of May 5", "2025-05-05..2025-05-11"},
		{"He left on the 12th.", "the 12th", "2025-05-12"},
		{"It fell in the year 2024.", "the year 2024", "2024-01-01..2024-12-31"},
		// No place on the calendar.
		{"Nobody has said so in recent years.", "in recent years", "-"},
		{"It opened at 5 p.m. sharp.", "at 5 p.m.", "-"},
		{"The 67-year-old left.", "", ""},
		{"A man of 40 left.", "", ""},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			d := document(test.text)
			found := Find(d, wednesday)
			if test.found == "" {
				if len(found) > 0 {
					t.Fatalf("found %q in it", text(d, found[0]))
				}
				return
			}
			if len(found) != 1 {
				t.Fatalf("found %d expressions: %v", len(found), all(d, found))
			}
			if got := text(d, found[0]); !strings.EqualFold(got, test.found) {
				t.Errorf("found %q, want %q", got, test.found)
			}
			if got := write(found[0].Interval); got != test.want {
				t.Errorf("%q is %s, want %s (rule %s)", test.found, got, test.want, found[0].Rule)
			}
		})
	}
}

// What depends on the parse, read by the real analyzer.
func TestFindParsed(t *testing.T) {
	tests := []struct{ text, found, want string }{
		{"The firm will pay 9 euros a share, a premium of ten per cent to Tuesday's close.", "Tuesday", "2025-05-13"},
		{"The court is expected to rule on Thursday.", "Thursday", "2025-05-15"},
		{"Police say the man was found dead on Thursday.", "Thursday", "2025-05-08"},
		{"The bill comes before parliament on Friday.", "Friday", "2025-05-16"},
		{"Five of them are to be tried on Monday.", "Monday", "2025-05-19"},
		{"The minister told reporters that the vote would be held on Saturday.", "Saturday", "2025-05-17"},
		{"Two people were killed in Sunday's attack.", "Sunday", "2025-05-11"},
		{"It will open in two weeks' time.", "in two weeks' time", "2025-05-25..2025-05-31"},
		{"The unions plan a strike on Friday.", "Friday", "2025-05-16"},
		{"Voters go to the polls on Sunday.", "Sunday", "2025-05-18"},
		{"Starting Monday the bridge will be shut.", "Monday", "2025-05-19"},
		{"The trial was adjourned until Friday.", "until Friday", "2025-05-14..2025-05-16"},
		{"The talks were postponed to Friday.", "Friday", "2025-05-16"},
		{"The panel has given him until 5 June.", "until 5 June", "2025-05-14..2025-06-05"},
		{"The outcome of the June 8 election is uncertain.", "June 8", "2025-06-08"},
	}
	a, err := syntax.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			d, err := a.Analyze(t.Context(), brief.Article{Text: test.text})
			if err != nil {
				t.Fatal(err)
			}
			found := Find(d, wednesday)
			if len(found) != 1 || text(d, found[0]) != test.found || write(found[0].Interval) != test.want {
				t.Errorf("got %v, want %s %s", all(d, found), test.found, test.want)
			}
		})
	}
}

// What counts from a stretch that the text named just before.
func TestContext(t *testing.T) {
	tests := []struct{ text, want string }{
		{"He left on 3 May. The following day it fell.", "2025-05-04"},
		{"He left on 3 May. The next morning it fell.", "2025-05-04"},
		{"He left on 3 May. That night, it fell.", "2025-05-03"},
		{"He left on 3 May. On the same day it fell.", "2025-05-03"},
		{"He left on 3 May. Later in the day it fell.", "2025-05-03"},
		{"He left on Tuesday. It was over. It was late. Earlier in the day it fell.", "2025-05-13"},
		{"On the night of May 6-7, it fell. The following day it burned.", "2025-05-07"},
		{"He left on 3 May. Hours later it fell.", "2025-05-03..2025-05-04"},
		{"He left on 3 May. Days later it fell.", "2025-05-05..2025-05-09"},
		{"It fell on Tuesday, two years to the day after he left.", "2023-05-13"},
		{"He left on 3 May. Two days before, it fell.", "2025-05-01"},
		{"He left on 3 May. A week later it fell.", "2025-05-07..2025-05-13"},
		{"He left in 2019. A year later it fell.", "2020-01-01..2020-12-31"},
		{"He left in 2019. The following year it fell.", "2020-01-01..2020-12-31"},
		{"He left in 2019. The following day it fell.", "-"},
		{"He left on 3 May. The following Tuesday it fell.", "2025-05-06"},
		{"He left in the summer of 2016. The following March it fell.", "2017-03-01..2017-03-31"},
		{"He left in March 2016. The following summer it fell.", "2016-06-01..2016-08-31"},
		{"He left in November 2018. A year and a half later it fell.", "2020-05-01..2020-05-31"},
		{"He left in June 2023. Three months later it fell.", "2023-09-01..2023-09-30"},
		{"He left in June 2023. It was late. Three months later it fell.", "-"},
		{"It rose to 3 in June 2023. Costs fell from 2 a year earlier.", "-"},
		{"He has led it since 2019. A year later it fell.", "-"},
	}
	a, err := syntax.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			d, err := a.Analyze(t.Context(), brief.Article{Text: test.text})
			if err != nil {
				t.Fatal(err)
			}
			found := Find(d, wednesday)
			if len(found) != 2 || write(found[1].Interval) != test.want {
				t.Errorf("got %v, want %s", all(d, found), test.want)
			}
		})
	}
}

// An event dated by an offset from the article's own day.
func TestOffsetDatesItsEvent(t *testing.T) {
	a, err := syntax.New()
	if err != nil {
		t.Fatal(err)
	}
	d, err := a.Analyze(t.Context(), brief.Article{Text: "The club has agreed to sell its ground, six weeks after it rejected an offer."})
	if err != nil {
		t.Fatal(err)
	}
	found := Find(d, wednesday)
	if len(found) != 1 || found[0].Dates < 0 || d.Word(found[0].Dates) != "rejected" || write(found[0].Interval) != "2025-03-30..2025-04-05" {
		t.Errorf("got %v", found)
	}
}

func text(d *syntax.Document, e Expression) string {
	return d.Text[d.Tokens[e.First].Start:d.Tokens[e.Last-1].End]
}

func all(d *syntax.Document, found []Expression) []string {
	var s []string
	for _, e := range found {
		s = append(s, text(d, e)+" "+write(e.Interval))
	}
	return s
}
