/** A set as a file: it comes back as it was, and a stranger's file cannot be more than a set. */

import { fileOf, setIn } from "../../../theme/assets/js/set/file.js";
import { assertEquals } from "../assert.js";

const SET = {
  ids: ["dom", "kuchnia"],
  title: "Zestaw",
  foreword: "Witam.\n\nAnna",
  asked: "Kto?\nKiedy?",
  by: "Dom Zmyślony",
  paper: "a5",
  notes: true,
  brief: true,
  former: null,
};

Deno.test("a set that was saved is opened as it was, without the one before it", async () => {
  const former = { ids: ["x"], title: "Dawny", foreword: "", asked: "" };
  assertEquals(setIn(await fileOf({ ...SET, former }).text()), SET);
});

Deno.test("what has another form is left out, and what is endless is cut", () => {
  const set = setIn(
    JSON.stringify({
      ids: ["a", 7, "a"],
      title: { a: 1 },
      notes: "yes",
      former: 3,
      foreword: "x".repeat(9000),
      more: 1,
    }),
  );
  assertEquals([set.ids, set.title, set.notes, set.former, set.foreword.length], [["a"], "", false, null, 4000]);
  assertEquals("more" in set, false);
});

Deno.test("a file without a set is none", () => {
  for (const text of ["", "{", "null", "[]", '{"ids": []}', "PK"]) assertEquals(setIn(text), null);
});
