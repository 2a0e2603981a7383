package api

import (
	"net/http"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wirePracticeFound struct {
	ID       audit.PracticeID `json:"id"`
	Code     string           `json:"code"`
	Name     string           `json:"name"`
	Town     string           `json:"town"`
	Postcode string           `json:"postcode"`
	ICBName  string           `json:"icbName"`
	Closed   bool             `json:"closed"`
}

type wirePractice struct {
	ID            audit.PracticeID    `json:"id"`
	Code          string              `json:"code"`
	ShownName     string              `json:"shownName"`
	ODSName       string              `json:"odsName"`
	Town          string              `json:"town"`
	Postcode      string              `json:"postcode"`
	Telephone     string              `json:"telephone"`
	ICBName       string              `json:"icbName"`
	Closed        bool                `json:"closed"`
	Sites         []wireSite          `json:"sites"`
	Predecessors  []wirePracticeFound `json:"predecessors"`
	SuccessorName string              `json:"successorName"`
	EraseOn       *time.Time          `json:"eraseOn"`
	Version       int64               `json:"version"`
}

type wireSite struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

type wirePracticeChange struct {
	ShownName string     `json:"shownName"`
	Sites     []wireSite `json:"sites"`
}

func newWirePracticeFound(p models.PracticeFound) wirePracticeFound {
	return wirePracticeFound{p.ID, p.Code, p.Name, p.Town, p.Postcode, p.ICBName, p.Closed}
}

func newWirePractice(p models.Practice) wirePractice {
	out := wirePractice{
		ID: p.ID, Code: p.Code, ShownName: p.Name, ODSName: p.ODSName, Town: p.Town, Postcode: p.Postcode,
		Telephone: p.Telephone, ICBName: p.ICBName, Closed: p.Closed, SuccessorName: p.SuccessorName,
		EraseOn: timeOrNull(p.EraseOn), Version: p.Version, Predecessors: newWirePracticesFound(p.Predecessors),
	}
	for _, site := range p.Sites {
		out.Sites = append(out.Sites, wireSite(site))
	}
	return out
}

func newWirePracticesFound(found []models.PracticeFound) []wirePracticeFound {
	out := make([]wirePracticeFound, len(found))
	for i, p := range found {
		out[i] = newWirePracticeFound(p)
	}
	return out
}

// maxSearch is how long the words of a search may be, in code points.
const maxSearch = 100

func (s *server) searchPractices(c *gin.Context) error {
	words := strings.TrimSpace(c.Query("q"))
	if !canBeLookedFor(words) || utf8.RuneCountInString(words) > maxSearch {
		return audit.Invalid("q", "Search with letters and numbers, at most 100.")
	}
	if utf8.RuneCountInString(words) < 2 {
		return audit.Invalid("q", "Type at least two letters or numbers.")
	}
	actor := scopeOf(c).actor
	found, err := s.store.SearchPractices(c.Request.Context(), actor, actor.Group, words)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWirePracticesFound(found))
}

func (s *server) getPractice(c *gin.Context) error {
	actor := scopeOf(c).actor
	found, err := s.store.Practice(c.Request.Context(), actor, actor.Practice)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusOK, found.Version, newWirePractice(found))
}

func (s *server) changePractice(c *gin.Context) error {
	in, err := decode[wirePracticeChange](c)
	if err != nil {
		return err
	}
	change := models.PracticeChange{ShownName: in.ShownName}
	for _, site := range in.Sites {
		change.Sites = append(change.Sites, audit.Site(site))
	}
	here := scopeOf(c)
	changed, err := s.store.ChangePractice(c.Request.Context(), here.actor, here.actor.Practice, change, here.seen, here.key)
	if err != nil {
		return stale(err, newWirePractice)
	}
	return writeVersioned(c, http.StatusOK, changed.Version, newWirePractice(changed))
}

// canBeLookedFor tells whether a database takes a text as something to look for: PostgreSQL refuses what is no UTF-8, and the
// character 0.
func canBeLookedFor(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsRune(text, 0)
}
