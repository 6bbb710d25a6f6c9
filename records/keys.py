"""The key file: a random data key, locked once with the passphrase and once with the recovery key.

SQLCipher gets the random 32-byte data key raw, so a new passphrase never re-writes the file. Each secret is
stretched with scrypt (memory-hard, RFC 7914); its parameters and salt stand in the key file in the clear.
The stretched 64 bytes are a pad for the data key (used once, under a fresh salt) and an HMAC-SHA256 key over
salt and locked key: encrypt-then-MAC. The MAC tells a wrong passphrase from a damaged file.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from dataclasses import asdict, dataclass
from typing import Any

from records.errors import DamagedKey, WrongPassphrase

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford base 32: no I, L, O, U
_READ_AS = str.maketrans("ILO", "110")
SHORTEST_PASSPHRASE = 10  # characters; our choice, the length NCSC's three random words always pass
RECOVERY_LETTERS = 28  # 26 letters of secret (130 bits) and 2 of checksum


@dataclass(frozen=True, slots=True)
class Stretch:
    """scrypt's cost: memory is about 128 * n * r bytes."""

    n: int = 2**17
    r: int = 8
    p: int = 1


@dataclass(frozen=True, slots=True)
class Locked:
    """The data key locked under one secret; all values hexadecimal."""

    stretch: Stretch
    salt: str
    key: str
    mac: str


def new_data_key() -> bytes:
    """Return 32 random bytes."""
    return secrets.token_bytes(32)


def new_recovery_key() -> str:
    """Return a key to write on paper: seven groups of four letters and figures, the last two a checksum."""
    secret = "".join(secrets.choice(_ALPHABET) for _ in range(RECOVERY_LETTERS - 2))
    letters = secret + _checksum(secret)
    return "-".join(letters[i : i + 4] for i in range(0, RECOVERY_LETTERS, 4))


def read_recovery_key(typed: str) -> str | None:
    """Return the plain letters of a typed recovery key, or None where it cannot be one (a slip, say)."""
    letters = "".join(typed.upper().split()).replace("-", "").translate(_READ_AS)
    good = len(letters) == RECOVERY_LETTERS and all(c in _ALPHABET for c in letters)
    return letters if good and _checksum(letters[:-2]) == letters[-2:] else None


def lock(data_key: bytes, secret: str, stretch: Stretch) -> Locked:
    """Lock the data key under a secret, with a fresh salt."""
    salt = secrets.token_bytes(16)
    pad, mac_key = _stretched(secret, salt, stretch)
    locked = _xor(data_key, pad)
    return Locked(stretch, salt.hex(), locked.hex(), _mac(mac_key, salt, locked))


def unlock(locked: Locked, secret: str) -> bytes:
    """Return the data key. Raises WrongPassphrase where the secret does not fit."""
    salt, key = bytes.fromhex(locked.salt), bytes.fromhex(locked.key)
    pad, mac_key = _stretched(secret, salt, locked.stretch)
    if not hmac.compare_digest(_mac(mac_key, salt, key), locked.mac):
        raise WrongPassphrase()
    return _xor(key, pad)


def to_text(by_passphrase: Locked, by_recovery: Locked) -> str:
    """Return the key file's text."""
    parts = {"passphrase": asdict(by_passphrase), "recovery": asdict(by_recovery)}
    return json.dumps({"format": "even-keel-key/1", "kdf": "scrypt", **parts}, indent=1)


def from_text(text: str) -> tuple[Locked, Locked]:
    """Return both locked keys. Raises DamagedKey where the text is not a key file's."""
    try:
        data = json.loads(text)
        if data["format"] != "even-keel-key/1":
            raise DamagedKey()
        return _locked(data["passphrase"]), _locked(data["recovery"])
    except (ValueError, KeyError, TypeError) as fault:
        raise DamagedKey() from fault


def _locked(data: dict[str, Any]) -> Locked:
    locked = Locked(Stretch(**data["stretch"]), data["salt"], data["key"], data["mac"])
    sizes = [len(bytes.fromhex(part)) for part in (locked.salt, locked.key, locked.mac)]
    cost = locked.stretch
    if sizes != [16, 32, 32] or not (2 <= cost.n <= 2**20 and 1 <= cost.r <= 16 and 1 <= cost.p <= 4):
        raise ValueError("sizes")  # also keeps a doctored key file from eating all memory
    return locked


def _stretched(secret: str, salt: bytes, cost: Stretch) -> tuple[bytes, bytes]:
    room = 256 * cost.n * cost.r
    key = hashlib.scrypt(secret.encode(), salt=salt, n=cost.n, r=cost.r, p=cost.p, dklen=64, maxmem=room + 2**20)
    return key[:32], key[32:]


def _mac(key: bytes, salt: bytes, locked: bytes) -> str:
    return hmac.new(key, b"even-keel-key/1" + salt + locked, hashlib.sha256).hexdigest()


def _xor(left: bytes, right: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(left, right, strict=True))


def _checksum(letters: str) -> str:
    digest = hashlib.sha256(letters.encode()).digest()
    return _ALPHABET[digest[0] % 32] + _ALPHABET[digest[1] % 32]
