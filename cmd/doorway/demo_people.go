package main

import (
	"context"

	"doorway/audit"
)

// The demonstration group: everything about it is invented, and says so. Its codes cannot be ODS codes, its town and
// its postcodes do not exist, and every surname is Example.

// demoPerson is an invented person with a sign-in that demo prints.
type demoPerson struct{ name, signInName, password string }

// demoPractice is an invented practice, its lead, and what has happened there so far.
type demoPractice struct {
	code, name, postcode string
	lead                 demoPerson
	joined               int    // days before today
	state                string // in words, for the list that demo prints
	story                func(context.Context, *demoBuilder, *demoLead) error
}

const demoTown = "Exampleton"

func demoOperator() demoPerson {
	return demoPerson{"Ola Example", "ola", "lantern-meadow-teapot"}
}

func demoFacilitator() demoPerson {
	return demoPerson{"Fen Example", "fen", "copper-window-garden"}
}

// demoMate is somebody of the second practice's team.
type demoMate struct {
	person demoPerson
	work   string // in words, for the list that demo prints
}

// demoTeam are the members of the second practice: enough of them for a spread of what they think.
func demoTeam() []demoMate {
	return []demoMate{
		{demoColleague(), "works at reception, and is asked for her view"},
		{demoPerson{"Nia Example", "nia", "copper-tulip-kettle"}, "nurse"},
		{demoPerson{"Gus Example", "gus", "window-barley-lantern"}, "GP"},
		{demoPerson{"Pia Example", "pia", "river-thimble-orchard"}, "pharmacist"},
	}
}

// demoColleague is the member whose view is asked for, and who has given none yet.
func demoColleague() demoPerson {
	return demoPerson{"Dee Example", "dee", "saddle-cloud-biscuit"}
}

// demoTrainee is on a placement at the second practice, which knows nothing of it here, and has begun to write.
func demoTrainee() demoPerson {
	return demoPerson{"Tam Example", "tam", "pebble-lantern-orchard"}
}

// demoMember is a member of the group, of a kind.
type demoMember struct {
	person demoPerson
	kind   audit.MemberKind
	brings string // in words, for the list that demo prints
}

func demoMembers() []demoMember {
	return []demoMember{
		{demoPerson{"Gil Example", "gil", "garden-ferry-mitten"}, audit.KindClinician, "clinical work"},
		{demoPerson{"Lin Example", "lin", "teapot-willow-marble"}, audit.KindLivedExperience, "lived experience"},
		{demoPerson{"May Example", "may", "candle-harbour-mitten"}, audit.KindLivedExperience, "lived experience"},
		{demoPerson{"Rue Example", "rue", "barley-pencil-meadow"}, audit.KindLivedExperience, "lived experience"},
		{demoPerson{"Ivy Example", "ivy", "thimble-garden-ferry"}, audit.KindLivedExperience, "lived experience"},
		{demoPerson{"Wes Example", "wes", "tulip-saddle-lantern"}, audit.KindResearcher, "research"},
		{demoPerson{"Hal Example", "hal", "cloud-kettle-river"}, audit.KindCharity, "a charity's work"},
	}
}

// demoPlaced is the practice with the team and the trainee, in the list of demoPractices.
const demoPlaced = 1

// demoSharing is the first of the practices that share with the group; those after it do too.
const demoSharing = 2

// demoTwice is the practice that has looked twice.
const demoTwice = 3

// demoPractices are the four whose leads stand for somebody each, and their neighbours.
func demoPractices() []demoPractice { return append(demoFour(), demoNeighbours()...) }

func demoFour() []demoPractice {
	return []demoPractice{
		{
			code: "DEMO01", name: "Willowbank Surgery (invented)", postcode: "ZZ99 1DM",
			lead:   demoPerson{"Ari Example", "ari", "harbour-pebble-kettle"},
			joined: demoJoined,
			state:  "nothing yet",
			story:  func(context.Context, *demoBuilder, *demoLead) error { return nil },
		},
		{
			code: "DEMO02", name: "Harbour View Practice (invented)", postcode: "ZZ99 2DM",
			lead:   demoPerson{"Bo Example", "bo.example", "orchard-pencil-window"},
			joined: demoJoined,
			state:  "a self-assessment half answered, with the team's views",
			story:  viewsAsked,
		},
		{
			code: "DEMO03", name: "Foxglove Health Centre (invented)", postcode: "ZZ99 3DM",
			lead:   demoPerson{"Cam Example", "cam", "blanket-river-candle"},
			joined: demoJoined,
			state:  "a self-assessment submitted, and a plan under way; the group may see all of it",
			story:  submittedWithPlan,
		},
		{
			code: "DEMO04", name: "Larkfield Surgery (invented)", postcode: "ZZ99 4DM",
			lead:   demoPerson{"Kit Example", "kit", "marble-harbour-tulip"},
			joined: demoLongAgo,
			state:  "two self-assessments and what was done after each; it is time to look again; the group sees a word for each domain",
			story:  lookedTwice,
		},
	}
}
