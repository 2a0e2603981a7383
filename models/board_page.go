package models

import "doorway/audit"

// boardPageRows is what is read for all practices of a page at once.
type boardPageRows struct {
	audits  map[audit.PracticeID][]sharedAudit // the latest first
	scores  map[audit.AuditID]map[string]*int
	done    map[audit.AuditID]int
	blocked map[audit.AuditID][]StuckAction
}

type boardScore struct {
	AuditID  audit.AuditID
	DomainID string
	Score    *int
}

type boardAction struct {
	AuditID            audit.AuditID
	Status             audit.ActionStatus
	What, StatusReason string
}

// boardPage reads, for the practices of one page, everything that its rows are made from: three statements, however many
// practices there are.
func (t *tx) boardPage(practices []boardPractice) (page boardPageRows, err error) {
	ids := make([]string, len(practices))
	for i, practice := range practices {
		ids[i] = string(practice.ID)
	}
	group := t.scope.group
	shared := sharedWithGroup + " AND c.practice_id IN ?"
	audits, err := all[sharedAudit](t, "SELECT "+sharedAuditColumns+shared+" ORDER BY a.submitted_at DESC, a.id",
		group, audit.AudienceGroup, ids)
	if err != nil {
		return page, err
	}
	page.audits = map[audit.PracticeID][]sharedAudit{}
	for _, one := range audits {
		page.audits[one.PracticeID] = append(page.audits[one.PracticeID], one)
	}
	scores, err := all[boardScore](t, `SELECT n.audit_id, n.domain_id, n.score FROM submission_counts n WHERE EXISTS (SELECT 1`+shared+`
		AND c.practice_id = n.practice_id AND c.audit_id = n.audit_id AND a.submissions = n.number AND c.level <> 'taking_part')`,
		group, audit.AudienceGroup, ids)
	if err != nil {
		return page, err
	}
	page.scores = map[audit.AuditID]map[string]*int{}
	for _, score := range scores {
		if page.scores[score.AuditID] == nil {
			page.scores[score.AuditID] = map[string]*int{}
		}
		page.scores[score.AuditID][score.DomainID] = score.Score
	}
	return page, t.boardActions(&page, shared, ids)
}

// boardActions reads the actions that are done or stuck, where the practice shares as much.
func (t *tx) boardActions(page *boardPageRows, shared string, ids []string) error {
	actions, err := all[boardAction](t, `SELECT k.audit_id, x.status, x.what, x.status_reason FROM audit_actions k
		JOIN actions x ON x.practice_id = k.practice_id AND x.id = k.action_id WHERE x.status IN (?, ?) AND EXISTS (SELECT 1`+shared+`
		AND c.practice_id = k.practice_id AND c.audit_id = k.audit_id AND c.level <> 'taking_part' AND (x.status = ? OR c.stuck))
		ORDER BY k.listed_at, x.created_at, x.id`, audit.ActionDone, audit.ActionBlocked, t.scope.group, audit.AudienceGroup, ids, audit.ActionDone)
	page.done, page.blocked = map[audit.AuditID]int{}, map[audit.AuditID][]StuckAction{}
	for _, action := range actions {
		if action.Status == audit.ActionDone {
			page.done[action.AuditID]++
		} else {
			page.blocked[action.AuditID] = append(page.blocked[action.AuditID], StuckAction{action.What, action.StatusReason})
		}
	}
	return err
}

// boardRow makes a practice's row from what it shares.
func (t *tx) boardRow(practice boardPractice, page boardPageRows) (BoardRow, error) {
	latest := page.audits[practice.ID][0]
	set, err := t.criteriaSet(latest.VersionID)
	if err != nil {
		return BoardRow{}, err
	}
	row := BoardRow{
		Practice: practice.ID, Name: practice.ShownName, Town: practice.Town, ICBName: practice.ICBName, PCN: practice.PCN,
		Closed:  practice.Status == PracticeClosed,
		Sharing: audit.Sharing{Audience: audit.AudienceGroup, Level: latest.Level, Stuck: latest.Stuck}, SubmittedOn: audit.LondonDate(latest.SubmittedAt.Time),
		Set: set, Form: latest.Form, Domains: set.DomainWords(page.scores[latest.AuditID]), ActionsDone: page.done[latest.AuditID],
		Stuck: page.blocked[latest.AuditID],
	}
	for _, earlier := range page.audits[practice.ID][1:] {
		if latest.Level.Reaches(audit.SharingDomains) && earlier.Level.Reaches(audit.SharingDomains) && latest.beside(earlier) {
			moved := audit.MovedSince(audit.LondonDate(earlier.SubmittedAt.Time), set.DomainWords(page.scores[earlier.AuditID]), row.Domains)
			row.Moved = &moved
			break
		}
	}
	return row, nil
}

// beside tells whether the words of two self-assessments can stand beside each other.
func (a sharedAudit) beside(earlier sharedAudit) bool {
	return a.VersionID == earlier.VersionID && a.Form == earlier.Form && audit.SameSites(a.Sites, earlier.Sites)
}
