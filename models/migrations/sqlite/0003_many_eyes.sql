-- +goose Up

-- share_early lets a trainee share an assessment with the practice while the placement still lasts.
ALTER TABLE groups ADD COLUMN share_early BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE groups ADD COLUMN write_key TEXT NOT NULL DEFAULT '';

-- A round asks colleagues for their own view of some domains of a draft, before the practice agrees its answers. spread
-- tells whether enough were asked for the spread of their views to be shown; else they talk instead.
CREATE TABLE view_rounds (
    practice_id TEXT NOT NULL,
    id          TEXT NOT NULL UNIQUE,
    audit_id    TEXT NOT NULL,
    domains     TEXT NOT NULL,
    spread      BOOLEAN NOT NULL,
    opened_by   TEXT NOT NULL REFERENCES people (id),
    opened_at   DATETIME NOT NULL,
    closed_by   TEXT REFERENCES people (id),
    closed_at   DATETIME,
    PRIMARY KEY (practice_id, id),
    FOREIGN KEY (practice_id, audit_id) REFERENCES audits (practice_id, id) ON DELETE CASCADE,
    CHECK ((closed_by IS NULL) = (closed_at IS NULL))
);
CREATE UNIQUE INDEX view_rounds_open ON view_rounds (practice_id, audit_id) WHERE closed_at IS NULL;

CREATE TABLE view_invitees (
    practice_id TEXT NOT NULL,
    round_id    TEXT NOT NULL,
    hat_id      TEXT NOT NULL,
    PRIMARY KEY (practice_id, round_id, hat_id),
    FOREIGN KEY (practice_id, round_id) REFERENCES view_rounds (practice_id, id) ON DELETE CASCADE,
    FOREIGN KEY (practice_id, hat_id) REFERENCES hats (practice_id, id)
);

-- One person's own answer, which nobody else ever reads.
CREATE TABLE views (
    practice_id  TEXT NOT NULL,
    round_id     TEXT NOT NULL,
    hat_id       TEXT NOT NULL,
    criterion_id TEXT NOT NULL,
    choice       TEXT NOT NULL CHECK (choice IN ('', 'level', 'not_sure')),
    level        INTEGER NOT NULL DEFAULT 0,
    version      INTEGER NOT NULL,
    write_key    TEXT NOT NULL,
    updated_at   DATETIME NOT NULL,
    PRIMARY KEY (practice_id, round_id, hat_id, criterion_id),
    FOREIGN KEY (practice_id, round_id, hat_id) REFERENCES view_invitees (practice_id, round_id, hat_id) ON DELETE CASCADE
);

-- What may be shown of the views of a closed round: no row where too few had given a level. for_all tells whether those who
-- gave one may read it too. most is empty where no level was said more often than the others.
CREATE TABLE view_spreads (
    practice_id  TEXT NOT NULL,
    round_id     TEXT NOT NULL,
    criterion_id TEXT NOT NULL,
    for_all      BOOLEAN NOT NULL,
    lowest       INTEGER NOT NULL,
    highest      INTEGER NOT NULL,
    most         INTEGER,
    not_sure     BOOLEAN NOT NULL,
    PRIMARY KEY (practice_id, round_id, criterion_id),
    FOREIGN KEY (practice_id, round_id) REFERENCES view_rounds (practice_id, id) ON DELETE CASCADE
);

-- When a spread of a criterion was last shown: longer than its self-assessment may last, so that no second spread of it is
-- made soon after, which could be taken from the first.
CREATE TABLE views_shown (
    practice_id  TEXT NOT NULL REFERENCES practices (id),
    criterion_id TEXT NOT NULL,
    shown_on     TEXT NOT NULL,
    PRIMARY KEY (practice_id, criterion_id)
);

-- What a trainee writes of a placement's practice. Its id is not the placement's, so that nobody who may read it without
-- the name learns the name. release_chosen_at is when the release was chosen; confirm_from is when a shared conversation may be
-- confirmed, with exactly shared_content; released_at is when others had seen something of it for good. Once pooling_ended_at
-- is there, what was not pooled by then never is.
CREATE TABLE placement_assessments (
    group_id           TEXT NOT NULL,
    placement_id       TEXT NOT NULL,
    id                 TEXT NOT NULL UNIQUE,
    person_id          TEXT NOT NULL REFERENCES people (id),
    version_id         TEXT NOT NULL REFERENCES criteria_versions (id),
    state              TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'withdrawn')),
    release            TEXT NOT NULL DEFAULT 'kept' CHECK (release IN ('kept', 'group', 'pooled', 'shared')),
    release_chosen_at  DATETIME,
    hidden             TEXT NOT NULL DEFAULT '[]',
    hidden_notes       TEXT NOT NULL DEFAULT '[]',
    shared_content     BLOB,
    confirm_from       DATETIME,
    released_at        DATETIME,
    pooling_ended_at   DATETIME,
    noticed            TEXT NOT NULL DEFAULT '',
    learned            TEXT NOT NULL DEFAULT '',
    will_do            TEXT NOT NULL DEFAULT '',
    reflection_reasons TEXT NOT NULL DEFAULT '[]',
    reflection_version INTEGER NOT NULL DEFAULT 0,
    reflection_key     TEXT NOT NULL DEFAULT '',
    created_at         DATETIME NOT NULL,
    updated_at         DATETIME NOT NULL,
    submitted_at       DATETIME,
    version            INTEGER NOT NULL DEFAULT 1,
    write_key          TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (group_id, placement_id),
    FOREIGN KEY (group_id, placement_id) REFERENCES placements (group_id, id),
    CHECK (release = 'kept' OR state = 'submitted')
);

