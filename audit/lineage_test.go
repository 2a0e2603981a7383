package audit

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// versionOf makes a version of a set from its criteria, each "id=words" or "id=words<origins", and its changes, each
// "id:kind"; the reason of a change is its own text.
func versionOf(number, criteria, changes string) *CriteriaSet {
	set := &CriteriaSet{ID: "starter", Version: number, Checksum: number, Scale: Scale{ID: "four", Levels: make([]LevelMeaning, 4)}}
	for _, text := range strings.Fields(criteria) {
		text, origins, _ := strings.Cut(text, "<")
		id, words, _ := strings.Cut(text, "=")
		set.Criteria = append(set.Criteria, Criterion{
			ID: id, Title: "About " + id, Statement: words, Levels: make([]string, 4), DerivedFrom: strings.ReplaceAll(origins, "_", " "),
		})
	}
	for _, text := range strings.Fields(changes) {
		id, kind, _ := strings.Cut(text, ":")
		set.Changes = append(set.Changes, Change{id, ChangeKind(kind), text})
	}
	return set
}

// inWords writes each descent as "id kind from", with "=" when it is comparable.
func inWords(descents []Descent) string {
	var words []string
	for _, d := range descents {
		sign := map[bool]string{true: "=", false: ""}[d.Comparable]
		words = append(words, fmt.Sprintf("%s%s %s [%s]", sign, d.CriterionID, d.Kind, strings.Join(d.From, "+")))
	}
	return strings.Join(words, ", ")
}

func TestWhatBecomesOfACriterionInOneStep(t *testing.T) {
	for _, example := range []struct{ why, older, newer, changes, want string }{
		{"nothing is typed", "A=a B=b C=c", "A=a B=other N=n", "", "=A unchanged [A], B material [B], N new [], C retired [C]"},
		{"words only", "A=a", "A=a2", "A:editorial", "=A editorial [A]"},
		{"clearer words", "A=a", "A=a2", "A:clarified", "A clarified [A]"},
		{"a clearer explanation beside the same words", "A=a", "A=a", "A:clarified", "=A clarified [A]"},
		{"another meaning", "A=a", "A=a2", "A:material", "A material [A]"},
		{"the greater of two counts", "A=a", "A=a2", "A:editorial A:material", "A material [A]"},
		{"split into two others", "A=a", "A1=x<A A2=y<starter_0.1.0_A", "A:split", "A1 split [A], A2 split [A]"},
		{"split, and one part keeps the id", "A=a", "A=a2 A2=y<A", "A:split", "A split [A], A2 split [A]"},
		{"the parts say that it was split", "A=a", "A1=x<A A2=y<A", "A1:split A2:split", "A1 split [A], A2 split [A]"},
		{"merged into another", "A=a B=b", "N=n<A,B", "A:merged B:merged", "N merged [A+B]"},
		{"merged into one that keeps its id", "A=a B=b", "B=b2<starter_0.1.0_A,starter_0.1.0_B", "A:merged", "B merged [A+B]"},
		{"the newer one says that it was merged", "A=a B=b", "N=n<B,A", "N:merged", "N merged [A+B]"},
		{"merged, but only one origin is named", "A=a", "N=n<A", "A:merged", "N merged [A]"},
		{"split with no part named", "A=a", "N=n", "A:split", "N new [], A retired [A]"},
		{"retired with a reason", "A=a B=b", "B=b", "A:retired", "=B unchanged [B], A retired [A]"},
		{"derived from another set", "A=a", "N=n<other_1.0_A", "A:split", "N new [], A retired [A]"},
		{"derived without a typed change", "A=a", "N=n<A", "", "N new [], A retired [A]"},
		{"an id used for something else", "A=a", "A=a2", "A:new", "A new [], A retired [A]"},
		{"retired and still there", "A=a", "A=a", "A:retired", "=A material [A]"},
	} {
		got := inWords(Descents(versionOf("1", example.older, ""), versionOf("2", example.newer, example.changes)))
		if got != example.want {
			t.Errorf("%s:\n got %s\nwant %s", example.why, got, example.want)
		}
	}
}

func TestAnotherScaleKeepsNoLevel(t *testing.T) {
	older, newer := versionOf("1", "A=a", ""), versionOf("2", "A=a", "A:editorial")
	newer.Scale.ID = "other"
	if got := inWords(Descents(older, newer)); got != "A material [A]" || Comparable(Path{older, newer}, older, newer, "A") {
		t.Error(got)
	}
}

