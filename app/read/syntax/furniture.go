package syntax

import "strings"

// A page pasted as text brings along what it says to its reader, "Share",
// "Read more: …", and the headlines of other articles. None of it is of the
// article.

// standing are lines that a page says to its reader and nobody else.
var standing = lineSet(`share|tweet|email|e-mail|print|save|comment|comments|advertisement|sponsored|share this|share this article|copy link|whatsapp|facebook|
twitter|linkedin|telegram|listen|listen to this article|skip to content|sign up|subscribe|close|menu|follow us|play video|gift this article|leave a comment|back to top`)

// leads are lines after which a page lists other articles.
var leads = lineSet(`read more|read also|also read|read next|related|related stories|related articles|related topics|related news|more on this story|see also|
recommended|recommended for you|most read|most viewed|most popular|you may also like|trending|trending now|more stories|more news|further reading|don't miss|editor's picks|keep reading`)

// addresses are how longer lines begin that a page says to its reader.
var addresses = []string{
	"read more:", "also read:", "read also:", "read:", "related:", "see also:", "watch:", "listen:", "more:", "click here", "sign up ", "subscribe to ",
	"follow us ", "download the ", "this article was amended", "share this ", "get the latest",
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
		return false, false
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
	return strings.HasPrefix(low, "follow ") && strings.Contains(low, "http"), false
}

// otherHeadline tells a line of a list of other articles: short, and no sentence.
func otherHeadline(text string, words int) bool { return words <= 16 && !endsSentence(text) }
