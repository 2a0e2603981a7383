-- +goose Up

-- What names a hat of a group names the group with it.
CREATE UNIQUE INDEX hats_in_group ON hats (group_id, id);

-- A question that a facilitator asks the group.
CREATE TABLE consultations (
    group_id     TEXT NOT NULL REFERENCES groups (id),
    id           TEXT NOT NULL UNIQUE,
    question     TEXT NOT NULL,
    words        TEXT NOT NULL,
    criteria     TEXT NOT NULL,
    content_note TEXT NOT NULL,
    reasons      TEXT NOT NULL DEFAULT '[]',
    opened_by    TEXT NOT NULL REFERENCES people (id),
    opened_at    DATETIME NOT NULL,
    paused_at    DATETIME,
    pause_words  TEXT NOT NULL DEFAULT '',
    closed_at    DATETIME,
    version      INTEGER NOT NULL DEFAULT 1,
    write_key    TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (group_id, id)
);

-- How somebody answered a question: pass and not now are answers.
CREATE TABLE consultation_answers (
    group_id        TEXT NOT NULL,
    consultation_id TEXT NOT NULL,
    hat_id          TEXT NOT NULL,
    answer          TEXT NOT NULL CHECK (answer IN ('said', 'pass', 'not_now')),
    answered_at     DATETIME NOT NULL,
    PRIMARY KEY (group_id, consultation_id, hat_id),
    FOREIGN KEY (group_id, consultation_id) REFERENCES consultations (group_id, id) ON DELETE CASCADE,
    FOREIGN KEY (group_id, hat_id) REFERENCES hats (group_id, id) ON DELETE CASCADE
);

-- What somebody in the group said. hat_id is there so that they can change and withdraw it; of one that is anonymous it is
-- shown to nobody. One that was withdrawn keeps neither its words nor its name.
CREATE TABLE contributions (
    group_id        TEXT NOT NULL REFERENCES groups (id),
    id              TEXT NOT NULL UNIQUE,
    hat_id          TEXT,
    criterion_id    TEXT NOT NULL DEFAULT '',
    consultation_id TEXT,
    proposal_id     TEXT,
    kind            TEXT NOT NULL CHECK (kind IN ('change', 'new', 'removal', 'comment')),
    body            TEXT NOT NULL,
    content_note    TEXT NOT NULL,
    reasons         TEXT NOT NULL DEFAULT '[]',
    visibility      TEXT NOT NULL CHECK (visibility IN ('facilitator', 'group', 'practices')),
    attribution     TEXT NOT NULL CHECK (attribution IN ('anonymous', 'role', 'name')),
    shown_name      TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('heard', 'discussed', 'changed', 'not_changed', 'withdrawn')),
    state_reason    TEXT NOT NULL DEFAULT '',
    decision_id     TEXT,
    created_at      DATETIME NOT NULL,
    updated_at      DATETIME NOT NULL,
    version         INTEGER NOT NULL,
    write_key       TEXT NOT NULL,
    PRIMARY KEY (group_id, id),
    FOREIGN KEY (group_id, hat_id) REFERENCES hats (group_id, id),
    FOREIGN KEY (group_id, consultation_id) REFERENCES consultations (group_id, id),
    CHECK ((attribution = 'name') = (shown_name <> '') OR state = 'withdrawn'),
    CHECK (state <> 'withdrawn' OR body = '' AND content_note = '' AND shown_name = '')
);
CREATE INDEX contributions_consultation ON contributions (group_id, consultation_id);
CREATE INDEX contributions_proposal ON contributions (group_id, proposal_id);
CREATE INDEX contributions_criterion ON contributions (group_id, criterion_id);

-- What practices are told of the contributions to a criterion, in a facilitator's words.
CREATE TABLE contribution_summaries (
    group_id     TEXT NOT NULL REFERENCES groups (id),
    criterion_id TEXT NOT NULL,
    line         TEXT NOT NULL,
    reasons      TEXT NOT NULL DEFAULT '[]',
    written_by   TEXT NOT NULL REFERENCES people (id),
    written_at   DATETIME NOT NULL,
    version      INTEGER NOT NULL,
    write_key    TEXT NOT NULL,
    PRIMARY KEY (group_id, criterion_id)
);

-- The contributions that a line sums up: when one of them goes, the line goes.
CREATE TABLE contribution_summary_parts (
    group_id        TEXT NOT NULL,
    criterion_id    TEXT NOT NULL,
    contribution_id TEXT NOT NULL,
    PRIMARY KEY (group_id, criterion_id, contribution_id),
    FOREIGN KEY (group_id, criterion_id) REFERENCES contribution_summaries (group_id, criterion_id) ON DELETE CASCADE,
    FOREIGN KEY (group_id, contribution_id) REFERENCES contributions (group_id, id) ON DELETE CASCADE
);
