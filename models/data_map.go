package models

import "slices"

// DataTable is one table of the database in plain words.
type DataTable struct {
	Name    string
	What    string
	Kept    string // how long, and what ends it
	Columns []DataColumn

	key      string // the columns that order it, always the same
	practice string // the condition by which a row is a practice's, with one ? for its id; empty: never
	stays    bool   // stays when the practice is erased
	untold   bool   // goes with the practice, and is in no export of it: it would tell what nobody is shown
	person   string // the condition by which a row is a person's, beside what its columns say
	goes     bool   // such a row goes with the person
	named    string // the column of a person in whose place a practice's export has the name
}

// DataColumn is one column of a table in plain words.
type DataColumn struct {
	Name string
	What string
	use  columnUse
}

// Personal tells whether the column says something about a person.
func (c DataColumn) Personal() bool { return c.use&personal != 0 }

// columnUse says whose a column is, and what becomes of it. Exports and erasure follow it, so that a new column cannot
// be forgotten: without a line in the map a test fails.
type columnUse int

const (
	personal  columnUse = 1 << iota
	secretBit           // is left out of every export: a hash, a token, a key
	wordsBit            // holds what somebody typed, so that it may name anybody
	listed              // holds JSON
	theirsBit           // names the person whose row it is: it is in their export, and goes with them
	authorBit           // names who wrote it: it is in their export, and stays, nameless, when they are erased
	hatBit              // names a hat: as with its person
	hatLeft             // names a hat, and is emptied with it
	tracedBit           // is the trail id of a person
	lastBit             // holds the last request's key and person
	private             // is the person's own, and in no practice's export
	apart               // is the practice's own, and in no person's export
)

const (
	secret  = secretBit
	words   = wordsBit | personal
	theirs  = theirsBit | personal
	author  = authorBit | personal
	ofHat   = hatBit | personal
	traced  = tracedBit | personal
	lastKey = lastBit | secretBit | personal
)

func (c DataColumn) is(use columnUse) bool { return c.use&use != 0 }

// columns gives the names of the columns that are used in one of the ways.
func (d DataTable) columns(use columnUse) []string {
	var names []string
	for _, column := range d.Columns {
		if column.is(use) {
			names = append(names, column.Name)
		}
	}
	return names
}

// DataMap is every table and column of the database, each table after those that it refers to. Backups, exports and
// erasure follow it; docs/data-map.md and the page of that name print it; a test holds it against the tables themselves.
func DataMap() []DataTable {
	return slices.Concat(groupTables(), practiceTables(), personTables(), hatTables(), auditTables(), planTables(),
		viewTables(), progressTables(), assessmentTables(), groupToolTables(),
		workingTables(), sayingTables(), decidingTables(), caringTables(), sharingTables(), reviewingTables(), pictureTables(), countingTables(), trailTables())
}

const whileInstalled = "as long as the installation"

func groupTables() []DataTable {
	return []DataTable{
		{
			Name: "groups", What: "The groups of people who own criteria.", Kept: whileInstalled, key: "id",
			person: "EXISTS (SELECT 1 FROM hats h WHERE h.group_id = groups.id AND h.person_id = ?)",
			Columns: []DataColumn{
				{"id", "a random id", 0},
				{"name", "what the group is called", 0},
				{"created_at", "when it was made", apart},
				{"version", "how often it changed", apart},
				{"share_early", "whether trainees may share an assessment while their placement lasts", apart},
				{"write_key", "the last change: its key and who made it", lastKey},
				{"rule_lived_experience", "how many with lived experience have to endorse each text", apart},
				{"rule_clinicians", "how many clinicians have to endorse each text", apart},
			},
		},
		{
			Name: "criteria_sets", What: "The sets of criteria.", Kept: whileInstalled, key: "id",
			Columns: []DataColumn{
				{"id", "a random id", 0},
				{"group_id", "the group that owns it", 0},
				{"lineage", "what all its versions have in common", 0},
				{"created_at", "when it was made", 0},
			},
		},
		{
			Name: "criteria_versions", What: "The versions of the criteria, word for word.", Kept: whileInstalled, key: "id",
			Columns: []DataColumn{
				{"id", "a random id", 0},
				{"set_id", "its set", 0},
				{"number", "its number", 0},
				{"file", "the criteria as they were published", 0},
				{"checksum", "the SHA-256 of the file", 0},
				{"state", "draft, in review, published or retired", 0},
				{"agreed", "whether a group agreed it", 0},
				{"created_at", "when it was made", 0},
				{"version", "how often its state changed", 0},
			},
		},
	}
}

func practiceTables() []DataTable {
	return []DataTable{
		{
			Name: "icbs", What: "The integrated care boards of England, from a public file.", Kept: whileInstalled, key: "code",
			Columns: []DataColumn{{"code", "its code", 0}, {"name", "its name", 0}},
		},
		{
			Name: "practices", What: "The practices of England, from a public file of the NHS, and what a practice says of itself.",
			Kept: whileInstalled + "; what a practice says of itself goes when the practice is erased", key: "id",
			practice: "id = ?", stays: true,
			person: "EXISTS (SELECT 1 FROM hats h WHERE h.practice_id = practices.id AND h.person_id = ?)",
			Columns: []DataColumn{
				{"id", "a random id", 0},
				{"ods_code", "the NHS code", 0},
				{"name_ods", "the name in the NHS file", 0},
				{"shown_name", "the name shown, which the practice may correct", wordsBit},
				{"corrected", "whether the practice corrected it", apart},
				{"address", "the address in the NHS file", apart},
				{"town", "its town", apart},
				{"postcode", "its postcode", apart},
				{"telephone", "its telephone number in the NHS file", apart},
				{"icb_code", "its integrated care board", apart},
				{"opened_on", "when the code came into use", apart},
				{"closed_on", "when the code went out of use", apart},
				{"status", "open or closed", apart},
				{"invented", "whether it belongs to a demonstration", apart},
				{"sites", "the names of its sites", listed | wordsBit | apart},
				{"reasons", "why a text that the guard asked about may stay", listed | apart},
				{"search", "what a search looks through: its names, town, postcode and code", apart},
				{"version", "how often it changed", apart},
				{"write_key", "the last change: its key and who made it", lastKey},
				{"created_at", "when it was listed", apart},
				{"updated_at", "when it changed", apart},
				{"public_page", "whether everybody may read what the practice says of its actions", 0},
				{"successor_id", "the practice that took over", apart},
				{"succeeded_at", "when it took over", apart},
				{"erase_on", "when its things are erased, if it asked", apart},
				{"erased_at", "when its things were erased", apart},
			},
		},
		{
			Name: "practice_codes", What: "The NHS codes that a practice has had.", Kept: whileInstalled, key: "practice_id, code",
			practice: "practice_id = ?", stays: true,
			Columns: []DataColumn{
				{"practice_id", "the practice", 0},
				{"code", "the code", 0},
				{"valid_from", "its first day", 0},
				{"valid_until", "its last day", 0},
			},
		},
	}
}
