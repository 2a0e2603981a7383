package reports

import (
	"crypto/sha256"
	"encoding/base64"
	"regexp"
	"strings"
	"testing"
)

func TestThePageNeedsNothingElseAndItsStyleHasTheGivenHash(t *testing.T) {
	page := drawPage(t, hostile(t))
	styles := regexp.MustCompile(`(?s)<style>(.*?)</style>`).FindAllStringSubmatch(page, -1)
	if len(styles) != 1 {
		t.Fatalf("the page has %d styles", len(styles))
	}
	sum := sha256.Sum256([]byte(styles[0][1]))
	if want := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; PageStyleHash() != want {
		t.Errorf("the hash is %s, want %s", PageStyleHash(), want)
	}
	for _, forbidden := range []string{"<script", "style=", "http:", "https:", "src=", "@import", "@font-face", "onload", "ZgotmplZ"} {
		if strings.Contains(page, forbidden) {
			t.Errorf("the page has %q", forbidden)
		}
	}
}

func TestThePageShowsTextsAsTheyWereTyped(t *testing.T) {
	page := drawPage(t, hostile(t))
	for _, typed := range []string{"مريم، وخديجة تشكرانكم على المساعدة", "תודה רבה לכולם", "🙏👩🏽‍⚕️", "&lt;script&gt;alert(1)&lt;/script&gt;", "{nb} of { and }"} {
		if !strings.Contains(page, typed) {
			t.Errorf("the page does not show %q", typed)
		}
	}
}

func TestThePageIsBuiltForAssistiveTechnology(t *testing.T) {
	page := drawPage(t, sample(t, 5))
	for _, part := range []string{`<html lang="en-GB">`, `<title>Action plan: The Densham Surgery</title>`, `<main id="top">`,
		`scope="col"`, `scope="row"`, `role="img" aria-label="Chart of where we are now`, `name="viewport"`} {
		if !strings.Contains(page, part) {
			t.Errorf("the page has no %s", part)
		}
	}
	for tag, want := range map[string]int{"<h1": 1, "<main": 1, "<nav": 1, "<figure": 1} {
		if got := strings.Count(page, tag); got != want {
			t.Errorf("the page has %d of %s", got, tag)
		}
	}
	for _, link := range regexp.MustCompile(`href="#([a-z-]+)"`).FindAllStringSubmatch(page, -1) {
		if !strings.Contains(page, `id="`+link[1]+`"`) {
			t.Errorf("a link leads to #%s, which is not there", link[1])
		}
	}
}

// Words that do harm stand nowhere in what this package says.
func TestNoHarmfulWord(t *testing.T) {
	harmful := regexp.MustCompile(`(?i)\b(victims?|hard.to.reach|non-compliant|DNA|challenging|fail(s|ed|ure)?|poor|inadequate|certified|rank(ing|ed)?|league)\b`)
	for name, data := range cases(t) {
		if found := harmful.FindString(pageText(t, drawPage(t, data))); found != "" {
			t.Errorf("%s: the report says %q", name, found)
		}
	}
}
