/* Suggesting: another query, where one letter makes a word of this one into another that the bank knows as well. */

import { match } from "./matching.js";
import { parts } from "./query.js";
import { understand } from "./understanding.js";

const FEW = 3; // practices below which somebody may have meant another word
const MORE = 5; // times as many as were found, which that word has to find

/** The query with one word changed for a like one that finds far more; nothing when there is none or no need. */
export async function alternative(bank, query, found) {
  if (found >= FEW) return undefined;
  const tried = await Promise.all((await changed(bank, query)).map((other) => counted(bank, other)));
  const best = tried.reduce((one, other) => (other.count > one.count ? other : one), { count: 0, query: "" });
  return best.count > found * MORE ? best.query : undefined;
}

async function changed(bank, query) {
  const { words } = await understand(bank, parts(query));
  const named = await Promise.all(words.map((word) => word.found && bank.signposts.names(word)));
  const known = words.filter((word, at) => word.found && !named[at]);
  const near = await Promise.all(known.map((word) => bank.inflections.near(word.folded)));
  return known.flatMap(({ typed }, at) => near[at].map(([spelling]) => query.replace(typed, spelling)));
}

async function counted(bank, query) {
  const { groups } = await understand(bank, parts(query));
  return { query, count: (await match(bank, groups)).filter(({ exact }) => exact).length };
}
