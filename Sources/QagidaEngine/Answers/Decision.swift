import QagidaCalendar
import QagidaLaw
import QagidaSource

/// The answer of an outcome for one record.
package struct Decision: Sendable {
  package let outcome: DefinitionID
  /// The words that are still possible, by number; empty only where the value is no word.
  package let possible: WordSet
  /// The clauses that the answer cites: those of the lines of its word that surely hold, of all
  /// lines where none does and `otherwise` gives the word, else of the lines that may hold.
  package let clauses: [ClauseNumber]
  /// The requirements surely not met and the grounds surely met, in all lists that the outcome
  /// reads, in the policy's order.
  package let because: [DefinitionID]
  /// The lines of these lists that are open.
  package let open: [DefinitionID]
  /// What settles the answer whatever it says; empty when it is settled.
  package let needs: [Need]
  /// The readings the answer rests on, with the alternative that was chosen: under another it
  /// might be another. Empty when it is the same under all of them.
  package let readings: [ReadingChoice]

  /// What the superseded wording gives, where the answer hangs on a wording that is not known.
  package var provisional: Provisional?

  package struct Provisional: Hashable, Sendable {
    package let value: Value
    /// The wordings it rests on.
    package let wordings: [UnknownWording]

    /// The number of the word, where the value is one.
    package var word: Int {
      if case .words(let words) = value { return words.only ?? 0 }
      return 0
    }
  }

  /// The word, when only one is left.
  package var word: Int? { possible.only }

  package struct ReadingChoice: Hashable, Sendable {
    package let reading: ReadingID
    package let alternative: Int

    package init(reading: ReadingID, alternative: Int) {
      self.reading = reading
      self.alternative = alternative
    }
  }
}

/// What an answer waits for.
package enum Need: Hashable, Sendable {
  /// A fact, by its path.
  case fact(String)
  /// Something that no fact can give.
  case fault(Fault)
  /// The day on which an act or amendment was published or came into force, by what stands for it:
  /// `D418.published`, `O135.in_force`.
  case unknownDay(Name)
  /// A wording that is announced and not known.
  case wording(UnknownWording)
}
