/** The reader's set, kept in her browser as far as that lets it. */

import { Store } from "../../../theme/assets/js/set/store.js";
import { assertEquals } from "../assert.js";

const ROOT = new URL("https://host.example/bank/");

/** A place to keep things, with what stands in it. */
function storage(kept = {}) {
  const things = new Map(Object.entries(kept));
  return {
    things,
    getItem: (key) => things.get(key) ?? null,
    setItem: (key, value) => void things.set(key, value),
    removeItem: (key) => void things.delete(key),
  };
}

const refused = () => {
  throw new DOMException("no storage", "SecurityError");
};

Deno.test("what is put into the set is there for the next page, and another site of the host has its own", () => {
  const place = storage();
  new Store(ROOT, () => place).change(({ ids }) => ({ ids: [...ids, "dom"] }));
  assertEquals(new Store(ROOT, () => place).read().ids, ["dom"]);
  assertEquals(new Store(new URL("https://host.example/other/"), () => place).read().ids, []);
});

Deno.test("a change begins with what another tab has kept meanwhile", () => {
  const place = storage();
  const [one, other] = [new Store(ROOT, () => place), new Store(ROOT, () => place)];
  one.change(() => ({ ids: ["a"] }));
  other.change(({ ids }) => ({ ids: [...ids, "b"] }));
  assertEquals(one.read().ids, ["a", "b"]);
});

Deno.test("where nothing can be kept the set lasts as long as the page, and says so", () => {
  const store = new Store(ROOT, refused);
  store.change(() => ({ ids: ["a"], title: "Zestaw" }));
  assertEquals([store.read().ids, store.read().title, store.kept()], [["a"], "Zestaw", false]);
});

Deno.test("whether it is kept leaves nothing behind", () => {
  const place = storage();
  assertEquals([new Store(ROOT, () => place).kept(), place.things.size], [true, 0]);
});

Deno.test("what was kept in another form is mended, or an empty set", () => {
  const read = (kept) => new Store(ROOT, () => storage({ "set /bank/": kept })).read();
  assertEquals(read('{"ids": ["a", 1, null, "a", "b"]}').ids, ["a", "b"]);
  assertEquals(read('{"ids": "a"}').ids, ["a"]);
  for (const broken of ["null", "[]", "{", '"x"', "7"]) assertEquals(read(broken).ids, []);
  assertEquals([read("null").paper, read("null").notes], ["a4", false]);
  assertEquals(read('{"ids": ["a"], "former": {"ids": ["b"], "title": "x"}}').former.title, "x");
  assertEquals(read('{"ids": ["a"], "title": 7}').title, "");
});

Deno.test("each change is told", () => {
  const store = new Store(ROOT, () => storage());
  let told = 0;
  store.onChange(() => (told += 1));
  store.change(() => ({ title: "a" }));
  store.change(() => ({ title: "b" }));
  assertEquals(told, 2);
});
