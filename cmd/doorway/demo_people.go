package main

import "context"

// The demonstration group: everything about it is invented, and says so. Its codes cannot be ODS codes, its town and
// its postcodes do not exist, and every surname is Example.

// demoPerson is an invented person with a sign-in that demo prints.
type demoPerson struct{ name, signInName, password string }

// demoPractice is an invented practice, its lead, and what has happened there so far.
type demoPractice struct {
	code, name, postcode string
	lead                 demoPerson
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

func demoPractices() []demoPractice {
	return []demoPractice{
		{
			code: "DEMO01", name: "Willowbank Surgery (invented)", postcode: "ZZ99 1DM",
			lead:  demoPerson{"Ari Example", "ari", "harbour-pebble-kettle"},
			state: "nothing yet",
			story: func(context.Context, *demoBuilder, *demoLead) error { return nil },
		},
		{
			code: "DEMO02", name: "Harbour View Practice (invented)", postcode: "ZZ99 2DM",
			lead:  demoPerson{"Bo Example", "bo.example", "orchard-pencil-window"},
			state: "a self-assessment half answered",
			story: halfAnswered,
		},
		{
			code: "DEMO03", name: "Foxglove Health Centre (invented)", postcode: "ZZ99 3DM",
			lead:  demoPerson{"Cam Example", "cam", "blanket-river-candle"},
			state: "a self-assessment submitted, and a plan under way",
			story: submittedWithPlan,
		},
	}
}
