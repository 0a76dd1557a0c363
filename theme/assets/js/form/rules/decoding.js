/** Decoding: the bytes of a file as a text, in whichever letters it was saved, or why they are none. */

const MARKS = { "utf-8": [0xef, 0xbb, 0xbf], "utf-16le": [0xff, 0xfe], "utf-16be": [0xfe, 0xff] };
// What files that are no texts begin with: those of Word and other archives, older ones of Word, PDF, RTF.
const OTHERS = { zip: "PK\x03\x04", old: "\xd0\xcf\x11\xe0", pdf: "%PDF", rtf: "{\\rtf" };
const CENTRAL = ["windows-1250", "iso-8859-2"];
const POLISH = /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]/g;
const NO_LETTERS = /(?![\t\n\v\f\r])\p{Cc}/u;

/**
 * {text, encoding} of a file, or {failed}: "no-text" for one that holds something else, "no-letters" for one whose letters
 * nobody can tell.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {{ text: string, encoding: string, failed?: undefined } | { failed: string, text?: undefined, encoding?: undefined }}
 */
export function decode(bytes) {
  const beginning = String.fromCharCode(...bytes.subarray(0, 8));
  if (Object.values(OTHERS).some((sign) => beginning.startsWith(sign))) return { failed: "no-text" };
  const marked = Object.entries(MARKS).find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const wide = marked ?? unmarked(bytes);
  const text = read(bytes, wide ?? "utf-8");
  if (text !== null && !NO_LETTERS.test(text)) return { text, encoding: wide ?? "utf-8" };
  return wide ? { failed: "no-letters" } : central(bytes);
}

/** UTF-16 without a mark: every other byte of what is mostly Latin is a zero. */
function unmarked(bytes) {
  const zeros = [0, 1].map((start) => bytes.filter((byte, at) => at % 2 === start && byte === 0).length);
  const half = bytes.length / 2;
  if (zeros[1] > 0.5 * half && zeros[0] < 0.1 * half) return "utf-16le";
  return zeros[0] > 0.5 * half && zeros[1] < 0.1 * half ? "utf-16be" : undefined;
}

/** One byte a letter: that of the two usual alphabets of Central Europe which gives more letters of Polish. */
function central(bytes) {
  const found = CENTRAL.map((encoding) => ({ encoding, text: read(bytes, encoding) ?? "" }))
    .filter(({ text }) => text && !NO_LETTERS.test(text))
    .map((one) => ({ ...one, letters: one.text.match(POLISH)?.length ?? 0 }));
  const [best] = found.sort((one, other) => other.letters - one.letters);
  return best ? { text: best.text, encoding: best.encoding } : { failed: "no-letters" };
}

function read(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
