package audit

// ScoreCount is how many practices have one score of a domain, or one change of it.
type ScoreCount struct{ Score, Practices int }

// DomainCounts is how many practices stand at each score of a domain.
type DomainCounts struct {
	DomainID string
	Scores   []ScoreCount // 0 to 100, the lowest first; only those that somebody has
	NoScore  int          // practices that were asked about the domain, and whose answers make no score
}

// ChangeCounts is by how much a domain's score changed in each practice since the first self-assessment that it shares.
type ChangeCounts struct {
	DomainID string
	Changes  []ScoreCount // latest less first, -100 to 100, the lowest first; only practices with a score both times
	NoChange int          // practices that looked again, and have no score both times
}

// CriterionCounts is what practices answered to one criterion.
type CriterionCounts struct {
	CriterionID                              string
	Rated, NotSure, DoesNotApply, Unanswered int
}

// ActionCounts is how many practices took a suggested action on. Done of them have done it.
type ActionCounts struct {
	SuggestionID string
	Chosen, Done int
}

// GroupCounts is what the practices that share with a group say together: one version of the criteria and one form, in
// one integrated care board or in all. Every practice counts once, by the submission in force of the latest
// self-assessment that it shares at the level in question. None of it may be shown as it is: see Picture.
type GroupCounts struct {
	Practices int            // that share the words of their domains, or more
	Changed   int            // of those, the ones with an earlier self-assessment to compare with
	Full      int            // that share their answers: what Criteria and Actions are about
	Domains   []DomainCounts // by domain id, as are the others by theirs
	Changes   []ChangeCounts
	Criteria  []CriterionCounts
	Actions   []ActionCounts
}

// BenchmarkCounts is what the practices that let others compare themselves say together, about one version and form.
type BenchmarkCounts struct {
	Practices int
	Domains   []DomainCounts
}

// CountedSlice is one board, version and form that anything is counted of, and how many practices it has: what one can
// filter by, and what is left when one does. ICB is empty for all boards together.
type CountedSlice struct {
	ICB       string
	Version   VersionID
	Form      Form
	Practices int // see GroupCounts
	Changed   int
	Full      int
	Benchmark int // of all boards together only

	// Of Practices those that have no score, and of Changed those that have none both times, in a domain, by its id. How many
	// have one follows from that; and few have none.
	NoScore, NoChange map[string]int
}
