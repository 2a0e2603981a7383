package api

import "doorway/audit"

// decidingRoutes are what is done to decide: proposals, positions, endorsements, decisions, publishing.
func (s *server) decidingRoutes() []route {
	const group = "/groups/{groupId}"
	return []route{
		{"GET", group + "/decisions", s.listDecisions, audit.DecisionsRead},
		{"POST", group + "/decisions", s.recordDecision, audit.DecisionRecord},
		{"GET", group + "/decisions.csv", s.getDecisionsCSV, audit.DecisionsRead},
	}
}
