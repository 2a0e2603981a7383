package models

import (
	"strings"

	"doorway/audit"
)

// PracticeStatus tells whether a practice's code is still in use.
type PracticeStatus string

// The statuses of a practice. A closed practice keeps everything that it has.
const (
	PracticeOpen   PracticeStatus = "open"
	PracticeClosed PracticeStatus = "closed"
)

// practiceRow is a row of the table practices.
type practiceRow struct {
	ID        audit.PracticeID
	ODSCode   string
	NameODS   string
	ShownName string
	Corrected bool
	Address   string
	Town      string
	Postcode  string
	Telephone string
	ICBCode   string
	OpenedOn  string
	ClosedOn  string
	Status    PracticeStatus
	Invented  bool
	Sites     list[audit.Site]
	Reasons   list[audit.TextReason]
	Search    string
	Version   int64
	WriteKey  string
	CreatedAt stamp
	UpdatedAt stamp
}

// TableName is for gorm.
func (practiceRow) TableName() string { return "practices" }

// practiceCodeRow says which code a practice had from when until when; ValidUntil is empty for the code in use.
type practiceCodeRow struct {
	PracticeID audit.PracticeID
	Code       string
	ValidFrom  string
	ValidUntil string
}

// TableName is for gorm.
func (practiceCodeRow) TableName() string { return "practice_codes" }

func (p *practiceRow) setSearch() {
	p.Search = searchLine(p.ShownName, p.NameODS, p.Town, p.Postcode, strings.ReplaceAll(p.Postcode, " ", ""), p.ODSCode)
}
