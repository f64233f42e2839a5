"""Who may ask, how much, and what a browser may do with the answers.

A page of another site can make a browser send requests to this machine: by a name that it makes point here
(DNS rebinding), or by a form or script of its own (CSRF). So the Host of every request must be one of this
server's, and its Origin, where it names one, this very server. Beyond loopback a token is asked for as well.
"""

from __future__ import annotations

import asyncio
import ipaddress
import secrets
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pipeline.article import MAX_BYTES
from pipeline.serve.problems import MEDIA_TYPE, Problem

# The longest article's bytes, in JSON's escapes or a form's wrapping.
MAX_BODY = MAX_BYTES + 2_000_000
BODY_SECONDS = 60.0
COOKIE = "scheda_token"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_OPEN_PATHS = ("/healthz",)
_SAFE_METHODS = ("GET", "HEAD")


@dataclass(frozen=True, slots=True)
class Rules:
    """`names`: what a Host may say beside a loopback address, in lower case. `addresses`: whether it may be
    any address in figures, which no name can be made to point to. `token`: None where none is asked for."""

    names: frozenset[str] = frozenset()
    addresses: bool = False
    token: str | None = None


class Guard:
    """ASGI middleware around the whole application."""

    def __init__(self, app: ASGIApp, rules: Rules) -> None:
        self._app, self._rules = app, rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        headers = Headers(scope=scope)
        try:
            check_host(headers.get("host", ""), self._rules)
            check_origin(scope["method"], headers)
            if answer := self._ask_token(scope, headers):
                await answer(scope, receive, send_guarded)
                return
            body = await _body(headers, receive) if scope["method"] not in _SAFE_METHODS else b""
        except Problem as problem:
            await answer_of(problem)(scope, receive, send_guarded)
            return
        await self._app(scope, _replayed(body, receive), send_guarded)

    def _ask_token(self, scope: Scope, headers: Headers) -> Response | None:
        """A redirect that leaves the token in a cookie instead of the address; None where all is well."""
        wanted = self._rules.token
        if wanted is None or scope["path"] in _OPEN_PATHS:
            return None
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        in_address = dict(query).get("token")
        given = in_address or _bearer(headers) or _cookie(headers)
        if not secrets.compare_digest((given or "").encode(), wanted.encode()):
            line = (
                "give the token that the server said when it began: in the address (?token=…), or as a bearer"
            )
            raise Problem("token", 401, line, {"WWW-Authenticate": "Bearer"})
        if in_address is None or scope["method"] != "GET":
            return None
        rest = urlencode([(name, value) for name, value in query if name != "token"])
        response = RedirectResponse(scope["path"] + (f"?{rest}" if rest else ""), 303)
        response.set_cookie(COOKIE, wanted, httponly=True, samesite="lax", secure=scope["scheme"] == "https")
        return response


def check_host(host: str, rules: Rules) -> None:
    """Raises Problem where a request is for a name that is none of this server's."""
    name = _name_of(host)
    if name in ("localhost", *rules.names):
        return
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        address = None
    if address is None or not (rules.addresses or address.is_loopback):
        line = (
            f"this server does not answer to {host[:100]!r}; ask it by the address that it said when it began"
        )
        raise Problem("host", 421, line)


def check_origin(method: str, headers: Headers) -> None:
    """Raises Problem where another page asks, or may: what it says of itself is not this server."""
    origin = headers.get("origin")
    if origin is not None and urlsplit(origin).netloc.lower() != headers.get("host", "").lower():
        raise Problem("origin", 403, "another page may not use this server; open the server's own page")
    site = headers.get("sec-fetch-site", "none")
    followed_a_link = method in _SAFE_METHODS and headers.get("sec-fetch-mode") == "navigate"
    if site not in ("same-origin", "none") and not followed_a_link:
        raise Problem("origin", 403, "another page may not use this server; open the server's own page")


def answer_of(problem: Problem) -> Response:
    return JSONResponse(problem.entry(), problem.status, problem.headers, media_type=MEDIA_TYPE)


def _name_of(host: str) -> str:
    """The host of "host:port", without the brackets of an IPv6 address."""
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""


def _bearer(headers: Headers) -> str | None:
    kind, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else None


def _cookie(headers: Headers) -> str | None:
    try:
        morsel = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return None
    return morsel.value if morsel else None


async def _body(headers: Headers, receive: Receive) -> bytes:
    """The whole body. Raises Problem where it is too large, or too long in coming."""
    stated = headers.get("content-length", "0")
    if stated.isdecimal() and int(stated) > MAX_BODY:
        raise _too_large()
    parts: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(BODY_SECONDS):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise Problem("slow", 408, "the request ended before it was whole; send it again")
                parts.append(message.get("body", b""))
                size += len(parts[-1])
                if size > MAX_BODY:
                    raise _too_large()
                if not message.get("more_body"):
                    return b"".join(parts)
    except TimeoutError:
        raise Problem(
            "slow", 408, f"the request did not come within {BODY_SECONDS:g} s; send it again"
        ) from None


def _too_large() -> Problem:
    return Problem(
        "large",
        413,
        f"the request has over {MAX_BYTES // 1_000_000} MB; an article is shorter: split the file",
    )


def _replayed(body: bytes, receive: Receive) -> Receive:
    """The body once more, in one message; then what comes after it."""
    told = False

    async def replay() -> Message:
        nonlocal told
        if told:
            return await receive()
        told = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay
