// Command startup measures how fast a program shows its window:
//
//	DISPLAY=:99 go run ./testdata/startup ./readout [ARGUMENT...]
//
// It prints the milliseconds from the start of the process until a window is
// on the screen and until something is drawn in it, and the resident memory a
// while after.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

const (
	least   = 400 // pixels a side: smaller windows are not the program's own
	patient = 10 * time.Second
)

func main() {
	if err := measure(); err != nil {
		fmt.Fprintln(os.Stderr, "startup:", err)
		os.Exit(1)
	}
}

func measure() error {
	conn, err := xgb.NewConn()
	if err != nil {
		return err
	}
	defer conn.Close()
	root := xproto.Setup(conn).DefaultScreen(conn).Root
	program := exec.Command(os.Args[1], os.Args[2:]...)
	begin := time.Now()
	if err := program.Start(); err != nil {
		return err
	}
	defer func() { _ = program.Process.Kill(); _ = program.Wait() }()
	shown, drawn := time.Duration(0), time.Duration(0)
	for drawn == 0 {
		if time.Since(begin) > patient {
			return fmt.Errorf("nothing drawn after %v (window after %v)", patient, shown)
		}
		time.Sleep(2 * time.Millisecond)
		w, ok := window(conn, root)
		if !ok {
			continue
		}
		if shown == 0 {
			shown = time.Since(begin)
		}
		if painted(conn, root, w) {
			drawn = time.Since(begin)
		}
	}
	time.Sleep(5 * time.Second)
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", program.Process.Pid))
	if err != nil {
		return err
	}
	fmt.Printf("window %d ms, first frame %d ms", shown.Milliseconds(), drawn.Milliseconds())
	for line := range strings.Lines(string(status)) {
		if strings.HasPrefix(line, "VmRSS") || strings.HasPrefix(line, "RssAnon") {
			fmt.Print(", ", strings.Join(strings.Fields(line), " "))
		}
	}
	fmt.Println()
	return nil
}

// window is the largest one on the screen, looked for below the frames of a
// window manager too.
func window(conn *xgb.Conn, parent xproto.Window) (xproto.Window, bool) {
	tree, err := xproto.QueryTree(conn, parent).Reply()
	if err != nil {
		return 0, false
	}
	for _, w := range tree.Children {
		if inner, ok := window(conn, w); ok {
			return inner, true
		}
		attributes, err := xproto.GetWindowAttributes(conn, w).Reply()
		if err != nil || attributes.MapState != xproto.MapStateViewable || attributes.Class != xproto.WindowClassInputOutput {
			continue
		}
		if g, err := xproto.GetGeometry(conn, xproto.Drawable(w)).Reply(); err == nil && g.Width >= least && g.Height >= least {
			return w, true
		}
	}
	return 0, false
}

// painted tells whether the window shows more than one colour in a strip below
// its upper edge.
func painted(conn *xgb.Conn, root, w xproto.Window) bool {
	const width, height, top = 300, 40, 40
	at, err := xproto.TranslateCoordinates(conn, w, root, 0, top).Reply()
	if err != nil {
		return false
	}
	strip, err := xproto.GetImage(conn, xproto.ImageFormatZPixmap, xproto.Drawable(root), max(0, at.DstX), max(0, at.DstY), width, height, 0xffffffff).Reply()
	if err != nil {
		return false
	}
	for i := 4; i+2 < len(strip.Data); i += 4 {
		for c := range 3 {
			if strip.Data[i+c] != strip.Data[c] {
				return true
			}
		}
	}
	return false
}
