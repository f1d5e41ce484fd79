// Checks that the WebAssembly module answers as the native tool does, byte for byte, and that it
// withstands broken and excessive input. Run with node 18 or later; no packages.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Qagida } from "./qagida.mjs";

const usage = `usage: node tools/wasm/check.mjs [options] [NATIVE [OUTCOME [RECORDS...]]]

  NATIVE            the native tool (.build/debug/qagida)
  OUTCOME           the outcome to decide (admission)
  RECORDS           files of records, one a line (all in examples)
  --policies PATH   a folder of policies (policies)
  --on DAY          the day the case is judged (2025-09-10)
  --law DAY         the day whose law is applied, if another
  --reading N=V     a reading other than its default; may be repeated
  --module FILE     the module (build/wasm/qagida.wasm)
`;

/** A path of the project, as seen from the working folder. */
function ours(path) {
  return relative("", fileURLToPath(new URL(`../../${path}`, import.meta.url)));
}

/** The files below a folder with an ending, in byte order of their paths, but hidden ones. */
function files(folder, ending) {
  const paths = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith("."))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return files(path, ending);
      return path.endsWith(ending) ? [path] : [];
    });
  return paths.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        policies: { type: "string", default: ours("policies") },
        on: { type: "string", default: "2025-09-10" },
        law: { type: "string" },
        reading: { type: "string", multiple: true, default: [] },
        module: { type: "string", default: ours("build/wasm/qagida.wasm") },
      },
    });
    const [native = ours(".build/debug/qagida"), outcome = "admission", ...records] = positionals;
    if (records.length === 0) records.push(...files(ours("examples"), ".jsonl"));
    const hints = { [native]: "; see `make build`", [values.module]: "; see tools/wasm/build.sh" };
    for (const path of [native, values.module, values.policies, ...records]) {
      if (!existsSync(path)) throw new Error(`there is no ${path}${hints[path] ?? ""}`);
    }
    return { native, outcome, records, ...values };
  } catch (error) {
    process.stderr.write(`check.mjs: ${error.message}\n${usage}`);
    process.exit(2);
  }
}

/** Ends the check unless a condition holds. */
function expect(condition, message) {
  if (!condition) throw new Error(message);
}

const options = readArguments();
const folder = mkdtempSync(join(tmpdir(), "qagida-wasm-"));
process.on("exit", () => rmSync(folder, { recursive: true }));

/** Writes a file of the check's own, and gives its path. */
function written(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

// ---- Both sides ----------------------------------------------------------------------------

/** What the native tool prints. */
function native(...words) {
  const run = spawnSync(options.native, words, { maxBuffer: 1 << 30 });
  expect(!run.error, `${options.native} cannot be run: ${run.error?.message}`);
  // 1: something was found, which the output says.
  expect(run.status === 0 || run.status === 1, `the native tool failed:\n${run.stderr}`);
  return run.stdout.toString();
}

const module = new WebAssembly.Module(readFileSync(options.module));

/** An instance with policies. */
async function loaded(paths) {
  const qagida = await Qagida.start(module);
  for (const path of paths) qagida.addPolicy(path, readFileSync(path));
  return qagida;
}

/** An instance with the policies and the question of the command line. */
async function asked() {
  const qagida = await loaded(files(options.policies, ".qagida"));
  for (const reading of options.reading) {
    const cut = reading.indexOf("=");
    qagida.addReading(reading.slice(0, cut), reading.slice(cut + 1));
  }
  const reply = qagida.ask(options.outcome, options.on, options.law);
  expect(reply.status === 0, `the question cannot be asked:\n${reply.findings}`);
  return qagida;
}

/** The lines of a file, each with its line end. */
function lines(path) {
  const bytes = readFileSync(path);
  const found = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const next = end < 0 ? bytes.length : end + 1;
    found.push(bytes.subarray(start, next));
    start = next;
  }
  return found;
}

/** The answers to the records of a file, given one by one. */
function answers(qagida, path, detail) {
  qagida.begin("lines", detail);
  return lines(path).map((line) => qagida.decide(line).answers).join("") + qagida.finish().answers;
}

/** The words that have the native tool answer the same. */
function evaluation(outcome, policies, path, detail) {
  return ["eval", outcome, path, "--policies", policies, "--on", options.on,
    "--input", "jsonl", "--format", "jsonl", "--explain", detail];
}

/** Ends the check at the first line in which two texts differ; gives the number of lines. */
function compare(found, expected, what) {
  const [ours, theirs] = [found.split("\n"), expected.split("\n")];
  for (let index = 0; index < Math.max(ours.length, theirs.length); index++) {
    expect(
      ours[index] === theirs[index],
      `${what}: line ${index + 1} differs\n  native: ${theirs[index]}\n  wasm:   ${ours[index]}`);
  }
  return ours.length - 1;
}

// ---- The checks ----------------------------------------------------------------------------

async function checkAnswers(path, name = path) {
  const qagida = await asked();
  let count = 0;
  for (const detail of ["short", "full"]) {
    const words = evaluation(options.outcome, options.policies, path, detail);
    if (options.law) words.push("--law", options.law);
    for (const reading of options.reading) words.push("--reading", reading);
    count = compare(answers(qagida, path, detail), native(...words), `${name}, ${detail}`);
  }
  console.log(`${name}: ${count} records: same answers`);
}

/** A small act: definitions, and an outcome that asks whether a condition holds. */
function act(definitions, condition) {
  return `act A by order 1 of agency of 2024-01-15
    about P

clauses §1 to §2

choice issuer  agency, ministry

record P
    x   whole number

${definitions.join("\n\n")}

outcome o
    a       when ${condition}       §1
    b       otherwise               §2
`;
}

