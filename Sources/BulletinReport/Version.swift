/// The version of the program, as reports and `--version` name it.
package enum Version {
  package static let current = "0.1.0"
}
