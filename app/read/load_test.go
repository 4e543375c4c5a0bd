package read

import "testing"

// BenchmarkLoad unpacks the models. They are unpacked once for the program, so
// only the first round counts: run it with -benchtime 1x.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := New(); err != nil {
			b.Fatal(err)
		}
	}
}
