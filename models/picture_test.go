package models_test

import (
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"doorway/audit"
	"doorway/models"
)

// tellPictured tells a story of invented practices that use criteria which a group has agreed: first those in the north,
// which are in one board, and then those in the south, which are in another.
func tellPictured(t *testing.T, north, south int, run func(s *countedStory)) {
	t.Helper()
	tell(t, func(st *story) {
		_, _, err := st.PublishCriteria(st.t.Context(), "criteria.yaml", numbered(st.t, "0.2.0", "status: draft-not-co-designed", "status: agreed"))
		st.want(err)
		s := &countedStory{story: st, facilitator: st.facilitator("fen"), audits: map[audit.PracticeID][]audit.AuditID{}}
		for i := range north + south {
			in := models.InventedPractice{Code: fmt.Sprintf("DEMO%02d", i+1), Name: fmt.Sprintf("Practice %d", i+1), Town: "Densham", ICBCode: "QHM"}
			if i >= north {
				in.ICBCode = "QUY"
			}
			id, err := st.AddInventedPractice(st.t.Context(), in)
			st.want(err)
			s.leads = append(s.leads, st.lead(s.facilitator, id, fmt.Sprintf("Lead %d", i+1)))
		}
		run(s)
	})
}

// submitted makes a submitted self-assessment whose first domain stands at a level.
func (s *countedStory) submittedAt(lead audit.Actor, level audit.Level) audit.AuditID {
	s.t.Helper()
	id := s.start(lead, audit.FormFull)
	s.answer(lead, id, "REG", leveled(level))
	s.submit(lead, id)
	return id
}

func (s *countedStory) picture(reader audit.Actor, asked models.PictureAsked) models.GroupPicture {
	s.t.Helper()
	picture, err := s.GroupPicture(s.t.Context(), reader, s.facilitator.Group, asked)
	s.want(err)
	return picture
}

func (s *countedStory) benchmark(lead audit.Actor, id audit.AuditID) models.Benchmark {
	s.t.Helper()
	benchmark, err := s.Benchmark(s.t.Context(), lead, lead.Practice, id)
	s.want(err)
	return benchmark
}

func TestAGroupSeesManyPracticesTogetherAndNeverAFew(t *testing.T) {
	tellPictured(t, 7, 1, func(s *countedStory) {
		var audits []audit.AuditID
		for i, lead := range s.leads {
			audits = append(audits, s.submittedAt(lead, audit.Level(i%3)))
		}
		for i := range 6 {
			s.share(s.leads[i], audits[i], audit.AudienceGroup, audit.SharingFull)
		}
		if six := s.picture(s.facilitator, models.PictureAsked{}); six.Practices.Shown || six.Full.Shown || six.Domains != nil || six.Choices != nil {
			s.t.Errorf("six practices share, and are shown: %+v", six.GroupPicture)
		}
		s.share(s.leads[6], audits[6], audit.AudienceGroup, audit.SharingDomains)
		seven := s.picture(s.facilitator, models.PictureAsked{})
		if !seven.Practices.Shown || seven.Full.Shown || len(seven.Boards) != 1 || seven.Boards[0].Code != "QHM" {
			s.t.Fatalf("seven share: %+v, boards %v", seven.GroupPicture, seven.Boards)
		}
		if reg := seven.Domains[0]; !reg.Scored.Shown || reg.Middle != (audit.LevelBand{From: 0, To: 2}) || reg.Change.Compared.Shown {
			s.t.Errorf("%+v", reg)
		}

		// An eighth, alone in its board, would be what is left of the whole: then nobody may look at the other board.
		s.share(s.leads[7], audits[7], audit.AudienceGroup, audit.SharingFull)
		eight := s.picture(s.facilitator, models.PictureAsked{})
		if len(eight.Boards) != 0 || !eight.Full.Shown || len(eight.NotSure) != 0 {
			s.t.Errorf("boards %v of %+v", eight.Boards, eight.GroupPicture)
		}
		for _, icb := range []string{"QHM", "QUY", "QE1"} {
			asked := s.picture(s.facilitator, models.PictureAsked{ICB: icb, Version: eight.Asked.Version})
			if asked.Practices.Shown || asked.Full.Shown || asked.Domains != nil {
				s.t.Errorf("%s is shown: %+v", icb, asked.GroupPicture)
			}
		}
		_, err := s.GroupPicture(s.t.Context(), s.facilitator, s.facilitator.Group, models.PictureAsked{ICB: "Q??"})
		s.refused(err, audit.CodeNotFound)
		_, err = s.GroupPicture(s.t.Context(), s.facilitator, s.facilitator.Group, models.PictureAsked{Version: audit.VersionID(key())})
		s.refused(err, audit.CodeNotFound)

		s.stopSharing(s.leads[0], audits[0], audit.AudienceGroup)
		s.share(s.leads[1], audits[1], audit.AudienceGroup, audit.SharingTakingPart)
		if left := s.picture(s.facilitator, models.PictureAsked{}); left.Practices.Shown {
			s.t.Errorf("two stopped, and six are shown: %+v", left.GroupPicture)
		}
	})
}

