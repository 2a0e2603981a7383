package models

import (
	"context"
	"math/rand/v2"
	"strings"
	"time"

	"doorway/audit"
)

// National is what a demonstration over all of England is made of.
type National struct {
	File     []byte // the criteria, whose title and notice say that the answers are invented
	Audits   int    // self-assessments of each practice
	Answers  bool   // their answers too, beside what was submitted
	Progress func(practices int)
}

// SeedNational gives every open practice of the list invented self-assessments, and shares most of them, as the same numbers
// each time. Nobody can sign in to it. It writes in bulk, and everything or nothing.
// Errors: audit.CodeConflict for a database that holds anything but the list of practices.
func (s *Store) SeedNational(ctx context.Context, in National) error {
	set, err := audit.ParseCriteria("invented", in.File)
	if err != nil {
		return err
	}
	err = s.inTx(ctx, installation(), func(t *tx) error {
		held, err := t.holdsAnything()
		if err != nil {
			return err
		}
		if held {
			return audit.Conflict("Nothing was written: this database holds something already. Choose an empty one.")
		}
		return t.seedNational(in, set)
	})
	if err == nil {
		s.invented.Store(true)
	}
	return err
}

// Invented tells whether the answers in this database are those of SeedNational, so that every page can say so.
func (s *Store) Invented() bool { return s.invented.Load() }

// findInvented asks the trail, which cannot be changed, and only when starting: where there are people nothing is invented.
func (s *Store) findInvented(ctx context.Context) error {
	_, found, err := one[int](s.reading(ctx, installation()), "SELECT 1 FROM trail WHERE chain = ? AND what = 'national.invent' LIMIT 1", installationChain)
	s.invented.Store(found)
	return translate(err)
}

// holdsAnything tells whether somebody has an account here, or anything was invented or begun.
func (t *tx) holdsAnything() (bool, error) {
	_, people, err := one[int](t, "SELECT 1 FROM people WHERE id <> ? LIMIT 1", erasedPerson)
	if err != nil || people {
		return people, err
	}
	_, practices, err := one[int](t, "SELECT 1 FROM practices WHERE invented = ? LIMIT 1", true)
	if err != nil || practices {
		return practices, err
	}
	_, audits, err := one[int](t, anyAudit)
	return audits, err
}

// anyAudit asks of all practices at once, so that nothing is invented beside what is real.
const anyAudit = "SELECT 1 FROM audits LIMIT 1"

// nation is a demonstration over all of England while it is written.
type nation struct {
	in      National
	t       *tx
	set     *audit.CriteriaSet
	version audit.VersionID
	group   audit.GroupID
	chance  *rand.Rand
	tables  []*bulkRows
	sums    map[rollupKey]int
}

func (t *tx) seedNational(in National, set *audit.CriteriaSet) error {
	setID, err := t.setRow(set)
	if err != nil {
		return err
	}
	if err := t.addVersion(audit.Actor{Role: audit.RoleOperator}, setID, in.File, set); err != nil {
		return err
	}
	n := &nation{in: in, t: t, set: set, chance: rand.New(rand.NewPCG(6, 220)), sums: map[rollupKey]int{}} //nolint:gosec // invented answers are no secret
	if n.version, err = must[audit.VersionID](t, "SELECT id FROM criteria_versions WHERE set_id = ? AND number = ?", setID, set.Version); err != nil {
		return err
	}
	if n.group, err = must[audit.GroupID](t, "SELECT group_id FROM criteria_sets WHERE id = ?", setID); err != nil {
		return err
	}
	n.tables = nationalTables(t)
	practices, err := all[audit.PracticeID](t, "SELECT id FROM practices WHERE status = ? ORDER BY ods_code", PracticeOpen)
	if err != nil {
		return err
	}
	for i, practice := range practices {
		if err := n.practice(practice); err != nil {
			return err
		}
		if in.Progress != nil {
			in.Progress(i + 1)
		}
	}
	if err := n.flush(); err != nil {
		return err
	}
	if err := t.addToRollups(n.group, n.sums); err != nil {
		return err
	}
	return t.record(audit.Actor{Role: audit.RoleOperator}, "national.invent", set.ID+" "+set.Version)
}

