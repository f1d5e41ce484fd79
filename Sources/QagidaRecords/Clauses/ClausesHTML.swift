import QagidaLaw
import QagidaSource

/// The accounts of all acts as a page of its own, without scripts or anything from elsewhere.
package enum ClausesHTML {
  /// - Parameter heading: of which day's law it tells.
  package static func page(_ accounts: [ClauseAccount], heading: String) -> String {
    var page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>\(MarkupText.escaped(heading))</title>
      <style>
      body { font-family: sans-serif; margin: 2em auto; max-width: 60em; color: #222; }
      table { border-collapse: collapse; width: 100%; }
      td { border-top: 1px solid #ddd; padding: .3em .6em; vertical-align: top; }
      td:first-child { white-space: nowrap; width: 7em; font-weight: bold; }
      .no-rule td { color: #777; }
      .unaccounted td { background: #fdd; color: #900; }
      </style>
      </head>
      <body>
      <h1>\(MarkupText.escaped(heading))</h1>

      """
    for account in accounts { page += section(account) }
    return page + "</body>\n</html>\n"
  }

  private static func section(_ account: ClauseAccount) -> String {
    var text =
      "<h2 id=\"\(MarkupText.escaped(account.act.text))\">\(MarkupText.escaped(account.title))</h2>\n"
    text += "<p>\(MarkupText.escaped(account.summary))</p>\n<table>\n"
    for clause in account.clauses {
      let held = clause.holdings.isEmpty ? ["unaccounted"] : clause.holdings.map { $0.text }
      let status = clause.status == .noRule ? "no-rule" : clause.status.rawValue
      text += "<tr class=\"\(status)\"><td>\(MarkupText.escaped(clause.number.text))</td><td>"
      text += held.map { MarkupText.escaped($0) }.joined(separator: "<br>") + "</td></tr>\n"
    }
    return text + "</table>\n"
  }
}
