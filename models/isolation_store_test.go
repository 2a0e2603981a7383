package models_test

import (
	"database/sql"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// belongings are the ids of what a practice has, and of a placement that a group has.
type belongings struct {
	practice, audit, action, hat, round, group, placement string
}

// mixing is a statement and the ids that it needs; own ones are taken, and each foreign one is refused.
type mixing struct {
	statement string // with :practice, :audit, :action, :hat, :round, :group, :placement, :person, :now and :new for a new id
	foreign   []string
}

func mixings() map[string]mixing {
	const answer = ":audit, 'REG-3', 'level', 1, '', '', '', ''"
	return map[string]mixing{
		"answers": {`INSERT INTO answers (practice_id, audit_id, criterion_id, choice, level, note, reason, who_could_tell, how_checked,
			version, write_key, sitting, updated_by, updated_at) VALUES (:practice, ` + answer + `, 1, '', :now, :person, :now)`, []string{"audit"}},
		"earlier_texts": {`INSERT INTO earlier_texts (practice_id, audit_id, criterion_id, choice, level, note, reason, who_could_tell,
			how_checked, id, person_id, sitting, evidence, written_at) VALUES (:practice, ` + answer + `, :new, :person, :now, '[]', :now)`, []string{"audit"}},
		"submissions": {`INSERT INTO submissions (practice_id, audit_id, number, snapshot, hash, submitted_by, submitted_at)
			VALUES (:practice, :audit, 9, '{}', '', :person, :now)`, []string{"audit"}},
		"actions": {`INSERT INTO actions (id, practice_id, origin_audit_id, origin_submission, criterion_id, suggestion_id, what, first_step,
			owner_role, owner_person, due, effort, benefit, how_we_know, status, status_reason, evidence_note, done_on, created_at,
			updated_by, updated_at) VALUES (:new, :practice, :audit, 0, '', '', 'x', '', '', '', '', '', '', '', 'not_started', '', '', '',
			:now, :person, :now)`, []string{"audit"}},
		"origin of an action": {"UPDATE actions SET origin_audit_id = :audit WHERE practice_id = :practice AND what = 'own'", []string{"audit"}},
		"audit_actions": {`INSERT INTO audit_actions (practice_id, audit_id, action_id, listed_at)
			VALUES (:practice, :audit, :action, :now) `, []string{"audit", "action"}},
		"action_changes": {`INSERT INTO action_changes (id, practice_id, action_id, seq, field, before, after, role, changed_by, changed_at)
			VALUES (:new, :practice, :action, 9, '', '', '', '', :person, :now)`, []string{"action"}},
		"domain_requests": {`INSERT INTO domain_requests (practice_id, id, audit_id, domain_id, hat_id, asked_at)
			VALUES (:practice, :new, :audit, 'REG', :hat, :now)`, []string{"audit", "hat"}},
		"action_owners": {`INSERT INTO action_owners (practice_id, action_id, hat_id) VALUES (:practice, :action, :hat)`, []string{"action", "hat"}},
		"view_rounds": {`INSERT INTO view_rounds (practice_id, id, audit_id, domains, spread, opened_by, opened_at, closed_by, closed_at)
			VALUES (:practice, :new, :audit, '[]', FALSE, :person, :now, :person, :now)`, []string{"audit"}},
		"view_invitees": {`UPDATE view_invitees SET round_id = :round, hat_id = :hat WHERE practice_id = :practice`, []string{"round", "hat"}},
		"views": {`INSERT INTO views (practice_id, round_id, hat_id, criterion_id, choice, level, version, write_key, updated_at)
			VALUES (:practice, :round, :hat, 'REG-3', 'level', 1, 1, '', :now)`, []string{"round", "hat"}},
		"view_spreads": {`INSERT INTO view_spreads (practice_id, round_id, criterion_id, for_all, lowest, highest, not_sure)
			VALUES (:practice, :round, 'REG-3', FALSE, 0, 1, FALSE)`, []string{"round"}},
		"lead_claims": {`INSERT INTO lead_claims (practice_id, id, hat_id, made_at, effective_at) VALUES (:practice, :new, :hat, :now, :now)`, []string{"hat"}},
		"links": {`INSERT INTO links (id, kind, role, practice_id, take_over, created_at, expires_at)
			VALUES (:new, 'invitation', 'practice_lead', :practice, :hat, :now, :now)`, []string{"hat"}},
		"trainees": {`INSERT INTO hats (id, person_id, role, group_id, placement_id, since)
			VALUES (:new, :person, 'trainee', :group, :placement, :now)`, []string{"group", "placement"}},
		"trainees' links": {`INSERT INTO links (id, kind, role, group_id, placement_id, created_at, expires_at)
			VALUES (:new, 'invitation', 'trainee', :group, :placement, :now, :now)`, []string{"group", "placement"}},
		"placement_assessments": {`INSERT INTO placement_assessments (group_id, placement_id, id, person_id, version_id, state, created_at, updated_at)
			VALUES (:group, :placement, :new, :person, (SELECT id FROM criteria_versions), 'draft', :now, :now)`, []string{"group", "placement"}},
	}
}

// What would belong to two practices, or to two groups, is refused by the database itself, whoever writes it.
func TestDatabaseRefusesToMixTenants(t *testing.T) {
	tellAudit(t, func(a *audited) {
		db := a.database.SQL(a.t)
		now := a.clock.Now().Format("2006-01-02 15:04:05+00:00")
		own := a.belongings(db, a.lead, a.practice, a.audit)
		otherPractice := a.story.practice(a.facilitator, "A81002")
		stranger := a.story.lead(a.facilitator, otherPractice, "Kim Lee")
		started, err := a.StartAudit(a.t.Context(), stranger, otherPractice, models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormFull}}, key())
		a.want(err)
		foreign := a.belongings(db, stranger, otherPractice, started.ID)
		_, err = db.Exec("DELETE FROM audit_actions") // to be written again below
		a.want(err)
		for name, one := range mixings() {
			fill := func(with belongings) string {
				return strings.NewReplacer(":practice", quoted(with.practice), ":audit", quoted(with.audit), ":action", quoted(with.action),
					":hat", quoted(with.hat), ":round", quoted(with.round), ":group", quoted(with.group), ":placement", quoted(with.placement),
					":person", quoted(string(a.lead.Person)), ":now", quoted(now), ":new", quoted(uuid.NewString())).Replace(one.statement)
			}
			if err := tryAndForget(a.t, db, fill(own)); err != nil {
				a.t.Errorf("%s, all of one: %v", name, err)
			}
			for _, column := range one.foreign {
				err := tryAndForget(a.t, db, fill(own.with(column, foreign)))
				if err == nil || !strings.Contains(strings.ToLower(err.Error()), "foreign key") && !strings.Contains(err.Error(), "of its own practice") {
					a.t.Errorf("%s with the %s of another: %v", name, column, err)
				}
			}
		}
	})
}

