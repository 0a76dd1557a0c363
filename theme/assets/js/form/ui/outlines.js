/** Outlines: what the bank has of the places that are written, loaded when a place is, so that a duplicate is told of. */

/** @import { Outline } from "../rules/duplicates.js" */

export class Outlines {
  /** @type {Map<string, Outline[]>} by the id of the place */
  known = new Map();

  /**
   * @param {(name: string) => Promise<Outline[]>} load
   * @param {string[]} files those of the bank, whose folders are places
   * @param {() => void} arrived
   */
  constructor(load, files, arrived) {
    this.load = load;
    this.places = new Set(files.map((file) => file.split("/")[0]));
    this.arrived = arrived;
  }

  /**
   * Those of the places that are there by now, each once.
   * @param {string[]} places
   */
  of(places) {
    const found = places.flatMap((place) => this.#of(place));
    return [...new Map(found.map((outline) => [outline.id, outline])).values()];
  }

  #of(place) {
    if (!this.known.has(place)) {
      this.known.set(place, []);
      if (this.places.has(place)) this.#ask(place);
    }
    return this.known.get(place) ?? [];
  }

  /** One that cannot be had is done without: the check tells the editors all the same. */
  async #ask(place) {
    try {
      this.known.set(place, await this.load(place));
      this.arrived();
    } catch {
      this.known.delete(place);
    }
  }
}
