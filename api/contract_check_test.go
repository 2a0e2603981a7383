package api

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/legacy"
)

// published is the contract as an independent library reads it.
type published struct {
	doc    *openapi3.T
	router routers.Router
}

var readPublished = sync.OnceValues(func() (published, error) {
	doc, err := openapi3.NewLoader().LoadFromData([]byte(contractFile))
	if err != nil {
		return published{}, err
	}
	router, err := legacy.NewRouter(doc)
	return published{doc, router}, err
})

func readContractForTest(t testing.TB) published {
	t.Helper()
	out, err := readPublished()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// checkContract checks what came back against the contract, and what was sent if it was taken.
func (w *world) checkContract(r *http.Request, got answer) {
	w.Helper()
	contract := readContractForTest(w)
	route, params, err := contract.router.FindRoute(r)
	if err != nil {
		if got.status != http.StatusNotFound && got.status != http.StatusMethodNotAllowed {
			w.Errorf("%s %s answers %d and is not in the contract: %v", r.Method, r.URL.Path, got.status, err)
		}
		return
	}
	options := &openapi3filter.Options{
		AuthenticationFunc:    openapi3filter.NoopAuthenticationFunc,
		IncludeResponseStatus: true, MultiError: true,
		ExcludeResponseBody: !strings.Contains(got.header.Get("Content-Type"), "json"),
	}
	in := &openapi3filter.RequestValidationInput{Request: r, PathParams: params, Route: route, Options: options}
	if got.status < http.StatusBadRequest {
		if err := openapi3filter.ValidateRequest(w.Context(), in); err != nil {
			w.Errorf("%s %s was taken (%d) and is not as the contract says: %v", r.Method, r.URL.Path, got.status, err)
		}
	}
	err = openapi3filter.ValidateResponse(w.Context(), &openapi3filter.ResponseValidationInput{
		RequestValidationInput: in, Status: got.status, Header: got.header, Options: options,
		Body: io.NopCloser(bytes.NewReader(got.body)),
	})
	if err != nil {
		w.Errorf("%s %s answered (%d) what the contract does not say: %v\n%.2000s", r.Method, r.URL.Path, got.status, err, got.body)
	}
}

// is ends the test unless the answer has the status.
func (a answer) is(status int) answer {
	a.w.Helper()
	if a.status != status {
		a.w.Fatalf("got %d, want %d: %.2000s", a.status, status, a.body)
	}
	return a
}

// refuses ends the test unless the answer is a refusal of the kind, and gives it.
func (a answer) refuses(status int, code string) problem {
	a.w.Helper()
	a.is(status)
	var out problem
	if err := json.Unmarshal(a.body, &out); err != nil || string(out.Code) != code {
		a.w.Fatalf("got %s, want the code %s (%v)", a.body, code, err)
	}
	if a.header.Get("Content-Type") != "application/problem+json" || out.Detail == "" || out.Title == "" || out.Status != status {
		a.w.Fatalf("not a whole refusal: %v %s", a.header, a.body)
	}
	return out
}

// into reads the answer's body.
func (a answer) into(out any) answer {
	a.w.Helper()
	if err := json.Unmarshal(a.body, out); err != nil {
		a.w.Fatalf("%v in %s", err, a.body)
	}
	return a
}

// holds ends the test unless the body has each text; lacks unless it has none of them.
func (a answer) holds(texts ...string) answer {
	a.w.Helper()
	for _, text := range texts {
		if !bytes.Contains(a.body, []byte(text)) {
			a.w.Fatalf("%q is not in %.2000s", text, a.body)
		}
	}
	return a
}

func (a answer) lacks(texts ...string) answer {
	a.w.Helper()
	for _, text := range texts {
		if bytes.Contains(a.body, []byte(text)) {
			a.w.Fatalf("%q is in %.2000s", text, a.body)
		}
	}
	return a
}
