"""The office's screens: setting the clinic up, its settings, its users, its consents, backups and audit."""
