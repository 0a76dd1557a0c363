/** A choice of the catalogue, and what is left when some of it is taken away. */

import { chosenGroups, less, unfiltered } from "../../../theme/assets/js/catalogue/choice.js";
import { GROUPS } from "../../../theme/assets/js/catalogue/facets.js";
import { assertEquals } from "../assert.js";

const COLUMNS = Object.values(GROUPS).flat();
const CHOICE = {
  query: "dom",
  chosen: { ...Object.fromEntries(COLUMNS.map((name) => [name, new Set()])), city: new Set(["alfa", "beta"]) },
  from: 2015,
  to: null,
  sort: "title",
};

Deno.test("the groups with anything chosen are told with their filters", () => {
  assertEquals(chosenGroups(CHOICE), [
    ["place", [{ column: "city", id: "alfa" }, { column: "city", id: "beta" }]],
    ["years", [{ column: "from", id: "2015" }]],
  ]);
});

Deno.test("one filter is taken away and the rest stays, the first choice too", () => {
  assertEquals([...less(CHOICE, { column: "city", id: "alfa" }).chosen.city], ["beta"]);
  assertEquals(less(CHOICE, { column: "from", id: "2015" }).from, null);
  assertEquals([...CHOICE.chosen.city], ["alfa", "beta"]);
});

Deno.test("without filters the words and the order stay", () => {
  const left = unfiltered(CHOICE);
  assertEquals([chosenGroups(left), left.query, left.sort], [[], "dom", "title"]);
  assertEquals(chosenGroups(unfiltered(CHOICE, ["place"])), [["years", [{ column: "from", id: "2015" }]]]);
});
