"""Say whether the person asking may know what is protected, so that silence is never taken for nothing to protect."""

from django.db import migrations

SQL = """
CREATE OR REPLACE FUNCTION releases_sealed_round(of_child uuid)
RETURNS TABLE (what text, kind text, child_id uuid, row_id uuid, sealed bytea, key_id text, recipient_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH kin AS (
    SELECT other.id FROM children_child one
    JOIN children_child other ON other.id = one.id OR other.sibling_group = one.sibling_group
    WHERE one.id = of_child AND app_person() IS NOT NULL AND (
      current_setting('app.sight', true) = 'service'
      OR EXISTS (SELECT 1 FROM access_grant g WHERE g.person_id = app_person() AND g.child_id = of_child
                 AND g.basis IN ('allocated', 'cover')))
  )
  SELECT 'entitled', '', kin.id, kin.id, ''::bytea, '', NULL::uuid FROM kin WHERE kin.id = of_child
  UNION ALL
  SELECT 'address', a.kind, a.child_id, a.id, a.sealed, a.key_id, NULL::uuid
    FROM children_protectedaddress a JOIN kin ON kin.id = a.child_id
  UNION ALL
  SELECT 'delivery', d.route, d.child_id, d.id, d.sealed, d.key_id, d.recipient_id
    FROM releases_deliveryaddress d JOIN kin ON kin.id = d.child_id
  UNION ALL
  SELECT 'words', w.kind, w.child_id, w.id, w.sealed, w.key_id, NULL::uuid
    FROM releases_guardedwords w JOIN kin ON kin.id = w.child_id WHERE w.ended_on IS NULL
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("releases", "0003_what_is_protected_round_a_child")]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]
