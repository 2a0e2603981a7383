package audit

// SharedSubmission is a submission in force as a practice shares it with a group, with the actions that its
// self-assessment lists.
type SharedSubmission struct {
	Sharing Sharing
	SubmittedAudit
	Actions []ProgressAction
}

// GroupProgress is what a group sees of how a practice got on, worked out of what is shared with it and nothing else.
type GroupProgress struct {
	Moved   *WordsMoved   // how the words moved; nil where the latest has nothing earlier shared beside it
	Full    *Progress     // over those shared in full, without actions; nil where there are fewer than two
	Actions []GroupAction // that those list, each once, as far as the group sees it
}

// ProgressSeenByGroup makes what a group sees of a practice's progress from what it shares, the latest first. Criteria are
// set beside each other by ProgressOf, words as on the board. versions are those of all sets, as in ProgressInput.
func ProgressSeenByGroup(shared []SharedSubmission, versions []*CriteriaSet, asOf Date) (GroupProgress, error) {
	progress := GroupProgress{Moved: wordsMoved(shared)}
	full := filter(shared, func(one SharedSubmission) bool { return one.Sharing.Level.Reaches(SharingFull) })
	if len(full) < 2 {
		return progress, nil
	}
	trend, err := ProgressOf(ProgressInput{
		Submitted: each(full, func(one SharedSubmission) SubmittedAudit { return one.SubmittedAudit }), Versions: versions, AsOf: asOf,
	})
	progress.Full, progress.Actions = &trend, actionsSeen(full)
	return progress, err
}

// wordsMoved sets the words of the latest beside those of the nearest one before that answers the same criteria in the same
// form for the same sites, where both are shared.
func wordsMoved(shared []SharedSubmission) *WordsMoved {
	if len(shared) == 0 || !shared[0].Sharing.Level.Reaches(SharingDomains) {
		return nil
	}
	latest := shared[0]
	for _, earlier := range shared[1:] {
		if earlier.Sharing.Level.Reaches(SharingDomains) && sameQuestions(latest.Submission, earlier.Submission) {
			moved := MovedSince(LondonDate(earlier.At), wordsOf(earlier.Submission), wordsOf(latest.Submission))
			return &moved
		}
	}
	return nil
}

func sameQuestions(a, b Submission) bool {
	return a.Sheet.Set.ID == b.Sheet.Set.ID && a.Sheet.Set.Version == b.Sheet.Set.Version && a.Sheet.Form == b.Sheet.Form && SameSites(a.Sites, b.Sites)
}

func wordsOf(submission Submission) []DomainWord {
	return each(submission.Scores.Domains, func(tally Tally) DomainWord {
		return DomainWord{tally.ID, tally.Title, submission.Sheet.Set.Scale.wordOf(tally.Score)}
	})
}

// actionsSeen gives each action once. One that is shared as stuck anywhere is stuck.
func actionsSeen(shared []SharedSubmission) []GroupAction {
	var actions []GroupAction
	at := map[ActionID]int{}
	for _, one := range shared {
		for _, action := range one.Actions {
			seen := seenAction(action, one.Sharing)
			place, found := at[seen.ID]
			switch {
			case !found:
				at[seen.ID], actions = len(actions), append(actions, seen)
			case seen.State == GroupActionStuck:
				actions[place] = seen
			}
		}
	}
	return actions
}
