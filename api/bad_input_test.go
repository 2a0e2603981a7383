package api

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/go-json-experiment/json"

	"doorway/models/testdb"
)

// badBodies gives bodies that no operation may take, made from one that it takes.
func badBodies(t *testing.T, good string) map[string][]byte {
	t.Helper()
	bad := map[string][]byte{
		"nothing": nil, "text": []byte("canary"), "null": []byte("null"), "list": []byte("[]"), "cut short": []byte(good[:len(good)-1]),
		"two": []byte(good + good), "empty object": []byte("{}"), "1 MB": fmt.Appendf(nil, `{"canary":%q}`, strings.Repeat("a", 1<<20)),
		"deep lists": bytes.Repeat([]byte("["), 10_000), "deep objects": bytes.Repeat([]byte(`{"a":`), 10_000),
		"unknown":       []byte(strings.Replace(good, "{", `{"canary":1,`, 1)),
		"a byte mark":   []byte("\ufeff" + good),
		"UTF-16":        {0xff, 0xfe, '{', 0, '}', 0},
		"huge number":   []byte(strings.Replace(good, "{", `{"level":1e999999,`, 1)),
		"SQL in a name": []byte(strings.Replace(good, "{", `{"1=1;--":1,`, 1)),
	}
	var members map[string]any
	if err := json.Unmarshal([]byte(good), &members); err != nil {
		t.Fatal(err)
	}
	for name, value := range members {
		for what, other := range wrongValues(value) {
			changed := maps.Clone(members)
			changed[name] = other
			bad[name+" "+what] = encode(t, changed)
		}
		if _, text := value.(string); text {
			for what, raw := range map[string]string{"NUL": `\u0000`, "half a pair": `\udc00`, "invalid UTF-8": "\xc3\x28", "raw NUL": "\x00"} {
				changed := maps.Clone(members)
				changed[name] = "PLACE"
				bad[name+" "+what] = bytes.Replace(encode(t, changed), []byte("PLACE"), []byte("canary"+raw), 1)
			}
		}
	}
	return bad
}

// wrongValues gives values of other types than the one given.
func wrongValues(value any) map[string]any {
	wrong := map[string]any{"as text": "1=1", "as number": -1.5, "as list": []any{[]any{}}, "as object": map[string]any{"a": 1}, "as truth": true}
	switch value.(type) {
	case string:
		delete(wrong, "as text")
		wrong["as null"] = nil
	case bool:
		delete(wrong, "as truth")
	}
	return wrong
}

// Nothing that is no request of the contract is taken, from anybody, and nothing of it is kept or ends in a fault.
func TestBadBodiesAreRefused(t *testing.T) {
	eachDatabase(t, func(t *testing.T, database testdb.Database) {
		w := newWorld(t, database)
		scene := newScene(w, "DEMO01")
		for name, who := range scene.everybody() {
			before := w.digest()
			for _, r := range routesToWalk(w) {
				good := scene.things.body(sampleBodies()[r.Method+" "+r.Path])
				if good == "" {
					continue
				}
				for fault, body := range badBodies(t, good) {
					got := w.serve(who.request(r.Method, scene.things.fill(t, r.Path), body, "If-Match", `"1"`, "Content-Type", "application/json"))
					if got.status < 400 || got.status >= 500 || got.header.Get("Content-Type") != "application/problem+json" || bytes.Contains(got.body, []byte("1=1")) {
						t.Errorf("%s: %s %s with %s: %d %s", name, r.Method, r.Path, fault, got.status, got.body)
					}
				}
			}
			if w.digest() != before {
				t.Errorf("something of what the %s sent is stored", name)
			}
		}
	})
}

