import QagidaSource

@testable import QagidaRecords

/// What the tests of JSON have in common.
enum JSONFixture {
  /// The bytes of a text in which `‹XX›` stands for the byte XX in hexadecimal.
  static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "‹"), let close = rest[open...].firstIndex(of: "›") {
      bytes.append(contentsOf: rest[..<open].utf8)
      bytes.append(UInt8(rest[rest.index(after: open)..<close], radix: 16)!)
      rest = rest[rest.index(after: close)...]
    }
    return bytes + Array(rest.utf8)
  }

  static func document(_ text: String) throws -> JSONDocument {
    try JSONDocument(parsing: bytes(text))
  }

  /// The error that a record has, or nil.
  static func error(of record: [UInt8]) -> JSONSyntaxError? {
    do throws(JSONSyntaxError) {
      _ = try JSONDocument(parsing: record)
      return nil
    } catch {
      return error
    }
  }

  /// A record with everything that JSON has.
  static let richRecord = bytes(
    #"""
    {"аты":"Әсел \"Сұңқар\" Өмірқызы","id":"KZ-\u0031\ud83d\ude00","жасы":35,
     "еңбек": [{"from":"2019-01-01","to":null},{"from":"2021-03-05","rate":-0.50e+1}],
     "әскери":true,"сотталған":false,"бос":[],"none":{},"терең":[[[{"x":[1, 2 ,3]}]]]}
    """#)
}
