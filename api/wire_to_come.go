package api

import (
	"time"

	"doorway/audit"
)

type wireSignUpCodeGiven struct {
	Code string `json:"code"`
}

type wireSignUpOffer struct {
	GroupName string    `json:"groupName"`
	ExpiresAt time.Time `json:"expiresAt"`
}

type wireSignUpSearch struct {
	Code string `json:"code"`
	Q    string `json:"q"`
}

type wireSignUp struct {
	Code       string     `json:"code"`
	PracticeID string     `json:"practiceId"`
	Starts     audit.Date `json:"starts"`
	Ends       audit.Date `json:"ends"`
	Name       string     `json:"name"`
	SignInName string     `json:"signInName"`
	Password   string     `json:"password"`
	Email      string     `json:"email"`
}

type wireGroupChange struct {
	ShareEarly bool `json:"shareEarly"`
}

type wireSignUpCode struct {
	ID        string    `json:"id"`
	MadeBy    string    `json:"madeBy"`
	CreatedAt time.Time `json:"createdAt"`
	ExpiresAt time.Time `json:"expiresAt"`
	Ended     bool      `json:"ended"`
}

type wireNewSignUpCode struct {
	ID        string    `json:"id"`
	Code      string    `json:"code"`
	ExpiresAt time.Time `json:"expiresAt"`
}

type wireReleasedSummary struct {
	ID              string `json:"id"`
	PracticeName    string `json:"practiceName"`
	SetID           string `json:"setId"`
	CriteriaVersion string `json:"criteriaVersion"`
	Rated           int    `json:"rated"`
	NotSeen         int    `json:"notSeen"`
}

type wireReleased struct {
	ID              string           `json:"id"`
	PracticeName    string           `json:"practiceName"`
	SetID           string           `json:"setId"`
	CriteriaVersion string           `json:"criteriaVersion"`
	Lines           []wireSharedLine `json:"lines"`
}

type wireAssessment struct {
	State           string            `json:"state"`
	Release         string            `json:"release"`
	SetID           string            `json:"setId"`
	CriteriaVersion string            `json:"criteriaVersion"`
	Observations    []wireObservation `json:"observations"`
	Reflection      wireReflection    `json:"reflection"`
	Hidden          []string          `json:"hidden"`
	HiddenNotes     []string          `json:"hiddenNotes"`
	SubmittedAt     *time.Time        `json:"submittedAt"`
	ReleaseChosenAt *time.Time        `json:"releaseChosenAt"`
	ConfirmFrom     *time.Time        `json:"confirmFrom"`
	ReleasedAt      *time.Time        `json:"releasedAt"`
	CanWrite        bool              `json:"canWrite"`
	CanShare        bool              `json:"canShare"`
	CanWithdraw     bool              `json:"canWithdraw"`
	PoolsOn         audit.Date        `json:"poolsOn"`
	Version         int64             `json:"version"`
}

type wireObservation struct {
	CriterionID string           `json:"criterionId"`
	Choice      audit.Choice     `json:"choice"`
	Level       *audit.Level     `json:"level"`
	Note        string           `json:"note"`
	TextReasons []wireTextReason `json:"textReasons"`
	Version     int64            `json:"version"`
	SavedAt     *time.Time       `json:"savedAt"`
}

type wireObservationInput struct {
	Choice      audit.Choice     `json:"choice"`
	Level       *audit.Level     `json:"level"`
	Note        string           `json:"note"`
	TextReasons []wireTextReason `json:"textReasons"`
}

type wireReflection struct {
	Noticed     string           `json:"noticed"`
	Learned     string           `json:"learned"`
	WillDo      string           `json:"willDo"`
	TextReasons []wireTextReason `json:"textReasons"`
	Version     int64            `json:"version"`
}

type wireReflectionInput struct {
	Noticed     string           `json:"noticed"`
	Learned     string           `json:"learned"`
	WillDo      string           `json:"willDo"`
	TextReasons []wireTextReason `json:"textReasons"`
}

type wireRelease struct {
	Release     string   `json:"release"`
	Hidden      []string `json:"hidden"`
	HiddenNotes []string `json:"hiddenNotes"`
	Hash        string   `json:"hash"`
}

