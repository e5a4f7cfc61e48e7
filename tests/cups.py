"""A real CUPS of the test's own: its server, its folders and its queues, thrown away afterwards.

What a queue prints is written to a file, by CUPS' own ``file:`` device. Nothing listens on the network.
"""

from __future__ import annotations

import grp
import os
import pwd
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import tools

PROCESS = "CUPSD_PROCESS"
"""The variable with the number of the server's process, for a test in which it hangs."""
_SERVER = """
LogLevel debug2
MaxLogSize 0
DirtyCleanInterval 0
Listen {folder}/cups.sock
Browsing Off
WebInterface No
DefaultAuthType None
PreserveJobFiles Yes
PreserveJobHistory Yes
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_FILES = """
FileDevice Yes
User {user}
Group {group}
SystemGroup {system}
ServerRoot {folder}/etc
StateDir {folder}/state
CacheDir {folder}/cache
RequestRoot {folder}/spool
TempDir {folder}/tmp
AccessLog {folder}/access_log
ErrorLog {folder}/error_log
PageLog {folder}/page_log
LogFilePerm 0644
"""
_PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TEST.PPD"
*Manufacturer: "Test"
*Product: "(Test)"
*ModelName: "Test printer"
*ShortNickName: "Test printer"
*NickName: "Test printer"
*PSVersion: "(3010) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*cupsVersion: 2.4
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 gziptoany"
*OpenUI *PageSize: PickOne
*DefaultPageSize: Letter
*PageSize Letter/Letter: "<</PageSize[612 792]>>setpagedevice"
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: Letter
*PageRegion Letter/Letter: "<</PageSize[612 792]>>setpagedevice"
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: Letter
*ImageableArea Letter/Letter: "12 12 600 780"
*ImageableArea A4/A4: "12 12 583 830"
*DefaultPaperDimension: Letter
*PaperDimension Letter/Letter: "612 792"
*PaperDimension A4/A4: "595 842"
*OpenUI *InputSlot/Paper tray: PickOne
*DefaultInputSlot: Auto
*InputSlot Auto/Automatic: ""
*InputSlot Tray1/Tray 1: "<</MediaPosition 1>>setpagedevice"
*InputSlot Manual/By hand: "<</ManualFeed true>>setpagedevice"
*CloseUI: *InputSlot
*OpenUI *Duplex/Two-sided: PickOne
*DefaultDuplex: None
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long edge: "<</Duplex true /Tumble false>>setpagedevice"
*Duplex DuplexTumble/Short edge: "<</Duplex true /Tumble true>>setpagedevice"
*CloseUI: *Duplex
*DefaultFont: Courier
"""


class Cups:
    """A running server. ``environment`` leads CUPS' clients to it."""

    def __init__(self, folder: Path, process: int) -> None:
        self.folder = folder
        self.environment = {"CUPS_SERVER": str(folder / "cups.sock"), PROCESS: str(process)}

    def add_queue(self, name: str, *, default: bool = False, duplex: bool = True) -> Path:
        """A printer with two trays, which can turn sheets; gives the file that holds what it printed last."""
        ppd = self.folder / f"{name}.ppd"
        start, end = _PPD.index("*OpenUI *Duplex"), _PPD.index("*DefaultFont")
        ppd.write_text(_PPD if duplex else _PPD[:start] + _PPD[end:], encoding="ascii")
        out = self.folder / f"{name}.out"
        self._run("lpadmin", "-p", name, "-E", "-v", f"file:{out}", "-P", str(ppd))
        if default:
            self._run("lpadmin", "-d", name)
        return out

    def refuse(self, name: str) -> None:
        """Let a queue take no jobs."""
        self._run("cupsreject", name)

    def hold(self, name: str) -> None:
        """Let a queue take jobs and not print them."""
        self._run("cupsdisable", name)

    def release(self, name: str) -> None:
        """Let it print again."""
        self._run("cupsenable", name)

    def wait(self, seconds: float = 20.0) -> None:
        """Until no job is under way."""
        end = time.monotonic() + seconds
        while self._run("lpstat", "-o").strip():
            if time.monotonic() > end:
                raise TimeoutError((self.folder / "error_log").read_text(errors="replace")[-3000:])
            time.sleep(0.02)

    def jobs(self) -> list[bytes]:
        """What CUPS noted of each job so far (its IPP attributes), in order."""
        return [file.read_bytes() for file in sorted((self.folder / "spool").glob("c*"))]

    def _run(self, program: str, *arguments: str) -> str:
        path = tools.find(program)
        assert path is not None
        environment = {**os.environ, **self.environment, "LC_ALL": "C"}
        done = subprocess.run([path, *arguments], env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{program} {arguments}: {done.stdout}{done.stderr}"
        return done.stdout


@contextmanager
def running() -> Iterator[Cups]:
    """Start a server in a folder of its own; end it afterwards. Skips the test where CUPS is missing."""
    tools.require("cupsd", "lp")
    with tempfile.TemporaryDirectory(prefix="cups") as name:  # Sockets need short names.
        folder = Path(name)
        folder.chmod(0o755)  # CUPS' own user needs a way in.
        with _running(folder) as server:
            yield server


@contextmanager
def _running(folder: Path) -> Iterator[Cups]:
    own = grp.getgrgid(os.getgid()).gr_name
    # CUPS wants two groups that differ, and its filters to have no rights.
    user, group = ("lp", "lp") if os.getuid() == 0 else (pwd.getpwuid(os.getuid()).pw_name, own)
    values = {"folder": folder, "user": user, "group": group, "system": own if own != group else "root"}
    for name in ("etc", "state", "cache", "spool", "tmp"):
        (folder / name).mkdir()
    (folder / "etc" / "cupsd.conf").write_text(_SERVER.format(**values), encoding="utf-8")
    (folder / "etc" / "cups-files.conf").write_text(_FILES.format(**values), encoding="utf-8")
    program = tools.find("cupsd")
    assert program is not None
    command = [program, "-f", "-c", str(folder / "etc" / "cupsd.conf"), "-s", str(folder / "etc" / "cups-files.conf")]
    with (folder / "cupsd.said").open("wb") as said:
        server = subprocess.Popen(command, stdout=said, stderr=said)
    try:
        end = time.monotonic() + 20
        while not (folder / "cups.sock").exists():
            if server.poll() is not None or time.monotonic() > end:
                log = folder / "error_log"
                text = log.read_text(errors="replace")[-2000:] if log.exists() else ""
                raise RuntimeError(f"cupsd did not start: {(folder / 'cupsd.said').read_text()}{text}")
            time.sleep(0.02)
        yield Cups(folder, server.pid)
    finally:
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
