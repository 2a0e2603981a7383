package main

import (
	netmail "net/mail"
	"net/url"
	"strings"
	"time"

	"github.com/wneessen/go-mail"

	"doorway/models"
)

// mailSubject is every mail's: who sees it over a shoulder learns nothing.
const mailSubject = "A message from Doorway"

// mailWords are what each kind of mail says before its link and after it. No mail names a person, a practice or a role.
func mailWords() map[models.MailKind][2]string {
	return map[models.MailKind][2]string{
		models.MailInvitation: {"You are invited to join Doorway. Open this page to see what for, and to say yes:",
			"The link works once, for 14 days. If you would rather not, you need not do anything."},
		models.MailReset: {"You can choose a new password for Doorway on this page:",
			"The link works once, for 24 hours. If you did not ask for this, you need not do anything: your password stays as it is."},
		models.MailEmail: {"Open this page to confirm that Doorway may write to you at this address:",
			"The link works once, for 24 hours. If you did not ask for this, you need not do anything."},
		models.MailNotice: {"There is something for you to read in Doorway:",
			"In your account there, you can choose not to be written to."},
		models.MailReminder: {"This is a good day to have a look at Doorway:",
			"Nothing has gone wrong. In your account there, you can choose not to be reminded."},
	}
}

// letter is a mail as it is handed to the server. Its Message-ID is the same at every attempt, so that a server or a
// reader that gets it twice can tell.
func letter(claimed models.Mail, from, public string, at time.Time) (*mail.Msg, error) {
	message := mail.NewMsg(mail.WithNoDefaultUserAgent())
	if err := message.From(from); err != nil {
		return nil, err
	}
	if err := message.To(claimed.Address); err != nil {
		return nil, err
	}
	message.Subject(mailSubject)
	message.SetDateWithValue(at)
	message.SetMessageIDWithValue(claimed.ID + "@" + domainOf(from))
	message.SetGenHeader("Auto-Submitted", "auto-generated") // RFC 3834: nobody's absence note answers it
	words := mailWords()[claimed.Kind]
	link := public + "/"
	if claimed.Token != "" {
		link = joinAddress(public, claimed.Token)
	}
	message.SetBodyString(mail.TypeTextPlain, strings.Join([]string{"Hello,", words[0], link, words[1], "Doorway"}, "\r\n\r\n")+"\r\n")
	return message, nil
}

// domainOf is the part of a sender's address behind the @, which has been checked.
func domainOf(from string) string {
	parsed, err := netmail.ParseAddress(from)
	if err != nil {
		return "localhost"
	}
	return parsed.Address[strings.LastIndexByte(parsed.Address, '@')+1:]
}

// hostOf is the host of Doorway's own address.
func hostOf(public string) string {
	parsed, err := url.Parse(public)
	if err != nil {
		return "localhost"
	}
	return parsed.Hostname()
}
