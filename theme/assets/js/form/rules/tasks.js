/** Tasks: points of a list that begin with [ ] or, when they are done, with [x]. */

import { BOX } from "./constants.js";

/** Add tasks to a parser. */
export function tasks(parser) {
  parser.core.ruler.before("inline", "tasks", ({ tokens }) => {
    tokens.forEach((item, at) => {
      const [paragraph, words] = [tokens[at + 1], tokens[at + 2]];
      const [box, done] = BOX.exec(words?.content ?? "") ?? [];
      if (item.type !== "list_item_open" || paragraph.type !== "paragraph_open" || !box) return;
      item.meta = { task: done !== " " };
      words.content = words.content.slice(box.length);
    });
  });
}
