"""What the public page of a certificate says of it, whatever became of it since (R38)."""

from __future__ import annotations

from typing import Any

from courses.models import Certificate, Enrolment


def known(pk: int | None) -> dict[str, Any] | None:
    """The certificate as it stands, or as it stood when the operator took it away; None where it never was (R38).

    Two statements. before: the numbers that it had, and until when.
    """
    versions = list(Certificate.history.filter(id=pk).order_by("-history_date", "-history_id")) if pk else []
    if not versions:
        return None
    last = versions[0]
    enrolment = Enrolment.objects.with_details().get(pk=last.enrolment_id)
    annulled = last.history_type == "-"
    earlier = zip(versions[1:], versions, strict=False)
    return {
        "name": enrolment.worker.full_name,
        "programme": enrolment.group.programme,
        "enrolment": enrolment,
        "title": f"Удостоверение № {last.number}",
        "number": last.number,
        "issued_on": last.issued_on,
        "annulled_on": last.history_date if annulled else None,
        "before": [
            (was.number, was.issued_on, became.history_date)
            for was, became in earlier
            if (was.number, was.issued_on) != (became.number, became.issued_on)
        ],
    }
