/** The link: work goes into an address and comes back, and no stranger's link brings more than the form writes. */

import { linkTo, workIn } from "../../../../theme/assets/js/form/send/link.js";
import { assert, assertEquals } from "../../assert.js";

const PAGE = new URL("https://bank.example/dodaj/?praktyka=stol#old");
const FILES = ["nibyn/stol.md"];
const WORK = {
  answers: { place: "Zażółć gęślą jaźń" },
  whole: true,
  front: { title: "Stół", organisations: [{ name: "A", role: "lider" }], themes: ["a", "b"] },
  body: "## Po co\n\nTak.",
  name: "stol",
  opened: undefined,
};

/** @param {unknown} work */
const sent = async (work) => {
  const address = await linkTo(PAGE, /** @type {any} */ (work));
  return address && workIn(new URL(address).hash, FILES);
};

Deno.test("work comes back out of its link as it was", async () => {
  assertEquals(await sent(WORK), WORK);
});

Deno.test("a link begins with the address of the page and holds nothing that an address cannot", async () => {
  const address = await linkTo(PAGE, WORK);
  assert(/^https:\/\/bank\.example\/dodaj\/#work=[\w-]+$/.test(address ?? ""), String(address));
});

Deno.test("what is too long for a link makes none", async () => {
  const body = Array.from({ length: 9000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join("");
  assertEquals(await sent({ ...WORK, body }), null);
});

Deno.test("a file of the bank is mended by its link, any other file is a new one", async () => {
  const opened = { source: "title: Stół\n", below: "", path: "nibyn/stol.md" };
  assertEquals((await sent({ ...WORK, opened }))?.opened, opened);
  assertEquals((await sent({ ...WORK, opened: { ...opened, path: "../.github/workflows/a.yml" } }))?.opened, undefined);
});

Deno.test("what the form does not write is no work", async () => {
  const deep = JSON.parse(`${"[".repeat(40)}${"]".repeat(40)}`);
  for (const front of [1, null, "a", ["a"], { a: 1 }, { a: null }, { a: deep }]) {
    assertEquals(await sent({ ...WORK, front }), null);
  }
  for (const odd of [{ ...WORK, body: 1 }, { ...WORK, name: {} }, { ...WORK, answers: null }, "text", null]) {
    assertEquals(await sent(odd), null);
  }
});

Deno.test("what is no link, broken or unpacks without end is no work", async () => {
  const stream = new Blob([new Uint8Array(20_000_000)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bomb = new Uint8Array(await new Response(stream).arrayBuffer());
  const packed = btoa(Array.from(bomb, (byte) => String.fromCharCode(byte)).join(""));
  const letters = packed.replaceAll("+", "-").replaceAll("/", "_");
  for (const hash of ["", "#first", "#work=", "#work=%%%", "#work=AAAA", `#work=${letters}`]) {
    assertEquals(await workIn(hash, FILES), null);
  }
});
