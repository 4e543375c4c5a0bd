package syntax

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"readout/app/brief"
)

func analyzer(tb testing.TB) *Analyzer {
	tb.Helper()
	a, err := New()
	if err != nil {
		tb.Fatal(err)
	}
	return a
}

func analyze(tb testing.TB, text string) *Document {
	tb.Helper()
	d, err := analyzer(tb).Analyze(context.Background(), brief.Article{Text: text})
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// check fails where a document breaks a promise of its types.
func check(t *testing.T, d *Document) {
	t.Helper()
	at, next := 0, 0
	for i, s := range d.Sentences {
		if s.First != next || s.Last <= s.First || s.Start != d.Tokens[s.First].Start || s.End != d.Tokens[s.Last-1].End {
			t.Fatalf("sentence %d is %+v", i, s)
		}
		next = s.Last
		roots := 0
		for k := s.First; k < s.Last; k++ {
			token := d.Tokens[k]
			if token.Start < at || token.End <= token.Start || token.End > len(d.Text) || token.Sentence != i {
				t.Fatalf("token %d is %+v", k, token)
			}
			if utf8.ValidString(d.Text) && !utf8.ValidString(d.Word(k)) {
				t.Fatalf("token %d cuts a code point: %q", k, d.Word(k))
			}
			at = token.End
			if token.Head < 0 {
				roots++
			} else if token.Head < s.First || token.Head >= s.Last || token.Head == k {
				t.Fatalf("token %d has head %d", k, token.Head)
			}
			if first, last := d.Subtree(k); first > k || last <= k || first < s.First || last > s.Last {
				t.Fatalf("token %d has subtree %d-%d", k, first, last)
			}
		}
		if roots != 1 {
			t.Fatalf("sentence %d has %d roots", i, roots)
		}
	}
	if next != len(d.Tokens) {
		t.Fatalf("%d of %d tokens are in sentences", next, len(d.Tokens))
	}
	for i, p := range d.Paragraphs {
		if p.Last <= p.First || p.DatelineLast < p.DatelineFirst {
			t.Fatalf("paragraph %d is %+v", i, p)
		}
	}
}

func FuzzAnalyze(f *testing.F) {
	for _, g := range golden {
		f.Add(g.text)
	}
	f.Add("\xff\xfe \x00 'n't’s.-@https://\u202e“” 漢字。 שלום \U0001F600")
	f.Add("www." + strings.Repeat(")", 3000))
	f.Fuzz(func(t *testing.T, text string) {
		start := time.Now()
		check(t, analyze(t, text))
		if took := time.Since(start); took > 2*time.Second+time.Duration(len(text))*20*time.Microsecond {
			t.Errorf("%d bytes took %v", len(text), took)
		}
	})
}

func TestLongRunsStayLinear(t *testing.T) {
	for _, piece := range []string{"a", ".", "- ", "\"", "a.", "( ", "www.", "’s", "\n", "A ", "漢", "?!\" ", "U.S. ", "\u0301", "@a"} {
		text := strings.Repeat(piece, 100_000/len(piece))
		start := time.Now()
		check(t, analyze(t, text))
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("%q repeated took %v", piece, took)
		}
	}
}

func TestKindsOfSentence(t *testing.T) {
	text := "Harbour shut after storm\n\nBy Ana Ruiz\n\nBERN, Nov. 9 (Agency) - The harbour was shut on Monday.\n\n" +
		"What happens next\n\nThe mayor, Tom Oakes, will decide. \n\nPhoto: Lena Moritz/Agency\n\n" +
		"Additional reporting by Imre Kovac in Ghent.\n\nDaily Harbour"
	want := []SentenceKind{Title, Byline, Dateline, Body, Heading, Body, Caption, Byline, Byline}
	d := &Document{Text: text}
	if err := cut(t.Context(), d, ""); err != nil {
		t.Fatal(err)
	}
	for i, s := range d.Sentences {
		if i >= len(want) || s.Kind != want[i] {
			t.Errorf("sentence %d %q is of kind %d", i, text[s.Start:s.End], s.Kind)
		}
	}
	if p := d.Paragraphs[2]; p.DatelineLast-p.DatelineFirst != 8 {
		t.Errorf("dateline of %d tokens", p.DatelineLast-p.DatelineFirst)
	}
}

