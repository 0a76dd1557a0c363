/* The bank: the index of one bank, and its own files about words and practices. */

/** @import { Manifest, Row } from "./types.js" */

import { excerpt } from "./excerpt.js";
import { json, kept, unpackedText } from "./files.js";
import { Inflections } from "./inflections.js";
import { Postings } from "./postings.js";
import { Signposts } from "./signposts.js";
import { Summaries } from "./summaries.js";
import { fold, words } from "./tokenizer.js";

const SATURATION = 1.4; // a word said ten times is not ten times as good

/**
 * The way to the bank whose site's root is at `address`, a whole one: each call promises the same bank, and what failed is
 * asked for again.
 * @param {string | URL} address
 * @returns {() => Promise<Bank>}
 */
export function bankAt(address) {
  const [root, opened] = [new URL(address), new Map()];
  const words = new URL("search/words.json", root).href;
  return () => kept(opened, "", async () => new Bank(root, await json(words, { cache: "no-cache" })));
}

export class Bank {
  /**
   * @param {URL} root
   * @param {Manifest} manifest
   */
  constructor(root, manifest) {
    this.base = new URL("search/", root).href;
    this.files = new Map();
    this.version = manifest.version;
    this.size = manifest.practices; // each of them is a number from 0 on
    this.last = manifest.last;
    this.postings = new Postings(manifest, this.base);
    this.signposts = new Signposts(manifest, this.base, root);
    this.summaries = new Summaries(root);
    this.inflections = new Inflections(manifest, this.base);
    this.idle = new Set(manifest.idle);
    this.concepts = manifest.concepts.map(([code, place, ...expressions]) => {
      return { code, place: Boolean(place), expressions };
    });
  }

  /**
   * For each practice how well it answers to any of the codes, 0 for not at all.
   * @param {string[]} codes
   */
  async scores(codes) {
    const scores = new Float32Array(this.size);
    let having = 0;
    const own = codes.filter((code) => code <= this.last);
    for (const { pages, weights } of await Promise.all(own.map((code) => this.postings.of(code)))) {
      pages.forEach((page, at) => {
        having += Number(scores[page] === 0);
        scores[page] += weights[at];
      });
    }
    const rarity = Math.log(1 + (this.size - having + 0.5) / (having + 0.5));
    return scores.map((weight) => (rarity * (SATURATION + 1) * weight) / (SATURATION + weight));
  }

  /**
   * The places of any of the codes in each practice that has one.
   * @param {string[]} codes
   * @returns {Promise<Map<number, Set<number>>>}
   */
  async places(codes) {
    const found = new Map();
    for (const code of codes) {
      const [{ pages }, places] = await Promise.all([this.postings.of(code), this.postings.places(code)]);
      pages.forEach((page, at) => found.set(page, new Set([...(found.get(page) ?? []), ...places[at]])));
    }
    return found;
  }

  /** The practices in whose titles any of the codes stands. */
  titled(codes) {
    return this.signposts.titled(codes);
  }

  /**
   * What a list shows of a practice.
   * @param {number} number
   * @returns {Promise<Row>}
   */
  row(number) {
    return this.summaries.of(number);
  }

  /** The best excerpt of a practice and the section where it stands; `marks` tells which of its words were found. */
  async excerpt(number, marks) {
    const { passages, codes, stated, sections } = await this.text(number);
    const { place, pieces } = excerpt(passages, codes, marks, stated);
    const [, anchor, heading] = sections.findLast(([start]) => start <= place) ?? [0, "", ""];
    return { pieces, anchor, heading };
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
    const address = `${this.base}texts/${number}.gz?${this.version}`;
    return kept(this.files, address, async () => JSON.parse(await unpackedText(address)));
  }
}
