package models

import (
	"context"
	"slices"
	"strings"

	"doorway/audit"
)

// ArchiveParts names the parts of a practice's archive, in their order: each refers only to those before it.
func ArchiveParts() []string {
	parts := archiveParts()
	names := make([]string, len(parts))
	for i, part := range parts {
		names[i] = part.name
	}
	return names
}

// archivePart is one part of an archive: what it takes of a table, and as what.
type archivePart struct {
	name    string // of the part
	table   string // that it is kept in
	from    string // what its rows are read from, with ? for the practice's id
	columns []archiveColumn
	author  string // the column of who wrote it, in whose place comes whoever brings the archive in; empty: none
}

type archiveColumn struct {
	name string
	kind archiveKind
}

// archiveKind is how a value is written, and what may stand there.
type archiveKind int

const (
	asID        archiveKind = iota // a random id
	asCode                         // a word of Doorway's own, or the id of a criterion
	asText                         // what somebody typed: guarded
	asName                         // the name of a practice
	asDate                         // a calendar date, or nothing
	asWhole                        // a whole number, from 0
	asYes                          // true or false
	asTime                         // a moment in UTC, to the microsecond
	asTimeOrNot                    // the same, or null
	asVersion                      // the criteria, as "starter 0.1.0"
	asBytes                        // a file, as it is
	asSites
	asEvidence
	asReasons
	asReopenings
)

// criteriaPart has the criteria that the others are about, word for word. It is written, and only compared when it is
// read: criteria belong to the group.
const criteriaPart = "criteria"

// archiveParts is what an archive holds. What it leaves out, and why, is in notArchived; a test holds both against the data
// map.
func archiveParts() []archivePart {
	return slices.Concat(archivedPractice(), archivedAudits(), archivedUpgrades(), archivedActions())
}

func archivedPractice() []archivePart {
	return []archivePart{
		{
			name: "practice", table: "practices", from: "practices WHERE id = ?",
			columns: []archiveColumn{
				{"ods_code", asCode}, {"shown_name", asName}, {"corrected", asYes}, {"sites", asSites}, {"reasons", asReasons},
			},
		},
		{
			name: criteriaPart, table: "criteria_versions",
			from: `criteria_versions WHERE id IN (SELECT version_id FROM audits WHERE practice_id = ?
				UNION SELECT from_version FROM audit_upgrades WHERE practice_id = ?
				UNION SELECT to_version FROM audit_upgrades WHERE practice_id = ?) ORDER BY checksum`,
			columns: []archiveColumn{{"id", asVersion}, {"number", asCode}, {"checksum", asCode}, {"file", asBytes}},
		},
	}
}

func archivedAudits() []archivePart {
	return []archivePart{
		{
			name: "audits", table: "audits", from: "audits WHERE practice_id = ? ORDER BY id", author: "created_by",
			columns: []archiveColumn{
				{"id", asID}, {"version_id", asVersion}, {"form", asCode}, {"sites", asSites}, {"state", asCode}, {"submissions", asWhole},
				{"submitted_at", asTimeOrNot}, {"reopenings", asReopenings}, {"discarded_at", asTimeOrNot}, {"reasons", asReasons},
				{"created_at", asTime}, {"updated_at", asTime}, {"version", asWhole},
			},
		},
		{
			name: "earlier_audits", table: "earlier_audits", from: "earlier_audits WHERE practice_id = ? ORDER BY audit_id",
			columns: []archiveColumn{{"audit_id", asID}, {"earlier_id", asID}},
		},
		{
			name: "answers", table: "answers", from: "answers WHERE practice_id = ? ORDER BY audit_id, criterion_id", author: "updated_by",
			columns: append(answerParts(), archiveColumn{"updated_at", asTime}),
		},
		{
			name: "submissions", table: "submissions", from: "submissions WHERE practice_id = ? ORDER BY audit_id, number", author: "submitted_by",
			columns: []archiveColumn{
				{"audit_id", asID}, {"number", asWhole}, {"snapshot", asBytes}, {"hash", asCode}, {"submitted_at", asTime},
			},
		},
	}
}

func answerParts() []archiveColumn {
	return []archiveColumn{
		{"audit_id", asID}, {"criterion_id", asCode}, {"choice", asCode}, {"level", asWhole}, {"note", asText}, {"reason", asText},
		{"who_could_tell", asText}, {"how_checked", asText}, {"lower_because", asCode}, {"evidence", asEvidence},
		{"reasons", asReasons}, {"version", asWhole}, {"sitting", asTime},
	}
}

