import Glibc

/// Measures the processor time of this process, user and system together.
struct Stopwatch {
  /// The middle of several runs of some work, in nanoseconds; `runs` must be odd.
  static func median(runs: Int, _ work: () -> Int) -> (nanoseconds: Int, result: Int) {
    var times: [Int] = []
    var result = work()
    for _ in 0..<runs {
      let start = now()
      result = work()
      times.append(now() - start)
    }
    return (times.sorted()[runs / 2], result)
  }

  /// The processor time used so far, in nanoseconds.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
