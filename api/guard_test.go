package api

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/go-json-experiment/json"

	"doorway/audit"
	"doorway/models/testdb"
)

// patientNumber is an NHS number of the test range, whose last digit is right by modulus 11.
const patientNumber = "999 000 0018"

// ordinary may be a patient's detail: it is asked about.
const asked = "Ring 07700 900123 canary"

// guardedWrite is one request with guarded texts, made anew for each try.
type guardedWrite struct {
	who                *caller
	method, path, body string
	headers            []string
}

// try sends the request with this body.
func (g guardedWrite) try(body []byte) answer {
	return g.who.send(g.method, g.path, body, g.headers...)
}

// guardedWrites makes what each operation with guarded texts needs before it can be tried.
func guardedWrites(sheet *sheet, criterion string) map[string]func() guardedWrite {
	const action = `{"criterionId":"","suggestionId":"","what":"Paint","firstStep":"","ownerRole":"","ownerPerson":"","ownerId":"","due":"","effort":"",` +
		`"benefit":"","howWeKnow":"","status":"blocked","statusReason":"Wet","evidenceNote":"","doneOn":"","pledge":false,"textReasons":[]}`
	writes := map[string]func() guardedWrite{
		"saveAnswer": func() guardedWrite {
			var now wireAnswer
			at := sheet.at + "/answers/" + criterion
			sheet.send("GET", at, nil).is(200).into(&now)
			return guardedWrite{sheet.caller, "PUT", at, goodAnswer, []string{"If-Match", etag(now.Version)}}
		},
		"reopenAudit": func() guardedWrite {
			if sheet.whole().State == audit.StateDraft {
				sheet.send("POST", sheet.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
			}
			return guardedWrite{sheet.caller, "POST", sheet.at + "/reopen", `{"reason":"again","textReasons":[]}`, nil}
		},
		"addAction": func() guardedWrite { return guardedWrite{sheet.caller, "POST", sheet.at + "/actions", action, nil} },
		"changeAction": func() guardedWrite {
			added := sheet.add(ownAction("Paint"))
			return guardedWrite{sheet.caller, "PUT", sheet.action(added), action, []string{"If-Match", etag(added.Version)}}
		},
		"openProposal": func() guardedWrite {
			who, draft := sheet.w.drafted()
			return guardedWrite{who, "POST", "/groups/" + string(who.group) + "/proposals",
				fmt.Sprintf(`{"draftId":%q,"title":"a","why":"b","criteria":[%q],"textReasons":[]}`, draft.ID, draft.Work.Changes[0].Criterion.ID), nil}
		},
		"takePosition": func() guardedWrite {
			who, draft := sheet.w.drafted()
			var made wireGroupProposal
			at := "/groups/" + string(who.group) + "/proposals"
			who.send("POST", at, fmt.Appendf(nil, `{"draftId":%q,"title":"a","why":"b","criteria":[%q],"textReasons":[]}`, draft.ID, draft.Work.Changes[0].Criterion.ID)).is(201).into(&made)
			return guardedWrite{who, "PUT", at + "/" + string(made.ID) + "/position", `{"choice":"cannot","because":"a","textReasons":[]}`, []string{"If-Match", etag(0)}}
		},
		"restProposal": func() guardedWrite {
			_, proposal := sheet.w.proposed()
			fen := sheet.w.saying()
			return guardedWrite{fen.caller, "PUT", fen.at + "/proposals/" + proposal + "/rest", `{"resting":true,"pauseWords":"A rest","textReasons":[]}`, []string{"If-Match", etag(1)}}
		},
		"recordDecision": func() guardedWrite {
			who := sheet.w.facilitator()
			return guardedWrite{who, "POST", "/groups/" + string(who.group) + "/decisions", goodDecision, nil}
		},
		"savePublicLine": func() guardedWrite {
			at := sheet.action(sheet.add(doneAction("Paint"))) + "/public-line"
			return guardedWrite{sheet.caller, "PUT", at, `{"said":"It is dark","answer":"We painted","textReasons":[],"shown":true}`, []string{"If-Match", etag(0)}}
		},
		"saveObservation": func() guardedWrite {
			trainee := sheet.w.trainee(sheet.practice, "2026-09-01", "2027-01-31")
			return guardedWrite{trainee, "PUT", trainee.assessment() + "/observations/" + criterion, `{"choice":"not_seen","level":null,"note":"","textReasons":[]}`, []string{"If-Match", etag(0)}}
		},
		"addDraftCriterion": func() guardedWrite {
			sheet.w.drafted()
			who, at := sheet.w.drafting()
			return guardedWrite{who, "POST", at + "/criteria", draftAddition, nil}
		},
		"saveDraftCriterion": func() guardedWrite {
			sheet.w.drafted()
			who, at := sheet.w.drafting()
			var now wireDraftCriterion
			who.send("GET", at+"/criteria/"+criterion, nil).is(200).into(&now)
			return guardedWrite{who, "PUT", at + "/criteria/" + criterion, draftChange, []string{"If-Match", etag(now.Version)}}
		},
		"saveDraftHeader": func() guardedWrite {
			sheet.w.drafted()
			who, at := sheet.w.drafting()
			var draft wireDraft
			who.send("GET", at, nil).is(200).into(&draft)
			return guardedWrite{who, "PUT", at + "/header", draftHeader, []string{"If-Match", etag(draft.HeaderVersion)}}
		},
		"saveReflection": func() guardedWrite {
			trainee := sheet.w.trainee(sheet.practice, "2026-09-01", "2027-01-31")
			return guardedWrite{trainee, "PUT", trainee.assessment() + "/reflection", `{"noticed":"","learned":"","willDo":"","textReasons":[]}`, []string{"If-Match", etag(0)}}
		},
	}
	maps.Copy(writes, reviewingGuarded(sheet, criterion))
	maps.Copy(writes, caringGuarded(sheet))
	maps.Copy(writes, sayingGuarded(sheet.w))
	return writes
}

// put gives the body with a text in the field of that path, and the path by which a refusal names it.
func put(t *testing.T, body, path, text string, reasons ...wireTextReason) ([]byte, string) {
	t.Helper()
	var out map[string]any
	if err := json.Unmarshal([]byte(body), &out); err != nil {
		t.Fatal(err)
	}
	named := path
	if list, inner, found := strings.Cut(path, "[]."); found {
		row := out[list].([]any)[0].(map[string]any)
		row[inner] = text
		named = fmt.Sprintf("%s.%s.%s", list, row["id"], inner)
		if list == "suggestedActions" { // which get their ids from the server
			named = list + ".0." + inner
		}
	} else if list, found := strings.CutSuffix(path, "[]"); found {
		out[list].([]any)[0] = text
		named = list + ".0"
	} else {
		out[path] = text
	}
	for i := range reasons {
		reasons[i].Field = named
	}
	if len(reasons) > 0 {
		out["textReasons"] = reasons
	}
	return encode(t, out), named
}

// guardedFields lists the guarded texts of each operation's request, as the contract has them.
func guardedFields(t *testing.T) map[string][]string {
	t.Helper()
	doc, err := readContract()
	if err != nil {
		t.Fatal(err)
	}
	fields := map[string][]string{}
	for _, op := range doc.operations {
		walkSchema("", op.shape, func(path string, s *schema) {
			if s.Text == "guarded" {
				fields[op.ID] = append(fields[op.ID], path)
			}
		})
	}
	return fields
}

// Every text that the contract calls guarded is guarded: a patient's number is refused, kept nowhere and logged
// nowhere; what may be a detail is asked about and saved with the reason.
func TestEveryGuardedTextIsGuarded(t *testing.T) {
	fields := guardedFields(t)
	if len(fields) < 4 {
		t.Fatalf("the contract guards only %v", fields)
	}
	eachWorld(t, func(t *testing.T, w *world) {
		for id, paths := range fields {
			for _, path := range paths {
				t.Run(id+" "+path, func(t *testing.T) { tryGuarded(t, w, id, path) })
			}
		}
		if dump := w.dump(); strings.Contains(dump, patientNumber) || strings.Contains(dump, strings.ReplaceAll(patientNumber, " ", "")) {
			t.Error("a refused number is stored")
		}
		if text := w.logs.String(); strings.Contains(text, "900123") || strings.Contains(text, patientNumber) {
			t.Error("a text is logged")
		}
	})
}

func tryGuarded(t *testing.T, w *world, id, path string) {
	t.Helper()
	lead := w.lead("DEMO" + strings.ToUpper(fmt.Sprintf("%x", id+path)))
	make, known := guardedWrites(lead.begin(audit.FormShort), shortForm(t)[0])[id]
	if !known {
		t.Fatalf("no request is written here for %s", id)
	}
	write := make()
	body, named := put(t, write.body, path, "The patient's NHS number is "+patientNumber)
	before := w.digest()
	refused := write.try(body)
	refused.refuses(422, "refused_text").mustName(t, named)
	refused.lacks(patientNumber)
	if w.digest() != before {
		t.Error("something of a refused request is stored")
	}
	body, _ = put(t, write.body, path, asked)
	doubted := write.try(body)
	found := doubted.refuses(422, "reason_needed")
	found.mustName(t, named)
	doubted.lacks("900123")
	if len(found.Fields) != 1 || found.Fields[0].Kind != "telephone" || w.digest() != before {
		t.Errorf("asked: %+v", found.Fields)
	}
	body, _ = put(t, write.body, path, asked, wireTextReason{Kind: "telephone", Reason: "made_up"})
	saved := write.try(body)
	if saved.status != 200 && saved.status != 201 {
		t.Fatalf("with a reason: %d %s", saved.status, saved.body)
	}
	if id != "reopenAudit" {
		saved.holds(asked)
	}
}

// The number that the tests use is one that the guard must know.
func TestTheTestsNumberIsAPatientsNumber(t *testing.T) {
	sum := 0
	digits := strings.ReplaceAll(patientNumber, " ", "")
	for i := range 9 {
		sum += int(digits[i]-'0') * (10 - i)
	}
	if check := (11 - sum%11) % 11; check != int(digits[9]-'0') {
		t.Fatalf("its check digit is %d", check)
	}
}

// What people write comes back exactly, in any alphabet, from both databases.
func TestTextsComeBackExactly(t *testing.T) {
	const text = "  Zoë, Łukasz, Siân, Ngũgĩ – شكرا جزيلا – תודה \u202e<b>\u202c 👩🏽‍⚕️ 𝕯 e\u0301 \"'; --\t\r\n\\u0041 \u200d "
	eachWorld(t, func(t *testing.T, w *world) {
		for id, paths := range guardedFields(t) {
			for i, path := range paths {
				lead := w.lead(fmt.Sprintf("DEMO%s%d", id, i))
				write := guardedWrites(lead.begin(audit.FormShort), shortForm(t)[0])[id]()
				body, _ := put(t, write.body, path, text)
				saved := write.try(body)
				if saved.status != 200 && saved.status != 201 {
					t.Fatalf("%s %s: %d %s", id, path, saved.status, saved.body)
				}
				if id == "reopenAudit" {
					continue // its reason is kept for the trail, and is no part of an answer
				}
				if inside, found := map[string]string{"takePosition because": "positions[].", "saveDraftHeader title": "about.", "restProposal pauseWords": "rest."}[id+" "+path]; found {
					path = inside + path // the answer is the proposal, or the whole draft
				}
				if got := read(t, saved, path); got != text {
					t.Errorf("%s %s: sent %q, got %q", id, path, text, got)
				}
			}
		}
	})
}

// read gives the text in the field of that path.
func read(t *testing.T, from answer, path string) any {
	t.Helper()
	var out map[string]any
	from.into(&out)
	if now, nested := out["now"].(map[string]any); nested && path != "why" {
		out = now
	}
	if list, found := strings.CutSuffix(path, "[]"); found {
		return out[list].([]any)[0]
	}
	if list, inner, found := strings.Cut(path, "[]."); found {
		return out[list].([]any)[0].(map[string]any)[inner]
	}
	if outer, inner, found := strings.Cut(path, "."); found {
		return out[outer].(map[string]any)[inner]
	}
	return out[path]
}

// The longest answer that can be typed is taken, and one character more is refused by name.
func TestLongTexts(t *testing.T) {
	w := newWorld(t, testdb.SQLite(t))
	sheet := w.lead("DEMO01").begin(audit.FormShort)
	id := shortForm(t)[0]
	long := atLevel(1, strings.Repeat("語", 5000))
	sheet.save(id, long, 0).is(200)
	long.Note += "語"
	sheet.save(id, long, 1).refuses(422, "invalid").mustName(t, "note")
}
