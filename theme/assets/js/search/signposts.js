/* Signposts: what the bank has beside practices, found by its names and sentences; bank/search/signposts.py describes them. */

/** @import { Group, Manifest, Signpost } from "./types.js" */

import { SENTENCES } from "./engine.js";
import { kept, unpackedText } from "./files.js";
import { Postings } from "./postings.js";
import { isName } from "./tokenizer.js";

const TERMS = ["theme", "kind", "audience"];

const WHOLE = 0.93; // what the words of a whole name weigh together at least, rounded as they are
const NAMED = 1.25; // what makes an everyday word a whole name when it is written as one
const LEAST = 0.125; // what a word weighs at least
const BESIDE = 3; // the rank of what is no more than beside the point
const MAY_LACK = 1 / 3; // the share of a question's words that a sentence may lack
const MOST = 3; // of one sort

export class Signposts {
  /**
   * @param {Manifest} manifest
   * @param {string} base the address of the files of the search
   * @param {URL} root
   */
  constructor({ practices, signposts: { codes, sorts, pack }, version }, base, root) {
    this.base = `${base}signposts/`;
    this.postings = new Postings({ codes, version }, this.base);
    this.root = root;
    this.version = version;
    this.practices = practices; // whose titles come before all signposts
    this.sorts = sorts;
    let end = practices;
    this.ends = sorts.map(([, size]) => (end += size));
    this.pack = pack;
    this.packs = new Map();
  }

  /**
   * The signposts for a query: whole names first, then parts of names, then sentences; those that hold the words only in
   * the text under a heading when there is no other.
   * @param {Group[]} groups
   * @returns {Promise<Signpost[]>}
   */
  async find(groups) {
    const [all, said] = await this.held(groups);
    const ranked = all.map((one) => ({ ...one, ...this.ranked(one, said) })).filter(({ rank }) => rank !== undefined);
    const good = ranked.filter((one, _, others) => !within(one, others)).sort(byRank);
    const best = good.some(({ rank }) => rank < BESIDE) ? good.filter(({ rank }) => rank < BESIDE) : good;
    const rows = await Promise.all(few(best).map((one) => this.row(one)));
    const urls = new Set();
    return rows.filter(({ url }) => !urls.has(url) && urls.add(url));
  }

  /** Whether a word is one of a name. */
  async names({ codes }) {
    const weights = await this.weights(codes);
    return [...weights.keys()].some((number) => number >= this.practices && !SENTENCES.includes(this.sortOf(number)));
  }

  /** The numbers of the practices in whose titles any of the codes stands. */
  async titled(codes) {
    return new Set([...(await this.weights(codes)).keys()].filter((number) => number < this.practices));
  }

  /** Which of the words of groups each signpost holds, as bits, and what they weigh there; and how many words there are. */
  async held(groups) {
    const found = new Map();
    let bit = 1;
    const note = (bits, weights, factor = 1) => {
      for (const [number, weight] of weights) {
        if (number < this.practices) continue;
        const one = found.get(number) ?? { number, weight: 0, bits: 0 };
        found.set(number, { number, weight: one.weight + weight * factor, bits: one.bits | bits });
      }
    };
    for (const { words, concepts } of groups) {
      const said = words.filter((word) => !word.idle);
      const each = await Promise.all(said.map(({ codes, close }) => this.weights([...codes, ...close])));
      each.forEach((weights, at) => note(bit << at, weights, bit << at > 1 && isName(said[at]) ? NAMED : 1));
      note((bit << said.length) - bit, this.ofTerms(await this.weights(concepts)));
      bit <<= said.length;
    }
    return [[...found.values()], count(bit - 1)];
  }

  /** What any of the codes weighs at most, by the numbers of the signposts. */
  async weights(codes) {
    const found = new Map();
    for (const { pages, weights } of await Promise.all(codes.map((code) => this.postings.of(code)))) {
      pages.forEach((page, at) => found.set(page, Math.max(weights[at], found.get(page) ?? 0)));
    }
    return found;
  }

  /** Other words for the same mean a term of the bank, never somebody of that name. */
  ofTerms(weights) {
    return [...weights].filter(([number]) => number >= this.practices && TERMS.includes(this.sortOf(number)));
  }

  /** The sort of a signpost and its rank among those of a question with so many words, none where it is no answer. */
  ranked({ number, weight, bits }, words) {
    const [sort, lacking] = [this.sortOf(number), words - count(bits)];
    if (!SENTENCES.includes(sort)) {
      return { sort, rank: weight >= WHOLE ? 0 : lacking ? undefined : sort === "locality" ? BESIDE : 1 };
    }
    if (lacking > words * MAY_LACK) return { sort };
    return { sort, rank: sort === "section" && weight - LEAST * words < LEAST ? BESIDE : 2 };
  }

  sortOf(number) {
    return this.sorts[this.ends.findIndex((end) => number < end)][0];
  }

  /** What a result shows of a signpost. */
  async row({ number, sort, rank }) {
    const place = number - this.practices;
    const pack = Math.floor(place / this.pack);
    const address = `${this.base}rows/${pack}.gz?${this.version}`;
    const rows = await kept(this.packs, pack, async () => JSON.parse(await unpackedText(address)));
    const [title, url, note] = rows[place % this.pack];
    return { sort, title, url: new URL(url, this.root).href, note, whole: rank === 0 };
  }
}

/** Whether a name is part of a longer one that the question names as well. */
function within(one, others) {
  return one.rank === 0 &&
    others.some((other) => other.rank === 0 && other.bits !== one.bits && (other.bits & one.bits) === one.bits);
}

/** Who holds more of the question's words comes first among equals, then what is told nearly whole. */
function byRank(one, other) {
  return one.rank - other.rank || count(other.bits) - count(one.bits) || other.weight - one.weight ||
    one.number - other.number;
}

/** The first of each sort. */
function few(found) {
  const counts = new Map();
  return found.filter(({ sort }) => {
    counts.set(sort, (counts.get(sort) ?? 0) + 1);
    return counts.get(sort) <= MOST;
  });
}

function count(bits) {
  return bits.toString(2).replaceAll("0", "").length;
}
