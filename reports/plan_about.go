package reports

import "fmt"

// about says what this report is and is not, and how it was made.
func (p planner) about() []block {
	set := p.Sheet.Set
	blocks := []block{
		section("about", "About this report"),
		para(text("This is our own self-assessment and our own plan. It is not a certificate, and nobody has inspected or validated it.")),
	}
	if set.NotValidated != "" {
		blocks = append(blocks, para(text(set.NotValidated)))
	}
	if !p.Agreed && set.Notice != "" {
		blocks = append(blocks, para(text("The criteria are a starting point that has not been agreed by a co-production group: please read the notice on the first page.")))
	}
	blocks = append(blocks, p.Signed.whatIsInside()...)
	return append(blocks,
		part("scores", "How scores are counted"),
		para(text(p.scoreRule())),
		part("source", "Where it comes from"),
		bullets(p.sources()...),
	)
}

// scoreRule explains a score in two sentences.
func (p planner) scoreRule() string {
	return fmt.Sprintf("A score is the levels of the rated criteria added up, as a part of 100, where 100 means that every one is “%s”. "+
		"Criteria that we are not sure of or that do not apply are counted beside it, not in it, and with fewer than 3 rated, or under 60%% of those that apply, we show no score.",
		p.topLabel())
}

func (p planner) topLabel() string {
	levels := p.Sheet.Set.Scale.Levels
	if len(levels) == 0 {
		return ""
	}
	return levels[len(levels)-1].Label
}

func (p planner) sources() [][]paragraph {
	set := p.Sheet.Set
	return provenance(
		[2]string{"Practice", oneLine(joined(", ", p.PracticeName, p.Town, p.ODSCode))},
		[2]string{"Covers", p.covered()},
		[2]string{"Criteria", set.Title + ", version " + set.Version},
		[2]string{"As of", p.AsOf.Long()},
		[2]string{"Self-assessment", submissionWords(p.SubmissionNumber, p.SubmissionHash)},
		[2]string{"Report", p.ReportID()},
		[2]string{"Trail", p.TrailAnchor},
	)
}

// provenance lists where a report comes from, each with its label; what is empty is left out.
func provenance(lines ...[2]string) [][]paragraph {
	var items [][]paragraph
	for _, each := range lines {
		if each[1] != "" {
			items = append(items, []paragraph{labelled(each[0], each[1])})
		}
	}
	return items
}

func submissionWords(number int, hash string) string {
	if number == 0 {
		return "a draft, not submitted yet"
	}
	return fmt.Sprintf("submission %d, fingerprint %s", number, hash)
}
