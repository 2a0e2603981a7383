-- +goose Up

-- A group owns criteria. The interface shows one; the tables are ready for several.
CREATE TABLE groups (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    created_at DATETIME NOT NULL,
    version    INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE criteria_sets (
    id         TEXT PRIMARY KEY,
    group_id   TEXT NOT NULL REFERENCES groups (id),
    lineage    TEXT NOT NULL,
    created_at DATETIME NOT NULL,
    UNIQUE (group_id, lineage)
);

-- The file is kept byte for byte: an audit pinned to a version must always read the same words.
CREATE TABLE criteria_versions (
    id         TEXT PRIMARY KEY,
    set_id     TEXT NOT NULL REFERENCES criteria_sets (id),
    number     TEXT NOT NULL,
    file       BLOB NOT NULL,
    checksum   TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'published', 'retired')),
    agreed     BOOLEAN NOT NULL DEFAULT FALSE,
    created_at DATETIME NOT NULL,
    version    INTEGER NOT NULL DEFAULT 1,
    UNIQUE (set_id, number)
);

CREATE TABLE icbs (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL
);

-- ods_code is the code now in use; practice_codes is its history. invented marks demonstration practices, which no
-- import may touch. search is what a person may type, in one normalised line.
CREATE TABLE practices (
    id         TEXT PRIMARY KEY,
    ods_code   TEXT NOT NULL UNIQUE,
    name_ods   TEXT NOT NULL,
    shown_name TEXT NOT NULL,
    corrected  BOOLEAN NOT NULL DEFAULT FALSE,
    address    TEXT NOT NULL,
    town       TEXT NOT NULL,
    postcode   TEXT NOT NULL,
    telephone  TEXT NOT NULL,
    icb_code   TEXT NOT NULL,
    opened_on  TEXT NOT NULL,
    closed_on  TEXT NOT NULL,
    status     TEXT NOT NULL CHECK (status IN ('open', 'closed')),
    invented   BOOLEAN NOT NULL DEFAULT FALSE,
    sites      TEXT NOT NULL DEFAULT '[]',
    reasons    TEXT NOT NULL DEFAULT '[]',
    search     TEXT NOT NULL,
    version    INTEGER NOT NULL DEFAULT 1,
    write_key  TEXT NOT NULL DEFAULT '',
    created_at DATETIME NOT NULL,
    updated_at DATETIME NOT NULL
);

CREATE TABLE practice_codes (
    practice_id TEXT NOT NULL REFERENCES practices (id),
    code        TEXT NOT NULL UNIQUE,
    valid_from  TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    PRIMARY KEY (practice_id, code)
);

-- trail_id stands for the person in the trail, so that erasing this row leaves the trail whole and nameless.
CREATE TABLE people (
    id            TEXT PRIMARY KEY,
    trail_id      TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    sign_in_name  TEXT NOT NULL,
    sign_in_key   TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    created_at    DATETIME NOT NULL,
    updated_at    DATETIME NOT NULL,
    version       INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE hats (
    id          TEXT PRIMARY KEY,
    person_id   TEXT NOT NULL REFERENCES people (id),
    role        TEXT NOT NULL,
    practice_id TEXT REFERENCES practices (id),
    group_id    TEXT REFERENCES groups (id),
    since       DATETIME NOT NULL,
    until       DATETIME,
    CHECK ((role = 'practice_lead') = (practice_id IS NOT NULL))
);
CREATE UNIQUE INDEX hats_practice ON hats (person_id, practice_id, role) WHERE until IS NULL AND practice_id IS NOT NULL;
CREATE UNIQUE INDEX hats_elsewhere ON hats (person_id, role) WHERE until IS NULL AND practice_id IS NULL;

-- Only the SHA-256 of a link's token is kept.
CREATE TABLE links (
    id          TEXT PRIMARY KEY,
    token_hash  TEXT NOT NULL UNIQUE,
    kind        TEXT NOT NULL CHECK (kind IN ('setup', 'invitation', 'reset')),
    person_id   TEXT REFERENCES people (id),
    practice_id TEXT REFERENCES practices (id),
    created_by  TEXT REFERENCES people (id),
    created_at  DATETIME NOT NULL,
    expires_at  DATETIME NOT NULL,
    used_at     DATETIME,
    CHECK ((kind = 'invitation') = (practice_id IS NOT NULL)),
    CHECK ((kind = 'reset') = (person_id IS NOT NULL))
);

CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    person_id  TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    created_at DATETIME NOT NULL,
    seen_at    DATETIME NOT NULL,
    expires_at DATETIME NOT NULL
);
CREATE INDEX sessions_person ON sessions (person_id);

