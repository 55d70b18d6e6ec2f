// src/core/moves.cpp: items picked, counted and converted in bulk.
#include <np/moves.hpp>

#ifdef __AVX512BW__
#include <immintrin.h>
#endif

namespace pyx {

namespace {

constexpr int64_t kBlock = 1024;  // items that are looked at, then moved while they are in the cache

#ifdef __AVX512BW__
// Eight or sixteen at a time, written side by side; returns how many of n it has dealt with, and moves `to` on.
template <class T>
int64_t keep_vectors(T*& to, const T* end, const T* from, const bool* mask, int64_t n) {
  constexpr int64_t lanes = 64 / sizeof(T);
  int64_t i = 0;
  for (; i + 16 <= n && to + 16 <= end; i += 16) {
    const __m128i m = _mm_loadu_si128(reinterpret_cast<const __m128i*>(mask + i));
    unsigned bits = ~static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(m, _mm_setzero_si128())));
    for (int64_t k = 0; k < 16; k += lanes, bits >>= lanes) {
      const __m512i x = _mm512_loadu_si512(from + i + k);
      if constexpr (sizeof(T) == 8) {
        _mm512_storeu_si512(to, _mm512_maskz_compress_epi64(static_cast<__mmask8>(bits), x));
        to += __builtin_popcount(bits & 0xff);
      } else {
        _mm512_storeu_si512(to, _mm512_maskz_compress_epi32(static_cast<__mmask16>(bits), x));
        to += __builtin_popcount(bits & 0xffff);
      }
    }
  }
  return i;
}
#endif

template <class T>
int64_t keep(T* const first, const T* from, const bool* mask, int64_t n, int64_t room) {
  T* to = first;
  const T* const end = to + room;
  int64_t i = 0;
#ifdef __AVX512BW__
  i = keep_vectors(to, end, from, mask, n);
#endif
  for (; i < n && to < end; i++) {
    *to = from[i];
    to += mask[i];
  }
  return to - first;
}

template <class T>
bool take(T* to, const T* from, int64_t n, const int64_t* index, int64_t count) {
  int64_t at[kBlock];
  for (int64_t done = 0; done < count; done += kBlock) {
    const int64_t m = count - done < kBlock ? count - done : kBlock;
    bool outside = false;
    for (int64_t i = 0; i < m; i++) {
      const int64_t v = index[done + i];
      at[i] = v + (v < 0 ? n : 0);
      outside |= static_cast<uint64_t>(at[i]) >= static_cast<uint64_t>(n);
    }
    if (outside) return false;
    for (int64_t i = 0; i < m; i++) to[done + i] = from[at[i]];
  }
  return true;
}

}  // namespace

int64_t np_keep(int size, void* to, const void* from, const bool* mask, int64_t n, int64_t room) {
  if (size == 8) return keep(static_cast<uint64_t*>(to), static_cast<const uint64_t*>(from), mask, n, room);
  return keep(static_cast<uint32_t*>(to), static_cast<const uint32_t*>(from), mask, n, room);
}

bool np_take(int size, void* to, const void* from, int64_t n, const int64_t* index, int64_t count) {
  if (size == 8) return take(static_cast<uint64_t*>(to), static_cast<const uint64_t*>(from), n, index, count);
  return take(static_cast<uint32_t*>(to), static_cast<const uint32_t*>(from), n, index, count);
}

bool np_last_place(const int64_t* places, int64_t n, int64_t* last) {
  int64_t most = -1, least = 0;
  for (int64_t i = 0; i < n; i++) {
    most = places[i] > most ? places[i] : most;
    least = places[i] < least ? places[i] : least;
  }
  *last = most;
  return least == 0;
}

// Neighbours that fall into one bin would wait for each other: each of four has bins of its own while these are few.
void np_count_places(int64_t* bins, int64_t nbins, const int64_t* places, int64_t n) {
  constexpr int64_t few = 512;
  int64_t i = 0;
  if (nbins <= few && n >= 4 * nbins) {
    int64_t own[3][few];
    for (auto& b : own) __builtin_memset(b, 0, static_cast<size_t>(nbins) * sizeof(int64_t));
    for (; i + 4 <= n; i += 4) {
      bins[places[i]]++;
      for (int k = 0; k < 3; k++) own[k][places[i + 1 + k]]++;
    }
    for (int64_t b = 0; b < nbins; b++) bins[b] += own[0][b] + own[1][b] + own[2][b];
  }
  for (; i < n; i++) bins[places[i]]++;
}

bool np_whole_parts(int64_t* to, const double* from, int64_t n) {
  for (int64_t done = 0; done < n; done += kBlock) {
    const int64_t m = n - done < kBlock ? n - done : kBlock;
    bool fits = true;
    for (int64_t i = done; i < done + m; i++) fits &= from[i] > -0x1p63 && from[i] < 0x1p63;
    if (!fits) return false;
    for (int64_t i = done; i < done + m; i++) to[i] = static_cast<int64_t>(from[i]);
  }
  return true;
}

}  // namespace pyx
