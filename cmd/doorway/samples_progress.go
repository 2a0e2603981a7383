package main

import (
	"context"
	"errors"
	"io"

	"doorway/api"
	"doorway/audit"
	"doorway/models"
	"doorway/reports"
)

// progress writes what changed at a practice: the whole report and the page for a wall.
func (c *samplesCommand) progress(ctx context.Context, p *program, store *models.Store, lead *demoLead, suffix string) error {
	found, err := store.ProgressReport(ctx, lead.actor, lead.actor.Practice, nil)
	if err != nil {
		return err
	}
	data := api.ProgressData(found)
	return errors.Join(
		writeSample(c, p, "progress-report"+suffix, data, reports.ProgressReport, reports.ProgressReportPage),
		writeSample(c, p, "progress-summary"+suffix, data, reports.ProgressSummary, reports.ProgressSummaryPage),
	)
}

// answers writes all answers of a practice's latest self-assessment, and what it could show of them by statements of a
// framework that is invented.
func (c *samplesCommand) answers(ctx context.Context, p *program, store *models.Store, lead *demoLead) error {
	audits, err := store.ListAudits(ctx, lead.actor, lead.actor.Practice)
	if err != nil {
		return err
	}
	found, err := store.ActionPlanReport(ctx, lead.actor, lead.actor.Practice, audits[0].ID)
	if err != nil {
		return err
	}
	plan := api.ActionPlanData(found)
	all := reports.AnswersData{
		PracticeName: plan.PracticeName, Town: plan.Town, ODSCode: plan.ODSCode, Agreed: plan.Agreed, Sites: plan.Sites, AsOf: plan.AsOf,
		Draft: plan.Draft, SubmissionNumber: plan.SubmissionNumber, SubmissionHash: plan.SubmissionHash, Sheet: plan.Sheet,
	}
	evidence := reports.CQCEvidenceData{
		PracticeName: plan.PracticeName, Town: plan.Town, ODSCode: plan.ODSCode, Agreed: plan.Agreed, Sites: plan.Sites, AsOf: plan.AsOf,
		Draft: plan.Draft, SubmissionNumber: plan.SubmissionNumber, SubmissionHash: plan.SubmissionHash, Sheet: plan.Sheet,
		Notice:     "These statements are invented for this sample. Nobody has endorsed or checked this.",
		Statements: sampleStatements(plan.Sheet.Set),
	}
	return errors.Join(
		c.writeFile(p, "answers.html", func(w io.Writer) error { return reports.AnswersPage(w, all) }),
		writeSample(c, p, "cqc-evidence", evidence, reports.CQCEvidence, reports.CQCEvidencePage),
	)
}

func sampleStatements(set *audit.CriteriaSet) []reports.CQCStatement {
	statements := []reports.CQCStatement{
		{ID: "S1", Framework: "Invented framework", Title: "People can reach us", Source: "Invented for this sample"},
		{ID: "S2", Framework: "Invented framework", Title: "People are heard", Source: "Invented for this sample"},
	}
	for i, criterion := range set.Criteria[:8] {
		s := &statements[i/4]
		s.Criteria = append(s.Criteria, reports.CQCCriterion{
			Criterion: criterion, Relation: []string{"part", "related"}[i%2], Why: "Both ask how somebody gets to be seen."})
	}
	return statements
}

// poster writes a poster of invented lines.
func (c *samplesCommand) poster(p *program) error {
	data := reports.PosterData{
		PracticeName: "Densham Lane Practice", Town: "Densham", AsOf: "2026-11-20",
		Did: []reports.PosterLine{
			{Said: "It is hard to get through on the telephone in the morning.", On: "2026-10-05",
				Answer: "You can ask for a call back. We tell you the hour in which we will ring."},
			{Said: "I never know who is going to call me, or when.", On: "2026-08-17",
				Answer: "When we promise to call, we say who will call and in which part of the day."},
			{Said: "The waiting room is loud.", On: "2026-06-02", Answer: "The television is off, and there is a quiet corner by the window."},
		},
		CouldNot: []reports.PosterLine{{Said: "There is no private place to say why I came.", On: "2026-09-01",
			Answer: "The building does not belong to us. We have asked its owner for a room beside the desk."}},
	}
	return writeSample(c, p, "poster", data, reports.Poster, reports.PosterPage)
}
