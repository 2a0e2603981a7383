package api

import (
	"doorway/audit"
)

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