func TestFurniture(t *testing.T) {
	text := "Harbour shut after storm\n\nShare\n\nSOLVIK, Norway: Harbour pilots stayed at home on Monday, the port said.\n\n" +
		"Read more: How the port was built\n\nThe mayor will decide on Friday.\n\nRead more\n\nPilots strike in Leeds\n\nWhy ports lose ships\n\nThe port opened in 1902 and has two piers."
	want := []SentenceKind{Title, Furniture, Dateline, Body, Furniture, Body, Furniture, Furniture, Furniture, Body}
	d := &Document{Text: text}
	if err := cut(t.Context(), d, ""); err != nil {
		t.Fatal(err)
	}
	if len(d.Sentences) != len(want) {
		t.Fatalf("%d sentences, want %d", len(d.Sentences), len(want))
	}
	for i, s := range d.Sentences {
		if s.Kind != want[i] {
			t.Errorf("sentence %d %q is of kind %d, want %d", i, text[s.Start:s.End], s.Kind, want[i])
		}
	}
}

// TestKindsOfLine tells what single lines around an article are.
func TestKindsOfLine(t *testing.T) {
	const body = "The harbour of Solvik was shut on Monday, the mayor said."
	const title = "Harbour shut after storm"
	for name, test := range map[string]struct {
		text string
		want []SentenceKind
	}{
		"section above the title": {"World news\n\n" + title + "\n\n" + body, []SentenceKind{Furniture, Title, Body}},
		"hour above the title":    {"20 NOV, 14:22\n" + title + "\n" + body, []SentenceKind{Byline, Title, Body}},
		"picture above the title": {"The harbour, seen on Sunday. (AP Photo/Ada Roe)\n\n" + body + "\n\n" + body, []SentenceKind{Caption, Caption, Body, Body}},
		"hours under the title":   {title + "\nPublished\n3 hours ago\n" + body, []SentenceKind{Title, Byline, Byline, Body}},
		"author and hour":         {title + "\n\nAda Roe | 03.03.2026 - Update : 04.03.2026\n\n" + body, []SentenceKind{Title, Byline, Body}},
		"author in a place":       {title + "\n\nIt is the third storm in a month, and it will not be the last\n\nAda Roe in Solvik\n\n" + body, []SentenceKind{Title, Heading, Byline, Body}},
		"quotation in a headline": {title + "\n\n‘Nobody warned us,’ says mayor\n\n" + body, []SentenceKind{Title, Heading, Body}},
		"entry of a live page":    {title + "\n" + body + "\n14:32 GMT\nSchools to stay shut\n" + body, []SentenceKind{Title, Body, Byline, Heading, Body}},
		"notes of an agency":      {title + "\n(ATTN: ADDS quote)\n" + body + "\naroe@example.org\n(END)", []SentenceKind{Title, Furniture, Body, Furniture, Furniture}},
		"mark at the end":         {title + "\n" + body + " Enditem", []SentenceKind{Title, Body, Furniture}},
		"offer":                   {title + "\n" + body + "\nEvery Tuesday, our editors round up the week. You can sign up here for the newsletter.\n" + body, []SentenceKind{Title, Body, Furniture, Furniture, Body}},
		"newsletter in the news":  {title + "\n" + body + "\nThe mayor said the newsletter had been sent to 400 people.", []SentenceKind{Title, Body, Body}},
		"dateline of its own":     {"SOLVIK (AFP) –\n\n" + body, []SentenceKind{Dateline, Body}},
		"places of their own":     {title + "\n\nSOLVIK / BERN\n\n" + body, []SentenceKind{Title, Dateline, Body}},
		"headline in one line":    {title + " SOLVIK, Nov 6 (Agency) - " + body, []SentenceKind{Title, Dateline, Body}},
	} {
		t.Run(name, func(t *testing.T) {
			d := &Document{Text: test.text}
			if err := cut(t.Context(), d, ""); err != nil {
				t.Fatal(err)
			}
			var got []SentenceKind
			for _, s := range d.Sentences {
				got = append(got, s.Kind)
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("kinds %v, want %v", got, test.want)
			}
		})
	}
}

