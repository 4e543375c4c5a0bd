package learn

import (
	"os"
	"testing"
)

func BenchmarkDecode(b *testing.B) {
	for name, decode := range map[string]func([]byte) error{
		"tagger.bin": func(b []byte) error { _, err := Decode(b); return err },
		"parser.bin": func(b []byte) error { _, err := DecodeNet(b); return err },
	} {
		file, err := os.ReadFile("../../../assets/models/" + name)
		if err != nil {
			b.Skip("no model: ", err)
		}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := decode(file); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
