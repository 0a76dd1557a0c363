/** References: addresses under a label, apart from the words they are for, as in bank/markdown/references.py. */

import { DEFINITION, LABEL_NAMED, REFERENCE } from "./constants.js";
import { withoutCode } from "./leftovers.js";

/** Lines, counted from 0, that hold an address or a remark for no words, or words for no address, with the code. */
export function* tornReferences(text) {
  const bare = withoutCode(text);
  const named = new Map(); // once, however many lines name the same
  for (const [label] of bare.toLowerCase().matchAll(LABEL_NAMED)) named.set(label, (named.get(label) ?? 0) + 1);
  for (const [number, line] of bare.split("\n").entries()) {
    const defined = DEFINITION.exec(line);
    const label = defined ? `[${defined[1].toLowerCase()}]` : "";
    if (label && (named.get(label) ?? 0) + (named.get(`${label}:`) ?? 0) === 1) yield [number, "definition-unused"];
    for (const [, referred] of line.matchAll(REFERENCE)) {
      if (!named.has(`[${referred.toLowerCase()}]:`)) yield [number, "link-torn"];
    }
  }
}
