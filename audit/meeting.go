package audit

import "time"

// MeetingID names one meeting of a group.
type MeetingID string

const (
	maxMeetingTitle = 200
	meetingListed   = 7 * 24 * time.Hour
	meetingKept     = 90 * 24 * time.Hour
)

// Meeting is a meeting of the group, with what people read before it and after it.
type Meeting struct {
	Title       string
	Day         Date
	Place       string // where and when, in the facilitator's words
	CheckIn     string // to read before it
	CheckOut    string // to read after it
	ContentNote string // read first; everything else can be skipped
}

// Texts gives its guarded texts.
func (m Meeting) Texts() []Text {
	return []Text{{"title", m.Title}, {"place", m.Place}, {"checkIn", m.CheckIn}, {"checkOut", m.CheckOut}, {"contentNote", m.ContentNote}}
}

// Check refuses what is no meeting. One may be written down after its day, for what is read afterwards. Errors: CodeInvalid.
func (m Meeting) Check() error {
	var faults fieldFaults
	faults.text("title", m.Title, maxMeetingTitle)
	for _, text := range m.Texts()[1:] {
		faults.text(text.Field, text.Text, MaxGuardedRunes)
	}
	if blank(m.Title) {
		faults.add("title", "Write what the meeting is called.")
	}
	faults.date("day", m.Day)
	return faults.err()
}

// MeetingsListedFrom is the day of the oldest meeting that is listed: what is read after one stays at hand for a week.
func MeetingsListedFrom(now time.Time) Date { return LondonDate(now.Add(-meetingListed)) }

// KeptUntil is when a meeting goes for good, 90 days after its day.
func (m Meeting) KeptUntil() (time.Time, error) {
	day, err := time.Parse(time.DateOnly, string(m.Day))
	return day.Add(meetingKept), err
}
