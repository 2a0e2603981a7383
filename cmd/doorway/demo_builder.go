package main

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// demoBuilder makes the demonstration through the Store's use cases: every rule and the guard hold for it too. Its
// clock is moved, so that what happened weeks ago is dated weeks ago.
type demoBuilder struct {
	store *models.Store
	clock *movedClock
	today time.Time

	joined map[string]audit.PersonID // who has come in so far, by name
}

// demoLead is a practice lead at work.
type demoLead struct{ actor audit.Actor }

// Days before today on which the invented past took place, and after today to come.
const (
	demoJoined    = 41
	demoPlacement = 20
	demoEnds      = 90
	demoSubmitted = 35
	demoAnswered  = 2
)

func (p *program) makeDemonstration(ctx context.Context, today time.Time) (err error) {
	clock := &movedClock{}
	log, err := p.logger()
	if err != nil {
		return err
	}
	store, err := models.Open(ctx, p.settings.database(demonstrationDatabase), models.Options{Logger: log, Now: clock.now})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	_, err = newDemoBuilder(store, clock, today).build(ctx)
	return err
}

func newDemoBuilder(store *models.Store, clock *movedClock, today time.Time) *demoBuilder {
	return &demoBuilder{store: store, clock: clock, today: today, joined: map[string]audit.PersonID{}}
}

// build makes the operator, the practices with their leads, and then what happened in each. It gives the leads.
func (b *demoBuilder) build(ctx context.Context) ([]*demoLead, error) {
	b.clock.set(b.daysAgo(demoLongAgo))
	operator, err := b.addOperator(ctx)
	if err != nil {
		return nil, err
	}
	facilitator, err := b.addFacilitator(ctx, operator)
	if err != nil {
		return nil, err
	}
	leads, err := b.addPractices(ctx, facilitator)
	if err != nil {
		return nil, err
	}
	if err := b.addCast(ctx, facilitator, leads[demoPlaced].actor); err != nil {
		return nil, err
	}
	for i, practice := range demoPractices() {
		if err := practice.story(ctx, b, leads[i]); err != nil {
			return nil, err
		}
	}
	if err := b.addNetwork(ctx, facilitator, leads[demoSharing:len(demoFour())]); err != nil {
		return nil, err
	}
	return leads, b.addGroupLife(ctx, facilitator, leads[demoTwice])
}

func (b *demoBuilder) addOperator(ctx context.Context) (audit.Actor, error) {
	link, err := b.store.SetupLink(ctx)
	if err != nil {
		return audit.Actor{}, err
	}
	person, err := b.accept(ctx, link, demoOperator())
	return audit.Actor{Person: person, Role: audit.RoleOperator}, err
}

func (b *demoBuilder) addFacilitator(ctx context.Context, operator audit.Actor) (audit.Actor, error) {
	group, err := b.store.TheGroup(ctx)
	if err != nil {
		return audit.Actor{}, err
	}
	link, err := b.store.InviteToInstallation(ctx, operator, audit.RoleFacilitator, "", uuid.NewString())
	if err != nil {
		return audit.Actor{}, err
	}
	person, err := b.accept(ctx, link, demoFacilitator())
	return audit.Actor{Person: person, Role: audit.RoleFacilitator, Group: group.ID}, err
}

// addPractices adds the practices from the one that joined first, and gives their leads in the order of demoPractices.
func (b *demoBuilder) addPractices(ctx context.Context, facilitator audit.Actor) ([]*demoLead, error) {
	practices := demoPractices()
	order := make([]int, len(practices))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(one, other int) int { return practices[other].joined - practices[one].joined })
	leads := make([]*demoLead, len(practices))
	for _, i := range order {
		b.clock.set(b.daysAgo(practices[i].joined))
		var err error
		if leads[i], err = b.addPractice(ctx, facilitator, practices[i]); err != nil {
			return nil, err
		}
	}
	return leads, nil
}

func (b *demoBuilder) addPractice(ctx context.Context, facilitator audit.Actor, practice demoPractice) (*demoLead, error) {
	id, err := b.store.AddInventedPractice(ctx, models.InventedPractice{
		Code: practice.code, Name: practice.name, Town: demoTown, Postcode: practice.postcode,
	})
	if err != nil {
		return nil, err
	}
	link, err := b.store.InviteLead(ctx, facilitator, facilitator.Group, id, "", uuid.NewString())
	if err != nil {
		return nil, err
	}
	person, err := b.accept(ctx, link, practice.lead)
	return &demoLead{audit.Actor{Person: person, Role: audit.RolePracticeLead, Practice: id, As: audit.RelationOwnPractice}}, err
}

