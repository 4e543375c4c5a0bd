package quotes

import "testing"

// TestHeadlineBegins: a headline may begin with the verb that looks like a cue,
// with nothing before it in the text.
func TestHeadlineBegins(t *testing.T) {
	for _, headline := range []string{"Says Roe the port is closed", "Think the mayor lied? Read this", "Admit it: the mayor lied", "Said to be closed"} {
		t.Run(headline, func(t *testing.T) {
			find(t, headline+"\n\nThe mayor spoke in the port on Monday. She said it was closed.\n")
		})
	}
}
