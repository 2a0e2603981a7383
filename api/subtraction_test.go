package api

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// subtractionStep is one thing that a practice or somebody of the group does.
type subtractionStep struct {
	What  string
	Who   int // which of the practices
	Level audit.Level
}

// subtraction is how practices share at first, and what is done then.
type subtraction struct {
	Levels []string // of sharing with the group, of each practice; empty for nothing
	Steps  []subtractionStep
}

const (
	sharers   = 18
	optingOut = "opt out"
	optingIn  = "opt in"
	rework    = "rework" // what was submitted is opened, changed and submitted again
	again     = "again"  // another self-assessment is submitted, which nobody shares
	stopping  = "stop"
	comparing = "compare"
	noCompare = "compare no more"
)

func subtractions() *rapid.Generator[subtraction] {
	levels := []string{"full", "full", "full", "full", "full", "full", "full", "domains", "taking_part", ""}
	whats := []string{"full", "domains", "taking_part", stopping, stopping, comparing, noCompare, again, rework, optingOut, optingIn}
	return rapid.Custom(func(t *rapid.T) subtraction {
		return subtraction{
			Levels: rapid.SliceOfN(rapid.SampledFrom(levels), sharers, sharers).Draw(t, "levels"),
			Steps: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) subtractionStep {
				return subtractionStep{
					rapid.SampledFrom(whats).Draw(t, "what"), rapid.IntRange(0, sharers-1).Draw(t, "who"), audit.Level(rapid.IntRange(0, 2).Draw(t, "level")),
				}
			}), 5, 5).Draw(t, "steps"),
		}
	})
}

// Whatever practices share, stop and submit, and however a reader narrows the board, the picture and their files: nobody
// learns of a single practice what it does not share with them. What a step is about that somebody is not shown changes
// not one byte for them; what they are shown together is what they could count on their own board; and what one page has
// more than another is of nobody or of seven practices. See watching.look.
func TestNobodyCanSubtractAPractice(t *testing.T) {
	eachDatabase(t, func(t *testing.T, database testdb.Database) {
		w := newWorld(t, database)
		s := w.watching()
		for seed := range 4 {
			sequence := subtractions().Example(seed)
			if seed == 0 {
				sequence.Levels = slices.Repeat([]string{"full"}, sharers)
			}
			s.begin(sequence.Levels)
			before := s.look(fmt.Sprintf("the beginning of sequence %d", seed))
			for i, step := range sequence.Steps {
				when := fmt.Sprintf("step %d of sequence %d, %+v", i, seed, step)
				unseen := s.does(step)
				now := s.look(when)
				for reader, pages := range now {
					for at, page := range pages {
						if unseen(reader, at) && page != before[reader][at] {
							was, is := parted(before[reader][at], page)
							t.Errorf("%s: %s sees another %s: …%s…, before …%s…", when, reader.name, at, is, was)
						}
					}
				}
				if before = now; t.Failed() {
					return
				}
			}
			s.lookAtFiles()
		}
	})
}

// sharer is a practice, and what it shares.
type sharer struct {
	*sheet
	name, icb, network, version string

	level          string // of sharing with the group; empty for nothing
	seen, compared int64  // the versions of its consents; 0 where there is none
	word           audit.Level
}

// onlooker reads what the group sees, or the benchmark of a self-assessment of their own. own are the practices in which
// they have an interest, by number, and out those that they opted out of.
type onlooker struct {
	*caller
	name     string
	sheet    *sheet // whose benchmark it is; nil for the group's pages
	own, out map[int]bool
}

// watching is practices that share, and their readers.
type watching struct {
	w         *world
	practices []*sharer
	readers   []*onlooker
	versions  map[string]string // ids by number
}

// watching makes eighteen practices with a submitted self-assessment each, and their readers: a facilitator, a member who
// opts out of some, and a member who leads the first practice and lately had a role in the tenth.
func (w *world) watching() *watching {
	w.Helper()
	s := &watching{w: w, versions: map[string]string{}}
	w.exec("INSERT INTO icbs (code, name) VALUES ('QHM', 'North Care Board'), ('QUY', 'South Care Board')")
	for i := range sharers {
		if i == 2 { // the first two are submitted by the earlier criteria
			w.publish(audit.StarterFile(), rewording{"0.2.0", []string{`version: "0.1.0"`, `version: "0.2.0"`, "status: draft-not-co-designed", "status: agreed"}, ""})
		}
		s.practices = append(s.practices, s.sharer(i))
	}
	for _, row := range []string{"0.1.0", "0.2.0"} {
		s.versions[row] = w.rows("SELECT id FROM criteria_versions WHERE number = ?", row)[0]
	}
	first, tenth := s.practices[insidersLead], s.practices[insidersFormer]
	insider := &caller{w: w, person: first.person, token: first.token}
	insider.wears(models.Hat{Role: audit.RolePracticeMember, Practice: tenth.practice}).ended()
	insider.wears(models.Hat{Role: audit.RoleGroupMember, Kind: audit.KindClinician, Group: w.theGroup()})
	own := map[int]bool{insidersLead: true, insidersFormer: true}
	s.readers = []*onlooker{
		{w.facilitator(), "the facilitator", nil, map[int]bool{}, map[int]bool{}},
		{w.groupMember(audit.KindLivedExperience), "the member", nil, map[int]bool{}, map[int]bool{}},
		{insider, "the insider", nil, own, map[int]bool{}},
		{first.caller, "the insider as a lead", first.sheet, own, nil},
		{s.practices[5].caller, "another lead", s.practices[5].sheet, map[int]bool{5: true}, nil},
	}
	for _, practice := range s.practices {
		s.readers[0].send("PUT", "/groups/"+string(w.theGroup())+"/practices/"+string(practice.practice)+"/label",
			fmt.Appendf(nil, `{"pcn":%q}`, practice.network), "If-Match", etag(0)).is(200)
	}
	return s
}

