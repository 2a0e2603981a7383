package audit

import "fmt"

// peopleRounding is what counts of people are rounded to.
const peopleRounding = 5

// PeopleCount is how many people there are, as far as it may be told. The zero value tells nothing.
type PeopleCount struct {
	Shown bool
	About int // to the nearest 5; meaningful only when Shown
}

// CountPeople tells about how many people there are, and nothing for fewer than threshold, none included: that there is
// nobody is as telling as that there is one.
func CountPeople(people, threshold int) PeopleCount {
	if people < max(threshold, 1) {
		return PeopleCount{}
	}
	return PeopleCount{Shown: true, About: (2*people + peopleRounding) / (2 * peopleRounding) * peopleRounding}
}

// Words say the count: "about 25 people", and the same words for all that is not told.
func (c PeopleCount) Words() string {
	if !c.Shown {
		return "not shown, because some numbers are small"
	}
	return fmt.Sprintf("about %d people", c.About)
}

// PeopleTable is a table of counts of people with its totals.
type PeopleTable struct {
	Cells   [][]PeopleCount // by row, then by column
	Rows    []PeopleCount   // the total of each row
	Columns []PeopleCount   // the total of each column
	Total   PeopleCount
}

// SuppressTable makes what may be shown of a table of counts: a cell below the threshold is hidden (primary suppression),
// and so is every total that it goes into (secondary suppression). A total that is shown is the sum of the cells as they
// are shown, already rounded. So nothing that is shown depends on a hidden cell, nor on more of a shown one than its
// rounded value: there is nothing to subtract. Short rows are read as if they went on with nobody.
func SuppressTable(counts [][]int, threshold int) PeopleTable {
	width := 0
	for _, row := range counts {
		width = max(width, len(row))
	}
	nobody := PeopleCount{Shown: len(counts) > 0 && width > 0}
	table := PeopleTable{Columns: make([]PeopleCount, width), Total: nobody}
	for column := range table.Columns {
		table.Columns[column] = nobody
	}
	for _, row := range counts {
		total := nobody
		cells := make([]PeopleCount, width)
		for column := range cells {
			people := 0
			if column < len(row) {
				people = row[column]
			}
			cells[column] = CountPeople(people, threshold)
			total = total.plus(cells[column])
			table.Columns[column] = table.Columns[column].plus(cells[column])
		}
		table.Cells, table.Rows, table.Total = append(table.Cells, cells), append(table.Rows, total), table.Total.plus(total)
	}
	return table
}

// plus adds what is shown; what goes together with something hidden is hidden.
func (c PeopleCount) plus(other PeopleCount) PeopleCount {
	if !c.Shown || !other.Shown {
		return PeopleCount{}
	}
	return PeopleCount{Shown: true, About: c.About + other.About}
}