func TestAPracticeStandsBesideSevenOthers(t *testing.T) {
	tellPictured(t, 7, 1, func(s *countedStory) {
		own, lead := s.submittedAt(s.leads[0], 1), s.leads[0]
		var audits []audit.AuditID
		for i, other := range s.leads[1:] {
			audits = append(audits, s.submittedAt(other, audit.Level(i%3)))
			if got := s.benchmark(lead, own); got.Why != audit.NoBenchmarkFew || got.Domains != nil || got.Sentence == "" {
				s.t.Fatalf("beside %d others: %+v", i, got)
			}
			s.share(other, audits[i], audit.AudienceBenchmark, "")
		}
		beside := s.benchmark(lead, own)
		reg := beside.Domains[0]
		if beside.Why != "" || beside.Practices.AtLeast != 7 || !reg.Shown || reg.Middle != (audit.Band{From: 0, To: 70}) || reg.Stands != audit.StandsWithin {
			s.t.Errorf("%+v", beside)
		}
		s.ownScoresAreThoseOfTheResults(lead, own, beside)
		_, err := s.ReopenAudit(s.t.Context(), lead, lead.Practice, own, "We found more", nil, key())
		s.want(err)
		s.answer(lead, own, "REG", leveled(0))
		if reopened := s.benchmark(lead, own); !reflect.DeepEqual(reopened, beside) {
			s.t.Errorf("a draft that was reopened changed %+v to %+v", beside, reopened)
		}
		s.submit(lead, own)
		if again := s.benchmark(lead, own); *again.Domains[0].Own.Score != 0 {
			s.t.Errorf("submitted again: %+v", again.Domains[0])
		}
		s.stopSharing(s.leads[1], audits[0], audit.AudienceBenchmark)
		if got := s.benchmark(lead, own); got.Why != audit.NoBenchmarkFew {
			s.t.Errorf("one stopped, and there is %+v", got)
		}
		draft := s.start(lead, audit.FormFull)
		if got := s.benchmark(lead, draft); got.Why != audit.NoBenchmarkDraft || got.Sentence == "" {
			s.t.Errorf("of a draft: %+v", got)
		}
		_, err = s.Benchmark(s.t.Context(), lead, s.leads[1].Practice, audits[0])
		s.refused(err, audit.CodeNotFound)
	})
}

func (s *countedStory) ownScoresAreThoseOfTheResults(lead audit.Actor, id audit.AuditID, beside models.Benchmark) {
	s.t.Helper()
	results, err := s.Results(s.t.Context(), lead, lead.Practice, id)
	s.want(err)
	if len(beside.Domains) != len(results.Scores.Domains) {
		s.t.Fatalf("%d domains beside others, %d in the results", len(beside.Domains), len(results.Scores.Domains))
	}
	for i, domain := range results.Scores.Domains {
		if got := beside.Domains[i].Own; !reflect.DeepEqual(got, audit.OwnScore{ID: domain.ID, Title: domain.Title, Score: domain.Score}) {
			s.t.Errorf("%+v beside others, %+v in the results", got, domain)
		}
	}
}

// interestStep is one thing that a practice does in which the reader has an interest.
type interestStep struct {
	What  string
	Level audit.Level
}

