package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/textproto"
	"time"

	"github.com/wneessen/go-mail"

	"doorway/models"
)

// mailer empties the outbox.
type mailer struct {
	store  *models.Store
	log    *slog.Logger
	server mailServer
	from   string
	public string // Doorway's own address as it was set, for links
}

// mailLooks is how often a mailer looks into the outbox.
const mailLooks = 2 * time.Second

// mailer gives what sends mail; nil where no server is configured.
func (p *program) mailer(store *models.Store, log *slog.Logger) (*mailer, error) {
	if p.settings.SMTPURL == "" {
		return nil, nil
	}
	server, err := readMailServer(p.settings.SMTPURL)
	if err != nil {
		return nil, err
	}
	return &mailer{store: store, log: log, server: server, from: p.settings.MailFrom, public: p.settings.linkAddress()}, nil
}

// run sends what is due, again and again, until ctx ends. A mail under way then is finished or given back.
func (m *mailer) run(ctx context.Context) {
	look := time.NewTicker(mailLooks)
	defer look.Stop()
	for {
		if err := m.sendDue(ctx); err != nil && ctx.Err() == nil {
			m.log.Error("the outbox was not emptied", "cause", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-look.C:
		}
	}
}

// sendDue writes to those who forgot their password, and sends every mail that is due. Errors: those of the database.
func (m *mailer) sendDue(ctx context.Context) error {
	if _, err := m.store.AnswerForgotten(ctx); err != nil {
		return err
	}
	for ctx.Err() == nil {
		claimed, found, err := m.store.ClaimMail(ctx)
		if err != nil || !found {
			return err
		}
		if err := m.settle(ctx, claimed, m.send(ctx, claimed)); err != nil {
			return err
		}
	}
	return nil
}

// send hands a mail to the server. What goes wrong once the server has taken it is no error.
func (m *mailer) send(ctx context.Context, claimed models.Mail) error {
	ctx, done := context.WithCancel(ctx)
	defer done()
	message, err := letter(claimed, m.from, m.public, m.store.Now())
	if err != nil {
		return errors.New("the mail could not be written") // the cause would show the address
	}
	client, err := m.server.client(ctx, hostOf(m.public))
	if err != nil {
		return err
	}
	err = client.DialAndSendWithContext(ctx, message)
	if message.IsDelivered() {
		return nil
	}
	return err
}

// settle notes how an attempt ended, also when Doorway is being stopped.
func (m *mailer) settle(ctx context.Context, claimed models.Mail, failure error) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), mailLastWords)
	defer cancel()
	if failure == nil {
		return m.store.MailSent(ctx, claimed)
	}
	givenUp, err := m.store.MailNotSent(ctx, claimed, refusedForGood(failure))
	if err == nil {
		m.log.Warn("a mail was not sent", "kind", string(claimed.Kind), "cause", causeOf(failure), "given_up", givenUp)
	}
	return err
}

// refusedForGood tells whether the server will never take this mail: it said so of the recipient or of the text. What it
// says of the sender or of the sign-in an operator can put right.
func refusedForGood(failure error) bool {
	var refused *mail.SendError
	if !errors.As(failure, &refused) || refused.IsTemp() || refused.ErrorCode() < 500 {
		return false
	}
	return refused.Reason == mail.ErrSMTPRcptTo || refused.Reason == mail.ErrSMTPDataClose
}

// causeOf says why a mail was not sent, without the server's own words: they may repeat the address.
func causeOf(failure error) string {
	var refused *mail.SendError
	if errors.As(failure, &refused) {
		return fmt.Sprintf("%s: the server answered %d", refused.Reason, refused.ErrorCode())
	}
	var answer *textproto.Error
	if errors.As(failure, &answer) {
		return fmt.Sprintf("the server answered %d", answer.Code)
	}
	return failure.Error()
}
