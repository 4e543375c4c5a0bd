package intake

import (
	"bytes"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"readout/app/brief"
)

// maxPage is the largest page that is parsed: readability takes a second for
// 30 MB, and no article comes near it.
const maxPage = 8 << 20

func isHTML(name string, raw []byte) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return true
	}
	head := bytes.ToLower(bytes.TrimSpace(raw[:min(len(raw), 1024)]))
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html")) ||
		bytes.HasPrefix(head, []byte("<?xml")) && bytes.Contains(head, []byte("<html"))
}

// page reads a web page: its text by readability, its facts by what the page
// says of itself (JSON-LD, OpenGraph, <time>) before what readability found.
func page(raw []byte) (brief.Article, error) {
	if len(raw) > maxPage {
		return brief.Article{}, fmt.Errorf("a page of %d MB, at most %d: %w", len(raw)>>20, maxPage>>20, brief.ErrTooBig)
	}
	text, err := decode(raw, declaredCharset(raw))
	if err != nil {
		return brief.Article{}, err
	}
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		// The parser refuses more than 512 open elements: keep the words.
		return plain([]byte(stripped(text)))
	}
	found := pageFacts(root)
	base, _ := url.Parse(found.URL)
	if base == nil || base.Host == "" {
		base, _ = url.Parse("http://localhost/")
	}
	parser := readability.NewParser()
	got, err := parser.ParseDocument(root, base)
	body := ""
	if err == nil && got.Node != nil {
		body = blocks(got.Node)
	}
	if len(body) < 140 {
		// A short page or one of bare paragraphs: take all it shows.
		if all := blocks(root); len(all) > len(body) {
			body = all
		}
	}
	a := found
	if a.Title == "" {
		a.Title = strings.TrimSpace(got.Title())
	}
	if a.Author == "" {
		a.Author = got.Byline()
	}
	if a.Publisher == "" {
		a.Publisher = got.SiteName()
	}
	if a.Language == "" {
		a.Language = got.Language()
	}
	if a.Published.IsZero() && err == nil {
		if t, timeErr := got.PublishedTime(); timeErr == nil && !t.IsZero() {
			a.Published = brief.Published{Interval: brief.OneDay(brief.DayOf(t)), Basis: brief.Metadata}
		}
	}
	if body == "" {
		return brief.Article{}, brief.ErrEmpty
	}
	a.Text = Clean(withTitle(a.Title, body))
	return a, nil
}

// withTitle puts the headline on top, as a person reads it and as the reader
// expects it.
func withTitle(title, body string) string {
	if title == "" || strings.HasPrefix(body, title) {
		return body
	}
	return title + "\n\n" + body
}

func declaredCharset(raw []byte) string {
	_, name, sure := charset.DetermineEncoding(raw[:min(len(raw), 1024)], "text/html")
	if !sure && name == "windows-1252" {
		return "" // x/net's answer where nothing is declared
	}
	return name
}

// furniture are elements that hold no article text.
var furniture = map[string]bool{
	"script": true, "style": true, "noscript": true, "template": true, "nav": true,
	"form": true, "button": true, "svg": true, "iframe": true, "aside": true,
	"footer": true, "head": true, "select": true, "textarea": true, "object": true,
}

// block elements end a paragraph.
var block = map[string]bool{
	"p": true, "div": true, "section": true, "article": true, "h1": true, "h2": true,
	"h3": true, "h4": true, "h5": true, "h6": true, "li": true, "ul": true, "ol": true,
	"blockquote": true, "figure": true, "figcaption": true, "table": true, "tr": true,
	"td": true, "th": true, "pre": true, "header": true, "main": true, "dd": true,
	"dt": true, "hr": true, "body": true, "address": true,
}

// blocks is the text below n, one paragraph a block, a blank line between.
func blocks(n *html.Node) string {
	var paragraphs []string
	var line strings.Builder
	flush := func() {
		if s := strings.Join(strings.Fields(line.String()), " "); s != "" && !isClutter(s) {
			paragraphs = append(paragraphs, s)
		}
		line.Reset()
	}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			line.WriteString(n.Data)
			return
		case n.Type == html.ElementNode && furniture[n.Data]:
			return
		case n.Type == html.ElementNode && n.Data == "br":
			line.WriteByte(' ')
			return
		}
		if n.Type == html.ElementNode && block[n.Data] {
			flush()
			defer flush()
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	flush()
	return strings.Join(paragraphs, "\n\n")
}

// clutter are beginnings of short lines that sites put between paragraphs.
var clutter = []string{
	"share this", "share on", "click to share", "advertisement", "read more", "read also",
	"related:", "sign up", "subscribe", "follow us", "we use cookies", "this site uses cookies",
	"accept all", "skip to", "continue reading", "loading", "most read", "newsletter",
}

func isClutter(line string) bool {
	if len(line) > 120 {
		return false
	}
	low := strings.ToLower(line)
	for _, c := range clutter {
		if strings.HasPrefix(low, c) {
			return true
		}
	}
	return false
}

// stripped is the text of a page that cannot be parsed as a tree.
func stripped(page string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(page))
	skip := 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			if skip == 0 {
				b.Write(z.Text())
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			if furniture[string(name)] {
				skip++
			}
			if block[string(name)] {
				b.WriteString("\n")
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if furniture[string(name)] && skip > 0 {
				skip--
			}
		}
	}
}
