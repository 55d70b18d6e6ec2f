// np/moves.hpp: items picked, counted and converted in bulk (src/core/moves.cpp), where they lie side by side.
#pragma once
#include <pyx/base.hpp>

namespace pyx {

// The items of size 4 or 8 where mask is true, of n: `room` of them at most; returns how many.
int64_t np_keep(int size, void* to, const void* from, const bool* mask, int64_t n, int64_t room);

// to[i] = from[index[i]], items of size 4 or 8, of n; negative places count from the end. False: one is outside.
bool np_take(int size, void* to, const void* from, int64_t n, const int64_t* index, int64_t count);

// The greatest of the places, -1 of none; false where one is negative.
bool np_last_place(const int64_t* places, int64_t n, int64_t* last);
// Counts every place in its bin.
void np_count_places(int64_t* bins, int64_t nbins, const int64_t* places, int64_t n);

// The whole parts of n floats; false where one has none that fits.
bool np_whole_parts(int64_t* to, const double* from, int64_t n);

}  // namespace pyx
