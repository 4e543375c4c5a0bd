package syntax

import (
	"regexp"
	"strings"
	"unicode"
)

// stampWord matches what a line of the hour is made of: "Thu 19 Nov 2026 17.41
// GMT", "3 hours ago", "Last updated 14:32 (EST)".
var stampWord = regexp.MustCompile(`(?i)^[(\[]?(\d[\d:./-]*(am|pm|h|m|d|st|nd|rd|th)?|\d{1,2}/\d{1,2}/\d{4}\p{L}+|\d{4}-\d\d-\d\dT[\d:.+Z-]+|` +
	`(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?|jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|` +
	`gmt|utc|ist|est|edt|cet|cest|bst|et|pst|msk|jst|kst|am|pm|a\.m|p\.m|local|time|ago|hours?|hrs?|minutes?|mins?|days?|read|` +
	`first|last|published|updated?|posted|modified|created|on|at|[-–—|•·:,/]+)[)\],.:]*$`)

// stamp tells a line that says when an article or an entry of a live page came
// out, perhaps after its author: "Ada Roe | 03.03.2026 - Update: 04.03.2026".
func stamp(text string) bool {
	if len(text) > 120 {
		return false
	}
	parts := strings.Split(text, "|")
	for _, part := range parts {
		if len(parts) <= 3 && hours(part) {
			return true
		}
	}
	low := strings.ToLower(text)
	return low == "published" || strings.HasPrefix(low, "published -") || strings.HasPrefix(low, "updated -")
}

// hours tells words of date and time alone, a number among them.
func hours(text string) bool {
	words := strings.Fields(text)
	digits := false
	for _, w := range words {
		if !stampWord.MatchString(w) {
			return false
		}
		digits = digits || strings.ContainsFunc(w, unicode.IsDigit)
	}
	return digits && (len(words) > 1 || strings.ContainsAny(text, ":/-") || strings.HasSuffix(text, "ago"))
}
