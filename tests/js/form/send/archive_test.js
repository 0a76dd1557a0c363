/** The archive: the same files make the same bytes, which every program for ZIP reads; and the form itself. */

import { archiveOf, filesIn } from "../../../../theme/assets/js/form/send/archive.js";
import { assert, assertEquals } from "../../assert.js";

Deno.test("an archive holds its files under their paths, the same bytes each time", async () => {
  const files =
    () => [["practices/nibyn/stół.md", new Blob(["Zażółć"])], ["practices/nibyn/stol.jpg", new Blob(["j"])]];
  const made = [await archiveOf(/** @type {any} */ (files())), await archiveOf(/** @type {any} */ (files()))];
  const [one, other] = await Promise.all(made.map((blob) => blob.text()));
  assert(one.startsWith("PK\u0003\u0004") && one.includes("practices/nibyn/stół.md") && one.includes("Zażółć"), one);
  assertEquals(one, other);
});

Deno.test("of an archive come the files of a practice by their names, and none that is another or too large", async () => {
  const files = ["nibyn/stol.md", "nibyn/stol.jpg", "nibyn/stol.exe", "nibyn/film.jpg"];
  const packed = await archiveOf(
    /** @type {any} */ (files.map((path) => [path, new Blob(["x".repeat(path.includes("film") ? 11 : 10)])])),
  );
  const bytes = new Uint8Array(await packed.arrayBuffer());
  assertEquals([...filesIn(bytes, [".md", ".jpg"], 10).keys()], ["stol.md", "stol.jpg"]);
  assertEquals(filesIn(bytes.slice(0, 40), [".md"], 10).size, 0);
});
