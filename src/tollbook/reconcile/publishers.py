"""Bodies that publish what they count themselves: what their own pages say without a speaker, they say."""

from collections.abc import Mapping

from tollbook.model import Report, Speaker, SpeakerKind

_UN, _NGO = SpeakerKind.UN, SpeakerKind.NGO
# The address of a body's own site (and all below it), its name in a sentence, its kind, and its key as a voice.
_BODIES: Mapping[str, tuple[str, SpeakerKind, str]] = {
    "unocha.org": ("OCHA", _UN, "org:ocha"),
    "ochaopt.org": ("OCHA", _UN, "org:ocha"),
    "un.org": ("the UN", _UN, "org:un"),
    "unmissions.org": ("the UN", _UN, "org:un"),
    "ohchr.org": ("the UN human rights office", _UN, "org:ohchr"),
    "unhcr.org": ("UNHCR", _UN, "org:unhcr"),
    "unicef.org": ("UNICEF", _UN, "org:unicef"),
    "who.int": ("the WHO", _UN, "org:who"),
    "iom.int": ("IOM", _UN, "org:iom"),
    "wfp.org": ("the WFP", _UN, "org:wfp"),
    "undp.org": ("UNDP", _UN, "org:undp"),
    "msf.org": ("MSF", _NGO, "org:msf"),
    "doctorswithoutborders.org": ("MSF", _NGO, "org:msf"),
    "icrc.org": ("the ICRC", _NGO, "org:icrc"),
    "ifrc.org": ("the IFRC", _NGO, "org:ifrc"),
    "hrw.org": ("Human Rights Watch", _NGO, "org:hrw"),
    "amnesty.org": ("Amnesty International", _NGO, "org:amnesty international"),
    "syriahr.com": ("the Syrian Observatory for Human Rights", _NGO, "org:sohr"),
    "airwars.org": ("Airwars", _NGO, "org:airwars"),
}


def publisher_of(report: Report | None) -> Speaker | None:
    """The body whose own site the report stands on; None for outlets, which say nothing of their own."""
    host = (report.host or "").lower() if report is not None else ""
    known = next((body for address, body in _BODIES.items() if host == address or host.endswith(f".{address}")), None)
    if known is None:
        return None
    name, kind, office = known
    return Speaker(name=name, span=None, kind=kind, office=office)
