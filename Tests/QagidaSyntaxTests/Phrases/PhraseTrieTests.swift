import QagidaSource
import Testing

@testable import QagidaSyntax

struct PhraseTrieTests {
  private let one = WordID(1)
  private let two = WordID(2)

  private func kind(_ role: Role) -> SlotKind? {
    switch role {
    case .name, .record: .name
    case .value: .expression(.loosest)
    default: nil
    }
  }

  @Test func phrasesShareTheirBeginning() {
    var trie = PhraseTrie()
    trie.insert([.word(one), .slot(.name)], .construct(.act), slotKind: kind)
    trie.insert([.word(one), .slot(.name), .word(two)], .construct(.record), slotKind: kind)
    #expect(trie.nodes.count == 4)
    #expect(trie.firstWords == [one])
    #expect(trie.wordsAfterSlots == [two])
  }

  @Test func theEndOfAPhraseTellsTheRolesOfItsSlots() {
    var trie = PhraseTrie()
    trie.insert([.slot(.name), .word(one)], .construct(.act), slotKind: kind)
    trie.insert([.slot(.record), .word(two)], .construct(.about), slotKind: kind)
    #expect(trie.nodes[PhraseTrie.root].slots.count == 1, "they take the same")
    let ends = trie.nodes.indices.filter { trie.nodes[$0].end != nil }
    #expect(ends.map { trie.roles[$0] } == [[.name], [.record]])
  }

  @Test func aPhraseOfTheSamePartsIsGivenBack() {
    var trie = PhraseTrie()
    #expect(trie.insert([.slot(.name)], .construct(.act), slotKind: kind) == nil)
    #expect(trie.insert([.slot(.record)], .construct(.about), slotKind: kind) == .construct(.act))
  }

  @Test func wordsThatCanBeTakenForAnOperand() {
    var trie = PhraseTrie()
    trie.insert([.word(one)], .construct(.yes), slotKind: kind)
    trie.insert([.word(two), .slot(.name)], .construct(.act), slotKind: kind)
    #expect(trie.wordsThatTakeAnOperand == [one])
    trie.insert([.word(two), .slot(.value)], .construct(.not), slotKind: kind)
    #expect(trie.wordsThatTakeAnOperand == [one, two])
  }

  @Test func wordsAfterCommas() {
    var trie = PhraseTrie()
    trie.insert([.slot(.value), .sign(.comma), .word(two)], .construct(.act), slotKind: kind)
    trie.insert([.slot(.value), .sign(.colon), .word(one)], .construct(.act), slotKind: kind)
    #expect(trie.wordsAfterCommas == [two])
  }
}
