package reports

// element is a node of the document's structure tree, which says to assistive technology what each drawn thing is.
type element struct {
	role  string // a standard structure type: H1, P, TD…
	alt   string // what a figure shows
	scope string // of a table's header cell: Row or Column

	parent *element
	kids   []*element
	marks  []markedContent
	number int // of its object in the file
}

// markedContent names a piece of a page that an element owns.
type markedContent struct{ page, id int }

// add makes a child element.
func (e *element) add(role string) *element {
	child := &element{role: role, parent: e}
	e.kids = append(e.kids, child)
	return child
}
