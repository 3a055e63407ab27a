@main
enum Bulletin {
  static func main() {}
}
