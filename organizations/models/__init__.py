from organizations.models.organization import District, Organization, OrganizationType
from organizations.models.responsible import Responsible, Suspension

__all__ = ["District", "Organization", "OrganizationType", "Responsible", "Suspension"]
