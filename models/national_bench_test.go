package models_test

import (
	"database/sql"
	"slices"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// What the pages over many practices may take, as a share of what the plain statements over the same rows take; how much
// slower they may be over ten times the rows; and a search, as a share of reading one row by its key.
const (
	mostOverRollups = 2
	mostTenfold     = 1.5
	mostSearch      = 3

	nationalTurns = 60
)

// nationwide is the real list with invented answers, and somebody who reads it.
type nationwide struct {
	*trending
	database testdb.Database

	sql   *sql.DB
	group audit.GroupID
	all   audit.CountedSlice // of which most practices share
	own   audit.AuditID      // of the lead, submitted
}

func newNationwide(b *testing.B) *nationwide {
	b.Helper()
	database := testdb.Postgres(b)
	n := &nationwide{trending: &trending{B: b}, database: database}
	n.open()
	n.must(n.LoadPractices(b.Context()))
	return n
}

func (n *nationwide) open() {
	n.Store, n.sql = n.database.Open(n.B, models.Options{}), n.database.SQL(n.B)
}

// copied gives the same once more, in a database of its own.
func (n *nationwide) copied() *nationwide {
	n.must(n.Close())
	n.must(n.sql.Close())
	other, reader := *n, *n.trending
	other.trending, other.database = &reader, n.database.Copy(n.B)
	n.open()
	other.open()
	return &other
}

func (n *nationwide) seed() {
	n.must(n.SeedNational(n.Context(), models.National{File: inventedFile(n.B), Audits: 4}))
	n.signIn()
	n.reader()
	n.benchmarked()
	counted, err := models.CountedSlicesOf(n.Context(), n.Store, n.group)
	n.must(err)
	n.all = slices.MaxFunc(counted, func(a, b audit.CountedSlice) int { return a.Practices - b.Practices })
	n.exec("ANALYZE")
}

func (n *nationwide) reader() {
	group, err := n.TheGroup(n.Context())
	n.must(err)
	n.group = group.ID
}

// benchmarked gives the reader a self-assessment of their own, to see beside those of others.
func (n *nationwide) benchmarked() {
	n.submit()
	n.must(n.sql.QueryRow("SELECT id FROM audits WHERE practice_id = $1", string(n.lead.Practice)).Scan(&n.own))
}

func (n *nationwide) facilitator() audit.Actor {
	return audit.Actor{Person: n.lead.Person, Role: audit.RoleFacilitator, Group: n.group}
}

func (n *nationwide) exec(statement string, values ...any) {
	n.Helper()
	_, err := n.sql.Exec(statement, values...)
	n.must(err)
}

// tenfold adds nine times as many counts and roll-ups, of the same group and practices: of other versions of the criteria
// and of other submissions, because the boards and the scores are as many as there are. No answer is seeded.
func (n *nationwide) tenfold() {
	connection, err := n.sql.Conn(n.Context())
	n.must(err)
	defer func() { n.must(connection.Close()) }()
	for _, statement := range []string{
		"SET session_replication_role = replica", // no submission stands behind them
		"CREATE TEMPORARY TABLE others AS SELECT gen_random_uuid() AS id, '9.' || n || '.0' AS number FROM generate_series(1, 9) n",
		`INSERT INTO criteria_versions (id, set_id, number, file, checksum, state, created_at)
			SELECT o.id, v.set_id, o.number, v.file, v.checksum, v.state, v.created_at FROM criteria_versions v, others o`,
		`INSERT INTO rollups SELECT group_id, o.id, form, icb_code, kind, subject, value, practices FROM rollups, others o`,
		`INSERT INTO submission_counts SELECT practice_id, audit_id, number + more, domain_id, version_id, form, rated, applicable, not_sure,
			does_not_apply, score, sites FROM submission_counts, generate_series(1, 9) more`,
		"SET session_replication_role = origin", "ANALYZE",
	} {
		_, err := connection.ExecContext(n.Context(), statement)
		n.must(err)
	}
}

// rows reads every row of a statement, as plainly as one can.
func (n *nationwide) rows(statement string, values ...any) {
	rows, err := n.sql.QueryContext(n.Context(), statement, values...)
	n.must(err)
	defer func() { n.must(rows.Close()) }()
	columns, err := rows.Columns()
	n.must(err)
	into, targets := make([]any, len(columns)), make([]any, len(columns))
	for i := range into {
		targets[i] = &into[i]
	}
	for rows.Next() {
		n.must(rows.Scan(targets...))
	}
	n.must(rows.Err())
}

// beside takes turns between what is measured and what it is compared with, so that whatever else the machine does meets
// both, and reports the median of what the pairs say, beside the half of them that lies between.
func beside(b *testing.B, ours, theirs func(), most float64) {
	took := func(do func()) float64 {
		began := time.Now()
		do()
		return float64(time.Since(began).Microseconds()) / 1000
	}
	var own, ratios []float64
	for b.Loop() {
		own, ratios = nil, nil
		for range nationalTurns {
			mine, reference := took(ours), took(theirs)
			own, ratios = append(own, mine), append(ratios, mine/reference)
		}
	}
	slices.Sort(own)
	slices.Sort(ratios)
	b.ReportMetric(ratios[len(ratios)/2], "ratio")
	b.ReportMetric(ratios[len(ratios)/4], "low")
	b.ReportMetric(ratios[len(ratios)*3/4], "high")
	b.ReportMetric(most, "most:ratio")
	b.ReportMetric(own[len(own)/2], "ms")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkPracticeSearch types names letter by letter, and compares each search with reading one row by its key.
func BenchmarkPracticeSearch(b *testing.B) {
	n := newNationwide(b)
	n.must(n.LoadStarter(b.Context()))
	n.signIn()
	n.reader()
	var typed []string
	for _, name := range []string{"high street surgery", "the medical centre", "st johns", "bs1 4", "a81001"} {
		for end := 2; end <= len(name); end++ {
			typed = append(typed, name[:end])
		}
	}
	at := 0
	beside(b, func() {
		_, err := n.SearchPractices(b.Context(), n.facilitator(), n.group, typed[at%len(typed)])
		n.must(err)
		at++
	}, func() {
		n.rows("SELECT ods_code, shown_name, town, postcode, status, icb_code FROM practices WHERE id = $1", string(n.lead.Practice))
	}, mostSearch)
}

// What the pages say, as plainly as it can be read from what is stored: a page of the board's practices with their counts,
// what they did, and what the board can be narrowed by; what a picture is made from, and what it can be narrowed by; what a
// benchmark is made from, and one's own beside it.
const (
	plainBoard = `SELECT p.id, p.shown_name, p.town, p.status, i.name, l.pcn, c.level, c.stuck, a.submitted_at, n.*
		FROM (SELECT p.* FROM practices p WHERE EXISTS (SELECT 1 FROM sharing_consents c WHERE c.group_id = $1 AND c.audience = 'group'
			AND c.practice_id = p.id) ORDER BY p.shown_name, p.id LIMIT 51) p
		LEFT JOIN icbs i ON i.code = p.icb_code LEFT JOIN practice_labels l ON l.group_id = $1 AND l.practice_id = p.id
		JOIN sharing_consents c ON c.practice_id = p.id AND c.group_id = $1 AND c.audience = 'group'
		JOIN audits a ON a.practice_id = c.practice_id AND a.id = c.audit_id
		JOIN submission_counts n ON n.practice_id = a.practice_id AND n.audit_id = a.id AND n.number = a.submissions ORDER BY p.shown_name, p.id`
	plainDone = `SELECT k.audit_id, x.status, x.what FROM (SELECT p.id FROM practices p WHERE EXISTS (SELECT 1 FROM sharing_consents c
			WHERE c.group_id = $1 AND c.audience = 'group' AND c.practice_id = p.id) ORDER BY p.shown_name, p.id LIMIT 50) p
		JOIN sharing_consents c ON c.practice_id = p.id AND c.group_id = $1 AND c.audience = 'group'
		JOIN audit_actions k ON k.practice_id = c.practice_id AND k.audit_id = c.audit_id
		JOIN actions x ON x.practice_id = k.practice_id AND x.id = k.action_id WHERE x.status IN ('done', 'blocked')`
	plainICBs = `SELECT i.code, i.name FROM icbs i WHERE EXISTS (SELECT 1 FROM practices p JOIN sharing_consents c ON c.practice_id = p.id
		WHERE p.icb_code = i.code AND c.group_id = $1 AND c.audience = 'group') ORDER BY i.name`
	plainPCNs     = `SELECT DISTINCT pcn FROM practice_labels WHERE group_id = $1 AND pcn <> '' ORDER BY pcn`
	plainVersions = `SELECT v.id, v.number FROM criteria_versions v JOIN criteria_sets s ON s.id = v.set_id WHERE s.group_id = $1`
	plainRollups  = `SELECT kind, subject, value, practices FROM rollups WHERE group_id = $1 AND version_id = $2 AND form = $3
		AND icb_code = '' AND kind <> 'benchmark'`
	plainSlices = `SELECT icb_code, kind, subject, practices FROM rollups WHERE group_id = $1 AND version_id = $2 AND form = $3 AND kind = 'practices'
		UNION ALL SELECT icb_code, kind, subject, practices FROM rollups WHERE group_id = $1 AND version_id = $2 AND form = $3
			AND kind IN ('domain', 'change') AND value = ''`
	plainNames = `SELECT code, name FROM icbs`
	plainOwn   = `SELECT a.state, a.form, n.* FROM audits a JOIN submission_counts n ON n.practice_id = a.practice_id AND n.audit_id = a.id
		AND n.number = a.submissions WHERE a.practice_id = $1 AND a.id = $2`
	plainOthers = `SELECT kind, subject, value, practices FROM rollups WHERE group_id = $1 AND version_id = $2 AND form = $3
		AND icb_code = '' AND kind IN ('benchmark', 'practices')`
)

// BenchmarkNational compares what the pages over many practices take with the plain statements over the same rows, and what
// they take over ten times as many with what they take over these.
func BenchmarkNational(b *testing.B) {
	n := newNationwide(b)
	n.seed()
	tenfold := n.copied()
	tenfold.tenfold()
	more := tenfold.pages()
	for i, page := range n.pages() {
		b.Run(page.name, func(b *testing.B) { beside(b, page.ours, page.theirs, mostOverRollups) })
		b.Run(page.name+"Tenfold", func(b *testing.B) { beside(b, more[i].ours, page.ours, mostTenfold) })
	}
}

// nationalPage is a page over many practices, and the plain statement for what it reads.
type nationalPage struct {
	name         string
	ours, theirs func()
}

func (n *nationwide) pages() []nationalPage {
	ctx, facilitator := n.Context(), n.facilitator()
	group, version, form := string(n.group), string(n.all.Version), string(n.all.Form)
	return []nationalPage{
		{"Board", func() {
			board, err := n.Board(ctx, facilitator, n.group, models.BoardFilter{})
			n.must(err)
			if len(board.Rows) != 50 {
				n.Fatalf("%d practices on the board", len(board.Rows))
			}
		}, func() {
			for _, statement := range []string{plainBoard, plainDone, plainICBs, plainPCNs, plainVersions} {
				n.rows(statement, group)
			}
		}},
		{"GroupPicture", func() {
			picture, err := n.GroupPicture(ctx, facilitator, n.group, models.PictureAsked{})
			n.must(err)
			if len(picture.Boards) < 30 {
				n.Fatalf("%d boards", len(picture.Boards))
			}
		}, func() {
			n.rows(plainVersions, group)
			n.rows(plainSlices, group, version, form)
			n.rows(plainNames)
			n.rows(plainRollups, group, version, form)
		}},
		{"Benchmark", func() {
			benchmark, err := n.Benchmark(ctx, n.lead, n.lead.Practice, n.own)
			n.must(err)
			if len(benchmark.Domains) != 10 {
				n.Fatalf("%d domains: %s", len(benchmark.Domains), benchmark.Why)
			}
		}, func() {
			n.rows(plainOwn, string(n.lead.Practice), string(n.own))
			n.rows(plainOthers, group, version, form)
		}},
	}
}
