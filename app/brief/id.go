package brief

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// ID names a value. It is made from content, so reading the same text again
// gives the same identifiers.
type ID string

// idBytes of a SHA-256 is kept: 64 bits, enough to tell apart all that one
// library holds.
const idBytes = 8

// ArticleID is made from the text: the same text twice is one article.
func ArticleID(text string) ID { return digest("a", text) }

// SpanID is made from an article, a kind ("quote", "event:CONSULT") and the
// spans that define the value.
func SpanID(article ID, kind string, spans ...Span) ID {
	var b strings.Builder
	b.WriteString(string(article))
	b.WriteByte(0)
	b.WriteString(kind)
	for _, s := range spans {
		b.WriteByte(0)
		b.WriteString(strconv.Itoa(s.Start))
		b.WriteByte('-')
		b.WriteString(strconv.Itoa(s.End))
	}
	return digest(kind[:1], b.String())
}

// NameID is made from what a value is called, within a scope: an actor's name
// within its article or brief.
func NameID(scope ID, kind, name string) ID {
	return digest(kind[:1], string(scope)+"\x00"+kind+"\x00"+name)
}

func digest(prefix, content string) ID {
	sum := sha256.Sum256([]byte(content))
	return ID(prefix + hex.EncodeToString(sum[:idBytes]))
}
