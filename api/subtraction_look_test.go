package api

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// seen is every page of each reader, by its address.
type seen map[*onlooker]map[string]string

// narrowed are the ways to look at the board, and who of the practices is on it then.
func narrowed() map[string]func(*sharer) bool {
	return map[string]func(*sharer) bool{
		"":                       func(*sharer) bool { return true },
		"?icb=QHM":               func(p *sharer) bool { return p.icb == "QHM" },
		"?icb=QUY":               func(p *sharer) bool { return p.icb == "QUY" },
		"?pcn=Even+Network":      func(p *sharer) bool { return p.network == "Even Network" },
		"?criteriaVersion=0.1.0": func(p *sharer) bool { return p.version == "0.1.0" },
	}
}

// pictured are the boards that pictures can be asked of.
func pictured() []string { return []string{"", "QHM", "QUY"} }

// look reads every page of every reader, and checks what is on it.
func (s *watching) look(when string) seen {
	s.w.Helper()
	all := seen{}
	for _, reader := range s.readers {
		pages := map[string]string{}
		all[reader] = pages
		if reader.sheet != nil {
			pages["benchmark"] = s.lookAtBenchmark(reader, when)
			continue
		}
		for query, on := range narrowed() {
			pages["board"+query], pages["board.csv"+query] = s.lookAtBoard(reader, query, on, when)
		}
		for _, version := range []string{"0.1.0", "0.2.0"} {
			s.lookAtPictures(reader, version, pages, when)
		}
	}
	return all
}

func (r *onlooker) sees(path string) answer {
	r.w.Helper()
	return r.send("GET", "/groups/"+string(r.group)+"/"+path, nil).is(200)
}

// lookAtBoard expects those that share, but the reader's own and those that they opted out of, and of each what it shares.
func (s *watching) lookAtBoard(reader *onlooker, query string, on func(*sharer) bool, when string) (page, table string) {
	s.w.Helper()
	got, file := reader.sees("board"+query), reader.sees("board.csv"+query)
	var board wireBoard
	got.into(&board)
	var names, want []string
	for _, row := range board.Rows {
		names = append(names, row.Name)
	}
	for i, practice := range s.practices {
		if practice.level == "" || reader.own[i] || reader.out[i] || !on(practice) {
			continue
		}
		want = append(want, practice.name)
		if at := slices.Index(names, practice.name); at >= 0 && !practice.tells(board.Rows[at]) {
			s.w.Errorf("%s: of %s, which shares %s, %s sees %+v", when, practice.name, practice.level, reader.name, board.Rows[at])
		}
	}
	if !slices.Equal(names, want) || !slices.Equal(namesIn(s.w, file.body), want) {
		s.w.Errorf("%s: %s sees %v on the board%s, and %v in its table, not %v", when, reader.name, names, query, namesIn(s.w, file.body), want)
	}
	return string(got.body), string(file.body)
}

// tells checks that a row of the board tells what the practice shares, and not more.
func (s *sharer) tells(row wireBoardRow) bool {
	if s.level == "taking_part" {
		return len(row.Domains) == 0 && row.ActionsDone == nil && row.Moved == nil && len(row.Stuck) == 0
	}
	return string(row.Level) == s.level && len(row.Domains) > 0 && row.Domains[0].Word == []string{"Not yet", "Starting", "Mostly in place"}[s.word]
}

func namesIn(t testing.TB, table []byte) (names []string) {
	t.Helper()
	for _, row := range rowsOf(t, table) {
		if len(names) == 0 || names[len(names)-1] != row[0] {
			names = append(names, row[0])
		}
	}
	return names
}

// rowsOf are the rows of a table but the first.
func rowsOf(t testing.TB, table []byte) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

// told is how a number of practices is told of: not at all under seven, and rounded down to five.
func told(practices int) *int {
	if practices < 7 {
		return nil
	}
	practices = max(7, practices/5*5)
	return &practices
}

func same(a, b *int) bool { return a == b || a != nil && b != nil && *a == *b }

