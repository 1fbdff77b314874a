// Looks at pages as a browser shows them: `node .ci/pages.mjs FOLDER PAGE…`. Zero errors of validity,
// zero violations of WCAG 2.2 AA that axe sees, nothing wider than the window at 320 px and at 200 %,
// no message of the console (a script or a style that the page's policy refuses gives one). Pictures
// and a PDF of each page go to FOLDER. The npm packages html-validate, axe-core and playwright-core
// are looked for where PARCONUM_NPM points (a folder with `node_modules`), else beside this file.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(join(resolve(process.env.PARCONUM_NPM ?? import.meta.dirname), "package.json"));
const { HtmlValidate } = require("html-validate");
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const LOOKS = [
  { name: "light", width: 1200, colorScheme: "light" },
  { name: "dark", width: 1200, colorScheme: "dark" },
  { name: "320", width: 320, colorScheme: "light" },
  // a window of 1280 at 200 % is one of 640 at twice the points
  { name: "200", width: 640, colorScheme: "light", deviceScaleFactor: 2 },
];

const [folder, ...pages] = process.argv.slice(2);
const problems = [];
const told = (page, what) => problems.push(`${basename(page)}: ${what}`);

const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"], rules: {
  // how a page is written, not whether it is valid
  "long-title": "off", "no-inline-style": "off", "attribute-boolean-style": "off", "no-trailing-whitespace": "off",
  "void-style": "off",
} });
for (const page of pages) {
  const report = await validator.validateFile(page);
  for (const { messages } of report.results) {
    messages.forEach((one) => told(page, `${one.line}:${one.column} ${one.message} [${one.ruleId}]`));
  }
}

// What a reader does with the tools of a page, each within this many milliseconds until it is painted,
// on a busy machine: a page of thousands once held the browser for 20 seconds.
const PATIENCE = 1500;
const slow = (tab) => tab.evaluate(async (patience) => {
  const byId = (id) => document.getElementById(id);
  if (!byId("tools")) return [];
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const typed = (text) => { byId("search").value = text; byId("search").dispatchEvent(new Event("input")); };
  const chosen = (id, value) => { byId(id).value = value; byId(id).dispatchEvent(new Event("change")); };
  const last = (id) => byId(id).options[byId(id).options.length - 1].value;
  const doings = {
    search: () => typed("12"), "search for nothing": () => typed(""),
    department: () => chosen("department", last("department")), "all departments": () => chosen("department", ""),
    status: () => chosen("status", last("status")), "all statuses": () => chosen("status", ""),
    order: () => chosen("order", last("order")), "first order": () => chosen("order", ""),
  };
  const told = [];
  for (const [name, act] of Object.entries(doings)) {
    const start = performance.now();
    act();
    await painted();
    // what is typed is looked for a moment later
    if (name.startsWith("search")) { await new Promise((done) => setTimeout(done, 130)); await painted(); }
    const took = Math.round(performance.now() - start);
    if (took > patience) told.push(`${name} takes ${took} ms`);
  }
  return told;
}, PATIENCE);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
for (const page of pages) {
  for (const { name, width, ...look } of LOOKS) {
    // axe is put into the page by the browser itself: the page's own policy would refuse it
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: false, ...look });
    const tab = await context.newPage();
    tab.on("console", (message) => told(page, `${name}: console: ${message.text()}`));
    tab.on("pageerror", (error) => told(page, `${name}: ${error}`));
    tab.on("request", (request) => request.url().startsWith("file:") || told(page, `fetches ${request.url()}`));
    await tab.goto(pathToFileURL(resolve(page)).href);
    await tab.screenshot({ path: join(folder, `${basename(page)}.${name}.png`) });
    if (name === "light") for (const what of await slow(tab)) told(page, what);
    // what is folded is looked at too; of thousands of people, those that look alike are looked at once
    await tab.evaluate(() => {
      const alike = ".person:nth-child(n+9), tbody tr:nth-child(n+80)";
      if (document.querySelectorAll(".person").length > 200) document.querySelectorAll(alike).forEach((one) => one.remove());
      document.querySelectorAll("details").forEach((one) => { one.open = true; });
    });
    // what is off the screen is not laid out, and would seem to overlap or to be empty
    await tab.evaluate((rule) => document.styleSheets[0].insertRule(rule, document.styleSheets[0].cssRules.length),
      ".person, .scroll { content-visibility: visible !important; }");
    await tab.screenshot({ path: join(folder, `${basename(page)}.${name}.open.png`), fullPage: true,
      clip: { x: 0, y: 0, width, height: 9000 } }).catch(() => {});
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) told(page, `${name}: ${wide} px wider than the window`);
    await tab.evaluate(axe);
    const found = await tab.evaluate((tags) =>
      window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), TAGS);
    for (const { id, help, nodes } of found.violations) {
      told(page, `${name}: ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(" | ")}`);
    }
    await context.close();
  }
  const context = await browser.newContext({ colorScheme: "dark" });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(resolve(page)).href);
  if (!process.env.PARCONUM_NO_PDF) {
    await tab.pdf({ path: join(folder, `${basename(page)}.pdf`), format: "A4", preferCSSPageSize: false });
  }
  await context.close();
}
await browser.close();
problems.forEach((problem) => console.error(problem));
console.log(`${pages.length} pages, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
