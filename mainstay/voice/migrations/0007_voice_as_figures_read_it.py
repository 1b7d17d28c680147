"""Views, wishes and alerts as figures read them: days and kinds, never a word.

The tables show themselves to the reviewing service and the child alone, and a figure must be the same whoever looks.
So the views go through functions that read as the owner and give nothing but what is counted; a child gets nothing.
"""

from django.db import migrations

FIGURES = {
    "views": (
        "voice_view",
        "view_id text, child_id text, said_on date, medium text",
        "SELECT id::text, child_id::text, said_on, medium::text FROM voice_view",
    ),
    "wishes": (
        "voice_wish",
        "wish_id text, child_id text, asked_on date, due_on date, told_on date, put_on date, council_on date",
        "SELECT id::text, child_id::text, asked_on, due_on, told_on, put_on, council_on FROM voice_wish "
        "WHERE state <> 'taken_back'",
    ),
    "urgent_alerts": (
        "voice_urgentalert",
        "alert_id text, child_id text, raised_on date, out_of_hours boolean, taken_in_time boolean",
        "SELECT id::text, child_id::text, raised_on, out_of_hours, "
        "coalesce(taken_at - raised_at <= make_interval(mins => minutes_allowed), false) FROM voice_urgentalert",
    ),
}


def _made(name: str, table: str, columns: str, rows: str) -> str:
    joined = " AND " if " WHERE " in rows else " WHERE "
    return f"""
CREATE FUNCTION analytic.{name}_counted() RETURNS TABLE ({columns})
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  {rows}{joined}(SELECT app_child()) IS NULL $$;
REVOKE ALL ON FUNCTION analytic.{name}_counted() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION analytic.{name}_counted() TO app;
CREATE VIEW analytic.{name} WITH (security_invoker = true) AS SELECT * FROM analytic.{name}_counted();
GRANT SELECT ON analytic.{name} TO app;
CREATE TRIGGER figures_{name}_any AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
  FOR EACH STATEMENT EXECUTE FUNCTION analytic.note_every_year('{name}');
INSERT INTO analytic.change (of, first_year, last_year) VALUES ('{name}', 0, 9999);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("voice", "0006_plans_kept_for_good"),
        ("insight", "0002_which_years_a_change_touches"),
    ]
    operations = [
        migrations.RunSQL(
            "".join(_made(name, *parts) for name, parts in FIGURES.items()),
            "".join(f"DROP VIEW analytic.{name}; DROP FUNCTION analytic.{name}_counted();" for name in FIGURES),
        )
    ]
