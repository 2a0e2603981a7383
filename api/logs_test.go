package api

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/gin-gonic/gin"

	"doorway/audit"
)

// shortest is from how many characters on a text of a request is looked for in the log: what is shorter may be there by
// chance, in a time or an id.
const shortest = 8

// spoken keeps every text that went through the router: no line of the log may hold one.
type spoken struct {
	mu    sync.Mutex
	texts map[string]string // text → where it was
}

// hear notes what a request and its answer hold: the query's values, what fills the route's template, cookies, every
// text of the body, and the links, secrets and codes of the answer.
func (s *spoken) hear(r *http.Request, body []byte, got answer) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.texts == nil {
		s.texts = map[string]string{}
	}
	for name, values := range r.URL.Query() {
		for _, value := range values {
			s.note(value, "query "+name)
		}
	}
	for part := range strings.SplitSeq(r.URL.Path, "/") {
		if len(part) == 36 {
			s.note(part, "path")
		}
	}
	for _, cookie := range r.Cookies() {
		s.note(cookie.Value, "cookie")
	}
	for _, cookie := range (&http.Response{Header: got.header}).Cookies() {
		s.note(cookie.Value, "new cookie")
	}
	s.walk(body, "body", func(string) bool { return true })
	given := []string{"link", "secret", "codes", "address", "email", "signInName", "note"}
	s.walk(got.body, "answer", func(key string) bool { return slices.Contains(given, key) })
}

func (s *spoken) note(text, where string) {
	choices := []string{string(audit.VisibleToPractices), string(audit.DecisionProposal)} // words of routes
	inRoutes := strings.HasPrefix(text, "/") || slices.Contains(choices, text)            // a page's own address
	if len(text) >= shortest && !inRoutes {
		s.texts[text] = where
	}
}

// walk notes the texts of a JSON body below keys that count.
func (s *spoken) walk(body []byte, where string, counts func(key string) bool) {
	var content any
	if json.Unmarshal(body, &content) != nil {
		return
	}
	var visit func(key string, value any)
	visit = func(key string, value any) {
		switch value := value.(type) {
		case string:
			if counts(key) {
				s.note(value, where+" "+key)
			}
		case []any:
			for _, one := range value {
				visit(key, one)
			}
		case map[string]any:
			for name, one := range value {
				visit(name, one)
			}
		}
	}
	visit("", content)
}

// check fails the test when the log holds something that went through the router.
func (s *spoken) check(w *world, log string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for text, where := range s.texts {
		if at := strings.Index(log, text); at >= 0 {
			w.Errorf("the log holds what was in %s: …%s…", where, log[max(0, at-200):min(len(log), at+100)])
		}
	}
}

// bodyOf reads a request's body, and leaves it to be read again.
func bodyOf(r *http.Request) []byte {
	if r.Body == nil {
		return nil
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return nil
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	return body
}

// Every request is one line of JSON: the route's template, the status, the time it took, and the request's id.
func TestEveryRequestIsOneLineOfTheLog(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		lead.send("GET", lead.home()+"/trail?before=7", nil).is(200)
		lead.send("GET", lead.home()+"/export", nil).is(200)
		lead.send("GET", "/account/export?who="+canary+"@example.org", nil)
		w.nobody().send("GET", "/data-map", nil).is(200)
		got := w.serve(w.nobody().request("GET", "/nowhere/"+canary+"?token="+canary, nil))
		templates := []string{"(other)"}
		for _, r := range w.handler.(*gin.Engine).Routes() {
			templates = append(templates, r.Path)
		}
		lines := strings.Split(strings.TrimSpace(w.logs.String()), "\n")
		if len(lines) != 5 {
			t.Fatalf("%d lines: %s", len(lines), w.logs.String())
		}
		for _, line := range lines {
			var entry map[string]any
			if err := json.Unmarshal([]byte(line), &entry); err != nil {
				t.Fatal(err)
			}
			keys := []string{}
			for key := range entry {
				keys = append(keys, key)
			}
			slices.Sort(keys)
			route, _ := entry["route"].(string)
			if strings.Join(keys, " ") != "level method msg request_id route status time took" || !slices.Contains(templates, route) {
				t.Errorf("got %s", line)
			}
		}
		if !strings.Contains(lines[4], `"request_id":"`+got.header.Get("X-Request-Id")+`"`) || !strings.Contains(lines[0], `"route":"/api/v1/practices/:practiceId/trail"`) {
			t.Errorf("got %s\n%s", lines[0], lines[4])
		}
	})
}
