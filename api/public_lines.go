package api

import (
	"io"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
	"doorway/reports"
)

type wirePublicLines struct {
	Open    bool             `json:"open"`
	Address string           `json:"address"`
	Version int64            `json:"version"`
	Lines   []wirePublicLine `json:"lines"`
}

type wirePublicLine struct {
	ActionID    audit.ActionID   `json:"actionId"`
	Kind        audit.PublicKind `json:"kind"`
	Said        string           `json:"said"`
	Answer      string           `json:"answer"`
	TextReasons []wireTextReason `json:"textReasons"`
	Shown       bool             `json:"shown"`
	Version     int64            `json:"version"`
	SavedAt     *time.Time       `json:"savedAt"`
}

type wirePublicLineInput struct {
	Said        string           `json:"said"`
	Answer      string           `json:"answer"`
	TextReasons []wireTextReason `json:"textReasons"`
	Shown       bool             `json:"shown"`
}

type wirePublicPageChange struct {
	Open bool `json:"open"`
}

type wirePublicPage struct {
	PracticeName string           `json:"practiceName"`
	Town         string           `json:"town"`
	UpdatedOn    audit.Date       `json:"updatedOn"`
	Did          []wirePublicSaid `json:"did"`
	CouldNot     []wirePublicSaid `json:"couldNot"`
}

type wirePublicSaid struct {
	Said   string     `json:"said"`
	Answer string     `json:"answer"`
	On     audit.Date `json:"on"`
}

func newWirePublicLine(saved models.SavedPublicLine) wirePublicLine {
	return wirePublicLine{
		ActionID: saved.Action, Kind: saved.Kind, Said: saved.Line.Said, Answer: saved.Line.Answer,
		TextReasons: newWireTextReasons(saved.Reasons), Shown: saved.Shown, Version: saved.Version, SavedAt: timeOrNull(saved.SavedAt),
	}
}

// newWirePublicLines gives what the practice says to everybody as its own people see it.
func (s *server) newWirePublicLines(found models.PublicLines) wirePublicLines {
	out := wirePublicLines{
		Open: found.Open, Address: s.publicAddress(found.Code), Version: found.Version,
		Lines: make([]wirePublicLine, len(found.Lines)),
	}
	for i, line := range found.Lines {
		out.Lines[i] = newWirePublicLine(line)
	}
	return out
}

// newWirePublicPage gives the same as everybody sees it: no id, no role, nothing of the action itself.
func newWirePublicPage(found models.PublicLines) wirePublicPage {
	out := wirePublicPage{PracticeName: found.PracticeName, Town: found.Town, Did: []wirePublicSaid{}, CouldNot: []wirePublicSaid{}}
	for _, line := range found.Lines {
		said := wirePublicSaid{line.Line.Said, line.Line.Answer, line.On}
		if line.Kind == audit.PublicDid {
			out.Did = append(out.Did, said)
		} else {
			out.CouldNot = append(out.CouldNot, said)
		}
		out.UpdatedOn = max(out.UpdatedOn, audit.LondonDate(line.SavedAt))
	}
	return out
}

func (s *server) listPublicLines(c *gin.Context) error {
	actor := scopeOf(c).actor
	found, err := s.store.PublicLines(c.Request.Context(), actor, actor.Practice)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, s.newWirePublicLines(found))
}

func (s *server) putPublicLine(c *gin.Context) error {
	id, err := actionInPath(c)
	if err != nil {
		return err
	}
	in, err := decode[wirePublicLineInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	input := models.PublicLineInput{Line: audit.PublicLine{Said: in.Said, Answer: in.Answer}, Reasons: textReasons(in.TextReasons), Shown: in.Shown}
	saved, err := s.store.SavePublicLine(c.Request.Context(), here.actor, here.actor.Practice, id, input, here.seen, here.key)
	if err != nil {
		return stale(err, newWirePublicLine)
	}
	return writeVersioned(c, http.StatusOK, saved.Version, newWirePublicLine(saved))
}

func (s *server) removePublicLine(c *gin.Context) error {
	id, err := actionInPath(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	return done(c, s.store.RemovePublicLine(c.Request.Context(), here.actor, here.actor.Practice, id, here.key))
}

func (s *server) changePublicPage(c *gin.Context) error {
	in, err := decode[wirePublicPageChange](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	changed, err := s.store.ChangePublicPage(c.Request.Context(), here.actor, here.actor.Practice, in.Open, here.seen, here.key)
	if err != nil {
		return stale(err, s.newWirePublicLines)
	}
	return writeVersioned(c, http.StatusOK, changed.Version, s.newWirePublicLines(changed))
}

// getPublicPage answers whoever asks. Its answer is kept by nobody on the way, so that closing the page has effect at once.
func (s *server) getPublicPage(c *gin.Context) error {
	code := c.Param("odsCode")
	if !canBeLookedFor(code) {
		return audit.NotFound()
	}
	found, err := s.store.PublicPage(c.Request.Context(), code)
	if err != nil {
		return err
	}
	c.Header("X-Robots-Tag", "noindex, nofollow")
	return writeJSON(c, http.StatusOK, newWirePublicPage(found))
}

func (s *server) getPosterPDF(c *gin.Context) error {
	return s.poster(c, asPDF("you-said-we-did"), reports.Poster)
}

func (s *server) getPosterPage(c *gin.Context) error {
	return s.poster(c, asPage(), reports.PosterPage)
}

// poster hands out the lines that are shown, for a wall, whether the page is open or not.
func (s *server) poster(c *gin.Context, as handedOut, write func(io.Writer, reports.PosterData) error) error {
	return s.handOut(c, as, func(w io.Writer) error {
		actor := scopeOf(c).actor
		found, err := s.store.PublicPoster(c.Request.Context(), actor, actor.Practice)
		if err != nil {
			return err
		}
		return write(w, s.posterData(found))
	})
}

// posterData is what the poster says: the address stands there only while anybody finds a page at it.
func (s *server) posterData(found models.PublicLines) reports.PosterData {
	out := reports.PosterData{PracticeName: found.PracticeName, Town: found.Town, AsOf: found.AsOf}
	if found.Open {
		out.Address = s.publicAddress(found.Code)
	}
	for _, line := range found.Lines {
		said := reports.PosterLine{Said: line.Line.Said, Answer: line.Line.Answer, On: line.On}
		if line.Kind == audit.PublicDid {
			out.Did = append(out.Did, said)
		} else {
			out.CouldNot = append(out.CouldNot, said)
		}
	}
	return out
}

// publicAddress is where the page of the practice with that code is, once it is open.
func (s *server) publicAddress(code string) string {
	return s.public.Scheme + "://" + s.public.Host + "/you-said/" + code
}
