/** The relay, against a stand-in for GitHub: what becomes a report, what does not, and where a private address goes. */

import relay from "../../../relay/worker.js";
import { assert, assertEquals } from "../assert.js";

const ORIGIN = "https://bank.example";
const ENV = { ORIGIN, REPOSITORY: "network/bank", TOKEN: "secret", LABEL: "propozycja" };
const REPORT = { title: "Propozycja: Stół", body: "### Gdzie?\n\nNibyn", reply: "", trap: "" };

/**
 * What the relay answers, and what it asked of GitHub meanwhile.
 * @param {Record<string, any>} env
 * @param {RequestInit & { report?: unknown, status?: number }} options
 */
async function asked(env, { report = REPORT, status = 201, ...options } = {}) {
  const [own, calls] = [globalThis.fetch, /** @type {any[]} */ ([])];
  globalThis.fetch = (address, init) => {
    calls.push({ address: String(address), headers: init?.headers, ...JSON.parse(String(init?.body)) });
    const issue = { number: calls.length, html_url: `https://host.example/${calls.length}` };
    return Promise.resolve(Response.json(status === 201 ? issue : { message: "secret" }, { status }));
  };
  try {
    const headers = { Origin: ORIGIN, "Content-Type": "application/json", ...options.headers };
    const body = typeof report === "string" ? report : JSON.stringify(report);
    const request = new Request("https://relay.example/", { method: "POST", body, ...options, headers });
    const response = await relay.fetch(request, env);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, calls };
  } finally {
    globalThis.fetch = own;
  }
}

Deno.test("a report becomes an issue with the bank's label, and its number goes back", async () => {
  const { status, text, headers, calls: [issue] } = await asked(ENV);
  assertEquals([status, JSON.parse(text)], [200, { number: 1, url: "https://host.example/1", reply: false }]);
  assertEquals(headers.get("Access-Control-Allow-Origin"), ORIGIN);
  assertEquals(issue.address, "https://api.github.com/repos/network/bank/issues");
  assertEquals([issue.title, issue.body, issue.labels], [REPORT.title, REPORT.body, ["propozycja"]]);
  assertEquals(issue.headers.Authorization, "Bearer secret");
});

Deno.test("a private address goes to a private repository, and nowhere without one", async () => {
  const report = { ...REPORT, reply: "me@private.example" };
  const there = await asked({ ...ENV, REPLIES: "network/replies" }, { report });
  assertEquals(JSON.parse(there.text).reply, true);
  assert(!there.calls[0].body.includes("private"), "the public issue has the address");
  assertEquals(there.calls[1].address, "https://api.github.com/repos/network/replies/issues");
  assertEquals(there.calls[1].body, "https://host.example/1\n\nme@private.example");
  const nowhere = await asked(ENV, { report });
  assertEquals([JSON.parse(nowhere.text).reply, nowhere.calls.length], [false, 1]);
});

Deno.test("another site is not answered, and a browser is told so before it sends", async () => {
  const other = await asked(ENV, { headers: { Origin: "https://other.example" } });
  assertEquals([other.status, other.calls, other.headers.get("Access-Control-Allow-Origin")], [403, [], null]);
  const before = await asked(ENV, { method: "OPTIONS", body: undefined });
  assertEquals([before.status, before.headers.get("Access-Control-Allow-Methods")], [204, "POST"]);
  assertEquals((await asked(ENV, { method: "GET", body: undefined })).status, 405);
});

Deno.test("what is no report, too long or a robot's is refused and reaches nobody", async () => {
  const odd = [
    "no JSON",
    "null",
    { title: "", body: "b" },
    { title: "t" },
    { ...REPORT, title: 1 },
    { ...REPORT, body: "b".repeat(55_001) },
    "x".repeat(60_001),
    { ...REPORT, trap: "http://spam.example" },
  ];
  for (const report of odd) {
    const { status, calls } = await asked(ENV, { report });
    assertEquals([status, calls], [422, []]);
  }
});

Deno.test("nobody is called to a report by a stranger, and an address of a desk stays whole", async () => {
  const { calls: [issue] } = await asked(ENV, { report: { ...REPORT, body: "@somebody, (@team) biuro@example.org" } });
  assertEquals(issue.body, "@\u200bsomebody, (@\u200bteam) biuro@example.org");
});

Deno.test("a host that does not take it is told of without its words", async () => {
  const { status, text } = await asked(ENV, { status: 401 });
  assertEquals([status, text], [502, "{}"]);
});

Deno.test("a sender who sends too much is stopped by the host's limit, all together by a fuse", async () => {
  const env = { ...ENV, LIMITER: { limit: () => Promise.resolve({ success: false }) } };
  for (let number = 0; number < 25; number += 1) assertEquals((await asked(env)).status, 429);
  assertEquals((await asked(ENV)).status, 200, "one sender has closed it to all");
  const statuses = [];
  for (let number = 0; number < 25; number += 1) statuses.push((await asked(ENV)).status);
  assertEquals(statuses.at(-1), 429);
});
