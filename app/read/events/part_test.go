package events_test

import (
	"slices"
	"testing"
)

// TestParts: each clause of a headline has its event in the text, whatever the words
// and wherever it stands, and nothing else is a main event.
func TestParts(t *testing.T) {
	p := newPipeline(t)
	for _, test := range []struct {
		name, title, text string
		want              []string // the words that the main events are told by
	}{
		{
			"a synonym further down", "Chad judge orders crews back to work; union vows to appeal",
			"A judge in Chad on Monday ordered 90 striking pilots back to their posts.\n\nThe pilots had walked out in May over rest times. The harbour was quiet.\n\nThe union said it would challenge the order.",
			[]string{"ordered", "challenge"},
		},
		{
			"in a clause under the lead", "“Salt Bride” pulled from Leeds festival as jurors quit",
			"The Leeds Film Festival on Friday withdrew its opening film, “Salt Bride,” after three of its five jurors resigned over a song.",
			[]string{"withdrew", "resigned"},
		},
		{
			"the same sum", "Chad hails peace as donors pledge $90 million",
			"President Ada Roe of Chad praised a peace accord on Monday.\n\nDonors led by Norway promised $90 million at a conference in Leeds. Kenya pledged blankets.",
			[]string{"praised", "promised"},
		},
		{
			"a verb of telling", "Mill admits leak, offers fishermen $4m",
			"Holm Mills acknowledged on Monday that red mud had reached the bay, and said it would pay $4 million to fishermen. Norway has sued the firm.",
			[]string{"acknowledged", "pay"},
		},
		{
			"one clause, one event", "Chad and Norway trade blame after clash kills nine",
			"Nine soldiers were killed on Monday when troops from Chad and Norway exchanged fire, and each government accused the other of shooting first.\n\nChad denied that its army had opened fire. Norway said Chadian gunners had shelled a post.",
			[]string{"killed", "accused"},
		},
		{
			"what came before the lead", "Norway’s Fjord to swallow Holm Foods",
			"Holm Foods has agreed to be bought by Norway’s Fjord for £2bn, six weeks after it rejected an earlier approach.",
			[]string{"bought"},
		},
		{
			"who says it is no clause", "Chad was warned dam was cracked, leaked report says",
			"Chad was warned 11 months before a dam burst in March, according to a report leaked to a newspaper.",
			[]string{"warned"},
		},
		{
			"a topic before the colon", "Leeds tram crash: driver arrested",
			"A tram driver was arrested on Monday, police in Leeds said. The crash killed seven people.",
			[]string{"arrested"},
		},
		{
			"who the clause begins with", "Harbour chief quits, Ada Roe stays put in leak scandal",
			"The head of the harbour of Leeds stepped down on Monday over a leak of oil.\n\nHealth Minister Ada Roe told parliament she would not resign. Families lit candles.",
			[]string{"stepped down", "resign"},
		},
		{
			"how long after what", "Norway rejects talks",
			"Norway on Monday rejected an offer of talks from Chad, fifty years after gendarmes fired on miners.",
			[]string{"rejected"},
		},
		{
			"a court that hears", "Skipper ‘laughed about drowned men’, court told",
			"A former skipper laughed at the divers, a jury heard on Monday.",
			[]string{"laughed", "heard"},
		},
		{
			"a verb of how far it is", "Farmers go home from Leeds",
			"Tractors began to leave Leeds on Friday. The weather was fine.",
			[]string{"began"},
		},
		{
			"what the lead joins to its main clause", "Chad and Norway sign river deal after 14 years, Ghana stays away",
			"Chad and Norway on Wednesday signed an agreement on the river, ending 14 years of talks, but Ghana did not send its minister to the ceremony.",
			[]string{"signed", "send"},
		},
		{
			"a main verb that says little", "Chilean miners surface after 31 hours",
			"All 23 men trapped by a rockfall came out alive on Tuesday. The union demanded that the company be charged.",
			[]string{"came"},
		},
		{
			"the name of a work", "Artist quits over “Let Her Sing”",
			"The artist Ada Roe resigned from the academy on Monday. Fans waved banners reading “Sold Down The River”.",
			[]string{"resigned"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			events, x := p.find(t, test.title+"\n\n"+test.text+"\n", "")
			var got []string
			for _, e := range events {
				if e.Main {
					got = append(got, x.article.Text[e.Trigger.Start:e.Trigger.End])
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("main events are told by %q, want %q", got, test.want)
			}
		})
	}
}
