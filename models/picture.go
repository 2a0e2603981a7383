package models

import (
	"cmp"
	"context"
	"slices"

	"doorway/audit"
)

// PictureAsked says which practices a picture is about: of one version of the criteria and one form, in one integrated
// care board or, without a code, in all. The zero value asks for the version and form that most practices share; a form without
// a version, for the version that most share by it.
type PictureAsked struct {
	ICB     string
	Version audit.VersionID
	Form    audit.Form
}

// GroupPicture is what a group may see of many practices together.
type GroupPicture struct {
	audit.GroupPicture
	Group     Group
	Asked     PictureAsked // with what was chosen where nothing was asked for
	BoardName string       // of the board asked for; its code where there is no name
	AsOf      audit.Date   // the day on which it is made, in England
	Threshold int          // how many practices there must be before anything is said of them
	Choices   []PictureChoice
	Boards    []Board // that the picture can be narrowed to
}

// PictureChoice is a version and a form that enough practices share for a picture; the most shared first.
type PictureChoice struct {
	Version audit.VersionID
	Form    audit.Form
	Set     *audit.CriteriaSet
}

// Board is an integrated care board. Its name is its code where there is none.
type Board struct{ Code, Name string }

func (b *Board) columns() []any { return []any{&b.Code, &b.Name} }

// GroupPicture gives what many practices that share with a group say together, as far as it may be shown. Practices in
// which the reader has a role, or lately had one, are not in it: beside the board of practices, which does not show them
// either, the reader could take everybody else out. A board that nothing may be shown of looks like one without practices.
// Errors: audit.CodeNotFound, also for a version that is not the group's and for a board that there is not.
func (s *Store) GroupPicture(ctx context.Context, actor audit.Actor, group audit.GroupID, asked PictureAsked) (picture GroupPicture, err error) {
	if err := inGroup(actor, audit.PictureRead, group); err != nil {
		return GroupPicture{}, err
	}
	err = s.atOneMoment(ctx, ofGroup(group), func(t *tx) error {
		picture, err = t.groupPicture(actor, asked)
		return err
	})
	return picture, err
}

func (t *tx) groupPicture(actor audit.Actor, asked PictureAsked) (picture GroupPicture, err error) {
	p := pictured{t: t, picture: GroupPicture{AsOf: t.today(), Threshold: t.store.small.Practices}}
	if err = p.names(); err != nil {
		return picture, err
	}
	if p.own, err = t.countedOfInterest(t.scope.group, actor.Person); err != nil {
		return picture, err
	}
	if err = p.choices(); err != nil {
		return picture, err
	}
	if err = p.choose(asked); err != nil {
		return picture, err
	}
	err = p.look()
	return p.picture, err
}

// pictured is what is known of a picture while it is made.
type pictured struct {
	t       *tx
	picture GroupPicture
	icbs    []Board   // that there are
	own     []counted // what is left out, because the reader has an interest
}

// names reads what the group and the integrated care boards are called, with one statement: most of the time that a picture
// takes goes into the way to the database and back.
func (p *pictured) names() (err error) {
	if p.icbs, err = all[Board](p.t, "SELECT '' AS code, name FROM groups WHERE id = ? UNION ALL SELECT code, name FROM icbs", p.t.scope.group); err != nil {
		return err
	}
	group := slices.IndexFunc(p.icbs, func(b Board) bool { return b.Code == "" })
	if group < 0 {
		return audit.NotFound()
	}
	p.picture.Group = Group{ID: p.t.scope.group, Name: p.icbs[group].Name}
	p.icbs = slices.Delete(p.icbs, group, group+1)
	return nil
}

// choices are the versions and forms that enough practices share, the one that most do first.
func (p *pictured) choices() error {
	whole, err := p.t.countedWhole(p.t.scope.group)
	if err != nil {
		return err
	}
	whole = slices.DeleteFunc(lessSlices(whole, p.own), func(c audit.CountedSlice) bool { return c.Practices < p.picture.Threshold })
	slices.SortStableFunc(whole, func(a, b audit.CountedSlice) int { return cmp.Compare(b.Practices, a.Practices) })
	for _, one := range whole {
		set, err := p.t.criteriaSet(one.Version)
		if err != nil {
			return err
		}
		p.picture.Choices = append(p.picture.Choices, PictureChoice{one.Version, one.Form, set})
	}
	return nil
}

// choose finds out what is asked for: without a version, of the form asked for, the one that most practices share. A version
// must be the group's own.
func (p *pictured) choose(asked PictureAsked) (err error) {
	first := slices.IndexFunc(p.picture.Choices, func(c PictureChoice) bool { return asked.Form == "" || c.Form == asked.Form })
	if asked.Version != "" {
		if _, err = must[int](p.t, `SELECT 1 FROM criteria_versions v JOIN criteria_sets s ON s.id = v.set_id
			WHERE s.group_id = ? AND v.id = ? AND v.state IN (?, ?)`, p.t.scope.group, asked.Version, audit.VersionPublished, audit.VersionRetired); err != nil {
			return err
		}
	} else if first >= 0 {
		asked.Version, asked.Form = p.picture.Choices[first].Version, p.picture.Choices[first].Form
	} else if asked.Version, err = p.t.currentVersion(""); err != nil {
		return err
	}
	asked.Form = cmp.Or(asked.Form, audit.FormFull)
	p.picture.Asked = asked
	p.picture.Set, err = p.t.criteriaSet(asked.Version)
	return err
}

// look makes the picture of what was asked for.
func (p *pictured) look() error {
	asked := p.picture.Asked
	boards, err := p.t.countedBoards(p.t.scope.group, asked.Version, asked.Form)
	if err != nil {
		return err
	}
	counts, err := p.t.groupCounts(p.t.scope.group, asked.ICB, asked.Version, asked.Form)
	if err != nil {
		return err
	}
	counts = counts.Less(groupCountsOf(p.own, asked))
	shows := audit.Narrowing{Counted: lessSlices(boards, p.own), Set: p.picture.Set, Version: asked.Version, Form: asked.Form,
		Threshold: p.picture.Threshold}.Shows(asked.ICB)
	p.picture.GroupPicture = audit.Picture(p.picture.Set, asked.Form, counts, shows, p.t.store.small)
	return p.boards(shows.Boards)
}

// boards names those that the picture can be narrowed to, and the one that was asked for.
func (p *pictured) boards(codes []string) error {
	named := func(code string) (Board, bool) {
		if at := slices.IndexFunc(p.icbs, func(b Board) bool { return b.Code == code }); at >= 0 {
			return p.icbs[at], true
		}
		return Board{code, code}, slices.Contains(codes, code)
	}
	for _, code := range codes {
		board, _ := named(code)
		p.picture.Boards = append(p.picture.Boards, board)
	}
	slices.SortFunc(p.picture.Boards, func(a, b Board) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Code, b.Code)) })
	if p.picture.Asked.ICB == "" {
		return nil
	}
	board, known := named(p.picture.Asked.ICB)
	if !known {
		return audit.NotFound()
	}
	p.picture.BoardName = board.Name
	return nil
}
