package api

import "github.com/gin-gonic/gin"

type wireConfirm struct {
	Password string `json:"password"`
	Code     string `json:"code"`
}

type wirePasswords struct {
	CurrentPassword string `json:"currentPassword"`
	NewPassword     string `json:"newPassword"`
}

func (s *server) changePassword(c *gin.Context) error {
	in, err := decode[wirePasswords](c)
	if err != nil {
		return err
	}
	if err := s.store.ChangePassword(c.Request.Context(), scopeOf(c).actor, in.CurrentPassword, in.NewPassword); err != nil {
		return err
	}
	return writeNothing(c)
}
