/** Addresses, as in bank/text/urls.py: which are sound to every parser, and letters in place of the bytes that stand for them. */

import {
  BYTES,
  CODED,
  DESK,
  FILLERS,
  LABEL,
  LONGEST_HOST,
  MAIL,
  MARKS,
  NUMBERED,
  NUMERIC,
  PORT,
  WEB,
} from "./constants.js";

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
 * Whether the text is a whole http or https address that every parser takes, and takes for the same.
 * @param {string} text
 */
export function isWebAddress(text) {
  const [, host, port] = WEB.exec(text) ?? [];
  return host !== undefined && isHost(host) && (port === undefined || PORT.test(port));
}

/**
 * Whether the text is an e-mail address to follow: mailto: and an address of a desk.
 * @param {string} text
 */
export function isMailAddress(text) {
  const [, address] = MAIL.exec(text) ?? [];
  return address !== undefined && isDeskAddress(address);
}

/**
 * Whether the text is an e-mail address: the name of a desk and a host of two names or more.
 * @param {string} text
 */
export function isDeskAddress(text) {
  const [, host] = DESK.exec(text) ?? [];
  return host !== undefined && host.includes(".") && isHost(host);
}

/**
 * Whether it is made of names, or of four numbers.
 * @param {string} written
 */
function isHost(written) {
  const name = written.replace(/\.$/, ""); // the root of all names, which some write
  if (NUMERIC.test(name)) return NUMBERED.test(name);
  return [...name].length <= LONGEST_HOST && name.split(".").every((label) => LABEL.test(label) && isName(label));
}

/**
 * Whether its letters are the same to everybody; those of ASCII may stand for others, which have to be so too.
 * @param {string} label
 */
function isName(label) {
  if (label.slice(0, CODED.length).toLowerCase() === CODED) return URL.canParse(`https://${label}`);
  return [...label].every((char) => char < "\x80" || (isHarmless(char) && char.toLowerCase() === char));
}
