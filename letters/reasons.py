from letters.models import Letter
from letters.states import LetterState
from lib.reasons import Reason

RESENDABLE = {LetterState.FAILED, LetterState.BOUNCED, LetterState.EXPIRED}


def not_failed(letter: Letter) -> Reason:
    state = LetterState(letter.state).label.lower()
    return Reason(
        f"Снова отправляют только письма, которые не ушли. Это письмо: {state}.",
        rule="R7",
        next_step="Если человек не нашёл письмо, пусть посмотрит в «Спаме».",
    )