type wireConfirmShared struct {
	Hash string `json:"hash"`
}

type wireSharedPreview struct {
	Hash   string     `json:"hash"`
	Shared wireShared `json:"shared"`
}

type wireShared struct {
	Name            string           `json:"name"`
	SetID           string           `json:"setId"`
	CriteriaVersion string           `json:"criteriaVersion"`
	Lines           []wireSharedLine `json:"lines"`
}

type wireSharedLine struct {
	CriterionID string       `json:"criterionId"`
	Choice      audit.Choice `json:"choice"`
	Level       *audit.Level `json:"level"`
	Note        string       `json:"note"`
}

type wireViewRound struct {
	ID         string          `json:"id"`
	Domains    []string        `json:"domains"`
	Colleagues []wireColleague `json:"colleagues"`
	Spread     bool            `json:"spread"`
	OpenedAt   time.Time       `json:"openedAt"`
	ClosedAt   *time.Time      `json:"closedAt"`
}

type wireColleague struct {
	HatID string `json:"hatId"`
	Name  string `json:"name"`
}

type wireViewRoundInput struct {
	Domains []string `json:"domains"`
	HatIDs  []string `json:"hatIds"`
}

type wireAskedView struct {
	ID              string     `json:"id"`
	AuditID         string     `json:"auditId"`
	SetID           string     `json:"setId"`
	CriteriaVersion string     `json:"criteriaVersion"`
	Criteria        []string   `json:"criteria"`
	Spread          bool       `json:"spread"`
	Open            bool       `json:"open"`
	OpenedAt        time.Time  `json:"openedAt"`
	Views           []wireView `json:"views"`
}

type wireView struct {
	CriterionID string       `json:"criterionId"`
	Choice      audit.Choice `json:"choice"`
	Level       *audit.Level `json:"level"`
	Version     int64        `json:"version"`
	SavedAt     *time.Time   `json:"savedAt"`
}

type wireViewInput struct {
	Choice audit.Choice `json:"choice"`
	Level  *audit.Level `json:"level"`
}

type wireSpread struct {
	Lowest  audit.Level  `json:"lowest"`
	Highest audit.Level  `json:"highest"`
	Most    *audit.Level `json:"most"`
	NotSure bool         `json:"notSure"`
}

type wireAgree struct {
	SetID           string          `json:"setId"`
	CriteriaVersion string          `json:"criteriaVersion"`
	State           string          `json:"state"`
	Items           []wireAgreeItem `json:"items"`
}

type wireAgreeItem struct {
	CriterionID string      `json:"criterionId"`
	Spread      *wireSpread `json:"spread"`
	Question    string      `json:"question"`
	Own         *wireView   `json:"own"`
	Agreed      bool        `json:"agreed"`
}

type wireComparison struct {
	SetID           string               `json:"setId"`
	CriteriaVersion string               `json:"criteriaVersion"`
	Draft           bool                 `json:"draft"`
	Sources         []wireComparedSource `json:"sources"`
	Rows            []wireComparedRow    `json:"rows"`
}

type wireComparedSource struct {
	ID    string     `json:"id"`
	Kind  string     `json:"kind"`
	Name  string     `json:"name"`
	When  string     `json:"when"`
	Kappa *wireKappa `json:"kappa"`
}

type wireKappa struct {
	Pairs int    `json:"pairs"`
	Value string `json:"value"`
	Words string `json:"words"`
}

type wireComparedRow struct {
	CriterionID string             `json:"criterionId"`
	Choice      audit.Choice       `json:"choice"`
	Level       *audit.Level       `json:"level"`
	Kind        string             `json:"kind"`
	Question    string             `json:"question"`
	Views       []wireComparedView `json:"views"`
}

type wireComparedView struct {
	Source string       `json:"source"`
	Kind   string       `json:"kind"`
	Spread *wireSpread  `json:"spread"`
	Choice audit.Choice `json:"choice"`
	Level  *audit.Level `json:"level"`
	Note   string       `json:"note"`
}
