package api

import (
	"github.com/gin-gonic/gin"

	"doorway/audit"
)

// gate is the policy's answer for one permission, looked up once per route.
type gate struct{ nobody, person, operator, lead bool }

func newGate(permission audit.Permission) gate {
	return gate{
		nobody:   audit.Can(audit.RoleNobody, permission, audit.RelationNone),
		person:   audit.Can(audit.RolePerson, permission, audit.RelationNone),
		operator: audit.Can(audit.RoleOperator, permission, audit.RelationNone),
		lead:     audit.Can(audit.RolePracticeLead, permission, audit.RelationOwnPractice),
	}
}

// admit finds out who asks, in the hat that the path names, and refuses what the policy does not allow. A practice that
// is not one's own is not found, exactly like one that does not exist. Errors: audit.CodeSignIn, audit.CodeNotFound,
// audit.CodeForbidden.
func (s *server) admit(c *gin.Context, here *scope, gate gate) error {
	here.actor.Role = audit.RoleNobody
	if gate.nobody {
		return nil
	}
	if err := s.visit(c, here); err != nil {
		return err
	}
	here.actor = audit.Actor{Person: here.visitor.Person, Role: audit.RolePerson}
	if gate.person {
		return nil
	}
	return s.admitHat(c, here, gate)
}

// admitHat looks for a hat of the person that the policy lets through.
func (s *server) admitHat(c *gin.Context, here *scope, gate gate) error {
	practice, inPractice, err := practiceInPath(c)
	if err != nil {
		return err
	}
	own := false
	for _, hat := range here.visitor.Hats {
		switch {
		case hat.Role == audit.RolePracticeLead && inPractice && hat.Practice == practice:
			own = true
			if gate.lead {
				here.actor.Role, here.actor.Practice = hat.Role, practice
				return nil
			}
		case hat.Role == audit.RoleOperator && gate.operator:
			here.actor.Role = hat.Role
			return nil
		}
	}
	if inPractice && !own {
		return audit.NotFound()
	}
	return &audit.Error{Code: audit.CodeForbidden, Message: "This is not something that your role can do here."}
}

// practiceInPath reads the practice that the address names. Errors: audit.CodeNotFound for what is no id.
func practiceInPath(c *gin.Context) (id audit.PracticeID, named bool, err error) {
	text, named := c.Params.Get("practiceId")
	if !named {
		return "", false, nil
	}
	id, err = audit.ParseID[audit.PracticeID](text)
	return id, true, err
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
	criterion = c.Param("criterionId")
	if !isCode(criterion) {
		return "", "", audit.NotFound()
	}
	id, err = auditInPath(c)
	return id, criterion, err
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
