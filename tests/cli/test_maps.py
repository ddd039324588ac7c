"""Tokens at the command line, and GDAL's own ogrinfo against a running post of the demonstration."""

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from parley.base import instant
from parley.cli.client import Client
from parley.cli.demo import sides
from parley.cli.home import Home
from parley.cli.running import facts_of
from parley.web.tokens import Tokens
from tests.cli.conftest import call
from tests.cli.test_up import running


def test_a_token_is_shown_once_listed_by_name_and_revoked(home: Home) -> None:
    def tokens(*args: str, plain: bool = False) -> str:
        ended = call("--home", home.path, *([] if plain else ["--json"]), "account", "token", *args)
        assert ended.code == 0, ended.out
        return ended.out

    assert "There are no tokens" in call("--home", home.path, "account", "token", "list").out
    made = call("--home", home.path, "--json", "account", "token", "add", "qgis").document["token"]
    found = Tokens(home.tokens).check(made)
    assert found and found.name == "qgis" and Tokens(home.tokens).check(made + "x") is None
    assert made not in tokens("list") + tokens("list", plain=True) and "qgis" in tokens("list", plain=True)
    again = call("--home", home.path, "--json", "account", "token", "add", "qgis")
    assert again.refusal == "web.token-exists"
    other = tokens("add", "other", plain=True).split()[-1]
    assert Tokens(home.tokens).check(other)
    assert call("--home", home.path, "--json", "account", "token", "revoke", "qgis").refusal == "cli.confirm-wanted"
    tokens("revoke", "qgis", "--yes")
    assert Tokens(home.tokens).check(made) is None and Tokens(home.tokens).check(other)
    assert (
        call("--home", home.path, "--json", "account", "token", "revoke", "qgis", "--yes").refusal
        == "web.no-such-token"
    )
    assert call("--home", home.path, "--json", "account", "token", "add", "X!").refusal == "web.bad-account-name"


@pytest.mark.skipif(shutil.which("ogrinfo") is None, reason="no ogrinfo: sudo apt-get install gdal-bin")
def test_ogrinfo_lists_the_layers_of_a_running_post_and_reads_the_features(tmp_path: Path) -> None:
    sides.make(tmp_path)
    sides.configure(tmp_path)
    home = sides.home_of(tmp_path, sides.SIDES[0])
    token = call("--home", home.path, "--json", "account", "token", "add", "gdal").document["token"]
    begins = (time.time_ns() // 1_000_000 // instant.HOUR + 96) * instant.HOUR
    values = {
        "weapon": "guns", "areas": ["circle; 10 NM; 18.5N 112.25E", "circle; 20 NM; 10N 179.9E"],
        "height": "0 m to 3000 m sea-level", "windows": [f"{instant.dtg(begins)} to {instant.dtg(begins + 2 * instant.HOUR)}"],
    }  # fmt: skip
    with running(home):
        ref = Client(home.control).post("/release", {"form": "live-firing-notice", "values": values})["ref"]
        source = f"OAPIF:{facts_of(home.running)['console']}/ogc"

        def ogrinfo(*args: str, password: str = token) -> str:
            environment = os.environ | {"GDAL_HTTP_USERPWD": f"gdal:{password}", "no_proxy": "*"}
            command = ["ogrinfo", "-ro", *args]
            done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
            return done.stdout + done.stderr

        listed = ogrinfo(source)
        assert "notices" in listed and "conflicts" in listed and "EXERCISE" in listed
        read = ogrinfo("-al", source, "notices")
        assert "Feature Count: 2" in read and f"ref (String) = {ref}" in read and "MULTIPOLYGON" in read
        assert "record (String) = EXERCISE" in read and "kind (String) = live-firing-notice" in read
        assert "Feature Count: 1" in ogrinfo("-al", "-spat", "112", "18", "113", "19", source, "notices")
        assert "Feature Count: 0" in ogrinfo("-al", source, "conflicts")
        assert "live-firing" not in ogrinfo("-al", source, "notices", password="wrong")
        assert call("--home", home.path, "account", "token", "revoke", "gdal", "--yes").code == 0
        assert "live-firing" not in ogrinfo("-al", source, "notices")
    assert "Traceback" not in (home.path / "log").read_text()
    assert token not in "".join(path.read_text("utf-8", "replace") for path in home.path.glob("*") if path.is_file())
