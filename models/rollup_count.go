package models

import (
	"slices"
	"strconv"

	"doorway/audit"
)

// countedSubmission is the submission in force of a self-assessment that is shared with a group, with one audience.
type countedSubmission struct {
	GroupID   audit.GroupID
	AuditID   audit.AuditID
	Audience  audit.Audience
	Level     audit.SharingLevel
	Number    int
	VersionID audit.VersionID // that was submitted; a draft that it was reopened as may be of another
	Form      audit.Form
}

// countedDomain is a domain of such a submission.
type countedDomain struct {
	AuditID  audit.AuditID
	DomainID string
	Score    *int
}

// counting is what is known of a practice while it is counted.
type counting struct {
	t         *tx
	icb       string
	shared    []countedSubmission // the latest first
	domains   []countedDomain
	opened    map[audit.AuditID]audit.SubmittedAudit
	snapshots []inForceRow
	versions  pinnable
}

// countPractice works out what the scope's practice adds to the roll-ups of each group that it shares with: nothing once it
// is closed.
func (t *tx) countPractice() ([]counted, error) {
	practice, err := must[struct {
		ICBCode string
		Status  PracticeStatus
	}](t, "SELECT icb_code, status FROM practices WHERE id = ?", t.scope.practice)
	if err != nil || practice.Status == PracticeClosed {
		return nil, err
	}
	c := counting{t: t, icb: practice.ICBCode, opened: map[audit.AuditID]audit.SubmittedAudit{}}
	if err := c.read(); err != nil {
		return nil, err
	}
	var groups []counted
	for _, one := range c.shared {
		if slices.ContainsFunc(groups, func(group counted) bool { return group.GroupID == one.GroupID }) {
			continue
		}
		group, err := c.group(one.GroupID)
		if err != nil {
			return nil, err
		}
		groups = append(groups, group)
	}
	return groups, nil
}

const inForce = ` JOIN submissions s ON s.practice_id = a.practice_id AND s.audit_id = a.id AND s.number = a.submissions`

func (c *counting) read() (err error) {
	practice := c.t.scope.practice
	if c.shared, err = all[countedSubmission](c.t, `SELECT g.group_id, g.audit_id, g.audience, g.level, s.number, n.version_id, n.form
		FROM sharing_consents g JOIN audits a ON a.practice_id = g.practice_id AND a.id = g.audit_id`+inForce+`
		JOIN (SELECT DISTINCT practice_id, audit_id, number, version_id, form FROM submission_counts WHERE practice_id = ?) n
		ON n.practice_id = s.practice_id AND n.audit_id = s.audit_id AND n.number = s.number
		WHERE g.practice_id = ? AND a.state <> ? ORDER BY s.submitted_at DESC, s.audit_id DESC`, practice, practice, audit.StateDiscarded); err != nil {
		return err
	}
	c.domains, err = all[countedDomain](c.t, `SELECT n.audit_id, n.domain_id, n.score FROM submission_counts n JOIN audits a
		ON a.practice_id = n.practice_id AND a.id = n.audit_id AND a.submissions = n.number WHERE n.practice_id = ?`, practice)
	return err
}

// group counts what is shared with one group: of each grain the latest.
func (c *counting) group(id audit.GroupID) (counted, error) {
	group := counted{GroupID: id, ICBCode: c.icb}
	domains := c.reaching(id, audit.AudienceGroup, audit.SharingDomains)
	if len(domains) > 0 {
		c.addDomains(&group, domains[0], grainDomains, rollupDomain)
	}
	if len(domains) > 1 {
		if err := c.addChanges(&group, domains); err != nil {
			return group, err
		}
	}
	if full := c.reaching(id, audit.AudienceGroup, audit.SharingFull); len(full) > 0 {
		if err := c.addFull(&group, full[0]); err != nil {
			return group, err
		}
	}
	if benchmark := c.reaching(id, audit.AudienceBenchmark, ""); len(benchmark) > 0 {
		c.addDomains(&group, benchmark[0], grainBenchmark, rollupBenchmark)
	}
	return group, nil
}

// reaching gives what is shared with an audience of a group at a level or more, the latest first.
func (c *counting) reaching(group audit.GroupID, audience audit.Audience, level audit.SharingLevel) (reaching []countedSubmission) {
	for _, one := range c.shared {
		if one.GroupID == group && one.Audience == audience && (level == "" || one.Level.Reaches(level)) {
			reaching = append(reaching, one)
		}
	}
	return reaching
}

