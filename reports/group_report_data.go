package reports

import (
	"io"

	"doorway/audit"
)

// GroupReportData is what many practices say together, as far as package audit lets it be shown. No practice is named in
// it, nobody in the group, and nothing of what only one of them said.
type GroupReportData struct {
	GroupName string
	BoardName string     // the integrated care board that it is about; empty for all
	AsOf      audit.Date // the day that the report speaks of, in Europe/London; required
	Agreed    bool       // whether a group has agreed this version of the criteria; if not, its notice is printed
	Threshold int        // how many practices there must be before anything is said of them
	Picture   audit.GroupPicture
}

// GroupReport writes the picture of many practices as a tagged PDF. The same data gives the same bytes.
// Errors: those of w; data without a date or without criteria.
func GroupReport(w io.Writer, data GroupReportData) error {
	day, err := asOfTime(data.AsOf, data.Picture.Set)
	if err != nil {
		return err
	}
	return writePDF(w, groupReport(data), day)
}

// GroupReportPage writes the same content as a whole HTML page that needs nothing else; its style's hash is
// PageStyleHash.
// Errors: as GroupReport.
func GroupReportPage(w io.Writer, data GroupReportData) error {
	if _, err := asOfTime(data.AsOf, data.Picture.Set); err != nil {
		return err
	}
	return writePage(w, groupReport(data))
}

// Standing is the notice of criteria that are not agreed, or that they are.
func (d GroupReportData) Standing() string { return Standing(d.Picture.Set, d.Agreed) }

// ReportID tells reports apart: see reportID. The criteria stand in it by their checksum, and everything else by the
// words that are shown.
func (d GroupReportData) ReportID() string {
	in := struct {
		Criteria criteriaIdentity
		Table    []PictureRow
		Data     GroupReportData
	}{Criteria: identityOf(d.Picture.Set), Table: d.Table()}
	d.Picture = audit.GroupPicture{}
	in.Data = d
	return reportID("doorway/group-report/1", in)
}

// PictureRow is one number of the group report, or one thing that it says, as a row for a spreadsheet.
type PictureRow struct {
	Part   string // of the report: one of PictureParts
	Domain string // its title; empty where a row is about all of them
	About  string // a criterion's title or a suggested action; empty where a row is about a domain
	What   string // what is counted
	Words  string // what is said of it beside a number, such as a level
	Count  audit.PracticeCount
	Told   bool // the words say it all, and there is no number
}

// The parts of a group report, in their order.
const (
	PictureSharing = "Practices that share"
	PictureNow     = "Where practices are"
	PictureChange  = "What changed"
	PictureActions = "What practices do"
	PictureNotSure = "Not sure"
)

// PictureParts gives the parts in their order.
func PictureParts() []string {
	return []string{PictureSharing, PictureNow, PictureChange, PictureActions, PictureNotSure}
}

// Table gives everything that the report shows as rows for a spreadsheet, part by part.
func (d GroupReportData) Table() []PictureRow {
	p := d.Picture
	rows := []PictureRow{
		{Part: PictureSharing, What: "Share where they are, or more", Count: p.Practices},
		{Part: PictureSharing, What: "Looked again, and share that too", Count: p.Changed},
		{Part: PictureSharing, What: "Share their answers and their plan", Count: p.Full},
	}
	for _, domain := range p.Domains {
		rows = append(rows, d.domainRows(domain)...)
	}
	for _, domain := range p.Domains {
		if change := domain.Change; change.Compared.Shown {
			row := PictureRow{Part: PictureChange, Domain: domain.Domain.Title}
			rows = append(rows, row.with("Compared with the first time", "", change.Compared), row.with("Higher", "", change.Higher),
				row.with("About the same", "", change.Same), row.with("Lower", "", change.Lower))
		}
	}
	for _, action := range p.Actions {
		row := PictureRow{Part: PictureActions, Domain: d.domainTitle(action.Criterion), About: action.Suggestion.Text}
		rows = append(rows, row.with("Chose it", action.Criterion.Title, action.Chosen), row.with("Have done it", action.Criterion.Title, action.Done))
	}
	for _, each := range p.NotSure {
		row := PictureRow{Part: PictureNotSure, Domain: d.domainTitle(each.Criterion), About: each.Criterion.Title}
		rows = append(rows, row.with("Are not sure", each.Criterion.Statement, each.NotSure))
	}
	return rows
}

func (r PictureRow) with(what, words string, count audit.PracticeCount) PictureRow {
	r.What, r.Words, r.Count = what, words, count
	return r
}

func (d GroupReportData) domainRows(p audit.DomainPicture) []PictureRow {
	row := PictureRow{Part: PictureNow, Domain: p.Domain.Title}
	rows := []PictureRow{row.with("Have enough answers to say", "", p.Scored)}
	if !p.Scored.Shown {
		return rows
	}
	rows = append(rows, PictureRow{Part: PictureNow, Domain: p.Domain.Title, What: "About half of them", Words: d.middleWords(p.Middle), Told: true})
	for level, count := range p.Spread {
		rows = append(rows, row.with("At this level", levelLabel(d.Picture.Set.Scale, audit.Level(level)), count))
	}
	return rows
}

// middleWords say where about the middle half of the practices are.
func (d GroupReportData) middleWords(band audit.LevelBand) string {
	from, to := levelLabel(d.Picture.Set.Scale, band.From), levelLabel(d.Picture.Set.Scale, band.To)
	if from == to {
		return "“" + from + "”"
	}
	return "“" + from + "” to “" + to + "”"
}

func (d GroupReportData) domainTitle(c audit.Criterion) string {
	domain, _ := d.Picture.Set.Domain(c.Domain)
	return domain.Title
}
