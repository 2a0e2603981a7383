package models

import "doorway/audit"

// sharedPractice is a practice as a group may see it: what it shares with that group at this moment, and nothing else.
type sharedPractice struct {
	ID        audit.PracticeID
	ShownName string
	Town      string
	ICBName   string // its code where there is no name
	PCN       string // as a facilitator calls it; empty when nobody said
	Status    PracticeStatus

	Audits []sharedAudit `gorm:"-"` // the latest submitted first; never empty
}

// sharedAudit is one self-assessment that a practice shares with a group. Number is the submission in force, which is all
// that the group may read of it; what was submitted before, and a draft that it was reopened as, stay the practice's.
type sharedAudit struct {
	PracticeID  audit.PracticeID
	AuditID     audit.AuditID
	Level       audit.SharingLevel
	Stuck       bool
	Number      int
	SubmittedAt stamp
	VersionID   audit.VersionID
	Form        audit.Form
	GivenAt     stamp
}

// shows says whether the group may read now what is about a criterion: from it one could tell what the answer says. What is
// about none it may read at any level.
func (s sharedAudit) shows(criterion string) bool {
	return criterion == "" || s.Level.Reaches(audit.SharingFull)
}

// sharedWithGroup is the one way to what is shared with a group: every read joins the consent itself, so that stopping has
// effect at once. It takes the group's id and the audience.
const sharedWithGroup = ` FROM sharing_consents c JOIN audits a ON a.practice_id = c.practice_id AND a.id = c.audit_id
	WHERE c.group_id = ? AND c.audience = ? AND a.submissions > 0 AND a.state <> 'discarded'`

const sharedAuditColumns = `c.practice_id, c.audit_id, c.level, c.stuck, a.submissions AS number, a.submitted_at, ` + submittedWith + `, c.given_at`

// submittedWith gives the criteria and the form of the submission in force: a self-assessment that was reopened may have been
// taken to newer ones since.
const (
	submittedWith = submittedVersion + ` AS version_id, COALESCE((SELECT MIN(n.form) FROM submission_counts n
		WHERE n.practice_id = a.practice_id AND n.audit_id = a.id AND n.number = a.submissions), a.form) AS form`
	submittedVersion = `COALESCE((SELECT MIN(CAST(n.version_id AS TEXT)) FROM submission_counts n WHERE n.practice_id = a.practice_id
		AND n.audit_id = a.id AND n.number = a.submissions), CAST(a.version_id AS TEXT))`
)

// sharedAudits gives what a practice shares with a group, the latest submitted first.
func (t *tx) sharedAudits(group audit.GroupID, practice audit.PracticeID) ([]sharedAudit, error) {
	return all[sharedAudit](t, "SELECT "+sharedAuditColumns+sharedWithGroup+" AND c.practice_id = ? ORDER BY a.submitted_at DESC, a.id",
		group, audit.AudienceGroup, practice)
}

// shared gives a practice with what it shares with the group. A practice that shares nothing looks like one that does not
// exist, and so does one in which the person has a role or lately had one, and one that they opted out of.
// Errors: audit.CodeNotFound.
func (t *tx) shared(group audit.GroupID, practice audit.PracticeID, person audit.PersonID) (sharedPractice, error) {
	audits, err := t.sharedAudits(group, practice)
	if err != nil {
		return sharedPractice{}, err
	}
	held, err := t.held(person)
	if err != nil {
		return sharedPractice{}, err
	}
	out, err := t.optedOut(group, practice, person)
	if err != nil {
		return sharedPractice{}, err
	}
	if len(audits) == 0 || out || audit.HasInterest(held, practice, t.now) {
		return sharedPractice{}, audit.NotFound()
	}
	found, err := must[sharedPractice](t, `SELECT p.id, p.shown_name, p.town, p.status,
		COALESCE((SELECT i.name FROM icbs i WHERE i.code = p.icb_code), p.icb_code) AS icb_name,
		COALESCE((SELECT l.pcn FROM practice_labels l WHERE l.group_id = ? AND l.practice_id = p.id), '') AS pcn
		FROM practices p WHERE p.id = ?`, group, practice)
	found.Audits = audits
	return found, err
}

// groupView gives what a group sees of one self-assessment that is shared with it.
func (t *tx) groupView(shared sharedAudit) (audit.GroupView, error) {
	whole, err := t.sharedSubmission(shared)
	if err != nil {
		return audit.GroupView{}, err
	}
	return audit.SeenByGroup(whole.Sharing, whole.Submission, whole.Actions), nil
}

// sharedSubmission reads the submission in force of one self-assessment that is shared, with the actions that it lists. Only
// audit decides how much of it a group sees.
func (t *tx) sharedSubmission(shared sharedAudit) (whole audit.SharedSubmission, err error) {
	set, err := t.criteriaSet(shared.VersionID)
	if err != nil {
		return whole, err
	}
	within := t.in(within(shared.PracticeID))
	frozen, err := within.submission(shared.AuditID, shared.Number)
	if err != nil {
		return whole, err
	}
	whole.ID, whole.Sharing = shared.AuditID, audit.Sharing{Audience: audit.AudienceGroup, Level: shared.Level, Stuck: shared.Stuck}
	if whole.Submission, err = audit.ReadSnapshot(frozen.Snapshot, set); err != nil {
		return whole, err
	}
	listed, err := within.listedActions(shared.AuditID)
	for _, one := range listed {
		whole.Actions = append(whole.Actions, audit.ProgressAction{ID: one.ID, Action: one.Action, Since: audit.LondonDate(one.CreatedAt), Moved: one.Moved})
	}
	return whole, err
}
