"""What the site says, for translators: .venv/bin/python quality/messages.py.

Its templates say it, and those of the exported page; Python's word tables; and the phrases of locale/phrases.txt, which
Python puts together (tollbook.web.telling). Writes src/tollbook/web/locale/messages.pot, and brings every catalogue
beside it up to that: new messages come in empty, those that are said no more go. To begin a language, copy messages.pot
to CODE.po; to offer it, name it in tollbook.web.languages.NAMES.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from tollbook.web.languages import read_catalogue
from tollbook.web.rendering import make_environment
from tollbook.web.telling import phrases

WEB = Path(__file__).resolve().parent.parent / "src" / "tollbook" / "web"
EXPORT = WEB.parent / "export" / "templates"
LOCALE = WEB / "locale"
Message = tuple[str, str | None]


_HEAD = """msgid ""
msgstr ""
"Language: {language}\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n\""""


def find_messages() -> dict[Message, list[str]]:
    """Every message, with its plural where it has one, and the templates that say it."""
    environment, found = make_environment(), {(said, None): ["phrases.txt"] for said in phrases()}
    for file in sorted([*(WEB / "templates").glob("*.html"), *EXPORT.glob("*.html")]):
        for _, function, message in environment.extract_translations(file.read_text("utf-8")):
            words = message if isinstance(message, tuple) else (message, None)
            if words[0] is not None:
                plural = words[1] if function in ("ngettext", "npgettext") else None
                found.setdefault((words[0], plural), []).append(file.name)
    return found


def write_catalogue(messages: dict[Message, list[str]], known: dict[str, tuple[str, ...]], language: str = "") -> str:
    """The catalogue as PO, with what is translated already; two forms of what is counted, one thing and many."""
    blocks = [_HEAD.format(language=language)]
    for (single, plural), files in sorted(messages.items(), key=lambda item: item[0][0]):
        forms = known.get(single, ("",))
        lines = [f"#: {name}" for name in sorted(set(files))] + [f"msgid {_quoted(single)}"]
        if plural is None:
            lines.append(f"msgstr {_quoted(forms[0])}")
        else:
            two = (*forms, "", "")[:2]
            lines += [
                f"msgid_plural {_quoted(plural)}",
                *(f"msgstr[{n}] {_quoted(form)}" for n, form in enumerate(two)),
            ]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def main() -> None:
    messages = find_messages()
    (LOCALE / "messages.pot").write_text(write_catalogue(messages, {}), "utf-8")
    for file in sorted(LOCALE.glob("*.po")):
        file.write_text(write_catalogue(messages, read_catalogue(file.read_text("utf-8")), file.stem), "utf-8")
    print(f"{len(messages)} messages")


if __name__ == "__main__":
    main()
