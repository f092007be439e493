"""A small SMTP server on loopback that keeps what it accepted and can hold back an answer."""

import socketserver
import threading
from email import message_from_bytes

SABAR = 30  # seconds until a held conversation is given up


class PenerimaSurat(socketserver.ThreadingTCPServer):
    """`with PenerimaSurat() as penerima:` serves until the block ends; accepted mails lie in `kotak`."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Percakapan)
        self.kotak = []
        self.tolak = ""  # the answer to every mail instead of 250
        self.tahan = ""  # "DATA": say nothing after the text of a mail; "QUIT": nothing after 250 was sent
        self.tertahan, self.lepas = threading.Event(), threading.Event()

    def __enter__(self):
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *galat):
        self.lepas.set()
        self.shutdown()
        self.server_close()

    @property
    def url(self):
        """The value of EMAIL_URL that leads here."""
        return f"smtp://127.0.0.1:{self.server_address[1]}"

    @property
    def nomor_surat(self):
        """The Message-ID of every accepted mail."""
        return [surat["Message-ID"] for surat in self.kotak]


class Percakapan(socketserver.StreamRequestHandler):
    """One connection of a client."""

    def handle(self):
        self._jawab("220 penerima uji")
        for baris in self.rfile:
            perintah = baris[:4].strip().upper().decode()
            if perintah == self.server.tahan == "QUIT":
                return self._tahan()
            if perintah == "DATA" and not self._terima():
                return None
            if perintah != "DATA":
                self._jawab("221 selesai" if perintah == "QUIT" else "250 baik")
        return None

    def _terima(self):
        """Read one mail and answer; False when the answer was held back: then the mail was not accepted."""
        self._jawab("354 silakan")
        isi = b"".join(iter(self.rfile.readline, b".\r\n"))
        if self.server.tahan == "DATA":
            return self._tahan()
        if not self.server.tolak:
            self.server.kotak.append(message_from_bytes(isi))
        self._jawab(self.server.tolak or "250 diterima")
        return True

    def _tahan(self):
        self.server.tertahan.set()
        self.server.lepas.wait(SABAR)
        return False

    def _jawab(self, teks):
        self.wfile.write(f"{teks}\r\n".encode())