func TestWhatBecomesOfACriterionOverSeveralVersions(t *testing.T) {
	first := versionOf("1", "A=a B=b C=c D=d E=e", "")
	second := versionOf("2", "A=a2 B=b2 C1=x<C C2=y<C D=d E=e X=x", "A:editorial B:material C:split")
	third := versionOf("3", "A=a3 B=b2 C1=x DE=z<D,E", "A:clarified D:merged E:merged C2:retired X:retired")
	path := Path{first, second, third}
	want := "A clarified [A], B material [B], C1 split [C], DE merged [D+E]"
	if got := inWords(path.Descents(first, third)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	whole := path.Descents(first, third)
	if !reflect.DeepEqual(whole[0].Reasons, []string{"A:editorial", "A:clarified"}) {
		t.Errorf("the reasons are %q", whole[0].Reasons)
	}
	if got := inWords(path.Descents(first, first)); !strings.HasPrefix(got, "=A unchanged [A], =B unchanged [B]") {
		t.Error(got)
	}
	if got := inWords(path.Descents(second, first)); got != "=A material [A], B material [B], C new [], =D unchanged [D], =E unchanged [E], C1 retired [C1], C2 retired [C2], X retired [X]" {
		t.Error(got)
	}
	if got := inWords(path[:2].Descents(third, first)); got != "A new [], B new [], C new [], D new [], E new []" {
		t.Error(got)
	}
	fourth := versionOf("4", "A=a3 DE=z", "C1:retired")
	if got := inWords(append(path, fourth).Descents(first, fourth)); got != "A clarified [A], DE merged [D+E], B retired [B], C retired [C]" {
		t.Error(got)
	}
}

func TestOnlyWhatStaysTheSameIsComparable(t *testing.T) {
	first := versionOf("1", "A=a B=b C=c D=d", "")
	second := versionOf("2", "A=a2 B=b2 C=c", "A:editorial B:clarified D:retired")
	third := versionOf("3", "A=a2 B=b2 C=c D=d", "D:new")
	path := Path{first, second, third}
	for _, example := range []struct {
		id       string
		from, to *CriteriaSet
		want     bool
	}{
		{"A", first, third, true},
		{"A", third, first, true},
		{"B", first, third, false},
		{"B", second, third, true},
		{"C", first, third, true},
		{"D", first, third, false},
		{"D", first, first, true},
		{"Z", first, first, false},
		{"A", first, versionOf("9", "A=a", ""), false},
	} {
		if got := Comparable(path, example.from, example.to, example.id); got != example.want {
			t.Errorf("%s from %s to %s: %v", example.id, example.from.Version, example.to.Version, got)
		}
	}
}

// aPath draws up to five versions of criteria whose words, origins and changes are any at all.
func aPath(t *rapid.T) Path {
	ids := []string{"A", "B", "C", "D", "E"}
	kinds := []ChangeKind{ChangeEditorial, ChangeClarified, ChangeMaterial, ChangeSplit, ChangeMerged, ChangeRetired, ChangeNew}
	var path Path
	for number := range rapid.IntRange(1, 5).Draw(t, "versions") {
		set := versionOf(fmt.Sprint(number), "", "")
		for _, id := range ids {
			if rapid.Bool().Draw(t, "has "+id) {
				from := strings.Join(rapid.SliceOfN(rapid.SampledFrom(ids), 0, 2).Draw(t, "from"), ",")
				words := rapid.SampledFrom([]string{"x", "y"}).Draw(t, "words")
				set.Criteria = append(set.Criteria, Criterion{ID: id, Statement: words, Levels: make([]string, 4), DerivedFrom: from})
			}
			if rapid.IntRange(0, 2).Draw(t, "changed") == 0 {
				set.Changes = append(set.Changes, Change{id, rapid.SampledFrom(kinds).Draw(t, "kind"), "Because."})
			}
		}
		path = append(path, set)
	}
	return path
}

func TestWhateverTheFilesSayNoCriterionIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		path := aPath(t)
		from, to := path[rapid.IntRange(0, len(path)-1).Draw(t, "from")], path[rapid.IntRange(0, len(path)-1).Draw(t, "to")]
		descents := path.Descents(from, to)
		var ids, origins []string
		for _, d := range descents {
			origins = append(origins, d.From...)
			if d.Kind != ChangeRetired {
				ids = append(ids, d.CriterionID)
				if d.Comparable != Comparable(path, from, to, d.CriterionID) {
					t.Errorf("%s is comparable in one way and not in the other", d.CriterionID)
				}
			}
			if (len(d.From) == 0) != (d.Kind == ChangeNew) {
				t.Errorf("%s is %s and comes from %q", d.CriterionID, d.Kind, d.From)
			}
		}
		for i, criterion := range to.Criteria {
			if ids[i] != criterion.ID {
				t.Errorf("the criteria are %q", ids)
			}
		}
		for _, criterion := range from.Criteria {
			if !slices.Contains(origins, criterion.ID) {
				t.Errorf("%s is lost", criterion.ID)
			}
		}
	})
}

func TestVersionsAreOrderedByTheirNumbers(t *testing.T) {
	ordered := []string{"0.0.9", "0.1", "0.2.0", "0.10", "1.0", "1.0.1", "1.0.beta", "2"}
	for i, a := range ordered {
		for j, b := range ordered {
			if got, want := VersionOrder(a, b), cmp.Compare(i, j); got != want {
				t.Errorf("%s and %s: %d, want %d", a, b, got, want)
			}
		}
	}
	if VersionOrder("1.0", "1") != 0 {
		t.Error("1.0 is not 1")
	}
}
