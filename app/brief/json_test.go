package brief

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"
)

// sampleReading has letters of one to four bytes before every span.
func sampleReading() Reading {
	text := "Łódź 🙂 — “We will pay,” said Zoë Ünal on Saturday in Tromsø, TT reported."
	a := Article{
		ID: ArticleID(text), Text: text, Title: "Ünal pays", Publisher: "Ledger", Language: "en",
		Published: Published{OneDay(NewDay(2026, 3, 1)), Given, ""}, SHA256: "00", Origin: FromFile, File: "a.txt",
		Imported: time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC),
	}
	at := func(s string) Span {
		i := strings.Index(text, s)
		return a.Span(i, i+len(s))
	}
	why := []Why{{Field: "speaker", How: "rule:subject", Score: 1, RunnerUp: "TT", RunnerUpScore: 0.25}}
	unal, tt := NameID(a.ID, "actor", "Zoë Ünal"), NameID(a.ID, "actor", "TT")
	quote := SpanID(a.ID, "quote", at("We will pay,"))
	return Reading{
		ID: a.ID + "-r", Reader: "test", Article: a,
		Actors: []Actor{
			{
				ID: unal, Name: "Zoë Ünal", Kind: Person, Salience: 1, Mentions: []Mention{{at("Zoë Ünal"), Named}}, Why: why,
				Aliases: []Alias{{"Ünal", Same, []Span{at("Ünal")}, Why{How: "rule:surname", Score: 1}}, {"TT", NotSame, []Span{at("TT")}, Why{}}},
			},
			{ID: tt, Name: "TT", Kind: Organization, Salience: 3, Mentions: []Mention{{at("TT"), Named}}},
		},
		Quotes: []Quote{{ID: quote, Kind: Direct, Text: "We will pay", Spans: []Span{at("We will pay,")}, Cue: at("said"), Source: at("Zoë Ünal"), Speaker: unal, Via: []ID{tt}, Why: why}},
		Events: []Event{{
			ID: SpanID(a.ID, "event:AID", at("pay")), Type: Aid, Status: Planned, Title: "We will pay", Main: true, Trigger: at("pay"),
			Evidence: []Span{at("“We will pay,”")}, Date: &Date{OneDay(NewDay(2026, 2, 28)), "Saturday", at("Saturday")},
			Place: &Place{"Tromsø", at("Tromsø")}, Parties: []Party{{unal, Agent, at("Zoë Ünal")}},
			Answers: Answers{Who: Answer{"Zoë Ünal", at("Zoë Ünal")}}, Quotes: []ID{quote}, ReportedBy: []ID{tt},
		}},
		Relations: []Relation{{unal, tt, "quoted by", []Span{at("TT reported")}, nil}},
		Sentences: []Span{a.Span(0, len(text))},
		Notices:   []Notice{{a.ID, "no-date", ""}},
	}
}

func TestReadingGoesOutAndComesBackUnchanged(t *testing.T) {
	want := sampleReading()
	out, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got Reading
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(want, got) {
		t.Errorf("came back as\n%+v\nwant\n%+v", got, want)
	}
	again, err := json.Marshal(got)
	if err != nil {
		t.Fatal(err)
	}
	if string(again) != string(out) {
		t.Error("the second writing differs from the first")
	}
}

func TestOffsetsInJSONCountCodePoints(t *testing.T) {
	out, err := json.Marshal(sampleReading())
	if err != nil {
		t.Fatal(err)
	}
	var j struct {
		Article struct{ Text string }
		Actors  []struct{ Mentions []struct{ Start, End int } }
	}
	if err := json.Unmarshal(out, &j); err != nil {
		t.Fatal(err)
	}
	m := j.Actors[0].Mentions[0]
	if got := string([]rune(j.Article.Text)[m.Start:m.End]); got != "Zoë Ünal" {
		t.Errorf("mention marks %q", got)
	}
}

func TestReadingRefusesWhatDoesNotFit(t *testing.T) {
	good, err := json.Marshal(sampleReading())
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		old, new string
		want     error
	}{
		"another schema":          {`"schema":"readout/1"`, `"schema":"readout/9"`, ErrFormat},
		"an offset past the text": {`"sentences":[{"start":0,"end":`, `"sentences":[{"start":0,"end":99`, ErrSpan},
	} {
		t.Run(name, func(t *testing.T) {
			bad := strings.Replace(string(good), c.old, c.new, 1)
			var r Reading
			if err := json.Unmarshal([]byte(bad), &r); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

func FuzzReadingJSON(f *testing.F) {
	good, err := json.Marshal(sampleReading())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add([]byte(`{"schema":"readout/1","article":{"text":"é"},"scare":[{"start":-1,"end":5}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		var r Reading
		if json.Unmarshal(b, &r) != nil {
			return
		}
		if _, err := json.Marshal(r); err != nil {
			t.Errorf("read but cannot be written: %v", err)
		}
	})
}
