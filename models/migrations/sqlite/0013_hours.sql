-- +goose Up

-- Whether somebody keeps a log of their hours, to be paid for them.
ALTER TABLE member_care ADD COLUMN keeps_hours BOOLEAN NOT NULL DEFAULT false;

-- What somebody did for a group, for whoever pays them.
CREATE TABLE hours (
    group_id TEXT NOT NULL,
    id       TEXT NOT NULL,
    hat_id   TEXT NOT NULL,
    day      TEXT NOT NULL,
    minutes  INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    what     TEXT NOT NULL CHECK (what IN ('meeting', 'reading', 'writing', 'other')),
    note     TEXT NOT NULL,
    reasons  TEXT NOT NULL,
    added_at DATETIME NOT NULL,
    PRIMARY KEY (group_id, id),
    FOREIGN KEY (group_id, hat_id) REFERENCES hats (group_id, id) ON DELETE CASCADE
);
CREATE INDEX hours_of_a_hat ON hours (group_id, hat_id, day);
