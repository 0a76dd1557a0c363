/**
 * Templates: those of the theme, drawn in the browser from the trees that bank/site/preview.py publishes.
 *
 * A tree is what Jinja parses a template into: nodes with the names and fields of jinja2.nodes. Only the nodes that the
 * templates of a practice use are known here. A value is escaped unless it is Markup; one that is not there is an
 * ellipsis, for what may be left out is always asked for first.
 */

const MISSING = "…";
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };

/** HTML that needs no more escaping. */
export class Markup {
  constructor(html) {
    this.html = html;
  }

  toString() {
    return this.html;
  }
}

/** A value as HTML. */
export function escaped(value) {
  if (value instanceof Markup) return value.html;
  return String(value ?? MISSING).replace(/[&<>"']/g, (sign) => SIGNS[sign]);
}

/** The HTML of a template; `templates` are all trees by their names, `globals` the names that they use. */
export function draw(templates, name, globals, filters) {
  return body(templates[name].body, { names: Object.create(globals), templates, filters });
}

function body(nodes = [], scope) {
  return nodes.map((node) => STATEMENTS[node.is](node, scope)).join("");
}

function inner(scope, names = {}) {
  return { ...scope, names: Object.assign(Object.create(scope.names), names) };
}

const STATEMENTS = {
  Output: ({ nodes }, scope) => nodes.map((node) => escaped(value(node, scope))).join(""),
  If: ({ test, body: then, elif_ = [], else_ }, scope) => {
    const met = [{ test, body: then }, ...elif_].find((branch) => isTrue(value(branch.test, scope)));
    return body(met ? met.body : else_, scope);
  },
  For: ({ target, iter, test, body: each }, scope) => {
    const all = [...(value(iter, scope) ?? [])].map((item) => bound(target, item));
    const met = test ? all.filter((names) => isTrue(value(test, inner(scope, names)))) : all;
    return met.map((names, at) => body(each, inner(scope, { ...names, loop: loop(at, met.length) }))).join("");
  },
  Assign: ({ target, node }, scope) => {
    const found = value(node, scope);
    if (target.is === "NSRef") scope.names[target.name][target.attr] = found;
    else Object.assign(scope.names, bound(target, found));
    return "";
  },
  AssignBlock: ({ target, body: drawn }, scope) => {
    scope.names[target.name] = new Markup(body(drawn, inner(scope)));
    return "";
  },
  Macro: ({ name, args = [], defaults = [], body: drawn }, scope) => {
    scope.names[name] = function macro(...given) {
      const caller = this?.caller;
      const names = args.map((arg, at) => [arg.name, given[at] ?? defaultOf(defaults, at - args.length, scope)]);
      return new Markup(body(drawn, inner(scope, { ...Object.fromEntries(names), caller })));
    };
    return "";
  },
  CallBlock: ({ call, body: drawn }, scope) => {
    const caller = () => new Markup(body(drawn, inner(scope)));
    return value(call.node, scope).apply({ caller }, positional(call, scope)).html;
  },
  Include: ({ template }, scope) => body(scope.templates[value(template, scope)]?.body, inner(scope)),
  Import: ({ template, target }, scope) => {
    const own = inner(scope);
    body(scope.templates[value(template, scope)].body, own);
    scope.names[target] = own.names;
    return "";
  },
};

const VALUES = {
  Const: ({ value: constant }) => constant,
  TemplateData: ({ data }) => new Markup(data),
  Name: ({ name }, scope) => scope.names[name],
  Getattr: ({ node, attr }, scope) => value(node, scope)?.[attr],
  Getitem: ({ node, arg }, scope) => {
    const found = value(node, scope);
    if (arg.is !== "Slice") return found?.[value(arg, scope)];
    return found?.slice(...[arg.start, arg.stop].map((end) => end && value(end, scope)));
  },
  Call: (node, scope) => {
    const { node: called, kwargs = [] } = node;
    const owner = called.is === "Getattr" ? value(called.node, scope) : undefined;
    const named = Object.fromEntries(kwargs.map(({ key, value: given }) => [key, value(given, scope)]));
    return value(called, scope)?.call(owner, ...positional(node, scope), ...(kwargs.length ? [named] : []));
  },
  Filter: (node, scope) => {
    const named = (node.kwargs ?? []).map(({ value: given }) => value(given, scope));
    return scope.filters[node.name](value(node.node, scope), ...positional(node, scope), ...named);
  },
  Test: (node, scope) => TESTS[node.name](value(node.node, scope), ...positional(node, scope)),
  Compare: ({ expr, ops: [{ op, expr: other }] }, scope) => COMPARISONS[op](value(expr, scope), value(other, scope)),
  CondExpr: ({ test, expr1, expr2 }, scope) => {
    if (isTrue(value(test, scope))) return value(expr1, scope);
    return expr2 ? value(expr2, scope) : "";
  },
  And: ({ left, right }, scope) => {
    const found = value(left, scope);
    return isTrue(found) ? value(right, scope) : found;
  },
  Or: ({ left, right }, scope) => {
    const found = value(left, scope);
    return isTrue(found) ? found : value(right, scope);
  },
  Not: ({ node }, scope) => !isTrue(value(node, scope)),
  Concat: ({ nodes }, scope) => nodes.map((node) => value(node, scope) ?? MISSING).join(""),
  Tuple: ({ items = [] }, scope) => items.map((item) => value(item, scope)),
  List: ({ items = [] }, scope) => items.map((item) => value(item, scope)),
  Add: ({ left, right }, scope) => number(value(left, scope)) + number(value(right, scope)),
  FloorDiv: ({ left, right }, scope) => Math.floor(value(left, scope) / value(right, scope)),
  Mod: ({ left, right }, scope) => value(left, scope) % value(right, scope),
};

const TESTS = {
  defined: (found) => found !== undefined,
  none: (found) => found === undefined || found === null,
  sameas: (found, other) => found === other,
};

const COMPARISONS = {
  eq: (one, other) => one === other,
  in: (one, other) => other.includes(one),
  notin: (one, other) => !other.includes(one),
};

function value(node, scope) {
  return VALUES[node.is](node, scope);
}

function positional({ args = [] }, scope) {
  return args.map((node) => value(node, scope));
}

function bound(target, found) {
  if (target.is === "Name") return { [target.name]: found };
  return Object.assign({}, ...target.items.map((item, at) => bound(item, found[at])));
}

function loop(at, length) {
  return { index: at + 1, index0: at, first: at === 0, last: at === length - 1 };
}

function defaultOf(defaults, fromEnd, scope) {
  const node = defaults.at(fromEnd);
  return node && value(node, scope);
}

/** What Python takes for true. */
function isTrue(found) {
  return Array.isArray(found) ? found.length > 0 : Boolean(found);
}

/** What is no number yet counts as none. */
function number(found) {
  return Number(found) || 0;
}