func (c *counting) addDomains(group *counted, of countedSubmission, grain string, kind rollupKind) {
	group.add(of, rollupPractices, grain, "")
	for _, domain := range c.domains {
		if domain.AuditID == of.AuditID {
			group.add(of, kind, domain.DomainID, scoreValue(domain.Score))
		}
	}
}

// addChanges sets the latest beside the first that can stand beside it, as the practice's own progress does.
func (c *counting) addChanges(group *counted, shared []countedSubmission) error {
	var in audit.ProgressInput
	for _, one := range shared {
		submitted, err := c.open(one.AuditID)
		if err != nil {
			return err
		}
		in.Submitted = append(in.Submitted, submitted)
	}
	in.AsOf, in.Versions = c.t.today(), c.versions.sets
	progress, err := audit.ProgressOf(in)
	if err != nil || len(progress.Audits) < 2 {
		return err
	}
	changes := map[string]string{}
	for _, line := range progress.Domains {
		first, latest := line.Points[0].Score, line.Points[len(line.Points)-1].Score
		if first != nil && latest != nil {
			changes[line.ID] = strconv.Itoa(*latest - *first)
		}
	}
	if len(changes) == 0 {
		return nil
	}
	group.add(shared[0], rollupPractices, grainChanged, "")
	for _, domain := range c.domains {
		if domain.AuditID == shared[0].AuditID {
			group.add(shared[0], rollupChange, domain.DomainID, changes[domain.DomainID])
		}
	}
	return nil
}

func (c *counting) addFull(group *counted, of countedSubmission) error {
	submitted, err := c.open(of.AuditID)
	if err != nil {
		return err
	}
	group.add(of, rollupPractices, grainFull, "")
	sheet := submitted.Sheet
	for _, criterion := range sheet.Criteria() {
		answer := sheet.Answers[criterion.ID]
		choice := answer.Choice
		if !answer.Complete(sheet.Set.Scale) {
			choice = ""
		}
		group.add(of, rollupCriterion, criterion.ID, string(choice))
	}
	return c.addActions(group, of)
}

// addActions counts the suggestions that the shared self-assessment lists as actions, each once, but for what was dropped.
func (c *counting) addActions(group *counted, of countedSubmission) error {
	type chosen struct {
		SuggestionID string
		Done         int
	}
	actions, err := all[chosen](c.t, `SELECT a.suggestion_id, MAX(CASE WHEN a.status = ? THEN 1 ELSE 0 END) AS done FROM audit_actions l
		JOIN actions a ON a.practice_id = l.practice_id AND a.id = l.action_id
		WHERE l.practice_id = ? AND l.audit_id = ? AND a.suggestion_id <> '' AND a.status <> ? GROUP BY a.suggestion_id`,
		audit.ActionDone, c.t.scope.practice, of.AuditID, audit.ActionDropped)
	for _, action := range actions {
		group.add(of, rollupAction, action.SuggestionID, actionChosen)
		if action.Done > 0 {
			group.add(of, rollupAction, action.SuggestionID, actionDone)
		}
	}
	return err
}

// open reads a submission in force; each is read once, and all of them with one statement.
func (c *counting) open(id audit.AuditID) (submitted audit.SubmittedAudit, err error) {
	if submitted, opened := c.opened[id]; opened {
		return submitted, nil
	}
	if c.snapshots == nil {
		if c.versions, err = c.t.pinnable(); err != nil {
			return submitted, err
		}
		if c.snapshots, err = all[inForceRow](c.t, `SELECT s.audit_id, s.snapshot FROM submissions s
			JOIN audits a ON a.practice_id = s.practice_id AND a.id = s.audit_id AND a.submissions = s.number WHERE a.practice_id = ? AND EXISTS
			(SELECT 1 FROM sharing_consents g WHERE g.practice_id = a.practice_id AND g.audit_id = a.id)`, c.t.scope.practice); err != nil {
			return submitted, err
		}
	}
	for _, row := range c.snapshots {
		if row.AuditID == id {
			submission, err := audit.ReadSnapshotOf(row.Snapshot, c.versions.sets)
			submitted = audit.SubmittedAudit{ID: id, Submission: submission}
			c.opened[id] = submitted
			return submitted, err
		}
	}
	return submitted, audit.NotFound()
}