// An address that names nothing is not found, whatever stands in it.
func TestBadIDsAreNotFound(t *testing.T) {
	eachDatabase(t, func(t *testing.T, database testdb.Database) {
		w := newWorld(t, database)
		scene := newScene(w, "DEMO01")
		ids := []string{
			"1=1", "1", "0", "-1", "' OR '1'='1", "%00", "%ff%fe", strings.ToUpper(string(scene.practice)), "{" + string(scene.practice) + "}",
			strings.Repeat("a", 5000), "👍", "..", "null", string(scene.practice) + "%20", "1;DROP TABLE practices",
		}
		before := w.digest()
		for _, r := range routesToWalk(w) {
			parts := strings.Split(r.Path, "/")
			for i, part := range parts {
				if !strings.HasPrefix(part, ":") {
					continue
				}
				for _, id := range ids {
					if part == ":number" && id == "1" {
						continue
					}
					bad := slices.Clone(parts)
					bad[i] = strings.NewReplacer(" ", "%20", "'", "%27", "{", "%7B", "}", "%7D").Replace(id)
					tryBadPath(t, scene.within(r.Path), r, scene.things.fill(t, strings.Join(bad, "/")))
				}
			}
		}
		if w.digest() != before {
			t.Error("something changed")
		}
	})
}

func tryBadPath(t *testing.T, who *caller, r gin.RouteInfo, path string) {
	t.Helper()
	if _, err := url.ParseRequestURI(path); err != nil {
		t.Fatal(err)
	}
	got := who.w.serve(who.request(r.Method, path, []byte(sampleBodies()[r.Method+" "+r.Path]), "If-Match", `"1"`))
	if strings.HasSuffix(r.Path, "/verify/:reportCode") && string(got.body) == `{"state":"unknown","replacedBy":""}` {
		return // whoever asks about a code is told that nobody knows it, whatever they typed
	}
	if got.status != http.StatusNotFound {
		t.Errorf("%s %s: %d %.300s", r.Method, path, got.status, got.body)
	}
}

// A write without its key, its version or its kind is refused by name.
func TestWritesNeedTheirHeaders(t *testing.T) {
	w := newWorld(t, testdb.SQLite(t))
	sheet := w.lead("DEMO01").begin("short")
	at, body := sheet.at+"/answers/"+shortForm(t)[0], []byte(goodAnswer)
	for _, key := range []string{"", "1", "canary", strings.Repeat("a", 36)} {
		sheet.send("PUT", at, body, "If-Match", `"0"`, keyHeader, key).refuses(422, "invalid").mustName(t, keyHeader)
	}
	for _, seen := range []string{"", "0", `""`, `"-1"`, `"+1"`, `"1`, `W/"1"`, `"99999999999"`, `*`, `"1", "2"`} {
		sheet.send("PUT", at, body, "If-Match", seen).refuses(422, "invalid").mustName(t, "If-Match")
	}
	for _, kind := range []string{"", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ";"} {
		sheet.send("PUT", at, body, "If-Match", `"0"`, "Content-Type", kind).refuses(415, "not_supported")
	}
	sheet.send("PUT", at, body, "If-Match", `"0"`, "Content-Encoding", "gzip").refuses(415, "not_supported")
	sheet.send("PUT", at, body, "If-Match", `"0"`, "Content-Type", "application/json; charset=utf-8").is(200)
}

// A body that does not say how long it is, is read no further than the limit.
func TestLongBodiesAreCutOff(t *testing.T) {
	w := newWorld(t, testdb.SQLite(t))
	lead := w.lead("DEMO01")
	read := 0
	endless := readerFunc(func(p []byte) (int, error) {
		read += len(p)
		return copy(p, bytes.Repeat([]byte(" "), len(p))), nil
	})
	r := lead.request("POST", base+lead.home()+"/audits", []byte("{}"))
	r.Body, r.ContentLength = io.NopCloser(endless), -1
	recorder := httptest.NewRecorder()
	w.handler.ServeHTTP(recorder, r)
	if recorder.Code != 413 || read > 4*bodyLimit {
		t.Errorf("%d after %d bytes: %s", recorder.Code, read, recorder.Body)
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }
