"""What the operator calls each kind of letter (R7)."""

NAMES = {
    "accounts/notice": "Извещение о входе",
    "accounts/password_changed": "Пароль изменён",
    "accounts/password_reset": "Новый пароль",
    "courses/certificate": "Удостоверение внесено",
    "courses/enrolled": "Запись в группу",
    "courses/outcome": "Итог курса",
    "courses/outcome_corrected": "Итог курса исправлен",
    "courses/released": "Удаление из группы",
    "letters/check": "Проверка почты",
    "organizations/access_granted": "Доступ открыт",
    "organizations/access_refused": "Доступ не открыт",
    "organizations/access_reopened": "Доступ снова открыт",
    "organizations/access_revoked": "Доступ отозван",
    "organizations/access_suspended": "Доступ закрыт",
    "organizations/nobody_left": "Без Ответственного",
    "staff/change_confirmed": "Личные данные изменены",
    "staff/change_rejected": "Изменения отклонены",
    "staff/confirmation": "Подтверждение почты",
    "staff/registered": "Регистрация завершена",
    "staff/transfer_rejected": "Перевод не подтверждён",
    "staff/workplace_asked": "Место работы ждёт подтверждения",
    "staff/workplace_confirmed": "Место работы подтверждено",
    "staff/workplace_ended": "Увольнение",
    "staff/workplace_rejected": "Место работы отклонено",
    "staff/workplace_restored": "Место работы восстановлено",
    "staff/workplace_transferred": "Перевод",
    "vouchers/annulled": "Чек аннулирован",
    "vouchers/issued": "Чек выдан",
}


def name(kind: str) -> str:
    return NAMES.get(kind, "Письмо")
