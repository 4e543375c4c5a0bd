package quotes

import (
	"strings"
	"testing"

	"readout/app/brief"
)

// sentenceCase is a text and its quotes, as shown writes them.
type sentenceCase struct {
	name, text string
	want       []string
}

func readAll(t *testing.T, tests []sentenceCase) {
	t.Helper()
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			var got []string
			for _, q := range find(t, x.text) {
				got = append(got, shown(x.text, q))
			}
			if strings.Join(got, "\n") != strings.Join(x.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(x.want, "\n"))
			}
		})
	}
}

// TestRepairs holds sentences that the labels alone read wrongly.
func TestRepairs(t *testing.T) {
	tests := []sentenceCase{
		{
			"a quotation has a tag of its own",
			"The union noted that his lawyer had offered a private hearing, but Lindqvist declined.\n\n\"I do not think it should be heard behind closed doors,\" Lindqvist said. \"It is the city's money.\"",
			[]string{
				"indirect | his lawyer had offered a private hearing | The union",
				"direct | I do not think it should be heard behind closed doors … It is the city's money. | Lindqvist",
			},
		},
		{
			"a doubtful cue within a report",
			"Harbour master Jonas Berg said in the letter that the notice “plainly and wrongly” suggests that the port and its pilots support the merger.",
			[]string{"mixed | plainly and wrongly | Harbour master Jonas Berg"},
		},
		{
			"a clause broken off before its verb",
			"A memorable Lindqvist ad in 2008 questioned whether then-rival Jonas Berg was prepared to face emergencies.",
			[]string{"indirect | whether then-rival Jonas Berg was prepared to face emergencies | A memorable Lindqvist ad in 2008"},
		},
		{
			"a verb that begins its sentence",
			"Two experts had warned of the cost. Said Roe: “I do not get the sense that he is interested in bridges.”",
			[]string{"direct | I do not get the sense that he is interested in bridges. | Roe"},
		},
		{
			"a name taken for a cue",
			"A few days ago in an interview with Vesto’s state network RT he blasted the northern media for being “unbelievably dishonest.”",
			[]string{"mixed | unbelievably dishonest. | he"},
		},
		{
			"the subject of the verb before",
			"Lindqvist, the former secretary of state, stressed her support of the 2011 rescue during a \"Captain-in-Chief Forum\" sponsored by Radio Sund and said she has the essential quality for the job of mayor: \"Steadiness - an absolute rock steadiness, and mixed with strength.\"",
			[]string{
				"indirect | her support of the 2011 rescue during a \"Captain-in-Chief Forum\" sponsored by Radio Sund | Lindqvist, the former secretary of state,",
				"mixed | Steadiness - an absolute rock steadiness, and mixed with strength. | Lindqvist, the former secretary of state,",
			},
		},
		{
			"after saying",
			"After saying her foot was “so swollen that I could hardly walk,” Lindqvist was taken to the clinic in Sund.",
			[]string{"mixed | so swollen that I could hardly walk | Lindqvist"},
		},
		{
			"saying, behind an object",
			"In August, several island groups granted Mr. Berg an extension on a court order to treat dirty water from a former Sund mine, saying his \"first offer was less than expected.\"",
			[]string{"mixed | first offer was less than expected. | several island groups"},
		},
		{
			"somebody's claim",
			"The paper did a check on Berg’s claim that there have been “hundreds of accidents” in the strait this year alone.",
			[]string{"mixed | hundreds of accidents | Berg’s"},
		},
		{
			"as it put it",
			"Her law degree and her work with the port as a practicing engineer haven’t kept her from being seen, as The New Islander put it in a lengthy expose, “the operator.”",
			[]string{"mixed | the operator. | The New Islander"},
		},
		{
			"as it put it, behind",
			"Other members of the council echo her concerns, in large part because while most applicants must meet work rules, the first rule for the B-5 program is a \"lawful source of money,\" as a Harbour Ministry memo put it.",
			[]string{
				"indirect | her concerns | Other members of the council",
				"mixed | lawful source of money | a Harbour Ministry memo",
			},
		},
		{
			"a participle that goes on",
			"Berg said he did not believe the report harmed the port, arguing that the strike was the larger problem.",
			[]string{
				"indirect | he did not believe the report harmed the port | Berg",
				"indirect | the strike was the larger problem | Berg",
			},
		},
		{
			"what somebody says something was",
			"A student, struck in the face by what her family says was a rubber bullet, was still in hospital on Sunday.",
			[]string{"indirect | what was a rubber bullet | her family"},
		},
		{
			"a speaker between who and what he does",
			"Roe differs from Lindqvist, who works directly for the port and, Roe said, has recently seemed fond of tolls.",
			[]string{"indirect | has recently seemed fond of tolls | Roe"},
		},
		{
			"a speaker before an aside",
			"Nordhaven, whose shares fell 6.2% in Amsterdam, said it was disappointed and would appeal to the Supreme Court.",
			[]string{"indirect | it was disappointed and would appeal to the Supreme Court | Nordhaven"},
		},
		{
			"a speaker before what he was doing",
			"Presiding Judge Willem Lindqvist, reading out the ruling, said the harbour could not be closed.",
			[]string{"indirect | the harbour could not be closed | Presiding Judge Willem Lindqvist"},
		},
		{
			"who told them goes on",
			"“Every hour is lost,” Roe told the harbour council, adding that she had spoken with Berg on Monday.",
			[]string{
				"direct | Every hour is lost | Roe",
				"indirect | she had spoken with Berg on Monday | Roe",
			},
		},
		{
			"a rare verb in plain form",
			"The harbour's former agent, Jonas Berg, testified in May that he had handed the mayor cash in a café.",
			[]string{"indirect | he had handed the mayor cash in a café | The harbour's former agent, Jonas Berg,"},
		},
		{
			"pleas and declarations",
			"The firm denies wrongdoing. Berg pleaded not guilty. The mayor has declared a state of emergency.",
			nil,
		},
		{
			"based in",
			"Sund-based hedge fund Norvig Capital, which holds 4.1%, said the price was too low.",
			[]string{"indirect | the price was too low | Sund-based hedge fund Norvig Capital, which holds 4.1%,"},
		},
		{
			"a number in an aside",
			"But the Unite union, which represents 3,200 of Norvig's 7,000 workers, said it feared job losses.",
			[]string{"indirect | it feared job losses | the Unite union"},
		},
		{
			"signed on the same line",
			"“He is someone that no sane pilot would want. You are not a captain you are a tyrant.” ― Ina L Lind\n“No pilot (a woman at sea as I am) wants him. To quote the song ‘Some people are so poor all they have is money.” And that’s all he has.",
			[]string{
				"direct | He is someone that no sane pilot would want. You are not a captain you are a tyrant. | Ina L Lind",
				"direct | No pilot (a woman at sea as I am) wants him. To quote the song ‘Some people are so poor all they have is money. | ",
			},
		},
		{
			"a paragraph in other marks is no continuation",
			"The writer recorded it in detail:\n\n\"Melanie thought the whole thing was odd. She was worried, of course.\n\n“It never crossed my mind that I was ill,” she said several months later.\n\nThe doctor agreed.",
			[]string{
				"direct | Melanie thought the whole thing was odd. She was worried, of course. | The writer",
				"direct | It never crossed my mind that I was ill | she",
			},
		},
	}
	readAll(t, tests)
}

