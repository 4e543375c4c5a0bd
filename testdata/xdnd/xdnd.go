// Package xdnd drops files onto a window the way a file manager does: it is
// the source side of the XDND protocol, version 5, for tests of a real drop.
package xdnd

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

const version = 5

// source is one drag: a hidden window that owns the selection.
type source struct {
	conn   *xgb.Conn
	root   xproto.Window
	window xproto.Window
	atoms  map[string]xproto.Atom
}

// Drop drops paths in the middle of the one window on the display that takes
// drops, and returns when the target says that it has them, or an error after
// wait.
func Drop(display string, paths []string, wait time.Duration) error {
	s, err := open(display)
	if err != nil {
		return err
	}
	defer s.conn.Close()
	target, at, err := s.target()
	if err != nil {
		return err
	}
	var list strings.Builder
	for _, p := range paths {
		list.WriteString((&url.URL{Scheme: "file", Path: p}).String() + "\r\n")
	}
	now := xproto.Timestamp(xproto.TimeCurrentTime)
	if err := xproto.SetSelectionOwnerChecked(s.conn, s.window, s.atoms["XdndSelection"], now).Check(); err != nil {
		return fmt.Errorf("own the selection: %w", err)
	}
	s.send(target, "XdndEnter", version<<24, uint32(s.atoms["text/uri-list"]), 0, 0)
	s.send(target, "XdndPosition", 0, at, uint32(now), uint32(s.atoms["XdndActionCopy"]))
	return s.serve(target, uint32(now), []byte(list.String()), wait)
}

func open(display string) (*source, error) {
	conn, err := xgb.NewConnDisplay(display)
	if err != nil {
		return nil, err
	}
	screen := xproto.Setup(conn).DefaultScreen(conn)
	s := &source{conn: conn, root: screen.Root, atoms: map[string]xproto.Atom{}}
	for _, name := range []string{
		"XdndAware", "XdndEnter", "XdndPosition", "XdndStatus", "XdndDrop", "XdndFinished",
		"XdndSelection", "XdndActionCopy", "text/uri-list",
	} {
		reply, err := xproto.InternAtom(conn, false, uint16(len(name)), name).Reply()
		if err != nil {
			return nil, err
		}
		s.atoms[name] = reply.Atom
	}
	if s.window, err = xproto.NewWindowId(conn); err != nil {
		return nil, err
	}
	err = xproto.CreateWindowChecked(conn, screen.RootDepth, s.window, s.root, 0, 0, 1, 1, 0,
		xproto.WindowClassInputOutput, screen.RootVisual, 0, nil).Check()
	return s, err
}

// target finds the window with XdndAware, and its middle in root coordinates
// as XdndPosition packs them.
func (s *source) target() (xproto.Window, uint32, error) {
	var found xproto.Window
	var search func(w xproto.Window)
	search = func(w xproto.Window) {
		prop, err := xproto.GetProperty(s.conn, false, w, s.atoms["XdndAware"], xproto.AtomAtom, 0, 1).Reply()
		if err == nil && prop.ValueLen > 0 {
			found = w
			return
		}
		if tree, err := xproto.QueryTree(s.conn, w).Reply(); err == nil {
			for _, c := range tree.Children {
				search(c)
			}
		}
	}
	search(s.root)
	if found == 0 {
		return 0, 0, errors.New("no window takes drops")
	}
	g, err := xproto.GetGeometry(s.conn, xproto.Drawable(found)).Reply()
	if err != nil {
		return 0, 0, err
	}
	p, err := xproto.TranslateCoordinates(s.conn, found, s.root, int16(g.Width/2), int16(g.Height/2)).Reply()
	if err != nil {
		return 0, 0, err
	}
	return found, uint32(uint16(p.DstX))<<16 | uint32(uint16(p.DstY)), nil
}

// send sends a client message; its first datum is always the source window.
func (s *source) send(to xproto.Window, name string, rest ...uint32) {
	data := make([]uint32, 5)
	data[0] = uint32(s.window)
	copy(data[1:], rest)
	e := xproto.ClientMessageEvent{
		Format: 32, Window: to, Type: s.atoms[name],
		Data: xproto.ClientMessageDataUnionData32New(data),
	}
	xproto.SendEvent(s.conn, false, to, 0, string(e.Bytes()))
}

// serve answers the target until it has finished.
func (s *source) serve(target xproto.Window, now uint32, list []byte, wait time.Duration) error {
	events := make(chan xgb.Event, 64)
	go func() {
		defer close(events)
		for {
			e, err := s.conn.WaitForEvent()
			if e == nil && err == nil {
				return // closed
			}
			if e != nil {
				events <- e
			}
		}
	}()
	late := time.After(wait)
	dropped := false
	for {
		select {
		case <-late:
			return errors.New("the window did not take the drop in time")
		case e := <-events:
			switch e := e.(type) {
			case xproto.SelectionRequestEvent:
				s.answer(e, list)
			case xproto.ClientMessageEvent:
				switch {
				// GLFW's accept bit cannot be trusted, so any status will do.
				case e.Type == s.atoms["XdndStatus"] && !dropped:
					dropped = true
					s.send(target, "XdndDrop", 0, now)
				case e.Type == s.atoms["XdndFinished"]:
					return nil
				}
			}
		}
	}
}

func (s *source) answer(r xproto.SelectionRequestEvent, list []byte) {
	xproto.ChangeProperty(s.conn, xproto.PropModeReplace, r.Requestor, r.Property, s.atoms["text/uri-list"], 8, uint32(len(list)), list)
	e := xproto.SelectionNotifyEvent{Time: r.Time, Requestor: r.Requestor, Selection: r.Selection, Target: r.Target, Property: r.Property}
	xproto.SendEvent(s.conn, false, r.Requestor, 0, string(e.Bytes()))
}
