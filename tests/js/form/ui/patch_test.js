/** The patch: only what has changed, in the form that git takes, and in the bytes of the published file. */

import { asPublished, patchOf } from "../../../../theme/assets/js/form/ui/patch.js";
import { assertEquals } from "../../assert.js";

const LINES = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];
const text = (lines) => lines.map((line) => `${line}\n`).join("");
const visible = (line) => line.replaceAll("\r\n", "\n").replaceAll("\u200b", " ");

Deno.test("a changed line stands between three that stay", () => {
  const after = text(LINES.map((line) => (line === "f" ? "F" : line)));
  assertEquals(
    patchOf("p/x.md", text(LINES), after),
    text([
      "diff --git a/p/x.md b/p/x.md",
      "--- a/p/x.md",
      "+++ b/p/x.md",
      "@@ -3,7 +3,7 @@",
      " c",
      " d",
      " e",
      "-f",
      "+F",
      " g",
      " h",
      " i",
    ]),
  );
});

Deno.test("changes far apart are told apart, and nothing is told where nothing has changed", () => {
  const after = text(["A", ...LINES.slice(1, -1), "l", "m"]);
  assertEquals(patchOf("x.md", text(LINES), after).match(/^@@.*@@$/gm), ["@@ -1,4 +1,4 @@", "@@ -10,3 +10,4 @@"]);
  assertEquals(patchOf("x.md", text(LINES), text(LINES)), "");
});

Deno.test("a file that does not end its last line says so", () => {
  const lines = patchOf("x.md", "a\nb", "a\nc\n").split("\n").slice(3);
  assertEquals(lines, ["@@ -1,2 +1,2 @@", " a", "-b", "\\ No newline at end of file", "+c", ""]);
});

Deno.test("lines that stay keep their ends and their hidden letters, new ones take the ends of the file", () => {
  assertEquals(asPublished("a\u200b\r\nb\r\nc\r\n", "a \nB\nc\n", visible), "a\u200b\r\nB\r\nc\r\n");
});
