package main

// displayError tells, in words for people, that there is no screen to open a
// window on: the toolkit would end the program with a trace. nil where there
// is one.
func displayError(goos string, getenv func(string) string) error {
	switch goos {
	case "windows", "darwin":
		return nil
	}
	if getenv("DISPLAY") != "" || getenv("WAYLAND_DISPLAY") != "" {
		return nil
	}
	return sentence("there is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set); " +
		"start Readout from a desktop, or use 'readout import', 'readout read' and 'readout export' without one")
}
