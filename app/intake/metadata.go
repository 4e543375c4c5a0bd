package intake

import (
	"encoding/json"
	"strings"
	"time"

	"golang.org/x/net/html"

	"readout/app/brief"
)

// pageFacts reads what a page says of itself: JSON-LD first, since it is the
// most exact, then OpenGraph and other meta elements, then <time>.
func pageFacts(root *html.Node) brief.Article {
	var a brief.Article
	meta := map[string]string{}
	var times []string
	canonical := ""
	each(root, func(n *html.Node) {
		switch n.Data {
		case "html":
			a.Language = attr(n, "lang")
		case "script":
			if strings.EqualFold(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
				jsonLD(&a, n.FirstChild.Data)
			}
		case "meta":
			key := strings.ToLower(attr(n, "property") + attr(n, "name") + attr(n, "itemprop"))
			if _, seen := meta[key]; !seen {
				meta[key] = strings.TrimSpace(attr(n, "content"))
			}
		case "link":
			if strings.EqualFold(attr(n, "rel"), "canonical") {
				canonical = attr(n, "href")
			}
		case "time":
			times = append(times, attr(n, "datetime"))
		}
	})
	fill(&a.Title, meta["og:title"], meta["twitter:title"])
	fill(&a.Publisher, meta["og:site_name"], meta["application-name"], strings.TrimPrefix(meta["twitter:site"], "@"))
	fill(&a.Author, notLink(meta["author"]), notLink(meta["article:author"]), notLink(meta["byl"]))
	fill(&a.URL, canonical, meta["og:url"])
	if !strings.HasPrefix(a.URL, "http://") && !strings.HasPrefix(a.URL, "https://") {
		a.URL = ""
	}
	days := append([]string{meta["article:published_time"], meta["datepublished"], meta["date"], meta["dc.date"], meta["pubdate"]}, times...)
	for _, d := range days {
		setDay(&a, d)
	}
	return a
}

// fill sets an empty field to the first value that is not empty.
func fill(field *string, values ...string) {
	for _, v := range values {
		if *field == "" {
			*field = v
		}
	}
}

// notLink drops a link where a name is wanted: article:author is often one.
func notLink(s string) string {
	if strings.HasPrefix(s, "http") {
		return ""
	}
	return s
}

func setDay(a *brief.Article, s string) {
	if !a.Published.IsZero() || len(s) < len(time.DateOnly) {
		return
	}
	if d, err := brief.ParseDay(s[:len(time.DateOnly)]); err == nil {
		a.Published = brief.Published{Interval: brief.OneDay(d), Basis: brief.Metadata}
	}
}

// jsonLD takes the facts of the first article in a schema.org block, which
// may be one object, a list, or a graph.
func jsonLD(a *brief.Article, block string) {
	var v any
	if json.Unmarshal([]byte(block), &v) != nil {
		return
	}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			if isArticle(v["@type"]) {
				fill(&a.Title, first(v["headline"]))
				fill(&a.Publisher, first(v["publisher"]))
				fill(&a.Author, strings.Join(all(v["author"]), ", "))
				fill(&a.URL, first(v["url"]))
				setDay(a, first(v["datePublished"]))
			}
			walk(v["@graph"])
		}
	}
	walk(v)
}

func isArticle(t any) bool {
	for _, s := range all(t) {
		if strings.HasSuffix(s, "Article") || s == "BlogPosting" || s == "Report" {
			return true
		}
	}
	return false
}

func first(v any) string {
	if names := all(v); len(names) > 0 {
		return names[0]
	}
	return ""
}

// all are the strings of a value that may be a string, a named thing or a
// list of either.
func all(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{strings.TrimSpace(v)}
	case map[string]any:
		return all(v["name"])
	case []any:
		var names []string
		for _, x := range v {
			names = append(names, all(x)...)
		}
		return names
	}
	return nil
}

func each(n *html.Node, f func(*html.Node)) {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode {
			f(d)
		}
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if strings.EqualFold(a.Key, key) {
			return a.Val
		}
	}
	return ""
}
