/**
 * The page: its templates and its scripts belong together, so a part that a script asks for is there, whatever kind of
 * element it is. One that is missing fails a test in a browser.
 */

interface ParentNode {
  // deno-lint-ignore no-explicit-any
  querySelector(selectors: string): any;
  // deno-lint-ignore no-explicit-any
  querySelectorAll(selectors: string): NodeListOf<any>;
}

interface Element {
  // deno-lint-ignore no-explicit-any
  closest(selectors: string): any;
}

interface Element {
  /** The widget of a field of the form. */
  widget?: unknown;
}
