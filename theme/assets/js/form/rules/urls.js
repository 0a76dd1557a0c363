/** Readable addresses, as bank/text/urls.py shows them: letters in place of the bytes that stand for them in percent. */

import { BYTES, FILLERS, MAIL, MARKS, UNSAFE } from "./constants.js";

// Letters and digits of scripts that run to the right; those of the others stay bytes.
const LETTER = /^[\p{L}\p{N}]$/u;
const OTHER =
  /^[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Samr}\p{sc=Mand}\p{sc=Adlm}\p{sc=Rohg}]$/u;

/**
 * The address to be read, not to be followed.
 * @param {string} address
 */
export function readable(address) {
  return address.replace(BYTES, (bytes) => {
    try {
      return [...decodeURIComponent(bytes)].map((char) => (isHarmless(char) ? char : encodeURIComponent(char))).join(
        "",
      );
    } catch {
      return bytes;
    }
  });
}

function isHarmless(char) {
  if (MARKS.includes(char)) return true;
  return LETTER.test(char) && !OTHER.test(char) && !FILLERS.includes(char) && char.normalize("NFKC") === char;
}

/**
 * Whether the text is a whole http or https address that every parser takes.
 * @param {string} text
 */
export function isWebAddress(text) {
  const [, host] = /^https?:\/\/([^/?#\\]*)/i.exec(text) ?? [];
  const [, name, port] = /^(?:.*@)?(\[[0-9a-fA-F:.]+\]|[^[\]:]+)(?::(\d*))?$/.exec(host ?? "") ?? [];
  return Boolean(name) && !(Number(port || 1) < 1 || Number(port) > 65535) && !UNSAFE.test(text);
}

/**
 * Whether the text is an e-mail address to follow: mailto:, a name and a host.
 * @param {string} text
 */
export function isMailAddress(text) {
  return MAIL.test(text);
}