// lookAtPictures expects in each picture what the reader could count on a board without opting out, and that what is in
// one picture and not in others is of nobody or of seven practices.
func (s *watching) lookAtPictures(reader *onlooker, version string, pages map[string]string, when string) {
	s.w.Helper()
	grains := map[string][][]int{}
	for _, icb := range pictured() {
		at := s.asked(icb, version)
		got := reader.sees("picture" + at)
		var picture wirePicture
		got.into(&picture)
		when := fmt.Sprintf("%s, %s's picture of %q by %s", when, reader.name, icb, version)
		words, full := s.members(reader, icb, version, "full", "domains"), s.members(reader, icb, version, "full")
		if picture.Practices != nil {
			grains["words"] = append(grains["words"], words)
			s.counts(picture, words, when)
		}
		if picture.Full != nil {
			grains["full"] = append(grains["full"], full)
		}
		if hidden := picture.Practices == nil; hidden && (picture.Changed != nil || len(picture.Domains) > 0) || icb == "" && hidden != (len(words) < 7) ||
			picture.Practices != nil && !same(picture.Practices, told(len(words))) || picture.Full != nil && !same(picture.Full, told(len(full))) ||
			picture.Full == nil && len(picture.Actions)+len(picture.NotSure) > 0 {
			s.w.Errorf("%s, of %v and in full of %v, says %s", when, words, full, got.body)
		}
		table := reader.sees("picture.csv" + at).body
		if numbers := numbersIn(s.w, table); !slices.Equal(numbers, picture.numbers()) {
			s.w.Errorf("%s has the numbers %v, and its table %v", when, picture.numbers(), numbers)
		}
		pages["picture "+at], pages["picture.csv "+at] = string(got.body), string(table)
	}
	for grain, shown := range grains {
		s.apart(shown, fmt.Sprintf("%s, %s's pictures by %s, %s", when, reader.name, version, grain))
	}
}

// asked is how a picture of a board, or of all, is asked for.
func (s *watching) asked(icb, version string) string {
	query := "?versionId=" + s.versions[version] + "&form=full"
	if icb != "" {
		query += "&icb=" + icb
	}
	return query
}

// members are the practices that a picture may be made of.
func (s *watching) members(reader *onlooker, icb, version string, levels ...string) (members []int) {
	for i, practice := range s.practices {
		if !reader.own[i] && practice.version == version && (icb == "" || practice.icb == icb) && slices.Contains(levels, practice.level) {
			members = append(members, i)
		}
	}
	return members
}

// counts checks that a picture says of the first domain what its practices' words say.
func (s *watching) counts(picture wirePicture, members []int, when string) {
	s.w.Helper()
	standing := make([]int, len(picture.Levels))
	for _, member := range members {
		standing[s.practices[member].word]++
	}
	for level, practices := range standing {
		if got := picture.Domains[0].Spread[level]; !same(got, told(practices)) {
			s.w.Errorf("%s: %d practices are at level %d, and it says %v", when, practices, level, got)
		}
	}
}

// apart expects that no practices, or at least seven, are in a picture and not in another, or in the whole and in no other.
func (s *watching) apart(shown [][]int, when string) {
	s.w.Helper()
	less := func(from []int, parts ...[]int) int {
		return len(slices.DeleteFunc(slices.Clone(from), func(one int) bool { return slices.Contains(slices.Concat(parts...), one) }))
	}
	check := func(left int) {
		if left > 0 && left < 7 {
			s.w.Errorf("%s: of %v, %d practices can be told from the others", when, shown, left)
		}
	}
	for i, from := range shown {
		for j, part := range shown {
			if check(less(from)); i != j {
				check(less(from, part))
			}
		}
	}
	if len(shown) > 1 {
		check(less(shown[0], shown[1:]...))
	}
}

// numbers are all those that a picture tells, in order.
func (p wirePicture) numbers() (numbers []int) {
	add := func(counts ...*int) {
		for _, count := range counts {
			if count != nil {
				numbers = append(numbers, *count)
			}
		}
	}
	add(p.Practices, p.Changed, p.Full)
	for _, domain := range p.Domains {
		add(domain.Scored)
		add(domain.Spread...)
		if change := domain.Change; change != nil {
			add(change.Compared, change.Higher, change.Same, change.Lower)
		}
	}
	for _, action := range p.Actions {
		add(action.Chosen, action.Done)
	}
	for _, each := range p.NotSure {
		add(each.Count)
	}
	slices.Sort(numbers)
	return numbers
}

