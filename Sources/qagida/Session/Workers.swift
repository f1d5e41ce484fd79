import Glibc

/// Does the same to many things, on several cores at once. What comes out stands in the order of
/// what went in.
enum Workers {
  static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], jobs: Int, _ body: @escaping @Sendable (Input) -> Output
  ) -> [Output] {
    let queue = WorkQueue(inputs, body)
    var threads: [pthread_t] = []
    for _ in 1..<max(1, min(jobs, inputs.count)) {
      var thread = pthread_t()
      let context = Unmanaged.passRetained(Box { queue.work() }).toOpaque()
      let failed = pthread_create(
        &thread, nil,
        { context in
          guard let context else { return nil }
          Unmanaged<Box>.fromOpaque(context).takeRetainedValue().run()
          return nil
        }, context)
      if failed == 0 {
        threads.append(thread)
      } else {
        Unmanaged<Box>.fromOpaque(context).release()
      }
    }
    queue.work()
    for thread in threads { pthread_join(thread, nil) }
    return queue.outputs.compactMap { $0 }
  }

  /// How many cores may be used.
  static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  private final class Box {
    let run: () -> Void
    init(_ run: @escaping () -> Void) { self.run = run }
  }
}

/// What is still to be done.
///
/// INVARIANT: `next` and `outputs` are touched under the lock only, until all threads have ended.
// Unchecked, since the compiler knows nothing of a lock of pthread: `work` holds it around each use
// of what changes, and `map` reads `outputs` after it has joined every thread.
private final class WorkQueue<Input: Sendable, Output: Sendable>: @unchecked Sendable {
  private let inputs: [Input]
  private let body: @Sendable (Input) -> Output
  private(set) var outputs: [Output?]
  private var next = 0
  private let lock: UnsafeMutablePointer<pthread_mutex_t>

  init(_ inputs: [Input], _ body: @escaping @Sendable (Input) -> Output) {
    self.inputs = inputs
    self.body = body
    outputs = inputs.map { _ in nil }
    lock = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  func work() {
    while true {
      pthread_mutex_lock(lock)
      let number = next
      next += 1
      pthread_mutex_unlock(lock)
      guard number < inputs.count else { return }
      let output = body(inputs[number])
      pthread_mutex_lock(lock)
      outputs[number] = output
      pthread_mutex_unlock(lock)
    }
  }
}
