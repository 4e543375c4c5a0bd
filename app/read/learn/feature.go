package learn

import "encoding/binary"

// Feature is a hashed feature. 32 bits keep accidental meetings rare: with a
// million features learned, an unseen one meets a learned one once in 4,000.
type Feature uint32

const (
	prime1 = 0x9E3779B185EBCA87
	prime2 = 0xC2B2AE3D27D4EB4F
)

// Hash is a 64-bit hash of s that never changes between runs or machines. Hash
// a string once and build features from the number.
func Hash(s string) uint64 {
	h := uint64(len(s)) * prime1
	for len(s) >= 8 {
		h = Mix(h, binary.LittleEndian.Uint64([]byte(s[:8])))
		s = s[8:]
	}
	var tail uint64
	for i := range len(s) {
		tail |= uint64(s[i]) << (8 * i)
	}
	return Mix(h, tail)
}

// Mix folds v into h. The order of mixing matters: Mix(Mix(h, a), b) differs
// from Mix(Mix(h, b), a).
func Mix(h, v uint64) uint64 {
	h = (h ^ v) * prime2
	return h ^ h>>29
}

// Of is the feature that template kind makes of values, which are hashes or
// small numbers. Give each template its own kind, so that "previous word" and
// "next word" differ.
func Of(kind uint64, values ...uint64) Feature {
	h := (kind + 1) * prime1
	for _, v := range values {
		h = Mix(h, v)
	}
	return Fold(h)
}

// Fold makes a Feature of a hash built with Mix.
func Fold(h uint64) Feature {
	h *= prime1
	return Feature(h >> 32)
}

// Of1 is Of for one value; it and its sisters save the inner loops a slice.
func Of1(kind, a uint64) Feature { return Fold(Mix((kind+1)*prime1, a)) }

// Of2 is Of for two values.
func Of2(kind, a, b uint64) Feature { return Fold(Mix(Mix((kind+1)*prime1, a), b)) }

// Of3 is Of for three values.
func Of3(kind, a, b, c uint64) Feature { return Fold(Mix(Mix(Mix((kind+1)*prime1, a), b), c)) }
