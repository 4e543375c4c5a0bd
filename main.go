// Readout reads news articles and makes a brief of them: a card for each
// event with its actors, its quotes and its sources, each tied to the sentence
// it came from.
//
// Without arguments it opens the window. The commands do the same work
// without one.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"runtime"

	"github.com/alecthomas/kong"

	"readout/app"
	"readout/app/brief"
	"readout/app/read"
	"readout/storage"
	"readout/views"
	"readout/views/filedialog"
)

// version is set by the linker in releases.
var version = "0.1.0"

// storage must fit what the use cases ask for.
var _ app.Store = (*storage.DB)(nil)

// Exit codes, as sysexits and common use have them.
const (
	exitFailed = 1
	exitUsage  = 2
)

// arguments is the command line, as kong reads it.
type arguments struct {
	Library string           `help:"Library file to use instead of the one in the data folder." placeholder:"PATH" type:"path"`
	Version kong.VersionFlag `help:"Print the version and quit." short:"v"`

	Open   openCommand   `cmd:"" default:"withargs" help:"Open the window, and import FILE where any is named (the default)."`
	Read   readCommand   `cmd:"" help:"Read articles and print what was found; store nothing."`
	Import importCommand `cmd:"" help:"Import articles into the library."`
	Briefs briefsCommand `cmd:"" help:"List the briefs in the library."`
	Search searchCommand `cmd:"" help:"Search the library."`
	Export exportCommand `cmd:"" help:"Write a brief to a file; its ending tells the format."`
}

// session is what a command runs with.
type session struct {
	ctx         context.Context
	library     string
	in          io.Reader
	out, errOut io.Writer
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run carries out one command line and returns its exit code.
func run(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int {
	var cli arguments
	asked := false // for help or the version: answered, nothing more to do
	parser, err := kong.New(&cli,
		kong.Name("readout"),
		kong.Description("Readout makes briefs out of news articles, offline."),
		kong.Writers(out, errOut),
		kong.Exit(func(int) { asked = true }),
		kong.Vars{"version": "readout " + version, "sections": sectionNames()},
		kong.UsageOnError(),
	)
	if err != nil {
		fmt.Fprintln(errOut, "readout:", err)
		return exitFailed
	}
	command, err := parser.Parse(args)
	if asked {
		return 0
	}
	if err != nil {
		fmt.Fprintf(errOut, "readout: %v\nTry 'readout --help'.\n", err)
		return exitUsage
	}
	if err := command.Run(&session{ctx, cli.Library, in, out, errOut}); err != nil {
		if !errors.Is(err, errTold) {
			fmt.Fprintln(errOut, "readout:", plain(err))
		}
		return exitFailed
	}
	return 0
}

// errTold is returned where the problems are on standard error already.
var errTold = errors.New("told")

func (s *session) libraryPath() string {
	if s.library != "" {
		return s.library
	}
	return storage.DefaultPath()
}

// withoutLibrary is an App that stores nothing.
func (s *session) withoutLibrary() (*app.App, error) {
	reader, err := read.New()
	if err != nil {
		return nil, err
	}
	return app.New(nil, reader), nil
}

// withLibrary opens the library, which the caller closes by App.Close. The
// models load when something is read.
func (s *session) withLibrary() (*app.App, error) {
	library, err := storage.Open(s.ctx, s.libraryPath())
	if err != nil {
		return nil, err
	}
	return app.New(library, newLaterReader(), app.WithSharing(openLibrary)), nil
}

// existingLibrary is withLibrary for what only reads: a path that was mistyped
// is told, and not made into an empty library.
func (s *session) existingLibrary() (*app.App, error) {
	if _, err := os.Stat(s.library); s.library != "" && errors.Is(err, fs.ErrNotExist) {
		return nil, sentence(fmt.Sprintf("there is no library %s; name another with --library, or make it with 'readout import'", s.library))
	}
	return s.withLibrary()
}

func openLibrary(ctx context.Context, path string) (app.Store, error) {
	library, err := storage.Open(ctx, path)
	if err != nil {
		return nil, err // not a nil *DB in a Store
	}
	return library, nil
}

type openCommand struct {
	Files []string `arg:"" optional:"" name:"file" help:"Files or folders to import." type:"path"`
}

// Run opens the window and returns when it is closed. Where a window is open
// on this library, that one gets the files.
func (c *openCommand) Run(s *session) error {
	first, err := claim(s.ctx, s.libraryPath(), c.Files)
	if first == nil || err != nil {
		return err
	}
	defer first.close()
	if err := displayError(runtime.GOOS, os.Getenv); err != nil {
		return err
	}
	library, err := storage.Open(s.ctx, s.libraryPath())
	if err != nil {
		return err
	}
	reader := newLaterReader()
	a := app.New(library, reader, app.WithSharing(openLibrary))
	defer a.Close()
	return views.Run(a, c.Files, views.Options{
		Version: version, Dialogs: filedialog.New(), HandedOver: first.files, Started: reader.warm,
		Share: func(ctx context.Context, id brief.ID, path string, withoutTexts bool) error {
			return a.Export(ctx, id, path, app.ExportOptions{WithoutTexts: withoutTexts}, nil)
		},
		TakeShared: func(ctx context.Context, path string, into brief.ID) ([]brief.ID, error) {
			report, err := a.Import(ctx, into, []app.Source{{Path: path, Origin: brief.FromShared}}, nil)
			for _, p := range report.Problems {
				err = p.Err
			}
			return report.Briefs, err
		},
	})
}
