-- +goose Up

-- A placement is a trainee's time at a practice. It belongs to the group, never to the practice: who it is for is a hat.
CREATE TABLE placements (
    id          TEXT NOT NULL UNIQUE,
    group_id    TEXT NOT NULL REFERENCES groups (id),
    practice_id TEXT NOT NULL REFERENCES practices (id),
    starts      TEXT NOT NULL,
    ends        TEXT NOT NULL,
    created_at  DATETIME NOT NULL,
    updated_at  DATETIME NOT NULL,
    version     INTEGER NOT NULL DEFAULT 1,
    write_key   TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (group_id, id)
);
CREATE INDEX placements_practice ON placements (practice_id);

-- A hat may begin later than it is given: then it is nobody's yet.
ALTER TABLE hats RENAME TO hats_before;
DROP INDEX hats_practice;
DROP INDEX hats_elsewhere;
CREATE TABLE hats (
    id           TEXT NOT NULL PRIMARY KEY,
    person_id    TEXT NOT NULL REFERENCES people (id),
    role         TEXT NOT NULL,
    kind         TEXT NOT NULL DEFAULT '' CHECK (kind IN ('', 'lived_experience', 'clinician', 'researcher', 'charity')),
    practice_id  TEXT REFERENCES practices (id),
    group_id     TEXT REFERENCES groups (id),
    placement_id TEXT,
    since        DATETIME NOT NULL,
    until        DATETIME,
    paused_at    DATETIME,
    UNIQUE (practice_id, id),
    FOREIGN KEY (group_id, placement_id) REFERENCES placements (group_id, id),
    CHECK (role IN ('operator', 'facilitator', 'group_member', 'trainee', 'practice_member', 'practice_lead')),
    CHECK ((role IN ('practice_member', 'practice_lead')) = (practice_id IS NOT NULL)),
    CHECK ((role IN ('facilitator', 'group_member', 'trainee')) = (group_id IS NOT NULL)),
    CHECK ((role = 'trainee') = (placement_id IS NOT NULL)),
    CHECK ((role = 'group_member') = (kind <> ''))
);
INSERT INTO hats (id, person_id, role, practice_id, since, until)
    SELECT id, person_id, role, practice_id, since, until FROM hats_before;
DROP TABLE hats_before;
CREATE UNIQUE INDEX hats_practice ON hats (person_id, practice_id) WHERE until IS NULL AND practice_id IS NOT NULL;
CREATE UNIQUE INDEX hats_group ON hats (person_id, group_id, role) WHERE until IS NULL AND group_id IS NOT NULL AND placement_id IS NULL;
CREATE UNIQUE INDEX hats_placement ON hats (placement_id) WHERE until IS NULL AND placement_id IS NOT NULL;
CREATE UNIQUE INDEX hats_installation ON hats (person_id, role) WHERE until IS NULL AND practice_id IS NULL AND group_id IS NULL;
CREATE INDEX hats_of_practice ON hats (practice_id, until);
CREATE INDEX hats_of_group ON hats (group_id, until);

-- email is where a person is written to, if they want to be: contact says whether they do. erase_on is when a person
-- who asked for it is erased.
ALTER TABLE people ADD COLUMN email TEXT NOT NULL DEFAULT '';
ALTER TABLE people ADD COLUMN email_confirmed_at DATETIME;
ALTER TABLE people ADD COLUMN contact TEXT NOT NULL DEFAULT 'none' CHECK (contact IN ('none', 'email'));
ALTER TABLE people ADD COLUMN erase_on DATETIME;

