package app

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"readout/app/brief"
	"readout/app/export"
)

// form is what kind of file a source is, by its content.
type form int

const (
	articleForm form = iota
	libraryForm      // a .readout file: a small library
	jsonForm         // a brief as JSON, readout/1
	readingForm      // the reading of one article as JSON
)

// maxShared is the most bytes that a file with a brief in it may have.
const maxShared = 1 << 30

// formOf goes by the first bytes. A file named .readout that is none is told
// as such, not read as an article.
func formOf(src Source) (form, error) {
	if isShared(src.label()) {
		return libraryForm, nil
	}
	head, err := src.head(1 << 12)
	if err != nil {
		return articleForm, nil //nolint:nilerr // told where it is read
	}
	if bytes.HasPrefix(head, []byte("SQLite format 3\x00")) {
		return libraryForm, nil
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	if !bytes.HasPrefix(head, []byte("{")) || !bytes.Contains(head, []byte(`"schema"`)) {
		return articleForm, nil
	}
	raw, err := src.bytes()
	if err != nil {
		return articleForm, err
	}
	var probe struct {
		Schema         string
		Brief, Article json.RawMessage
	}
	switch err := json.Unmarshal(bytes.TrimPrefix(raw, []byte("\ufeff")), &probe); {
	case err != nil:
		return articleForm, fmt.Errorf("JSON that is cut off or broken: %w: %w", brief.ErrFormat, err)
	case probe.Schema != brief.Schema:
		return articleForm, fmt.Errorf("JSON of schema %q, not %q: %w", probe.Schema, brief.Schema, brief.ErrFormat)
	case probe.Brief != nil:
		return jsonForm, nil
	case probe.Article != nil:
		return readingForm, nil
	}
	return articleForm, fmt.Errorf("JSON without a brief and without an article: %w", brief.ErrFormat)
}

// head is the beginning of a source, n bytes at most.
func (s Source) head(n int) ([]byte, error) {
	if s.Path == "" {
		return s.Bytes[:min(n, len(s.Bytes))], nil
	}
	f, err := os.Open(s.Path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, int64(n)))
}

// bytes is the whole of a source that holds more than one article.
func (s Source) bytes() ([]byte, error) {
	if s.Path == "" {
		return s.Bytes, nil
	}
	raw, err := readFile(s.Path, maxShared)
	return raw, plainly(err)
}

// sorted parts the files with whole briefs in them from the articles.
func sorted(files []Source) (articles, briefs []Source, forms []form, problems []Problem) {
	for _, src := range files {
		switch f, err := formOf(src); {
		case err != nil:
			problems = append(problems, Problem{src.label(), err})
		case f == libraryForm || f == jsonForm:
			briefs, forms = append(briefs, src), append(forms, f)
		default:
			articles = append(articles, src)
		}
	}
	return articles, briefs, forms, problems
}

// takeFile puts the briefs of a file into the library.
func (a *App) takeFile(ctx context.Context, src Source, f form, into brief.ID) ([]taken, error) {
	if f == libraryForm {
		return a.takeLibraryFile(ctx, src, into)
	}
	raw, err := src.bytes()
	if err != nil {
		return nil, err
	}
	p, err := a.parcelOf(ctx, raw)
	if err != nil {
		return nil, err
	}
	t, err := a.take(ctx, p, into)
	return []taken{t}, err
}

// takeLibraryFile reads a copy, so that the file stays as it was, of an older
// version too.
func (a *App) takeLibraryFile(ctx context.Context, src Source, into brief.ID) ([]taken, error) {
	if a.open == nil {
		return nil, brief.ErrFormat
	}
	if src.Path != "" && sameFile(src.Path, a.store.Path()) {
		return nil, fmt.Errorf("it is the library that is open: %w", brief.ErrDuplicate)
	}
	dir, err := os.MkdirTemp("", "readout-*")
	if err != nil {
		return nil, plainly(err)
	}
	defer os.RemoveAll(dir)
	copied := filepath.Join(dir, "brief.db")
	if err := src.copyTo(copied); err != nil {
		return nil, plainly(err)
	}
	from, err := a.open(ctx, copied)
	if err != nil {
		return nil, err
	}
	defer from.Close() //nolint:errcheck // only read from
	return a.takeLibrary(ctx, from, into)
}

func sameFile(x, y string) bool {
	one, err1 := os.Stat(x)
	two, err2 := os.Stat(y)
	return err1 == nil && err2 == nil && os.SameFile(one, two)
}

func (s Source) copyTo(path string) error {
	var in io.Reader = bytes.NewReader(s.Bytes)
	if s.Path != "" {
		f, err := os.Open(s.Path)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	out, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	n, err := io.Copy(out, io.LimitReader(in, maxShared+1))
	if closed := out.Close(); err == nil {
		err = closed
	}
	switch {
	case err != nil:
		return err
	case n > maxShared:
		return fmt.Errorf("more than %d MB: %w", maxShared>>20, brief.ErrTooBig)
	case n == 0: // SQLite would take it for a library that is to be filled
		return brief.ErrNotLibrary
	}
	return nil
}

// parcelOf is a brief that the JSON export wrote. Its readings are made again:
// what a file says a reader found is not believed, and the same reader finds
// the same.
func (a *App) parcelOf(ctx context.Context, raw []byte) (parcel, error) {
	b, journal, err := export.ReadJSON(bytes.NewReader(raw))
	if err != nil {
		return parcel{}, err
	}
	p := parcel{
		id: b.ID, name: b.Name, readings: make([]brief.Reading, len(b.Articles)), awaited: b.Awaited,
		edits: journal.Edits, places: journal.Places,
	}
	if p.name == "" && len(b.Articles) > 0 {
		p.name = briefName(b.Articles[0])
	}
	err = eachParallel(ctx, len(b.Articles), func(ctx context.Context, i int) (err error) {
		art := b.Articles[i]
		if came, ok := journal.Came[art.ID]; ok {
			art.Title, art.Publisher, art.Author = came.Title, came.Publisher, came.Author
			art.Published, art.URL, art.Language = came.Published, came.URL, came.Language
		}
		p.readings[i], err = a.readHere(ctx, art)
		return err
	})
	return p, err
}

// readHere is the reading of an article as the library has it, or made now.
func (a *App) readHere(ctx context.Context, art brief.Article) (brief.Reading, error) {
	kept, err := a.store.Lookup(ctx, art.ID, "")
	switch {
	case err == nil:
		return a.reading(ctx, kept)
	case errors.Is(err, brief.ErrNotFound):
		return a.Read(ctx, art)
	}
	return brief.Reading{}, err
}

// articleOf is the article that a reading in JSON is of; what was found in it
// is found again when it is read.
func articleOf(raw []byte) (brief.Article, error) {
	var r brief.Reading
	if err := json.Unmarshal(bytes.TrimPrefix(raw, []byte("\ufeff")), &r); err != nil {
		return brief.Article{}, fmt.Errorf("%w: %w", brief.ErrFormat, err)
	}
	art := r.Article
	art.ID = brief.ArticleID(art.Text)
	if art.Published.Basis == "" {
		art.Published.Basis = brief.Unknown
	}
	return art, art.Validate()
}
