package api

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
)

// withoutRequestID gives an answer as far as it may depend on who was named: the request's own id is left out.
func withoutRequestID(got answer) string {
	id := got.header.Get("X-Request-Id")
	header := got.header.Clone()
	header.Del("X-Request-Id")
	return fmt.Sprintln(got.status, header, strings.ReplaceAll(string(got.body), id, "ID"))
}

// A wrong sign-in and a forgotten password are answered alike for a person, one with a second factor, one without a
// password, and nobody: status, headers, and every byte of the body.
func TestSameAnswerForKnownAndUnknownNames(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		w = w.process(t, nil)
		w.account(t, "sam")
		w.written("sam", "sam@canary.example")
		operator, _ := w.newOperator(t, "olu")
		operator.setsUpFactor(t)
		w.account(t, "pat")
		w.exec("UPDATE people SET password_hash = '' WHERE sign_in_key = 'pat'")
		for path, body := range map[string]string{
			"/session":            `{"signInName":%q,"password":"canary canary canary"}`,
			"/password/forgotten": `{"signInName":%q}`,
		} {
			want := withoutRequestID(w.nobody().send(http.MethodPost, path, fmt.Appendf(nil, body, "nobody")))
			for _, name := range []string{"sam", "olu", "pat"} {
				if got := withoutRequestID(w.nobody().send(http.MethodPost, path, fmt.Appendf(nil, body, name))); got != want {
					t.Errorf("%s as %s: %s, want %s", path, name, got, want)
				}
			}
		}
	})
}
