"""What the scan must know of a child and of brothers and sisters elsewhere, still under seal.

A reviewing officer may see one child and not that child's brother, whose address must not leave either. So this one
function reads past row security, for a child whom the person asking may see, and gives nothing but sealed values.
"""

from django.db import migrations

SQL = """
CREATE FUNCTION releases_sealed_round(of_child uuid)
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
  SELECT 'address', a.kind, a.child_id, a.id, a.sealed, a.key_id, NULL::uuid
    FROM children_protectedaddress a JOIN kin ON kin.id = a.child_id
  UNION ALL
  SELECT 'delivery', d.route, d.child_id, d.id, d.sealed, d.key_id, d.recipient_id
    FROM releases_deliveryaddress d JOIN kin ON kin.id = d.child_id
  UNION ALL
  SELECT 'words', w.kind, w.child_id, w.id, w.sealed, w.key_id, NULL::uuid
    FROM releases_guardedwords w JOIN kin ON kin.id = w.child_id WHERE w.ended_on IS NULL
$$;
REVOKE ALL ON FUNCTION releases_sealed_round(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION releases_sealed_round(uuid) TO app;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("releases", "0002_sealed_and_guarded"),
        ("children", "0005_protected_addresses_by_day"),
        ("access", "0003_the_system_itself"),
    ]
    operations = [migrations.RunSQL(SQL, "DROP FUNCTION releases_sealed_round(uuid);")]
