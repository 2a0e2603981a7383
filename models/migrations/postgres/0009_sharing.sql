-- +goose Up

-- What a practice shares: one self-assessment, with one audience. No row is nothing shared, and stopping removes the row, so
-- that whoever reads through it sees nothing from that moment on.
CREATE TABLE sharing_consents (
    practice_id UUID NOT NULL,
    audit_id    UUID NOT NULL,
    group_id    UUID NOT NULL REFERENCES groups (id),
    audience    TEXT NOT NULL CHECK (audience IN ('group', 'benchmark')),
    level       TEXT NOT NULL,
    stuck       BOOLEAN NOT NULL DEFAULT FALSE,
    given_by    UUID NOT NULL REFERENCES people (id),
    given_at    TIMESTAMPTZ NOT NULL,
    version     BIGINT NOT NULL,
    write_key   TEXT NOT NULL,
    PRIMARY KEY (practice_id, audit_id, group_id, audience),
    FOREIGN KEY (practice_id, audit_id) REFERENCES audits (practice_id, id) ON DELETE CASCADE,
    CHECK (CASE audience WHEN 'group' THEN level IN ('taking_part', 'domains', 'full') ELSE level = '' AND NOT stuck END)
);
CREATE INDEX sharing_consents_of_group ON sharing_consents (group_id, audience, practice_id);

-- What a facilitator calls the network that a practice belongs to.
CREATE TABLE practice_labels (
    group_id    UUID NOT NULL REFERENCES groups (id),
    practice_id UUID NOT NULL REFERENCES practices (id),
    pcn         TEXT NOT NULL,
    version     BIGINT NOT NULL,
    write_key   TEXT NOT NULL,
    PRIMARY KEY (group_id, practice_id)
);
