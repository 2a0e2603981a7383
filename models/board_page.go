package models

import "doorway/audit"

// boardPageRows is what is read for all practices of a page at once.
type boardPageRows struct {
	audits  map[audit.PracticeID][]boardAudit // the latest first
	scores  map[audit.AuditID]map[string]*int
	done    map[audit.AuditID]int
	blocked map[audit.AuditID][]StuckAction
}

// boardAudit is a self-assessment that is shared, with the hash of the sites that the submission in force covers; not known
// of one that could not be counted.
type boardAudit struct {
	sharedAudit
	sites *string
}

// boardScore is one domain of a self-assessment that is shared. There is no domain where only taking part is shared.
type boardScore struct {
	boardAudit
	DomainID string
	Score    *int
}

func (b *boardScore) columns() []any {
	return []any{&b.PracticeID, &b.AuditID, &b.Level, &b.Stuck, &b.SubmittedAt, &b.VersionID, &b.Form, &b.sites, &b.DomainID, &b.Score}
}

type boardAction struct {
	AuditID            audit.AuditID
	Status             audit.ActionStatus
	What, StatusReason string
}

func (b *boardAction) columns() []any { return []any{&b.AuditID, &b.Status, &b.What, &b.StatusReason} }

// boardPage reads, for the practices of one page, everything that its rows are made from: two statements, however many
// practices there are.
func (t *tx) boardPage(practices []boardPractice) (boardPageRows, error) {
	ids := make([]string, len(practices))
	for i, practice := range practices {
		ids[i] = string(practice.ID)
	}
	page := boardPageRows{map[audit.PracticeID][]boardAudit{}, map[audit.AuditID]map[string]*int{}, map[audit.AuditID]int{}, map[audit.AuditID][]StuckAction{}}
	if err := each(t, page.takeScore, `SELECT c.practice_id, c.audit_id, c.level, c.stuck, a.submitted_at, COALESCE(n.version_id, a.version_id),
		COALESCE(n.form, a.form), n.sites, COALESCE(n.domain_id, ''), CASE WHEN c.level <> 'taking_part' THEN n.score END
		FROM sharing_consents c JOIN audits a ON a.practice_id = c.practice_id AND a.id = c.audit_id
		LEFT JOIN submission_counts n ON n.practice_id = a.practice_id AND n.audit_id = a.id AND n.number = a.submissions
		WHERE c.group_id = ? AND c.audience = ? AND a.submissions > 0 AND a.state <> 'discarded' AND c.practice_id IN ?
		ORDER BY a.submitted_at DESC, a.id`, t.scope.group, audit.AudienceGroup, ids); err != nil {
		return page, err
	}
	return page, t.boardActions(page, ids)
}

func (page boardPageRows) takeScore(row *boardScore) {
	if page.scores[row.AuditID] == nil {
		page.scores[row.AuditID] = map[string]*int{}
		page.audits[row.PracticeID] = append(page.audits[row.PracticeID], row.boardAudit)
	}
	if row.Level.Reaches(audit.SharingDomains) && row.DomainID != "" {
		page.scores[row.AuditID][row.DomainID] = row.Score
	}
}

// boardActions reads the actions that are done or stuck, where the practice shares as much.
func (t *tx) boardActions(page boardPageRows, ids []string) error {
	return each(t, func(action *boardAction) {
		if action.Status == audit.ActionDone {
			page.done[action.AuditID]++
		} else {
			page.blocked[action.AuditID] = append(page.blocked[action.AuditID], StuckAction{action.What, action.StatusReason})
		}
	}, `SELECT k.audit_id, x.status, x.what, x.status_reason FROM sharing_consents c
		JOIN audits a ON a.practice_id = c.practice_id AND a.id = c.audit_id
		JOIN audit_actions k ON k.practice_id = c.practice_id AND k.audit_id = c.audit_id
		JOIN actions x ON x.practice_id = k.practice_id AND x.id = k.action_id
		WHERE c.group_id = ? AND c.audience = ? AND a.submissions > 0 AND a.state <> 'discarded' AND c.practice_id IN ?
		AND c.level <> 'taking_part' AND (x.status = ? OR x.status = ? AND c.stuck) ORDER BY k.listed_at, x.created_at, x.id`,
		t.scope.group, audit.AudienceGroup, ids, audit.ActionDone, audit.ActionBlocked)
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

// beside tells whether the words of two submissions can stand beside each other.
func (a boardAudit) beside(earlier boardAudit) bool {
	return a.VersionID == earlier.VersionID && a.Form == earlier.Form && a.sites != nil && earlier.sites != nil && *a.sites == *earlier.sites
}
