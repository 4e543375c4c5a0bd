package app

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"readout/app/brief"
	"readout/app/intake"
)

// Preview makes an article of one source and keeps nothing: the facts that the
// import form shows, filled in with what was found. The source must not be a
// folder; a file with a whole brief in it is brief.ErrBrief.
func (a *App) Preview(ctx context.Context, src Source) (brief.Article, error) {
	if err := ctx.Err(); err != nil {
		return brief.Article{}, err
	}
	return article(src)
}

// Import reads sources on all cores and puts them into the brief id, or into a
// new one, named after its first article, where id is "". Folders are
// expanded. A file with a whole brief in it, .readout or readout/1 JSON, is
// known by its content: it is merged into the brief id, or becomes a brief of
// its own where id is "". A source that cannot be read is in Report.Problems and the rest
// goes on; an article that the brief holds already is in Report.Known and not
// doubled. All is kept at once at the end: after an error or a cancel, the
// library is as it was before. progress may be nil; it is called by one
// goroutine at a time, at most ten times a second and once at the end.
func (a *App) Import(ctx context.Context, id brief.ID, sources []Source, progress func(Progress)) (Report, error) {
	report := Report{Brief: id}
	files, problems := expand(sources)
	report.Problems = problems
	files, briefs, forms, problems := sorted(files)
	report.Problems = append(report.Problems, problems...)

	results := make([]imported, len(files))
	tick := newTicker(len(files)+len(briefs), progress)
	err := eachParallel(ctx, len(files), func(ctx context.Context, i int) error {
		results[i] = a.importOne(ctx, files[i])
		tick.done(files[i].label())
		return ctx.Err()
	})
	if err != nil {
		return Report{Brief: id}, err
	}
	readings, problems := sortOut(files, results)
	report.Problems = append(report.Problems, problems...)
	if len(readings) > 0 {
		into := brief.Summary{ID: id, Name: briefName(readings[0].Article)}
		if report.Brief, report.Added, report.Known, err = a.store.Keep(ctx, into, readings); err != nil {
			return Report{Brief: id, Problems: report.Problems}, err
		}
	}
	for i, src := range briefs {
		all, err := a.takeFile(ctx, src, forms[i], id)
		if ctx.Err() != nil {
			return report, ctx.Err()
		}
		if err != nil {
			report.Problems = append(report.Problems, Problem{src.label(), err})
		}
		report.add(all)
		tick.done(src.label())
	}
	tick.finish()
	return report, a.settled(ctx, report.Brief)
}

// settled lets what was awaited join its briefs, and opens them and the one
// that was imported into: their cards are counted then.
func (a *App) settled(ctx context.Context, id brief.ID) error {
	grown, err := a.store.Settle(ctx)
	if id != "" {
		grown = append(grown, id) // the last opened is ready to be shown
	}
	for _, b := range grown {
		if err == nil {
			_, err = a.Open(ctx, b)
		}
	}
	return err
}

func (r *Report) add(all []taken) {
	for _, t := range all {
		if t.brief == "" {
			continue
		}
		r.Brief = cmp.Or(r.Brief, t.brief)
		if !slices.Contains(r.Briefs, t.brief) {
			r.Briefs = append(r.Briefs, t.brief)
		}
		r.Added, r.Known = append(r.Added, t.added...), append(r.Known, t.known...)
		r.Awaited = append(r.Awaited, t.awaited...)
	}
}

// imported is what came of one source.
type imported struct {
	reading brief.Reading
	err     error
}

func (a *App) importOne(ctx context.Context, src Source) imported {
	art, err := article(src)
	if err != nil {
		return imported{err: err}
	}
	kept, err := a.store.Lookup(ctx, art.ID, art.SHA256)
	switch {
	case err == nil:
		r, err := a.reading(ctx, kept)
		return imported{r, err}
	case !errors.Is(err, brief.ErrNotFound):
		return imported{err: err}
	}
	r, err := a.Read(ctx, art)
	return imported{r, err}
}

// sortOut parts the readings from the problems.
func sortOut(files []Source, results []imported) (rs []brief.Reading, problems []Problem) {
	for i, x := range results {
		if x.err != nil {
			problems = append(problems, Problem{files[i].label(), x.err})
			continue
		}
		rs = append(rs, x.reading)
	}
	return rs, problems
}

