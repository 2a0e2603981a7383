package reports

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"strconv"
	"unicode/utf16"
)

// file rewrites what gofpdf has written: objects are taken over with their numbers, pages learn which structure owns
// their content, and the structure tree, the outline and a new catalogue are added, with a new cross-reference table.
type file struct {
	out     bytes.Buffer
	offsets []int // by object number; 0: free
	packed  bytes.Buffer
	packer  *zlib.Writer
}

// pageObject is the number that gofpdf gives to a page, counted from 0. Pages come first, each followed by its content.
func pageObject(page int) int { return 3 + 2*page }

// tagged gives a drawn document its structure. Errors: a file that is not laid out as gofpdf does.
func tagged(drawn []byte, l *layout, c content) ([]byte, error) {
	offsets, table, err := readOffsets(drawn)
	if err != nil {
		return nil, err
	}
	last := len(offsets) - 1
	packer, err := zlib.NewWriterLevel(nil, zlib.BestSpeed)
	if err != nil {
		return nil, err
	}
	f := &file{offsets: make([]int, last), packer: packer} // the catalogue is gofpdf's last object: it is written anew
	f.out.Grow(len(drawn))
	f.out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	if err := f.copyObjects(drawn, offsets, table, len(l.pages)); err != nil {
		return nil, err
	}
	root := f.structure(l)
	outline := f.outline(l.bookmarks)
	attached, err := f.attach(c)
	if err != nil {
		return nil, err
	}
	catalogue := f.add("<</Type/Catalog/Pages 1 0 R/Lang(en-GB)/MarkInfo<</Marked true>>"+
		"/StructTreeRoot %d 0 R/Outlines %d 0 R/ViewerPreferences<</DisplayDocTitle true>>%s>>", root, outline, attached)
	f.trailer(catalogue, last-1, c.ReportID)
	if attached != "" {
		return f.out.Bytes(), seal(f.out.Bytes(), c.Signed)
	}
	return f.out.Bytes(), nil
}

var errNotAsExpected = errors.New("the drawn file is not laid out as expected")

// readOffsets reads the cross-reference table: where each object begins, and where the table does.
func readOffsets(drawn []byte) (offsets []int, table int, err error) {
	start := bytes.LastIndex(drawn, []byte("startxref\n"))
	if start < 0 {
		return nil, 0, errNotAsExpected
	}
	lines := bytes.Fields(drawn[start:])
	if table, err = strconv.Atoi(string(lines[1])); err != nil {
		return nil, 0, errNotAsExpected
	}
	var first, count int
	if _, err = fmt.Sscanf(string(drawn[table:min(table+40, len(drawn))]), "xref\n%d %d", &first, &count); err != nil {
		return nil, 0, errNotAsExpected
	}
	entries := drawn[table+len(fmt.Sprintf("xref\n%d %d\n", first, count)):]
	offsets = make([]int, count)
	for i := range offsets {
		if offsets[i], err = strconv.Atoi(string(entries[20*i : 20*i+10])); err != nil {
			return nil, 0, errNotAsExpected
		}
	}
	return offsets, table, nil
}

// copyObjects takes over every object but the catalogue, in the order of their numbers. The first are the pages, each
// followed by its content.
func (f *file) copyObjects(drawn []byte, offsets []int, table, pages int) error {
	ends := endsOf(offsets, table)
	for number := 1; number < len(offsets)-1; number++ {
		object := drawn[offsets[number]:ends[number]]
		f.offsets[number] = f.out.Len()
		page := (number - 3) / 2
		switch {
		case number < 3 || page >= pages:
			f.out.Write(object)
		case number == pageObject(page):
			dictionary := bytes.LastIndex(object, []byte(">>"))
			f.out.Write(object[:dictionary])
			fmt.Fprintf(&f.out, "/StructParents %d/Tabs/S", page)
			f.out.Write(object[dictionary:])
		default:
			if err := f.putContent(number, object); err != nil {
				return err
			}
		}
	}
	return nil
}

// putContent compresses a page's content.
func (f *file) putContent(number int, object []byte) error {
	_, rest, found := bytes.Cut(object, []byte("stream\n"))
	end := bytes.LastIndex(rest, []byte("\nendstream"))
	if !found || end < 0 {
		return errNotAsExpected
	}
	if err := f.pack(rest[:end]); err != nil {
		return err
	}
	fmt.Fprintf(&f.out, "%d 0 obj\n<</Filter/FlateDecode/Length %d>>\nstream\n", number, f.packed.Len())
	f.out.Write(f.packed.Bytes())
	f.out.WriteString("\nendstream\nendobj\n")
	return nil
}

// pack compresses data into packed.
func (f *file) pack(data []byte) error {
	f.packed.Reset()
	f.packer.Reset(&f.packed)
	if _, err := f.packer.Write(data); err != nil {
		return err
	}
	return f.packer.Close()
}

// endsOf finds where each object ends: where the next in the file begins.
func endsOf(offsets []int, table int) []int {
	ends := make([]int, len(offsets))
	for i, from := range offsets {
		ends[i] = table
		for _, other := range offsets {
			if other > from && other < ends[i] {
				ends[i] = other
			}
		}
	}
	return ends
}

// reserve takes the next object number.
func (f *file) reserve() int {
	f.offsets = append(f.offsets, 0)
	return len(f.offsets) - 1
}

// put writes a reserved object.
func (f *file) put(number int, format string, values ...any) {
	f.offsets[number] = f.out.Len()
	fmt.Fprintf(&f.out, "%d 0 obj", number)
	fmt.Fprintf(&f.out, format, values...)
	f.out.WriteString("endobj\n")
}

func (f *file) add(format string, values ...any) int {
	number := f.reserve()
	f.put(number, format, values...)
	return number
}

// trailer writes the cross-reference table and the trailer. The file's identifier is the report's.
func (f *file) trailer(catalogue, info int, id string) {
	table := f.out.Len()
	fmt.Fprintf(&f.out, "xref\n0 %d\n0000000000 65535 f \n", len(f.offsets))
	for _, offset := range f.offsets[1:] {
		fmt.Fprintf(&f.out, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&f.out, "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(f.offsets), catalogue, info, id, id, table)
}

// hexText writes a text string as UTF-16 in hexadecimal, which needs no escapes.
func hexText(text string) string {
	var out bytes.Buffer
	out.WriteString("<FEFF")
	for _, unit := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&out, "%04X", unit)
	}
	out.WriteString(">")
	return out.String()
}
