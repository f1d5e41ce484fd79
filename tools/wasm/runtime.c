// What the Swift runtime asks of the C library where there is none: a heap, comparison of bytes,
// seeds for hashing, arithmetic on 128 bits. For one instance of WebAssembly without threads.

#include <stddef.h>
#include <stdint.h>

// ---- The heap ------------------------------------------------------------------------------
//
// Blocks lie one behind the other, each with its size and that of the block before it, so that
// a freed block is joined with free neighbours at once. Free blocks are kept in bins by size; a
// request takes the first block of the first bin in which every block is large enough. All of
// it takes constant time.

/// A part of the heap: this header, then what the caller gets.
///
/// INVARIANT: a block lies 8 bytes before a multiple of 16; no two free blocks touch; behind the
/// last block of a region stands one of size 0 that is never free.
typedef struct Block {
  /// In bytes with the header, a multiple of 16; the lowest bit says that the block is in use.
  uint32_t size;
  /// The size of the block just before this one, 0 when there is none.
  uint32_t before;
  /// The neighbours in the bin, while the block is free.
  struct Block *next, *previous;
} Block;

enum {
  GRAIN = 16,
  HEADER = 8,
  IN_USE = 1,
  PAGE = 64 * 1024,
  /// The heap ends below 2 GiB: sizes in Swift are signed.
  PAGE_LIMIT = 32 * 1024,
  /// The fewest pages by which memory grows.
  PAGE_STEP = 16,
  /// Sizes below this many grains have a bin each; above, each power of two has eight.
  EXACT_BINS = 32,
  BINS = EXACT_BINS + 22 * 8,
};

/// Where the linker ends the data and the stack.
extern unsigned char __heap_base;

static Block *bins[BINS];
/// For each bin, a bit that says whether a block is in it.
static uint32_t filled[(BINS + 31) / 32];
/// The block of size 0 at the end of the last region.
static Block *end;
static uint32_t in_use;

/// How many bytes of the heap are in use, headers included.
__attribute__((export_name("bytesInUse"))) uint32_t bytes_in_use(void) { return in_use; }

static uint32_t size_of(const Block *block) { return block->size & ~(uint32_t)IN_USE; }

static int is_free(const Block *block) { return !(block->size & IN_USE); }

static Block *block_after(Block *block) { return (Block *)((char *)block + size_of(block)); }

static Block *block_before(Block *block) { return (Block *)((char *)block - block->before); }

static void *payload(Block *block) { return (char *)block + HEADER; }

static Block *block_of(void *payload) { return (Block *)((char *)payload - HEADER); }

/// The bin in which a free block of a size is kept.
static uint32_t bin_of(uint32_t size) {
  uint32_t grains = size / GRAIN;
  if (grains < EXACT_BINS) return grains;
  uint32_t power = 31 - (uint32_t)__builtin_clz(grains);
  return EXACT_BINS + (power - 5) * 8 + ((grains >> (power - 3)) & 7);
}

/// A size rounded up to the least of its bin or of the next, so that every block of that bin has
/// at least as many bytes.
static uint32_t least_of_bin(uint32_t size) {
  uint32_t grains = size / GRAIN;
  if (grains < EXACT_BINS) return size;
  uint32_t step = GRAIN << (31 - __builtin_clz(grains) - 3);
  return (size + step - 1) / step * step;
}

static void put_in_bin(Block *block) {
  uint32_t bin = bin_of(size_of(block));
  block->previous = NULL;
  block->next = bins[bin];
  if (block->next) block->next->previous = block;
  bins[bin] = block;
  filled[bin / 32] |= 1u << bin % 32;
}

static void take_from_bin(Block *block) {
  uint32_t bin = bin_of(size_of(block));
  if (block->next) block->next->previous = block->previous;
  if (block->previous) {
    block->previous->next = block->next;
  } else {
    bins[bin] = block->next;
    if (!block->next) filled[bin / 32] &= ~(1u << bin % 32);
  }
}

/// A free block from a bin or one above it, or NULL.
static Block *find(uint32_t bin) {
  uint32_t word = bin / 32;
  uint32_t bits = filled[word] & ~0u << bin % 32;
  while (!bits) {
    if (++word == sizeof filled / sizeof *filled) return NULL;
    bits = filled[word];
  }
  return bins[word * 32 + (uint32_t)__builtin_ctz(bits)];
}

/// Makes a block free, joined with its free neighbours.
static void set_free(Block *block) {
  uint32_t size = size_of(block);
  Block *after = block_after(block);
  if (is_free(after)) {
    take_from_bin(after);
    size += size_of(after);
  }
  if (block->before && is_free(block_before(block))) {
    block = block_before(block);
    take_from_bin(block);
    size += size_of(block);
  }
  block->size = size;
  block_after(block)->before = size;
  put_in_bin(block);
}

/// Cuts a block that is in use in two; both parts are in use then.
static Block *cut(Block *block, uint32_t size) {
  Block *rest = (Block *)((char *)block + size);
  rest->size = (size_of(block) - size) | IN_USE;
  rest->before = size;
  block_after(rest)->before = size_of(rest);
  block->size = size | IN_USE;
  return rest;
}

