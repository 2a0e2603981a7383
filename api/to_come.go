package api

import "github.com/gin-gonic/gin"

import "doorway/audit"

func (s *server) getPolicy(*gin.Context) error                   { return audit.NotFound() }
func (s *server) leaveHat(*gin.Context) error                    { return audit.NotFound() }
func (s *server) getInstallation(*gin.Context) error             { return audit.NotFound() }
func (s *server) listInstallationPeople(*gin.Context) error      { return audit.NotFound() }
func (s *server) pauseInstallationHat(*gin.Context) error        { return audit.NotFound() }
func (s *server) endInstallationHat(*gin.Context) error          { return audit.NotFound() }
func (s *server) listInstallationInvitations(*gin.Context) error { return audit.NotFound() }
func (s *server) inviteToInstallation(*gin.Context) error        { return audit.NotFound() }
func (s *server) endInstallationInvitation(*gin.Context) error   { return audit.NotFound() }
func (s *server) getGroup(*gin.Context) error                    { return audit.NotFound() }
func (s *server) listGroupPeople(*gin.Context) error             { return audit.NotFound() }
func (s *server) pauseGroupHat(*gin.Context) error               { return audit.NotFound() }
func (s *server) endGroupHat(*gin.Context) error                 { return audit.NotFound() }
func (s *server) listGroupInvitations(*gin.Context) error        { return audit.NotFound() }
func (s *server) inviteToGroup(*gin.Context) error               { return audit.NotFound() }
func (s *server) endGroupInvitation(*gin.Context) error          { return audit.NotFound() }
func (s *server) getListedPractice(*gin.Context) error           { return audit.NotFound() }
func (s *server) endLeadInvitation(*gin.Context) error           { return audit.NotFound() }
func (s *server) nameSuccessor(*gin.Context) error               { return audit.NotFound() }
func (s *server) listPlacements(*gin.Context) error              { return audit.NotFound() }
func (s *server) addPlacement(*gin.Context) error                { return audit.NotFound() }
func (s *server) changePlacement(*gin.Context) error             { return audit.NotFound() }
func (s *server) getPlacement(*gin.Context) error                { return audit.NotFound() }
func (s *server) listClaims(*gin.Context) error                  { return audit.NotFound() }
func (s *server) decideClaim(*gin.Context) error                 { return audit.NotFound() }
func (s *server) listPracticePeople(*gin.Context) error          { return audit.NotFound() }
func (s *server) pausePracticeHat(*gin.Context) error            { return audit.NotFound() }
func (s *server) endPracticeHat(*gin.Context) error              { return audit.NotFound() }
func (s *server) handOver(*gin.Context) error                    { return audit.NotFound() }
func (s *server) listPracticeInvitations(*gin.Context) error     { return audit.NotFound() }
func (s *server) inviteToPractice(*gin.Context) error            { return audit.NotFound() }
func (s *server) endPracticeInvitation(*gin.Context) error       { return audit.NotFound() }
