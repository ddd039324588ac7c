"""Throwaway TLS identities (spec: line §7.1). Nobody trusts a certificate: the preamble binds it to a post's key."""

import hashlib
import os
import secrets
import ssl
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


class ServerIdentity(NamedTuple):
    """A TLS context whose key lives in memory only, and the SHA-256 of its certificate's DER."""

    context: ssl.SSLContext
    certificate_hash: bytes


def make_server_identity() -> ServerIdentity:
    """A fresh key and certificate for this start."""
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _self_signed(key)
    context = _tls_1_3(ssl.PROTOCOL_TLS_SERVER)
    context.num_tickets = 0  # every connection shows its keys anew
    _load(context, key, certificate)
    der = certificate.public_bytes(serialization.Encoding.DER)
    return ServerIdentity(context, hashlib.sha256(der).digest())


def make_client_context() -> ssl.SSLContext:
    """A context that takes any certificate: which one it was is checked in the preamble."""
    context = _tls_1_3(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _tls_1_3(side: int) -> ssl.SSLContext:
    context = ssl.SSLContext(side)
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_3
    return context


def _self_signed(key: ec.EllipticCurvePrivateKey) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "parley")])
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(x509.random_serial_number())
    # Nobody checks these dates; clocks that differ by years must not matter.
    builder = builder.not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=3650))
    return builder.sign(key, hashes.SHA256())


def _load(context: ssl.SSLContext, key: ec.EllipticCurvePrivateKey, certificate: x509.Certificate) -> None:
    """OpenSSL reads keys from files only: it gets a private one, under a password used once, and it is deleted."""
    password = secrets.token_bytes(32).hex().encode()
    hidden = serialization.BestAvailableEncryption(password)
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, hidden)
    with tempfile.TemporaryDirectory(prefix="parley-") as folder:
        path = Path(folder, "tls.pem")
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "wb") as file:
            file.write(pem + certificate.public_bytes(serialization.Encoding.PEM))
        context.load_cert_chain(path, password=password)
