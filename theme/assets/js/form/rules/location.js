/** The location: where a reader of values stands, and how it reports what is wrong there, as in bank/source/location.py. */

/** @import { FormData, Problem } from "../../shared/types.js" */

import { problem } from "./problems.js";

/** Where a reader of values stands: the path of the field, and the list for problems. */
export class Location {
  /**
   * @param {FormData} bank
   * @param {Problem[]} problems
   * @param {string} [place]
   */
  constructor(bank, problems, place = "") {
    this.bank = bank;
    this.problems = problems;
    this.place = place;
  }

  key(name) {
    return new Location(this.bank, this.problems, this.place ? `${this.place}.${name}` : name);
  }

  /** The location of the item with the given number, counted from 1. */
  item(number) {
    return new Location(this.bank, this.problems, `${this.place}[${number}]`);
  }

  /** The location that keys and numbers lead to. */
  at(steps) {
    return steps.reduce(
      (location, step) => (typeof step === "number" ? location.item(step) : location.key(step)),
      this,
    );
  }

  /** Add an error; returns null, so that a reader can return it as its value. */
  report(code, values, more) {
    this.problems.push(problem(this.place, code, values, more));
    return null;
  }
}
