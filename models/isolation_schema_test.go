package models_test

import (
	"database/sql"
	"slices"
	"strings"
	"testing"

	"doorway/models/testdb"
)

// tenantColumns gives the columns of which one has to be in the key of a column that names a thing of a practice or of a group.
func tenantColumns(column string) []string {
	switch column {
	case "audit_id", "action_id", "take_over":
		return []string{"practice_id"}
	case "hat_id":
		return []string{"practice_id", "group_id"}
	case "placement_id":
		return []string{"group_id"}
	}
	return []string{""}
}

// unkeyed are the columns without such a key, and why.
func unkeyed() map[string]string {
	return map[string]string{
		"actions.origin_audit_id": "the audit may be purged while another lists the action; a trigger keeps it in the practice",
		"trail.practice_id":       "the trail outlives what it tells of",
		"trail.group_id":          "the trail outlives what it tells of",
	}
}

// foreignKey is one foreign key of a table: its columns, and the table and the columns that they refer to.
type foreignKey struct {
	columns, parents []string
	table            string
}

// catalogue reads what the database itself knows of its tables.
type catalogue struct {
	t        *testing.T
	db       *sql.DB
	postgres bool
}

func (c catalogue) texts(query string, values ...any) (found []string) {
	c.t.Helper()
	rows, err := c.db.Query(query, values...)
	if err != nil {
		c.t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			c.t.Fatal(err)
		}
		found = append(found, text)
	}
	if err := rows.Err(); err != nil {
		c.t.Fatal(err)
	}
	return found
}

func (c catalogue) tables() []string {
	if c.postgres {
		return c.texts("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1")
	}
	return c.texts("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1")
}

func (c catalogue) columns(table string) []string {
	if c.postgres {
		return c.texts("SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1", table)
	}
	return c.texts("SELECT name FROM pragma_table_info(?)", table)
}

// foreignKeys gives the keys as lines "columns>table>columns of the table", so that both databases read alike.
func (c catalogue) foreignKeys(table string) (keys []foreignKey) {
	query := `SELECT group_concat("from", ',') || '>' || "table" || '>' || group_concat(coalesce("to", 'id'), ',')
		FROM (SELECT * FROM pragma_foreign_key_list(?) ORDER BY id, seq) GROUP BY id`
	if c.postgres {
		query = `SELECT (SELECT string_agg(a.attname, ',' ORDER BY n) FROM unnest(k.conkey) WITH ORDINALITY AS u (num, n)
				JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num) || '>' || k.confrelid::regclass || '>' ||
			(SELECT string_agg(a.attname, ',' ORDER BY n) FROM unnest(k.confkey) WITH ORDINALITY AS u (num, n)
				JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num)
			FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = $1::regclass`
	}
	for _, line := range c.texts(query, table) {
		part := strings.Split(line, ">")
		keys = append(keys, foreignKey{strings.Split(part[0], ","), strings.Split(part[2], ","), part[1]})
	}
	return keys
}

// refersTo tells whether the key takes both columns along: the tenant's to the tenant's, so that both rows have one.
func (k foreignKey) refersTo(tenant, column string) bool {
	at := slices.Index(k.columns, tenant)
	return slices.Contains(k.columns, column) && (tenant == "" || at >= 0 && k.parents[at] == tenant)
}

// Every table that names a thing of a practice or a group names its practice or group in the same key: what belongs to
// two cannot be stored. A new table without such a key is found here.
func TestEveryChildIsKeyedToItsTenant(t *testing.T) {
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		c := catalogue{t, database.SQL(t), database.Name == "PostgreSQL"}
		seen := 0
		for _, table := range c.tables() {
			keys := c.foreignKeys(table)
			for _, column := range c.columns(table) {
				names := namesAThing(column)
				if _, reasoned := unkeyed()[table+"."+column]; reasoned || !names {
					continue
				}
				seen++
				keyed := func(tenant string) bool {
					return slices.ContainsFunc(keys, func(key foreignKey) bool { return key.refersTo(tenant, column) })
				}
				if !slices.ContainsFunc(tenantColumns(column), keyed) {
					t.Errorf("%s.%s has no foreign key with one of %q: it has %v", table, column, tenantColumns(column), keys)
				}
			}
		}
		if seen < 30 {
			t.Errorf("only %d columns were looked at", seen)
		}
	})
}

// namesAThing tells whether a column names a practice, a group, or something of one.
func namesAThing(column string) bool {
	for _, name := range []string{"practice_id", "group_id", "audit_id", "action_id", "hat_id", "placement_id", "take_over"} {
		if strings.HasSuffix(column, name) {
			return true
		}
	}
	return false
}
