"""The account can be appended to and read by those entitled, never changed; a function seals it."""

from django.db import migrations

APPEND_ONLY = """
CREATE FUNCTION ledger_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.number IS NULL AND NEW.number IS NOT NULL
     AND to_jsonb(OLD) - 'number' = to_jsonb(NEW) - 'number' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The ledger is append only: % on % is refused', TG_OP, TG_TABLE_NAME;
END $$;
CREATE FUNCTION ledger_never_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'The ledger is append only: % cannot be emptied', TG_TABLE_NAME; END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ledger_entry
  FOR EACH ROW EXECUTE FUNCTION ledger_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ledger_sighting
  FOR EACH ROW EXECUTE FUNCTION ledger_append_only();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON ledger_entry EXECUTE FUNCTION ledger_never_emptied();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON ledger_sighting EXECUTE FUNCTION ledger_never_emptied();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON ledger_seal EXECUTE FUNCTION ledger_never_emptied();

REVOKE UPDATE, DELETE, TRUNCATE ON ledger_entry, ledger_sighting FROM app;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON ledger_seal FROM app;
"""

GUARDED = """
CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.person', true), '')::uuid $$;

ALTER TABLE ledger_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_entry FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger_sighting ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_sighting FORCE ROW LEVEL SECURITY;

CREATE POLICY owner_keeps ON ledger_entry TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_keeps ON ledger_sighting TO CURRENT_USER USING (true) WITH CHECK (true);

CREATE POLICY entry_written_by_its_actor ON ledger_entry FOR INSERT TO app
  WITH CHECK (actor_id = (SELECT app_person()));
CREATE POLICY entry_read ON ledger_entry FOR SELECT TO app USING (
  (SELECT app_person()) IS NOT NULL AND (
    (SELECT current_setting('app.sight', true)) = 'service'
    OR (SELECT current_setting('app.audit', true)) = 'yes'
    OR actor_id = (SELECT app_person())
    OR child_id = ANY (ARRAY(SELECT child_id FROM access_grant WHERE person_id = (SELECT app_person())))
  ));
CREATE POLICY sighting_written_by_its_person ON ledger_sighting FOR INSERT TO app
  WITH CHECK (person_id = (SELECT app_person()));
CREATE POLICY sighting_read ON ledger_sighting FOR SELECT TO app USING (
  (SELECT app_person()) IS NOT NULL AND (
    (SELECT current_setting('app.sight', true)) = 'service'
    OR (SELECT current_setting('app.audit', true)) = 'yes'
    OR person_id = (SELECT app_person())
    OR child_id = ANY (ARRAY(SELECT child_id FROM access_grant WHERE person_id = (SELECT app_person())))
  ));
"""

# The text that is hashed never depends on a session: moments as seconds since 1970, JSON as the database keeps it.
SEALED = """
CREATE SEQUENCE ledger_order;

CREATE FUNCTION ledger_entry_text(e ledger_entry) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT concat_ws('|', e.number, e.id, extract(epoch FROM e.written_at), e.business_on - date '1970-01-01',
    e.actor_id, e.on_behalf_of_id, e.channel, e.request_id, e.action, e.event,
    array_to_string(e.subject_ids, ','), e.child_id, e.payload::text, e.sentence) $$;
CREATE FUNCTION ledger_sighting_text(s ledger_sighting) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT concat_ws('|', s.number, s.id, extract(epoch FROM s.seen_at), s.person_id, s.child_id, s.page, s.basis,
    s.request_id) $$;

CREATE FUNCTION ledger_hash(before text, rows text) RETURNS text LANGUAGE sql IMMUTABLE AS
  $$ SELECT encode(sha256(convert_to(before || E'\\n' || rows, 'UTF8')), 'hex') $$;

CREATE FUNCTION seal_ledger() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  sealed integer := 0; found integer; low bigint; high bigint; body text; before text; kept text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('mainstay ledger'));
  FOREACH kept IN ARRAY ARRAY['entry', 'sighting'] LOOP
    IF kept = 'entry' THEN
      WITH waiting AS (SELECT id FROM ledger_entry WHERE number IS NULL ORDER BY written_at, id),
           numbered AS (SELECT id, nextval('ledger_order') AS number FROM waiting)
        UPDATE ledger_entry e SET number = n.number FROM numbered n WHERE e.id = n.id;
      SELECT coalesce(max(last_number), 0) INTO low FROM ledger_seal WHERE "table" = kept;
      SELECT count(*), min(number), max(number), string_agg(ledger_entry_text(e), E'\\n' ORDER BY number)
        INTO found, low, high, body FROM ledger_entry e WHERE number > low;
    ELSE
      WITH waiting AS (SELECT id FROM ledger_sighting WHERE number IS NULL ORDER BY seen_at, id),
           numbered AS (SELECT id, nextval('ledger_order') AS number FROM waiting)
        UPDATE ledger_sighting s SET number = n.number FROM numbered n WHERE s.id = n.id;
      SELECT coalesce(max(last_number), 0) INTO low FROM ledger_seal WHERE "table" = kept;
      SELECT count(*), min(number), max(number), string_agg(ledger_sighting_text(s), E'\\n' ORDER BY number)
        INTO found, low, high, body FROM ledger_sighting s WHERE number > low;
    END IF;
    CONTINUE WHEN found = 0;
    SELECT digest INTO before FROM ledger_seal WHERE "table" = kept ORDER BY id DESC LIMIT 1;
    INSERT INTO ledger_seal (sealed_at, "table", first_number, last_number, rows, digest)
      VALUES (clock_timestamp(), kept, low, high, found, ledger_hash(coalesce(before, ''), body));
    sealed := sealed + found;
  END LOOP;
  RETURN sealed;
END $$;

CREATE FUNCTION broken_seals() RETURNS TABLE (seal_id bigint, kept text, first_number bigint, last_number bigint)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE one ledger_seal; before text; body text; counted integer;
BEGIN
  FOR one IN SELECT * FROM ledger_seal ORDER BY id LOOP
    SELECT digest INTO before FROM ledger_seal s WHERE s."table" = one."table" AND s.id < one.id ORDER BY s.id DESC LIMIT 1;
    IF NOT FOUND THEN before := ''; END IF;
    IF one."table" = 'entry' THEN
      SELECT count(*), string_agg(ledger_entry_text(e), E'\\n' ORDER BY number) INTO counted, body
        FROM ledger_entry e WHERE number BETWEEN one.first_number AND one.last_number;
    ELSE
      SELECT count(*), string_agg(ledger_sighting_text(s), E'\\n' ORDER BY number) INTO counted, body
        FROM ledger_sighting s WHERE number BETWEEN one.first_number AND one.last_number;
    END IF;
    IF counted <> one.rows OR one.digest IS DISTINCT FROM ledger_hash(coalesce(before, ''), coalesce(body, '')) THEN
      seal_id := one.id; kept := one."table"; first_number := one.first_number; last_number := one.last_number;
      RETURN NEXT;
    END IF;
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION seal_ledger(), broken_seals() TO app;
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial"), ("access", "0002_people_teams_and_grants")]
    operations = [
        migrations.RunSQL(APPEND_ONLY, migrations.RunSQL.noop),
        migrations.RunSQL(GUARDED, migrations.RunSQL.noop),
        migrations.RunSQL(SEALED, migrations.RunSQL.noop),
    ]
