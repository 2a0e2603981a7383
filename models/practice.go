package models

import (
	"context"
	"strings"
	"time"

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
	EraseOn   stamp
	// PublicPage lets everybody read what the practice says about its actions.
	PublicPage bool

	// Read beside the row, never written.
	ICBName       string `gorm:"->"`
	SuccessorName string `gorm:"->"`
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

// PracticeFound is a practice in a list of search results.
type PracticeFound struct {
	ID                                  audit.PracticeID
	Code, Name, Town, Postcode, ICBName string
	Closed                              bool
}

// Practice is a practice as its own people see it. Predecessors are those that it took over from, for its leads;
// SuccessorName is what took over from it. EraseOn is when its things are erased; zero unless somebody asked for it.
type Practice struct {
	PracticeFound
	ODSName, Address, Telephone string
	Sites                       []audit.Site
	Predecessors                []PracticeFound
	SuccessorName               string
	EraseOn                     time.Time
	Version                     int64
}

func (p practiceRow) found() PracticeFound {
	return PracticeFound{p.ID, p.ODSCode, p.ShownName, p.Town, p.Postcode, p.ICBName, p.Status == PracticeClosed}
}

func (p practiceRow) whole() Practice {
	return Practice{
		PracticeFound: p.found(), ODSName: p.NameODS, Address: p.Address, Telephone: p.Telephone, Sites: p.Sites,
		SuccessorName: p.SuccessorName, EraseOn: p.EraseOn.Time, Version: p.Version,
	}
}

// Practice gives a practice to its own people, and to the leads of the one that took over from it.
// Errors: audit.CodeNotFound.
func (s *Store) Practice(ctx context.Context, actor audit.Actor, id audit.PracticeID) (Practice, error) {
	if err := inPractice(actor, audit.PracticeRead, id); err != nil {
		return Practice{}, err
	}
	t := s.reading(ctx, within(id))
	row, err := t.practice(id, "")
	if err != nil {
		return Practice{}, translate(err)
	}
	practice, err := t.withPredecessors(actor, row)
	return practice, translate(err)
}

func (t *tx) practice(id audit.PracticeID, lock string) (practiceRow, error) {
	return must[practiceRow](t, `SELECT p.id, p.ods_code, p.name_ods, p.shown_name, p.address, p.town, p.postcode,
		p.telephone, p.status, p.sites, p.erase_on, p.public_page, p.version, p.write_key,
		COALESCE((SELECT s.shown_name FROM practices s WHERE s.id = p.successor_id), '') AS successor_name, COALESCE((SELECT name FROM icbs WHERE code = p.icb_code), '') AS icb_name
		FROM practices p WHERE p.id = ?`+lock, id)
}
