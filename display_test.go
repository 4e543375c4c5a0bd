package main

import "testing"

func TestDisplayError(t *testing.T) {
	tests := map[string]struct {
		goos  string
		env   map[string]string
		shown bool
	}{
		"X11":            {"linux", map[string]string{"DISPLAY": ":0"}, true},
		"Wayland":        {"linux", map[string]string{"WAYLAND_DISPLAY": "wayland-0"}, true},
		"a remote shell": {"linux", nil, false},
		"Windows":        {"windows", nil, true},
		"macOS":          {"darwin", nil, true},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			err := displayError(c.goos, func(k string) string { return c.env[k] })
			if (err == nil) != c.shown {
				t.Errorf("displayError() = %v", err)
			}
		})
	}
}
