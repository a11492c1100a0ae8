"""The text of plain captures, exactly as it was given."""

from tollbook.model import Capture
from tollbook.read.decoding import decode_body


def read_plain(capture: Capture) -> str | None:
    """The text of a .txt file or of a JSON line, code point for code point; None if no encoding reads it.

    A file's byte order mark is no part of its text. A JSON line's text is always UTF-8 and keeps whatever it begins
    with: there the mark is a character that the line gave.
    """
    if capture.media_type == "application/json":
        try:
            return capture.body.decode("utf-8")
        except UnicodeDecodeError:
            return None
    decoded = decode_body(capture.body, is_page=False)
    return None if decoded is None else decoded.text