-- subject is a hash of a sign-in name or of a network address, never either in words.
CREATE TABLE sign_in_attempts (
    subject    TEXT PRIMARY KEY,
    failures   INTEGER NOT NULL,
    last_at    DATETIME NOT NULL,
    wait_until DATETIME NOT NULL
);

CREATE TABLE audits (
    id            TEXT NOT NULL UNIQUE,
    practice_id   TEXT NOT NULL REFERENCES practices (id),
    version_id    TEXT NOT NULL REFERENCES criteria_versions (id),
    form          TEXT NOT NULL CHECK (form IN ('full', 'short')),
    sites         TEXT NOT NULL DEFAULT '[]',
    state         TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'discarded')),
    submissions   INTEGER NOT NULL DEFAULT 0,
    submitted_at  DATETIME,
    reopenings    TEXT NOT NULL DEFAULT '[]',
    discarded_at  DATETIME,
    reasons       TEXT NOT NULL DEFAULT '[]',
    created_by    TEXT NOT NULL REFERENCES people (id),
    created_at    DATETIME NOT NULL,
    updated_at    DATETIME NOT NULL,
    version       INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (practice_id, id)
);
CREATE UNIQUE INDEX audits_one_draft ON audits (practice_id) WHERE state = 'draft';

-- sitting is when updated_by began the run of saves that the answer now holds.
CREATE TABLE answers (
    practice_id    TEXT NOT NULL,
    audit_id       TEXT NOT NULL,
    criterion_id   TEXT NOT NULL,
    choice         TEXT NOT NULL CHECK (choice IN ('', 'level', 'not_sure', 'does_not_apply')),
    level          INTEGER NOT NULL DEFAULT 0,
    note           TEXT NOT NULL,
    reason         TEXT NOT NULL,
    who_could_tell TEXT NOT NULL,
    how_checked    TEXT NOT NULL,
    evidence       TEXT NOT NULL DEFAULT '[]',
    reasons        TEXT NOT NULL DEFAULT '[]',
    version        INTEGER NOT NULL,
    write_key      TEXT NOT NULL,
    sitting        DATETIME NOT NULL,
    updated_by     TEXT NOT NULL REFERENCES people (id),
    updated_at     DATETIME NOT NULL,
    PRIMARY KEY (practice_id, audit_id, criterion_id),
    FOREIGN KEY (practice_id, audit_id) REFERENCES audits (practice_id, id) ON DELETE CASCADE
);

CREATE TABLE earlier_texts (
    id           TEXT PRIMARY KEY,
    practice_id  TEXT NOT NULL,
    audit_id     TEXT NOT NULL,
    criterion_id TEXT NOT NULL,
    person_id    TEXT NOT NULL REFERENCES people (id),
    sitting      DATETIME NOT NULL,
    choice       TEXT NOT NULL,
    level        INTEGER NOT NULL DEFAULT 0,
    note         TEXT NOT NULL,
    reason       TEXT NOT NULL,
    who_could_tell TEXT NOT NULL,
    how_checked  TEXT NOT NULL,
    evidence     TEXT NOT NULL,
    written_at   DATETIME NOT NULL,
    UNIQUE (practice_id, audit_id, criterion_id, person_id, sitting),
    FOREIGN KEY (practice_id, audit_id) REFERENCES audits (practice_id, id) ON DELETE CASCADE
);

CREATE TABLE submissions (
    practice_id  TEXT NOT NULL,
    audit_id     TEXT NOT NULL,
    number       INTEGER NOT NULL,
    snapshot     BLOB NOT NULL,
    hash         TEXT NOT NULL,
    submitted_by TEXT NOT NULL REFERENCES people (id),
    submitted_at DATETIME NOT NULL,
    PRIMARY KEY (practice_id, audit_id, number),
    FOREIGN KEY (practice_id, audit_id) REFERENCES audits (practice_id, id)
);

-- origin_audit_id and origin_submission tell which submission an action grew from; submission 0 is the draft.
CREATE TABLE actions (
    id                TEXT NOT NULL UNIQUE,
    practice_id       TEXT NOT NULL REFERENCES practices (id),
    origin_audit_id   TEXT NOT NULL,
    origin_submission INTEGER NOT NULL,
    criterion_id      TEXT NOT NULL,
    suggestion_id     TEXT NOT NULL,
    what              TEXT NOT NULL,
    first_step        TEXT NOT NULL,
    owner_role        TEXT NOT NULL,
    owner_person      TEXT NOT NULL,
    due               TEXT NOT NULL,
    effort            TEXT NOT NULL,
    benefit           TEXT NOT NULL,
    how_we_know       TEXT NOT NULL,
    status            TEXT NOT NULL CHECK (status IN ('not_started', 'under_way', 'blocked', 'done', 'dropped')),
    status_reason     TEXT NOT NULL,
    evidence_note     TEXT NOT NULL,
    done_on           TEXT NOT NULL,
    pledge            BOOLEAN NOT NULL DEFAULT FALSE,
    reported_at       DATETIME,
    reasons           TEXT NOT NULL DEFAULT '[]',
    created_at        DATETIME NOT NULL,
    updated_by        TEXT NOT NULL REFERENCES people (id),
    updated_at        DATETIME NOT NULL,
    version           INTEGER NOT NULL DEFAULT 1,
    write_key         TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (practice_id, id)
);