const insidersLead, insidersFormer = 2, 10

func (s *watching) sharer(i int) *sharer {
	s.w.Helper()
	code := fmt.Sprintf("DEMO%02d", i+1)
	one := &sharer{
		sheet: s.w.lead(code).begin(audit.FormFull), name: "The " + code + " Surgery", icb: "QHM", network: "Odd Network", version: "0.2.0", word: audit.Level(i % 3),
	}
	switch {
	case i < 2:
		one.version = "0.1.0"
	case i == insidersFormer:
		one.network = "Far Network"
	case i%2 == 0:
		one.network = "Even Network"
	}
	if i%2 == 1 && i < 17 {
		one.icb = "QUY"
	}
	s.w.exec("UPDATE practices SET icb_code = ? WHERE id = ?", one.icb, string(one.practice))
	one.submitsAt(one.word)
	return one
}

// begin has every practice share as much as it does at first, and be compared with others.
func (s *watching) begin(levels []string) {
	s.w.Helper()
	for i, level := range levels {
		if level == "" {
			level = stopping
		}
		s.does(subtractionStep{What: level, Who: i})
		s.does(subtractionStep{What: comparing, Who: i})
	}
}

// does takes a step, and tells what of it somebody is not shown.
func (s *watching) does(step subtractionStep) (unseen func(reader *onlooker, at string) bool) {
	s.w.Helper()
	one, member := s.practices[step.Who], s.readers[1]
	opting := "/groups/" + string(member.group) + "/opt-outs/" + string(one.practice)
	switch step.What {
	case optingOut:
		if one.level != "" {
			member.send("PUT", opting, nil).is(204)
			member.out[step.Who] = true
		}
	case optingIn:
		if one.level != "" {
			member.send("DELETE", opting, nil).is(204)
			delete(member.out, step.Who)
		}
	case again:
		one.begin(audit.FormFull).submitsAt(step.Level)
		return func(*onlooker, string) bool { return true }
	case rework:
		level := one.level
		one.resubmit(step.Level)
		return func(reader *onlooker, _ string) bool {
			shared := level != "" && level != string(audit.SharingTakingPart)
			return reader.own[step.Who] || reader.sheet == nil && !shared || reader.sheet != nil && one.compared == 0
		}
	case comparing, noCompare:
		one.compares(step.What == comparing)
		return func(reader *onlooker, _ string) bool { return reader.sheet == nil || reader.own[step.Who] }
	default:
		one.shareAt(step.What)
		return func(reader *onlooker, _ string) bool { return reader.sheet != nil || reader.own[step.Who] }
	}
	return func(reader *onlooker, at string) bool { return reader != member || !strings.HasPrefix(at, "board") }
}

// shareAt shares as much with the group, or stops.
func (s *sharer) shareAt(level string) {
	s.w.Helper()
	if level == stopping {
		s.stopsSharing().is(204)
		s.level, s.seen = "", 0
		return
	}
	s.sharesWithGroup(audit.SharingLevel(level), s.seen)
	s.level = level
	s.seen++
}

func (s *sharer) compares(compares bool) {
	s.w.Helper()
	switch {
	case !compares:
		s.send("DELETE", s.at+"/sharing/benchmark", nil).is(204)
		s.compared = 0
	case s.compared == 0:
		s.send("PUT", s.at+"/sharing/benchmark", []byte(`{"level":"","stuck":false}`), "If-Match", etag(0)).is(200)
		s.compared = 1
	}
}

// resubmit opens what was submitted, changes every answer and submits it again on the same day.
func (s *sharer) resubmit(level audit.Level) {
	s.w.Helper()
	s.send("POST", s.at+"/reopen", []byte(`{"reason":"again","textReasons":[]}`)).is(200)
	for _, answer := range s.whole().Answers {
		s.save(answer.CriterionID, atLevel(level, ""), answer.Version).is(200)
	}
	s.send("POST", s.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
	s.word = level
}
