package api

import (
	"doorway/audit"
)

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

type wireCrosswalk struct {
	Notice     string                 `json:"notice"`
	Statements []wireOutsideStatement `json:"statements"`
	Rows       []wireCrosswalkRow     `json:"rows"`
}

type wireOutsideStatement struct {
	ID        string `json:"id"`
	Framework string `json:"framework"`
	Title     string `json:"title"`
	Source    string `json:"source"`
	Url       string `json:"url"`
}

type wireCrosswalkRow struct {
	CriterionID string `json:"criterionId"`
	StatementID string `json:"statementId"`
	Relation    string `json:"relation"`
	Why         string `json:"why"`
}

type wireCQCEvidence struct {
	Notice     string                   `json:"notice"`
	Draft      bool                     `json:"draft"`
	Statements []wireEvidencedStatement `json:"statements"`
}

type wireEvidencedStatement struct {
	Statement wireOutsideStatement     `json:"statement"`
	Criteria  []wireEvidencedCriterion `json:"criteria"`
}

type wireEvidencedCriterion struct {
	CriterionID string         `json:"criterionId"`
	Relation    string         `json:"relation"`
	Choice      audit.Choice   `json:"choice"`
	Level       *audit.Level   `json:"level"`
	Note        string         `json:"note"`
	HowChecked  string         `json:"howChecked"`
	Evidence    []wireEvidence `json:"evidence"`
}
