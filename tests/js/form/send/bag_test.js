/** The bag: files that were added get names of the practice's own, whatever it is called in the end. */

import { Bag } from "../../../../theme/assets/js/form/send/bag.js";
import { assertEquals } from "../../assert.js";

const PRACTICE = { path: "nibyn/stol.md", front: {}, body: "" };

async function filled() {
  const bag = new Bag();
  const [picture, rules] = [await bag.add(new Blob(["p"]), ".jpg", "data:,"), await bag.add(new Blob(["r"]), ".pdf")];
  return { bag, picture: picture.token, rules: rules.token };
}

Deno.test("files are named by the practice, and by numbers where the bank has such names", async () => {
  const { bag, picture, rules } = await filled();
  const front = { image: { file: picture, alt: "A" }, documents: [{ file: rules, title: "B" }] };
  const { practice, files } = bag.settle({ ...PRACTICE, front }, ["nibyn/stol.jpg"]);
  assertEquals(practice.front.image, { file: "stol-2.jpg", alt: "A" });
  assertEquals(practice.front.documents, [{ file: "stol.pdf", title: "B" }]);
  assertEquals([...files.keys()], ["nibyn/stol-2.jpg", "nibyn/stol.pdf"]);
});

Deno.test("files of the bank and those that are gone keep their names", async () => {
  const { bag, picture } = await filled();
  await bag.remove(picture);
  const front = { image: { file: picture }, documents: [{ file: "regulamin.pdf" }], title: "T" };
  const { practice, files } = bag.settle({ ...PRACTICE, front }, []);
  assertEquals([practice.front, files.size], [front, 0]);
});

Deno.test("a practice without files is left as it is", async () => {
  const { bag } = await filled();
  assertEquals(bag.settle({ ...PRACTICE, front: { documents: "none" } }, []).practice.front, { documents: "none" });
});
