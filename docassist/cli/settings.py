"""``docassist settings``: what the clinic is set to, changed by name; secrets come from standard input and never go out."""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import Any

from docassist.cli.answer import Answer
from docassist.cli.call import Call, piped_line
from docassist.cli.layout import facts
from docassist.cli.parser import Groups

SECRETS = ("access_token", "app_secret", "verify_token", "relay_token")


def add_to(groups: Groups) -> None:
    settings = groups.group("settings", "How the clinic is set up")
    settings.command("show", "Show every setting; of secrets only whether they are stored", show)
    change = settings.command("set", "Change settings, all of them or none", change_some)
    change.add_argument("pairs", metavar="KEY=VALUE", nargs="+", type=_pair)
    secret = settings.command("secret", "Store a secret from standard input in the keyring", store_secret)
    secret.add_argument("name", metavar="NAME", choices=SECRETS, help=", ".join(SECRETS))
    secret.add_argument("--remove", action="store_true", help="forget the stored one instead")


def show(call: Call) -> Answer:
    found = _everything(call)
    return Answer(found, facts((name, _written(value)) for name, value in found.items()))


def change_some(call: Call) -> Answer:
    call.clinic.settings.change(call.actor, dict(call.args.pairs))
    found = _everything(call)
    changed = [(name, _written(found[name])) for name in dict(call.args.pairs)]
    return Answer(found, f"Changed.\n{facts(changed)}")


def store_secret(call: Call) -> Answer:
    name = call.args.name
    if call.args.remove:
        call.clinic.secrets.remove(call.actor, name)
        return Answer({"name": name, "stored": False}, f"{name} is no longer stored.")
    call.clinic.secrets.store(call.actor, name, piped_line(name))
    if call.place.demo:
        return Answer({"name": name, "stored": False}, f"The demo clinic forgets {name} when this command ends.")
    return Answer({"name": name, "stored": True}, f"{name} is stored in the keyring.")


def _everything(call: Call) -> dict[str, Any]:
    secrets = call.clinic.secrets.status(call.actor)
    return {
        **call.clinic.settings.show(call.actor),
        **{name: "stored" if status.stored else "missing" for name, status in secrets.items()},
    }


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise ArgumentTypeError("a setting is changed with KEY=VALUE")
    return name.strip(), value


def _written(value: object) -> object:
    """As `settings set` takes it."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return value
