/** Understanding: what a clerk writes for a number, with the word that says how exact it is and with its currency. */

import { understood } from "../../../../theme/assets/js/form/ui/understanding.js";
import { assertEquals } from "../../assert.js";

const UNITS = { $ref: "#/$defs/units" };
const WORDS = { $ref: "#/$defs/words" };
const BANK = {
  written: {
    counted: ["people"],
    magnitudes: { thousand: 3, million: 6 },
    currencies: { pounds: "GBP" },
    before_dates: [],
    after_dates: [],
  },
  schema: {
    properties: { cost: { anyOf: [{}, { items: { properties: { per: UNITS } } }] } },
    $defs: {
      currency: { enum: ["GBP"] },
      units: { "x-terms": [{ id: "year", label: "a year", aliases: ["per year"] }] },
      words: { "x-terms": [{ id: "over", label: "over", aliases: ["more than"] }] },
    },
  },
};
const MEASURE = { "x-shape": "measure", "x-precision": WORDS };

/** A field of a record with others beside it. */
function field(...beside) {
  const keyed = Object.fromEntries(beside.map((key) => [`:scope > [data-key="${key}"]`, { widget: key }]));
  return { element: { parentElement: { querySelector: (selector) => keyed[selector] } } };
}

const read = (text, schema, key, ...beside) => understood(text, schema, key, field(...beside), BANK);

Deno.test("the word that says how exact a number is stays before it", () => {
  assertEquals(read("more than 1 200 people", MEASURE, "number"), { value: "more than 1200", others: [] });
  assertEquals(read("1 200 people", MEASURE, "number"), { value: "1200", others: [] });
  assertEquals(read("some 1 200", MEASURE, "number"), null);
  const priced = read("over 11,5 million pounds", MEASURE, "amount", "currency");
  assertEquals(priced, { value: "over 11500000", others: [["currency", "GBP"]] });
});

Deno.test("every amount with a currency beside it takes that of its own", () => {
  const most = read("9 thousand pounds", { "x-shape": "number" }, "max", "currency");
  assertEquals(most, { value: "9000", others: [["currency", "GBP"]] });
});

Deno.test("an amount of which a word would find no field is not understood", () => {
  assertEquals(read("9 thousand pounds per year", { "x-shape": "number" }, "max", "currency"), null);
  const cost = read("9 thousand pounds per year", MEASURE, "amount", "currency", "per");
  assertEquals(cost, { value: "9000", others: [["currency", "GBP"], ["per", "a year"]] });
});
