package learn

import (
	"os"
	"testing"
)

func BenchmarkDecode(b *testing.B) {
	file, err := os.ReadFile("../../../assets/models/parser.bin")
	if err != nil {
		b.Skip("no model: ", err)
	}
	for b.Loop() {
		if _, err := Decode(file); err != nil {
			b.Fatal(err)
		}
	}
}
