@testable import QagidaSyntax

/// The parts of `grammar/qagida.ebnf` that are written by hand.
enum LexicalGrammar {
  static let head = """
    (* The grammar of Qagida, in the notation of ISO/IEC 14977.

       Made from the table of phrases by the tests of QagidaSyntax, which also speak sentences of it
       to the parser and hold what the parser reads against it. Do not edit by hand; run

           QAGIDA_WRITE_GRAMMAR=1 swift test --filter GrammarTests

       "…" are words and signs as they stand; between the words of one there are blanks as between
       any tokens. A | B is a choice, [ A ] may be left out, { A } may stand any number of times.
       Blanks and comments may stand between all tokens. Where words can be a phrase or a name, they
       are the phrase: `count of x` counts.

       The words are those of English. What is a sentence here may still be wrong: names, types,
       units and clauses are checked afterwards. *)

    """

  static var tail: String {
    """
    (* 8. Layout

       UTF-8; a byte order mark at the start is passed over. Tabs, characters that cannot be seen or
       that turn the direction of writing, and bytes that are not UTF-8 are errors, in comments too.

       indent and dedent are no characters: a list of lines, or of alternatives, is indented deeper
       than the line it belongs to, and its lines are indented alike. *)

    new line = ( "\\n" | "\\r\\n" | "\\r" ) | ? the end of the file ? ;
    indent = ? the next line is indented deeper ? ;
    dedent = ? the next line is indented less, like a line before the indent ? ;
    blank = " " ;
    comment = "--", { ? any character but \\n and \\r ? } ;

    (* 9. Tokens: the longest that can be read; nothing stands within them but what is shown *)

    name = identifier - reserved word ;
    identifier = letter, { letter | mark of a letter | digit | "_" } ;
    letter = ? a letter of any script: Unicode XID_Start without letter numbers and mere shapes ? ;
    mark of a letter = ? the combining marks and decimal digits of any script: XID_Continue ? ;
    digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" ;
    digits = digit, { digit } ;
    number = digits, [ ".", digits ] ;
    whole number = digits ; (* that a number is whole is checked afterwards *)
    date = 4 * digit, "-", 2 * digit, "-", 2 * digit ;
    text = '"', { '\\"' | "\\\\" | ? any character but ", \\n and \\r ? }, '"' ;
    clause =
        ( ( "§" | \(prefixes) ), { blank }, ordinal | "§", { blank }, section ),
        { "(", ordinal, ")" }, { "/", digits } ;
    section = "preamble" | "annex", [ ordinal ] ;
    mark = "(", ordinal, ")" ;
    ordinal = digits, [ "-", digits ] ;

    (* Words that may follow an operand or stand in its place; no name is spelt like one. Names are
       compared in Unicode NFC. *)
    reserved word =
    \(reservedWords) ;

    """
  }

  private static var prefixes: String {
    Phrases.english.clausePrefixes.map { "\"\($0).\"" }.joined(separator: " | ")
  }

  private static var reservedWords: String {
    var lines = ["   "]
    let words = englishTable.reservedWords
    for (number, word) in words.enumerated() {
      let piece = " \"\(word.text)\"" + (number + 1 < words.count ? " |" : "")
      if lines[lines.count - 1].count + piece.count > 100 { lines.append("   ") }
      lines[lines.count - 1] += piece
    }
    return lines.joined(separator: "\n")
  }
}
