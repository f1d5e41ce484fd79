/// The version of this program, as the changelog counts.
package enum Version {
  package static let text = "0.1.0"
}
