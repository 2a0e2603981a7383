package reports

import (
	"io"

	"doorway/audit"
)

// PosterData is what a practice says to everybody about what it did and what it could not do.
type PosterData struct {
	PracticeName string // as shown, in title case
	Town         string // optional
	AsOf         audit.Date
	Address      string       // of the practice's page for everybody, where there is one; or empty
	Did          []PosterLine // in the order to print: the latest first
	CouldNot     []PosterLine // in the order to print
}

// PosterLine is one line that the practice's lead wrote for everybody.
type PosterLine struct {
	Said   string     // you said
	Answer string     // we did, or we could not because
	On     audit.Date // the day it was done or decided; may be empty
}

// Poster writes "You said, we did" for a wall as a tagged PDF of one A4 page: as many lines as can be read from where
// people stand, the first first; it says where the others are. The same data gives the same bytes.
// Errors: those of w; data without a date.
func Poster(w io.Writer, data PosterData) error {
	day, err := dayTime(data.AsOf)
	if err != nil {
		return err
	}
	return writePDF(w, poster(data), day)
}

// PosterPage writes the same content as a whole HTML page that needs nothing else; its style's hash is PageStyleHash.
// Errors: as Poster.
func PosterPage(w io.Writer, data PosterData) error {
	if _, err := dayTime(data.AsOf); err != nil {
		return err
	}
	return writePage(w, poster(data))
}

// ReportID tells reports apart: see reportID.
func (d PosterData) ReportID() string { return reportID("doorway/poster/1", d) }
