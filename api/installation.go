package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
)

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

type wirePolicy struct {
	Roles     []wireWorded    `json:"roles"`
	Relations []wireWorded    `json:"relations"`
	Rows      []wirePolicyRow `json:"rows"`
	Powers    []wirePower     `json:"powers"`
	Beyond    []string        `json:"beyond"`
}

type wirePower struct {
	Role     string `json:"role"`
	What     string `json:"what"`
	Overrule string `json:"overrule"`
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

func (s *server) getInstallation(c *gin.Context) error {
	page, err := s.store.InstallationPage(c.Request.Context(), scopeOf(c).actor)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, wireInstallation{
		Version: s.version, Database: page.Database, PublicAddress: s.public.String(), Secure: s.secureCookie(), Mail: page.Mail,
		MailWaiting: page.MailWaiting, MailGivenUp: page.MailGivenUp, GroupID: string(page.Group.ID), GroupName: page.Group.Name,
		Practices: page.Practices, Provider: s.provider.name(),
	})
}

func (s *server) getPolicy(c *gin.Context) error {
	out := wirePolicy{Beyond: audit.Beyond()}
	for _, power := range audit.Powers() {
		out.Powers = append(out.Powers, wirePower{Role: string(power.Role), What: power.What, Overrule: power.Overrule})
	}
	for _, role := range audit.RoleWords() {
		out.Roles = append(out.Roles, wireWorded(role))
	}
	for _, relation := range audit.RelationWords() {
		out.Relations = append(out.Relations, wireWorded(relation))
	}
	for _, row := range audit.Policy() {
		shown := wirePolicyRow{Permission: string(row.Permission), What: row.What, Relation: string(row.Relation)}
		for _, role := range row.Roles {
			shown.Roles = append(shown.Roles, string(role))
		}
		out.Rows = append(out.Rows, shown)
	}
	return writeJSON(c, http.StatusOK, out)
}
