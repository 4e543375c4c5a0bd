//go:build linux && !ci

package main

import (
	"bytes"
	"context"
	"errors"
	"image"
	_ "image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"readout/testdata/xdnd"
)

// desk is a screen of its own with a window manager and Readout on it.
type desk struct {
	t       *testing.T
	display string
	binary  string
	library string
	program *exec.Cmd
	log     bytes.Buffer
}

// newDesk skips the test where the machine lacks what a screen needs.
func newDesk(t *testing.T, geometry string) *desk {
	t.Helper()
	if testing.Short() {
		t.Skip("the real window takes long")
	}
	for _, tool := range []string{"Xvfb", "openbox", "xdotool", "import", "pdftotext", "pdftoppm"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not installed: scripts/packages test installs it", tool)
		}
	}
	// Not t.TempDir: the desktop's own services may write there to the end.
	home, err := os.MkdirTemp("", "readout-desk")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(home) })
	d := &desk{t: t, library: filepath.Join(home, "library.db")}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	screen := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", geometry+"x24", "-nolisten", "tcp")
	screen.ExtraFiles = []*os.File{w}
	d.start(screen)
	number := make([]byte, 16)
	n, err := r.Read(number)
	if err != nil {
		t.Fatal(err)
	}
	d.display = ":" + strings.TrimSpace(string(number[:n]))
	manager := exec.Command("openbox", "--sm-disable")
	manager.Env = d.environment()
	d.start(manager)
	d.binary = filepath.Join(t.TempDir(), "readout")
	// Without migrated_fynedo, Fyne tells of calls from the wrong goroutine.
	if out, err := exec.Command("go", "build", "-o", d.binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	return d
}

func (d *desk) environment() []string {
	home := filepath.Dir(d.library)
	return append(os.Environ(), "DISPLAY="+d.display, "LIBGL_ALWAYS_SOFTWARE=1", "LANG=en_US.UTF-8", "FYNE_PLATFORM=x11",
		"WAYLAND_DISPLAY=", "HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_DATA_HOME="+home, "XDG_RUNTIME_DIR="+home, "NO_AT_BRIDGE=1", "DBUS_SESSION_BUS_ADDRESS=disabled:")
}

func (d *desk) start(c *exec.Cmd) {
	d.t.Helper()
	if err := c.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { _ = c.Process.Kill(); _ = c.Wait() })
}

// open starts Readout and waits for its window.
func (d *desk) open(files ...string) {
	d.t.Helper()
	d.log.Reset()
	d.program = exec.Command(d.binary, append([]string{"--library", d.library}, files...)...)
	d.program.Env = d.environment()
	d.program.Stdout, d.program.Stderr = &d.log, &d.log
	d.start(d.program)
	d.until("the window shows", func() bool { return d.windowNamed("Readout") != "" })
}

// kill ends Readout without a warning, as a power cut would.
func (d *desk) kill() {
	d.t.Helper()
	_ = d.program.Process.Kill()
	_ = d.program.Wait()
}

// until polls for what a real window does in its own time.
func (d *desk) until(what string, done func() bool) {
	d.t.Helper()
	for late := time.Now().Add(60 * time.Second); time.Now().Before(late); time.Sleep(150 * time.Millisecond) {
		if done() {
			return
		}
	}
	d.shot("failed.png")
	d.t.Fatalf("waited in vain until %s; Readout says:\n%s", what, d.log.String())
}

func (d *desk) xdotool(args ...string) string {
	c := exec.Command("xdotool", args...)
	c.Env = d.environment()
	out, _ := c.Output() // finding nothing is an error to xdotool
	return strings.TrimSpace(string(out))
}

// windowNamed is the visible window whose title matches, "" for none.
func (d *desk) windowNamed(pattern string) string {
	found, _, _ := strings.Cut(d.xdotool("search", "--onlyvisible", "--name", pattern), "\n")
	return found
}

func (d *desk) key(keys ...string) {
	d.xdotool(append([]string{"key", "--clearmodifiers", "--delay", "40"}, keys...)...)
}

func (d *desk) typed(text string) { d.xdotool("type", "--delay", "15", text) }

// shot is a picture of the screen; it is kept where -screenshots names a
// folder, else with the test's files.
func (d *desk) shot(name string) image.Image {
	d.t.Helper()
	path := filepath.Join(d.t.TempDir(), name)
	c := exec.Command("import", "-window", "root", path)
	c.Env = d.environment()
	if out, err := c.CombinedOutput(); err != nil {
		d.t.Fatalf("screenshot: %v\n%s", err, out)
	}
	if name == "failed.png" {
		if keep := os.Getenv("READOUT_FAILED"); keep != "" {
			_ = os.Rename(path, filepath.Join(keep, name))
			return nil
		}
	}
	return picture(d.t, path)
}

