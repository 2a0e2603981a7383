package models_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/pquerna/otp/totp"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// inTurn begins several things one after the other, each once the one before it waits with all but its end behind it: on
// PostgreSQL every trail is held until all of them wait. SQLite has one writer at a time anyway.
func (p *peopled) inTurn(does ...func() error) []error {
	p.t.Helper()
	faults, ended := make([]error, len(does)), make(chan int, len(does))
	if strings.HasPrefix(p.database.Address, "sqlite:") {
		for i, do := range does {
			faults[i] = do()
		}
		return faults
	}
	held, err := p.database.SQL(p.t).Begin()
	p.want(err)
	_, err = held.Exec("LOCK TABLE trail_heads IN EXCLUSIVE MODE")
	p.want(err)
	for i, do := range does {
		go func() {
			faults[i] = do()
			ended <- i
		}()
		p.awaitsLock(i+1, ended)
	}
	p.want(held.Commit())
	for range does {
		<-ended
	}
	return faults
}

// awaitsLock goes on once so many wait for a lock of the database.
func (p *peopled) awaitsLock(waiters int, ended <-chan int) {
	p.t.Helper()
	for waiting := 0; waiting < waiters; {
		select {
		case early := <-ended:
			p.t.Fatalf("%d of them ended without waiting", early)
		default:
			p.want(p.database.SQL(p.t).QueryRow("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'").Scan(&waiting))
		}
	}
}

// What begins in the instant in which a version is retired begins with the one that comes next: a self-assessment, one that
// is taken to the newest criteria, and a trainee's.
func TestNothingBeginsWithAVersionWhileItIsRetired(t *testing.T) {
	for name, begin := range map[string]func(p *peopled) func() (version string, err error){
		"a self-assessment": func(p *peopled) func() (string, error) {
			return func() (string, error) {
				started, err := p.StartAudit(p.t.Context(), p.lead, p.practice, models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormShort}}, key())
				if err != nil {
					return "", err
				}
				return started.Set.Version, nil
			}
		},
		"a placement's": func(p *peopled) func() (string, error) {
			seen := models.ObservationInput{Observation: audit.Observation{Choice: audit.ChoiceLevel, Level: 1, Note: "words"}}
			trainee := p.join(p.addPlacement(p.other, "2026-03-10", "2026-05-31"), "Tam Okeke")
			return func() (string, error) {
				if _, err := p.SaveObservation(p.t.Context(), trainee, trainee.Placement, firstCriterion, seen, 0, key()); err != nil {
					return "", err
				}
				page, err := p.Assessment(p.t.Context(), trainee, trainee.Placement)
				return page.Set.Version, err
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			tellPeople(t, func(p *peopled) {
				p.publishes("0.2.0")
				preview, begins, version := p.retiring("0.2.0"), begin(p), ""
				for _, err := range p.inTurn(func() error { return p.retire(preview) }, func() (err error) {
					version, err = begins()
					return err
				}) {
					p.want(err)
				}
				if version != "0.1.0" {
					t.Errorf("it began with %s, which was retired first", version)
				}
			})
		})
	}
}

// A draft is not taken to a version that was retired since it was previewed.
func TestADraftIsNotTakenToAVersionWhileItIsRetired(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx := p.t.Context()
		draft, err := p.StartAudit(ctx, p.lead, p.practice, models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormShort}}, key())
		p.want(err)
		p.publishes("0.2.0")
		retiring := p.retiring("0.2.0")
		newer, err := p.Upgrade(ctx, p.lead, p.practice, draft.ID)
		p.want(err)
		faults := p.inTurn(func() error { return p.retire(retiring) }, func() error {
			_, err := p.UpgradeAudit(ctx, p.lead, p.practice, draft.ID, models.UpgradeConfirm{ToVersion: newer.To.Version, Hash: newer.Hash}, draft.Version, key())
			return err
		})
		p.want(faults[0])
		p.refused(faults[1], audit.CodeConflict)
	})
}

// Of two whom a facilitator invited to lead a practice without people, and who accept at once, one leads and the other waits.
func TestOfTwoNewLeadsAtOnceOneWaits(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		practice := p.story.practice(p.facilitator, "L81023")
		var does []func() error
		for _, name := range []string{"Ada Penn", "Bo Lark"} {
			link := p.made(p.inviteLead(practice))
			does = append(does, func() error {
				_, err := p.AcceptLink(p.t.Context(), models.AcceptLink{Token: link.Token, Name: name, SignInName: name, Password: goodPassword})
				return err
			})
		}
		for _, err := range p.inTurn(does...) {
			p.want(err)
		}
		if claims := query(t, p.database.SQL(t), "SELECT COUNT(*) AS n FROM lead_claims WHERE outcome = ''"); claims[0] != " n=1 " {
			t.Errorf("waiting to lead: %v", claims)
		}
	})
}

