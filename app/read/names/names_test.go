package names

import (
	"context"
	"strings"
	"testing"

	"readout/app/brief"
	"readout/app/read/syntax"
)

// analyze reads a text as the pipeline does.
func analyze(tb testing.TB, text string) *syntax.Document {
	tb.Helper()
	a, err := syntax.New()
	if err != nil {
		tb.Fatal(err)
	}
	d, err := a.Analyze(context.Background(), brief.Article{Text: text})
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func finder(tb testing.TB) *Finder {
	tb.Helper()
	f, err := New()
	if err != nil {
		tb.Fatal(err)
	}
	return f
}

// written is a name as the tables have it: "Jane Roe/person", with ~ for a
// nationality.
func written(d *syntax.Document, n Name) string {
	mark := "/"
	if n.Demonym {
		mark = "/~"
	}
	return d.Text[d.Tokens[n.First].Start:d.Tokens[n.Last-1].End] + mark + string(n.Kind)
}

func TestFind(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"bodies told by the noun before", "The outlawed militant group, Lashkar-e-Qarad, claimed it. The magazines Der Spiegel and Focus reported it.", "Lashkar-e-Qarad/organization Der Spiegel/organization Focus/organization"},
		{"a body's own word", "A spokesman for the Brotherhood said that the Brotherhood had left.", "Brotherhood/organization Brotherhood/organization"},
		{"whose government", "The group linked the Mubarak government to years of oppression.", "Mubarak/person"},
		{"a people", "The Mongols won.", "Mongols/group"},
		{"a disease", "Doctors fear that Ebola is spreading in Lagos.", "Lagos/place"},
		{"who opens a sentence and is explained", "Leigh, the award-winning director of two films, said he was tired.", "Leigh/person"},
		{"a given name before two others", "Asif Ali ZARDARI was elected.", "Asif Ali ZARDARI/person"},
		{"title outside", "President Emmanuel Macron met Chancellor Olaf Scholz in Berlin.", "Emmanuel Macron/person Olaf Scholz/person Berlin/place"},
		{"a family called as a pronoun", "China's ambassador, He Wenjun, met the minister. He told her that he would leave.", "China/country He Wenjun/person"},
		{"given names of two syllables", "President Han Ji-won met Trade Minister Bae Soo-ah. Moon Jae-in and a New York-born man agreed.", "Han Ji-won/person Bae Soo-ah/person Moon Jae-in/person New York/place"},
		{"a month before a name", "In August Codelco had buyers, said Ada Roe.", "Codelco/person Ada Roe/person"},
		{"storms and numbered units", "Cyclone Hedda came ashore. Eritrea's 23rd Brigade and the 82nd Airborne Division were there.", "Eritrea/country 23rd Brigade/organization 82nd Airborne Division/organization"},
		{"an article with a capital", "He denied a report in The Reporter that it had left. She told The Citizen that he had lied.", "Reporter/organization Citizen/organization"},
		{"an office of a body", "The Clerk of Parliament, Ruth Kaupa, read it out.", "Parliament/organization Ruth Kaupa/person"},
		{"a lord called as a common word", "Its chairman, Lord Church, told the BBC that he had hidden nothing.", "Church/person BBC/organization"},
		{"places by what governs them", "Nine died near Ras Doumeira. The member for Lagaip spoke.", "Ras Doumeira/place Lagaip/place"},
		{"a firm in another language", "The builder, Constructora San Rafael, declined to comment.", "Constructora San Rafael/organization"},
		{"a firm that a thing's pronoun takes up", "Norvig said on Tuesday it would pay. Brightwell, which owns refineries, said so.", "Norvig/organization Brightwell/organization"},
		{"a body's short name", "The loan from Castlegate Bank was paid. Castlegate, which is owed more, said nothing.", "Castlegate Bank/organization Castlegate/organization"},
		{"a body somebody is of", "Pilar Luna of Popular Action, who chairs the committee, called on him to go.", "Pilar Luna/person Popular Action/organization"},
		{"a nation a party never goes without", "Georgian Dream won. The opposition said Georgian Dream had cheated. The Georgian Parliament met.", "Georgian Dream/organization Georgian Dream/organization Georgian/~country Parliament/organization"},
		{"a numbered station", "He told Rustavi 2 that he would stay.", "Rustavi 2/organization"},
		{"a body of a body", "The Council of Europe's Venice Commission met.", "Council of Europe/organization Venice Commission/organization"},
		{"credits and clubs", "Fans of Dinamo Tbilisi booed him. (Writing by Tom Penn; editing by Grant Hall)", "Dinamo Tbilisi/organization Tom Penn/person Grant Hall/person"},
		{"a cup", "The club won the FA Cup in 1954, the FA said on KompasTV.", "FA/organization KompasTV/organization"},
		{"a person told by an office far behind", "The ministry goes to Dipendra Joshi, until now the acting governor of the bank.", "Dipendra Joshi/person"},
		{"office with a country", "U.S. Defense Secretary Robert Gates flew to Kabul.", "U.S./country Robert Gates/person Kabul/place"},
		{"office with of", "Secretary of State Condoleezza Rice spoke in Cairo.", "Condoleezza Rice/person Cairo/place"},
		{"nationality", "The Norwegian minister spoke to the Dutch.", "Norwegian/~country Dutch/~country"},
		{"nationality of two words", "South Korean officials left for Tokyo.", "South Korean/~country Tokyo/place"},
		{"possessive", "Kenya's parliament rejected it.", "Kenya/country"},
		{"possessor", "Pakistan's Foreign Ministry spokeswoman Nadia Khan declined to comment.", "Pakistan/country Foreign Ministry/organization Nadia Khan/person"},
		{"firms in the possessive", "Moody's cut Greece's rating. Shares in Kohl's fell. Lindqvist's will report next week.", "Moody's/organization Greece/country Kohl's/organization Lindqvist's/organization"},
		{"what somebody owns", "Brandt's lawyers said a friend of Roe's had left Oslo.", "Brandt/person Roe/person Oslo/place"},
		{"cut off behind a possessive", "They said Lindqvist's of", "Lindqvist/person"},
		{"legal form after a comma", "CCNG, Inc. sued Boreal Energy, Ltd. in Lagos.", "CCNG, Inc./organization Boreal Energy, Ltd./organization Lagos/place"},
		{"legal form without a comma", "Norvig ASA agreed to buy its rival Helm A/S.", "Norvig ASA/organization Helm A/S/organization"},
		{"region taken for a body", "Troops entered the West Bank on Monday.", "West Bank/place"},
		{"acronym", "The Northern Growers Union (NGU) said on Monday that NGU members would vote.", "Northern Growers Union/organization NGU/organization NGU/organization"},
		{"acronym with small words", "The Agency for the Study of Rivers (ASR) reported it.", "Agency for the Study of Rivers/organization ASR/organization"},
		{"official name", "The Democratic People's Republic of Korea denied it, the DPRK said.", "Democratic People's Republic of Korea/country DPRK/country"},
		{"agencies", "Interfax and TASS quoted the Kremlin.", "Interfax/organization TASS/organization Kremlin/organization"},
		{"strung on hyphens", "Trains from Mazar-i-Sharif and Stratford-upon-Avon were late.", "Mazar-i-Sharif/place Stratford-upon-Avon/place"},
		{"double surname", "Justice Minister Lena Brandt-Okafor resigned.", "Lena Brandt-Okafor/person"},
		{"particle", "The minister, Pieter van der Berg, said so. Later van der Berg left.", "Pieter van der Berg/person van der Berg/person"},
		{"apposition", "The security firm Halden Moor found it.", "Halden Moor/organization"},
		{
			"firm's family", "Sir Peter Marwick and his cousin Anne Marwick own Marwick Foods. Shares in Marwick rose.",
			"Peter Marwick/person Anne Marwick/person Marwick Foods/organization Marwick/organization",
		},
		{"apposition of a firm", "It was bought by the Finnish shipping group Aurora Linja for cash, Aurora said.", "Finnish/~country Aurora Linja/organization Aurora/organization"},
		{"abbreviation", "The CEO said so on TV.", ""},
		{"surname", "Amina Okello won the vote. Okello thanked her supporters.", "Amina Okello/person Okello/person"},
		{"accents", "Björn Ståhl met Zoë N'Dour in Saint-Étienne.", "Björn Ståhl/person Zoë N'Dour/person Saint-Étienne/place"},
		{"written small", "they went from portugal to san diego by ship", "portugal/country san diego/place"},
		{"dateline", "SOLVIKA, Norway, May 7 - Voters stayed at home.", "SOLVIKA/place Norway/country"},
		{"office not in a list", "Labour Market Minister Ada Roe resigned.", "Ada Roe/person"},
		{"river", "The Sondre River rose again.", "Sondre River/place"},
		{"branch of a body", "Greenpeace Norway sued the state.", "Greenpeace Norway/organization"},
		{"money of a nation", "It would cost 500,000 U.S. dollars, Norway said.", "Norway/country"},
		{"office after the name", "Han Thae Rim, premier of the Cabinet, met the envoys.", "Han Thae Rim/person"},
		{"list of places", "Schools in Leeds, Shangla and Upper Dir were closed.", "Leeds/place Shangla/place Upper Dir/place"},
		{"name like a verb", "The chief executive, Beat Aebischer, said so.", "Beat Aebischer/person"},
		{"members of a body", "Metalworkers' unions met in Leeds, the Metalworkers' union said.", "Leeds/place"},
		{"body of two words", "The union IF Metall went on strike. IF Metall said so.", "IF Metall/organization IF Metall/organization"},
		{"body before its word", "But the Unite union feared cuts, and the GSEEX called a strike.", "Unite/organization GSEEX/organization"},
		{"body and person", "Their leader, former ambassador to NATO Milan Holm, ruled it out.", "NATO/organization Milan Holm/person"},
		{"broadcaster", "The broadcaster Afrika Uncut reported it.", "Afrika Uncut/organization"},
		{"town before its county", "Kelly Marsh, from Barnsley, South Yorks, said so.", "Kelly Marsh/person Barnsley/place South Yorks/place"},
		{"body of a country", "The Security Service of Ukraine (SBU) foiled it, the SBU said.", "Security Service of Ukraine/organization SBU/organization SBU/organization"},
		{"body whose letters are of another language", "The governing Movement Toward Renewal (MHR) split.", "Movement Toward Renewal/organization MHR/organization"},
		{"family's name first", "Wu Jianming held talks with the Kenyan president. Wu said they were frank.", "Wu Jianming/person Kenyan/~country Wu/person"},
		{"called as his father", "President Leandro Santos Jr. met the minister in Manila.", "Leandro Santos Jr./person Manila/place"},
		{"initials written together", "Prime Minister RB Sharma Thapa resigned on Tuesday.", "RB Sharma Thapa/person"},
		{"place with a small word", "A helicopter crashed in the southern province of Lagusan del Sur on Tuesday.", "Lagusan del Sur/place"},
		{"country and person", "The court approved the extradition to the United States of Rafael Ochoa on Tuesday.", "United States/country Rafael Ochoa/person"},
		{"office of a body", "It rained. UN Secretary-General Ada Guterres called for restraint.", "UN/organization Ada Guterres/person"},
		{"agency called as a town", "It was calm, the official Petra news agency reported.", "Petra/organization"},
		{"aircraft", "The president told reporters aboard Air Force One that it was over.", ""},
		{
			"body in another language", "The leftist party Juntos por el Sur and Compañía Minera Sondra spoke to TV Solvara.",
			"Juntos por el Sur/organization Compañía Minera Sondra/organization TV Solvara/organization",
		},
		{"newspaper with a foreign article", "A poll by Solvis for the newspaper El Mundial showed el Niño rising.", "Solvis/organization El Mundial/organization"},
		{"dealt in", "Shares in Solvank and Garanda BBVA rose.", "Solvank/organization Garanda BBVA/organization"},
		{"plural of bodies before names", "The mining companies Solva and Samarka must pay.", "Solva/organization Samarka/organization"},
		{"explained behind a comma", "Ada Roe, who heads the Norwegian Migration Forum, an NGO, spoke.", "Ada Roe/person Norwegian Migration Forum/organization"},
		{"letters of another language", "Tom Vale of the Republican People's Party (CHP) spoke to the CHP.", "Tom Vale/person Republican People's Party/organization CHP/organization CHP/organization"},
		{"letters behind a small noun", "Ada Roe, backed by the opposition Law and Order party (PiP), spoke.", "Ada Roe/person Law and Order/organization PiP/organization"},
		{"letters with a number", "The Sixth Regional Federal Court (TRF6) ruled on Monday.", "Sixth Regional Federal Court/organization TRF6/organization"},
		{"nation that begins the letters", "Calls by the Turkish Industry and Business Association (TÜSİAD) grew.", "Turkish Industry and Business Association/organization TÜSİAD/organization"},
		{"place behind a body", "She spoke before the Grand National Assembly in Ankara on Monday.", "Grand National Assembly/organization Ankara/place"},
		{"minister of two things", "He came with Minister of Mines and Energy Alexandre Roe.", "Alexandre Roe/person"},
		{"name spelt like a small word", "Vietnamese party chief To Lam told reporters that he agreed.", "Vietnamese/~country To Lam/person"},
		{"surname behind a particle", "The manager, Pablo de la Flor Belaúnde, told reporters so.", "Pablo de la Flor Belaúnde/person"},
		{"clerical titles", "The Vatican received His Holiness Aram II, the Supreme Patriarch and Catholicos.", "Vatican/country Aram II/person"},
		{"ship", "The search was carried out by BRP Ada Roe and two boats.", ""},
		{"place with an Arabic article", "He visited troops in El-Sondra, the state capital, on Monday.", "El-Sondra/place"},
		{"letters of a party with its nation", "The Serbian Progressive Party (SNS), which he founded, held a rally.", "Serbian Progressive Party/organization SNS/organization"},
		{"party of workers", "She is a director of the ruling Workers' Party of Sundria.", "Workers' Party of Sundria/organization"},
		{"station", "He told N1 television and Citizen TV so.", "N1/organization Citizen TV/organization"},
		{"body of two places", "The Punjab and Halden High Court refused bail.", "Punjab and Halden High Court/organization"},
		{"unknown office before a name", "European Commissioner for Enlargement Marta Kos urged restraint.", "Marta Kos/person"},
		{"rank of the police", "He was held, Superintendent of Police Tom Vale said.", "Tom Vale/person"},
		{"charity called NGO", "Ada Roe, who runs the NGO Maher, told The Indian Express so.", "Ada Roe/person Maher/organization Indian Express/organization"},
		{
			"body with what it is for", "The Institute for the Study of War, a think tank, and the Northern Growers Coalition for the Homeless agreed.",
			"Institute for the Study of War/organization Northern Growers Coalition for the Homeless/organization",
		},
		{"brother called like a city", "Tom Vale's brother Santiago is on trial.", "Tom Vale/person Santiago/person"},
		{"commissioner of a body", "EU Enlargement Commissioner Ada Roe is due in Kyiv.", "EU/organization Ada Roe/person Kyiv/place"},
		{"no names", "The cat sat on the mat, and it rained all day.", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { expect(t, test.text, test.want) })
	}
}

