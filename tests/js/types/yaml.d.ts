// deno-lint-ignore-file no-explicit-any
/** What the form uses of yaml 2: theme/assets/js/vendor/yaml.js. */

export class Scalar {
  constructor(value: unknown);
  static readonly PLAIN: "PLAIN";
  static readonly BLOCK_LITERAL: "BLOCK_LITERAL";
  static readonly QUOTE_DOUBLE: "QUOTE_DOUBLE";
  value: any;
  type?: string;
  source?: string;
}
type Visitor = (key: unknown, node: any) => unknown;
export function isAlias(node: unknown): boolean;
export function isMap(node: any): boolean;
export function isScalar(node: any): boolean;
export function isSeq(node: any): boolean;
export function parseDocument(source: string, options?: object): any;
export function visit(document: unknown, visitor: Visitor | { Scalar: Visitor }): void;
