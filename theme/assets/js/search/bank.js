/* The bank: the index of one bank, and its own files about words and practices. */

import { excerpt } from "./excerpt.js";
import { json, kept, unpackedText } from "./files.js";
import { Inflections } from "./inflections.js";
import { Postings } from "./postings.js";
import { Summaries } from "./summaries.js";
import { fold, words } from "./tokenizer.js";

const SATURATION = 1.4; // a word said ten times is not ten times as good
const HEADED = 2; // title and summary are shown beside the excerpt

export class Bank {
  /** The bank whose site's root is at `address`, a whole one; other banks than the reader's own have a name. */
  constructor(address, name) {
    this.root = new URL(address);
    this.base = new URL("search/", this.root).href;
    this.name = name;
    this.files = new Map();
  }

  /** Load what every search needs. */
  open() {
    return kept(
      this.files,
      "words",
      async () => this.take(await json(`${this.base}words.json`, { cache: "no-cache" })),
    );
  }

  take(manifest) {
    this.about = manifest;
    this.postings = new Postings(manifest, this.base);
    this.summaries = new Summaries(this.root);
    this.inflections = new Inflections(manifest, this.base);
    this.idle = new Set(manifest.idle);
    this.concepts = manifest.concepts.map(([code, place, ...expressions]) => ({
      code,
      place: Boolean(place),
      expressions,
    }));
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
    return { ...(await this.summaries.of(number)), bank: this.label };
  }

  /** The best excerpt of a practice; `marks` tells which of its words were found. */
  async excerpt(number, marks) {
    const { passages, codes } = await this.text(number);
    return excerpt(passages, codes, marks, HEADED);
  }

  /** How some practices spell a word of which only the letters without diacritics and the codes are known. */
  async spelling(numbers, folded, meant) {
    const same = (await Promise.all(numbers.map((number) => this.spellings(number, meant)))).flat();
    return same.find((word) => fold(word) === folded) ?? same[0] ?? folded;
  }

  /** The words of a practice that have any of the codes. */
  async spellings(number, meant) {
    const { passages, codes } = await this.text(number);
    return passages.flatMap((passage, at) => {
      const some = codes[at].split(" ");
      const said = words(passage).filter((_, place) => meant.includes(some[place]));
      return said.map(({ text }) => text.toLowerCase());
    });
  }

  /** The passages of a practice that may be shown, and the codes of the words of each. */
  text(number) {
    const address = `${this.base}texts/${number}.gz?${this.about.version}`;
    return kept(this.files, address, async () => JSON.parse(await unpackedText(address)));
  }

  get label() {
    return this.name === undefined ? undefined : { name: this.name, address: this.root.href };
  }
}
