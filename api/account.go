package api

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"doorway/models"
)

type wireAccount struct {
	Name               string           `json:"name"`
	SignInName         string           `json:"signInName"`
	Email              string           `json:"email"`
	EmailConfirmed     bool             `json:"emailConfirmed"`
	Contact            models.Contact   `json:"contact"`
	Reminders          models.Reminders `json:"reminders"`
	HasPassword        bool             `json:"hasPassword"`
	SecondFactor       bool             `json:"secondFactor"`
	SecondFactorNeeded bool             `json:"secondFactorNeeded"`
	RecoveryCodesLeft  int64            `json:"recoveryCodesLeft"`
	Provider           string           `json:"provider"`
	EraseOn            *time.Time       `json:"eraseOn"`
}

type wireRemindersChange struct {
	Reminders models.Reminders `json:"reminders"`
}

type wireAccountChange struct {
	Name    string         `json:"name"`
	Contact models.Contact `json:"contact"`
}

type wireSignInName struct {
	SignInName string `json:"signInName"`
}

type wireEmailChange struct {
	Email string `json:"email"`
}

type wireForgottenPassword struct {
	SignInName string `json:"signInName"`
}

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

// forgetPassword takes in that somebody needs a new password. What becomes of it is seen in their mail alone.
func (s *server) forgetPassword(c *gin.Context) error {
	in, err := decode[wireForgottenPassword](c)
	if err != nil {
		return err
	}
	if err := s.store.ForgetPassword(c.Request.Context(), in.SignInName); err != nil {
		return err
	}
	c.Status(http.StatusAccepted)
	c.Writer.WriteHeaderNow()
	return nil
}

func (s *server) getAccount(c *gin.Context) error {
	account, err := s.store.Account(c.Request.Context(), scopeOf(c).actor)
	return s.writeAccount(c, account, err)
}

func (s *server) changeAccount(c *gin.Context) error {
	in, err := decode[wireAccountChange](c)
	if err != nil {
		return err
	}
	account, err := s.store.ChangeAccount(c.Request.Context(), scopeOf(c).actor, in.Name, in.Contact)
	return s.writeAccount(c, account, err)
}

func (s *server) changeReminders(c *gin.Context) error {
	in, err := decode[wireRemindersChange](c)
	if err != nil {
		return err
	}
	account, err := s.store.ChangeReminders(c.Request.Context(), scopeOf(c).actor, in.Reminders)
	return s.writeAccount(c, account, err)
}

func (s *server) changeSignInName(c *gin.Context) error {
	in, err := decode[wireSignInName](c)
	if err != nil {
		return err
	}
	account, err := s.store.ChangeSignInName(c.Request.Context(), scopeOf(c).actor, in.SignInName)
	return s.writeAccount(c, account, err)
}

func (s *server) changeEmail(c *gin.Context) error {
	in, err := decode[wireEmailChange](c)
	if err != nil {
		return err
	}
	account, err := s.store.ChangeEmail(c.Request.Context(), scopeOf(c).actor, in.Email)
	return s.writeAccount(c, account, err)
}

func (s *server) writeAccount(c *gin.Context, account models.Account, err error) error {
	if err != nil {
		return err
	}
	out := wireAccount{
		Name: account.Name, SignInName: account.SignInName, Email: account.Email, EmailConfirmed: account.EmailConfirmed,
		Contact: account.Contact, Reminders: account.Reminders, HasPassword: account.HasPassword, SecondFactor: account.SecondFactor,
		SecondFactorNeeded: account.SecondFactorNeeded, RecoveryCodesLeft: account.RecoveryCodesLeft,
	}
	if account.Linked {
		out.Provider = s.provider.name()
	}
	if !account.EraseOn.IsZero() {
		out.EraseOn = &account.EraseOn
	}
	return writeJSON(c, http.StatusOK, out)
}
