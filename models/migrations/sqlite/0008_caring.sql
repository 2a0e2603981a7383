-- +goose Up

-- What somebody asks for themselves in a group: a rest, mail and hours without any, and what they are called there.
CREATE TABLE member_care (
    group_id     TEXT NOT NULL,
    hat_id       TEXT NOT NULL,
    rests_since  DATETIME,
    display_name TEXT NOT NULL,
    wants_mail   BOOLEAN NOT NULL,
    quiet_from   INTEGER NOT NULL CHECK (quiet_from BETWEEN 0 AND 23),
    quiet_until  INTEGER NOT NULL CHECK (quiet_until BETWEEN 0 AND 23),
    version      INTEGER NOT NULL,
    write_key    TEXT NOT NULL,
    PRIMARY KEY (group_id, hat_id),
    FOREIGN KEY (group_id, hat_id) REFERENCES hats (group_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX member_care_name ON member_care (group_id, lower(display_name)) WHERE display_name <> '';
