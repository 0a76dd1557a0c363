/** The query: what was typed, as words and phrases. */

import { parts } from "../../../theme/assets/js/search/query.js";
import { assertEquals } from "../assert.js";

const said = (query) => parts(query).map(({ phrase, words }) => [phrase, words.map(({ folded }) => folded).join(" ")]);

Deno.test("words stand alone and quotes of any language make a phrase", () => {
  assertEquals(said('Dom „Sąsiedzki klub” "w mieście"'), [
    [false, "dom"],
    [true, "sasiedzki klub"],
    [true, "w miescie"],
  ]);
});

Deno.test("what was typed as one is one part of several words", () => {
  assertEquals(said("bottom-up łódź,Gdańsk"), [[false, "bottom up"], [false, "lodz gdansk"]]);
});

Deno.test("signs alone are nothing to look for", () => {
  assertEquals(said('?! „” "'), []);
});

Deno.test("decomposed letters are read as composed ones", () => {
  assertEquals(parts("z\u0301le")[0].words[0].typed, "źle");
});
