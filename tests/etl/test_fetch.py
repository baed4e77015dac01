"""etl.fetch: what is never asked for, what is never believed, and a sentence for each way a page fails to come.

The server listens on this machine's loopback, which is not public: the network of a test looks names up in a table
and allows exactly what it says.
"""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from etl.errors import DocumentError
from etl.fetch import Network, fetch
from etl.public_addresses import is_public

CERTIFICATE = Path(__file__).parent / "certificates" / "news.example.pem"
PAGE = b"<html><body><p>Some 120 menders work at the pier.</p></body></html>"

Script = Callable[[socket.socket, str], None]
"""What a server does with one connection, given the request line and headers it was sent."""


class Server:
    """A server that follows a script, one connection after another."""

    def __init__(self, script: Script, tls: ssl.SSLContext | None):
        self.requests: list[str] = []
        self.ended = threading.Event()
        self._script, self._tls = script, tls
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection:
                try:
                    self._follow(self._tls.wrap_socket(connection, server_side=True) if self._tls else connection)
                except OSError:
                    continue  # the client hung up, which is what most of these tests are about

    def _follow(self, connection: socket.socket) -> None:
        with connection:
            request = b""
            while b"\r\n\r\n" not in request:
                received = connection.recv(4096)
                if not received:
                    return
                request += received
            self.requests.append(request.decode())
            self._script(connection, self.requests[-1])

    def close(self) -> None:
        self.ended.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)


@contextmanager
def serving(script: Script, tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    server = Server(script, tls)
    try:
        yield server
    finally:
        server.close()


def answering(*parts: bytes) -> Script:
    return lambda connection, _: connection.sendall(b"".join(parts))


def page(body: bytes = PAGE, *headers: str, status: str = "200 OK") -> bytes:
    lines = [f"HTTP/1.1 {status}", *(headers or ("Content-Type: text/html",)), f"Content-Length: {len(body)}"]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def redirect(to: str, status: str = "302 Found") -> bytes:
    return page(b"", f"Location: {to}", status=status)


LOOPBACK = "127.0.0.1"


def network(resolve: Callable[[str, int], list[str]] | None = None, allowed: tuple[str, ...] = (LOOPBACK,)) -> Network:
    return Network(
        resolve or (lambda host, port: [LOOPBACK]),
        lambda address: address in allowed or is_public(address),
        lambda: ssl.create_default_context(cafile=str(CERTIFICATE)),
    )


def refusal(url: str, used: Network | None = None, seconds: float = 5) -> str:
    with pytest.raises(DocumentError) as caught:
        fetch(url, network=used or network(), seconds=seconds)
    return str(caught.value)


# What is never asked for


@pytest.mark.parametrize(
    "address",
    """127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 0.0.0.0 100.64.0.1 100.100.100.200 169.254.169.254 168.63.129.16
    192.0.2.1 198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255 ::1 :: fe80::1 fe80::1%eth0 fc00::1 fd00:ec2::254
    fec0::1 ff02::1 2001:db8::1 ::ffff:127.0.0.1 ::ffff:169.254.169.254 ::127.0.0.1 2002:7f00:1:: 2002:a9fe:a9fe::
    64:ff9b::10.0.0.1 64:ff9b:1::1 2001:0:7f00:1:: 2606:4700::5efe:10.0.0.1 2606:4700::200:5efe:10.0.0.1
    localhost news.example""".split(),
)
def test_an_address_that_is_not_public_or_wraps_one(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", "8.8.8.8 1.1.1.1 2606:4700::1111 ::ffff:8.8.8.8 2002:808:808:: 64:ff9b::8.8.8.8".split()
)
def test_an_address_of_the_public_internet(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0", "[::1]", "[::ffff:127.0.0.1]"],
)
def test_this_machine_is_never_asked_however_it_is_spelled(host):
    with serving(answering(page())) as server:
        with pytest.raises(DocumentError, match=r"is not on the public internet|cannot be reached"):
            fetch(f"http://{host}:{server.port}/")
        assert server.requests == []


NOT_FETCHED = [
    ("file:///etc/hostname", "only http:// and https:// are fetched"),
    ("ftp://news.example/a", "only http:// and https:// are fetched"),
    ("javascript:alert(1)", "only http:// and https:// are fetched"),
    ("news.example/a", "only http:// and https:// are fetched"),
    ("", "only http:// and https:// are fetched"),
    ("http:///a", "names no host"),
    ("http://a..b/", "names no host"),
    ("http://news.example:99999/", "is not a web address"),
    ("http://[::1/", "is not a web address"),
    ("http://news.example/\r\nHost: other", "control character"),
    ("http://news.example\\@other.example/", "backslash"),
    ("http://ana@news.example/", "user name or a password"),
]


@pytest.mark.parametrize(("url", "said"), NOT_FETCHED)
def test_an_address_that_is_not_plainly_a_web_page_is_refused(url, said):
    assert said in refusal(url)


def test_a_password_in_an_address_is_neither_sent_nor_repeated():
    said = refusal("https://ana:secret@news.example/a")
    assert said == (
        "https://news.example/a: holds a user name or a password, which are never sent.\n"
        "Remove what stands before the @."
    )


@pytest.mark.parametrize("others", [[LOOPBACK, "10.0.0.1"], ["::1", LOOPBACK]])
def test_one_private_address_among_the_addresses_of_a_host_refuses_it(others):
    with serving(answering(page())) as server:
        said = refusal(f"http://news.example:{server.port}/", network(lambda host, port: others))
        assert "is not on the public internet" in said
        assert server.requests == []


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:{port}/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]:{port}/",
        "http://2130706433:{port}/",
        "//127.0.0.1:{port}/",
    ],
)
def test_a_redirect_to_a_private_address_is_refused(target):
    """The network of this test allows loopback for the first look-up alone, as if the server were a public one."""
    permits = [True]

    def resolve(host: str, port: int) -> list[str]:
        found = [LOOPBACK] if host == "news.example" else [str(socket.getaddrinfo(host, port)[0][4][0])]
        return found

    used = Network(resolve, lambda address: permits.pop() if permits else is_public(address))
    with serving(lambda connection, _: connection.sendall(redirect(target.format(port=server.port)))) as server:
        said = refusal(f"http://news.example:{server.port}/a", used)
        assert "is not on the public internet" in said
        assert len(server.requests) == 1


