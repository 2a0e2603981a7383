package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

type wireMeetingInput struct {
	Title       string           `json:"title"`
	Day         audit.Date       `json:"day"`
	Place       string           `json:"place"`
	CheckIn     string           `json:"checkIn"`
	CheckOut    string           `json:"checkOut"`
	ContentNote string           `json:"contentNote"`
	TextReasons []wireTextReason `json:"textReasons"`
}

type wireMeeting struct {
	ID          audit.MeetingID  `json:"id"`
	Title       string           `json:"title"`
	Day         audit.Date       `json:"day"`
	Place       string           `json:"place"`
	CheckIn     string           `json:"checkIn"`
	CheckOut    string           `json:"checkOut"`
	ContentNote string           `json:"contentNote"`
	TextReasons []wireTextReason `json:"textReasons"`
	Version     int64            `json:"version"`
}

func newWireMeeting(m models.Meeting) wireMeeting {
	return wireMeeting{m.ID, m.Title, m.Day, m.Place, m.CheckIn, m.CheckOut, m.ContentNote, newWireTextReasons(m.Reasons), m.Version}
}

func meetingInput(c *gin.Context) (models.MeetingInput, error) {
	in, err := decode[wireMeetingInput](c)
	meeting := audit.Meeting{Title: in.Title, Day: in.Day, Place: in.Place, CheckIn: in.CheckIn, CheckOut: in.CheckOut, ContentNote: in.ContentNote}
	return models.MeetingInput{Meeting: meeting, Reasons: textReasons(in.TextReasons)}, err
}

func meetingInPath(c *gin.Context) (audit.MeetingID, error) {
	return audit.ParseID[audit.MeetingID](c.Param("meetingId"))
}

func (s *server) listMeetings(c *gin.Context) error {
	actor := scopeOf(c).actor
	found, err := s.store.Meetings(c.Request.Context(), actor, actor.Group)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, eachWire(found, newWireMeeting))
}

func (s *server) getMeeting(c *gin.Context) error {
	id, err := meetingInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	meeting, err := s.store.Meeting(c.Request.Context(), actor, actor.Group, id)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusOK, meeting.Version, newWireMeeting(meeting))
}

func (s *server) addMeeting(c *gin.Context) error {
	in, err := meetingInput(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	meeting, err := s.store.AddMeeting(c.Request.Context(), here.actor, here.actor.Group, in, here.key)
	if err != nil {
		return err
	}
	return writeVersioned(c, http.StatusCreated, meeting.Version, newWireMeeting(meeting))
}

func (s *server) putMeeting(c *gin.Context) error {
	id, err := meetingInPath(c)
	if err != nil {
		return err
	}
	in, err := meetingInput(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	meeting, err := s.store.ChangeMeeting(c.Request.Context(), here.actor, here.actor.Group, id, in, here.seen, here.key)
	if err != nil {
		return stale(err, newWireMeeting)
	}
	return writeVersioned(c, http.StatusOK, meeting.Version, newWireMeeting(meeting))
}

func (s *server) removeMeeting(c *gin.Context) error {
	id, err := meetingInPath(c)
	if err != nil {
		return err
	}
	here := scopeOf(c)
	return done(c, s.store.RemoveMeeting(c.Request.Context(), here.actor, here.actor.Group, id, here.key))
}
