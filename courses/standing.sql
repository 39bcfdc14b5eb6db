-- What decides a worker's vouchers and enrolments, a row for each worker asked about. courses/facts.py makes
-- courses.known.Standing of it; the arrays stand in the order of the shapes' fields. Held to the ORM's answer by
-- tests/courses/test_standing.py.
--
-- A function, because PostgreSQL then plans it once for a connection: to plan it took seven times as long as to run it
-- (docs/decisions/0089). Whoever changes it here adds a migration that says the same; a test compares. What the code
-- before the change could not read, or other columns, takes a new name.
CREATE OR REPLACE FUNCTION courses_standing(on_day date, at_moment timestamptz, of_workers bigint[])
RETURNS TABLE (worker_id bigint, graduated_on date, workplaces json, vouchers json, seats json, waits json)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    RETURN QUERY
    SELECT
        worker.id,
        worker.graduated_on,
        -- Workplaces: confirmed, waiting and ended.
        (
            SELECT json_agg(json_build_array(
                job.id, job.organization_id, organization.name, job.position_id, position.name, job.state, job.kind,
                position.pedagogical, position.voucher_entitled, job.training, job.training_chosen,
                EXISTS (
                    SELECT FROM organizations_responsible responsible
                    WHERE responsible.organization_id = job.organization_id AND responsible.state = 'active'
                    AND (responsible.until IS NULL OR responsible.until >= on_day)
                ),
                (job.requested_at AT TIME ZONE 'Europe/Samara')::date, (job.decided_at AT TIME ZONE 'Europe/Samara')::date,
                job.started_on, job.ended_on, job.refusal
            ) ORDER BY job.id)
            FROM staff_employment job
            JOIN staff_position position ON position.id = job.position_id
            JOIN organizations_organization organization ON organization.id = job.organization_id
            WHERE job.worker_id = worker.id AND job.state IN ('awaiting', 'current', 'ended')
        ),
        -- Vouchers, annulled ones too; the blocks of those that count, each with what was copied on it from paper.
        (
            SELECT json_agg(json_build_array(
                voucher.id, voucher.number, voucher.issued_on,
                voucher.term_years, voucher.annulled_at IS NOT NULL, voucher.medium = 'paper', voucher.position_id,
                voucher.position_name,
                (
                    SELECT json_agg(json_build_array(
                        block.id, block."order", block.kind, block.name, block.hours, block.required,
                        CASE WHEN paper.id IS NOT NULL THEN json_build_array(
                            paper.id, paper.programme, paper.provider, paper.hours, paper.starts_on, paper.ends_on,
                            paper.profile, paper.certificate_number, paper.certificate_date
                        ) END
                    ) ORDER BY block."order")
                    FROM vouchers_voucherblock block
                    LEFT JOIN vouchers_papercourse paper ON paper.block_id = block.id
                    WHERE block.voucher_id = voucher.id AND voucher.annulled_at IS NULL
                )
            ) ORDER BY voucher.issued_on, voucher.id)
            FROM vouchers_voucher voucher
            WHERE voucher.worker_id = worker.id
        ),
        -- Seats that were not released, and what each says on the voucher that pays for it.
        (
            SELECT json_agg(json_build_array(
                seat.id, seat.group_id, programme.title, seat.position_id, position.name, seat.starts_on, seat.ends_on,
                seat.voucher_block_id, course.time <> '' AND course.place <> '', seat.programme_id, course.time,
                seat.state, provider.name, programme.hours, seat.profile, course.number, course.place,
                certificate.number, certificate.issued_on
            ) ORDER BY seat.starts_on, seat.id)
            FROM courses_enrolment seat
            JOIN courses_coursegroup course ON course.id = seat.group_id
            JOIN courses_programme programme ON programme.id = course.programme_id
            JOIN courses_provider provider ON provider.id = programme.provider_id
            JOIN staff_position position ON position.id = seat.position_id
            LEFT JOIN courses_certificate certificate ON certificate.enrolment_id = seat.id
            WHERE seat.worker_id = worker.id AND seat.state <> 'released'
        ),
        -- Places in waiting lists that are not over; the last: is a seat kept for the person at this moment?
        (
            SELECT json_agg(json_build_array(
                entry.id, entry.group_id, entry.offered_until,
                entry.state = 'offered' AND entry.offered_until >= at_moment
            ) ORDER BY entry.asked_at, entry.id)
            FROM courses_waitingentry entry
            WHERE entry.worker_id = worker.id AND entry.state IN ('waiting', 'offered')
        )
    FROM staff_worker worker
    WHERE worker.id = ANY(of_workers);
END $$
