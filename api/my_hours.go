package api

import (
	"io"
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireHoursInput struct {
	Day         audit.Date       `json:"day"`
	Minutes     int              `json:"minutes"`
	What        audit.HoursWhat  `json:"what"`
	Note        string           `json:"note"`
	TextReasons []wireTextReason `json:"textReasons"`
}

type wireMyHours struct {
	ID      audit.HoursID   `json:"id"`
	Day     audit.Date      `json:"day"`
	Minutes int             `json:"minutes"`
	What    audit.HoursWhat `json:"what"`
	Note    string          `json:"note"`
}

func newWireMyHours(line models.MyHours) wireMyHours {
	return wireMyHours{ID: line.ID, Day: line.Day, Minutes: line.Minutes, What: line.What, Note: line.Note}
}

func (s *server) listMyHours(c *gin.Context) error {
	actor := scopeOf(c).actor
	lines, err := s.store.MyHours(c.Request.Context(), actor, actor.Group)
	if err != nil {
		return err
	}
	out := make([]wireMyHours, len(lines))
	for i, line := range lines {
		out[i] = newWireMyHours(line)
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) addMyHours(c *gin.Context) error {
	in, err := decode[wireHoursInput](c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	line, err := s.store.AddHours(c.Request.Context(), here.actor, here.actor.Group, models.HoursInput{
		Hours: audit.Hours{Day: in.Day, Minutes: in.Minutes, What: in.What, Note: in.Note}, Reasons: textReasons(in.TextReasons),
	}, here.key)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusCreated, newWireMyHours(line))
}

func (s *server) removeMyHours(c *gin.Context) error {
	id, err := audit.ParseID[audit.HoursID](c.Param("hoursId"))
	if err != nil {
		return err
	}
	here := scopeOf(c)
	return done(c, s.store.RemoveHours(c.Request.Context(), here.actor, here.actor.Group, id, here.key))
}

func (s *server) getHoursCSV(c *gin.Context) error {
	return s.handOut(c, asFile(csvKind, "hours.csv"), func(w io.Writer) error {
		actor := scopeOf(c).actor
		lines, err := s.store.HoursToPay(c.Request.Context(), actor, actor.Group)
		if err != nil {
			return err
		}
		rows := [][]string{{"Name", "Day", "Hours", "What"}}
		for _, line := range lines {
			hours := strconv.FormatFloat(float64(line.Minutes)/60, 'f', 2, 64)
			rows = append(rows, []string{line.Name, string(line.Day), hours, line.What.Words()})
		}
		return writeCSV(w, rows)
	})
}