// TestBounds tells where contents begin and end.
func TestBounds(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // the stretches of each quote, joined by " ~ "
	}{
		{
			"another verb beside the cue",
			"Berg took to the radio overnight to accuse Lind’s office of being “duped” by “a con” and encourage islanders to stay at home.",
			[]string{"of being “duped” by “a con”"},
		},
		{
			"the thing that is labelled",
			"Ada Lindqvist is describing as “unhinged” a Jonas Berg letter attacking a former pilot.",
			[]string{"as “unhinged”"},
		},
		{
			"the charge without the accused",
			"Vesto accused the island's leader, Jonas Berg, of \"fanatic recklessness.\"",
			[]string{"of \"fanatic recklessness.\""},
		},
		{
			"what somebody did besides wondering",
			"The harbour candidate has repeatedly wondered whether the judges will be \"fair\" to him, engaging in an age-old tactic.",
			[]string{"whether the judges will be \"fair\" to him"},
		},
		{
			"a day before the clause",
			"The mayor told islanders this weekend he would consider it a \"personal insult\" if they did not vote.",
			[]string{"he would consider it a \"personal insult\" if they did not vote"},
		},
		{
			"saying, after a clause",
			"Lindqvist told the debate audience that she believes we must continue to push rules that help make up for divides in the islands, saying that “luck still determines too much” at sea.",
			[]string{
				"that she believes we must continue to push rules that help make up for divides in the islands",
				"that “luck still determines too much” at sea",
			},
		},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			var got []string
			for _, q := range find(t, x.text) {
				var parts []string
				for _, s := range q.Spans {
					parts = append(parts, x.text[s.Start:s.End])
				}
				got = append(got, strings.Join(parts, " ~ "))
			}
			if strings.Join(got, "\n") != strings.Join(x.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(x.want, "\n"))
			}
		})
	}
}

func find(t *testing.T, text string) []brief.Quote {
	t.Helper()
	analyzer, finder := reader(t)
	d, err := analyzer.Analyze(t.Context(), article(text))
	if err != nil {
		t.Fatal(err)
	}
	quotes, _ := finder.Find(d, article(text), nil)
	return quotes
}