func numbersIn(t testing.TB, table []byte) (numbers []int) {
	t.Helper()
	for _, row := range rowsOf(t, table) {
		if number, err := strconv.Atoi(row[5]); err == nil {
			numbers = append(numbers, number)
		}
	}
	slices.Sort(numbers)
	return numbers
}

// lookAtBenchmark expects a middle of others from seven on, and gives what the page says of others.
func (s *watching) lookAtBenchmark(reader *onlooker, when string) string {
	s.w.Helper()
	got := reader.send("GET", reader.sheet.at+"/benchmark", nil).is(200)
	var page wireBenchmark
	got.into(&page)
	others := 0
	for i, practice := range s.practices {
		if practice.compared > 0 && practice.version == "0.2.0" && !reader.own[i] {
			others++
		}
	}
	if !same(page.Practices, told(others)) || (page.Why == "") != (others >= 7) || others < 7 && len(page.Domains) > 0 {
		s.w.Errorf("%s: beside %d others, %s sees %s", when, others, reader.name, got.body)
	}
	for i, domain := range page.Domains {
		if middle := domain.Middle; middle != nil && (middle.From%5 != 0 || middle.To%5 != 0) {
			s.w.Errorf("%s: %s sees a score in %+v", when, reader.name, *middle)
		}
		page.Domains[i].Own, page.Domains[i].Stands, page.Domains[i].Words = nil, "", ""
	}
	left, err := json.Marshal(page)
	if err != nil {
		s.w.Fatal(err)
	}
	return string(left)
}

// lookAtFiles expects that the report of a picture, as workbook, page and PDF, has no number that the picture has not.
func (s *watching) lookAtFiles() {
	s.w.Helper()
	for _, reader := range s.readers[:3] {
		for _, icb := range pictured() {
			query := s.asked(icb, "0.2.0")
			var picture wirePicture
			reader.sees("picture" + query).into(&picture)
			numbers := picture.numbers()
			if got := numbersInBook(s.w, reader.sees("picture.xlsx"+query).body); !slices.Equal(got, numbers) {
				s.w.Errorf("%s's picture of %q has the numbers %v, and its workbook %v", reader.name, icb, numbers, got)
			}
			for _, kind := range []string{".html", ".pdf"} {
				s.lookAtReport(readAll(s.w, reader.sees("picture"+kind+query)), picture, fmt.Sprintf("%s's picture%s of %q", reader.name, kind, icb))
			}
		}
	}
}

func (s *watching) lookAtReport(text string, picture wirePicture, what string) {
	s.w.Helper()
	if strings.Contains(text, "Where practices are") != (picture.Practices != nil) {
		s.w.Errorf("%s is shown, and is not", what)
	}
	allowed := append(picture.numbers(), 7, 10) // the threshold, and what rounding means
	for _, found := range regexp.MustCompile(`(\d+)\s+(?:practices\s+)?or\s+more`).FindAllStringSubmatch(text, -1) {
		if number, err := strconv.Atoi(found[1]); err != nil || !slices.Contains(allowed, number) {
			s.w.Errorf("%s says %q, and the picture has %v", what, found[0], picture.numbers())
		}
	}
	for _, practice := range s.practices {
		if strings.Contains(text, practice.name) {
			s.w.Errorf("%s names %s", what, practice.name)
		}
	}
}

func numbersInBook(t testing.TB, file []byte) (numbers []int) {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	for _, sheet := range book.GetSheetList()[1:] {
		rows, err := book.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			if len(row) < 5 {
				continue
			}
			if number, err := strconv.Atoi(row[4]); err == nil {
				numbers = append(numbers, number)
			}
		}
	}
	slices.Sort(numbers)
	return numbers
}

// parted is what two pages say where they begin to differ.
func parted(one, other string) (string, string) {
	at := 0
	for at < min(len(one), len(other)) && one[at] == other[at] {
		at++
	}
	from := max(0, at-60)
	return one[from:min(len(one), at+100)], other[from:min(len(other), at+100)]
}
