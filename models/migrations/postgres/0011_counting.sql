-- +goose Up

-- What a submission comes to in each domain, so that nobody has to open it to know. score is NULL where there is none.
CREATE TABLE submission_counts (
    practice_id    UUID NOT NULL,
    audit_id       UUID NOT NULL,
    number         BIGINT NOT NULL,
    domain_id      TEXT NOT NULL,
    version_id     UUID NOT NULL REFERENCES criteria_versions (id),
    form           TEXT NOT NULL CHECK (form IN ('full', 'short')),
    rated          SMALLINT NOT NULL,
    applicable     SMALLINT NOT NULL,
    not_sure       SMALLINT NOT NULL,
    does_not_apply SMALLINT NOT NULL,
    score          SMALLINT CHECK (score BETWEEN 0 AND 100),
    PRIMARY KEY (practice_id, audit_id, number, domain_id),
    FOREIGN KEY (practice_id, audit_id) REFERENCES audits (practice_id, id) ON DELETE CASCADE,
    FOREIGN KEY (practice_id, audit_id, number) REFERENCES submissions (practice_id, audit_id, number) ON DELETE CASCADE
);

-- How many of the practices that share with a group say the same: one line for each thing said (kind, subject, value), in
-- each integrated care board and, with none, in all.
CREATE TABLE rollups (
    group_id   UUID NOT NULL REFERENCES groups (id),
    version_id UUID NOT NULL REFERENCES criteria_versions (id),
    form       TEXT NOT NULL CHECK (form IN ('full', 'short')),
    icb_code   TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('practices', 'domain', 'change', 'criterion', 'action', 'benchmark')),
    subject    TEXT NOT NULL,
    value      TEXT NOT NULL,
    practices  BIGINT NOT NULL,
    PRIMARY KEY (group_id, version_id, form, icb_code, kind, subject, value)
);
CREATE INDEX rollups_emptied ON rollups (group_id) WHERE practices = 0;
-- How many practices are counted at all is what decides whether anything may be shown of them: it is read first, of all boards.
CREATE INDEX rollups_practices ON rollups (group_id, version_id, form, icb_code, subject, practices) WHERE kind = 'practices';
CREATE INDEX rollups_whole ON rollups (group_id, version_id, form, subject, practices) WHERE kind = 'practices' AND icb_code = '';

-- What a practice adds to the lines of a group, so that exactly that can be taken out again.
CREATE TABLE practice_counted (
    practice_id UUID NOT NULL REFERENCES practices (id),
    group_id    UUID NOT NULL REFERENCES groups (id),
    icb_code    TEXT NOT NULL,
    lines       JSONB NOT NULL,
    PRIMARY KEY (practice_id, group_id)
);

-- How often the list of practices changed, so that what is kept of it in memory is never out of date.
CREATE TABLE practice_list (
    id      SMALLINT PRIMARY KEY CHECK (id = 1),
    version BIGINT NOT NULL
);
-- +goose StatementBegin
CREATE FUNCTION practice_list_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO practice_list (id, version) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET version = practice_list.version + 1;
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER practices_listed AFTER INSERT OR DELETE OR UPDATE OF ods_code, shown_name, town, postcode, icb_code, status, search
    ON practices FOR EACH STATEMENT EXECUTE FUNCTION practice_list_changed();
CREATE TRIGGER icbs_listed AFTER INSERT OR DELETE OR UPDATE ON icbs FOR EACH STATEMENT EXECUTE FUNCTION practice_list_changed();

-- The board goes through the practices by name, and looks for each integrated care board that has one that shares.
CREATE INDEX practices_by_name ON practices (shown_name, id);
CREATE INDEX practices_by_icb ON practices (icb_code, id);
