package app

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"readout/app/brief"
)

// takeIn makes an article of plain UTF-8 text.
func takeIn(name string, raw []byte, given Facts) (brief.Article, error) {
	if !utf8.Valid(raw) || strings.ContainsRune(string(raw), 0) {
		return brief.Article{}, fmt.Errorf("%s: %w", name, brief.ErrBinary)
	}
	text := strings.TrimSpace(string(raw))
	if text == "" {
		return brief.Article{}, fmt.Errorf("%s: %w", name, brief.ErrEmpty)
	}
	sum := sha256.Sum256(raw)
	art := brief.Article{
		ID: brief.ArticleID(text), Text: text, Title: given.Title, Publisher: given.Publisher,
		Author: given.Author, URL: given.URL, Published: brief.Published{Basis: brief.Unknown},
		SHA256: hex.EncodeToString(sum[:]), Imported: time.Now().UTC(), File: name,
	}
	if !given.Published.IsZero() {
		art.Published = brief.Published{Interval: given.Published, Basis: brief.Given}
	}
	if line, _, ok := strings.Cut(text, "\n"); ok && art.Title == "" {
		art.Title = strings.TrimSpace(line)
	}
	return art, nil
}
