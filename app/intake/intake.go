// Package intake turns bytes into an Article: one file for each format. The
// content decides the format, the name's ending only helps.
package intake

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"strings"

	"readout/app/brief"
)

// MaxBytes is the most that one article may have. News articles are a
// thousandth of it; more is a mistake, an archive or an attack.
const MaxBytes = 32 << 20

// Endings lists the file endings that a folder is searched for.
func Endings() []string { return []string{".txt", ".text", ".html", ".htm", ".xhtml"} }

// Article reads raw into an article. The name is shown to people and helps to
// tell the format; it may be empty. Errors wrap brief.ErrEmpty,
// brief.ErrBinary, brief.ErrTooBig or brief.ErrFormat.
func Article(name string, raw []byte) (brief.Article, error) {
	if err := refuse(raw); err != nil {
		return brief.Article{}, fmt.Errorf("read %s: %w", name, err)
	}
	read := plain
	if isHTML(name, raw) {
		read = page
	}
	a, err := read(raw)
	if err != nil {
		return brief.Article{}, fmt.Errorf("read %s: %w", name, err)
	}
	a.File = filepath.Base(name)
	if name == "" {
		a.File = ""
	}
	sum := sha256.Sum256(raw)
	a.SHA256 = hex.EncodeToString(sum[:])
	a.ID = brief.ArticleID(a.Text)
	if a.Published.Basis == "" {
		a.Published.Basis = brief.Unknown
	}
	if err := a.Validate(); err != nil {
		return brief.Article{}, fmt.Errorf("read %s: %w", name, err)
	}
	return a, nil
}

// foreign are the first bytes of formats that are no text, and what they are.
var foreign = []struct{ magic, what string }{
	{"%PDF-", "a PDF"},
	{"PK\x03\x04", "a ZIP, DOCX or EPUB"},
	{"{\\rtf", "an RTF document"},
	{"\xd0\xcf\x11\xe0", "an old Office document"},
	{"\x89PNG", "a picture"},
	{"\xff\xd8\xff", "a picture"},
	{"GIF8", "a picture"},
	{"RIFF", "a sound or a film"},
	{"ID3", "a sound"},
	{"\x1f\x8b", "compressed"},
	{"7z\xbc\xaf", "compressed"},
	{"Rar!", "compressed"},
	{"\x7fELF", "a program"},
	{"MZ\x90", "a program"},
	{"SQLite format 3", "a database"},
}

func refuse(raw []byte) error {
	if len(raw) > MaxBytes {
		return fmt.Errorf("%d MB, at most %d: %w", len(raw)>>20, MaxBytes>>20, brief.ErrTooBig)
	}
	if len(bytes.TrimSpace(raw)) == 0 {
		return brief.ErrEmpty
	}
	for _, f := range foreign {
		if bytes.HasPrefix(raw, []byte(f.magic)) {
			if f.what == "a PDF" || strings.Contains(f.what, "DOCX") || strings.Contains(f.what, "document") {
				return fmt.Errorf("it is %s: %w", f.what, brief.ErrFormat)
			}
			return fmt.Errorf("it is %s: %w", f.what, brief.ErrBinary)
		}
	}
	return nil
}
