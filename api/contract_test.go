package api

import (
	"maps"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/gin-gonic/gin"

	"doorway/models/testdb"
)

func TestContractIsAValidDocument(t *testing.T) {
	doc := readContractForTest(t).doc
	if err := doc.Validate(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func TestRoutesAreTheContractsOperations(t *testing.T) {
	doc := readContractForTest(t).doc
	var promised, kept []string
	for path, item := range doc.Paths.Map() {
		for method := range item.Operations() {
			promised = append(promised, method+" "+path)
		}
	}
	for _, r := range (&server{}).routes() {
		kept = append(kept, r.method+" "+r.path)
		if r.permission == "" {
			t.Errorf("%s %s names no permission", r.method, r.path)
		}
	}
	slices.Sort(promised)
	slices.Sort(kept)
	if !slices.Equal(promised, kept) {
		t.Fatalf("the contract says\n%s\nthe route table says\n%s", strings.Join(promised, "\n"), strings.Join(kept, "\n"))
	}
}

// Every write carries a key; what replaces or changes a thing names the version seen.
func TestWritesCarryTheirKey(t *testing.T) {
	doc, err := readContract()
	if err != nil {
		t.Fatal(err)
	}
	for _, op := range doc.operations {
		keyed := slices.ContainsFunc(op.Parameters, func(p *parameter) bool { return p.Name == keyHeader && p.Required })
		if keyed != (op.Method != http.MethodGet) {
			t.Errorf("%s: Idempotency-Key = %v", op.ID, keyed)
		}
	}
}

// wireTypes pairs each schema with the type that is written or read as it.
func wireTypes() map[string]any {
	types := map[string]any{
		"Problem": problem{}, "TextReason": wireTextReason{}, "SignIn": wireSignIn{}, "ChangePassword": wirePasswords{},
		"LinkToken": wireToken{}, "Link": wireLink{}, "AcceptLink": wireAcceptLink{}, "Session": wireSession{}, "Hat": wireHat{},
		"CriteriaVersion": wireVersion{}, "CriteriaSet": wireCriteriaSet{}, "OtherAnswer": wireOtherAnswer{},
		"Criterion": wireCriterion{}, "PracticeFound": wirePracticeFound{}, "Invitation": wireInvitation{},
		"NewInvitation": wireNewInvitation{}, "Practice": wirePractice{}, "Site": wireSite{}, "PracticeChange": wirePracticeChange{},
		"StartAudit": wireStartAudit{}, "AuditChange": wireAuditChange{}, "AuditSummary": wireAuditSummary{}, "Audit": wireAudit{},
		"Evidence": wireEvidence{}, "AnswerInput": wireAnswerInput{}, "Answer": wireAnswer{}, "EarlierText": wireEarlierText{},
		"CheckList": wireCheckList{}, "Submit": wireSubmit{}, "Reopen": wireReopen{}, "SubmissionSummary": wireSubmission{},
		"Tally": wireTally{}, "Standing": wireStanding{}, "Results": wireResults{}, "ActionInput": wireActionInput{},
		"Action": wireAction{}, "ActionChange": wireActionChange{}, "Plan": wirePlan{},
		"SignInWays": wireSignInWays{}, "SecondFactor": wireSecondFactor{}, "ProviderVisit": wireProviderVisit{}, "ProviderAddress": wireProviderAddress{}, "ForgottenPassword": wireForgottenPassword{}, "Confirm": wireConfirm{}, "Account": wireAccount{}, "AccountChange": wireAccountChange{}, "SignInName": wireSignInName{}, "EmailChange": wireEmailChange{}, "FactorSecret": wireFactorSecret{}, "RecoveryCodes": wireRecoveryCodes{}, "AccountSession": wireAccountSession{}, "Erasure": wireErasure{}, "PersonExport": wirePersonExport{}, "PracticeExport": wirePracticeExport{}, "ExportedTable": wireExportedTable{}, "Policy": wirePolicy{}, "Worded": wireWorded{}, "PolicyRow": wirePolicyRow{}, "DataMap": wireDataMap{}, "DataTable": wireDataTable{}, "DataColumn": wireDataColumn{}, "Installation": wireInstallation{}, "Holder": wireHolder{}, "HatPause": wireHatPause{}, "InstallationInvite": wireInstallationInvite{}, "GroupInvite": wireGroupInvite{}, "LeadInvite": wireLeadInvite{}, "PracticeInvite": wirePracticeInvite{}, "Group": wireGroup{}, "ListedPractice": wireListedPractice{}, "Successor": wireSuccessor{}, "ListedPlacement": wireListedPlacement{}, "PlacementInput": wirePlacementInput{}, "PlacementDates": wirePlacementDates{}, "Placement": wirePlacement{}, "Trail": wireTrail{}, "TrailEntry": wireTrailEntry{}, "Mine": wireMine{}, "AskedOfMe": wireAskedOfMe{}, "MyAction": wireMyAction{}, "Claim": wireClaim{}, "ClaimDecision": wireClaimDecision{}, "HandOver": wireHandOver{}, "DomainRequest": wireDomainRequest{}, "DomainAsk": wireDomainAsk{},
		"LookAgain": wireLookAgain{}, "EarlierAnswers": wireEarlierAnswers{}, "EarlierCriterion": wireEarlierCriterion{}, "AnswerBefore": wireAnswerBefore{}, "Upgrade": wireUpgrade{}, "UpgradeLine": wireUpgradeLine{}, "UpgradeConfirm": wireUpgradeConfirm{}, "Progress": wireProgress{}, "ProgressAudit": wireProgressAudit{}, "LeftOutAudit": wireLeftOutAudit{}, "ProgressBreak": wireProgressBreak{}, "TrendLine": wireTrendLine{}, "TrendPoint": wireTrendPoint{}, "CriterionTrend": wireCriterionTrend{}, "CriterionPoint": wireCriterionPoint{}, "ProgressAction": wireProgressAction{}, "IssuedReport": wireIssuedReport{}, "Verified": wireVerified{}, "VerifyKey": wireVerifyKey{}, "PublicLines": wirePublicLines{}, "PublicLine": wirePublicLine{}, "PublicLineInput": wirePublicLineInput{}, "PublicPageChange": wirePublicPageChange{}, "PublicPage": wirePublicPage{}, "PublicSaid": wirePublicSaid{}, "Crosswalk": wireCrosswalk{}, "OutsideStatement": wireOutsideStatement{}, "CrosswalkRow": wireCrosswalkRow{}, "CQCEvidence": wireCQCEvidence{}, "EvidencedStatement": wireEvidencedStatement{}, "EvidencedCriterion": wireEvidencedCriterion{}, "RemindersChange": wireRemindersChange{}, "FilledForm": wireFilledForm{}, "FormCheck": wireFormCheck{}, "FormRow": wireFormRow{}, "CalendarAddress": wireCalendarAddress{}, "NewCalendarAddress": wireNewCalendarAddress{}, "ArchiveCheck": wireArchiveCheck{}, "Archive": wireArchive{},
		"SignUpCodeGiven": wireSignUpCodeGiven{}, "SignUpOffer": wireSignUpOffer{}, "SignUpSearch": wireSignUpSearch{}, "SignUp": wireSignUp{}, "GroupChange": wireGroupChange{}, "SignUpCode": wireSignUpCode{}, "NewSignUpCode": wireNewSignUpCode{}, "ReleasedSummary": wireReleasedSummary{}, "Released": wireReleased{}, "Signpost": wireSignpost{}, "Assessment": wireAssessment{}, "Observation": wireObservation{}, "ObservationInput": wireObservationInput{}, "Reflection": wireReflection{}, "ReflectionInput": wireReflectionInput{}, "Release": wireRelease{}, "ConfirmShared": wireConfirmShared{}, "SharedPreview": wireSharedPreview{}, "Shared": wireShared{}, "SharedConversation": wireSharedConversation{}, "SharedLine": wireSharedLine{}, "ViewRound": wireViewRound{}, "Colleague": wireColleague{}, "ViewRoundInput": wireViewRoundInput{}, "AskedView": wireAskedView{}, "View": wireView{}, "ViewInput": wireViewInput{}, "Spread": wireSpread{}, "Agree": wireAgree{}, "AgreeItem": wireAgreeItem{}, "Comparison": wireComparison{}, "ComparedSource": wireComparedSource{}, "Kappa": wireKappa{}, "ComparedRow": wireComparedRow{}, "ComparedView": wireComparedView{},
	}
	for _, more := range []map[string]any{workingWire(), sayingWire(), decidingWire(), caringWire(), sharingWire(), reviewingWire(), pictureWire()} {
		maps.Copy(types, more)
	}
	return types
}

func TestWireTypesHaveTheSchemasFields(t *testing.T) {
	types := wireTypes()
	for name, ref := range readContractForTest(t).doc.Components.Schemas {
		if !ref.Value.Type.Is("object") {
			continue
		}
		sample, ok := types[name]
		if !ok {
			t.Errorf("no wire type for the schema %s", name)
			continue
		}
		compareFields(t, name, reflect.TypeOf(sample), ref.Value)
	}
}

// compareFields compares the names and the kinds of an object's members, and of the objects in it.
func compareFields(t *testing.T, path string, kind reflect.Type, schema *openapi3.Schema) {
	t.Helper()
	for kind.Kind() == reflect.Pointer || kind.Kind() == reflect.Slice {
		kind = kind.Elem()
	}
	if schema.Type.Is("array") {
		compareFields(t, path+"[]", kind, schema.Items.Value)
		return
	}
	if !schema.Type.Is("object") || kind.Kind() != reflect.Struct {
		return
	}
	var has, wants []string
	for field := range kind.Fields() {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		has = append(has, name)
		if property := schema.Properties[name]; property != nil {
			if nullable := property.Value.Nullable; nullable != (field.Type.Kind() == reflect.Pointer) {
				t.Errorf("%s.%s: nullable = %v, %s", path, name, nullable, field.Type)
			}
			compareFields(t, path+"."+name, field.Type, property.Value)
		}
	}
	for name := range schema.Properties {
		wants = append(wants, name)
	}
	slices.Sort(has)
	slices.Sort(wants)
	if !slices.Equal(has, wants) {
		t.Errorf("%s: the type has %v, the schema %v", path, has, wants)
	}
}

// Every string says what it is, so that none is left unguarded by oversight.
func TestEveryStringSaysWhatItIs(t *testing.T) {
	kinds := []string{"guarded", "name", "credential", "search", "code"}
	doc, err := readContract()
	if err != nil {
		t.Fatal(err)
	}
	check := func(path string, s *schema) {
		if s.Type == "string" && !slices.Contains(kinds, s.Text) {
			t.Errorf("%s: x-text is %q", path, s.Text)
		}
	}
	for name, s := range doc.Parts.Schemas {
		walkSchema(name, s, check)
	}
	for _, op := range doc.operations {
		for _, p := range op.Parameters {
			walkSchema(op.ID+" "+p.Name, p.Schema, check)
		}
		walkSchema(op.ID+" body", op.shape, check)
		for _, one := range op.answers {
			for _, part := range one.Response.Content {
				walkSchema(op.ID+" "+one.Status, part.Schema, check)
			}
		}
	}
}

func walkSchema(path string, s *schema, visit func(string, *schema)) {
	if s == nil {
		return
	}
	visit(path, s)
	for name, property := range s.Properties {
		walkSchema(join(path, name), property, visit)
	}
	walkSchema(path+"[]", s.Items, visit)
}

// The router itself holds the routes of the table and a few pages, and nothing else.
func TestRouterHoldsNothingElse(t *testing.T) {
	var known []string
	for _, r := range (&server{}).routes() {
		known = append(known, r.method+" "+ginPath(base+r.path))
	}
	known = append(known, "GET /healthz", "GET /readyz", "GET /api/openapi.yaml", "GET /api/docs")
	for _, r := range testEngine(t).Routes() {
		if !slices.Contains(known, r.Method+" "+r.Path) {
			t.Errorf("%s %s is in the router and nowhere else", r.Method, r.Path)
		}
	}
}

func testEngine(t *testing.T) *gin.Engine {
	t.Helper()
	handler, err := New(Config{PublicURL: publicURL, Store: newWorld(t, testdb.SQLite(t)).store})
	if err != nil {
		t.Fatal(err)
	}
	return handler.(*gin.Engine)
}
