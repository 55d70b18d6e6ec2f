// src/core/team.cpp: the threads that share the turns of a loop.
//
// They are OpenMP's, of whichever library the process has or finds; where there is none, and in the child of a fork,
// whose threads are gone, they are made for the loop.
#include <dlfcn.h>
#include <pthread.h>
#include <sched.h>
#include <setjmp.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include <atomic>
#include <np/quiet.hpp>
#include <pyx/hooks.hpp>
#include <pyx/parallel.hpp>
#include <pyx/pool.hpp>

namespace pyx {
namespace {

constexpr int kMostThreads = 256;

// Why no further turns are begun.
enum { kGoOn, kFailed, kStopped };

struct alignas(64) member_sums {
  int64_t sums[kTeamSums];
  bool fits;
};

struct running {
  const team_job* job;
  const void* leader;  // the thread that everybody else helps
  uint64_t turns, chunk, chunks;
  bool polls;  // no loop inside another one's turn does: that turn would be run again
  std::atomic<uint64_t> next{0};
  std::atomic<int> state{kGoOn};
  std::atomic<int> members{0};
  std::atomic<unsigned> flags{0};
  int64_t picos = -1;  // a turn of the leader
  member_sums parts[kMostThreads];

  bool leads() const { return detail::this_thread() == leader; }
  void stop(int why) {
    int expected = kGoOn;
    state.compare_exchange_strong(expected, why);
  }
};

struct place {
  running* team = nullptr;
  jmp_buf* way_out = nullptr;
};
constinit thread_local place now;

// That this thread has worked.
int64_t nanoseconds() {
  timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec * 1'000'000'000 + t.tv_nsec;
}

// ---- How many threads -------------------------------------------------------------------------------------------

int number_in(const char* name) {
  const char* text = getenv(name);
  return text ? atoi(text) : 0;
}

int processors() {
  cpu_set_t set;
  return sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
}

int threads_for(const team_site& site) {
  static const int asked = number_in("PYX2CPP_THREADS");
  static const int usual = number_in("OMP_NUM_THREADS") > 0 ? number_in("OMP_NUM_THREADS") : processors();
  const int n = asked > 0 ? asked : site.threads > 0 ? site.threads : usual;
  return n < kMostThreads ? n : kMostThreads;
}

// PYX2CPP_TEAM: "threads" makes threads for each loop, "openmp" has OpenMP's; either way no loop is too small.
const char* chosen_team() {
  static const char* const choice = getenv("PYX2CPP_TEAM");
  return choice;
}

// ---- Where they come from ---------------------------------------------------------------------------------------

using omp_team = void (*)(void (*)(void*), void*, unsigned, unsigned);

// The entry that GCC's library and LLVM's have in common. One that is there already is taken first: two of them in a
// process get in each other's way.
omp_team find_openmp() {
  if (chosen_team() && *chosen_team() == 't') return nullptr;
  void* found = nullptr;
  // Threads that wait must not take a processor from those that work.
  const bool told = getenv("OMP_WAIT_POLICY") != nullptr;
  if (!told) setenv("OMP_WAIT_POLICY", "passive", 0);
  for (const int mode : {RTLD_NOLOAD, 0}) {
    for (const char* name : {"libgomp.so.1", "libomp.so.5", "libiomp5.so", "libomp.so"}) {
      if (!found) found = dlopen(name, RTLD_NOW | RTLD_LOCAL | mode);
    }
  }
  if (!told) unsetenv("OMP_WAIT_POLICY");
  return found ? reinterpret_cast<omp_team>(dlsym(found, "GOMP_parallel")) : nullptr;
}

void* run_thread(void* team);

void with_threads(running& team, int n) {
  pthread_t others[kMostThreads];
  int made = 0;
  while (made < n - 1 && pthread_create(&others[made], nullptr, run_thread, &team) == 0) made++;
  run_thread(&team);
  for (int i = 0; i < made; i++) pthread_join(others[i], nullptr);
}

void with_team(running& team, int n) {
  static const omp_team openmp = find_openmp();
  static const pid_t process = getpid();
  if (openmp && process == getpid()) {
    openmp([](void* t) { run_thread(t); }, &team, static_cast<unsigned>(n), 0);
  } else {
    with_threads(team, n);
  }
}

// ---- What each of them does -------------------------------------------------------------------------------------

unsigned float_flags() {
#if defined(__SSE2__)
  return detail::read_flags() & 63;
#else
  return detail::warning_flags();
#endif
}

void raise_flags(unsigned flags) {
#if defined(__SSE2__)
  const unsigned state = detail::read_flags() | flags;
  asm volatile("ldmxcsr %0" : : "m"(state) : "memory");
#else
  if (flags) {
    volatile double zero = 0.0;
    zero = zero / zero;
  }
#endif
}

// Apart from its caller, whose variables need not outlive a jump.
[[gnu::noinline]] bool run_chunk(const team_job& job, int64_t start, int64_t stop, int64_t* sums) {
  jmp_buf here;
  now.way_out = &here;
  if (_setjmp(here) != 0) return false;
  return job.run(job.body, start, stop, sums);
}

// Returns how many turns it was.
uint64_t run_turns(running& team, member_sums& own) {
  const team_job& job = *team.job;
  const bool leads = team.leads();
  uint64_t done = 0;
  while (team.state.load(std::memory_order_relaxed) == kGoOn) {
    const uint64_t k = team.next.fetch_add(1, std::memory_order_relaxed);
    if (k >= team.chunks) break;
    const uint64_t last = (k + 1) * team.chunk;
    const uint64_t step = static_cast<uint64_t>(job.step), from = static_cast<uint64_t>(job.from);
    const auto start = static_cast<int64_t>(from + step * (k * team.chunk));
    const int64_t stop = last >= team.turns ? job.to : static_cast<int64_t>(from + step * last);
    if (!run_chunk(job, start, stop, own.sums)) {
      team.stop(pyx_team_forget() ? kFailed : kStopped);
    } else if (leads && team.polls && !pyx_signals()) {
      team.stop(kStopped);
    }
    done += (last >= team.turns ? team.turns : last) - k * team.chunk;
  }
  return done;
}

void lead(running& team, member_sums& own) {
  const int64_t began = nanoseconds();
  const uint64_t done = run_turns(team, own);
  if (done > 0) team.picos = (nanoseconds() - began) * 1000 / static_cast<int64_t>(done);
}

void* run_thread(void* arg) {
  running& team = *static_cast<running*>(arg);
  const bool leads = team.leads();
  const place outer = now;
  now.team = &team;
  const int64_t notes = np_notes_count();
  if (!leads) {
    pyx_team_enter();
    detail::clear_flags();
  }
  member_sums& own = team.parts[team.members.fetch_add(1, std::memory_order_relaxed)];
  own = {};
  own.fits = true;
  if (leads) {
    lead(team, own);
  } else {
    run_turns(team, own);
  }
  if (np_notes_count() > notes) {  // warnings have an order
    np_notes_forget(notes);
    team.stop(kFailed);
  }
  if (!leads) {
    if (detail::warning_flags()) team.flags.fetch_or(float_flags(), std::memory_order_relaxed);
    pyx_team_leave();
  }
  now = outer;
  return nullptr;
}

// ---- The whole --------------------------------------------------------------------------------------------------

uint64_t count_turns(const team_job& job) {
  const bool up = job.step > 0;
  if (up ? job.to <= job.from : job.to >= job.from) return 0;
  const auto from = static_cast<uint64_t>(job.from), to = static_cast<uint64_t>(job.to);
  const uint64_t by = up ? static_cast<uint64_t>(job.step) : 0 - static_cast<uint64_t>(job.step);
  return ((up ? to - from : from - to) - 1) / by + 1;
}

// So many threads are worth their trouble.
int worthwhile(const team_site& site, uint64_t turns) {
  constexpr double enough = 100'000;  // nanoseconds
  const int64_t picos = __atomic_load_n(&site.picos, __ATOMIC_RELAXED);
  const double turn = picos >= 0 ? static_cast<double>(picos) / 1000 : site.weight > 0 ? site.weight / 2.0 : enough;
  if (turns < 2 || (!chosen_team() && turn * static_cast<double>(turns) < enough)) return 1;
  const int n = threads_for(site);
  return turns < static_cast<uint64_t>(n) ? static_cast<int>(turns) : n;
}

// Turns of a chunk: about a millisecond, so that nobody waits for long at the end or for Ctrl-C.
uint64_t chunk_for(const team_site& site, uint64_t turns, int threads) {
  constexpr uint64_t each = 16, most = 1 << 16, unknown = 64;
  constexpr int64_t millisecond = 1'000'000'000;
  const int64_t picos = __atomic_load_n(&site.picos, __ATOMIC_RELAXED);
  uint64_t chunk = site.weight > 0 ? most : unknown;
  if (picos >= 0) chunk = static_cast<uint64_t>(millisecond / (picos + 1)) + 1;
  const uint64_t fair = threads > 1 ? (turns - 1) / (threads * each) + 1 : most;
  if (chunk > fair) chunk = fair;
  return chunk < most ? chunk : most;
}

bool add_up(running& team) {
  for (int m = 0; m < team.members.load(); m++) {
    for (int i = 0; i < team.job->sums; i++) {
      if (__builtin_add_overflow(team.job->totals[i], team.parts[m].sums[i], &team.job->totals[i])) return false;
    }
  }
  return true;
}

}  // namespace

status run_team(team_site& site, const team_job& job) {
  const uint64_t turns = count_turns(job);
  if (turns == 0) return status::ok;
  constexpr int hopeless = 3;
  if (__atomic_load_n(&site.failed, __ATOMIC_RELAXED) >= hopeless) return status::exit;
  const int threads = now.team ? 1 : worthwhile(site, turns);
  running team;
  team.job = &job;
  team.leader = detail::this_thread();
  team.polls = job.polls && !now.team;
  team.turns = turns;
  team.chunk = chunk_for(site, turns, threads);
  team.chunks = (turns - 1) / team.chunk + 1;
  const int how = pyx_team_begin(site.keeps || threads == 1);
  if (threads > 1) {
    with_team(team, threads);
    raise_flags(team.flags.load());
  } else {
    run_thread(&team);
  }
  pyx_team_end(how);
  if (team.picos >= 0) __atomic_store_n(&site.picos, team.picos, __ATOMIC_RELAXED);
  int state = team.state.load();
  if (state == kGoOn && !add_up(team)) state = kFailed;
  if (state == kFailed) __atomic_fetch_add(&site.failed, 1, __ATOMIC_RELAXED);
  return state == kGoOn ? status::ok : state == kFailed ? status::exit : status::raised;
}

bool in_team() { return now.team != nullptr; }

bool team_goes_on() {
  running* team = now.team;
  if (!team) return true;
  if (team->state.load(std::memory_order_relaxed) != kGoOn) return false;
  if (!team->polls || !team->leads() || pyx_signals()) return true;
  team->stop(kStopped);
  return false;
}

}  // namespace pyx

extern "C" void pyx_team_escape() { _longjmp(*pyx::now.way_out, 1); }