func archivedUpgrades() []archivePart {
	return []archivePart{
		{
			name: "audit_upgrades", table: "audit_upgrades", from: "audit_upgrades WHERE practice_id = ? ORDER BY audit_id, number", author: "upgraded_by",
			columns: []archiveColumn{{"audit_id", asID}, {"number", asWhole}, {"from_version", asVersion}, {"to_version", asVersion}, {"upgraded_at", asTime}},
		},
		{
			name: "answers_before_upgrade", table: "answers_before_upgrade", author: "updated_by",
			from:    "answers_before_upgrade WHERE practice_id = ? ORDER BY audit_id, number, criterion_id",
			columns: append(answerParts(), archiveColumn{"number", asWhole}, archiveColumn{"updated_at", asTime}),
		},
	}
}

func archivedActions() []archivePart {
	return []archivePart{
		{
			name: "actions", table: "actions", from: "actions WHERE practice_id = ? ORDER BY created_at, id", author: "updated_by",
			columns: []archiveColumn{
				{"id", asID}, {"origin_audit_id", asID}, {"origin_submission", asWhole}, {"criterion_id", asCode}, {"suggestion_id", asCode},
				{"what", asText}, {"first_step", asText}, {"owner_role", asText}, {"owner_person", asText}, {"due", asDate}, {"effort", asCode},
				{"benefit", asText}, {"how_we_know", asText}, {"status", asCode}, {"status_reason", asText}, {"evidence_note", asText},
				{"done_on", asDate}, {"pledge", asYes}, {"reported_at", asTimeOrNot}, {"reasons", asReasons}, {"created_at", asTime},
				{"updated_at", asTime}, {"version", asWhole},
			},
		},
		{
			name: "audit_actions", table: "audit_actions", from: "audit_actions WHERE practice_id = ? ORDER BY audit_id, listed_at, action_id",
			columns: []archiveColumn{{"audit_id", asID}, {"action_id", asID}, {"listed_at", asTime}},
		},
		{
			name: "action_changes", table: "action_changes", from: "action_changes WHERE practice_id = ? ORDER BY action_id, seq", author: "changed_by",
			columns: []archiveColumn{
				{"id", asID}, {"action_id", asID}, {"seq", asWhole}, {"field", asCode}, {"before", asText}, {"after", asText}, {"role", asCode},
				{"changed_at", asTime},
			},
		},
		{
			name: "public_lines", table: "public_lines", from: "public_lines WHERE practice_id = ? ORDER BY action_id", author: "updated_by",
			columns: []archiveColumn{
				{"action_id", asID}, {"said", asText}, {"answer", asText}, {"reasons", asReasons}, {"shown", asYes}, {"version", asWhole},
				{"updated_at", asTime},
			},
		},
	}
}

