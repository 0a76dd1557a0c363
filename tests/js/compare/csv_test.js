/** CSV of a comparison: cells that a spreadsheet takes apart rightly and never runs. */

import { csvOf } from "../../../theme/assets/js/compare/csv.js";
import { assertEquals } from "../assert.js";

const lines = (texts) => csvOf([{ label: "Row", texts }], texts.map(() => ({ title: "A" }))).split("\r\n");

Deno.test("a table begins with its mark, has a line for each row and parts its cells by semicolons", () => {
  assertEquals(lines([["one"], ["two"]]), ["\ufeff;A;A", "Row;one;two", ""]);
});

Deno.test("a cell with a sign of the table or with several texts stands in quotes", () => {
  assertEquals(lines([['a;"b"'], ["c", "d"], []])[1], 'Row;"a;""b""";"c\nd";');
});

Deno.test("a text that a spreadsheet would run begins with an apostrophe", () => {
  assertEquals(lines([..."=+-@\t"].map((sign) => [`${sign}1`]))[1], "Row;'=1;'+1;'-1;'@1;'\t1");
  assertEquals(lines([["1-2"], ["a=b"]])[1], "Row;1-2;a=b");
});
