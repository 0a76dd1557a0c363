/** Decoding: a file that is opened in the form, in whichever letters it was saved, or why it cannot be read. */

import { decode } from "../../../../theme/assets/js/form/rules/decoding.js";
import { assertEquals } from "../../assert.js";

const TEXT = "Stół pod kasztanem: źdźbło, gęś";
// Of the letters beyond ASCII in the text.
const WINDOWS = { ó: 243, ł: 179, ź: 159, ę: 234, ś: 156 };
const LATIN = { ó: 243, ł: 179, ź: 188, ę: 234, ś: 182 };

const inBytes = (table) => Uint8Array.from(TEXT, (letter) => table[letter] ?? letter.charCodeAt(0));
const wide = (first, isLittle) => {
  const pairs = [...first, ...Array.from(TEXT, (letter) => letter.charCodeAt(0))];
  return Uint8Array.from(pairs.flatMap((code) => isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255]));
};

Deno.test("a file is read in the letters in which it was saved", () => {
  const utf8 = new TextEncoder().encode(TEXT);
  const files = {
    "utf-8": [utf8, Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8])],
    "utf-16le": [wide([0xfeff], true), wide([], true)],
    "utf-16be": [wide([0xfeff], false), wide([], false)],
    "windows-1250": [inBytes(WINDOWS)],
    "iso-8859-2": [inBytes(LATIN)],
  };
  for (const [encoding, all] of Object.entries(files)) {
    for (const bytes of all) assertEquals(decode(bytes), { text: TEXT, encoding });
  }
});

Deno.test("what is no text is refused", () => {
  for (const beginning of ["PK\x03\x04", "%PDF-1.7", "{\\rtf1", "\xd0\xcf\x11\xe0"]) {
    assertEquals(decode(Uint8Array.from(`${beginning} abc`, (sign) => sign.charCodeAt(0))), { failed: "no-text" });
  }
});

Deno.test("letters that nobody can tell are refused, not guessed", () => {
  assertEquals(decode(new Uint8Array([0x53, 0x83, 0x01, 0x00, 0x98, 0x42, 0x07])), { failed: "no-letters" });
  assertEquals(decode(new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])), { failed: "no-letters" });
});
