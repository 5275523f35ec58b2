"""Pictures of every screen, light and dark, English and Arabic, at 100 and 150 %: ``python -m tests.shots [FOLDER]``."""