// The tables of a national demonstration, each after those that it refers to.
const (
	bulkAudits = iota
	bulkAnswers
	bulkSubmissions
	bulkCounts
	bulkActions
	bulkListed
	bulkConsents
	bulkCounted
)

func nationalTables(t *tx) []*bulkRows {
	return []*bulkRows{
		bulkAudits:      {t: t, into: "audits (id, practice_id, version_id, form, state, submissions, submitted_at, created_by, created_at, updated_at)"},
		bulkAnswers:     {t: t, into: "answers (practice_id, audit_id, criterion_id, choice, level, note, reason, who_could_tell, how_checked, version, write_key, sitting, updated_by, updated_at)"},
		bulkSubmissions: {t: t, into: "submissions (practice_id, audit_id, number, snapshot, hash, submitted_by, submitted_at)"},
		bulkCounts:      {t: t, into: "submission_counts (practice_id, audit_id, number, domain_id, version_id, form, rated, applicable, not_sure, does_not_apply, score, sites)"},
		bulkActions: {t: t, into: `actions (id, practice_id, origin_audit_id, origin_submission, criterion_id, suggestion_id, what, first_step, owner_role,
			owner_person, due, effort, benefit, how_we_know, status, status_reason, evidence_note, done_on, created_at, updated_by, updated_at)`},
		bulkListed:   {t: t, into: "audit_actions (practice_id, audit_id, action_id, listed_at)"},
		bulkConsents: {t: t, into: "sharing_consents (practice_id, audit_id, group_id, audience, level, given_by, given_at, version, write_key)"},
		bulkCounted:  {t: t, into: "practice_counted (practice_id, group_id, icb_code, lines)"},
	}
}

// bulkRows gathers rows of one table and writes many with one statement.
type bulkRows struct {
	t      *tx
	into   string
	rows   int
	values []any
}

func (b *bulkRows) add(values ...any) {
	b.rows++
	b.values = append(b.values, values...)
}

func (b *bulkRows) flush() error {
	if b.rows == 0 {
		return nil
	}
	row := "(" + strings.TrimSuffix(strings.Repeat("?, ", len(b.values)/b.rows), ", ") + ")"
	_, err := b.t.exec("INSERT INTO "+b.into+" VALUES "+row+strings.Repeat(", "+row, b.rows-1), b.values...)
	b.rows, b.values = 0, b.values[:0]
	return err
}

// flush writes what has gathered, in the order of the tables.
func (n *nation) flush() error {
	for _, table := range n.tables {
		if err := table.flush(); err != nil {
			return err
		}
	}
	return nil
}

const nationalMonths = 4 // between one self-assessment and the next

// practice invents what one practice did, and counts it.
func (n *nation) practice(practice audit.PracticeID) error {
	sheet := audit.Sheet{Set: n.set, Form: audit.FormFull, Answers: map[string]audit.Answer{}}
	ids := make([]audit.AuditID, n.in.Audits)
	for i := range ids {
		ids[i] = newID[audit.AuditID]()
		at := n.t.now.AddDate(0, -nationalMonths*(len(ids)-i), 0).Truncate(time.Microsecond)
		for c := range n.set.Criteria {
			before := sheet.Answers[n.set.Criteria[c].ID]
			sheet.Answers[n.set.Criteria[c].ID] = n.answer(before)
		}
		if err := n.audit(practice, ids[i], sheet, at); err != nil {
			return err
		}
	}
	n.actions(practice, ids)
	n.consents(practice, ids)
	if err := n.flush(); err != nil {
		return err
	}
	return n.count(practice)
}

