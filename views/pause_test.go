package views

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"readout/app"
	"readout/app/brief"
	"readout/app/read"
	"readout/storage"
)

// report is an invented article, another one for each number.
func report(n int) string {
	place := []string{"Oslunda", "Varn", "Kestrel Bay", "Tamsin", "Holm"}[n%5]
	who := []string{"Ada Lindqvist", "Tomas Riel", "Marta Oyelaran", "Jonas Beck", "Irina Vale"}[n/5%5]
	return fmt.Sprintf(`Council of %[1]s votes on plan %[2]d

Mayor %[3]s met the unions in %[1]s on Monday to discuss plan %[2]d.
"We will not close a single school because of plan %[2]d," %[3]s told reporters.
The unions rejected the offer and threatened to strike in October.
According to the North Agency, the government approved %[2]d million crowns in aid for the city last week.
Some three hundred people protested in front of the town hall on Tuesday.`, place, n, who)
}

// No pause of the window while 200 articles are imported and the brief is
// shown: the longest piece of work on the UI goroutine is measured.
func TestImportNeverHoldsTheWindowUp(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("reads 200 articles")
	}
	library, err := storage.Open(t.Context(), filepath.Join(t.TempDir(), "library.db"))
	if err != nil {
		t.Fatal(err)
	}
	reader, err := read.New()
	if err != nil {
		t.Fatal(err)
	}
	a := app.New(library, reader)
	defer a.Close()
	ui := make(chan func(), 10000)
	w := newWindow(test.NewTempApp(t), a, func(f func()) { ui <- f }, Options{})
	w.win.Resize(fyne.NewSize(1280, 800))
	defer w.d.tasks.close(time.Second)
	var sources []app.Source
	for n := range 200 {
		sources = append(sources, app.Source{Name: fmt.Sprint(n), Bytes: []byte(report(n)), Origin: brief.FromFile})
	}
	w.importer.take(sources)
	var longest time.Duration
	start := time.Now()
	rest := time.NewTimer(time.Hour)
	for quiet := false; !quiet; {
		select {
		case f := <-ui:
			begin := time.Now()
			f()
			longest = max(longest, time.Since(begin))
			rest.Reset(300 * time.Millisecond)
		case <-rest.C:
			quiet = len(w.d.tasks.running) == 0
			rest.Reset(300 * time.Millisecond)
		}
	}
	if len(w.d.brief.Articles) != 200 {
		t.Fatalf("%d articles in the brief", len(w.d.brief.Articles))
	}
	t.Logf("%d events, %d actors; longest pause %v", len(w.d.brief.Events), len(w.d.brief.Actors), longest)
	// 50 ms where nothing else runs, which the log tells. A busy machine now and
	// then takes the processor away for longer, so only a window that stands
	// still for the better part of the work fails.
	if whole := time.Since(start); longest > max(time.Second, whole/3) {
		t.Errorf("the window stood still for %v of %v", longest, whole)
	}
}
