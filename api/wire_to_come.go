package api

import (
	"time"

	"doorway/audit"
)

type wirePolicy struct {
	Roles     []wireWorded    `json:"roles"`
	Relations []wireWorded    `json:"relations"`
	Rows      []wirePolicyRow `json:"rows"`
}

type wireWorded struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	What  string `json:"what"`
}

type wirePolicyRow struct {
	Permission string   `json:"permission"`
	What       string   `json:"what"`
	Relation   string   `json:"relation"`
	Roles      []string `json:"roles"`
}

type wireInstallation struct {
	Version       string `json:"version"`
	Database      string `json:"database"`
	PublicAddress string `json:"publicAddress"`
	Secure        bool   `json:"secure"`
	Mail          bool   `json:"mail"`
	MailWaiting   int64  `json:"mailWaiting"`
	MailGivenUp   int64  `json:"mailGivenUp"`
	Provider      string `json:"provider"`
	GroupID       string `json:"groupId"`
	GroupName     string `json:"groupName"`
	Practices     int64  `json:"practices"`
}

type wireHolder struct {
	HatID  string    `json:"hatId"`
	Name   string    `json:"name"`
	Role   string    `json:"role"`
	Kind   string    `json:"kind"`
	Since  time.Time `json:"since"`
	Paused bool      `json:"paused"`
	Self   bool      `json:"self"`
}

type wireHatPause struct {
	Paused bool `json:"paused"`
}

type wireInstallationInvite struct {
	Role  string `json:"role"`
	Email string `json:"email"`
}

type wireGroupInvite struct {
	Role  string `json:"role"`
	Kind  string `json:"kind"`
	Email string `json:"email"`
}

type wireLeadInvite struct {
	Email string `json:"email"`
}

type wirePracticeInvite struct {
	Role     string `json:"role"`
	TakeOver bool   `json:"takeOver"`
	Email    string `json:"email"`
}

type wireGroup struct {
	ID           string        `json:"id"`
	Name         string        `json:"name"`
	Role         string        `json:"role"`
	Kind         string        `json:"kind"`
	Facilitators []string      `json:"facilitators"`
	Criteria     []wireVersion `json:"criteria"`
}

type wireListedPractice struct {
	ID          string             `json:"id"`
	Code        string             `json:"code"`
	Name        string             `json:"name"`
	Town        string             `json:"town"`
	Postcode    string             `json:"postcode"`
	IcbName     string             `json:"icbName"`
	Closed      bool               `json:"closed"`
	Leads       []string           `json:"leads"`
	Waiting     *time.Time         `json:"waiting"`
	Invitations []wireInvitation   `json:"invitations"`
	Successor   *wirePracticeFound `json:"successor"`
}

type wireSuccessor struct {
	PracticeID string `json:"practiceId"`
}

type wireListedPlacement struct {
	ID           string          `json:"id"`
	PracticeID   string          `json:"practiceId"`
	PracticeName string          `json:"practiceName"`
	Trainee      string          `json:"trainee"`
	Starts       audit.Date      `json:"starts"`
	Ends         audit.Date      `json:"ends"`
	Invitation   *wireInvitation `json:"invitation"`
	Version      int64           `json:"version"`
}

type wirePlacementInput struct {
	PracticeID string     `json:"practiceId"`
	Starts     audit.Date `json:"starts"`
	Ends       audit.Date `json:"ends"`
	Email      string     `json:"email"`
}

type wirePlacementDates struct {
	Starts audit.Date `json:"starts"`
	Ends   audit.Date `json:"ends"`
}

type wirePlacement struct {
	ID           string     `json:"id"`
	PracticeName string     `json:"practiceName"`
	Starts       audit.Date `json:"starts"`
	Ends         audit.Date `json:"ends"`
	OpensOn      string     `json:"opensOn"`
	ClosesOn     string     `json:"closesOn"`
	State        string     `json:"state"`
}

type wireClaim struct {
	ID          string    `json:"id"`
	Name        string    `json:"name"`
	MadeAt      time.Time `json:"madeAt"`
	EffectiveAt time.Time `json:"effectiveAt"`
}

type wireClaimDecision struct {
	Yes bool `json:"yes"`
}

type wireHandOver struct {
	HatID string `json:"hatId"`
	Stay  bool   `json:"stay"`
}