func TestDateline(t *testing.T) {
	for text, want := range map[string]string{
		"MINSK, June 10. /TASS/. The presidents spoke on Wednesday.": "MINSK, June 10. /TASS/.",
		"Ankara, 3 March /AA/.- Seven people were hurt.":             "Ankara, 3 March /AA/.-",
		"Madrid, 18 Nov (EFE).- Seven people were hurt.":             "Madrid, 18 Nov (EFE).-",
		"LAHORE: Seven people were hurt on Wednesday.":               "LAHORE:",
		"BREAKING: Seven people were hurt on Wednesday.":             "",
		"The port and/or the dock/quay was shut.":                    "",
	} {
		d := &Document{Text: "Harbour shut\n\n" + text}
		if err := cut(t.Context(), d, ""); err != nil {
			t.Fatal(err)
		}
		p := d.Paragraphs[1]
		got := ""
		if p.DatelineLast > p.DatelineFirst {
			got = d.Text[d.Tokens[p.DatelineFirst].Start:d.Tokens[p.DatelineLast-1].End]
		}
		if got != want {
			t.Errorf("%q: dateline %q, want %q", text, got, want)
		}
	}
}

func TestLanguage(t *testing.T) {
	for _, tt := range []struct{ want, text string }{
		{"en", "The minister said that talks with the union would resume on Monday."},
		{"en", "Harbour shut after storm"},
		{"en", "Rosa de la Cruz met José dos Santos of Por la Vida in Las Palmas de Gran Canaria on Monday."},
		{"en", "Lisbon mayor João da Silva e Costa resigned Monday over a no-bid contract."},
		{"en", "Police shot dead a man."},
		{"es", "El ministro dijo que las conversaciones con el sindicato se reanudarán el lunes en la capital."},
		{"fr", "Le ministre a dit que les discussions avec le syndicat reprendront lundi dans la capitale."},
		{"de", "Der Minister sagte, die Gespräche mit der Gewerkschaft werden am Montag in der Hauptstadt fortgesetzt."},
		{"it", "Il ministro ha detto che i colloqui con il sindacato riprenderanno lunedì nella capitale."},
		{"pt", "O ministro disse que as conversas com o sindicato não serão retomadas na capital em junho."},
		{"ru", "Министр заявил, что переговоры с профсоюзом возобновятся в понедельник, объявлены выходные."},
		{"uk", "Міністр заявив, що переговори з профспілкою відновляться в понеділок, її члени згодні."},
		{"ar", "قال الوزير إن المحادثات مع النقابة ستستأنف يوم الاثنين."},
		{"he", "השר אמר שהשיחות עם האיגוד יתחדשו ביום שני."},
		{"ko", "장관은 노조와의 협상이 월요일에 재개될 것이라고 말했다."},
		{"zh", "部长表示，与工会的谈判将于周一恢复。"},
		{"ja", "大臣は、組合との交渉が月曜日に再開されると述べた。"},
		{"de", "Der Bundestag hat am Freitag das Rentenpaket der Bundesregierung beschlossen. Die Opposition kündigte an, vor dem Gericht in Karlsruhe zu klagen."},
		{"nl", "De minister zei dat de gesprekken met de vakbond maandag worden hervat en dat het niet aan hem ligt."},
		{"pl", "Minister powiedział, że rozmowy ze związkiem zostaną wznowione w poniedziałek i że się nie cofnie."},
		{"tr", "Bakan, sendika ile görüşmelerin pazartesi günü yeniden başlayacağını ve bu kararın çok önemli olduğunu söyledi."},
		{"id", "Menteri mengatakan bahwa perundingan dengan serikat akan dilanjutkan pada hari Senin dan tidak akan ditunda."},
		{"en", "Ursula von der Leyen met Mark van der Berg in Den Haag before Anne de Graaf and Jan de Wit of De Volkskrant arrived."},
		{"", "Qwx zzt 12 vvrk plomt grrn eshk dlopp mnar qurr tiplo vash ornd kelp."},
		{"", "1234 5678"},
	} {
		if got := language(tt.text); got != tt.want {
			t.Errorf("language %q of %q, want %q", got, tt.text, tt.want)
		}
	}
}

func TestForeignTextIsCut(t *testing.T) {
	d := analyze(t, "Le ministre a parlé. « Nous attendons », a-t-il dit à la presse dans la capitale.")
	check(t, d)
	if d.Language != "fr" || len(d.Sentences) != 2 {
		t.Errorf("language %q, %d sentences", d.Language, len(d.Sentences))
	}
}

func TestParse(t *testing.T) {
	d := analyze(t, "“We will wait,” the minister told reporters in Bern on Monday.")
	said := -1
	for i, k := range d.Tokens {
		if k.Lemma == "tell" && k.Head < 0 {
			said = i
		}
	}
	if said < 0 {
		t.Fatalf("no root \"tell\": %+v", d.Tokens)
	}
	var subject, object string
	for _, k := range d.Children(said) {
		switch d.Tokens[k].Rel {
		case "nsubj":
			subject = d.Word(k)
		case "obj", "iobj":
			object = d.Word(k)
		}
	}
	if subject != "minister" || object != "reporters" {
		t.Errorf("subject %q, object %q", subject, object)
	}
}

func TestRetag(t *testing.T) {
	for _, test := range []struct{ name, text, word, tag string }{
		{"court of appeals", "A Norwegian appeals court on Tuesday upheld the ruling.", "court", "NN"},
		{"what two give each other", "Chad and Niger trade blame after clash", "trade", "VBP"},
		{"what two gave each other", "Six died as troops and militants traded fire.", "traded", "VBD"},
		{"what was exchanged", "Prisoners exchanged in March were wounded.", "exchanged", "VBN"},
		{"whom a raid hurt", "The raid killed two and wounded 30, officials said.", "wounded", "VBD"},
		{"those who were hurt", "The wounded 30 were treated in Kabul.", "wounded", "JJ"},
		{"workers who bring aid", "The capital was calm, aid workers said.", "aid", "NN"},
		{"no swap", "A stock exchange fire kills three.", "exchange", "NN"},
		{"office with a participle", "Presiding Judge Ada Roe said so.", "Presiding", "NNP"},
		{"subject like a verb", "Monsoon floods killed more than forty people across the country last year.", "floods", "NNS"},
		{"tag of a quotation", "“Nothing has been decided,” the official added.", "official", "NN"},
		{"given name like a verb", "The firm's director, Beat Aebischer, said so.", "Beat", "NNP"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := analyze(t, test.text)
			for i, k := range d.Tokens {
				if d.Word(i) == test.word && k.Tag != test.tag {
					t.Errorf("%s is %s", test.word, k.Tag)
				}
			}
		})
	}
}

func BenchmarkAnalyze(b *testing.B) {
	a := analyzer(b)
	text := strings.Repeat("The foreign minister of Norland told reporters in Bern on Monday that talks with the union, "+
		"which had been shut down for weeks, would resume “as soon as both sides agree on terms.”\n", 200)
	article := brief.Article{Text: text}
	words := 0
	for b.Loop() {
		d, err := a.Analyze(b.Context(), article)
		if err != nil {
			b.Fatal(err)
		}
		words += len(d.Tokens)
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}

// TestPanicsReachTheCaller: whoever reads may recover from a mistake in any
// sentence, whichever goroutine reads it.
func TestPanicsReachTheCaller(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic without models")
		}
	}()
	text := strings.Repeat("The minister met the envoy on Monday and they said that they would meet again. ", 40)
	_, _ = new(Analyzer).Analyze(t.Context(), brief.Article{Text: text})
}
