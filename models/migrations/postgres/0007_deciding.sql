-- +goose Up

-- How many have to endorse each text before a version is agreed; at least one with lived experience.
ALTER TABLE groups ADD COLUMN rule_lived_experience BIGINT NOT NULL DEFAULT 3 CHECK (rule_lived_experience >= 1);
ALTER TABLE groups ADD COLUMN rule_clinicians BIGINT NOT NULL DEFAULT 1 CHECK (rule_clinicians >= 0);

CREATE UNIQUE INDEX IF NOT EXISTS hats_group_key ON hats (group_id, id);

-- A proposal is about criteria of a draft, frozen as they stood when it was made.
CREATE TABLE proposals (
    group_id   UUID NOT NULL REFERENCES groups (id),
    id         UUID NOT NULL UNIQUE,
    draft_id   UUID NOT NULL,
    title      TEXT NOT NULL,
    why        TEXT NOT NULL,
    reasons    JSONB NOT NULL DEFAULT '[]',
    state      TEXT NOT NULL CHECK (state IN ('open', 'decided', 'withdrawn')),
    opened_by  UUID NOT NULL REFERENCES people (id),
    opened_at  TIMESTAMPTZ NOT NULL,
    settled_at TIMESTAMPTZ,
    PRIMARY KEY (group_id, id)
);

-- before is empty for a new criterion, after for one that is to go.
CREATE TABLE proposal_criteria (
    group_id     UUID NOT NULL,
    proposal_id  UUID NOT NULL,
    criterion_id TEXT NOT NULL,
    position     BIGINT NOT NULL,
    kind         TEXT NOT NULL,
    why          TEXT NOT NULL,
    before       JSONB NOT NULL,
    after        JSONB NOT NULL,
    PRIMARY KEY (group_id, proposal_id, criterion_id),
    FOREIGN KEY (group_id, proposal_id) REFERENCES proposals (group_id, id)
);

CREATE TABLE positions (
    group_id    UUID NOT NULL,
    proposal_id UUID NOT NULL,
    hat_id      UUID NOT NULL,
    choice      TEXT NOT NULL CHECK (choice IN ('agree', 'live_with', 'cannot')),
    because     TEXT NOT NULL,
    reasons     JSONB NOT NULL DEFAULT '[]',
    version     BIGINT NOT NULL,
    write_key   TEXT NOT NULL,
    updated_at  TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (group_id, proposal_id, hat_id),
    FOREIGN KEY (group_id, proposal_id) REFERENCES proposals (group_id, id),
    FOREIGN KEY (group_id, hat_id) REFERENCES hats (group_id, id)
);

-- The log of what a group decided. It names roles and ids of contributions, never people and never what they wrote.
-- content_hash is the SHA-256 of the file that was agreed, word for word.
CREATE TABLE decisions (
    group_id          UUID NOT NULL REFERENCES groups (id),
    id                UUID NOT NULL UNIQUE,
    number            BIGINT NOT NULL,
    about             TEXT NOT NULL CHECK (about IN ('proposal', 'agree', 'rule', 'other')),
    proposal_id       UUID,
    draft_id          UUID,
    content_hash      TEXT NOT NULL,
    what              TEXT NOT NULL,
    why               TEXT NOT NULL,
    options_not_taken TEXT NOT NULL,
    took_part         JSONB NOT NULL,
    how               TEXT NOT NULL CHECK (how IN ('consent', 'consensus', 'vote')),
    decided_on        TEXT NOT NULL,
    dissent           TEXT NOT NULL,
    without_because   TEXT NOT NULL,
    outcome           TEXT NOT NULL CHECK (outcome IN ('changed', 'not_changed')),
    criteria          JSONB NOT NULL DEFAULT '[]',
    contributions     JSONB NOT NULL DEFAULT '[]',
    reasons           JSONB NOT NULL DEFAULT '[]',
    recorded_at       TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (group_id, number),
    FOREIGN KEY (group_id, proposal_id) REFERENCES proposals (group_id, id)
);
CREATE UNIQUE INDEX decisions_proposal ON decisions (group_id, proposal_id) WHERE proposal_id IS NOT NULL;

CREATE TRIGGER decisions_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON decisions EXECUTE FUNCTION refuse();

-- Who stands behind the exact text of a criterion, and the kind that they were then. An edit has another hash.
CREATE TABLE endorsements (
    group_id     UUID NOT NULL,
    set_id       UUID NOT NULL REFERENCES criteria_sets (id),
    criterion_id TEXT NOT NULL,
    text_hash    TEXT NOT NULL,
    hat_id       UUID NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('lived_experience', 'clinician', 'researcher', 'charity')),
    endorsed_at  TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (group_id, set_id, criterion_id, text_hash, hat_id),
    FOREIGN KEY (group_id, hat_id) REFERENCES hats (group_id, id)
);
