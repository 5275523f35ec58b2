"""The foundations: patients and their words, users, settings, consent, events and their seals."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TIME = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")
BIG_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SORTED_TEXT = sa.Text(collation="C").with_variant(sa.Text(), "sqlite")
SORTED_WORD = sa.String(64, collation="C").with_variant(sa.String(64), "sqlite")


def upgrade() -> None:
    create_patients()
    create_users_and_settings()
    create_consents()
    create_events()


def create_patients() -> None:
    op.create_table(
        "patients",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sort_key", SORTED_TEXT, nullable=False),
        sa.Column("sex", sa.String(8), nullable=False),
        sa.Column("birth_date", sa.Date()),
        sa.Column("birth_year_only", sa.Boolean(), nullable=False),
        sa.Column("phone", sa.String(20)),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("allergies", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("changed_at", TIME, nullable=False),
        sa.CheckConstraint("sex IN ('female', 'male', 'other', 'unknown')", name=op.f("ck_patients_sex")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patients")),
        sa.UniqueConstraint("number", name=op.f("uq_patients_number")),
    )
    op.create_index(op.f("ix_patients_sort_key_id"), "patients", ["sort_key", "id"])
    op.create_index(op.f("ix_patients_phone"), "patients", ["phone"])
    op.create_table(
        "patient_words",
        sa.Column("word", SORTED_WORD, nullable=False),
        sa.Column("patient_id", sa.String(26), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patients.id"], name=op.f("fk_patient_words_patient_id_patients"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("word", "patient_id", name=op.f("pk_patient_words")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_patient_words_patient_id_word"), "patient_words", ["patient_id", "word"])


def create_users_and_settings() -> None:
    op.create_table(
        "users",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("pin_hash", sa.Text()),
        sa.Column("language", sa.String(8)),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("wrong_pins", sa.Integer(), nullable=False),
        sa.Column("paused_until", TIME),
        sa.Column("created_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("name_key", name=op.f("uq_users_name_key")),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("changed_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_settings")),
    )


def create_consents() -> None:
    op.create_table(
        "consents",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("patient_id", sa.String(26), nullable=False),
        sa.Column("decision", sa.String(16), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("wording_version", sa.String(32), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("recorded_at", TIME, nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.CheckConstraint("decision IN ('granted', 'withdrawn')", name=op.f("ck_consents_decision")),
        sa.ForeignKeyConstraint(["patient_id"], ["patients.id"], name=op.f("fk_consents_patient_id_patients")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consents")),
    )
    op.create_index(op.f("ix_consents_patient_id_id"), "consents", ["patient_id", "id"])
    make_append_only("consents")


def create_events() -> None:
    op.create_table(
        "events",
        sa.Column("id", BIG_KEY, autoincrement=True, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("actor_id", sa.Text(), nullable=False),
        sa.Column("actor_name", sa.Text(), nullable=False),
        sa.Column("subject", sa.String(32), nullable=False),
        sa.Column("subject_id", sa.Text(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("mac", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_events_subject_subject_id_id"), "events", ["subject", "subject_id", "id"])
    make_append_only("events")
    op.create_table(
        "event_seals",
        sa.Column("position", BIG_KEY, autoincrement=False, nullable=False),
        sa.Column("event_id", BIG_KEY, nullable=False),
        sa.Column("seal", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_event_seals")),
        sa.UniqueConstraint("event_id", name=op.f("uq_event_seals_event_id")),
    )
    op.create_table(
        "event_chain_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", BIG_KEY, nullable=False),
        sa.Column("seal", sa.String(64), nullable=False),
        sa.Column("restores", sa.Integer(), nullable=False),
        sa.Column("signature", sa.String(64), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_event_chain_head_only_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_chain_head")),
    )


def make_append_only(table: str) -> None:
    if op.get_context().dialect.name == "sqlite":
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_refuse_{change.lower()} BEFORE {change} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} can only be added to'); END"
            )
        return
    op.execute(
        f"CREATE FUNCTION {table}_refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{table} can only be added to' "
        "USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse_change()"
    )


def downgrade() -> None:
    for table in (
        "event_chain_head",
        "event_seals",
        "events",
        "consents",
        "settings",
        "users",
        "patient_words",
        "patients",
    ):
        op.drop_table(table)
    if op.get_context().dialect.name == "postgresql":
        for table in ("events", "consents"):
            op.execute(f"DROP FUNCTION {table}_refuse_change()")
