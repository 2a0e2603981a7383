package api

// caringWire are the schemas of what is done to look after the people of a group: pauses, quiet hours, meetings, hours.
func caringWire() map[string]any {
	return map[string]any{
		"Power": wirePower{}, "MyPlace": wireMyPlace{}, "MyPlaceInput": wireMyPlaceInput{},
		"MyHours": wireMyHours{}, "HoursInput": wireHoursInput{}, "GroupFellow": wireGroupFellow{}, "Meeting": wireMeeting{}, "MeetingInput": wireMeetingInput{},
	}
}

// caringBodies are the bodies of its writes, for the access matrix.
func caringBodies() map[string]string {
	const group = base + "/groups/:groupId"
	return map[string]string{
		"POST " + group + "/meetings":           goodMeeting,
		"PUT " + group + "/meetings/:meetingId": goodMeeting,
		"PUT " + group + "/my-place":            `{"resting":true,"called":"Somebody","mail":true,"quietFrom":20,"quietUntil":9,"keepsHours":true}`,
		"POST " + group + "/my-hours":           `{"day":"2026-11-20","minutes":90,"what":"meeting","note":"","textReasons":[]}`,
	}
}
