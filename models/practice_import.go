package models

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"context"
	_ "embed" // for the list of practices
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"time"

	"doorway/audit"
)

//go:embed data/practices.csv.gz
var embeddedPractices []byte

//go:embed data/icb.csv
var embeddedICBs []byte

// ImportOptions say how an import goes about it.
type ImportOptions struct {
	Force    bool           // close practices even when they are more than a fifth of those that are open
	Progress func(rows int) // called now and then while the file is read; may be nil
}

// ImportSummary says what an import did. Unchanged practices are those that were there just so.
type ImportSummary struct {
	Rows, Kept, Added, Changed, Closed, Reopened, Unchanged int
}

const (
	batch = 250 // rows in one INSERT: 5,250 values, well within what both databases take

	// An import that would close more than one open practice in closingShare is taken for a wrong or cut-off file.
	closingShare   = 5
	closingIgnored = 5 // so few may always close
)

// ImportPractices reads the ODS file of practices and makes the list match it: new codes are added, changed ones
// changed, and practices whose code is gone or no longer active are closed, never deleted. A shown name that a lead
// corrected stays. Demonstration practices are left alone. It takes everything or nothing, and done again it changes
// nothing. Errors: *ImportError with row numbers, audit.CodeInvalid for a wrong file, audit.CodeConflict when too many
// practices would close and Force is not set.
func (s *Store) ImportPractices(ctx context.Context, source io.Reader, options ImportOptions) (ImportSummary, error) {
	file, err := readODS(source, options.Progress)
	if err != nil {
		return ImportSummary{}, err
	}
	var summary ImportSummary
	err = s.inTx(ctx, installation(), func(t *tx) error {
		summary, err = t.importPractices(file, options.Force)
		return err
	})
	return summary, err
}

// LoadPractices fills an empty list with the practices that Doorway carries, and the names of their boards. It does
// nothing when there are practices already.
func (s *Store) LoadPractices(ctx context.Context) error {
	_, found, err := one[string](s.reading(ctx, installation()), "SELECT id FROM practices WHERE invented = ? LIMIT 1", false)
	if err != nil || found {
		return err
	}
	packed, err := gzip.NewReader(bytes.NewReader(embeddedPractices))
	if err != nil {
		return err
	}
	_, err = s.ImportPractices(ctx, packed, ImportOptions{})
	return err
}

func (t *tx) importPractices(file odsFile, force bool) (ImportSummary, error) {
	// Two imports at once would both add the same codes.
	if t.store.dialect.lockPractices != "" {
		if _, err := t.exec(t.store.dialect.lockPractices); err != nil {
			return ImportSummary{}, err
		}
	}
	known, err := all[practiceRow](t, `SELECT id, ods_code, name_ods, shown_name, corrected, address, town, postcode,
		telephone, icb_code, opened_on, closed_on, status, search FROM practices WHERE invented = ?`, false)
	if err != nil {
		return ImportSummary{}, err
	}
	changes := compareWithFile(known, file, t.now)
	if err := changes.tooManyClosing(force); err != nil {
		return ImportSummary{}, err
	}
	if err := t.saveICBs(); err != nil {
		return ImportSummary{}, err
	}
	if err := t.addPractices(changes.added); err != nil {
		return ImportSummary{}, err
	}
	for _, row := range changes.changed {
		if err := t.updateFromFile(row); err != nil {
			return ImportSummary{}, err
		}
	}
	if err := t.recountSharing(changes.changed); err != nil {
		return ImportSummary{}, err
	}
	if changes.any() {
		err = t.record(audit.Actor{Role: audit.RoleOperator}, "practices.import", fmt.Sprintf("%d kept", len(file.kept)))
	}
	return changes.summary, err
}

// importChanges are what an import has to do.
type importChanges struct {
	summary        ImportSummary
	added, changed []practiceRow
	wereOpen       int
}

func compareWithFile(known []practiceRow, file odsFile, now time.Time) importChanges {
	changes := importChanges{summary: ImportSummary{Rows: file.rows, Kept: len(file.kept)}}
	byCode := make(map[string]bool, len(known))
	for _, before := range known {
		byCode[before.ODSCode] = true
		if before.Status == PracticeOpen {
			changes.wereOpen++
		}
		changes.compare(before, file, now)
	}
	for _, code := range file.order {
		if !byCode[code] {
			changes.added = append(changes.added, newPractice(file.kept[code], now))
		}
	}
	changes.summary.Added = len(changes.added)
	return changes
}

