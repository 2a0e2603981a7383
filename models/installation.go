package models

import (
	"context"

	"doorway/audit"
)

// InstallationPage is how an installation is running, as its operator sees it.
type InstallationPage struct {
	Database    string
	Mail        bool  // mail can be sent
	MailWaiting int64 // to be sent
	MailGivenUp int64 // in the last 30 days
	Group       Group
	Practices   int64 // that have, or had, people of their own
}

// InstallationPage tells an operator how the installation is running. Errors: audit.CodeForbidden.
func (s *Store) InstallationPage(ctx context.Context, actor audit.Actor) (page InstallationPage, err error) {
	if err := allowed(actor, audit.InstallationRead, audit.RelationNone); err != nil {
		return page, err
	}
	t := s.reading(ctx, installation())
	page.Mail = s.mail
	if page.Database, err = s.DatabaseName(ctx); err != nil {
		return page, err
	}
	if page.MailWaiting, page.MailGivenUp, err = t.mailCounts(); err != nil {
		return page, translate(err)
	}
	if page.Group, err = t.theGroup(); err != nil {
		return page, translate(err)
	}
	page.Practices, err = must[int64](t, "SELECT COUNT(DISTINCT practice_id) FROM hats WHERE practice_id IS NOT NULL")
	return page, translate(err)
}