/// Grows memory by at least a size; false when there is no more.
static int grow(uint32_t size) {
  uint32_t have = (uint32_t)__builtin_wasm_memory_size(0);
  uint32_t pages = size / PAGE + 2;
  if (pages < PAGE_STEP) pages = PAGE_STEP;
  if (have > PAGE_LIMIT || pages > PAGE_LIMIT - have) return 0;
  if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) return 0;
  uintptr_t old = (uintptr_t)have * PAGE;
  Block *block = end;
  if (!end || (uintptr_t)end + HEADER != old) {
    // The first region, or someone else has grown memory since.
    uintptr_t start = end ? old : (uintptr_t)&__heap_base;
    block = (Block *)((start + HEADER + GRAIN - 1) / GRAIN * GRAIN - HEADER);
    block->before = 0;
  }
  end = (Block *)(old + (uintptr_t)pages * PAGE - HEADER);
  end->size = IN_USE;
  block->size = (uint32_t)((uintptr_t)end - (uintptr_t)block) | IN_USE;
  set_free(block);
  return 1;
}

/// Gives bytes that lie at a multiple of an alignment, which is a power of two.
///
/// Swift cannot go on without memory, so a request that cannot be met ends the instance.
int posix_memalign(void **result, size_t alignment, size_t count) {
  uint32_t room = alignment > GRAIN ? alignment : 0;
  if (count > INT32_MAX - HEADER - GRAIN || room > INT32_MAX / 2 - count / 2) __builtin_trap();
  uint32_t size = (uint32_t)(count + HEADER + GRAIN - 1) / GRAIN * GRAIN;
  uint32_t needed = least_of_bin(size + room);
  Block *block = find(bin_of(needed));
  if (!block) {
    if (!grow(needed)) __builtin_trap();
    block = find(bin_of(needed));
  }
  take_from_bin(block);
  block->size |= IN_USE;
  uint32_t gap = room ? -(uint32_t)(uintptr_t)payload(block) & (room - 1) : 0;
  if (gap) {
    Block *front = block;
    block = cut(front, gap);
    set_free(front);
  }
  if (size_of(block) > size) set_free(cut(block, size));
  in_use += size;
  *result = payload(block);
  return 0;
}

/// Takes bytes back; what was never given, or is taken back twice, ends the instance.
void free(void *bytes) {
  if (!bytes) return;
  Block *block = block_of(bytes);
  if ((uintptr_t)bytes % GRAIN || is_free(block)) __builtin_trap();
  in_use -= size_of(block);
  set_free(block);
}

// ---- Bytes ---------------------------------------------------------------------------------

int memcmp(const void *left, const void *right, size_t count) {
  const unsigned char *a = left, *b = right;
  for (size_t index = 0; index < count; index++) {
    if (a[index] != b[index]) return a[index] - b[index];
  }
  return 0;
}

/// The seeds of hashing: always the same, as no answer may hang on them.
void arc4random_buf(void *bytes, size_t count) {
  unsigned char *seed = bytes;
  for (size_t index = 0; index < count; index++) seed[index] = (unsigned char)(index * 151 + 97);
}

// ---- Numbers of 128 bits -------------------------------------------------------------------
//
// Written with shifts by constants only: others are calls themselves.

typedef __int128 Wide;
typedef unsigned __int128 UnsignedWide;

static uint64_t low(UnsignedWide number) { return (uint64_t)number; }

static uint64_t high(UnsignedWide number) { return (uint64_t)(number >> 64); }

static UnsignedWide wide(uint64_t high, uint64_t low) { return (UnsignedWide)high << 64 | low; }

/// The product of two numbers of 64 bits, from their halves.
static UnsignedWide multiply(uint64_t a, uint64_t b) {
  uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
  uint64_t bottom = a0 * b0;
  uint64_t middle = a1 * b0 + (bottom >> 32);
  uint64_t other = a0 * b1 + (uint32_t)middle;
  return wide(a1 * b1 + (middle >> 32) + (other >> 32), other << 32 | (uint32_t)bottom);
}

/// The product without what is beyond 128 bits.
Wide __multi3(Wide a, Wide b) {
  UnsignedWide product = multiply(low(a), low(b));
  uint64_t cross = high(a) * low(b) + low(a) * high(b);
  return (Wide)wide(high(product) + cross, low(product));
}

/// Divides a magnitude by another, neither above 2¹²⁷, the divisor not 0: Swift looks before.
static UnsignedWide divide(UnsignedWide dividend, UnsignedWide divisor, UnsignedWide *remainder) {
  if (!high(dividend) && !high(divisor)) {
    *remainder = low(dividend) % low(divisor);
    return low(dividend) / low(divisor);
  }
  UnsignedWide quotient = 0, rest = 0;
  for (int bit = 0; bit < 128; bit++) {
    rest = rest << 1 | high(dividend) >> 63;
    dividend <<= 1;
    quotient <<= 1;
    if (rest >= divisor) {
      rest -= divisor;
      quotient |= 1;
    }
  }
  *remainder = rest;
  return quotient;
}

static UnsignedWide magnitude(Wide number) {
  return number < 0 ? -(UnsignedWide)number : (UnsignedWide)number;
}

/// The quotient, cut towards 0.
Wide __divti3(Wide dividend, Wide divisor) {
  UnsignedWide remainder;
  UnsignedWide quotient = divide(magnitude(dividend), magnitude(divisor), &remainder);
  return (Wide)((dividend < 0) != (divisor < 0) ? -quotient : quotient);
}

/// The remainder, with the sign of the dividend.
Wide __modti3(Wide dividend, Wide divisor) {
  UnsignedWide remainder;
  divide(magnitude(dividend), magnitude(divisor), &remainder);
  return (Wide)(dividend < 0 ? -remainder : remainder);
}
