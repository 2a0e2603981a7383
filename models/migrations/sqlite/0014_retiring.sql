-- +goose Up

-- A version is retired by a decision, which names it. SQLite cannot change a CHECK, so the table is made anew.
DROP TRIGGER decisions_no_update;
DROP TRIGGER decisions_no_delete;
CREATE TABLE decisions_anew (
    group_id          TEXT NOT NULL REFERENCES groups (id),
    id                TEXT NOT NULL UNIQUE,
    number            INTEGER NOT NULL,
    about             TEXT NOT NULL CHECK (about IN ('proposal', 'agree', 'rule', 'retire', 'other')),
    proposal_id       TEXT,
    draft_id          TEXT,
    content_hash      TEXT NOT NULL,
    what              TEXT NOT NULL,
    why               TEXT NOT NULL,
    options_not_taken TEXT NOT NULL,
    took_part         TEXT NOT NULL,
    how               TEXT NOT NULL CHECK (how IN ('consent', 'consensus', 'vote')),
    decided_on        TEXT NOT NULL,
    dissent           TEXT NOT NULL,
    without_because   TEXT NOT NULL,
    outcome           TEXT NOT NULL CHECK (outcome IN ('changed', 'not_changed')),
    criteria          TEXT NOT NULL DEFAULT '[]',
    contributions     TEXT NOT NULL DEFAULT '[]',
    reasons           TEXT NOT NULL DEFAULT '[]',
    recorded_at       DATETIME NOT NULL,
    version_id        TEXT REFERENCES criteria_versions (id),
    PRIMARY KEY (group_id, number),
    FOREIGN KEY (group_id, proposal_id) REFERENCES proposals (group_id, id)
);
INSERT INTO decisions_anew (group_id, id, number, about, proposal_id, draft_id, content_hash, what, why, options_not_taken, took_part, how,
        decided_on, dissent, without_because, outcome, criteria, contributions, reasons, recorded_at)
    SELECT group_id, id, number, about, proposal_id, draft_id, content_hash, what, why, options_not_taken, took_part, how,
        decided_on, dissent, without_because, outcome, criteria, contributions, reasons, recorded_at FROM decisions;
DROP TABLE decisions;
ALTER TABLE decisions_anew RENAME TO decisions;
CREATE UNIQUE INDEX decisions_proposal ON decisions (group_id, proposal_id) WHERE proposal_id IS NOT NULL;

-- +goose StatementBegin
CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;
-- +goose StatementEnd

-- Nothing of a published version changes but that it is retired, and then nothing more.
DROP TRIGGER criteria_versions_no_change;
-- +goose StatementBegin
CREATE TRIGGER criteria_versions_no_change BEFORE UPDATE ON criteria_versions
WHEN OLD.state IN ('published', 'retired') AND (
    NEW.id <> OLD.id OR NEW.file <> OLD.file OR NEW.checksum <> OLD.checksum OR NEW.number <> OLD.number OR NEW.set_id <> OLD.set_id
    OR NEW.agreed <> OLD.agreed OR NEW.state NOT IN ('published', 'retired') OR (OLD.state = 'retired' AND NEW.state <> 'retired'))
BEGIN SELECT RAISE(ABORT, 'a published version is frozen'); END;
-- +goose StatementEnd