// notArchived says of each table, and of each column of a table that is archived, why it is in no archive. What names an
// author or is a secret needs no line: see leftOutOfArchive.
func notArchived() map[string]string {
	const (
		people   = "about people, who do not move with a practice"
		list     = "from the NHS list of practices, which every Doorway has"
		group    = "the group's, and not the practice's"
		trainees = "what came from trainees, who chose this Doorway's people and no others"
		views    = "colleagues' own views, given for one talk"
		here     = "what only this Doorway can stand for"
		chosen   = "chosen by people of the group, each for themselves"
		running  = "what this Doorway works with"
		where    = "the practice that it is brought into"
	)
	return map[string]string{
		"groups": group, "criteria_sets": "named beside each version of the criteria", "icbs": list, "practice_codes": list,
		"people": people, "second_factors": people, "recovery_codes": people, "identities": people, "forgotten_passwords": people, "sessions": people,
		"provider_visits": running, "sign_in_attempts": running, "request_counts": running, "idempotency_keys": running,
		"placements": trainees, "hats": people, "links": people, "link_tokens": people, "outbox": running,
		"earlier_texts": "kept for 90 days for whoever wrote them", "domain_requests": "asked of people", "action_owners": "names people; the role and the name in words go along",
		"lead_claims": people, "view_rounds": views, "view_invitees": views, "views": views, "view_spreads": views, "views_shown": views,
		"placement_assessments": trainees, "observations": trainees, "pool_releases": trainees, "pooled_counts": trainees,
		"pooled_spreads": trainees, "shared_assessments": trainees, "sign_up_codes": group, "signpost_reviews": group,
		"trail": here, "trail_heads": here, "signing_keys": here, "issued_reports": here,
		practiceList: running, "submission_counts": "made from the submissions", "rollups": "made from what many practices share", "practice_counted": "made from what this practice shares here",
		"reviews": group, "opt_outs": group, "suggestions": group, "practice_messages": "said between this practice and this Doorway's group",
		"calendar_addresses": "opens this Doorway's calendar", "reminders": people,
		"sharing_consents": "given to one group, on purpose, in each Doorway", "practice_labels": group, "criteria_drafts": group, "draft_criteria": group,
		"consultations": group, "consultation_answers": group, "contributions": group, "contribution_summaries": group, "contribution_summary_parts": group,
		"buddies": group, "decisions": group, "endorsements": group, "hours": group, "meetings": group, "member_care": chosen, "member_names": chosen,
		"positions": group, "proposals": group, "proposal_criteria": group,

		"practices.id": where, "practices.name_ods": list, "practices.address": list, "practices.town": list, "practices.postcode": list,
		"practices.telephone": list, "practices.icb_code": list, "practices.opened_on": list, "practices.closed_on": list,
		"practices.status": list, "practices.invented": here, "practices.search": "made from the others", "practices.version": here,
		"practices.created_at": here, "practices.updated_at": here, "practices.successor_id": here, "practices.succeeded_at": here,
		"practices.erase_on": here, "practices.erased_at": here, "practices.public_page": "opened by a lead, on purpose, in each Doorway",
		"criteria_versions.set_id": "its lineage stands in id", "criteria_versions.state": group, "criteria_versions.agreed": group,
		"criteria_versions.created_at": group, "criteria_versions.version": group,
		"submissions.trail_seq": here, "submissions.trail_hash": here,
	}
}

// leftOutOfArchive says why a column is in no archive; nothing when nothing says so.
func leftOutOfArchive(table DataTable, column DataColumn) string {
	switch {
	case notArchived()[table.Name] != "":
		return notArchived()[table.Name]
	case column.is(secretBit):
		return "a secret, or the last request"
	case column.is(authorBit):
		return "a person: whoever brings the archive in stands in their place"
	case column.Name == "practice_id":
		return notArchived()["practices.id"]
	}
	return notArchived()[table.Name+"."+column.Name]
}

// ExportArchive gives a practice's self-assessments, actions and what belongs to them, part by part: the same rows give the
// same archive, in whichever database they are. The practice's trail tells of it.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) ExportArchive(ctx context.Context, actor audit.Actor, practice audit.PracticeID, visit ExportVisit) error {
	if err := inPractice(actor, audit.ArchiveRead, practice); err != nil {
		return err
	}
	err := s.inTx(ctx, within(practice), func(t *tx) error { return t.record(actor, "archive.export", string(practice)) })
	if err != nil {
		return err
	}
	return s.atOneMoment(ctx, within(practice), func(t *tx) error {
		for _, part := range archiveParts() {
			if err := t.exportPart(part, visit); err != nil {
				return err
			}
		}
		return nil
	})
}

func (t *tx) exportPart(part archivePart, visit ExportVisit) error {
	exported, values := ExportedTable{Name: part.name}, make([]string, len(part.columns))
	for i, column := range part.columns {
		exported.Columns = append(exported.Columns, column.name)
		values[i] = column.name
		if column.kind == asVersion {
			values[i] = `(SELECT s.lineage || ' ' || v.number FROM criteria_versions v JOIN criteria_sets s ON s.id = v.set_id
				WHERE v.id = ` + part.table + "." + column.name + ") AS " + column.name
		}
	}
	if err := visit(exported, nil); err != nil {
		return err
	}
	from := strings.ReplaceAll(part.from, "criterion_id", "criterion_id"+t.store.dialect.byByte)
	ids := slices.Repeat([]any{string(t.scope.practice)}, strings.Count(from, "?"))
	rows, err := t.db.Raw("SELECT "+strings.Join(values, ", ")+" FROM "+from, ids...).Rows()
	if err != nil {
		return err
	}
	return visitRows(rows, exported, part.mapped(), visit)
}

// mapped gives the data map's columns of a part.
func (p archivePart) mapped() []DataColumn {
	columns := make([]DataColumn, len(p.columns))
	for _, table := range DataMap() {
		if table.Name != p.table {
			continue
		}
		for i, column := range p.columns {
			at := slices.IndexFunc(table.Columns, func(c DataColumn) bool { return c.Name == column.name })
			columns[i] = table.Columns[at]
		}
	}
	return columns
}
