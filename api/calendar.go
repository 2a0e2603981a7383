package api

import (
	"io"
	"net/http"
	"strings"
	"time"
	"unicode"

	ics "github.com/arran4/golang-ical"
	"github.com/gin-gonic/gin"

	"doorway/models"
	"doorway/reports"
)

type wireCalendarAddress struct {
	Since *time.Time `json:"since"`
}

type wireNewCalendarAddress struct {
	Address string `json:"address"`
}

const calendarKind = "text/calendar; charset=utf-8"

func (s *server) getCalendar(c *gin.Context) error {
	actor := scopeOf(c).actor
	return s.handOut(c, asFile(calendarKind, "doorway-actions.ics"), func(w io.Writer) error {
		calendar, err := s.store.Calendar(c.Request.Context(), actor, actor.Practice)
		if err != nil {
			return err
		}
		return s.writeCalendar(w, calendar)
	})
}

// followCalendar is for calendar programs, some of which want an address that ends in .ics.
func (s *server) followCalendar(c *gin.Context) error {
	return s.handOut(c, asFile(calendarKind, "doorway-actions.ics"), func(w io.Writer) error {
		calendar, err := s.store.FollowCalendar(c.Request.Context(), strings.TrimSuffix(c.Param("calendarToken"), ".ics"))
		if err != nil {
			return err
		}
		return s.writeCalendar(w, calendar)
	})
}

// writeCalendar writes RFC 5545: an event of a whole day for each action, which leaves the day free. It carries neither the
// time of writing nor a person, so that the same actions give the same bytes.
func (s *server) writeCalendar(w io.Writer, calendar models.Calendar) error {
	out := ics.NewCalendarFor("Doorway")
	out.SetProductId("-//Doorway//Calendar of actions//EN")
	out.SetMethod(ics.MethodPublish)
	if words := reports.SaysInvented(w); words != "" {
		out.SetXWRCalDesc(words)
	}
	out.SetXWRCalName(plainLines("Doorway, " + calendar.PracticeName))
	out.SetXPublishedTTL("PT6H")
	for _, entry := range calendar.Entries {
		due, err := time.Parse(time.DateOnly, string(entry.Due))
		if err != nil {
			return err
		}
		event := out.AddEvent(string(entry.ID) + "@doorway")
		event.SetSequence(int(entry.Version))
		event.SetDtStampTime(entry.UpdatedAt)
		event.SetModifiedAt(entry.UpdatedAt)
		event.SetAllDayStartAt(due)
		event.SetAllDayEndAt(due.AddDate(0, 0, 1))
		event.SetSummary(plainLines(entry.What))
		if entry.FirstStep != "" {
			event.SetDescription(plainLines("First step: " + entry.FirstStep))
		}
		event.SetURL(s.public.JoinPath("practices", string(calendar.Practice)).String())
		event.SetClass(ics.ClassificationPrivate)
		event.SetTimeTransparency(ics.TransparencyTransparent)
	}
	return out.SerializeTo(w, ics.WithNewLine("\r\n"))
}

// plainLines leaves of a text what RFC 5545 allows: no control character but tabs and the ends of lines, which are line feeds.
func plainLines(text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, text)
}

func (s *server) getCalendarAddress(c *gin.Context) error {
	actor := scopeOf(c).actor
	since, err := s.store.CalendarAddress(c.Request.Context(), actor, actor.Practice)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, wireCalendarAddress{timeOrNull(since)})
}

func (s *server) makeCalendarAddress(c *gin.Context) error {
	here := scopeOf(c)
	token, err := s.store.MakeCalendarAddress(c.Request.Context(), here.actor, here.actor.Practice, here.key)
	if err != nil {
		return err
	}
	address := s.public.JoinPath(base, "calendars", token+".ics")
	return writeJSON(c, http.StatusCreated, wireNewCalendarAddress{address.String()})
}

func (s *server) endCalendarAddress(c *gin.Context) error {
	here := scopeOf(c)
	return done(c, s.store.EndCalendarAddress(c.Request.Context(), here.actor, here.actor.Practice, here.key))
}
