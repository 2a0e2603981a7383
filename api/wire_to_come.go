package api

import (
	"time"

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

type wireProgress struct {
	AsOf            audit.Date           `json:"asOf"`
	SetID           string               `json:"setId"`
	CriteriaVersion string               `json:"criteriaVersion"`
	Audits          []wireProgressAudit  `json:"audits"`
	LeftOut         []wireLeftOutAudit   `json:"leftOut"`
	Compared        int                  `json:"compared"`
	Comparable      int                  `json:"comparable"`
	CriteriaInAll   int                  `json:"criteriaInAll"`
	Breaks          []wireProgressBreak  `json:"breaks"`
	Domains         []wireTrendLine      `json:"domains"`
	Principles      []wireTrendLine      `json:"principles"`
	Criteria        []wireCriterionTrend `json:"criteria"`
	Now             []wireTally          `json:"now"`
	Actions         []wireProgressAction `json:"actions"`
	LookAgain       wireLookAgain        `json:"lookAgain"`
}

type wireProgressAudit struct {
	AuditID         string     `json:"auditId"`
	SubmittedOn     audit.Date `json:"submittedOn"`
	Form            string     `json:"form"`
	CriteriaVersion string     `json:"criteriaVersion"`
	Sites           []string   `json:"sites"`
}

type wireLeftOutAudit struct {
	AuditID     string     `json:"auditId"`
	SubmittedOn audit.Date `json:"submittedOn"`
	Why         string     `json:"why"`
}

type wireProgressBreak struct {
	BeforeAuditID string `json:"beforeAuditId"`
	Criteria      int    `json:"criteria"`
	Label         string `json:"label"`
}

type wireTrendLine struct {
	ID       string           `json:"id"`
	Title    string           `json:"title"`
	Criteria int              `json:"criteria"`
	Points   []wireTrendPoint `json:"points"`
}

type wireTrendPoint struct {
	AuditID string `json:"auditId"`
	Score   *int   `json:"score"`
	NoScore string `json:"noScore"`
	Rated   int    `json:"rated"`
	AtLevel []int  `json:"atLevel"`
}

type wireCriterionTrend struct {
	CriterionID string               `json:"criterionId"`
	Domain      string               `json:"domain"`
	Title       string               `json:"title"`
	Essential   bool                 `json:"essential"`
	Compared    bool                 `json:"compared"`
	Moved       string               `json:"moved"`
	Points      []wireCriterionPoint `json:"points"`
}

type wireCriterionPoint struct {
	AuditID      string       `json:"auditId"`
	Choice       string       `json:"choice"`
	Level        *audit.Level `json:"level"`
	NewWording   bool         `json:"newWording"`
	LowerBecause string       `json:"lowerBecause"`
}

type wireProgressAction struct {
	ActionID     string             `json:"actionId"`
	CriterionID  string             `json:"criterionId"`
	What         string             `json:"what"`
	OwnerRole    string             `json:"ownerRole"`
	Due          audit.Date         `json:"due"`
	Status       audit.ActionStatus `json:"status"`
	StatusReason string             `json:"statusReason"`
	EvidenceNote string             `json:"evidenceNote"`
	DoneOn       audit.Date         `json:"doneOn"`
	Since        audit.Date         `json:"since"`
	Moved        int                `json:"moved"`
}

type wireIssuedReport struct {
	Code       string     `json:"code"`
	Kind       string     `json:"kind"`
	IssuedAt   time.Time  `json:"issuedAt"`
	AsOf       audit.Date `json:"asOf"`
	State      string     `json:"state"`
	ReplacedBy string     `json:"replacedBy"`
}

type wireVerified struct {
	State      string `json:"state"`
	ReplacedBy string `json:"replacedBy"`
}

type wireVerifyKey struct {
	ID        string     `json:"id"`
	PublicKey string     `json:"publicKey"`
	Since     time.Time  `json:"since"`
	Until     *time.Time `json:"until"`
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

type wireFilledForm struct {
	File string `json:"file"`
	Hash string `json:"hash"`
}

type wireFormCheck struct {
	Hash         string        `json:"hash"`
	AuditVersion int64         `json:"auditVersion"`
	Rows         []wireFormRow `json:"rows"`
	Faults       int           `json:"faults"`
	Changes      int           `json:"changes"`
}

type wireFormRow struct {
	Row         int    `json:"row"`
	CriterionID string `json:"criterionId"`
	Outcome     string `json:"outcome"`
	Message     string `json:"message"`
	Before      string `json:"before"`
	After       string `json:"after"`
}
