-- +goose Up

-- A meeting of a group, with what people read before it and after it. Who comes is kept nowhere.
CREATE TABLE meetings (
    group_id     TEXT NOT NULL REFERENCES groups (id),
    id           TEXT NOT NULL,
    title        TEXT NOT NULL,
    on_day       TEXT NOT NULL,
    place        TEXT NOT NULL,
    check_in     TEXT NOT NULL,
    check_out    TEXT NOT NULL,
    content_note TEXT NOT NULL,
    reasons      TEXT NOT NULL,
    kept_until   DATETIME NOT NULL,
    version      INTEGER NOT NULL,
    write_key    TEXT NOT NULL,
    PRIMARY KEY (group_id, id)
);
CREATE INDEX meetings_by_day ON meetings (group_id, on_day);
