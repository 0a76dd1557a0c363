/** Mending: what a press on a practice's page makes of its state. */

import { renewed } from "../../../../theme/assets/js/form/ui/mending.js";
import { assertEquals } from "../../assert.js";

const STATES = [
  { id: "runs", label: "running", meaning: "running" },
  { id: "over", label: "over", meaning: "ended" },
  { id: "given-up", label: "given up", aliases: ["abandoned"], meaning: "ended" },
  { id: "nobody-knows", label: "not known", meaning: "unknown" },
];
const BANK = {
  today: "2026-11-26",
  schema: {
    properties: { status: { properties: { state: { $ref: "#/$defs/states" } } } },
    $defs: { states: { "x-terms": STATES } },
  },
};

Deno.test("a state that stays or ends is as of today", () => {
  const old = { state: "runs", as_of: "2022", why: "They said so." };
  assertEquals(renewed(old, "running", BANK), { ...old, as_of: "2026-11-26" });
  assertEquals(renewed(old, "ended", BANK), { ...old, state: "over", as_of: "2026-11-26" });
  const ended = { state: "abandoned", as_of: "2022" };
  assertEquals(renewed(ended, "ended", BANK), { ...ended, as_of: "2026-11-26" });
});

Deno.test("a state that is still unknown was looked for today", () => {
  const old = { state: "not known", looked: "2022" };
  assertEquals(renewed(old, "unknown", BANK), { state: "not known", looked: "2026-11-26" });
});