// accept uses a link as a person would, and signs out again.
func (b *demoBuilder) accept(ctx context.Context, link models.NewLink, person demoPerson) (audit.PersonID, error) {
	session, err := b.store.AcceptLink(ctx, models.AcceptLink{
		Token: link.Token, Name: person.name, SignInName: person.signInName, Password: person.password,
	})
	if err != nil {
		return "", err
	}
	b.joined[person.name] = session.Person
	if secret := demoSecrets()[person.signInName]; secret != "" {
		if err := b.store.GiveInventedFactor(ctx, session.Person, secret); err != nil {
			return "", err
		}
	}
	return session.Person, b.store.SignOut(ctx, session.Token)
}

// halfAnswered is a lead who stopped in the middle the day before yesterday.
func halfAnswered(ctx context.Context, b *demoBuilder, lead *demoLead) error {
	b.clock.set(b.daysAgo(demoAnswered))
	_, err := b.answer(ctx, lead, "", halfAnswers())
	return err
}

// submittedWithPlan is a lead who submitted five weeks ago and whose team has been at work since. The group may see all of it.
func submittedWithPlan(ctx context.Context, b *demoBuilder, lead *demoLead) error {
	b.clock.set(b.daysAgo(demoSubmitted))
	draft, err := b.submit(ctx, lead, "", allAnswers())
	if err != nil {
		return err
	}
	if err := b.plan(ctx, lead, draft, demoActions(), demoSubmitted); err != nil {
		return err
	}
	return b.share(ctx, lead, draft, everything())
}

// answer begins a self-assessment, from an earlier one unless that is empty, and gives these answers.
func (b *demoBuilder) answer(ctx context.Context, lead *demoLead, earlier audit.AuditID, answers []demoAnswer) (audit.AuditID, error) {
	practice := lead.actor.Practice
	start := models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormFull}, Earlier: earlier}
	draft, err := b.store.StartAudit(ctx, lead.actor, practice, start, uuid.NewString())
	if err != nil {
		return "", err
	}
	for _, a := range answers {
		input := models.AnswerInput{Answer: a.answer(b.day())}
		if _, err := b.store.SaveAnswer(ctx, lead.actor, practice, draft.ID, a.criterion, input, 0, uuid.NewString()); err != nil {
			return "", err
		}
	}
	return draft.ID, nil
}

// plan takes the actions on, on the day of the submission so many days ago, and then carries out what became of each, day by day.
func (b *demoBuilder) plan(ctx context.Context, lead *demoLead, from audit.AuditID, actions []demoAction, ago int) error {
	practice, submitted := lead.actor.Practice, b.day()
	taken := make([]models.SavedAction, len(actions))
	for i, action := range actions {
		input := models.ActionInput{Action: action.first(submitted)}
		var err error
		if taken[i], err = b.store.AddAction(ctx, lead.actor, practice, from, input, uuid.NewString()); err != nil {
			return err
		}
	}
	for day := range ago {
		b.clock.set(b.daysAgo(ago - day))
		for i, action := range actions {
			if err := b.changeOn(ctx, lead, day, action, &taken[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

func (b *demoBuilder) changeOn(ctx context.Context, lead *demoLead, day int, action demoAction, taken *models.SavedAction) (err error) {
	for _, change := range action.changes {
		if change.daysAfter != day {
			continue
		}
		input := models.ActionInput{Action: taken.Action}
		change.change(&input.Action, b.day())
		if *taken, err = b.store.ChangeAction(ctx, lead.actor, lead.actor.Practice, taken.ID, input, taken.Version, uuid.NewString()); err != nil {
			return err
		}
	}
	return nil
}

// daysAgo is ten in the morning, so many days before today.
func (b *demoBuilder) daysAgo(days int) time.Time {
	year, month, day := b.today.UTC().Date()
	return time.Date(year, month, day-days, 10, 0, 0, 0, time.UTC)
}

// day is the day that the clock shows.
func (b *demoBuilder) day() audit.Date { return audit.Date(b.clock.now().Format(time.DateOnly)) }

// movedClock is a clock that somebody sets. Each look at it is a second later than the one before.
type movedClock struct {
	mutex sync.Mutex
	at    time.Time
}

func (c *movedClock) set(at time.Time) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.at = at
}

func (c *movedClock) now() time.Time {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.at = c.at.Add(time.Second)
	return c.at
}
