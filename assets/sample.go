package assets

import _ "embed"

// sampleText is an invented wire story in the manner of translated agency
// copy: nobody in it exists.
//
//go:embed sample/article.txt
var sampleText []byte

//go:embed sample/facts.json
var sampleFacts []byte

// Sample is the article that a first start offers, and what is known of it
// beside its text as JSON: title, publisher and published ("2006-01-02").
func Sample() (text, facts []byte) { return sampleText, sampleFacts }
