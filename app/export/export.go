package export

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"readout/app/brief"
)

// Format is a way out of Readout.
type Format struct {
	Ending string // with its dot: ".pdf"
	Name   string // for a dialog: "PDF document"
	Paged  bool   // it is printed on paper of a size
	Parts  bool   // sections can be left out
	write  writeFunc
}

// writeFunc writes a brief in one format. progress is never nil.
type writeFunc func(ctx context.Context, w io.Writer, b brief.Brief, opt Options, progress func(done, total int)) error

// Formats lists what can be written, the most used first. It feeds the
// dialogs and the command line.
func Formats() []Format {
	return []Format{
		{".pdf", "PDF document", true, true, writePDF},
		{".md", "Markdown", false, true, writeMarkdown},
		{".html", "Web page", false, true, writeHTML},
		{".docx", "Word document", true, true, writeDOCX},
		{".csl.json", "CSL-JSON, the sources for Zotero", false, false, writeCSL},
		{".json", "JSON, readout/1", false, false, writeJSON},
		{".csv", "CSV table of events, quotes, actors and ties", false, false, writeCSV},
		{".graphml", "GraphML", false, false, writeGraphML},
		{".gexf", "GEXF, for Gephi", false, false, writeGEXF},
		{".svg", "Actor map as SVG", false, false, writeSVG},
		{".png", "Actor map as PNG", false, false, writePNG},
		{".ris", "RIS, the sources", false, false, writeRIS},
		{".ics", "iCalendar of the dated events", false, false, writeICS},
	}
}

// ByPath is the format that a file's ending asks for, or brief.ErrFormat.
func ByPath(path string) (Format, error) {
	name, all := strings.ToLower(filepath.Base(path)), Formats()
	// ".csl.json" stands before ".json".
	i := slices.IndexFunc(all, func(f Format) bool { return strings.HasSuffix(name, f.Ending) })
	if i < 0 {
		return Format{}, fmt.Errorf("export to %q: %w; known are %s", filepath.Base(path), brief.ErrFormat, endings(all))
	}
	return all[i], nil
}

func endings(all []Format) string {
	var s []string
	for _, f := range all {
		s = append(s, f.Ending)
	}
	return strings.Join(s, " ")
}

// Write writes b to w. progress may be nil; it is called on the caller's
// goroutine. The error is ctx's, the writer's, or wraps brief.ErrFormat for a
// Format that is not from Formats.
func Write(ctx context.Context, w io.Writer, f Format, b brief.Brief, opt Options, progress func(done, total int)) error {
	if f.write == nil {
		return fmt.Errorf("export to %q: %w", f.Ending, brief.ErrFormat)
	}
	if progress == nil {
		progress = func(int, int) {}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return f.write(ctx, w, b, opt, progress)
}
