package api

import (
	"archive/zip"
	"bytes"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models/testdb"
)

// withoutAnswers are files in which nobody's answers are: criteria, as somebody wrote them. Of a demonstration over all of
// England the title of the criteria says it.
func withoutAnswers() []string {
	return []string{
		base + "/groups/:groupId/drafts/:draftId/criteria.yaml", base + "/criteria/:setId/:criteriaVersion/criteria.yaml",
	}
}

// Every file that Doorway hands out says so where the answers are invented, and says nothing of it anywhere else.
func TestEveryFileSaysThatItsAnswersAreInvented(t *testing.T) {
	eachDatabase(t, func(t *testing.T, database testdb.Database) {
		w := newWorld(t, database)
		s := newScene(w, "DEMO01")
		followed := s.lead.theAddress()
		s.submitted()
		s.lead.opens(true)
		w.exec(`INSERT INTO trail (chain, seq, actor, role, what, subject, at, prev_hash, hash) SELECT chain, seq + 1, ?, 'operator', 'national.invent', '', ?, hash, 'next'
			FROM trail_heads WHERE chain = 'installation'`, uuid.NewString(), w.clock.Now())
		invented := w.process(t, nil)
		files := map[string]bool{}
		for _, r := range reads(w) {
			path := s.things.fill(t, r.Path)
			switch {
			case !strings.HasPrefix(r.Path, base):
				continue // what Doorway is, and whether it runs
			case strings.HasSuffix(r.Path, "/calendars/:calendarToken"):
				path = base + followed
			case strings.Contains(r.Path, ":odsCode"):
				path = strings.Replace(path, "none", "DEMO01", 1)
			}
			real, made := s.file(w, r, path), s.file(invented, r, path)
			if real == "" {
				continue
			}
			files[r.Path] = true
			says := !slices.Contains(withoutAnswers(), r.Path)
			if strings.Contains(real, audit.InventedAnswers) || strings.Contains(made, audit.InventedAnswers) != says {
				t.Errorf("%s, where answers are invented: %.600s", r.Path, made)
			}
		}
		for path, item := range readContractForTest(t).doc.Paths.Map() {
			if item.Get == nil || item.Get.Responses.Status(http.StatusOK) == nil {
				continue
			}
			for kind := range item.Get.Responses.Status(http.StatusOK).Value.Content {
				if at := base + ginPath(path); !strings.HasSuffix(kind, "json") && !files[at] {
					t.Errorf("%s is %s, and nobody got it", at, kind)
				}
			}
		}
	})
}

// file is the text of what a route hands out to be kept; empty where it is no file.
func (s *scene) file(w *world, r gin.RouteInfo, path string) string {
	w.Helper()
	who := *s.within(r.Path)
	who.w = w
	got := w.serve(who.request(http.MethodGet, path, nil))
	kind := got.header.Get("Content-Type")
	switch {
	case got.status != http.StatusOK, got.header.Get("Content-Disposition") == "" && strings.Contains(kind, "json"):
		return ""
	case strings.HasPrefix(kind, workbookKind):
		return unzipped(w, got.body)
	}
	return strings.Join(strings.Fields(readAll(w, got)), " ")
}

// unzipped is all that the parts of a workbook say.
func unzipped(t testing.TB, file []byte) string {
	t.Helper()
	book, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, part := range book.File {
		in, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(io.LimitReader(in, 1<<20))
		if err != nil {
			t.Fatal(err)
		}
		out.Write(text)
	}
	return out.String()
}

// What says that its answers are invented is not taken for a practice's own.
func TestInventedAnswersAreNotBroughtIn(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		lead := w.lead("DEMO01")
		lead.fill()
		archive := bytes.Replace(lead.archive(), []byte(`,`), []byte(`,"invented":"`+audit.InventedAnswers+`.",`), 1)
		other := w.lead("DEMO02")
		other.send("POST", other.home()+"/archive/check", archive, "Content-Type", "application/json").refuses(422, "invalid")
	})
}