/** So many definitions of which each reads the one before it. */
function chain(count) {
  const links = ["define d0(on: date) is on > today"];
  for (let n = 1; n < count; n++) links.push(`define d${n}(on: date) is not d${n - 1}(on)`);
  return links;
}

async function checkBrokenPolicies() {
  const half = (ending) => {
    const whole = readFileSync(files(options.policies, ending).at(-1));
    return whole.subarray(0, whole.length / 2);
  };
  const broken = [
    ["half an act", half(".qagida"), /^QG/],
    ["half a file of cases", half(".cases.qagida"), /^QG/],
    ["no policy", "what is this (\n\n  §\t\u{0}\u{FFFF}", /^QG/],
    ["no UTF-8", new Uint8Array([0x61, 0xff, 0xfe, 0xc0, 0x80]), /^QG/],
    ["misspelt names", act(["define d is nobdy and thng"], "dd"), /^QG0215$/],
    ["10,000 parentheses", act([`define d is ${"(".repeat(10000)}x`], "d"), /^QG0127$/],
    ["10,000 closed parentheses",
      act([`define d is ${"(".repeat(10000)}x = 1${")".repeat(10000)}`], "d"), /^QG0127$/],
    ["5,000 rules, each on the next", act(chain(5000), "d4999(today)"), /^QG0409$/],
    ["5,000 rules, each on the one before",
      act(chain(5000).reverse(), "d4999(today)"), /^QG0409$/],
  ];
  for (const [name, text, id] of broken) {
    const path = written("broken.qagida", text);
    const qagida = await loaded([path]);
    const reply = qagida.check();
    compare(reply.findings, native("check", "--format", "json", path), name);
    const ids = JSON.parse(reply.findings).diagnostics.map((finding) => finding.id);
    expect(reply.status === 1 && ids.some((found) => id.test(found)), `${name}: found ${ids}`);
    expect(qagida.ask("o", options.on).status > 0, `${name}: can be asked`);
    expect(qagida.begin().status === 3, `${name}: an input can begin without a question`);
  }
  console.log(`${broken.length} broken policies: same findings`);
}

async function checkDeepRules() {
  const path = written("deep.qagida", act(chain(490), "d489(today)"));
  const records = written("deep.jsonl", '{"id": 1, "x": 2}\n');
  const qagida = await loaded([path]);
  const reply = qagida.ask("o", options.on);
  expect(reply.status === 0, reply.findings);
  const expected = native(...evaluation("o", path, records, "short"));
  compare(answers(qagida, records, "short"), expected, "deep rules");
  expect(answers(qagida, records, "full").includes("explanation"), "deep rules: not explained");
  console.log("490 rules, each on the one before: same answer");
}

async function checkBrokenQuestions() {
  const qagida = await asked();
  const questions = [["no such thing", options.on, "QG0601"],
    [options.outcome, "2025-02-30", "QG0512"], [options.outcome, "", "QG0511"]];
  for (const [outcome, day, id] of questions) {
    const reply = qagida.ask(outcome, day);
    expect(reply.status === 2 && reply.findings.includes(id), `${outcome} on ${day}: ${id} missed`);
  }
  console.log(`${questions.length} broken questions: findings`);
}

async function checkBrokenRecords() {
  const broken = [
    '{"id": "x"', "[1, 2]", "}", '{"id": 1, "id": 2}', '{"id": [1]}', "null", '"text"',
    `{"id": ${"[".repeat(10000)}${"]".repeat(10000)}}`, "[".repeat(10000), '{"\\ud800": 1}',
    '{"id": "\u{1}"}',
  ].map((text) => Buffer.from(`${text}\n`));
  broken.push(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d, 0x0a]));
  const path = written("broken.jsonl", Buffer.concat(broken));
  await checkAnswers(path, "broken records");
  const qagida = await asked();
  qagida.begin("lines");
  for (const line of lines(path)) {
    const reply = qagida.decide(line);
    expect(reply.status === 1 && reply.findings, `${line}: no finding`);
    expect(JSON.parse(reply.answers).status === "rejected", `${line}: not rejected`);
  }
}

/** Deciding leaves nothing behind in memory: afterwards as many bytes are in use as before. */
async function checkMemory() {
  const count = 10000;
  const qagida = await asked();
  const records = lines(options.records[0]);
  const round = (count) => {
    qagida.begin("lines");
    for (let index = 0; index < count; index++) qagida.decide(records[index % records.length]);
    qagida.finish();
    return qagida.memory;
  };
  const before = round(records.length);
  const start = performance.now();
  round(count);
  const time = ((performance.now() - start) / count) * 1000;
  const after = round(records.length);
  expect(
    after.inUse === before.inUse,
    `${after.inUse - before.inUse} bytes more are in use after ${count} records`);
  expect(after.size === before.size, `memory grew by ${after.size - before.size} bytes`);
  const size = (after.size / 1048576).toFixed(1);
  console.log(
    `${count} records in a row: ${time.toFixed(0)} µs each, ${after.inUse} bytes in use before `
    + `and after, memory ${size} MiB`);
}

try {
  for (const path of options.records) await checkAnswers(path);
  await checkBrokenPolicies();
  await checkDeepRules();
  await checkBrokenQuestions();
  await checkBrokenRecords();
  await checkMemory();
} catch (error) {
  const isTrap = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
  process.stderr.write(`check.mjs: ${isTrap ? error.stack : error.message}\n`);
  process.exit(1);
}
