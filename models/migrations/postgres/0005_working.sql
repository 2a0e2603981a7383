-- +goose Up

-- A version of a set of criteria while its group works on it. One that was brought in keeps its file until it is changed.
CREATE TABLE criteria_drafts (
    group_id      UUID NOT NULL REFERENCES groups (id),
    id            UUID NOT NULL,
    set_id        UUID NOT NULL REFERENCES criteria_sets (id),
    from_version  UUID NOT NULL REFERENCES criteria_versions (id),
    number        TEXT NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'published', 'discarded')),
    frame         JSONB NOT NULL,
    imported      BYTEA,
    reasons       JSONB NOT NULL DEFAULT '[]',
    version       BIGINT NOT NULL DEFAULT 1,
    frame_version BIGINT NOT NULL DEFAULT 1,
    created_by    UUID NOT NULL REFERENCES people (id),
    created_at    TIMESTAMPTZ NOT NULL,
    updated_at    TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (group_id, id)
);

CREATE UNIQUE INDEX criteria_drafts_one_open ON criteria_drafts (set_id) WHERE state IN ('draft', 'in_review');

-- What a draft says of a criterion that differs from the version that it comes from.
CREATE TABLE draft_criteria (
    group_id      UUID NOT NULL,
    draft_id      UUID NOT NULL,
    criterion_id  TEXT NOT NULL,
    content       JSONB NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('editorial', 'clarified', 'material', 'split', 'merged', 'retired', 'new')),
    why           TEXT NOT NULL,
    retired       BOOLEAN NOT NULL,
    position      INTEGER NOT NULL,
    plain_for     TEXT NOT NULL,
    easy_read_for TEXT NOT NULL,
    reasons       JSONB NOT NULL DEFAULT '[]',
    version       BIGINT NOT NULL,
    updated_by    UUID NOT NULL REFERENCES people (id),
    updated_at    TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (group_id, draft_id, criterion_id),
    FOREIGN KEY (group_id, draft_id) REFERENCES criteria_drafts (group_id, id)
);
