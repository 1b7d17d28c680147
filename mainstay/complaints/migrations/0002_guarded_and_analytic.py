"""Who may know of a complaint and who may read it is kept by the database; nothing is deleted; figures keep nobody."""

from django.db import migrations

ASKING = "(SELECT current_setting('app.complaints', true))"
OWN = "child_id = (SELECT app_child())"
NOT_KEPT = "(SELECT app_person()) <> ALL (kept_from)"
TEAM = f"{ASKING} = 'team' AND {NOT_KEPT}"
# The managers of the service: they see every child and watch over the account.
MANAGERS = f"""{ASKING} = 'yes' AND {NOT_KEPT} AND (SELECT current_setting('app.sight', true)) = 'service'
    AND (SELECT current_setting('app.audit', true)) = 'yes'"""
HELD = """child_id = ANY (ARRAY(
      SELECT child_id FROM access_grant WHERE person_id = (SELECT app_person()) AND basis IN ('allocated', 'cover')))"""
# The officer and cover: never of one about an officer.
OFFICERS = f"{ASKING} = 'yes' AND NOT about_officer AND {NOT_KEPT} AND {HELD}"
TAKEN = f"""{ASKING} = 'yes' AND taken_by_id = (SELECT app_person()) AND {NOT_KEPT}
    AND ((SELECT current_setting('app.sight', true)) = 'service' OR {HELD})"""
KNOWN = "complaint_id IN (SELECT id FROM complaints_complaint)"
AGREED = "complaint_id IN (SELECT id FROM complaints_complaint WHERE shared_on IS NOT NULL AND NOT about_officer)"
# Sealed again with a new key, and read by nobody: set by that reaction alone, for its own moment.
SEALING = "(SELECT current_setting('app.sealing', true)) = 'yes'"


def _guarded(table: str) -> str:
    return f"""
ALTER TABLE complaints_{table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE complaints_{table} FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON complaints_{table} TO CURRENT_USER USING (true) WITH CHECK (true);
"""


GUARDED = f"""
{_guarded("complaint")}
CREATE POLICY own_child ON complaints_complaint TO app USING ({OWN});
CREATE POLICY complaints_team ON complaints_complaint TO app USING ({TEAM});
CREATE POLICY managers ON complaints_complaint FOR SELECT TO app USING ({MANAGERS});
CREATE POLICY officers ON complaints_complaint FOR SELECT TO app USING ({OFFICERS});
CREATE POLICY taken_down ON complaints_complaint FOR INSERT TO app WITH CHECK ({TAKEN});

{_guarded("complaintstage")}
CREATE POLICY own_child ON complaints_complaintstage TO app USING ({OWN});
CREATE POLICY complaints_team ON complaints_complaintstage TO app USING ({ASKING} = 'team' AND {KNOWN});
CREATE POLICY known ON complaints_complaintstage FOR SELECT TO app USING ({ASKING} = 'yes' AND {KNOWN});
CREATE POLICY taken_down ON complaints_complaintstage FOR INSERT TO app WITH CHECK ({ASKING} = 'yes' AND {KNOWN});

{_guarded("complaintwords")}
CREATE POLICY own_child ON complaints_complaintwords TO app USING ({OWN});
CREATE POLICY complaints_team ON complaints_complaintwords TO app USING ({ASKING} = 'team' AND {KNOWN});
CREATE POLICY agreed ON complaints_complaintwords FOR SELECT TO app USING ({ASKING} = 'yes' AND {AGREED});
CREATE POLICY taken_down ON complaints_complaintwords FOR INSERT TO app
  WITH CHECK ({ASKING} = 'yes' AND kind = 'complaint' AND written_by_id = (SELECT app_person()) AND {KNOWN});
CREATE POLICY sealed_again ON complaints_complaintwords TO app USING ({SEALING});

{"".join(
    _guarded(f"{table}event")
    + f"CREATE POLICY noted ON complaints_{table}event FOR INSERT TO app WITH CHECK (true);"
    for table in ("complaint", "complaintstage", "complaintwords")
)}

REVOKE DELETE, TRUNCATE ON complaints_complaint, complaints_complaintstage, complaints_complaintwords FROM app;
REVOKE UPDATE, DELETE, TRUNCATE ON complaints_complaintevent, complaints_complaintstageevent,
  complaints_complaintwordsevent FROM app;
"""

# Figures count every complaint, whoever asks, and name the child to those alone who may know of it: so they read
# through a function that reads as the owner, and gives days and kinds and never a word; a child gets nothing.
COLUMNS = """complaint_id text, child_id text, received_on date, stage text, state text, outcome text,
  about_officer boolean, first_due_on date, first_answered_on date"""
ANALYTIC = f"""
CREATE FUNCTION analytic.complaints_counted() RETURNS TABLE ({COLUMNS})
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.id::text, c.known_child::text, c.received_on, c.stage::text, c.state::text,
    (SELECT s.outcome FROM complaints_complaintstage s WHERE s.complaint_id = c.id AND s.answered_on IS NOT NULL
      ORDER BY s.number DESC LIMIT 1)::text,
    c.about_officer, first.due_on, first.answered_on
  FROM (
    SELECT *, CASE WHEN ({TEAM}) OR ({MANAGERS}) OR ({OFFICERS}) THEN child_id END AS known_child
    FROM complaints_complaint) c
  JOIN complaints_complaintstage first ON first.complaint_id = c.id AND first.number = 1
  WHERE (SELECT app_child()) IS NULL $$;
REVOKE ALL ON FUNCTION analytic.complaints_counted() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION analytic.complaints_counted() TO app;
CREATE VIEW analytic.complaints WITH (security_invoker = true) AS SELECT * FROM analytic.complaints_counted();
GRANT SELECT ON analytic.complaints TO app;
CREATE TRIGGER figures_complaints_any AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON complaints_complaint
  FOR EACH STATEMENT EXECUTE FUNCTION analytic.note_every_year('complaints');
CREATE TRIGGER figures_complaints_stages AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON complaints_complaintstage
  FOR EACH STATEMENT EXECUTE FUNCTION analytic.note_every_year('complaints');
INSERT INTO analytic.change (of, first_year, last_year) VALUES ('complaints', 0, 9999);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("complaints", "0001_initial"),
        ("ledger", "0008_who_reads_a_line"),
        ("insight", "0002_which_years_a_change_touches"),
        ("voice", "0002_guarded_by_row"),
    ]
    operations = [
        migrations.RunSQL(GUARDED, migrations.RunSQL.noop),
        migrations.RunSQL(ANALYTIC, "DROP VIEW analytic.complaints; DROP FUNCTION analytic.complaints_counted();"),
    ]
