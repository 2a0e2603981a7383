package api

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"doorway/models/testdb"
)

// forged changes something in the last submission of an archive, and gives it the hash that goes with that.
func forged(t *testing.T, archive, from, to string) string {
	t.Helper()
	all := regexp.MustCompile(`"snapshot":("(?:[^"\\]|\\.)*"),"hash":"[0-9a-f]{64}"`).FindAllStringSubmatch(archive, -1)
	whole := all[len(all)-1]
	var snapshot string
	if err := json.Unmarshal([]byte(whole[1]), &snapshot); err != nil {
		t.Fatal(err)
	}
	changed := strings.Replace(snapshot, from, to, 1)
	if changed == snapshot {
		t.Fatalf("there is no %s in %s", from, snapshot)
	}
	quoted, err := json.Marshal(changed)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256([]byte(changed))
	return strings.Replace(archive, whole[0], `"snapshot":`+string(quoted)+`,"hash":"`+hex.EncodeToString(sum[:])+`"`, 1)
}

// Nobody brings in a submission that Doorway would not have made of its answers, even where its hash is right: reports of it
// would be signed.
func TestAForgedSubmissionIsNotBroughtIn(t *testing.T) {
	here := newWorld(t, testdb.SQLite(t)).lead("A81001")
	here.fill()
	archive := string(here.archive())
	there := newWorld(t, testdb.SQLite(t)).lead("A81001")
	for name, change := range map[string][2]string{
		"a score":                 {`"score":null`, `"score":100`},
		"a count":                 {`"rated":1,`, `"rated":2,`},
		"a level with old scores": {`"level":1,`, `"level":2,`},
		"a space":                 {`{"answers":`, `{ "answers":`},
		"the title of a domain":   {`"title":"`, `"title":"The best `},
		"lowered from elsewhere":  {`"from":3`, `"from":2`},
		"another rule":            {`"scoring_rule":"`, `"scoring_rule":"x`},
	} {
		t.Run(name, func(t *testing.T) {
			body := []byte(forged(t, archive, change[0], change[1]))
			var check wireArchiveCheck
			there.send("POST", there.home()+"/archive/check", body).is(200).into(&check)
			if !strings.Contains(strings.Join(check.Problems, "\n"), "is not what was submitted") {
				t.Errorf("said: %q", check.Problems)
			}
			there.send("POST", there.home()+"/archive", body).refuses(409, "conflict")
		})
	}
	there.send("POST", there.home()+"/archive", []byte(archive)).is(201)
}
