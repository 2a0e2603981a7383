package api

// caringWire are the schemas of what is done to look after the people of a group: pauses, quiet hours, meetings, hours.
func caringWire() map[string]any {
	return map[string]any{
		"Power": wirePower{}, "MyPlace": wireMyPlace{}, "MyPlaceInput": wireMyPlaceInput{},
		"MyHours": wireMyHours{}, "HoursInput": wireHoursInput{},
	}
}

// caringBodies are the bodies of its writes, for the access matrix.
func caringBodies() map[string]string {
	return map[string]string{
		"PUT " + base + "/groups/:groupId/my-place":  `{"resting":true,"called":"Somebody","mail":true,"quietFrom":20,"quietUntil":9,"keepsHours":true}`,
		"POST " + base + "/groups/:groupId/my-hours": `{"day":"2026-11-20","minutes":90,"what":"meeting","note":"","textReasons":[]}`,
	}
}
