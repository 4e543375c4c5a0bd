package events

import "testing"

func TestTidyEnds(t *testing.T) {
	for name, tt := range map[string]struct{ in, want string }{
		"leading comma":  {", for the help of doctors", "for the help of doctors"},
		"trailing word":  {"a cyberattack that", "a cyberattack"},
		"open mark":      {`expressed his "firm`, "expressed"},
		"open bracket":   {"the observers (SADC", "the observers"},
		"closed before":  {"words” at the gate", "at the gate"},
		"nothing to do":  {"the port's outer wall", "the port's outer wall"},
		"possessive end": {"met the workers' leaders", "met the workers' leaders"},
	} {
		if got := tidyEnds(cutOpen(tidyEnds(tt.in))); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func TestBalanced(t *testing.T) {
	for name, tt := range map[string]struct{ in, want string }{
		"closed":     {`called it "a promise`, `called it "a promise"`},
		"curly":      {"called it “a promise", "called it “a promise”"},
		"guillemets": {"called it « a promise", "called it « a promise »"},
		"bracket":    {"The board (of", "The board"},
		"empty":      {`said "`, "said"},
		"as it was":  {`a "fair" deal`, `a "fair" deal`},
	} {
		if got := balanced(tt.in); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