// answer invents one that is somewhat like the one before.
func (n *nation) answer(before audit.Answer) audit.Answer {
	const note = "An invented answer."
	switch chance := n.chance.IntN(100); {
	case chance < 8:
		return audit.Answer{Choice: audit.ChoiceNotSure, WhoCouldTell: note}
	case chance < 11:
		return audit.Answer{Choice: audit.ChoiceDoesNotApply, Reason: note}
	case chance < 70 && before.Choice == audit.ChoiceLevel:
		return before
	}
	return audit.Answer{Choice: audit.ChoiceLevel, Level: min(2, before.Level+audit.Level(n.chance.IntN(2))), Note: note}
}

func (n *nation) audit(practice audit.PracticeID, id audit.AuditID, sheet audit.Sheet, at time.Time) error {
	submission, err := audit.Submit(audit.SubmissionInput{Sheet: sheet, State: audit.StateDraft, Number: 1, By: audit.RolePracticeLead}, at)
	if err != nil {
		return err
	}
	n.tables[bulkAudits].add(id, practice, n.version, sheet.Form, audit.StateSubmitted, 1, stamp{at}, erasedPerson, stamp{at}, stamp{at})
	n.tables[bulkSubmissions].add(practice, id, 1, submission.Snapshot, submission.Hash, erasedPerson, stamp{at})
	for _, domain := range submission.Scores.Domains {
		n.tables[bulkCounts].add(practice, id, 1, domain.ID, n.version, sheet.Form, domain.Rated, domain.Applicable, domain.NotSure, domain.DoesNotApply, domain.Score, sitesHash(submission.Sites))
	}
	if !n.in.Answers {
		return nil
	}
	for criterion, answer := range submission.Sheet.Answers {
		n.tables[bulkAnswers].add(practice, id, criterion, answer.Choice, answer.Level, answer.Note, answer.Reason, answer.WhoCouldTell,
			answer.HowChecked, 1, "", stamp{at}, erasedPerson, stamp{at})
	}
	return nil
}

// actions takes three suggestions on in the latest self-assessment.
func (n *nation) actions(practice audit.PracticeID, ids []audit.AuditID) {
	latest, now := ids[len(ids)-1], stamp{n.t.now}
	for _, at := range n.chance.Perm(len(n.set.Criteria))[:3] {
		criterion := n.set.Criteria[at]
		suggestion, id := criterion.SuggestedActions[n.chance.IntN(len(criterion.SuggestedActions))], newID[audit.ActionID]()
		status, done := audit.ActionUnderWay, ""
		if n.chance.IntN(3) == 0 {
			status, done = audit.ActionDone, string(n.t.today())
		}
		n.tables[bulkActions].add(id, practice, latest, 1, criterion.ID, suggestion.ID, "An invented action", "", "", "", "", "", "", "", status, "",
			"", done, now, erasedPerson, now)
		n.tables[bulkListed].add(practice, latest, id, now)
	}
}

// consents shares the first and the latest, at a level by chance; seven in ten take part in the benchmark.
func (n *nation) consents(practice audit.PracticeID, ids []audit.AuditID) {
	levels, now := audit.SharingLevels(), stamp{n.t.now}
	level := levels[min(n.chance.IntN(6), len(levels)-1)]
	for _, id := range []audit.AuditID{ids[0], ids[len(ids)-1]} {
		n.tables[bulkConsents].add(practice, id, n.group, audit.AudienceGroup, level, erasedPerson, now, 1, "")
	}
	if n.chance.IntN(10) < 7 {
		n.tables[bulkConsents].add(practice, ids[len(ids)-1], n.group, audit.AudienceBenchmark, "", erasedPerson, now, 1, "")
	}
}

// count adds a practice to the sums, which are written once at the end, as recount would have.
func (n *nation) count(practice audit.PracticeID) error {
	groups, err := n.t.in(within(practice)).countPractice()
	for _, one := range groups {
		one.keys(func(key rollupKey) { n.sums[key]++ })
		n.tables[bulkCounted].add(practice, one.GroupID, one.ICBCode, one.Lines)
	}
	return err
}
