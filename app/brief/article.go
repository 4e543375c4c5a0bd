package brief

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// Article is a text as it came in. It never changes.
type Article struct {
	ID        ID
	Text      string // valid UTF-8, never altered once in
	Title     string
	Publisher string
	Author    string
	Published Published
	URL       string
	Language  string // BCP 47, "" for unknown

	SHA256   string // of the original bytes, hex
	Imported time.Time
	Origin   Origin
	File     string // the name it came under, "" where it had none
}

// Origin is the way an article came in.
type Origin string

// The ways in.
const (
	FromFile      Origin = "file"
	FromDrop      Origin = "drop"
	FromPaste     Origin = "paste"
	FromClipboard Origin = "clipboard"
	FromStdin     Origin = "stdin"
	FromSample    Origin = "sample"
	FromShared    Origin = "shared" // another library's brief
)

// Validate tells an article that could not be read or kept.
func (a Article) Validate() error {
	switch {
	case strings.TrimSpace(a.Text) == "":
		return fmt.Errorf("article %q: %w", a.Title, ErrEmpty)
	case !utf8.ValidString(a.Text):
		return fmt.Errorf("article %q: text is not UTF-8: %w", a.Title, ErrInvalid)
	case a.ID != ArticleID(a.Text):
		return fmt.Errorf("article %q: identifier is not its text's: %w", a.Title, ErrInvalid)
	}
	return a.Published.Validate()
}

// Span marks bytes [start, end) of the article.
func (a Article) Span(start, end int) Span { return Span{a.ID, start, end} }

// Slice is the text that s marks, or ErrSpan.
func (a Article) Slice(s Span) (string, error) {
	if s.Article != a.ID {
		return "", fmt.Errorf("%w: it belongs to article %s, not %s", ErrSpan, s.Article, a.ID)
	}
	if err := s.Check(a.Text); err != nil {
		return "", err
	}
	return a.Text[s.Start:s.End], nil
}