func interestSteps() *rapid.Generator[[]interestStep] {
	whats := []string{"submit", "full", "domains", "taking_part", "stop", "benchmark", "no benchmark"}
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) interestStep {
		return interestStep{rapid.SampledFrom(whats).Draw(t, "what"), audit.Level(rapid.IntRange(0, 2).Draw(t, "level"))}
	}), 3, 6)
}

// does takes one step, and gives the self-assessment that the next is about.
func (s *countedStory) does(lead audit.Actor, latest audit.AuditID, step interestStep) audit.AuditID {
	s.t.Helper()
	switch step.What {
	case "submit":
		return s.submittedAt(lead, step.Level)
	case "stop":
		s.stopSharing(lead, latest, audit.AudienceGroup)
	case "benchmark":
		s.share(lead, latest, audit.AudienceBenchmark, "")
	case "no benchmark":
		s.stopSharing(lead, latest, audit.AudienceBenchmark)
	default:
		s.share(lead, latest, audit.AudienceGroup, audit.SharingLevel(step.What))
	}
	return latest
}

// Whoever has a role in a practice sees pictures and benchmarks in which nothing of it is, whatever it does and in
// whatever order: with the board of practices, or with what they know of their own, they could take everybody else out.
func TestNothingOfOnesOwnPracticeIsInAPicture(t *testing.T) {
	tellPictured(t, 8, 1, func(s *countedStory) {
		var audits []audit.AuditID
		for i, lead := range s.leads {
			audits = append(audits, s.submittedAt(lead, audit.Level(i%3)))
			if i > 0 {
				s.share(lead, audits[i], audit.AudienceGroup, audit.SharingFull)
				s.share(lead, audits[i], audit.AudienceBenchmark, "")
			}
		}
		own := s.leads[0]
		reader := audit.Actor{Person: own.Person, Role: audit.RoleGroupMember, Group: s.facilitator.Group}
		version := s.picture(reader, models.PictureAsked{}).Asked.Version
		look := func() (pages []any) {
			for _, icb := range []string{"", "QHM", "QUY"} {
				pages = append(pages, s.picture(reader, models.PictureAsked{ICB: icb, Version: version}))
			}
			beside := s.benchmark(own, audits[0])
			for _, domain := range beside.Domains {
				pages = append(pages, domain.Middle, domain.Shown)
			}
			return append(pages, beside.Practices)
		}
		before, latest := look(), audits[0]
		if whole, is := before[0].(models.GroupPicture); !is || !whole.Full.Shown || !whole.Domains[0].Scored.Shown {
			s.t.Fatalf("nothing is shown: %+v", before)
		}
		for seed := range 6 {
			steps := interestSteps().Example(seed)
			for _, step := range steps {
				latest = s.does(own, latest, step)
				if after := look(); !reflect.DeepEqual(before, after) {
					s.t.Fatalf("sequence %d, after %v of %v:\n%+v\nbefore:\n%+v", seed, step, steps, after, before)
				}
			}
		}
	})
}

// A form that is asked for without a version is that of the version which most practices share by that form.
func TestAPictureIsOfTheFormThatIsAskedFor(t *testing.T) {
	tellPictured(t, 15, 0, func(s *countedStory) {
		for i, lead := range s.leads {
			form := audit.FormFull
			if i >= 8 {
				form = audit.FormShort
			}
			id := s.start(lead, form)
			s.submit(lead, id)
			s.share(lead, id, audit.AudienceGroup, audit.SharingDomains)
		}
		for asked, want := range map[audit.Form]audit.Form{"": audit.FormFull, audit.FormFull: audit.FormFull, audit.FormShort: audit.FormShort} {
			got := s.picture(s.facilitator, models.PictureAsked{Form: asked})
			if got.Asked.Form != want || got.Form != want || !got.Practices.Shown {
				s.t.Errorf("asked for %q, it is of %q and %q: %+v", asked, got.Asked.Form, got.Form, got.Practices)
			}
		}
		s.stopSharing(s.leads[14], s.audits[s.leads[14].Practice][0], audit.AudienceGroup)
		if got := s.picture(s.facilitator, models.PictureAsked{Form: audit.FormShort}); got.Form != audit.FormShort || got.Practices.Shown {
			s.t.Errorf("of six practices with the short form there is %q: %+v", got.Form, got.Practices)
		}
	})
}
