package api

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
)

// probe is a request that would be taken, or be a harmless refusal, from somebody who may do it.
func (p *caller) probe(r gin.RouteInfo, th things) answer {
	p.w.Helper()
	path := th.fill(p.w, r.Path)
	if r.Path == base+"/groups/:groupId/practices" {
		path += "?q=demo"
	}
	if strings.HasSuffix(r.Path, "/sharing/preview") {
		path += "?level=domains"
	}
	var body []byte
	if sample := sampleBodies()[r.Method+" "+r.Path]; sample != "" {
		body = []byte(th.body(sample))
	}
	return p.w.serve(p.request(r.Method, path, body, "If-Match", `"0"`))
}

// sampleBodies are the bodies of the writes that have one.
func sampleBodies() map[string]string {
	const action = `{"criterionId":"","suggestionId":"","what":"Paint","firstStep":"","ownerRole":"","ownerPerson":"","ownerId":"","due":"","effort":"",` +
		`"benefit":"","howWeKnow":"","status":"not_started","statusReason":"","evidenceNote":"","doneOn":"","pledge":false,"textReasons":[]}`
	const (
		practice = base + "/practices/:practiceId"
		one      = practice + "/audits/:auditId"
		group    = base + "/groups/:groupId"
		listed   = group + "/practices/:listedPracticeId"
		assessed = base + "/placements/:placementId/assessment"
	)
	bodies := map[string]string{
		"POST " + base + "/session":                                 `{"signInName":"nobody","password":"no such person"}`,
		"POST " + base + "/session/second-factor":                   `{"code":"000000"}`,
		"POST " + base + "/session/provider":                        `{"purpose":"sign_in","token":"","returnTo":""}`,
		"POST " + base + "/session/confirm":                         `{"password":"wrong wrong wrong","code":""}`,
		"POST " + base + "/password/forgotten":                      `{"signInName":"nobody"}`,
		"POST " + base + "/links/look":                              `{"token":"none"}`,
		"POST " + base + "/links/accept":                            `{"token":"none"}`,
		"PATCH " + base + "/account":                                `{"name":"Kim Lee","contact":"none"}`,
		"PUT " + base + "/account/sign-in-name":                     `{"signInName":"kim.lee"}`,
		"PUT " + base + "/account/email":                            `{"email":""}`,
		"PUT " + base + "/account/password":                         `{"currentPassword":"wrong wrong wrong","newPassword":"another long one"}`,
		"PUT " + base + "/account/second-factor":                    `{"code":"000000"}`,
		"PATCH " + base + "/installation/people/:hatId":             `{"paused":true}`,
		"POST " + base + "/installation/invitations":                `{"role":"facilitator","email":""}`,
		"PATCH " + group + "/people/:hatId":                         `{"paused":true}`,
		"POST " + group + "/invitations":                            `{"role":"group_member","kind":"clinician","email":""}`,
		"POST " + listed + "/invitations":                           `{"email":""}`,
		"PUT " + listed + "/successor":                              `{"practiceId":"OTHER-PRACTICE"}`,
		"POST " + group + "/placements":                             `{"practiceId":"OTHER-PRACTICE","starts":"2027-02-01","ends":"2027-07-31","email":""}`,
		"PATCH " + group + "/placements/:listedPlacementId":         `{"starts":"2027-02-01","ends":"2027-07-31"}`,
		"PATCH " + practice:                                         `{"shownName":"Other","sites":[]}`,
		"POST " + practice + "/claims/:claimId":                     `{"yes":true}`,
		"PATCH " + practice + "/people/:hatId":                      `{"paused":true}`,
		"POST " + practice + "/hand-over":                           `{"hatId":"NEXT-HAT","stay":true}`,
		"POST " + practice + "/invitations":                         `{"role":"practice_member","takeOver":false,"email":""}`,
		"POST " + practice + "/audits":                              `{"form":"full","siteIds":[]}`,
		"PATCH " + one:                                              `{"form":"full","siteIds":[]}`,
		"POST " + one + "/requests":                                 `{"domain":"REG","hatId":"MEMBER-HAT"}`,
		"PUT " + one + "/answers/:criterionId":                      strings.Replace(goodAnswer, "Ngũgĩ 👍 شكرا", "", 1),
		"POST " + one + "/submit":                                   `{"lowered":["NONE"]}`,
		"POST " + one + "/reopen":                                   `{"reason":"again","textReasons":[]}`,
		"POST " + one + "/actions":                                  action,
		"PUT " + practice + "/actions/:actionId":                    action,
		"POST " + base + "/sign-up/look":                            `{"code":"0000-0000-0000"}`,
		"POST " + base + "/sign-up/practices":                       `{"code":"0000-0000-0000","q":"demo"}`,
		"POST " + base + "/sign-up":                                 `{"code":"0000-0000-0000","practiceId":"OTHER-PRACTICE","starts":"2027-02-01","ends":"2027-07-31","name":"","signInName":"","password":"","email":""}`,
		"PATCH " + group:                                            `{"shareEarly":true}`,
		"PUT " + assessed + "/observations/:criterionId":            `{"choice":"level","level":1,"note":"seen","textReasons":[]}`,
		"PUT " + assessed + "/release":                              `{"release":"group","hidden":[],"hiddenNotes":[],"hash":""}`,
		"POST " + assessed + "/confirm":                             `{"hash":"none"}`,
		"PUT " + assessed + "/reflection":                           `{"noticed":"a","learned":"b","willDo":"c","textReasons":[]}`,
		"POST " + one + "/view-rounds":                              `{"domains":[],"hatIds":["MEMBER-HAT"]}`,
		"PUT " + practice + "/views/:roundId/criteria/:criterionId": `{"choice":"level","level":1}`,
		"PUT " + base + "/account/reminders":                        `{"reminders":"off"}`,
		"POST " + one + "/upgrade":                                  `{"toVersion":"9.9.9","hash":"none"}`,
		"PUT " + practice + "/public-page":                          `{"open":true}`,
		"PUT " + practice + "/actions/:actionId/public-line":        `{"said":"a","answer":"b","textReasons":[],"shown":true}`,
		"POST " + practice + "/archive/check":                       `{"format":"none"}`,
		"POST " + practice + "/archive":                             `{"format":"none"}`,
		"POST " + one + "/form/check":                               `{"file":"","hash":""}`,
		"POST " + one + "/form":                                     `{"file":"","hash":""}`,
	}
	for _, more := range []map[string]string{workingBodies(), sayingBodies(), decidingBodies(), caringBodies(), sharingBodies(), reviewingBodies(), pictureBodies()} {
		maps.Copy(bodies, more)
	}
	return bodies
}