// article makes an article of a source's bytes.
func article(src Source) (brief.Article, error) {
	name, raw := src.label(), src.Bytes
	if src.Path != "" {
		var err error
		if raw, err = readFile(src.Path, intake.MaxBytes); err != nil {
			return brief.Article{}, plainly(err)
		}
	}
	take := func() (brief.Article, error) { return intake.Article(name, raw) }
	switch f, err := formOf(src); {
	case err != nil:
		return brief.Article{}, fmt.Errorf("read %s: %w", name, err)
	case f == readingForm:
		take = func() (brief.Article, error) { return articleOf(raw) }
	case f != articleForm:
		return brief.Article{}, fmt.Errorf("read %s: %w", name, brief.ErrBrief)
	}
	art, err := take()
	if err != nil {
		return brief.Article{}, err
	}
	return src.Given.over(art, src.Origin), nil
}

// over puts the facts that are known over those that were found.
func (f Facts) over(art brief.Article, origin brief.Origin) brief.Article {
	art.Title = cmp.Or(f.Title, art.Title)
	art.Publisher = cmp.Or(f.Publisher, art.Publisher)
	art.Author = cmp.Or(f.Author, art.Author)
	art.URL = cmp.Or(f.URL, art.URL)
	if !f.Published.IsZero() {
		art.Published = brief.Published{Interval: f.Published, Basis: brief.Given}
	}
	art.Origin, art.Imported = origin, time.Now().UTC()
	return art
}

// readFile reads a file of at most limit bytes.
func readFile(path string, limit int64) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s is not a file: %w", path, brief.ErrFormat)
	case info.Size() > limit:
		return nil, fmt.Errorf("%s has %d MB: %w", path, info.Size()>>20, brief.ErrTooBig)
	}
	return os.ReadFile(path)
}

// maxFiles is the most files one import takes from folders.
const maxFiles = 5000

// expand puts the files of a folder, in the order of their names, in the
// folder's place. Hidden files and those of no known ending are left out.
func expand(sources []Source) (files []Source, problems []Problem) {
	for _, src := range sources {
		info, err := os.Stat(src.Path)
		if src.Path == "" || err != nil || !info.IsDir() {
			files = append(files, src) // a missing file is told when it is read
			continue
		}
		paths, err := articlesIn(src.Path, maxFiles-len(files))
		if err != nil {
			problems = append(problems, Problem{src.Path, err})
		}
		for _, p := range paths {
			files = append(files, Source{Path: p, Origin: src.Origin, Given: src.Given})
		}
	}
	return files, problems
}

// articlesIn lists the files of a folder and the folders in it that may be
// articles, at most limit: more is brief.ErrTooBig beside the first ones, none
// is brief.ErrNoArticles.
func articlesIn(folder string, limit int) (paths []string, err error) {
	err = filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		hidden := strings.HasPrefix(d.Name(), ".") && path != folder
		switch {
		case err != nil:
			return err
		case d.IsDir() && hidden:
			return filepath.SkipDir
		case !d.Type().IsRegular() || hidden || !mayBeArticle(path):
			return nil
		case len(paths) >= limit:
			return fmt.Errorf("%s holds more than %d files: %w", folder, limit, brief.ErrTooBig)
		}
		paths = append(paths, path)
		return nil
	})
	if err == nil && len(paths) == 0 {
		err = fmt.Errorf("%s: %w", folder, brief.ErrNoArticles)
	}
	return paths, err
}

// mayBeArticle goes by the ending, for the files of a folder only: a file
// given by name is judged by its bytes.
func mayBeArticle(path string) bool {
	return slices.Contains(intake.Endings(), strings.ToLower(filepath.Ext(path)))
}

func (s Source) label() string {
	switch {
	case s.Name != "":
		return s.Name
	case s.Path != "":
		return filepath.Base(s.Path)
	}
	return "text"
}

// briefName is what a brief is called after its first article.
func briefName(first brief.Article) string {
	if first.Title != "" {
		return first.Title
	}
	line, _, _ := strings.Cut(strings.TrimSpace(first.Text), "\n")
	const most = 80
	if r := []rune(line); len(r) > most {
		return string(r[:most]) + "…"
	}
	return line
}
