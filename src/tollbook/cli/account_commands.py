"""The commands that say who may use a book over the web: `tollbook account ...` and `tollbook token ...`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from tollbook.cli import messages
from tollbook.cli.options import DEFAULT_DB, AsJson, Db
from tollbook.cli.output import write_lines
from tollbook.model.problem import MisuseError

if TYPE_CHECKING:
    from tollbook.model.account import Role

Name = Annotated[str, typer.Argument(help="The name of the account.", metavar="NAME")]
RoleName = Annotated[str, typer.Option("--role", help="reader, reviewer or owner.", metavar="ROLE")]
Generate = Annotated[bool, typer.Option("--generate", help="Make up a password and print it once.")]

account = typer.Typer(help="Who may use the book over the web (`tollbook serve --auth`).", no_args_is_help=True)
token = typer.Typer(help="What programs use the web's API with, instead of a password.", no_args_is_help=True)


def add_account_commands(app: typer.Typer) -> None:
    """Let the program know these commands."""
    app.add_typer(account, name="account")
    app.add_typer(token, name="token")


@account.command("add")
def add_account(name: Name, role: RoleName, generate: Generate = False, db: Db = DEFAULT_DB) -> None:
    """A new account; its password is asked for, or made up."""
    from tollbook.book import Book

    wanted = _role(role)
    with Book.create(db) as book:
        password = _password(name, generate)
        made = book.accounts.add(name, wanted, password)
    write_lines([f"{made.name} now has the role {role}"])
    _show(password, generate)


@account.command("list")
def list_accounts(db: Db = DEFAULT_DB, as_json: AsJson = False) -> None:
    """Who has an account, and what they may do."""
    from tollbook.book import Book
    from tollbook.model.codec import to_json

    with Book.open(db) as book:
        found = book.accounts.all()
    rows = [{"name": one.name, "role": one.role.name.lower(), "made_at": one.made_at} for one in found]
    write_lines(
        map(to_json, rows) if as_json else (f"{row['role']:10}{row['made_at'][:10]}  {row['name']}" for row in rows)
    )


@account.command("role")
def set_role(name: Name, role: RoleName, db: Db = DEFAULT_DB) -> None:
    """Let somebody do more, or less."""
    from tollbook.book import Book

    with Book.open(db) as book:
        book.accounts.set_role(name, _role(role))
    write_lines([f"{name} now has the role {role}"])


@account.command("password")
def set_password(name: Name, generate: Generate = False, db: Db = DEFAULT_DB) -> None:
    """Another password for somebody; whoever is signed in by that name is signed out."""
    from tollbook.book import Book

    with Book.open(db) as book:
        password = _password(name, generate)
        book.accounts.set_password(name, password)
    write_lines([f"{name} has another password, and is signed out everywhere"])
    _show(password, generate)


@account.command("remove")
def remove_account(name: Name, db: Db = DEFAULT_DB) -> None:
    """Let somebody sign in no more; what they decided stays, and so does their name on it."""
    from tollbook.book import Book

    with Book.open(db) as book:
        book.accounts.remove(name)
    write_lines([f"{name} can sign in no more; their tokens are revoked"])


@token.command("add")
def add_token(
    name: Name,
    label: Annotated[str, typer.Option("--for", help="What it is for, in words.", metavar="WORDS")],
    scopes: Annotated[
        list[str] | None,
        typer.Option("--scope", help="What it may do: read, add, review or admin; again for more.", metavar="SCOPE"),
    ] = None,
    days: Annotated[int, typer.Option("--days", help="When it runs out.", metavar="N")] = 90,
    db: Db = DEFAULT_DB,
) -> None:
    """A token for somebody's programs; it is shown this once."""
    from tollbook.book import Book
    from tollbook.model.account import Scope

    unknown = [words for words in scopes or [] if words not in list(Scope)]
    if unknown:
        raise MisuseError(f"unknown scope {unknown[0]!r}; the known ones are: {', '.join(Scope)}")
    with Book.open(db) as book:
        made = book.accounts.add_token(name, label, map(Scope, scopes or [Scope.READ]), days)
    messages.say(f"{made.token.id}, for {name}, until {made.token.expires_at[:10]}; it is shown this once:")
    write_lines([made.secret])


@token.command("list")
def list_tokens(db: Db = DEFAULT_DB, as_json: AsJson = False) -> None:
    """Everybody's tokens: whose, for what, until when, last used when."""
    from tollbook.book import Book
    from tollbook.model.codec import to_json

    with Book.open(db) as book:
        found = book.accounts.tokens()
    rows = [
        {
            "token": one.id,
            "account": one.account.name,
            "for": one.label,
            "scopes": sorted(one.scopes),
            "made_at": one.made_at,
            "expires_at": one.expires_at,
            "used_at": one.used_at,
        }
        for one in found
    ]
    if as_json:
        write_lines(map(to_json, rows))
        return
    write_lines(
        f"{one.id}  until {one.expires_at[:10]}  {', '.join(sorted(one.scopes))}  {one.account.name}: {one.label}"
        for one in found
    )


@token.command("revoke")
def revoke_token(
    token: Annotated[str, typer.Argument(help="The token's id, such as t-1a2b3c4d.", metavar="TOKEN")],
    db: Db = DEFAULT_DB,
) -> None:
    """End a token at once."""
    from tollbook.book import Book

    with Book.open(db) as book:
        book.accounts.revoke(token)
    write_lines([f"{token} is revoked"])


def _role(words: str) -> "Role":
    from tollbook.model.account import Role

    names = [role.name.lower() for role in Role if role is not Role.NOBODY]
    if words not in names:
        raise MisuseError(f"unknown role {words!r}; the known ones are: {', '.join(names)}")
    return Role[words.upper()]


def _password(name: str, generate: bool) -> str:
    """The password that somebody types twice, unseen, or one made up."""
    if generate:
        from tollbook.book.passwords import new_password

        return new_password()
    if not sys.stdin.isatty():
        raise MisuseError("there is no terminal to ask for a password at; --generate makes one up and prints it")
    return str(typer.prompt(f"Password for {name}", hide_input=True, confirmation_prompt="Again"))


def _show(password: str, generated: bool) -> None:
    if generated:
        messages.say("the password, shown this once:")
        write_lines([password])
