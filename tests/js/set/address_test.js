/** A set in an address, by which it is shared. */

import { readShared, sharedAddress } from "../../../theme/assets/js/set/address.js";
import { assertEquals } from "../assert.js";

const PAGE = "https://bank.example/zestaw/";

Deno.test("a shared set is read as it was written", () => {
  const set = { ids: ["dom-a", "kuchnia"], title: "Na seminarium: „raz, dwa” & trzy" };
  assertEquals(readShared(new URL(sharedAddress(set, PAGE)).search), set);
});

Deno.test("commas stay readable and a set without a title has none", () => {
  assertEquals(sharedAddress({ ids: ["a", "b"], title: "" }, PAGE), `${PAGE}?p=a,b`);
});

Deno.test("an address without practices shares nothing; of two alike one counts", () => {
  assertEquals([readShared("?t=x"), readShared("?p=,")], [null, null]);
  assertEquals(readShared("?p=a, b,a").ids, ["a", "b"]);
});
