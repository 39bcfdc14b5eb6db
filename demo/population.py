from __future__ import annotations

from datetime import timedelta

from allauth.account.models import EmailAddress

from accounts.models import User
from demo import lately, personas
from demo.chance import Cycle, WeightedChoice
from demo.organizations import LEAST_IN
from demo.personas import Persona
from demo.region import Person, Place, Region, account
from demo.schedule import Schedule
from demo.stories import attestations, elsewhere, registering, requests, vouchers, work
from demo.stories.courses import without_voucher
from demo.stories.registering import FROM_FILE
from lib.dates import add_years
from staff.models import Attestation, Worker
from staff.states import Asked, Category

# What waits for Борис before chance has its say; whom he registered himself comes first.
SCRIPT: list[work.Story] = [
    work.registration, work.registration, work.transfer, work.hire, *[work.invited] * 2, *[work.from_file] * FROM_FILE,
]  # fmt: skip
EARLIER_DAYS, NEWCOMER_DAYS = 1440, 1100
ATTESTED = WeightedChoice(list(Category), [20, 45, 35])


class Crowd:
    """Fills organizations with people, each with a story of work and a story of vouchers."""

    def __init__(self, region: Region, schedule: Schedule, tickets: int) -> None:
        self.region, self.schedule, self.tickets = region, schedule, tickets
        stories = vouchers.STORIES
        self.work = Cycle(work.STORIES, region.random)
        self.vouchers = Cycle({name: story.share for name, story in stories.items()}, region.random)
        self.past = Cycle({name: s.share for name, s in stories.items() if s.past}, region.random)
        self.asking: list[Person] = []
        self.from_file: list[Person] = []
        self.changes_for_boris = 0
        self.told_boris = self.told_elsewhere = self.wishes_for_boris = self.plans_for_boris = (
            self.plans_elsewhere
        ) = 0
        self.elsewhere: Person | None = None
        self.closed_mailbox = False
        self.last_unit = next(place for place in reversed(region.places) if place.parent)

    def fill(self, place: Place, index: int) -> None:
        """Its Responsible first, then everybody else (R8, R21)."""
        known = [persona for persona in personas.PERSONAS if persona.place == place.name]
        known.sort(key=lambda persona: not persona.responsible)
        script = [*SCRIPT] if place.name == personas.BORIS.place else []
        leads = [*place.staffing.leads]
        here: list[Person] = []
        for number in range(place.size):
            persona = known[number] if number < len(known) else None
            lead = number < 2 or bool(leads)
            post = self._post(place, persona, leads)
            who = self._somebody(place, post, persona, script, settled=lead)
            if place.name == personas.VERA.place and number > 1:
                self._closes_mailbox(who)
            self._role(place, index, number, who)
            if place.name == personas.BORIS.place and self.region.post(who.post).entitled:
                here.append(who)
        if here:
            registering.loaded_file(self.region, place, self.from_file)
            registering.staff_list(self.region, place, here)
        if index % 9 == 0:
            requests.unconfirmed(self.region, place, index)

    def _post(self, place: Place, persona: Persona | None, leads: list[str]) -> str:
        if persona:
            if persona.post in leads:
                leads.remove(persona.post)
            return persona.post
        return leads.pop(0) if leads else place.staffing.rest.throw(self.region.random)

    def _somebody(
        self, place: Place, post: str, persona: Persona | None, script: list[work.Story], *, settled: bool
    ) -> Person:
        region = self.region
        if persona:
            told: work.Story = getattr(work, persona.work)
        elif settled or not region.post(post).entitled:
            told = work.main
        else:
            told = script.pop() if script else self._dealt(place)
        if told in work.NEWCOMERS or not region.post(post).entitled:
            who = told(region, place, post, 0, persona)
            if told is work.from_file:
                self.from_file.append(who)
            return who
        deck = self.past if told in work.UNSETTLED else self.vouchers
        story = vouchers.STORIES[persona.voucher if persona else deck.deal(region.random)]
        days = region.days(*story.days) if persona is not personas.ANNA else 16
        before = story.may_have_earlier and region.chance(0.45)
        need = days + 20 + (EARLIER_DAYS if before else 0)
        if story.newcomers and region.chance(0.85):
            need = -NEWCOMER_DAYS
        who = told(region, place, post, need, persona)
        on = region.ago(days)
        story.tell(region, self.schedule, who, on)
        if before:
            vouchers.earlier(region, self.schedule, who, on)
        if who.employment:
            self._settled(who, persona)
            self._asks_for_voucher(who, story, persona)
        return who

    def _asks_for_voucher(self, who: Person, story: vouchers.Story, persona: Persona | None) -> None:
        """Two of Борис's school, and some elsewhere; now and then one has been refused (R26). Two graduates of his school
        and some elsewhere have proposed a day for the first course or agreed on one instead (R34)."""
        if persona or story not in vouchers.DUE:
            return
        for_boris = who.place.name == personas.BORIS.place
        if who.user is None or who.place.responsible is None or who.user == who.place.responsible:
            return
        recent = (self.region.today - who.since).days < 900 and (who.since - who.born).days < 40 * 365
        one_of_five = who.worker % 5
        # The smallest region has one too.
        if recent and not for_boris and (one_of_five > 2 or not self.plans_elsewhere):
            vouchers.plan(self.region, who, agreed=one_of_five == 3 or not self.plans_elsewhere)
            self.plans_elsewhere += 1
            return
        if self.wishes_for_boris == 2 if for_boris else one_of_five > 1:
            return
        if for_boris and recent and self.plans_for_boris < 2 and self.wishes_for_boris:
            self.plans_for_boris += 1
            vouchers.plan(self.region, who, agreed=self.plans_for_boris == 2)
            return
        self.wishes_for_boris += for_boris
        vouchers.wish(self.region, who, refused=not for_boris and one_of_five == 1)

    def _dealt(self, place: Place) -> work.Story:
        """A story by chance; some of those who sign up have done so before (R1)."""
        told, region = self.work.deal(self.region.random), self.region
        again = told is work.registration and region.namesake and place.name != personas.BORIS.place
        return work.twin if again and (not region.twins or region.chance(0.1)) else told

    def _settled(self, who: Person, persona: Persona | None) -> None:
        region = self.region
        if region.post(who.post).pedagogical and not persona:
            if region.chance(0.14):
                without_voucher(region, self.schedule, who)
            self._attest(who)
        self._tells(who, persona)
        if persona:
            return
        if region.namesake is None and who.place.name != personas.BORIS.place:
            region.namesake = who
        if region.chance(0.05) and len(self.asking) < self.tickets and who.user:
            self.asking.append(who)
        elif region.chance(0.016) or self._for_boris(who):
            requests.change(region, who)
        elif region.chance(0.012):
            requests.answered(region, who)
        else:
            self._asks_boris(who)

    def _for_boris(self, who: Person) -> bool:
        """The first people of his school ask for a change each, so that something of every kind waits for him."""
        self.changes_for_boris += who.place.name == personas.BORIS.place
        return who.place.name == personas.BORIS.place and self.changes_for_boris <= 3

    def _asks_boris(self, who: Person) -> None:
        """The next people of his school ask about their work, each about something else; `elsewhere` does at the end."""
        kinds = dict(enumerate((Asked.LEAVE, Asked.SECOND, Asked.POSITION), 4))
        if who.user is None:
            return
        if who.place.name == personas.BORIS.place:
            if kind := kinds.get(self.changes_for_boris):
                requests.about_work(self.region, who, kind)
        elif self.elsewhere is None:
            self.elsewhere = who

    def _tells(self, who: Person, persona: Persona | None) -> None:
        """Two of Борис's school, and somebody elsewhere, have told of an attestation and of a course (R19, R20)."""
        if persona is personas.ANNA:
            attestations.due_soon(self.region, who)
            elsewhere.confirmed(self.region, who)
        if persona or not self.region.post(who.post).pedagogical:
            return
        for_boris = who.place.name == personas.BORIS.place
        enough = self.told_boris == 2 if for_boris else self.told_elsewhere and who.worker % 97
        if who.user is None or enough:
            return
        self.told_boris += for_boris
        self.told_elsewhere += not for_boris
        category = Category.FIT if self.told_boris == 2 else Category.FIRST
        attestations.told(self.region, who, 1 + who.worker % 9, category)
        elsewhere.told(self.region, who, 2 + who.worker % 5)

    def _attest(self, who: Person) -> None:
        """Every five years, if at all (R19)."""
        region = self.region
        on = region.ago(region.days(30, 1800))
        if on <= who.since or not region.chance(0.65):
            return
        for day in (on, on - timedelta(days=1826)):
            if day > who.since:
                region.bulk.add(
                    Attestation,
                    worker_id=who.worker,
                    position_id=region.posts[who.post],
                    category=ATTESTED.throw(region.random),
                    on=day,
                    next_on=add_years(day, 5),
                )

    def _closes_mailbox(self, who: Person) -> None:
        """One woman of Вера's gymnasium has an address that takes no letters any more (R7)."""
        young = who.name.woman and (self.region.today - who.born).days < 50 * 365
        if self.closed_mailbox or who.gone or not (young and who.user and who.employment):
            return
        self.closed_mailbox, who.email = True, f"{who.email.partition('@')[0]}@{lately.CLOSED}"
        # Each account has one address, made with it: their numbers are the same.
        for model in (User, EmailAddress):
            self.region.bulk.amend(model, who.user, email=who.email)

    def _role(self, place: Place, index: int, number: int, who: Person) -> None:
        """Who acts for the organization, who asks to, and whose access is closed (R21–R25)."""
        plain = index if place.name not in LEAST_IN else -1
        if number == 0 and place is not self.last_unit:
            self._responsible(place, who, closed=place.name == personas.DINA.place or plain % 21 == 8)
        elif number == 1 and who.user:
            if place.name == personas.VERA.place:
                requests.responsible(self.region, who)
            elif plain % 12 == 3:
                requests.asks_for_access(self.region, who)
            elif plain % 12 == 7:
                requests.no_access(self.region, who)

    def _responsible(self, place: Place, who: Person, *, closed: bool) -> None:
        if who.user is None:
            who.user = account(self.region, who.email, who.name.polite)
            self.region.bulk.amend(Worker, who.worker, user_id=who.user)
        place.responsible = who.user
        if closed:
            requests.suspended(self.region, who)
            # The first ticket of all is Дина's.
            self.asking.insert(0, who)
        else:
            requests.responsible(self.region, who)
