"""The desktop: the only floor that knows Qt, and the only one that never touches the database."""
