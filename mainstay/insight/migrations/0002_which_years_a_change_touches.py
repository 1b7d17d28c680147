"""Which years of figures each change of a record touches, noted by triggers in the same transaction."""

from django.db import migrations

# Notes are only ever added, or added up without changing a sum: for a table and a year, the same sum is the same
# records. Nothing is counted up in place, so that two people who write at once do not wait for each other.
NOTES = """
CREATE TABLE analytic.change (
  of text NOT NULL,
  first_year integer NOT NULL,
  last_year integer NOT NULL,
  times bigint NOT NULL DEFAULT 1
);
COMMENT ON TABLE analytic.change IS
  'Changes of what figures are counted from: of which table, and the collection years (by the year of their end) it '
  'touches; 0 is since ever and 9999 for ever.';

CREATE FUNCTION analytic.year_of(day date) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE day WHEN 'infinity' THEN 9999 WHEN '-infinity' THEN 0
    ELSE extract(year FROM day)::integer + (extract(month FROM day) >= 4)::integer END $$;

CREATE FUNCTION analytic.changes() RETURNS TABLE (of text, first_year integer, last_year integer, times bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT of, first_year, last_year, sum(times)::bigint FROM analytic.change GROUP BY 1, 2, 3
  UNION ALL
  SELECT 'migrations', 0, 9999, count(*) FROM django_migrations $$;

CREATE FUNCTION analytic.add_up_changes() RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  WITH gone AS (DELETE FROM analytic.change RETURNING *)
  INSERT INTO analytic.change SELECT of, first_year, last_year, sum(times) FROM gone GROUP BY 1, 2, 3 $$;

REVOKE ALL ON FUNCTION analytic.changes(), analytic.add_up_changes() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION analytic.changes(), analytic.add_up_changes() TO app;
"""

# A trigger says of a row its `id`, the `first` and `last` day it touches, its `facts`, and its `ending`: what is
# known of its end, which touches no year before that end. Written anew at each run: a plan kept from one row would
# be a bad one for a whole return.
TRIGGERS = """
CREATE FUNCTION analytic.note_changes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  said text := TG_ARGV[1];
  days text;
BEGIN
  IF TG_OP = 'INSERT' THEN
    days := format('SELECT first, last FROM (SELECT %s FROM new_rows) n', said);
  ELSIF TG_OP = 'DELETE' THEN
    days := format('SELECT first, last FROM (SELECT %s FROM old_rows) o', said);
  ELSE
    days := format('SELECT
        CASE WHEN o.facts IS DISTINCT FROM n.facts THEN least(o.first, n.first) ELSE least(o.last, n.last) END AS first,
        greatest(o.last, n.last) AS last
      FROM (SELECT %1$s FROM old_rows) o FULL JOIN (SELECT %1$s FROM new_rows) n USING (id)
      WHERE o.facts IS DISTINCT FROM n.facts OR o.ending IS DISTINCT FROM n.ending', said);
  END IF;
  EXECUTE format('INSERT INTO analytic.change (of, first_year, last_year)
    SELECT $1, analytic.year_of(coalesce(min(first), ''-infinity'')), analytic.year_of(coalesce(max(last), ''infinity''))
    FROM (%s) touched HAVING count(*) > 0', days) USING TG_ARGV[0];
  RETURN NULL;
END $$;

CREATE FUNCTION analytic.note_every_year() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO analytic.change (of, first_year, last_year) VALUES (TG_ARGV[0], 0, 9999);
  RETURN NULL;
END $$;

CREATE FUNCTION analytic.watch(watched regclass, of text, said text, updates_only boolean DEFAULT false)
  RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  operation text;
  seen text;
BEGIN
  FOREACH operation IN ARRAY ARRAY['update', 'insert', 'delete'] LOOP
    CONTINUE WHEN updates_only AND operation <> 'update';
    seen := concat_ws(' ', CASE WHEN operation <> 'insert' THEN 'OLD TABLE AS old_rows' END,
      CASE WHEN operation <> 'delete' THEN 'NEW TABLE AS new_rows' END);
    EXECUTE format('CREATE TRIGGER %I AFTER %s ON %s REFERENCING %s FOR EACH STATEMENT
      EXECUTE FUNCTION analytic.note_changes(%L, %L)', concat_ws('_', 'figures', of, operation), operation, watched,
      seen, of, said);
  END LOOP;
  INSERT INTO analytic.change (of, first_year, last_year) VALUES (of, 0, 9999);
  EXECUTE format('CREATE TRIGGER %I AFTER TRUNCATE ON %s FOR EACH STATEMENT
    EXECUTE FUNCTION analytic.note_every_year(%L)', concat_ws('_', 'figures', of, 'emptied'), watched, of);
END $$;
COMMENT ON FUNCTION analytic.watch(regclass, text, text, boolean) IS
  'Note from now on which years of figures the changes of a table touch; for migrations.';

CREATE FUNCTION analytic.watch_view(viewed text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  watched regclass;
BEGIN
  FOR watched IN
    SELECT DISTINCT d.refobjid::regclass FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid
      JOIN pg_class c ON c.oid = d.refobjid AND c.relkind = 'r'
    WHERE d.classid = 'pg_rewrite'::regclass AND r.ev_class = ('analytic.' || viewed)::regclass
      AND NOT EXISTS (SELECT FROM pg_trigger t
        WHERE t.tgrelid = c.oid AND starts_with(t.tgname::text, 'figures_' || viewed || '_'))
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s FOR EACH STATEMENT
      EXECUTE FUNCTION analytic.note_every_year(%L)', concat_ws('_', 'figures', viewed, 'any'), watched, viewed);
  END LOOP;
  INSERT INTO analytic.change (of, first_year, last_year) VALUES (viewed, 0, 9999);
END $$;
COMMENT ON FUNCTION analytic.watch_view(text) IS
  'Note from now on every change of the tables of a view, where nothing notes it yet, as one of every year.';
REVOKE ALL ON FUNCTION analytic.watch(regclass, text, text, boolean), analytic.watch_view(text) FROM PUBLIC;

DROP FUNCTION analytic.state_of_records();
"""


class Migration(migrations.Migration):
    dependencies = [("insight", "0001_state_of_the_records")]
    operations = [
        migrations.RunSQL(NOTES, migrations.RunSQL.noop),
        migrations.RunSQL(TRIGGERS, migrations.RunSQL.noop),
    ]
