package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wirePicture struct {
	AsOf            audit.Date           `json:"asOf"`
	VersionID       audit.VersionID      `json:"versionId"`
	SetID           string               `json:"setId"`
	CriteriaVersion string               `json:"criteriaVersion"`
	Title           string               `json:"title"`
	Agreed          bool                 `json:"agreed"`
	Notice          string               `json:"notice"`
	Form            audit.Form           `json:"form"`
	ICB             string               `json:"icb"`
	ICBName         string               `json:"icbName"`
	Threshold       int                  `json:"threshold"`
	Levels          []string             `json:"levels"`
	Choices         []wirePictureChoice  `json:"choices"`
	Boards          []wirePictureBoard   `json:"boards"`
	Practices       *int                 `json:"practices"`
	Changed         *int                 `json:"changed"`
	Full            *int                 `json:"full"`
	Domains         []wirePictureDomain  `json:"domains"`
	Actions         []wirePictureAction  `json:"actions"`
	NotSure         []wirePictureNotSure `json:"notSure"`
}

type wirePictureChoice struct {
	VersionID       audit.VersionID `json:"versionId"`
	SetID           string          `json:"setId"`
	CriteriaVersion string          `json:"criteriaVersion"`
	Title           string          `json:"title"`
	Form            audit.Form      `json:"form"`
}

type wirePictureBoard struct {
	Code string `json:"code"`
	Name string `json:"name"`
}

type wirePictureDomain struct {
	ID     string             `json:"id"`
	Title  string             `json:"title"`
	Scored *int               `json:"scored"`
	Middle *wireBand          `json:"middle"`
	Spread []*int             `json:"spread"`
	Change *wirePictureChange `json:"change"`
}

type wireBand struct {
	From int `json:"from"`
	To   int `json:"to"`
}

type wirePictureChange struct {
	Compared *int `json:"compared"`
	Higher   *int `json:"higher"`
	Same     *int `json:"same"`
	Lower    *int `json:"lower"`
}

type wirePictureAction struct {
	ID             string `json:"id"`
	Text           string `json:"text"`
	CriterionID    string `json:"criterionId"`
	CriterionTitle string `json:"criterionTitle"`
	DomainTitle    string `json:"domainTitle"`
	Chosen         *int   `json:"chosen"`
	Done           *int   `json:"done"`
}

type wirePictureNotSure struct {
	CriterionID string `json:"criterionId"`
	Title       string `json:"title"`
	Statement   string `json:"statement"`
	DomainTitle string `json:"domainTitle"`
	Count       *int   `json:"count"`
}

// shownCount is a count as far as it may be told; nothing for too few.
func shownCount(count audit.PracticeCount) *int {
	if !count.Shown {
		return nil
	}
	return &count.AtLeast
}

func newWirePicture(p models.GroupPicture) wirePicture {
	set := p.Set
	out := wirePicture{
		AsOf: p.AsOf, VersionID: p.Asked.Version, SetID: set.ID, CriteriaVersion: set.Version, Title: set.Title, Agreed: set.Agreed(), Notice: noticeOf(set),
		Form: p.Form, ICB: p.Asked.ICB, ICBName: p.BoardName, Threshold: p.Threshold, Levels: make([]string, len(set.Scale.Levels)),
		Choices: make([]wirePictureChoice, len(p.Choices)), Boards: make([]wirePictureBoard, len(p.Boards)),
		Practices: shownCount(p.Practices), Changed: shownCount(p.Changed), Full: shownCount(p.Full), Domains: make([]wirePictureDomain, len(p.Domains)),
		Actions: make([]wirePictureAction, len(p.Actions)), NotSure: make([]wirePictureNotSure, len(p.NotSure)),
	}
	for i, level := range set.Scale.Levels {
		out.Levels[i] = level.Label
	}
	for i, choice := range p.Choices {
		out.Choices[i] = wirePictureChoice{choice.Version, choice.Set.ID, choice.Set.Version, choice.Set.Title, choice.Form}
	}
	for i, board := range p.Boards {
		out.Boards[i] = wirePictureBoard(board)
	}
	for i, domain := range p.Domains {
		out.Domains[i] = newWirePictureDomain(domain)
	}
	for i, action := range p.Actions {
		domain, _ := set.Domain(action.Criterion.Domain)
		out.Actions[i] = wirePictureAction{action.Suggestion.ID, action.Suggestion.Text, action.Criterion.ID, action.Criterion.Title, domain.Title,
			shownCount(action.Chosen), shownCount(action.Done)}
	}
	for i, each := range p.NotSure {
		domain, _ := set.Domain(each.Criterion.Domain)
		out.NotSure[i] = wirePictureNotSure{each.Criterion.ID, each.Criterion.Title, each.Criterion.Statement, domain.Title, shownCount(each.NotSure)}
	}
	return out
}

func newWirePictureDomain(p audit.DomainPicture) wirePictureDomain {
	out := wirePictureDomain{ID: p.Domain.ID, Title: p.Domain.Title, Scored: shownCount(p.Scored), Spread: make([]*int, len(p.Spread))}
	if p.Scored.Shown {
		out.Middle = &wireBand{int(p.Middle.From), int(p.Middle.To)}
	}
	for level, count := range p.Spread {
		out.Spread[level] = shownCount(count)
	}
	if change := p.Change; change.Compared.Shown {
		out.Change = &wirePictureChange{shownCount(change.Compared), shownCount(change.Higher), shownCount(change.Same), shownCount(change.Lower)}
	}
	return out
}

// pictureAsked reads what a picture is asked about. Errors: audit.CodeInvalid, audit.CodeNotFound.
func pictureAsked(c *gin.Context) (asked models.PictureAsked, err error) {
	asked.ICB = c.Query("icb")
	if version := c.Query("versionId"); version != "" {
		if asked.Version, err = audit.ParseID[audit.VersionID](version); err != nil {
			return asked, err
		}
	}
	if form := c.Query("form"); form != "" {
		asked.Form, err = audit.ParseForm(form)
	}
	return asked, err
}

func (s *server) picture(c *gin.Context) (models.GroupPicture, error) {
	asked, err := pictureAsked(c)
	if err != nil {
		return models.GroupPicture{}, err
	}
	actor := scopeOf(c).actor
	return s.store.GroupPicture(c.Request.Context(), actor, actor.Group, asked)
}

func (s *server) getPicture(c *gin.Context) error {
	picture, err := s.picture(c)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWirePicture(picture))
}