-- last_step is the time step of the last code taken: a code is taken once. pending is a secret whose first code has yet
-- to be given; the one in use stays in use until then.
CREATE TABLE second_factors (
    person_id    TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    secret       TEXT NOT NULL DEFAULT '',
    pending      TEXT NOT NULL DEFAULT '',
    created_at   DATETIME NOT NULL,
    confirmed_at DATETIME,
    last_step    INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE recovery_codes (
    person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    code_hash TEXT NOT NULL,
    used_at   DATETIME,
    PRIMARY KEY (person_id, code_hash)
);

-- An account at an organisation's sign-in service, by the issuer's own name for it.
CREATE TABLE identities (
    issuer    TEXT NOT NULL,
    subject   TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    linked_at DATETIME NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX identities_person ON identities (person_id);

-- One going to the organisation's sign-in service and coming back. link_hash is that of the invitation being accepted.
CREATE TABLE provider_visits (
    state_hash TEXT PRIMARY KEY,
    nonce      TEXT NOT NULL,
    verifier   TEXT NOT NULL,
    purpose    TEXT NOT NULL CHECK (purpose IN ('sign_in', 'link', 'confirm', 'accept')),
    person_id  TEXT REFERENCES people (id) ON DELETE CASCADE,
    link_hash  TEXT NOT NULL DEFAULT '',
    return_to  TEXT NOT NULL DEFAULT '',
    expires_at DATETIME NOT NULL
);

-- stage is how far signing in has come. confirmed_at is when the person last confirmed who they are.
DELETE FROM sessions;
ALTER TABLE sessions ADD COLUMN id TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX sessions_id ON sessions (id);
ALTER TABLE sessions ADD COLUMN device TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN stage TEXT NOT NULL DEFAULT 'in' CHECK (stage IN ('in', 'second_factor', 'set_up_factor'));
ALTER TABLE sessions ADD COLUMN confirmed_at DATETIME;

-- What a link is for. email is where an invitation is sent, kept until it is used; a link of kind email confirms it.
ALTER TABLE links RENAME TO links_before;
CREATE TABLE links (
    id           TEXT PRIMARY KEY,
    kind         TEXT NOT NULL CHECK (kind IN ('setup', 'invitation', 'reset', 'email')),
    person_id    TEXT REFERENCES people (id),
    role         TEXT NOT NULL DEFAULT '',
    member_kind  TEXT NOT NULL DEFAULT '' CHECK (member_kind IN ('', 'lived_experience', 'clinician', 'researcher', 'charity')),
    practice_id  TEXT REFERENCES practices (id),
    group_id     TEXT REFERENCES groups (id),
    placement_id TEXT,
    take_over    TEXT,
    email        TEXT NOT NULL DEFAULT '',
    created_by   TEXT REFERENCES people (id),
    created_at   DATETIME NOT NULL,
    expires_at   DATETIME NOT NULL,
    used_at      DATETIME,
    ended_at     DATETIME,
    FOREIGN KEY (group_id, placement_id) REFERENCES placements (group_id, id),
    FOREIGN KEY (practice_id, take_over) REFERENCES hats (practice_id, id),
    CHECK ((kind = 'invitation') = (role <> '')),
    CHECK ((role IN ('practice_member', 'practice_lead')) = (practice_id IS NOT NULL)),
    CHECK ((role = 'trainee') = (placement_id IS NOT NULL)),
    CHECK ((role = 'group_member') = (member_kind <> '')),
    CHECK ((kind IN ('reset', 'email')) = (person_id IS NOT NULL))
);
INSERT INTO links (id, kind, person_id, role, practice_id, created_by, created_at, expires_at, used_at)
    SELECT id, kind, person_id, CASE WHEN kind = 'invitation' THEN 'practice_lead' ELSE '' END, practice_id, created_by,
        created_at, expires_at, used_at FROM links_before;

-- Only the SHA-256 of a token is kept. A link that is mailed again has another token each time; one use ends them all.
CREATE TABLE link_tokens (
    token_hash TEXT PRIMARY KEY,
    link_id    TEXT NOT NULL REFERENCES links (id) ON DELETE CASCADE
);
INSERT INTO link_tokens (token_hash, link_id) SELECT token_hash, id FROM links_before;
DROP TABLE links_before;
CREATE INDEX link_tokens_link ON link_tokens (link_id);

-- Mail to be sent. It holds no content: kind chooses the neutral words, and the link's token is made when it is sent.
-- The address is blanked once the mail has gone or has been given up.
CREATE TABLE outbox (
    id            TEXT PRIMARY KEY,
    kind          TEXT NOT NULL CHECK (kind IN ('invitation', 'reset', 'email', 'notice')),
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
CREATE INDEX outbox_due ON outbox (due_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
CREATE UNIQUE INDEX outbox_link ON outbox (link_id);
CREATE UNIQUE INDEX outbox_notice ON outbox (person_id) WHERE kind = 'notice' AND sent_at IS NULL AND given_up_at IS NULL;

-- Who asked for a new password, until it has been looked into: asking does the same work for every name.
CREATE TABLE forgotten_passwords (
    id          TEXT PRIMARY KEY,
    sign_in_key TEXT NOT NULL,
    asked_at    DATETIME NOT NULL
);

-- subject is a hash of a network address or a person with what is counted, never either in words.
CREATE TABLE request_counts (
    subject TEXT NOT NULL,
    period  DATETIME NOT NULL,
    count   INTEGER NOT NULL,
    PRIMARY KEY (subject, period)
);

-- successor_id is the practice that took over; it may be restored after the one that names it. erase_on is when a practice's things are erased that asked for it.
ALTER TABLE practices ADD COLUMN successor_id TEXT REFERENCES practices (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE practices ADD COLUMN succeeded_at DATETIME;
ALTER TABLE practices ADD COLUMN erase_on DATETIME;
ALTER TABLE practices ADD COLUMN erased_at DATETIME;
CREATE INDEX practices_successor ON practices (successor_id);

-- What a lead asked a colleague to answer for the practice.
CREATE TABLE domain_requests (
    practice_id TEXT NOT NULL,
    id          TEXT NOT NULL UNIQUE,
    audit_id    TEXT NOT NULL,
    domain_id   TEXT NOT NULL,
    hat_id      TEXT NOT NULL,
    asked_at    DATETIME NOT NULL,
    done_at     DATETIME,
    ended_at    DATETIME,
    PRIMARY KEY (practice_id, id),
    FOREIGN KEY (practice_id, audit_id) REFERENCES audits (practice_id, id) ON DELETE CASCADE,
    FOREIGN KEY (practice_id, hat_id) REFERENCES hats (practice_id, id)
);
CREATE UNIQUE INDEX domain_requests_open ON domain_requests (practice_id, audit_id, domain_id, hat_id) WHERE ended_at IS NULL;

-- The colleague who takes an action on; the keys keep both in one practice.
CREATE TABLE action_owners (
    practice_id TEXT NOT NULL,
    action_id   TEXT NOT NULL,
    hat_id      TEXT NOT NULL,
    PRIMARY KEY (practice_id, action_id),
    FOREIGN KEY (practice_id, action_id) REFERENCES actions (practice_id, id) ON DELETE CASCADE,
    FOREIGN KEY (practice_id, hat_id) REFERENCES hats (practice_id, id)
);

-- Somebody whom a facilitator invited to lead a practice that had people already: effective on a colleague's yes, or
-- at effective_at.
CREATE TABLE lead_claims (
    practice_id  TEXT NOT NULL,
    id           TEXT NOT NULL UNIQUE,
    hat_id       TEXT NOT NULL,
    made_at      DATETIME NOT NULL,
    effective_at DATETIME NOT NULL,
    outcome      TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'yes', 'no', 'time')),
    decided_at   DATETIME,
    PRIMARY KEY (practice_id, id),
    FOREIGN KEY (practice_id, hat_id) REFERENCES hats (practice_id, id)
);

-- The end of the practice's trail when it submitted: a trail cut off later no longer holds it.
ALTER TABLE submissions ADD COLUMN trail_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE submissions ADD COLUMN trail_hash TEXT NOT NULL DEFAULT '';

-- Who wrote what is left of people who were erased. Nobody can sign in as it, and it has no role.
INSERT INTO people (id, trail_id, name, sign_in_name, sign_in_key, password_hash, created_at, updated_at)
    VALUES ('00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '', '', '', '',
        '1970-01-01 00:00:00+00:00', '1970-01-01 00:00:00+00:00');

-- A submission is frozen but for three things: who submitted it is forgotten when that person is erased; it goes with
-- everything else while its practice is erased, and with its self-assessment when that was kept long enough. Only those
-- transactions have both times set, or put away what was submitted.
DROP TRIGGER submissions_no_update;
DROP TRIGGER submissions_no_delete;
-- +goose StatementBegin
CREATE TRIGGER submissions_no_update BEFORE UPDATE ON submissions
WHEN NEW.submitted_by <> '00000000-0000-0000-0000-000000000000' OR NEW.practice_id <> OLD.practice_id
    OR NEW.audit_id <> OLD.audit_id OR NEW.number <> OLD.number OR NEW.snapshot <> OLD.snapshot OR NEW.hash <> OLD.hash
    OR NEW.submitted_at <> OLD.submitted_at OR NEW.trail_seq <> OLD.trail_seq OR NEW.trail_hash <> OLD.trail_hash
BEGIN SELECT RAISE(ABORT, 'submissions is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER submissions_no_delete BEFORE DELETE ON submissions
WHEN NOT EXISTS (SELECT 1 FROM practices WHERE id = OLD.practice_id AND erase_on IS NOT NULL AND erased_at >= erase_on)
    AND NOT EXISTS (SELECT 1 FROM audits WHERE practice_id = OLD.practice_id AND id = OLD.audit_id AND state = 'discarded' AND submissions > 0)
BEGIN SELECT RAISE(ABORT, 'submissions is append-only'); END;
-- +goose StatementEnd

-- The audit that an action grew from may be gone, so no key can refer to it; one of another practice it never is.
-- +goose StatementBegin
CREATE TRIGGER actions_origin_insert BEFORE INSERT ON actions
WHEN EXISTS (SELECT 1 FROM audits WHERE id = NEW.origin_audit_id AND practice_id <> NEW.practice_id)
BEGIN SELECT RAISE(ABORT, 'an action grows from an audit of its own practice'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER actions_origin_update BEFORE UPDATE OF practice_id, origin_audit_id ON actions
WHEN EXISTS (SELECT 1 FROM audits WHERE id = NEW.origin_audit_id AND practice_id <> NEW.practice_id)
BEGIN SELECT RAISE(ABORT, 'an action grows from an audit of its own practice'); END;
-- +goose StatementEnd

-- The group was named after the program until it had a page of its own.
UPDATE groups SET name = 'Co-production group' WHERE name = 'Doorway';
