"""What a template or a writing machine left behind in a text."""

import re

_RESIDUE = re.compile(
    r"""
    \[\[ \s* [A-Z][A-Z_ ]{2,30} \s* :                  # [[INTERNAL_LINK:crisis-timeline]]
  | \{\{ [^{}\n]{0,80} \}\}                            # {{ title }}
  | \{% [^{}\n]{0,80} %\}                              # {% block %}
  | \{\* [^{}\n]{0,80} \*\}                            # {* data_emailAddress *}
  | <\?(?:php|=) | <% [^<>\n]{0,80} %>
  | \$\{ [A-Za-z_][\w.]{0,40} \}                       # ${name}
  | %[A-Z][A-Z_]{3,30}%                                # %TITLE%
  | \[ (?:insert|your|add|enter|placeholder|link\ to|name\ of|tbd|todo|tk) (?:\ [^\[\]\n]{1,60})? \]
  | \blorem\ ipsum\b
  | \bas\ an\ ai\ (?:language\ )?model\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def has_residue(text: str) -> bool:
    """Whether a text holds a slot that was never filled, or the blind text of a layout."""
    return any(_is_residue(found.group()) for found in _RESIDUE.finditer(text))


def _is_residue(words: str) -> bool:
    """Names of slots are written in capitals: "[[NOTE:" is a slot, "[[note:" a wiki's link."""
    if words.startswith(("[[", "%")):
        return words == words.upper()
    return True
