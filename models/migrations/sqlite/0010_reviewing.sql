-- +goose Up

CREATE UNIQUE INDEX IF NOT EXISTS hats_in_group ON hats (group_id, id);

-- What one person of the group thinks of a practice's answer. The practice never reads it.
CREATE TABLE reviews (
    group_id     TEXT NOT NULL REFERENCES groups (id),
    practice_id  TEXT NOT NULL,
    audit_id     TEXT NOT NULL,
    criterion_id TEXT NOT NULL,
    hat_id       TEXT NOT NULL,
    view         TEXT NOT NULL CHECK (view IN ('', 'agree', 'differently', 'cannot_tell')),
    note         TEXT NOT NULL,
    reasons      TEXT NOT NULL DEFAULT '[]',
    version      INTEGER NOT NULL,
    write_key    TEXT NOT NULL,
    updated_at   DATETIME NOT NULL,
    PRIMARY KEY (group_id, practice_id, audit_id, criterion_id, hat_id),
    FOREIGN KEY (practice_id, audit_id) REFERENCES audits (practice_id, id) ON DELETE CASCADE,
    FOREIGN KEY (group_id, hat_id) REFERENCES hats (group_id, id)
);

-- Who in the group has nothing to do with a practice, by their own choice. Nobody else reads it.
CREATE TABLE opt_outs (
    group_id    TEXT NOT NULL REFERENCES groups (id),
    practice_id TEXT NOT NULL REFERENCES practices (id),
    hat_id      TEXT NOT NULL,
    PRIMARY KEY (group_id, practice_id, hat_id),
    FOREIGN KEY (group_id, hat_id) REFERENCES hats (group_id, id)
);

-- What somebody of the group would like to say to a practice, until a facilitator sends it or sets it aside.
CREATE TABLE suggestions (
    group_id     TEXT NOT NULL REFERENCES groups (id),
    id           TEXT NOT NULL UNIQUE,
    practice_id  TEXT NOT NULL,
    audit_id     TEXT NOT NULL,
    criterion_id TEXT NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('review', 'question', 'thanks')),
    words        TEXT NOT NULL,
    reasons      TEXT NOT NULL DEFAULT '[]',
    hat_id       TEXT,
    state        TEXT NOT NULL CHECK (state IN ('suggested', 'sent', 'set_aside')),
    version      INTEGER NOT NULL,
    suggested_at DATETIME NOT NULL,
    PRIMARY KEY (group_id, id),
    FOREIGN KEY (practice_id, audit_id) REFERENCES audits (practice_id, id) ON DELETE CASCADE,
    FOREIGN KEY (group_id, hat_id) REFERENCES hats (group_id, id)
);
CREATE INDEX suggestions_of_practice ON suggestions (practice_id, audit_id);

-- What the group said to a practice, copied out when it was sent, and what the practice asks the group. It leads to nobody
-- of the group.
CREATE TABLE practice_messages (
    practice_id   TEXT NOT NULL,
    id            TEXT NOT NULL UNIQUE,
    group_id      TEXT NOT NULL REFERENCES groups (id),
    audit_id      TEXT NOT NULL,
    criterion_id  TEXT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('review', 'question', 'thanks', 'conversation')),
    words         TEXT NOT NULL,
    reasons       TEXT NOT NULL DEFAULT '[]',
    said_on       TEXT NOT NULL,
    reply         TEXT NOT NULL DEFAULT '',
    reply_reasons TEXT NOT NULL DEFAULT '[]',
    replied_on    TEXT NOT NULL DEFAULT '',
    written_by    TEXT REFERENCES people (id),
    version       INTEGER NOT NULL,
    PRIMARY KEY (practice_id, id),
    FOREIGN KEY (practice_id, audit_id) REFERENCES audits (practice_id, id) ON DELETE CASCADE
);
CREATE INDEX practice_messages_of_group ON practice_messages (group_id, kind);
