"""Scenes of the kit itself: every widget in every state, and the patients' list as it will be."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from docassist.core.states import MessageState
from docassist.core.text import isolate
from docassist.ui.kit import icons, tokens
from docassist.ui.kit.avatar import Avatar
from docassist.ui.kit.boxes import STRETCH, Box, Card, Rule, column, hbox, row, vbox
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.choice import Choice, Option
from docassist.ui.kit.fields import Field
from docassist.ui.kit.first_frame import FirstFrame
from docassist.ui.kit.labels import Count, Icon, KeyHint, Pill, PlainLabel
from docassist.ui.kit.menu import Menu
from docassist.ui.kit.notices import AllergyBanner, Banner, EmptyState, ProgressLine
from docassist.ui.kit.rows import ROW, ListView, PatientLine, PatientRow
from docassist.ui.kit.sheet import Sheet
from docassist.ui.kit.states import Mark, StateMark
from docassist.ui.kit.text import BODY, LABEL, NAME, PAGE, SECONDARY, SECTION, STRONG, Run, Style, ltr
from docassist.ui.kit.textarea import TextArea
from docassist.ui.kit.theme import theme
from docassist.ui.kit.toasts import Toasts
from docassist.ui.kit.toggles import Check, Chip, Segments, Switch
from tests.shots.scenes import Language, scene

HINDI = "राजेश्वरी लक्ष्मीनारायण त्रिपाठी शर्मा विश्वकर्मा"
ARABIC = "فاطمة الزهراء بنت عبد الرحمن الإدريسي العلوي"

PATIENTS = (
    PatientLine("Savita Kulkarni", "34 y, F · PT-00482", "now", now=True, allergic=True, match=2),
    PatientLine("Salma Tazi", "29 y, F · PT-01107", "tomorrow", match=2),
    PatientLine("Sanjay Deshpande", "61 y, M · PT-00093", "3 Nov", allergic=True, match=2),
    PatientLine("सरिता पाटील", "47 y, F · PT-00711", "28 Oct"),
    PatientLine("Samir Bouazza", "8 y, M · PT-01312", "26 Oct", match=2),
    PatientLine("سارة العلوي", "31 y, F · PT-00958", "19 Oct"),
    PatientLine("Sandrine Lefèvre", "52 y, F · PT-00640", "12 Oct", allergic=True, match=2),
    PatientLine("Santosh Pawar", "70 y, M · PT-00027", "9 Oct", match=2),
    PatientLine(HINDI, "25 y, F · PT-01290", "2 Oct", allergic=True),
    PatientLine(ARABIC, "44 y, F · PT-00875", "30 Sep", allergic=True),
)
ABOUT_AR = "{} سنة، أنثى · {}"


class PatientsModel(QAbstractListModel):
    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(PATIENTS)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        if role != ROW:
            return None
        line = PATIENTS[index.row()]
        if self._language == "ar":
            about = ABOUT_AR.format(line.about.split()[0], isolate(line.about.split(" · ")[1], left_to_right=True))
            return PatientLine(line.name, about, "الآن" if line.now else "غدا", line.now, line.allergic, line.match)
        return line


def page(*items: object, title: str) -> QWidget:
    return column(PlainLabel(title, PAGE), 16, *items, STRETCH, pad=(20, 24, 20, 24), fill="bg")  # type: ignore[arg-type]  # scenes are free


def choose(language: Language, english: str, arabic: str) -> str:
    return arabic if language == "ar" else english


def button_grid(language: Language) -> QGridLayout:
    words = choose(language, "Share", "مشاركة")
    kinds = ("primary", "secondary", "soft", "danger", "quiet", "ghost")
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(10)
    for line, size in enumerate((28, 32, 36, 44)):
        for place, kind in enumerate(kinds):
            grid.addWidget(Button(words, kind=kind, size=size, icon="send"), line, place)  # type: ignore[arg-type]  # the literals above
        grid.addWidget(Button(icon="plus", size=size, name="Add"), line, len(kinds))
        grid.addWidget(Button(icon="more", kind="ghost", size=size, name="More"), line, len(kinds) + 1)
    for place, kind in enumerate(kinds):
        off = Button(words, kind=kind, icon="send")  # type: ignore[arg-type]  # the literals above
        off.setEnabled(False)
        grid.addWidget(off, 4, place)
    grid.setColumnStretch(len(kinds) + 2, 1)
    return grid


def more_buttons(language: Language) -> Box:
    return row(
        Button(choose(language, "Send now", "أرسل الآن"), kind="primary", icon="send", kbd="Ctrl+Enter"),
        Button(choose(language, "Book appointment", "حجز موعد"), icon="calplus"),
        Button("Dr. Anjali Mehta & <b>Co</b>", kind="ghost", trail="down"),
        Button(choose(language, "It arrived", "وصلت"), kind="soft", tone="unknown", size=28),
        Button(choose(language, "Make it smaller", "صغّر الملف"), kind="soft", tone="failed", size=28),
        STRETCH,
        gap=8,
    )


def toggles(language: Language) -> Box:
    return row(
        Switch(choose(language, "Quiet hours", "ساعات الهدوء"), on=True),
        Switch(choose(language, "Off", "متوقف")),
        Check(choose(language, "Consent on paper", "موافقة ورقية"), on=True),
        Check(choose(language, "Not yet", "ليس بعد")),
        Segments(
            [
                ("text", choose(language, "Text", "نص"), "message"),
                ("template", choose(language, "Template", "قالب"), "note"),
                ("pdf", "PDF", "file"),
            ],
            "pdf",
        ),
        STRETCH,
        gap=16,
    )


def chips(language: Language) -> Box:
    return row(
        Chip(choose(language, "All", "الكل"), on=True),
        Chip(choose(language, "Unread", "غير مقروءة"), count=5),
        Chip(choose(language, "Urgent", "عاجل"), count=1),
        Chip(choose(language, "24 h before", "قبل 24 ساعة"), icon="clock", opens=True, size=36),
        Segments([("a", "All"), ("b", "Dr. Mehta"), ("c", "Dr. Benali")], "b", size=32),
        STRETCH,
        gap=8,
    )


def pills(language: Language) -> Box:
    return row(
        Pill(
            [Run(choose(language, "MOCK", "تجريبي"), 700), Run(choose(language, "  nothing is sent", "  لا يُرسل شيء"))],
            icon="flask",
            tone="held",
            height=28,
            border=True,
        ),
        Pill("LIVE", icon="wifi", tone="delivered", height=28, weight=600),
        Pill(choose(language, "Emergency", "طارئ"), icon="alert", tone="failed", weight=600),
        Pill("4", icon="alertc", tone="failed", height=20, weight=600),
        Count(6),
        Count(5, strong=True),
        Count(1284),
        KeyHint("Ctrl+K"),
        KeyHint("Enter"),
        KeyHint("Esc"),
        KeyHint("Up"),
        Mark("check", choose(language, "Encrypted", "مشفّر"), "delivered", size=12, icon_size=14),
        STRETCH,
        gap=12,
    )


@scene("kit-buttons")
def buttons(language: Language) -> QWidget:
    parts = (button_grid, more_buttons, toggles, chips, pills)
    spaced = [item for part in parts for item in (part(language), 20)]
    states = row(*[StateMark(state, size=12) for state in MessageState], STRETCH, gap=14)
    return page(*spaced, states, title=choose(language, "Buttons", "أزرار"))


def focus_everything(window: QWidget) -> None:
    fields = window.findChildren(Field)
    fields[1].edit.setFocus(Qt.FocusReason.TabFocusReason)
    fields[1].edit.setCursorPosition(0)


@scene("kit-fields", focus_everything)
def fields(language: Language) -> QWidget:
    wrong = Field(choose(language, "Business account ID", "معرّف حساب الأعمال"), text="20948133760514")
    wrong.set_error(choose(language, "15 or 16 digits, this has 14", "15 أو 16 رقما، هنا 14"))
    off = Field(choose(language, "Clinic", "العيادة"), text="Mehta Family Clinic")
    off.setEnabled(False)
    regions = [Option("IN", choose(language, "India", "الهند"), ltr("+91")), Option("MA", "Morocco", ltr("+212"))]
    form = Card(
        PlainLabel(choose(language, "Account", "الحساب"), STRONG),
        hbox(
            (
                Field(
                    choose(language, "Phone number ID", "معرّف الرقم"),
                    text="109 482 775 310 226",
                    help_="Meta, WhatsApp",
                ),
                1,
            ),
            (Field(choose(language, "Name", "الاسم"), text=ARABIC, clear=True, icon="user"), 1),
            (wrong, 1),
            gap=16,
        ),
        hbox(
            (Field(choose(language, "Name", "الاسم"), text=HINDI), 1),
            (Field("PIN", text="2468", password=True, icon="key"), 1),
            (off, 1),
            gap=16,
        ),
        hbox(
            (Choice(choose(language, "Country of numbers", "بلد الأرقام"), regions, "IN"), 1),
            (
                Choice(
                    choose(language, "Quiet hours", "ساعات الهدوء"), placeholder="Choose", help_="Nobody is written to"
                ),
                1,
            ),
            (
                Field(
                    placeholder=choose(language, "Search names and messages", "ابحث في الأسماء"),
                    icon="search",
                    well=True,
                ),
                1,
            ),
            gap=16,
        ),
        TextArea(
            choose(language, "Caption", "نص مرافق"),
            text="नमस्ते सविता जी, आपका पर्चा इस संदेश के साथ है। दवाइयाँ पर्चे के अनुसार लें।\nअगली मुलाक़ात: बुधवार 25 नवंबर, सुबह 10:30।",
            help_=choose(language, "The last line is your signature", "السطر الأخير هو توقيعك"),
        ),
        TextArea(
            choose(language, "Reply", "رد"), text="واصلي الدواء من فضلك، ونقرر معا يوم السبت. شكرا جزيلا لك يا سيدتي"
        ),
        gap=16,
        pad=(16, 20, 20, 20),
    )
    return page(form, title=choose(language, "WhatsApp", "واتساب"))


def raise_toasts(window: QWidget) -> None:
    toasts = Toasts(window)
    toasts.show_toast("Reminder for Savita Kulkarni cancelled", undo=lambda: None)
    toasts.show_toast("This number is not on WhatsApp. Ask him for another one.", icon="xc", tone="failed")


@scene("kit-notices", raise_toasts)
def notices(language: Language) -> QWidget:
    progress = ProgressLine(choose(language, "Sending the broadcast", "إرسال النشرة"))
    progress.set_progress(412, 1284, choose(language, "412 of 1,284, about 3 min left", "412 من 1284"))
    waiting = ProgressLine(choose(language, "Making a backup", "نسخ احتياطي"))
    allergies = [
        (choose(language, "Penicillin", "البنسلين"), choose(language, "anaphylaxis, 2019", "صدمة، 2019")),
        (choose(language, "Sulfonamides", "السلفوناميد"), choose(language, "skin rash", "طفح جلدي")),
    ]
    many = [
        ("Penicillin", "anaphylaxis"),
        ("Aspirin", "wheezing, 2021"),
        ("<b>Latex</b>", ""),
        (ARABIC, HINDI),
        ("Iodine", "rash"),
    ]
    left = column(
        AllergyBanner(allergies, choose(language, "checked 14 Oct by Dr. Benali", "راجعه د. بنعلي")),
        AllergyBanner(many, choose(language, "checked 14 Oct by Dr. Benali", "راجعه د. بنعلي")),
        Banner(
            choose(language, "This computer has no usable keyring.", "لا توجد حافظة مفاتيح."),
            choose(language, "Set it up and start again, or look around in the demo clinic.", "جرّب العيادة التجريبية."),
            action=Button(choose(language, "Open demo", "العيادة التجريبية"), size=32),
        ),
        Banner(
            choose(language, "Quality is medium.", "الجودة متوسطة."),
            "3 patients blocked the clinic this week.",
            tone="held",
        ),
        Banner(
            choose(language, "Window open, 21 h 14 min left.", "النافذة مفتوحة"),
            "A PDF can be sent.",
            icon="clock",
            tone="delivered",
        ),
        Card(progress, Rule("soft"), waiting, gap=12),
        gap=12,
    )
    empty = Card(
        EmptyState(
            "broadcast",
            choose(language, "No broadcasts yet", "لا نشرات بعد"),
            choose(
                language,
                "A broadcast tells many patients the same thing, such as new opening hours. Only those who agreed get it.",
                "النشرة تخبر مرضى كثيرين بالشيء نفسه، مثل أوقات جديدة.",
            ),
            Button(choose(language, "Write the first one", "اكتب الأولى"), kind="primary", icon="plus"),
        )
    )
    return page(left, 12, empty, title=choose(language, "Notices", "إشعارات"))


def select_first(window: QWidget) -> None:
    for view in window.findChildren(ListView):
        view.setCurrentIndex(view.model().index(0, 0))


def person(language: Language) -> Box:
    name = choose(language, "Savita Kulkarni", "خديجة بنعلي")
    about = choose(language, "34 y, female  ·  PT-00482  ·  B+", f"58 سنة، أنثى  ·  {ltr('PT-00482')}")
    return row(
        Avatar(name, 48),
        16,
        (vbox(PlainLabel(name, PAGE, elide=True), PlainLabel(about, Style(tone="muted"), elide=True)), 1),
        12,
        Button(choose(language, "Book", "موعد"), icon="calplus", size=32),
        8,
        Button(choose(language, "New visit", "زيارة"), icon="visit", size=32),
        8,
        Button(choose(language, "Prescribe", "وصفة"), icon="rx", size=32),
        8,
        Button(choose(language, "Share WhatsApp", "مشاركة"), kind="primary", icon="send", size=32),
        pad=(16, 24, 12, 24),
    )


@scene("kit-patients", select_first)
def patients(language: Language) -> QWidget:
    search = Field(text="Sa", icon="search", clear=True, name="Search patients")
    lists = column(
        row(
            PlainLabel(choose(language, "Patients", "المرضى"), SECTION),
            PlainLabel("1,284", Style(tone="muted")),
            STRETCH,
            Button(icon="plus", size=32, name="New patient"),
            gap=8,
            pad=(0, 16, 0, 20),
            height=60,
        ),
        row((search, 1), pad=(0, 16)),
        8,
        row(
            PlainLabel(choose(language, "Best matches", "أفضل النتائج"), Style(12, 600, "muted")),
            STRETCH,
            PlainLabel(choose(language, "10 of 61", "10 من 61"), SECONDARY),
            pad=(0, 20),
            height=28,
        ),
        (ListView(PatientsModel(language), PatientRow()), 1),
        width=304,
        fill="surface",
        rules=("end",),
    )
    allergies = [
        (choose(language, "Penicillin", "البنسلين"), choose(language, "anaphylaxis, 2019", "صدمة، 2019")),
        (choose(language, "Sulfonamides", "السلفوناميد"), choose(language, "skin rash", "طفح جلدي")),
    ]
    record = column(
        person(language),
        row(
            (AllergyBanner(allergies, choose(language, "checked 14 Oct by Dr. Benali", "راجعه د. بنعلي")), 1),
            pad=(0, 24, 8, 24),
        ),
        STRETCH,
        fill="surface",
    )
    window = QWidget()
    layout = QHBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(lists)
    layout.addWidget(record, 1)
    return window


@scene("kit-look")
def look(language: Language) -> QWidget:
    grid = QGridLayout()
    grid.setSpacing(6)
    for number, name in enumerate(tokens.LIGHT):
        swatch = Box(fill=name, border="line", radius=6)
        swatch.setFixedSize(44, 28)
        grid.addWidget(row(swatch, PlainLabel(name, SECONDARY), STRETCH, gap=8), number // 5, number % 5)
    family = QGridLayout()
    family.setSpacing(10)
    for number, name in enumerate(sorted(icons.names())):
        family.addWidget(Icon(name, 20), number // 28, number % 28)
    styles = {"24": PAGE, "18": SECTION, "15": STRONG, "13": BODY, "13 600": NAME, "12": SECONDARY, "12 500": LABEL}
    names = vbox(
        *[PlainLabel(f"{size} Savita, {HINDI}, {ARABIC} 🙏", style, elide=True) for size, style in styles.items()],
        gap=2,
    )
    sizes = row(*[Icon("visit", size) for size in (14, 16, 18, 20, 24, 32, 48)], STRETCH, gap=16)
    return page(grid, 16, family, 16, names, 12, sizes, title=choose(language, "Look", "المظهر"))


def open_sheet(window: QWidget) -> None:
    sheet = Sheet(window, "Share on WhatsApp", width=560)
    sheet.body.addWidget(Banner("Window open, 21 h 14 min left.", "A PDF can be sent.", icon="clock", tone="delivered"))
    sheet.body.addWidget(Field("To", text="Savita Kulkarni"))
    sheet.body.addWidget(TextArea("Caption", text="नमस्ते सविता जी"))
    sheet.foot.addWidget(Icon("shield", 18, "muted"))
    sheet.foot.addSpacing(8)
    sheet.foot.addWidget(PlainLabel("You can undo for 15 s.", SECONDARY))
    sheet.set_buttons("Send now")
    sheet.open()


@scene("kit-sheet", open_sheet)
def behind_sheet(language: Language) -> QWidget:
    return patients(language)


def open_menu(window: QWidget) -> None:
    menu = Menu(window)
    menu.add_heading("Dr. Anjali Mehta")
    menu.add("Switch person", lambda: None, icon="people", keys="Ctrl+L")
    menu.add("Light", lambda: None, icon="sun", checked=True)
    menu.add("Dark", lambda: None, icon="moon", checked=False)
    menu.add_rule()
    menu.add("Log out", lambda: None, icon="logout", tone="failed")
    anchor = next(button for button in window.findChildren(Button) if button.text() in {"New visit", "زيارة"})
    menu.open_below(anchor)


@scene("kit-menu", open_menu)
def behind_menu(language: Language) -> QWidget:
    return patients(language)


def open_choice(window: QWidget) -> None:
    window.findChildren(Choice)[0].combo.showPopup()


@scene("kit-choice", open_choice)
def behind_choice(language: Language) -> QWidget:
    return fields(language)


@scene("kit-first-frame")
def first_frame(language: Language) -> QWidget:
    words = choose(language, "Opening the clinic", "نفتح العيادة")
    return FirstFrame(words, dark=theme().dark, rtl=language == "ar")
