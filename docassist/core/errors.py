"""Every refusal and failure has one class here, with a sentence for the person at the desk and what to do about it.

A class carries its English sentence and advice as templates; the facts that fill them come with the instance. The
screen translates the templates first and fills them afterwards, so a fact is never mistaken for a sentence.
"""

from __future__ import annotations

from typing import ClassVar

from docassist.core.words import QT_TRANSLATE_NOOP


class DocAssistError(Exception):
    """What happened (``sentence``) and what to do (``advice``), with the facts that fill both.

    Facts are shown to people and may reach a log: never put patient text or a secret into them.
    """

    code: ClassVar[str] = "error"
    sentence: ClassVar[str] = QT_TRANSLATE_NOOP("errors", "Something went wrong.")
    advice: ClassVar[str] = QT_TRANSLATE_NOOP("errors", "Try again; if it happens again, send a support bundle.")

    def __init__(self, **facts: object) -> None:
        super().__init__()
        self.facts = facts

    @property
    def message(self) -> str:
        """The English sentence and advice, filled."""
        return fill(f"{self.sentence} {self.advice}".strip(), self.facts)

    def __str__(self) -> str:
        return self.message


def fill(template: str, facts: dict[str, object]) -> str:
    """Put the facts into a sentence; a fact's own braces are left alone, a fact nobody gave leaves an ellipsis."""
    return template.format_map(_Facts((name, str(value)) for name, value in facts.items()))


