//go:build linux && !ci

package main

import (
	"encoding/json"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"readout/testdata/xdnd"
)

// journeyArticle has two people who are quoted, and an office that a person
// may want to be one with its holder.
const journeyArticle = `Lighthouse keepers win their case in Brindal

The court in Brindal ordered the Coast Office to pay the keepers on Monday. Director Hanne Falk met union leader Piet Oster in Brindal on Tuesday.

"We will pay every month that is owed," Falk said. "The lamps stay lit tonight," Oster told reporters.

The Coast Office rejected a second claim, Oster said.
`

// outcome is what the journey looks at in the exported brief.
type outcome struct {
	Actors []struct {
		ID, Name string
	}
	Quotes []struct {
		ID, Text string
		Speaker  *string
	}
}

// brief is the brief as the command line exports it beside the open window.
func (d *desk) brief(name string) outcome {
	d.t.Helper()
	path := filepath.Join(d.t.TempDir(), "brief.json")
	d.command("export", name, "--to", path)
	b, err := os.ReadFile(path)
	if err != nil {
		return outcome{}
	}
	var all struct{ Readings []outcome }
	if err := json.Unmarshal(b, &all); err != nil || len(all.Readings) == 0 {
		return outcome{}
	}
	return all.Readings[0]
}

func (o outcome) name(id *string) string {
	for _, a := range o.Actors {
		if id != nil && a.ID == *id {
			return a.Name
		}
	}
	return ""
}

func (o outcome) has(name string) bool {
	for _, a := range o.Actors {
		if a.Name == name {
			return true
		}
	}
	return false
}

// speaker is who said the quote that holds words.
func (o outcome) speaker(words string) string {
	for _, q := range o.Quotes {
		if strings.Contains(q.Text, words) {
			return o.name(q.Speaker)
		}
	}
	return ""
}

// choose types into a box that narrows and takes what is left.
func (d *desk) choose(words string) {
	time.Sleep(700 * time.Millisecond) // the box opens
	d.typed(words)
	time.Sleep(400 * time.Millisecond)
	d.key("Return")
}

// palette runs a command by its name.
func (d *desk) palette(command string) {
	d.key("ctrl+shift+p")
	d.choose(command)
}

func (d *desk) click(x, y string) { d.xdotool("mousemove", x, y, "click", "1") }

// part is the middle pane of a picture of the screen.
func part(img image.Image) image.Image {
	type sub interface {
		SubImage(image.Rectangle) image.Image
	}
	return img.(sub).SubImage(image.Rect(240, 140, 820, 690))
}

// quit closes the window as a person does and waits for the program to end.
func (d *desk) quit() {
	d.t.Helper()
	ended := make(chan struct{})
	go func() { _ = d.program.Wait(); close(ended) }()
	d.key("ctrl+q")
	select {
	case <-ended:
	case <-time.After(20 * time.Second):
		d.t.Fatal("Readout does not quit")
	}
}

func TestWindowJourneyOfCorrections(t *testing.T) {
	const title = "Lighthouse keepers win their case"
	d := newDesk(t, "1280x800")
	article := write(t, filepath.Join(t.TempDir(), "keepers.txt"), journeyArticle)
	d.open()
	if err := xdnd.Drop(d.display, []string{article}, 30*time.Second); err != nil {
		t.Fatal(err)
	}
	d.until("the dropped article's brief is open", func() bool { return d.windowNamed(title) != "" })
	name := "Lighthouse keepers win their case in Brindal"
	said := func(words, who string) func() bool {
		return func() bool { return strings.Contains(d.brief(name).speaker(words), who) }
	}
	d.until("both are quoted", func() bool { return said("every month", "Falk")() && said("lamps stay lit", "Oster")() })
	time.Sleep(time.Second)

	d.palette("change speaker")
	d.choose("every month")
	d.choose("oster")
	d.until("the speaker is corrected", said("every month", "Oster"))
	d.key("ctrl+z")
	d.until("the correction is undone", said("every month", "Falk"))
	d.key("ctrl+y")
	d.until("the correction is redone", said("every month", "Oster"))

	d.palette("merge actors")
	d.choose("coast office")
	d.choose("falk")
	merged := func() bool { o := d.brief(name); return len(o.Actors) > 0 && !o.has("Hanne Falk") }
	d.until("two actors are one", merged)

	// A search that is made beside another brief leads back to this one.
	d.key("ctrl+n")
	time.Sleep(700 * time.Millisecond)
	d.typed("Empty shelf")
	d.key("Return")
	d.until("a new brief is open", func() bool { return d.windowNamed("Empty shelf") != "" })
	if !strings.Contains(d.command("search", "lamps"), "lamps") {
		t.Error("the command line finds nothing")
	}
	d.key("ctrl+shift+f")
	time.Sleep(400 * time.Millisecond)
	d.typed("lamps")
	time.Sleep(1500 * time.Millisecond)
	d.key("Return")
	d.until("the hit's brief is open", func() bool { return d.windowNamed(title) != "" })
	d.key("Escape", "Escape")

	// The map filters the cards, and Escape lifts that.
	time.Sleep(time.Second)
	d.click("1255", "722") // an empty corner of the map: it takes the keyboard
	time.Sleep(400 * time.Millisecond)
	before := part(d.shot("before.png"))
	d.key("n", "space")
	d.until("the cards are filtered", func() bool { return !same(before, part(d.shot("filtered.png"))) })
	d.key("space")
	d.until("the filter is lifted", func() bool { return same(before, part(d.shot("lifted.png"))) })

	d.quit()
	d.open()
	d.until("the brief is open again", func() bool { return d.windowNamed(title) != "" })
	if !merged() || !said("every month", "Oster")() {
		t.Error("a correction is gone after a restart")
	}
	time.Sleep(time.Second)
	d.key("ctrl+z")
	d.until("undo goes on after a restart", func() bool { return !merged() })
	d.key("ctrl+y")
	d.until("so does redo", merged)

	// A kill in the middle of an edit: it is made or it is not, and all before
	// it is there.
	d.palette("change speaker")
	d.choose("lamps stay lit")
	d.choose("coast")
	d.kill()
	if o := d.brief(name); !merged() || o.speaker("every month") == "" || o.speaker("lamps stay lit") == "" {
		t.Errorf("after a kill: %+v", o)
	}
	d.open()
	d.until("the brief is open after a kill", func() bool { return d.windowNamed(title) != "" })
	if s := d.log.String(); strings.Contains(s, "Error in Fyne call thread") {
		t.Errorf("Fyne was called from the wrong goroutine:\n%s", s)
	}
}
