/** Finding: what a choice of the catalogue finds, in its order, and how many each further choice would leave. */

import { narrow, unpack } from "./facets.js";
import { orderOf } from "./form.js";
import { arrange } from "./order.js";
import { engine } from "../search/engine.js";
import { json } from "../search/files.js";

export class Finding {
  constructor(root) {
    this.root = root;
    this.loading = null;
  }

  /** What a choice finds: entries in order, and what the counts are. */
  async find(wanted) {
    const { query, sort } = wanted;
    const [catalogue, answer, ranks] = await Promise.all([
      this.load(),
      query ? engine(this.root.href).then((opened) => opened.search(query)) : null,
      sort === "title" ? json(new URL("search/titles.json", this.root)) : null,
    ]);
    const all = answer
      ? answer.results.map((result) => ({ number: result.number, result }))
      : Array.from({ length: catalogue.practices }, (_, number) => ({ number }));
    const byNumber = new Map(all.map((one) => [one.number, one]));
    const narrowed = narrow(catalogue, wanted, byNumber.keys());
    const entries = arrange(catalogue, narrowed.left, orderOf(wanted), ranks).map((number) => byNumber.get(number));
    return { catalogue, answer, ...narrowed, all: all.length, entries };
  }

  load() {
    this.loading ??= json(new URL("search/catalogue.json", this.root)).then(unpack);
    this.loading.catch(() => (this.loading = null));
    return this.loading;
  }
}
