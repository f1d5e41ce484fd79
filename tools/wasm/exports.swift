// The functions of the module, as JavaScript calls them; `qagida.mjs` shows how.
//
// Texts go in as the address and length of UTF-8 that the caller has put into memory from
// `allocate`, and takes back with `release`: each call copies what it needs. Most calls give a
// ``Status``, and leave what they have to say behind ``output()`` and ``findings()``, where it
// stands until the next call.

import QagidaEngine
import QagidaRecords

/// The one global variable of Qagida: an instance of WebAssembly has no threads, and no call
/// below calls out, so that never two are at work.
nonisolated(unsafe) private var session = Session()

// MARK: Memory

/// Room for a text, at least a byte.
@_expose(wasm, "allocate")
@c func allocate(_ count: Int) -> UnsafeMutablePointer<UInt8> {
  .allocate(capacity: max(count, 1))
}

/// Takes back what ``allocate(_:)`` gave.
@_expose(wasm, "release")
@c func release(_ start: UnsafeMutablePointer<UInt8>?) { start?.deallocate() }

/// Where the answers of the last call stand, as JSON Lines.
@_expose(wasm, "output")
@c func output() -> UnsafeMutablePointer<UInt8>? { session.output.start }

@_expose(wasm, "outputLength")
@c func outputLength() -> Int { session.output.count }

/// Where the findings of the last call stand, as one JSON object; nothing when there are none.
@_expose(wasm, "findings")
@c func findings() -> UnsafeMutablePointer<UInt8>? { session.findings.start }

@_expose(wasm, "findingsLength")
@c func findingsLength() -> Int { session.findings.count }

// MARK: Policies and the question

/// Forgets all policies and readings.
@_expose(wasm, "forget")
@c func forget() { session = Session() }

/// Adds a policy file; its path is what findings print.
@_expose(wasm, "addPolicy")
@c func addPolicy(
  _ path: UnsafePointer<UInt8>?, _ pathLength: Int,
  _ text: UnsafePointer<UInt8>?, _ textLength: Int
) -> Int32 {
  session.addPolicy(path: string(path, pathLength), text: bytes(text, textLength)).rawValue
}

/// Finds what is wrong with the policies.
@_expose(wasm, "check")
@c func check() -> Int32 { session.check().rawValue }

/// Takes a reading otherwise than by default in the questions that follow.
@_expose(wasm, "addReading")
@c func addReading(
  _ name: UnsafePointer<UInt8>?, _ nameLength: Int,
  _ value: UnsafePointer<UInt8>?, _ valueLength: Int
) -> Int32 {
  session.addReading(name: string(name, nameLength), value: string(value, valueLength)).rawValue
}

/// Asks for an outcome on a day, `yyyy-MM-dd`, under the law of a day; none: of the same day.
@_expose(wasm, "ask")
@c func ask(
  _ outcome: UnsafePointer<UInt8>?, _ outcomeLength: Int,
  _ day: UnsafePointer<UInt8>?, _ dayLength: Int,
  _ law: UnsafePointer<UInt8>?, _ lawLength: Int
) -> Int32 {
  session.ask(
    outcome: string(outcome, outcomeLength), day: bytes(day, dayLength),
    law: bytes(law, lawLength)
  ).rawValue
}

// MARK: Records

/// Begins an input of records.
///
/// `form`: 1 when it has one record a line, 2 when it is one JSON document, else it is found out.
/// `detail`: 0 when an answer is the outcome alone, 2 when it has the whole explanation, else as
/// `--explain short`.
@_expose(wasm, "begin")
@c func begin(_ form: Int32, _ detail: Int32) -> Int32 {
  let forms: RecordSplitter.Form =
    switch form {
    case 1: .lines
    case 2: .document
    default: .automatic
    }
  let details: Detail =
    switch detail {
    case 0: .none
    case 2: .full
    default: .short
    }
  return session.begin(form: forms, detail: details).rawValue
}

/// Takes in the next bytes of the input and decides the records that they complete.
@_expose(wasm, "decide")
@c func decide(_ text: UnsafePointer<UInt8>?, _ length: Int) -> Int32 {
  session.decide(bytes(text, length)).rawValue
}

/// Ends the input and decides what was left in it.
@_expose(wasm, "finish")
@c func finish() -> Int32 { session.finish().rawValue }

// MARK: Texts

private func bytes(_ start: UnsafePointer<UInt8>?, _ length: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : max(length, 0)))
}

private func string(_ start: UnsafePointer<UInt8>?, _ length: Int) -> String {
  String(decoding: bytes(start, length), as: UTF8.self)
}
