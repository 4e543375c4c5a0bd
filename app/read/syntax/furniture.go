package syntax

import (
	"regexp"
	"strings"
)

// A page pasted as text brings along what it says to its reader, "Share",
// "Read more: …", and the headlines of other articles. None of it is of the
// article.

// standing are lines that a page says to its reader and nobody else.
var standing = lineSet(`share|tweet|email|e-mail|print|save|comment|comments|advertisement|sponsored|share this|share this article|copy link|whatsapp|facebook|
twitter|linkedin|telegram|listen|listen to this article|skip to content|sign up|subscribe|close|menu|follow us|play video|gift this article|leave a comment|back to top|key events|quick guide|show|top stories|live|dear readers,`)

// leads are lines after which a page lists other articles.
var leads = lineSet(`read more|read also|also read|read next|related|related stories|related articles|related topics|related news|more on this story|see also|
recommended|recommended for you|most read|most viewed|most popular|you may also like|trending|trending now|more stories|more news|further reading|don't miss|editor's picks|keep reading`)

// addresses are how longer lines begin that a page says to its reader.
var addresses = []string{
	"read more:", "also read:", "read also:", "read:", "related:", "see also:", "watch:", "listen:", "more:", "click here", "sign up ", "subscribe to ",
	"follow us ", "download the ", "this article was amended", "share this ", "get the latest", "also read |", "read more |", "a message from ",
	"to play this audio ", "to view this video ", "to play this video ", "editor:", "keywords:", "web editor:", "tags:", "topics:",
}

// notes are what an agency writes to its customers around a report: "(ATTN:
// ADDS quotes)", "(END)", "-0-", the initials of its editors, an address.
var notes = regexp.MustCompile(`^(\((?i:attn|end|more|eds?|recasts|updates?|adds)\b[^)]*\)|-0-|-{2,}|#{2,}|(?i:ends|enditem|\(?end\)?|more)|\(\(.*\)\)|\([A-Za-z]{2,}\.?\)|` +
	`[a-z]{2,4}(/[a-z]{2,4})+|\(?[\w.+-]+@[\w-]+(\.[\w-]+)+\)?)$`)

func note(text string) bool { return len(text) < maxFurniture && notes.MatchString(text) }

// sections are names of parts of a paper that stand above a title.
var sections = lineSet(`politics|world|world news|news|uk news|us news|business|economy|economics|markets|sport|sports|football|opinion|analysis|culture|society|health|
science|environment|climate|technology|tech|africa|asia|europe|americas|americas news|middle east|latin america|asia pacific|australia|home|national|international|law|crime|
breaking news|latest news|top news|live news|conflicts|human rights|peace and security|migrants and refugees|law and crime prevention|home news`)

// label tells the name of a section above a title: the next line is longer and
// no sentence either.
func label(text, next string) bool {
	words := len(strings.Fields(text))
	if words > 4 || next == "" || endsSentence(text) || endsSentence(next) || stamp(next) || bylineStart.MatchString(next) {
		return false
	}
	return sections[strings.ToLower(text)] || words == 1 && len(strings.Fields(next)) > 3
}

func lineSet(s string) map[string]bool {
	set := map[string]bool{}
	for line := range strings.SplitSeq(strings.ReplaceAll(s, "\n", ""), "|") {
		set[line] = true
	}
	return set
}

// maxFurniture is how long such a line can be, in bytes.
const maxFurniture = 160

// furniture tells a line that a page says to its reader, and lists whether other
// articles' headlines may follow it.
func furniture(text string) (is, lists bool) {
	if len(text) > maxFurniture {
		return offer(text), false
	}
	low := strings.ToLower(strings.Trim(text, " \t*_|»›>:•–—-"))
	if leads[low] {
		return true, true
	}
	if standing[low] || low == "" {
		return true, false
	}
	for _, a := range addresses {
		if strings.HasPrefix(low, a) {
			return true, false
		}
	}
	return offer(text) || strings.HasPrefix(low, "follow ") && strings.Contains(low, "http"), false
}

// offers is what a page offers to its reader; addressed, that it speaks to him.
var (
	offers    = regexp.MustCompile(`(?i)\b(newsletters?|inbox|subscribers?|subscription|subscribe|subscribing|javascript|push notifications?|our app|news app|cookies|ad-free|paywall|breaking news alerts?|roundup of the)\b`)
	addressed = regexp.MustCompile(`(?i)\b(you|your|you're|our|us|please|here|get|receive)\b`)
)

// offer tells a paragraph that sells the page's own letters and apps.
func offer(text string) bool {
	return len(text) < 4*maxFurniture && offers.MatchString(text) && addressed.MatchString(text) && !strings.ContainsAny(text, "\"“”«»")
}

// otherHeadline tells a line of a list of other articles: short, and no sentence.
func otherHeadline(text string, words int) bool { return words <= 16 && !endsSentence(text) }
