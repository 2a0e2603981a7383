package audit

// caringPolicy is what is done to look after the people of a group: pauses, quiet hours, meetings, hours.
func caringPolicy() []PolicyRow {
	return nil
}
