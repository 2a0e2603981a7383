-- +goose Up

-- What a group calls somebody, whatever roles they have or had there.
CREATE TABLE member_names (
    group_id  UUID NOT NULL REFERENCES groups (id),
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    called    TEXT NOT NULL,
    version   BIGINT NOT NULL,
    PRIMARY KEY (group_id, person_id)
);
-- Of several names the one in a role that lasts, or else the latest, stays.
INSERT INTO member_names (group_id, person_id, called, version) SELECT group_id, person_id, display_name, 1 FROM
    (SELECT m.group_id, h.person_id, m.display_name, ROW_NUMBER() OVER (PARTITION BY m.group_id, h.person_id
        ORDER BY CASE WHEN h.until IS NULL THEN 0 ELSE 1 END, h.since DESC, h.id) AS place
        FROM member_care m JOIN hats h ON h.group_id = m.group_id AND h.id = m.hat_id WHERE m.display_name <> '') named
    WHERE place = 1;
CREATE UNIQUE INDEX member_names_called ON member_names (group_id, lower(called)) WHERE called <> '';
DROP INDEX member_care_name;
ALTER TABLE member_care DROP COLUMN display_name;
