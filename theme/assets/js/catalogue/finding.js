/** Finding: what a choice of the catalogue finds, in its order, and how many each further choice would leave. */

import { chosenGroups } from "./choice.js";
import { narrow, unpack } from "./facets.js";
import { orderOf } from "./form.js";
import { arrange } from "./order.js";
import { engine } from "../search/engine.js";
import { json } from "../search/files.js";

export class Finding {
  /** `banks` are other banks to look in. */
  constructor(root, banks) {
    this.root = root;
    this.banks = banks;
    this.loading = null;
  }

  /** What a choice finds: entries in order, and what the counts are. */
  async find(wanted) {
    const { query, sort } = wanted;
    const [catalogue, answer, ranks] = await Promise.all([
      this.load(),
      query ? engine(this.root.href, this.banks).then((opened) => opened.search(query)) : null,
      sort === "title" ? json(new URL("search/titles.json", this.root)) : null,
    ]);
    const all = answer
      ? answer.results.map(entry)
      : Array.from({ length: catalogue.practices }, (_, number) => ({ number }));
    const own = new Map(all.filter(({ number }) => number !== undefined).map((one) => [one.number, one]));
    const narrowed = narrow(catalogue, wanted, own.keys());
    const sorted = arrange(catalogue, narrowed.left, orderOf(wanted), ranks).map((number) => own.get(number));
    const entries = withForeign(wanted, all, sorted);
    return { catalogue, answer, ...narrowed, all: own.size, entries };
  }

  load() {
    this.loading ??= json(new URL("search/catalogue.json", this.root)).then(unpack);
    this.loading.catch(() => (this.loading = null));
    return this.loading;
  }
}

/** A result as an entry of the list; one of another bank has no number in this catalogue. */
function entry(result) {
  return { number: result.bank ? undefined : result.number, result };
}

/** Results of other banks have no facets here: they stand where they were found as long as none is chosen. */
function withForeign(wanted, all, sorted) {
  if (chosenGroups(wanted).length) return sorted;
  const foreign = all.filter(({ number }) => number === undefined);
  if (wanted.sort) return [...sorted, ...foreign];
  const left = new Set(sorted);
  return foreign.length ? all.filter((one) => one.number === undefined || left.has(one)) : sorted;
}
