"""What each deed of the history is called when a person reads it (R42); a deed that is not here is told by its record."""

DEEDS = {
    "staff.complete_registration": "Регистрация подтверждена",
    "staff.confirm": "Место работы подтверждено",
    "staff.confirm_all": "Место работы подтверждено",
    "staff.reject": "Место работы отклонено",
    "staff.ask": "Выбрано новое место работы",
    "staff.withdraw": "Запрос на место работы отозван",
    "staff.dismiss": "Уволен",
    "staff.transfer": "Перевод в другую организацию",
    "staff.confirm_change": "Изменение личных данных подтверждено",
    "staff.reject_change": "Изменение личных данных отклонено",
    "staff.request_change": "Запрошено изменение личных данных",
    "accounts.change_password": "Задан новый пароль",
    "staff.withdraw_change": "Запрос на изменение личных данных отозван",
    "vouchers.issue_voucher": "Выдан чек",
    "vouchers.record_paper_voucher": "Внесён бумажный чек",
    "vouchers.annul_voucher": "Чек аннулирован",
    "courses.enrol": "Запись в группу",
    "courses.release": "Удалён из группы",
    "courses.release_by_operator": "Удалён из группы оператором",
    "courses.close_group": "Группа закрыта",
    "courses.record_certificate": "Внесено удостоверение",
}

RECORDS = {
    "worker": "Учётная запись работника",
    "employment": "Место работы",
    "personaldatachange": "Запрос на изменение личных данных",
    "voucher": "Чек",
    "enrolment": "Запись в группу",
    "certificate": "Удостоверение",
}