func (c *importChanges) compare(before practiceRow, file odsFile, now time.Time) {
	after, count := before, &c.summary.Changed
	if kept, open := file.kept[before.ODSCode]; open {
		after.takeFrom(kept)
		after.Status, after.ClosedOn = PracticeOpen, ""
		if before.Status == PracticeClosed {
			count = &c.summary.Reopened
		}
	} else if before.Status == PracticeOpen {
		after.Status, after.ClosedOn, count = PracticeClosed, file.closedOn[before.ODSCode], &c.summary.Closed
		if after.ClosedOn == "" {
			after.ClosedOn = string(audit.LondonDate(now))
		}
	}
	if after.sameAs(before) {
		count = &c.summary.Unchanged
	} else {
		c.changed = append(c.changed, after)
	}
	*count++
}

func (c *importChanges) any() bool { return len(c.added)+len(c.changed) > 0 }

func (c *importChanges) tooManyClosing(force bool) error {
	closing := c.summary.Closed
	if force || closing <= closingIgnored || closing*closingShare <= c.wereOpen {
		return nil
	}
	return audit.Conflict(fmt.Sprintf("Nothing was imported: this file would close %d of %d open practices. "+
		"Check that it is whole. If it is right, import it again with --force.", closing, c.wereOpen))
}

func newPractice(kept odsPractice, now time.Time) practiceRow {
	row := practiceRow{
		ID: newID[audit.PracticeID](), ODSCode: kept.Code, Status: PracticeOpen, Version: 1,
		CreatedAt: stamp{now}, UpdatedAt: stamp{now},
	}
	row.takeFrom(kept)
	return row
}

func (p *practiceRow) takeFrom(kept odsPractice) {
	p.NameODS, p.Address, p.Town, p.Postcode = kept.Name, kept.Address, audit.TitleCase(kept.Town), kept.Postcode
	p.Telephone, p.ICBCode, p.OpenedOn = kept.Telephone, kept.ICB, kept.Opened
	if !p.Corrected {
		p.ShownName = audit.TitleCase(kept.Name)
	}
	p.setSearch()
}

// sameAs compares what an import writes.
func (p *practiceRow) sameAs(other practiceRow) bool {
	return p.NameODS == other.NameODS && p.ShownName == other.ShownName && p.Address == other.Address &&
		p.Town == other.Town && p.Postcode == other.Postcode && p.Telephone == other.Telephone &&
		p.ICBCode == other.ICBCode && p.OpenedOn == other.OpenedOn && p.ClosedOn == other.ClosedOn &&
		p.Status == other.Status && p.Search == other.Search
}

func (t *tx) addPractices(rows []practiceRow) error {
	if len(rows) == 0 {
		return nil
	}
	codes := make([]practiceCodeRow, len(rows))
	for i, row := range rows {
		codes[i] = practiceCodeRow{PracticeID: row.ID, Code: row.ODSCode, ValidFrom: row.OpenedOn}
	}
	if err := t.db.CreateInBatches(&rows, batch).Error; err != nil {
		return err
	}
	return t.db.CreateInBatches(&codes, batch).Error
}

// recountSharing counts those of some practices again that share anything: they may have closed, or have another board.
func (t *tx) recountSharing(rows []practiceRow) error {
	sharing, err := all[string](t, "SELECT practice_id FROM sharing_consents UNION SELECT practice_id FROM practice_counted")
	if err != nil {
		return err
	}
	slices.SortFunc(rows, func(a, b practiceRow) int { return cmp.Compare(a.ID, b.ID) })
	for _, row := range rows {
		if !slices.Contains(sharing, string(row.ID)) {
			continue
		}
		if err := t.recount(row.ID); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) updateFromFile(p practiceRow) error {
	_, err := t.exec(`UPDATE practices SET name_ods = ?, shown_name = ?, address = ?, town = ?, postcode = ?,
		telephone = ?, icb_code = ?, opened_on = ?, closed_on = ?, status = ?, search = ?, updated_at = ?,
		version = version + 1 WHERE id = ?`, p.NameODS, p.ShownName, p.Address, p.Town, p.Postcode, p.Telephone,
		p.ICBCode, p.OpenedOn, p.ClosedOn, p.Status, p.Search, stamp{t.now}, p.ID)
	if err != nil {
		return err
	}
	_, err = t.exec("UPDATE practice_codes SET valid_until = ? WHERE practice_id = ? AND code = ?",
		p.ClosedOn, p.ID, p.ODSCode)
	return err
}

// saveICBs brings the names of the integrated care boards up to date.
func (t *tx) saveICBs() error {
	rows, err := csv.NewReader(bytes.NewReader(embeddedICBs)).ReadAll()
	if err != nil {
		return err
	}
	for _, row := range rows[1:] {
		_, err := t.exec("INSERT INTO icbs (code, name) VALUES (?, ?) ON CONFLICT (code) DO UPDATE SET name = excluded.name",
			row[0], row[1])
		if err != nil {
			return err
		}
	}
	return nil
}
