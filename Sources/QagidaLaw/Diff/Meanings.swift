import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Gives meanings numbers: two have the same number exactly when they are the same, whichever core
/// they are of.
struct MeaningNumbers {
  private var numbers: [Meaning: Int] = [:]
  /// The parts of the conjunctions and alternatives that have numbers.
  private var parts: [Int: (isAll: Bool, parts: [Int])] = [:]

  enum Meaning: Hashable {
    case name(Name)
    /// A term, its parts and whatever it refers to being numbers of meanings.
    case term(Term, Type)
    /// Something else, made of parts in their order.
    case made(Kind, [Int])
  }

  enum Kind: Hashable {
    case definition, parameters, alternatives, decision, words, order, running, field, record,
      choice
    case table, calendar
  }

  mutating func number(of meaning: Meaning) -> Int {
    if let known = numbers[meaning] { return known }
    numbers[meaning] = numbers.count
    return numbers.count - 1
  }

  mutating func number(of name: Name) -> Int { number(of: .name(name)) }

  mutating func number(_ kind: Kind, _ parts: [Int]) -> Int { number(of: .made(kind, parts)) }

  /// Conditions joined by `and`, or by `or`: in whatever order and however bracketed.
  mutating func joined(_ operands: [Int], isAll: Bool) -> Int {
    var all: Set<Int> = []
    for operand in operands {
      if let inner = parts[operand], inner.isAll == isAll {
        all.formUnion(inner.parts)
      } else {
        all.insert(operand)
      }
    }
    if all.count == 1, let only = all.first { return only }
    let sorted = all.sorted()
    let terms = sorted.map { TermID($0) }
    let number = number(of: .term(isAll ? .and(terms) : .or(terms), .truth))
    parts[number] = (isAll, sorted)
    return number
  }
}
