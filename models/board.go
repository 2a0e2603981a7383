package models

import (
	"context"
	"slices"

	"doorway/audit"
)

// BoardFilter narrows the board by what its rows show. What is empty narrows nothing; After is the last practice of the page
// before.
type BoardFilter struct {
	ICB, PCN, CriteriaVersion string
	After                     audit.PracticeID
}

// BoardRow is a practice on the board, by the latest self-assessment that it shares and as much as it shares of it.
type BoardRow struct {
	Practice    audit.PracticeID
	Name, Town  string
	ICBName     string
	PCN         string
	Closed      bool
	Sharing     audit.Sharing
	SubmittedOn audit.Date
	Set         *audit.CriteriaSet
	Form        audit.Form
	Domains     []audit.DomainWord
	Moved       *audit.WordsMoved // nil where nothing earlier is shared that can stand beside it
	ActionsDone int
	Stuck       []StuckAction
}

// StuckAction is an action that is stuck, where the practice shares that.
type StuckAction struct{ What, Why string }

// SharingBoard is a page of the practices that share with a group, in alphabetical order.
type SharingBoard struct {
	Rows     []BoardRow
	Next     audit.PracticeID // to go on after; empty at the end
	ICBs     []BoardICB       // by which it can be narrowed: of practices that the reader may see here, as the networks
	PCNs     []string
	Versions []string
}

// BoardICB is an integrated care board with practices that share.
type BoardICB struct{ Code, Name string }

// boardPage is how many practices are on one page.
const boardPage = 50

// Board gives a page of the practices that share with a group. Those in which the reader has, or lately had, a role, and
// those that the reader opted out of, are left out. It reads what was stored when a self-assessment was submitted, never
// the answers. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Board(ctx context.Context, actor audit.Actor, group audit.GroupID, filter BoardFilter) (board SharingBoard, err error) {
	if err := inGroup(actor, audit.BoardRead, group); err != nil {
		return SharingBoard{}, err
	}
	err = s.atOneMoment(ctx, ofGroup(group), func(t *tx) error {
		board, err = t.board(actor, filter)
		return err
	})
	return board, err
}

// WholeBoard gives every row of a board, for a table. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) WholeBoard(ctx context.Context, actor audit.Actor, group audit.GroupID, filter BoardFilter) (rows []BoardRow, err error) {
	if err := inGroup(actor, audit.BoardRead, group); err != nil {
		return nil, err
	}
	err = s.atOneMoment(ctx, ofGroup(group), func(t *tx) error {
		seen, err := t.sharesToSee(actor)
		for filter.After = ""; err == nil; {
			var page []BoardRow
			page, filter.After, err = t.boardRows(seen, filter)
			rows = append(rows, page...)
			if filter.After == "" {
				break
			}
		}
		return err
	})
	return rows, err
}

func (t *tx) board(actor audit.Actor, filter BoardFilter) (board SharingBoard, err error) {
	group := t.scope.group
	seen, err := t.sharesToSee(actor)
	if err != nil {
		return SharingBoard{}, err
	}
	if board.Rows, board.Next, err = t.boardRows(seen, filter); err != nil {
		return SharingBoard{}, err
	}
	if board.ICBs, err = all[BoardICB](t, codesOfPractices+`SELECT b.code, COALESCE(i.name, b.code) AS name FROM codes b LEFT JOIN icbs i ON i.code = b.code
		WHERE (SELECT 1 FROM practices p WHERE p.icb_code = b.code AND EXISTS (SELECT 1`+seen.where+`) ORDER BY p.id LIMIT 1) = 1 ORDER BY 2, 1`,
		seen.values...); err != nil {
		return SharingBoard{}, err
	}
	if board.PCNs, err = all[string](t, `SELECT DISTINCT l.pcn FROM practice_labels l JOIN practices p ON p.id = l.practice_id
		WHERE l.group_id = ? AND l.pcn <> '' AND EXISTS (SELECT 1`+seen.where+") ORDER BY l.pcn", append([]any{group}, seen.values...)...); err != nil {
		return SharingBoard{}, err
	}
	// The versions are the group's own, whoever answered them: they tell of no practice.
	board.Versions, err = all[string](t, `SELECT v.number FROM criteria_versions v JOIN criteria_sets s ON s.id = v.set_id
		WHERE s.group_id = ? AND v.state IN ('published', 'retired') ORDER BY v.created_at DESC, v.number`, group)
	return board, err
}

