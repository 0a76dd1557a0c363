/* The bank: the index of one bank, and its own files about words and practices. */

import { excerpt } from "./excerpt.js";
import { kept, unpackedText } from "./files.js";
import { Forms } from "./forms.js";
import { Postings } from "./postings.js";

const SATURATION = 1.4; // a word said ten times is not ten times as good
const HEADED = 2; // title and summary are shown beside the excerpt

export class Bank {
  /** The bank whose site's root is at `address`; other banks than the reader's own have a name. */
  constructor(address, name) {
    this.root = new URL(address, document.baseURI);
    this.base = new URL("search/", this.root).href;
    this.name = name;
    this.files = new Map();
  }

  /** Load what every search needs. */
  open() {
    return kept(this.files, "words", async () => this.take(await this.json("words.json", { cache: "no-cache" })));
  }

  take(manifest) {
    this.about = manifest;
    this.postings = new Postings(manifest, this.base);
    this.forms = new Forms(manifest, this.base);
    this.idle = new Set(manifest.idle);
    this.concepts = manifest.concepts.map(([code, place, ...expressions]) => ({ code, place: Boolean(place), expressions }));
    return this;
  }

  /** The number of practices, each of which is a number from 0 on. */
  get size() {
    return this.about.practices;
  }

  /** For each practice how well it answers to any of the codes, 0 for not at all. */
  async scores(codes) {
    const scores = new Float32Array(this.size);
    let having = 0;
    for (const { pages, weights } of await Promise.all(codes.map((code) => this.postings.of(code)))) {
      pages.forEach((page, at) => {
        having += scores[page] === 0;
        scores[page] += weights[at];
      });
    }
    const rarity = Math.log(1 + (this.size - having + 0.5) / (having + 0.5));
    return scores.map((weight) => (rarity * (SATURATION + 1) * weight) / (SATURATION + weight));
  }

  /** The places of any of the codes in each practice that has one. */
  async places(codes) {
    const found = new Map();
    for (const code of codes) {
      const [{ pages }, places] = await Promise.all([this.postings.of(code), this.postings.places(code)]);
      pages.forEach((page, at) => found.set(page, new Set([...(found.get(page) ?? []), ...places[at]])));
    }
    return found;
  }

  /** What a list shows of a practice: {id, title, url, place, summary, bank}. */
  async row(number) {
    const file = Math.floor(number / this.about.rows);
    const rows = await kept(this.files, file, () => this.json(`rows/${file}.json?${this.about.version}`));
    const [id, title, address, place, summary] = rows[number % this.about.rows];
    return { id, title, url: new URL(address, this.root).href, place, summary, bank: this.label };
  }

  /** The best excerpt of a practice; `marks` tells which of its words were found. */
  async excerpt(number, marks) {
    const { passages, codes } = JSON.parse(await unpackedText(`${this.base}texts/${number}.gz?${this.about.version}`));
    return excerpt(passages, codes, marks, HEADED);
  }

  async json(path, options) {
    const answer = await fetch(this.base + path, options);
    if (!answer.ok) throw new Error(`${this.base}${path}: ${answer.status}`);
    return answer.json();
  }

  get label() {
    return this.name === undefined ? undefined : { name: this.name, address: this.root.href };
  }
}
