package main

import (
	"doorway/audit"
	"doorway/reports"
)

// picture writes the group report about so many invented practices, and the one that says that there are too few.
func (c *samplesCommand) picture(p *program) error {
	for name, practices := range map[string]int{"group-report": 34, "group-report-few": 6} {
		data, err := pictureOf(practices)
		if err != nil {
			return err
		}
		if err := writeSample(c, p, name, data, reports.GroupReport, reports.GroupReportPage); err != nil {
			return err
		}
	}
	return nil
}

func pictureOf(practices int) (reports.GroupReportData, error) {
	set, err := audit.StarterCriteria()
	if err != nil {
		return reports.GroupReportData{}, err
	}
	counts := audit.GroupCounts{Practices: practices, Changed: practices * 3 / 4, Full: practices * 2 / 3}
	shows := audit.Shows{Domains: true, Full: true, Changed: true}
	for i, domain := range set.Domains {
		shows.Scored, shows.Changes = append(shows.Scored, domain.ID), append(shows.Changes, domain.ID)
		now, changed := audit.DomainCounts{DomainID: domain.ID}, audit.ChangeCounts{DomainID: domain.ID}
		for step := range 4 {
			now.Scores = append(now.Scores, audit.ScoreCount{Score: (i%3)*10 + step*22, Practices: practices * (1 + (i+step)%3) / 8})
			changed.Changes = append(changed.Changes, audit.ScoreCount{Score: step*9 - 9, Practices: counts.Changed * (1 + (i+step)%3) / 8})
		}
		counts.Domains, counts.Changes = append(counts.Domains, now), append(counts.Changes, changed)
	}
	for i, criterion := range set.Criteria {
		counts.Criteria = append(counts.Criteria, audit.CriterionCounts{CriterionID: criterion.ID, NotSure: counts.Full * (i % 7) / 10})
		for j, suggestion := range criterion.SuggestedActions {
			chosen := counts.Full * ((i + 3*j) % 9) / 10
			counts.Actions = append(counts.Actions, audit.ActionCounts{SuggestionID: suggestion.ID, Chosen: chosen, Done: chosen / 2})
		}
	}
	small := audit.DefaultSmallNumbers()
	return reports.GroupReportData{
		GroupName: "Co-production group (invented)", AsOf: "2026-11-20", Agreed: set.Agreed(), Threshold: small.Practices,
		Picture: audit.Picture(set, audit.FormFull, counts, shows, small),
	}, nil
}