func picture(t *testing.T, path string) image.Image {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, _, err := image.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// colours counts the different colours of a picture: a blank one has few.
func colours(img image.Image) int {
	seen := map[[3]uint32]bool{}
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y += 2 {
		for x := b.Min.X; x < b.Max.X; x += 2 {
			r, g, bl, _ := img.At(x, y).RGBA()
			seen[[3]uint32{r, g, bl}] = true
		}
	}
	return len(seen)
}

// command runs a command line of the same library beside the open window.
func (d *desk) command(args ...string) string {
	d.t.Helper()
	var out, errOut bytes.Buffer
	if code := run(d.t.Context(), append([]string{"--library", d.library}, args...), strings.NewReader(""), &out, &errOut); code != 0 {
		return ""
	}
	return out.String()
}

func TestWindowFromDropToPDF(t *testing.T) {
	d := newDesk(t, "1280x800")
	folder := t.TempDir()
	article := write(t, filepath.Join(folder, "ferry #1 – 한국.txt"), ferry)
	d.open()
	empty := d.shot("empty.png")

	if err := xdnd.Drop(d.display, []string{article}, 30*time.Second); err != nil {
		t.Fatal(err)
	}
	d.until("the dropped article is in a brief", func() bool { return strings.Contains(d.command("briefs"), "Ferry talks stall") })
	d.until("the window names the brief", func() bool { return d.windowNamed("Ferry talks stall") != "" })
	d.until("the cards are drawn", func() bool {
		return colours(d.shot("cards.png")) > 2*colours(empty)/3 && !same(empty, d.shot("cards.png"))
	})

	pdf := filepath.Join(folder, "brief.pdf")
	d.key("ctrl+e")
	d.saveAs(pdf)
	d.until("the PDF is written", func() bool { _, err := os.Stat(pdf); return err == nil })
	text := output(t, "pdftotext", "-layout", pdf, "-")
	for _, want := range []string{"Ferry talks stall in Porto Alba", "Kadri Tamm", "nothing to sign", "The Harbour Post"} {
		if !strings.Contains(text, want) {
			t.Errorf("the PDF does not say %q:\n%s", want, text)
		}
	}
	output(t, "pdftoppm", "-r", "50", "-png", pdf, filepath.Join(folder, "page"))
	pages, err := filepath.Glob(filepath.Join(folder, "page*.png"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, p := range pages {
		if n := colours(picture(t, p)); n < 8 {
			t.Errorf("%s is blank: %d colours", filepath.Base(p), n)
		}
	}
	if s := d.log.String(); strings.Contains(s, "Error in Fyne call thread") {
		t.Errorf("Fyne was called from the wrong goroutine:\n%s", s)
	}

	// A kill is no loss: every change was saved when it was made.
	d.kill()
	if !strings.Contains(d.command("briefs"), "Ferry talks stall") {
		t.Error("the brief is gone after a kill")
	}
	d.open()
	d.until("the brief is open again", func() bool { return d.windowNamed("Ferry talks stall") != "" })

	// A second start hands its files over.
	second := write(t, filepath.Join(folder, "strike.txt"), strike)
	c := exec.Command(d.binary, "--library", d.library, second)
	c.Env = d.environment()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	done := make(chan error, 1)
	go func() { done <- c.Run() }()
	select {
	case err := <-done:
		if err != nil {
			t.Errorf("second start: %v", err)
		}
	case <-ctx.Done():
		_ = c.Process.Kill()
		t.Fatal("the second start did not end")
	}
	d.until("the handed-over article is in the library", func() bool { return strings.Contains(d.command("search", "dockers"), "strike") })
}

// saveAs types a path into the native save dialog.
func (d *desk) saveAs(path string) {
	d.t.Helper()
	d.until("the save dialog opens", func() bool { return d.windowNamed("^(Save|Export|Save As).*") != "" })
	dialog := d.windowNamed("^(Save|Export|Save As).*")
	d.xdotool("windowactivate", "--sync", dialog)
	d.key("ctrl+a")
	d.typed(path)
	d.key("Return")
}

func same(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y += 4 {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x += 4 {
			if a.At(x, y) != b.At(x, y) {
				return false
			}
		}
	}
	return true
}

func output(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		t.Fatalf("%s %s: %v\n%s", name, strconv.Quote(strings.Join(args, " ")), err, failed.Stderr)
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
