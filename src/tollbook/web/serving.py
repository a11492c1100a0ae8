"""The application as a running server."""

from tollbook.model import MisuseError
from tollbook.web.guards.hosts import is_loopback
from tollbook.web.site import Settings


def serve(settings: Settings, *, host: str, port: int) -> None:
    """Run the application until it is stopped; raises MisuseError where others could reach it without accounts."""
    check_host(settings, host)
    import uvicorn

    from tollbook.web.app import create_app

    uvicorn.run(create_app(settings), host=host, port=port, log_level="warning", server_header=False)


def check_host(settings: Settings, host: str) -> None:
    if not settings.auth and not is_loopback(host):
        raise MisuseError(
            f"{host} can be reached by others, and without accounts whoever reaches it may decide everything: "
            "add --auth, or listen on 127.0.0.1"
        )
