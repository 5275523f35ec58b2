"""Where rows live: engines, typed models and migrations for SQLite and PostgreSQL. Only services come in here."""
