package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/pquerna/otp/totp"
)

// browser is somebody who uses Doorway over HTTP: it keeps cookies and names its own requests, as the web app does.
type browser struct {
	base   string
	client *http.Client
}

// answer is what came back: JSON is nil when it was something else.
type answer struct {
	status int
	last   bool // the connection is closed behind it
	body   []byte
	json   map[string]any
}

func newBrowser(t testing.TB, base string) *browser {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &browser{base: base, client: &http.Client{Jar: jar, Transport: &http.Transport{MaxIdleConnsPerHost: 64}}}
}

// at is the same browser, cookies and all, at another address of Doorway's.
func (b *browser) at(base string) *browser { return &browser{base: base, client: b.client} }

// send makes one request. seen is the version that a change names, or empty. Errors: no whole answer came back.
func (b *browser) send(method, path, seen string, body any) (answer, error) {
	var content io.Reader
	if body != nil {
		encoded, err := json.Marshal(body)
		if err != nil {
			return answer{}, err
		}
		content = bytes.NewReader(encoded)
	}
	request, err := http.NewRequest(method, b.base+path, content)
	if err != nil {
		return answer{}, err
	}
	if method != http.MethodGet {
		request.Header.Set("Idempotency-Key", uuid.NewString())
		request.Header.Set("Origin", b.base)
	}
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	if seen != "" {
		request.Header.Set("If-Match", seen)
	}
	response, err := b.client.Do(request)
	if err != nil {
		return answer{}, err
	}
	defer func() { _ = response.Body.Close() }()
	got := answer{status: response.StatusCode, last: response.Close}
	if got.body, err = io.ReadAll(response.Body); err != nil {
		return answer{}, err
	}
	if json.Unmarshal(got.body, &got.json) != nil {
		got.json = nil
	}
	return got, nil
}

// must makes a request that has to be answered with status.
func (b *browser) must(t testing.TB, status int, method, path, seen string, body any) answer {
	t.Helper()
	got, err := b.send(method, path, seen, body)
	if err != nil {
		t.Fatalf("%s %s: %v", method, path, err)
	}
	if got.status != status {
		t.Fatalf("%s %s: %d, want %d: %s", method, path, got.status, status, got.body)
	}
	return got
}

// signIn signs in and gives the practice of the person's first hat; it is empty for an operator.
func (b *browser) signIn(t testing.TB, person demoPerson) (practice string) {
	t.Helper()
	got := b.must(t, http.StatusOK, http.MethodPost, "/api/v1/session", "",
		map[string]string{"signInName": person.signInName, "password": person.password})
	var session struct{ Hats []struct{ PracticeID string } }
	if err := json.Unmarshal(got.body, &session); err != nil || len(session.Hats) == 0 {
		t.Fatalf("no hat in %s: %v", got.body, err)
	}
	return session.Hats[0].PracticeID
}

// setsUpFactor sets up a second factor, as an authenticator app would.
func (b *browser) setsUpFactor(t testing.TB) {
	t.Helper()
	got := b.must(t, http.StatusCreated, http.MethodPost, "/api/v1/account/second-factor", "", nil)
	var begun struct{ Secret string }
	if err := json.Unmarshal(got.body, &begun); err != nil {
		t.Fatal(err)
	}
	code, err := totp.GenerateCode(begun.Secret, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	b.must(t, http.StatusOK, http.MethodPut, "/api/v1/account/second-factor", "", map[string]string{"code": code})
}

// group is the id of the group, as the operator sees it.
func (b *browser) group(t testing.TB) string {
	t.Helper()
	var installation struct{ GroupID string }
	got := b.must(t, http.StatusOK, http.MethodGet, "/api/v1/installation", "", nil)
	if err := json.Unmarshal(got.body, &installation); err != nil {
		t.Fatal(err)
	}
	return installation.GroupID
}

// invitesFacilitator gives the browser of a facilitator whom the operator invites.
func (b *browser) invitesFacilitator(t testing.TB) *browser {
	t.Helper()
	var invitation struct{ Link string }
	got := b.must(t, http.StatusCreated, http.MethodPost, "/api/v1/installation/invitations", "", map[string]string{"role": "facilitator", "email": ""})
	if err := json.Unmarshal(got.body, &invitation); err != nil {
		t.Fatal(err)
	}
	_, token, _ := strings.Cut(invitation.Link, "#")
	facilitator := newBrowser(t, b.base)
	facilitator.must(t, http.StatusOK, http.MethodPost, "/api/v1/links/accept", "", map[string]string{
		"token": token, "name": "Fen Example", "signInName": "fen", "password": demoFacilitator().password,
	})
	facilitator.setsUpFactor(t)
	return facilitator
}

// draft gives the address of the practice's first self-assessment.
func (b *browser) draft(t testing.TB, practice string) string {
	t.Helper()
	got := b.must(t, http.StatusOK, http.MethodGet, "/api/v1/practices/"+practice+"/audits", "", nil)
	var audits []struct{ ID string }
	if err := json.Unmarshal(got.body, &audits); err != nil || len(audits) == 0 {
		t.Fatalf("no self-assessment in %s: %v", got.body, err)
	}
	return fmt.Sprintf("/api/v1/practices/%s/audits/%s", practice, audits[0].ID)
}
