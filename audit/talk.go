package audit

// The questions to talk about stand here, all of them, so that they can be read one after the other. None asks who was
// right, none names a number of people, and each follows from what the reader is shown beside it and from nothing else.
const (
	talkOpen     = "What does each of you see of this in your own work?"
	talkNotSure  = "Some of you are not sure. Who could tell you how this works here?"
	talkAlike    = "You see this alike. How would somebody who is new here notice it?"
	talkClose    = "You are close. What would have to happen every time for it to be the higher level?"
	talkFarApart = "You see this from different places. What happens on a busy day, and what did each of you notice?"

	talkHigherThanStaff   = "What would a colleague have to see, on a busy day too, to choose your level?"
	talkHigherThanTrainee = "What would somebody who is new here have to see to choose your level?"
	talkStaffDifferently  = "What does each of you see of this, and when?"
	talkTraineeDiffers    = "What did somebody who was new here notice, and what do you know that they could not see?"
)

// farApart is from how many levels between two views they are a different picture, and not a nuance.
const farApart = 2

// TalkAbout is a question to begin a conversation about one criterion with. It depends on nothing but what is shown: give
// shown as false where there is no spread to show, and the question is the same for every criterion.
func TalkAbout(spread Spread, shown bool) string {
	switch {
	case !shown:
		return talkOpen
	case spread.Width() >= farApart:
		return talkFarApart
	case spread.NotSure:
		return talkNotSure
	case spread.Width() > 0:
		return talkClose
	}
	return talkAlike
}

// TalkAboutDifference is a question about one criterion of a comparison: by how the practice's answer stands to the other
// view, and whose view that is. There is none for an agreement.
func TalkAboutDifference(kind ComparedAs, source ComparedSourceKind) string {
	staff := source == ComparedStaff
	switch {
	case kind == ComparedPracticeHigher && staff:
		return talkHigherThanStaff
	case kind == ComparedPracticeHigher:
		return talkHigherThanTrainee
	case kind == ComparedDifferently && staff:
		return talkStaffDifferently
	case kind == ComparedDifferently:
		return talkTraineeDiffers
	}
	return ""
}
