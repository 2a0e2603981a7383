package api

import (
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

// gate is the policy's answer for one permission, looked up once per route.
type gate struct {
	nobody, arriving, person, predecessor bool
	roles                                 map[audit.Role]bool // of hats, for at least something where the hat is held
}

func newGate(permission audit.Permission) gate {
	g := gate{
		nobody:      audit.Can(audit.RoleNobody, permission, audit.RelationNone),
		arriving:    audit.Can(audit.RoleArriving, permission, audit.RelationNone),
		person:      audit.Can(audit.RolePerson, permission, audit.RelationNone),
		predecessor: audit.Can(audit.RolePracticeLead, permission, audit.RelationPredecessor),
		roles:       map[audit.Role]bool{audit.RoleOperator: audit.Can(audit.RoleOperator, permission, audit.RelationNone)},
	}
	for _, role := range []audit.Role{audit.RoleFacilitator, audit.RoleGroupMember} {
		g.roles[role] = audit.Can(role, permission, audit.RelationOwnGroup)
	}
	for _, role := range []audit.Role{audit.RolePracticeMember, audit.RolePracticeLead} {
		g.roles[role] = audit.CanInPractice(role, permission)
	}
	g.roles[audit.RoleTrainee] = audit.Can(audit.RoleTrainee, permission, audit.RelationPlacement)
	return g
}

// admit finds out who asks, in the hat that the path names, and refuses what the policy does not allow. What is held in
// a practice, group or placement that is not one's own is not found, exactly like one that does not exist.
// Errors: audit.CodeSignIn, audit.CodeNotFound, audit.CodeForbidden.
func (s *server) admit(c *gin.Context, here *scope, gate gate) error {
	here.actor.Role = audit.RoleNobody
	if gate.nobody {
		return nil
	}
	if err := s.visit(c, here); err != nil {
		return err
	}
	if err := checkIDs(c); err != nil {
		return err
	}
	here.actor = actorOf(here.visitor)
	switch {
	case here.visitor.Stage != models.StageIn:
		return stillArriving(gate)
	case gate.person:
		return nil
	}
	return s.admitHat(c, here, gate)
}

// stillArriving lets somebody who has not finished signing in do what finishes it, and nothing else.
func stillArriving(gate gate) error {
	if gate.arriving {
		return nil
	}
	return &audit.Error{Code: audit.CodeSignIn, Message: "Please finish signing in. What you typed is still on your page."}
}

// actorOf is a person without any of their hats.
func actorOf(visitor models.Visitor) audit.Actor {
	actor := audit.Actor{
		Person: visitor.Person, Role: audit.RolePerson, Session: visitor.Session, ConfirmedUntil: visitor.ConfirmedUntil,
	}
	if visitor.Stage != models.StageIn {
		actor.Role = audit.RoleArriving
	}
	return actor
}

// admitHat looks for a hat of the person, in the place that the path names, that the policy lets through.
func (s *server) admitHat(c *gin.Context, here *scope, gate gate) error {
	named, err := placeInPath(c)
	if err != nil {
		return err
	}
	held, besides, now := false, false, s.store.Now()
	for _, hat := range here.visitor.Hats {
		if !hat.Begun(now) || !named.holds(hat) {
			continue
		}
		held = true
		switch {
		case !gate.roles[hat.Role]:
		case here.visitor.LooksAfterToo(hat, now):
			besides = true
		default:
			here.actor = actorIn(here.visitor, hat)
			return nil
		}
	}
	if besides {
		return &audit.Error{Code: audit.CodeForbidden, Message: "You look after this group. Whoever does that does nothing there that only members do, such as endorsing. " +
			"What you said and did as a member stays yours."}
	}
	if !held && named.practice != "" {
		if held, err = s.admitSuccessor(c, here, named.practice); err != nil || held && gate.predecessor {
			return err
		}
	}
	if held || named == (place{}) {
		return &audit.Error{Code: audit.CodeForbidden, Message: "This is not something that your role can do here."}
	}
	return audit.NotFound()
}

// admitSuccessor lets the lead of a practice that took over from the one in the path in, in that hat.
func (s *server) admitSuccessor(c *gin.Context, here *scope, practice audit.PracticeID) (held bool, err error) {
	hat, held, err := s.store.SuccessorHat(c.Request.Context(), here.visitor, practice)
	if held {
		here.actor = actorIn(here.visitor, hat)
		here.actor.Practice, here.actor.As = practice, audit.RelationPredecessor
	}
	return held, err
}

// actorIn is a person in one of their hats.
func actorIn(visitor models.Visitor, hat models.Hat) audit.Actor {
	actor := actorOf(visitor)
	actor.Role, actor.Hat, actor.Practice, actor.Group, actor.Placement = hat.Role, hat.ID, hat.Practice, hat.Group, hat.Placement
	if hat.Role.InPractice() {
		actor.As = audit.RelationOwnPractice
	}
	return actor
}

// place is what a path names a hat by; nothing for the operator's.
type place struct {
	practice  audit.PracticeID
	group     audit.GroupID
	placement audit.PlacementID
}

// holds tells whether a hat is held in the place. A trainee's is held in the placement alone: it opens no page of the
// group or of the practice.
func (p place) holds(hat models.Hat) bool {
	switch {
	case p.placement != "":
		return hat.Placement == p.placement
	case p.group != "":
		return hat.Role.InGroup() && hat.Group == p.group
	case p.practice != "":
		return hat.Role.InPractice() && hat.Practice == p.practice
	}
	return hat.Role == audit.RoleOperator
}

// checkIDs looks at every id that the address names. Errors: audit.CodeNotFound for what is no id.
func checkIDs(c *gin.Context) error {
	for _, param := range c.Params {
		if !strings.HasSuffix(param.Key, "Id") || slices.Contains([]string{"criterionId", "setId", "signpostId"}, param.Key) {
			continue
		}
		if _, err := audit.ParseID[string](param.Value); err != nil {
			return err
		}
	}
	return nil
}

// placeInPath reads the place that the address names. Errors: audit.CodeNotFound for what is no id.
func placeInPath(c *gin.Context) (named place, err error) {
	if text, found := c.Params.Get("placementId"); found {
		named.placement, err = audit.ParseID[audit.PlacementID](text)
	} else if text, found := c.Params.Get("groupId"); found {
		named.group, err = audit.ParseID[audit.GroupID](text)
	} else if text, found := c.Params.Get("practiceId"); found {
		named.practice, err = audit.ParseID[audit.PracticeID](text)
	}
	return named, err
}

// listedPracticeInPath reads the practice that a facilitator looks at in the list of England. Errors: audit.CodeNotFound
// for what is no id.
func listedPracticeInPath(c *gin.Context) (audit.PracticeID, error) {
	return audit.ParseID[audit.PracticeID](c.Param("listedPracticeId"))
}

// auditInPath reads the self-assessment that the address names. Errors: audit.CodeNotFound for what is no id.
func auditInPath(c *gin.Context) (audit.AuditID, error) {
	return audit.ParseID[audit.AuditID](c.Param("auditId"))
}

// actionInPath reads the action that the address names. Errors: audit.CodeNotFound for what is no id.
func actionInPath(c *gin.Context) (audit.ActionID, error) {
	return audit.ParseID[audit.ActionID](c.Param("actionId"))
}

// answerInPath reads the self-assessment and the criterion that the address names. Errors: audit.CodeNotFound for what
// cannot be the id of either.
func answerInPath(c *gin.Context) (id audit.AuditID, criterion string, err error) {
	if criterion, err = criterionInPath(c); err != nil {
		return "", "", err
	}
	id, err = auditInPath(c)
	return id, criterion, err
}

// criterionInPath reads the criterion that the address names. Errors: audit.CodeNotFound for what cannot be one.
func criterionInPath(c *gin.Context) (string, error) {
	criterion := c.Param("criterionId")
	if !isCode(criterion) {
		return "", audit.NotFound()
	}
	return criterion, nil
}

// isCode tells whether the text has the shape of a criterion's id: letters, figures and hyphens, at most 40.
func isCode(text string) bool {
	for i := range len(text) {
		c := text[i]
		if c != '-' && (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z') {
			return false
		}
	}
	return text != "" && len(text) <= 40
}