// codesOfPractices are the integrated care boards that practices are in, found by going from one to the next in the index:
// there are a few dozen of them, and thousands of practices. Of each board only the first practice that shares is looked for:
// as a subquery in an order and with a limit, because SQLite would otherwise go through all that is shared, and PostgreSQL
// compile the statement first.
const codesOfPractices = `WITH RECURSIVE codes (code) AS (SELECT MIN(icb_code) FROM practices WHERE icb_code > ''
	UNION ALL SELECT (SELECT MIN(p.icb_code) FROM practices p WHERE p.icb_code > codes.code) FROM codes WHERE codes.code IS NOT NULL) `

type boardPractice struct {
	ID        audit.PracticeID
	ShownName string
	Town      string
	ICBName   string
	PCN       string
	Status    PracticeStatus
}

func (t *tx) boardRows(seen sharesSeen, filter BoardFilter) (rows []BoardRow, next audit.PracticeID, err error) {
	practices, err := t.boardPractices(seen, filter)
	if err != nil || len(practices) == 0 {
		return nil, "", err
	}
	if len(practices) > boardPage {
		practices = practices[:boardPage]
		next = practices[boardPage-1].ID
	}
	page, err := t.boardPage(practices)
	if err != nil {
		return nil, "", err
	}
	for _, practice := range practices {
		row, err := t.boardRow(practice, page)
		if err != nil {
			return nil, "", err
		}
		rows = append(rows, row)
	}
	return rows, next, nil
}

// boardPractices finds one practice more than there are on a page.
func (t *tx) boardPractices(seen sharesSeen, filter BoardFilter) ([]boardPractice, error) {
	group := t.scope.group
	statement := `SELECT p.id, p.shown_name, p.town, p.status, COALESCE(i.name, p.icb_code) AS icb_name, COALESCE(l.pcn, '') AS pcn
		FROM practices p LEFT JOIN icbs i ON i.code = p.icb_code LEFT JOIN practice_labels l ON l.group_id = ? AND l.practice_id = p.id
		WHERE EXISTS (SELECT 1` + seen.where + ")"
	values := append([]any{group}, seen.values...)
	narrow := func(condition string, more ...any) {
		statement, values = statement+" AND "+condition, append(values, more...)
	}
	if filter.ICB != "" {
		narrow("p.icb_code = ?", filter.ICB)
	}
	if filter.PCN != "" {
		narrow("l.pcn = ?", filter.PCN)
	}
	if filter.CriteriaVersion != "" {
		narrow("(SELECT "+submittedVersion+sharedWithGroup+` AND c.practice_id = p.id ORDER BY a.submitted_at DESC, a.id LIMIT 1)
			IN (SELECT CAST(v.id AS TEXT) FROM criteria_versions v WHERE v.number = ?)`, group, audit.AudienceGroup, filter.CriteriaVersion)
	}
	if filter.After != "" {
		narrow("(p.shown_name, p.id) > (SELECT f.shown_name, f.id FROM practices f WHERE f.id = ?)", filter.After)
	}
	return all[boardPractice](t, statement+" ORDER BY p.shown_name, p.id LIMIT ?", append(values, boardPage+1)...)
}

// sharesSeen finds out of a practice p whether it shares something that somebody may see, with the values that it takes.
type sharesSeen struct {
	where  string
	values []any
}

// sharesToSee is what the actor may see: nothing of the practices in which they have, or lately had, a role, or that they
// opted out of.
func (t *tx) sharesToSee(actor audit.Actor) (seen sharesSeen, err error) {
	seen = sharesSeen{sharedWithGroup + " AND c.practice_id = p.id", []any{t.scope.group, audit.AudienceGroup}}
	hidden, err := all[string](t, `SELECT o.practice_id FROM opt_outs o JOIN hats h ON h.group_id = o.group_id AND h.id = o.hat_id
		WHERE o.group_id = ? AND h.person_id = ?`, t.scope.group, actor.Person)
	if err != nil {
		return sharesSeen{}, err
	}
	interests, err := t.interests(actor.Person)
	if hidden = append(hidden, interests...); len(hidden) > 0 {
		seen = sharesSeen{seen.where + " AND p.id NOT IN ?", append(seen.values, hidden)}
	}
	return seen, err
}

// interests are the practices in which a person has, or lately had, a role.
func (t *tx) interests(person audit.PersonID) ([]string, error) {
	held, err := t.held(person)
	var practices []string
	for _, one := range held {
		if audit.HasInterest(held, one.Practice, t.now) && !slices.Contains(practices, string(one.Practice)) {
			practices = append(practices, string(one.Practice))
		}
	}
	return practices, err
}
