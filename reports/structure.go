package reports

import (
	"fmt"
	"strings"
)

// structure writes the structure tree and gives the number of its root. The parent tree says for each page which
// element owns which of its marked contents.
func (f *file) structure(l *layout) int {
	root := f.reserve()
	parents := make([][]int, len(l.pages))
	f.number(l.root, parents)
	f.element(l.root, root)
	var nums strings.Builder
	for page, owners := range parents {
		fmt.Fprintf(&nums, "%d[", page)
		for _, owner := range owners {
			fmt.Fprintf(&nums, "%d 0 R ", owner)
		}
		nums.WriteString("]")
	}
	tree := f.add("<</Nums[%s]>>", nums.String())
	f.put(root, "<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d>>", l.root.number, tree, len(parents))
	return root
}

// number gives each element its object, in reading order, and notes what it owns.
func (f *file) number(e *element, parents [][]int) {
	e.number = f.reserve()
	for _, m := range e.marks {
		for len(parents[m.page]) <= m.id {
			parents[m.page] = append(parents[m.page], 0)
		}
		parents[m.page][m.id] = e.number
	}
	for _, kid := range e.kids {
		f.number(kid, parents)
	}
}

// element writes an element and those under it.
func (f *file) element(e *element, parent int) {
	var out strings.Builder
	fmt.Fprintf(&out, "<</S/%s/P %d 0 R", e.role, parent)
	if len(e.marks) > 0 {
		fmt.Fprintf(&out, "/Pg %d 0 R", pageObject(e.marks[0].page))
	}
	out.WriteString("/K[")
	for _, m := range e.marks {
		if m.page == e.marks[0].page {
			fmt.Fprintf(&out, "%d ", m.id)
		} else {
			fmt.Fprintf(&out, "<</Type/MCR/Pg %d 0 R/MCID %d>>", pageObject(m.page), m.id)
		}
	}
	for _, kid := range e.kids {
		fmt.Fprintf(&out, "%d 0 R ", kid.number)
	}
	out.WriteString("]")
	if e.scope != "" {
		fmt.Fprintf(&out, "/A<</O/Table/Scope/%s>>", e.scope)
	}
	if e.role == "Figure" {
		fmt.Fprintf(&out, "/Alt%s/A<</O/Layout/Placement/Block>>", hexText(e.alt))
	}
	out.WriteString(">>")
	f.put(e.number, "%s", out.String())
	for _, kid := range e.kids {
		f.element(kid, e.number)
	}
}

// outlineItem is a bookmark among others: numbers are of objects, 0 for none.
type outlineItem struct {
	number, parent, previous, next, first, last, count int
}

// outline writes the bookmarks, sections with their parts folded under them, and gives the number of their root.
func (f *file) outline(bookmarks []bookmark) int {
	root := outlineItem{number: f.reserve()}
	items := make([]outlineItem, len(bookmarks))
	section := -1
	for i, b := range bookmarks {
		items[i].number = f.reserve()
		above := &root
		if b.level > 2 && section >= 0 {
			above = &items[section]
		} else {
			section = i
		}
		items[i].parent = above.number
		if above.first == 0 {
			above.first = items[i].number
		} else {
			items[i].previous = above.last
			items[above.last-items[0].number].next = items[i].number
		}
		above.last = items[i].number
		above.count++
	}
	for i, b := range bookmarks {
		f.outlineItem(items[i], b)
	}
	f.put(root.number, "<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>", root.first, root.last, root.count)
	return root.number
}

func (f *file) outlineItem(item outlineItem, b bookmark) {
	var out strings.Builder
	fmt.Fprintf(&out, "<</Title%s/Parent %d 0 R", hexText(b.title), item.parent)
	if item.previous > 0 {
		fmt.Fprintf(&out, "/Prev %d 0 R", item.previous)
	}
	if item.next > 0 {
		fmt.Fprintf(&out, "/Next %d 0 R", item.next)
	}
	if item.first > 0 {
		fmt.Fprintf(&out, "/First %d 0 R/Last %d 0 R/Count %d", item.first, item.last, -item.count)
	}
	top := (pageHeight - b.y + grid) / pointInMM
	fmt.Fprintf(&out, "/Dest[%d 0 R/XYZ 0 %.2f null]>>", pageObject(b.page), top)
	f.put(item.number, "%s", out.String())
}
