/** References: addresses under a label, apart from the words they are for, as in bank/markdown/references.py. */

import { DEFINITION, REFERENCE } from "./constants.js";
import { withoutCode } from "./leftovers.js";

/** Lines, counted from 0, that hold an address or a remark for no words, or words for no address, with the code. */
export function* tornReferences(text) {
  const bare = withoutCode(text);
  const folded = bare.toLowerCase();
  for (const [number, line] of bare.split("\n").entries()) {
    const defined = DEFINITION.exec(line);
    if (defined && folded.split(`[${defined[1].toLowerCase()}]`).length === 2) yield [number, "definition-unused"];
    for (const [, label] of line.matchAll(REFERENCE)) {
      if (!folded.includes(`[${label.toLowerCase()}]:`)) yield [number, "link-torn"];
    }
  }
}
