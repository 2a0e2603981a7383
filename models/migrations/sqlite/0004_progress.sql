-- +goose Up

-- Ratings of a placement that began with a sign-up code are pooled once a facilitator said that it is real.
ALTER TABLE placements ADD COLUMN confirmed BOOLEAN NOT NULL DEFAULT TRUE;

-- Which submitted self-assessment another one looks again from.
CREATE TABLE earlier_audits (
    practice_id TEXT NOT NULL,
    audit_id    TEXT NOT NULL,
    earlier_id  TEXT NOT NULL,
    PRIMARY KEY (practice_id, audit_id),
    FOREIGN KEY (practice_id, audit_id) REFERENCES audits (practice_id, id) ON DELETE CASCADE,
    FOREIGN KEY (practice_id, earlier_id) REFERENCES audits (practice_id, id) ON DELETE CASCADE
);

-- Why a level is lower than last time, where somebody said.
ALTER TABLE answers ADD COLUMN lower_because TEXT NOT NULL DEFAULT ''
    CHECK (lower_because IN ('', 'looked_harder', 'staff_changed', 'we_stopped'));

-- A draft was taken to a newer version of its criteria: from where, so that it can be taken back until it is submitted. One
-- that is taken on again is taken back step by step.
CREATE TABLE audit_upgrades (
    practice_id  TEXT NOT NULL,
    audit_id     TEXT NOT NULL,
    number       INTEGER NOT NULL,
    from_version TEXT NOT NULL REFERENCES criteria_versions (id),
    to_version   TEXT NOT NULL REFERENCES criteria_versions (id),
    upgraded_by  TEXT NOT NULL REFERENCES people (id),
    upgraded_at  DATETIME NOT NULL,
    PRIMARY KEY (practice_id, audit_id, number),
    FOREIGN KEY (practice_id, audit_id) REFERENCES audits (practice_id, id) ON DELETE CASCADE
);

-- The answers as they stood before the upgrade.
CREATE TABLE answers_before_upgrade (
    practice_id    TEXT NOT NULL,
    audit_id       TEXT NOT NULL,
    number         INTEGER NOT NULL,
    criterion_id   TEXT NOT NULL,
    choice         TEXT NOT NULL,
    level          INTEGER NOT NULL,
    note           TEXT NOT NULL,
    reason         TEXT NOT NULL,
    who_could_tell TEXT NOT NULL,
    how_checked    TEXT NOT NULL,
    evidence       TEXT NOT NULL,
    reasons        TEXT NOT NULL,
    lower_because  TEXT NOT NULL,
    version        INTEGER NOT NULL,
    sitting        DATETIME NOT NULL,
    updated_by     TEXT NOT NULL REFERENCES people (id),
    updated_at     DATETIME NOT NULL,
    PRIMARY KEY (practice_id, audit_id, number, criterion_id),
    FOREIGN KEY (practice_id, audit_id, number) REFERENCES audit_upgrades (practice_id, audit_id, number) ON DELETE CASCADE
);

-- The words that colleagues gave their views on, which a draft may have left since.
ALTER TABLE view_rounds ADD COLUMN version_id TEXT REFERENCES criteria_versions (id);
UPDATE view_rounds SET version_id = (SELECT a.version_id FROM audits a
    WHERE a.practice_id = view_rounds.practice_id AND a.id = view_rounds.audit_id);

-- What a practice says to everybody about an action that is done or dropped.
CREATE TABLE public_lines (
    practice_id TEXT NOT NULL,
    action_id   TEXT NOT NULL,
    said        TEXT NOT NULL,
    answer      TEXT NOT NULL,
    reasons     TEXT NOT NULL DEFAULT '[]',
    shown       BOOLEAN NOT NULL,
    version     INTEGER NOT NULL,
    write_key   TEXT NOT NULL,
    updated_by  TEXT NOT NULL REFERENCES people (id),
    updated_at  DATETIME NOT NULL,
    PRIMARY KEY (practice_id, action_id),
    FOREIGN KEY (practice_id, action_id) REFERENCES actions (practice_id, id) ON DELETE CASCADE
);

