/** Sources: which of them a text cites, as bank/markdown/sources.py has it. */

import { parse } from "./dialect.js";
import { inline } from "./links.js";

/** The ids that a text cites, in its order. */
export function cited(text) {
  return [...inline(parse(text))].filter(([, { type }]) => type === "citation").map(([, { meta }]) => meta.id);
}
