package models_test

import (
	"os"
	"testing"

	"github.com/google/uuid"
	"github.com/pressly/goose/v3"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// migratedTo migrates an empty database as far as an earlier Doorway did.
func migratedTo(t *testing.T, database testdb.Database, version int64) {
	t.Helper()
	dialect, folder := goose.DialectSQLite3, "migrations/sqlite"
	if database.Name == "PostgreSQL" {
		dialect, folder = goose.DialectPostgres, "migrations/postgres"
	}
	provider, err := goose.NewProvider(dialect, database.SQL(t), os.DirFS(folder), goose.WithDisableGlobalRegistry(true))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := provider.UpTo(t.Context(), version); err != nil {
		t.Fatal(err)
	}
}

// A name that somebody chose in a role of theirs, before names were kept beside the roles, is still theirs in each: of
// several the one in a role that lasts.
func TestChosenNamesOutliveTheUpgrade(t *testing.T) {
	databases := map[string]func(testing.TB) testdb.Database{"SQLite": testdb.EmptySQLite, "PostgreSQL": testdb.EmptyPostgres}
	for name, empty := range databases {
		t.Run(name, func(t *testing.T) {
			database := empty(t)
			migratedTo(t, database, 22)
			group, person, ended, lasting, second := uuid.NewString(), uuid.NewString(), uuid.NewString(), uuid.NewString(), uuid.NewString()
			const at = "'2026-03-24 09:30:00+00:00'"
			hat := func(id, role, kind, until string) string {
				return "INSERT INTO hats (id, person_id, role, kind, group_id, since, until) VALUES ('" + id + "', '" + person + "', '" + role + "', '" +
					kind + "', '" + group + "', " + at + ", " + until + ")"
			}
			care := func(hat, called string) string {
				return `INSERT INTO member_care (group_id, hat_id, display_name, wants_mail, quiet_from, quiet_until, version, write_key)
					VALUES ('` + group + "', '" + hat + "', '" + called + "', true, 0, 0, 4, '')"
			}
			for _, statement := range []string{
				"INSERT INTO groups (id, name, created_at) VALUES ('" + group + "', 'A group', " + at + ")",
				`INSERT INTO people (id, trail_id, name, sign_in_name, sign_in_key, password_hash, created_at, updated_at)
					VALUES ('` + person + "', '" + uuid.NewString() + "', 'Ada Lin', 'ada', 'ada', '', " + at + ", " + at + ")",
				hat(ended, "group_member", "charity", at), hat(lasting, "group_member", "charity", "NULL"), hat(second, "facilitator", "", "NULL"),
				care(ended, "Wren"), care(lasting, "Robin"), care(second, ""),
			} {
				if _, err := database.SQL(t).Exec(statement); err != nil {
					t.Fatal(err)
				}
			}
			store := database.Open(t, models.Options{})
			for id, role := range map[string]audit.Role{lasting: audit.RoleGroupMember, second: audit.RoleFacilitator} {
				actor := audit.Actor{Person: audit.PersonID(person), Role: role, Hat: audit.HatID(id), Group: audit.GroupID(group)}
				place, err := store.MyPlace(t.Context(), actor, actor.Group)
				if err != nil || place.Called != "Robin" || !place.Mail {
					t.Errorf("%s: %+v, %v", role, place, err)
				}
			}
		})
	}
}
