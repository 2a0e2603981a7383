-- +goose Up

-- A version is retired by a decision, which names it.
ALTER TABLE decisions ADD COLUMN version_id UUID REFERENCES criteria_versions (id);
ALTER TABLE decisions DROP CONSTRAINT decisions_about_check;
ALTER TABLE decisions ADD CONSTRAINT decisions_about_check CHECK (about IN ('proposal', 'agree', 'rule', 'retire', 'other'));

-- Nothing of a published version changes but that it is retired, and then nothing more.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION freeze_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state NOT IN ('published', 'retired') THEN
        RETURN COALESCE(NEW, OLD);
    END IF;
    IF TG_OP = 'DELETE' OR NEW.id <> OLD.id OR NEW.file <> OLD.file OR NEW.checksum <> OLD.checksum OR NEW.number <> OLD.number
        OR NEW.set_id <> OLD.set_id OR NEW.agreed <> OLD.agreed OR NEW.state NOT IN ('published', 'retired')
        OR (OLD.state = 'retired' AND NEW.state <> 'retired') THEN
        RAISE EXCEPTION 'a published version is frozen';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