// Nobody gives a second factor up in the instant in which they accept a role that needs one.
func TestNobodyIsLeftWithoutASecondFactorThatTheirRoleNeeds(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx := p.t.Context()
		session, err := p.SignIn(ctx, models.SignIn{Name: "Dee.Marsh", Password: goodPassword})
		p.want(err)
		visitor, err := p.LookAtSession(ctx, session.Token)
		p.want(err)
		dee := audit.Actor{Person: visitor.Person, Role: audit.RolePerson, Session: visitor.Session, ConfirmedUntil: p.clock.Now().Add(time.Hour)}
		secret, err := p.BeginFactor(ctx, dee)
		p.want(err)
		code, err := totp.GenerateCode(secret.Secret, p.clock.Now())
		p.want(err)
		_, session, err = p.SetUpFactor(ctx, dee, code)
		p.want(err)
		p.clock.Forward(time.Minute)
		visitor, err = p.LookAtSession(ctx, session.Token)
		p.want(err)
		dee.Session = visitor.Session
		link := p.made(p.InviteToGroup(ctx, p.facilitator, p.facilitator.Group, audit.RoleFacilitator, "", "", key()))
		faults := p.inTurn(func() error {
			_, err := p.AcceptLink(ctx, models.AcceptLink{Token: link.Token, SignedIn: dee.Person, Session: dee.Session})
			return err
		}, func() error { return p.EndFactor(ctx, dee) })
		p.want(faults[0])
		p.refused(faults[1], audit.CodeConflict)
	})
}

// Whoever begins a self-assessment while the practice's things are brought in from elsewhere chooses among the sites that
// it has then.
func TestABeginningWaitsForWhatIsBroughtIn(t *testing.T) {
	p := newStory(t, testdb.Postgres(t)).peopled() // SQLite has one writer at a time
	ctx, site := p.t.Context(), audit.Site{ID: uuid.NewString(), Name: "High Street"}
	practice, err := p.Practice(ctx, p.lead, p.practice)
	p.want(err)
	_, err = p.ChangePractice(ctx, p.lead, p.practice, models.PracticeChange{ShownName: practice.Name, Sites: []audit.Site{site}}, practice.Version, key())
	p.want(err)
	bringing, err := p.database.SQL(t).Begin()
	p.want(err)
	for _, statement := range []string{"SELECT id FROM practices WHERE id = $1 FOR UPDATE", "UPDATE practices SET sites = '[]' WHERE id = $1"} {
		_, err = bringing.Exec(statement, string(p.practice))
		p.want(err)
	}
	var fault error
	ended := make(chan int, 1)
	go func() {
		_, fault = p.StartAudit(ctx, p.lead, p.practice, models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormShort, SiteIDs: []string{site.ID}}}, key())
		ended <- 0
	}()
	p.awaitsLock(1, ended)
	p.want(bringing.Commit())
	<-ended
	p.refused(fault, audit.CodeInvalid)
}

// A line for practices that is written in the instant in which somebody in it is erased goes with their words, and is not
// written afterwards, whether or not they have left the group before.
func TestALineForPracticesDoesNotOutliveWhoseWordsItSumsUp(t *testing.T) {
	for name, leaves := range map[string]func(p *peopled, ada audit.Actor){
		"in the group": func(*peopled, audit.Actor) {},
		"has left":     func(p *peopled, ada audit.Actor) { p.want(p.LeaveHat(p.t.Context(), ada, ada.Hat, key())) },
	} {
		t.Run(name, func(t *testing.T) {
			tellPeople(t, func(p *peopled) {
				ctx, fen := p.t.Context(), p.facilitator
				said := audit.Contribution{
					Kind: audit.ContributionComment, CriterionID: firstCriterion, Body: "words", Visibility: audit.VisibleToPractices, Attribution: audit.AsRole,
				}
				summed := func(who string) (sumUp, erase func() error) {
					ada := p.groupMember(fen, who)
					words, err := p.Contribute(ctx, ada, ada.Group, models.ContributionInput{Contribution: said}, key())
					p.want(err)
					leaves(p, ada)
					return func() error {
							_, err := p.SaveSummary(ctx, fen, fen.Group, firstCriterion,
								models.SummaryInput{Line: "People ask to be asked once.", Contributions: []audit.ContributionID{words.ID}}, 0, key())
							return err
						}, func() error {
							_, err := p.ErasePerson(ctx, who)
							return err
						}
				}
				sumUp, erase := summed("Ada")
				for _, err := range p.inTurn(sumUp, erase) {
					p.want(err)
				}
				p.noLines("which was written first")
				sumUp, erase = summed("Ben")
				faults := p.inTurn(erase, sumUp)
				p.want(faults[0])
				p.refused(faults[1], audit.CodeConflict)
				p.noLines("which was written afterwards")
			})
		})
	}
}

// noLines checks that practices are told of nothing that was said.
func (p *peopled) noLines(what string) {
	p.t.Helper()
	lines, err := p.ContributionSummaries(p.t.Context(), p.facilitator, p.facilitator.Group)
	p.want(err)
	if len(lines) > 0 {
		p.t.Errorf("practices still read a line, %s: %+v", what, lines)
	}
}