CREATE TABLE audit_actions (
    practice_id TEXT NOT NULL,
    audit_id    TEXT NOT NULL,
    action_id   TEXT NOT NULL,
    listed_at   DATETIME NOT NULL,
    PRIMARY KEY (practice_id, audit_id, action_id),
    FOREIGN KEY (practice_id, audit_id) REFERENCES audits (practice_id, id) ON DELETE CASCADE,
    FOREIGN KEY (practice_id, action_id) REFERENCES actions (practice_id, id) ON DELETE CASCADE
);
CREATE INDEX audit_actions_action ON audit_actions (practice_id, action_id);

CREATE TABLE action_changes (
    id          TEXT PRIMARY KEY,
    practice_id TEXT NOT NULL,
    action_id   TEXT NOT NULL,
    seq         INTEGER NOT NULL,
    field       TEXT NOT NULL,
    before      TEXT NOT NULL,
    after       TEXT NOT NULL,
    role        TEXT NOT NULL,
    changed_by  TEXT NOT NULL REFERENCES people (id),
    changed_at  DATETIME NOT NULL,
    UNIQUE (practice_id, action_id, seq),
    FOREIGN KEY (practice_id, action_id) REFERENCES actions (practice_id, id) ON DELETE CASCADE
);

-- What a request made, so that its repeat makes nothing more.
CREATE TABLE idempotency_keys (
    person_id    TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    key          TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    made         TEXT NOT NULL,
    created_at   DATETIME NOT NULL,
    PRIMARY KEY (person_id, key)
);

-- The trail: who did what. One chain for each practice and one for the installation; each entry holds the hash of the
-- one before.
CREATE TABLE trail_heads (
    chain TEXT PRIMARY KEY,
    seq   INTEGER NOT NULL,
    hash  TEXT NOT NULL
);

CREATE TABLE trail (
    chain       TEXT NOT NULL REFERENCES trail_heads (chain),
    seq         INTEGER NOT NULL,
    practice_id TEXT,
    group_id    TEXT,
    actor       TEXT NOT NULL,
    role        TEXT NOT NULL,
    what        TEXT NOT NULL,
    subject     TEXT NOT NULL,
    at          DATETIME NOT NULL,
    prev_hash   TEXT NOT NULL,
    hash        TEXT NOT NULL,
    PRIMARY KEY (chain, seq)
);

-- +goose StatementBegin
CREATE TRIGGER trail_no_update BEFORE UPDATE ON trail
BEGIN SELECT RAISE(ABORT, 'trail is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER trail_no_delete BEFORE DELETE ON trail
BEGIN SELECT RAISE(ABORT, 'trail is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER submissions_no_update BEFORE UPDATE ON submissions
BEGIN SELECT RAISE(ABORT, 'submissions is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER submissions_no_delete BEFORE DELETE ON submissions
BEGIN SELECT RAISE(ABORT, 'submissions is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER trail_heads_kept BEFORE DELETE ON trail_heads
BEGIN SELECT RAISE(ABORT, 'trail_heads is append-only'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER trail_continues BEFORE INSERT ON trail
BEGIN
    SELECT RAISE(ABORT, 'the trail does not continue') WHERE NOT EXISTS (
        SELECT 1 FROM trail_heads WHERE chain = NEW.chain AND seq = NEW.seq - 1 AND hash = NEW.prev_hash);
    UPDATE trail_heads SET seq = NEW.seq, hash = NEW.hash WHERE chain = NEW.chain;
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER criteria_versions_no_change BEFORE UPDATE ON criteria_versions
WHEN OLD.state IN ('published', 'retired') AND (
    NEW.file <> OLD.file OR NEW.checksum <> OLD.checksum OR NEW.number <> OLD.number OR NEW.set_id <> OLD.set_id
    OR NEW.state NOT IN ('published', 'retired') OR (OLD.state = 'retired' AND NEW.state <> 'retired'))
BEGIN SELECT RAISE(ABORT, 'a published version is frozen'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER criteria_versions_no_delete BEFORE DELETE ON criteria_versions
WHEN OLD.state IN ('published', 'retired')
BEGIN SELECT RAISE(ABORT, 'a published version is frozen'); END;
-- +goose StatementEnd
