package brief

import "errors"

// The sentinels that callers test for. The words people read for each are in
// views and in the command line.
var (
	// ErrSpan: a span does not fit the text it is said to mark.
	ErrSpan = errors.New("span does not fit the text")
	// ErrInvalid: a value breaks a rule of its type; the wrapping says which.
	ErrInvalid = errors.New("invalid")
	// ErrNotFound: nothing has that identifier or name.
	ErrNotFound = errors.New("not found")
	// ErrDuplicate: the article is in the library, or in the brief, already.
	ErrDuplicate = errors.New("already there")
	// ErrEmpty: there is no text in what was given.
	ErrEmpty = errors.New("no text")
	// ErrBrief: the file holds a whole brief, where one article was wanted.
	ErrBrief = errors.New("a whole brief")
	// ErrBinary: the bytes are not an article's, a picture or a program for
	// example.
	ErrBinary = errors.New("not a text")
	// ErrTooBig: more bytes than Readout takes for one article.
	ErrTooBig = errors.New("too big")
	// ErrFormat: the format is not one that Readout reads or writes.
	ErrFormat = errors.New("unknown format")
	// ErrNoArticles: a folder holds nothing that could be an article.
	ErrNoArticles = errors.New("no articles")
	// ErrNotLibrary: the file is not a Readout library.
	ErrNotLibrary = errors.New("not a library")
	// ErrNewer: the library was written by a newer Readout.
	ErrNewer = errors.New("made by a newer version")
	// ErrNoSpace: the disk is full; nothing that was stored is touched.
	ErrNoSpace = errors.New("no space left")
	// ErrNoRights: the system does not let us read or write there.
	ErrNoRights = errors.New("no rights")
	// ErrInUse: another program holds the library for longer than we wait.
	ErrInUse = errors.New("in use by another program")
	// ErrDamaged: the library file is broken; a backup stands beside it where
	// a migration made one.
	ErrDamaged = errors.New("damaged")
	// ErrReader: the reader broke off at an article, which is a fault of the
	// program and not of the article.
	ErrReader = errors.New("the reader broke off")
	// ErrNothingTo: there is nothing to undo or to redo.
	ErrNothingTo = errors.New("nothing to do")
)
