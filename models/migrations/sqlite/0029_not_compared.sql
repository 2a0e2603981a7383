-- +goose Up

-- Who looked again and has no score of a domain both times is counted with no value, as who has no score at all is: how many
-- practices there are to compare decides whether a board may show what changed there.
CREATE TEMPORARY TABLE not_compared AS
SELECT c.practice_id, c.group_id, c.icb_code, json_extract(d.value, '$.Version') AS version_id, json_extract(d.value, '$.Form') AS form,
    json_extract(d.value, '$.Subject') AS domain_id
FROM practice_counted c, json_each(c.lines) d
WHERE json_extract(d.value, '$.Kind') = 'domain'
    AND EXISTS (SELECT 1 FROM json_each(c.lines) o WHERE json_extract(o.value, '$.Kind') = 'change')
    AND NOT EXISTS (SELECT 1 FROM json_each(c.lines) o
        WHERE json_extract(o.value, '$.Kind') = 'change' AND json_extract(o.value, '$.Subject') = json_extract(d.value, '$.Subject'));
INSERT INTO rollups (group_id, version_id, form, icb_code, kind, subject, value, practices)
SELECT group_id, version_id, form, icb_code, 'change', domain_id, '', COUNT(*) FROM
    (SELECT group_id, version_id, form, icb_code, domain_id FROM not_compared WHERE icb_code <> ''
        UNION ALL SELECT group_id, version_id, form, '', domain_id FROM not_compared) counted
GROUP BY group_id, version_id, form, icb_code, domain_id;
UPDATE practice_counted SET lines =
    (SELECT json_group_array(json(line)) FROM
        (SELECT value AS line FROM json_each(practice_counted.lines)
            UNION ALL SELECT json_object('Version', m.version_id, 'Form', m.form, 'Kind', 'change', 'Subject', m.domain_id, 'Value', '')
            FROM not_compared m WHERE m.practice_id = practice_counted.practice_id AND m.group_id = practice_counted.group_id))
WHERE EXISTS (SELECT 1 FROM not_compared m WHERE m.practice_id = practice_counted.practice_id AND m.group_id = practice_counted.group_id);
DROP TABLE not_compared;

-- They are few, and read with how many practices there are.
CREATE INDEX rollups_without ON rollups (group_id, version_id, form, icb_code, kind, subject, practices)
    WHERE kind IN ('domain', 'change') AND value = '';
