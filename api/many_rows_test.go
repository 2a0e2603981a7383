package api

import (
	"fmt"
	"strings"

	"doorway/audit"
)

// manyOf gives a practice so many submitted answers, and as many actions.
func (p *caller) manyOf(rows int) *sheet {
	w := p.w
	w.Helper()
	sheet := p.begin(audit.FormFull)
	criteria := starter(w).Criteria
	for i, criterion := range criteria {
		sheet.save(criterion.ID, atLevel(audit.Level(i%3), benchNote), 0).is(200)
	}
	sheet.send("POST", sheet.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
	id := strings.TrimPrefix(sheet.at, p.home()+"/audits/")
	uuid := "printf('%08x-0000-4000-8000-000000000000', i)"
	if w.postgres {
		uuid = "CAST(lpad(to_hex(i), 8, '0') || '-0000-4000-8000-000000000000' AS UUID)"
	}
	count := func(n int) string {
		return fmt.Sprintf("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) ", n)
	}
	copies := count((rows+len(criteria)-1)/len(criteria) - 1)
	for table, columns := range map[string]string{
		"audits":      "id, practice_id, version_id, form, sites, state, submissions, submitted_at, created_by, created_at, updated_at",
		"answers":     "audit_id, practice_id, criterion_id, choice, level, note, reason, who_could_tell, how_checked, version, write_key, sitting, updated_by, updated_at",
		"submissions": "audit_id, practice_id, number, snapshot, hash, submitted_by, submitted_at",
	} {
		key, others, _ := strings.Cut(columns, ", ")
		statement := "INSERT INTO " + table + " (" + columns + ") " + copies + "SELECT " + uuid + ", " + others + " FROM " + table + ", n WHERE " + key + " = ?"
		if table == "audits" {
			w.exec(statement, id)
			continue
		}
		defer w.exec(statement, id)
	}
	now := w.clock.Now()
	w.exec(`INSERT INTO actions (id, practice_id, origin_audit_id, origin_submission, criterion_id, suggestion_id, what, first_step,
		owner_role, owner_person, due, effort, benefit, how_we_know, status, status_reason, evidence_note, done_on, created_at, updated_by, updated_at)
		`+count(rows)+"SELECT "+uuid+`, ?, ?, 1, 'REG-1', '', ?, '', 'Practice manager', '', '2027-01-31', 'low', '', '', 'under_way', '', '', '', ?, ?, ? FROM n`,
		string(p.practice), id, benchNote, now, string(p.person), now)
	return sheet
}
