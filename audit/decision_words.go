package audit

// Words says a role that took part in plain words. The words name a role of the group, never a person.
func (r DecisionRole) Words() string {
	switch r {
	case TookLivedExperience:
		return "people with lived experience"
	case TookClinician:
		return "clinicians"
	case TookResearcher:
		return "researchers"
	case TookCharity:
		return "people from a charity"
	case TookFacilitator:
		return "facilitators"
	}
	return string(r)
}

// Words says in plain words how something was decided.
func (h DecisionHow) Words() string {
	switch h {
	case HowConsent:
		return "by consent: nobody had a reason that it cannot be"
	case HowConsensus:
		return "by consensus: everybody agreed"
	case HowVote:
		return "by a vote"
	}
	return string(h)
}

// Words says in plain words what came of a decision.
func (o DecisionOutcome) Words() string {
	if o == OutcomeChanged {
		return "changed"
	}
	return "not changed"
}
