package models

// dialect is what the two databases do differently. Statements are written so that most run on both.
type dialect struct {
	name         string
	folder       string // of its migrations
	versionQuery string
	byByte       string // puts text in the order of its bytes, whatever the database's language
	forUpdate    string // locks the rows read, until the transaction ends
	skipLocked   string // locks the rows read, and leaves out those that another transaction has locked
	forShare     string // keeps the rows read from changing, until the transaction ends
	forReference string // keeps the rows read from being locked for update or removed, as a row that refers to them does
	forOneAtOnce string // locks the rows read against another that does this, and lets others refer to them meanwhile
	// These let one transaction at a time change the list of practices, or make a link; empty when a transaction is
	// alone anyway.
	lockPractices, lockLinks string
}

// SQLite locks the whole database at the beginning of a transaction, so it needs no row locks.
func sqliteDialect() dialect {
	return dialect{name: "SQLite", folder: "sqlite", versionQuery: "SELECT sqlite_version()"}
}

func postgresDialect() dialect {
	return dialect{
		name: "PostgreSQL", folder: "postgres", versionQuery: "SELECT current_setting('server_version')",
		byByte: ` COLLATE "C"`, forUpdate: " FOR UPDATE", skipLocked: " FOR UPDATE SKIP LOCKED", forShare: " FOR SHARE",
		forReference:  " FOR KEY SHARE",
		forOneAtOnce:  " FOR NO KEY UPDATE",
		lockPractices: "LOCK TABLE practice_codes IN SHARE ROW EXCLUSIVE MODE",
		lockLinks:     "LOCK TABLE links IN SHARE ROW EXCLUSIVE MODE",
	}
}
