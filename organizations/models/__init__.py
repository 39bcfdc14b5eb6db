from organizations.models.mailing import Mailing
from organizations.models.organization import Organization
from organizations.models.reference import District, OrganizationType
from organizations.models.reminding import ResponsibleReminder
from organizations.models.responsible import Responsible
from organizations.models.scans import scan_path
from organizations.models.suspension import Suspension

__all__ = [
    "District",
    "Mailing",
    "Organization",
    "OrganizationType",
    "Responsible",
    "ResponsibleReminder",
    "Suspension",
    "scan_path",
]
