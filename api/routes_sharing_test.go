package api

// sharingWire are the schemas of what a practice does to share, and what of it the group's board shows.
func sharingWire() map[string]any {
	return map[string]any{
		"Sharing": wireSharing{}, "AuditSharing": wireAuditSharing{}, "Consent": wireConsent{}, "SharingInput": wireSharingInput{},
		"GroupView": wireGroupView{}, "DomainWord": wireDomainWord{}, "GroupAnswer": wireGroupAnswer{}, "GroupAction": wireGroupAction{},
		"Label": wireLabel{}, "LabelInput": wireLabelInput{}, "Board": wireBoard{}, "BoardICB": wireBoardICB{}, "BoardRow": wireBoardRow{},
		"WordsMoved": wireWordsMoved{}, "StuckAction": wireStuckAction{},
	}
}

// sharingBodies are the bodies of its writes, for the access matrix.
func sharingBodies() map[string]string {
	return map[string]string{
		"PUT " + base + "/practices/:practiceId/audits/:auditId/sharing/:audience": `{"level":"domains","stuck":false}`,
		"PUT " + base + "/groups/:groupId/practices/:listedPracticeId/label":       `{"pcn":"North Network"}`,
	}
}
