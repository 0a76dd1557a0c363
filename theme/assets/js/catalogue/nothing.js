/** Nothing found: how to go on. */

import { counted } from "../shared/counted.js";
import { chosenGroups, unfiltered, withArchive } from "./choice.js";
import { part, sentence } from "./parts.js";

/**
 * What the page says when nothing was found by a choice.
 *
 * `found` tells {answer, catalogue, without, all}: what the search said, the catalogue, how many each facet alone keeps
 * away, how many there are without any; `counts` are the plural forms of a number of practices, `label` names a filter,
 * `offer` makes a link lead to another choice.
 */
export function nothing(choice, { answer, catalogue, without, all }, { counts, label, offer }) {
  const help = part("nothing");
  if (answer?.signposts.length) help.querySelector(".lead").textContent = sentence("no-practice");
  const shown = {
    spelling: answer?.suggestion && { text: answer.suggestion, to: { ...choice, query: answer.suggestion } },
    narrowest: narrowest(choice, { catalogue, without, all }, { counts, label }),
    idle: answer?.words.length === 0,
    words: answer?.words.length > 0,
  };
  for (const [name, way] of Object.entries(shown)) {
    const item = help.querySelector(`[data-help=${name}]`);
    if (!way) item.remove();
    else if (way.to) offer(item.querySelector("a"), way);
  }
  return help;
}

/** The facet without which most would be left, the archive with which there would be, or no facet when it takes that. */
function narrowest(choice, { catalogue, without, all }, { counts, label }) {
  const [group, left] = Object.entries(without).sort(([, one], [, other]) => other - one)[0] ?? [];
  if (!group || !all) return null;
  if (!left) return { text: sentence("unfiltered", { count: counted(counts, all) }), to: unfiltered(choice) };
  if (group === "archived") {
    const text = sentence("in-the-archive", { count: counted(counts, left) });
    return { text, to: withArchive(choice, catalogue.terms.archived[0]) };
  }
  const [, filters] = chosenGroups(choice).find(([name]) => name === group) ?? [group, []];
  const filter = filters.map(({ column, id }) => label(column, id)).join(", ");
  return { text: sentence("without", { filter, count: counted(counts, left) }), to: unfiltered(choice, [group]) };
}
