package reports

import (
	"testing"

	"doorway/audit"
)

func samplePoster(lines int) PosterData {
	d := PosterData{PracticeName: "The Densham Surgery", Town: "Densham", AsOf: "2026-11-22"}
	said := []string{"It is hard to get through on the telephone in the morning.", "We do not know who will call back, or when.",
		"The waiting room is loud.", "There is no private place to say why we came."}
	did := []string{"You can now ask for a call back. We tell you the hour in which we will ring.",
		"When we promise to call, we say who will call and in which part of the day.",
		"The television is off, and there is a quiet corner by the window.", "There is a card at the desk: point to it, and we go to a room."}
	for i := range lines {
		line := PosterLine{said[i%4], did[i%4], audit.Date("2026-11-14").AddMonths(-i)}
		if i%4 == 3 {
			line.Answer = "The building does not belong to us. We have asked the owner for a second room at the desk."
			d.CouldNot = append(d.CouldNot, line)
		} else {
			d.Did = append(d.Did, line)
		}
	}
	return d
}

func sampleCQC(t testing.TB, statements int) CQCEvidenceData {
	t.Helper()
	plan := sample(t, 0)
	d := CQCEvidenceData{PracticeName: plan.PracticeName, Town: plan.Town, ODSCode: plan.ODSCode, AsOf: plan.AsOf,
		SubmissionNumber: 1, SubmissionHash: plan.SubmissionHash, Sheet: plan.Sheet,
		Notice: "The Care Quality Commission has not endorsed this. Not checked by the group."}
	titles := []string{"Person-centred care", "Equity in access", "Safe systems, pathways and transitions", "Care provision, integration and continuity"}
	for i := range statements {
		s := CQCStatement{ID: "statement-" + titles[i%4][:4], Framework: "CQC single assessment framework", Title: titles[i%4],
			Source: "Care Quality Commission, read on 20 November 2026", URL: "www.cqc.org.uk"}
		for j, c := range plan.Sheet.Set.Criteria[5*i : 5*i+4] {
			s.Criteria = append(s.Criteria, CQCCriterion{c, []string{"part", "related", "equal"}[j%3], "Both ask how people reach care."})
		}
		d.Statements = append(d.Statements, s)
	}
	return d
}
