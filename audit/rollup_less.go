package audit

import "slices"

// Less takes out what some of the practices say, so that a reader is not told of those.
func (g GroupCounts) Less(own GroupCounts) GroupCounts {
	left := GroupCounts{Practices: g.Practices - own.Practices, Changed: g.Changed - own.Changed, Full: g.Full - own.Full, Domains: lessDomains(g.Domains, own.Domains)}
	for _, each := range g.Changes {
		if at := slices.IndexFunc(own.Changes, func(o ChangeCounts) bool { return o.DomainID == each.DomainID }); at >= 0 {
			each.Changes, each.NoChange = lessScores(each.Changes, own.Changes[at].Changes), each.NoChange-own.Changes[at].NoChange
		}
		left.Changes = append(left.Changes, each)
	}
	for _, each := range g.Criteria {
		if at := slices.IndexFunc(own.Criteria, func(o CriterionCounts) bool { return o.CriterionID == each.CriterionID }); at >= 0 {
			o := own.Criteria[at]
			each.Rated, each.NotSure = each.Rated-o.Rated, each.NotSure-o.NotSure
			each.DoesNotApply, each.Unanswered = each.DoesNotApply-o.DoesNotApply, each.Unanswered-o.Unanswered
		}
		left.Criteria = append(left.Criteria, each)
	}
	for _, each := range g.Actions {
		if at := slices.IndexFunc(own.Actions, func(o ActionCounts) bool { return o.SuggestionID == each.SuggestionID }); at >= 0 {
			each.Chosen, each.Done = each.Chosen-own.Actions[at].Chosen, each.Done-own.Actions[at].Done
		}
		left.Actions = append(left.Actions, each)
	}
	return left
}

// Less takes out what some of the practices say: first of all the reader's own.
func (b BenchmarkCounts) Less(own BenchmarkCounts) BenchmarkCounts {
	return BenchmarkCounts{Practices: b.Practices - own.Practices, Domains: lessDomains(b.Domains, own.Domains)}
}

func lessDomains(all, own []DomainCounts) []DomainCounts {
	left := make([]DomainCounts, len(all))
	for i, each := range all {
		if at := slices.IndexFunc(own, func(o DomainCounts) bool { return o.DomainID == each.DomainID }); at >= 0 {
			each.Scores, each.NoScore = lessScores(each.Scores, own[at].Scores), each.NoScore-own[at].NoScore
		}
		left[i] = each
	}
	return left
}

func lessScores(all, own []ScoreCount) []ScoreCount {
	var left []ScoreCount
	for _, each := range all {
		if at := slices.IndexFunc(own, func(o ScoreCount) bool { return o.Score == each.Score }); at >= 0 {
			each.Practices -= own[at].Practices
		}
		if each.Practices > 0 {
			left = append(left, each)
		}
	}
	return left
}
