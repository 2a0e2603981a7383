package api

import (
	"crypto/sha256"
	"encoding/base64"
	"html/template"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/gin-gonic/gin"

	"doorway/models/testdb"
)

func (w *world) get(path string, headers ...string) answer {
	return w.serve(w.nobody().request("GET", path, nil, headers...))
}

// Every answer, whatever it is, carries the headers that keep a page and its content to itself.
func TestEveryAnswerIsKeptToItself(t *testing.T) {
	w := newWorld(t, testdb.SQLite(t))
	lead := w.lead("DEMO01")
	answers := map[string]answer{
		"page": w.get("/"), "asset": w.get("/assets/app-1a2b.js"), "docs": w.get("/api/docs"), "contract": w.get("/api/openapi.yaml"),
		"health": w.get("/healthz"), "ready": w.get("/readyz"), "nothing": w.get("/nothing.txt"), "session": w.get(base + "/session"),
		"private": lead.send("GET", lead.home(), nil), "refused": w.get(base + lead.home()), "no such": w.get(base + "/nothing"),
		"method": w.serve(lead.request("PUT", base+lead.home(), nil)), "trace": w.serve(lead.request("TRACE", base+lead.home(), nil)),
	}
	for name, got := range answers {
		for header, want := range map[string]string{
			"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cross-Origin-Opener-Policy": "same-origin",
			"Cross-Origin-Resource-Policy": "same-origin", "X-Frame-Options": "DENY",
		} {
			if got.header.Get(header) != want {
				t.Errorf("%s: %s is %q", name, header, got.header.Get(header))
			}
		}
		policy := got.header.Get("Content-Security-Policy")
		if !strings.Contains(policy, "default-src 'none'") || !strings.Contains(policy, "frame-ancestors 'none'") || strings.Contains(policy, "unsafe") {
			t.Errorf("%s: the policy is %q", name, policy)
		}
		if got.header.Get("Strict-Transport-Security") != "" {
			t.Errorf("%s: HSTS over http", name)
		}
		if len(got.header.Get("X-Request-Id")) != 36 || got.header.Get("Permissions-Policy") == "" {
			t.Errorf("%s: %v", name, got.header)
		}
	}
	for _, name := range []string{"session", "private", "refused", "no such", "method", "trace", "health", "nothing"} {
		if got := answers[name].header.Get("Cache-Control"); got != "no-store" {
			t.Errorf("%s: Cache-Control is %q", name, got)
		}
	}
	answers["no such"].refuses(404, "not_found")
	answers["method"].refuses(405, "not_supported")
	answers["trace"].refuses(405, "not_supported")
}

