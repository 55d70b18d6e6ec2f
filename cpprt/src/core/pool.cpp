// src/core/pool.cpp: the blocks that are kept for small objects.
#include <pyx/base.hpp>

namespace pyx::detail {

pool small_blocks;

[[gnu::constructor]] static void own_pool() { small_blocks.owner = this_thread(); }

}  // namespace pyx::detail
