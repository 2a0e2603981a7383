package api

type wireUpgrade struct {
	State       string            `json:"state"`
	SetID       string            `json:"setId"`
	FromVersion string            `json:"fromVersion"`
	ToVersion   string            `json:"toVersion"`
	Hash        string            `json:"hash"`
	CanUndo     bool              `json:"canUndo"`
	Lines       []wireUpgradeLine `json:"lines"`
}

type wireUpgradeLine struct {
	Outcome     string             `json:"outcome"`
	Kind        string             `json:"kind"`
	CriterionID string             `json:"criterionId"`
	Title       string             `json:"title"`
	Why         string             `json:"why"`
	Answers     []wireAnswerBefore `json:"answers"`
}

type wireUpgradeConfirm struct {
	ToVersion string `json:"toVersion"`
	Hash      string `json:"hash"`
}
