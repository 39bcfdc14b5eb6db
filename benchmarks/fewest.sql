-- The fewest statements before an enrolment is written: one that locks, one that reads what the rules look at.
SELECT w.id, v.id
FROM staff_worker w JOIN vouchers_voucher v ON v.worker_id = w.id AND v.annulled_at IS NULL
WHERE w.id = :worker FOR NO KEY UPDATE;
SELECT json_build_object(
  'vouchers', (SELECT json_agg(v) FROM vouchers_voucher v WHERE v.worker_id = :worker AND v.annulled_at IS NULL),
  'blocks', (
    SELECT json_agg(json_build_array(b, c, e.profile, e.programme_id))
    FROM vouchers_voucherblock b
    JOIN vouchers_voucher v ON v.id = b.voucher_id
    LEFT JOIN vouchers_papercourse c ON c.block_id = b.id
    LEFT JOIN courses_enrolment e ON e.voucher_block_id = b.id AND e.state <> 'released'
    WHERE v.worker_id = :worker AND v.annulled_at IS NULL
  ),
  'workplaces', (
    SELECT json_agg(json_build_array(m, p, o.name))
    FROM staff_employment m
    JOIN staff_position p ON p.id = m.position_id
    JOIN organizations_organization o ON o.id = m.organization_id
    WHERE m.worker_id = :worker AND m.state <> 'ended'
  ),
  'seats', (
    SELECT json_agg(json_build_array(e, g, p.title))
    FROM courses_enrolment e
    JOIN courses_coursegroup g ON g.id = e.group_id
    JOIN courses_programme p ON p.id = e.programme_id
    WHERE e.worker_id = :worker AND e.state <> 'released'
  ),
  'group', (
    SELECT json_build_array(
      g, p, r,
      (SELECT json_agg(f.position_id) FROM courses_programme_profile_for f WHERE f.programme_id = p.id)
    )
    FROM courses_coursegroup g
    JOIN courses_programme p ON p.id = g.programme_id
    JOIN courses_provider r ON r.id = p.provider_id
    WHERE g.id = :grp
  )
);