class _Facts(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "…"


class InvalidValue(DocAssistError):
    """A field holds something that cannot be used. Raise one of its subclasses or give ``field`` and ``reason``.

    ``field`` names the entry to correct; a subclass knows its own, and the fact of that name says more exactly.
    """

    code = "invalid_value"
    sentence = QT_TRANSLATE_NOOP("errors", "{field}: {reason}.")
    advice = ""
    field: str = ""

    def __init__(self, **facts: object) -> None:
        super().__init__(**facts)
        self.field = str(facts.get("field", self.field))
        if self.field:
            self.facts["field"] = self.field


class NotFound(DocAssistError):
    code = "not_found"
    sentence = QT_TRANSLATE_NOOP("errors", "There is nothing called {name}.")
    advice = QT_TRANSLATE_NOOP("errors", "Check how it is written, or search for it.")


class NotPermitted(DocAssistError):
    code = "not_permitted"
    sentence = QT_TRANSLATE_NOOP("errors", "{name} may not do this.")
    advice = QT_TRANSLATE_NOOP("errors", "Ask someone whose role allows it, or an administrator to change the role.")


class Locked(DocAssistError):
    code = "locked"
    sentence = QT_TRANSLATE_NOOP("errors", "DocAssist is locked.")
    advice = QT_TRANSLATE_NOOP("errors", "Enter your PIN to go on.")


class Cancelled(DocAssistError):
    code = "cancelled"
    sentence = QT_TRANSLATE_NOOP("errors", "Cancelled.")
    advice = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")


class Stopped(DocAssistError):
    code = "stopped"
    sentence = QT_TRANSLATE_NOOP("errors", "Stopped before it was done.")
    advice = QT_TRANSLATE_NOOP("errors", "What had been saved stays; start it again for the rest.")


class InvalidUsage(DocAssistError):
    code = "usage"
    sentence = QT_TRANSLATE_NOOP("errors", "This command cannot be understood: {reason}.")
    advice = QT_TRANSLATE_NOOP("errors", "Add --help to see what it takes.")


class UnexpectedError(DocAssistError):
    code = "unexpected"
    sentence = QT_TRANSLATE_NOOP("errors", "Something went wrong (reference {reference}).")
    advice = QT_TRANSLATE_NOOP("errors", "Try again; if it happens again, send a support bundle with this reference.")


# --- phones ---------------------------------------------------------------------------------------------------------


class InvalidPhone(InvalidValue):
    code = "invalid_phone"
    field = "phone"
    sentence = QT_TRANSLATE_NOOP("errors", "This is not a phone number that can be called.")
    advice = QT_TRANSLATE_NOOP("errors", "Check the digits.")
    reason: ClassVar[str] = "not_a_number"


class PhoneTooShort(InvalidPhone):
    code = "too_short"
    reason = "too_short"
    sentence = QT_TRANSLATE_NOOP("errors", "This phone number is too short.")
    advice = QT_TRANSLATE_NOOP("errors", "Check whether digits are missing.")


class PhoneTooLong(InvalidPhone):
    code = "too_long"
    reason = "too_long"
    sentence = QT_TRANSLATE_NOOP("errors", "This phone number is too long.")
    advice = QT_TRANSLATE_NOOP("errors", "Check whether digits are repeated, or two numbers stand in one field.")


class PhoneNotANumber(InvalidPhone):
    code = "not_a_number"
    reason = "not_a_number"
    sentence = QT_TRANSLATE_NOOP("errors", "This is not a phone number.")
    advice = QT_TRANSLATE_NOOP("errors", "Use digits, spaces and a leading plus only.")


class PhoneInvalidForRegion(InvalidPhone):
    code = "invalid_for_region"
    reason = "invalid_for_region"
    sentence = QT_TRANSLATE_NOOP("errors", "No phone number in {region} looks like this.")
    advice = QT_TRANSLATE_NOOP("errors", "Check the digits, or start with + and the country code.")


# --- patients -------------------------------------------------------------------------------------------------------


class PatientNameMissing(InvalidValue):
    code = "patient_name_missing"
    field = "name"
    sentence = QT_TRANSLATE_NOOP("errors", "A patient needs a name.")
    advice = QT_TRANSLATE_NOOP("errors", "Write it as the patient does, in any script.")


class SexInvalid(InvalidValue):
    code = "sex_invalid"
    field = "sex"
    sentence = QT_TRANSLATE_NOOP("errors", "This is not a sex that can be recorded.")
    advice = QT_TRANSLATE_NOOP("errors", "Choose one of: {choices}.")


class BirthDateInvalid(InvalidValue):
    code = "birth_date_invalid"
    field = "birth_date"
    sentence = QT_TRANSLATE_NOOP("errors", "Nobody who comes here was born on that day.")
    advice = QT_TRANSLATE_NOOP("errors", "A birth date is not in the future and less than {oldest} years ago.")


class BirthDateUnreadable(InvalidValue):
    code = "birth_date_unreadable"
    field = "birth_date"
    sentence = QT_TRANSLATE_NOOP("errors", "This is neither a date nor an age.")
    advice = QT_TRANSLATE_NOOP(
        "errors", "Write 14/05/1992 with the day first, 1992-05-14, the year alone, or an age such as 34."
    )


class AgeInvalid(InvalidValue):
    code = "age_invalid"
    field = "age"
    sentence = QT_TRANSLATE_NOOP("errors", "This cannot be an age.")
    advice = QT_TRANSLATE_NOOP(
        "errors", "Enter whole years, below {oldest}; leave it empty when a birth date is known."
    )


class LanguageInvalid(InvalidValue):
    code = "language_invalid"
    field = "language"
    sentence = QT_TRANSLATE_NOOP("errors", "DocAssist does not know this language.")
    advice = QT_TRANSLATE_NOOP("errors", "Choose one of: {choices}.")


class PatientNotFound(NotFound):
    code = "patient_not_found"
    sentence = QT_TRANSLATE_NOOP("errors", "There is no such patient.")
    advice = QT_TRANSLATE_NOOP("errors", "Check the number, or search for the name.")


class PatientNumberInvalid(InvalidValue):
    code = "patient_number_invalid"
    field = "number"
    sentence = QT_TRANSLATE_NOOP("errors", "This cannot be a patient's number.")
    advice = QT_TRANSLATE_NOOP(
        "errors", "Numbers lie between 1 and {largest}; leave it empty to get the next free one."
    )


class PatientNumberTaken(InvalidValue):
    code = "patient_number_taken"
    field = "number"
    sentence = QT_TRANSLATE_NOOP("errors", "Another patient already has the number {label}.")
    advice = QT_TRANSLATE_NOOP("errors", "Leave the number empty to get the next free one.")


class PatientChangedMeanwhile(DocAssistError):
    code = "patient_changed_meanwhile"
    sentence = QT_TRANSLATE_NOOP("errors", "Somebody else has changed this patient since you opened the record.")
    advice = QT_TRANSLATE_NOOP("errors", "Nothing was saved. Look at the change, then save yours again.")


# --- message states -------------------------------------------------------------------------------------------------


class ForbiddenTransition(DocAssistError):
    code = "forbidden_transition"
    sentence = QT_TRANSLATE_NOOP("errors", "A message that is {current} cannot become {wanted}.")
    advice = QT_TRANSLATE_NOOP("errors", "Refresh the list: somebody else may have decided already.")


# --- the database ---------------------------------------------------------------------------------------------------


class DatabaseProblem(DocAssistError):
    code = "database"
    sentence = QT_TRANSLATE_NOOP("errors", "The clinic's database could not be used.")
    advice = QT_TRANSLATE_NOOP("errors", "Nothing was changed. Try again; if it stays, restore the last backup.")


class DatabaseBusy(DatabaseProblem):
    code = "database_busy"
    sentence = QT_TRANSLATE_NOOP("errors", "The database is busy with another program.")
    advice = QT_TRANSLATE_NOOP("errors", "Nothing was changed. Wait a moment and try again.")


class DatabaseDamaged(DatabaseProblem):
    code = "database_damaged"
    sentence = QT_TRANSLATE_NOOP("errors", "The database file is damaged and was not opened.")
    advice = QT_TRANSLATE_NOOP("errors", "Restore the last backup; keep the damaged file for support.")


class DatabaseWrongKey(DatabaseProblem):
    code = "database_wrong_key"
    sentence = QT_TRANSLATE_NOOP("errors", "The key in this computer's keyring does not open this database.")
    advice = QT_TRANSLATE_NOOP(
        "errors", "Enter the clinic's recovery key, or log in as the person who set DocAssist up."
    )


class DatabaseKeyMissing(DatabaseProblem):
    code = "database_key_missing"
    sentence = QT_TRANSLATE_NOOP("errors", "The key to this clinic's database is not in this computer's keyring.")
    advice = QT_TRANSLATE_NOOP(
        "errors", "Enter the clinic's recovery key, or log in as the person who set DocAssist up."
    )


class DatabaseTooNew(DatabaseProblem):
    code = "database_too_new"
    sentence = QT_TRANSLATE_NOOP("errors", "This database was written by a newer DocAssist and was left untouched.")
    advice = QT_TRANSLATE_NOOP("errors", "Update DocAssist on this computer.")


class DatabaseUnreachable(DatabaseProblem):
    code = "database_unreachable"
    sentence = QT_TRANSLATE_NOOP("errors", "The clinic's database server does not answer.")
    advice = QT_TRANSLATE_NOOP("errors", "Check the network and the server, then try again.")


class DatabaseAddressInvalid(DatabaseProblem):
    code = "database_address_invalid"
    sentence = QT_TRANSLATE_NOOP("errors", "The address of the database cannot be used.")
    advice = QT_TRANSLATE_NOOP("errors", "It looks like postgresql://user@host/name.")


class PostgresNotInstalled(DatabaseProblem):
    code = "postgresql_not_installed"
    sentence = QT_TRANSLATE_NOOP("errors", "This DocAssist was installed without its part for PostgreSQL.")
    advice = QT_TRANSLATE_NOOP("errors", "Install it with the extra named postgresql.")


class MigrationFailed(DatabaseProblem):
    code = "migration_failed"
    sentence = QT_TRANSLATE_NOOP("errors", "The database could not be brought up to date and was left as it was.")
    advice = QT_TRANSLATE_NOOP("errors", "Go on with the previous version of DocAssist and send a support bundle.")


class DiskFull(DatabaseProblem):
    code = "disk_full"
    sentence = QT_TRANSLATE_NOOP("errors", "The disk is full, so this was not saved.")
    advice = QT_TRANSLATE_NOOP("errors", "Free some space and try again; everything saved before is intact.")


class DatabaseMissing(DatabaseProblem):
    code = "database_missing"
    sentence = QT_TRANSLATE_NOOP("errors", "There is no database where this clinic's should be.")
    advice = QT_TRANSLATE_NOOP("errors", "Check the data folder, or restore the last backup.")


class DatabaseForeign(DatabaseProblem):
    code = "database_foreign"
    sentence = QT_TRANSLATE_NOOP("errors", "The file in the place of the clinic's database is not DocAssist's.")
    advice = QT_TRANSLATE_NOOP("errors", "It was left untouched. Move it away, or check the data folder.")


class DatabaseNotOpened(DatabaseProblem):
    code = "database_not_opened"
    sentence = QT_TRANSLATE_NOOP("errors", "The clinic's database file could not be opened.")
    advice = QT_TRANSLATE_NOOP("errors", "Check that the data folder and the files in it belong to you.")


class DatabaseClosed(DatabaseProblem):
    code = "database_closed"
    sentence = QT_TRANSLATE_NOOP("errors", "DocAssist is closing, so this was not done.")
    advice = QT_TRANSLATE_NOOP("errors", "Start it again and repeat the step.")


class DatabaseReadOnly(DatabaseProblem):
    code = "database_read_only"
    sentence = QT_TRANSLATE_NOOP("errors", "The clinic's database can be read but not written.")
    advice = QT_TRANSLATE_NOOP("errors", "Check who owns the data folder, and whether the disk is read-only.")


class DatabaseRefused(DatabaseProblem):
    code = "database_refused"
    sentence = QT_TRANSLATE_NOOP("errors", "The database server refused this user, password or database name.")
    advice = QT_TRANSLATE_NOOP("errors", "Check the address of the database with the person who runs the server.")


class DiskFailing(DatabaseProblem):
    code = "disk_failing"
    sentence = QT_TRANSLATE_NOOP("errors", "The disk did not do what it was asked, so this was not saved.")
    advice = QT_TRANSLATE_NOOP("errors", "Make a backup to another disk now, and have this disk checked.")


class FolderUnusable(DocAssistError):
    code = "folder_unusable"
    sentence = QT_TRANSLATE_NOOP("errors", "DocAssist cannot write to its data folder {folder}.")
    advice = QT_TRANSLATE_NOOP("errors", "Check that the folder belongs to you and that the disk is not read-only.")


class NoScreen(DocAssistError):
    code = "no_screen"
    sentence = QT_TRANSLATE_NOOP("errors", "There is no screen for DocAssist to open its window on.")
    advice = QT_TRANSLATE_NOOP(
        "errors", "Start it from a desktop session. `docassist --help` lists what works without a window."
    )


# --- keyring and secrets --------------------------------------------------------------------------------------------


class KeyringUnusable(DocAssistError):
    code = "keyring_unusable"
    sentence = QT_TRANSLATE_NOOP(
        "errors", "This computer has no usable keyring, so the clinic's data cannot be locked safely."
    )
    advice = QT_TRANSLATE_NOOP(
        "errors", "Set up and unlock the system's keyring and start again, or look around in the demo clinic."
    )


class KeyringLockedError(KeyringUnusable):
    code = "keyring_locked"
    sentence = QT_TRANSLATE_NOOP("errors", "The keyring is locked.")
    advice = QT_TRANSLATE_NOOP("errors", "Unlock it with your system password and try again.")


class KeyringNotAnswering(KeyringUnusable):
    code = "keyring_not_answering"
    sentence = QT_TRANSLATE_NOOP("errors", "The keyring does not answer.")
    advice = QT_TRANSLATE_NOOP("errors", "Look for its password window behind the others, then try again.")


class KeyringNotSafe(KeyringUnusable):
    code = "keyring_not_safe"
    sentence = QT_TRANSLATE_NOOP("errors", "The keyring of this computer ({name}) is not known to keep secrets safe.")
    advice = QT_TRANSLATE_NOOP("errors", "Set up the system's own keyring before going live.")


class LiveModeIncomplete(DocAssistError):
    code = "live_mode_incomplete"
    sentence = QT_TRANSLATE_NOOP("errors", "DocAssist cannot go live yet. Missing: {missing}.")
    advice = QT_TRANSLATE_NOOP("errors", "Fill it in under Settings, WhatsApp; mock mode stays on.")


class DemoStaysMock(DocAssistError):
    code = "demo_stays_mock"
    sentence = QT_TRANSLATE_NOOP("errors", "The demo clinic stays in mock mode.")
    advice = QT_TRANSLATE_NOOP("errors", "Go live from your own clinic.")


class SecretInvalid(InvalidValue):
    code = "secret_invalid"
    sentence = QT_TRANSLATE_NOOP("errors", "This cannot be a token or secret.")
    advice = QT_TRANSLATE_NOOP(
        "errors", "Copy it again: it is one word of letters, digits and signs, at most {most} characters."
    )


class NotAChoice(InvalidValue):
    code = "not_a_choice"
    sentence = QT_TRANSLATE_NOOP("errors", "Choose one of {choices}.")


class NumberOutOfRange(InvalidValue):
    code = "number_out_of_range"
    sentence = QT_TRANSLATE_NOOP("errors", "This is a whole number from {lowest} to {highest}.")


class TextMissing(InvalidValue):
    code = "text_missing"
    sentence = QT_TRANSLATE_NOOP("errors", "This cannot be empty.")


class TextTooLong(InvalidValue):
    code = "text_too_long"
    sentence = QT_TRANSLATE_NOOP("errors", "At most {most} characters, this has {found}.")


class IdNotDigits(InvalidValue):
    code = "id_not_digits"
    sentence = QT_TRANSLATE_NOOP("errors", "A WhatsApp ID has 15 or 16 digits and nothing else.")


class IdWrongLength(InvalidValue):
    code = "id_wrong_length"
    sentence = QT_TRANSLATE_NOOP("errors", "A WhatsApp ID has 15 or 16 digits, this has {found}.")


class GraphAddressRefused(InvalidValue):
    code = "graph_address_refused"
    sentence = QT_TRANSLATE_NOOP("errors", "DocAssist talks to {address} only.")
    advice = QT_TRANSLATE_NOOP(
        "errors", "For trials, an address on this computer such as http://127.0.0.1:8000 works too."
    )


class GraphVersionInvalid(InvalidValue):
    code = "graph_version_invalid"
    sentence = QT_TRANSLATE_NOOP("errors", "A Graph version looks like {example}.")


class GraphVersionEnded(InvalidValue):
    code = "graph_version_ended"
    sentence = QT_TRANSLATE_NOOP("errors", "WhatsApp no longer offers Graph version {version}.")
    advice = QT_TRANSLATE_NOOP("errors", "Choose {example} or a newer one.")


class QuietHoursInvalid(InvalidValue):
    code = "quiet_hours_invalid"
    sentence = QT_TRANSLATE_NOOP("errors", "Quiet hours look like 21:00-08:00, or off.")


class RegionUnknown(InvalidValue):
    code = "region_unknown"
    sentence = QT_TRANSLATE_NOOP("errors", "A country is two letters such as IN or MA.")


class TimeZoneUnknown(InvalidValue):
    code = "time_zone_unknown"
    sentence = QT_TRANSLATE_NOOP("errors", "A time zone is a name such as Asia/Kolkata or Africa/Casablanca.")


class UnknownSetting(InvalidValue):
    code = "unknown_setting"
    sentence = QT_TRANSLATE_NOOP("errors", "There is no setting called {name}.")
    advice = QT_TRANSLATE_NOOP("errors", "`docassist settings show` lists them all.")


class SettingsUnreadable(DocAssistError):
    code = "settings_unreadable"
    sentence = QT_TRANSLATE_NOOP("errors", "The settings file {file} cannot be read.")
    advice = QT_TRANSLATE_NOOP("errors", "Correct it, or move it away to start from the defaults.")


# --- people ---------------------------------------------------------------------------------------------------------


class WrongPin(DocAssistError):
    code = "wrong_pin"
    sentence = QT_TRANSLATE_NOOP("errors", "This PIN is not right.")
    advice = QT_TRANSLATE_NOOP("errors", "Try again; after five wrong tries you have to wait.")


class PinPaused(DocAssistError):
    code = "pin_paused"
    sentence = QT_TRANSLATE_NOOP("errors", "Too many wrong PINs.")
    advice = QT_TRANSLATE_NOOP("errors", "Wait {seconds} seconds, then try again.")


class PinInvalid(InvalidValue):
    code = "pin_invalid"
    sentence = QT_TRANSLATE_NOOP("errors", "A PIN has 4 to 12 digits; a pass phrase has at least 8 characters.")


class PinNeeded(InvalidValue):
    code = "pin_needed"
    sentence = QT_TRANSLATE_NOOP("errors", "{name} has no PIN.")
    advice = QT_TRANSLATE_NOOP("errors", "As soon as several people work here, everybody needs one.")


class RoleNeeded(InvalidValue):
    code = "role_needed"
    sentence = QT_TRANSLATE_NOOP("errors", "A user needs at least one role.")


class AlreadySetUp(DocAssistError):
    code = "already_set_up"
    sentence = QT_TRANSLATE_NOOP("errors", "This clinic already has users.")
    advice = QT_TRANSLATE_NOOP("errors", "Log in as an administrator to add more.")


class LastAdministrator(DocAssistError):
    code = "last_administrator"
    sentence = QT_TRANSLATE_NOOP("errors", "A clinic needs at least one administrator.")
    advice = QT_TRANSLATE_NOOP("errors", "Make somebody else administrator first.")


class NameTaken(DocAssistError):
    code = "name_taken"
    sentence = QT_TRANSLATE_NOOP("errors", "There is already a user called {name}.")
    advice = QT_TRANSLATE_NOOP("errors", "Choose another name, or open the existing user again.")


class ConsentUnknown(DocAssistError):
    code = "consent_unknown"
    sentence = QT_TRANSLATE_NOOP("errors", "Whether this patient agreed to messages could not be looked up.")
    advice = QT_TRANSLATE_NOOP("errors", "Nothing was sent. Try again.")


# --- backup, files, audit -------------------------------------------------------------------------------------------


class BackupFailed(DocAssistError):
    code = "backup_failed"
    sentence = QT_TRANSLATE_NOOP("errors", "The backup could not be made.")
    advice = QT_TRANSLATE_NOOP("errors", "Check the space and the rights in {folder}, then try again.")


class BackupUnusable(DocAssistError):
    code = "backup_unusable"
    sentence = QT_TRANSLATE_NOOP("errors", "{file} is not a backup that this clinic's key opens.")
    advice = QT_TRANSLATE_NOOP("errors", "Choose another backup, or enter the recovery key it was made with.")


class BackupTargetTaken(DocAssistError):
    code = "backup_target_taken"
    sentence = QT_TRANSLATE_NOOP("errors", "{file} is there already and is not a backup of this clinic.")
    advice = QT_TRANSLATE_NOOP("errors", "Nothing was written over. Choose another name.")


class SupportTargetTaken(DocAssistError):
    code = "support_target_taken"
    sentence = QT_TRANSLATE_NOOP("errors", "{file} is there already and is not a support bundle.")
    advice = QT_TRANSLATE_NOOP("errors", "Nothing was written over. Choose another name.")


class RestoreFailed(DocAssistError):
    code = "restore_failed"
    sentence = QT_TRANSLATE_NOOP("errors", "The backup could not be restored.")
    advice = QT_TRANSLATE_NOOP(
        "errors", "The clinic's data is as it was before. Close other DocAssist windows and try again."
    )


class FileUnwritable(DocAssistError):
    code = "file_unwritable"
    sentence = QT_TRANSLATE_NOOP("errors", "{file} cannot be written.")
    advice = QT_TRANSLATE_NOOP("errors", "Choose another folder, or make room on the disk.")


class FileUnreadable(DocAssistError):
    code = "file_unreadable"
    sentence = QT_TRANSLATE_NOOP("errors", "{file} cannot be read.")
    advice = QT_TRANSLATE_NOOP("errors", "Check that it is there and that you may open it.")


class FileDamaged(DocAssistError):
    code = "file_damaged"
    sentence = QT_TRANSLATE_NOOP("errors", "This stored file is damaged and was not opened.")
    advice = QT_TRANSLATE_NOOP("errors", "Restore it from the last backup.")


class EventsNotAsWritten(DocAssistError):
    code = "events_not_as_written"
    sentence = QT_TRANSLATE_NOOP("errors", "The record of what happened is not as DocAssist wrote it.")
    advice = QT_TRANSLATE_NOOP(
        "errors", "Keep the data folder and its backups as they are, and ask who could reach them."
    )


class AnotherKey(DocAssistError):
    code = "another_key"
    sentence = QT_TRANSLATE_NOOP("errors", "This clinic already has a key, and the one entered is another.")
    advice = QT_TRANSLATE_NOOP("errors", "Nothing was changed. Use an empty data folder for another clinic.")


class RecoveryKeyInvalid(InvalidValue):
    code = "recovery_key_invalid"
    sentence = QT_TRANSLATE_NOOP("errors", "This is not a recovery key.")
    advice = QT_TRANSLATE_NOOP("errors", "It has eight groups of characters, as printed when the clinic was set up.")


class RecoveryKeyMistyped(RecoveryKeyInvalid):
    code = "recovery_key_mistyped"
    sentence = QT_TRANSLATE_NOOP("errors", "At least one character of this recovery key is not as printed.")
    advice = QT_TRANSLATE_NOOP("errors", "Compare it group by group with the printed one.")