-- pooled_on is the day of the quarterly release that counted this rating; empty while none has.
CREATE TABLE observations (
    group_id     TEXT NOT NULL,
    placement_id TEXT NOT NULL,
    criterion_id TEXT NOT NULL,
    choice       TEXT NOT NULL CHECK (choice IN ('', 'level', 'not_seen')),
    level        INTEGER NOT NULL DEFAULT 0,
    note         TEXT NOT NULL DEFAULT '',
    reasons      TEXT NOT NULL DEFAULT '[]',
    pooled_on    TEXT NOT NULL DEFAULT '',
    version      INTEGER NOT NULL,
    write_key    TEXT NOT NULL,
    updated_at   DATETIME NOT NULL,
    PRIMARY KEY (group_id, placement_id, criterion_id),
    FOREIGN KEY (group_id, placement_id) REFERENCES placement_assessments (group_id, placement_id) ON DELETE CASCADE
);

-- A quarter's release happens once, however many processes try.
CREATE TABLE pool_releases (
    group_id TEXT NOT NULL REFERENCES groups (id),
    quarter  TEXT NOT NULL,
    ran_at   DATETIME NOT NULL,
    PRIMARY KEY (group_id, quarter)
);

-- How often each level was said in all that was released of a practice, whoever said it: never shown, and kept when one
-- who said it is erased, since a count that went down by one would tell what that one had said. It goes with the practice.
CREATE TABLE pooled_counts (
    group_id     TEXT NOT NULL REFERENCES groups (id),
    practice_id  TEXT NOT NULL REFERENCES practices (id),
    version_id   TEXT NOT NULL REFERENCES criteria_versions (id),
    criterion_id TEXT NOT NULL,
    level        INTEGER NOT NULL,
    count        INTEGER NOT NULL,
    PRIMARY KEY (group_id, practice_id, version_id, criterion_id, level)
);

-- What a practice sees of them.
CREATE TABLE pooled_spreads (
    practice_id  TEXT NOT NULL REFERENCES practices (id),
    group_id     TEXT NOT NULL REFERENCES groups (id),
    version_id   TEXT NOT NULL REFERENCES criteria_versions (id),
    criterion_id TEXT NOT NULL,
    lowest       INTEGER NOT NULL,
    highest      INTEGER NOT NULL,
    most         INTEGER,
    quarter      TEXT NOT NULL,
    PRIMARY KEY (practice_id, group_id, version_id, criterion_id)
);

-- A shared conversation that its trainee confirmed: from then on it is the practice's to read.
CREATE TABLE shared_assessments (
    practice_id TEXT NOT NULL REFERENCES practices (id),
    id          TEXT NOT NULL UNIQUE,
    version_id  TEXT NOT NULL REFERENCES criteria_versions (id),
    person_id   TEXT NOT NULL REFERENCES people (id),
    content     BLOB NOT NULL,
    shared_on   TEXT NOT NULL,
    PRIMARY KEY (practice_id, id)
);

-- A code with which trainees sign up by themselves; only its SHA-256 is kept.
CREATE TABLE sign_up_codes (
    group_id   TEXT NOT NULL REFERENCES groups (id),
    id         TEXT NOT NULL UNIQUE,
    code_hash  TEXT NOT NULL UNIQUE,
    created_by TEXT NOT NULL REFERENCES people (id),
    created_at DATETIME NOT NULL,
    expires_at DATETIME NOT NULL,
    ended_at   DATETIME,
    PRIMARY KEY (group_id, id)
);

-- When somebody of the group looked whether a line that helps is still right; text_hash is of the words they looked at.
CREATE TABLE signpost_reviews (
    group_id    TEXT NOT NULL REFERENCES groups (id),
    signpost_id TEXT NOT NULL,
    text_hash   TEXT NOT NULL,
    reviewed_on TEXT NOT NULL,
    reviewed_by TEXT NOT NULL REFERENCES people (id),
    PRIMARY KEY (group_id, signpost_id)
);
