/** The fence: nothing in a text ends its block of code. */

import { fenced } from "../../../../theme/assets/js/form/send/fence.js";
import { assertEquals } from "../../assert.js";

Deno.test("a fence is longer than any in its text", () => {
  assertEquals(fenced("a\n", "markdown"), "~~~~~~markdown\na\n~~~~~~");
  assertEquals(fenced(" ~~~~~~~\n+a\n", "diff"), "~~~~~~~~diff\n ~~~~~~~\n+a\n~~~~~~~~");
});
