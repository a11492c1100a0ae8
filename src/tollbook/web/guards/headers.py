"""What a browser is told of every answer: run nothing but the site's own script, load nothing from elsewhere."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tollbook.web.site import Settings

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
    )
)
SECURITY = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # not no-referrer: browsers would send `Origin: null` with the site's own forms, which OriginGuard must refuse
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
PRIVATE = b"private, no-store"
"""What accounts keep apart may lie in no cache."""


class HeaderGuard:
    """Sends the headers of SECURITY with every answer, and keeps what only some may see out of caches."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._private = settings.auth
        self._headers = [(name.encode(), value.encode()) for name, value in SECURITY.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        private = self._private and not scope["path"].startswith("/assets/")

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = message["headers"]
                if private:
                    headers = [pair for pair in headers if pair[0].lower() != b"cache-control"]
                    headers.append((b"cache-control", PRIVATE))
                message["headers"] = [*headers, *self._headers]
            await send(message)

        await self._app(scope, receive, sending)
