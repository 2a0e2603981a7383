package api

import (
	"io"
	"net/http"
	"unicode/utf8"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
	"doorway/reports"
)

type wireLabel struct {
	PCN     string `json:"pcn"`
	Version int64  `json:"version"`
}

type wireLabelInput struct {
	PCN string `json:"pcn"`
}

type wireBoard struct {
	Rows     []wireBoardRow `json:"rows"`
	Next     string         `json:"next"`
	ICBs     []wireBoardICB `json:"icbs"`
	PCNs     []string       `json:"pcns"`
	Versions []string       `json:"versions"`
}

type wireBoardICB struct {
	Code string `json:"code"`
	Name string `json:"name"`
}

type wireBoardRow struct {
	PracticeID      audit.PracticeID   `json:"practiceId"`
	Name            string             `json:"name"`
	Town            string             `json:"town"`
	ICBName         string             `json:"icbName"`
	PCN             string             `json:"pcn"`
	Closed          bool               `json:"closed"`
	Level           audit.SharingLevel `json:"level"`
	SubmittedOn     audit.Date         `json:"submittedOn"`
	SetID           string             `json:"setId"`
	CriteriaVersion string             `json:"criteriaVersion"`
	Form            audit.Form         `json:"form"`
	Domains         []wireDomainWord   `json:"domains"`
	Moved           *wireWordsMoved    `json:"moved"`
	ActionsDone     *int               `json:"actionsDone"`
	Stuck           []wireStuckAction  `json:"stuck"`
}

type wireWordsMoved struct {
	Since  audit.Date `json:"since"`
	Higher []string   `json:"higher"`
	Lower  []string   `json:"lower"`
}

type wireStuckAction struct {
	What string `json:"what"`
	Why  string `json:"why"`
}

func newWireBoardRow(row models.BoardRow) wireBoardRow {
	out := wireBoardRow{
		PracticeID: row.Practice, Name: row.Name, Town: row.Town, ICBName: row.ICBName, PCN: row.PCN, Closed: row.Closed,
		Level: row.Sharing.Level, SubmittedOn: row.SubmittedOn, SetID: row.Set.ID, CriteriaVersion: row.Set.Version, Form: row.Form,
		Domains: newWireDomainWords(row.Set.Scale, row.Domains), Stuck: make([]wireStuckAction, len(row.Stuck)),
	}
	if row.Sharing.Level.Reaches(audit.SharingDomains) {
		out.ActionsDone = &row.ActionsDone
	}
	out.Moved = newWireWordsMoved(row.Moved)
	for i, action := range row.Stuck {
		out.Stuck[i] = wireStuckAction(action)
	}
	return out
}

// newWireWordsMoved gives nil where nothing can stand beside each other.
func newWireWordsMoved(moved *audit.WordsMoved) *wireWordsMoved {
	if moved == nil {
		return nil
	}
	return &wireWordsMoved{moved.Since, orEmpty(moved.Higher), orEmpty(moved.Lower)}
}

// boardFilter reads how the board is narrowed. Errors: audit.CodeInvalid for what no database could look for;
// audit.CodeNotFound for what is no id.
func boardFilter(c *gin.Context) (filter models.BoardFilter, err error) {
	filter = models.BoardFilter{ICB: c.Query("icb"), PCN: c.Query("pcn"), CriteriaVersion: c.Query("criteriaVersion")}
	for _, text := range []string{filter.ICB, filter.PCN, filter.CriteriaVersion} {
		if !canBeLookedFor(text) || utf8.RuneCountInString(text) > maxSearch {
			return filter, audit.Invalid("pcn", "Use letters and signs only, and 100 characters or fewer.")
		}
	}
	if after := c.Query("after"); after != "" {
		filter.After, err = audit.ParseID[audit.PracticeID](after)
	}
	return filter, err
}

func (s *server) getBoard(c *gin.Context) error {
	filter, err := boardFilter(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	board, err := s.store.Board(c.Request.Context(), actor, actor.Group, filter)
	if err != nil {
		return err
	}
	out := wireBoard{
		Rows: make([]wireBoardRow, len(board.Rows)), Next: string(board.Next), ICBs: make([]wireBoardICB, len(board.ICBs)),
		PCNs: orEmpty(board.PCNs), Versions: orEmpty(board.Versions),
	}
	for i, row := range board.Rows {
		out.Rows[i] = newWireBoardRow(row)
	}
	for i, icb := range board.ICBs {
		out.ICBs[i] = wireBoardICB(icb)
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) getBoardCSV(c *gin.Context) error {
	filter, err := boardFilter(c)
	if err != nil {
		return err
	}
	return s.handOut(c, asFile("text/csv; charset=utf-8", "board.csv"), func(w io.Writer) error {
		actor := scopeOf(c).actor
		rows, err := s.store.WholeBoard(c.Request.Context(), actor, actor.Group, filter)
		if err != nil {
			return err
		}
		return writeCSV(w, boardTable(rows))
	})
}

// boardTable has a line for each practice and domain; of a practice that shares no more than that it takes part, one.
func boardTable(rows []models.BoardRow) [][]string {
	table := [][]string{{"practice", "town", "icb", "network", "shared", "submitted_on", "criteria_version", "form", "topic", "word", "about_the_criteria"}}
	for _, row := range rows {
		common := []string{row.Name, row.Town, row.ICBName, row.PCN, string(row.Sharing.Level), string(row.SubmittedOn), row.Set.Version, string(row.Form)}
		words := newWireDomainWords(row.Set.Scale, row.Domains)
		if len(words) == 0 {
			words = []wireDomainWord{{}}
		}
		for _, word := range words {
			table = append(table, append(append([]string{}, common...), word.Title, word.Word, reports.Standing(row.Set, row.Set.Agreed())))
		}
	}
	return table
}

func (s *server) getLabel(c *gin.Context) error {
	practice, err := listedPracticeInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	label, err := s.store.Label(c.Request.Context(), actor, actor.Group, practice)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusOK, label.Version, wireLabel(label))
}

func (s *server) putLabel(c *gin.Context) error {
	practice, err := listedPracticeInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wireLabelInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	label, err := s.store.SaveLabel(c.Request.Context(), here.actor, here.actor.Group, practice, in.PCN, here.seen, here.key)
	if err != nil {
		return stale(err, func(label models.Label) wireLabel { return wireLabel(label) })
	}
	return writeVersioned(c, http.StatusOK, label.Version, wireLabel(label))
}

// orEmpty writes a list that has nothing in it as one.
func orEmpty(texts []string) []string {
	if texts == nil {
		return []string{}
	}
	return texts
}
