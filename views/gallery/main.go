// Command gallery opens the window on made-up data, to look at every view
// without a library or a reader: go run ./views/gallery [articles].
package main

import (
	"fmt"
	"os"
	"strconv"

	"readout/app/brief"
	"readout/views"
	"readout/views/made"
)

func main() {
	n := 1
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	var b brief.Brief
	if n > 0 {
		b = made.Brief(n)
	}
	a := made.New(b)
	a.Kept["look"] = os.Getenv("LOOK")
	a.Kept["panes"] = os.Getenv("PANES")
	if err := views.Run(a, nil, views.Options{Version: "gallery"}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