-- public_page lets everybody read the lines that are shown.
ALTER TABLE practices ADD COLUMN public_page BOOLEAN NOT NULL DEFAULT FALSE;

-- A secret address of a calendar: only the SHA-256 of its token is kept. It is its hat's, and ends with it.
CREATE TABLE calendar_addresses (
    practice_id TEXT NOT NULL,
    hat_id      TEXT NOT NULL,
    token_hash  TEXT NOT NULL UNIQUE,
    created_at  DATETIME NOT NULL,
    PRIMARY KEY (practice_id, hat_id),
    FOREIGN KEY (practice_id, hat_id) REFERENCES hats (practice_id, id) ON DELETE CASCADE
);

-- reminders says whether a person who is written to at all is reminded of dates.
ALTER TABLE people ADD COLUMN reminders TEXT NOT NULL DEFAULT 'on' CHECK (reminders IN ('on', 'off'));

-- What a person has been reminded of, so that nobody is reminded twice, whichever process does it. what is an action's id
-- with the date and the days before it, or a week; it says nothing.
CREATE TABLE reminders (
    person_id   TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    what        TEXT NOT NULL,
    reminded_at DATETIME NOT NULL,
    PRIMARY KEY (person_id, what)
);
-- SQLite changes a check by making the table anew.
ALTER TABLE outbox RENAME TO outbox_before;
DROP INDEX outbox_due;
DROP INDEX outbox_link;
DROP INDEX outbox_notice;
CREATE TABLE outbox (
    id            TEXT PRIMARY KEY,
    kind          TEXT NOT NULL CHECK (kind IN ('invitation', 'reset', 'email', 'notice', 'reminder')),
    person_id     TEXT REFERENCES people (id) ON DELETE CASCADE,
    link_id       TEXT REFERENCES links (id) ON DELETE CASCADE,
    address       TEXT NOT NULL,
    created_at    DATETIME NOT NULL,
    due_at        DATETIME NOT NULL,
    claimed_until DATETIME,
    attempts      INTEGER NOT NULL DEFAULT 0,
    sent_at       DATETIME,
    given_up_at   DATETIME
);
INSERT INTO outbox (id, kind, person_id, link_id, address, created_at, due_at, claimed_until, attempts, sent_at, given_up_at) SELECT id, kind, person_id, link_id, address, created_at, due_at, claimed_until, attempts, sent_at, given_up_at FROM outbox_before;
DROP TABLE outbox_before;
CREATE INDEX outbox_due ON outbox (due_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
CREATE UNIQUE INDEX outbox_link ON outbox (link_id);
CREATE UNIQUE INDEX outbox_notice ON outbox (person_id) WHERE kind = 'notice' AND sent_at IS NULL AND given_up_at IS NULL;
-- A person with a reminder on its way gets no second one.
CREATE UNIQUE INDEX outbox_reminder ON outbox (person_id) WHERE kind = 'reminder' AND sent_at IS NULL AND given_up_at IS NULL;

-- The keys with which reports are signed. Earlier ones stay, so that what they signed can be checked.
CREATE TABLE signing_keys (
    id          TEXT PRIMARY KEY,
    public_key  TEXT NOT NULL,
    private_key TEXT NOT NULL,
    created_at  DATETIME NOT NULL,
    ended_at    DATETIME
);
CREATE UNIQUE INDEX signing_keys_in_use ON signing_keys ((ended_at IS NULL)) WHERE ended_at IS NULL;

-- The reports that were signed and given out, by the code printed on them. input_hash is that of what they were made from;
-- submissions are the self-assessments with the numbers of their submissions.
CREATE TABLE issued_reports (
    practice_id  TEXT NOT NULL REFERENCES practices (id),
    code         TEXT NOT NULL UNIQUE,
    report_id    TEXT NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('action_plan', 'progress_report', 'progress_summary')),
    submissions  TEXT NOT NULL,
    key_id       TEXT NOT NULL REFERENCES signing_keys (id),
    as_of        TEXT NOT NULL,
    issued_at    DATETIME NOT NULL,
    withdrawn_at DATETIME,
    PRIMARY KEY (practice_id, code)
);
