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
