//go:build race

package views

// raced: the race detector makes everything slow, time is not measured.
const raced = true
