"""Protected addresses follow sight by the day, a conflict of interest beats every role, and an import may write them."""

from django.db import migrations

# Lists are read once for a statement and not for each row: child_id = ANY (ARRAY(SELECT ...)).
SQL = """
CREATE FUNCTION app_today() RETURNS date LANGUAGE sql STABLE AS
  $$ SELECT coalesce(nullif(current_setting('app.today', true), '')::date, current_date) $$;

DROP POLICY of_children_one_may_see ON children_protectedaddress;
CREATE POLICY of_children_one_may_see ON children_protectedaddress TO app USING (
  (SELECT app_person()) IS NOT NULL
  AND child_id <> ALL (ARRAY(
    SELECT child_id FROM access_grant
    WHERE person_id = (SELECT app_person()) AND basis = 'conflict'
      AND starts_on <= (SELECT app_today()) AND (ends_on IS NULL OR ends_on > (SELECT app_today()))))
  AND (
    (SELECT current_setting('app.sight', true)) = 'service'
    OR (SELECT current_setting('app.imports', true)) = 'yes'
    OR child_id = ANY (ARRAY(
      SELECT child_id FROM access_grant
      WHERE person_id = (SELECT app_person()) AND basis IN ('allocated', 'cover')
        AND starts_on <= (SELECT app_today()) AND (ends_on IS NULL OR ends_on > (SELECT app_today()))))
  ));
"""

BACK = """
DROP POLICY of_children_one_may_see ON children_protectedaddress;
CREATE POLICY of_children_one_may_see ON children_protectedaddress TO app USING (
  (SELECT app_person()) IS NOT NULL AND (
    (SELECT current_setting('app.sight', true)) = 'service'
    OR child_id = ANY (ARRAY(
      SELECT child_id FROM access_grant WHERE person_id = (SELECT app_person()) AND basis IN ('allocated', 'cover')))
  ));
DROP FUNCTION app_today();
"""


class Migration(migrations.Migration):
    dependencies = [("children", "0004_analytic_periods_and_episodes")]
    operations = [migrations.RunSQL(SQL, BACK)]
