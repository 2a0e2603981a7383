package models

import (
	"slices"

	"doorway/audit"
)

// look looks at one row without writing it.
func (a *archiveImport) look(name string, row map[string][]byte) error {
	part, values, texts, ok := a.read(name, row)
	if part.name == "" {
		return a.problem("This file has a part that this Doorway does not know: %q. It may come from a newer one.", name)
	}
	if !ok {
		return a.problem("Something in %s cannot be read. The file may have been changed.", where(name, values))
	}
	if err := a.lookAtTexts(part, values, texts); err != nil {
		return err
	}
	return a.lookAtRow(part.name, values)
}

// read reads the values of a row; ok is false when one is missing, unknown or wrong.
func (a *archiveImport) read(name string, row map[string][]byte) (part archivePart, values map[string]any, texts []audit.Text, ok bool) {
	parts := archiveParts()
	at := slices.IndexFunc(parts, func(p archivePart) bool { return p.name == name })
	if at < 0 {
		return archivePart{}, nil, nil, false
	}
	part, values, ok = parts[at], map[string]any{}, len(row) == len(parts[at].columns)
	if part.name == criteriaPart {
		a.meet(row)
	}
	for _, column := range part.columns {
		value, typed, fine := a.archiveValue(column.kind, row[column.name])
		if !fine {
			ok = false
			continue
		}
		values[column.name] = value
		texts = append(texts, typed...)
	}
	return part, values, texts, ok
}

// meet notes a version of the criteria that this Doorway does not have, or has with other words.
func (a *archiveImport) meet(row map[string][]byte) {
	name, _ := jsonAs[string](row["id"])
	checksum, _ := jsonAs[string](row["checksum"])
	known, found := a.versions[name]
	switch {
	case name == "" || len(name) > maxArchiveCode || a.missing[name]:
	case !found:
		a.missing[name] = true
		_ = a.problem("This Doorway does not have these criteria: %s. Whoever runs it can add them with: doorway criteria publish FILE. "+
			"Their text is in your file, in the part “criteria”.", name)
	case known.checksum != checksum:
		delete(a.versions, name)
		a.missing[name] = true
		_ = a.problem("The criteria %s have other words here than in your file. Ask whoever runs this Doorway.", name)
	}
}

// lookAtTexts refuses a patient's details, wherever in a row they are.
func (a *archiveImport) lookAtTexts(part archivePart, values map[string]any, texts []audit.Text) error {
	err := audit.CheckTexts(texts, audit.GuardContext{}, nil)
	if !hasCode(err, audit.CodeRefusedText) {
		return nil
	}
	return a.problem("There may be a patient’s number in %s. Take it out where the file comes from, and make the file again.", where(part.name, values))
}

// lookAtRow holds a row against the rules that what is typed here is held against.
func (a *archiveImport) lookAtRow(part string, values map[string]any) error {
	text := func(name string) string {
		value, _ := values[name].(string)
		return value
	}
	of, known := a.audits[text("audit_id")]
	if _, refers := values["audit_id"]; refers && !known {
		return a.problem("Something in %s belongs to a self-assessment that is not in the file.", where(part, values))
	}
	if _, refers := values["action_id"]; refers && !a.actions[text("action_id")] {
		return a.problem("Something in %s belongs to an action that is not in the file.", where(part, values))
	}
	switch part {
	case "practice":
		return a.lookAtName(text("ods_code"), text("shown_name"))
	case "audits":
		return a.lookAtAudit(values)
	case "earlier_audits":
		if a.audits[text("earlier_id")] == nil {
			return a.problem("Something in %s belongs to a self-assessment that is not in the file.", where(part, values))
		}
	case "answers", "answers_before_upgrade":
		return a.lookAtAnswer(part, of, values)
	case "submissions":
		return a.lookAtSubmission(of, values)
	case "actions":
		return a.lookAtAction(values)
	}
	return nil
}

func (a *archiveImport) lookAtName(code, name string) error {
	if a.summary.Code != "" {
		return a.problem("This file is of more than one practice.")
	}
	a.summary.Code, a.summary.PracticeName = code, name
	if code != a.practice.ODSCode {
		return a.problem("This file is of the practice with the code %s. Yours has the code %s.", code, a.practice.ODSCode)
	}
	return nil
}

