/** The tokenizer: where a text has words, and how two spellings of one are compared. */

import { fold, near, words } from "../../../theme/assets/js/search/tokenizer.js";
import { assertEquals } from "../assert.js";

Deno.test("a word knows where it begins", () => {
  assertEquals(words("Dom, 12 osób"), [{ text: "Dom", at: 0 }, { text: "12", at: 5 }, { text: "osób", at: 8 }]);
});

Deno.test("spellings share neither diacritics nor case", () => {
  assertEquals(fold("ŁÓDŹ Straße Ærø"), "lodz strasse aero");
});

Deno.test("one wrong, missing, superfluous or swapped letter is near; two are not, and none is not", () => {
  const tried = ["siec", "sied", "sie", "siecc", "seic", "kiec", "sd", "dom", "sic"];
  assertEquals(tried.filter((word) => near("siec", word)), ["sied", "sie", "siecc", "seic", "kiec", "sic"]);
});
