from letters.models import Letter
from letters.states import LetterState
from lib.reasons import why

RESENDABLE = {LetterState.FAILED, LetterState.BOUNCED, LetterState.EXPIRED}


@why("R7", then="Если человек не нашёл письмо, пусть посмотрит в «Спаме».")
def not_failed(letter: Letter) -> str:
    state = LetterState(letter.state).label.lower()
    return f"Снова отправляют только письма, которые не ушли. Это письмо: {state}."
