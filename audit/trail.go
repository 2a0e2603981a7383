package audit

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// TrailWords says in plain words what an entry of the trail tells, after a person or a role: "wrote an answer". A code
// that has no words gives none; a test looks for every code that package models records.
func TrailWords(code string) string { return trailWords()[code] }

func trailWords() map[string]string {
	return map[string]string{ // #nosec G101 -- codes and words, no credentials
		"account.email":          "changed their e-mail address",
		"account.erase_asked":    "asked for their account to be erased",
		"account.outlived":       "told somebody without a role that their account will be erased",
		"account.erase_stopped":  "kept their account after all",
		"account.sign_in_name":   "changed their sign-in name",
		"action.add":             "added an action",
		"action.change":          "changed an action",
		"action.remove":          "removed an action",
		"archive.export":         "took the self-assessments and actions along as a file",
		"archive.import":         "brought self-assessments and actions in from a file",
		"answer.write":           "wrote an answer",
		"assessment.begin":       "began an assessment",
		"assessment.confirm":     "confirmed a conversation that they share with the practice",
		"assessment.pooled":      "counted ratings together with those of others",
		"assessment.release":     "chose who may see an assessment",
		"assessment.reopen":      "went on writing an assessment",
		"assessment.submit":      "finished an assessment",
		"assessment.withdraw":    "withdrew an assessment",
		"audit.change":           "changed the form or the sites of a self-assessment",
		"audit.discard":          "put a draft away",
		"audit.expire":           "removed a self-assessment that was kept as long as it was to be",
		"audit.purge":            "removed a draft that had been put away for 30 days",
		"audit.reopen":           "reopened a self-assessment",
		"audit.restore":          "brought a draft back",
		"audit.start":            "started a self-assessment",
		"audit.submit":           "submitted a self-assessment",
		"audit.upgrade":          "took a draft to a newer version of the criteria",
		"audit.upgrade_undo":     "took a draft back to the version of the criteria before",
		"calendar.end":           "ended the secret address of their calendar",
		"calendar.make":          "made a secret address of their calendar",
		"claim.no":               "said no to a new lead",
		"claim.time":             "became lead after 7 days",
		"claim.yes":              "said yes to a new lead",
		"consultation.closed":    "closed a question for the group",
		"consultation.open":      "asked the group a question, or let it go on",
		"consultation.paused":    "paused a question for the group",
		"contribution.settle":    "said what became of what somebody said",
		"conversation.answer":    "answered a practice that asked for a conversation",
		"conversation.ask":       "asked the group for a conversation",
		"conversation.end":       "took back asking the group for a conversation",
		"criteria.publish":       "published a version of the criteria",
		"criteria.retire":        "retired a version of the criteria",
		"decision.record":        "wrote down a decision of the group",
		"meeting.add":            "wrote down a meeting of the group",
		"meeting.change":         "changed a meeting of the group",
		"meeting.remove":         "removed a meeting of the group",
		"domain.ask":             "asked a colleague to answer a domain",
		"domain.done":            "said that a domain is answered",
		"domain.end":             "took back what a colleague was asked to answer",
		"draft.add":              "added a criterion to a draft",
		"draft.criterion":        "changed a criterion in a draft",
		"draft.discard":          "put a draft of the criteria away",
		"draft.header":           "changed the number, the title or the notice of a draft of the criteria",
		"draft.import":           "brought in a draft of the criteria from a file",
		"draft.put_back":         "put a criterion in a draft back as it was",
		"draft.start":            "began a draft of the criteria",
		"factor.codes":           "made new recovery codes",
		"factor.end":             "ended their second factor",
		"factor.invent":          "gave an invented person a second factor",
		"factor.recovery":        "used a recovery code",
		"factor.reset":           "took away a second factor that was lost",
		"factor.set_up":          "set up a second factor",
		"form.import":            "brought answers in from a form",
		"group.change":           "changed what trainees may share while a placement lasts",
		"hand.over":              "handed the practice over",
		"hat.end":                "ended somebody's role",
		"hat.erase":              "no longer has this role: the account was erased",
		"hat.leave":              "gave up their own role",
		"hat.pause":              "paused somebody's role",
		"hat.resume":             "let somebody's paused role go on",
		"invitation.end":         "took an invitation back",
		"invite.facilitator":     "invited a facilitator",
		"invite.group_member":    "invited a group member",
		"invite.operator":        "invited an operator",
		"invite.practice_lead":   "invited a practice lead",
		"invite.practice_member": "invited a practice member",
		"invite.trainee":         "invited a trainee",
		"link.accept":            "accepted an invitation",
		"link.reset":             "made a link to set a new password",
		"link.setup":             "made a link to set Doorway up",
		"password.change":        "changed their password",
		"password.reset":         "set a new password with a link",
		"message.reply":          "replied to the group",
		"message.send":           "sent a practice a message as the group",
		"person.erase":           "erased an account",
		"person.export":          "wrote out everything about a person",
		"placement.add":          "added a placement",
		"placement.confirm":      "said that the placement is real",
		"placement.change":       "changed the dates of a placement",
		"placement.sign_up":      "signed up with a code from the group",
		"practice.change":        "changed the practice's shown name or sites",
		"practice.erase":         "erased the practice's things",
		"practice.erase_asked":   "asked for the practice's things to be erased",
		"practice.erase_stopped": "kept the practice's things after all",
		"practice.export":        "downloaded everything about the practice",
		"practice.invent":        "added an invented practice for a demonstration",
		"national.invent":        "filled an empty database with invented answers of every practice",
		"practices.import":       "brought the list of practices up to date",
		"proposal.go_on":         "let the conversation about a proposal go on",
		"proposal.open":          "proposed a change to the group",
		"proposal.rest":          "let the conversation about a proposal rest",
		"proposal.withdraw":      "took a proposal back",
		"provider.link":          "linked their account at an organisation",
		"provider.unlink":        "unlinked their account at an organisation",
		"public_line.hide":       "changed an action, so that what the practice says to everybody about it is no longer shown",
		"public_line.remove":     "took back what the practice says to everybody about an action",
		"public_line.write":      "wrote what the practice says to everybody about an action",
		"public_page.close":      "closed the practice's page for everybody",
		"public_page.open":       "opened the practice's page for everybody",
		"report.issue":           "gave out a signed report",
		"report.withdraw":        "withdrew a signed report",
		"signing_key.make":       "made the key that reports are signed with",
		"signing_key.rotate":     "made a new key that reports are signed with",
		"report.first":           "showed the actions in a report for the first time",
		"rule.change":            "changed the rule by which the group agrees a version",
		"label.write":            "said which network a practice belongs to",
		"sharing.change":         "changed how much of a self-assessment is shared",
		"sharing.give":           "shared a self-assessment",
		"sharing.stop":           "stopped sharing a self-assessment",
		"sign_up.end":            "ended a sign-up code",
		"sign_up.make":           "made a sign-up code",
		"signpost.review":        "looked whether a line that helps is still right",
		"successor.name":         "said which practice took over",
		"summary.end":            "withdrew something that was summed up for practices, so that they are no longer told",
		"summary.remove":         "took back what practices are told of what people said",
		"summary.write":          "summed up for practices what people said",
		"view.ask":               "asked colleagues for their own views",
		"view.close":             "put colleagues' views together",
	}
}

