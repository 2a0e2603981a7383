package models_test

import (
	"reflect"
	"slices"
	"sync"
	"testing"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// askViews asks colleagues for their views of a domain.
func (a *audited) askViews(domain string, of ...audit.Actor) models.ViewRound {
	a.t.Helper()
	in := models.ViewRoundInput{Domains: []string{domain}}
	for _, one := range of {
		in.Hats = append(in.Hats, one.Hat)
	}
	round, err := a.OpenViewRound(a.t.Context(), a.lead, a.practice, a.audit, in, key())
	a.want(err)
	return round
}

func thinks(level audit.Level) audit.Opinion {
	return audit.Opinion{Choice: audit.ChoiceLevel, Level: level}
}

// While colleagues go on changing their views the round is closed: the spread is of exactly the views that stand
// afterwards, and whoever came too late was told.
func TestClosingWhileViewsAreSaved(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		var colleagues []audit.Actor
		for range 4 {
			colleagues = append(colleagues, a.colleague(""))
		}
		round := a.askViews("REG", colleagues...)
		for _, one := range colleagues {
			_, err := a.SaveView(ctx, one, a.practice, round.ID, firstCriterion, thinks(0), 0, key())
			a.want(err)
		}
		var all sync.WaitGroup
		for i, one := range colleagues {
			all.Go(func() {
				for seen := int64(1); seen < 12; seen++ {
					_, err := a.SaveView(ctx, one, a.practice, round.ID, firstCriterion, thinks(audit.Level((int(seen)+i)%4)), seen, key())
					if err == nil {
						continue
					}
					if refusal := asRefusal(err); refusal == nil || refusal.Code != audit.CodeConflict {
						a.t.Error(err)
					}
					return
				}
			})
		}
		all.Go(func() {
			if _, err := a.CloseViewRound(ctx, a.lead, a.practice, a.audit, round.ID, key()); err != nil {
				a.t.Error(err)
			}
		})
		all.Wait()
		var standing []audit.Level
		for _, one := range colleagues {
			asked, err := a.AskedView(ctx, one, a.practice, round.ID)
			a.want(err)
			standing = append(standing, asked.Views[0].Opinion.Level)
		}
		agreement, err := a.Agree(ctx, a.lead, a.practice, a.audit)
		a.want(err)
		for _, item := range agreement.Items {
			if item.Criterion.ID == firstCriterion && (item.Spread.Lowest != slices.Min(standing) || item.Spread.Highest != slices.Max(standing)) {
				a.t.Errorf("views of %v are put together as %+v", standing, item.Spread)
			}
		}
	})
}

// Many open a round at once: there is one, and the others are told.
func TestOneRoundAtATime(t *testing.T) {
	tellAudit(t, func(a *audited) {
		member, again := a.colleague(""), key()
		in := models.ViewRoundInput{Hats: []audit.HatID{member.Hat}}
		first, err := a.OpenViewRound(a.t.Context(), a.lead, a.practice, a.audit, in, again)
		a.want(err)
		var leads sync.WaitGroup
		for range 8 {
			leads.Go(func() {
				_, err := a.OpenViewRound(a.t.Context(), a.lead, a.practice, a.audit, in, key())
				if refusal := asRefusal(err); refusal == nil || refusal.Code != audit.CodeConflict {
					a.t.Error(err)
				}
			})
		}
		leads.Wait()
		repeated, err := a.OpenViewRound(a.t.Context(), a.lead, a.practice, a.audit, in, again)
		a.want(err)
		if repeated.ID != first.ID || repeated.Spread || len(repeated.Colleagues) != 1 {
			a.t.Errorf("repeated: %+v", repeated)
		}
		_, err = a.OpenViewRound(a.t.Context(), a.lead, a.practice, a.audit, models.ViewRoundInput{Domains: []string{"REG"}, Hats: in.Hats}, again)
		a.refused(err, audit.CodeConflict)
	})
}

