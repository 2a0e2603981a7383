package audit

import (
	_ "embed"
	"slices"
	"sync"

	"go.yaml.in/yaml/v3"
)

// CrosswalkSchema names the format of the file of the crosswalk.
const CrosswalkSchema = "doorway/crosswalk/v1"

// Framework is whose statements a criterion is laid beside.
type Framework string

// The frameworks of the crosswalk.
const (
	FrameworkCQC   Framework = "cqc"
	FrameworkAIS   Framework = "ais"
	FrameworkBNSSG Framework = "bnssg"
)

// Title is what a framework is called on pages and in reports.
func (f Framework) Title() string {
	switch f {
	case FrameworkCQC:
		return "CQC quality statements"
	case FrameworkAIS:
		return "Accessible Information Standard"
	case FrameworkBNSSG:
		return "Trauma-informed model and pledge of Bristol, North Somerset and South Gloucestershire"
	}
	return ""
}

// CrosswalkRelation is how a criterion has to do with a statement.
type CrosswalkRelation string

// The relations of the crosswalk.
const (
	CrosswalkEqual   CrosswalkRelation = "equal"   // asks the same
	CrosswalkPart    CrosswalkRelation = "part"    // asks a part of it
	CrosswalkRelated CrosswalkRelation = "related" // has to do with it
)

// OutsideStatement is a statement of a framework. Read says what of its text was read, on ReadOn, before any row named it.
type OutsideStatement struct {
	ID          string
	Framework   Framework
	Title       string
	Source, URL string
	Read        string
	ReadOn      Date
}

// CrosswalkRow lays a criterion beside a statement.
type CrosswalkRow struct {
	Criterion string
	Statement string
	Relation  CrosswalkRelation
	Why       string // in a sentence
}

// Crosswalk says which criteria have to do with which statements from outside. It may be empty, and scores nothing.
type Crosswalk struct {
	SetID, Version string // the criteria that it was written for
	Notice         string // that nobody checked or endorsed it; shown wherever it is used
	Statements     []OutsideStatement
	Rows           []CrosswalkRow
}

//go:embed crosswalk.yaml
var crosswalkFile []byte

var embeddedCrosswalk = sync.OnceValues(func() (Crosswalk, error) { return ParseCrosswalk("crosswalk.yaml", crosswalkFile) })

// CrosswalkOf gives the rows about criteria of a set that are still worded as they were when the rows were written, and the
// statements that these rows name. Errors: CriteriaFaults, which a test rules out.
func CrosswalkOf(set *CriteriaSet) (Crosswalk, error) {
	all, err := embeddedCrosswalk()
	if err != nil {
		return Crosswalk{}, err
	}
	written, err := StarterCriteria()
	if err != nil {
		return Crosswalk{}, err
	}
	return all.of(set, written), nil
}

// of keeps what holds of a set; written is the set that the crosswalk was written for.
func (c Crosswalk) of(set, written *CriteriaSet) Crosswalk {
	c.Rows = filter(c.Rows, func(row CrosswalkRow) bool {
		now, has := set.Criterion(row.Criterion)
		then, had := written.Criterion(row.Criterion)
		return has && had && set.ID == c.SetID && now.Hash() == then.Hash()
	})
	c.Statements = filter(c.Statements, func(s OutsideStatement) bool {
		return slices.ContainsFunc(c.Rows, func(row CrosswalkRow) bool { return row.Statement == s.ID })
	})
	return c
}

// About gives the rows about a statement, in the order of the file.
func (c Crosswalk) About(statement string) []CrosswalkRow {
	return filter(c.Rows, func(row CrosswalkRow) bool { return row.Statement == statement })
}

// ParseCrosswalk reads a file of the crosswalk, as strictly as a criteria file. The file's name is used in faults only.
// Errors: CriteriaFaults, everything that is wrong in the order of the lines.
func ParseCrosswalk(file string, data []byte) (Crosswalk, error) {
	r := &yamlReader{file: file}
	var read Crosswalk
	if root, ok := r.document(data); ok {
		m := r.mapping(root, []string{"schema", "set", "version", "notice", "statements", "rows"}, nil)
		oneOf(m, "schema", CrosswalkSchema)
		read.SetID, read.Version, read.Notice = m.text("set"), m.text("version"), m.text("notice")
		for _, item := range m.listOrNone("statements") {
			read.Statements = append(read.Statements, r.outsideStatement(item, read.Statements))
		}
		for _, item := range m.listOrNone("rows") {
			read.Rows = append(read.Rows, r.crosswalkRow(item, read))
		}
	}
	if len(r.faults) > 0 {
		return Crosswalk{}, r.faults.inLineOrder()
	}
	return read, nil
}

// listOrNone reads a list that may be empty.
func (m yamlMap) listOrNone(key string) []yamlField {
	if node := m.field(key).node; node != nil && node.Kind == yaml.SequenceNode && len(node.Content) == 0 {
		return nil
	}
	return m.list(key)
}

// outsideStatement reads one statement; before are those that stand before it.
func (r *yamlReader) outsideStatement(item yamlField, before []OutsideStatement) OutsideStatement {
	m := r.mapping(item, []string{"id", "framework", "title", "source", "url", "read", "read_on"}, nil)
	read := OutsideStatement{
		ID: m.id("id"), Framework: oneOf(m, "framework", FrameworkCQC, FrameworkAIS, FrameworkBNSSG), Title: m.text("title"),
		Source: m.text("source"), URL: m.text("url"), Read: m.text("read"), ReadOn: Date(m.text("read_on")),
	}
	if read.URL != "" && !webAddressPattern.MatchString(read.URL) {
		r.fault(m.field("url"), "must be an address that begins with https://")
	}
	if _, err := ParseDate(string(read.ReadOn)); err != nil {
		r.fault(m.field("read_on"), "must be a date, such as \"2026-11-22\"")
	}
	if slices.ContainsFunc(before, func(other OutsideStatement) bool { return other.ID == read.ID && read.ID != "" }) {
		r.fault(m.field("id"), "is the id of another statement")
	}
	return read
}

// crosswalkRow reads one row of what has been read so far.
func (r *yamlReader) crosswalkRow(item yamlField, of Crosswalk) CrosswalkRow {
	m := r.mapping(item, []string{"criterion", "statement", "relation", "why"}, nil)
	read := CrosswalkRow{
		Criterion: m.id("criterion"), Statement: m.id("statement"), Why: m.text("why"),
		Relation: oneOf(m, "relation", CrosswalkEqual, CrosswalkPart, CrosswalkRelated),
	}
	if !slices.ContainsFunc(of.Statements, func(s OutsideStatement) bool { return s.ID == read.Statement }) {
		r.fault(m.field("statement"), "is no statement of this file")
	}
	if slices.ContainsFunc(of.Rows, func(other CrosswalkRow) bool {
		return other.Criterion == read.Criterion && other.Statement == read.Statement
	}) {
		r.fault(m.at, "the criterion is laid beside this statement already")
	}
	return read
}
