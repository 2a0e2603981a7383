package reports

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"doorway/audit"
)

// ReflectionData is a trainee's own reflection, for a portfolio. It has no place for a name, a practice, a level or a
// day: what is not here can not be printed.
type ReflectionData struct {
	Year      int // of the placement; required
	Noticed   string
	Learned   string
	WillDo    string
	LookedAt  []LookedAt // in the set's order
	WithNotes bool       // whether the notes are part of it: they may name the place, and the trainee chose so
	Set       *audit.CriteriaSet
	Agreed    bool // whether a group has agreed this version of the criteria; if not, its notice is printed
}

// LookedAt is a criterion that the trainee looked at, and their note on it. The note is printed only WithNotes.
type LookedAt struct {
	Criterion audit.Criterion
	Note      string
}

// errNoYear refuses a reflection that speaks of no year or of no criteria.
var errNoYear = errors.New("a reflection needs its year and its criteria")

// Reflection writes the reflection as a tagged PDF, whose dates say no more than the year. The same data gives the same
// bytes.
// Errors: those of w; data without a year or without criteria.
func Reflection(w io.Writer, data ReflectionData) error {
	if !data.complete() {
		return errNoYear
	}
	return writePDF(w, reflection(data), time.Date(data.Year, time.January, 1, 0, 0, 0, 0, time.UTC))
}

// ReflectionPage writes the same content as a whole HTML page that needs nothing else; its style's hash is
// PageStyleHash.
// Errors: as Reflection.
func ReflectionPage(w io.Writer, data ReflectionData) error {
	if !data.complete() {
		return errNoYear
	}
	return writePage(w, reflection(data))
}

// ReflectionMarkdown writes the same content as Markdown. What the trainee typed stands in it as words: nothing of it
// becomes markup.
// Errors: as Reflection.
func ReflectionMarkdown(w io.Writer, data ReflectionData) error {
	if !data.complete() {
		return errNoYear
	}
	return writeMarkdown(w, reflection(data))
}

func (d ReflectionData) complete() bool { return d.Year >= 1900 && d.Year <= 9999 && d.Set != nil }

// ReportID tells reports apart: see reportID. Only what is printed is part of it.
func (d ReflectionData) ReportID() string {
	in := struct {
		Criteria                 criteriaIdentity
		Year                     int
		Noticed, Learned, WillDo string
		LookedAt, Notes          []string
	}{identityOf(d.Set), d.Year, d.Noticed, d.Learned, d.WillDo, nil, nil}
	for _, each := range d.LookedAt {
		in.LookedAt = append(in.LookedAt, each.Criterion.ID)
		if d.WithNotes {
			in.Notes = append(in.Notes, each.Note)
		}
	}
	return reportID("doorway/reflection/1", in)
}

func reflection(d ReflectionData) content {
	year := fmt.Sprint(d.Year)
	c := content{Title: "Reflection on a placement", ReportID: d.ReportID(), AsOf: year}
	c.Blocks = append(
		masthead("", "Reflection on a placement", "General practice · "+year, coverGap),
		para(text("My own words, from looking at how easy it is for people to reach care. Doorway adds no practice’s name and no level to them.")),
	)
	for _, each := range []struct{ id, title, words string }{
		{"noticed", "What I noticed", d.Noticed}, {"learned", "What I learned", d.Learned}, {"will-do", "What I will do", d.WillDo},
	} {
		c.Blocks = append(c.Blocks, section(each.id, each.title))
		c.Blocks = append(c.Blocks, ownWords(each.words)...)
	}
	c.Blocks = append(c.Blocks, d.lookedAt()...)
	c.Blocks = append(c.Blocks, d.notes()...)
	c.Blocks = append(c.Blocks, section("criteria", "Where the criteria come from"), criteriaPanel(d.Set, d.Agreed))
	return c
}

// ownWords are what somebody typed, a paragraph for each that they parted by an empty line.
func ownWords(words string) []block {
	var blocks []block
	for each := range strings.SplitSeq(lineEnds(words), "\n\n") {
		if each = strings.Trim(each, "\n"); strings.TrimSpace(each) != "" {
			blocks = append(blocks, para(text(each)))
		}
	}
	if blocks == nil {
		return []block{para(quietText("I have not written anything here yet."))}
	}
	return blocks
}

// lineEnds makes line ends of every kind the same.
func lineEnds(words string) string {
	return strings.Map(func(r rune) rune {
		if isLineEnd(r) {
			return '\n'
		}
		return r
	}, strings.ReplaceAll(words, "\r\n", "\n"))
}

// lookedAt names what was looked at, by part of the journey.
func (d ReflectionData) lookedAt() []block {
	blocks := []block{section("looked-at", "What I looked at")}
	if len(d.LookedAt) == 0 {
		return append(blocks, para(quietText("I have not looked at anything yet.")))
	}
	criteria := make([]audit.Criterion, len(d.LookedAt))
	for i, each := range d.LookedAt {
		criteria[i] = each.Criterion
	}
	return append(blocks, titlesByDomain(d.Set, criteria))
}

// titlesByDomain names criteria by part of the journey, in the set's order.
func titlesByDomain(set *audit.CriteriaSet, criteria []audit.Criterion) block {
	var items [][]paragraph
	for _, domain := range set.Domains {
		var titles []string
		for _, c := range criteria {
			if c.Domain == domain.ID {
				titles = append(titles, c.Title)
			}
		}
		if len(titles) > 0 {
			items = append(items, []paragraph{labelled(domain.Title, strings.Join(titles, "; ")+".")})
		}
	}
	return bullets(items...)
}

// notes are what was written down at each criterion, where the trainee wants them here.
func (d ReflectionData) notes() []block {
	written := slices.DeleteFunc(slices.Clone(d.LookedAt), func(each LookedAt) bool { return strings.TrimSpace(each.Note) == "" })
	if !d.WithNotes || len(written) == 0 {
		return nil
	}
	blocks := []block{section("notes", "My notes")}
	for _, each := range written {
		blocks = append(blocks, part("note-"+each.Criterion.ID, each.Criterion.Title))
		blocks = append(blocks, ownWords(each.Note)...)
	}
	return blocks
}
