package models_test

import (
	"testing"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// mostTrendStatements is how many statements a practice's trend may take, however many self-assessments it is over.
const mostTrendStatements = 3

// trending is a practice with self-assessments to look back on, and its lead.
type trending struct {
	*testing.B
	*models.Store
	lead audit.Actor
}

func (b *trending) must(err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

func newTrending(b *testing.B, audits int) *trending {
	b.Helper()
	t := &trending{B: b, Store: testdb.Postgres(b).Open(b, models.Options{})}
	t.must(t.LoadStarter(b.Context()))
	t.signIn()
	for range audits {
		t.submit()
	}
	return t
}

func (b *trending) signIn() {
	ctx := b.Context()
	practice, err := b.AddInventedPractice(ctx, models.InventedPractice{Code: "DEMO01", Name: "The Densham Surgery", Town: "Densham"})
	b.must(err)
	setup, err := b.SetupLink(ctx)
	b.must(err)
	operator, err := b.AcceptLink(ctx, models.AcceptLink{Token: setup.Token, Name: "Olu", SignInName: "olu", Password: goodPassword})
	b.must(err)
	group, err := b.TheGroup(ctx)
	b.must(err)
	facilitator := audit.Actor{Person: operator.Person, Role: audit.RoleFacilitator, Group: group.ID}
	link, err := b.InviteLead(ctx, facilitator, group.ID, practice, "", key())
	b.must(err)
	session, err := b.AcceptLink(ctx, models.AcceptLink{Token: link.Token, Name: "Sam", SignInName: "sam", Password: goodPassword})
	b.must(err)
	b.lead = audit.Actor{Person: session.Person, Role: audit.RolePracticeLead, Practice: practice, As: audit.RelationOwnPractice}
}

func (b *trending) submit() {
	ctx := b.Context()
	started, err := b.StartAudit(ctx, b.lead, b.lead.Practice, models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormFull}}, key())
	b.must(err)
	for _, criterion := range started.Set.Criteria {
		_, err := b.SaveAnswer(ctx, b.lead, b.lead.Practice, started.ID, criterion.ID, level(1, "A note of a few words."), 0, key())
		b.must(err)
	}
	_, err = b.SubmitAudit(ctx, b.lead, b.lead.Practice, started.ID, nil, key())
	b.must(err)
}

// BenchmarkTrend reads what changed over eight self-assessments from PostgreSQL, and counts the statements that it takes
// once the criteria have been read.
func BenchmarkTrend(b *testing.B) {
	t := newTrending(b, 8)
	_, err := t.Progress(b.Context(), t.lead, t.lead.Practice, nil)
	t.must(err)
	count, err := models.CountStatements(t.Store)
	t.must(err)
	reads := int64(0)
	for b.Loop() {
		progress, err := t.Progress(b.Context(), t.lead, t.lead.Practice, nil)
		t.must(err)
		if len(progress.Audits) != 8 {
			b.Fatalf("%d self-assessments", len(progress.Audits))
		}
		reads++
	}
	b.ReportMetric(float64(count())/float64(reads), "statements")
	b.ReportMetric(mostTrendStatements, "most:statements")
}