@pytest.mark.parametrize("target", ["file:///etc/hostname", "gopher://news.example/", "http://ana:b@news.example/"])
def test_a_redirect_out_of_the_web_is_refused(target):
    with serving(answering(redirect(target))) as server:
        said = refusal(f"http://news.example:{server.port}/a")
        assert "which is not an address of the web" in said or "which holds a user name" in said


def test_a_name_that_answers_differently_the_second_time_is_asked_only_once():
    answers = [[LOOPBACK], ["10.0.0.1"]]
    with serving(answering(page())) as server:
        fetched = fetch(
            f"http://news.example:{server.port}/", network=network(lambda host, port: answers.pop(0)), seconds=5
        )
        assert fetched.content == PAGE
    assert answers == [["10.0.0.1"]]


def test_a_name_that_answers_differently_after_a_redirect_is_checked_again():
    answers = [[LOOPBACK], ["10.0.0.1"]]
    with serving(answering(redirect("/b"))) as server:
        said = refusal(f"http://news.example:{server.port}/a", network(lambda host, port: answers.pop(0)))
        assert "'news.example' is 10.0.0.1" in said


# What is asked and how


def test_a_page_comes_with_its_type_and_its_last_address():
    with serving(answering(page(PAGE, "Content-Type: text/html; charset=EUC-KR"))) as server:
        fetched = fetch(f" http://news.example:{server.port}/a?b=1#c ", network=network(), seconds=5)
    assert fetched.content == PAGE
    assert fetched.media_type == "text/html; charset=EUC-KR"
    assert fetched.url == f"http://news.example:{server.port}/a?b=1"


