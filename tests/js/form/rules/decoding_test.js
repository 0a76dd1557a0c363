/** Decoding: a file that is opened in the form, in whichever letters it was saved. */

import { decode } from "../../../../theme/assets/js/form/rules/decoding.js";
import { assertEquals } from "../../assert.js";

Deno.test("a file is read in the letters in which it was saved", () => {
  assertEquals(decode(new TextEncoder().encode("Stół pod kasztanem")), "Stół pod kasztanem");
  assertEquals(decode(new Uint8Array([83, 116, 243, 179])), "Stół");
});
