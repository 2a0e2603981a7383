package models

import (
	"context"
	"math/bits"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"doorway/audit"
)

// practiceList is the table that counts the changes of the list of practices.
const practiceList = "practice_list"

const mostFound = 20

// SearchPractices finds at most 20 practices as one types: each word begins a word of a name, the town, the postcode or
// the code. A practice with just that code comes first, then names that begin so; closed ones come last.
// Errors: audit.CodeInvalid for fewer than two letters or figures, audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) SearchPractices(ctx context.Context, actor audit.Actor, group audit.GroupID, words string) ([]PracticeFound, error) {
	if err := inGroup(actor, audit.PracticesSearch, group); err != nil {
		return nil, err
	}
	found, err := s.searchPractices(ctx, words, false)
	return found, translate(err)
}

// searchPractices looks through the list as it stands at this moment, or at those that are open.
func (s *Store) searchPractices(ctx context.Context, words string, open bool) ([]PracticeFound, error) {
	typed := searchWords(words)
	if len(strings.Join(typed, " ")) < 2 {
		return nil, audit.Invalid("q", "Type at least two letters of a name, a postcode or a code.")
	}
	index, err := s.practiceIndex(ctx)
	if err != nil {
		return nil, err
	}
	return index.find(typed, open), nil
}

// practiceSearch keeps the list of practices in memory: reading 6,220 lines for each letter that somebody types would take
// fifty times as long. The database counts every change of the list, in the transaction that makes it, and each search asks
// for that count first, so nobody finds what is no longer so.
type practiceSearch struct {
	current atomic.Pointer[practiceIndex]
	reading sync.Mutex // one reads, and the others wait for what it read
}

// practiceIndex is the list of practices at one moment. Nothing of it changes.
type practiceIndex struct {
	version int64
	found   []PracticeFound // in the order in which they are shown: open ones by name, then closed ones
	lines   []string        // what is searched of each
	words   []string        // every word of those, in order
	where   [][]int32       // which practices have each
}

func (t *tx) listVersion() (int64, error) {
	version, _, err := one[int64](t, "SELECT version FROM practice_list")
	return version, err
}

// practiceIndex gives the list as it stands.
func (s *Store) practiceIndex(ctx context.Context) (*practiceIndex, error) {
	version, err := s.reading(ctx, installation()).listVersion()
	if err != nil {
		return nil, err
	}
	if index := s.listed.current.Load(); index != nil && index.version == version {
		return index, nil
	}
	s.listed.reading.Lock()
	defer s.listed.reading.Unlock()
	if index := s.listed.current.Load(); index != nil && index.version == version {
		return index, nil
	}
	var index *practiceIndex
	err = s.atOneMoment(ctx, installation(), func(t *tx) error {
		index, err = t.readPractices()
		return err
	})
	if err == nil {
		s.listed.current.Store(index)
	}
	return index, err
}

func (t *tx) readPractices() (*practiceIndex, error) {
	version, err := t.listVersion()
	if err != nil {
		return nil, err
	}
	rows, err := all[practiceRow](t, "SELECT "+foundColumns+", p.search FROM practices p ORDER BY p.status DESC, p.shown_name, p.id")
	if err != nil {
		return nil, err
	}
	index := &practiceIndex{version: version, found: make([]PracticeFound, len(rows)), lines: make([]string, len(rows))}
	where := map[string][]int32{}
	for i, row := range rows {
		index.found[i], index.lines[i] = row.found(), row.Search
		for word := range strings.FieldsSeq(row.Search) {
			where[word] = append(where[word], int32(i)) //nolint:gosec // there are a few thousand practices
		}
	}
	for word := range where {
		index.words = append(index.words, word)
	}
	slices.Sort(index.words)
	for _, word := range index.words {
		index.where = append(index.where, where[word])
	}
	return index, nil
}

// practiceSet is a set of practices, one bit for each.
type practiceSet []uint64

// having gives the practices with a word that begins so.
func (x *practiceIndex) having(begins string) practiceSet {
	set := make(practiceSet, (len(x.found)+63)/64)
	from, _ := slices.BinarySearch(x.words, begins)
	for at := from; at < len(x.words) && strings.HasPrefix(x.words[at], begins); at++ {
		for _, practice := range x.where[at] {
			set[practice/64] |= 1 << (practice % 64)
		}
	}
	return set
}

// find gives the first of those that have every word: see SearchPractices.
func (x *practiceIndex) find(typed []string, open bool) []PracticeFound {
	set := x.having(typed[0])
	for _, word := range typed[1:] {
		for i, both := range x.having(word) {
			set[i] &= both
		}
	}
	phrase := strings.Join(typed, " ")
	code, begins := strings.ToUpper(phrase), " "+phrase
	var ranked [2][3][]int // open and closed; that code, a name that begins so, the others
	for i, word := range set {
		for ; word != 0; word &= word - 1 {
			at := i*64 + bits.TrailingZeros64(word)
			closed, rank := 0, 2
			if x.found[at].Closed {
				closed = 1
			}
			if x.found[at].Code == code {
				rank = 0
			} else if strings.HasPrefix(x.lines[at], begins) {
				rank = 1
			}
			if list := &ranked[closed][rank]; len(*list) < mostFound {
				*list = append(*list, at)
			}
		}
	}
	order := slices.Concat(ranked[0][0], ranked[0][1], ranked[0][2])
	if !open {
		order = slices.Concat(order, ranked[1][0], ranked[1][1], ranked[1][2])
	}
	order = order[:min(len(order), mostFound)]
	found := make([]PracticeFound, len(order))
	for i, at := range order {
		found[i] = x.found[at]
	}
	return found
}