// Where an installation asks for more than three, a round of three promises and shows nothing.
func TestThresholdOfViewsIsASetting(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		stricter := audit.DefaultSmallNumbers()
		stricter.Views = 4
		strict := a.database.Open(a.t, models.Options{Now: a.clock.Now, Small: stricter})
		colleagues := []audit.Actor{a.colleague(""), a.colleague(""), a.colleague("")}
		in := models.ViewRoundInput{}
		for _, one := range colleagues {
			in.Hats = append(in.Hats, one.Hat)
		}
		round, err := strict.OpenViewRound(ctx, a.lead, a.practice, a.audit, in, key())
		a.want(err)
		for _, one := range colleagues {
			_, err := strict.SaveView(ctx, one, a.practice, round.ID, firstCriterion, thinks(1), 0, key())
			a.want(err)
		}
		closed, err := strict.CloseViewRound(ctx, a.lead, a.practice, a.audit, round.ID, key())
		a.want(err)
		agreement, err := strict.Agree(ctx, a.lead, a.practice, a.audit)
		a.want(err)
		if closed.Spread || agreement.Items[0].Shown {
			a.t.Errorf("of three there is %+v, %+v", closed, agreement.Items[0])
		}
	})
}

// Who is asked is told once by a mail without content, whatever they answer; who asks is not, and closing tells nobody.
func TestThoseAskedForAViewAreTold(t *testing.T) {
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		clock := testdb.NewClock()
		s := &story{database.Open(t, models.Options{Now: clock.Now, Mail: true}), t, clock, database}
		s.want(s.LoadStarter(t.Context()))
		own := s.settle(database.SQL(t), "DEMO01")
		draft := own.practice[reflect.TypeFor[audit.AuditID]()].(audit.AuditID) // one of two self-assessments: the other was submitted
		a := &audited{story: s, lead: own.lead, practice: own.lead.Practice, audit: draft}
		open, err := s.ViewRounds(t.Context(), a.lead, a.practice, a.audit)
		s.want(err)
		_, err = s.CloseViewRound(t.Context(), a.lead, a.practice, a.audit, open[0].ID, key())
		s.want(err)
		p := &post{story: s}
		member := a.colleague("dee@example.org")
		round := a.askViews("REG", member, a.lead)
		if mail := p.claim(); mail.Kind != models.MailNotice || mail.Address != "dee@example.org" {
			t.Errorf("queued: %+v", mail)
		}
		p.expectNothingToSend()
		_, err = a.SaveView(t.Context(), member, a.practice, round.ID, firstCriterion, thinks(1), 0, key())
		s.want(err)
		_, err = s.CloseViewRound(t.Context(), a.lead, a.practice, a.audit, round.ID, key())
		s.want(err)
		p.expectNothingToSend()
	})
}

// The sheet that everybody reads holds a spread only where it stays one of enough other people for each of them, and
// nobody's own view.
func TestMeetingSheetIsForEverybody(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		colleagues := []audit.Actor{a.colleague(""), a.colleague(""), a.colleague(""), a.colleague("")}
		a.want(a.database.SQL(a.t).QueryRow("SELECT id FROM hats WHERE person_id = '" + string(a.lead.Person) + "'").Scan(&a.lead.Hat))
		asked := slices.Concat(colleagues, []audit.Actor{a.lead})
		round := a.askViews("REG", asked...)
		for i, one := range asked {
			_, err := a.SaveView(ctx, one, a.practice, round.ID, firstCriterion, thinks(audit.Level(i%2)), 0, key())
			a.want(err)
			if i < 3 {
				_, err := a.SaveView(ctx, one, a.practice, round.ID, secondCriterion, thinks(audit.Level(i)), 0, key())
				a.want(err)
			}
		}
		_, err := a.CloseViewRound(ctx, a.lead, a.practice, a.audit, round.ID, key())
		a.want(err)
		sheet, err := a.MeetingSheet(ctx, a.lead, a.practice, a.audit)
		a.want(err)
		agreement, err := a.Agree(ctx, a.lead, a.practice, a.audit)
		a.want(err)
		if sheet.Practice.ID != a.practice || sheet.AsOf == "" {
			a.t.Errorf("the sheet is of %+v", sheet.Practice)
		}
		shown := func(items []models.AgreeItem) (ids []string) {
			for _, item := range items {
				if item.Shown {
					ids = append(ids, item.Criterion.ID)
				}
			}
			return ids
		}
		if screen := shown(agreement.Items); !slices.Equal(screen, []string{secondCriterion, firstCriterion}) {
			a.t.Errorf("the lead sees spreads of %v", screen)
		}
		if paper := shown(sheet.Items); !slices.Equal(paper, []string{firstCriterion}) {
			a.t.Errorf("the sheet has spreads of %v", paper)
		}
		for _, item := range sheet.Items {
			if item.Own != nil {
				a.t.Errorf("the sheet has somebody's own view of %s", item.Criterion.ID)
			}
		}
	})
}
