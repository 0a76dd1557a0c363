/** A set in an address, by which it is shared. */

import { readShared, sharedAddress, wholeAddress } from "../../../theme/assets/js/set/address.js";
import { assertEquals } from "../assert.js";

const PAGE = "https://bank.example/zestaw/";

Deno.test("a shared set is read as it was written", () => {
  const title = "Na seminarium: „raz, dwa” & trzy";
  const set = {
    ids: ["dom-a", "kuchnia"],
    title,
    foreword: "Witam.\n\nAnna & Ewa",
    asked: "Co z tego u nas?\nKto zacznie?",
  };
  assertEquals(readShared(new URL(sharedAddress(set, PAGE)).search), set);
});

Deno.test("commas stay readable and a set without a title has none", () => {
  assertEquals(sharedAddress({ ids: ["a", "b"], title: "" }, PAGE), `${PAGE}?p=a,b`);
});

Deno.test("an address without practices shares nothing; of two alike one counts", () => {
  assertEquals([readShared("?t=x"), readShared("?p=,")], [null, null]);
  assertEquals(readShared("?p=a, b,a").ids, ["a", "b"]);
});

Deno.test("what is too long for an address leaves out what the leader has written, and nothing else", () => {
  const set = { ids: ["a"], title: "Krótki", foreword: "ż".repeat(400), asked: "Kto?" };
  assertEquals(sharedAddress(set, PAGE), `${PAGE}?p=a&t=Kr%C3%B3tki`);
  assertEquals(readShared(new URL(wholeAddress(set, PAGE)).search), set);
});
