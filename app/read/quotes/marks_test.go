package quotes

import (
	"slices"
	"strings"
	"testing"

	"readout/app/read/syntax"
)

// paged is a document of paragraphs alone, one a line.
func paged(text string) *syntax.Document {
	d := &syntax.Document{Text: text}
	at := 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" {
			d.Paragraphs = append(d.Paragraphs, syntax.Paragraph{Start: at, End: at + len(strings.TrimRight(line, "\n"))})
		}
		at += len(line)
	}
	return d
}

func TestFindRegions(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // the words of each region; ">" before one inside the one before
	}{
		{"straight", `She said "we are done" and left.`, []string{"we are done"}},
		{"curly", `“We are done,” she said.`, []string{"We are done,"}},
		{"French with spaces", `« Nous y sommes », she said. « Enfin. »`, []string{"Nous y sommes", "Enfin."}},
		{"German", `„Wir sind fertig“, he said.`, []string{"Wir sind fertig"}},
		{"reversed guillemets", `»Wir sind fertig«, he said.`, []string{"Wir sind fertig"}},
		{"British", `‘We’re done,’ she said. ‘It’s over.’`, []string{"We’re done,", "It’s over."}},
		{"straight singles", `He called it 'a farce', didn't he?`, []string{"a farce"}},
		{"apostrophes are none", `The workers' rights and the boss's car, it's the '90s.`, nil},
		{"possessive within singles", `‘The unions’ demands are fair,’ he said.`, []string{"The unions’ demands are fair,"}},
		{"elision", `‘Give ’em hell,’ he said.`, []string{"Give ’em hell,"}},
		{"nested", `“He said ‘never’ to me,” she said.`, []string{"He said ‘never’ to me,", ">never"}},
		{"nested American in British", `‘He said “never” to me,’ she said.`, []string{"He said “never” to me,", ">never"}},
		{"two paragraphs", "“First part.\n“Second part,” he said.", []string{"First part.", "+Second part,"}},
		{"two paragraphs, singles", "‘First part.\n\n‘Second part,’ he said.", []string{"First part.", "+Second part,"}},
		{"unclosed", "“It never ends, he said.\nThe next day came.", []string{"It never ends, he said."}},
		{"unclosed in the middle", "He said “it never ends. The next day came.", []string{"it never ends."}},
		{"stray closing", `It never ends,” he said. "Really."`, []string{"Really."}},
		{"inches", `A 15" screen and a 6" pipe.`, nil},
		{"backticks", "``Fine,'' he said.", []string{"Fine,"}},
		{"empty", `He said "" and “ ” twice.`, nil},
		{"space before the closing mark", `They discussed "issues of June 2024 ," the agency said.`, []string{"issues of June 2024 ,"}},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			var got []string
			for _, r := range findRegions(paged(x.text)) {
				s := x.text[r.in:r.out]
				if r.parent >= 0 {
					s = ">" + s
				}
				if r.prev >= 0 {
					s = "+" + s
				}
				got = append(got, s)
			}
			if !slices.Equal(got, x.want) {
				t.Errorf("got %q, want %q", got, x.want)
			}
		})
	}
}
