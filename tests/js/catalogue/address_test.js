/** The address of the catalogue, which holds the whole state of a search. */

import { readAddress, writeAddress } from "../../../theme/assets/js/catalogue/address.js";
import { assertEquals } from "../assert.js";

const LANGUAGE = {
  names: {
    city: "miasto",
    district: "dzielnica",
    theme: "temat",
    kind: "rodzaj",
    audience: "grupa",
    state: "stan",
    cost: "koszt",
    evidence: "dowody",
    from: "od",
    to: "do",
    sort: "kolejnosc",
  },
  sorts: { newest: "najnowsze", title: "tytul" },
};
const DISTRICTS = ["alfa/centrum", "beta/centrum", "beta/wola"];

Deno.test("an address is written as it was read", () => {
  const address =
    "?q=dom+s%C4%85siedzki&miasto=alfa&miasto=beta&dzielnica=beta/wola&temat=a&stan=trwa&od=2015&do=2020&kolejnosc=tytul";
  assertEquals(writeAddress(readAddress(address, LANGUAGE, DISTRICTS), LANGUAGE), address);
});

Deno.test("the catalogue as a whole has no query", () => {
  assertEquals(writeAddress(readAddress("", LANGUAGE), LANGUAGE), "");
});

Deno.test("values may stand in one parameter with commas", () => {
  assertEquals([...readAddress("?temat=a,b , c", LANGUAGE).chosen.theme], ["a", "b", "c"]);
});

Deno.test("a district without its city means those of the chosen cities, or all of that name", () => {
  const districts = (address) => [...readAddress(address, LANGUAGE, DISTRICTS).chosen.district];
  assertEquals(districts("?dzielnica=centrum"), ["alfa/centrum", "beta/centrum"]);
  assertEquals(districts("?miasto=beta&dzielnica=centrum"), ["beta/centrum"]);
  assertEquals(districts("?dzielnica=nigdzie"), ["nigdzie"]);
});

Deno.test("what is no year and no order is none", () => {
  const { from, to, sort } = readAddress("?od=2015a&do=99&kolejnosc=losowa", LANGUAGE);
  assertEquals([from, to, sort], [null, null, ""]);
});
