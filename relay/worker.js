/**
 * The relay: makes a report in a repository of what the form sends, for those who have no account anywhere.
 *
 * It runs as a Cloudflare Worker, and wherever else `fetch(request, env)` is called; docs-dev/relay.md tells how to put it
 * up. `env` has ORIGIN, the bank's own; REPOSITORY, owner/name; TOKEN, which may write issues there and nothing else; and
 * may have LABEL; REPLIES, a private repository for the addresses of those who wait for an answer; LIMITER, a rate limit
 * of the host's; API, that of another GitHub.
 */

const LARGEST = 60_000; // bytes of a request
const LONGEST = { title: 200, body: 55_000, reply: 200 }; // letters; an issue takes 65,536
const MOST = 20; // reports in an hour, as a fuse, of each machine that runs this
const HOUR = 3_600_000; // milliseconds
const MENTION = /(?<![\w.+-])@(?=\w)/g; // calls somebody to a report; an e-mail address does not
/** @type {number[]} */
let times = [];

export default { fetch: relay };

/**
 * @param {Request} request
 * @param {Record<string, any>} env
 */
async function relay(request, env) {
  if (request.headers.get("Origin") !== env.ORIGIN) return answer(403, {}, {});
  const headers = {
    "Access-Control-Allow-Origin": env.ORIGIN,
    "Access-Control-Allow-Headers": "Content-Type",
    "Access-Control-Allow-Methods": "POST",
    "Vary": "Origin",
  };
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers });
  if (request.method !== "POST") return answer(405, {}, headers);
  const report = await reportOf(request);
  if (!report || report.trap) return answer(422, {}, headers);
  if (!(await mayPass(request, env))) return answer(429, {}, headers);
  const issue = await open(env, env.REPOSITORY, report.title, report.body, env.LABEL);
  if (!issue) return answer(502, {}, headers);
  const reply = Boolean(report.reply && env.REPLIES) &&
    Boolean(await open(env, env.REPLIES, report.title, `${issue.html_url}\n\n${report.reply}`));
  return answer(200, { number: issue.number, url: issue.html_url, reply }, headers);
}

/** The report {title, body, reply, trap} of a request, null when it is none or too long; `trap` is a field for robots. */
async function reportOf(request) {
  if (Number(request.headers.get("Content-Length")) > LARGEST) return null;
  const data = await request.arrayBuffer();
  if (data.byteLength > LARGEST) return null;
  try {
    const { title, body, reply = "", trap = "" } = JSON.parse(new TextDecoder().decode(data));
    const fits = Object.entries({ title, body, reply })
      .every(([name, text]) => typeof text === "string" && text.length <= LONGEST[name]);
    if (!fits || !title.trim() || !body.trim()) return null;
    return { title: quiet(title.replace(/\s+/g, " ").trim()), body: quiet(body), reply: quiet(reply), trap };
  } catch {
    return null;
  }
}

/** The text with no one called to it: what nobody sees stands behind the sign. */
function quiet(text) {
  return text.replace(MENTION, "@\u200b");
}

/** Whether neither this sender nor all together have sent too much. */
async function mayPass(request, env) {
  const sender = request.headers.get("CF-Connecting-IP") ?? "";
  if (env.LIMITER && !(await env.LIMITER.limit({ key: sender })).success) return false;
  const now = Date.now();
  times = times.filter((time) => now - time < HOUR);
  if (times.length >= MOST) return false;
  times.push(now);
  return true;
}

/** The issue that was opened, null when the host did not take it. */
async function open(env, repository, title, body, label) {
  const response = await fetch(`${env.API ?? "https://api.github.com"}/repos/${repository}/issues`, {
    method: "POST",
    headers: {
      "Accept": "application/vnd.github+json",
      "Authorization": `Bearer ${env.TOKEN}`,
      "Content-Type": "application/json",
      "User-Agent": "bank-relay",
    },
    body: JSON.stringify({ title, body, labels: label ? [label] : [] }),
  }).catch(() => null);
  return response?.status === 201 ? response.json() : null;
}

function answer(status, data, headers) {
  return Response.json(data, { status, headers });
}