// SubmitSubject is what the trail's entry of a submission says it is about, so that neither can be changed alone: the
// self-assessment, the number of the submission, and the SHA-256 of its snapshot.
func SubmitSubject(id AuditID, number int, hash string) string {
	return string(id) + " " + strconv.Itoa(number) + " " + hash
}

// TrailAnchor is the end of a chain as it was at one moment: kept with a submission and printed in its report. A chain
// that was cut off, or written anew, no longer holds it.
type TrailAnchor struct {
	Chain string // practice:CODE or practice:ID; also group:ID, placement:ID, installation
	Seq   int64  // the number of the entry, from 1
	Hash  string // the entry's SHA-256, in hexadecimal
}

// String writes an anchor as ParseTrailAnchor reads it.
func (a TrailAnchor) String() string {
	return a.Chain + ":" + strconv.FormatInt(a.Seq, 10) + ":" + a.Hash
}

// ParseTrailAnchor reads an anchor from a report: CHAIN:SEQ:HASH. White space inside is left out, since a printed one
// may be broken over lines. Errors: CodeInvalid.
func ParseTrailAnchor(text string) (TrailAnchor, error) {
	parts := strings.Split(strings.Join(strings.Fields(text), ""), ":")
	last := len(parts) - 1
	if last < 2 {
		return TrailAnchor{}, notAnAnchor()
	}
	seq, err := strconv.ParseInt(parts[last-1], 10, 64)
	hash, notHex := hex.DecodeString(parts[last])
	if err != nil || seq < 1 || notHex != nil || len(hash) != sha256.Size {
		return TrailAnchor{}, notAnAnchor()
	}
	return TrailAnchor{Chain: strings.Join(parts[:last-1], ":"), Seq: seq, Hash: strings.ToLower(parts[last])}, nil
}

func notAnAnchor() error {
	return Invalid("anchor", "Write the anchor as it stands in the report: CHAIN:NUMBER:HASH.")
}
