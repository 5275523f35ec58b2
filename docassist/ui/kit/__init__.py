"""What every screen is made of.

The look:      tokens (colours as data), theme (light or dark, ``colour``), fonts, icons, first_frame
Painting:      paint (panels, hairlines, shadows, ``Strip``), text (line boxes, cuts, ``Run`` and ``Style``), motion, focus
Layout:        boxes (``row``, ``column``, ``hbox``, ``vbox``, ``Card``, ``Rule``), scroll
Read:          labels (``PlainLabel``, ``Icon``, ``Pill``, ``Count``, ``KeyHint``), avatar, states, tips, words (errors)
Pressed:       buttons, toggles (``Switch``, ``Check``, ``Segments``, ``Chip``), menu
Written:       fields, textarea, choice
Lists:         rows (``ListView``, ``RowDelegate``, ``PatientRow``), models
What happens:  notices (empty, problem, allergies, progress), toasts, sheet, popup, background, clipboard, dates

Widgets and list rows paint with the same functions, and nothing here reads markup: text is plain everywhere.
"""