def test_the_request_names_the_host_and_this_program_and_nothing_of_the_reader():
    with serving(answering(page())) as server:
        fetch(f"http://News.Example:{server.port}/노동 a?q=급여", network=network(), seconds=5)
    lines = server.requests[0].rstrip().split("\r\n")
    assert lines[0] == "GET /%EB%85%B8%EB%8F%99%20a?q=%EA%B8%89%EC%97%AC HTTP/1.1"
    assert lines[1:3] == [f"Host: news.example:{server.port}", "User-Agent: Wagewitness"]
    assert [line.partition(":")[0] for line in lines[3:]] == ["Accept", "Accept-Encoding", "Connection"]


def test_a_host_in_another_script_is_asked_for_by_its_ascii_name():
    asked = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return [LOOPBACK]

    with serving(answering(page())) as server:
        fetch(f"http://труд.example:{server.port}/", network=network(resolve), seconds=5)
    assert asked == ["xn--d1axff.example"]


def test_redirects_are_followed_to_the_page():
    def script(connection: socket.socket, request: str) -> None:
        connection.sendall(redirect("/seite-ü") if request.startswith("GET /a ") else page())

    with serving(script) as server:
        fetched = fetch(f"http://news.example:{server.port}/a", network=network(), seconds=5)
    assert (fetched.content, fetched.url) == (PAGE, f"http://news.example:{server.port}/seite-%C3%BC")


def test_more_than_five_redirects_are_too_many():
    with serving(answering(redirect("/again"))) as server:
        assert "redirects more than 5 times" in refusal(f"http://news.example:{server.port}/")
        assert len(server.requests) == 6


def test_a_page_in_chunks_and_packed_is_put_together():
    packed = gzip.compress(PAGE)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
    chunks = b"".join(b"%x\r\n%s\r\n" % (1, packed[i : i + 1]) for i in range(len(packed)))
    with serving(answering(head, chunks, b"0\r\n\r\n")) as server:
        assert fetch(f"http://news.example:{server.port}/", network=network(), seconds=5).content == PAGE


def test_a_proxy_of_the_environment_is_not_used(monkeypatch):
    with serving(answering(page())) as server, serving(answering(page(b"from the proxy"))) as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        assert fetch(f"http://news.example:{server.port}/", network=network(), seconds=5).content == PAGE
        assert proxy.requests == []


# TLS


def server_side() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    return context


def test_the_certificate_is_checked_for_the_name_not_for_the_address():
    named = []
    context = server_side()
    context.sni_callback = lambda connection, name, given: named.append(name)
    with serving(answering(page()), context) as server:
        fetched = fetch(f"https://news.example:{server.port}/", network=network(), seconds=5)
    assert (fetched.content, named) == (PAGE, ["news.example"])


def test_a_certificate_for_another_name_is_refused():
    with serving(answering(page()), server_side()) as server:
        said = refusal(f"https://other.example:{server.port}/")
        assert "shows a certificate that is not valid for 'other.example'" in said
        assert server.requests == []


def test_a_certificate_that_nobody_vouches_for_is_refused():
    used = Network(lambda host, port: [LOOPBACK], lambda address: True)
    with serving(answering(page()), server_side()) as server:
        assert "shows a certificate that is not valid" in refusal(f"https://news.example:{server.port}/", used)


# Limits


def test_a_server_that_never_answers_is_left():
    with serving(lambda connection, _: connection.recv(1) and None) as server:
        said = refusal(f"http://news.example:{server.port}/", seconds=0.3)
    assert said.endswith(
        ": did not answer in full within 0.3 seconds.\nSave the page in the browser and add the file instead."
    )


@pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"])
def test_a_server_that_keeps_the_line_open_byte_by_byte_is_left(head):
    def drip(connection: socket.socket, _: str) -> None:
        connection.sendall(head)
        while not server.ended.wait(0.02):
            connection.sendall(b"a")

    with serving(drip) as server:
        assert "did not answer in full within 0.4 seconds" in refusal(
            f"http://news.example:{server.port}/", seconds=0.4
        )


def test_a_name_server_that_never_answers_is_left():
    never = threading.Event()

    def resolve(host: str, port: int) -> list[str]:
        never.wait(5)
        return []

    assert "did not answer in full" in refusal("http://news.example/", network(resolve), seconds=0.2)
    never.set()


def test_the_limit_of_time_is_for_all_redirects_together():
    def slowly(connection: socket.socket, _: str) -> None:
        server.ended.wait(0.15)
        connection.sendall(redirect("/again"))

    with serving(slowly) as server:
        assert "within 0.4 seconds" in refusal(f"http://news.example:{server.port}/", seconds=0.4)
        assert len(server.requests) < 6


def test_a_body_without_end_is_left():
    def pour(connection: socket.socket, _: str) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while True:
            connection.sendall(b"a" * 1_000_000)

    with serving(pour) as server:
        assert "is larger than 20 MB, the limit" in refusal(f"http://news.example:{server.port}/", seconds=20)


def test_a_body_that_announces_too_much_is_not_read():
    with serving(answering(b"HTTP/1.1 200 OK\r\nContent-Length: 60000000\r\n\r\n")) as server:
        assert "is larger than 20 MB" in refusal(f"http://news.example:{server.port}/")


def test_a_small_body_that_unpacks_without_end_is_left():
    bomb = gzip.compress(bytes(30_000_000))
    with serving(answering(page(bomb, "Content-Type: text/html", "Content-Encoding: gzip"))) as server:
        assert len(bomb) < 40_000
        assert "is larger than 20 MB" in refusal(f"http://news.example:{server.port}/")


# What comes wrong


def test_a_name_without_address_asks_whether_the_reader_is_online():
    def resolve(host: str, port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    assert refusal("https://news.example/a", network(resolve)) == (
        "https://news.example/a: cannot be reached: no address is known for 'news.example'.\n"
        "Are you online? Save the page and add the file instead."
    )


def test_a_closed_door_asks_whether_the_reader_is_online():
    with serving(answering()) as server:
        pass
    said = refusal(f"http://news.example:{server.port}/")
    assert "cannot be reached: " in said
    assert said.endswith("Are you online? Save the page and add the file instead.")


WRONG_ANSWERS = [
    (page(status="404 Not Found"), "answers 404 Not Found: there is no such page."),
    (page(status="403 <b>No</b>"), "answers 403 Forbidden, not a page."),
    (page(status="503 Busy"), "answers 503 Service Unavailable.\nTry again later"),
    (page(status="799 Odd"), "answers 799."),
    (page(status="204 No Content"), "answers 204 No Content, not a page."),
    (page(b"x", "Content-Type: image/png"), "is 'image/png', not a page, a text or a PDF."),
    (page(b"x", "Content-Encoding: br"), "is packed as 'br', which was not asked for."),
    (page(b"no gzip", "Content-Encoding: gzip"), "sends a page that cannot be unpacked."),
    (page(gzip.compress(PAGE)[:-9], "Content-Encoding: gzip"), "broke off before its end."),
    (b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf", "broke off before its end."),
    (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "does not answer as a web server does."),
    (b"SSH-2.0-OpenSSH\r\n", "does not answer as a web server does."),
    (b"", "does not answer as a web server does."),
    (b"HTTP/1.1 302 Found\r\n\r\n", "answers 302 and does not say where to go."),
]


@pytest.mark.parametrize(("answer", "said"), WRONG_ANSWERS, ids=lambda value: value[:40] if value else "nothing")
def test_a_wrong_answer_gets_its_sentence(answer, said):
    with serving(answering(answer)) as server:
        assert said in refusal(f"http://news.example:{server.port}/")