func (a *archiveImport) lookAtAudit(values map[string]any) error {
	id, _ := values["id"].(string)
	version, _ := values["version_id"].(string)
	form, _ := values["form"].(string)
	state, _ := values["state"].(string)
	submissions, _ := values["submissions"].(int64)
	submitted, _ := values["submitted_at"].(stamp)
	discarded, _ := values["discarded_at"].(stamp)
	_, err := audit.ParseForm(form)
	states := []audit.State{audit.StateDraft, audit.StateSubmitted, audit.StateDiscarded}
	a.summary.Audits++
	if audit.State(state) == audit.StateDraft {
		a.drafts++
	}
	if err != nil || !slices.Contains(states, audit.State(state)) || submitted.IsZero() != (submissions == 0) || a.drafts > 1 ||
		discarded.IsZero() == (audit.State(state) == audit.StateDiscarded) || submissions == 0 && audit.State(state) == audit.StateSubmitted ||
		a.audits[id] != nil {
		return a.problem("Something in %s cannot be read. The file may have been changed.", where("audits", values))
	}
	a.audits[id] = &archivedAudit{set: a.setOf(version), submissions: submissions, latest: submitted}
	return nil
}

func (a *archiveImport) setOf(version string) *audit.CriteriaSet {
	for _, known := range a.versions {
		if string(known.id) == version {
			return known.set
		}
	}
	return nil
}

func (a *archiveImport) lookAtAnswer(part string, of *archivedAudit, values map[string]any) error {
	if part == "answers" {
		a.summary.Answers++
	}
	if of.set == nil {
		return nil
	}
	var row answerRow
	row.CriterionID, _ = values["criterion_id"].(string)
	choice, _ := values["choice"].(string)
	level, _ := values["level"].(int64)
	lower, _ := values["lower_because"].(string)
	row.Note, _ = values["note"].(string)
	row.Reason, _ = values["reason"].(string)
	row.WhoCouldTell, _ = values["who_could_tell"].(string)
	row.HowChecked, _ = values["how_checked"].(string)
	row.Evidence, _ = values["evidence"].(list[audit.Evidence])
	row.Choice, row.Level, row.LowerBecause = audit.Choice(choice), audit.Level(level), audit.LowerBecause(lower)
	_, err := audit.NewAnswer(of.set.Scale, row.answer())
	if version, _ := values["version"].(int64); err != nil || row.CriterionID == "" || version == 0 {
		return a.problem("Something in %s cannot be read. The file may have been changed.", where(part, values))
	}
	return nil
}

func (a *archiveImport) lookAtAction(values map[string]any) error {
	a.summary.Actions++
	text := func(name string) string {
		value, _ := values[name].(string)
		return value
	}
	a.actions[text("id")] = true
	_, err := audit.NewAction(audit.Action{
		CriterionID: text("criterion_id"), SuggestionID: text("suggestion_id"), What: text("what"), FirstStep: text("first_step"),
		OwnerRole: text("owner_role"), OwnerPerson: text("owner_person"), Due: audit.Date(text("due")), Effort: audit.Effort(text("effort")),
		Benefit: text("benefit"), HowWeKnow: text("how_we_know"), Status: audit.ActionStatus(text("status")), StatusReason: text("status_reason"),
		EvidenceNote: text("evidence_note"), DoneOn: audit.Date(text("done_on")),
	})
	if err != nil || text("status") == "" {
		return a.problem("Something in %s cannot be read. The file may have been changed.", where("actions", values))
	}
	return nil
}

// lookAtSubmission holds a submission against its hash, and against what its answers would be submitted as.
func (a *archiveImport) lookAtSubmission(of *archivedAudit, values map[string]any) error {
	a.summary.Submissions++
	snapshot, _ := values["snapshot"].([]byte)
	hash, _ := values["hash"].(string)
	number, _ := values["number"].(int64)
	at, _ := values["submitted_at"].(stamp)
	changed := func() error {
		return a.problem("A submission in the file is not what was submitted (%s). It cannot be brought in.", where("submissions", values))
	}
	of.seen++
	if sha256Hex(string(snapshot)) != hash || number != of.seen || number == of.submissions && !at.Equal(of.latest.Time) {
		return changed()
	}
	if of.set == nil {
		return nil
	}
	submission, err := audit.ReadForeignSnapshot(snapshot, of.set)
	if err != nil || submission.Number != int(number) || !submission.At.Equal(at.Time) {
		return changed()
	}
	var texts []audit.Text
	for _, criterion := range submission.Sheet.Criteria() {
		texts = append(texts, submission.Sheet.Answers[criterion.ID].Texts()...)
	}
	return a.lookAtTexts(archivePart{name: "submissions"}, values, texts)
}

// lookBack looks at the whole, once every row has been seen.
func (a *archiveImport) lookBack() {
	if a.summary.Code == "" && len(a.summary.Problems) == 0 {
		_ = a.problem("This file names no practice.")
	}
	for _, one := range a.audits {
		if one.seen != one.submissions {
			_ = a.problem("Some submissions are missing from the file.")
		}
	}
}
