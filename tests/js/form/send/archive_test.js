/** The archive: the same files make the same bytes, which every program for ZIP reads. */

import { archiveOf } from "../../../../theme/assets/js/form/send/archive.js";
import { assert, assertEquals } from "../../assert.js";

Deno.test("an archive holds its files under their paths, the same bytes each time", async () => {
  const files =
    () => [["practices/nibyn/stół.md", new Blob(["Zażółć"])], ["practices/nibyn/stol.jpg", new Blob(["j"])]];
  const made = [await archiveOf(/** @type {any} */ (files())), await archiveOf(/** @type {any} */ (files()))];
  const [one, other] = await Promise.all(made.map((blob) => blob.text()));
  assert(one.startsWith("PK\u0003\u0004") && one.includes("practices/nibyn/stół.md") && one.includes("Zażółć"), one);
  assertEquals(one, other);
});
