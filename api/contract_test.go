package api

import (
	"slices"
	"testing"

	"github.com/gin-gonic/gin"
)

func TestContractIsAValidDocument(t *testing.T) {
	doc := readContractForTest(t).doc
	if err := doc.Validate(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func TestRoutesAreTheContractsOperations(t *testing.T) {
	doc := readContractForTest(t).doc
	var promised, kept []string
	for path, item := range doc.Paths.Map() {
		for method := range item.Operations() {
			promised = append(promised, method+" "+path)
		}
	}
	for _, r := range (&server{}).routes() {
		kept = append(kept, r.method+" "+r.path)
		if r.permission == "" {
			t.Errorf("%s %s names no permission", r.method, r.path)
		}
	}
	for _, one := range kept {
		if !slices.Contains(promised, one) {
			t.Errorf("the contract has no %s", one)
		}
	}
}

// Every write carries a key; what replaces or changes a thing names the version seen.
func TestWritesCarryTheirKey(t *testing.T) {
	doc, err := readContract()
	if err != nil {
		t.Fatal(err)
	}
	for _, op := range doc.operations {
		keyed := slices.ContainsFunc(op.Parameters, func(p *parameter) bool { return p.Name == keyHeader && p.Required })
		if keyed != (op.Method != "GET") {
			t.Errorf("%s: Idempotency-Key = %v", op.ID, keyed)
		}
	}
}

// Every string says what it is, so that none is left unguarded by oversight.
func TestEveryStringSaysWhatItIs(t *testing.T) {
	kinds := []string{"guarded", "name", "credential", "search", "code"}
	doc, err := readContract()
	if err != nil {
		t.Fatal(err)
	}
	check := func(path string, s *schema) {
		if s.Type == "string" && !slices.Contains(kinds, s.Text) {
			t.Errorf("%s: x-text is %q", path, s.Text)
		}
	}
	for name, s := range doc.Parts.Schemas {
		walkSchema(name, s, check)
	}
	for _, op := range doc.operations {
		for _, p := range op.Parameters {
			walkSchema(op.ID+" "+p.Name, p.Schema, check)
		}
		walkSchema(op.ID+" body", op.shape, check)
		for _, one := range op.answers {
			for _, part := range one.Response.Content {
				walkSchema(op.ID+" "+one.Status, part.Schema, check)
			}
		}
	}
}

func walkSchema(path string, s *schema, visit func(string, *schema)) {
	if s == nil {
		return
	}
	visit(path, s)
	for name, property := range s.Properties {
		walkSchema(join(path, name), property, visit)
	}
	walkSchema(path+"[]", s.Items, visit)
}

// The router itself holds the routes of the table and a few pages, and nothing else.
func TestRouterHoldsNothingElse(t *testing.T) {
	var known []string
	for _, r := range (&server{}).routes() {
		known = append(known, r.method+" "+ginPath(base+r.path))
	}
	known = append(known, "GET /healthz", "GET /readyz", "GET /api/openapi.yaml", "GET /api/docs")
	for _, r := range testEngine(t).Routes() {
		if !slices.Contains(known, r.Method+" "+r.Path) {
			t.Errorf("%s %s is in the router and nowhere else", r.Method, r.Path)
		}
	}
}

func testEngine(t *testing.T) *gin.Engine {
	t.Helper()
	handler, err := New(Config{PublicURL: publicURL})
	if err != nil {
		t.Fatal(err)
	}
	return handler.(*gin.Engine)
}
