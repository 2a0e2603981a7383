package api

import (
	"fmt"
	"testing"
	"time"
)

// from sends a request as if it came from a network address.
func (p *caller) from(remote, method, path string, body []byte, headers ...string) answer {
	r := p.request(method, base+path, body, headers...)
	r.RemoteAddr = remote
	return p.w.serve(r)
}

func guess(i int) []byte {
	return fmt.Appendf(nil, `{"signInName":"somebody%d@canary.example","password":"canary canary canary"}`, i)
}

// Two processes count together, by the address that a request really comes from.
func TestProcessesCountRequestsTogether(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		few := func(config *Config) { config.Limits = map[string]int64{"sign-in": 4, "forgotten": 2} }
		processes := []*world{w.process(t, few), w.process(t, few)}
		for i := range 4 {
			processes[i%2].nobody().from("192.0.2.7:1234", "POST", "/session", guess(i)).refuses(422, "invalid")
		}
		for i, headers := range [][]string{
			nil, {"X-Forwarded-For", "198.51.100.1"}, {"X-Real-IP", "198.51.100.2"}, {"Forwarded", "for=198.51.100.3"},
			{"X-Forwarded-For", "198.51.100.4, 198.51.100.5", "CF-Connecting-IP", "198.51.100.6"},
		} {
			refused := processes[i%2].nobody().from("192.0.2.7:4321", "POST", "/session", guess(10+i), headers...)
			refused.refuses(429, "wait")
			if refused.header.Get("Retry-After") != "600" {
				t.Errorf("Retry-After is %q", refused.header.Get("Retry-After"))
			}
		}
		processes[0].nobody().from("192.0.2.8:1234", "POST", "/session", guess(20)).refuses(422, "invalid")
		for i := range 2 {
			processes[i].nobody().from("[2001:db8:1:2::"+fmt.Sprint(i+1)+"]:99", "POST", "/password/forgotten", []byte(`{"signInName":"sam"}`)).is(202)
		}
		processes[1].nobody().from("[2001:db8:1:2:ffff::1]:99", "POST", "/password/forgotten", []byte(`{"signInName":"sam"}`)).refuses(429, "wait")
		processes[1].nobody().from("[2001:db8:1:3::1]:99", "POST", "/password/forgotten", []byte(`{"signInName":"sam"}`)).is(202)
		w.clock.advance(10 * time.Minute)
		processes[1].nobody().from("192.0.2.7:1234", "POST", "/session", guess(30)).refuses(422, "invalid")
	})
}

// Behind a proxy that is trusted, the address that the proxy saw counts, and no other that the caller puts before it.
func TestTrustedProxyTellsTheAddress(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		behind := w.process(t, func(config *Config) {
			config.Limits = map[string]int64{"sign-in": 2}
			config.TrustedProxies = []string{"10.0.0.0/8"}
		})
		from := func(i int, forwarded string) answer {
			return behind.nobody().from("10.1.2.3:5000", "POST", "/session", guess(i), "X-Forwarded-For", forwarded)
		}
		from(1, "192.0.2.7").refuses(422, "invalid")
		from(2, "198.51.100.9, 192.0.2.7").refuses(422, "invalid")
		from(3, "198.51.100.10, 192.0.2.7, 10.9.9.9").refuses(429, "wait")
		from(4, "192.0.2.8").refuses(422, "invalid")
		behind.nobody().from("192.0.2.7:80", "POST", "/session", guess(5), "X-Forwarded-For", "192.0.2.99").refuses(429, "wait")
	})
}

// What one person asks for is counted by the person, not by the address that a practice shares; old counts go.
func TestSearchesAreCountedByPerson(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		w = w.process(t, func(config *Config) { config.Limits = map[string]int64{"search": 2} })
		first, second := w.facilitator(), w.facilitator()
		path := "/groups/" + string(first.group) + "/practices?q=hill"
		first.send("GET", path, nil).is(200)
		first.send("GET", path, nil).is(200)
		first.send("GET", path, nil).refuses(429, "wait")
		second.send("GET", path, nil).is(200)
		w.clock.advance(time.Hour)
		if err := w.store.PurgeExpired(t.Context()); err != nil {
			t.Fatal(err)
		}
		if kept := w.rows("SELECT subject FROM request_counts"); len(kept) != 0 {
			t.Errorf("%d counts are kept", len(kept))
		}
	})
}
