package models

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jackc/pgx/v5/stdlib"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"
)

const maxPostgresConnections = 32

// openPostgres connects with pgx, which keeps its own cache of prepared statements: gorm's PrepareStmt stays off.
func (s *Store) openPostgres(ctx context.Context, address string, connections int) error {
	config, err := pgx.ParseConfig(address)
	if err != nil {
		// The cause would show the address with its password.
		return errors.New("the PostgreSQL address cannot be read")
	}
	config.RuntimeParams["timezone"] = "UTC"
	config.RuntimeParams["application_name"] = "doorway"
	if connections == 0 {
		connections = maxPostgresConnections
	}
	db := stdlib.OpenDB(*config, stdlib.OptionAfterConnect(readTimesInUTC))
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	db.SetConnMaxIdleTime(5 * time.Minute)
	if err := db.PingContext(ctx); err != nil {
		return errors.Join(fmt.Errorf("reach PostgreSQL: %w", err), db.Close())
	}
	s.dialect = postgresDialect()
	s.db, err = gorm.Open(postgres.New(postgres.Config{Conn: db}), s.gormConfig())
	return err
}

// readTimesInUTC keeps times from being read in the zone of the machine.
func readTimesInUTC(_ context.Context, connection *pgx.Conn) error {
	connection.TypeMap().RegisterType(&pgtype.Type{
		Name: "timestamptz", OID: pgtype.TimestamptzOID, Codec: &pgtype.TimestamptzCodec{ScanLocation: time.UTC},
	})
	return nil
}