func TestOverHTTPSTheCookieIsBoundToTheHost(t *testing.T) {
	w := newWorld(t, testdb.SQLite(t))
	config := testConfig(w.store, w.logs)
	config.PublicURL = "https://doorway.example.org"
	handler, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	link, err := w.store.SetupLink(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	w.handler = handler
	r := w.nobody().request("POST", base+"/links/accept", accept(link.Token, "Olu", "olu"), "Sec-Fetch-Site", "", "Origin", "https://doorway.example.org")
	got := w.serve(r).is(200)
	cookie := got.header.Get("Set-Cookie")
	for _, part := range []string{"__Host-doorway=", "; Path=/", "; HttpOnly", "; Secure", "; SameSite=Lax"} {
		if !strings.Contains(cookie, part) {
			t.Errorf("%q is not in the cookie %q", part, cookie)
		}
	}
	if strings.Contains(cookie, "Domain") || got.header.Get("Strict-Transport-Security") == "" {
		t.Errorf("headers: %v", got.header)
	}
}

func TestWebAppIsServedForItsPagesOnly(t *testing.T) {
	w := newWorld(t, testdb.SQLite(t))
	for _, path := range []string{"/", "/sign-in", "/practices/1/audits/2/criteria/CON-1", "/criteria/starter/0.1.0", "/join"} {
		got := w.get(path).is(200).holds("<title>Doorway</title>")
		if got.header.Get("Cache-Control") != "no-cache" || !strings.Contains(got.header.Get("Content-Security-Policy"), "script-src 'self'") {
			t.Errorf("%s: %v", path, got.header)
		}
	}
	asset := w.get("/assets/app-1a2b.js", "Accept-Encoding", "gzip").is(200)
	if asset.header.Get("Cache-Control") != "public, max-age=31536000, immutable" || asset.header.Get("Content-Encoding") != "gzip" {
		t.Errorf("asset: %v", asset.header)
	}
	w.get("/assets/app-1a2b.js", "If-None-Match", asset.header.Get("ETag")).is(304)
	w.get("/favicon.svg").is(200)
	w.get("/nowhere", "Accept", "text/html").is(404).holds("<title>Doorway</title>")
	for _, path := range []string{"/nowhere", "/assets/app-0000.js", "/.keep", "/index.htm", "/practicesx", "/assets/../../etc/passwd", "/api", "/api/", "/api/v2/session", "/api/v1"} {
		w.get(path).refuses(404, "not_found")
	}
	w.serve(w.nobody().request("POST", "/sign-in", nil)).refuses(405, "not_supported")
}

// A clone without Node builds and runs, and says what it lacks.
func TestWithoutTheWebApp(t *testing.T) {
	w := newWorld(t, testdb.SQLite(t))
	config := testConfig(w.store, w.logs)
	config.Web = fstest.MapFS{".keep": {}}
	handler, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	w.handler = handler
	w.get("/").is(503).holds("make build")
	w.get(base + "/session").is(200)
}

func TestContractIsServedAsFileAndAsPage(t *testing.T) {
	w := newWorld(t, testdb.SQLite(t))
	w.get("/api/openapi.yaml").is(200).holds("openapi: 3.0.3")
	docs := w.get("/api/docs").is(200)
	for _, op := range readContractForTest(t).doc.Paths.Map() {
		for _, operation := range op.Operations() {
			docs.holds(template.HTMLEscapeString(operation.Summary), `id="`+operation.OperationID+`"`)
		}
	}
	docs.holds("refused_text", "the browser&#39;s Sec-Fetch-Site", "Joining page").lacks("<script", "**", "`", "http-equiv")
	_, rest, _ := strings.Cut(string(docs.body), "<style>")
	style, _, _ := strings.Cut(rest, "</style>")
	sum := sha256.Sum256([]byte(style))
	if want := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(docs.header.Get("Content-Security-Policy"), want) {
		t.Errorf("the page's style is not the one its policy admits: %s", docs.header.Get("Content-Security-Policy"))
	}
}

func TestHealth(t *testing.T) {
	w := newWorld(t, testdb.SQLite(t))
	w.get("/healthz").is(200)
	w.get("/readyz").is(200)
	if err := w.store.Close(); err != nil {
		t.Fatal(err)
	}
	w.get("/healthz").is(200)
	w.get("/readyz").is(503)
}

// A fault is shown without its cause and logged without what somebody typed.
func TestFaultsTellNothing(t *testing.T) {
	logs := &logBook{}
	s, err := newServer(testConfig(newWorld(t, testdb.SQLite(t)).store, logs))
	if err != nil {
		t.Fatal(err)
	}
	engine := gin.New()
	engine.Use(s.identify, s.logLine, s.recoverPanic, s.secure)
	engine.GET("/panic", s.plain(func(*gin.Context) error { panic("canary") }))
	engine.GET("/index", s.plain(func(*gin.Context) error { var none []int; _ = none[len(none)]; return nil }))
	engine.GET("/fault/:what", s.plain(func(c *gin.Context) error { return &fault{c.Param("what")} }))
	for _, path := range []string{"/panic", "/index", "/fault/canary"} {
		recorder := httptest.NewRecorder()
		engine.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, path+"?q=canary", nil))
		body := recorder.Body.String()
		if recorder.Code != 500 || strings.Contains(body, "canary") || !strings.Contains(body, "Sorry, there is a problem with the service") {
			t.Errorf("%s: %d %s", path, recorder.Code, body)
		}
		if !strings.Contains(logs.String(), recorder.Header().Get("X-Request-Id")) {
			t.Errorf("%s: the log does not name the request", path)
		}
	}
	if text := logs.String(); strings.Contains(text, "canary") || !strings.Contains(text, "index out of range") || !strings.Contains(text, "/fault/:what") {
		t.Errorf("logged: %s", text)
	}
}

// fault is a cause as databases write it, with a value in it.
type fault struct{ value string }

func (f *fault) Error() string {
	return `invalid input for "` + f.value + `": Key (name)=(` + f.value + `) is 'there' already`
}

func TestConfigurationIsChecked(t *testing.T) {
	for _, address := range []string{"", "doorway.example.org", "ftp://x", "http://", ":"} {
		if _, err := New(Config{PublicURL: address}); err == nil {
			t.Errorf("%q was taken as public address", address)
		}
	}
	config := testConfig(newWorld(t, testdb.SQLite(t)).store, &logBook{})
	config.TrustedProxies = []string{"somewhere"}
	if _, err := New(config); err == nil {
		t.Error("a proxy that is no address was trusted")
	}
}