// expect holds the names found in a text to those wanted, in the text's order.
func expect(t *testing.T, text, want string) {
	t.Helper()
	d := analyze(t, text)
	var got []string
	for _, n := range finder(t).Find(d) {
		got = append(got, written(d, n))
	}
	if s := strings.Join(got, " "); s != want {
		t.Errorf("%q:\n got %s\nwant %s", text, s, want)
	}
}

func TestHeadline(t *testing.T) {
	d := analyze(t, "Ministers Agree Plan To Cut River Pollution In Norway\n\n"+
		"Norway's ministers agreed a plan on Monday to cut pollution in its rivers. Prime Minister Kari Nilsen said the plan would cost little.")
	for _, n := range finder(t).Find(d) {
		if d.Tokens[n.First].Sentence == 0 && written(d, n) != "Norway/country" {
			t.Errorf("the headline has the name %s", written(d, n))
		}
	}
}

func TestTitleAndCountry(t *testing.T) {
	d := analyze(t, "Foreign Minister Anna Lind spoke for the Swedish government.")
	got := finder(t).Find(d)
	if len(got) != 2 || got[0].TitleFirst != 0 || got[0].First != 2 || got[1].Country != "SE" {
		t.Errorf("got %+v", got)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"President Obama (BO) met the (( CIA ) in U.S.-led Saint-Étienne's & Co.", "-- & - 's 's ( ) ABC (ABC) & Co", "王毅 met Путин в Москве. لقاء",
		"MARKET RISES AS ALL CAPS HEADLINE SHOUTS\nde la van der von", strings.Repeat("Smith & ", 300),
	} {
		f.Add(s)
	}
	find := finder(f)
	f.Fuzz(func(t *testing.T, s string) {
		d := analyze(t, strings.ToValidUTF8(s, "?"))
		last := 0
		found := find.Find(d)
		for _, n := range found {
			if n.First < last || n.Last <= n.First || n.Last > len(d.Tokens) || n.TitleFirst > n.First || n.Score < 0 || n.Score > 1 {
				t.Fatalf("name %+v after token %d of %d", n, last, len(d.Tokens))
			}
			last = n.Last
		}
		for i, n := range find.Find(d) {
			if n != found[i] {
				t.Fatalf("not the same twice: %+v and %+v", n, found[i])
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("Prime Minister Kari Nilsen told the Northern Growers Union (NGU) in Oslo that Norwegian farmers would get more money. "+
		"The union's chairman, Per Moe, said on Tuesday that it was not enough and that his members would march on parliament.\n", 50)
	d, f := analyze(b, text), finder(b)
	b.ResetTimer()
	for b.Loop() {
		f.Find(d)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(d.Tokens)), "ns/token")
}
