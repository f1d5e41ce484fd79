// The core of Qagida for JavaScript: a thin cover over the functions of exports.swift, for pages
// and for node alike.


export class Qagida {
  #exports;

  constructor(instance) {
    this.#exports = instance.exports;
  }

  /** Makes an instance of a compiled module. */
  static async start(module) {
    return new Qagida(await WebAssembly.instantiate(module));
  }

  /** Forgets all policies and readings. */
  forget() {
    this.#exports.forget();
  }

  addPolicy(path, text) {
    return this.#call("addPolicy", path, text);
  }

  /** Finds what is wrong with the policies. */
  check() {
    return this.#call("check");
  }

  /** Takes a reading otherwise than by default in the questions that follow. */
  addReading(name, value) {
    return this.#call("addReading", name, value);
  }

  /** Asks for an outcome on a day, `yyyy-MM-dd`; under the law of that day, or of another. */
  ask(outcome, day, law = "") {
    return this.#call("ask", outcome, day, law);
  }

  /** Begins an input: of "lines", one "document", or what it shows to be. */
  begin(form = "automatic", detail = "short") {
    const status = this.#exports.begin(
      ["automatic", "lines", "document"].indexOf(form), ["none", "short", "full"].indexOf(detail));
    return this.#reply(status);
  }

  /** Decides the records that the next text of the input completes. */
  decide(text) {
    return this.#call("decide", text);
  }

  /** Ends the input and decides what was left in it. */
  finish() {
    return this.#reply(this.#exports.finish());
  }

  /** Bytes that memory has, and those of them in use. */
  get memory() {
    const { memory, bytesInUse } = this.#exports;
    return { size: memory.buffer.byteLength, inUse: bytesInUse() >>> 0 };
  }

  /** Calls a function with texts: strings, or bytes of UTF-8. */
  #call(name, ...texts) {
    const places = texts.map((text) => this.#put(text));
    const status = this.#exports[name](...places.flat());
    for (const [start] of places) this.#exports.release(start);
    return this.#reply(status);
  }

  #put(text) {
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    const start = this.#exports.allocate(bytes.length) >>> 0;
    new Uint8Array(this.#exports.memory.buffer, start, bytes.length).set(bytes);
    return [start, bytes.length];
  }

  #reply(status) {
    const { output, outputLength, findings, findingsLength } = this.#exports;
    return {
      status,
      answers: this.#text(output(), outputLength()),
      findings: this.#text(findings(), findingsLength()),
    };
  }

  #text(start, length) {
    const bytes = new Uint8Array(this.#exports.memory.buffer, start >>> 0, length);
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  }
}