var requestIDs = regexp.MustCompile(`"requestId":"[0-9a-f-]{36}"`)

// bare is an answer without what differs between any two.
func bare(a answer) string {
	header := a.header.Clone()
	header.Del("X-Request-Id")
	return fmt.Sprintf("%d %v %s", a.status, header, requestIDs.ReplaceAllString(string(a.body), ""))
}

// What belongs to somebody else looks exactly like what does not exist: status, headers and bytes.
func TestForeignThingsLookLikeMissingOnes(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		own, foreign := newScene(w, "DEMO01"), newScene(w, "DEMO02")
		before := w.digest()
		for _, r := range routesToWalk(w) {
			if strings.HasPrefix(r.Path, base+"/installation/") {
				continue // there is one installation: nothing of it is foreign to its operator
			}
			who := own.within(r.Path)
			for _, name := range idsIn(r.Path) {
				theirs, none := own.things.with(r.Path, name, foreign.things), own.things.with(r.Path, name, nothings())
				compareForeign(t, who, r, name, theirs, none)
			}
		}
		if w.digest() != before {
			t.Error("trying what is another's changed something")
		}
	})
}

func compareForeign(t *testing.T, who *caller, r gin.RouteInfo, name string, theirs, none things) {
	t.Helper()
	fresh := who.w.again(who)
	foreign, missing := bare(fresh.probe(r, theirs)), bare(fresh.probe(r, none))
	if foreign != missing || !strings.HasPrefix(foreign, "404") {
		t.Errorf("%s %s, foreign %s:\n%.300s\nmissing:\n%.300s", r.Method, r.Path, name, foreign, missing)
	}
}

// placeNamed is the id by which a path names the hat.
func placeNamed(path string) string {
	for _, name := range []string{"placementId", "groupId", "practiceId"} {
		if strings.Contains(path, ":"+name) {
			return name
		}
	}
	return ""
}

var pathIDs = regexp.MustCompile(`:(\w+Id)`)

// idsIn are the ids in a path that belong to somebody. Any practice may be looked up in the list of England.
func idsIn(path string) (names []string) {
	for _, found := range pathIDs.FindAllStringSubmatch(path, -1) {
		if !slices.Contains([]string{"setId", "criterionId", "listedPracticeId", "signpostId"}, found[1]) {
			names = append(names, found[1])
		}
	}
	return names
}