// What there is cannot be moved to another practice either, for as long as something hangs on it.
func TestDatabaseRefusesToMoveThingsToAnotherTenant(t *testing.T) {
	tellAudit(t, func(a *audited) {
		db := a.database.SQL(a.t)
		a.save(a.lead, firstCriterion, level(1, "mine"), 0)
		mine := a.belongings(db, a.lead, a.practice, a.audit)
		_, err := a.ChangeAction(a.t.Context(), a.lead, a.practice, audit.ActionID(mine.action),
			models.ActionInput{Action: audit.Action{What: "changed"}}, 1, key())
		a.want(err)
		elsewhere := quoted(string(a.story.practice(a.facilitator, "A81002")))
		for _, table := range []string{"answers", "audits", "actions", "audit_actions", "action_changes"} {
			moved := tryAndForget(a.t, db, "UPDATE "+table+" SET practice_id = "+elsewhere+" WHERE practice_id = "+quoted(string(a.practice)))
			if moved == nil {
				a.t.Errorf("the rows of %s can be moved to another practice", table)
			}
		}
	})
}

func quoted(text string) string { return "'" + text + "'" }

// with gives the belongings with one of another's.
func (b belongings) with(column string, of belongings) belongings {
	switch column {
	case "audit":
		b.audit = of.audit
	case "action":
		b.action = of.action
	case "hat":
		b.hat = of.hat
	case "round":
		b.round = of.round
	case "group":
		b.group = of.group
	case "placement":
		b.placement = of.placement
	}
	return b
}

// belongings makes one of each thing.
func (a *audited) belongings(db *sql.DB, lead audit.Actor, practice audit.PracticeID, id audit.AuditID) belongings {
	a.t.Helper()
	added, err := a.AddAction(a.t.Context(), lead, practice, id, models.ActionInput{Action: audit.Action{What: "own"}}, key())
	a.want(err)
	all := belongings{practice: string(practice), audit: string(id), action: string(added.ID), round: uuid.NewString(), group: uuid.NewString(), placement: uuid.NewString()}
	a.want(db.QueryRow("SELECT id FROM hats WHERE practice_id = " + quoted(all.practice)).Scan(&all.hat))
	for _, statement := range []string{
		fmt.Sprintf(`INSERT INTO view_rounds (practice_id, id, audit_id, domains, spread, opened_by, opened_at)
			VALUES ('%s', '%s', '%s', '[]', FALSE, '%s', '2026-01-01')`, all.practice, all.round, all.audit, lead.Person),
		fmt.Sprintf("INSERT INTO view_invitees (practice_id, round_id, hat_id) VALUES ('%s', '%s', '%s')", all.practice, all.round, all.hat),
		fmt.Sprintf("INSERT INTO groups (id, name, created_at) VALUES ('%s', '%s', '2026-01-01')", all.group, all.group),
		fmt.Sprintf(`INSERT INTO placements (id, group_id, practice_id, starts, ends, created_at, updated_at)
			VALUES ('%s', '%s', '%s', '2026-02-01', '2026-07-31', '2026-01-01', '2026-01-01')`, all.placement, all.group, all.practice),
	} {
		_, err := db.Exec(statement)
		a.want(err)
	}
	return all
}

// tryAndForget runs a statement that is to change one row, and takes it back.
func tryAndForget(t *testing.T, db *sql.DB, statement string) error {
	t.Helper()
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	result, err := tx.Exec(statement)
	if err != nil {
		return err
	}
	if changed, err := result.RowsAffected(); err != nil || changed == 0 {
		t.Errorf("%s: changed %s rows, %v", statement, strconv.FormatInt(changed, 10), err)
	}
	return nil
}
