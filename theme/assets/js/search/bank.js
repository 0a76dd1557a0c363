/* The bank: the index of one bank, and its own files about words and practices. */

import { excerpt } from "./excerpt.js";
import { unpacked } from "./files.js";
import { Forms } from "./forms.js";

// Long practices are not worse ones, and a word said ten times is not ten times as good.
const RANKING = { pageLength: 0.4, termFrequency: 0.8, termSaturation: 1.4 };
const HEADED = 2; // title and summary are shown beside the excerpt

export class Bank {
  /** The bank whose site's root is at `address`; other banks than the reader's own have a name. */
  constructor(address, name) {
    this.root = new URL(address, document.baseURI);
    this.base = new URL("search/", this.root).href;
    this.name = name;
  }

  /** Load what every search needs. */
  open() {
    this.opened ??= this.load().catch((error) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  async load() {
    const [manifest, pagefind] = await Promise.all([this.manifest(), this.pagefind()]);
    this.about = manifest;
    this.index = pagefind;
    this.forms = new Forms(manifest, this.base);
    this.idle = new Set(manifest.idle);
    return this;
  }

  async manifest() {
    const answer = await fetch(`${this.base}words.json`, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${this.base}: ${answer.status}`);
    return answer.json();
  }

  async pagefind() {
    const { createInstance } = await import(`${this.base}pagefind/pagefind.js`);
    const instance = createInstance({ basePath: `${this.base}pagefind/`, noWorker: true, ranking: RANKING });
    await instance.init();
    return instance;
  }

  get concepts() {
    return this.about.concepts;
  }

  /** The practices with any of the codes, by id: {score, hits}, the hits being places in the index. */
  async practices(codes) {
    const found = await Promise.all(codes.map((code) => this.index.search(code)));
    const together = new Map();
    for (const { results } of found) {
      for (const { id, score, words } of results) {
        const known = together.get(id);
        together.set(id, known ? { score: known.score + score, hits: [...known.hits, ...words] } : { score, hits: words });
      }
    }
    return together;
  }

  /** A practice as the index names it: its number in the bank's catalogue, and its id. */
  named(key) {
    const end = key.indexOf(".");
    return { number: this.name === undefined ? Number(key.slice(0, end)) : undefined, id: key.slice(end + 1) };
  }

  /** A practice as a result shows it, with the best excerpt around the hits. */
  async practice(id, hits) {
    const record = JSON.parse(await unpacked(`${this.base}records/${id}.gz?${this.about.version}`));
    const [title, summary] = record.passages;
    const url = new URL(record.address, this.root).href;
    const shown = excerpt(record.passages, new Set(hits), HEADED);
    return { id, title, url, summary, place: record.place, kind: record.kind, excerpt: shown, bank: this.label };
  }

  get label() {
    return this.name === undefined ? undefined : { name: this.name, address: this.root.href };
  }
}
