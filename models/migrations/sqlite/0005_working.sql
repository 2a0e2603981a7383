-- +goose Up

-- A version of a set of criteria while its group works on it. One that was brought in keeps its file until it is changed.
CREATE TABLE criteria_drafts (
    group_id      TEXT NOT NULL REFERENCES groups (id),
    id            TEXT NOT NULL,
    set_id        TEXT NOT NULL REFERENCES criteria_sets (id),
    from_version  TEXT NOT NULL REFERENCES criteria_versions (id),
    number        TEXT NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'published', 'discarded')),
    frame         TEXT NOT NULL,
    imported      BLOB,
    reasons       TEXT NOT NULL DEFAULT '[]',
    version       INTEGER NOT NULL DEFAULT 1,
    frame_version INTEGER NOT NULL DEFAULT 1,
    created_by    TEXT NOT NULL REFERENCES people (id),
    created_at    DATETIME NOT NULL,
    updated_at    DATETIME NOT NULL,
    PRIMARY KEY (group_id, id)
);

CREATE UNIQUE INDEX criteria_drafts_one_open ON criteria_drafts (set_id) WHERE state IN ('draft', 'in_review');

-- What a draft says of a criterion that differs from the version that it comes from.
CREATE TABLE draft_criteria (
    group_id      TEXT NOT NULL,
    draft_id      TEXT NOT NULL,
    criterion_id  TEXT NOT NULL,
    content       TEXT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('editorial', 'clarified', 'material', 'split', 'merged', 'retired', 'new')),
    why           TEXT NOT NULL,
    retired       BOOLEAN NOT NULL,
    position      INTEGER NOT NULL,
    plain_for     TEXT NOT NULL,
    easy_read_for TEXT NOT NULL,
    reasons       TEXT NOT NULL DEFAULT '[]',
    version       INTEGER NOT NULL,
    updated_by    TEXT NOT NULL REFERENCES people (id),
    updated_at    DATETIME NOT NULL,
    PRIMARY KEY (group_id, draft_id, criterion_id),
    FOREIGN KEY (group_id, draft_id) REFERENCES criteria_drafts (group_id, id)
);
